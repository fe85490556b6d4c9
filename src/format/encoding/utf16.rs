//! UTF-16 without a byte order mark, recognised by what the text would be in either order.

use std::cmp::Reverse;

use encoding_rs::{Encoding, UTF_16BE, UTF_16LE};

/// Bytes that are looked at.
const NEAR: usize = 8 << 10;
/// Of so many units one at least is ASCII, kana or punctuation of East Asia in any text.
const COMMON: usize = 40;
/// Of so many units one at most is no character of a text.
const ODD: usize = 200;

/// The order that makes a text of `bytes`; None where neither does.
pub(super) fn without_mark(bytes: &[u8]) -> Option<&'static Encoding> {
    let near = &bytes[..bytes.len().min(NEAR)];
    if near.len() < 4 || is_narrow(near) {
        return None;
    }
    let (units, _) = near.as_chunks::<2>();
    let tally = |unit: fn([u8; 2]) -> u16| Tally::of(units.iter().copied().map(unit));
    let (little, big) = (tally(u16::from_le_bytes), tally(u16::from_be_bytes));
    let (better, encoding) = if little.likelihood() >= big.likelihood() { (little, UTF_16LE) } else { (big, UTF_16BE) };
    let text = better.common * COMMON >= units.len() && better.odd * ODD <= units.len();
    text.then_some(encoding)
}

/// True for text in bytes, which has hardly any controls. Half of UTF-16 are numbers of scripts: low ones are controls,
/// and the other half of those of East Asia is any byte. Where such pairs are valid one by one, the numbers are controls
/// alone.
fn is_narrow(bytes: &[u8]) -> bool {
    let used = |b: u8| matches!(b, b'\t' | b'\n' | b'\r' | 0x08 | 0x0c | 0x1b);
    let controls = bytes.iter().filter(|b| **b < b' ' && !used(**b)).count();
    let valid = str::from_utf8(bytes).err().is_none_or(|e| bytes.len() - e.valid_up_to() < 4);
    controls * 50 < bytes.len() || valid && controls * 4 < bytes.len()
}

/// Kinds of characters, counted.
#[derive(Debug, Default)]
struct Tally {
    /// Characters that texts of all scripts have.
    common: usize,
    /// What no text has: controls, halves of surrogate pairs alone, characters for private use.
    odd: usize,
    /// Different high bytes: a script has few of them, all its letters share them.
    scripts: usize,
}

impl Tally {
    fn of(units: impl Iterator<Item = u16>) -> Self {
        let mut tally = Self::default();
        let mut seen = [false; 256];
        let units = units.inspect(|unit| seen[usize::from(unit >> 8)] = true);
        for c in char::decode_utf16(units) {
            match c {
                Ok('\t' | '\n' | '\r' | ' '..='~' | '\u{3000}'..='\u{30ff}' | '\u{ff00}'..='\u{ff5e}') => {
                    tally.common += 1;
                }
                Ok('\0'..='\x1f' | '\x7f'..='\u{9f}' | '\u{e000}'..='\u{f8ff}' | '\u{fff0}'..='\u{ffff}') | Err(_) => {
                    tally.odd += 1;
                }
                Ok(_) => {}
            }
        }
        tally.scripts = seen.iter().filter(|seen| **seen).count();
        tally
    }

    /// Compares the two orders: in the right one letters share their high bytes.
    fn likelihood(&self) -> (Reverse<usize>, usize) {
        (Reverse(self.odd + self.scripts), self.common)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn texts_of_all_scripts_are_told_in_both_orders() {
        for text in
            ["Plain words.", "Слова без метки.", "会议于二日在首都举行，代表出席。", "これは文章です。", "نص بلا علامة"]
        {
            let bytes = |to: fn(u16) -> [u8; 2]| text.encode_utf16().flat_map(to).collect::<Vec<_>>();
            assert_eq!(without_mark(&bytes(u16::to_le_bytes)), Some(UTF_16LE), "{text}");
            assert_eq!(without_mark(&bytes(u16::to_be_bytes)), Some(UTF_16BE), "{text}");
            assert_eq!(without_mark(text.as_bytes()), None, "{text}");
        }
    }

    #[test]
    fn other_bytes_are_left_alone() {
        let korean = encoding_rs::EUC_KR.encode("회의는 이 일 수도에서 열렸으며 대표들이 참석하였다.").0.into_owned();
        let chinese = encoding_rs::GB18030.encode("会议于二日在首都举行，代表出席。\n会议通过了宣言。").0.into_owned();
        let binary: Vec<u8> = (0..400u16).flat_map(|n| [0, (n % 7) as u8, n as u8, 0]).collect();
        let numbers: String = (0..2000).map(|n| format!("{n}\n")).collect();
        let tabs = "0\t1\t3\t0\n".repeat(50);
        for bytes in [
            &korean[..],
            &chinese,
            &binary,
            numbers.as_bytes(),
            tabs.as_bytes(),
            b"words with one \0 in them",
            b"\0\0\0\0",
            b"",
        ] {
            assert_eq!(without_mark(bytes), None, "{bytes:?}");
        }
    }
}
