//! All dates and periods in order of time.

use std::io::{self, Write};

use crate::{
    document::{Document, Shown},
    figure::Value,
    output::svg,
    overview::{self, Entry, Moment, Time, YearFrom},
};

use super::{
    Form,
    row::{Row, Rows},
    write_rows,
};

/// Dates and periods that are put in order at most, of all documents together: what a machine wrote may hold one in every
/// line.
pub(crate) const MOMENTS: usize = 100_000;

/// A date or period with its place on the timeline.
#[derive(Debug)]
pub(crate) struct Dated {
    pub(in crate::output) moment: Moment,
    pub(in crate::output) row: Row,
}

/// The dates and periods of a document that are of a time, and whether there were more than [`MOMENTS`]: then those after
/// them in the text are missing.
pub(crate) fn dated(doc: &Document, path: Option<&Shown>, time: &Time) -> (Vec<Dated>, bool) {
    let is_dated = |entry: &Entry| matches!(entry.value, Value::Dates { .. });
    let mut found = overview::figures(doc, 0..doc.text.len()).filter(is_dated);
    let entries: Vec<_> = found.by_ref().take(MOMENTS).collect();
    let cut = entries.len() == MOMENTS && found.next().is_some();
    let moments = overview::timeline(doc, &entries).into_iter();
    let known = |m: &Moment| m.year_from != YearFrom::Nowhere;
    let wanted = moments.filter(|m| time.is_open() || known(m) && time.meets(m.start, m.end));
    let mut rows = Rows::new(doc, path);
    let dated = wanted.map(|moment| Dated { row: rows.moment(&entries[moment.entry], &moment), moment });
    (dated.collect(), cut)
}

/// Puts those of several documents in order of time; at one time longer ones come first, then those of earlier documents.
pub(crate) fn in_order_of_time(dated: &mut [Dated]) {
    dated.sort_by_key(|dated| (dated.moment.start, std::cmp::Reverse(dated.moment.end)));
}

/// Writes dates and periods, which are in order of time; a chart has a title.
///
/// # Errors
/// What the writer says.
pub(crate) fn timeline(form: Form, title: &Shown, dated: Vec<Dated>, out: &mut dyn Write) -> io::Result<()> {
    match form {
        Form::Svg => svg::timeline(title, &dated, out),
        form => write_rows(form, dated.into_iter().map(|dated| dated.row).collect(), out),
    }
}
