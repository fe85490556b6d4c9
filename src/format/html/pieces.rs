//! Cuts of a source at its tags, each with its place: what a tokenizer is fed, one after the other.
//!
//! This is no tokenizer: where a cut is wrong, a place is a little off, and nothing else. What no reader sees (comments,
//! scripts, styles) is passed over here already, and tags are kept to a bounded number of attributes, since the
//! tokenizer compares each with all the others of its tag.

use memchr::{memchr, memmem};

use crate::document::Range;

/// Further attributes of a tag are left out.
const MOST_ATTRIBUTES: usize = 256;

/// Elements whose content is text up to their end tag.
pub(super) const RAW: &[&str] = &["iframe", "noembed", "noframes", "script", "style", "textarea", "title", "xmp"];

/// A part of a source.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) enum Piece {
    /// Text, with its character references, or markup of another kind.
    Text(Range),
    /// A tag, from `<` to `>`.
    Tag(Range),
    /// The beginning of a tag that has more attributes than are kept, or of a declaration with definitions: it has to be
    /// closed.
    CutTag(Range),
    /// Text without character references or tags: a CDATA section of XML.
    Verbatim(Range),
}

/// The pieces of `source`, in order. CDATA sections are known in XML alone.
pub(super) fn pieces(source: &str, xml: bool) -> impl Iterator<Item = Piece> {
    let mut cutter = Cutter { source, at: 0, raw: None, xml, declared: false };
    std::iter::from_fn(move || cutter.next())
}

struct Cutter<'a> {
    source: &'a str,
    at: usize,
    /// The name of the raw element whose content comes next.
    raw: Option<&'static str>,
    xml: bool,
    /// The first document type declaration was met.
    declared: bool,
}

impl Cutter<'_> {
    fn next(&mut self) -> Option<Piece> {
        loop {
            let start = self.at;
            let rest = self.source.get(start..).filter(|rest| !rest.is_empty())?;
            if let Some(name) = self.raw.take() {
                self.at += if name == "script" { script_content(rest) } else { raw_content(rest, name) };
                if self.at > start && self.reads_raw(name, start) {
                    return Some(Piece::Text(start..self.at));
                }
                continue;
            }
            let bytes = rest.as_bytes();
            let until = |end: &str| memmem::find(bytes, end.as_bytes()).map_or(rest.len(), |n| n + end.len());
            match bytes {
                [b'<', b'!', b'-', b'-', ..] => self.at += comment(bytes),
                [b'<', b'!', b'[', b'C', b'D', ..] if self.xml => {
                    self.at += until("]]>");
                    let inside = (start + "<![CDATA[".len()).min(self.at)..self.at;
                    let end = self.source[inside.clone()].trim_end_matches("]]>").len();
                    return Some(Piece::Verbatim(inside.start..inside.start + end));
                }
                [b'<', b'!', b'd' | b'D', ..] => {
                    let first = !std::mem::replace(&mut self.declared, true);
                    if let Some((declared, len)) = first.then(|| definitions(bytes)).flatten() {
                        self.at += len;
                        return Some(Piece::CutTag(start..start + declared));
                    }
                    self.at += until(">");
                    return Some(Piece::Tag(start..self.at));
                }
                [b'<', b'!' | b'?', ..] => self.at += until(">"),
                [b'<', b'/', c, ..] | [b'<', c, ..] if c.is_ascii_alphabetic() => return self.tag(bytes),
                _ => {
                    self.at += memchr(b'<', &bytes[1..]).map_or(rest.len(), |n| n + 1);
                    return Some(Piece::Text(start..self.at));
                }
            }
        }
    }

    /// True for a raw element whose content, from `at` on, is read: of scripts, JSON-LD alone.
    fn reads_raw(&self, name: &str, at: usize) -> bool {
        let tag = self.source[..at].rfind('<').map_or("", |start| &self.source[start..at]);
        match name {
            "style" => false,
            "script" => tag.to_ascii_lowercase().contains("ld+json"),
            _ => true,
        }
    }

    /// The tag that begins `bytes`, which stand here. One without an end is left out, as browsers do.
    fn tag(&mut self, bytes: &[u8]) -> Option<Piece> {
        let start = self.at;
        let Some(tag) = Tag::of(bytes) else {
            self.at = self.source.len();
            return None;
        };
        self.at += tag.len;
        let name = name(bytes);
        let closed = bytes[tag.len - 2] == b'/' && self.xml;
        if bytes[1] != b'/' && !closed {
            self.raw = RAW.iter().copied().find(|raw| name.eq_ignore_ascii_case(raw.as_bytes()));
        }
        Some(match tag.over {
            Some(over) => Piece::CutTag(start..start + over),
            None => Piece::Tag(start..self.at),
        })
    }
}

