//! Which figures stand out.

use super::{State, view::Page};
use crate::overview::{Mark, TextKind};

/// Which figures stand out.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, Hash)]
pub(crate) enum Level {
    /// Those of prose and tables; in code, logs, diffs and data none.
    #[default]
    Prose,
    /// All.
    All,
    /// The key figures of prose and tables.
    Key,
    /// None.
    None,
}

impl Level {
    /// The one that comes after it when the key is pressed.
    pub(crate) fn next(self) -> Self {
        match self {
            Self::Prose => Self::All,
            Self::All => Self::Key,
            Self::Key => Self::None,
            Self::None => Self::Prose,
        }
    }

    /// In words.
    pub(crate) fn describe(self) -> &'static str {
        match self {
            Self::Prose => "Figures of prose and tables stand out",
            Self::All => "All figures stand out",
            Self::Key => "Key figures stand out",
            Self::None => "Figures do not stand out",
        }
    }

    /// How a figure stands out: fully (true), slightly, or not at all.
    pub(crate) fn shows(self, mark: &Mark) -> Option<bool> {
        let shown = match self {
            Self::Prose => mark.apart.is_none(),
            Self::All => true,
            Self::Key => mark.apart.is_none() && mark.bright,
            Self::None => false,
        };
        shown.then_some(mark.bright)
    }
}

/// The message on texts in which figures do not stand out: it shows once, until the next key.
#[derive(Debug, Clone, Copy, Default)]
pub(crate) struct Quiet {
    shown: bool,
    now: Option<TextKind>,
}

impl Quiet {
    /// The kind of text that the message names now.
    pub(crate) fn message(self) -> Option<TextKind> {
        self.now
    }

    /// A key was pressed: it has been read.
    pub(super) fn read(&mut self) {
        self.now = None;
    }
}

/// Notes the first such text that comes on the screen.
pub(super) fn note(state: &mut State) {
    if !state.quiet.shown && state.level == Level::Prose {
        state.quiet.now = kind_on(&state.page);
        state.quiet.shown = state.quiet.now.is_some();
    }
}

fn kind_on(page: &Page) -> Option<TextKind> {
    page.rows.iter().find_map(|row| {
        let range = &row.row().range;
        let figures = &row.laid.figures;
        let first = figures.partition_point(|f| f.end <= range.start);
        figures.get(first).filter(|f| f.start < range.end)?.apart
    })
}
