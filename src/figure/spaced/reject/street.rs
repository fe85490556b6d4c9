//! Numbers of houses.

use super::super::{number::Number, scan::Scan};
use crate::figure::view::is_capitalised;

/// The most words of the name of a street.
const MOST_OF_STREET: usize = 4;

impl Scan<'_> {
    /// True when the date at `at` is in the name of a street: `улица 8 Марта`, `площадь 1905 года`,
    /// `Straße des 17. Juni`, `rue du 4 septembre`.
    pub(in crate::figure::spaced) fn names_street(&self, at: usize, number: &Number) -> bool {
        let (article, before) = self.previous_word(at);
        if self.is_street(before) {
            let (next, word) = self.next_word(number.end);
            let named = !self.lexicon.capital_months && next > number.end && is_capitalised(word);
            return named || number.year().is_some();
        }
        let street = self.previous_word(article).1;
        self.lexicon.clues.of_street.has(before)
            && self.is_street(street)
            && is_capitalised(street) == self.lexicon.capital_nouns
    }

    /// `14 Station Road`, `12 rue de la Paix`.
    pub(in crate::figure::spaced) fn street(&self, number: &Number) -> bool {
        let v = self.view;
        let clues = self.lexicon.clues;
        let (at, first) = self.next_word(number.end);
        if clues.streets_before.has(first) && first.chars().all(char::is_lowercase) {
            return true;
        }
        let mut end = at + first.len();
        let mut word = first;
        for _ in 0..3 {
            if !is_capitalised(word) {
                return false;
            }
            // Queen's Avenue
            let mark = v.char_at(end);
            if matches!(mark, '\'' | '’') {
                let letter = v.word_at(end + mark.len_utf8());
                end += if clues.genitive.has(letter) { mark.len_utf8() + letter.len() } else { 0 };
            }
            let (start, next) = self.next_word(end);
            if clues.streets.has(next) && is_capitalised(next) {
                return true;
            }
            (word, end) = (next, start + next.len());
        }
        false
    }

    /// `calle Mayor, 26`, `ул. Ленина, 14`: a comma ends at `end` behind the name of a street, of up to three words.
    pub(super) fn is_house(&self, end: usize) -> bool {
        let v = self.view;
        if v.byte_before(end) != b',' {
            return false;
        }
        let mut at = end - 1;
        for _ in 0..MOST_OF_STREET {
            let (start, word) = self.previous_word(at);
            if word.is_empty() || !is_capitalised(word) && !self.lexicon.function.has(word) {
                return false;
            }
            let before = v.before_space(start);
            let dot = usize::from(v.byte_before(before) == b'.');
            if self.lexicon.clues.streets_before.has(v.word_before(before - dot)) {
                return true;
            }
            at = start;
        }
        false
    }

    /// True when `word` ends the name of a street: `Street`.
    pub(in crate::figure::spaced) fn is_avenue(&self, word: &str) -> bool {
        is_capitalised(word) && self.lexicon.clues.streets.has(word)
    }

    /// True when `word` is one for a street: `rue`, `Hauptstraße`.
    pub(in crate::figure::spaced) fn is_street(&self, word: &str) -> bool {
        let clues = self.lexicon.clues;
        clues.streets_before.has(word) || clues.street_ends.iter().any(|end| word.ends_with(end))
    }
}
