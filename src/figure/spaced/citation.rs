//! What stands before a year in brackets: the author of a reference, or the title of a work.

use super::{number::Number, scan::Scan};
use crate::figure::{evidence::class::place, view::is_capitalised};

/// How many words back the name before a bracket is followed.
const NAME: usize = 8;

impl Scan<'_> {
    /// `(Bassène, 2007)`, `Hogenes (2002)`, `Sapir’s (1971)`: a year behind its author.
    pub(super) fn is_cited_year(&self, number: &Number) -> bool {
        let v = self.view;
        if number.year().is_none() {
            return false;
        }
        let letter = usize::from(v.byte(number.end).is_ascii_lowercase());
        let closed = matches!(v.char_at(number.end + letter), ')' | ';' | ',' | ':');
        let end = v.before_space(number.start);
        match v.char_before(end) {
            ',' if closed => {
                let (at, name) = self.previous_word(end - 1);
                let alone = matches!(v.char_before(at), '(' | ';');
                let partner = matches!(v.char_before(v.before_space(at)), '&');
                is_capitalised(name) && (alone || partner)
            }
            '(' if closed && v.char_at(number.end + letter) == ')' => self.is_author_before(v.before_space(end - 1)),
            _ => false,
        }
    }

    /// True when a name ends at `end` that another name, a verb or a preposition of authors ties, or in the genitive.
    fn is_author_before(&self, end: usize) -> bool {
        let v = self.view;
        let (at, name) = self.previous_word(end);
        if self.lexicon.clues.genitive.has(name) && matches!(v.char_before(at), '\'' | '’') {
            return is_capitalised(v.word_before(at - v.char_before(at).len_utf8()));
        }
        let (_, tie) = self.previous_word(at);
        let partner = matches!(v.char_before(v.before_space(at)), '&');
        is_capitalised(name) && !name.chars().all(char::is_uppercase) && (partner || self.lexicon.authors.has(tie))
    }

    /// What the name before the bracket of `Hogenes (2002)`, `Elevator to the Gallows (1958)` looks like: one word, as
    /// authors are written, or a title with small words between its capitals.
    pub(super) fn bracket_clues(&self, number: &Number) -> u64 {
        let v = self.view;
        if number.year().is_none() || v.char_before(number.start) != '(' || v.char_at(number.end) != ')' {
            return 0;
        }
        let mut at = v.before_space(number.start - 1);
        let (mut names, mut small, mut open) = (0, 0, 0);
        for _ in 0..NAME {
            let (start, word) = self.previous_word(at);
            let joins = self.lexicon.function.has(word) || self.lexicon.the.has(word);
            if word.is_empty() || !joins && !is_capitalised(word) {
                break;
            }
            if !joins {
                (names, small, open) = (names + 1, small + open, 0);
            } else {
                open += 1;
            }
            at = start;
        }
        let bit = |yes: bool, class: u64| if yes { class } else { 0 };
        bit(names == 1 && small == 0, place::LONE_NAME) | bit(names > 0 && small > 0, place::TITLE)
    }
}
