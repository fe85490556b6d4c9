//! A footnote or the address of a link, shown below the row that refers to it, or above where there is no room below.

use super::{canvas::Canvas, pane, theme::Palette};
use crate::{
    layout::Row,
    reader::{Areas, Overlay, Rect, State},
};

#[derive(Debug)]
pub(super) struct NoteBox {
    area: Rect,
    pane: Rect,
    rows: Vec<Row>,
}

#[derive(Debug, Hash)]
pub(super) struct NoteRow {
    area: Rect,
    pane: Rect,
    row: Option<Row>,
    edge: Option<bool>,
}

pub(super) fn of(state: &State, areas: &Areas) -> Option<NoteBox> {
    let Some(Overlay::Note(_) | Overlay::Address(_)) = state.overlay else { return None };
    let pane = areas.pane;
    let width = pane.width.min(76);
    let mut rows = state.note_rows(width.saturating_sub(4).max(1));
    rows.truncate(usize::from(pane.height.saturating_sub(3)).max(1));
    let height = (rows.len() as u16 + 2).min(pane.height);
    let mark = state.link.and_then(|l| state.doc.marks.get(l)).map_or(0, |m| m.range.start);
    let at =
        state.page().rows.iter().rposition(|s| s.row().range.start <= mark && !s.row().range.is_empty()).unwrap_or(0)
            as u16;
    let below = at + 1 + height <= pane.height;
    let y = pane.y + if below { at + 1 } else { at.saturating_sub(height) };
    Some(NoteBox { area: Rect { x: pane.x + (pane.width - width) / 2, y, width, height }, pane, rows })
}

impl NoteBox {
    pub(super) fn row(&self, y: u16) -> Option<NoteRow> {
        let row = y.checked_sub(self.area.y).filter(|r| *r < self.area.height)?;
        let edge = (row == 0 || row + 1 == self.area.height).then_some(row == 0);
        let row = if edge.is_some() { None } else { self.rows.get(usize::from(row) - 1).cloned() };
        Some(NoteRow { area: self.area, pane: self.pane, row, edge })
    }
}

pub(super) fn paint(note: &NoteRow, palette: &Palette, canvas: &mut Canvas) {
    let Rect { x, width, .. } = note.area;
    // The halves of words beside the box would only be noise.
    canvas.clear(note.pane.x, note.pane.width);
    let inner = usize::from(width.saturating_sub(2));
    match note.edge {
        Some(true) => canvas.put(x, &format!("╭{}╮", "─".repeat(inner)), width, palette.faint),
        Some(false) => canvas.put(x, &format!("╰{}╯", "─".repeat(inner)), width, palette.faint),
        None => {
            canvas.put(x, "│", 1, palette.faint);
            if let Some(row) = &note.row {
                pane::paint_plain(row, x + 2, width.saturating_sub(4), palette, canvas);
            }
            canvas.put(x + width.saturating_sub(1), "│", 1, palette.faint)
        }
    };
}
