//! Tables of words and phrases, sorted, each with a filter that says a quick no.

use super::{
    filter::{Filter, NO_WORDS},
    meaning::{Adjectives, Bound, Marks},
    phrase::{phrase_at, phrase_before},
};
use crate::figure::view::{Lower, View};

/// A sorted list of words in lower case, with a filter that says a quick no.
#[derive(Debug)]
pub(in crate::figure) struct Words {
    list: &'static [&'static str],
    filter: Bits,
    /// Where the words of each first letter begin.
    starts: Starts,
}

/// Phrases in lower case, which are few: found by comparing each whose first byte or last two bytes fit.
#[derive(Debug)]
pub(in crate::figure) struct Phrases {
    list: &'static [&'static str],
    first: [u64; 4],
    last: [u64; 8],
}

/// Phrases in lower case, which are many and sorted: found by their first word.
#[derive(Debug)]
pub(in crate::figure) struct Sayings {
    list: &'static [&'static str],
    filter: Bits,
    /// Where the phrases of each first letter begin.
    starts: Starts,
}

/// A sorted table from words or phrases in lower case to what they mean, with a filter on the first word.
#[derive(Debug)]
pub(in crate::figure) struct Table<T: 'static> {
    rows: &'static [(&'static str, T)],
    filter: Bits,
    /// Where the rows of each first letter begin.
    starts: Starts,
}

/// Qualifiers beside a number, in the order in which they are asked: of those before it, longer ones stand before their
/// own ends.
#[derive(Debug)]
pub(in crate::figure) struct Qualifiers {
    rows: &'static [(&'static str, Bound)],
    first: [u64; 4],
    last: Bits,
}

/// What a language that leaves a field out has there.
pub(in crate::figure) trait Empty {
    const EMPTY: Self;
}

/// Says what the empty value of each type is.
macro_rules! empty {
    ($($type:ty: $value:expr,)+) => {
        $(impl Empty for $type {
            const EMPTY: Self = $value;
        })+
    };
}

empty! {
    Words: Self::of(&[]),
    Phrases: Self::of(&[]),
    Sayings: Self::of(&[]),
    Qualifiers: Self::of(&[]),
    bool: false,
    &'static Filter: &NO_WORDS,
    Adjectives: Adjectives::Agree,
    Marks: Marks { group: ',', spaces: false, decimal: '.', month_first: false, either: false },
}

impl<T: Copy> Empty for Table<T> {
    const EMPTY: Self = Self::of(&[]);
}

impl<T> Empty for &'static [T] {
    const EMPTY: Self = &[];
}

impl<T> Empty for Option<T> {
    const EMPTY: Self = None;
}

/// A set of short keys: large enough that most words which are in no table are in no filter either.
type Bits = [u64; 64];

/// The letters by which words are parted: what sorts before `a`, those of ASCII, all others.
const LETTERS: usize = 28;

/// The place of a first letter among them, in the order of bytes.
const fn letter(byte: u8) -> usize {
    match byte {
        0..b'a' => 0,
        b'a'..=b'z' => (byte - b'a') as usize + 1,
        _ => LETTERS - 1,
    }
}

type Starts = [u16; LETTERS + 1];

/// Notes that row `row`, of rows in order, begins with `byte`.
const fn note(starts: &mut Starts, byte: u8, row: usize) {
    let mut n = letter(byte) + 1;
    while n <= LETTERS {
        starts[n] = row as u16 + 1;
        n += 1;
    }
}

/// The rows that begin with the letter that `word` begins with.
fn rows_of(starts: &Starts, word: &[u8]) -> std::ops::Range<usize> {
    let letter = word.first().map_or(0, |b| letter(*b));
    usize::from(starts[letter])..usize::from(starts[letter + 1])
}

/// Bits of a filter.
const BITS: usize = 4096;

