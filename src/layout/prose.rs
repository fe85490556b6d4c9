//! Prose: paragraphs, headings and the masthead, in the column.

use super::{
    Means, Row, badges,
    fit::{self, Width},
    margin::Margin,
    page::Page,
    runs,
    shape::{Shaped, Shaping, shape},
};
use crate::document::{BlockRef, Document, Range, Roles, Shown};

/// Appends the rows of `block`, whose text has the roles `base`.
pub(super) fn lay_out(doc: &Document, block: &BlockRef, page: Page, margin: &Margin, base: Roles, rows: &mut Vec<Row>) {
    let range = &block.block.range;
    let text = doc.text.slice(range.clone());
    let runs = match badges::runs(doc, block) {
        Some(badges) => badges,
        None => runs::of_marks(doc, range, base | margin.roles, page),
    };
    let room = page.column.saturating_sub(margin.cells).max(1);
    let shaped = shape(&text, &runs, Shaping { tab: 1, widest: room, ticks: page.means == Means::Signs });
    let lines = fit::text(&text, &runs, &shaped, Width::of(room));
    push_rows(&lines, &shaped, range, margin, Hang::NONE, rows);
}

/// What the rows of a block after the first one begin with.
#[derive(Clone, Copy)]
pub(super) struct Hang<'a> {
    /// Signs.
    pub(super) prefix: Option<&'a Shown>,
    /// Free cells behind them.
    pub(super) cells: usize,
}

impl Hang<'static> {
    /// Nothing.
    pub(super) const NONE: Self = Self::of(0);

    /// Free cells.
    pub(super) const fn of(cells: usize) -> Self {
        Self { prefix: None, cells }
    }
}

/// Appends a row for each of `lines`; those after the first begin with `hang`.
pub(super) fn push_rows(
    lines: &[fit::Line],
    shaped: &Shaped,
    range: &Range,
    margin: &Margin,
    hang: Hang,
    rows: &mut Vec<Row>,
) {
    let mut start = 0;
    for (n, line) in lines.iter().enumerate() {
        // The source may have become shorter than the block: its last row stands for what is missing.
        let end = if n + 1 == lines.len() { range.len() } else { line.end };
        let mut draft = margin.row(n == 0).starting_at(start as isize);
        if n > 0 {
            if let Some(prefix) = hang.prefix {
                draft.words(prefix, Roles::FAINT);
            }
            draft.space(hang.cells);
        }
        draft.glyphs(shaped, line.glyphs.clone());
        if line.hyphen {
            draft.ornament("-", Roles::empty());
        }
        rows.push(draft.finish(range.start + start..range.start + end, false));
        start = end;
    }
}
