//! Rows: what stands on one line of the screen.

use crate::document::{Range, Roles, Shown};

/// Stands at the right edge of a row that goes on there.
pub(super) const CUT_RIGHT: &str = "›";

/// A grapheme cluster, or a sign made by layout, in its place.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub(crate) struct Glyph {
    /// Byte of [`Row::text`] where its symbol begins; it ends where the next glyph's begins.
    pub at: u32,
    /// Offset in the text it stands for, counted from the row's `range.start`; ornaments have that of the glyph after
    /// them, or of the row's end.
    pub offset: u32,
    /// Cells it takes; 0 never stands alone.
    pub cells: u16,
    /// What it is.
    pub roles: Roles,
}

/// One line of the screen.
#[derive(Debug, Clone, PartialEq, Eq, Default, Hash)]
pub(crate) struct Row {
    /// Bytes of the display text that stand on it, the white space at its end included; empty for a blank row or a
    /// line drawn by layout, at the place it belongs to. The rows of one row of a table have the same range.
    pub range: Range,
    /// Cells left free before the first glyph, from the pane's left edge.
    pub indent: u16,
    /// What is drawn, made harmless.
    pub text: Shown,
    /// Glyphs from left to right.
    pub glyphs: Vec<Glyph>,
    /// Cells of the pane that have the background of code; empty without one.
    pub background: std::ops::Range<u16>,
    /// More stands to the right or left of the pane: a row of wide code or table.
    pub cut: bool,
}

/// The rows of a block from top to bottom, the blank ones above it first.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub(crate) struct Rows {
    /// Blank rows above the block; they are the first of `rows`.
    pub gap: usize,
    /// All rows.
    pub rows: Vec<Row>,
}

impl Row {
    /// Cells from the pane's left edge to the end of the last glyph.
    pub(crate) fn cells(&self) -> usize {
        usize::from(self.indent) + self.glyphs.iter().map(|g| usize::from(g.cells)).sum::<usize>()
    }

    /// The offset of what stands at cell `column` of the pane; of the row's beginning or end where nothing does.
    pub(crate) fn offset_at(&self, column: u16) -> usize {
        let mut left = match usize::from(column).checked_sub(self.indent.into()) {
            Some(left) => left,
            None => return self.range.start,
        };
        for glyph in &self.glyphs {
            if left < usize::from(glyph.cells) {
                return (self.range.start + glyph.offset as usize).min(self.range.end);
            }
            left -= usize::from(glyph.cells);
        }
        self.range.end
    }

    /// Cells from the pane's left edge to what stands at `offset`.
    pub(crate) fn cells_before(&self, offset: usize) -> u16 {
        let before = self.glyphs.iter().take_while(|glyph| self.range.start + (glyph.offset as usize) < offset);
        self.indent + before.map(|glyph| glyph.cells).sum::<u16>()
    }

    /// The symbol of glyph `i`.
    ///
    /// # Panics
    /// When there is no such glyph.
    pub(crate) fn symbol(&self, i: usize) -> &str {
        let end = self.glyphs.get(i + 1).map_or(self.text.as_str().len(), |g| g.at as usize);
        &self.text.as_str()[self.glyphs[i].at as usize..end]
    }

    /// The offset, from the row's start, of the last glyph at or before `offset`.
    fn last_before(&self, offset: usize) -> Option<u32> {
        let relative = offset.checked_sub(self.range.start)? as u32;
        let of_text = self.glyphs.iter().filter(|g| !g.roles.contains(Roles::ORNAMENT));
        of_text.map(|g| g.offset).filter(|&at| at <= relative).max()
    }

    /// True when more of it stands to the right of the pane.
    pub(crate) fn goes_on(&self) -> bool {
        let last = self.glyphs.len().checked_sub(1).filter(|_| self.cut);
        last.is_some_and(|i| self.glyphs[i].roles.contains(Roles::ORNAMENT) && self.symbol(i) == CUT_RIGHT)
    }
}

impl Rows {
    /// Index of the row that shows the text at `offset`; of the first row behind the gap when it lies before the block,
    /// of the last one when behind it. 0 when there are no rows.
    pub(crate) fn row_of(&self, offset: usize) -> usize {
        let after = self.rows.partition_point(|row| row.range.start <= offset);
        let Some(last) = after.checked_sub(1).filter(|&i| i >= self.gap) else {
            return self.gap.min(self.rows.len().saturating_sub(1));
        };
        // The cells of a table's row stand side by side on the same rows: the glyph decides.
        let range = &self.rows[last].range;
        let group = self.rows[..last].iter().rev().take_while(|row| row.range == *range && !range.is_empty()).count();
        let first = last - group;
        let shown = |i: &usize| self.rows[*i].last_before(offset);
        (first..=last).rev().max_by_key(shown).unwrap_or(last)
    }
}
