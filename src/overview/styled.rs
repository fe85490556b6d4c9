//! Paragraphs of styled text that is too large to be held without its sequences: they are read without them here.

use crate::document::{Document, Range, Text, Unstyled};

use super::paragraph::Paragraph;

/// Bytes before and behind a paragraph that are read with it: what stands beside a line says whether it is one of a log.
const BESIDE: usize = 1024;

/// A paragraph without sequences of styling, in a document of its own with what stands around it.
pub(super) struct Styled {
    pub(super) doc: Document,
    pub(super) paragraph: Paragraph,
    letters: Unstyled,
    /// Where the letters' source begins in the text.
    start: usize,
}

impl Styled {
    /// None where nothing is styled.
    pub(super) fn of(doc: &Document, paragraph: &Paragraph) -> Option<Self> {
        // What is held in memory is held without sequences.
        if doc.text.as_str().is_some() {
            return None;
        }
        Unstyled::of(doc.text.slice(paragraph.range.clone()).as_bytes())?;
        // A window begins with a line: it could cut a sequence.
        let start = paragraph.range.start.saturating_sub(BESIDE);
        let around = doc.text.slice(start..paragraph.range.end.saturating_add(BESIDE));
        let inside = paragraph.range.start.saturating_sub(around.start).min(around.len());
        let line = around.as_bytes()[..inside].iter().position(|&b| b == b'\n').map_or(inside, |feed| feed + 1);
        let start = around.start + line;
        let letters = Unstyled::of(&around.as_bytes()[line..])?;
        let range = letters.inner(paragraph.range.start - start)..letters.inner(paragraph.range.end - start);
        let doc = Document::plain(Text::owned(letters.text.as_str()));
        Some(Self { doc, paragraph: Paragraph::of(range), letters, start })
    }

    /// The bytes of the text for a range of the letters.
    pub(super) fn outer(&self, range: &Range) -> Range {
        let range = self.letters.outer(range);
        self.start + range.start..self.start + range.end
    }
}
