//! The pass over a Chinese paragraph.

use super::{
    amount::Amount,
    numeral::{Form, Numeral, numeral_at},
    tables::{COUNTERS, IDIOMS, begins_at, digit_of, unit_at},
};
use crate::figure::{
    Figure,
    lexicon::Bound,
    sink::Sink,
    symbols,
    value::{Kind, Unit, Value},
    view::View,
};

/// The state of the pass.
pub(super) struct Scan<'a> {
    pub(super) view: View<'a>,
    /// The end of what has been taken or rejected.
    pub(super) floor: usize,
    unpaired: u32,
    sink: &'a mut Sink,
}

/// Finds the figures of a Chinese paragraph.
pub(in crate::figure) fn scan(text: &str, sink: &mut Sink) {
    let mut scan = Scan { view: View { text }, floor: 0, unpaired: 0, sink };
    let bytes = text.as_bytes();
    let mut at = 0;
    while at < bytes.len() {
        at = match bytes[at] {
            b'0'..=b'9' => scan.digits(at),
            b'`' => scan.code(at),
            0xe3..=0xe9 | 0xef => scan.character(at),
            _ => at + 1,
        };
    }
}

impl Scan<'_> {
    /// Skips a code span, as in the other languages.
    fn code(&mut self, at: usize) -> usize {
        let bytes = self.view.text.as_bytes();
        let run = |from: usize| bytes[from..].iter().take_while(|b| **b == b'`').count();
        let ticks = run(at);
        let inside = at + ticks;
        if self.unpaired >> ticks.min(31) & 1 == 1 {
            return inside;
        }
        let mut from = inside;
        while let Some(i) = memchr::memchr(b'`', &bytes[from..]) {
            let n = run(from + i);
            from += i + n;
            if n == ticks {
                self.floor = from;
                return from;
            }
        }
        self.unpaired |= 1 << ticks.min(31);
        inside
    }

    /// Looks at the character at `at`, which is not ASCII.
    fn character(&mut self, at: usize) -> usize {
        let c = self.view.char_at(at);
        let end = at + c.len_utf8();
        if c == '\u{feff}' {
            return end;
        }
        let next = match c {
            '第' => self.ordinal(at),
            '半' => self.half(at),
            '百' | '千' if self.view.is_at(end, "分之") => self.hundredth(at),
            '十' | '百' | '千' | '拾' => self.han(at),
            '数' | '几' | '上' | '成' | '好' => self.vague(at),
            '下' if self.view.is_at(at, "下半年") => self.date(at),
            '前' => self.first_quarters(at),
            '过' if self.view.is_at(at, "过半数") => None,
            '\u{ff10}'..='\u{ff19}' => Some(self.digits(at)),
            c if digit_of(c).is_some() => self.han(at),
            _ => None,
        };
        next.unwrap_or(end).max(end)
    }

    /// Looks at the digits at `at`.
    fn digits(&mut self, at: usize) -> usize {
        let Some(n) = numeral_at(self.view, at) else { return at + self.view.char_at(at).len_utf8() };
        let next = self.digit_rules(at, &n);
        next.max(n.end.min(self.end_of_digits(at)))
    }

    fn end_of_digits(&self, at: usize) -> usize {
        let mut end = at;
        while super::numeral::ascii_digit(self.view.char_at(end)).is_some() {
            end += self.view.char_at(end).len_utf8();
        }
        end
    }

    fn digit_rules(&mut self, at: usize, n: &Numeral) -> usize {
        let v = self.view;
        if v.byte_before(at) == b'Q' && !v.char_before(at - 1).is_ascii_alphabetic() {
            return self.letter_quarter(at);
        }
        if let Some(end) = self.match_score(at, n).or_else(|| self.identified(at)) {
            return end;
        }
        if let Some(end) = self.date_before_names(at).or_else(|| self.time(at)) {
            return end;
        }
        if let Some(end) = self.slash_fraction(at, n) {
            return end;
        }
        if let Some(end) = self.no_digits(at, n) {
            return end;
        }
        self.date(at).or_else(|| self.relation(at, n)).or_else(|| self.counted(at)).unwrap_or(n.end)
    }

    /// Dates in digits and marks come before the rules that take such runs for telephone numbers.
    fn date_before_names(&mut self, at: usize) -> Option<usize> {
        let before = self.view.char_before(at);
        let touched = before.is_ascii_alphanumeric() || matches!(before, '/' | '.' | '-' | '_' | '=' | '·');
        if touched { None } else { self.date(at) }
    }

    fn letter_quarter(&mut self, at: usize) -> usize {
        let v = self.view;
        let Some((n, end)) = v.digits(at, 1).filter(|(n, _)| (1..=4).contains(n)) else { return at + 1 };
        let year = v.digits(v.after_space(end), 4).filter(|(y, _)| (1900..2200).contains(y));
        let date = crate::figure::Date {
            year: year.map(|(y, _)| y as i32),
            part: crate::figure::Part::Quarter(n as u8),
            day: None,
        };
        let end = year.map_or(end, |(_, e)| e);
        self.take(at - 1, end, Kind::Date, Value::Dates { start: date, end: date }, false, "date");
        end
    }

    /// The end of an idiom that holds the numeral at `at`.
    fn idiom(&self, at: usize) -> Option<usize> {
        let v = self.view;
        let mut start = at;
        for _ in 0..3 {
            if let Some(end) = idiom_at(v, start).filter(|end| *end > at) {
                return Some(end);
            }
            let before = v.char_before(start);
            if before.is_ascii() || start < self.floor + before.len_utf8() {
                return None;
            }
            start -= before.len_utf8();
        }
        None
    }

    /// The end of the short title that begins right before the numeral at `at`: 《一千零一夜》.
    fn title(&self, at: usize) -> Option<usize> {
        let v = self.view;
        let end = v.text[at..].char_indices().take(8).find(|(_, c)| *c == '》').map(|(i, _)| at + i);
        end.filter(|_| v.char_before(at) == '《')
    }

    /// Looks at the Chinese numeral at `at`.
    fn han(&mut self, at: usize) -> Option<usize> {
        if at < self.floor {
            return None;
        }
        if let Some(end) = self.idiom(at) {
            return Some(self.reject(at, end, "idiom or name"));
        }
        let v = self.view;
        if let Some(end) = self.title(at) {
            return Some(self.reject(at, end, "title of a work"));
        }
        let n = numeral_at(v, at)?;
        if n.form == Form::Row && n.end - at != 12 {
            return Some(self.reject(at, n.end, "digits in a row that are no year"));
        }
        if let Some(end) = self.date(at).or_else(|| self.time(at)).or_else(|| self.relation(at, &n)) {
            return Some(end);
        }
        if n.form == Form::Row {
            return Some(self.reject(at, n.end, "digits in a row that are no year"));
        }
        match self.counted(at) {
            Some(end) => Some(end),
            None => Some(self.reject(at, n.end, "no counter or unit")),
        }
    }

    fn vague(&mut self, at: usize) -> Option<usize> {
        if let Some(end) = self.idiom(at) {
            return Some(self.reject(at, end, "idiom or name"));
        }
        let v = self.view;
        if v.is_at(at, "上半年") {
            return self.date(at);
        }
        if v.is_at(at, "上百度") {
            return None;
        }
        let n = numeral_at(v, at)?;
        self.counted(at).or(Some(n.end))
    }

    /// `前三季度`.
    fn first_quarters(&mut self, at: usize) -> Option<usize> {
        let read = self.date_at(at)?;
        let kind = if read.first == read.last { Kind::Date } else { Kind::Period };
        self.take(at, read.end, kind, Value::Dates { start: read.first, end: read.last }, false, "quarters");
        Some(read.end)
    }

    /// `三分之二`, `3:1`, `287票对142票`, `3比1`, `两成`, `3倍`.
    fn relation(&mut self, at: usize, n: &Numeral) -> Option<usize> {
        let v = self.view;
        let end = n.end;
        if v.is_at(end, "分之") {
            let below = numeral_at(v, end + "分之".len())?;
            let ratio = below.low.value() / n.low.value().max(1e-9);
            return self.take_ratio(at, below.end, ratio);
        }
        if v.is_at(end, "成") && n.low.value() <= 10.0 && n.low.mantissa > 0 {
            return self.tenths(at, n);
        }
        // 三至五成
        if let Some((second, to)) = self.second_tenths(end).filter(|_| n.low.value() < 10.0) {
            let amount = self.plain_amount(at, to, *n, Kind::Percent, Unit::of("%"));
            return self.take_amount(amount, n.low.value() * 10.0, second);
        }
        if v.is_at(end, "倍") || (v.is_at(end, "多倍") || v.is_at(end, "余倍")) && n.low.value() > 0.0 {
            return self.multiple(at, n);
        }
        for joint in ["票对", "票比", "比", ":", "\u{ff1a}", "∶"] {
            if v.is_at(end, joint)
                && let Some(second) = numeral_at(v, end + joint.len())
            {
                return self.versus(at, n, &second, joint);
            }
        }
        None
    }

    /// `2-0`, `102-99`, `21-18、19-21`: scores of a match.
    fn match_score(&mut self, at: usize, n: &Numeral) -> Option<usize> {
        let v = self.view;
        let dash = v.char_at(n.end);
        if !matches!(dash, '-' | '–') || n.form != Form::Plain || n.whole() > 200 || v.byte_before(at) == b'-' {
            return None;
        }
        let second = numeral_at(v, n.end + dash.len_utf8()).filter(|s| s.form == Form::Plain && s.whole() <= 200)?;
        let next = v.char_at(second.end);
        let measured = next.is_ascii_alphanumeric() || matches!(next, '-' | '年' | '月' | '日' | '%' | '.');
        (!measured
            && !begins_at(&COUNTERS, v, second.end)
            && unit_at(v, second.end).is_none()
            && self.tells_match(at, second.end))
        .then(|| self.reject(at, second.end, "score of a match"))
    }

    /// `ISSN 1000-1298`, `doi:10.3969/…`: behind a word for numbers that identify.
    fn identified(&mut self, at: usize) -> Option<usize> {
        let v = self.view;
        let end = at - usize::from(matches!(v.byte_before(at), b' ' | b':'));
        let word = v.word_before(end);
        let known = ["ISSN", "ISBN", "DOI", "doi", "PMID", "CN", "MAC", "IP", "QQ"].contains(&word);
        (known && end < at).then(|| self.reject_token(at, "number that identifies"))
    }

    /// `1/3`.
    fn slash_fraction(&mut self, at: usize, n: &Numeral) -> Option<usize> {
        let v = self.view;
        if v.byte(n.end) != b'/'
            || n.end - at != 1
            || !v.char_before(at).is_alphabetic() && v.char_before(at).is_ascii_graphic()
        {
            return None;
        }
        let (below, end) = v.digits(n.end + 1, 1)?;
        let fits = n.whole() >= 1
            && n.whole() < u64::from(below)
            && !v.char_at(end).is_ascii_alphanumeric()
            && v.byte(end) != b'/';
        if fits { self.take_ratio(at, end, n.low.value() / f64::from(below)) } else { None }
    }

    /// `3:1` is a ratio, `12票对3票` votes, and a score when the words around tell a match.
    fn versus(&mut self, at: usize, first: &Numeral, second: &Numeral, joint: &str) -> Option<usize> {
        let v = self.view;
        let votes = joint.starts_with('票') || joint == "比" && self.tells_vote(at, second.end);
        let end = if votes && v.is_at(second.end, "票") { second.end + 3 } else { second.end };
        if !votes && self.tells_match(at, end) {
            return Some(self.reject(at, end, "score of a match"));
        }
        if second.low.value() == 0.0
            || v.char_at(end).is_ascii_alphanumeric()
            || matches!(v.char_at(end), ':' | '\u{ff1a}' | '.') && v.byte(end + 1).is_ascii_digit()
        {
            return None;
        }
        if votes {
            let value = Value::Number { low: Some(first.low.value()), high: Some(second.low.value()), unit: None };
            self.take(at, end, Kind::Ratio, value, false, "votes");
            return Some(end);
        }
        if joint == "比" && first.form == Form::Han {
            return None;
        }
        self.take_ratio(at, end, first.low.value() / second.low.value())
    }

    fn tenths(&mut self, at: usize, n: &Numeral) -> Option<usize> {
        let v = self.view;
        let end = n.end + "成".len();
        let next = v.char_at(end);
        if matches!(
            next,
            '立' | '为'
                | '功'
                | '员'
                | '本'
                | '都'
                | '果'
                | '绩'
                | '就'
                | '长'
                | '熟'
                | '形'
                | '交'
                | '型'
                | '群'
                | '语'
                | '因'
                | '不'
        ) && !v.is_at(end, "为")
        {
            return None;
        }
        let mut end = end;
        let mut value = n.low.value() * 10.0;
        // 三成五, 三成半
        if v.is_at(end, "半") {
            (value, end) = (value + 5.0, end + 3);
        } else if let Some(d) = digit_of(next).filter(|d| *d > 0 && *d < 10 && next != '两' && next != '一') {
            (value, end) = (value + d as f64, end + next.len_utf8());
        }
        let high = if n.low == n.high { value } else { n.high.value() * 10.0 };
        let amount = self.plain_amount(at, end, *n, Kind::Percent, Unit::of("%"));
        if let Some((second, to)) = self.second_tenths(end) {
            return self.take_amount(Amount { end: to, ..amount }, value, second);
        }
        self.take_amount(amount, value, high)
    }

    /// `三成至四成`.
    fn second_tenths(&self, at: usize) -> Option<(f64, usize)> {
        let v = self.view;
        let c = v.char_at(at);
        if !matches!(c, '至' | '到' | '-' | '—' | '~') {
            return None;
        }
        let n = numeral_at(v, at + c.len_utf8())?;
        v.is_at(n.end, "成").then(|| (n.low.value() * 10.0, n.end + 3))
    }

    fn multiple(&mut self, at: usize, n: &Numeral) -> Option<usize> {
        let v = self.view;
        let more = !v.is_at(n.end, "倍");
        let end = n.end + if more { 6 } else { 3 };
        let mut amount = self.plain_amount(at, end, *n, Kind::Ratio, Unit::of("x"));
        if more {
            amount.bound = Some(Bound::Least);
        }
        // 两倍半
        let half = if v.is_at(end, "半") { 0.5 } else { 0.0 };
        if half > 0.0 {
            amount.end += 3;
        }
        self.take_amount(amount, n.low.value() + half, n.high.value() + half)
    }

    fn plain_amount(&self, start: usize, end: usize, numeral: Numeral, kind: Kind, unit: Unit) -> Amount {
        let bound = numeral.open.then_some(Bound::Least);
        Amount { start, end, numeral, kind, unit: Some(unit), factor: 1.0, half: false, bound }
    }

    /// `百分之四十二`, `千分之三`, `百分之五至百分之十`.
    fn hundredth(&mut self, at: usize) -> Option<usize> {
        let (low, mut end, unit, n) = self.hundredth_at(at)?;
        let mut high = low;
        let v = self.view;
        let c = v.char_at(end);
        if matches!(c, '至' | '到' | '-' | '—' | '~') {
            let next = end + c.len_utf8();
            if let Some((second, to, ..)) = self.hundredth_at(next) {
                (high, end) = (second, to);
            } else if let Some(m) =
                numeral_at(v, next).filter(|m| m.low.value() > low && !v.char_at(m.end).is_alphanumeric())
            {
                (high, end) = (m.low.value(), m.end);
            }
        }
        let amount = self.plain_amount(at, end, n, Kind::Percent, Unit::of(unit));
        self.take_amount(amount, low, high)
    }

    fn hundredth_at(&self, at: usize) -> Option<(f64, usize, &'static str, Numeral)> {
        let v = self.view;
        let (from, unit) = match v.char_at(at) {
            '百' => (at + 9, "%"),
            '千' => (at + 9, "‰"),
            _ => return None,
        };
        if !v.is_at(at + 3, "分之") {
            return None;
        }
        let n = numeral_at(v, from)?;
        // 百分之三点五
        let (mut value, mut end) = (n.low.value(), n.end);
        if v.is_at(end, "点") {
            let (mut scale, mut next) = (0.1, end + 3);
            while let Some(d) = digit_of(v.char_at(next)).filter(|_| scale > 1e-7) {
                value += d as f64 * scale;
                scale /= 10.0;
                next += v.char_at(next).len_utf8();
            }
            if next > end + 3 {
                end = next;
            }
        }
        // 百分之百
        Some((value, end, unit, n))
    }

    /// `第三`; `第五条`, `第二次世界大战` are none; `第三季度` is a date.
    fn ordinal(&mut self, at: usize) -> Option<usize> {
        let v = self.view;
        if let Some(end) = self.idiom(at) {
            return Some(self.reject(at, end, "idiom or name"));
        }
        if let Some(end) = self.date_of_quarter(at) {
            return Some(end);
        }
        let from = at + "第".len();
        let n = numeral_at(v, from).filter(|n| n.form != Form::Vague && n.form != Form::Marked)?;
        // 第九交响曲 is what it is called.
        let near = v.text[n.end..].char_indices().nth(5).map_or(v.text.len(), |(i, _)| n.end + i);
        if ["交响", "奏鸣", "协奏"].iter().any(|work| v.text[n.end..near].contains(work)) {
            return Some(self.reject(at, n.end, "name of a work"));
        }
        if REFERENCES.iter().any(|r| v.is_at(n.end, r)) {
            return Some(self.reject(at, n.end, "number of an article, chapter, page or the like"));
        }
        // 第一,各县节水;第二,……
        let heads = matches!(
            v.char_before(at),
            '\0' | '\n'
                | ' '
                | '\u{3000}'
                | '。'
                | ';'
                | '\u{ff1b}'
                | ':'
                | '\u{ff1a}'
                | '!'
                | '\u{ff01}'
                | '?'
                | '\u{ff1f}'
        );
        if heads && matches!(v.char_at(n.end), ',' | '\u{ff0c}' | ':' | '\u{ff1a}') {
            return Some(self.reject(at, n.end, "enumeration"));
        }
        let value = n.low.value();
        self.take(
            at,
            n.end,
            Kind::Ordinal,
            Value::Number { low: Some(value), high: Some(value), unit: None },
            false,
            "ordinal",
        );
        Some(n.end)
    }

    fn date_of_quarter(&mut self, at: usize) -> Option<usize> {
        let read = self.date_at(at)?;
        self.take(at, read.end, Kind::Date, Value::Dates { start: read.first, end: read.last }, read.early, "quarter");
        Some(read.end)
    }

    /// `半数`, `一半` is read from its 一, `半年`, `半个世纪`.
    fn half(&mut self, at: usize) -> Option<usize> {
        let v = self.view;
        if at < self.floor
            || matches!(v.char_before(at), '上' | '下' | '前' | '后' | '大' | '多' | '对' | '过')
                && !v.is_before(at, "超过")
        {
            return None;
        }
        if let Some(end) = self.idiom(at) {
            return Some(self.reject(at, end, "idiom or name"));
        }
        let end = at + "半".len();
        if v.is_at(end, "数") {
            return self.take_ratio(at, end + 3, 0.5);
        }
        if v.is_at(end, "个多世纪") {
            let low = crate::figure::decimal::Decimal::whole(50);
            let n = Numeral { start: at, end, low, high: low, form: Form::Han, open: true, scaled: false };
            let amount = self.plain_amount(at, end + "个多世纪".len(), n, Kind::Duration, Unit::of("yr"));
            return self.take_amount(amount, 50.0, 50.0);
        }
        let from = if v.is_at(end, "个")
            && !v.is_at(end, "个月")
            && !v.is_at(end, "个世纪")
            && !v.is_at(end, "个小时")
            && !v.is_at(end, "个多")
        {
            end + 3
        } else {
            end
        };
        let mut more = 0;
        if v.is_at(from, "个多月") || v.is_at(from, "多") {
            more = if v.is_at(from, "多") { 3 } else { 0 };
        }
        let (after, tail) = super::tables::unit_at(v, from + more)?;
        let (kind, unit, factor) = match tail {
            crate::figure::lexicon::Tail::Time(factor, unit) => (Kind::Duration, Unit::of(unit), factor),
            crate::figure::lexicon::Tail::Measure(symbol, power) => (Kind::Measure, Unit::to_the(symbol, power), 1.0),
            _ => return None,
        };
        if v.is_at(from, "天") && self.view.char_before(at) == '老' {
            return None;
        }
        let n = Numeral {
            start: at,
            end,
            low: crate::figure::decimal::Decimal { mantissa: 5, exponent: -1 },
            high: crate::figure::decimal::Decimal { mantissa: 5, exponent: -1 },
            form: Form::Han,
            open: more > 0,
            scaled: false,
        };
        let mut amount = self.plain_amount(at, after, n, kind, unit);
        amount.factor = factor;
        // 半年多
        if v.is_at(after, "多") && kind == Kind::Duration {
            amount.end += 3;
            amount.bound = Some(Bound::Least);
        }
        self.take_amount(amount, 0.5 * factor, 0.5 * factor)
    }

    /// Takes a ratio with its qualifiers.
    fn take_ratio(&mut self, at: usize, end: usize, ratio: f64) -> Option<usize> {
        let low = crate::figure::decimal::Decimal { mantissa: 5, exponent: -1 };
        let n = Numeral { start: at, end, low, high: low, form: Form::Han, open: false, scaled: false };
        let amount =
            Amount { start: at, end, numeral: n, kind: Kind::Ratio, unit: None, factor: 1.0, half: false, bound: None };
        self.take_amount(amount, ratio, ratio)
    }

    /// The amount at its place, with the currency before it.
    fn counted(&mut self, at: usize) -> Option<usize> {
        let v = self.view;
        // 一半
        if v.is_at(at, "一半") {
            return self.take_ratio(at, at + "一半".len(), 0.5);
        }
        if let Some(end) = self.term_of_days(at) {
            return Some(end);
        }
        let start = symbols::currency_before(v, at).filter(|c| c.0 >= self.floor).map_or(at, |c| c.0);
        let amount = self.amount_at(start).or_else(|| self.amount_at(at))?;
        if amount.kind == Kind::Duration && self.no_duration(at, &amount) {
            return Some(self.reject(at, amount.end, "no length of time"));
        }
        self.amount(amount)
    }

    /// `十五日内`, `期限为十日`: days of a term, and no day of the month.
    fn term_of_days(&mut self, at: usize) -> Option<usize> {
        let v = self.view;
        let n = numeral_at(v, at).filter(|n| matches!(n.form, Form::Plain | Form::Han) && !n.open && !n.scaled)?;
        let end = n.end + "日".len();
        let inside = ["日内", "日以内", "日之内"].iter().any(|w| v.is_at(n.end, w));
        let term = v.is_at(n.end, "日") && ["期为", "限为", "满"].iter().any(|w| v.is_before(at, w));
        if !inside && !term || n.low.value() != n.high.value() || !v.text.is_char_boundary(end) {
            return None;
        }
        let days = n.low.value();
        let value = Value::Number { low: Some(days), high: Some(days), unit: Some(Unit::of("d")) };
        self.take(at, end, Kind::Duration, value, false, "term of days");
        Some(end)
    }

    /// `每一天`, `有一天`, `三年级` tell no length of time.
    fn no_duration(&self, at: usize, amount: &Amount) -> bool {
        let v = self.view;
        let vague = amount.numeral.form == Form::Vague && amount.numeral.low.mantissa < 10;
        vague
            || amount.numeral.is_one()
                && matches!(v.char_before(at), '有' | '某' | '每' | '这' | '那' | '同' | '统' | '单' | '唯' | '头')
    }

    /// The figure that was taken last.
    pub(super) fn last_figure(&self) -> Option<&Figure> {
        self.sink.figures.last()
    }

    /// Records that there is no figure at a place, and why. Returns where to go on.
    pub(super) fn reject(&mut self, start: usize, end: usize, rule: &'static str) -> usize {
        self.sink.reject(start..end, rule);
        self.floor = end;
        end
    }

    /// Records a figure.
    pub(super) fn take(
        &mut self,
        start: usize,
        end: usize,
        kind: Kind,
        value: Value,
        approximate: bool,
        rule: &'static str,
    ) {
        self.sink.take(self.view.text, start..end, kind, value, approximate, rule);
        self.floor = end;
    }
}

