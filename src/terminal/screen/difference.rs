//! What is sent of a row: the cells that differ.

use super::{
    cells::{Cell, Clusters},
    writer::Writer,
};

/// Blanks from which on erasing to the end of the row (3 bytes) is shorter than writing them.
const REST: usize = 4;
/// Blanks from which on erasing is shorter within a row, where it takes 5 bytes, and as many for the move over.
const RUN: usize = 12;

/// Sends what turns row `y` from `before` (blank behind its end) into `after`, which is as wide as the screen.
pub(super) fn send(before: &[Cell], after: &[Cell], y: u16, clusters: &Clusters, writer: &mut Writer<'_>) {
    let differs = |x: usize| before.get(x).copied().unwrap_or_default() != after[x];
    let Some(mut last) = (0..after.len()).rev().find(|&x| differs(x)) else { return };
    let blank_from = after.iter().rposition(|cell| !cell.is_blank()).map_or(0, |x| x + 1);
    let (mut x, mut spoilt) = (0, 0);
    while x <= last {
        let end = end_of_symbol(after, x);
        if x >= spoilt && !(x..end).any(differs) {
            x = end;
            continue;
        }
        writer.step(after, x as u16, y);
        if x >= blank_from && last + 1 - x >= REST {
            return writer.erase_rest();
        }
        let run = (x..=last).take_while(|&x| after[x].is_blank() && differs(x)).count();
        if run >= RUN {
            writer.erase(run as u16);
            x += run;
            continue;
        }
        // What a terminal may have drawn over is written again.
        spoilt = spoilt.max(end + writer.write(after[x], (end - x) as u16, clusters));
        last = last.max(spoilt.min(after.len()) - 1);
        x = end;
    }
}

/// The column behind a symbol and the cells that it takes.
fn end_of_symbol(cells: &[Cell], x: usize) -> usize {
    let rest = &cells[x + 1..];
    x + 1 + rest.iter().position(|cell| !cell.is_rest()).unwrap_or(rest.len())
}
