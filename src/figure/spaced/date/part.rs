//! Parts of years: quarters, halves, seasons of reports, decades, centuries.

use super::super::{scan::Scan, words::meaning};
use super::{Read, Shape};
use crate::figure::{
    lexicon::Num,
    value::{Date, Part},
};

impl Scan<'_> {
    /// `Q3 2024`, `H1 2021`, `Q3`.
    pub(in crate::figure::spaced) fn letter_part_at(&self, at: usize) -> Option<Read> {
        let v = self.view;
        let (n, end) = v.digits(at + 1, 1)?;
        let part = match (v.byte(at), n) {
            (b'Q', 1..=4) => Part::Quarter(n as u8),
            (b'H', 1..=2) => Part::Half(n as u8),
            (b'T', 1..=4) if self.year_behind(end).is_some() => Part::Quarter(n as u8),
            (b'S', 1..=2) if self.year_behind(end).is_some() => Part::Half(n as u8),
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
    pub(in crate::figure::spaced) fn ordinal_part_at(&self, at: usize) -> Option<Read> {
        let v = self.view;
        let (n, end) = self.ordinal_value_at(at)?;
        let next = if v.byte(end) == b'-' { end + 1 } else { v.after_space(end) };
        let word = v.word_at(next);
        let end = next + word.len();
        self.named_part(n, word, end)
    }

    /// A century, quarter or half whose number `n` and noun are known.
    pub(in crate::figure::spaced) fn named_part(&self, n: u16, noun: &str, end: usize) -> Option<Read> {
        let year = self.year_behind_part(end);
        if self.lexicon.century.has(noun) && (1..=30).contains(&n) {
            let first = i32::from(n) * 100 - 99;
            let mut read = Read::of(end, Date::year(first), Shape::Year);
            read.last = Date::year(first + 99);
            if let Some((end, before)) = self.era_behind(end) {
                read.end = end;
                if before {
                    (read.first, read.last) = (Date::year(1 - i32::from(n) * 100), Date::year(-(first - 1)));
                }
            }
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
    pub(super) fn long_part(&self, n: u16, of: i32, end: usize) -> Option<Read> {
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

    pub(super) fn year_behind_part(&self, end: usize) -> Option<(i32, usize)> {
        let v = self.view;
        let next = v.after_space(end);
        let after_of = self.lexicon.of.at(v, next).map(|e| v.after_space(e));
        // Spanish "del año 2021" and English "of fiscal 2021" leave the word between out of no date: they stay two.
        after_of.and_then(|at| self.year_behind(at)).or_else(|| self.year_behind(end))
    }

    /// True when `of the year`, `of this year` follows.
    pub(super) fn of_the_year(&self, end: usize) -> bool {
        self.lexicon.clues.of_the_year.at(self.view, self.view.after_space(end)).is_some()
    }

    /// An ordinal in digits or words at `at`: its number and where it ends.
    pub(in crate::figure::spaced) fn ordinal_value_at(&self, at: usize) -> Option<(u16, usize)> {
        let v = self.view;
        if v.byte(at).is_ascii_digit() {
            let (n, end) = v.digits(at, 4)?;
            if let Some(after) = self.ordinal_end_at(end) {
                return Some((n as u16, after));
            }
            if v.char_at(end) == self.lexicon.marks.group && v.byte(end + 1).is_ascii_digit() {
                return self.grouped_ordinal_at(at);
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

    /// The beginning of `années` before the number of a decade; the words of German stand behind it.
    pub(in crate::figure::spaced) fn decade_before(&self, start: usize) -> Option<usize> {
        self.before(&self.lexicon.decade, start).filter(|_| !self.lexicon.capital_nouns)
    }

    /// `1,000th`.
    #[inline(never)]
    fn grouped_ordinal_at(&self, at: usize) -> Option<(u16, usize)> {
        let number = self.number_at(at).filter(|n| self.is_grouped(n) && n.value() < 1e4)?;
        Some((number.value() as u16, self.ordinal_end_at(number.end)?))
    }

    /// The end of the letters that make the digits before `at` an ordinal.
    pub(in crate::figure::spaced) fn ordinal_end_at(&self, at: usize) -> Option<usize> {
        self.lexicon.ordinal_ends.at(self.view, at)
    }
}