/// What is numbered by an ordinal without being in a place.
static REFERENCES: &[&str] = &[
    "条", "章", "页", "号", "款", "节", "段", "行", "卷", "册", "编", "篇", "幕", "课", "讲", "版", "频道", "集团军",
    "次世界大战", "一时间", "汽车集团", "汽车制造", "世界国家", "外语", "书记", "夫人", "副总理", "方物流", "课堂",
    "人民医院", "中级人民法院", "中学", "小学", "实验小学", "附属医院", "工程局", "炼钢厂", "机床厂", "历史档案馆",
];

/// The end of the longest idiom that begins at `at`. All have two characters of three bytes or more, by which they are
/// looked for: many begin with the same numeral.
fn idiom_at(v: View, at: usize) -> Option<usize> {
    let rest = v.text.as_bytes().get(at..)?;
    let first = rest.get(..6)?;
    let slot = idiom_slot(first);
    if IDIOMS_BEGIN[slot / 64] >> (slot % 64) & 1 == 0 {
        return None;
    }
    let from = IDIOMS.partition_point(|w| &w.as_bytes()[..6] < first);
    let same = IDIOMS[from..].iter().take_while(|w| w.as_bytes().starts_with(first));
    same.filter(|w| rest.starts_with(w.as_bytes())).map(|w| at + w.len()).max()
}

/// Where the first two characters of an idiom stand in [`IDIOMS_BEGIN`]. Their first bytes hardly differ.
const fn idiom_slot(two: &[u8]) -> usize {
    (two[1] as usize * 61 + two[2] as usize * 7 + two[4] as usize * 211 + two[5] as usize * 17) % 8192
}

/// The beginnings of idioms, for a quick no.
static IDIOMS_BEGIN: [u64; 128] = {
    let (mut bits, mut i) = ([0u64; 128], 0);
    while i < IDIOMS.len() {
        let slot = idiom_slot(IDIOMS[i].as_bytes());
        bits[slot / 64] |= 1 << (slot % 64);
        i += 1;
    }
    bits
};
