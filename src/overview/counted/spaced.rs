//! Noun phrases of languages that put spaces between words.

use std::borrow::Cow;

use crate::{document::Range, figure::Kind};

use super::words::{Head, Words};

/// Words of a noun phrase at most.
const LONGEST: usize = 6;
/// Words between "number of" and its number at most.
const REACH: usize = 14;
/// Bytes looked at to either side at most.
const NEAR: usize = 400;

/// What the figure at `range` counts.
pub(super) fn counted(text: &str, range: &Range, kind: Kind, words: &Words) -> Option<Range> {
    after(text, range.end, kind, words)
        .or_else(|| before(text, range.start, words))
        .or_else(|| label(text, range.start))
}

fn after(text: &str, at: usize, kind: Kind, words: &Words) -> Option<Range> {
    // 16-core processors
    let tied = usize::from(text[at..].starts_with('-'));
    let mut next = Walk { text, at: at + tied };
    if kind != Kind::Count || next.clone().word().is_some_and(|w| words.of.has(&text[w.clone()])) {
        let tie = next.word()?;
        let object = matches!(kind, Kind::Money) && words.object.has(&text[tie.clone()]);
        if !object && !words.of.has(&text[tie.clone()]) {
            return None;
        }
        let article = next.clone().word().filter(|w| words.articles.has(&text[w.clone()]));
        if article.is_some() {
            next.word();
        }
        // "Two thirds of the population": the noun need not be a plural.
        return phrase(next.clone(), words).or_else(|| singular(next, words));
    }
    phrase(next, words)
}

/// A noun phrase up to its head, with what "of" ties to it.
fn phrase(mut walk: Walk, words: &Words) -> Option<Range> {
    let text = walk.text;
    let first = simple(&mut walk, words)?;
    let mut tied = walk.clone();
    let Some(tie) = tied.word().filter(|w| words.of.has(&text[w.clone()])) else { return Some(first) };
    if tied.clone().word().is_some_and(|w| words.articles.has(&text[w.clone()])) {
        tied.word();
    }
    debug_assert!(tie.start >= first.end);
    Some(match simple(&mut tied, words) {
        Some(second) => first.start..second.end,
        None => first,
    })
}

/// Adjectives and their noun.
fn simple(walk: &mut Walk, words: &Words) -> Option<Range> {
    let (text, mut start, mut end) = (walk.text, None, None);
    let mut trial = walk.clone();
    for n in 0..LONGEST {
        let Some(word) = trial.word().filter(|w| !words.stops.has(&text[w.clone()])) else { break };
        if n > 0 && words.verbs.has(&text[word.clone()]) {
            break;
        }
        let said = &text[word.clone()];
        let fits = match words.head {
            Head::Plural => is_plural(said, words),
            Head::Capital => said.chars().next().is_some_and(char::is_uppercase),
            Head::First => n == 0 || said.ends_with(['s', 'x']),
            Head::Cyrillic => !is_adjective(said),
        };
        if words.head == Head::First && !fits {
            break;
        }
        start = start.or(Some(word.start));
        if fits {
            end = Some(word.end);
            *walk = trial.clone();
            if words.head != Head::First {
                break;
            }
        }
    }
    Some(start?..end?)
}

/// A word and no more, when no head was found.
fn singular(mut walk: Walk, words: &Words) -> Option<Range> {
    let text = walk.text;
    let word = walk.word().filter(|w| !words.stops.has(&text[w.clone()]))?;
    text[word.clone()].chars().all(char::is_alphabetic).then_some(word)
}

/// "The number of visitors rose to 12,000."
fn before(text: &str, at: usize, words: &Words) -> Option<Range> {
    let from = floor(text, at.saturating_sub(NEAR));
    let ends = |b: &u8| matches!(b, b'.' | b';' | b':' | b'!' | b'?' | b'\n');
    let clause = text.as_bytes()[from..at].iter().rposition(ends).map_or(from, |i| from + i + 1);
    let mut walk = Walk { text, at: clause };
    let mut named = None;
    for _ in 0..REACH * 4 {
        let Some(word) = walk.word().filter(|w| w.end <= at) else { break };
        if words.number_of.has(&text[word.clone()]) {
            named = Some((word.start, walk.clone()));
        }
    }
    let (start, mut walk) = named?;
    walk.word().filter(|w| words.of.has(&text[w.clone()]) || words.of.is_empty());
    let mut end = None;
    for _ in 0..REACH {
        let Some(word) = walk.word().filter(|w| w.end <= at) else { break };
        match (words.amounts_to.has(&text[word.clone()]), end) {
            (true, Some(_)) => return (walk.text[word.end..at].split_whitespace().count() <= 2).then_some(start..end?),
            (true, None) => return None,
            (false, _) => end = Some(word.end),
        }
    }
    None
}

