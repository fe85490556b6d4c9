//! Phrases as they stand in a text: in any case, with any white space.

use crate::figure::view::{View, is_letter};

/// Where `phrase` (lower case) ends when it stands at `at` as whole words. A space of it meets any white space,
/// a hyphen a space too.
#[inline]
pub(in crate::figure) fn phrase_at(view: View, at: usize, phrase: &str) -> Option<usize> {
    // Most phrases that are asked begin with another letter.
    let first = phrase.as_bytes().first()?;
    let other = first.is_ascii_lowercase() && view.byte(at) | 0x20 != *first;
    if other { None } else { whole_phrase_at(view, at, phrase) }
}

fn whole_phrase_at(view: View, at: usize, phrase: &str) -> Option<usize> {
    let mut end = at;
    for p in phrase.chars() {
        let c = view.char_at(end);
        if p == ' ' {
            let next = if c == '-' { end + 1 } else { view.after_space(end) };
            if next == end {
                return None;
            }
            end = next;
        } else if same_letter(c, p) {
            end += c.len_utf8();
        } else {
            return None;
        }
    }
    let closed = phrase.chars().next_back().is_some_and(is_letter);
    let next = view.char_at(end);
    (!closed || !(is_letter(next) || next.is_ascii_digit())).then_some(end)
}

/// Where `phrase` (lower case) begins when it ends at `at` and is whole words.
pub(in crate::figure) fn phrase_before(view: View, at: usize, phrase: &str) -> Option<usize> {
    let mut start = at;
    for p in phrase.chars().rev() {
        let c = view.char_before(start);
        if p == ' ' {
            let next = view.before_space(start);
            if next == start {
                return None;
            }
            start = next;
        } else if same_letter(c, p) {
            start -= c.len_utf8();
        } else {
            return None;
        }
    }
    let opens = phrase.chars().next().is_some_and(is_letter);
    (!opens || !is_letter(view.char_before(start))).then_some(start)
}

fn same_letter(c: char, lower: char) -> bool {
    if c == lower {
        return true;
    }
    match c {
        '’' => lower == '\'',
        'ё' | 'Ё' => lower == 'е',
        c if c.is_ascii() => c.to_ascii_lowercase() == lower,
        c => c.to_lowercase().next() == Some(lower),
    }
}