/// Where a word stands in a filter: by its length and three of its bytes. Case changes none of them in ASCII.
const fn bit_of(word: &[u8]) -> usize {
    let first = if word[0] < 0x80 { small(word[0]) } else { 0x80 };
    let near = small(word[if word.len() > 2 { 2 } else { word.len() - 1 }]);
    let last = small(word[word.len() - 1]);
    (first as usize * 1009 + near as usize * 61 + last as usize * 7 + word.len() * 211) % BITS
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

/// A letter of ASCII in lower case, other bytes as they are.
const fn small(byte: u8) -> u8 {
    if byte < 0x80 { byte | 0x20 } else { byte }
}

/// The length of the first word of a phrase: up to the first byte of ASCII that is no letter.
const fn first_word(phrase: &[u8]) -> usize {
    let mut n = 0;
    while n < phrase.len() && (phrase[n] >= 0x80 || phrase[n].is_ascii_alphabetic()) {
        n += 1;
    }
    if n == 0 { phrase.len() } else { n }
}

/// The byte by which phrases are looked up; case does not change it in ASCII, and letters of other alphabets are taken
/// by their first byte alone, the apostrophe of print is taken as the other one.
const fn edge(byte: u8) -> usize {
    if byte >= 0x80 || byte == b'\'' { 0x80 } else { (byte | 0x20) as usize }
}

/// The byte that stands before the last one of a phrase wherever it occurs. None for a single letter, behind a space, which
/// may be any white space, and before an apostrophe, which in print has more bytes.
const fn before_last(phrase: &[u8]) -> Option<u8> {
    match phrase {
        [.., b' ', _] | [.., b'\''] => None,
        [.., before, _] => Some(*before),
        _ => None,
    }
}

/// Two bytes at the end of a phrase.
const fn edge_pair(a: u8, b: u8) -> usize {
    (edge(a) * 31 + edge(b)) % BITS
}

const fn set<const N: usize>(bits: &mut [u64; N], i: usize) {
    bits[i / 64] |= 1 << (i % 64);
}

impl Words {
    pub(in crate::figure) const fn of(list: &'static [&'static str]) -> Self {
        let (mut filter, mut starts) = ([0; 64], [0; LETTERS + 1]);
        let mut i = 0;
        while i < list.len() {
            note(&mut starts, list[i].as_bytes()[0], i);
            assert!(i == 0 || sorts_before(list[i - 1].as_bytes(), list[i].as_bytes()), "words out of order");
            let bit = bit_of(list[i].as_bytes());
            filter[bit / 64] |= 1 << (bit % 64);
            i += 1;
        }
        Self { list, filter, starts }
    }

    /// True when there are any.
    pub(in crate::figure) fn any(&self) -> bool {
        !self.list.is_empty()
    }

    /// True when `word`, in any case, ends with one of them that has five letters or more, as a compound does.
    pub(in crate::figure) fn ends(&self, word: &str) -> bool {
        let lower = Lower::of(word);
        self.list.iter().any(|w| w.len() >= 5 && lower.ends_with(w.as_bytes()))
    }

    /// True when `word`, in any case, is one of them or a compound that ends in one: `Kurzfilm`.
    pub(in crate::figure) fn ends_compound(&self, word: &str) -> bool {
        let lower = Lower::of(word);
        self.list.iter().any(|w| w.len() >= 4 && lower.ends_with(w.as_bytes()))
    }

    /// True when `word`, in any case, is one of them.
    // The quick no is drawn into the rules: they ask several lists about one word, whose bit is then found once.
    #[inline(always)]
    pub(in crate::figure) fn has(&self, word: &str) -> bool {
        !word.is_empty() && may_hold(&self.filter, word.as_bytes()) && self.holds(word)
    }

    #[inline(never)]
    fn holds(&self, word: &str) -> bool {
        let word = &*Lower::of(word);
        let same = rows_of(&self.starts, word);
        self.list[same].binary_search_by(|w| w.as_bytes().cmp(word)).is_ok()
    }

    /// The word of the list that begins as `word` does, at the end of those that sort before it.
    pub(in crate::figure) fn begins(&self, word: &str) -> bool {
        let lower = Lower::of(word);
        let i = self.list.partition_point(|s| s.as_bytes() <= &*lower);
        i > 0 && lower.starts_with(self.list[i - 1].as_bytes())
            || i > 1 && lower.starts_with(self.list[i - 2].as_bytes())
    }

    /// All of them.
    #[cfg(test)]
    pub(in crate::figure) fn list(&self) -> &'static [&'static str] {
        self.list
    }
}

/// False when the filter knows no such word. Capitals outside ASCII have other bytes and pass.
#[inline(always)]
fn may_hold(filter: &Bits, bytes: &[u8]) -> bool {
    let bit = bit_of(bytes);
    let ascii = bytes[bytes.len() - 1] < 0x80 && bytes[if bytes.len() > 2 { 2 } else { bytes.len() - 1 }] < 0x80;
    // Chinese has no capitals: its words are looked up like those of ASCII.
    !ascii && bytes[0] < 0xe2 || filter[bit / 64] >> (bit % 64) & 1 == 1
}

