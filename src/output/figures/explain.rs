//! Which rule took or rejected each candidate.

use std::io::{self, Write};

use serde::Serialize;

use crate::{
    document::{Document, Range, Shown},
    figure::{Kind, Outcome},
    output::{json, one_line::one_line},
    overview::{self, Opinion},
};

use super::Form;

#[derive(Serialize)]
struct ExplainedRow {
    /// Bytes of the source, end exclusive.
    start: usize,
    end: usize,
    text: String,
    taken: bool,
    /// The kind of a figure that was taken.
    kind: Option<&'static str>,
    rule: &'static str,
}

/// Writes every candidate of a range with what was said of it: as JSON, as JSON lines, else a line each.
/// With a kind only those that were taken for one of it.
///
/// # Errors
/// What the writer says.
pub fn explain(doc: &Document, range: Range, kind: Option<Kind>, form: Form, out: &mut dyn Write) -> io::Result<()> {
    let wanted = |o: &Opinion| kind.is_none_or(|kind| o.outcome == Outcome::Taken(kind));
    let rows = overview::explain(doc, range).filter(wanted).map(|opinion| row(doc, &opinion));
    match form {
        Form::Json => json::array(rows, out).map(drop),
        Form::JsonLines => json::lines(rows, out),
        _ => lines(rows, out),
    }
}

fn lines(opinions: impl Iterator<Item = ExplainedRow>, out: &mut dyn Write) -> io::Result<()> {
    for row in opinions {
        let taken = row.kind.unwrap_or("none");
        writeln!(out, "{taken:<8}  {}  ({})", Shown::new(&one_line(&row.text)), row.rule)?;
    }
    Ok(())
}

fn row(doc: &Document, opinion: &Opinion) -> ExplainedRow {
    let source = doc.source_map.source_range(&opinion.range);
    let kind = match opinion.outcome {
        Outcome::Taken(kind) => Some(kind.name()),
        Outcome::Rejected => None,
    };
    let text = doc.text.slice(opinion.range.clone()).to_string();
    ExplainedRow { start: source.start, end: source.end, text, taken: kind.is_some(), kind, rule: opinion.rule }
}
