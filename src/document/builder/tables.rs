//! Tables: rows of cells in the display text, cut in pieces of whole rows.

use super::{Builder, pieces};
use crate::document::{Align, Block, BlockKind, Range, Table, TableId};

/// Tables with more columns are shown as text.
const WIDEST: usize = 1000;
/// Tables that have a row of more bytes are shown as text: a row is laid out at once.
const LONGEST_ROW: usize = 64 << 10;
/// No piece has more rows.
const ROWS: usize = 64;

const TOO_WIDE: &str = "A table of more than 1,000 columns is shown as text.";
const TOO_LONG: &str = "A table with a row of more than 64 KB is shown as text.";

/// A table that is open.
#[derive(Debug)]
pub(super) struct OpenTable {
    table: Table,
    /// Where its text begins.
    start: usize,
    /// Index of its first mark.
    marks: usize,
    /// Cells of the row that is open.
    row: Vec<Range>,
    /// Where the open cell begins.
    cell: usize,
    /// Bytes of the longest row.
    longest: usize,
}

impl Builder {
    /// Begins a table with these columns; the open block is ended.
    pub(crate) fn begin_table(&mut self, columns: Vec<Align>) {
        self.end();
        let start = self.separate();
        let table = Table { columns, ..Table::default() };
        let (marks, row) = (self.marks.len(), Vec::new());
        self.table = Some(OpenTable { table, start, marks, row, cell: start, longest: 0 });
    }

    /// Ends a cell of the open table: its text is what was pushed since the last one.
    pub(crate) fn end_cell(&mut self) {
        self.end_roles();
        let Some(open) = &mut self.table else { return };
        open.row.push(open.cell..self.text.len());
        self.text.push('\t');
        open.cell = self.text.len();
    }

    /// Ends a row of the open table, the header when `header`. Cells over are left out, missing ones are empty.
    pub(crate) fn end_row(&mut self, header: bool) {
        let Some(open) = &mut self.table else { return };
        let at = self.text.len();
        let start = open.row.first().map_or(at, |cell| cell.start);
        open.longest = open.longest.max(at - start);
        open.row.resize(open.table.columns.len(), at..at);
        match header {
            true => open.table.header = open.row.as_slice().into(),
            false => open.table.cells.extend_from_slice(&open.row),
        }
        open.row.clear();
        self.text.push('\n');
        open.cell = self.text.len();
    }

    /// Ends the open table, if there is one.
    pub(super) fn end_table(&mut self) {
        let Some(open) = self.table.take() else { return };
        if self.text.len() > open.start && self.text.ends_with('\n') {
            self.text.pop(); // the separator stands for the end of the last row
        }
        let complaint = match &open.table {
            table if table.columns.len() > WIDEST => TOO_WIDE,
            _ if open.longest > LONGEST_ROW => TOO_LONG,
            _ => return self.finish_table(open),
        };
        self.finish_block(BlockKind::Paragraph, open.start, open.marks);
        self.complain(complaint);
    }

    fn finish_table(&mut self, open: OpenTable) {
        let first_block = self.blocks.len();
        let container = self.open.last().and_then(|o| o.id);
        let (id, rows) = (self.tables.len() as TableId, open.table.rows());
        let mut from = 0;
        loop {
            let to = piece_end(&open.table, from, rows);
            let start = if from == 0 { open.start } else { open.table.row(from)[0].start };
            let end = if to == rows { self.text.len() } else { open.table.row(to)[0].start - 1 };
            let kind = BlockKind::Table { table: id, from: from as u32, to: to as u32 };
            self.blocks.push(Block { range: start..end, kind, container, continues: from > 0 });
            from = to;
            if from == rows {
                break;
            }
        }
        self.tables.push(open.table);
        self.settle_marks(open.marks, first_block);
    }
}

/// After the last row of the piece that begins with row `from`: as many rows as fit, at least one.
fn piece_end(table: &Table, from: usize, rows: usize) -> usize {
    let start = |row: usize| table.row(row)[0].start;
    (from + 1..rows.min(from + ROWS))
        .find(|&row| start(row) - start(from) > pieces::LONGEST)
        .unwrap_or(rows.min(from + ROWS))
}
