//! The sentence and the section around a place.

use crate::document::{Document, Range, SectionId, Slice, sentences};

use super::paragraph::Paragraph;

/// Bytes of a sentence to either side of a figure at most: a text without full stops is one sentence.
const CONTEXT: usize = 400;

/// Sentences of a paragraph, found once for all its figures.
pub(super) struct Surroundings<'a> {
    paragraph: &'a Paragraph,
    slice: &'a Slice<'a>,
    sentences: Vec<Range>,
}

impl<'a> Surroundings<'a> {
    pub(super) fn new(paragraph: &'a Paragraph, slice: &'a Slice<'a>) -> Self {
        Self { paragraph, slice, sentences: if paragraph.row.is_some() { Vec::new() } else { sentences(slice) } }
    }

    /// The sentence around bytes of the slice, in bytes of the display text.
    pub(super) fn sentence(&self, inside: &Range) -> Range {
        if let Some(row) = &self.paragraph.row {
            let start = row.range.start.max(self.paragraph.range.start.saturating_sub(CONTEXT));
            return start..row.range.end.min(self.paragraph.range.end + CONTEXT);
        }
        let first = self.sentences.partition_point(|s| s.end <= inside.start);
        let last = self.sentences.partition_point(|s| s.start < inside.end).max(first + 1) - 1;
        let start = self.sentences.get(first).map_or(inside.start, |s| s.start.min(inside.start));
        let end = self.sentences.get(last).map_or(inside.end, |s| s.end.max(inside.end));
        let start = start.max(self.word_start(inside.start.saturating_sub(CONTEXT)));
        let end = end.min(self.word_end(inside.end + CONTEXT));
        self.slice.start + start.min(inside.start)..self.slice.start + end.max(inside.end)
    }

    /// The first start of a word at or after `at`, so that a cut falls between words.
    fn word_start(&self, at: usize) -> usize {
        if at == 0 {
            return 0;
        }
        let at = self.boundary(at);
        let near = &self.slice[at..self.boundary(at + 40)];
        near.match_indices(char::is_whitespace).next().map_or(at, |(space, sign)| at + space + sign.len())
    }

    fn word_end(&self, at: usize) -> usize {
        let at = self.boundary(at);
        let near = &self.slice[self.boundary(at.saturating_sub(40))..at];
        if at == self.slice.len() {
            at
        } else {
            near.rfind(char::is_whitespace).map_or(at, |space| at - near.len() + space)
        }
    }

    fn boundary(&self, at: usize) -> usize {
        let at = at.min(self.slice.len());
        (at..=self.slice.len()).find(|&i| self.slice.is_char_boundary(i)).unwrap_or(at)
    }
}

/// The section that holds `offset`, in documents with headings.
pub(super) fn section(doc: &Document, offset: usize) -> Option<SectionId> {
    doc.outline.at(offset).filter(|_| !doc.outline.derived)
}
