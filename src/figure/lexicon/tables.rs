//! Tables of words and phrases, sorted, each with a filter that says a quick no.

use super::{
    filter::{Filter, NO_WORDS},
    list::List,
    meaning::{Adjectives, Bound, Marks},
    phrase::{phrase_at, phrase_before},
};
use crate::figure::view::{Lower, View};

/// A sorted list of words in lower case, with a filter that says a quick no.
#[derive(Debug)]
pub(in crate::figure) struct Words(List);

/// Phrases in lower case, which are few: found by comparing each whose first or last two bytes fit.
#[derive(Debug)]
pub(in crate::figure) struct Phrases {
    list: &'static [&'static str],
    first: Bits,
    last: Bits,
}

/// Phrases in lower case, which are many and sorted: found by their first word.
#[derive(Debug)]
pub(in crate::figure) struct Sayings(List);

/// A sorted table from words or phrases in lower case to what they mean, with a filter on the first word.
#[derive(Debug)]
pub(in crate::figure) struct Table<T: 'static> {
    words: List,
    /// The number of the meaning of each word.
    rows: &'static [u16],
    meanings: &'static [T],
}

/// Qualifiers beside a number, in the order in which they are asked: of those before it, longer ones stand before their
/// own ends.
#[derive(Debug)]
pub(in crate::figure) struct Qualifiers {
    rows: &'static [(&'static str, Bound)],
    first: Bits,
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
    Words: Self(List::NONE),
    Phrases: Self::of(&[]),
    Sayings: Self(List::NONE),
    Qualifiers: Self::of(&[]),
    bool: false,
    &'static Filter: &NO_WORDS,
    Adjectives: Adjectives::Agree,
    Marks: Marks { group: ',', spaces: false, decimal: '.', month_first: false, either: false },
}

impl<T: Copy> Empty for Table<T> {
    const EMPTY: Self = Self { words: List::NONE, rows: &[], meanings: &[] };
}

impl<T> Empty for &'static [T] {
    const EMPTY: Self = &[];
}

impl<T> Empty for Option<T> {
    const EMPTY: Self = None;
}

/// Bits by the first or the last two bytes of phrases.
type Bits = [u64; 8];

/// How many they are.
const BITS: usize = 512;

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

/// The same of the byte behind the first one.
const fn behind_first(phrase: &[u8]) -> Option<u8> {
    match phrase {
        [_, b' ', ..] | [b'\'', ..] => None,
        [_, behind, ..] => Some(*behind),
        _ => None,
    }
}

/// Where two bytes beside each other stand, the outer one first.
#[inline(always)]
const fn bit(outer: u8, inner: u8) -> usize {
    (edge(outer) * 31 + edge(inner)) % BITS
}

/// Notes the outer byte with the inner one; with any where it may be any.
const fn note(bits: &mut Bits, outer: u8, inner: Option<u8>) {
    let (mut byte, to) = match inner {
        Some(byte) => (byte as usize, byte as usize),
        None => (0, 0xff),
    };
    while byte <= to {
        let bit = bit(outer, byte as u8);
        bits[bit / 64] |= 1 << (bit % 64);
        byte += 1;
    }
}

#[inline(always)]
fn has(bits: &Bits, bit: usize) -> bool {
    bits[bit / 64] >> (bit % 64) & 1 == 1
}

/// True when the phrase may have these bytes at its beginning or its end.
fn fits(outer: u8, inner: Option<u8>, known: (usize, usize)) -> bool {
    edge(outer) == known.0 && inner.is_none_or(|inner| edge(inner) == known.1)
}

/// The first two bytes of what stands at `at`.
#[inline(always)]
fn first(view: View, at: usize) -> (u8, u8) {
    (view.byte(at), view.byte(at + 1))
}

/// The last two bytes of what ends at `at`, the last one first.
#[inline(always)]
fn last(view: View, at: usize) -> (u8, u8) {
    (view.byte_before(at), view.byte_before(at.saturating_sub(1)))
}

/// A place where phrases may end: looked at once, whatever lists are asked about it.
#[derive(Debug, Clone, Copy)]
pub(in crate::figure) struct End {
    at: usize,
    bit: usize,
}

impl End {
    /// The end of what stands before `at`.
    pub(in crate::figure) fn of(view: View, at: usize) -> Self {
        let (outer, inner) = last(view, at);
        Self { at, bit: bit(outer, inner) }
    }
}

impl Words {
    /// A set of these words.
    pub(in crate::figure) const fn of(list: List) -> Self {
        Self(list)
    }

    /// True when there are any.
    pub(in crate::figure) fn any(&self) -> bool {
        self.0.len() > 0
    }

