//! Which languages a frequent word belongs to.

use super::BY_WORDS;

/// How many words the lists of all languages have together.
const COUNT: usize = {
    let (mut n, mut language) = (0, 0);
    while language < BY_WORDS.len() {
        n += BY_WORDS[language].1.frequent.len();
        language += 1;
    }
    n
};

/// Words as numbers, each with the bit of a language that has it; in order of the numbers.
static SORTED: [(u64, u8); COUNT] = sort(keys());

/// The numbers of them.
static KEYS: [u64; COUNT] = {
    let (mut keys, mut n) = ([0; COUNT], 0);
    while n < COUNT {
        (keys[n], n) = (SORTED[n].0, n + 1);
    }
    keys
};

/// The languages of them.
static LANGUAGES: [u8; COUNT] = {
    let (mut languages, mut n) = ([0; COUNT], 0);
    while n < COUNT {
        (languages[n], n) = (SORTED[n].1, n + 1);
    }
    languages
};

const fn keys() -> [(u64, u8); COUNT] {
    let (mut keys, mut n, mut language) = ([(0, 0); COUNT], 0, 0);
    while language < BY_WORDS.len() {
        let words = BY_WORDS[language].1.frequent;
        let mut i = 0;
        while i < words.len() {
            keys[n] = (key(words[i].as_bytes()), 1 << language);
            (n, i) = (n + 1, i + 1);
        }
        language += 1;
    }
    keys
}

/// Merges runs of twice the length until all is one.
const fn sort(mut from: [(u64, u8); COUNT]) -> [(u64, u8); COUNT] {
    let (mut to, mut run) = (from, 1);
    while run < COUNT {
        let mut start = 0;
        while start < COUNT {
            let middle = if start + run < COUNT { start + run } else { COUNT };
            let end = if middle + run < COUNT { middle + run } else { COUNT };
            let (mut a, mut b, mut i) = (start, middle, start);
            while i < end {
                let second = a == middle || b < end && from[b].0 < from[a].0;
                to[i] = if second { from[b] } else { from[a] };
                (a, b, i) = (a + !second as usize, b + second as usize, i + 1);
            }
            start = end;
        }
        (from, run) = (to, run * 2);
    }
    from
}

/// A word of at most eight bytes as a number; the case of a letter (ASCII, Latin-1) makes no difference.
const fn key(word: &[u8]) -> u64 {
    let (mut key, mut i) = (0, 0);
    while i < 8 {
        key = key << 8 | if i < word.len() { (word[i] | 0x20) as u64 } else { 0 };
        i += 1;
    }
    key
}

/// The bit of a word in [`KNOWN`].
const fn bit(key: u64) -> usize {
    (key.wrapping_mul(0x9e37_79b9_7f4a_7c15) >> 51) as usize
}

/// The bits of all words, for a quick no.
static KNOWN: [u64; 128] = {
    let (mut known, mut n) = ([0; 128], 0);
    while n < COUNT {
        let bit = bit(KEYS[n]);
        known[bit / 64] |= 1 << (bit % 64);
        n += 1;
    }
    known
};

/// The languages of a frequent word, as bits in the order of [`BY_WORDS`]; none for other words.
pub(super) fn languages_of(word: &str) -> u8 {
    if word.len() > 8 {
        return 0;
    }
    let key = key(word.as_bytes());
    let bit = bit(key);
    if KNOWN[bit / 64] >> (bit % 64) & 1 == 0 {
        return 0;
    }
    let from = KEYS.partition_point(|k| *k < key);
    KEYS[from..].iter().zip(&LANGUAGES[from..]).take_while(|(k, _)| **k == key).fold(0, |bits, (_, bit)| bits | bit)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn words_have_their_languages_in_any_case() {
        for (word, languages) in [("the", 1), ("Über", 2), ("ÊTRE", 4), ("Según", 8), ("della", 16), ("Xylophon", 0)]
        {
            assert_eq!(languages_of(word), languages, "{word}");
        }
        assert_eq!(languages_of("de") & 31, 4 | 8);
    }

    #[test]
    fn no_word_is_too_long_to_be_found() {
        for (language, spoken) in BY_WORDS {
            let long = spoken.frequent.iter().find(|w| w.len() > 8);
            assert_eq!(long, None, "{language:?}");
        }
    }
}
