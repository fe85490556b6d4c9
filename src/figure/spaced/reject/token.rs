//! Tokens: addresses, groups of digits, moves of chess.

use crate::figure::{
    language::international::LONG_PIECE,
    view::{View, is_letter},
};

/// How far an address or identifier is followed back to its beginning.
const BACK: usize = 200;

/// A move of chess at `at`: `e4`, `Nf3`, `Qxd4`, `exd5`; pieces have the letter, or two, of their language.
pub(super) fn is_chess(v: View, at: usize) -> bool {
    let piece = v.char_at(at);
    let mut square = at + if piece.is_uppercase() { piece.len_utf8() } else { 0 };
    square += if v.is_at(at, LONG_PIECE) { LONG_PIECE.len() - piece.len_utf8() } else { 0 };
    let taken = square + usize::from(square == at && matches!(v.byte(at), b'a'..=b'h'));
    if v.byte(taken) == b'x' {
        square = taken + 1;
    }
    matches!(v.byte(square), b'a'..=b'h')
        && matches!(v.byte(square + 1), b'1'..=b'8')
        && !v.byte(square + 2).is_ascii_alphanumeric()
}

/// The end of the token that holds `at`: white space or a character of no token; a full stop or comma before it is not
/// the token's.
pub(in crate::figure::spaced) fn token_end(v: View, at: usize) -> usize {
    let bytes = v.text.as_bytes();
    let mut end = at;
    while let Some(&b) = bytes.get(end) {
        let inside = b.is_ascii_alphanumeric()
            || matches!(
                b,
                b'/' | b'.' | b'_' | b'=' | b'@' | b'#' | b'\\' | b'&' | b'-' | b':' | b'%' | b'?' | b'+' | b'~' | b'$'
            );
        if !inside && !is_letter(v.char_at(end)) {
            break;
        }
        end += if b < 0x80 { 1 } else { v.char_at(end).len_utf8() };
    }
    while end > at && matches!(bytes[end - 1], b'.' | b':' | b'?' | b'-') {
        end -= 1;
    }
    end.max(at)
}

/// True when the token that holds `at` is a web address or an e-mail address.
pub(in crate::figure::spaced) fn in_address(v: View, at: usize) -> bool {
    let bytes = v.text.as_bytes();
    let from = at.saturating_sub(BACK);
    let start =
        bytes[from..at].iter().rposition(|b| b.is_ascii_whitespace() || *b >= 0x80).map_or(from, |i| from + i + 1);
    let end = token_end(v, at).min(at + BACK);
    let token = &bytes[start..end.max(start)];
    token.windows(3).any(|w| w == b"://") || token.starts_with(b"www.") || token.contains(&b'@')
}

/// Groups of digits with single marks between them.
pub(super) struct Run {
    pub(super) end: usize,
    pub(super) groups: usize,
    pub(super) digits: usize,
    pub(super) leading_zero: bool,
}

impl Run {
    pub(super) fn at(v: View, at: usize) -> Self {
        let mut end = v.after_digits(at);
        let mut run = Self { end, groups: 1, digits: end - at, leading_zero: v.byte(at) == b'0' && end - at > 1 };
        while run.groups < 12 {
            let c = v.char_at(end);
            let from = end + c.len_utf8();
            let to = v.after_digits(from);
            if !matches!(c, ' ' | '-' | '.' | '/' | '–' | ':' | '\u{a0}' | '\u{202f}') || to == from {
                break;
            }
            // "in 2019 40 people": a space alone joins only short groups.
            if c == ' ' && !run.leading_zero && (to - from > 4 || v.char_at(to).is_alphabetic() || v.char_at(to) == '%')
            {
                break;
            }
            run.groups += 1;
            run.digits += to - from;
            end = to;
            run.end = end;
        }
        run
    }
}
