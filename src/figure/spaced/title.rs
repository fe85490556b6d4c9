//! Titles of works in quotation marks: `the film "Twelve Monkeys"`, `роман «Двенадцать стульев»`.

use super::scan::{QUOTES, Scan};
use crate::figure::view::is_capitalised;

/// The longest title to either side of a number, in bytes.
const LONGEST: usize = 48;

/// How many words before the quotation mark the noun may stand that tells a work.
const NOUN: usize = 4;

impl Scan<'_> {
    /// The end of the title that what stands at `start..end` is part of.
    pub(super) fn title_around(&self, start: usize, end: usize) -> Option<usize> {
        let text = self.view.text;
        let (at, open) = text[..start]
            .char_indices()
            .rev()
            .take_while(|(i, _)| start - i <= LONGEST)
            .find(|(_, c)| QUOTES.contains(c))?;
        let close = match open {
            '"' => '"',
            '“' => '”',
            '„' => '“',
            '«' => '»',
            _ => return None,
        };
        let inside = at + open.len_utf8();
        let first = self.view.char_at(inside);
        let opens = !self.view.char_before(at).is_alphanumeric() && (first.is_uppercase() || first.is_ascii_digit());
        if !opens {
            return None;
        }
        let (length, _) = text[end..].char_indices().take_while(|(i, _)| *i <= LONGEST).find(|(_, c)| *c == close)?;
        let close = end + length;
        // What somebody says ends with a mark.
        let said = text[..close].ends_with(['.', ',', '!', '?']);
        (!said && self.tells_work(at)).then_some(close)
    }

    /// True when one of the last words before `at` is a noun of what has a title.
    fn tells_work(&self, at: usize) -> bool {
        let works = &self.lexicon.works;
        let compound = |word: &str| self.lexicon.capital_nouns && is_capitalised(word) && works.ends_compound(word);
        self.nearest_words(at).take(NOUN).any(|word| works.has(word) || compound(word))
    }

    /// True when a noun of what has a title stands in the sentence before `at`.
    pub(super) fn tells_works(&self, at: usize) -> bool {
        let works = &self.lexicon.works;
        let compound = |word: &str| self.lexicon.capital_nouns && is_capitalised(word) && works.ends_compound(word);
        self.nearest_words(at).any(|word| works.has(word) || compound(word))
    }
}