/// Of a document type declaration with definitions in brackets, which browsers do not know: the bytes before these, and all
/// of its bytes.
fn definitions(bytes: &[u8]) -> Option<(usize, usize)> {
    let open = memchr::memchr2(b'[', b'>', bytes).filter(|&at| bytes[at] == b'[')?;
    let ends = |close: usize| {
        let rest = bytes[close + 1..].trim_ascii_start();
        rest.starts_with(b">").then(|| bytes.len() - rest.len() + 1)
    };
    let closed = memchr::memchr_iter(b']', &bytes[open..]).find_map(|at| ends(open + at));
    closed.map(|len| (open, len))
}

/// Bytes of the comment that begins `bytes`.
fn comment(bytes: &[u8]) -> usize {
    // `<!-->` and `<!--->` are whole; else the end is looked for behind the beginning.
    match bytes {
        [_, _, _, _, b'>', ..] => 5,
        [_, _, _, _, b'-', b'>', ..] => 6,
        _ => memmem::find(&bytes[4..], b"-->").map_or(bytes.len(), |n| n + 4 + 3),
    }
}

/// The name of the element of the tag that begins `bytes`.
pub(in crate::format) fn name(bytes: &[u8]) -> &[u8] {
    let name = bytes.strip_prefix(b"</").unwrap_or(&bytes[1..]);
    &name[..name.iter().position(|c| c.is_ascii_whitespace() || matches!(c, b'/' | b'>')).unwrap_or(name.len())]
}

/// Bytes of the content of a raw element, up to its end tag.
fn raw_content(rest: &str, element: &str) -> usize {
    let ends = |&at: &usize| name(&rest.as_bytes()[at..]).eq_ignore_ascii_case(element.as_bytes());
    memmem::find_iter(rest.as_bytes(), "</").find(ends).unwrap_or(rest.len())
}

/// Bytes of the content of a script, up to its end tag. An end tag within a comment that a start tag stands in is none
/// (HTML, section 13.2.5.20, "script data double escaped state").
fn script_content(rest: &str) -> usize {
    let bytes = rest.as_bytes();
    let (mut at, mut escaped, mut doubly) = (0, false, false);
    while let Some(n) = memchr::memchr2(b'<', b'-', &bytes[at..]) {
        at += n;
        let here = &bytes[at..];
        let is_script = |tag: &[u8]| name(tag).eq_ignore_ascii_case(b"script");
        match here {
            _ if here.starts_with(b"<!--") => escaped = true,
            _ if here.starts_with(b"-->") => (escaped, doubly) = (false, false),
            [b'<', b'/', ..] if is_script(here) && !doubly => return at,
            [b'<', b'/', ..] if is_script(here) => doubly = false,
            [b'<', ..] if escaped && is_script(here) => doubly = true,
            _ => {}
        }
        at += 1;
    }
    raw_content(rest, "script") // the comment has no end
}

struct Tag {
    /// Its bytes.
    len: usize,
    /// Where the first attribute begins that is one too many.
    over: Option<usize>,
}

/// Where in a tag a byte stands.
#[derive(Clone, Copy, PartialEq, Eq)]
enum State {
    Between,
    Name,
    BehindName,
    BeforeValue,
    Unquoted,
    Quoted(u8),
}

