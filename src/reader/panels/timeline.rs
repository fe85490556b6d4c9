//! The timeline: dates and periods in order of time, the years as a scale, periods as spans beside the line.

use super::wording::{holds, section_at, sentence};
use crate::{
    document::{Range, Shown},
    figure::{Date, Kind, Part},
    overview::{self, Day, Moment, YearFrom},
    reader::State,
};

/// Periods that are drawn beside each other at once; a further one has no span.
pub(super) const LANES: usize = 3;
/// Up to this many years between two dates each have a row of their own; more are shown as a gap.
const EACH: i32 = 4;

/// What the timeline shows.
#[derive(Debug, Default)]
pub(crate) struct Timeline {
    rows: Vec<Row>,
    moments: usize,
}

#[derive(Debug, Clone)]
struct Row {
    mark: Mark,
    lanes: [Lane; LANES],
    what: What,
}

#[derive(Debug, Clone)]
enum What {
    /// A date or period, and its number among them, counted from 1.
    Moment(Moment, usize),
    Scale,
}

/// What stands on the line itself.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub(crate) enum Mark {
    /// The first row of a year.
    Year(i32),
    /// A date of the year above.
    Date,
    /// A year without a date.
    Empty(i32),
    /// So many years without a date.
    Gap(i32),
    /// Nothing but the end of a period.
    End,
}

/// A span beside the line.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Default)]
#[allow(missing_docs)]
pub(crate) enum Lane {
    #[default]
    None,
    Begins,
    Goes,
    Ends,
}

/// A row of the timeline.
#[derive(Debug, Clone, PartialEq)]
pub(crate) struct TimeRow {
    /// What stands on the line.
    pub mark: Mark,
    /// The spans that pass here.
    pub lanes: [Lane; LANES],
    /// The date within its year, or the end of the period; empty where the year says all.
    pub label: Shown,
    /// The sentence; None on a row that only shows the scale.
    pub sentence: Option<(Shown, Range)>,
    /// The section.
    pub section: Shown,
}

impl Timeline {
    pub(super) fn count(&self) -> usize {
        self.rows.len()
    }

    pub(super) fn entry(&self, n: usize) -> Option<usize> {
        match &self.rows.get(n)?.what {
            What::Moment(moment, _) => Some(moment.entry),
            What::Scale => None,
        }
    }

    pub(super) fn place(&self, n: usize) -> (usize, usize) {
        let before = self.rows.iter().take(n + 1).rev().find_map(|row| match row.what {
            What::Moment(_, number) => Some(number),
            What::Scale => None,
        });
        (before.unwrap_or(0), self.moments)
    }
}

/// Puts the dates that pass on the line.
pub(super) fn refresh(state: &mut State, words: &[String]) {
    let entries = state.panels.gathered.entries();
    let mut moments = overview::timeline(&state.doc, entries);
    moments.retain(|m| holds(state, words, &entries[m.entry], &[entries[m.entry].kind.name(), &m.start.0.to_string()]));
    state.panels.timeline = Timeline { moments: moments.len(), rows: Line::default().draw(moments) };
}

/// A line that is being drawn, downwards.
#[derive(Debug, Default)]
struct Line {
    rows: Vec<Row>,
    /// The last day of each open span.
    open: [Option<Day>; LANES],
    year: Option<i32>,
}

impl Line {
    fn draw(mut self, moments: Vec<Moment>) -> Vec<Row> {
        for (n, moment) in moments.iter().enumerate() {
            self.close_before(Some(moment.start));
            self.go_to(moment.start.0);
            let mark = self.mark(moment.start.0);
            let mut lanes = self.lanes();
            let next = moments.get(n + 1).map(|m| m.start);
            let spans = moment.end.0 > moment.start.0
                || (moment.kind == Kind::Period && next.is_some_and(|next| next <= moment.end));
            if spans && let Some(free) = self.open.iter().position(Option::is_none) {
                self.open[free] = Some(moment.end);
                lanes[free] = Lane::Begins;
            }
            self.rows.push(Row { mark, lanes, what: What::Moment(*moment, n + 1) });
        }
        self.close_before(None);
        self.rows
    }

