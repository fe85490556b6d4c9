//! A row in the making.

use unicode_segmentation::UnicodeSegmentation;
use unicode_width::UnicodeWidthStr;

use super::{
    Glyph, Row,
    shape::{NOWHERE, Shaped},
};
use crate::document::{Range, Roles, Shown};

/// A row to which glyphs are appended from left to right.
#[derive(Debug, Clone, Default)]
pub(super) struct Draft {
    indent: usize,
    out: Shaped,
    /// Byte of the block's text that the offsets of pushed glyphs count from.
    origin: isize,
    background: std::ops::Range<u16>,
}

impl Draft {
    /// A draft that leaves `indent` cells free and stands for the text from byte `origin` of what is shaped.
    pub(super) fn new(indent: usize, origin: usize) -> Self {
        Self { indent, origin: origin as isize, ..Self::default() }
    }

    /// Sets the byte that offsets count from.
    pub(super) fn starting_at(mut self, origin: isize) -> Self {
        self.origin = origin;
        self
    }

    /// Has the background of code in these cells of the pane.
    pub(super) fn on_background(mut self, cells: std::ops::Range<usize>) -> Self {
        let cell = |n: usize| u16::try_from(n).unwrap_or(u16::MAX);
        self.background = cell(cells.start)..cell(cells.end);
        self
    }

    /// Makes room for some `cells` more.
    pub(super) fn reserve(&mut self, cells: usize) {
        self.out.text.reserve(cells);
        self.out.glyphs.reserve(cells);
    }

    /// Leaves `cells` free.
    pub(super) fn space(&mut self, cells: usize) {
        if self.out.glyphs.is_empty() {
            self.indent += cells;
            return;
        }
        self.blank(cells);
    }

    /// Appends spaces that stand for nothing.
    pub(super) fn blank(&mut self, cells: usize) {
        for _ in 0..cells {
            self.ornament(" ", Roles::empty());
        }
    }

    /// Appends a sign of the program's own, of one cell.
    pub(super) fn ornament(&mut self, sign: &'static str, roles: Roles) {
        let at = self.out.text.as_str().len() as u32;
        self.out.text.push_own(sign);
        self.out.glyphs.push(Glyph { at, offset: NOWHERE, cells: 1, roles: roles | Roles::ORNAMENT });
    }

    /// Appends words that do not stand in the text.
    pub(super) fn words(&mut self, words: &Shown, roles: Roles) {
        let from = self.out.text.as_str().len();
        self.out.text.push(words);
        let glyphs = words.as_str().grapheme_indices(true).map(|(at, cluster)| Glyph {
            at: (from + at) as u32,
            offset: NOWHERE,
            cells: cluster.width() as u16,
            roles: roles | Roles::ORNAMENT,
        });
        self.out.glyphs.extend(glyphs);
    }

    /// Appends the glyphs `range` of `shaped`.
    pub(super) fn glyphs(&mut self, shaped: &Shaped, range: std::ops::Range<usize>) {
        let Some(first) = shaped.glyphs.get(range.start).filter(|_| !range.is_empty()) else { return };
        let from = first.at as usize;
        let to = shaped.glyphs.get(range.end).map_or(shaped.text.as_str().len(), |g| g.at as usize);
        let base = self.out.text.as_str().len() as u32;
        self.out.text.reserve(to - from);
        self.out.text.push_part(&shaped.text, from..to);
        self.out.glyphs.reserve(range.len());
        let origin = self.origin;
        self.out.glyphs.extend(shaped.glyphs[range].iter().map(|g| {
            let from_origin = || (g.offset as isize - origin).max(0) as u32;
            let offset = if g.offset == NOWHERE { NOWHERE } else { from_origin() };
            Glyph { at: base + g.at - from as u32, offset, ..*g }
        }));
    }

    /// What was appended stands for nothing in the text.
    pub(super) fn unplaced(mut self) -> Self {
        self.out.glyphs.iter_mut().for_each(|glyph| glyph.offset = NOWHERE);
        self
    }

    /// What was appended, to be clipped.
    pub(super) fn into_strip(self) -> Shaped {
        self.out
    }

    /// The row, standing for the bytes `range` of the display text.
    pub(super) fn finish(self, range: Range, cut: bool) -> Row {
        let Shaped { text, mut glyphs } = self.out;
        let mut next = range.len() as u32;
        for glyph in glyphs.iter_mut().rev() {
            match glyph.offset {
                NOWHERE => glyph.offset = next,
                offset => next = offset,
            }
        }
        let indent = if glyphs.is_empty() { 0 } else { self.indent as u16 };
        Row { range, indent, text, glyphs, background: self.background, cut }
    }
}
