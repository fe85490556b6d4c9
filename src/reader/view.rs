//! What of the text stands on the screen: an anchor, and the rows from it on.

use std::rc::Rc;

use super::layout_cache::{LaidBlock, LayoutCache};
use crate::{
    document::{Document, Range},
    layout::Row,
};

/// A place in the text that survives any re-wrap.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub(crate) struct Anchor {
    /// Offset of a word.
    pub offset: usize,
    /// Rows from the row of that word down to the top row of the pane; a blank row, a table's rule or the masthead has
    /// no offset of its own. Negative when the top row lies above the word's.
    pub rows: i32,
}

impl Anchor {
    /// With the row of `offset` at the top.
    pub(crate) fn at(offset: usize) -> Self {
        Self { offset, rows: 0 }
    }
}

/// A row in its block.
#[derive(Debug, Clone)]
pub(crate) struct RowRef {
    /// The block.
    pub laid: Rc<LaidBlock>,
    /// Row of the block.
    pub row: usize,
}

impl RowRef {
    /// The row.
    pub(crate) fn row(&self) -> &Row {
        &self.laid.rows.rows[self.row]
    }

    /// True when both are the same row of the same text.
    pub(crate) fn is(&self, other: &RowRef) -> bool {
        Rc::ptr_eq(&self.laid, &other.laid) && self.row == other.row
    }

    /// The anchor that has this row at the top.
    pub(crate) fn anchor(&self) -> Anchor {
        let offset = self.row().range.start;
        Anchor { offset, rows: self.row as i32 - LayoutCache::row_of(&self.laid, offset) as i32 }
    }
}

/// The rows on the screen.
#[derive(Debug, Clone, Default)]
pub(crate) struct Page {
    /// From top to bottom; fewer than the pane has where the text ends.
    pub rows: Vec<RowRef>,
    /// The first row is the text's first.
    pub at_top: bool,
    /// The last row of the text is on the screen.
    pub at_end: bool,
}

impl Page {
    /// Bytes of the text that stand on the screen.
    pub(crate) fn range(&self) -> Range {
        let start = self.rows.iter().map(|s| s.row().range.start).min().unwrap_or(0);
        let end = self.rows.iter().map(|s| s.row().range.end).max().unwrap_or(0);
        start..end
    }

    /// The first offset that is to be read on it.
    pub(crate) fn top(&self) -> usize {
        let text = self.rows.iter().map(RowRef::row).find(|r| !r.range.is_empty());
        text.or(self.rows.first().map(RowRef::row)).map_or(0, |r| r.range.start)
    }
}

impl LayoutCache {
    /// The row that `anchor` puts at the top; the nearest one where it reaches over an end of the text.
    pub(crate) fn spot(&mut self, anchor: Anchor) -> Option<RowRef> {
        let laid = self.at(anchor.offset)?;
        let row = Self::row_of(&laid, anchor.offset) as i64 + i64::from(anchor.rows);
        Some(self.walk(laid, row))
    }

    /// The spot `by` rows further, or as near to it as the text goes.
    pub(crate) fn moved(&mut self, spot: &RowRef, by: i64) -> RowRef {
        self.walk(spot.laid.clone(), spot.row as i64 + by)
    }

    fn walk(&mut self, mut laid: Rc<LaidBlock>, mut row: i64) -> RowRef {
        while row < 0 {
            match self.before(&laid) {
                Some(before) => {
                    row += before.len() as i64;
                    laid = before;
                }
                None => row = 0,
            }
        }
        while row >= laid.len() as i64 {
            match self.after(&laid) {
                Some(after) => {
                    row -= laid.len() as i64;
                    laid = after;
                }
                None => row = laid.len() as i64 - 1,
            }
        }
        RowRef { laid, row: row.max(0) as usize }
    }

    /// The rows of a pane of `height` rows from `top` on.
    pub(crate) fn page(&mut self, top: &RowRef, height: usize) -> Page {
        // Blank rows above the first block that is shown are nothing to scroll back to.
        let first = top.row == 0 || self.only().is_some() && top.row <= top.laid.rows.gap;
        let mut page = Page { at_top: first && self.before(&top.laid).is_none(), ..Page::default() };
        let mut spot = top.clone();
        loop {
            while spot.row < spot.laid.len() {
                if page.rows.len() == height {
                    return page;
                }
                page.rows.push(spot.clone());
                spot.row += 1;
            }
            match self.after(&spot.laid) {
                Some(laid) => spot = RowRef { laid, row: 0 },
                None => {
                    page.at_end = true;
                    return page;
                }
            }
        }
    }

    /// The furthest top row that scrolling reaches: the text's last row at the bottom, or the last heading at the top
    /// where that is further. None when the whole text is shorter than the pane and has no heading.
    pub(crate) fn furthest(&mut self, doc: &Document, height: usize) -> Option<RowRef> {
        let bottom = self.bottom(height)?;
        let last = doc.outline.sections.last().filter(|_| !doc.outline.derived);
        let heading = last.and_then(|s| self.spot(Anchor::at(s.title.start)));
        Some(match heading {
            Some(heading) if before(&bottom, &heading) => heading,
            _ => bottom,
        })
    }

    /// The top row that has the text's last row at the bottom of the pane.
    pub(crate) fn bottom(&mut self, height: usize) -> Option<RowRef> {
        let last = self.at(usize::MAX)?;
        let row = last.len() as i64 - height as i64;
        Some(self.walk(last, row))
    }
}

/// True when `a` stands above `b` in the text.
pub(super) fn before(a: &RowRef, b: &RowRef) -> bool {
    let key = |s: &RowRef| (s.laid.block.index, s.laid.block.block.range.start, s.row);
    key(a) < key(b)
}
