//! The scroll bar: a thumb, and the places of the hits. Its track is left blank: fewer bytes, and a calmer screen.

use super::{canvas::Canvas, theme::Palette};
use crate::reader::{Rect, State};

/// What one cell of the bar shows.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, Hash)]
pub(super) struct BarCell {
    thumb: bool,
    hit: bool,
    note: bool,
}

/// The cells from top to bottom: places are shares of the text's bytes.
pub(super) fn cells(state: &State, area: Rect) -> Vec<BarCell> {
    let rows = usize::from(area.height) * usize::from(area.width.min(1));
    let (page, len) = (state.page().range(), state.doc.text.len());
    let mut cells = vec![BarCell::default(); rows];
    if rows == 0 || len == 0 {
        return cells;
    }
    if !(state.page().at_top && state.page().at_end) {
        let row = |offset: usize| (offset as u128 * rows as u128 / len as u128) as usize;
        let first = if state.page().at_end { rows - 1 } else { row(page.start).min(rows - 1) };
        let first = first.min(row(page.start));
        let last = if state.page().at_end { rows } else { (row(page.end) + 1).min(rows) };
        cells[first.min(rows - 1)..last.max(first + 1).min(rows)].iter_mut().for_each(|c| c.thumb = true);
    }
    if let Some(active) = &state.search.active {
        for (cell, hit) in cells.iter_mut().zip(active.hits.marks(rows)) {
            cell.hit = hit;
        }
    }
    if !state.written.is_empty() {
        let offset = |row: usize| (len as u128 * row as u128 / rows as u128) as usize;
        for (row, cell) in cells.iter_mut().enumerate() {
            cell.note = state.written.begins_in(&(offset(row)..offset(row + 1)));
        }
    }
    cells
}

pub(super) fn paint(cell: BarCell, area: Rect, palette: &Palette, canvas: &mut Canvas) {
    let (sign, style) = match (cell.thumb, cell.hit) {
        (true, false) if cell.note => ("┫", palette.accent),
        (false, false) if cell.note => ("╸", palette.accent),
        (false, false) => return,
        (true, false) => ("┃", palette.dim),
        (true, true) => ("┫", palette.minor),
        (false, true) => ("╸", palette.minor),
    };
    canvas.put(area.x, sign, 1, style);
}
