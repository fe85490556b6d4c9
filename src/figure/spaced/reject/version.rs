//! Versions that look like decimals.

use super::{
    super::{
        context::is_capitalised,
        number::{Form, Number},
        scan::Scan,
    },
    words::VERSIONED,
};

impl Scan<'_> {
    /// `Python 3.11`, where decimals of the language have a comma.
    pub(in crate::figure::spaced) fn names_version(&self, number: &Number) -> bool {
        number.form == Form::Marked
            && number.decimal.exponent < 0
            && self.lexicon.marks.decimal == ','
            && self.view.text[number.start..number.end].contains('.')
            && (self.name_before(number.start)
                || self.lexicon.capital_nouns && is_capitalised(self.word_before(number.start))
                || matches!(self.view.char_at(number.end), '“' | '»' | '”' | '"'))
    }

    /// `releases before 13.9`, `update to 0.14`: a decimal that counts nothing behind the word for a version.
    pub(in crate::figure::spaced) fn is_released(&self, number: &Number) -> bool {
        number.form == Form::Marked
            && number.decimal.exponent < 0
            && self.view.text[number.start..number.end].contains('.')
            && !self.counts_something(number.start)
            && self.near_before(number.start, &VERSIONED)
    }
}
