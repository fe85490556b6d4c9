//! What is sent of a row: the cells that differ.

use std::ops::Range;

use super::{
    cells::{Cell, Clusters},
    writer::Writer,
};

/// Blanks from which on erasing to the end of the row (3 bytes) is shorter than writing them.
const REST: usize = 4;
/// Blanks from which on erasing is shorter within a row, where it takes 5 bytes, and as many for the move over.
const RUN: usize = 12;

/// Sends what turns row `y` from `before` (blank behind its end) into `after`, which is as wide as the screen. They
/// differ in `columns` at most.
pub(super) fn send(
    before: &[Cell],
    after: &[Cell],
    columns: Range<usize>,
    y: u16,
    clusters: &Clusters,
    writer: &mut Writer<'_>,
) {
    let differs = |x: &usize| before.get(*x).copied().unwrap_or_default() != after[*x];
    let Some(mut last) = columns.clone().rev().find(differs) else { return };
    let blank_from = after.iter().rposition(|cell| !cell.is_blank()).map_or(0, |x| x + 1);
    let (mut x, mut spoilt) = (columns.start, 0);
    while x <= last {
        if x >= spoilt {
            let Some(next) = (x..=last).find(differs) else { return };
            x = start_of_symbol(after, next);
        }
        writer.step(after, x as u16, y);
        if x >= blank_from && last + 1 - x >= REST {
            return writer.erase_rest();
        }
        let run = (x..=last).take_while(|x| after[*x].is_blank() && differs(x)).count();
        if run >= RUN {
            writer.erase(run as u16);
            x += run;
            continue;
        }
        // What a terminal may have drawn over is written again.
        let end = end_of_symbol(after, x);
        spoilt = spoilt.max(end + writer.write(after[x], (end - x) as u16, clusters));
        last = last.max(spoilt.min(after.len()) - 1);
        x = end;
    }
}

/// The column where the symbol begins that takes column `x` too.
fn start_of_symbol(cells: &[Cell], x: usize) -> usize {
    cells[..=x].iter().rposition(|cell| !cell.is_rest()).unwrap_or(0)
}

/// The column behind the symbol that begins at `x`.
fn end_of_symbol(cells: &[Cell], x: usize) -> usize {
    let rest = &cells[x + 1..];
    x + 1 + rest.iter().position(|cell| !cell.is_rest()).unwrap_or(rest.len())
}
