//! The words of many notes, found again in one document.

use std::collections::BTreeMap;

use super::quotation::{NEAR, elsewhere, here};
use crate::document::{Document, Quotation, Range};

/// Bytes in which words that stand no longer where they stood are looked for, all searches of one document together.
const AFFORDED: usize = 2 << 30;
/// Bytes to either side in which they are looked for once that is spent.
const NEXT: usize = 4 << 10;

/// Finds the words of one note after another. An edit moves all words behind it by as many bytes: so words that are not where they
/// were are tried first as far from it as those of the nearest notes are, and the text is searched only where that is in vain.
pub(crate) struct Quotations<'a> {
    doc: &'a Document,
    /// By how many bytes words were moved that a search found, by where they stood before. The words of a stretch that was
    /// moved as a whole lead to at most one entry.
    moved: BTreeMap<usize, isize>,
    /// Bytes that may still be searched.
    afforded: usize,
}

impl<'a> Quotations<'a> {
    /// Finds words in this document.
    pub(crate) fn of(doc: &'a Document) -> Self {
        Self { doc, moved: BTreeMap::new(), afforded: AFFORDED }
    }

    /// Where the words of `quotation` stand now, as [`super::find_again`] has it; when thousands are not where they stood, the
    /// later ones are found only next to it.
    pub(crate) fn find(&mut self, quotation: &Quotation) -> Option<Range> {
        let text = &self.doc.text;
        let at = text.floor(self.doc.source_map.display(quotation.start).min(text.len()));
        if let Some(found) = here(text, quotation, at).or_else(|| self.as_neighbours(quotation, at)) {
            return Some(found);
        }
        let near = if self.afforded > 0 { NEAR } else { NEXT };
        self.afforded = self.afforded.saturating_sub(text.len().min(2 * near));
        let found = elsewhere(text, quotation, at, near)?;
        self.moved.insert(at, found.start.wrapping_sub(at) as isize);
        Some(found)
    }

    /// The words, when they were moved as far as the nearest ones before or behind them.
    fn as_neighbours(&self, quotation: &Quotation, at: usize) -> Option<Range> {
        let text = &self.doc.text;
        let (before, behind) = (self.moved.range(..=at).next_back(), self.moved.range(at..).next());
        let mut places = before.into_iter().chain(behind).filter_map(|(_, by)| at.checked_add_signed(*by));
        places.find_map(|place| here(text, quotation, text.floor(place.min(text.len()))))
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::document::{Parts, Text};

    fn document(text: String) -> Document {
        Parts { text: Text::owned(text), whole: true, ..Parts::default() }.into()
    }

    /// Quotations of all words that begin with `w`, in an order that is not that of the text.
    fn quotations(text: &str) -> Vec<(String, Quotation)> {
        let doc = document(text.to_owned());
        let mut all: Vec<_> =
            text.match_indices('w').map(|(at, _)| (text[at..at + 5].to_owned(), at..at + 5)).collect();
        all.sort_by_key(|(word, _)| word.bytes().rev().collect::<Vec<_>>());
        all.into_iter().map(|(word, range)| (word, Quotation::of(&doc, &range))).collect()
    }

    fn numbered(numbers: std::ops::Range<usize>) -> String {
        numbers.map(|n| format!("w{n:04} and so much behind it that all its neighbours stand far from it\n")).collect()
    }

    #[test]
    fn words_that_an_edit_moved_cost_one_search() {
        let old = numbered(0..400);
        let far = "-".repeat(10 * NEXT);
        let now = [&*numbered(0..100), &far, &numbered(100..300), &far, &numbered(300..400)].concat();
        let doc = document(now.clone());
        // A search for each of the two stretches that were moved is afforded.
        let mut finder = Quotations { afforded: now.len() + 1, ..Quotations::of(&doc) };
        for (word, quotation) in quotations(&old) {
            // Next to an edit the words stand in other surroundings.
            let edge = ["w0099", "w0100", "w0299", "w0300"].contains(&&*word);
            let found = finder.find(&quotation);
            assert!(edge || found.is_some_and(|range| now[range] == word), "{word}");
        }
    }

    #[test]
    fn when_thousands_are_lost_the_last_ones_are_found_next_to_where_they_stood() {
        let doc = document(["-".repeat(3 * NEXT), "wide and far".into(), "-".repeat(NEXT / 2)].concat());
        let quotation = |start| Quotation { text: "wide and far".into(), start, ..Quotation::default() };
        let lost = Quotation { text: "what is nowhere".into(), ..Quotation::default() };
        let mut finder = Quotations { afforded: 2 * doc.text.len(), ..Quotations::of(&doc) };
        let there = Some(3 * NEXT..3 * NEXT + 12);
        assert_eq!((finder.find(&lost), finder.find(&lost)), (None, None));
        assert_eq!(finder.find(&quotation(0)), None);
        assert_eq!(finder.find(&quotation(3 * NEXT + 99)), there);
        assert_eq!(Quotations::of(&doc).find(&quotation(0)), there);
    }
}
