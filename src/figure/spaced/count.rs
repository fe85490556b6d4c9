//! Amounts and bare counts, and why a number is none.

use super::{
    context::is_capitalised,
    number::{Form, Number},
    scan::Scan,
};
use crate::figure::value::{Kind, Unit};

impl Scan<'_> {
    /// The number at its place as an amount, a share, a vote or a count.
    pub(super) fn counted(&mut self, number: Number) -> usize {
        let v = self.view;
        let mut amount = self.amount_of(number);
        let glued = v.char_at(amount.end);
        // 4K screens
        let screen = v.byte(number.end) == b'K' && matches!(number.value(), 2.0 | 4.0 | 8.0) && !amount.led;
        if screen && number.form == Form::Plain && !v.byte(number.end + 1).is_ascii_alphanumeric() {
            return self.reject_token(number.start, "resolution of a screen");
        }
        if amount.end == number.end && glued.is_alphanumeric() && number.form != Form::Words {
            return self.reject_token(number.start, "number with letters");
        }
        if let Some(end) = self.share(&amount).or_else(|| self.parts(&amount)) {
            return end;
        }
        if amount.times {
            amount = self.multiple(&amount).unwrap_or(amount);
        }
        if self.is_titled(&amount) {
            return self.reject(number.start, amount.end, "name");
        }
        if amount.is_bare() {
            if let Some(rule) = self.no_count(&amount) {
                return self.reject(number.start, number.end, rule);
            }
            if let Some(end) = self.votes(&amount) {
                return end;
            }
            if amount.start == number.start && amount.end == number.end && self.is_age(&amount.number) {
                let n = amount.value();
                self.take_number(number.start, number.end, Kind::Duration, (n, n), Some(Unit::of("yr")), "age");
                return number.end;
            }
        }
        self.amount(amount).unwrap_or(number.end)
    }

    /// `the Thirty Years' War`: number word and unit capitalised within a sentence.
    pub(super) fn is_titled(&self, amount: &super::amount::Amount) -> bool {
        let v = self.view;
        if amount.start == amount.number.start && self.begins_work(amount.start) {
            return true;
        }
        // Canal 24 Horas
        let unit = v.word_before(amount.end);
        let titled = self.lexicon.marks.decimal == ','
            && !self.lexicon.capital_nouns
            && unit.chars().count() >= 4
            && is_capitalised(unit)
            && unit.chars().any(char::is_lowercase);
        let whole = amount.kind == Kind::Duration && (titled || self.is_capitalised_within(&amount.number));
        whole
            || amount.kind == Kind::Duration
                && amount.number.form == Form::Words
                && !self.lexicon.capital_nouns
                && is_capitalised(v.word_at(amount.number.start))
                && is_capitalised(v.word_before(amount.end))
                && !self.begins_sentence(amount.number.start)
    }

    /// Why a bare number counts nothing here.
    pub(super) fn no_count(&self, amount: &super::amount::Amount) -> Option<&'static str> {
        let number = &amount.number;
        let unsigned = amount.start == number.start;
        if number.form != Form::Words && self.is_code(number) {
            return Some("number to call or to type");
        }
        if unsigned && self.numbers_a_noun(number) {
            return Some("number of the noun before");
        }
        if number.form == Form::Plain && !number.scaled && unsigned {
            let rule = self.plain_in_name(number);
            if rule.is_some() {
                return rule;
            }
        }
        if self.is_version(number) {
            return Some("version");
        }
        self.word_in_name(number)
    }
}