    /// True when `word`, in any case, ends with one of them that has five letters or more, as a compound does.
    pub(in crate::figure) fn ends(&self, word: &str) -> bool {
        let lower = Lower::of(word);
        self.0.words().any(|w| w.len() >= 5 && lower.ends_with(w))
    }

    /// True when `word`, in any case, is one of them or a compound that ends in one: `Kurzfilm`.
    pub(in crate::figure) fn ends_compound(&self, word: &str) -> bool {
        let lower = Lower::of(word);
        self.0.words().any(|w| w.len() >= 4 && lower.ends_with(w))
    }

    /// True when `word`, in any case, is one of them.
    // The quick no is drawn into the rules: they ask several lists about one word, whose bit is then found once.
    #[inline(always)]
    pub(in crate::figure) fn has(&self, word: &str) -> bool {
        !word.is_empty() && self.0.may_hold(word.as_bytes()) && self.holds(word)
    }

    #[inline(never)]
    fn holds(&self, word: &str) -> bool {
        self.0.find(&Lower::of(word)).is_some()
    }

    /// The word of the list that begins as `word` does, at the end of those that sort before it.
    pub(in crate::figure) fn begins(&self, word: &str) -> bool {
        let lower = Lower::of(word);
        let begins = |n: usize| self.0.len() > n && lower.starts_with(self.0.word(n));
        let from = self.0.from(&lower);
        begins(from) || from > 0 && begins(from - 1) || from > 1 && begins(from - 2)
    }
}

impl Phrases {
    pub(in crate::figure) const fn of(list: &'static [&'static str]) -> Self {
        let (mut first, mut last, mut i) = ([0; 8], [0; 8], 0);
        while i < list.len() {
            let bytes = list[i].as_bytes();
            note(&mut first, bytes[0], behind_first(bytes));
            note(&mut last, bytes[bytes.len() - 1], before_last(bytes));
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
        let (outer, inner) = first(view, at);
        if has(&self.first, bit(outer, inner)) { self.longest_at(view, at) } else { None }
    }

    #[inline(never)]
    fn longest_at(&self, view: View, at: usize) -> Option<usize> {
        let (outer, inner) = first(view, at);
        let known = (edge(outer), edge(inner));
        let fits = |p: &&&str| fits(p.as_bytes()[0], behind_first(p.as_bytes()), known);
        self.list.iter().filter(fits).filter_map(|p| phrase_at(view, at, p)).max()
    }

    /// Where the longest of them that ends at `at` begins.
    #[inline(always)]
    pub(in crate::figure) fn before(&self, view: View, at: usize) -> Option<usize> {
        self.before_end(view, End::of(view, at))
    }

    /// The same of a place that is known.
    #[inline(always)]
    pub(in crate::figure) fn before_end(&self, view: View, end: End) -> Option<usize> {
        if has(&self.last, end.bit) { self.longest_before(view, end.at) } else { None }
    }

    #[inline(never)]
    fn longest_before(&self, view: View, at: usize) -> Option<usize> {
        let (outer, inner) = last(view, at);
        let known = (edge(outer), edge(inner));
        let fits = |p: &&&str| fits(p.as_bytes()[p.len() - 1], before_last(p.as_bytes()), known);
        self.list.iter().filter(fits).filter_map(|p| phrase_before(view, at, p)).min()
    }

    /// True when `words`, in any case, is one of them.
    pub(in crate::figure) fn has(&self, words: &str) -> bool {
        !words.is_empty() && self.at(View { text: words }, 0) == Some(words.len())
    }
}

impl Sayings {
    /// These phrases.
    pub(in crate::figure) const fn of(list: List) -> Self {
        Self(list)
    }

    /// Where the longest of them that stands at `at` ends.
    pub(in crate::figure) fn at(&self, view: View, at: usize) -> Option<usize> {
        let word = view.word_at(at);
        if word.is_empty() || !self.0.may_hold(word.as_bytes()) {
            return None;
        }
        let first = Lower::of(word);
        // Of the phrases that begin with this word, most go on in another way than the text does.
        let end = at + word.len();
        let tied = view.byte(end) == b'-';
        let next = view.byte(if tied { end + 1 } else { view.after_space(end) });
        let fits = |p: &&str| match p.as_bytes()[first.len()..] {
            [b' ', letter, ..] if letter.is_ascii_lowercase() && next < 0x80 => letter == next | 0x20,
            [b'-', ..] => tied,
            _ => true,
        };
        let behind = (self.0.from(&first)..self.0.len()).map(|n| self.0.text(n));
        let same = behind.take_while(|p| p.as_bytes().starts_with(&first));
        same.filter(fits).filter_map(|p| phrase_at(view, at, p)).max()
    }
}

