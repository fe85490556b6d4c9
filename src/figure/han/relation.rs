//! Ratios, votes, tenths, multiples, hundredths and scores: one numeral that stands to another.

use super::{
    amount::Amount,
    numeral::{Form, Numeral, joins_range, numeral_at},
    scan::Scan,
    tables::{COUNTERS, begins_at, digit_of, unit_at},
};
use crate::figure::{
    decimal::Decimal,
    lexicon::Bound,
    value::{Kind, Unit, Value},
};

impl Scan<'_> {
    /// `三分之二`, `3:1`, `287票对142票`, `3比1`, `两成`, `3倍`.
    pub(super) fn relation(&mut self, at: usize, n: &Numeral) -> Option<usize> {
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
    pub(super) fn match_score(&mut self, at: usize, n: &Numeral) -> Option<usize> {
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
            && (self.tells_match(at, second.end) || self.another_set(second.end)))
        .then(|| self.reject(at, second.end, "score of a match"))
    }

    /// `6-4、6-2`: the score of another set behind the mark at `at`.
    fn another_set(&self, at: usize) -> bool {
        let v = self.view;
        let set = |at| {
            let (_, dash) = v.digits(at, 1).filter(|(games, _)| *games <= 7)?;
            let (_, end) = v.digits(dash + 1, 1).filter(|_| v.byte(dash) == b'-')?;
            (!v.byte(end).is_ascii_alphanumeric()).then_some(end)
        };
        let (from, mark) = (at.saturating_sub(3), '、'.len_utf8());
        let next = v.is_at(at, "、") && set(at + mark).is_some();
        let last = v.is_before(from, "、") && set(from.saturating_sub(3 + mark)).is_some();
        set(from).is_some() && (next || last)
    }

    /// `1/3`.
    pub(super) fn slash_fraction(&mut self, at: usize, n: &Numeral) -> Option<usize> {
        let v = self.view;
        let slash = v.char_at(n.end);
        if !matches!(slash, '/' | '\u{ff0f}')
            || n.width(v) != 1
            || !v.char_before(at).is_alphabetic() && v.char_before(at).is_ascii_graphic()
        {
            return None;
        }
        let below = numeral_at(v, n.end + slash.len_utf8()).filter(|b| b.form == Form::Plain && b.width(v) == 1)?;
        let end = below.end;
        let fits = n.whole() >= 1
            && n.whole() < below.whole()
            && !v.char_at(end).is_ascii_alphanumeric()
            && v.byte(end) != b'/';
        let ratio = n.low.value() / below.low.value().max(1.0);
        // 1/4世纪
        if fits && v.is_at(end, "世纪") {
            let end = end + "世纪".len();
            let mut amount = self.plain_amount(at, end, *n, Kind::Duration, Unit::of("yr"));
            amount.factor = 100.0;
            return self.take_amount(amount, 100.0 * ratio, 100.0 * ratio);
        }
        if fits { self.take_ratio(at, end, ratio) } else { None }
    }

    /// `3:1` is a ratio, `12票对3票` votes, and a score when the words around tell a match.
    pub(super) fn versus(&mut self, at: usize, first: &Numeral, second: &Numeral, joint: &str) -> Option<usize> {
        let v = self.view;
        let votes = joint.starts_with('票') || joint == "比" && self.tells_vote(at, second.end);
        let end = if votes && v.is_at(second.end, "票") { second.end + 3 } else { second.end };
        let drawn = first.low == second.low && first.low.value() > 1.0;
        if !votes && (drawn || self.tells_match(at, end)) {
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
        self.take_ratio(at, end, first.low.value() / second.low.value())
    }

    pub(super) fn tenths(&mut self, at: usize, n: &Numeral) -> Option<usize> {
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
        self.take_amount(amount, value, high)
    }

    /// `三成至四成`.
    fn second_tenths(&self, at: usize) -> Option<(f64, usize)> {
        let v = self.view;
        let c = v.char_at(at);
        if !joins_range(c) {
            return None;
        }
        let n = numeral_at(v, at + c.len_utf8())?;
        v.is_at(n.end, "成").then(|| (n.low.value() * 10.0, n.end + 3))
    }

    pub(super) fn multiple(&mut self, at: usize, n: &Numeral) -> Option<usize> {
        let v = self.view;
        let more = !v.is_at(n.end, "倍");
        let end = n.end + if more { 6 } else { 3 };
        let amount = self.plain_amount(at, end, *n, Kind::Ratio, Unit::of("x"));
        // 两倍半
        let half = if v.is_at(end, "半") { 0.5 } else { 0.0 };
        self.take_amount(amount, n.low.value() + half, n.high.value() + half)
    }

    pub(super) fn plain_amount(&self, start: usize, end: usize, numeral: Numeral, kind: Kind, unit: Unit) -> Amount {
        let bound = numeral.open.then_some(Bound::Least);
        Amount { start, end, numeral, kind, unit: Some(unit), factor: 1.0, half: false, bound }
    }

    /// `百分之四十二`, `千分之三`, `百分之五至百分之十`.
    pub(super) fn hundredth(&mut self, at: usize) -> Option<usize> {
        let (low, mut end, unit, n) = self.hundredth_at(at)?;
        let mut high = low;
        let v = self.view;
        let c = v.char_at(end);
        if joins_range(c) {
            let next = end + c.len_utf8();
            if let Some(m) = numeral_at(v, next).filter(|m| m.low.value() > low && !v.char_at(m.end).is_alphanumeric())
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
        // 百分之零点六
        let zero = Numeral {
            start: from,
            end: from + 3,
            low: Decimal::ZERO,
            high: Decimal::ZERO,
            form: Form::Han,
            open: false,
            scaled: false,
        };
        let n = numeral_at(v, from).or_else(|| v.is_at(from, "零点").then_some(zero))?;
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

    /// Takes a ratio with its qualifiers.
    pub(super) fn take_ratio(&mut self, at: usize, end: usize, ratio: f64) -> Option<usize> {
        let low = Decimal { mantissa: 5, exponent: -1 };
        let n = Numeral { start: at, end, low, high: low, form: Form::Han, open: false, scaled: false };
        let amount =
            Amount { start: at, end, numeral: n, kind: Kind::Ratio, unit: None, factor: 1.0, half: false, bound: None };
        self.take_amount(amount, ratio, ratio)
    }
}