impl Phrases {
    pub(in crate::figure) const fn of(list: &'static [&'static str]) -> Self {
        let (mut first, mut last) = ([0; 4], [0; 8]);
        let mut i = 0;
        while i < list.len() {
            let bytes = list[i].as_bytes();
            set(&mut first, edge(bytes[0]));
            let end = bytes[bytes.len() - 1];
            // Where any byte may stand before the last one, all of them are noted.
            let (mut before, to) = match before_last(bytes) {
                Some(byte) => (byte as usize, byte as usize),
                None => (0, 0xff),
            };
            while before <= to {
                set(&mut last, edge_pair(before as u8, end) % 512);
                before += 1;
            }
            i += 1;
        }
        Self { list, first, last }
    }

    /// True when there are any.
    pub(in crate::figure) fn any(&self) -> bool {
        !self.list.is_empty()
    }

    /// Where the longest of them that stands at `at` ends.
    #[inline(always)]
    pub(in crate::figure) fn at(&self, view: View, at: usize) -> Option<usize> {
        let byte = edge(view.byte(at));
        if self.first[byte / 64] >> (byte % 64) & 1 == 0 { None } else { self.longest_at(view, at, byte) }
    }

    #[inline(never)]
    fn longest_at(&self, view: View, at: usize, byte: usize) -> Option<usize> {
        let fits = |p: &&&str| edge(p.as_bytes()[0]) == byte;
        self.list.iter().filter(fits).filter_map(|p| phrase_at(view, at, p)).max()
    }

    /// Where the longest of them that ends at `at` begins.
    #[inline(always)]
    pub(in crate::figure) fn before(&self, view: View, at: usize) -> Option<usize> {
        let bit = edge_pair(view.byte_before(at.saturating_sub(1)), view.byte_before(at)) % 512;
        if self.last[bit / 64] >> (bit % 64) & 1 == 0 { None } else { self.longest_before(view, at) }
    }

    #[inline(never)]
    fn longest_before(&self, view: View, at: usize) -> Option<usize> {
        let (near, byte) = (edge(view.byte_before(at.saturating_sub(1))), edge(view.byte_before(at)));
        let fits = |p: &&&str| {
            let bytes = p.as_bytes();
            edge(bytes[bytes.len() - 1]) == byte && before_last(bytes).is_none_or(|before| edge(before) == near)
        };
        self.list.iter().filter(fits).filter_map(|p| phrase_before(view, at, p)).min()
    }

    /// True when `words`, in any case, is one of them.
    pub(in crate::figure) fn has(&self, words: &str) -> bool {
        !words.is_empty() && self.at(View { text: words }, 0) == Some(words.len())
    }
}

impl Sayings {
    pub(in crate::figure) const fn of(list: &'static [&'static str]) -> Self {
        let (mut filter, mut starts, mut i) = ([0; 64], [0; LETTERS + 1], 0);
        while i < list.len() {
            let bytes = list[i].as_bytes();
            note(&mut starts, bytes[0], i);
            let bit = bit_of(bytes.split_at(first_word(bytes)).0);
            filter[bit / 64] |= 1 << (bit % 64);
            assert!(i == 0 || sorts_before(list[i - 1].as_bytes(), bytes), "phrases out of order");
            i += 1;
        }
        Self { list, filter, starts }
    }

    /// Where the longest of them that stands at `at` ends.
    pub(in crate::figure) fn at(&self, view: View, at: usize) -> Option<usize> {
        let word = view.word_at(at);
        if word.is_empty() || !may_hold(&self.filter, word.as_bytes()) {
            return None;
        }
        let first = Lower::of(word);
        let same = &self.list[rows_of(&self.starts, &first)];
        let from = same.partition_point(|p| p.as_bytes() < &*first);
        let count = same[from..].partition_point(|p| p.as_bytes().starts_with(&first));
        // Of the phrases that begin with this word, most go on in another way than the text does.
        let end = at + word.len();
        let tied = view.byte(end) == b'-';
        let next = view.byte(if tied { end + 1 } else { view.after_space(end) });
        let fits = |p: &&&str| match p.as_bytes()[first.len()..] {
            [b' ', letter, ..] if letter.is_ascii_lowercase() && next < 0x80 => letter == next | 0x20,
            [b'-', ..] => tied,
            _ => true,
        };
        same[from..from + count].iter().filter(fits).filter_map(|p| phrase_at(view, at, p)).max()
    }
}

