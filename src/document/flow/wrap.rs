//! How the lines of a whole text were broken.

use super::{super::PAGE, line::Line};

/// Cells by which the longest line of a paragraph may miss the margin.
const NEAR: usize = 12;

/// Cells of the widest line of a paragraph, at least: narrower lines are columns or verses.
const NARROWEST: u16 = 40;
/// The same in a text that was made for a screen, which may be a narrow one.
const NARROWEST_ON_SCREEN: u16 = 24;

/// Cells by which the messages in a log of commits are set in.
const MESSAGE: usize = 4;

/// How the lines of a plain text were broken.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub(crate) struct Wrap {
    /// Cells of the longest lines of its paragraphs; 0 when it is not known.
    pub(super) margin: u16,
    pub(super) scheme: Scheme,
    /// It was made for the screen, as manual pages are.
    pub(super) on_screen: bool,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub(super) enum Scheme {
    /// Its lines stand as they are, whatever they look like.
    #[default]
    Lines,
    /// It is a log of commits: their messages alone, which are set in, may be prose, and stand where there is room.
    Commits,
    /// The same, with the patches of the commits.
    Patches,
    /// What may be prose in it stands where there is room.
    Mixed,
    /// It is prose.
    Prose,
}

impl Wrap {
    /// Of a text whose lines mean something each: a log, a patch, a program.
    pub(crate) const LINES: Self = Self { margin: 0, scheme: Scheme::Lines, on_screen: false };

    /// False where all lines stand as they are.
    pub(in super::super) fn joins(self) -> bool {
        self.scheme != Scheme::Lines
    }

    /// False for lines that `indent` cells show to be no prose.
    pub(super) fn may_hold(self, indent: usize) -> bool {
        match self.scheme {
            Scheme::Commits => indent >= MESSAGE,
            // Lines of code that did not change are set in by a cell more than in the program, most often an odd number.
            Scheme::Patches => indent == MESSAGE || indent == MESSAGE + 2,
            Scheme::Lines | Scheme::Mixed | Scheme::Prose => true,
        }
    }

    /// True where what is surely prose flows even where its lines have room.
    pub(super) fn flows(self) -> bool {
        self.scheme == Scheme::Prose
    }

    /// Cells of the margin, where it is known.
    pub(super) fn margin(self) -> Option<usize> {
        (self.margin > 0).then_some(self.margin.into())
    }

    /// True for a manual page, which was made for the screen.
    pub(crate) fn is_for_screen(self) -> bool {
        self.on_screen
    }

    /// Cells of the page that the text was made for: of a manual page those of its header.
    pub(crate) fn page(self) -> usize {
        self.margin().filter(|_| self.on_screen).unwrap_or(PAGE)
    }

    /// True for a line of a manual page that is as wide as the page.
    pub(super) fn fills(self, line: &Line) -> bool {
        self.on_screen && self.margin() == Some(line.width)
    }

    /// Cells of the widest line of a paragraph, at least.
    pub(super) fn narrowest(self) -> usize {
        usize::from(if self.on_screen { NARROWEST_ON_SCREEN } else { NARROWEST })
    }

    /// True where lines of `width` cells reach the margin.
    pub(super) fn reaches(self, width: usize) -> bool {
        self.margin().is_some_and(|margin| width <= margin + NEAR / 2 && margin <= width + NEAR)
    }
}