    /// Ends the spans whose last day lies before `day`, all of them without one, in order of time.
    fn close_before(&mut self, day: Option<Day>) {
        loop {
            let ended = self.open.iter().flatten().filter(|end| day.is_none_or(|day| **end < day)).min().copied();
            let Some(end) = ended else { return };
            self.go_to(end.0);
            let mark = match self.mark(end.0) {
                Mark::Date => Mark::End,
                mark => mark,
            };
            let mut lanes = self.lanes();
            for (lane, open) in lanes.iter_mut().zip(&mut self.open) {
                if *open == Some(end) {
                    *lane = Lane::Ends;
                    *open = None;
                }
            }
            self.rows.push(Row { mark, lanes, what: What::Scale });
        }
    }

    /// Rows for the years between the last one with a date and `year`.
    fn go_to(&mut self, year: i32) {
        let Some(last) = self.year else { return };
        let between = year.saturating_sub(last).saturating_sub(1);
        if between > EACH {
            self.scale(Mark::Gap(between));
        } else {
            for empty in 1..=between {
                self.scale(Mark::Empty(last + empty));
            }
        }
    }

    fn scale(&mut self, mark: Mark) {
        let lanes = self.lanes();
        self.rows.push(Row { mark, lanes, what: What::Scale });
    }

    fn mark(&mut self, year: i32) -> Mark {
        if self.year.replace(year) == Some(year) { Mark::Date } else { Mark::Year(year) }
    }

    fn lanes(&self) -> [Lane; LANES] {
        self.open.map(|open| if open.is_some() { Lane::Goes } else { Lane::None })
    }
}

pub(super) fn row(state: &State, n: usize) -> Option<TimeRow> {
    let row = state.panels.timeline.rows.get(n)?;
    let mut shown = TimeRow {
        mark: row.mark,
        lanes: row.lanes,
        label: Shown::default(),
        sentence: None,
        section: Shown::default(),
    };
    if let What::Moment(moment, _) = &row.what {
        let entry = state.panels.gathered.entries().get(moment.entry)?;
        shown.label = Shown::new(&label(moment));
        shown.sentence = Some(sentence(state, &entry.range, &entry.sentence));
        let section = section_at(state, entry.range.start).and_then(|id| state.doc.section_title(id));
        shown.section = section.unwrap_or_default();
    }
    Some(shown)
}

const MONTHS: [&str; 12] = ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"];

/// What the year beside the line does not say: the date within it, the end of a period; and the year in brackets
/// where the text does not name it.
fn label(moment: &Moment) -> String {
    let (first, last) = (moment.first, moment.last);
    let same_year = first.year == last.year;
    let (from, to) = (within_year(first), within_year(last));
    let date = match (first == last, same_year) {
        (true, _) => from,
        (false, true) => match (first.day, last.day) {
            (Some(a), Some(_)) if first.part == last.part => format!("{a}–{to}"),
            _ => format!("{from}–{to}"),
        },
        (false, false) => {
            let end = format!("{to} {}", last.year.unwrap_or_default());
            if from.is_empty() { format!("to {}", end.trim_start()) } else { format!("{from}–{}", end.trim_start()) }
        }
    };
    match moment.year_from {
        YearFrom::Context => format!("{date} ({})", moment.start.0).trim_start().to_owned(),
        YearFrom::Text | YearFrom::Nowhere => date,
    }
}

