//! Numbers that are dialled, pressed, typed in or returned.

use super::super::{
    number::{Form, Number},
    scan::Scan,
};

impl Scan<'_> {
    /// True when a number is none to count with, but one to call, to press or to type.
    pub(in crate::figure::spaced) fn is_code(&self, number: &Number) -> bool {
        self.is_dialled(number) || self.is_pressed(number) || self.is_typed(number)
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

    /// `32-bit`, `64 bits`: how wide the numbers of a computer are; but not `160 bits per second`, `128 bits of entropy`,
    /// `300 bits`.
    pub(in crate::figure::spaced) fn is_width(&self, number: &Number) -> bool {
        let v = self.view;
        let tied = matches!(v.char_at(number.end), '-' | '‑');
        let at = if tied { number.end + v.char_at(number.end).len_utf8() } else { v.after_space(number.end) };
        let word = v.word_at(at);
        if number.form != Form::Plain || at == number.end || !self.lexicon.clues.bits.has(word) {
            return false;
        }
        let (bits, end) = (number.value() as u64, at + word.len());
        let next = v.after_space(end);
        let usual = bits.is_power_of_two() && bits <= 8192 || bits.is_multiple_of(8) && bits <= 96 || bits == 192;
        let measured = || {
            v.byte(end) == b'/'
                || self.lexicon.per.at(v, next).is_some()
                || self.lexicon.of.at(v, next).is_some()
                || self.qualifier_before(number.start).is_some()
        };
        (tied || usual) && !measured()
    }
}
