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
        let mut inside = vec![place(first.start)..place(first.end)];
        while let Some(hit) = hits.next_if(|hit| hit.end <= range.end && lines.number(doc, hit.start) == line) {
            inside.push(place(hit.start)..place(hit.end));
        }
        count += inside.len() as u64;
        write!(out, "{}{path}{}:", style.path, style.end)?;
        if let Some(line) = line {
            write!(out, "{}{line}{}:", style.line, style.end)?;
        }
        match colour {
            true => writeln!(out, "{}", marked(doc, sentence, &inside))?,
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

/// `sentence` in one line, with `hits` (bytes of it, in order) in colour.
fn marked(doc: &Document, sentence: &str, hits: &[Range]) -> String {
    let (mut line, mut spaced, mut at) = (String::with_capacity(sentence.len() + 16 * hits.len()), false, 0);
    let mut push = |part: &str, hit: bool| {
        let part = doc.text.letters_of(part);
        let text = one_line(&part);
        spaced |= part.starts_with(char::is_whitespace);
        if text.is_empty() {
            return;
        }
        line += if spaced && !line.is_empty() { " " } else { "" };
        line += if hit { COLOURS.hit } else { "" };
        line += Shown::new(&text).as_str();
        line += if hit { COLOURS.end } else { "" };
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
    /// The last one, as the text has it, and where it stands.
    range: Range,
    text: String,
    /// It is whole: every hit in it has it.
    whole: bool,
}

impl<'a> Sentences<'a> {
    fn new(doc: &'a Document) -> Self {
        Self { doc, paragraphs: Paragraphs::new(doc), range: 0..0, text: String::new(), whole: false }
    }

    /// The sentence around a hit, bounded to either side, and where it stands.
    fn around(&mut self, hit: &Range) -> (Range, &str) {
        if !(self.whole && self.range.start <= hit.start && hit.end <= self.range.end) {
            self.find(hit);
        }
        (self.range.clone(), &self.text)
    }

    fn find(&mut self, hit: &Range) {
        let around = self.paragraphs.around(hit.start);
        let (from, to) = (hit.start.saturating_sub(CONTEXT), hit.end + CONTEXT);
        let (cut_before, cut_behind) = (around.start < from, to < around.end);
        let from = if cut_before { self.doc.text.floor(from) } else { around.start.min(hit.start) };
        let to = if cut_behind { self.doc.text.floor(to) } else { around.end.max(hit.end) };
        let text = self.paragraphs.text(from..to);
        let inside = hit.start - from..(hit.end - from).min(text.len());
        let sentence = sentence_around(&text, inside);
        self.whole = (sentence.start > 0 || !cut_before) && (sentence.end < text.len() || !cut_behind);
        self.range = from + sentence.start..from + sentence.end;
        self.text.clear();
        self.text.push_str(&text[sentence]);
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
