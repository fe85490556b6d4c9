//! The figures of a document and its line of time, a printer a format.
//!
//! Text, JSON, JSON lines, CSV and Markdown are written while the document is read; a chart needs the figures of one unit
//! and a line of time all dates before the first one is known, and both keep a bounded number.

mod csv;
mod explain;
mod markdown;
mod row;
mod text;
mod timeline;

pub use explain::explain;
pub use timeline::{MOMENTS, Timeline, timeline};

use std::io::{self, Write};

use crate::{
    document::{Document, Range},
    figure::{Kind, Weight},
    output::{json, svg},
    overview::{self, Entry},
};

use row::Row;

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
    /// A picture.
    Svg,
}

/// Which figures are written, and how.
#[derive(Debug, Clone)]
pub struct Figures {
    /// The form.
    pub form: Form,
    /// Minor ones too.
    pub all: bool,
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

/// Writes figures in order of place.
///
/// # Errors
/// What the writer says.
pub fn figures(doc: &Document, how: &Figures, out: &mut dyn Write) -> io::Result<()> {
    let entries = overview::figures(doc, how.range.clone()).filter(|entry| how.wants(entry));
    if how.form == Form::Svg {
        let kept: Vec<_> = entries.take(CHARTED).collect();
        return svg::bars(doc, &kept, out);
    }
    write_rows(how.form, &mut entries.map(|entry| Row::of(doc, &entry)), out)
}

/// Writes rows in a form that is no picture.
fn write_rows(form: Form, rows: &mut dyn Iterator<Item = Row>, out: &mut dyn Write) -> io::Result<()> {
    match form {
        Form::Json => json::array(rows, out).map(drop),
        Form::JsonLines => json::lines(rows, out),
        Form::Csv => csv::rows(rows, out),
        Form::Markdown => markdown::table(rows, out),
        Form::Text | Form::Svg => text::rows(rows, out),
    }
}
