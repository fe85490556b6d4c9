//! Amounts and bare counts, and why a number is none.

use super::{
    context::is_capitalised,
    number::{Form, Number},
    scan::Scan,
};
use crate::figure::{
    value::{Kind, Unit},
    view::View,
};

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
        let (v, number) = (self.view, &amount.number);
        if number.form != Form::Words && self.is_code(number) {
            return Some("number to call or to type");
        }
        if amount.start == number.start && self.numbers_a_noun(number) {
            return Some("number of the noun before");
        }
        if number.form == Form::Plain && !number.scaled && amount.start == number.start {
            let catalogued = self.acronym_before(number.start) && self.view.after_space(number.end) == number.end + 1;
            if self.name_before(number.start) && (number.digits() <= 5 || catalogued)
                || self.names_what_follows(number)
                || self.is_one_thing(number)
            {
                return Some("number in a name");
            }
            if self.letter_before(number.start) {
                return Some("number in a name");
            }
            if self.street(number) {
                return Some("street number");
            }
            if self.tied_to_capitals(number) {
                return Some("number in a name");
            }
            if self.is_assigned(number) {
                return Some("value of a variable");
            }
            // Schalke 04: nothing is counted with a zero before it.
            if number.digits() == 2 && v.byte(number.start) == b'0' {
                return Some("number in a name");
            }
            // WDR 2, KV 550, but die SPD 19
            let (at, next) = v.next_word(number.end);
            let party = PARTIES.contains(&self.word_before(number.start));
            if self.lexicon.capital_nouns && catalogued && !party && !(at > number.end && is_capitalised(next)) {
                return Some("number in a name");
            }
            if matches!(number.digits(), 5 | 6)
                && number.decimal.mantissa % 100 != 0
                && self.lexicon.postcodes
                && is_place(v, number.end)
            {
                return Some("postcode");
            }
        }
        let acronym = number.value() < 20.0 && self.acronym_before(number.start);
        let product = !self.lexicon.capital_nouns
            && number.value() < 100.0
            && number.decimal.exponent < 0
            && self.name_before(number.start)
            && !self.begins_sentence(v.previous_word(number.start).0);
        let made = number.form == Form::Marked && !self.is_grouped(number) && self.made_before(number.start);
        if number.form == Form::Marked && (acronym || product || made)
            || self.names_version(number)
            || self.is_released(number)
        {
            return Some("version");
        }
        if number.form == Form::Words && !number.scaled {
            if self.is_named_by_word(number.start) {
                return Some("number of a thing that is numbered");
            }
            let capital = is_capitalised(v.word_at(number.start));
            let (at, next) = v.next_word(number.end);
            let titled = is_capitalised(next) && at > number.end && !self.lexicon.capital_nouns;
            // German: seiner Elf
            let noun = self.lexicon.capital_nouns && !is_capitalised(next) && number.value() < 100.0;
            let titled = titled || noun || is_capitalised(self.word_before(number.start));
            if capital && !self.begins_sentence(number.start) && (titled || !self.lexicon.capital_nouns) {
                return Some("name");
            }
        }
        if self.is_capitalised_within(number) {
            return Some("name");
        }
        None
    }

    /// `Vingt Mille Lieues`, `Cien años de soledad`: languages that write titles in small letters have number words
    /// with a capital within a sentence only where a name begins.
    pub(super) fn is_capitalised_within(&self, number: &Number) -> bool {
        number.form == Form::Words
            && !self.lexicon.capital_nouns
            && self.lexicon.marks.decimal == ','
            && is_capitalised(self.view.word_at(number.start))
            && !self.begins_sentence(number.start)
    }

    /// `the 737 MAX`, `its 787 Dreamliner`: between a determiner and a capitalised word that is no people and no plural.
    pub(super) fn names_what_follows(&self, number: &Number) -> bool {
        let v = self.view;
        let (at, word) = v.next_word(number.end);
        let next = v.next_word(at + word.len()).1;
        number.digits() >= 3
            && is_capitalised(word)
            && !self.lexicon.is_plural(word)
            && !PEOPLES.iter().any(|end| word.ends_with(end))
            && (next.is_empty() || self.lexicon.function.has(next))
            && self.lexicon.determiners.has(self.word_before(number.start))
    }

    /// `The 747 was`: one thing, of which the verb tells in the singular.
    fn is_one_thing(&self, number: &Number) -> bool {
        number.digits() >= 3
            && (self.lexicon.the_one.has(self.word_before(number.start)) && !self.counts_something(number.start)
                || self.lexicon.the.has(self.word_before(number.start))
                    && self.lexicon.singular.has(self.view.next_word(number.end).1))
    }

    /// `NF C 15-100`, `S. 2155`: a capital letter alone, which is no word of one letter, within a sentence.
    fn letter_before(&self, at: usize) -> bool {
        let v = self.view;
        let end = v.before_space(at);
        let end = end - usize::from(v.byte_before(end) == b'.');
        let letter = v.word_before(end);
        let begins = end - letter.len();
        matches!(
            letter,
            "B" | "C"
                | "D"
                | "F"
                | "G"
                | "H"
                | "J"
                | "K"
                | "L"
                | "M"
                | "N"
                | "P"
                | "Q"
                | "R"
                | "S"
                | "T"
                | "W"
                | "X"
                | "Z"
        ) && end < at
            && !v.is_before(begins, "'")
            && !v.is_before(begins, "’")
            && !self.begins_sentence(begins)
            && !self.counts_something(at)
    }

    /// `USB 3.0`: a short word in capitals before a number with decimals.
    pub(super) fn acronym_before(&self, at: usize) -> bool {
        let word = self.word_before(at);
        (2..=5).contains(&word.len()) && word.bytes().all(|b| b.is_ascii_uppercase())
    }
}

/// Capitals before a number that count: parties and states.
static PARTIES: &[&str] = &[
    "SPD", "CDU", "CSU", "FDP", "BSW", "PDS", "NPD", "SPÖ", "ÖVP", "FPÖ", "NEOS", "SVP", "EDU", "EVP", "USA", "EU",
    "UNO", "UN", "DDR", "BRD",
];

/// What the names of peoples end in that have no plural of their own: `the 500 Chinese`.
static PEOPLES: &[&str] = &["ese", "ish", "ch", "an"];

fn is_place(v: View, at: usize) -> bool {
    let (start, word) = v.next_word(at);
    start > at && is_capitalised(word)
}
