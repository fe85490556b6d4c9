//! The clipboard, by the sequence that terminals take for it (OSC 52). Nothing is ever read from it.

use thiserror::Error;

/// Bytes of text that are sent at most. Terminals drop what is longer than they like without a word; this is more
/// than most take, and far more than a quotation.
const LONGEST: usize = 1 << 20;
/// Bytes that tmux takes at most: its buffer for a sequence has 1 MiB.
const LONGEST_IN_TMUX: usize = 700 << 10;
/// Bytes of a sequence that screen passes on as one.
const PIECE: usize = 240;

/// A text is too long for the clipboard of a terminal.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Error)]
#[error("{bytes} bytes are too many for the terminal's clipboard, which takes {most}")]
pub(crate) struct TooLong {
    /// Bytes of the text.
    pub bytes: usize,
    /// Bytes that can be sent.
    pub most: usize,
}

/// What stands between the program and the terminal that has the clipboard.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub(super) enum Through {
    #[default]
    Nothing,
    /// It takes the sequence itself (`set-clipboard`), or passes it on (`allow-passthrough`): both are sent.
    Tmux,
    /// It passes on short pieces.
    Screen,
}

impl Through {
    /// What the environment says; `set` says whether a variable is set.
    pub(super) fn of(set: impl Fn(&str) -> bool) -> Self {
        match () {
            () if set("TMUX") => Self::Tmux,
            () if set("STY") => Self::Screen,
            () => Self::Nothing,
        }
    }
}

/// Appends the bytes that put `text` into the clipboard.
pub(super) fn copy(text: &str, through: Through, out: &mut Vec<u8>) -> Result<(), TooLong> {
    let most = if through == Through::Tmux { LONGEST_IN_TMUX } else { LONGEST };
    if text.len() > most {
        return Err(TooLong { bytes: text.len(), most });
    }
    let mut sequence = b"\x1b]52;c;".to_vec();
    base64(text.as_bytes(), &mut sequence);
    match through {
        Through::Nothing => {
            out.extend_from_slice(&sequence);
            out.extend_from_slice(b"\x1b\\");
        }
        Through::Tmux => {
            out.extend_from_slice(&sequence);
            out.extend_from_slice(b"\x1b\\\x1bPtmux;\x1b");
            out.extend_from_slice(&sequence);
            out.extend_from_slice(b"\x07\x1b\\");
        }
        Through::Screen => {
            sequence.push(7);
            for piece in sequence.chunks(PIECE) {
                out.extend_from_slice(b"\x1bP");
                out.extend_from_slice(piece);
                out.extend_from_slice(b"\x1b\\");
            }
        }
    }
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
            copy(text, Through::Nothing, &mut out).unwrap();
            assert_eq!(out, format!("\x1b]52;c;{encoded}\x1b\\").into_bytes());
        }
    }

    #[test]
    fn multiplexers_are_asked_to_pass_it_on() {
        let sent = |through| {
            let mut out = Vec::new();
            copy("foo", through, &mut out).unwrap();
            String::from_utf8(out).unwrap()
        };
        assert_eq!(sent(Through::Tmux), "\x1b]52;c;Zm9v\x1b\\\x1bPtmux;\x1b\x1b]52;c;Zm9v\x07\x1b\\");
        assert_eq!(sent(Through::Screen), "\x1bP\x1b]52;c;Zm9v\x07\x1b\\");
        let mut long = Vec::new();
        copy(&"x".repeat(1000), Through::Screen, &mut long).unwrap();
        let pieces = String::from_utf8(long).unwrap();
        assert!(pieces.split("\x1b\\").all(|piece| piece.len() <= PIECE + 2));
        assert_eq!(Through::of(|name| name == "TMUX"), Through::Tmux);
    }

    #[test]
    fn too_long_a_text_is_reported_and_not_sent() {
        let mut out = Vec::new();
        let long = "x".repeat(LONGEST + 1);
        assert_eq!(copy(&long, Through::Nothing, &mut out), Err(TooLong { bytes: LONGEST + 1, most: LONGEST }));
        assert!(out.is_empty());
    }
}
