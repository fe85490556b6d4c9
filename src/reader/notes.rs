//! What is shown in place, below the row that it belongs to: footnotes, addresses of links.

use super::{Overlay, State};
use crate::{
    document::{Document, Range, Text},
    layout::{self, Row, Setting},
};

/// Rows that are shown; the whole of a footnote stands at the end of the text.
const ROWS: usize = 200;

impl State {
    /// The rows of what is shown in place, at most `cells` wide; none when nothing is.
    pub(crate) fn note_rows(&self, cells: u16) -> Vec<Row> {
        let setting = Setting { pane: cells.max(1), column: cells.max(1), ..*self.layouts.setting() };
        match &self.overlay {
            Some(Overlay::Note(id)) => {
                let note = self.doc.notes.get(*id as usize);
                note.map(|note| rows(&self.doc, &note.range, &setting)).unwrap_or_default()
            }
            Some(Overlay::Address(address)) => {
                let doc = Document::plain(Text::owned(address.as_str()));
                rows(&doc, &(0..doc.text.len()), &setting)
            }
            _ => Vec::new(),
        }
    }
}

/// The rows of the blocks in `range`.
fn rows(doc: &Document, range: &Range, setting: &Setting) -> Vec<Row> {
    let first = doc.block_at(range.start);
    let blocks = std::iter::successors(first, |b| doc.block_after(b));
    let mut rows: Vec<Row> = Vec::new();
    for block in blocks.take_while(|b| b.block.range.start < range.end) {
        let laid = layout::lay_out(doc, &block, setting);
        rows.extend(laid.rows.into_iter().skip(if rows.is_empty() { laid.gap } else { 0 }));
        if rows.len() >= ROWS {
            break;
        }
    }
    rows.truncate(ROWS);
    rows
}