/// "Population: 1.4 billion", a line or an item that begins with its name.
fn label(text: &str, at: usize) -> Option<Range> {
    let from = floor(text, at.saturating_sub(NEAR));
    let line = text[from..at].rfind('\n').map_or(from, |i| from + i + 1);
    let said = text[line..at].trim_end().strip_suffix(':')?;
    let words = said.split_whitespace().count();
    let name = said.trim_start_matches(|c: char| !c.is_alphanumeric());
    let start = line + said.len() - name.len();
    let whole = line == 0 || text.as_bytes()[line - 1] == b'\n';
    (whole && (1..=LONGEST).contains(&words) && !name.contains(['.', ',', ':']) && !name.is_empty())
        .then_some(start..line + said.len())
}

/// True of words with a plural's ending that are no adjectives: members, not serious.
fn is_plural(word: &str, words: &Words) -> bool {
    if words.plurals.has(word) {
        return true;
    }
    let lower = if word.is_ascii() { Cow::Borrowed(word) } else { Cow::Owned(word.to_lowercase()) };
    let stem = lower.trim_end_matches('\'').trim_end_matches('’').as_bytes();
    let ends =
        |end: &str| stem.len() >= end.len() && stem[stem.len() - end.len()..].eq_ignore_ascii_case(end.as_bytes());
    stem.len() > 3 && ends("s") && !["ss", "us", "is", "'s", "’s"].into_iter().any(ends)
}

/// The endings of Russian adjectives in the genitive and nominative.
fn is_adjective(word: &str) -> bool {
    ["ых", "их", "ые", "ие", "ого", "его", "ой", "ый", "ий", "ая"].iter().any(|e| word.ends_with(e))
}

fn floor(text: &str, at: usize) -> usize {
    (0..=at).rev().find(|&i| text.is_char_boundary(i)).unwrap_or(0)
}

/// Goes over the words of a phrase; punctuation ends it.
#[derive(Debug, Clone)]
struct Walk<'a> {
    text: &'a str,
    at: usize,
}

impl Walk<'_> {
    /// The end of the characters from `at` on that are `inside`.
    #[inline(always)]
    fn past(&self, mut at: usize, inside: impl Fn(char) -> bool) -> usize {
        while let Some(byte) = self.text.as_bytes().get(at) {
            let c = if byte.is_ascii() { Some(char::from(*byte)) } else { self.text[at..].chars().next() };
            match c.filter(|c| inside(*c)) {
                Some(c) => at += c.len_utf8(),
                None => break,
            }
        }
        at
    }

    /// The next word, when only white space or a hyphen's end stands before it. None at punctuation.
    fn word(&mut self) -> Option<Range> {
        let start = self.past(self.at, |c| matches!(c, ' ' | '\n' | '\r' | '\t' | '\u{a0}' | '\u{202f}'));
        // Mostly a word is letters of ASCII alone, behind a space.
        let letters = self.text.as_bytes()[start..].iter().take_while(|b| b.is_ascii_alphabetic()).count();
        let behind = self.text.as_bytes().get(start + letters).copied().unwrap_or(b' ');
        if letters > 0 && start > self.at && behind.is_ascii() && !matches!(behind, b'-' | b'\'') {
            self.at = start + letters;
            return Some(start..self.at);
        }
        let end = self.past(start, |c| c.is_alphabetic() || matches!(c, '-' | '’' | '\''));
        let (blank, rest) = (start - self.at, &self.text[start..]);
        // An elided article is a word of its own: d'euros.
        let mut near = rest[..end - start].char_indices().take(3);
        if let Some((i, mark)) = near.find(|(i, c)| *i <= 2 && matches!(c, '\'' | '’')) {
            self.at = start + i + mark.len_utf8();
            return Some(start..start + i);
        }
        let length = rest[..end - start].trim_end_matches(['-', '\'', '’']).len();
        if length == 0 || blank == 0 && self.at > 0 && self.text[..self.at].ends_with(|c: char| c.is_alphabetic()) {
            return None;
        }
        self.at = start + length;
        Some(start..start + length)
    }
}
