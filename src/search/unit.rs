//! Reading a text unit by unit: a cluster, a run of white space, or something that no query can mean.
//!
//! A *cluster* is a character and the marks that continue it (`e` + U+0301, or the parts of a Korean syllable). The
//! text is bytes that should be UTF-8; where they are not, no character stands.

use unicode_normalization::char::{canonical_combining_class, compose, decompose_canonical};

/// The longest run of white space that a space of a query matches, in bytes: a line break and its indentation.
pub(super) const GAP: usize = 128;

/// Bytes of the longest character.
pub(super) const CHAR: usize = 4;

/// Most marks read after a character, so that no cluster costs more than a screen's work.
pub(super) const MARKS: usize = 32;

/// The byte that U+0300, the first mark, begins with.
const FIRST_MARK: u8 = 0xcc;

/// May stand inside any word of the text, unseen unless the word is broken there.
pub(super) const SOFT_HYPHEN: char = '\u{ad}';

/// What stands at a place of a text.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Unit {
    /// A character, and whether marks follow it.
    Cluster { base: char, marks: bool },
    /// White space: a whole run, or the first bytes of one longer than [`GAP`].
    Space { first_end: usize, last_start: usize },
    /// A soft hyphen.
    Hyphen,
    /// A mark without a base, or bytes that are no character.
    Nothing,
}

/// The unit at `at`, which lies within `text`, and where it ends.
#[inline(always)]
pub(super) fn read(text: &[u8], at: usize) -> (Unit, usize) {
    // Most units by far: an ASCII letter with nothing behind it that could be a mark.
    if let Some(&[base @ (0..=8 | 14..=31 | 33..=0x7f), 0..FIRST_MARK]) = text.get(at..at + 2) {
        return (Unit::Cluster { base: char::from(base), marks: false }, at + 1);
    }
    read_any(text, at)
}

fn read_any(text: &[u8], at: usize) -> (Unit, usize) {
    let Some((base, end)) = char_at(text, at) else { return (Unit::Nothing, at + 1) };
    if base.is_whitespace() {
        return space(text, at, end);
    }
    if base >= SOFT_HYPHEN && (base == SOFT_HYPHEN || is_mark(base)) {
        return (if base == SOFT_HYPHEN { Unit::Hyphen } else { Unit::Nothing }, end);
    }
    let marks = mark_at(text, end);
    (Unit::Cluster { base, marks }, if marks { marks_after(text, end) } else { end })
}

/// The character at `at` and where it ends; None at the end of `text` and where the bytes are no character.
#[inline]
pub(super) fn char_at(text: &[u8], at: usize) -> Option<(char, usize)> {
    let &lead = text.get(at)?;
    if lead < 0x80 {
        return Some((char::from(lead), at + 1));
    }
    let len = match lead {
        0xc2..0xe0 => 2,
        0xe0..0xf0 => 3,
        0xf0..0xf5 => 4,
        _ => return None,
    };
    let c = std::str::from_utf8(text.get(at..at + len)?).ok()?.chars().next()?;
    Some((c, at + len))
}

/// True for marks, and for vowels and finals of Korean syllables written in parts.
pub(super) fn is_mark(c: char) -> bool {
    c >= '\u{300}' && (matches!(c, '\u{1160}'..='\u{11ff}') || canonical_combining_class(c) != 0)
}

/// True when the character at `at` continues the cluster before it.
#[inline]
fn mark_at(text: &[u8], at: usize) -> bool {
    text.get(at).is_some_and(|&b| b >= FIRST_MARK) && char_at(text, at).is_some_and(|(c, _)| is_mark(c))
}

fn marks_after(text: &[u8], mut at: usize) -> usize {
    for _ in 0..MARKS {
        match char_at(text, at) {
            Some((c, end)) if is_mark(c) => at = end,
            _ => break,
        }
    }
    at
}

fn space(text: &[u8], at: usize, first_end: usize) -> (Unit, usize) {
    let (mut last_start, mut end) = (at, first_end);
    while let Some((c, next)) = char_at(text, end) {
        if !c.is_whitespace() || end > at + GAP {
            break;
        }
        (last_start, end) = (end, next);
    }
    (Unit::Space { first_end, last_start }, end)
}

