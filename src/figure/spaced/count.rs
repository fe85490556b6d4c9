//! Amounts and bare counts, and why a number is none.

use super::{
    number::{Form, Number},
    scan::Scan,
    words::meaning,
};
use crate::figure::{
    evidence::Question,
    lexicon::Num,
    value::{Kind, Unit},
    view::is_capitalised,
};

impl Scan<'_> {
    /// The number at its place as an amount, a share, a vote or a count.
    pub(super) fn counted(&mut self, number: Number) -> usize {
        let v = self.view;
        let number = self.with_fraction(number);
        let mut amount = self.amount_of(number);
        let glued = v.char_at(amount.end);
        // 4K screens
        let screen = v.byte(number.end) == b'K' && matches!(number.value(), 2.0 | 4.0 | 8.0) && !amount.led;
        if screen && number.form == Form::Plain && !v.byte(number.end + 1).is_ascii_alphanumeric() {
            return self.reject_token(number.start, "resolution of a screen");
        }
        // Bayer 04, and not 05 personas
        let padded = number.form == Form::Plain && number.digits() > 1 && v.byte(number.start) == b'0';
        let counts = !self.lexicon.capital_nouns && self.counts_something(number.start);
        if padded && amount.is_bare() && !counts {
            return self.reject(number.start, number.end, "number with a leading zero");
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
        if self.is_letter_of_name(&amount) {
            return self.reject(number.start, amount.end, "number with letters");
        }
        if self.is_titled(&amount) {
            return self.reject(number.start, amount.end, "name");
        }
        // un segundo informe
        if number.form == Form::One
            && let Some(n) = self.numbered_by_unit(&amount)
        {
            let start = v.word_before(amount.end).len();
            return self.ordinal(amount.end - start, amount.end, n);
        }
        if amount.is_bare() {
            if let Some(end) = self.score_in_words(&amount) {
                return end;
            }
            let counts = || match self.range_of(&amount) {
                Some((_, true)) => true,
                Some((end, false)) => self.weighs_to(Question::Count, &amount.number, end),
                None => self.weighs(Question::Count, &amount.number),
            };
            let settled = number.form == Form::One
                || amount.number.negative
                || self.before(&self.lexicon.aged, amount.start).is_some()
                || self.is_age(&number)
                || self.goes_on_ages(amount.start)
                || self.shares_unit(&amount);
            if !settled && !counts() {
                if self.is_version(&number) {
                    self.version_end = number.end;
                }
                return self.reject(number.start, number.end, "the evidence is against a count");
            }
            if let Some(end) = self.votes(&amount) {
                return end;
            }
            if self.multiplies(number.start) {
                let n = amount.value();
                self.take_number(number.start, number.end, Kind::Ratio, (n, n), Some(Unit::of("x")), "multiple");
                return number.end;
            }
            if amount.start == number.start && amount.end == number.end && self.is_age(&amount.number) {
                let n = amount.value();
                self.take_number(number.start, number.end, Kind::Duration, (n, n), Some(Unit::of("yr")), "age");
                return number.end;
            }
        }
        self.amount(amount).unwrap_or(number.end)
    }

    /// `its Fokker 100s`, `seat 42A`: a letter that touches the digits and is no unit here.
    fn is_letter_of_name(&self, amount: &super::amount::Amount) -> bool {
        let v = self.view;
        let number = &amount.number;
        if number.form != Form::Plain || number.scaled || amount.end != number.end + 1 || amount.led {
            return false;
        }
        match v.byte(number.end) {
            b's' => self.name_before(number.start),
            b'A' => !self.tells_current(number.start),
            // 316L stainless steel
            b'L' => self.lexicon.clues.steel.has(self.next_word(amount.end).1),
            _ => false,
        }
    }

    /// `se ha multiplicado por tres`, `multiplied by three`.
    fn multiplies(&self, start: usize) -> bool {
        let (at, by) = self.previous_word(start);
        let verb = || self.previous_word(at).1;
        self.lexicon.clues.multiplied_by.has(by) && self.lexicon.clues.multiplied.begins(verb())
    }

    /// The ordinal that the unit of `un segundo informe` is, where a noun follows that it numbers.
    fn numbered_by_unit(&self, amount: &super::amount::Amount) -> Option<u16> {
        let v = self.view;
        let next = self.next_word(amount.end).1;
        let noun = !next.is_empty() && next.starts_with(char::is_lowercase) && !self.lexicon.function.has(next);
        match meaning(self.lexicon, v.word_before(amount.end))? {
            Num::Ordinal(n) if noun && amount.kind == Kind::Duration => Some(n),
            _ => None,
        }
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
}
