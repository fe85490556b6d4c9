//! A window of a plain text, read once for the many paragraphs that lie in it.

use crate::document::{Document, Kind, Range, SLICE, Text};

/// Windows begin at multiples of this, so that places which depend on the offset (cuts of long lines, ends of
/// paragraphs without a blank line) are the same in a window as in the whole.
const STEP: usize = 64 << 10;

/// A document and the window of it that was read last; a text held in memory needs none.
pub(super) struct Near<'a> {
    doc: &'a Document,
    /// Where the window begins, and its text as a document.
    window: Option<(usize, Document)>,
}

impl<'a> Near<'a> {
    pub(super) fn new(doc: &'a Document) -> Self {
        Self { doc, window: None }
    }

    /// The paragraph that holds `offset`, as [`Document::paragraph_around`] finds it.
    pub(super) fn paragraph_around(&mut self, offset: usize) -> Range {
        if self.doc.kind != Kind::Plain || self.doc.text.as_str().is_some() {
            return self.doc.paragraph_around(offset);
        }
        let (start, window) = self.window(offset);
        let inside = window.paragraph_around(offset - start);
        start + inside.start..start + inside.end
    }

    /// A window with at least [`STEP`] bytes, or the rest of the text, to either side of `offset`.
    fn window(&mut self, offset: usize) -> (usize, &Document) {
        let doc = self.doc;
        let fits = |start: usize, window: &Document| {
            let end = start + window.text.len();
            (start == 0 || start + STEP <= offset) && (end >= doc.text.len() || offset + STEP <= end)
        };
        let (start, window) = match self.window.take().filter(|(start, window)| fits(*start, window)) {
            Some(window) => window,
            None => read(doc, offset),
        };
        let (start, window) = self.window.insert((start, window));
        (*start, window)
    }
}

/// The window around `offset`. Characters that its edges cut are blanks, which lie too far from `offset` to matter.
fn read(doc: &Document, offset: usize) -> (usize, Document) {
    let start = (offset / STEP * STEP).saturating_sub(STEP);
    let slice = doc.text.slice(start..start + SLICE);
    let text = if slice.start == start { slice.to_string() } else { " ".repeat(slice.start - start) + &slice };
    (start, Document::plain(Text::owned(text)))
}

#[cfg(test)]
mod tests {
    use std::{io, sync::Arc};

    use super::*;
    use crate::document::ReadAt;

    #[derive(Debug)]
    struct Bytes(Vec<u8>);

    impl ReadAt for Bytes {
        fn read_at(&self, buf: &mut [u8], offset: u64) -> io::Result<usize> {
            let from = &self.0[(offset as usize).min(self.0.len())..];
            let n = from.len().min(buf.len());
            buf[..n].copy_from_slice(&from[..n]);
            Ok(n)
        }
    }

    #[test]
    fn a_window_meets_the_paragraphs_of_the_whole() {
        for text in [
            "A line of prose.\nAnother one.\n\n".repeat(30_000),
            "会议在首都举行,各方达成共识。\n\n".repeat(20_000),
            "a line of a log without an end\n".repeat(20_000),
            "word ".repeat(120_000),
        ] {
            let bytes = text.into_bytes();
            let doc = Document::plain(Text::windows(Arc::new(Bytes(bytes.clone())), bytes.len()));
            let mut near = Near::new(&doc);
            let mut at = 0;
            while at < bytes.len() {
                let found = near.paragraph_around(at);
                assert_eq!(found, doc.paragraph_around(at), "at {at}");
                at = found.end.max(at) + 1 + at % 977;
            }
        }
    }
}
