//! Days that leave their month to another: `4 et 5 mai 1946`, `May 4 and 5`.

use super::super::scan::Scan;
use super::Shape;
use crate::figure::value::{Date, Kind, Part, Value};

/// How many days may share a month.
const MOST: usize = 6;

impl Scan<'_> {
    /// Takes the day at `at` when the next of its list has a month, or the last one had.
    pub(super) fn paired_day(&mut self, at: usize) -> Option<usize> {
        let (day, end) = self.day_at(at)?;
        let date = self.month_of_list(day, end).or_else(|| self.month_of_last(at, day, end))?;
        let start = self.weekday_before(at).unwrap_or(at);
        self.take(start, end, Kind::Date, Value::Dates { start: date, end: date }, false, "day that shares its month");
        Some(end)
    }

    /// The month given by a later day of the list: `4, 5 y 6 de mayo de 1946`.
    fn month_of_list(&self, day: u8, end: usize) -> Option<Date> {
        let v = self.view;
        let (mut last, mut end) = (day, end);
        for _ in 0..MOST {
            let next = self.list_joint(end)?;
            if let Some(read) = self.date_at(next).filter(|r| r.shape == Shape::Day && v.byte(next).is_ascii_digit()) {
                let fits = read.first.day.is_some_and(|d| d > last);
                return fits.then_some(Date { day: Some(day), ..read.first });
            }
            let (n, after) = self.day_at(next).filter(|(n, _)| *n > last)?;
            (last, end) = (n, after);
        }
        None
    }

    /// The month of the date that ended before `at`: `May 4 and 5`.
    fn month_of_last(&self, at: usize, day: u8, end: usize) -> Option<Date> {
        let v = self.view;
        let last = self.last_figure().filter(|f| f.kind == Kind::Date && f.range.end < at)?;
        let Value::Dates { start, end: same } = last.value else { return None };
        let month_first = self.lexicon.marks.month_first
            && v.text[..last.range.end].ends_with(|c: char| c.is_ascii_digit())
            && v.text[last.range.clone()].starts_with(char::is_alphabetic);
        let joint = self.list_joint(last.range.end)?;
        let (next, word) = self.next_word(end);
        let counts = next > end && !word.is_empty() && !self.lexicon.function.has(word);
        let fits = month_first
            && start == same
            && start.month().is_some()
            && joint == at
            && start.day.is_some_and(|d| d < day);
        let (year, _) = self.year_behind(end).map_or((start.year, end), |(y, e)| (Some(y), e));
        (fits && !counts).then_some(Date { year, part: Part::Month(start.month()?), day: Some(day) })
    }

    /// Where the next of a list begins: behind a comma, `and`, `or`.
    fn list_joint(&self, end: usize) -> Option<usize> {
        let v = self.view;
        if v.byte(end) == b',' {
            let next = v.after_space(end + 1);
            return Some(self.lexicon.and.at(v, next).map_or(next, |e| v.after_space(e)));
        }
        let next = v.after_space(end);
        let joint = self.lexicon.and.at(v, next).or_else(|| self.lexicon.or.at(v, next)).filter(|_| next > end)?;
        // entre le 4 et le 5 mai
        let article = v.after_space(joint);
        Some(self.lexicon.articles.at(v, article).map_or(article, |e| v.after_space(e)))
    }
}
