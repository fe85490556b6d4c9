//! Dates and periods. A date is read forward from its first word; the scan, which stops at its number, finds that word
//! by looking back.

mod era;
mod pair;
mod part;
mod read;
mod year;

use super::{number::Form, scan::Scan};
use crate::figure::{
    evidence::Question,
    lexicon::Bound,
    value::{Date, Kind, Part, Value},
    view::is_capitalised,
};

/// How exact a date is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Shape {
    /// A year without a word that says so.
    Bare,
    /// A year that a word or its place makes one, a decade, a century.
    Year,
    /// A month of a year.
    Month,
    /// A day of a month.
    Day,
    /// A quarter or half.
    Part,
}

/// A date read from the text.
#[derive(Debug, Clone, Copy)]
pub(super) struct Read {
    pub(super) end: usize,
    pub(super) first: Date,
    pub(super) last: Date,
    pub(super) early: bool,
    pub(super) shape: Shape,
}

impl Read {
    fn of(end: usize, date: Date, shape: Shape) -> Self {
        Self { end, first: date, last: date, early: false, shape }
    }
}

impl Scan<'_> {
    /// Takes the date or period whose number begins at `at`.
    pub(super) fn date(&mut self, at: usize) -> Option<usize> {
        if let Some(end) = self.day_range(at) {
            return Some(end);
        }
        let start = self.date_start(at);
        let Some(read) = self.date_at(start).filter(|r| r.end > at) else {
            return self.paired_day(at).or_else(|| self.day_alone(at)).or_else(|| self.old_year(at));
        };
        if let Some(end) = self.month_range(start, read) {
            return Some(end);
        }
        if let Some((end, last)) = self.period_end(start, read) {
            return self.take_period(start, end, read, last);
        }
        if read.shape == Shape::Bare
            && let Some(decade) = self.decade_goes_on(start, read.first.year.unwrap_or(0), read.end)
        {
            return self.take_date(start, decade);
        }
        if read.shape == Shape::Bare && !self.is_year(start, read.end) {
            return None;
        }
        if self.begins_name(read.end) {
            return Some(self.reject(start, read.end, "name"));
        }
        self.take_date(start, read)
    }

    /// `20th Century Studios`: a century ends at `end` with a capital letter, and one follows.
    pub(super) fn begins_name(&self, end: usize) -> bool {
        let noun = self.view.word_before(end);
        let next = self.next_word(end).1;
        !self.lexicon.capital_nouns && self.lexicon.century.has(noun) && is_capitalised(noun) && is_capitalised(next)
    }

    pub(super) fn take_date(&mut self, start: usize, read: Read) -> Option<usize> {
        let start = self.era_before(start, read.end);
        // ’94, ’80s
        let mark = self.view.char_before(start);
        let short = self.view.after_digits(start) == start + 2 && matches!(mark, '\'' | '’');
        let start = if short && read.shape == Shape::Year { start - mark.len_utf8() } else { start };
        let qualifier = self.about_before(start, read.shape);
        let from = qualifier.unwrap_or(start);
        let approximate = read.early || qualifier.is_some();
        let value = Value::Dates { start: read.first, end: read.last };
        self.take(from, read.end, Kind::Date, value, approximate, "date");
        Some(read.end)
    }

    /// A year of three digits, which the evidence tells from a count: `founded in 731 and`.
    fn old_year(&mut self, at: usize) -> Option<usize> {
        let number = self.number_at(at).filter(|n| n.form == Form::Plain && n.digits() == 3)?;
        let led = self.before(&self.lexicon.old_year, at).is_some() || self.lexicon.capital_nouns;
        if !led || number.value() < 100.0 || self.view.char_at(number.end).is_alphanumeric() {
            return None;
        }
        if self.begins_range(&self.amount_of(number)) || self.joins_number(number.end) {
            return None;
        }
        let date = Date::year(number.value() as i32);
        let year = self.weighs(Question::Year, &number);
        if year { self.take_date(at, Read::of(number.end, date, Shape::Year)) } else { None }
    }

    /// `about`, `um`, `vers` before a date: where it begins.
    fn about_before(&self, start: usize, shape: Shape) -> Option<usize> {
        let known = self.qualifier_before(start).filter(|(_, b)| *b == Bound::About).map(|q| q.0);
        known.or_else(|| match shape {
            Shape::Bare | Shape::Year => self.before(&self.lexicon.about_year, start),
            _ => None,
        })
    }

    /// The beginning of the `AD` before a year at `start`, or that.
    fn era_before(&self, start: usize, end: usize) -> usize {
        let year = self.view.text[start..end].bytes().all(|b| b.is_ascii_digit());
        let led = self.before(&self.lexicon.era_led, start).filter(|s| year && self.view.byte(*s).is_ascii_uppercase());
        led.unwrap_or(start)
    }

    /// The beginning of the article before a date at `start`, or that: `entre el 1 y el 6 de agosto`.
    fn behind_article(&self, start: usize) -> usize {
        let v = self.view;
        let start = self.before(&self.lexicon.years, start).unwrap_or(start);
        let end = v.before_space(start);
        let article = self.lexicon.articles.before(v, end).or_else(|| self.lexicon.the.before(v, end));
        article.filter(|_| !self.lexicon.capital_nouns).unwrap_or(start)
    }

    fn take_period(&mut self, start: usize, end: usize, first: Read, last: Read) -> Option<usize> {
        let mut from = start;
        let slash = first.shape == Shape::Bare && self.view.char_at(first.end) == '/';
        if !slash
            && let Some(lead) = self
                .before(&self.lexicon.from, start)
                .or_else(|| self.before(&self.lexicon.from, self.behind_article(start)))
                .or_else(|| self.before(&self.lexicon.between, self.behind_article(start)))
        {
            from = lead;
        }
        let (mut a, mut b) = (first.first, last.last);
        if a.year.is_none() {
            a.year = b.year;
            if let (Some(year), Some(m), Some(n)) = (a.year, a.month(), b.month())
                && m > n
            {
                a.year = Some(year - 1); // from November to March 2021
            }
        }
        if a.part == Part::Year && a.day.is_some() {
            a.part = b.part;
        }
        if b.part == Part::Year && b.day.is_some() {
            b.part = a.part;
            b.year = b.year.or(a.year);
        }
        let value = Value::Dates { start: a, end: b };
        self.take(from, end, Kind::Period, value, first.early || last.early, "period");
        Some(end)
    }

    /// `16-22 October 2022`, `3. bis 5. Mai`: a day alone, then a day with its month.
    fn day_range(&mut self, at: usize) -> Option<usize> {
        // July 28 to August 6: the day has its month before it.
        let (day, end) = self.day_at(at).filter(|_| !(self.lexicon.marks.month_first && self.month_before(at)))?;
        let (next, _) = self.date_joint(at, end)?;
        let mut start = at;
        if let Some(weekday) = self.weekday_before(at) {
            start = weekday;
        }
        let last = self.date_at(next).filter(|r| r.shape == Shape::Day)?;
        last.first.day.filter(|d| {
            self.view.byte(next).is_ascii_digit() && (u32::from(*d) > u32::from(day) || start < at)
                || !self.view.byte(next).is_ascii_digit()
        })?;
        let first = Read::of(end, Date { year: None, part: Part::Year, day: Some(day) }, Shape::Day);
        self.take_period(start, last.end, first, last)
    }

    /// `le 16 ;`, `el día 16,`, `am 16.,`: a day of the month that numbers nothing.
    fn day_alone(&mut self, at: usize) -> Option<usize> {
        let v = self.view;
        if !self.lexicon.day_led.any() {
            return None;
        }
        let (day, end) = self.day_at(at).filter(|_| self.number_at(at).is_some_and(|n| n.form == Form::Plain))?;
        let weekday = self.weekday_before(at);
        let start = weekday.unwrap_or(at);
        self.before(&self.lexicon.day_led, start).or(weekday)?;
        let (next, word) = self.next_word(end);
        let closed = self.lexicon.same_month.at(v, next).is_some() && next > end
            || word.is_empty()
                && !v.byte(next).is_ascii_digit()
                && !matches!(v.char_at(next), '%' | '€' | '-' | '–' | '/' | ':' | '°');
        // le 30, rue de la Paix
        let street = v.byte(end) == b',' && self.is_street(self.next_word(end + 1).1);
        // el martes 6 a las 10
        let led =
            || weekday.is_some() && self.before(&self.lexicon.the, start).is_some() && self.lexicon.function.has(word);
        if !closed && !led() || street || self.is_called(at) {
            return None;
        }
        let date = Date { year: None, part: Part::Year, day: Some(day) };
        self.take(start, end, Kind::Date, Value::Dates { start: date, end: date }, false, "day of the month");
        Some(end)
    }

    /// `March to June 2021`, whose number is that of the second month.
    fn month_range(&mut self, start: usize, read: Read) -> Option<usize> {
        let v = self.view;
        if read.shape != Shape::Month {
            return None;
        }
        let end = v.before_space(start);
        let c = v.char_before(end);
        let joint = if matches!(c, '-' | '–' | '—') {
            v.before_space(end - c.len_utf8())
        } else {
            let to = self.before(&self.lexicon.to, start).or_else(|| self.before(&self.lexicon.and, start))?;
            let between = self.lexicon.to.before(v, end).is_none_or(|s| s != to);
            let e = v.before_space(to);
            if between && self.before(&self.lexicon.between, e - v.word_before(e).len()).is_none() {
                return None;
            }
            e
        };
        let word = v.word_before(joint);
        let month = self.month(word)?;
        let from = joint - word.len();
        if from < self.floor {
            return None;
        }
        let first = Read::of(joint, Date { year: None, part: Part::Month(month), day: None }, Shape::Month);
        self.take_period(from, read.end, first, read)
    }

    /// The second date of a period whose first is `read`.
    fn period_end(&self, start: usize, read: Read) -> Option<(usize, Read)> {
        let v = self.view;
        let (next, dash) = self.date_joint(start, read.end)?;
        let led = next;
        let next = self.lexicon.the.at(v, next).map_or(next, |e| v.after_space(e));
        // September 16-17, 2021
        if read.shape == Shape::Day
            && let Some((day, end)) = self.day_at(next)
            && self.date_at(next).is_none()
        {
            let more = v.byte(end) == b':'
                || self.tails_follow(end)
                || v.byte(end) == b'.' && v.byte(end + 1).is_ascii_digit();
            let (year, end) = self.year_behind(end).map_or((read.first.year, end), |(y, e)| (Some(y), e));
            let later = read.first.day.is_some_and(|d| d < day);
            return (!more && later && (read.first.year.is_none() || dash))
                .then(|| (end, Read::of(end, Date { year, part: Part::Year, day: Some(day) }, Shape::Day)));
        }
        // 2021-22, 2020/21
        if matches!(read.shape, Shape::Bare)
            && dash
            && let Some((short, end)) = v.digits(led, 2).filter(|(_, e)| e - led == 2)
            && let Some(year) = read.first.year
            && !v.char_at(end).is_alphanumeric()
            && v.byte(end) != b'-'
        {
            let full = year / 100 * 100 + short as i32;
            let apart = led > read.end + 1;
            return (full == year + 1 || full > year && !apart && self.is_year(start, end))
                .then(|| (end, Read::of(end, Date::year(full), Shape::Year)));
        }
        let last = self.date_at(next)?;
        let fits = match (read.shape, last.shape) {
            (Shape::Bare | Shape::Year, Shape::Bare | Shape::Year) => read.first.year < last.first.year,
            // desde 2001 hasta marzo de 2013
            (Shape::Bare, _) | (_, Shape::Bare) => {
                let from = |at| self.before(&self.lexicon.from, at).is_some();
                !dash && read.first.year < last.last.year && (from(start) || from(self.behind_article(start)))
            }
            _ => true,
        };
        if !fits || v.char_at(led) == '/' {
            return None;
        }
        if read.shape == Shape::Bare && last.shape == Shape::Bare && !dash && !self.plausible_years(start, read, last) {
            return None;
        }
        Some((last.end, last))
    }

    /// `2013 to 2017` is a period unless it tells a change of a count.
    fn plausible_years(&self, start: usize, first: Read, last: Read) -> bool {
        let led = self.before(&self.lexicon.from, start).is_some()
            && !self.sentence_begins(start, &self.lexicon.changes)
            && (self.next_word(last.end).1.is_empty() || self.lexicon.function.has(self.next_word(last.end).1));
        let oldest = if led { 1000 } else { 1400 };
        let modern = first.first.year.is_some_and(|y| y >= oldest) && last.first.year.is_some_and(|y| y <= 2100);
        modern && self.is_year(start, first.end)
    }

    /// Where the second date would begin, and whether a dash joins them.
    fn date_joint(&self, start: usize, end: usize) -> Option<(usize, bool)> {
        let v = self.view;
        let next = v.after_space(end);
        let c = v.char_at(next);
        if matches!(c, '-' | '–' | '—' | '−' | '~') {
            return Some((v.after_space(next + c.len_utf8()), true));
        }
        if c == '/' && (next == end || v.byte(next + 1) == b' ') {
            return Some((v.after_space(next + 1), true));
        }
        if let Some(to) = self.lexicon.to.at(v, next) {
            return Some((v.after_space(to), false));
        }
        let and = self.lexicon.and.at(v, next)?;
        let between = self.before(&self.lexicon.between, self.behind_article(start)).is_some();
        let and =
            self.lexicon.articles.at(v, v.after_space(and)).filter(|_| !self.lexicon.capital_nouns).unwrap_or(and);
        between.then(|| (v.after_space(and), false))
    }
}

pub(super) fn decade_read(year: i32, end: usize) -> Read {
    let mut read = Read::of(end, Date::year(year), Shape::Year);
    read.last = Date::year(year + if year % 100 == 0 && year < 2000 { 99 } else { 9 });
    read
}
