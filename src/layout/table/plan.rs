//! The plan of a table: where its columns stand on the page.

use super::{
    bars::BarPlan,
    columns::{WORD, scrolled, shrunk},
    measure,
};
use crate::document::{Align, Document, Table};
use crate::layout::{Bars, margin::Margin, page::Page};

/// Cells between two columns where there is room.
const WIDE_GAP: usize = 3;
/// Cells between two columns.
const GAP: usize = 2;

/// Cells of the marks that more stands to the left and right.
const MARKS: usize = 2;

/// Where the columns of a table stand; the same for all of its pieces.
#[derive(Debug, Clone, PartialEq)]
pub(super) struct Plan {
    /// Cells of each column.
    pub(super) widths: Vec<usize>,
    /// How each is aligned.
    pub(super) aligns: Vec<Align>,
    /// Cells between two columns.
    pub(super) gap: usize,
    /// The bars of its columns.
    pub(super) bars: Vec<BarPlan>,
    /// Cells free to the left of its margin.
    pub(super) left: usize,
    /// Cells of the page that it may take.
    pub(super) room: usize,
    /// Cells of the whole, more than `room` when it is scrolled sideways.
    pub(super) total: usize,
    /// Cells that stay in place when it is scrolled: the first column.
    pub(super) frozen: usize,
    /// A blank row stands between two rows, since most of them wrap.
    pub(super) spaced: bool,
}

impl Plan {
    /// A table takes its natural width in the column of prose; else up to the pane's right edge; else in the whole
    /// pane, where its cells wrap, or it is scrolled. What stands in a quote or list keeps its left edge.
    pub(super) fn of(doc: &Document, table: &Table, bars: Option<&Bars>, page: Page, margin: &Margin) -> Self {
        let measures = measure::columns(doc, table, page);
        let less_margin = |cells: usize| cells.saturating_sub(margin.cells).max(1);
        let (column, room) = (less_margin(page.column), less_margin(page.room()));
        let widest = if margin.cells > 0 { room } else { page.pane };
        let natural: Vec<_> = measures.iter().map(|m| m.natural.max(1)).collect();
        let gaps = natural.len().saturating_sub(1);
        let sum = |widths: &[usize], gap: usize| widths.iter().sum::<usize>() + gap * gaps;
        let gap = if sum(&natural, WIDE_GAP) <= column { WIDE_GAP } else { GAP };
        let (widths, spaced) = if sum(&natural, gap) <= widest {
            (natural, false)
        } else {
            let longest = if page.paper { usize::MAX } else { WORD };
            let shrunk = widest.checked_sub(gap * gaps).and_then(|room| shrunk(&measures, room, longest));
            let widths = shrunk.unwrap_or_else(|| scrolled(&measures, widest.saturating_sub(gap + MARKS)));
            let spaced = measure::mostly_wraps(doc, table, &widths, page);
            (widths, spaced)
        };
        let bare = sum(&widths, gap);
        let free = |cells: usize| cells.saturating_sub(bare);
        let bars = bars.filter(|b| b.columns.iter().all(|c| c.column < widths.len()));
        let bars = bars.map(|b| BarPlan::of(b, gap, (free(column), free(room)))).unwrap_or_default();
        let total = bare + bars.iter().map(|b| gap + b.cells).sum::<usize>();
        let left = if total <= room { page.left } else { page.pane.saturating_sub(total) / 2 };
        let left = if margin.cells > 0 { page.left } else { left };
        let room = if total <= room { room } else { widest };
        let first = widths.first().map_or(0, |w| w + gap);
        let frozen = if total > room && first <= room / 2 { first } else { 0 };
        let numeric = |i: usize| measures[i].is_numeric() || bars.iter().any(|b| b.column == i);
        let aligns = table.columns.iter().enumerate();
        let aligns = aligns.map(|(i, &a)| if a == Align::Start && numeric(i) { Align::End } else { a }).collect();
        Self { widths, aligns, gap, bars, left, room, total, frozen, spaced }
    }
}
