//! Bytes that write on a screen, with the place and the look that they leave behind.

use crate::document::LINK_END;

use super::{
    cells::{Cell, Clusters, Look, Part},
    sgr::{self, decimal},
};

/// Unchanged cells that are written again rather than jumped over: a jump takes as many bytes.
const BRIDGE: usize = 3;

/// Writes on a screen whose look is the plain one at the start, and where the cursor stands anywhere.
pub(super) struct Writer<'a> {
    out: &'a mut Vec<u8>,
    width: u16,
    look: Look,
    /// The row, where it is known, and in it the column: terminals differ in where a cursor stands after the last
    /// cell of a row, and after a symbol on whose width they do not agree.
    row: Option<u16>,
    column: Option<u16>,
}

impl<'a> Writer<'a> {
    /// Appends to `out`.
    pub(super) fn new(out: &'a mut Vec<u8>, width: u16) -> Self {
        Self { out, width, look: Look::default(), row: None, column: None }
    }

    /// True when there are more bytes than that.
    pub(super) fn is_past(&self, bytes: usize) -> bool {
        self.out.len() > bytes
    }

    /// Clears the screen.
    pub(super) fn clear(&mut self) {
        self.out.extend_from_slice(b"\x1b[m\x1b[H\x1b[2J");
        (self.row, self.column) = (Some(0), Some(0));
    }

    /// Moves to a cell by the shortest way that every terminal knows.
    pub(super) fn go(&mut self, x: u16, y: u16) {
        let down = self.row.and_then(|row| y.checked_sub(row));
        match (self.column, down) {
            (Some(from), Some(0)) if from == x => {}
            (Some(from), Some(0)) if from < x => {
                self.out.extend_from_slice(b"\x1b[");
                if x - from > 1 {
                    decimal(x - from, self.out);
                }
                self.out.push(b'C');
            }
            (_, Some(down @ 0..4)) if x == 0 => {
                self.out.push(b'\r');
                self.out.extend(std::iter::repeat_n(b'\n', down.into()));
            }
            _ => {
                self.out.extend_from_slice(b"\x1b[");
                decimal(y.saturating_add(1), self.out);
                if x > 0 {
                    self.out.push(b';');
                    decimal(x.saturating_add(1), self.out);
                }
                self.out.push(b'H');
            }
        }
        (self.row, self.column) = (Some(y), Some(x));
    }

    /// Moves to cell `i` of `part` in row `y`, which shows the cells up to there; over a few of them by writing them
    /// again.
    pub(super) fn step(&mut self, part: &Part<'_>, i: usize, y: u16) {
        let x = (part.from + i) as u16;
        let column = self.column.filter(|&column| self.row == Some(y) && column < x);
        let from = column.and_then(|column| usize::from(column).checked_sub(part.from));
        let Some(between) = from.map(|from| &part.cells[from..i]) else { return self.go(x, y) };
        let bridged = |cell: &Cell| cell.ascii().is_some() && self.has_look_of(*cell);
        if between.len() > BRIDGE || !between.iter().all(bridged) {
            return self.go(x, y);
        }
        self.out.extend(between.iter().filter_map(|cell| cell.ascii()));
        self.column = Some(x);
    }

    /// Writes a cell of `width` cells where the cursor stands. How many cells behind them a terminal may have drawn
    /// over.
    pub(super) fn write(&mut self, cell: Cell, width: u16, clusters: &Clusters) -> usize {
        if !self.has_look_of(cell) {
            if cell.look.link != self.look.link {
                clusters.begin_link(cell.look.link, self.out);
            }
            self.set_look(cell.look);
        }
        let disputed = clusters.disputed(cell);
        if let (Some(_), Some(x), Some(y)) = (disputed, self.column, self.row) {
            // A terminal that draws it narrower would leave what stood there.
            self.out.extend(std::iter::repeat_n(b' ', width.into()));
            self.column = None;
            self.go(x, y);
        }
        clusters.write(cell, self.out);
        self.column = self.column.map(|x| x + width).filter(|&x| x < self.width && disputed.is_none());
        disputed.map_or(0, |most| most.saturating_sub(width.into()))
    }

    /// Erases from the cursor's place to the end of the row.
    pub(super) fn erase_rest(&mut self) {
        self.prepare_erasing();
        self.out.extend_from_slice(b"\x1b[K");
    }

    /// Erases `cells` cells from the cursor's place on; it stays there.
    pub(super) fn erase(&mut self, cells: u16) {
        self.prepare_erasing();
        self.out.extend_from_slice(b"\x1b[");
        decimal(cells, self.out);
        self.out.push(b'X');
    }

    /// Terminals erase with the colour behind the letters.
    fn prepare_erasing(&mut self) {
        if !self.has_look_of(Cell::default()) {
            self.rest();
        }
    }

    /// Moves the rows from `top` up to `bottom`, which stays, by so many rows up or (negative) down. What comes in is
    /// erased with the colour behind the letters, so this comes before any look.
    pub(super) fn scroll(&mut self, top: u16, bottom: u16, by: i16) {
        self.rest();
        self.out.extend_from_slice(b"\x1b[");
        decimal(top + 1, self.out);
        self.out.push(b';');
        decimal(bottom, self.out);
        self.out.extend_from_slice(b"r\x1b[");
        decimal(by.unsigned_abs(), self.out);
        self.out.push(if by > 0 { b'S' } else { b'T' });
        self.out.extend_from_slice(b"\x1b[r");
        // Setting a region takes the cursor home, on most terminals.
        (self.row, self.column) = (None, None);
    }

    /// Leaves the plain look behind.
    pub(super) fn rest(&mut self) {
        self.set_look(Look::default());
    }

    /// Shows the cursor where it stands.
    pub(super) fn show_cursor(&mut self) {
        self.out.extend_from_slice(b"\x1b[?25h");
    }

    /// True when a cell would come out right without a change of look.
    fn has_look_of(&self, cell: Cell) -> bool {
        self.look == cell.look || cell.is_space() && self.look.blank_like(cell.look)
    }

    fn set_look(&mut self, look: Look) {
        if self.look.link != 0 && look.link == 0 {
            self.out.extend_from_slice(LINK_END.as_bytes());
        }
        sgr::change(Look { link: 0, ..self.look }, Look { link: 0, ..look }, self.out);
        self.look = look;
    }
}
