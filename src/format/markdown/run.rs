//! A run of text between two inline marks. The parser hands it out in pieces, wherever a delimiter might have stood; an
//! address goes across them.

use crate::document::{Builder, Range};

/// Text with the places it came from.
#[derive(Debug, Default)]
pub(super) struct Run {
    text: String,
    pieces: Vec<Piece>,
}

#[derive(Debug)]
struct Piece {
    /// Where in the text it begins.
    start: usize,
    /// Its bytes of the source: as many as of the text where it was taken as it stood.
    source: Range,
}

impl Run {
    /// Appends `text`, which the source has at `source`.
    pub(super) fn push(&mut self, text: &str, source: Range) {
        let start = self.text.len();
        self.text.push_str(text);
        match self.pieces.last_mut() {
            Some(last)
                if last.source.end == source.start
                    && last.source.len() == start - last.start
                    && source.len() == text.len() =>
            {
                last.source.end = source.end;
            }
            _ => self.pieces.push(Piece { start, source }),
        }
    }

    /// The text so far.
    pub(super) fn text(&self) -> &str {
        &self.text
    }

    /// Forgets the text, keeps the room.
    pub(super) fn clear(&mut self) {
        self.text.clear();
        self.pieces.clear();
    }

    /// Writes bytes `part` of the text.
    pub(super) fn write(&self, part: Range, out: &mut Builder) {
        let first = self.pieces.partition_point(|p| p.start <= part.start).saturating_sub(1);
        for i in first..self.pieces.len() {
            let end = self.pieces.get(i + 1).map_or(self.text.len(), |next| next.start);
            let (from, to) = (part.start.max(self.pieces[i].start), part.end.min(end));
            if from >= to {
                break;
            }
            out.push(&self.text[from..to], self.source(i, end, from..to));
        }
    }

    /// The bytes of the source for bytes `part` of the text, from its first piece to its last.
    pub(super) fn source_of(&self, part: Range) -> Range {
        let holder = |at: usize| self.pieces.partition_point(|p| p.start <= at).saturating_sub(1);
        let end = |i: usize| self.pieces.get(i + 1).map_or(self.text.len(), |next| next.start);
        let (first, last) = (holder(part.start), holder(part.end.saturating_sub(1)));
        let start = self.source(first, end(first), part.start..part.end.min(end(first))).start;
        let from = part.start.max(self.pieces[last].start);
        start..self.source(last, end(last), from..part.end).end.max(start)
    }

    /// The bytes of the source for `part` of piece `i`, which ends at `end`.
    fn source(&self, i: usize, end: usize, part: Range) -> Range {
        let Piece { start, source } = &self.pieces[i];
        if source.len() != end - start {
            return source.clone();
        }
        source.start + (part.start - start)..source.start + (part.end - start)
    }
}
