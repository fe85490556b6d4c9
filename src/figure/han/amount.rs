//! An amount: a numeral with the unit or currency behind it, and ranges.

use super::{
    numeral::{Form, Numeral, ascii_digit, is_dash, joins_range, numeral_at},
    scan::Scan,
    tables::{COUNTERS, SCALE_COUNTERS, begins_at, unit_at},
};
use crate::figure::{
    lexicon::{Bound, Tail},
    symbols,
    value::{Kind, Power, Unit, seconds},
};

/// How many characters behind an amount another may tell its currency.
const NEXT: usize = 14;

/// A numeral with what belongs to it.
#[derive(Debug, Clone, Copy)]
pub(super) struct Amount {
    pub(super) start: usize,
    pub(super) end: usize,
    pub(super) numeral: Numeral,
    pub(super) kind: Kind,
    pub(super) unit: Option<Unit>,
    pub(super) factor: f64,
    /// `半` behind the unit adds a half.
    pub(super) half: bool,
    pub(super) bound: Option<Bound>,
}

impl Amount {
    pub(super) fn low(&self) -> f64 {
        (self.numeral.low.value() + if self.half { 0.5 } else { 0.0 }) * self.factor
    }

    pub(super) fn high(&self) -> f64 {
        (self.numeral.high.value() + if self.half { 0.5 } else { 0.0 }) * self.factor
    }
}

