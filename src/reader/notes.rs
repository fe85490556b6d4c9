//! Footnotes shown in place.

use super::{Overlay, State};
use crate::layout::{self, Row, Setting};

/// Rows of a footnote that are shown; the whole stands at the end of the text.
const ROWS: usize = 200;

impl State {
    /// The rows of the footnote that is shown, at most `cells` wide; none when none is.
    pub fn note_rows(&self, cells: u16) -> Vec<Row> {
        let Some(Overlay::Note(id)) = self.overlay else { return Vec::new() };
        let Some(note) = self.doc.notes.get(id as usize) else { return Vec::new() };
        let setting = Setting { pane: cells.max(1), column: cells.max(1), sideways: 0, bars: super::bars::find };
        let first = self.doc.block_at(note.range.start);
        let blocks = std::iter::successors(first, |b| self.doc.block_after(b));
        let inside = blocks.take_while(|b| b.block.range.start < note.range.end);
        let mut rows: Vec<Row> = Vec::new();
        for block in inside {
            let laid = layout::lay_out(&self.doc, &block, &setting);
            rows.extend(laid.rows.into_iter().skip(if rows.is_empty() { laid.gap } else { 0 }));
            if rows.len() >= ROWS {
                break;
            }
        }
        rows.truncate(ROWS);
        rows
    }
}
