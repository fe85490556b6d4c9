//! What links lead to.

use crate::document::{encoded, outside, scheme};

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

impl<'a> Target<'a> {
    pub(super) fn of(target: &'a str) -> Self {
        if let Some(name) = target.strip_prefix('#') {
            return Self::Here(name);
        }
        if let Some(address) = outside(target) {
            return Self::Address(address);
        }
        match scheme(target) {
            Some(scheme) => Self::Other(scheme),
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

#[cfg(test)]
mod tests {
    use super::*;

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
