//! Sorted words, packed when the program is compiled: their letters one after the other, where each ends, and a filter that
//! says a quick no. A slice of slices would take sixteen bytes more for each word.

/// A sorted list of words in lower case.
#[derive(Debug, Clone, Copy)]
pub(in crate::figure) struct List {
    letters: &'static str,
    ends: &'static [u16],
    /// A bit for each word that may be among them; a power of two of these blocks.
    filter: &'static [u64],
    /// Where the words of each first letter begin; none in a short list.
    starts: &'static [u16],
}

/// What a [`List`] refers to.
pub(in crate::figure) struct Packed<const WORDS: usize, const BYTES: usize, const BLOCKS: usize, const STARTS: usize> {
    letters: [u8; BYTES],
    ends: [u16; WORDS],
    filter: [u64; BLOCKS],
    starts: [u16; STARTS],
}

/// By which part of them the words of a list are looked up.
pub(in crate::figure) enum Key {
    Whole,
    FirstWord,
}

/// The letters by which words are parted: what sorts before `a`, those of ASCII, all others.
const LETTERS: usize = 28;

/// Lists of fewer words are looked through from end to end.
const MANY: usize = 12;

/// Bits of a filter for each word: of words that are in no list, few are in its filter.
const BITS: usize = 32;

/// The most blocks of a filter.
const BLOCKS: usize = 64;

/// How many bytes words have together.
pub(in crate::figure) const fn bytes(words: &[&str]) -> usize {
    let (mut n, mut i) = (0, 0);
    while i < words.len() {
        (n, i) = (n + words[i].len(), i + 1);
    }
    n
}

/// How many blocks the filter of so many words has.
pub(in crate::figure) const fn blocks(words: usize) -> usize {
    let blocks = (words * BITS / 64).next_power_of_two();
    if blocks < BLOCKS { blocks } else { BLOCKS }
}

/// How many places the first letters of so many words need.
pub(in crate::figure) const fn starts(words: usize) -> usize {
    if words < MANY { 0 } else { LETTERS + 1 }
}

impl<const WORDS: usize, const BYTES: usize, const BLOCKS: usize, const STARTS: usize>
    Packed<WORDS, BYTES, BLOCKS, STARTS>
{
    /// Sorted words, packed.
    pub(in crate::figure) const fn of(words: &[&str], key: Key) -> Self {
        let mut packed = Self { letters: [0; BYTES], ends: [0; WORDS], filter: [0; BLOCKS], starts: [0; STARTS] };
        let (mut i, mut to) = (0, 0);
        while i < WORDS {
            let word = words[i].as_bytes();
            assert!(i == 0 || sorts_before(words[i - 1].as_bytes(), word), "words out of order");
            let bit = hash(if matches!(key, Key::Whole) { word } else { first_word(word) }) % (BLOCKS * 64);
            packed.filter[bit / 64] |= 1 << (bit % 64);
            let mut b = 0;
            while b < word.len() {
                packed.letters[to] = word[b];
                (b, to) = (b + 1, to + 1);
            }
            packed.ends[i] = to as u16;
            i += 1;
            let mut next = letter(word[0]) + 1;
            while next < STARTS {
                packed.starts[next] = i as u16;
                next += 1;
            }
        }
        packed
    }

    /// The list of them.
    pub(in crate::figure) const fn list(&'static self) -> List {
        let Ok(letters) = core::str::from_utf8(&self.letters) else { panic!() };
        List { letters, ends: &self.ends, filter: &self.filter, starts: &self.starts }
    }
}

impl List {
    /// A list without words.
    pub(in crate::figure) const NONE: Self = Self { letters: "", ends: &[], filter: &[0], starts: &[] };

    /// How many words it has.
    pub(in crate::figure) const fn len(&self) -> usize {
        self.ends.len()
    }

