//! Whether a number is a year.

use super::super::{number::digits_at, scan::Scan};
use crate::figure::{evidence::Question, value::Kind, view::is_capitalised};

impl Scan<'_> {
    /// True when the bare year at `start..end` is used as one.
    pub(super) fn is_year(&self, start: usize, end: usize) -> bool {
        let number = digits_at(self.view, start, self.lexicon.marks).filter(|n| n.end == end);
        number.is_some_and(|number| self.weighs(Question::Year, &number))
    }

    /// `Growth 2025: +1.6 %`: a noun and a year head a line.
    pub(in crate::figure::spaced) fn heads_entry(&self, start: usize, end: usize) -> bool {
        let (noun, word) = self.previous_word(start);
        self.view.byte(end) == b':' && !word.is_empty() && self.begins_sentence(noun)
    }

    /// True when the last figure is a date that ends right before `start`, over a comma or `and`.
    pub(in crate::figure::spaced) fn date_just_ended(&self, start: usize) -> bool {
        let Some(last) = self.last_figure() else { return false };
        if !matches!(last.kind, Kind::Date | Kind::Period) || last.range.end > start || start - last.range.end > 8 {
            return false;
        }
        let between = self.view.text[last.range.end..start].trim();
        matches!(between, "," | "/" | "&") || self.lexicon.then.has(between)
    }

    /// True when the word after a number looks like something that is counted.
    pub(in crate::figure::spaced) fn looks_counted(&self, word: &str) -> bool {
        if self.lexicon.capital_nouns {
            is_capitalised(word)
        } else {
            !is_capitalised(word) && self.lexicon.is_plural(word)
        }
    }
}
