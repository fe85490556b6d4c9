//! Hits of a search.

use std::io::{self, Write};

use memchr::memchr_iter;
use serde::Serialize;

use crate::{
    document::{Document, Kind, Range, Shown, Text, sentence_around},
    search::Query,
};

/// Bytes searched at a time.
const WINDOW: usize = 256 << 10;
/// Bytes of a sentence shown to either side of a hit at most.
const CONTEXT: usize = 400;

/// `name:line: sentence`, or `name: section: sentence` where the text was rendered and has lines of its own; a line a
/// hit. Returns how many there were.
///
/// # Errors
/// What the writer says.
pub fn search_text(doc: &Document, name: &Shown, query: &Query, out: &mut dyn Write) -> io::Result<u64> {
    let (mut count, mut lines) = (0, Lines::default());
    for hit in hits(&doc.text, query) {
        let sentence = one_line(&doc.text.slice(sentence(doc, &hit)));
        match (doc.kind, section(doc, &hit)) {
            (Kind::Plain, _) => writeln!(out, "{name}:{}: {sentence}", lines.number(doc, hit.start))?,
            (Kind::Markup, Some(section)) => writeln!(out, "{name}: {section}: {sentence}")?,
            (Kind::Markup, None) => writeln!(out, "{name}: {sentence}")?,
        }
        count += 1;
    }
    Ok(count)
}

#[derive(Serialize)]
struct Entry {
    /// Bytes of the source, end exclusive.
    start: usize,
    end: usize,
    text: String,
    section: Option<String>,
    sentence: String,
}

/// A JSON array with an object a hit; how many there were.
///
/// # Errors
/// What the writer says.
pub fn search_json(doc: &Document, query: &Query, out: &mut dyn Write) -> io::Result<u64> {
    let mut count = 0;
    for hit in hits(&doc.text, query) {
        let source = doc.source_map.source_range(&hit);
        let section = section(doc, &hit);
        let entry = Entry {
            start: source.start,
            end: source.end,
            text: doc.text.slice(hit.clone()).to_string(),
            section: section.map(|s| s.to_string()),
            sentence: doc.text.slice(sentence(doc, &hit)).to_string(),
        };
        out.write_all(if count == 0 { b"[\n" } else { b",\n" })?;
        serde_json::to_writer(&mut *out, &entry).map_err(io::Error::from)?;
        count += 1;
    }
    out.write_all(if count == 0 { b"[]\n" } else { b"\n]\n" })?;
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
fn sentence(doc: &Document, hit: &Range) -> Range {
    let around = doc.paragraph_around(hit.start);
    let from = doc.text.floor(around.start.max(hit.start.saturating_sub(CONTEXT)));
    let slice = doc.text.slice(from..doc.text.floor(around.end.min(hit.end + CONTEXT)).max(hit.end));
    let inside = hit.start.saturating_sub(slice.start)..hit.end.saturating_sub(slice.start).min(slice.len());
    let sentence = sentence_around(&slice, inside);
    slice.start + sentence.start..slice.start + sentence.end
}

fn one_line(text: &str) -> Shown {
    Shown::new(&text.split_whitespace().collect::<Vec<_>>().join(" "))
}

/// Numbers of lines of the source, counted on as hits go on.
#[derive(Default)]
struct Lines {
    at: usize,
    count: usize,
}

impl Lines {
    /// The line of the display text that holds `offset`, counted from 1.
    fn number(&mut self, doc: &Document, offset: usize) -> usize {
        let mut buf = vec![0; WINDOW.min(offset.saturating_sub(self.at))];
        while self.at < offset {
            let want = buf.len().min(offset - self.at);
            let got = doc.text.read_bytes(self.at, &mut buf[..want]);
            if got == 0 {
                break;
            }
            self.count += memchr_iter(b'\n', &buf[..got]).count();
            self.at += got;
        }
        self.count + 1
    }
}