    /// The word of this number.
    pub(in crate::figure) const fn word(&self, n: usize) -> &'static [u8] {
        let start = if n == 0 { 0 } else { self.ends[n - 1] as usize };
        self.letters.as_bytes().split_at(self.ends[n] as usize).0.split_at(start).1
    }

    /// The same as text.
    pub(in crate::figure) fn text(&self, n: usize) -> &'static str {
        let start = if n == 0 { 0 } else { usize::from(self.ends[n - 1]) };
        &self.letters[start..usize::from(self.ends[n])]
    }

    /// All words.
    pub(in crate::figure) fn words(&self) -> impl Iterator<Item = &'static [u8]> {
        (0..self.len()).map(|n| self.word(n))
    }

    /// False when the filter knows no such word, in whatever case. Capitals outside ASCII have other bytes and pass.
    #[inline(always)]
    pub(in crate::figure) fn may_hold(&self, word: &[u8]) -> bool {
        let bit = hash(word) & (self.filter.len() * 64 - 1);
        let ascii = word[word.len() - 1] < 0x80 && word[if word.len() > 2 { 2 } else { word.len() - 1 }] < 0x80;
        // Chinese has no capitals: its words are looked up like those of ASCII.
        !ascii && word[0] < 0xe2 || self.filter[bit / 64] >> (bit % 64) & 1 == 1
    }

    /// The number of a word in lower case.
    pub(in crate::figure) fn find(&self, word: &[u8]) -> Option<usize> {
        let n = self.from(word);
        (n < self.len() && self.word(n) == word).then_some(n)
    }

    /// The number of the first word that does not sort before `word`.
    pub(in crate::figure) fn from(&self, word: &[u8]) -> usize {
        let (mut from, mut to) = match (self.starts, word) {
            ([], _) | (_, []) => (0, self.len()),
            (starts, [first, ..]) => (usize::from(starts[letter(*first)]), usize::from(starts[letter(*first) + 1])),
        };
        while from < to {
            let middle = (from + to) / 2;
            if self.word(middle) < word { from = middle + 1 } else { to = middle }
        }
        from
    }
}

/// The place of a first letter among [`LETTERS`], in the order of bytes.
const fn letter(byte: u8) -> usize {
    match byte {
        0..b'a' => 0,
        b'a'..=b'z' => (byte - b'a') as usize + 1,
        _ => LETTERS - 1,
    }
}

/// Where a word stands in a filter: by its length and three of its bytes. Case changes none of them in ASCII.
const fn hash(word: &[u8]) -> usize {
    let first = if word[0] < 0x80 { small(word[0]) } else { 0x80 };
    let near = small(word[if word.len() > 2 { 2 } else { word.len() - 1 }]);
    let last = small(word[word.len() - 1]);
    first as usize * 1009 + near as usize * 61 + last as usize * 7 + word.len() * 211
}

/// A letter of ASCII in lower case, other bytes as they are.
const fn small(byte: u8) -> u8 {
    if byte < 0x80 { byte | 0x20 } else { byte }
}

/// True when `a` stands before `b` in order of their bytes.
const fn sorts_before(a: &[u8], b: &[u8]) -> bool {
    let mut i = 0;
    while i < a.len() && i < b.len() {
        if a[i] != b[i] {
            return a[i] < b[i];
        }
        i += 1;
    }
    a.len() < b.len()
}

/// The first word of a phrase: up to the first byte of ASCII that is no letter.
const fn first_word(phrase: &[u8]) -> &[u8] {
    let mut n = 0;
    while n < phrase.len() && (phrase[n] >= 0x80 || phrase[n].is_ascii_alphabetic()) {
        n += 1;
    }
    if n == 0 { phrase } else { phrase.split_at(n).0 }
}

/// Packs the sorted words of a constant.
macro_rules! packed {
    ($words:expr, $key:ident) => {{
        use $crate::figure::lexicon::list;
        const SORTED: &[&str] = $words;
        const COUNT: usize = SORTED.len();
        const BYTES: usize = list::bytes(SORTED);
        static PACKED: list::Packed<COUNT, BYTES, { list::blocks(COUNT) }, { list::starts(COUNT) }> =
            list::Packed::of(SORTED, list::Key::$key);
        PACKED.list()
    }};
}

pub(in crate::figure) use packed;

#[cfg(test)]
mod tests {

    #[test]
    fn words_are_found_by_their_letters() {
        const LONG: [&str; 40] = {
            let mut words = [""; 40];
            let (mut n, letters) =
                (0, "aaabacadaeafagahaiajbabbbcbdbebfbgbhbibjcacbcccdcecfcgchcicjzazbzczdzezfzgzhzizj");
            while n < 40 {
                words[n] = letters.split_at(n * 2 + 2).0.split_at(n * 2).1;
                n += 1;
            }
            words
        };
        for (list, words) in [(packed!(&["a", "b", "é"], Whole), &["a", "b", "é"][..]), (packed!(&LONG, Whole), &LONG)]
        {
            for (n, word) in words.iter().enumerate() {
                assert_eq!(list.find(word.as_bytes()), Some(n), "{word}");
                assert!(list.may_hold(word.as_bytes()), "{word}");
            }
            for other in ["", "!", "aa!", "bz", "d", "zz", "ü"] {
                assert_eq!(list.find(other.as_bytes()), None, "{other}");
            }
        }
    }
}
