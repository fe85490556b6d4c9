//! All dates and periods in order of time.

use std::io::{self, Write};

use crate::{
    document::Document,
    output::svg,
    overview::{self, Entry},
};

use super::{Form, row::Rows, write_rows};

/// Dates and periods that are put in order at most: what a machine wrote may hold one in every line.
pub const MOMENTS: usize = 250_000;

/// What came of a timeline.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Timeline {
    /// True when there were more than [`MOMENTS`], and those after them in the text are missing.
    pub cut: bool,
}

/// Writes dates and periods in order of time.
///
/// # Errors
/// What the writer says.
pub fn timeline(doc: &Document, form: Form, out: &mut dyn Write) -> io::Result<Timeline> {
    let dated = |entry: &Entry| matches!(entry.value, crate::figure::Value::Dates { .. });
    let mut found = overview::figures(doc, 0..doc.text.len()).filter(dated);
    let entries: Vec<_> = found.by_ref().take(MOMENTS).collect();
    let cut = entries.len() == MOMENTS && found.next().is_some();
    let moments = overview::timeline(doc, &entries);
    if form == Form::Svg {
        svg::line_of_time(doc, &entries, &moments, out)?;
    } else {
        let mut rows = Rows::new(doc);
        write_rows(form, &mut moments.iter().map(|m| rows.moment(&entries[m.entry], m)), out)?;
    }
    Ok(Timeline { cut })
}
