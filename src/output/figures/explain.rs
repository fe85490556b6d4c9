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
struct Told {
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
    let told = overview::explain(doc, range).filter(wanted).map(|opinion| told(doc, &opinion));
    match form {
        Form::Json => json::array(told, out).map(drop),
        Form::JsonLines => json::lines(told, out),
        _ => lines(told, out),
    }
}

fn lines(opinions: impl Iterator<Item = Told>, out: &mut dyn Write) -> io::Result<()> {
    for told in opinions {
        let taken = told.kind.unwrap_or("none");
        writeln!(out, "{taken:<8}  {}  ({})", Shown::new(&one_line(&told.text)), told.rule)?;
    }
    Ok(())
}

fn told(doc: &Document, opinion: &Opinion) -> Told {
    let source = doc.source_map.source_range(&opinion.range);
    let kind = match opinion.outcome {
        Outcome::Taken(kind) => Some(kind.name()),
        Outcome::Rejected => None,
    };
    let text = doc.text.slice(opinion.range.clone()).to_string();
    Told { start: source.start, end: source.end, text, taken: kind.is_some(), kind, rule: opinion.rule }
}
