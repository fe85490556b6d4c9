//! The ends of a period, and what two dates share: a unit, a century, a reign.

use super::{
    date::{Read, century, small, year_of},
    era::Era,
    numeral::{Form, Numeral, joins_range, numeral_at},
    scan::Scan,
};
use crate::figure::{
    decimal::Decimal,
    value::{Date, Kind, Part, Value},
};

impl Scan<'_> {
    /// `2018-19赛季`, `（1927-1994）`: years joined by a dash that a season or brackets tell.
    pub(super) fn season(&mut self, at: usize) -> Option<usize> {
        let v = self.view;
        let (first, end) = v.digits(at, 4).filter(|(y, e)| e - at == 4 && (1000..2100).contains(y))?;
        let dash = v.char_at(end);
        if !joins_range(dash) && dash != '/' {
            return None;
        }
        let next = end + dash.len_utf8();
        let (second, end) = v.digits(next, 4)?;
        let last = match end - next {
            2 => first / 100 * 100 + second,
            4 => second,
            _ => return None,
        };
        let seasons = ["赛季", "学年", "年度", "财年", "球季"];
        let written = seasons.iter().any(|w| v.is_at(end, w))
            || end - next == 4 && matches!(v.char_before(at), '(' | '（') && matches!(v.char_at(end), ')' | '）');
        if !written || last <= first || last > 2200 {
            return None;
        }
        let value = Value::Dates { start: Date::year(first as i32), end: Date::year(last as i32) };
        self.take(at, end, Kind::Period, value, false, "period");
        Some(end)
    }

    /// `公元前512年-511年`: a year before the common era, whose era the first one tells.
    pub(super) fn earlier_end(&self, at: usize, first: &Read) -> Option<Read> {
        let year = first.first.year.filter(|year| *year < 0)?;
        let n = numeral_at(self.view, at).filter(|n| matches!(n.form, Form::Plain | Form::Han) && !n.scaled)?;
        let last = 1 - i32::try_from(n.whole()).ok()?;
        let date = Date::year(last);
        let fits = last > year && last <= 0 && self.view.is_at(n.end, "年") && first.first == Date::year(year);
        fits.then_some(Read { end: n.end + "年".len(), first: date, last: date, early: false })
    }

    /// `9月16日至17日` is two dates; `9月16日-17` is cut short here.
    pub(super) fn short_end(&self, at: usize, first: &Read) -> Option<Read> {
        let n = numeral_at(self.view, at).filter(|n| n.form == Form::Plain)?;
        let day = u8::try_from(n.whole()).ok().filter(|d| (1..=31).contains(d))?;
        let later = first.first.day.is_some_and(|d| d < day) && !self.view.char_at(n.end).is_alphanumeric();
        let date = Date { year: None, part: Part::Year, day: Some(day) };
        later.then_some(Read { end: n.end, first: date, last: date, early: false })
    }

    /// `宣和五年至七年`: a year of the reign that is written before the date at `first`.
    pub(super) fn same_reign(&self, at: usize, first: usize) -> Option<Read> {
        let Some((_, Era::Reign(before))) = self.era_before(first) else { return None };
        let n = numeral_at(self.view, at).filter(|n| n.form == Form::Han && self.view.is_at(n.end, "年"))?;
        let date = Date::year(before + i32::from(small(&n, 64)?));
        Some(Read { end: n.end + "年".len(), first: date, last: date, early: false })
    }

    /// `2013至2017年`, `1-9月`, `16至22日`, `一至三季度`: two numbers share the unit behind the second.
    pub(super) fn shared_unit(&self, at: usize) -> Option<(Read, Read)> {
        let v = self.view;
        let n = numeral_at(v, at).filter(|n| matches!(n.form, Form::Plain | Form::Row | Form::Han) && !n.open)?;
        if let Some(months) = self.neighbour_months(&n) {
            return Some(months);
        }
        let next = self.joint(n.end)?;
        if let Some(pair) = self.centuries(&n, next).or_else(|| self.short_last_year(&n, next)) {
            return Some(pair);
        }
        let second = self.date_at(next)?;
        let date = match (second.first.year, second.first.part, second.first.day) {
            (Some(year), Part::Year, None) if second.first == second.last => {
                Date::year(year_of(&n).or_else(|| self.early_year(&n)).filter(|y| *y < year)?)
            }
            (_, Part::Month(month), None) => {
                Date { year: None, part: Part::Month(small(&n, 12).filter(|m| *m < month)?), day: None }
            }
            (None, Part::Year, Some(day)) => {
                Date { year: None, part: Part::Year, day: Some(small(&n, 31).filter(|d| *d < day)?) }
            }
            (_, Part::Quarter(quarter), None) => {
                Date { year: None, part: Part::Quarter(small(&n, 4).filter(|q| *q < quarter)?), day: None }
            }
            _ => return None,
        };
        Some((Read { end: n.end, first: date, last: date, early: false }, second))
    }

    /// The year that three digits tell where a clause begins or a word leads to a year: `445-446年`.
    fn early_year(&self, n: &Numeral) -> Option<i32> {
        let led = "于在自从由(（，,。；\0\n".contains(self.view.char_before(n.start));
        let year = i32::try_from(n.whole()).ok().filter(|year| (100..1000).contains(year))?;
        (n.form == Form::Plain && led && year % 10 != 0).then_some(year)
    }

    /// `七、八月`, `七八月`: of two neighbours.
    fn neighbour_months(&self, n: &Numeral) -> Option<(Read, Read)> {
        let end = n.end + "月".len();
        let month =
            |d: Decimal| Some(Date { year: None, part: Part::Month(u8::try_from(d.mantissa).ok()?), day: None });
        // 7、8月
        if let Some((last, end)) = self.month_behind_comma(n) {
            let first = Date { year: None, part: Part::Month(u8::try_from(n.whole()).ok()?), day: None };
            let read = |date| Read { end, first: date, last: date, early: false };
            return Some((read(first), read(Date { part: Part::Month(last), ..first })));
        }
        let written = n.form == Form::Han
            && !n.scaled
            && n.low != n.high
            && n.high.value() <= 12.0
            && self.view.is_at(n.end, "月");
        let read = |date| Read { end, first: date, last: date, early: false };
        written.then(|| Some((read(month(n.low)?), read(month(n.high)?))))?
    }

    /// The month behind the comma and the month before it: `7、8月`.
    fn month_behind_comma(&self, n: &Numeral) -> Option<(u8, usize)> {
        let v = self.view;
        let (last, end) = v.digits(n.end + "、".len(), 2).filter(|_| v.is_at(n.end, "、") && n.form == Form::Plain)?;
        let next = n.whole() > 0 && u64::from(last) == n.whole() + 1 && last <= 12;
        (next && v.is_at(end, "月")).then_some((last as u8, end + "月".len()))
    }

    /// `公元前5至6世纪`: two centuries share their word.
    fn centuries(&self, n: &Numeral, next: usize) -> Option<(Read, Read)> {
        let second = numeral_at(self.view, next).filter(|second| self.view.is_at(second.end, "世纪"))?;
        let era = self.era_before(n.start).map(|(_, era)| era);
        let (first, last) = (century(small(n, 30)?, era), century(small(&second, 30)?, era));
        let end = second.end + "世纪".len();
        let read =
            |(first, last): (i32, i32)| Read { end, first: Date::year(first), last: Date::year(last), early: false };
        Some((read((first.0, first.0)), self.with_early(read((last.1, last.1)))))
    }

    /// `1920至34年`: the last year without its century.
    fn short_last_year(&self, n: &Numeral, next: usize) -> Option<(Read, Read)> {
        let first = year_of(n)?;
        let short = numeral_at(self.view, next).filter(|s| s.form == Form::Plain && s.width(self.view) == 2)?;
        let last = first / 100 * 100 + short.whole() as i32;
        let end = short.end + "年".len();
        let written = last > first && self.view.is_at(short.end, "年") && !self.view.is_at(short.end, "年代");
        let read = |year| Read { end, first: Date::year(year), last: Date::year(year), early: false };
        written.then(|| (read(first), self.with_early(read(last))))
    }

    /// `15和16世纪`: the first of two centuries that share their word.
    pub(super) fn first_century(&mut self, at: usize) -> Option<usize> {
        let n = numeral_at(self.view, at)?;
        let joint = self.view.char_at(n.end);
        let second = "和与及、".contains(joint).then(|| numeral_at(self.view, n.end + joint.len_utf8()))??;
        let (first, last) = century(small(&n, 30)?, self.era_before(at).map(|(_, era)| era));
        if !self.view.is_at(second.end, "世纪") {
            return None;
        }
        let value = Value::Dates { start: Date::year(first), end: Date::year(last) };
        self.take(self.with_era(at), n.end, Kind::Date, value, false, "century");
        Some(n.end)
    }

    /// Where the second date of a period would begin.
    pub(super) fn joint(&self, at: usize) -> Option<usize> {
        let v = self.view;
        let at = if v.byte(at) == b' ' { at + 1 } else { at };
        let c = v.char_at(at);
        let next = at + c.len_utf8();
        if !joins_range(c) {
            return None;
        }
        Some(if v.byte(next) == b' ' { next + 1 } else { next })
    }
}
