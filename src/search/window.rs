//! Pieces of a text as they are searched, and the places where a search starts afresh.
//!
//! Matches that do not overlap depend on where the search began. So that a page, a worker and the whole text see the
//! same hits, a query whose matches can overlap starts afresh at every border of a fixed grid of *cells*.

use memchr::{memchr, memchr3, memrchr};

use crate::document::{Range, Text, Unstyled};

/// Distance of borders in bytes.
pub(super) const CELL: usize = 64 << 10;

/// Bytes behind a border's nominal place in which a better one is looked for.
pub(super) const SLACK: usize = 1024;

/// Bytes before a window from which on sequences of styling are read, from a line's beginning where one is among them:
/// more than one of them has.
const LEAD: usize = 5 << 10;

/// Bytes at the beginning of a text that say whether it is styled.
const HEAD: usize = 4 << 10;

/// How many times longer styled text may be than its letters, where matches reach over a window's end; and bytes more.
const STYLED: (usize, usize) = (3, 1024);

/// A piece of a text in memory.
///
/// Of text in windows, which is plain, the letters are searched: sequences of styling (as `man` and `git log --color` write
/// them) are left out. Of text that is held in memory they are known already.
#[derive(Debug)]
pub(super) struct Window<'a> {
    /// Offset of its first byte.
    start: usize,
    /// The bytes as the source has them.
    raw: &'a [u8],
    /// They without sequences of styling, where there are some.
    letters: Option<Unstyled>,
}

impl<'a> Window<'a> {
    /// The bytes of `range` and of `reach` letters behind it, in `buffer` unless the text is held in memory; fewer where
    /// the source has become shorter.
    pub(super) fn load(text: &'a Text, range: Range, reach: usize, buffer: &'a mut Vec<u8>) -> Self {
        let end = range.end.saturating_add(reach).min(text.len());
        let start = range.start.min(end);
        if let Some(owned) = text.as_str() {
            return Self { start, raw: &owned.as_bytes()[start..end], letters: None };
        }
        let lead = start.min(LEAD);
        let mut got = read(text, start - lead..end, buffer);
        if !begins_styled(text) || !is_styled(&buffer[..got]) {
            return Self { start, raw: buffer[..got].get(lead..).unwrap_or_default(), letters: None };
        }
        got = read(text, start - lead..end.saturating_add((STYLED.0 - 1) * reach + STYLED.1), buffer);
        let from = memrchr(b'\n', &buffer[..got.min(lead)]).map_or(0, |feed| feed + 1);
        let raw = &buffer[from..got];
        Self { start: start - lead + from, raw, letters: Unstyled::of(raw) }
    }

    /// What is searched.
    pub(super) fn bytes(&self) -> &[u8] {
        self.letters.as_ref().map_or(self.raw, |letters| letters.text.as_bytes())
    }

    /// The byte of what is searched that `offset` is, or that follows it.
    pub(super) fn inner(&self, offset: usize) -> usize {
        let at = offset.saturating_sub(self.start);
        self.letters.as_ref().map_or(at, |letters| letters.inner(at))
    }

    /// The bytes of the text for a range of what is searched.
    pub(super) fn outer(&self, found: &Range) -> Range {
        let range = self.letters.as_ref().map_or_else(|| found.clone(), |letters| letters.outer(found));
        self.start + range.start..self.start + range.end
    }

    /// Border `cell` in a text of `len` bytes, whose nominal place and [`SLACK`] lie in the window: behind a line's
    /// end, which few matches cross, else behind white space, else where it is.
    pub(super) fn border(&self, cell: usize, len: usize) -> usize {
        let nominal = cell.saturating_mul(CELL);
        if nominal == 0 || nominal >= len {
            return nominal.min(len);
        }
        let near = self.raw.get(nominal.saturating_sub(self.start)..).unwrap_or_default();
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
    Window::load(text, nominal..nominal.saturating_add(SLACK), 0, &mut Vec::new()).border(cell, text.len())
}

/// Reads `range` into `buffer`; how many bytes there were.
fn read(text: &Text, range: Range, buffer: &mut Vec<u8>) -> usize {
    let len = range.end.min(text.len()) - range.start;
    if buffer.len() < len {
        buffer.resize(len, 0);
    }
    text.read_bytes(range.start, &mut buffer[..len])
}

/// True for a text with sequences of styling at its beginning: others are not looked through for them, which takes as long as
/// a search.
fn begins_styled(text: &Text) -> bool {
    let mut head = [0; HEAD];
    let got = text.read_bytes(0, &mut head);
    is_styled(&head[..got])
}

/// True for text with something that may be a sequence of styling in it.
fn is_styled(bytes: &[u8]) -> bool {
    memchr3(0x1b, 0x08, 0x0c, bytes).is_some()
}