/// Where the white space that stands at `at` and ends at `end` ends together with the signs of quotation behind it, if
/// a line that begins with them is where it leads to: `\n> > `.
pub(super) fn quotation_after(text: &[u8], at: usize, end: usize) -> usize {
    let quoted = text.get(end) == Some(&b'>') && text[at..end].contains(&b'\n');
    let most = text.len().min(at + GAP);
    let signs = || text[end..most.max(end)].iter().take_while(|b| matches!(b, b'>' | b' ')).count();
    if quoted { end + signs() } else { end }
}

/// A cluster taken apart: its base and its marks in canonical order.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Parts {
    chars: [char; Self::MOST],
    len: usize,
}

impl Parts {
    /// Most characters; clusters with more are equal to none.
    const MOST: usize = 8;

    /// None for nothing and for more marks than anyone writes.
    pub(super) fn of(cluster: &str) -> Option<Self> {
        let mut parts = Self { chars: ['\0'; Self::MOST], len: 0 };
        let mut chars = cluster.chars();
        decompose(chars.next()?, |c| parts.push(c));
        chars.for_each(|c| parts.push(c));
        let marks = parts.chars.get_mut(1..parts.len)?;
        marks.sort_by_key(|&c| canonical_combining_class(c)); // stable, as canonical ordering is
        Some(parts)
    }

    pub(super) fn base(&self) -> char {
        self.chars[0]
    }

    pub(super) fn marks(&self) -> &[char] {
        &self.chars[1..self.len]
    }

    fn push(&mut self, c: char) {
        if let Some(slot) = self.chars.get_mut(self.len) {
            *slot = c;
        }
        self.len += 1;
    }
}

/// Takes `c` apart if composition makes it again. What is only another code for the same sign (U+212B ANGSTROM SIGN)
/// stays as it is, so that all ways to write a cluster can be listed; so do some vowel signs of India, whose parts are
/// no marks.
fn decompose(c: char, mut emit: impl FnMut(char)) {
    if c.is_ascii() {
        return emit(c);
    }
    let mut whole = None;
    let mut count = 0;
    decompose_canonical(c, |part| {
        whole = if count == 0 { Some(part) } else { whole.filter(|_| is_mark(part)).and_then(|w| compose(w, part)) };
        count += 1;
    });
    if count > 1 && whole == Some(c) { decompose_canonical(c, emit) } else { emit(c) }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn units_of_every_kind() {
        let text = "xe\u{301}\u{323} \r\n\u{a0}\u{ad}海\u{301}".as_bytes();
        let mut at = 0;
        let mut seen = vec![];
        while at < text.len() {
            let (unit, end) = read(text, at);
            seen.push((unit, at, end));
            at = end;
        }
        assert_eq!(
            seen,
            [
                (Unit::Cluster { base: 'x', marks: false }, 0, 1),
                (Unit::Cluster { base: 'e', marks: true }, 1, 6),
                (Unit::Space { first_end: 7, last_start: 9 }, 6, 11),
                (Unit::Hyphen, 11, 13),
                (Unit::Cluster { base: '海', marks: true }, 13, 18),
            ]
        );
        assert_eq!(read(text, 2), (Unit::Nothing, 4), "a mark alone");
        assert_eq!(read(b"\xe6\xb5", 0), (Unit::Nothing, 1), "a cut character");
    }

    #[test]
    fn marks_are_what_continues_a_letter() {
        for (c, mark) in [('\u{301}', true), ('\u{1161}', true), ('\u{3099}', true), ('a', false), ('海', false)] {
            assert_eq!(is_mark(c), mark, "{c:?}");
            assert_eq!(mark_at(c.to_string().as_bytes(), 0), mark, "{c:?}");
        }
        let first = ('\u{80}'..'\u{300}').find(|&c| is_mark(c));
        assert_eq!(first, None, "mark_at relies on it");
    }

    #[test]
    fn white_space_is_read_in_bounded_pieces() {
        let text = " ".repeat(1000);
        let (unit, end) = read(text.as_bytes(), 0);
        assert!(matches!(unit, Unit::Space { .. }) && end > GAP && end <= GAP + CHAR, "{unit:?} {end}");
    }

    #[test]
    fn clusters_are_the_same_however_written() {
        let same = [("é", "e\u{301}"), ("ệ", "e\u{302}\u{323}"), ("ệ", "ê\u{323}"), ("각", "\u{1100}\u{1161}\u{11a8}")];
        for (a, b) in same {
            assert_eq!(Parts::of(a), Parts::of(b), "{a}");
        }
        assert_ne!(Parts::of("\u{212b}"), Parts::of("Å"), "another code for the sign");
        assert_eq!(Parts::of(&format!("e{}", "\u{301}".repeat(8))), None);
    }
}