impl Tag {
    /// The tag that begins `bytes`; None when it has no end.
    fn of(bytes: &[u8]) -> Option<Self> {
        let mut at = bytes.len() - bytes.strip_prefix(b"</").unwrap_or(&bytes[1..]).len();
        at += name(bytes).len();
        let (mut state, mut attributes, mut over) = (State::Between, 0, None);
        while let Some(&byte) = bytes.get(at) {
            if let State::Quoted(quote) = state {
                at += memchr(quote, &bytes[at..])? + 1;
                state = State::Between;
                continue;
            }
            state = match (state, byte) {
                (_, b'>') => return Some(Self { len: at + 1, over }),
                (State::BeforeValue, b'"' | b'\'') => State::Quoted(byte),
                (State::BeforeValue | State::BehindName, c) if c.is_ascii_whitespace() => state,
                (State::Name, c) if c.is_ascii_whitespace() => State::BehindName,
                (_, c) if c.is_ascii_whitespace() => State::Between,
                (State::Name | State::BehindName, b'=') => State::BeforeValue,
                (State::BeforeValue | State::Unquoted, _) => State::Unquoted,
                (_, b'/') => State::Between,
                (State::Name, _) => State::Name,
                (State::Between | State::BehindName, _) => {
                    attributes += 1;
                    if attributes > MOST_ATTRIBUTES {
                        over = over.or(Some(at));
                    }
                    State::Name
                }
                (State::Quoted(_), _) => state,
            };
            at += 1;
        }
        None
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn cut(source: &str, xml: bool) -> Vec<(&'static str, &str)> {
        let name = |piece| match piece {
            Piece::Text(r) => ("text", &source[r]),
            Piece::Tag(r) => ("tag", &source[r]),
            Piece::CutTag(r) => ("cut", &source[r]),
            Piece::Verbatim(r) => ("verbatim", &source[r]),
        };
        pieces(source, xml).map(name).collect()
    }

    #[test]
    fn tags_texts_and_what_is_passed_over() {
        let source =
            "<!doctype html><!-- <b> --><p title='a>b' x=y>1 < 2 &lt; <b\n>c</b ><script>if (a<b) </p></SCRIPT>end";
        let expected = [
            ("tag", "<!doctype html>"),
            ("tag", "<p title='a>b' x=y>"),
            ("text", "1 "),
            ("text", "< 2 &lt; "),
            ("tag", "<b\n>"),
            ("text", "c"),
            ("tag", "</b >"),
            ("tag", "<script>"),
            ("tag", "</SCRIPT>"),
            ("text", "end"),
        ];
        assert_eq!(cut(source, false), expected);
        let escaped = "<script><!-- w('<script></script>') --></script>a";
        assert_eq!(cut(escaped, false), [("tag", "<script>"), ("tag", "</script>"), ("text", "a")]);
        let json = "<script type=application/ld+json>{}</script>";
        assert_eq!(cut(json, false)[1], ("text", "{}"));
        assert_eq!(cut("<style>p {}</style><!---->a<!-->b<!-- c", false).len(), 4);
        assert_eq!(cut("a<b unclosed", false), [("text", "a")]);
    }

    #[test]
    fn xml_has_sections_of_text_and_tags_that_close_themselves() {
        assert_eq!(cut("<title/><![CDATA[a<b]]>c", true), [("tag", "<title/>"), ("verbatim", "a<b"), ("text", "c")]);
    }

    #[test]
    fn a_tag_keeps_a_bounded_number_of_attributes() {
        let source = format!("<p {}>text", (0..300).map(|n| format!("a{n}=\"1\" ")).collect::<String>());
        let pieces = cut(&source, false);
        assert_eq!(pieces.iter().map(|p| p.0).collect::<Vec<_>>(), ["cut", "text"]);
        assert!(pieces[0].1.ends_with("a255=\"1\" "));
    }
}
