//! Numbers of houses.

use super::super::{context::is_capitalised, number::Number, scan::Scan};
use crate::figure::lexicon::Words;

impl Scan<'_> {
    /// True when the date at `at` is in the name of a street: `улица 8 Марта`, `площадь 1905 года`,
    /// `Straße des 17. Juni`, `rue du 4 septembre`.
    pub(in crate::figure::spaced) fn names_street(&self, at: usize, number: &Number) -> bool {
        let (article, before) = self.previous_word(at);
        if is_street(before) {
            let (next, word) = self.next_word(number.end);
            let named = !self.lexicon.capital_months && next > number.end && is_capitalised(word);
            return named || number.year().is_some();
        }
        let street = self.previous_word(article).1;
        ["des", "du", "del"].contains(&before)
            && is_street(street)
            && is_capitalised(street) == self.lexicon.capital_nouns
    }

    /// `14 Station Road`, `Hauptstraße 5`, `12, rue de la Paix`.
    pub(in crate::figure::spaced) fn street(&self, number: &Number) -> bool {
        let v = self.view;
        let (at, first) = self.next_word(number.end);
        let before = self.previous_word(number.start).1;
        // calle Mayor, 12; 12 bis, rue de la Paix
        let comma = v.before_space(number.start);
        if v.byte_before(comma) == b',' && !self.counts_something(number.start) {
            let mut end = comma - 1;
            for _ in 0..4 {
                let (start, word) = self.previous_word(end);
                if STREETS_BEFORE.has(word) {
                    return true;
                }
                end = start;
            }
        }
        let end = if matches!(first, "bis" | "ter") { at + first.len() } else { number.end };
        if v.byte(end) == b',' && STREETS_BEFORE.has(self.next_word(end + 1).1) {
            return true;
        }
        if STREET_ENDS.iter().any(|e| before.ends_with(e)) {
            return true;
        }
        if STREETS_BEFORE.has(first) && first.chars().all(char::is_lowercase) {
            return true;
        }
        let mut end = at + first.len();
        let mut word = first;
        for _ in 0..3 {
            if !is_capitalised(word) {
                return false;
            }
            // Queen's Avenue
            end += ["'s", "’s"].iter().find(|s| v.is_at(end, s)).map_or(0, |s| s.len());
            let (start, next) = self.next_word(end);
            if STREETS.has(next) && is_capitalised(next) {
                return true;
            }
            (word, end) = (next, start + next.len());
        }
        false
    }
}

static STREETS: Words = Words::of(&[
    "alley", "ave", "avenue", "blvd", "boulevard", "broadway", "circle", "close", "court", "crescent", "drive",
    "embankment", "gardens", "grove", "highway", "hill", "lane", "mews", "parade", "parkway", "place", "plaza", "quay",
    "rd", "road", "row", "square", "st", "street", "terrace", "walk", "way",
]);

static STREETS_BEFORE: Words = Words::of(&[
    "avenida", "avenue", "boulevard", "calle", "impasse", "paseo", "plaza", "quai", "rue", "бульвар", "бульваре",
    "набережная", "набережной", "переулке", "переулок", "площади", "площадь", "проспект", "проспекте", "улица",
    "улице", "улицы", "шоссе",
]);

/// True when `word` ends the name of a street of English: `Street`.
pub(in crate::figure::spaced) fn is_avenue(word: &str) -> bool {
    is_capitalised(word) && STREETS.has(word)
}

/// True when `word` is one for a street: `rue`, `Hauptstraße`.
pub(in crate::figure::spaced) fn is_street(word: &str) -> bool {
    STREETS_BEFORE.has(word) || STREET_ENDS.iter().any(|e| word.ends_with(e))
}

static STREET_ENDS: &[&str] =
    &["straße", "strasse", "gasse", "allee", "platz", "Straße", "Strasse", "Gasse", "Allee", "Platz"];
