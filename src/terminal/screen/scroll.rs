//! Rows that moved: the terminal moves them itself, whole, and what stands beside the text is put back.

use std::ops::Range;

use super::{
    Row, Screen,
    cells::{Cell, Part},
    difference,
    writer::Writer,
};

/// Columns of rows of the screen that moved since the last frame.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Scroll {
    /// The rows that take part.
    pub rows: Range<u16>,
    /// The columns that moved; the terminal moves those beside them too.
    pub columns: Range<u16>,
    /// Rows by which what stands there moved up, or down when negative.
    pub by: i16,
}

/// What stood beside the columns that move, of the rows where something else comes to stand.
#[derive(Debug, Default)]
pub(super) struct Beside {
    /// The rows, from the first one that moves.
    rows: Vec<usize>,
    cells: Vec<Cell>,
}

impl Beside {
    fn clear(&mut self) {
        self.rows.clear();
        self.cells.clear();
    }

    /// Remembers row `at`, of a screen of `width` cells, before the rows move.
    fn remember(&mut self, at: usize, row: &Row, columns: &Range<u16>, width: u16) {
        self.rows.push(at);
        copy(row, 0..columns.start, &mut self.cells);
        copy(row, columns.end..width, &mut self.cells);
    }

    /// What stood beside the columns in the remembered row `nth`.
    fn parts(&self, nth: usize, columns: &Range<u16>) -> [Part<'_>; 2] {
        let length = self.cells.len() / self.rows.len();
        let (left, right) = self.cells[nth * length..][..length].split_at(columns.start.into());
        [Part { cells: left, from: 0, edge: false }, Part { cells: right, from: columns.end.into(), edge: true }]
    }
}

/// Appends the cells of some columns.
fn copy(row: &Row, columns: Range<u16>, cells: &mut Vec<Cell>) {
    let end = cells.len() + columns.len();
    cells.extend_from_slice(cells_of(row, columns));
    cells.resize(end, Cell::default());
}

/// Cells of some columns of a row that would have to be written: those from the first that shows something on.
fn cost(row: &Row, columns: Range<u16>) -> usize {
    let cells = cells_of(row, columns);
    cells.len() - cells.iter().take_while(|cell| cell.is_blank()).count()
}

impl Screen {
    /// Whether moving the rows leaves less to send: the text that need not be written, against what stands beside it
    /// and has to be written once more.
    pub(super) fn pays(&self, Scroll { rows, columns, by }: &Scroll) -> bool {
        let lines = usize::from(by.unsigned_abs());
        let (rows, columns) = (usize::from(rows.start)..usize::from(rows.end), columns.start..columns.end);
        if rows.end > self.rows.len() || rows.is_empty() || lines == 0 || lines >= rows.len() {
            return false;
        }
        if columns.is_empty() || columns.end > self.width {
            return false;
        }
        let (mut saved, mut lost) = (0, 0);
        let beside = |row: &Row| cost(row, 0..columns.start) + cost(row, columns.end..self.width);
        for to in rows.clone() {
            let (stood, wanted) = (&self.rows[to], self.signatures[to]);
            let from = if *by > 0 { to + lines } else { to.wrapping_sub(lines) };
            let same = |row: &Row| row.signature.is_some_and(|signature| signature.moving == wanted.moving);
            let Some(moved) = self.rows.get(from).filter(|_| rows.contains(&from)) else {
                // Nothing comes in.
                lost += beside(stood) + if same(stood) { cost(stood, columns.clone()) } else { 0 };
                continue;
            };
            match (same(moved), same(stood)) {
                (true, false) => saved += cost(moved, columns.clone()),
                (false, true) => lost += cost(stood, columns.clone()),
                _ => {}
            }
            if moved.signature.map(|s| s.beside) != stood.signature.map(|s| s.beside) {
                lost += beside(stood);
            }
        }
        saved > lost
    }

    /// Moves the terminal's own rows, and what is known of them alike; then puts back what stood beside the text.
    pub(super) fn scroll(&mut self, Scroll { rows, columns, by }: &Scroll, writer: &mut Writer<'_>) {
        writer.scroll(rows.start, rows.end, *by);
        let region = &mut self.rows[rows.start.into()..rows.end.into()];
        let wanted = &self.signatures[rows.start.into()..rows.end.into()];
        let lines = usize::from(by.unsigned_abs());
        let from = |at: usize| if *by > 0 { Some(at + lines) } else { at.checked_sub(lines) };
        self.beside.clear();
        for (at, wanted) in wanted.iter().enumerate() {
            let signature = |at: usize| region.get(at).and_then(|row: &Row| row.signature);
            let moves = from(at).and_then(signature).filter(|moved| moved.moving == wanted.moving);
            let stands = signature(at).is_some_and(|stood| stood.beside == wanted.beside);
            if stands && moves.is_some_and(|moved| moved.beside != wanted.beside) {
                self.beside.remember(at, &region[at], columns, self.width);
            }
        }
        let bare = if *by > 0 {
            region.rotate_left(lines);
            let kept = region.len() - lines;
            &mut region[kept..]
        } else {
            region.rotate_right(lines);
            &mut region[..lines]
        };
        for row in bare {
            row.signature = None;
            row.cells.clear();
        }
        let mut mended = 0;
        for (at, (row, wanted)) in region.iter_mut().zip(wanted).enumerate() {
            if self.beside.rows.get(mended) == Some(&at) {
                let parts = self.beside.parts(mended, columns);
                mended += 1;
                for part in parts {
                    difference::send(&row.cells, part, rows.start + at as u16, &self.clusters, writer);
                }
                row.cells.resize(self.width.into(), Cell::default());
                for Part { cells, from, .. } in parts {
                    row.cells[from..from + cells.len()].copy_from_slice(cells);
                }
                row.stands(*wanted);
            } else {
                // Parts of it may belong to different rows now.
                row.signature = row.signature.filter(|moved| moved == wanted);
            }
        }
    }
}

/// The cells of some columns, as far as the row has any.
fn cells_of(row: &Row, columns: Range<u16>) -> &[Cell] {
    let end = usize::from(columns.end).min(row.cells.len());
    row.cells.get(columns.start.into()..end).unwrap_or_default()
}
