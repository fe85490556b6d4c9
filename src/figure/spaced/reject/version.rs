//! Versions that look like decimals.

use super::super::{
    number::{Form, Number},
    scan::Scan,
};

impl Scan<'_> {
    /// True for a decimal that is a version: `USB 3.0`, `Python 3.11`, `releases before 13.9`.
    pub(in crate::figure::spaced) fn is_version(&self, number: &Number) -> bool {
        let start = number.start;
        let acronym = || number.value() < 20.0 && self.acronym_before(start);
        let product = || {
            !self.lexicon.capital_nouns
                && number.value() < 100.0
                && number.decimal.exponent < 0
                && self.name_before(start)
                && !self.begins_sentence(self.previous_word(start).0)
        };
        let made = || !self.is_grouped(number) && self.made_before(start);
        number.form == Form::Marked
            && (acronym() || product() || made() || self.is_released(number) || self.follows_version(number))
            || self.names_version(number)
    }

    /// `Python 3.11`, where decimals of the language have a comma.
    pub(in crate::figure::spaced) fn names_version(&self, number: &Number) -> bool {
        number.form == Form::Marked
            && number.decimal.exponent < 0
            && self.lexicon.marks.decimal == ','
            && self.view.text[number.start..number.end].contains('.')
            && (self.name_before(number.start)
                || self.lexicon.the_one.has(self.word_before(number.start)) && !self.counts_something(number.start))
    }

    /// `5.10.2 leaks files, and 5.9 is no longer maintained`: a decimal that counts nothing soon behind a version.
    fn follows_version(&self, number: &Number) -> bool {
        self.version_end > 0
            && number.start < self.version_end + 200
            && number.decimal.exponent < 0
            && self.view.text[number.start..number.end].contains('.')
            && !self.counts_something(number.start)
    }

    /// `releases before 13.9`, `update to 0.14`: a decimal that counts nothing behind the word for a version.
    pub(in crate::figure::spaced) fn is_released(&self, number: &Number) -> bool {
        number.form == Form::Marked
            && number.decimal.exponent < 0
            && self.view.text[number.start..number.end].contains('.')
            && (self.lexicon.clues.versioned.has(self.word_before(number.start))
                || self.before(&self.lexicon.clues.updates, number.start).is_some()
                || !self.counts_something(number.start)
                    && self.near_before(number.start, &self.lexicon.clues.versioned))
    }
}
