//! An entry as all forms tell it.

use serde::Serialize;

use crate::{
    document::Document,
    figure::{Figure, Record},
    output::one_line::{one_line, sentence},
    overview::{Entry, Moment},
};

/// An entry, and its place on the line of time when it has one. Strings are the document's own: JSON escapes them, the
/// other forms show them through [`crate::document::Shown`].
#[derive(Debug, Serialize)]
pub(super) struct Row {
    #[serde(flatten)]
    pub(super) record: Record<'static>,
    /// The words at its beginning that make it inexact.
    pub(super) qualifier: Option<String>,
    /// The time that front matter says it is about.
    pub(super) period: Option<String>,
    /// Who front matter says it is from.
    pub(super) source: Option<String>,
    /// Of a moment, where its year is told: text, context, or nowhere.
    pub(super) year_from: Option<Option<&'static str>>,
}

impl Row {
    pub(super) fn of(doc: &Document, entry: &Entry) -> Self {
        let slice = doc.text.slice(entry.range.clone());
        let figure = Figure {
            range: 0..slice.len(),
            kind: entry.kind,
            value: entry.value,
            approximate: entry.approximate,
            weight: entry.weight,
            rule: entry.rule,
        };
        let record = Record::new(&slice, &figure, doc.source_map.source_range(&entry.range));
        let (period, source) = entry.curated.clone().map(|c| (c.period, c.source)).unwrap_or_default();
        Self {
            record: Record {
                text: record.text.into_owned().into(),
                counts: entry.counts.clone().map(Into::into),
                section: entry.section.and_then(|id| doc.section_title(id)).map(|s| s.to_string().into()),
                sentence: Some(sentence(doc, &entry.sentence).into()),
                ..record
            },
            qualifier: entry.qualifier.clone().map(|range| one_line(&doc.text.slice(range))),
            period,
            source,
            year_from: None,
        }
    }

    /// The row of a moment, with the dates that it has on the line of time.
    pub(super) fn of_moment(doc: &Document, entry: &Entry, moment: &Moment) -> Self {
        let mut row = Self::of(doc, entry);
        row.record.date_start = Some(moment.first.to_string());
        row.record.date_end = Some(moment.last.to_string());
        row.year_from = Some(moment.year_from.name());
        row
    }

    /// The dates of a moment for people: one, or from and to.
    pub(super) fn span(&self) -> String {
        match (&self.record.date_start, &self.record.date_end) {
            (Some(start), Some(end)) if start == end => start.clone(),
            (Some(start), Some(end)) => format!("{start} to {end}"),
            _ => String::new(),
        }
    }
}
