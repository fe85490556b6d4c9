//! The year of dates that tell none.

use crate::{
    document::Range,
    figure::{self, Date, Part, Value},
};

use super::{Entry, YearFrom};

/// What is known of years at a place of the text, going on entry by entry.
///
/// The masthead's year comes first, since a text speaks of its own time, unless the same paragraph named a whole day
/// before: then it tells a story of that time. Without a masthead the last date before counts, else the first one after.
pub(super) struct Years {
    masthead: Option<Date>,
    /// The last date with a year, and the paragraph that it stood in.
    before: Option<(Date, Range)>,
    /// The first date with a year of the whole text.
    first: Option<Date>,
}

impl Years {
    pub(super) fn new(entries: &[Entry], masthead: Option<&str>) -> Self {
        let dated = |value: &Value| match value {
            Value::Dates { start, .. } if start.year.is_some() => Some(*start),
            _ => None,
        };
        let masthead = masthead.and_then(|m| figure::recognise(m).iter().find_map(|f| dated(&f.value)));
        Self { masthead, before: None, first: entries.iter().find_map(|e| dated(&e.value)) }
    }

    /// The dates with their years, and where these were told.
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
