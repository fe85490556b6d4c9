//! The figures of a document and its timeline, a printer a format.
//!
//! Text, JSON, JSON lines, CSV and Markdown are written while the document is read; a chart needs the figures of one unit
//! and a timeline all dates before the first one is known, and both keep a bounded number.

mod csv;
mod explain;
mod markdown;
mod row;
mod text;
mod timeline;

pub use explain::explain;
pub use timeline::{MOMENTS, timeline};

use std::io::{self, Write};

use crate::{
    document::{Document, Range},
    figure::{Kind, Weight},
    output::{
        json,
        pieces::{MARGIN, in_order},
        svg,
    },
    overview::{self, Entry, Top},
};

use row::{Row, Rows};

/// Figures that the most telling ones are chosen from at most.
const RANKED: usize = 100_000;
/// Figures a chart is chosen from at most.
const CHARTED: usize = 20_000;

/// Forms in which figures and moments are written.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Form {
    /// For people: under their sections, each with its sentence.
    Text,
    /// One JSON array.
    Json,
    /// One JSON object a line.
    JsonLines,
    /// Comma-separated values, a header first.
    Csv,
    /// A table.
    Markdown,
    /// A chart.
    Svg,
}

/// Which figures are written, and how.
#[derive(Debug, Clone)]
pub struct Figures {
    /// The form.
    pub form: Form,
    /// Minor ones too.
    pub all: bool,
    /// The most telling ones alone, at most so many, with what tells for each.
    pub top: Option<usize>,
    /// Those of this kind alone, minor ones too.
    pub kind: Option<Kind>,
    /// Those of the paragraphs that begin in these bytes of the display text.
    pub range: Range,
}

impl Figures {
    fn wants(&self, entry: &Entry) -> bool {
        match self.kind {
            Some(kind) => entry.kind == kind,
            None => self.all || entry.weight == Weight::Key,
        }
    }
}

/// Writes figures in order of place, or the most telling ones in order of what tells for them.
///
/// # Errors
/// What the writer says.
pub fn figures(doc: &Document, how: &Figures, out: &mut dyn Write) -> io::Result<()> {
    let found = || overview::figures(doc, how.range.clone()).filter(|entry| how.wants(entry));
    let mut rows = Rows::new(doc);
    if let Some(count) = how.top {
        let entries: Vec<_> = found().take(RANKED).collect();
        let top = overview::top(doc, &entries, count);
        if how.form == Form::Svg {
            let kept: Vec<_> = top.into_iter().map(|top| entries[top.entry].clone()).collect();
            return svg::bars(doc, &kept, out);
        }
        let row = |top: Top| Row { why: Some(top.reasons.describe()), ..rows.row(&entries[top.entry]) };
        return write_rows(how.form, &mut top.into_iter().map(row), out);
    }
    match how.form {
        Form::Svg => svg::bars(doc, &found().take(CHARTED).collect::<Vec<_>>(), out),
        Form::Text | Form::Markdown => write_rows(how.form, &mut found().map(|entry| rows.row(&entry)), out),
        Form::Json => in_lines(doc, how, array_item, out),
        Form::JsonLines => in_lines(doc, how, object_line, out),
        Form::Csv => in_lines(doc, how, csv::line, out),
    }
}

/// Writes the part of a row.
type Line = fn(&Row, &mut Vec<u8>) -> io::Result<()>;

/// Writes figures in a form of which each tells its own part, on all cores.
fn in_lines(doc: &Document, how: &Figures, line: Line, out: &mut dyn Write) -> io::Result<()> {
    let make = |piece: Range| {
        let doc = &doc.held(piece.start.saturating_sub(MARGIN)..piece.end + MARGIN);
        let (mut made, mut rows) = (Vec::new(), Rows::new(doc));
        let mut entries = overview::figures(doc, piece).filter(|entry| how.wants(entry));
        entries.try_for_each(|entry| line(&rows.row(&entry), &mut made))?;
        Ok::<_, io::Error>(made)
    };
    let mut form = Lines::begin(how.form, out)?;
    in_order(how.range.clone(), make, |made| form.more(&made?, out))?;
    form.end(out)
}

/// A row of an array, behind what parts it from the one before.
fn array_item(row: &Row, out: &mut Vec<u8>) -> io::Result<()> {
    out.extend_from_slice(b",\n");
    json::write(row, out)
}

/// An object and the end of its line.
fn object_line(row: &Row, out: &mut Vec<u8>) -> io::Result<()> {
    json::write(row, out)?;
    out.push(b'\n');
    Ok(())
}

/// A form whose rows come in pieces.
enum Lines {
    /// An array, of which something has been written or not.
    Array(bool),
    Plain,
}

impl Lines {
    fn begin(form: Form, out: &mut dyn Write) -> io::Result<Self> {
        match form {
            Form::Json => return Ok(Self::Array(false)),
            Form::Csv => csv::header(out)?,
            _ => {}
        }
        Ok(Self::Plain)
    }

    fn more(&mut self, made: &[u8], out: &mut dyn Write) -> io::Result<()> {
        let rest = match (self, made) {
            (Self::Array(begun @ false), [_, rest @ ..]) => {
                *begun = true;
                out.write_all(b"[")?;
                rest
            }
            _ => made,
        };
        out.write_all(rest)
    }

    fn end(self, out: &mut dyn Write) -> io::Result<()> {
        match self {
            Self::Array(true) => out.write_all(b"\n]\n"),
            Self::Array(false) => out.write_all(b"[]\n"),
            Self::Plain => Ok(()),
        }
    }
}

/// Writes rows in a form that is no chart.
fn write_rows(form: Form, rows: &mut dyn Iterator<Item = Row>, out: &mut dyn Write) -> io::Result<()> {
    let line: Line = match form {
        Form::Markdown => return markdown::table(rows, out),
        Form::Text | Form::Svg => return text::rows(rows, out),
        Form::Json => array_item,
        Form::JsonLines => object_line,
        Form::Csv => csv::line,
    };
    let mut form = Lines::begin(form, out)?;
    let mut made = Vec::new();
    for row in rows {
        made.clear();
        line(&row, &mut made)?;
        form.more(&made, out)?;
    }
    form.end(out)
}
