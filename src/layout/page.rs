//! The page: how wide what may be, and what it can show.

use super::{Means, Setting};

/// The pane and the column in its middle, in cells.
#[derive(Debug, Clone, Copy)]
pub(super) struct Page {
    /// The whole pane, at least 1.
    pub(super) pane: usize,
    /// The column of prose, at least 1 and at most the pane.
    pub(super) column: usize,
    /// Free cells to the left of the column.
    pub(super) left: usize,
    /// What distinguishes code, links and headings from other text.
    pub(super) means: Means,
    /// Nothing is scrolled, cut or left out.
    pub(super) paper: bool,
    /// Lines of text are cut at the pane's edge, moved to the left by so many cells; None where they wrap.
    pub(super) chop: Option<usize>,
    /// Cells between two tab stops; None for what is usual.
    pub(super) tabs: Option<usize>,
}

impl Page {
    pub(super) fn of(setting: &Setting) -> Self {
        let pane = usize::from(setting.pane).max(1);
        let column = usize::from(setting.column).clamp(1, pane);
        Self {
            pane,
            column,
            left: if setting.paper { 0 } else { (pane - column) / 2 },
            means: setting.means,
            paper: setting.paper,
            chop: setting.chop.then_some(setting.sideways.into()),
            tabs: setting.tabs.map(usize::from),
        }
    }

    /// Cells from the column's left edge to the pane's right one.
    pub(super) fn room(self) -> usize {
        self.pane - self.left
    }
}
