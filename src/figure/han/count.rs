//! Numerals as amounts and counts, with the currency before them; days of a term.

use super::{
    amount::Amount,
    numeral::{Form, numeral_at},
    scan::Scan,
};
use crate::figure::{
    symbols,
    value::{Kind, Unit, Value},
};

impl Scan<'_> {
    /// The amount at its place, with the currency before it.
    pub(super) fn counted(&mut self, at: usize) -> Option<usize> {
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
}
