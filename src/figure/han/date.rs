//! Dates and periods.

use super::{
    era::Era,
    numeral::{Form, Numeral, numeral_at},
    scan::Scan,
};
use crate::figure::{
    lexicon::Bound,
    value::{Date, Kind, Part, Value},
};

/// A date read from the text.
#[derive(Debug, Clone, Copy)]
pub(super) struct Read {
    pub(super) end: usize,
    pub(super) first: Date,
    pub(super) last: Date,
    pub(super) early: bool,
}

/// Words behind a date that belong to it and blur it.
static EARLY: &[&str] = &[
    "年底", "年初", "年中", "年末", "月底", "月初", "月中", "上旬", "中旬", "下旬", "初期", "中期", "后期", "末期",
    "早期", "中叶", "前后", "左右", "底", "初", "末",
];

impl Scan<'_> {
    /// Takes the date or period that begins with the numeral at `at`.
    pub(super) fn date(&mut self, at: usize) -> Option<usize> {
        let v = self.view;
        let mut start = at;
        let prefix = ["上世纪", "本世纪"].into_iter().find(|p| v.is_before(at, p) && at - p.len() >= self.floor);
        let first = match prefix {
            Some(prefix) => {
                let mut read = self.decade_at(at)?;
                if prefix == "本世纪" {
                    read.first.year = read.first.year.map(|y| y + 100);
                    read.last.year = read.last.year.map(|y| y + 100);
                }
                start = at - prefix.len();
                Some(read)
            }
            None => self.date_at(at),
        };
        let (first, second) = match first {
            Some(first) => {
                let second = self.joint(first.end).and_then(|next| {
                    self.earlier_end(next, &first)
                        .or_else(|| self.same_reign(next, start))
                        .or_else(|| self.date_at(next))
                        .or_else(|| self.short_end(next, &first))
                });
                (first, second)
            }
            None => {
                if let Some(end) = self.season(at).or_else(|| self.first_century(at)) {
                    return Some(end);
                }
                let (first, second) = self.shared_unit(at)?;
                (first, Some(second))
            }
        };
        let (first, second) = self.months_of_year(first, second);
        start = self.with_era(start);
        let Some(last) = second else {
            let bound = self.before(start).filter(|b| b.1 == Bound::About);
            let from = bound.map_or(start, |b| b.0);
            let value = Value::Dates { start: first.first, end: first.last };
            let blurred = first.early || bound.is_some() || self.is_about_era(start);
            self.take(from, first.end, Kind::Date, value, blurred, "date");
            return Some(first.end);
        };
        let (a, mut b) = (first.first, last.last);
        if b.year.is_none() {
            b.year = a.year;
            if b.part == Part::Year && b.day.is_some() {
                b.part = a.part;
            }
        }
        if let Some(lead) =
            ["从", "自", "由"].into_iter().find(|l| v.is_before(start, l) && start - l.len() >= self.floor)
        {
            start -= lead.len();
        }
        let bound = self.before(start).filter(|b| b.1 == Bound::About);
        self.take(
            bound.map_or(start, |b| b.0),
            last.end,
            Kind::Period,
            Value::Dates { start: a, end: b },
            first.early || last.early || bound.is_some(),
            "period",
        );
        Some(last.end)
    }

    /// `2023年1-6月`: months that share their word behind the year.
    fn months_of_year(&self, first: Read, second: Option<Read>) -> (Read, Option<Read>) {
        let Some(year) = first.first.year.filter(|year| second.is_none() && first.first == Date::year(*year)) else {
            return (first, second);
        };
        let behind = self.view.is_before(first.end, "年").then(|| self.shared_unit(first.end)).flatten();
        match behind {
            Some((mut months, last)) if months.first.month().is_some() => {
                months.first.year = Some(year);
                (months, Some(last))
            }
            _ => (first, None),
        }
    }

    /// The date that begins at `at`.
    pub(super) fn date_at(&self, at: usize) -> Option<Read> {
        let v = self.view;
        let Some(n) = numeral_at(v, at) else { return self.part_at(at, None) };
        // 距今约2100年
        let lead = self.before(at).map_or(at, |q| q.0);
        if v.is_before(lead, "距今") || v.is_before(lead, "距今已") {
            return None;
        }
        // What follows tells at once whether a date is possible.
        let next = v.char_at(if v.byte(n.end) == b' ' { n.end + 1 } else { n.end });
        if n.form == Form::Plain && next == '|' && self.heads_row(at, n.end) {
            let date = Date::year(n.whole() as i32);
            return Some(Read { end: n.end, first: date, last: date, early: false });
        }
        if !matches!(next, '年' | '月' | '日' | '号' | '世' | '季' | '-' | '/' | '.') && n.form != Form::Marked {
            return None;
        }
        self.numeric_date_at(at)
            .or_else(|| self.century_at(&n))
            .or_else(|| self.decade_at(at))
            .or_else(|| self.year_at(&n))
            .or_else(|| self.month_at(at, None))
            .or_else(|| self.part_at(at, None))
            .or_else(|| self.day_alone_at(at))
    }

    /// `| 2019 | 2,316,400 |`: the year that heads the row of a table.
    fn heads_row(&self, at: usize, end: usize) -> bool {
        let v = self.view;
        let year = v.digits(at, 4).filter(|(y, _)| end - at == 4 && (1900..2100).contains(y));
        let border = at - usize::from(v.byte_before(at) == b' ');
        year.is_some() && (v.heads_line(at) || v.byte_before(border) == b'|' && v.heads_line(border - 1))
    }

    /// `2024-03-15`, `2024/3/15`, `2024.3.15`.
    fn numeric_date_at(&self, at: usize) -> Option<Read> {
        let v = self.view;
        let (year, end) = v.digits(at, 4).filter(|(_, e)| e - at == 4)?;
        let mark = v.byte(end);
        if !matches!(mark, b'-' | b'/' | b'.') {
            return None;
        }
        let (month, middle) = v.digits(end + 1, 2)?;
        let (day, end) = (v.byte(middle) == mark).then(|| v.digits(middle + 1, 2))??;
        let valid = (1900..2200).contains(&year) && (1..=12).contains(&month) && (1..=31).contains(&day);
        let next = v.byte(end);
        let goes_on = next == mark || next.is_ascii_alphabetic() && next != b'T';
        let date = Date { year: Some(year as i32), part: Part::Month(month as u8), day: Some(day as u8) };
        (valid && !goes_on).then_some(Read { end, first: date, last: date, early: false })
    }

    /// `19世纪末`, `二十世纪九十年代`.
    fn century_at(&self, n: &Numeral) -> Option<Read> {
        let v = self.view;
        let century_number = small(n, 30)?;
        if !v.is_at(n.end, "世纪") {
            return None;
        }
        let end = n.end + "世纪".len();
        let (first, last) = century(century_number, self.era_before(n.start).map(|(_, era)| era));
        if let Some(decade) = self.decade_at(end).filter(|_| first > 0) {
            let shift = first - 1 - 1900;
            let moved = |d: Date| Date { year: d.year.map(|y| y % 100 + 1900 + shift), ..d };
            return Some(Read { first: moved(decade.first), last: moved(decade.last), ..decade });
        }
        let read = Read { end, first: Date::year(first), last: Date::year(last), early: false };
        Some(self.with_early(read))
    }

    /// `90年代`, `九十年代初`, `1990年代`.
    fn decade_at(&self, at: usize) -> Option<Read> {
        let v = self.view;
        let n = numeral_at(v, at).filter(|n| matches!(n.form, Form::Plain | Form::Han | Form::Row))?;
        let tens = n.whole();
        if !v.is_at(n.end, "年代") || tens % 10 != 0 {
            return None;
        }
        let first = match tens {
            10..=90 => 1900 + tens as i32,
            1000..=2100 => tens as i32,
            _ => return None,
        };
        let read =
            Read { end: n.end + "年代".len(), first: Date::year(first), last: Date::year(first + 9), early: false };
        Some(self.with_early(read))
    }

    /// `2021年`, `2021年9月15日`, `2023年第三季度`, `2021年上半年`, `二○一五年底`.
    fn year_at(&self, n: &Numeral) -> Option<Read> {
        let v = self.view;
        let end = if v.byte(n.end) == b' ' { n.end + 1 } else { n.end };
        let year = self.year_before(n)?;
        if !v.is_at(end, "年") || ["年历史", "年的历史", "年文明", "年龄"].iter().any(|w| v.is_at(end, w))
        {
            return None;
        }
        let end = end + "年".len();
        let glossed = self.after_reign(end).filter(|e| self.month_at(*e, Some(year)).is_some());
        let next = if v.is_at(end, "度") { end + 3 } else { glossed.unwrap_or(end) };
        let next = if v.byte(next) == b' ' { next + 1 } else { next };
        if let Some(read) = self.month_at(next, Some(year)).or_else(|| self.part_at(next, Some(year))) {
            return Some(read);
        }
        let read = Read { end, first: Date::year(year), last: Date::year(year), early: false };
        Some(self.with_early(read))
    }

    /// `9月`, `9月15日`, `九月中旬`.
    fn month_at(&self, at: usize, year: Option<i32>) -> Option<Read> {
        let v = self.view;
        let n = numeral_at(v, at)?;
        let month = small(&n, 12)?;
        let end = if v.byte(n.end) == b' ' { n.end + 1 } else { n.end };
        if !v.is_at(end, "月") || n.is_one() && year.is_none() && v.char_before(at) == '每' {
            return None;
        }
        let end = end + "月".len();
        if v.is_at(end, "份") && v.is_at(end, "份额") {
            return None;
        }
        let date = Date { year, part: Part::Month(month), day: None };
        let next = if v.byte(end) == b' ' { end + 1 } else { end };
        if let Some((day, end)) = self.day_at(next) {
            let date = Date { day: Some(day), ..date };
            return Some(self.with_weekday(Read { end, first: date, last: date, early: false }));
        }
        let end = if v.is_at(end, "份") { end + 3 } else { end };
        Some(self.with_early(Read { end, first: date, last: date, early: false }))
    }

    /// `15日`, `15号`.
    fn day_at(&self, at: usize) -> Option<(u8, usize)> {
        let v = self.view;
        let n = numeral_at(v, at)?;
        let day = small(&n, 31)?;
        let end = if v.byte(n.end) == b' ' { n.end + 1 } else { n.end };
        (v.is_at(end, "日") && !v.is_at(end, "日元") && !v.is_at(end, "日圆") || v.is_at(end, "号"))
            .then_some((day, end + 3))
    }

    fn day_alone_at(&self, at: usize) -> Option<Read> {
        let v = self.view;
        let (day, end) = self.day_at(at).filter(|(_, end)| v.is_before(*end, "日"))?;
        let n = numeral_at(v, at)?;
        if n.form == Form::Han && !v.is_at(end, "至") {
            return None;
        }
        let date = Date { year: None, part: Part::Year, day: Some(day) };
        Some(self.with_weekday(Read { end, first: date, last: date, early: false }))
    }

    /// `第三季度`, `一季度`, `前三季度`, `上半年`, with or without a year before.
    fn part_at(&self, at: usize, year: Option<i32>) -> Option<Read> {
        let v = self.view;
        if v.is_at(at, "上半年") || v.is_at(at, "下半年") {
            let half = if v.is_at(at, "上") { 1 } else { 2 };
            let date = Date { year, part: Part::Half(half), day: None };
            return Some(Read { end: at + "上半年".len(), first: date, last: date, early: false });
        }
        let all = v.is_at(at, "前");
        let from = if all || v.is_at(at, "第") { at + 3 } else { at };
        if v.byte(from) == b'Q' {
            let (n, end) = v.digits(from + 1, 1).filter(|(n, _)| (1..=4).contains(n))?;
            let date = Date { year, part: Part::Quarter(n as u8), day: None };
            return Some(Read { end, first: date, last: date, early: false });
        }
        let n = numeral_at(v, from)?;
        let quarter = small(&n, 4)?;
        if !v.is_at(n.end, "季度") {
            return None;
        }
        let date = |quarter| Date { year, part: Part::Quarter(quarter), day: None };
        let first = if all { date(1) } else { date(quarter) };
        Some(self.with_early(Read { end: n.end + "季度".len(), first, last: date(quarter), early: false }))
    }

    pub(super) fn with_early(&self, mut read: Read) -> Read {
        let v = self.view;
        if let Some(word) = EARLY.iter().find(|w| v.is_at(read.end, w)) {
            let next = v.char_at(read.end + word.len());
            let part = matches!(
                (*word, next),
                ("初", '步' | '级' | '中' | '心' | '衷')
                    | ("底", '部' | '线' | '层' | '气' | '特' | '蕴')
                    | ("末", '日' | '端')
                    | ("中期", '选')
            );
            if !part {
                read.end += word.len();
                read.early = true;
            }
        } else if v.is_at(read.end, "中") && self.is_middle(&read) {
            read.end += 3;
            read.early = true;
        }
        read
    }

    /// True when the 中 behind a date tells its middle: it begins many words (中国, 中美), which a month leaves to a few.
    fn is_middle(&self, read: &Read) -> bool {
        let next = self.view.char_at(read.end + "中".len());
        let words = "国美俄日欧法德英韩印非东西南北旬央间等部方共外小型期心止断标";
        let month = read.first.month().is_some() && read.first.day.is_none();
        !('\u{3400}'..='\u{9fff}').contains(&next) || month && !words.contains(next)
    }

    /// `9月16日星期四`, `9月16日(周四)` without its bracket.
    fn with_weekday(&self, mut read: Read) -> Read {
        let v = self.view;
        let at = read.end + usize::from(v.byte(read.end) == b' ');
        for word in ["星期", "周", "礼拜"] {
            if v.is_at(at, word)
                && matches!(v.char_at(at + word.len()), '一' | '二' | '三' | '四' | '五' | '六' | '日' | '天')
            {
                read.end = at + word.len() + 3;
                return read;
            }
        }
        read
    }
}

/// The first and the last year of a century.
pub(super) fn century(number: u8, era: Option<Era>) -> (i32, i32) {
    let first = if era == Some(Era::Before) { 1 - i32::from(number) * 100 } else { i32::from(number) * 100 - 99 };
    (first, first + 99)
}

/// The year that a numeral of four digits may be.
pub(super) fn year_of(n: &Numeral) -> Option<i32> {
    let digits = matches!(n.form, Form::Plain | Form::Row);
    (digits && !n.scaled && (1000..=2200).contains(&n.whole())).then(|| n.whole() as i32)
}

/// A small number of a plain or Chinese numeral, from one to `most`.
pub(super) fn small(n: &Numeral, most: u8) -> Option<u8> {
    let exact = matches!(n.form, Form::Plain | Form::Han) && !n.open && !n.scaled && n.low == n.high;
    u8::try_from(n.whole()).ok().filter(|m| exact && (1..=most).contains(m))
}
