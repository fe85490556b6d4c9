//! How much of a text speaks for UTF-8, and how much against it.

use crate::format::count::count;

/// What the bytes of a text say.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub(super) struct Evidence {
    /// Continuation bytes of valid characters: longer ones weigh more.
    pub(super) weight: usize,
    /// Sequences that are not valid.
    pub(super) invalid: usize,
    /// Bytes that are not ASCII.
    pub(super) high: usize,
    /// Bytes up to a character that is cut off at the end.
    pub(super) whole: usize,
}

impl Evidence {
    /// Of `bytes`, which may end within a character unless they are the text's end (`ends`).
    pub(super) fn of(bytes: &[u8], ends: bool) -> Self {
        let mut evidence = Self { whole: bytes.len(), ..Self::default() };
        if bytes.is_ascii() {
            return evidence;
        }
        // Checked as a whole first, which is faster than chunk by chunk.
        if let Ok(text) = str::from_utf8(bytes) {
            evidence.count(text);
            return evidence;
        }
        let mut at = 0;
        for chunk in bytes.utf8_chunks() {
            evidence.count(chunk.valid());
            let broken = chunk.invalid();
            at += chunk.valid().len() + broken.len();
            let cut_off = at == bytes.len() && !ends && is_beginning(broken);
            match broken.len() {
                0 => {}
                n if cut_off => evidence.whole = bytes.len() - n,
                n => {
                    evidence.invalid += 1;
                    evidence.high += n;
                }
            }
        }
        evidence
    }

    fn count(&mut self, valid: &str) {
        if !valid.is_ascii() {
            self.weight += count(valid.as_bytes(), |b| b & 0xc0 == 0x80);
            self.high += count(valid.as_bytes(), |b| !b.is_ascii());
        }
    }
}

/// True for bytes that begin a character without ending it.
fn is_beginning(bytes: &[u8]) -> bool {
    std::str::from_utf8(bytes).is_err_and(|e| e.error_len().is_none())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn longer_characters_weigh_more_and_a_cut_is_no_fault() {
        let evidence = |bytes: &[u8], ends| {
            let Evidence { weight, invalid, high, whole } = Evidence::of(bytes, ends);
            (weight, invalid, high, whole)
        };
        assert_eq!(evidence("aé€".as_bytes(), true), (3, 0, 5, 6));
        assert_eq!(evidence(b"a\xe2\x82", false), (0, 0, 0, 1));
        assert_eq!(evidence(b"a\xe2\x82", true), (0, 1, 2, 3));
        assert_eq!(evidence(b"\xb2\xe2\xca\xd4", true), (0, 4, 4, 4));
        assert_eq!(evidence(b"", true), (0, 0, 0, 0));
    }
}
