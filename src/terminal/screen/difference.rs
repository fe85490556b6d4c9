//! What is sent of a row: the cells that differ.

use super::{
    cells::{Cell, Clusters, Part},
    writer::Writer,
};

/// Blanks from which on erasing to the end of the row (3 bytes) is shorter than writing them.
const REST: usize = 4;
/// Blanks from which on erasing is shorter within a row, where it takes 5 bytes, and as many for the move over.
const RUN: usize = 12;

/// Sends what turns row `y` from `before` (blank behind its end) into one with `part` in it. At the edge of
/// the screen the rest of a row may be erased.
pub(super) fn send(before: &[Cell], part: Part<'_>, y: u16, clusters: &Clusters, writer: &mut Writer<'_>) {
    let Part { cells, from, edge } = part;
    let before = before.get(from..).unwrap_or_default();
    let differs = |i: &usize| before.get(*i).copied().unwrap_or_default() != cells[*i];
    let Some(mut last) = (0..cells.len()).rev().find(differs) else { return };
    let shown = cells.iter().rposition(|cell| !cell.is_blank()).map_or(0, |i| i + 1);
    let blank_from = if edge { shown } else { cells.len() };
    let (mut i, mut spoilt) = (0, 0);
    while i <= last {
        if i >= spoilt {
            let Some(next) = (i..=last).find(differs) else { return };
            i = start_of_symbol(cells, next);
        }
        writer.step(&part, i, y);
        if i >= blank_from && last + 1 - i >= REST {
            return writer.erase_rest();
        }
        let run = (i..=last).take_while(|i| cells[*i].is_blank() && differs(i)).count();
        if run >= RUN {
            writer.erase(run as u16);
            i += run;
            continue;
        }
        // What a terminal may have drawn over is written again.
        let end = end_of_symbol(cells, i);
        spoilt = spoilt.max(end + writer.write(cells[i], (end - i) as u16, clusters));
        last = last.max(spoilt.min(cells.len()) - 1);
        i = end;
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
