//! Painting: rows whose signature is as before are left alone, of the others the cells that differ are sent, and all of
//! a frame goes out in one synchronised write.

mod cells;
mod difference;
mod links;
mod scroll;
mod sgr;
mod writer;

use std::io;

use ratatui::{buffer::Buffer, layout::Rect};

use self::{
    cells::{Cell, Clusters, Part},
    writer::Writer,
};
use super::{
    console::Console,
    modes::{UPDATE_BEGIN, UPDATE_END},
};

pub(crate) use self::{links::LinkedColumns, scroll::Scroll};

/// What a row shows, in two parts, each equal where it looks equal.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, Hash)]
pub(crate) struct Signature {
    /// Of the columns that a scroll moves.
    pub moving: u64,
    /// Of those beside them.
    pub beside: u64,
}

/// Rows that can be painted.
pub(crate) trait RowSource {
    /// What the row shows.
    fn signature(&self, row: u16) -> Signature;
    /// Paints row `row` over blank cells. The buffer holds that row alone.
    fn paint(&self, row: u16, buffer: &mut Buffer);
    /// The links that stand on it, from left to right.
    fn links(&self, _row: u16) -> Vec<LinkedColumns> {
        Vec::new()
    }
}

/// What stands in the terminal.
#[derive(Debug)]
pub(crate) struct Screen {
    width: u16,
    rows: Vec<Row>,
    scratch: Buffer,
    fresh: Vec<Cell>,
    /// The signatures of the frame that is drawn.
    signatures: Vec<Signature>,
    beside: scroll::Beside,
    clusters: Clusters,
    out: Vec<u8>,
    cursor: Option<(u16, u16)>,
    /// Nothing that is known stands there.
    unknown: bool,
}

#[derive(Debug, Clone, Default)]
struct Row {
    /// None where the row is no longer what was drawn.
    signature: Option<Signature>,
    /// Cells from the left; those behind them are blank.
    cells: Vec<Cell>,
}

impl Row {
    /// Takes over what was drawn.
    fn set(&mut self, signature: Signature, cells: &mut Vec<Cell>) {
        std::mem::swap(&mut self.cells, cells);
        self.stands(signature);
    }

    /// Its cells are what was drawn; what is blank up to the edge needs no memory.
    fn stands(&mut self, signature: Signature) {
        self.cells.truncate(self.cells.iter().rposition(|cell| !cell.is_blank()).map_or(0, |last| last + 1));
        self.signature = Some(signature);
    }
}

impl Screen {
    /// A screen of `width` by `height` cells of which nothing is known.
    pub(crate) fn new(width: u16, height: u16) -> Self {
        Self {
            width,
            rows: vec![Row::default(); height.into()],
            scratch: Buffer::empty(Rect { x: 0, y: 0, width, height: 1 }),
            fresh: Vec::new(),
            signatures: Vec::new(),
            beside: scroll::Beside::default(),
            clusters: Clusters::default(),
            out: Vec::new(),
            cursor: None,
            unknown: true,
        }
    }

    /// Forgets what stands there: the terminal has another size, or was written over.
    pub(crate) fn resize(&mut self, width: u16, height: u16) {
        *self = Self { out: std::mem::take(&mut self.out), ..Self::new(width, height) };
    }

    /// Brings the terminal to what `rows` show, with the cursor at `cursor` or hidden. Sends nothing when nothing
    /// changed. `scroll` is a hint: what it says is sent only where that leaves less to send.
    ///
    /// # Errors
    /// What the operating system says of the write.
    pub(crate) fn draw(
        &mut self,
        terminal: &mut dyn Console,
        rows: &dyn RowSource,
        scroll: Option<Scroll>,
        cursor: Option<(u16, u16)>,
    ) -> io::Result<()> {
        match self.frame(rows, scroll.filter(|_| terminal.scrolls()), cursor) {
            [] => Ok(()),
            bytes => terminal.send(bytes),
        }
    }

    /// The bytes of a frame, as [`Screen::draw`] sends them; they count as sent.
    pub(crate) fn frame(&mut self, rows: &dyn RowSource, scroll: Option<Scroll>, cursor: Option<(u16, u16)>) -> &[u8] {
        if self.clusters.full() {
            self.resize(self.width, self.rows.len() as u16);
        }
        let mut out = std::mem::take(&mut self.out);
        out.clear();
        out.extend_from_slice(&UPDATE_BEGIN);
        if self.cursor.is_some() {
            out.extend_from_slice(b"\x1b[?25l");
        }
        let header = out.len();
        let mut writer = Writer::new(&mut out, self.width);
        self.signatures.clear();
        self.signatures.extend((0..self.rows.len() as u16).map(|y| rows.signature(y)));
        if std::mem::take(&mut self.unknown) {
            writer.clear();
        } else if let Some(scroll) = scroll.filter(|scroll| self.pays(scroll)) {
            self.scroll(&scroll, &mut writer);
        }
        for y in 0..self.rows.len() as u16 {
            self.draw_row(rows, y, &mut writer);
        }
        writer.rest();
        if let Some((x, y)) = cursor.filter(|_| writer.is_past(header) || cursor != self.cursor) {
            writer.go(x, y);
            writer.show_cursor();
        }
        match writer.is_past(header) || cursor != self.cursor {
            true => out.extend_from_slice(&UPDATE_END),
            false => out.clear(),
        }
        self.cursor = cursor;
        self.out = out;
        &self.out
    }

    fn draw_row(&mut self, rows: &dyn RowSource, y: u16, writer: &mut Writer<'_>) {
        let signature = self.signatures[usize::from(y)];
        let row = &mut self.rows[usize::from(y)];
        if row.signature == Some(signature) {
            return;
        }
        self.scratch.reset();
        self.scratch.area.y = y;
        rows.paint(y, &mut self.scratch);
        self.clusters.take(&self.scratch, &mut self.fresh);
        self.clusters.link(&rows.links(y), &mut self.fresh);
        let whole = Part { cells: &self.fresh, from: 0, edge: true };
        difference::send(&row.cells, whole, y, &self.clusters, writer);
        row.set(signature, &mut self.fresh);
    }
}

#[cfg(test)]
mod tests;
