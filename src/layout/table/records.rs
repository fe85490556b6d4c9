//! Records: a table too wide for paper, where nothing scrolls, as a line for each cell: its column's name, and what it
//! holds.

use super::{measure, rows};
use crate::document::{BlockRef, Document, Range, Roles, Shown, Table};
use crate::layout::{
    Means, Row,
    fit::{self, Width},
    margin::Margin,
    page::Page,
    runs::{self, Run},
    shape::{Shaping, shape},
};

/// Cells by which further lines of a cell stand in.
const HANG: usize = 2;

/// Appends the rows `from..to` of `table`, which make up `block`, with a blank row between two; of a table without a body
/// its header.
pub(super) fn lay_out(
    doc: &Document,
    block: &BlockRef,
    (table, from, to): (&Table, usize, usize),
    page: Page,
    margin: &Margin,
    out: &mut Vec<Row>,
) {
    let names: Vec<_> = table.header.iter().map(|cell| text_of(doc, cell).trim().to_owned()).collect();
    let range = &block.block.range;
    let (to, first_row) = (to.min(table.rows()), out.len());
    let mut start = range.start;
    for row in from..to {
        let cells = table.row(row);
        let end = if row + 1 < to { rows::start(table.row(row + 1), start, range.end) } else { range.end };
        if row > 0 {
            out.push(margin.gap().finish(start..start, false));
        }
        for (i, cell) in cells.iter().enumerate() {
            let first = out.len() == first_row;
            field(doc, names.get(i), cell, &(start..end), (page, margin, first), out);
        }
        start = end;
    }
    if from >= to {
        for cell in table.header.iter() {
            let first = out.len() == first_row;
            field(doc, None, cell, range, (page, margin, first), out);
        }
    }
    if out.len() == first_row {
        out.push(margin.row(true).finish(range.clone(), false)); // a block has a row, if nothing to show
    }
}

fn text_of(doc: &Document, cell: &Range) -> String {
    doc.text.slice(cell.clone()).replace('\n', " ")
}

/// Appends the lines of a cell that stand for `range`, its column's `name` before it; nothing of an empty one.
fn field(
    doc: &Document,
    name: Option<&String>,
    cell: &Range,
    range: &Range,
    (page, margin, first): (Page, &Margin, bool),
    out: &mut Vec<Row>,
) {
    let slice = doc.text.slice(cell.clone());
    let (before, text) = measure::trimmed(&slice);
    if text.is_empty() {
        return;
    }
    let room = page.column.saturating_sub(margin.cells).max(1);
    let hang = if room > 4 * HANG { HANG } else { 0 };
    let name = name.filter(|name| !name.is_empty()).map(|name| format!("{name}: "));
    let label = name.as_deref().map(Shown::new).unwrap_or_default();
    // Behind a long name the cell has lines of its own.
    let beside = label.cells() * 2 <= room;
    let top = out.len();
    let row = |out: &Vec<Row>| margin.row(first && out.len() == top);
    if let Some(name) = name.filter(|_| !beside) {
        let runs = [Run::shown(0, Roles::HEADER | Roles::ORNAMENT)];
        let shaped = shape(&name, &runs, Shaping { tab: 1, widest: room, ticks: false });
        for line in fit::text(&name, &runs, &shaped, Width::of(room)) {
            let mut draft = row(out);
            draft.glyphs(&shaped, line.glyphs);
            out.push(draft.unplaced().finish(range.clone(), false));
        }
    }
    let start = cell.start + before;
    let inside = start..start + text.len();
    let from = doc.marks.partition_point(|m| m.range.start < cell.start);
    let marks = doc.marks[from..].iter().take_while(|m| m.range.start < inside.end);
    let runs = runs::of(marks, &inside, margin.roles, page);
    let free = if beside { room - label.cells() } else { room - hang };
    let width = Width { first: free, rest: room - hang };
    let ticks = page.means == Means::Signs;
    let shaped = shape(text, &runs, Shaping { tab: 1, widest: width.first.min(width.rest), ticks });
    for (n, line) in fit::text(text, &runs, &shaped, width).into_iter().enumerate() {
        let mut draft = row(out).starting_at(range.start as isize - start as isize);
        match n {
            0 if beside => draft.words(&label, Roles::HEADER),
            _ => draft.space(hang),
        }
        draft.glyphs(&shaped, line.glyphs);
        if line.hyphen {
            draft.ornament("-", Roles::empty());
        }
        out.push(draft.finish(range.clone(), false));
    }
}