impl Scan<'_> {
    /// The amount whose numeral begins at `at`, with its unit.
    pub(super) fn amount_at(&self, at: usize) -> Option<Amount> {
        let v = self.view;
        let (money, from) = symbols::currency_at(v, at).map_or((None, at), |(from, code)| {
            // The yen sign in Chinese text is the yuan's.
            let yuan = matches!(v.char_at(at), '¥' | '\u{ffe5}');
            (Some(if yuan { "CNY" } else { code }), from)
        });
        let numeral = numeral_at(v, from)?;
        let mut amount = Amount {
            start: at,
            end: numeral.end,
            numeral,
            kind: Kind::Count,
            unit: None,
            factor: 1.0,
            half: false,
            bound: numeral.open.then_some(Bound::Least),
        };
        self.take_more(&mut amount);
        match money {
            Some(code) => {
                (amount.kind, amount.unit) = (Kind::Money, Some(Unit::of(code)));
                // $15000元
                if v.is_at(amount.end, "元") {
                    amount.end += "元".len();
                }
            }
            None => self.take_unit(&mut amount),
        }
        Some(amount)
    }

    /// `多`, `余`, `来` between a numeral and what it counts.
    fn take_more(&self, amount: &mut Amount) {
        let v = self.view;
        let c = v.char_at(amount.end);
        let next = amount.end + c.len_utf8();
        let fits = match c {
            '多' => {
                !matches!(v.char_at(next), '元' | '样' | '边' | '方' | '次' | '极')
                    || unit_at(v, next).is_some() && (v.char_at(next) != '元' || self.is_sum(amount, next))
            }
            '余' | '餘' => true,
            '来' => amount.numeral.form == Form::Han && begins_at(&COUNTERS, v, next),
            _ => false,
        };
        if fits || c == '多' && begins_at(&COUNTERS, v, next) {
            amount.end = next;
            amount.bound = Some(Bound::Least);
            if c == '来' {
                amount.bound = Some(Bound::About);
            }
        }
    }

    /// The unit at `at`; minutes only where seconds follow (`3分58秒`), and a great number of 度 is electricity.
    fn unit_of(&self, amount: &Amount, at: usize) -> Option<(usize, Tail)> {
        let v = self.view;
        // 一整天
        let full = "整".len();
        if v.is_at(at, "整") && ["天", "年", "夜", "个月", "个小时"].iter().any(|w| v.is_at(at + full, w)) {
            return unit_at(v, at + full);
        }
        if v.is_at(at, "块") && self.is_price(amount, at + "块".len()) {
            return Some((at + "块".len(), Tail::Money("CNY")));
        }
        let seconds = |at| numeral_at(v, at).is_some_and(|n| v.is_at(n.end, "秒"));
        if v.is_at(at, "分") && seconds(at + "分".len()) {
            return Some((at + "分".len(), Tail::Time(1.0, "min")));
        }
        let (end, tail) = unit_at(v, at)?;
        let electric = amount.numeral.scaled && &v.text[at..end] == "度";
        Some((end, if electric { Tail::Measure("kWh", 1) } else { tail }))
    }

    /// `一百块、二百块`: 块 is money in speech where no noun follows and the sentence pays.
    fn is_price(&self, amount: &Amount, at: usize) -> bool {
        let v = self.view;
        let next = v.char_at(at);
        let ends =
            !next.is_alphanumeric() || ["甚至", "就", "左右", "以", "这", "到", "买"].iter().any(|w| v.is_at(at, w));
        let around: String = v.text[..amount.start].chars().rev().take(16).collect();
        let pays = around.contains(['钱', '付', '买', '卖', '费', '价', '元', '花', '块', '赚']);
        let cut = around.chars().take(3).any(|c| "切成拼碎".contains(c));
        ends && !cut && (pays || amount.numeral.low.value() >= 10.0 && amount.numeral.low.value() % 10.0 == 0.0)
    }

    /// `800多元` is money; `多元` behind less than ten is another word.
    fn is_sum(&self, amount: &Amount, at: usize) -> bool {
        amount.numeral.low.value() >= 10.0 && !matches!(self.view.char_at(at + '元'.len_utf8()), '化' | '文' | '主')
    }

    fn take_unit(&self, amount: &mut Amount) {
        let v = self.view;
        let mut at = amount.end;
        if v.byte(at) == b' ' && !v.char_at(at + 1).is_ascii_digit() {
            at += 1;
        }
        // 两个半小时, 一个多月
        let mut half = false;
        let mut more = false;
        if v.is_at(at, "个半") || v.is_at(at, "个多") {
            let rest = at + 6;
            if v.is_at(rest, "小时")
                || v.is_at(rest, "月")
                || v.is_at(rest, "星期")
                || v.is_at(rest, "世纪")
                || v.is_at(rest, "钟头")
            {
                half = v.is_at(at, "个半");
                more = !half;
                let end = if v.is_at(rest, "月") { rest + 3 } else { rest + 6 };
                let unit = match v.char_at(rest) {
                    '月' => (1.0, "mo"),
                    '星' => (1.0, "wk"),
                    '世' => (100.0, "yr"),
                    _ => (1.0, "h"),
                };
                (amount.kind, amount.unit, amount.factor, amount.end) =
                    (Kind::Duration, Some(Unit::of(unit.1)), unit.0, end);
                amount.half = half;
                if more {
                    amount.bound = Some(Bound::Least);
                }
                return;
            }
        }
        let Some((end, tail)) = self.unit_of(amount, at) else { return };
        if self.no_unit(amount, at, end) {
            return;
        }
        match tail {
            Tail::Percent(unit) => (amount.kind, amount.unit) = (Kind::Percent, Some(Unit::of(unit))),
            Tail::Money(code) => (amount.kind, amount.unit) = (Kind::Money, Some(Unit::of(code))),
            Tail::Cent(code) => (amount.kind, amount.unit, amount.factor) = (Kind::Money, Some(Unit::of(code)), 0.01),
            Tail::Measure(symbol, power) => {
                (amount.kind, amount.unit) = (Kind::Measure, Some(Unit::to_the(symbol, power)))
            }
            Tail::Rate(symbol, per) => (amount.kind, amount.unit) = (Kind::Measure, Some(Unit::by(symbol, per))),
            Tail::Time(factor, unit) => {
                (amount.kind, amount.unit, amount.factor) = (Kind::Duration, Some(Unit::of(unit)), factor);
            }
            Tail::Scale(_) | Tail::Points | Tail::Fold | Tail::Times | Tail::Heads => return,
        }
        amount.end = end;
        if amount.kind == Kind::Duration && v.is_at(end, "半") && !v.is_at(end, "半数") {
            amount.end = end + 3;
            half = true;
        }
        amount.half = half && !more;
        if amount.kind == Kind::Measure {
            self.take_rate(amount);
        }
        if amount.kind == Kind::Duration {
            self.longer(amount);
        }
    }

    /// Units that are part of another word here.
    fn no_unit(&self, amount: &Amount, at: usize, end: usize) -> bool {
        let v = self.view;
        let word = &v.text[at..end];
        let next = v.char_at(end);
        let han = amount.numeral.form == Form::Han;
        match word {
            "元" => matches!(next, '素' | '件' | '旦' | '首' | '老' | '化' | '论'),
            "度" => {
                // 三度赢得
                let again = han && next.is_alphabetic() && !"的以左角至到斜空电高温".contains(next);
                again || han && amount.numeral.is_one() || matches!(next, '过' | '假')
            }
            "天" => matches!(next, '然' | '津' | '气' | '空' | '安' | '文' | '体' | '使' | '地' | '堂' | '下'),
            // 周五周六
            "周" => matches!(next, '边' | '围' | '密' | '恩' | '末') || v.is_before(amount.start, "周"),
            "年" => matches!(next, '级' | '代' | '轻' | '龄' | '份'),
            "克" => matches!(next, '服' | '隆' | '里' | '拉' | '制'),
            "米" => matches!(next, '饭' | '兰' | '粉'),
            "升" => matches!(next, '空' | '旗' | '起' | '学' | '至' | '到' | '级' | '值' | '温' | '高' | '为'),
            "瓦" => matches!(next, '片' | '房'),
            "焦" | "赫" | "帕" | "伏" => han,
            // 14节车厢; knots go on with a mark or a particle.
            "节" => {
                next.is_alphabetic() && !matches!(next, '的' | '航' | '以' | '左' | '和' | '至' | '到' | '并' | '且')
            }
            "磅" => matches!(next, '礴'),
            _ => false,
        }
    }

    /// `/小时`, `每秒`, `/m³` behind a unit of measure.
    fn take_rate(&self, amount: &mut Amount) {
        let v = self.view;
        let at = match v.char_at(amount.end) {
            '/' => amount.end + 1,
            '每' => amount.end + 3,
            _ => return,
        };
        let Some((end, tail)) = unit_at(v, at) else { return };
        let per = match tail {
            Tail::Measure(symbol, power) => Power { symbol, power },
            Tail::Time(1.0, symbol) => Power { symbol, power: 1 },
            _ => return,
        };
        if let Some(unit) = &mut amount.unit {
            unit.per = Some(per);
            amount.end = end;
        }
    }

    /// `十年六个月`, `五年零六个月`, `2小时30分`.
    fn longer(&self, amount: &mut Amount) {
        let v = self.view;
        let mut value = amount.low();
        let mut last = amount.unit.and_then(|u| seconds(u.of.symbol)).unwrap_or(0.0);
        let whole = last;
        for _ in 0..2 {
            let at =
                amount.end + if v.is_at(amount.end, "零") || v.is_at(amount.end, "又") { "零".len() } else { 0 };
            let Some(next) = numeral_at(v, at).filter(|n| matches!(n.form, Form::Plain | Form::Han) && !n.open) else {
                return;
            };
            let (end, unit) = match unit_at(v, next.end) {
                Some((end, Tail::Time(_, unit))) => (end, unit),
                _ if v.is_at(next.end, "分") && !v.is_at(next.end, "分之") => (next.end + 3, "min"),
                _ => return,
            };
            let Some(part) = seconds(unit).filter(|s| *s < last && amount.bound.is_none()) else { return };
            value += next.low.value() * part / whole;
            last = part;
            amount.end = end;
            amount.factor = value / amount.numeral.low.value().max(1e-9);
        }
    }

    /// Takes the amount at its place, as a range where one is written. None when the numeral counts nothing.
    pub(super) fn amount(&mut self, first: Amount) -> Option<usize> {
        let mut first = first;
        if let Some(unit) = self.currency_of_next(&first) {
            (first.kind, first.unit) = (Kind::Money, Some(unit));
        }
        let (mut low, mut high) = (first.low(), first.high());
        let mut whole = first;
        if let Some(second) = self.second(&first) {
            if first.kind == Kind::Count && first.numeral.form != Form::Vague {
                first.factor = second.factor;
                // 3至5万
                if second.numeral.scaled
                    && !first.numeral.scaled
                    && first.numeral.low.mantissa < second.numeral.low.mantissa
                {
                    low = first.low() * (second.numeral.low.value() / mantissa_value(&second));
                } else {
                    low = first.low();
                }
            }
            high = second.high();
            whole = Amount { start: first.start, ..second };
        } else if !self.counts(&whole) {
            return None;
        }
        if !self.tells_number(&whole) {
            return Some(self.reject(whole.start, whole.end, "digits that count nothing"));
        }
        let negative = self.negative_before(whole.start);
        if let Some(start) = negative {
            whole.start = start;
            (low, high) = (-high, -low);
            // Forty degrees of frost and more are at most as warm as -40.
            whole.bound = whole.bound.map(opposite);
            if whole.unit == Some(Unit::of("°")) {
                whole.unit = Some(Unit::of("°C"));
            }
        }
        self.take_amount(whole, low, high)
    }

    /// `存10万，取款需要20万元`: the currency of the next amount in the sentence, where both have a scale.
    fn currency_of_next(&self, amount: &Amount) -> Option<Unit> {
        let v = self.view;
        let mark = v.char_at(amount.end);
        if amount.kind != Kind::Count || !amount.numeral.scaled || !matches!(mark, ',' | '\u{ff0c}' | '、') {
            return None;
        }
        let from = amount.end + mark.len_utf8();
        let ahead = v.text[from..].char_indices().take(NEXT).take_while(|(_, c)| *c != '。');
        let at = ahead.into_iter().find(|(_, c)| ascii_digit(*c).is_some())?.0;
        let next = self.amount_at(from + at).filter(|next| next.kind == Kind::Money && next.numeral.scaled)?;
        next.unit
    }

    /// True when a numeral without unit counts something.
    fn counts(&self, amount: &Amount) -> bool {
        if amount.kind != Kind::Count {
            return !(amount.numeral.form == Form::Vague && amount.numeral.low.mantissa < 10);
        }
        let v = self.view;
        let n = &amount.numeral;
        match n.form {
            Form::Plain | Form::Marked | Form::Vague => true,
            Form::Row => false,
            Form::Han if n.is_one() => false,
            // 丢了六分
            Form::Han if v.is_at(n.end, "分") && self.scored(n.start) => true,
            Form::Han => {
                let lone_scale = matches!(v.char_at(n.start), '百' | '千') && !n.open;
                if lone_scale {
                    let led = self.before(n.start).is_some() || matches!(v.char_before(n.start), '过' | '达' | '破');
                    let ends = begins_at(&COUNTERS, v, n.end) || n.scaled && !v.char_at(n.end).is_alphanumeric();
                    return led && ends || begins_at(&SCALE_COUNTERS, v, n.end);
                }
                let chars = v.text[n.start..n.end].chars().count();
                let closes = !v.char_at(amount.end).is_alphanumeric();
                begins_at(&COUNTERS, v, amount.end)
                    || n.scaled
                    || chars >= 3
                    || chars >= 2 && closes && n.low.mantissa > 20
                    // 共有十三学院
                    || n.low.mantissa > 10 && "有共与和及设".contains(v.char_before(n.start))
            }
        }
    }

    /// True when points are won or lost before `at`: `丢了`, `得`.
    fn scored(&self, at: usize) -> bool {
        let v = self.view;
        // 表现得十分镇定
        let very = v.is_at(at, "十分") && !v.is_before(at, "了");
        let at = if v.is_before(at, "了") { at - "了".len() } else { at };
        !very && "丢得扣失加差".contains(v.char_before(at))
    }

    /// The other end of a range.
    fn second(&self, first: &Amount) -> Option<Amount> {
        let v = self.view;
        let c = v.char_at(first.end);
        let mut next = first.end + c.len_utf8();
        let dash = is_dash(c);
        if !joins_range(c) {
            return None;
        }
        if c == '—' && v.char_at(next) == '—' {
            next += 3;
        }
        let second = self.amount_at(next)?;
        let fits = first.kind == Kind::Count || first.kind == second.kind && first.unit == second.unit;
        let rises = second.high() > first.low() || second.numeral.scaled;
        let date = dash
            && first.kind == Kind::Count
            && first.numeral.form == Form::Plain
            && (v.is_at(second.numeral.end, "月") || v.is_at(second.numeral.end, "日"));
        (fits && rises && !date && second.numeral.form != Form::Row && self.counts(&second)).then_some(second)
    }

    /// A minus, a plus or `零下` before an amount; where it begins when it makes the amount negative.
    fn negative_before(&self, at: usize) -> Option<usize> {
        let v = self.view;
        if v.is_before(at, "零下") && at >= self.floor + 6 {
            return Some(at - 6);
        }
        let (start, negative) = self.sign_before(at)?;
        (negative && start >= self.floor).then_some(start)
    }

    /// A plus or minus before `at` that is no dash.
    pub(super) fn sign_before(&self, at: usize) -> Option<(usize, bool)> {
        let v = self.view;
        let c = v.char_before(at);
        let negative = match c {
            '-' | '−' | '\u{ff0d}' => true,
            '+' | '\u{ff0b}' => false,
            _ => return None,
        };
        let start = at - c.len_utf8();
        let before = v.char_before(start);
        (!before.is_alphanumeric()
            || ('\u{4e00}'..='\u{9fff}').contains(&before) && !matches!(before, '月' | '日' | '年'))
        .then_some((start, negative))
    }
}

/// The value of an amount's numeral without its great scale.
fn mantissa_value(amount: &Amount) -> f64 {
    let value = amount.numeral.low.value();
    let scale = if value >= 1e12 {
        1e12
    } else if value >= 1e8 {
        1e8
    } else {
        1e4
    };
    (value / scale).max(1e-9)
}

/// What a bound is for the number with the other sign.
fn opposite(bound: Bound) -> Bound {
    match bound {
        Bound::Least => Bound::Most,
        Bound::Most => Bound::Least,
        Bound::About => Bound::About,
    }
}
