//! Tags: HTML, XML and what is written like them.

use super::Lexeme;
use crate::document::Token;

/// Appends the comments, tags, attributes and entities of `text`.
pub(super) fn tags(text: &str, found: &mut Vec<Lexeme>) {
    let bytes = text.as_bytes();
    let mut push = |range, token| found.push(Lexeme { range, token });
    let mut at = 0;
    while let Some(n) = memchr::memchr2(b'<', b'&', &bytes[at..]) {
        at += n;
        let rest = &text[at..];
        if rest.starts_with("<!--") {
            let end = rest.find("-->").map_or(text.len(), |n| at + n + 3);
            push(at..end, Token::Comment);
            at = end;
        } else if rest.starts_with('&') {
            let end = rest
                .find(';')
                .filter(|&n| n <= 10 && rest[1..n].bytes().all(|b| b.is_ascii_alphanumeric() || b == b'#'));
            if let Some(n) = end {
                push(at..at + n + 1, Token::Number);
            }
            at += end.unwrap_or(0) + 1;
        } else {
            at = tag(text, at, &mut push);
        }
    }
}

/// Takes the tag at `at`; returns where to go on.
fn tag(text: &str, at: usize, push: &mut impl FnMut(std::ops::Range<usize>, Token)) -> usize {
    let bytes = text.as_bytes();
    let opened = bytes[at + 1..].iter().take_while(|b| matches!(b, b'/' | b'?' | b'!')).count();
    let name = at + 1 + opened;
    let end = name + word(&bytes[name..]);
    if end == name {
        return at + 1;
    }
    push(name..end, Token::Keyword);
    let mut at = end;
    while let Some(&byte) = bytes.get(at) {
        match byte {
            b'>' => return at + 1,
            b'<' => return at,
            b'"' | b'\'' => {
                let close = memchr::memchr(byte, &bytes[at + 1..]).map_or(bytes.len(), |n| at + n + 2);
                push(at..close, Token::Text);
                at = close;
            }
            _ => match word(&bytes[at..]) {
                0 => at += 1,
                len => {
                    push(at..at + len, Token::Name);
                    at += len;
                }
            },
        }
    }
    at
}

/// Bytes of the name that `bytes` begin with.
fn word(bytes: &[u8]) -> usize {
    bytes
        .iter()
        .take_while(|&&b| b.is_ascii_alphanumeric() || matches!(b, b'-' | b'_' | b':' | b'.' | b'@') || b >= 0x80)
        .count()
}
