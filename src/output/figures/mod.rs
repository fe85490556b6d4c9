//! The figures of documents and their timeline, a printer a format.
//!
//! Rows are written while a document is read, in whole lines; what stands around the rows of all documents is a
//! [`Frame`]. A chart needs the figures of one unit, the most telling ones all of them, and a timeline all dates before
//! the first one is known: these are gathered, and bounded.

mod csv;
mod explain;
mod markdown;
mod row;
mod text;
mod timeline;
mod top;

pub(crate) use explain::explain;
pub(crate) use row::Row;
pub(crate) use timeline::{Dated, MOMENTS, dated, in_order_of_time, timeline};
pub(crate) use top::{most_telling, telling};

use std::io::{self, Write};

use crate::{
    document::{Document, Range, Shown, sort_by_numbers},
    output::{
        frame::Frame,
        pieces::{MARGIN, in_order},
        svg,
    },
    overview::{self, Entry, Filter, Group},
};

use row::Rows;
use top::RANKED;

/// Figures a chart is chosen from at most.
const CHARTED: usize = 20_000;

/// Forms in which figures and moments are written.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Form {
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

impl Form {
    /// What stands around rows of figures, with the path of their document where there are `several`.
    pub(crate) fn frame(self, several: bool) -> Frame {
        match self {
            Self::Json => Frame::Array,
            Self::Csv => Frame::Head(csv::header(several)),
            Self::Markdown => Frame::HeadOfRows(markdown::figures_head(several)),
            Self::Text | Self::JsonLines | Self::Svg => Frame::None,
        }
    }

    /// What stands around rows of moments.
    pub(crate) fn frame_of_moments(self, several: bool) -> Frame {
        match self {
            Self::Markdown => Frame::HeadOfRows(markdown::moments_head(several)),
            other => other.frame(several),
        }
    }
}

/// Which figures of a document are written, and how.
#[derive(Debug, Clone)]
pub(crate) struct Figures<'a> {
    /// The form.
    pub form: Form,
    /// Those that are wanted.
    pub filter: &'a Filter,
    /// Those of the paragraphs that begin in these bytes of the display text.
    pub range: Range,
    /// The document's path, where it is one of several.
    pub path: Option<&'a Shown>,
}

/// Writes the rows of a document's figures in order of place. In forms whose rows are independent of each other, a large
/// document is worked on by all cores.
///
/// # Errors
/// What the writer says.
pub(crate) fn figures(doc: &Document, how: &Figures, out: &mut dyn Write) -> io::Result<()> {
    if matches!(how.form, Form::Text | Form::Svg) {
        let mut rows = Rows::new(doc, how.path);
        let found = how.filter.among(overview::figures(doc, how.range.clone()));
        return text::rows(&mut found.map(|entry| rows.row(&entry)), out);
    }
    let make = |piece: Range, made: &mut Vec<u8>| {
        let doc = &doc.held(piece.start.saturating_sub(MARGIN)..piece.end + MARGIN);
        let mut rows = Rows::new(doc, how.path);
        let mut entries = how.filter.among(overview::figures(doc, piece));
        entries.try_for_each(|entry| push_line(how.form, &rows.row(&entry), made))
    };
    in_order(how.range.clone(), make, out)
}

/// Writes rows that have been gathered.
///
/// # Errors
/// What the writer says.
pub(crate) fn write_rows(form: Form, rows: Vec<Row>, out: &mut dyn Write) -> io::Result<()> {
    if matches!(form, Form::Text | Form::Svg) {
        return text::rows(&mut rows.into_iter(), out);
    }
    let mut made = Vec::new();
    rows.iter().try_for_each(|row| {
        made.clear();
        push_line(form, row, &mut made)?;
        out.write_all(&made)
    })
}

/// Appends a row in a form whose rows are independent of each other.
fn push_line(form: Form, row: &Row, out: &mut Vec<u8>) -> io::Result<()> {
    match form {
        Form::Csv => csv::line(row, out),
        Form::Markdown => markdown::line(row, out),
        Form::Json | Form::JsonLines | Form::Text | Form::Svg => {
            row.push_json(out)?;
            out.push(b'\n');
            Ok(())
        }
    }
}

/// A figure that can stand in a chart.
#[derive(Debug)]
pub(crate) struct Charted {
    pub(in crate::output) group: Group,
    pub(in crate::output) value: f64,
    pub(in crate::output) row: Row,
    /// Its points, where the most telling ones are asked for.
    points: i32,
}

/// The figures of a document that can stand in a chart, a bounded number; the `top` most telling ones alone, where that
/// many are asked for.
pub(crate) fn charted(doc: &Document, how: &Figures, top: Option<usize>) -> Vec<Charted> {
    let mut rows = Rows::new(doc, how.path);
    let mut charted = |entry: &Entry| {
        let (group, value) = (Group::of(entry)?, entry.value.magnitude()?);
        Some(Charted { group, value, row: rows.row(entry), points: 0 })
    };
    let found = how.filter.among(overview::figures(doc, how.range.clone()));
    let Some(count) = top else { return found.filter_map(|entry| charted(&entry)).take(CHARTED).collect() };
    let entries: Vec<_> = found.take(RANKED).collect();
    let tops = overview::top(doc, &entries, count).into_iter();
    tops.filter_map(|top| Some(Charted { points: top.points, ..charted(&entries[top.entry])? })).collect()
}

/// Puts a document's figures behind those of the documents before it, as far as a chart has room for them.
pub(crate) fn add_charted(charted: &mut Vec<Charted>, more: Vec<Charted>, top: Option<usize>) {
    charted.extend(more);
    if top.is_some() {
        sort_by_numbers(charted, |figure| (-i64::from(figure.points), 0));
    }
    charted.truncate(top.unwrap_or(CHARTED));
}

/// Draws the figures of the most frequent unit.
///
/// # Errors
/// What the writer says.
pub(crate) fn chart(title: &Shown, charted: &[Charted], out: &mut dyn Write) -> io::Result<()> {
    svg::bars(title, charted, out)
}
