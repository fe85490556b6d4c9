//! Dates and periods. A date is read forward from its first word; the scan, which stops at its number, finds that word
//! by looking back.

use super::{
    context::is_capitalised,
    number::{Form, digits_at},
    scan::Scan,
    words::meaning,
};
use crate::figure::{
    lexicon::{Bound, Num},
    value::{Date, Kind, Part, Value},
    view::is_letter,
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
        let read = self.date_at(start).filter(|r| r.end > at)?;
        if let Some(end) = self.month_range(start, read) {
            return Some(end);
        }
        if let Some((end, last)) = self.period_end(start, read) {
            return self.take_period(start, end, read, last);
        }
        if read.shape == Shape::Bare && !self.is_year(start, read.end) {
            return None;
        }
        self.take_date(start, read)
    }

    pub(super) fn take_date(&mut self, start: usize, read: Read) -> Option<usize> {
        let qualifier = self.qualifier_before(start).filter(|(_, b)| *b == Bound::About);
        let from = qualifier.map_or(start, |q| q.0);
        let approximate = read.early || qualifier.is_some();
        let value = Value::Dates { start: read.first, end: read.last };
        self.take(from, read.end, Kind::Date, value, approximate, "date");
        Some(read.end)
    }

    fn take_period(&mut self, start: usize, end: usize, first: Read, last: Read) -> Option<usize> {
        let mut from = start;
        let slash = first.shape == Shape::Bare && self.view.char_at(first.end) == '/';
        if !slash
            && let Some(lead) =
                self.before(&self.lexicon.from, start).or_else(|| self.before(&self.lexicon.between, start))
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
        let (day, end) = self.day_at(at)?;
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
                || self.lexicon.hour_words.at(v, v.after_space(end)).is_some()
                || self.lexicon.hour_after.at(v, v.after_space(end)).is_some()
                || v.char_at(v.after_space(end)) == '%'
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
            return (full == year + 1 || full > year && self.is_year(start, end))
                .then(|| (end, Read::of(end, Date::year(full), Shape::Year)));
        }
        let last = self.date_at(next)?;
        let fits = match (read.shape, last.shape) {
            (Shape::Bare | Shape::Year, Shape::Bare | Shape::Year) => read.first.year < last.first.year,
            (a, b) => a == b || b != Shape::Bare && a != Shape::Bare,
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
            && (self.view.next_word(last.end).1.is_empty()
                || self.lexicon.function.has(self.view.next_word(last.end).1));
        let oldest = if led { 1000 } else { 1400 };
        let modern = first.first.year.is_some_and(|y| y >= oldest) && last.first.year.is_some_and(|y| y <= 2100);
        let noun = self.view.next_word(last.end).1;
        modern
            && (self.is_year(start, first.end)
                || noun.is_empty()
                || self.lexicon.function.has(noun)
                || !noun.ends_with('s'))
    }

    /// Where the second date would begin, and whether a dash joins them.
    fn date_joint(&self, start: usize, end: usize) -> Option<(usize, bool)> {
        let v = self.view;
        let next = v.after_space(end);
        let c = v.char_at(next);
        if matches!(c, '-' | '–' | '—' | '−' | '~') {
            return Some((v.after_space(next + c.len_utf8()), true));
        }
        if c == '/' && next == end {
            return Some((next + 1, true));
        }
        if next == end {
            return None;
        }
        if let Some(to) = self.lexicon.to.at(v, next) {
            return Some((v.after_space(to), false));
        }
        let and = self.lexicon.and.at(v, next)?;
        let between = self.before(&self.lexicon.between, start).is_some();
        between.then(|| (v.after_space(and), false))
    }

    /// The beginning of the date whose number is at `at`: month, weekday, `early` before it.
    fn date_start(&self, at: usize) -> usize {
        let v = self.view;
        let mut start = at;
        if matches!(v.byte_before(at), b'Q' | b'H') && !is_letter(v.char_before(at - 1)) {
            start = at - 1;
        }
        if let Some(decade) = self.before(&self.lexicon.decade, start) {
            start = decade;
        }
        let end = v.before_space(start);
        let end = self.before(&self.lexicon.of, start).map_or(end, |s| v.before_space(s));
        let dot = end - usize::from(matches!(v.byte_before(end), b'.' | b','));
        let month = v.word_before(dot);
        if dot - month.len() >= self.floor && self.month(month).is_some() && (end < at || v.byte_before(at) != b'-') {
            start = dot - month.len();
        }
        if let Some(weekday) = self.weekday_before(start) {
            return weekday;
        }
        let hyphen = v.byte_before(start) == b'-';
        let end = start - usize::from(hyphen);
        self.before(&self.lexicon.early, end).filter(|_| hyphen || end > v.before_space(end)).unwrap_or(start)
    }

    fn weekday_before(&self, at: usize) -> Option<usize> {
        let v = self.view;
        let end = v.before_space(at);
        let end = self.before(&self.lexicon.the, at).map_or(end, |s| v.before_space(s));
        let end = end - usize::from(matches!(v.byte_before(end), b',' | b'.'));
        let word = v.word_before(end);
        let start = end - word.len();
        (start >= self.floor && at > end && self.lexicon.weekdays.has(word)).then_some(start)
    }

    fn month(&self, word: &str) -> Option<u8> {
        // English months begin with a capital, which tells May from may.
        let capital = self.lexicon.capital_months;
        if word.len() < 3 || capital && !is_capitalised(word) {
            return None;
        }
        self.lexicon.months.find_word(word)
    }

    /// A day of the month in digits, with what marks it as an ordinal, and where it ends.
    fn day_at(&self, at: usize) -> Option<(u8, usize)> {
        let v = self.view;
        let (n, end) = v.digits(at, 2)?;
        if !(1..=31).contains(&n) {
            return None;
        }
        let mut after = end;
        if let Some(e) = self.ordinal_end_at(end) {
            after = e;
        } else if v.byte(end) == b'.' && !v.byte(end + 1).is_ascii_digit() && self.lexicon.capital_nouns {
            after = end + 1;
        }
        (!v.char_at(after).is_alphanumeric()).then_some((n as u8, after))
    }

    /// The date that begins at `at`.
    pub(super) fn date_at(&self, at: usize) -> Option<Read> {
        let v = self.view;
        if let Some(end) = self.lexicon.early.at(v, at) {
            let next = if v.byte(end) == b'-' { end + 1 } else { v.after_space(end) };
            let mut read = self.plain_date_at(next).filter(|_| next > end)?;
            read.early = true;
            if read.shape == Shape::Bare {
                read.shape = Shape::Year;
            }
            return Some(read);
        }
        let word = v.word_at(at);
        if self.lexicon.weekdays.has(word) {
            let end = at + word.len();
            let end = end + usize::from(matches!(v.byte(end), b',' | b'.'));
            let next = v.after_space(end);
            let next = self.lexicon.the.at(v, next).map_or(next, |e| v.after_space(e));
            return self.plain_date_at(next).filter(|r| r.shape == Shape::Day);
        }
        self.plain_date_at(at)
    }

    fn plain_date_at(&self, at: usize) -> Option<Read> {
        let v = self.view;
        if v.byte(at).is_ascii_digit() {
            return self
                .numeric_date_at(at)
                .or_else(|| self.day_month_at(at))
                .or_else(|| self.year_at(at))
                .or_else(|| self.ordinal_part_at(at));
        }
        if matches!(v.byte(at), b'Q' | b'H') && v.byte(at + 1).is_ascii_digit() {
            return self.letter_part_at(at);
        }
        if let Some(end) = self.lexicon.decade.at(v, at) {
            let start = v.after_space(end);
            let (mut year, end) = v.digits(start, 4)?;
            if end - start == 2 {
                year += 1900;
            }
            let decade =
                year % 10 == 0 && (1000..2100).contains(&year) && end - start != 3 && !v.char_at(end).is_alphanumeric();
            return decade.then(|| decade_read(year as i32, end));
        }
        let word = v.word_at(at);
        self.month_first_at(at, word).or_else(|| self.ordinal_part_at(at))
    }

    /// `2021-09-15`, `2021/9/15`, `15.09.2021`, `09/15/2021`, `2021-09`.
    fn numeric_date_at(&self, at: usize) -> Option<Read> {
        let v = self.view;
        let (a, end) = v.digits(at, 4)?;
        let mark = v.byte(end);
        if !matches!(mark, b'-' | b'.' | b'/') {
            return None;
        }
        let (b, middle) = v.digits(end + 1, 2)?;
        let long = end - at == 4;
        if v.byte(middle) != mark || !v.byte(middle + 1).is_ascii_digit() {
            let month = long && mark == b'-' && middle - end == 3 && (1..=12).contains(&b) && v.byte(end + 1) == b'0';
            let date = Date { year: Some(a as i32), part: Part::Month(b as u8), day: None };
            return (month && !v.char_at(middle).is_alphanumeric()).then(|| Read::of(middle, date, Shape::Month));
        }
        let (c, last) = v.digits(middle + 1, 4)?;
        let next = v.byte(last);
        let goes_on = next.is_ascii_alphanumeric() && !(next == b'T' && v.byte(last + 1).is_ascii_digit())
            || matches!(next, b'.' | b'-' | b'/') && v.byte(last + 1).is_ascii_digit();
        let year_digits = last - middle - 1;
        let (year, month, day) = match (long, self.lexicon.marks.month_first && mark == b'/') {
            (true, _) => (a, b, c),
            (_, true) if a <= 12 => (c, a, b),
            _ => (c, b, a),
        };
        let year = match (long, year_digits) {
            (true, 1..=2) => year,
            (false, 4) => year,
            (false, 2) if mark != b'-' => year + if year < 70 { 2000 } else { 1900 },
            _ => return None,
        };
        let valid = (1000..2200).contains(&year) && (1..=12).contains(&month) && (1..=31).contains(&day) && !goes_on;
        let date = Date { year: Some(year as i32), part: Part::Month(month as u8), day: Some(day as u8) };
        valid.then(|| self.with_year_word(Read::of(last, date, Shape::Day)))
    }

    /// `15 November 2021`, `16th of May`, `15. September`, `1er février`, `15 de septiembre de 2021`.
    fn day_month_at(&self, at: usize) -> Option<Read> {
        let v = self.view;
        let (day, end) = self.day_at(at)?;
        self.month_behind_day(day, end)
            .or_else(|| if v.byte(end) == b'-' { self.month_after(day, end + 1) } else { None })
    }

    /// The month, and the year, behind a day that ends at `end`.
    pub(super) fn month_behind_day(&self, day: u8, end: usize) -> Option<Read> {
        let v = self.view;
        let next = v.after_space(end);
        if next == end {
            return None;
        }
        let next = self.lexicon.of.at(v, next).map_or(next, |e| v.after_space(e));
        self.month_after(day, next)
    }

    fn month_after(&self, day: u8, at: usize) -> Option<Read> {
        let word = self.view.word_at(at);
        let month = self.month(word)?;
        let end = at + word.len();
        let mut date = Date { year: None, part: Part::Month(month), day: Some(day) };
        let mut read = Read::of(end, date, Shape::Day);
        if let Some((year, end)) = self.year_behind(end) {
            date.year = Some(year);
            read = Read::of(end, date, Shape::Day);
        }
        Some(self.with_year_word(read))
    }

    /// `September 15, 2021`, `May 16th`, `June 2001`.
    fn month_first_at(&self, at: usize, word: &str) -> Option<Read> {
        let v = self.view;
        let month = self.month(word)?;
        let part = Part::Month(month);
        let end = at + word.len();
        if let Some((year, end)) = self.year_behind(end) {
            let read = Read::of(end, Date { year: Some(year), part, day: None }, Shape::Month);
            return Some(self.with_year_word(read));
        }
        let dot = end + usize::from(v.byte(end) == b'.');
        let next = v.after_space(dot);
        if !self.lexicon.marks.month_first {
            return None;
        }
        let (day, end) = self.day_at(next).filter(|_| next > end)?;
        if v.byte(end) == b':'
            || v.byte(end) == b'.' && v.byte(end + 1).is_ascii_digit()
            || v.char_at(v.after_space(end)) == '%'
        {
            return None;
        }
        let date = Date { year: None, part, day: Some(day) };
        Some(match self.year_behind(end) {
            Some((year, end)) => Read::of(end, Date { year: Some(year), ..date }, Shape::Day),
            None => Read::of(end, date, Shape::Day),
        })
    }

    /// A year of four digits behind a month or a day that ends at `end`, over a comma or `of`.
    fn year_behind(&self, end: usize) -> Option<(i32, usize)> {
        let v = self.view;
        let end = end + usize::from(matches!(v.byte(end), b',' | b'.'));
        let mut next = v.after_space(end);
        if let Some(of) = self.lexicon.of.at(v, next) {
            next = v.after_space(of);
        }
        if next == end && v.byte(end) == b'-' {
            next += 1; // 15-Sep-2021
        }
        let (year, after) = v.digits(next, 4).filter(|(_, e)| e - next == 4)?;
        let c = v.char_at(after);
        let goes_on =
            c.is_alphanumeric() || matches!(c, '.' | ',' | ':') && v.byte(after + 1).is_ascii_digit() || c == '%';
        ((1000..=2200).contains(&year) && !goes_on).then_some((year as i32, after))
    }

    /// Takes `года` and its like into a date.
    fn with_year_word(&self, mut read: Read) -> Read {
        if read.first.year.is_some()
            && let Some(end) = self.year_word_at(read.end)
        {
            read.end = end;
            if read.shape == Shape::Bare {
                read.shape = Shape::Year;
            }
        }
        read
    }

    fn year_word_at(&self, at: usize) -> Option<usize> {
        self.lexicon.year_after.at(self.view, self.view.after_space(at))
    }

    /// `2021`, `1990s`, `1990er Jahre`, `1990-х годах`.
    fn year_at(&self, at: usize) -> Option<Read> {
        let v = self.view;
        let number = digits_at(v, at, self.lexicon.marks)?;
        let after = v.after_digits(at);
        if number.form != Form::Plain {
            return None;
        }
        let (n, short) = (number.decimal.mantissa as i32, after - at == 2);
        if let Some(end) = self.lexicon.decade.at(v, after)
            && n % 10 == 0
            && (short || number.year().is_some())
            && (!short || self.lexicon.capital_nouns || v.byte_before(at) == b'\'' || v.byte(after) == b'-')
        {
            return Some(decade_read(if short { 1900 + n } else { n }, end));
        }
        let year = number.year()?;
        // Russian: в 2013-м.
        if v.byte(after) == b'-'
            && let Some(end) = self.ordinal_end_at(after).filter(|e| !v.char_at(*e).is_alphanumeric())
        {
            return Some(self.with_year_word(Read::of(end, Date::year(year), Shape::Year)));
        }
        let c = v.char_at(after);
        if c.is_alphanumeric() || c == '%' || c == ':' && v.byte(after + 1).is_ascii_digit() {
            return None;
        }
        Some(self.with_year_word(Read::of(after, Date::year(year), Shape::Bare)))
    }

    /// `Q3 2024`, `H1 2021`, `Q3`.
    fn letter_part_at(&self, at: usize) -> Option<Read> {
        let v = self.view;
        let (n, end) = v.digits(at + 1, 1)?;
        let part = match (v.byte(at), n) {
            (b'Q', 1..=4) => Part::Quarter(n as u8),
            (b'H', 1..=2) => Part::Half(n as u8),
            _ => return None,
        };
        let c = v.char_at(end);
        let year =
            self.year_behind(end).or_else(|| if matches!(c, '/' | '-') { self.year_behind(end + 1) } else { None });
        match year {
            Some((year, end)) => Some(Read::of(end, Date { year: Some(year), part, day: None }, Shape::Part)),
            None if matches!(part, Part::Quarter(_)) && !c.is_alphanumeric() => {
                Some(Read::of(end, Date { year: None, part, day: None }, Shape::Part))
            }
            None => None,
        }
    }

    /// `third quarter of 2023`, `first half of 2022`, `21st century`, from the ordinal on.
    pub(super) fn ordinal_part_at(&self, at: usize) -> Option<Read> {
        let v = self.view;
        let (n, end) = self.ordinal_value_at(at)?;
        let next = if v.byte(end) == b'-' { end + 1 } else { v.after_space(end) };
        let word = v.word_at(next);
        let end = next + word.len();
        self.named_part(n, word, end)
    }

    /// A century, quarter or half whose number `n` and noun are known.
    pub(super) fn named_part(&self, n: u16, noun: &str, end: usize) -> Option<Read> {
        let year = self.year_behind_part(end);
        if self.lexicon.century.has(noun) && (1..=30).contains(&n) {
            let first = i32::from(n) * 100 - 99;
            let mut read = Read::of(end, Date::year(first), Shape::Year);
            read.last = Date::year(first + 99);
            return Some(read);
        }
        let of = if self.lexicon.half.has(noun) { 2 } else { 4 };
        if (of == 2 || self.lexicon.quarter.has(noun) || matches!(meaning(self.lexicon, noun), Some(Num::Part(4))))
            && i32::from(n) <= of
            && let Some(read) = self.long_part(n, of, end)
        {
            return Some(read);
        }
        let part = match n {
            1..=4 if self.lexicon.quarter.has(noun) => Part::Quarter(n as u8),
            1..=2 if self.lexicon.half.has(noun) => Part::Half(n as u8),
            _ => return None,
        };
        match year {
            Some((year, end)) => {
                Some(self.with_year_word(Read::of(end, Date { year: Some(year), part, day: None }, Shape::Part)))
            }
            None if matches!(part, Part::Quarter(_)) || self.of_the_year(end) => {
                Some(Read::of(end, Date { year: None, part, day: None }, Shape::Part))
            }
            None => None,
        }
    }

    /// A half or quarter of a century or decade that follows: `second half of the 18th century`.
    fn long_part(&self, n: u16, of: i32, end: usize) -> Option<Read> {
        let v = self.view;
        let next = v.after_space(end);
        let next = self.lexicon.of.at(v, next).map_or(next, |e| v.after_space(e));
        let next = self.lexicon.the.at(v, next).map_or(next, |e| v.after_space(e));
        let whole = self.roman_century_at(next).or_else(|| self.plain_date_at(next)).filter(|_| next > end)?;
        let (first, last) = (whole.first.year?, whole.last.year?);
        let years = (last - first + 1) / of;
        if whole.shape != Shape::Year || last - first < 9 || years * of != last - first + 1 {
            return None;
        }
        let first = first + (i32::from(n) - 1) * years;
        Some(Read { first: Date::year(first), last: Date::year(first + years - 1), ..whole })
    }

    fn year_behind_part(&self, end: usize) -> Option<(i32, usize)> {
        let v = self.view;
        let next = v.after_space(end);
        let after_of = self.lexicon.of.at(v, next).map(|e| v.after_space(e));
        // Spanish "del año 2021" and English "of fiscal 2021" leave the word between out of no date: they stay two.
        after_of.and_then(|at| self.year_behind(at)).or_else(|| self.year_behind(end))
    }

    /// True when `of the year`, `of this year` follows.
    fn of_the_year(&self, end: usize) -> bool {
        OF_THE_YEAR
            .iter()
            .any(|p| crate::figure::lexicon::phrase_at(self.view, self.view.after_space(end), p).is_some())
    }

    /// An ordinal in digits or words at `at`: its number and where it ends.
    pub(super) fn ordinal_value_at(&self, at: usize) -> Option<(u16, usize)> {
        let v = self.view;
        if v.byte(at).is_ascii_digit() {
            let (n, end) = v.digits(at, 4)?;
            if let Some(after) = self.ordinal_end_at(end) {
                return Some((n as u16, after));
            }
            let dotted =
                self.lexicon.capital_nouns && v.byte(end) == b'.' && !v.byte(end + 1).is_ascii_digit() && n < 1000;
            return dotted.then_some((n as u16, end + 1));
        }
        let word = v.word_at(at);
        let end = at + word.len();
        match meaning(self.lexicon, word)? {
            Num::Ordinal(n) => Some((n, end)),
            // twenty-first
            Num::Small(ten) if ten >= 20 && ten % 10 == 0 => {
                let next = if v.byte(end) == b'-' { end + 1 } else { v.after_space(end) };
                let last = v.word_at(next);
                match meaning(self.lexicon, last)? {
                    Num::Ordinal(n @ 1..=9) if next > end => Some((u16::from(ten) + n, next + last.len())),
                    _ => None,
                }
            }
            _ => None,
        }
    }

    /// The end of the letters that make the digits before `at` an ordinal.
    pub(super) fn ordinal_end_at(&self, at: usize) -> Option<usize> {
        self.lexicon.ordinal_ends.at(self.view, at)
    }

    /// True when the bare year at `start..end` is used as one.
    fn is_year(&self, start: usize, end: usize) -> bool {
        let v = self.view;
        let year = digits_at(v, start, self.lexicon.marks).and_then(|n| n.year()).unwrap_or(0);
        let (next_at, next) = v.next_word(end);
        let dated = (1900..=2100).contains(&year) && year % 100 != 0 && self.lexicon.dated.has(next);
        let noun = !next.is_empty() && !self.lexicon.function.has(next);
        let plural = noun && self.looks_counted(next) && next_at > end;
        if self.lexicon.tails_follow(v, end) || symbol_follows(v, next_at) {
            return false;
        }
        if dated {
            return true;
        }
        let before = self.word_before(start);
        if self.before(&self.lexicon.in_year, start).is_some() {
            return !plural || (1900..=2100).contains(&year) && !self.lexicon.capital_nouns && !next.ends_with('s');
        }
        if self.before(&self.lexicon.of_year, start).is_some() {
            return !noun && year >= 1500 || !plural && year >= 1700;
        }
        if self.date_just_ended(start) {
            return !plural;
        }
        let c = v.char_before(start);
        let closed = matches!(v.char_at(end), ')' | ']' | '|' | ';')
            || matches!(c, '(' | '|')
            || v.heads_line(start) && next.is_empty();
        let modern = (1800..=2100).contains(&year);
        let cell = v.char_at(v.after_space(end)) == '|' || v.char_before(v.before_space(start)) == '|';
        if (closed || cell || before.is_empty() && v.heads_line(start)) && modern && !plural {
            return true;
        }
        // German puts the year beside the verb: "lag 2021 bei".
        self.lexicon.capital_nouns && modern && !is_capitalised(next) && !(before.is_empty() && next.is_empty())
    }

    /// True when the last figure is a date that ends right before `start`, over a comma or `and`.
    fn date_just_ended(&self, start: usize) -> bool {
        let Some(last) = self.last_figure() else { return false };
        if !matches!(last.kind, Kind::Date | Kind::Period) || last.range.end > start || start - last.range.end > 8 {
            return false;
        }
        let between = self.view.text[last.range.end..start].trim();
        matches!(between, "," | "/" | "&")
            || self.lexicon.and.has(between)
            || self.lexicon.or.has(between)
            || between.strip_prefix(',').is_some_and(|b| self.lexicon.and.has(b.trim()))
    }

    /// True when the word after a number looks like something that is counted.
    pub(super) fn looks_counted(&self, word: &str) -> bool {
        if self.lexicon.capital_nouns {
            is_capitalised(word)
        } else {
            !is_capitalised(word) && self.lexicon.is_plural(word)
        }
    }
}

static OF_THE_YEAR: &[&str] = &[
    "of the year", "of this year", "of last year", "of next year", "of the fiscal year", "of the financial year",
    "des jahres", "dieses jahres", "des vergangenen jahres", "des laufenden jahres", "de l'année", "de cette année",
    "de l'an dernier", "de l'année dernière", "del año", "de este año", "del año pasado", "года", "этого года",
    "текущего года", "прошлого года",
];

pub(super) fn decade_read(year: i32, end: usize) -> Read {
    let mut read = Read::of(end, Date::year(year), Shape::Year);
    read.last = Date::year(year + if year % 100 == 0 && year < 2000 { 99 } else { 9 });
    read
}

fn symbol_follows(view: crate::figure::view::View, at: usize) -> bool {
    matches!(view.char_at(at), '%' | '€' | '$' | '£' | '°' | '¥')
}
