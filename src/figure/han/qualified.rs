//! What is taken of an amount in the end, with the qualifiers before and behind it.

use super::{
    amount::Amount,
    scan::Scan,
    tables::{BEFORE, BEHIND},
};
use crate::figure::{
    lexicon::Bound,
    value::{Kind, Unit, Value},
};

/// Currencies that stand before an amount: `港币4900元`.
static MONEY: &[(&str, &str)] =
    &[("人民币", "CNY"), ("港币", "HKD"), ("新台币", "TWD"), ("台币", "TWD"), ("美金", "USD")];

impl Scan<'_> {
    /// Takes an amount whose values are known, with its qualifiers.
    pub(super) fn take_amount(&mut self, amount: Amount, low: f64, high: f64) -> Option<usize> {
        let v = self.view;
        let (mut start, mut end, mut bound) = (amount.start, amount.end, amount.bound);
        if let Some((at, false)) = self.sign_before(start).filter(|s| s.0 >= self.floor) {
            start = at;
        }
        if v.byte(end) == b'+' && !v.byte(end + 1).is_ascii_digit() {
            end += 1;
            bound = Some(Bound::Least);
        }
        if let Some((at, more)) = self.behind(&amount, end) {
            end = at;
            bound = stronger(bound, if high < 0.0 && more == Bound::Least { Bound::Most } else { more });
        }
        let mut unit = amount.unit;
        let word_end = start - usize::from(v.byte_before(start) == b' ');
        if amount.kind == Kind::Money
            && let Some((word, code)) =
                MONEY.iter().find(|(w, _)| v.is_before(word_end, w) && word_end - w.len() >= self.floor)
        {
            start = word_end - word.len();
            unit = Some(Unit::of(code));
        }
        // 约贵20%: a word between parts the qualifier from the figure.
        let parted = v.char_before(start.saturating_sub(v.char_before(start).len_utf8())) == '约'
            && !v.char_before(start).is_ascii();
        if parted && bound.is_none() && self.before(start).is_none() {
            bound = Some(Bound::About);
        }
        if let Some((at, more)) = self.before(start) {
            start = at;
            bound = stronger(bound, more);
        }
        let (low, high) = match bound {
            Some(Bound::Least) if low == high => (Some(low), None),
            Some(Bound::Most) if low == high => (None, Some(high)),
            _ => (Some(low), Some(high)),
        };
        let rule = match amount.kind {
            Kind::Percent => "numeral with percent",
            Kind::Money => "numeral with currency",
            Kind::Measure => "numeral with unit of measure",
            Kind::Duration => "numeral with unit of time",
            Kind::Ratio => "multiple",
            _ => "numeral",
        };
        self.take(start, end, amount.kind, Value::Number { low, high, unit }, bound.is_some(), rule);
        Some(end)
    }

    /// The qualifier behind an amount.
    pub(super) fn behind(&self, amount: &Amount, end: usize) -> Option<(usize, Bound)> {
        let v = self.view;
        let (word, bound) = BEHIND.at(v, end)?;
        let after = end + word.len();
        let next = v.char_at(after);
        let fits = match word {
            "多" | "余" => {
                let percent = amount.kind == Kind::Percent && v.text[..end].ends_with('%');
                !percent && !matches!(amount.kind, Kind::Count | Kind::Money) && !MORE_OF_A_WORD.contains(&next)
            }
            "上下" | "前后" => next != '文' && next != '游',
            _ => true,
        };
        fits.then_some((after, bound))
    }

    /// The qualifier before `at`.
    pub(super) fn before(&self, at: usize) -> Option<(usize, Bound)> {
        let v = self.view;
        let at = if v.byte_before(at) == b' ' { at - 1 } else { at };
        let (word, bound) = BEFORE.before(v, at)?;
        let start = at - word.len();
        let before = v.char_before(start);
        let part = match word {
            "近" => matches!(
                before,
                '最' | '附' | '靠' | '临' | '邻' | '新' | '相' | '远' | '亲' | '贴' | '就' | '逼' | '走'
            ),
            "约" => matches!(
                before,
                '条' | '公'
                    | '契'
                    | '合'
                    | '预'
                    | '签'
                    | '节'
                    | '制'
                    | '北'
                    | '违'
                    | '纽'
                    | '盟'
                    | '邀'
                    | '和'
                    | '特'
                    | '履'
                    | '缔'
                    | '毁'
                    | '爽'
                    | '赴'
                    | '立'
            ),
            "超" => matches!(before, '中' | '英' | '西' | '高' | '赶' | '反'),
            "不到" | "不足" => matches!(
                before,
                '想' | '找' | '看' | '得' | '料' | '见' | '感' | '买' | '收' | '意' | '严' | '显' | '供'
            ),
            _ => false,
        };
        (!part && start >= self.floor).then_some((start, bound))
    }
}

/// Behind `多` or `余`, which then begin another word.
static MORE_OF_A_WORD: &[char] =
    &['元', '样', '边', '方', '国', '家', '个', '名', '地', '次', '种', '项', '人', '年', '数', '半'];

/// Of two qualifiers the one that opens an end decides.
fn stronger(one: Option<Bound>, other: Bound) -> Option<Bound> {
    match one {
        Some(Bound::Least | Bound::Most) => one,
        _ => Some(other),
    }
}
