//! Hits of a search.

use std::{
    io::{self, Write},
    iter::{from_fn, once},
};

use memchr::memchr_iter;
use serde::Serialize;

use super::json;
use crate::{
    document::{Document, DocumentKind, Paragraphs, Range, Shown, Text, one_line, sentences},
    search::Query,
};

/// Bytes searched at a time.
const WINDOW: usize = 256 << 10;
/// Bytes of a sentence shown to either side of a hit at most.
const CONTEXT: usize = 400;
/// A paragraph of up to so many bytes is parted into sentences once for all hits in it.
const WHOLE: usize = 8 << 10;

/// `path:line:text` as `grep -n` writes it, the hits in colour if asked: the line of the source, and the sentence around
/// the hit in one line, once for all hits of it on that line. `path:text` where the source has no lines. Returns how many
/// hits there were.
///
/// # Errors
/// What the writer says.
pub(crate) fn search_text(
    doc: &Document,
    path: &Shown,
    query: &Query,
    colour: bool,
    out: &mut dyn Write,
) -> io::Result<u64> {
    let (mut count, mut lines, mut sentences) = (0, Lines::default(), Sentences::new(doc));
    let style = if colour { &COLOURS } else { &PLAIN };
    let mut hits = hits(&doc.text, query).peekable();
    while let Some(first) = hits.next() {
        let line = lines.number(doc, first.start);
        let (range, sentence) = sentences.around(&first);
        // A hit may reach into the white space around; a byte that is no UTF-8 is longer as it is shown.
        let place = |at: usize| sentence.floor_char_boundary(at.saturating_sub(range.start));
        let more = from_fn(|| hits.next_if(|hit| hit.end <= range.end && lines.number(doc, hit.start) == line));
        let inside: Vec<_> = once(first).chain(more).map(|hit| place(hit.start)..place(hit.end)).collect();
        count += inside.len() as u64;
        write!(out, "{}{path}{}:", style.path, style.end)?;
        if let Some(line) = line {
            write!(out, "{}{line}{}:", style.line, style.end)?;
        }
        match colour {
            true => writeln!(out, "{}", marked(doc, sentence, &inside, style))?,
            false => writeln!(out, "{}", Shown::new(&one_line(&doc.text.letters_of(sentence))))?,
        }
    }
    Ok(count)
}

/// What stands before a path, a number and a hit, and behind each.
struct Style {
    path: &'static str,
    line: &'static str,
    hit: &'static str,
    end: &'static str,
}

/// The colours that grep has without settings.
const COLOURS: Style = Style { path: "\x1b[35m", line: "\x1b[32m", hit: "\x1b[1;31m", end: "\x1b[0m" };
const PLAIN: Style = Style { path: "", line: "", hit: "", end: "" };

/// `sentence` in one line, with `hits` (bytes of it, in order) in the style of hits.
fn marked(doc: &Document, sentence: &str, hits: &[Range], style: &Style) -> String {
    let (mut line, mut spaced, mut at) = (String::with_capacity(sentence.len() + 16 * hits.len()), false, 0);
    let mut push = |part: &str, hit: bool| {
        let part = doc.text.letters_of(part);
        let text = one_line(&part);
        spaced |= part.starts_with(char::is_whitespace);
        if text.is_empty() {
            return;
        }
        line += if spaced && !line.is_empty() { " " } else { "" };
        line += if hit { style.hit } else { "" };
        line += Shown::new(&text).as_str();
        line += if hit { style.end } else { "" };
        spaced = part.ends_with(char::is_whitespace);
    };
    for hit in hits {
        push(&sentence[at..hit.start], false);
        push(&sentence[hit.clone()], true);
        at = hit.end;
    }
    push(&sentence[at..], false);
    line
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
    let (mut count, mut lines, mut sentences) = (0, Lines::default(), Sentences::new(doc));
    for hit in hits(&doc.text, query) {
        let source = doc.source_map.source_range(&hit);
        let row = HitRow {
            path: path.map(Shown::as_str),
            start: source.start,
            end: source.end,
            line: lines.number(doc, hit.start),
            text: doc.text.letters(hit.clone()),
            section: section(doc, &hit).map(|s| s.to_string()),
            sentence: doc.text.letters_of(sentences.around(&hit).1).into_owned(),
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

/// Sentences around one hit after the other.
struct Sentences<'a> {
    doc: &'a Document,
    paragraphs: Paragraphs,
    /// The paragraph of the last hit, or what is near that in a long one.
    paragraph: String,
    /// Where it stands, and where its sentences stand in it.
    range: Range,
    sentences: Vec<Range>,
    /// It is the whole paragraph: other hits in it have it too.
    whole: bool,
}

impl<'a> Sentences<'a> {
    fn new(doc: &'a Document) -> Self {
        let (paragraph, sentences) = (String::new(), Vec::new());
        Self { doc, paragraphs: Paragraphs::new(doc), paragraph, range: 0..0, sentences, whole: false }
    }

    /// The sentence around a hit as the text has it, bounded to either side, and where it stands.
    fn around(&mut self, hit: &Range) -> (Range, &str) {
        if !(self.whole && self.range.start <= hit.start && hit.end <= self.range.end) {
            self.read(hit);
        }
        // A byte that is no UTF-8 is longer as it is shown.
        let [start, end] = [hit.start, hit.end].map(|at| (at - self.range.start).min(self.paragraph.len()));
        let first = self.sentences.partition_point(|sentence| sentence.end <= start);
        let last = self.sentences.partition_point(|sentence| sentence.start < end).max(first + 1) - 1;
        let from = self.sentences.get(first).map_or(start, |sentence| sentence.start);
        let to = self.sentences.get(last).map_or(end, |sentence| sentence.end.max(end));
        let from = self.paragraph.ceil_char_boundary(from.max(start.saturating_sub(CONTEXT)));
        let to = self.paragraph.floor_char_boundary(to.min(end + CONTEXT)).max(from);
        (self.range.start + from..self.range.start + to, &self.paragraph[from..to])
    }

    fn read(&mut self, hit: &Range) {
        let around = self.paragraphs.around(hit.start);
        let around = around.start.min(hit.start)..around.end.max(hit.end);
        self.whole = around.len() <= WHOLE;
        self.range = match self.whole {
            true => around,
            false => {
                let near = hit.start.saturating_sub(CONTEXT).max(around.start)..(hit.end + CONTEXT).min(around.end);
                self.doc.text.floor(near.start)..self.doc.text.floor(near.end)
            }
        };
        self.paragraph.clear();
        self.paragraph.push_str(&self.paragraphs.text(self.range.clone()));
        self.sentences = sentences(&self.paragraph);
    }
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
