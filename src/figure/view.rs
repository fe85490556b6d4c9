//! A paragraph as the rules see it: characters and words to either side of a place.

use std::ops::Deref;

/// Longer runs of letters are no word of any table; looking no further keeps every rule's cost bounded.
pub(super) const WORD: usize = 48;

/// White space of more characters than this is a gap between columns, not between words.
const SPACES: usize = 3;

/// A paragraph, and words around any offset of it.
#[derive(Debug, Clone, Copy)]
pub(super) struct View<'a> {
    pub(super) text: &'a str,
}

/// A letter of the alphabets whose languages put spaces between words.
pub(super) fn is_letter(c: char) -> bool {
    c.is_ascii_alphabetic() || (c > '\u{bf}' && c < '\u{530}' && c.is_alphabetic())
}

/// White space within a figure: spaces of all widths that do not part paragraphs, and the end of a line.
pub(super) fn is_space(c: char) -> bool {
    matches!(c, ' ' | '\t' | '\n' | '\r' | '\u{a0}' | '\u{202f}' | '\u{2009}' | '\u{2007}' | '\u{3000}')
}

impl<'a> View<'a> {
    /// The byte at `at`, 0 past the end.
    pub(super) fn byte(self, at: usize) -> u8 {
        self.text.as_bytes().get(at).copied().unwrap_or(0)
    }

    /// The byte before `at`, 0 at the beginning.
    pub(super) fn byte_before(self, at: usize) -> u8 {
        at.checked_sub(1).map_or(0, |i| self.byte(i))
    }

    /// The character at `at`; NUL past the end.
    pub(super) fn char_at(self, at: usize) -> char {
        let b = self.byte(at);
        if b < 0x80 { b as char } else { self.text.get(at..).and_then(|t| t.chars().next()).unwrap_or('\0') }
    }

    /// The character that ends at `at`; NUL at the beginning.
    pub(super) fn char_before(self, at: usize) -> char {
        let b = self.byte_before(at);
        if b < 0x80 { b as char } else { self.text.get(..at).and_then(|t| t.chars().next_back()).unwrap_or('\0') }
    }

    /// True when `what` stands at `at`.
    pub(super) fn is_at(self, at: usize, what: &str) -> bool {
        self.text.as_bytes().get(at..).is_some_and(|t| t.starts_with(what.as_bytes()))
    }

    /// True when `what` ends at `at`.
    pub(super) fn is_before(self, at: usize, what: &str) -> bool {
        self.text.as_bytes().get(..at).is_some_and(|t| t.ends_with(what.as_bytes()))
    }

    /// The run of letters that begins at `at`; empty when there is none, it is longer than a word, or no character begins
    /// there.
    pub(super) fn word_at(self, at: usize) -> &'a str {
        let letters = ascii_letters(self.text.as_bytes().get(at..).unwrap_or_default());
        let mut end = at + letters;
        if letters <= WORD && self.byte(end) < 0x80 {
            if letters == 0 {
                return "";
            }
            return self.text.get(at..end).unwrap_or_default();
        }
        while end - at <= WORD {
            let c = self.char_at(end);
            if !is_letter(c) {
                return self.text.get(at..end).unwrap_or_default();
            }
            end += c.len_utf8();
        }
        ""
    }

    /// The run of letters that ends at `at`; empty when there is none or it is longer than a word.
    pub(super) fn word_before(self, at: usize) -> &'a str {
        let letters = ascii_letters_before(self.text.as_bytes().get(..at).unwrap_or_default());
        let mut start = at - letters;
        if letters <= WORD && self.byte_before(start) < 0x80 {
            if letters == 0 {
                return "";
            }
            return self.text.get(start..at).unwrap_or_default();
        }
        while at - start <= WORD {
            let c = self.char_before(start);
            if !is_letter(c) {
                return self.text.get(start..at).unwrap_or_default();
            }
            start -= c.len_utf8();
        }
        ""
    }

    /// The end of the white space at `at`, which may be none.
    #[inline]
    pub(super) fn after_space(self, at: usize) -> usize {
        // Mostly there is one space, or none.
        let one = at + usize::from(self.byte(at) == b' ');
        if self.byte(one).is_ascii_graphic() { one } else { self.after_spaces(at) }
    }

    fn after_spaces(self, at: usize) -> usize {
        let (mut end, mut lines) = (at, 0);
        for _ in 0..SPACES {
            let c = self.char_at(end);
            lines += usize::from(c == '\n');
            if !is_space(c) || lines > 1 {
                break;
            }
            end += c.len_utf8();
        }
        end
    }

    /// The beginning of the white space that ends at `at`, which may be none.
    #[inline]
    pub(super) fn before_space(self, at: usize) -> usize {
        let one = at - usize::from(self.byte_before(at) == b' ');
        if self.byte_before(one).is_ascii_graphic() { one } else { self.before_spaces(at) }
    }

    fn before_spaces(self, at: usize) -> usize {
        let (mut start, mut lines) = (at, 0);
        for _ in 0..SPACES {
            let c = self.char_before(start);
            lines += usize::from(c == '\n');
            if !is_space(c) || lines > 1 {
                break;
            }
            start -= c.len_utf8();
        }
        start
    }

    /// The word before the white space that ends at `at`, and where it begins. Empty when something else stands there.
    pub(super) fn previous_word(self, at: usize) -> (usize, &'a str) {
        let end = self.before_space(at);
        let word = self.word_before(end);
        (end - word.len(), word)
    }

    /// The word after the white space at `at`, and where it begins. Empty when something else stands there.
    pub(super) fn next_word(self, at: usize) -> (usize, &'a str) {
        let start = self.after_space(at);
        (start, self.word_at(start))
    }

    /// The end of the run of ASCII digits at `at`.
    pub(super) fn after_digits(self, at: usize) -> usize {
        let rest = self.text.as_bytes().get(at..).unwrap_or(&[]);
        at + rest.iter().take_while(|b| b.is_ascii_digit()).count()
    }

    /// The run of at most `most` ASCII digits at `at` as a number, and its end. None when there are none or more.
    pub(super) fn digits(self, at: usize, most: usize) -> Option<(u32, usize)> {
        let (mut end, mut n) = (at, 0u32);
        while self.byte(end).is_ascii_digit() {
            if end - at == most {
                return None;
            }
            n = n * 10 + u32::from(self.byte(end) - b'0');
            end += 1;
        }
        (end > at).then_some((n, end))
    }

    /// True when only white space stands between `at` and the beginning of its line.
    pub(super) fn heads_line(self, at: usize) -> bool {
        let before = &self.text.as_bytes()[..at];
        let from = at.saturating_sub(WORD);
        let blank = before[from..].iter().rev().take_while(|b| matches!(b, b' ' | b'\t')).count();
        at == blank || before.get(at - blank - 1) == Some(&b'\n')
    }
}

