//! Names of parts, and links between them. No name leads out of the book.

use crate::document::{decoded, scheme};

/// `path` without `.` and `..`; None when it leads out of the book, or names nothing.
pub(super) fn normal(path: &str) -> Option<String> {
    let mut steps: Vec<&str> = Vec::new();
    for step in path.split('/') {
        match step {
            "" | "." => {}
            ".." => {
                steps.pop()?;
            }
            step => steps.push(step),
        }
    }
    (!steps.is_empty()).then(|| steps.join("/"))
}

/// Where the link `address` in the part `from` leads: to a part, and a place in it. None when it leads out of the book.
/// One that begins with `#` leads into the part itself.
pub(super) fn resolve(from: &str, address: &str) -> Option<(String, Option<String>)> {
    let address = address.trim();
    if is_outside(address) {
        return None;
    }
    let (path, place) = match address.split_once('#') {
        Some((path, place)) => (path, Some(decoded(place)).filter(|place| !place.is_empty())),
        None => (address, None),
    };
    let path = decoded(path.split('?').next().unwrap_or_default());
    if path.is_empty() {
        return Some((from.to_owned(), place));
    }
    let folder = from.rsplit_once('/').map_or("", |(folder, _)| folder);
    let joined = match path.starts_with('/') {
        true => normal(&path),
        false => normal(&format!("{folder}/{path}")),
    };
    // One `..` too many is a common slip: the book ends there.
    let joined = joined.or_else(|| normal(path.trim_start_matches("../")));
    joined.map(|path| (path, place))
}

/// True for an address with a scheme, or of a host.
pub(super) fn is_outside(address: &str) -> bool {
    address.starts_with("//") || scheme(address).is_some()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn links_lead_to_parts_and_never_out_of_the_book() {
        let cases = [
            ("OEBPS/a.xhtml", "b.xhtml", Some(("OEBPS/b.xhtml", None))),
            ("OEBPS/text/a.xhtml", "../b%20c.xhtml#d%C3%A9", Some(("OEBPS/b c.xhtml", Some("dé")))),
            ("a.xhtml", "#note", Some(("a.xhtml", Some("note")))),
            ("a.xhtml", "", Some(("a.xhtml", None))),
            ("a/b.xhtml", "/c.xhtml?x=1#", Some(("c.xhtml", None))),
            ("a.xhtml", "../../etc/passwd", Some(("etc/passwd", None))),
            ("a.xhtml", "../..", None),
            ("a.xhtml", "http://a.example/b", None),
            ("a.xhtml", "mailto:a@b.example", None),
            ("a.xhtml", "//a.example/b", None),
            ("a.xhtml", "part:1.xhtml", None),
            ("a.xhtml", "b%zz.xhtml", Some(("b%zz.xhtml", None))),
        ];
        for (from, address, expected) in cases {
            let expected =
                expected.map(|(path, place): (&str, Option<&str>)| (path.to_owned(), place.map(str::to_owned)));
            assert_eq!(resolve(from, address), expected, "{from} {address}");
        }
        assert_eq!(normal("../a"), None);
        assert_eq!(normal("./a//b/../c"), Some("a/c".into()));
    }
}
