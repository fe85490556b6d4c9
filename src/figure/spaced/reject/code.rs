//! Numbers that are dialled, pressed, typed in or returned.

use super::super::{
    number::{Form, Number},
    scan::Scan,
};

impl Scan<'_> {
    /// True when a number is none to count with, but one to call, to press or to type.
    pub(in crate::figure::spaced) fn is_code(&self, number: &Number) -> bool {
        self.is_dialled(number) || self.is_texted(number) || self.is_pressed(number) || self.is_typed(number)
    }

    /// `text STOP to 40404`
    fn is_texted(&self, number: &Number) -> bool {
        let (to, joint) = self.previous_word(number.start);
        let word = self.previous_word(to).1;
        let capitals = word.len() >= 3 && word.bytes().all(|b| b.is_ascii_uppercase());
        number.form == Form::Plain && (5..=6).contains(&number.digits()) && capitals && self.lexicon.to.has(joint)
    }

    /// True when the words of the sentence tell that a number is called: `dial 112`.
    fn is_dialled(&self, number: &Number) -> bool {
        number.digits() >= 2
            && number.decimal.exponent == 0
            && !number.scaled
            && !self.counts_something(number.start)
            && self.is_called(number.start)
    }

    /// True when a word of the sentence before `at` tells that what follows is called.
    pub(in crate::figure::spaced) fn is_called(&self, at: usize) -> bool {
        self.sentence_has(at, &self.lexicon.clues.dialled)
    }

    /// `press 3`.
    fn is_pressed(&self, number: &Number) -> bool {
        let (at, word) = self.previous_word(number.start);
        let verbs = &self.lexicon.clues.pressed;
        let pressed = verbs.has(word) || self.lexicon.the.has(word) && verbs.has(self.previous_word(at).1);
        pressed && !self.counts_something(number.start)
    }

    /// `the PIN is 4711`, `the ZIP code 90210`: four digits or more behind the word for a code.
    fn is_typed(&self, number: &Number) -> bool {
        number.form == Form::Plain
            && number.digits() >= 4
            && !number.scaled
            && !self.counts_something(number.start)
            && self.near_before(number.start, &self.lexicon.clues.codes)
    }
}
