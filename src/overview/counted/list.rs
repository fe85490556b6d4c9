//! Lists of words, with a quick no.

/// Words in lower case, found by their hash.
#[derive(Debug)]
pub(super) struct List {
    words: &'static [&'static str],
    /// By hash, or in the next places that were free, the number of a word, from one on.
    places: [u8; PLACES],
}

/// More than the words of any list.
const PLACES: usize = 256;

/// The place where a word is looked for first; case makes no difference in ASCII.
const fn place(word: &[u8]) -> usize {
    let (first, last) = (word[0] | 0x20, word[word.len() - 1] | 0x20);
    let middle = word[word.len() / 2] | 0x20;
    (word.len() * 67 + first as usize * 31 + middle as usize * 13 + last as usize * 5) % PLACES
}

impl List {
    /// A list of these words.
    pub(super) const fn of(words: &'static [&'static str]) -> Self {
        assert!(words.len() < PLACES, "more words than places");
        let (mut places, mut i) = ([0; PLACES], 0);
        while i < words.len() {
            let mut at = place(words[i].as_bytes());
            while places[at] != 0 {
                at = (at + 1) % PLACES;
            }
            i += 1;
            places[at] = i as u8;
        }
        Self { words, places }
    }

    /// True without a word.
    pub(super) fn is_empty(&self) -> bool {
        self.words.is_empty()
    }

    /// True when `word`, in any case, is one of them.
    pub(super) fn has(&self, word: &str) -> bool {
        !word.is_empty() && (self.holds(word) || !word.is_ascii() && self.holds(&word.to_lowercase()))
    }

    fn holds(&self, word: &str) -> bool {
        let places = (place(word.as_bytes())..).map(|at| self.places[at % PLACES]);
        let mut found = places.take_while(|n| *n != 0).map(|n| self.words[usize::from(n) - 1]);
        found.any(|w| w.eq_ignore_ascii_case(word))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn words_are_known_in_any_case() {
        let list = List::of(&["of", "people", "être"]);
        for (word, known) in [("of", true), ("People", true), ("ÊTRE", true), ("off", false), ("", false), ("à", false)]
        {
            assert_eq!(list.has(word), known, "{word}");
        }
    }
}
