//! Lists of words, with a quick no.

/// Words in lower case.
#[derive(Debug)]
pub(super) struct List {
    words: &'static [&'static str],
    /// By length, first and last byte: false for what is surely none of them.
    known: [u64; 16],
}

/// The bit of a word of ASCII in any case.
const fn bit(word: &[u8]) -> usize {
    let (first, last) = (word[0] | 0x20, word[word.len() - 1] | 0x20);
    (word.len() * 67 + first as usize * 31 + last as usize * 5) % 1024
}

impl List {
    /// A list of these words.
    pub(super) const fn of(words: &'static [&'static str]) -> Self {
        let (mut known, mut i) = ([0; 16], 0);
        while i < words.len() {
            let bit = bit(words[i].as_bytes());
            known[bit / 64] |= 1 << (bit % 64);
            i += 1;
        }
        Self { words, known }
    }

    /// True without a word.
    pub(super) fn is_empty(&self) -> bool {
        self.words.is_empty()
    }

    /// True when `word`, in any case, is one of them.
    pub(super) fn has(&self, word: &str) -> bool {
        if word.is_empty() {
            return false;
        }
        if !word.is_ascii() {
            let lower = || word.to_lowercase();
            return self.words.contains(&word) || self.words.contains(&lower().as_str());
        }
        let bit = bit(word.as_bytes());
        self.known[bit / 64] >> (bit % 64) & 1 == 1 && self.words.iter().any(|w| w.eq_ignore_ascii_case(word))
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
