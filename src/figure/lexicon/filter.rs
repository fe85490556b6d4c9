//! A quick no to words that begin no number word.

use super::list::List;

/// The sets of the first bytes of words, for a quick no.
#[derive(Debug)]
pub(in crate::figure) struct Filter {
    /// By the first and the second letter, the third ones; of words that begin with a letter of ASCII.
    thirds: [u32; 32 * 32],
    /// By the first three bytes, or two Cyrillic letters; of all others.
    bits: [u64; 64],
}

/// A filter without words.
pub(in crate::figure) static NO_WORDS: Filter = Filter { thirds: [0; 32 * 32], bits: [0; 64] };

/// Where the first two letters stand, in either case.
const fn pair(first: u8, second: u8) -> usize {
    (first % 32) as usize * 32 + (second % 32) as usize
}

const fn slot(a: u8, b: u8, c: u8, d: u8) -> usize {
    let key = (a as u32) | (b as u32) << 8 | (c as u32) << 16 | (d as u32) << 24;
    (key.wrapping_mul(0x9e37_79b1) >> 20) as usize
}

/// The slot of the first letters of a word: three bytes, or two Cyrillic letters.
const fn slot_of(word: &[u8]) -> usize {
    let mut key = [0; 4];
    let mut i = 0;
    let most = if !word.is_empty() && word[0] >= 0xd0 { 4 } else { 3 };
    while i < most && i < word.len() && (word[i] >= 0x80 || word[i].is_ascii_alphabetic()) {
        // Case differs by this bit in ASCII and Latin-1; Cyrillic capitals have slots of their own.
        key[i] = if word[0] >= 0xd0 { word[i] } else { word[i] | 0x20 };
        i += 1;
    }
    slot(key[0], key[1], key[2], key[3])
}

/// The filter of number words.
pub(in crate::figure) const fn filter(words: List) -> Filter {
    let (mut bits, mut thirds) = ([0; 64], [0; 32 * 32]);
    let mut i = 0;
    while i < words.len() {
        let word = words.word(i);
        if word[0] < 0x80 {
            // Behind a word of two letters anything may follow.
            thirds[pair(word[0], word[1])] |= if word.len() > 2 { 1 << (word[2] % 32) } else { u32::MAX };
        } else {
            let s = slot_of(word);
            bits[s / 64] |= 1 << (s % 64);
        }
        if word.len() >= 4 && word[0] >= 0xd0 {
            // The same word with a Cyrillic capital.
            let mut capital = [word[0], word[1], word[2], word[3]];
            match (word[0], word[1]) {
                (0xd0, b @ 0xb0..=0xbf) => capital[1] = b - 0x20,
                (0xd1, b @ 0x80..=0x8f) => {
                    capital[0] = 0xd0;
                    capital[1] = b + 0x20;
                }
                _ => {}
            }
            let s = slot_of(&capital);
            bits[s / 64] |= 1 << (s % 64);
        }
        i += 1;
    }
    Filter { thirds, bits }
}

/// False when `word`, which begins the slice, is surely no number word of the filter.
#[inline]
pub(in crate::figure) fn may_begin(filter: &Filter, word: &[u8]) -> bool {
    if word[0] < 0x80 {
        let [second, third] = match word {
            [_, second, third, ..] => [*second, *third],
            [_, second] => [*second, 0],
            _ => return false,
        };
        return filter.thirds[pair(word[0], second)] >> (third % 32) & 1 == 1;
    }
    let s = slot_of(word);
    filter.bits[s / 64] >> (s % 64) & 1 == 1
}
