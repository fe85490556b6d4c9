//! Numerals as amounts and counts, with the currency before them.

use super::{amount::Amount, numeral::Form, scan::Scan};
use crate::figure::{symbols, value::Kind};

impl Scan<'_> {
    /// The amount at its place, with the currency before it.
    pub(super) fn counted(&mut self, at: usize) -> Option<usize> {
        let v = self.view;
        // 一半
        if v.is_at(at, "一半") {
            return self.take_ratio(at, at + "一半".len(), 0.5);
        }
        let start = symbols::currency_before(v, at).filter(|c| c.0 >= self.floor).map_or(at, |c| c.0);
        let amount = self.amount_at(start).or_else(|| self.amount_at(at))?;
        if amount.kind == Kind::Duration && self.no_duration(at, &amount) {
            return Some(self.reject(at, amount.end, "no length of time"));
        }
        self.amount(amount)
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
