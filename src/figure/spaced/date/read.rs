//! Dates read forward from their first word.

use super::super::{number::Form, scan::Scan};
use super::{Read, Shape, decade_read};
use crate::figure::{
    value::{Date, Kind, Part, Value},
    view::{is_capitalised, is_letter},
};

impl Scan<'_> {
    /// The beginning of the date whose number is at `at`: month, weekday, `early` before it.
    pub(super) fn date_start(&self, at: usize) -> usize {
        let v = self.view;
        let mut start = at;
        if matches!(v.byte_before(at), b'Q' | b'H' | b'T' | b'S') && !is_letter(v.char_before(at - 1)) {
            start = at - 1;
        }
        // entre los años 2008 y 2016: no decade
        let decade = v.digits(start, 4).is_none_or(|(n, _)| n % 10 == 0);
        if let Some(decade) = self.decade_before(start).filter(|_| decade) {
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

    pub(in crate::figure::spaced) fn weekday_before(&self, at: usize) -> Option<usize> {
        let v = self.view;
        let end = v.before_space(at);
        let end = self.before(&self.lexicon.the, at).map_or(end, |s| v.before_space(s));
        let end = end - usize::from(matches!(v.byte_before(end), b',' | b'.'));
        let word = v.word_before(end);
        let start = end - word.len();
        (start >= self.floor && at > end && self.lexicon.weekdays.has(word)).then_some(start)
    }

    pub(super) fn month(&self, word: &str) -> Option<u8> {
        // English months begin with a capital, which tells May from may.
        let capital = self.lexicon.capital_months;
        if word.len() < 3 || capital && !is_capitalised(word) {
            return None;
        }
        self.lexicon.months.find_word(word)
    }

    /// A day of the month in digits, with what marks it as an ordinal, and where it ends.
    pub(super) fn day_at(&self, at: usize) -> Option<(u8, usize)> {
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
        } else if v.is_at(end, ". ")
            && (self.month_first_at(end + 2, v.word_at(end + 2)).is_some_and(|r| r.shape == Shape::Month)
                || v.byte_before(v.before_space(at)) == b',' && self.month(v.word_at(end + 2)).is_some())
        {
            after = end + 1; // 22. November 2022 in a line whose language nothing tells
        }
        (!v.char_at(after).is_alphanumeric()).then_some((n as u8, after))
    }

    /// The date that begins at `at`.
    pub(in crate::figure::spaced) fn date_at(&self, at: usize) -> Option<Read> {
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

    pub(super) fn plain_date_at(&self, at: usize) -> Option<Read> {
        let v = self.view;
        if v.byte(at).is_ascii_digit() {
            return self
                .numeric_date_at(at)
                .or_else(|| self.day_month_at(at))
                .or_else(|| self.year_at(at))
                .or_else(|| self.ordinal_part_at(at));
        }
        if matches!(v.byte(at), b'Q' | b'H' | b'T' | b'S') && v.byte(at + 1).is_ascii_digit() {
            return self.letter_part_at(at);
        }
        if let Some(end) = self.lexicon.decade.at(v, at) {
            let start = v.after_space(end);
            let start = start + if matches!(v.char_at(start), '\'' | '’') { v.char_at(start).len_utf8() } else { 0 };
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
    pub(in crate::figure::spaced) fn numeric_date_at(&self, at: usize) -> Option<Read> {
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
            // saison 2005-06
            let numbered = |word| self.lexicon.labels.has(word) || self.lexicon.word_labels.has(word);
            let season = b == a % 100 + 1 && (numbered(self.word_before(at)) || numbered(self.next_word(middle).1));
            return (month && !season && !v.char_at(middle).is_alphanumeric())
                .then(|| Read::of(middle, date, Shape::Month));
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
            // 7.4.33 is a version, 7.4.33 a date in German and Russian alone; 07.04.33 is one anywhere.
            (false, 2) if mark == b'.' && !(self.lexicon.dotted_dates || last - at == 8) => {
                return None;
            }
            (false, 2) if mark != b'-' => year + if year < 70 { 2000 } else { 1900 },
            _ => return None,
        };
        let valid = (1000..2200).contains(&year) && (1..=12).contains(&month) && (1..=31).contains(&day) && !goes_on;
        let date = Date { year: Some(year as i32), part: Part::Month(month as u8), day: Some(day as u8) };
        valid.then(|| self.with_year_word(Read::of(last, date, Shape::Day)))
    }

    /// `15 November 2021`, `16th of May`, `15. September`, `1er février`, `15 de septiembre de 2021`.
    pub(in crate::figure::spaced) fn day_month_at(&self, at: usize) -> Option<Read> {
        let v = self.view;
        let (day, end) = self.day_at(at)?;
        self.month_behind_day(day, end)
            .or_else(|| if v.byte(end) == b'-' { self.month_after(day, end + 1) } else { None })
    }

    /// The month, and the year, behind a day that ends at `end`.
    pub(in crate::figure::spaced) fn month_behind_day(&self, day: u8, end: usize) -> Option<Read> {
        let v = self.view;
        let next = v.after_space(end);
        let next = self.lexicon.of.at(v, next).map_or(next, |e| v.after_space(e));
        self.month_after(day, next)
    }

    pub(super) fn month_after(&self, day: u8, at: usize) -> Option<Read> {
        let word = self.view.word_at(at);
        let month = self.month(word)?;
        let end = at + word.len();
        let mut date = Date { year: None, part: Part::Month(month), day: Some(day) };
        let mut read = Read::of(end, date, Shape::Day);
        if let Some((year, end)) = self.year_behind(end).or_else(|| self.year_behind(self.after_gloss(end)?)) {
            date.year = Some(year);
            read = Read::of(end, date, Shape::Day);
        }
        Some(self.with_year_word(read))
    }

    /// The end of the brackets behind `26 марта` of `26 марта (5 апреля) 1656`, which hold a day of another calendar.
    fn after_gloss(&self, end: usize) -> Option<usize> {
        let v = self.view;
        let open = v.after_space(end);
        if v.byte(open) != b'(' {
            return None;
        }
        let (_, after) = self.day_at(open + 1)?;
        let month = v.after_space(after);
        let word = v.word_at(month);
        let close = month + word.len();
        (self.month(word).is_some() && v.byte(close) == b')').then_some(close + 1)
    }

    /// `September 15, 2021`, `May 16th`, `June 2001`.
    pub(super) fn month_first_at(&self, at: usize, word: &str) -> Option<Read> {
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
        if let Some(year) = self.year_behind_clock(end) {
            return Some(Read::of(end, Date { year: Some(year), ..date }, Shape::Day));
        }
        Some(match self.year_behind(end) {
            Some((year, end)) => Read::of(end, Date { year: Some(year), ..date }, Shape::Day),
            None => Read::of(end, date, Shape::Day),
        })
    }

    /// The year of `Thu Nov 26 08:50:56 2026`, which programs write behind the time, whose day ends at `end`.
    fn year_behind_clock(&self, end: usize) -> Option<i32> {
        let v = self.view;
        let (_, hour) = v.digits(v.after_space(end), 2).filter(|(n, e)| *n < 24 && v.byte(*e) == b':')?;
        let (_, minute) = v.digits(hour + 1, 2)?;
        let second = if v.byte(minute) == b':' { v.digits(minute + 1, 2)?.1 } else { minute };
        let zone = v.after_space(second);
        let letters = v.word_at(zone).bytes().all(|b| b.is_ascii_uppercase());
        let at = if letters { v.after_space(zone + v.word_at(zone).len()) } else { zone };
        let (year, after) = v.digits(at, 4).filter(|(_, e)| e - at == 4)?;
        ((1900..=2100).contains(&year) && !v.char_at(after).is_alphanumeric()).then_some(year as i32)
    }

    /// True for the year at `at` that a date before the time right before it has already: `Nov 26 08:50:56 2026`.
    pub(in crate::figure::spaced) fn is_year_of_stamp(&self, at: usize, year: i32) -> bool {
        let mut last = self.last_figures();
        let (Some(time), Some(date)) = (last.next(), last.next()) else { return false };
        let dated = matches!(date.value, Value::Dates { start, .. } if start.year == Some(year) && start.day.is_some());
        let near = |from: usize, to: usize| {
            from <= to
                && to - from <= 8
                && self.view.text[from..to].bytes().all(|b| b == b' ' || b.is_ascii_uppercase())
        };
        time.kind == Kind::Time && dated && near(time.range.end, at) && near(date.range.end, time.range.start)
    }

    /// A year of four digits behind a month or a day that ends at `end`, over a comma or `of`.
    pub(super) fn year_behind(&self, end: usize) -> Option<(i32, usize)> {
        let v = self.view;
        // The full stop of `Nov.` parts nothing, the one behind `March` or `5` ends a sentence.
        let short = || v.word_before(end).chars().count() <= 4 && v.char_before(end).is_alphabetic();
        let end = end + usize::from(v.byte(end) == b',' || v.byte(end) == b'.' && short());
        let mut next = v.after_space(end);
        if let Some(of) = self.lexicon.of.at(v, next) {
            next = v.after_space(of);
        }
        let (year, after) = v.digits(next, 4).filter(|(_, e)| e - next == 4)?;
        let c = v.char_at(after);
        let goes_on =
            c.is_alphanumeric() || matches!(c, '.' | ',' | ':') && v.byte(after + 1).is_ascii_digit() || c == '%';
        // в феврале 2023-го
        let after = if c == '-' { self.ordinal_end_at(after).unwrap_or(after) } else { after };
        ((1000..=2200).contains(&year) && !goes_on).then_some((year as i32, after))
    }

    /// Takes `года` and its like into a date.
    pub(super) fn with_year_word(&self, mut read: Read) -> Read {
        if read.first.year.is_some()
            && let Some(end) = self.year_word_at(read.end)
        {
            read.end = end;
            if read.shape == Shape::Bare {
                read.shape = Shape::Year;
            }
            if let Some((end, before)) = self.era_behind(end) {
                read.end = end;
                if let (true, Some(year)) = (before, read.first.year) {
                    (read.first.year, read.last.year) = (Some(1 - year), Some(1 - year));
                }
            }
        }
        read
    }

    pub(super) fn year_word_at(&self, at: usize) -> Option<usize> {
        self.lexicon.year_after.at(self.view, self.view.after_space(at))
    }

    /// `post-1945 prices`: a prefix before the hyphen that makes a year of what follows.
    fn is_prefixed(&self, start: usize) -> bool {
        let v = self.view;
        v.byte_before(start) == b'-' && self.lexicon.clues.year_prefixes.has(v.word_before(start - 1))
    }

    /// `2021`, `1990s`, `1990er Jahre`, `1990-х годах`.
    pub(super) fn year_at(&self, at: usize) -> Option<Read> {
        let v = self.view;
        let number = self.number_at(at)?;
        let after = v.after_digits(at);
        if number.form != Form::Plain {
            return None;
        }
        let (n, short) = (number.decimal.mantissa as i32, after - at == 2);
        if let Some(read) = self.era_at(at, n, after) {
            return Some(read);
        }
        if let Some(end) = self.lexicon.decade.at(v, after)
            && n % 10 == 0
            && (short || number.year().is_some())
            && (!short || self.lexicon.capital_nouns || self.heads_decade(at) || v.byte(after) == b'-')
        {
            return Some(decade_read(if short { 1900 + n } else { n }, end));
        }
        if let Some(read) = self.short_year_at(at, n, after) {
            return Some(read);
        }
        let year = number.year()?;
        // Russian: в 2013-м.
        if v.byte(after) == b'-'
            && let Some(end) = self.ordinal_end_at(after).filter(|e| !v.char_at(*e).is_alphanumeric())
        {
            return Some(self.with_year_word(Read::of(end, Date::year(year), Shape::Year)));
        }
        let c = v.char_at(after);
        // 1949г.
        let glued = c.is_alphanumeric() && self.year_word_at(after).is_none();
        if glued || c == '%' || c == ':' && v.byte(after + 1).is_ascii_digit() {
            return None;
        }
        let shape = if self.is_prefixed(at) { Shape::Year } else { Shape::Bare };
        Some(self.with_year_word(Read::of(after, Date::year(year), shape)))
    }
}
