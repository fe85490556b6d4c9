//! Tables: columns that fit the page, cells that wrap, and a bar beside each number.
//!
//! All pieces of a table have the same columns: these depend on the table and the page alone.

mod bars;
mod columns;
mod measure;
mod plan;
mod records;
mod rows;
#[cfg(test)]
mod tests;

use super::{FindBars, Row, margin::Margin, page::Page};
use crate::document::{BlockRef, Document, Roles, Table};
use plan::Plan;
use rows::{Body, Look};

/// Tables of more rows get no bars: finding them costs what the whole table costs, for each piece that is laid out.
const BARRED: usize = 500;

/// Appends the rows `from..to` of `table`, which make up `block`; the header above the first one.
pub(super) fn lay_out(
    doc: &Document,
    block: &BlockRef,
    (table, from, to): (&Table, usize, usize),
    page: Page,
    margin: &Margin,
    (sideways, find): (usize, FindBars),
    out: &mut Vec<Row>,
) {
    let found = if table.rows() <= BARRED { find(doc, table) } else { None };
    let plan = Plan::of(doc, table, found.as_ref(), page, margin);
    if page.paper && plan.total > plan.room {
        return records::lay_out(doc, block, (table, from, to), page, margin, out);
    }
    let body = Body::new(doc, block, page, margin, (&plan, found.as_ref()), sideways);
    let to = to.min(table.rows());
    let range = &block.block.range;
    let mut start = range.start;
    let starts = |row: usize, at: usize| if row < to { rows::start(table.row(row), at, range.end) } else { range.end };
    let mut first = true;
    if from == 0 && !table.header.is_empty() {
        let end = starts(0, start);
        body.row(&table.header, start..end, Look { roles: Roles::HEADER, row: None, first }, out);
        out.push(body.rule(end));
        (start, first) = (end, false);
    }
    for row in from..to {
        let end = if row + 1 < to { starts(row + 1, start) } else { range.end };
        if plan.spaced && row > 0 {
            out.push(body.blank(start));
        }
        body.row(table.row(row), start..end, Look { roles: Roles::empty(), row: Some(row), first }, out);
        (start, first) = (end, false);
    }
    if first {
        out.push(body.empty(range.clone())); // a block has a row, if nothing to show
    }
}