impl Qualifiers {
    pub(in crate::figure) const fn of(rows: &'static [(&'static str, Bound)]) -> Self {
        let (mut first, mut last) = ([0; 4], [0; 64]);
        let mut i = 0;
        while i < rows.len() {
            let bytes = rows[i].0.as_bytes();
            set(&mut first, edge(bytes[0]));
            let bit = edge_pair(bytes[bytes.len() - 2], bytes[bytes.len() - 1]);
            last[bit / 64] |= 1 << (bit % 64);
            i += 1;
        }
        Self { rows, first, last }
    }

    /// The first of them that stands at `at`: where it ends and what it does.
    pub(in crate::figure) fn at(&self, view: View, at: usize) -> Option<(usize, Bound)> {
        let byte = edge(view.byte(at));
        if self.first[byte / 64] >> (byte % 64) & 1 == 0 {
            return None;
        }
        let fits = |(p, _): &&(&str, Bound)| edge(p.as_bytes()[0]) == byte;
        self.rows.iter().filter(fits).find_map(|(phrase, bound)| Some((phrase_at(view, at, phrase)?, *bound)))
    }

    /// The first of them that ends at `at`: where it begins and what it does.
    pub(in crate::figure) fn before(&self, view: View, at: usize) -> Option<(usize, Bound)> {
        let byte = edge(view.byte_before(at));
        let bit = edge_pair(view.byte_before(at.saturating_sub(1)), view.byte_before(at));
        if self.last[bit / 64] >> (bit % 64) & 1 == 0 {
            return None;
        }
        let fits = |(p, _): &&(&str, Bound)| edge(p.as_bytes()[p.len() - 1]) == byte;
        self.rows.iter().filter(fits).find_map(|(p, bound)| phrase_before(view, at, p).map(|start| (start, *bound)))
    }

    /// All rows.
    #[cfg(test)]
    pub(in crate::figure) fn rows(&self) -> &'static [(&'static str, Bound)] {
        self.rows
    }
}

impl<T: Copy> Table<T> {
    pub(in crate::figure) const fn of(rows: &'static [(&'static str, T)]) -> Self {
        let (mut filter, mut starts) = ([0; 64], [0; LETTERS + 1]);
        let mut i = 0;
        while i < rows.len() {
            let bytes = rows[i].0.as_bytes();
            note(&mut starts, bytes[0], i);
            let bit = bit_of(bytes.split_at(first_word(bytes)).0);
            filter[bit / 64] |= 1 << (bit % 64);
            i += 1;
        }
        Self { rows, filter, starts }
    }

    /// What the table says of a word in lower case.
    #[inline(never)]
    pub(in crate::figure) fn find(&self, word: &[u8]) -> Option<T> {
        if word.is_empty() || !may_hold(&self.filter, word) {
            return None;
        }
        let same = &self.rows[rows_of(&self.starts, word)];
        same.binary_search_by(|(w, _)| w.as_bytes().cmp(word)).ok().map(|i| same[i].1)
    }

    /// What the table says of a word in any case.
    #[inline(always)]
    pub(in crate::figure) fn find_word(&self, word: &str) -> Option<T> {
        if word.is_empty() || !may_hold(&self.filter, word.as_bytes()) { None } else { self.find(&Lower::of(word)) }
    }

    /// The longest phrase of the table that stands at `at`, and where it ends.
    pub(in crate::figure) fn longest_at(&self, view: View, at: usize) -> Option<(usize, T)> {
        let word = view.word_at(at);
        if word.is_empty() || !may_hold(&self.filter, word.as_bytes()) {
            return None;
        }
        let first = Lower::of(word);
        let same = &self.rows[rows_of(&self.starts, &first)];
        let from = same.partition_point(|(w, _)| w.as_bytes() < &*first);
        let mut best = None;
        for (phrase, what) in &same[from..] {
            let Some(rest) = phrase.as_bytes().strip_prefix(&*first) else { break };
            if rest.first().is_some_and(u8::is_ascii_alphabetic) {
                break; // letters sort after every mark that parts words
            }
            if let Some(end) = phrase_at(view, at, phrase)
                && best.is_none_or(|(b, _)| end > b)
            {
                best = Some((end, *what));
            }
        }
        best
    }

    /// All rows.
    #[cfg(test)]
    pub(in crate::figure) fn rows(&self) -> &'static [(&'static str, T)] {
        self.rows
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn phrases_are_found_in_any_case_with_any_white_space() {
        static PHRASES: Phrases = Phrases::of(&["in", "as of", "as", "d'", "y", "до"]);
        for (text, start) in [
            ("Since IN", Some(6)),
            ("as\u{a0}of", Some(0)),
            ("that was as", Some(9)),
            ("qu’il vient D’", Some(14)),
            ("a y", Some(2)),
            ("y", Some(0)),
            ("to say", None),
            ("ДО", Some(0)),
            ("", None),
        ] {
            assert_eq!(PHRASES.before(View { text }, text.len()), start, "{text}");
        }
        assert_eq!(PHRASES.at(View { text: "As  of 3" }, 0), Some(6));
    }

    #[test]
    fn the_longest_saying_of_a_word_is_found() {
        static SAYINGS: Sayings =
            Sayings::of(&["one", "one by one", "one day", "one day at a time", "one's own", "one-off"]);
        for (text, end) in [
            ("One day AT a time", Some(17)),
            ("one dayfly", Some(3)),
            ("one-off", Some(7)),
            ("one-day", Some(7)),
            ("one’s own", Some(11)),
            ("one \nby one", Some(11)),
            ("ones", None),
        ] {
            assert_eq!(SAYINGS.at(View { text }, 0), end, "{text}");
        }
    }
}
