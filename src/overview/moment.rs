//! Dates and periods in order of time.

use crate::{
    document::Document,
    figure::{Date, Kind, Value},
};

use super::{
    Entry,
    years::{YearFrom, Years},
};

/// Year, month, day.
pub(crate) type Day = (i32, u8, u8);

/// A date or period on the timeline.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) struct Moment {
    /// Number of its entry in what was given.
    pub entry: usize,
    /// [`Kind::Date`] or [`Kind::Period`].
    pub kind: Kind,
    /// First day.
    pub start: Day,
    /// Last day; of a month without a day the 31st, whatever the month.
    pub end: Day,
    /// First date, as exact as the text, with its year.
    pub first: Date,
    /// Last date, as exact as the text, with its year.
    pub last: Date,
    /// Where the year comes from.
    pub year_from: YearFrom,
}

impl Moment {
    /// True when the year comes from other words than its own.
    pub(crate) fn is_from_context(&self) -> bool {
        self.year_from == YearFrom::Context
    }
}

/// The dates and periods of the entries of `doc` (which are in order of place), in order of time: by the first day,
/// longer ones first, then by place. Dates without a year take it from the masthead, a dateline, or their context.
pub(crate) fn timeline(doc: &Document, entries: &[Entry]) -> Vec<Moment> {
    let mut years = Years::new(doc, entries);
    let dated = entries.iter().enumerate();
    let mut moments: Vec<_> = dated.filter_map(|(n, entry)| moment(n, entry, &mut years)).collect();
    moments.sort_unstable_by_key(|m| (m.start, std::cmp::Reverse(m.end), m.entry));
    moments
}

fn moment(n: usize, entry: &Entry, years: &mut Years) -> Option<Moment> {
    let Value::Dates { start, end } = entry.value else { return None };
    let (first, last, year_from) = years.resolve(start, end, &entry.paragraph);
    let (year, until) = (first.year.unwrap_or(0), last.year.unwrap_or(0));
    Some(Moment {
        entry: n,
        kind: entry.kind,
        start: first.first_day(year),
        end: last.last_day(until),
        first,
        last,
        year_from,
    })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::{
        document::{Metadata, Parts, Text},
        overview::figures,
    };

    /// Each moment as `first/last text`, an asterisk where the year is the context's.
    fn of(text: &str, masthead: Option<&str>) -> Vec<String> {
        let metadata = Metadata { date: masthead.map(str::to_owned), ..Metadata::default() };
        let doc: Document = Parts { text: Text::owned(text), metadata, ..Parts::default() }.into();
        let entries: Vec<_> = figures(&doc, 0..text.len()).collect();
        let moments = timeline(&doc, &entries).into_iter().map(|m| {
            let star = if m.is_from_context() { "*" } else { "" };
            let span = if m.first == m.last { m.first.to_string() } else { format!("{}/{}", m.first, m.last) };
            format!("{span}{star} {}", doc.text.slice(entries[m.entry].range.clone()).trim())
        });
        moments.collect()
    }

    #[test]
    fn moments_stand_in_order_of_time() {
        assert_eq!(
            of("It met in June 2001.\n\nFrom 2013 to 2017 it grew. In 1996 it began.", None),
            ["1996 1996", "2001-06 June 2001", "2013/2017 From 2013 to 2017"]
        );
    }

    #[test]
    fn a_year_comes_from_the_masthead_or_from_what_stands_near() {
        let text = "It was founded on June 15, 2001.\n\nIt meets on September 16-17 in Dushanbe.";
        assert_eq!(of(text, Some("2021-09-15 17:09:43"))[1], "2021-09-16/2021-09-17* September 16-17");
        assert_eq!(of(text, None)[1], "2001-09-16/2001-09-17* September 16-17");
        let story = "On June 6, 1944 they landed. On June 12 they met.";
        assert_eq!(of(story, Some("2021-09-15"))[1], "1944-06-12* June 12");
        assert_eq!(of("It began on December 5 and ended.", Some("10 January 2022"))[0], "2021-12-05* December 5");
        assert_eq!(of("It meets on September 16 again.", None)[0], "--09-16 September 16");
        let agency = "新华社北京2021年9月15日电 会议在首都举行。\n\n2020年贸易额增长。会议将于9月16日举行。";
        assert_eq!(of(agency, None)[2], "2021-09-16* 9月16日");
        let agency = "DUSHANBE, Sept. 15, 2021 — They met.\n\nTrade grew in 2020.\n\nThey leave on 16 September.";
        assert_eq!(of(agency, None)[2], "2021-09-16* 16 September");
        let tale = "It began on 15 May 1996.\n\nIn 2008 it grew.\n\nThey left on 16 September.";
        assert_eq!(of(tale, None)[2], "2008-09-16* 16 September");
    }
}
