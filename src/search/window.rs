//! Pieces of a text as they are searched, and the places where a search starts afresh.
//!
//! Matches that do not overlap depend on where the search began. So that a page, a worker and the whole text see the
//! same hits, a query whose matches can overlap starts afresh at every border of a fixed grid of *cells*.

use memchr::memchr;

use crate::document::{Range, Text};

/// Distance of borders in bytes.
pub(super) const CELL: usize = 64 << 10;

/// Bytes behind a border's nominal place in which a better one is looked for.
pub(super) const SLACK: usize = 1024;

/// A piece of a text in memory.
#[derive(Debug)]
pub(super) struct Window<'a> {
    /// Offset of its first byte.
    pub(super) start: usize,
    pub(super) bytes: &'a [u8],
}

impl<'a> Window<'a> {
    /// The bytes of `range`, in `buffer` unless the text is held in memory; fewer where the source has become shorter.
    pub(super) fn load(text: &'a Text, range: Range, buffer: &'a mut Vec<u8>) -> Self {
        let end = range.end.min(text.len());
        let start = range.start.min(end);
        if let Some(owned) = text.as_str() {
            return Self { start, bytes: &owned.as_bytes()[start..end] };
        }
        if buffer.len() < end - start {
            buffer.resize(end - start, 0);
        }
        let got = text.read_bytes(start, &mut buffer[..end - start]);
        Self { start, bytes: &buffer[..got] }
    }

    /// Border `cell` in a text of `len` bytes, whose nominal place and [`SLACK`] lie in the window: behind a line's
    /// end, which few matches cross, else behind white space, else where it is.
    pub(super) fn border(&self, cell: usize, len: usize) -> usize {
        let nominal = cell.saturating_mul(CELL);
        if nominal == 0 || nominal >= len {
            return nominal.min(len);
        }
        let near = self.bytes.get(nominal.saturating_sub(self.start)..).unwrap_or_default();
        let near = &near[..near.len().min(SLACK)];
        let blank = || near.iter().position(|b| matches!(b, b' ' | b'\t'));
        nominal + memchr(b'\n', near).or_else(blank).map_or(0, |at| at + 1)
    }
}

/// The cell of a text in which `offset` lies, and where that cell begins.
pub(super) fn cell_at(text: &Text, offset: usize) -> (usize, usize) {
    let nominal = offset / CELL;
    let border = border(text, nominal);
    match nominal.checked_sub(1) {
        Some(before) if border > offset => (before, self::border(text, before)),
        _ => (nominal, border),
    }
}

/// Where cell `cell` begins.
pub(super) fn border(text: &Text, cell: usize) -> usize {
    let nominal = cell.saturating_mul(CELL);
    Window::load(text, nominal..nominal.saturating_add(SLACK), &mut Vec::new()).border(cell, text.len())
}