impl Qualifiers {
    pub(in crate::figure) const fn of(rows: &'static [(&'static str, Bound)]) -> Self {
        let (mut first, mut last, mut i) = ([0; 8], [0; 8], 0);
        while i < rows.len() {
            let bytes = rows[i].0.as_bytes();
            note(&mut first, bytes[0], behind_first(bytes));
            note(&mut last, bytes[bytes.len() - 1], before_last(bytes));
            i += 1;
        }
        Self { rows, first, last }
    }

    /// The first of them that stands at `at`: where it ends and what it does.
    pub(in crate::figure) fn at(&self, view: View, at: usize) -> Option<(usize, Bound)> {
        let (outer, inner) = first(view, at);
        if !has(&self.first, bit(outer, inner)) {
            return None;
        }
        let known = (edge(outer), edge(inner));
        let fits = |(p, _): &&(&str, Bound)| fits(p.as_bytes()[0], behind_first(p.as_bytes()), known);
        self.rows.iter().filter(fits).find_map(|(phrase, bound)| Some((phrase_at(view, at, phrase)?, *bound)))
    }

    /// The first of them that ends at `at`: where it begins and what it does.
    pub(in crate::figure) fn before(&self, view: View, at: usize) -> Option<(usize, Bound)> {
        let (outer, inner) = last(view, at);
        if !has(&self.last, bit(outer, inner)) {
            return None;
        }
        let known = (edge(outer), edge(inner));
        let fits = |(p, _): &&(&str, Bound)| fits(p.as_bytes()[p.len() - 1], before_last(p.as_bytes()), known);
        self.rows.iter().filter(fits).find_map(|(p, bound)| phrase_before(view, at, p).map(|start| (start, *bound)))
    }

    /// All rows.
    #[cfg(test)]
    pub(in crate::figure) fn rows(&self) -> &'static [(&'static str, Bound)] {
        self.rows
    }
}

impl<T: Copy> Table<T> {
    /// A table of words, the number of the meaning of each, and the meanings.
    pub(in crate::figure) const fn of(words: List, rows: &'static [u16], meanings: &'static [T]) -> Self {
        Self { words, rows, meanings }
    }

    /// The words of the table.
    pub(in crate::figure) const fn words(&self) -> List {
        self.words
    }

    /// What the table says of a word in lower case.
    #[inline(never)]
    pub(in crate::figure) fn find(&self, word: &[u8]) -> Option<T> {
        if word.is_empty() || !self.words.may_hold(word) {
            None
        } else {
            self.words.find(word).map(|n| self.meaning(n))
        }
    }

    /// What the table says of a word in any case.
    #[inline(always)]
    pub(in crate::figure) fn find_word(&self, word: &str) -> Option<T> {
        if word.is_empty() || !self.words.may_hold(word.as_bytes()) { None } else { self.find(&Lower::of(word)) }
    }

    /// The longest phrase of the table that stands at `at`, and where it ends.
    pub(in crate::figure) fn longest_at(&self, view: View, at: usize) -> Option<(usize, T)> {
        let word = view.word_at(at);
        if word.is_empty() || !self.words.may_hold(word.as_bytes()) {
            return None;
        }
        let first = Lower::of(word);
        let mut best = None;
        for n in self.words.from(&first)..self.words.len() {
            let phrase = self.words.text(n);
            let Some(rest) = phrase.as_bytes().strip_prefix(&*first) else { break };
            if rest.first().is_some_and(u8::is_ascii_alphabetic) {
                break; // letters sort after every mark that parts words
            }
            if let Some(end) = phrase_at(view, at, phrase)
                && best.is_none_or(|(b, _)| end > b)
            {
                best = Some((end, self.meaning(n)));
            }
        }
        best
    }

    fn meaning(&self, word: usize) -> T {
        self.meanings[usize::from(self.rows[word])]
    }
}

/// The set of the sorted words of a constant: `set_of!(VERBS)`.
macro_rules! set_of {
    ($words:expr) => {
        $crate::figure::lexicon::Words::of($crate::figure::lexicon::list::packed!($words, Whole))
    };
}

/// The sorted phrases of a constant, found by their first word: `sayings_of!(IDIOMS)`.
macro_rules! sayings_of {
    ($words:expr) => {
        $crate::figure::lexicon::Sayings::of($crate::figure::lexicon::list::packed!($words, FirstWord))
    };
}

pub(in crate::figure) use {sayings_of, set_of};

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
            sayings_of!(&["one", "one by one", "one day", "one day at a time", "one's own", "one-off"]);
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
