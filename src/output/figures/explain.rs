//! Which rule took or rejected each candidate.

use std::io::{self, Write};

use serde::Serialize;

use crate::{
    document::{Document, Shown, one_line},
    figure::{Outcome, Weighing},
    output::json,
    overview::{self, Opinion},
};

use super::{Figures, Form};

#[derive(Serialize)]
struct ExplainedRow {
    /// The document's path, where it is one of several.
    #[serde(skip_serializing_if = "Option::is_none")]
    path: Option<String>,
    /// Bytes of the source, end exclusive.
    start: usize,
    end: usize,
    text: String,
    taken: bool,
    /// The kind of a figure that was taken.
    kind: Option<&'static str>,
    rule: &'static str,
    /// The question on the number, with the rows of evidence that fit and their sum; above zero is yes.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    weighed: Vec<Sum>,
}

#[derive(Serialize)]
struct Sum {
    question: &'static str,
    sum: i32,
    evidence: Vec<(&'static str, i32)>,
}

/// Writes every candidate of a document with what was said of it: as an object a line in the forms of JSON, else for
/// people. With a kind only those that were taken for one of it.
///
/// # Errors
/// What the writer says.
pub(crate) fn explain(doc: &Document, how: &Figures, out: &mut dyn Write) -> io::Result<()> {
    let kind = how.filter.kind;
    let wanted = |o: &Opinion| kind.is_none_or(|kind| o.outcome == Outcome::Taken(kind));
    let opinions = overview::explain(doc, how.range.clone()).filter(wanted);
    let mut rows = opinions.map(|opinion| row(doc, how.path, &opinion));
    match how.form {
        Form::Json | Form::JsonLines => json::lines(rows, out),
        _ => rows.try_for_each(|row| line(&row, out)),
    }
}

fn line(row: &ExplainedRow, out: &mut dyn Write) -> io::Result<()> {
    if let Some(path) = &row.path {
        write!(out, "{}: ", Shown::new(path))?;
    }
    let taken = row.kind.unwrap_or("none");
    writeln!(out, "{taken:<8}  {}  ({})", Shown::new(&one_line(&row.text)), row.rule)?;
    for sum in &row.weighed {
        let rows: Vec<_> = sum.evidence.iter().map(|(name, weight)| format!("{weight:+} {name}")).collect();
        writeln!(out, "          {} {:+}: {}", sum.question, sum.sum, rows.join(", "))?;
    }
    Ok(())
}

fn row(doc: &Document, path: Option<&Shown>, opinion: &Opinion) -> ExplainedRow {
    let source = doc.source_map.source_range(&opinion.range);
    let kind = match opinion.outcome {
        Outcome::Taken(kind) => Some(kind.name()),
        Outcome::Rejected => None,
    };
    let text = doc.text.slice(opinion.range.clone()).to_string();
    let path = path.map(ToString::to_string);
    let rows = |w: &Weighing| w.evidence.iter().map(|e| (e.name, e.weight)).collect();
    let sum = |w: &Weighing| Sum { question: w.question.name(), sum: w.sum, evidence: rows(w) };
    let weighed = opinion.weighed.iter().map(sum).collect();
    let (start, end, taken) = (source.start, source.end, kind.is_some());
    ExplainedRow { path, start, end, text, taken, kind, rule: opinion.rule, weighed }
}
