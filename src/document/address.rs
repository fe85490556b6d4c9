//! Addresses of links as they are shown, opened and sent to a terminal: the same printable ASCII.

use std::sync::Arc;

use super::{Document, LinkId, Range, Role};

/// Schemes that lead out of the reader.
const OPENED: [&str; 4] = ["https", "http", "mailto", "file"];
/// No longer address is sent to a terminal: some take no more bytes.
const LONGEST: usize = 2083;

/// `target` with every byte percent-encoded that is not printable ASCII or has no place in an address: what cannot be
/// seen, or looks like another letter, is seen to differ.
pub(crate) fn encoded(target: &str) -> String {
    let mut address = String::with_capacity(target.len());
    for byte in target.trim().bytes() {
        match byte {
            b' ' | b'"' | b'<' | b'>' | b'\\' | b'^' | b'`' | b'{' | b'|' | b'}' => encode(byte, &mut address),
            b'!'..=b'~' => address.push(char::from(byte)),
            _ => encode(byte, &mut address),
        }
    }
    address
}

fn encode(byte: u8, address: &mut String) {
    address.push_str(&format!("%{byte:02X}"));
}

/// `text` without its percent-encoding; as it stands where that would be no UTF-8.
pub(crate) fn decoded(text: &str) -> String {
    let (mut bytes, mut rest) = (Vec::with_capacity(text.len()), text.as_bytes());
    while let [first, after @ ..] = rest {
        let digit = |n: usize| after.get(n).and_then(|&byte| char::from(byte).to_digit(16));
        let (byte, behind) = match (first, digit(0), digit(1)) {
            (b'%', Some(high), Some(low)) => ((high * 16 + low) as u8, &after[2..]),
            _ => (*first, after),
        };
        bytes.push(byte);
        rest = behind;
    }
    String::from_utf8(bytes).unwrap_or_else(|_| text.to_owned())
}

/// The scheme of an address, by RFC 3986; one letter is a drive.
pub(crate) fn scheme(target: &str) -> Option<&str> {
    let (scheme, _) = target.split_once(':')?;
    let begins = scheme.starts_with(|c: char| c.is_ascii_alphabetic());
    let inside = |c: char| c.is_ascii_alphanumeric() || matches!(c, '+' | '-' | '.');
    (begins && scheme.len() > 1 && scheme.chars().all(inside)).then_some(scheme)
}

/// The address that a link to `target` leads to outside of the reader, encoded; None where it leads to a place in the
/// document, to a file beside it, or by a scheme that is not followed.
pub(crate) fn outside(target: &str) -> Option<String> {
    match scheme(target) {
        Some(scheme) => OPENED.iter().any(|opened| scheme.eq_ignore_ascii_case(opened)).then(|| encoded(target)),
        None => target.starts_with("//").then(|| format!("https:{}", encoded(target))),
    }
}

/// A link where it stands.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub(crate) struct Hyperlink {
    /// Bytes of the display text.
    pub range: Range,
    /// Its number in the document.
    pub id: LinkId,
    /// Where it leads, as it was written.
    target: Arc<str>,
}

impl Hyperlink {
    /// What a terminal is sent where the link begins, and again in each further row (OSC 8): the address, and a number by
    /// which the terminal knows the rows of one link. None for what leads nowhere outside of the reader.
    pub(crate) fn sequence(&self) -> Option<String> {
        let address = outside(&self.target).filter(|address| address.len() <= LONGEST)?;
        Some(format!("\x1b]8;id={};{address}\x1b\\", self.id))
    }
}

/// What a terminal is sent where a link ends.
pub(crate) const LINK_END: &str = "\x1b]8;;\x1b\\";

impl Document {
    /// The links that stand in `range`.
    pub(crate) fn links_in(&self, range: &Range) -> Vec<Hyperlink> {
        let link = |mark: &super::Mark| match mark.role {
            Role::Link(id) => {
                let target = self.links.get(id as usize)?.target.clone();
                Some(Hyperlink { range: mark.range.clone(), id, target })
            }
            _ => None,
        };
        self.marks_in(range).filter_map(link).collect()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_cannot_be_seen_is_seen_in_an_address() {
        let cases = [
            ("https://paypal.com", "https://paypal.com"),
            ("https://pay\u{200b}pal.com", "https://pay%E2%80%8Bpal.com"),
            ("https://a.example/ü x?q=%20\u{202e}", "https://a.example/%C3%BC%20x?q=%20%E2%80%AE"),
            ("http://a\n\x1b[31m", "http://a%0A%1B[31m"),
            ("https://раураl.com", "https://%D1%80%D0%B0%D1%83%D1%80%D0%B0l.com"),
        ];
        for (target, expected) in cases {
            assert_eq!(encoded(target), expected);
        }
    }

    #[test]
    fn what_is_encoded_is_decoded() {
        for (text, expected) in [
            ("a%20b%zz%", "a b%zz%"),
            ("caf%C3%a9.md", "café.md"),
            // A sign is no digit.
            ("a%+1%-1", "a%+1%-1"),
            // These bytes are no UTF-8: all of it stays.
            ("a%20%ff", "a%20%ff"),
            ("%2", "%2"),
        ] {
            assert_eq!(decoded(text), expected);
        }
    }

    #[test]
    fn only_addresses_that_would_be_opened_are_sent() {
        let sequence = |target: &str| Hyperlink { range: 0..1, id: 7, target: target.into() }.sequence();
        let begins = |address: &str| Some(format!("\x1b]8;id=7;{address}\x1b\\"));
        let long = format!("https://a.example/{}", "x".repeat(LONGEST));
        let cases = [
            ("https://a.example/;b", begins("https://a.example/;b")),
            ("MAILTO:a@b.example", begins("MAILTO:a@b.example")),
            ("//a.example", begins("https://a.example")),
            ("http://a\x1b\\\u{9c}\x07x", begins("http://a%1B%5C%C2%9C%07x")),
            ("javascript:alert(1)", None),
            ("data:text/html,x", None),
            ("other.md", None),
            ("#part", None),
            (&long, None),
        ];
        for (target, expected) in cases {
            assert_eq!(sequence(target), expected, "{target}");
        }
    }
}
