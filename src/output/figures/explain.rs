//! Which rule took or rejected each candidate.

use std::io::{self, Write};

use serde::Serialize;

use crate::{
    document::{Document, Range, Shown},
    figure::{Kind, Outcome},
    output::one_line::one_line,
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
    let mut none = true;
    for opinion in overview::explain(doc, range).filter(wanted) {
        let told = told(doc, &opinion);
        match form {
            Form::Json | Form::JsonLines => {
                if form == Form::Json {
                    out.write_all(if none { b"[\n" } else { b",\n" })?;
                }
                serde_json::to_writer(&mut *out, &told).map_err(io::Error::from)?;
                if form == Form::JsonLines {
                    out.write_all(b"\n")?;
                }
            }
            _ => {
                let taken = told.kind.unwrap_or("none");
                writeln!(out, "{taken:<8}  {}  ({})", Shown::new(&one_line(&told.text)), told.rule)?;
            }
        }
        none = false;
    }
    match form {
        Form::Json => out.write_all(if none { b"[]\n" } else { b"\n]\n" }),
        _ => Ok(()),
    }
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
