//! The year of dates that name none.

use crate::{
    document::{Document, Range},
    figure::{self, Date, Part, Value},
};

use super::Entry;

/// Where the year of a moment comes from.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub(crate) enum YearFrom {
    /// In its own words.
    Text,
    /// In the masthead, or in a date that stands near.
    Context,
    /// Nowhere in the document: the year of its days is 0.
    Nowhere,
}

impl YearFrom {
    /// Its name in outputs; None when no year is known.
    pub(crate) fn name(self) -> Option<&'static str> {
        match self {
            Self::Text => Some("text"),
            Self::Context => Some("context"),
            Self::Nowhere => None,
        }
    }
}

/// What is known of years at a place of the text, going on entry by entry.
///
/// The year of the masthead, or of a dateline, comes first, since a text speaks of its own time, unless the same
/// paragraph named a whole day before: then it is an account of that time. Without them the last date before counts, else
/// the first one after.
pub(super) struct Years {
    masthead: Option<Date>,
    /// The last date with a year, and the paragraph that it stood in.
    before: Option<(Date, Range)>,
    /// The first date with a year of the whole text.
    first: Option<Date>,
}

impl Years {
    pub(super) fn new(doc: &Document, entries: &[Entry]) -> Self {
        let dated = |value: &Value| match value {
            Value::Dates { start, .. } if start.year.is_some() => Some(*start),
            _ => None,
        };
        let written = doc.metadata.date.as_deref();
        let masthead = written.and_then(|m| figure::recognise(m).iter().find_map(|f| dated(&f.value)));
        let near = || entries.iter().take_while(|e| e.range.start < HEAD);
        let dateline = || near().find(|e| is_dateline(doc, e)).and_then(|e| dated(&e.value));
        let masthead = masthead.or_else(dateline);
        Self { masthead, before: None, first: entries.iter().find_map(|e| dated(&e.value)) }
    }

    /// The dates with their years, and where these come from.
    pub(super) fn resolve(&mut self, start: Date, end: Date, paragraph: &Range) -> (Date, Date, YearFrom) {
        let (first, last, from) = match (start.year, end.year) {
            (Some(_), Some(_)) => (start, end, YearFrom::Text),
            (None, Some(year)) => (Date { year: Some(year), ..start }, end, YearFrom::Text),
            (Some(year), None) => (start, Date { year: Some(year), ..end }, YearFrom::Text),
            (None, None) => match self.context(paragraph) {
                Some(context) => {
                    let first = complete(start, context, self.masthead == Some(context));
                    // The end of a period is not before its beginning.
                    let last = complete(end, first, false);
                    let turns = last.first_day(0) < first.first_day(0) && last.year == first.year;
                    let year = last.year.map(|y| y + i32::from(turns));
                    (first, Date { year, ..last }, YearFrom::Context)
                }
                None => (start, end, YearFrom::Nowhere),
            },
        };
        if first.year.is_some() {
            self.before = Some((first, paragraph.clone()));
        }
        (first, last, from)
    }

    fn context(&self, paragraph: &Range) -> Option<Date> {
        let story = self.before.as_ref().filter(|(date, p)| p == paragraph && date.day.is_some()).map(|(d, _)| *d);
        story.or(self.masthead).or(self.before.as_ref().map(|(d, _)| *d)).or(self.first)
    }
}

/// Bytes of a text's head in which its dateline stands.
const HEAD: usize = 1500;
/// Bytes of a paragraph in which it begins: behind an agency, a place, or a name.
const LEAD: usize = 60;

/// True for the day on which a text was written, as agencies put it before the first sentence: behind names alone.
fn is_dateline(doc: &Document, entry: &Entry) -> bool {
    let Value::Dates { start, end } = entry.value else { return false };
    let lead = entry.paragraph.start..entry.range.start;
    let whole = start == end && start.year.is_some() && start.day.is_some();
    whole
        && lead.len() < LEAD
        && !doc.text.slice(lead).split_whitespace().any(|word| word.starts_with(char::is_lowercase))
}

/// `date` with the year of `context`, and with its month when it is a day alone. Early in a year the last months of
/// a masthead's text are those of the year before.
fn complete(date: Date, context: Date, masthead: bool) -> Date {
    let part = match (date.part, date.day) {
        (Part::Year, Some(_)) => Part::Month(context.month().unwrap_or(1)),
        (part, _) => part,
    };
    let early = masthead && context.month().is_some_and(|m| m <= 2);
    let late = matches!(part, Part::Month(10..) | Part::Quarter(4));
    Date { year: date.year.or(context.year).map(|y| y - i32::from(early && late)), part, day: date.day }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::document::Text;

    #[test]
    fn the_year_of_one_end_is_that_of_the_other() {
        let doc = Document::plain(Text::owned(""));
        let date = |year, month| Date { year, part: Part::Month(month), day: None };
        for (start, end, from) in [
            (date(Some(2019), 5), date(None, 7), YearFrom::Text),
            (date(None, 5), date(Some(2019), 7), YearFrom::Text),
            (date(Some(2019), 5), date(Some(2019), 7), YearFrom::Text),
        ] {
            let (first, last, year_from) = Years::new(&doc, &[]).resolve(start, end, &(0..0));
            assert_eq!((first, last, year_from), (date(Some(2019), 5), date(Some(2019), 7), from));
        }
        let unknown = Years::new(&doc, &[]).resolve(date(None, 5), date(None, 7), &(0..0));
        assert_eq!(unknown, (date(None, 5), date(None, 7), YearFrom::Nowhere));
    }
}
