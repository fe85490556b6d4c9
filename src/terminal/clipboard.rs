//! The clipboard, by the sequence that terminals take for it (OSC 52). Nothing is ever read from it.

use thiserror::Error;

/// Bytes of text that are sent at most. Terminals drop what is longer than they like without a word; this is more
/// than most take, and far more than a quotation.
const LONGEST: usize = 1 << 20;

/// A text is too long for the clipboard of a terminal.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Error)]
#[error("{bytes} bytes are too many for the terminal's clipboard, which takes {LONGEST}")]
pub struct TooLong {
    /// Bytes of the text.
    pub bytes: usize,
}

/// Appends the bytes that put `text` into the clipboard.
pub(super) fn copy(text: &str, out: &mut Vec<u8>) -> Result<(), TooLong> {
    if text.len() > LONGEST {
        return Err(TooLong { bytes: text.len() });
    }
    out.extend_from_slice(b"\x1b]52;c;");
    base64(text.as_bytes(), out);
    out.extend_from_slice(b"\x1b\\");
    Ok(())
}

/// RFC 4648, section 4, with padding.
fn base64(bytes: &[u8], out: &mut Vec<u8>) {
    const ALPHABET: &[u8; 64] = b"ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";
    out.reserve(bytes.len().div_ceil(3) * 4);
    for chunk in bytes.chunks(3) {
        let byte = |index: usize| chunk.get(index).copied().map_or(0, u32::from);
        let bits = byte(0) << 16 | byte(1) << 8 | byte(2);
        for place in 0..4 {
            let letter = ALPHABET[(bits >> (18 - 6 * place) & 63) as usize];
            out.push(if place > chunk.len() { b'=' } else { letter });
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn text_is_sent_in_base64() {
        // The vectors of RFC 4648, section 10.
        let cases = [
            ("", ""),
            ("f", "Zg=="),
            ("fo", "Zm8="),
            ("foo", "Zm9v"),
            ("foob", "Zm9vYg=="),
            ("fooba", "Zm9vYmE="),
            ("foobar", "Zm9vYmFy"),
            ("\x1b\u{7}", "Gwc="),
        ];
        for (text, encoded) in cases {
            let mut out = Vec::new();
            copy(text, &mut out).unwrap();
            assert_eq!(out, format!("\x1b]52;c;{encoded}\x1b\\").into_bytes());
        }
    }

    #[test]
    fn too_long_a_text_is_told_and_not_sent() {
        let mut out = Vec::new();
        assert_eq!(copy(&"x".repeat(LONGEST + 1), &mut out), Err(TooLong { bytes: LONGEST + 1 }));
        assert!(out.is_empty());
    }
}
