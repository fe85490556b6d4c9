//! An entry as all forms have it.

use std::{fmt::Display, io, sync::Arc};

use crate::{
    document::{Document, Range, SectionId, Shown, one_line},
    figure::Value,
    output::{
        json::{Object, member},
        sentence::sentence,
    },
    overview::{Entry, Moment},
};

/// An entry: what stands there and what it is worth, and its place on the timeline when it has one. Offsets are bytes
/// of the source, end exclusive. Strings are the document's own: JSON escapes them, the other forms show them through
/// [`crate::document::Shown`].
#[derive(Debug)]
pub(crate) struct Row {
    /// The document's path, where it is one of several.
    pub(super) path: Option<Arc<str>>,
    /// First byte in the source.
    pub(super) start: usize,
    /// The byte after the last.
    pub(super) end: usize,
    /// The text of the figure.
    pub(super) text: String,
    /// The kind's name.
    pub(super) kind: &'static str,
    /// Least value; none when open or when it is a date or time.
    pub(super) low: Option<f64>,
    /// Greatest value; none when open or when it is a date or time.
    pub(super) high: Option<f64>,
    /// Currency code or symbol.
    pub(super) unit: Option<String>,
    /// First date or time, ISO 8601.
    pub(super) date_start: Option<String>,
    /// Last date or time.
    pub(super) date_end: Option<String>,
    /// The value is not exact.
    pub(super) approximate: bool,
    /// What is counted.
    pub(super) counts: Option<String>,
    /// Title of the section.
    pub(super) section: Option<Arc<str>>,
    /// The sentence around the figure.
    pub(super) sentence: Option<Arc<str>>,
    /// The weight's name.
    pub(super) weight: &'static str,
    /// The words at its beginning that make it inexact.
    pub(super) qualifier: Option<String>,
    /// The time that front matter says it is about.
    pub(super) period: Option<String>,
    /// Who front matter says it is from.
    pub(super) source: Option<String>,
    /// Of a moment, where its year comes from: text, context, or nowhere.
    pub(super) year_from: Option<Option<&'static str>>,
    /// Of one of the most telling figures, its reasons.
    pub(super) why: Option<String>,
}

/// Makes rows of entries. Neighbours mostly share the section and the sentence, which are made once.
#[derive(Debug)]
pub(super) struct Rows<'a> {
    doc: &'a Document,
    path: Option<Arc<str>>,
    section: Option<(SectionId, Option<Arc<str>>)>,
    sentence: Option<(Range, Arc<str>)>,
}

impl<'a> Rows<'a> {
    pub(super) fn new(doc: &'a Document, path: Option<&Shown>) -> Self {
        let path = path.map(|path| path.as_str().into());
        Self { doc, path, section: None, sentence: None }
    }

    pub(super) fn row(&mut self, entry: &Entry) -> Row {
        let (mut low, mut high, mut unit, mut dates) = (None, None, None, (None, None));
        match entry.value {
            Value::Number { low: l, high: h, unit: u } => (low, high, unit) = (l, h, u.map(|u| u.to_string())),
            Value::Dates { start, end } => dates = both(start, end),
            Value::Times { start, end } => dates = both(start, end),
        }
        let place = self.doc.source_map.source_range(&entry.range);
        let curated = entry.curated.as_ref();
        Row {
            path: self.path.clone(),
            start: place.start,
            end: place.end,
            text: self.doc.text.letters(entry.range.clone()),
            kind: entry.kind.name(),
            low,
            high,
            unit,
            date_start: dates.0,
            date_end: dates.1,
            approximate: entry.approximate,
            counts: entry.counts.clone(),
            section: entry.section.and_then(|id| self.section(id)),
            sentence: Some(self.sentence(&entry.sentence)),
            weight: entry.weight.name(),
            qualifier: entry.qualifier.clone().map(|range| one_line(&self.doc.text.letters(range))),
            period: curated.and_then(|c| c.period.clone()),
            source: curated.and_then(|c| c.source.clone()),
            year_from: None,
            why: None,
        }
    }

    /// The row of a moment, with the dates that it has on the timeline.
    pub(super) fn moment(&mut self, entry: &Entry, moment: &Moment) -> Row {
        let (start, end) = (moment.first.to_string(), moment.last.to_string());
        let year_from = Some(moment.year_from.name());
        Row { date_start: Some(start), date_end: Some(end), year_from, ..self.row(entry) }
    }

    fn section(&mut self, id: SectionId) -> Option<Arc<str>> {
        let title = || self.doc.section_title(id).map(|title| title.as_str().into());
        match &self.section {
            Some((known, title)) if *known == id => title.clone(),
            _ => self.section.insert((id, title())).1.clone(),
        }
    }

    fn sentence(&mut self, range: &Range) -> Arc<str> {
        match &self.sentence {
            Some((known, sentence)) if known == range => sentence.clone(),
            _ => self.sentence.insert((range.clone(), sentence(self.doc, range).into())).1.clone(),
        }
    }
}

