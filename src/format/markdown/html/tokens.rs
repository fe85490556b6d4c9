//! HTML as texts and tags; comments, declarations, scripts and the like are passed over.

use memchr::{memchr, memmem};

use crate::document::Range;

/// Elements whose content is not for reading.
const UNREAD: &[&str] = &["script", "style", "template", "title"];

/// A part of HTML.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) enum Token {
    /// Text, its character references as they are.
    Text(Range),
    /// A tag from `<` to `>`.
    Tag(Range),
}

/// The parts of `html`, in order.
pub(super) fn tokens(html: &str) -> impl Iterator<Item = Token> {
    let (mut at, mut tags) = (0, true);
    std::iter::from_fn(move || {
        loop {
            let rest = html.get(at..).filter(|rest| !rest.is_empty())?;
            let start = at;
            match markup(rest, tags) {
                Markup::None { unclosed } => {
                    // Looking for the end of every tag where one has none would take the square of the time.
                    tags &= !unclosed;
                    at += memchr(b'<', &rest.as_bytes()[1..]).map_or(rest.len(), |n| n + 1);
                    return Some(Token::Text(start..at));
                }
                Markup::Passed(len) => at += len,
                Markup::Tag(len) => {
                    at += len + unread(&rest[..len], &rest[len..]);
                    return Some(Token::Tag(start..start + len));
                }
            }
        }
    })
}

/// The name of the element of `tag`, as it is written; empty when it is no tag.
pub(in crate::format::markdown) fn tag_name(tag: &str) -> &str {
    let name = tag.strip_prefix("</").or_else(|| tag.strip_prefix('<')).unwrap_or_default();
    &name[..name.find(|c: char| !c.is_ascii_alphanumeric() && c != '-').unwrap_or(name.len())]
}

/// The value of an attribute of `tag`, as it is written.
pub(super) fn attribute<'a>(tag: &'a str, name: &str) -> Option<&'a str> {
    let mut rest = tag[1 + tag_name(tag).len()..].trim_end_matches('>');
    loop {
        rest = rest.trim_start_matches(|c: char| c.is_ascii_whitespace() || c == '/');
        let end = rest.find(|c: char| c.is_ascii_whitespace() || matches!(c, '=' | '/')).unwrap_or(rest.len());
        if rest.is_empty() {
            return None;
        }
        let found = rest[..end].eq_ignore_ascii_case(name);
        let value;
        (value, rest) = attribute_value(&rest[end..]);
        if found {
            return Some(value);
        }
    }
}

/// The value that begins `rest`, empty without one, and what is after it.
fn attribute_value(rest: &str) -> (&str, &str) {
    let Some(value) = rest.trim_ascii_start().strip_prefix('=') else { return ("", rest) };
    let value = value.trim_ascii_start();
    match value.as_bytes().first() {
        Some(&quote @ (b'"' | b'\'')) => {
            let inside = &value[1..];
            let end = memchr(quote, inside.as_bytes()).unwrap_or(inside.len());
            (&inside[..end], inside.get(end + 1..).unwrap_or_default())
        }
        _ => value.split_at(value.find(|c: char| c.is_ascii_whitespace()).unwrap_or(value.len())),
    }
}

enum Markup {
    /// Text; `unclosed` when it looks like a tag whose end is missing.
    None { unclosed: bool },
    /// So many bytes are not for reading.
    Passed(usize),
    /// So many bytes are a tag.
    Tag(usize),
}

/// What `rest` begins with; it is not empty.
fn markup(rest: &str, tags: bool) -> Markup {
    let bytes = rest.as_bytes();
    let until = |end: &str| memmem::find(bytes, end.as_bytes()).map_or(rest.len(), |n| n + end.len());
    match bytes {
        [b'<', b'!', b'-', b'-', ..] => Markup::Passed(until("-->")),
        [b'<', b'!' | b'?', ..] => Markup::Passed(until(">")),
        [b'<', b'/', c, ..] | [b'<', c, ..] if tags && c.is_ascii_alphabetic() => {
            tag_len(bytes).map_or(Markup::None { unclosed: true }, Markup::Tag)
        }
        _ => Markup::None { unclosed: false },
    }
}

/// Bytes of the tag that begins `bytes`: to the first `>` outside quotes.
fn tag_len(bytes: &[u8]) -> Option<usize> {
    let mut quote = None;
    for (at, &byte) in bytes.iter().enumerate() {
        match (quote, byte) {
            (None, b'>') => return Some(at + 1),
            (None, b'"' | b'\'') => quote = Some(byte),
            (Some(q), _) if q == byte => quote = None,
            _ => {}
        }
    }
    None
}

/// Bytes behind `tag` that are the unread content of its element, up to its end tag.
fn unread(tag: &str, rest: &str) -> usize {
    let name = tag_name(tag);
    if tag.starts_with("</") || !UNREAD.iter().any(|unread| name.eq_ignore_ascii_case(unread)) {
        return 0;
    }
    let ends = |&at: &usize| tag_name(&rest[at..]).eq_ignore_ascii_case(name);
    memmem::find_iter(rest.as_bytes(), "</").find(ends).unwrap_or(rest.len())
}
