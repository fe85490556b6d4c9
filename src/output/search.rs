//! Hits of a search.

use std::io::{self, Write};

use memchr::memchr_iter;
use serde::Serialize;

use super::json;
use crate::{
    document::{Document, DocumentKind, Paragraphs, Range, Shown, Text, one_line, sentence_around},
    search::Query,
};

/// Bytes searched at a time.
const WINDOW: usize = 256 << 10;
/// Bytes of a sentence shown to either side of a hit at most.
const CONTEXT: usize = 400;

/// `path:line:text`, a line a hit, as `grep -n` writes it: the line of the source, and the sentence around the hit in one
/// line. `path:text` where the source has no lines. Returns how many there were.
///
/// # Errors
/// What the writer says.
pub(crate) fn search_text(doc: &Document, path: &Shown, query: &Query, out: &mut dyn Write) -> io::Result<u64> {
    let (mut count, mut lines, mut paragraphs) = (0, Lines::default(), Paragraphs::new(doc));
    for hit in hits(&doc.text, query) {
        let sentence = Shown::new(&one_line(&sentence(doc, &hit, &mut paragraphs)));
        match lines.number(doc, hit.start) {
            Some(line) => writeln!(out, "{path}:{line}:{sentence}")?,
            None => writeln!(out, "{path}:{sentence}")?,
        }
        count += 1;
    }
    Ok(count)
}

/// A hit as JSON has it.
#[derive(Debug, Serialize)]
struct HitRow<'a> {
    /// The document's path; left out where one document is searched.
    #[serde(skip_serializing_if = "Option::is_none")]
    path: Option<&'a str>,
    /// Bytes of the source, end exclusive.
    start: usize,
    end: usize,
    /// Line of the source, counted from 1; null where it has none.
    line: Option<usize>,
    text: String,
    section: Option<String>,
    sentence: String,
}

/// An object of JSON a hit, each in a line, with the document's path where it is one of several. Returns how many there
/// were.
///
/// # Errors
/// What the writer says.
pub(crate) fn search_json(doc: &Document, path: Option<&Shown>, query: &Query, out: &mut dyn Write) -> io::Result<u64> {
    let (mut count, mut lines, mut paragraphs) = (0, Lines::default(), Paragraphs::new(doc));
    for hit in hits(&doc.text, query) {
        let source = doc.source_map.source_range(&hit);
        let row = HitRow {
            path: path.map(Shown::as_str),
            start: source.start,
            end: source.end,
            line: lines.number(doc, hit.start),
            text: doc.text.letters(hit.clone()),
            section: section(doc, &hit).map(|s| s.to_string()),
            sentence: sentence(doc, &hit, &mut paragraphs),
        };
        json::write(&row, out)?;
        writeln!(out)?;
        count += 1;
    }
    Ok(count)
}

fn section(doc: &Document, hit: &Range) -> Option<Shown> {
    doc.outline.at(hit.start).filter(|_| !doc.outline.derived).and_then(|id| doc.section_title(id))
}

/// All hits, a window of the text at a time.
fn hits<'a>(text: &'a Text, query: &'a Query) -> impl Iterator<Item = Range> + 'a {
    let starts = (0..text.len()).step_by(WINDOW);
    let mut end = 0;
    let found = starts.flat_map(move |at| query.hits(text, at..(at + WINDOW).min(text.len())));
    found.filter(move |hit| {
        // A hit over the edge of a window may lie over the first one of the next.
        let apart = hit.start >= end;
        end = end.max(hit.end);
        apart
    })
}

/// The sentence around a hit, bounded to either side.
fn sentence(doc: &Document, hit: &Range, paragraphs: &mut Paragraphs) -> String {
    let around = paragraphs.around(hit.start);
    let (from, to) = (hit.start.saturating_sub(CONTEXT), hit.end + CONTEXT);
    let from = if around.start < from { doc.text.floor(from) } else { around.start.min(hit.start) };
    let to = if to < around.end { doc.text.floor(to) } else { around.end.max(hit.end) };
    let text = paragraphs.text(from..to);
    let inside = hit.start - from..(hit.end - from).min(text.len());
    doc.text.letters_of(&text[sentence_around(&text, inside)]).into_owned()
}

/// Numbers of lines of the source, counted on as hits go on.
#[derive(Default)]
struct Lines {
    /// Bytes of the text from `start` on.
    buffer: Vec<u8>,
    start: usize,
    /// Before this offset so many line feeds were counted.
    at: usize,
    count: usize,
}

impl Lines {
    /// The line, counted from 1, that `offset` of the display text came from; None where the source has no lines.
    fn number(&mut self, doc: &Document, offset: usize) -> Option<usize> {
        match doc.kind {
            DocumentKind::Markup => doc.source_map.line(doc.source_map.source(offset)),
            DocumentKind::Plain => Some(self.counted(&doc.text, offset)),
        }
    }

    /// The line of plain text that holds `offset`.
    fn counted(&mut self, text: &Text, offset: usize) -> usize {
        while self.at < offset {
            if self.at >= self.start + self.buffer.len() {
                self.start = self.at;
                self.buffer.resize(WINDOW, 0);
                let got = text.read_bytes(self.at, &mut self.buffer);
                self.buffer.truncate(got);
                if got == 0 {
                    break;
                }
            }
            let ahead = &self.buffer[self.at - self.start..];
            let ahead = &ahead[..ahead.len().min(offset - self.at)];
            self.count += memchr_iter(b'\n', ahead).count();
            self.at += ahead.len();
        }
        self.count + 1
    }
}
