//! Layout: how a block becomes rows of a given width.
//!
//! Knows the document; not files, colours, keys or the terminal. *Offset*: byte of the display text. *Cell*: a column
//! of the terminal. *Row*: a line of the screen. *Line*: a line of the source.
//! Always: no row is wider than asked; the rows of a block cover its bytes once, in order; every glyph is safe to send.

mod row;

pub use row::{Glyph, Row, Rows};

use crate::document::{BlockRef, Document, Table};

/// A bar beside the number of a table's row.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Bar {
    /// Length as a share of the longest bar's possible length, 0 to 1.
    pub share: f32,
    /// Runs to the left of the zero line.
    pub negative: bool,
}

/// The bars of a table: which column they illustrate, and one per row of the body (None: no number there).
#[derive(Debug, Clone, PartialEq)]
pub struct Bars {
    /// Column of the numbers, counted from 0.
    pub column: usize,
    /// One entry a row of the body.
    pub bars: Vec<Option<Bar>>,
}

/// Finds the bars of a table, or None when it has no numeric column.
pub type FindBars = fn(&Document, &Table) -> Option<Bars>;

/// What layout has to keep to.
#[derive(Debug, Clone, Copy)]
pub struct Setting {
    /// Cells of the whole pane; no row is wider.
    pub pane: u16,
    /// Cells of the column of prose, at most `pane`; it stands in the middle of the pane.
    pub column: u16,
    /// Cells by which wide code and tables are moved to the left.
    pub sideways: u16,
    /// Where a table's bars come from.
    pub bars: FindBars,
}

/// The rows of `block`, the blank rows above it included.
pub fn lay_out(_doc: &Document, _block: &BlockRef, _setting: &Setting) -> Rows {
    Rows::default()
}