/// A word in lower case, on the stack; Russian ё is read as е, as the tables have it.
#[derive(Debug, Clone, Copy)]
pub(super) struct Lower {
    bytes: [u8; WORD + 8],
    len: usize,
}

impl Lower {
    /// `word` in lower case; empty when it is longer than a word.
    pub(super) fn of(word: &str) -> Self {
        let mut lower = Self { bytes: [0; WORD + 8], len: 0 };
        if word.is_ascii() && word.len() <= WORD {
            lower.bytes[..word.len()].copy_from_slice(word.as_bytes());
            lower.bytes[..word.len()].make_ascii_lowercase();
            lower.len = word.len();
            return lower;
        }
        for c in word.chars() {
            let c = match c.to_lowercase().next().unwrap_or(c) {
                'ё' => 'е',
                c => c,
            };
            if lower.len + c.len_utf8() > WORD {
                lower.len = 0;
                break;
            }
            lower.len += c.encode_utf8(&mut lower.bytes[lower.len..]).len();
        }
        lower
    }
}

impl Deref for Lower {
    type Target = [u8];

    fn deref(&self) -> &[u8] {
        &self.bytes[..self.len]
    }
}

impl Lower {
    /// The word as text.
    pub(super) fn as_str(&self) -> &str {
        std::str::from_utf8(self).unwrap_or("")
    }
}

/// How many letters of ASCII `bytes` begins with; past the length of a word it may be less.
#[inline]
pub(super) fn ascii_letters(bytes: &[u8]) -> usize {
    let mut letters = 0;
    while let Some(eight) = bytes[letters..].first_chunk() {
        let more = no_letters(u64::from_le_bytes(*eight)).trailing_zeros() as usize / 8;
        letters += more;
        if more < 8 || letters > WORD {
            return letters;
        }
    }
    letters + bytes[letters..].iter().take_while(|b| b.is_ascii_alphabetic()).count()
}

/// How many letters of ASCII `bytes` ends with; past the length of a word it may be less.
#[inline]
fn ascii_letters_before(bytes: &[u8]) -> usize {
    let (mut rest, mut letters) = (bytes, 0);
    while let Some((before, eight)) = rest.split_last_chunk() {
        let more = no_letters(u64::from_le_bytes(*eight)).leading_zeros() as usize / 8;
        letters += more;
        if more < 8 || letters > WORD {
            return letters;
        }
        rest = before;
    }
    letters + rest.iter().rev().take_while(|b| b.is_ascii_alphabetic()).count()
}

/// The highest bit of each of eight bytes that is no letter of ASCII.
#[inline(always)]
fn no_letters(eight: u64) -> u64 {
    const EACH: u64 = 0x0101_0101_0101_0101;
    let small = (eight | (0x20 * EACH)) & (0x7f * EACH);
    let from_a = small + (0x80 - b'a' as u64) * EACH;
    let past_z = small + (0x7f - b'z' as u64) * EACH;
    (!from_a | past_z | eight) & (0x80 * EACH)
}

/// True when `word` begins with a capital letter.
pub(super) fn is_capitalised(word: &str) -> bool {
    word.chars().next().is_some_and(char::is_uppercase)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn words_on_either_side() {
        let v = View { text: "Über  600 Männer" };
        assert_eq!(v.previous_word(7).1, "Über");
        assert_eq!(v.next_word(10).1, "Männer");
        assert_eq!(Lower::of("Трёх").as_str(), "трех");
        assert_eq!(v.word_at(7), "");
    }

    #[test]
    fn letters_are_counted_eight_at_a_time() {
        for b in 0..=255 {
            let no = no_letters(u64::from_le_bytes([b'a', b'z', b'A', b, b'Z', b, b'm', b'q']));
            let bit = if b.is_ascii_alphabetic() { 0 } else { 0x80 };
            assert_eq!(no.to_le_bytes(), [0, 0, 0, bit, 0, bit, 0, 0], "{b}");
        }
        for n in 0..40 {
            let text = format!("{}.", "n".repeat(n));
            assert_eq!(ascii_letters(text.as_bytes()), n);
            assert_eq!(ascii_letters_before(format!(".{}", &text[..n]).as_bytes()), n);
        }
    }

    #[test]
    fn a_run_longer_than_a_word_is_none() {
        let long = "a".repeat(WORD * 3);
        let v = View { text: &long };
        assert_eq!((v.word_at(0), v.word_before(long.len())), ("", ""));
    }
}
