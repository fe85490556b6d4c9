//! Years that four digits do not tell: of eras, below 1000, without their century.

use super::super::scan::Scan;
use super::{Read, Shape, decade_read};
use crate::figure::{lexicon::Phrases, value::Date};

impl Scan<'_> {
    /// `776 BCE`, `394 AD`, `3000` of `3000–2000 BC`: the year `n` whose digits stand at `at..after`, with its era.
    pub(super) fn era_at(&self, at: usize, n: i32, after: usize) -> Option<Read> {
        let v = self.view;
        if !(1..=9999).contains(&n) {
            return None;
        }
        if let Some((end, before)) = self.era_behind(after) {
            let year = if before { 1 - n } else { n };
            return Some(Read::of(end, Date::year(year), Shape::Year));
        }
        if self.before(&self.lexicon.era_led, at).is_some_and(|s| v.byte(s).is_ascii_uppercase())
            && !v.char_at(after).is_alphanumeric()
        {
            return Some(Read::of(after, Date::year(n), Shape::Year));
        }
        // The era of both ends is written with the second.
        let next = v.after_space(after);
        let c = v.char_at(next);
        let joint = match c {
            '-' | '–' | '—' => next + c.len_utf8(),
            _ => self.lexicon.to.at(v, next).or_else(|| self.lexicon.and.at(v, next)).filter(|_| next > after)?,
        };
        let second = v.after_space(joint);
        let (m, end) = v.digits(second, 4)?;
        let (_, before) = self.era_behind(end)?;
        (before && i64::from(m) < i64::from(n)).then(|| Read::of(after, Date::year(1 - n), Shape::Year))
    }

    /// The era behind the digits of a year that end at `after`: where it ends, and whether it is the one before.
    pub(in crate::figure::spaced) fn era_behind(&self, after: usize) -> Option<(usize, bool)> {
        let v = self.view;
        let next = v.after_space(after);
        // Letters of an era are capitals, or have full stops.
        let end_of = |phrases: &Phrases| {
            let end = phrases.at(v, next)?;
            let small = v.text[next..end].len() <= 3 && v.text[next..end].bytes().all(|b| b.is_ascii_lowercase());
            (!small).then_some(end)
        };
        let era = end_of(&self.lexicon.before_era).map(|end| (end, true));
        era.or_else(|| end_of(&self.lexicon.common_era).map(|end| (end, false)))
    }

    /// `'96`, `in 731,`, `im Jahr 842`, `в 988 году`: the year `n` of less than four digits at `at..after`.
    pub(super) fn short_year_at(&self, at: usize, n: i32, after: usize) -> Option<Read> {
        let v = self.view;
        let closed = matches!(v.char_at(after), '.' | ',' | ';' | ')' | '\0' | '—' | '\n')
            && !v.byte(after + 1).is_ascii_digit();
        match after - at {
            2 if matches!(v.char_before(at), '\'' | '’') => {
                let mark = at - v.char_before(at).len_utf8();
                let opens = v.char_before(mark).is_whitespace() || v.char_before(mark) == '(';
                let year = if n > 30 { 1900 + n } else { 2000 + n };
                (opens && !v.char_at(after).is_alphanumeric()).then(|| Read::of(after, Date::year(year), Shape::Year))
            }
            1..=3 if v.byte(at) != b'0' => {
                let named = after - at == 3 && self.before(&self.lexicon.the_year, at).is_some();
                let old_year = after - at == 3 && closed && self.before(&self.lexicon.old_year, at).is_some();
                let few = matches!(n % 10, 2..=4) && !matches!(n % 100, 12..=14) || n == 1;
                let one = !few && n > 100 && self.lexicon.paucal_year.at(v, v.after_space(after)).is_some();
                if one {
                    return Some(self.with_year_word(Read::of(after, Date::year(n), Shape::Year)));
                }
                let word = self.before(&self.lexicon.old_year, at).is_some() && self.year_word_at(after).is_some();
                if word {
                    let read = self.with_year_word(Read::of(after, Date::year(n), Shape::Year));
                    // до 21 года: an age
                    let age = after - at <= 2
                        && n % 10 == 1
                        && n > 11
                        && self.lexicon.paucal_year.at(v, v.after_space(after)).is_some();
                    let unit = v.text[after..read.end].trim().chars().count() > 3 && !age || after - at == 3;
                    return unit.then_some(read);
                }
                (named && !v.char_at(after).is_alphanumeric() || old_year)
                    .then(|| Read::of(after, Date::year(n), Shape::Year))
            }
            _ => None,
        }
    }

    /// True before the `80s` of `the 80s`, `the late 80s`, `'80s`.
    pub(super) fn heads_decade(&self, at: usize) -> bool {
        matches!(self.view.char_before(at), '\'' | '’')
            || self.before(&self.lexicon.the, at).is_some()
            || self.before(&self.lexicon.early, at - usize::from(self.view.byte_before(at) == b'-')).is_some()
    }

    /// `1930 puis 1940`: a decade that goes on where one ended.
    pub(super) fn decade_goes_on(&self, at: usize, year: i32, end: usize) -> Option<Read> {
        use crate::figure::value::Value;
        let last = self.last_figure()?;
        let decade = match last.value {
            Value::Dates { start, end } => start.year.zip(end.year).is_some_and(|(a, b)| b - a == 9),
            _ => false,
        };
        (decade && year % 10 == 0 && self.date_just_ended(at)).then(|| decade_read(year, end))
    }
}