impl Row {
    /// Appends it as an object of JSON.
    ///
    /// # Errors
    /// None: writing to memory does not fail.
    pub(super) fn push_json(&self, out: &mut Vec<u8>) -> io::Result<()> {
        let mut object = Object::begin(out);
        if let Some(path) = &self.path {
            object.text(member!("path"), path)?;
        }
        object.value(member!("start"), self.start)?;
        object.value(member!("end"), self.end)?;
        object.text(member!("text"), &self.text)?;
        object.text(member!("kind"), self.kind)?;
        push_number(&mut object, member!("low"), self.low)?;
        push_number(&mut object, member!("high"), self.high)?;
        object.any_text(member!("unit"), self.unit.as_deref())?;
        object.any_text(member!("date_start"), self.date_start.as_deref())?;
        object.any_text(member!("date_end"), self.date_end.as_deref())?;
        object.value(member!("approximate"), self.approximate)?;
        object.any_text(member!("counts"), self.counts.as_deref())?;
        object.any_text(member!("section"), self.section.as_deref())?;
        object.any_text(member!("sentence"), self.sentence.as_deref())?;
        object.text(member!("weight"), self.weight)?;
        object.any_text(member!("qualifier"), self.qualifier.as_deref())?;
        object.any_text(member!("period"), self.period.as_deref())?;
        object.any_text(member!("source"), self.source.as_deref())?;
        object.any_text(member!("year_from"), self.year_from.flatten())?;
        if let Some(why) = &self.why {
            object.text(member!("why"), why)?;
        }
        object.end();
        Ok(())
    }

    /// The figure's words, on one line.
    pub(in crate::output) fn words(&self) -> Shown {
        Shown::new(&one_line(&self.text))
    }

    /// The sentence around it, on one line.
    pub(in crate::output) fn said(&self) -> Shown {
        Shown::new(&one_line(self.sentence.as_deref().unwrap_or_default()))
    }

    /// What it counts, else its sentence; behind the document's path where that is one of several.
    pub(in crate::output) fn label(&self) -> Shown {
        let label = self.counts.as_deref().map_or_else(|| self.said(), |counts| Shown::new(&one_line(counts)));
        Shown::new(&format!("{}{label}", self.path_before()))
    }

    /// The document's path as it stands before a row for people; nothing where there is one document.
    pub(in crate::output) fn path_before(&self) -> String {
        self.path.as_ref().map(|path| format!("{}: ", Shown::new(path))).unwrap_or_default()
    }

    /// The dates of a moment for people: one, or from and to.
    pub(super) fn span(&self) -> String {
        match (&self.date_start, &self.date_end) {
            (Some(start), Some(end)) if start == end => start.clone(),
            (Some(start), Some(end)) => format!("{start} to {end}"),
            _ => String::new(),
        }
    }
}

/// First and last of a span, mostly the same one.
fn both<T: Display + PartialEq>(start: T, end: T) -> (Option<String>, Option<String>) {
    let first = start.to_string();
    let last = if start == end { first.clone() } else { end.to_string() };
    (Some(first), Some(last))
}

/// Whole numbers without a decimal point; others to twelve digits, which hides the binary fraction's tail.
fn push_number(object: &mut Object, name: &'static str, value: Option<f64>) -> io::Result<()> {
    match value {
        None => object.null(name),
        Some(n) if n.fract() == 0.0 && n.abs() < 1e15 => object.value(name, n as i64),
        Some(n) => object.value(name, to_twelve_digits(n)),
    }
}

/// The number nearest to `n` that twelve digits can write.
fn to_twelve_digits(n: f64) -> f64 {
    // A number of few decimals is that itself, which is quicker seen than written and read.
    if n.abs() < 1e6 && (n * 1e4).round() / 1e4 == n { n } else { format!("{n:.11e}").parse().unwrap_or(n) }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;
    use crate::{document::Text, overview::figures};

    proptest! {
        #[test]
        fn numbers_have_twelve_digits(n in any::<f64>(), small in 0..1_000_000_000_000_i64, by in 0..8) {
            for n in [n, small as f64 / 10f64.powi(by), small as f64 * 0.1f64.powi(by)] {
                prop_assert_eq!(to_twelve_digits(n).to_bits(), format!("{n:.11e}").parse::<f64>().unwrap().to_bits());
            }
        }
    }

    #[test]
    fn a_row_has_the_fields_of_the_contract() {
        let text = "They stopped more than 600 of them.";
        let doc = Document::plain(Text::owned(text));
        let entry = figures(&doc, 0..text.len()).next().unwrap();
        let mut json = Vec::new();
        Rows::new(&doc, None).row(&entry).push_json(&mut json).unwrap();
        assert_eq!(
            String::from_utf8(json).unwrap(),
            r#"{"start":13,"end":26,"text":"more than 600","kind":"count","low":600,"high":null,"unit":null,"date_start":null,"date_end":null,"approximate":true,"counts":null,"section":null,"sentence":"They stopped more than 600 of them.","weight":"key","qualifier":"more than","period":null,"source":null,"year_from":null}"#
        );
    }
}