/// A date without its year: `15 Jun`, `Q3`; nothing for a whole year.
fn within_year(date: Date) -> String {
    let month = |m: u8| MONTHS[usize::from(m.clamp(1, 12)) - 1];
    match (date.part, date.day) {
        (Part::Year, Some(day)) => day.to_string(),
        (Part::Year, None) => String::new(),
        (Part::Month(m), Some(day)) => format!("{day} {}", month(m)),
        (Part::Month(m), None) => month(m).to_owned(),
        (Part::Quarter(n), _) => format!("Q{n}"),
        (Part::Half(n), _) => format!("H{n}"),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn moment(first: Date, last: Date) -> Moment {
        let kind = if first == last { Kind::Date } else { Kind::Period };
        let (start, end) = (first.first_day(0), last.last_day(0));
        Moment { entry: 0, kind, start, end, first, last, year_from: YearFrom::Text }
    }

    fn date(day: Day) -> Date {
        Date { year: Some(day.0), part: Part::Month(day.1), day: Some(day.2) }
    }

    fn drawn(moments: &[(Day, Day)]) -> Vec<String> {
        let rows = Line::default().draw(moments.iter().map(|(s, e)| moment(date(*s), date(*e))).collect());
        let lane = |l: &Lane| match l {
            Lane::None => ' ',
            Lane::Begins => '╮',
            Lane::Goes => '│',
            Lane::Ends => '╯',
        };
        let mark = |m: Mark| match m {
            Mark::Year(y) => format!("{y}"),
            Mark::Date => "·".into(),
            Mark::Empty(y) => format!("({y})"),
            Mark::Gap(n) => format!("+{n}"),
            Mark::End => "-".into(),
        };
        let row = |r: &Row| format!("{} {}", mark(r.mark), r.lanes.iter().map(lane).collect::<String>());
        rows.iter().map(|r| row(r).trim_end().to_owned()).collect()
    }

    #[test]
    fn years_are_a_scale_and_periods_spans() {
        let day = |y| ((y, 6, 15), (y, 6, 15));
        assert_eq!(drawn(&[day(2001), day(2001), day(2004)]), ["2001", "·", "(2002)", "(2003)", "2004"]);
        assert_eq!(
            drawn(&[day(2001), ((2013, 1, 1), (2017, 12, 31)), day(2015), day(2021)]),
            ["2001", "+11", "2013 ╮", "(2014) │", "2015 │", "(2016) │", "2017 ╯", "(2018)", "(2019)", "(2020)", "2021"]
        );
        let period = |a, b| ((a, 1, 1), (b, 12, 31));
        assert_eq!(
            drawn(&[period(2000, 2003), period(2001, 2002), period(2001, 2002), period(2001, 2002)]),
            ["2000 ╮", "2001 │╮", "· ││╮", "· │││", "2002 │╯╯", "2003 ╯"]
        );
    }

    #[test]
    fn labels_tell_what_the_year_does_not() {
        let part = |year, part| Date { year: Some(year), part, day: None };
        let day = |y, m, d| date((y, m, d));
        let cases = [
            (day(2001, 6, 15), day(2001, 6, 15), "15 Jun"),
            (Date::year(2001), Date::year(2001), ""),
            (Date::year(2013), Date::year(2017), "to 2017"),
            (part(2021, Part::Month(9)), part(2021, Part::Month(9)), "Sep"),
            (part(2021, Part::Quarter(3)), part(2021, Part::Quarter(3)), "Q3"),
            (part(2021, Part::Month(7)), part(2021, Part::Month(9)), "Jul–Sep"),
            (day(2021, 8, 2), day(2021, 8, 20), "2–20 Aug"),
            (day(2021, 8, 30), day(2021, 9, 2), "30 Aug–2 Sep"),
            (part(2019, Part::Month(7)), part(2021, Part::Month(9)), "Jul–Sep 2021"),
        ];
        for (start, end, expected) in cases {
            assert_eq!(label(&moment(start, end)), expected);
        }
        let marked = Moment { year_from: YearFrom::Context, ..moment(day(2021, 9, 16), day(2021, 9, 16)) };
        assert_eq!(label(&marked), "16 Sep (2021)");
    }
}
