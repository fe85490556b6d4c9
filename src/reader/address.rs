//! Addresses of links as they are shown and opened: the same printable ASCII.

/// `target` with every byte percent-encoded that is not printable ASCII or has no place in an address: what cannot be
/// seen, or looks like another letter, is seen to differ.
pub(super) fn encoded(target: &str) -> String {
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

/// What a link leads to.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) enum Target<'a> {
    /// A place of this document.
    Here(&'a str),
    /// Something for the user's opener.
    Address(String),
    /// A file, named as seen from the document, and the place in it that is named, if one is.
    File(String, Option<String>),
    /// Something of a scheme that is not followed.
    Other(&'a str),
}

/// Schemes that are handed to the user's opener.
const OPENED: [&str; 4] = ["https", "http", "mailto", "file"];

impl<'a> Target<'a> {
    pub(super) fn of(target: &'a str) -> Self {
        if let Some(name) = target.strip_prefix('#') {
            return Self::Here(name);
        }
        match scheme(target) {
            Some(scheme) if OPENED.iter().any(|opened| scheme.eq_ignore_ascii_case(opened)) => {
                Self::Address(encoded(target))
            }
            Some(scheme) => Self::Other(scheme),
            None if target.starts_with("//") => Self::Address(format!("https:{}", encoded(target))),
            None => {
                let (file, place) = target.split_once('#').map_or((target, None), |(file, place)| (file, Some(place)));
                let file = file.split('?').next().unwrap_or_default();
                Self::File(file.to_owned(), place.filter(|place| !place.is_empty()).map(str::to_owned))
            }
        }
    }

    /// What is shown before it is followed.
    pub(super) fn shown(&self, target: &str) -> String {
        match self {
            Self::Address(address) => address.clone(),
            _ => encoded(target),
        }
    }
}

/// The scheme of an address, by RFC 3986; one letter is a drive.
fn scheme(target: &str) -> Option<&str> {
    let (scheme, _) = target.split_once(':')?;
    let begins = scheme.starts_with(|c: char| c.is_ascii_alphabetic());
    let inside = |c: char| c.is_ascii_alphanumeric() || matches!(c, '+' | '-' | '.');
    (begins && scheme.len() > 1 && scheme.chars().all(inside)).then_some(scheme)
}

/// `name` with what is percent-encoded in it as it is.
pub(crate) fn decoded(name: &str) -> String {
    let (mut bytes, mut rest) = (Vec::with_capacity(name.len()), name.as_bytes());
    while let Some((&byte, after)) = rest.split_first() {
        let code = after.get(..2).and_then(|hex| u8::from_str_radix(std::str::from_utf8(hex).ok()?, 16).ok());
        match code.filter(|_| byte == b'%') {
            Some(code) => {
                bytes.push(code);
                rest = &after[2..];
            }
            None => {
                bytes.push(byte);
                rest = after;
            }
        }
    }
    String::from_utf8_lossy(&bytes).into_owned()
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
        assert_eq!(decoded("a%20b%zz%"), "a b%zz%");
    }

    #[test]
    fn links_lead_to_places_addresses_and_files() {
        let address = |to: &str| Target::Address(to.to_owned());
        let cases = [
            ("#usage", Target::Here("usage")),
            ("HTTPS://a.example/b", address("HTTPS://a.example/b")),
            ("mailto:a@b.example", address("mailto:a@b.example")),
            ("//a.example/b", address("https://a.example/b")),
            ("docs/a b.md#part", Target::File("docs/a b.md".into(), Some("part".into()))),
            ("../LICENSE", Target::File("../LICENSE".into(), None)),
            ("javascript:alert(1)", Target::Other("javascript")),
            ("a:b", Target::File("a:b".into(), None)),
        ];
        for (target, expected) in cases {
            assert_eq!(Target::of(target), expected, "{target}");
        }
    }
}
