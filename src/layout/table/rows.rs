//! The rows of a table: cells side by side, each broken into lines of its own.

use super::{measure, plan::Plan};
use crate::document::{Align, BlockRef, Document, Mark, Range, Roles, Shown};
use crate::layout::{
    Bar, Bars, Means, Row,
    clip::clip,
    draft::Draft,
    fit::{self, Line, Width},
    margin::Margin,
    page::Page,
    runs,
    shape::{Shaped, Shaping, shape},
};

/// What all rows of a piece of a table have in common.
pub(super) struct Body<'a> {
    doc: &'a Document,
    /// Marks of the piece, by start.
    marks: Vec<&'a Mark>,
    page: Page,
    margin: &'a Margin,
    plan: &'a Plan,
    bars: Option<&'a Bars>,
    sideways: usize,
}

/// What a row of cells looks like.
#[derive(Debug, Clone, Copy, Default)]
pub(super) struct Look {
    /// Roles of its text.
    pub(super) roles: Roles,
    /// The row of the body whose bars stand beside its numbers.
    pub(super) row: Option<usize>,
    /// It is the block's first one, beside which markers stand.
    pub(super) first: bool,
}

/// A cell, broken into lines.
struct Cell {
    start: usize,
    shaped: Shaped,
    lines: Vec<Line>,
}

/// Where a row of cells begins that comes after `at`, in a block that ends at `end`: missing cells may lie anywhere.
pub(super) fn start(cells: &[Range], at: usize, end: usize) -> usize {
    cells.iter().map(|c| c.start).filter(|s| (at..=end).contains(s)).min().unwrap_or(at)
}

impl<'a> Body<'a> {
    pub(super) fn new(
        doc: &'a Document,
        block: &BlockRef,
        page: Page,
        margin: &'a Margin,
        (plan, bars): (&'a Plan, Option<&'a Bars>),
        sideways: usize,
    ) -> Self {
        // A table stops where its end is seen.
        let sideways = sideways.min(plan.total.saturating_sub(plan.room));
        Self { doc, marks: doc.marks_in(&block.block.range).collect(), page, margin, plan, bars, sideways }
    }

    /// Appends the rows of one row of cells, all of which stand for `range`.
    pub(super) fn row(&self, cells: &[Range], range: Range, look: Look, out: &mut Vec<Row>) {
        let widths = self.plan.widths.iter();
        let cells: Vec<_> = cells.iter().zip(widths).map(|(c, &width)| self.cell(c, width, look.roles)).collect();
        let height = cells.iter().map(|c| c.lines.len()).max().unwrap_or(1);
        for n in 0..height {
            let strip = self.strip(&cells, n, &range, look.row.filter(|_| n == 0));
            let mut draft = self.margin(look.first && n == 0);
            let cut = self.clip(&strip, &mut draft);
            out.push(draft.finish(range.clone(), cut));
        }
    }

    /// The line under the header.
    pub(super) fn rule(&self, at: usize) -> Row {
        let mut draft = self.margin(false);
        for _ in 0..self.plan.total.min(self.plan.room) {
            draft.ornament("─", Roles::FAINT);
        }
        draft.finish(at..at, false)
    }

    /// The blank row between two rows.
    pub(super) fn blank(&self, at: usize) -> Row {
        self.margin(false).finish(at..at, false)
    }

    /// The row of a table without cells.
    pub(super) fn empty(&self, range: Range) -> Row {
        self.margin(true).finish(range, false)
    }

    fn margin(&self, first: bool) -> Draft {
        self.margin.row_from(self.plan.left, first)
    }

    fn cell(&self, cell: &Range, width: usize, roles: Roles) -> Cell {
        let slice = self.doc.text.slice(cell.clone());
        let (before, text) = measure::trimmed(&slice);
        let start = cell.start + before;
        let range = start..start + text.len();
        let from = self.marks.partition_point(|m| m.range.start < cell.start);
        let marks = self.marks[from..].iter().copied().take_while(|m| m.range.start < range.end);
        let runs = runs::of(marks, &range, roles | self.margin.roles, self.page);
        let shaped = shape(text, &runs, Shaping { tab: 1, widest: width, ticks: self.page.means == Means::Signs });
        let lines = fit::text(text, &runs, &shaped, Width::of(width));
        Cell { start, shaped, lines }
    }

    /// Line `n` of each cell, side by side, at the full width.
    fn strip(&self, cells: &[Cell], n: usize, range: &Range, row: Option<usize>) -> Shaped {
        let mut draft = Draft::new(0, 0);
        draft.reserve(self.plan.total);
        let mut owed = 0; // white space, drawn only when something follows
        for (i, (cell, &width)) in cells.iter().zip(&self.plan.widths).enumerate() {
            let line = cell.lines.get(n).filter(|line| !line.glyphs.is_empty());
            let used = line.map_or(0, |l| cell.shaped.cells(l.glyphs.clone()) + usize::from(l.hyphen));
            let free = width.saturating_sub(used);
            let before = match self.plan.aligns[i] {
                Align::Start => 0,
                Align::Centre => free / 2,
                Align::End => free,
            };
            if let Some(line) = line {
                draft.blank(owed + before);
                draft = draft.starting_at(range.start as isize - cell.start as isize);
                draft.glyphs(&cell.shaped, line.glyphs.clone());
                draft.words(&Shown::from(if line.hyphen { "-" } else { "" }), Roles::empty());
            }
            owed = if line.is_some() { free - before } else { owed + width };
            match (self.plan.bars.iter().find(|plan| plan.column == i), row.and_then(|row| self.bar(i, row))) {
                (Some(plan), Some(bar)) => {
                    draft.blank(owed + self.plan.gap);
                    owed = plan.draw(bar, &mut draft);
                }
                (Some(plan), None) => owed += self.plan.gap + plan.cells,
                (None, _) => {}
            }
            owed += self.plan.gap;
        }
        draft.into_strip()
    }

    /// The bar of a row in a column.
    fn bar(&self, column: usize, row: usize) -> Option<Bar> {
        let bars = self.bars?.columns.iter().find(|c| c.column == column)?;
        bars.bars.get(row).copied().flatten()
    }

    /// Appends what the page shows of `strip`; true when it does not show everything.
    fn clip(&self, strip: &Shaped, draft: &mut Draft) -> bool {
        if self.plan.total <= self.plan.room {
            draft.glyphs(strip, 0..strip.glyphs.len());
            return false;
        }
        let mut x = 0;
        let frozen = strip.glyphs.iter().take_while(|g| {
            x += usize::from(g.cells);
            x <= self.plan.frozen
        });
        let frozen = frozen.count();
        draft.glyphs(strip, 0..frozen);
        draft.blank(self.plan.frozen - strip.cells(0..frozen));
        clip(strip, frozen..strip.glyphs.len(), self.sideways, self.plan.room - self.plan.frozen, draft)
    }
}
