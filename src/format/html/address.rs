//! Addresses: a relative one is completed by that of its page (RFC 3986, section 5.2).

use super::writer::Links;
use crate::document::{decoded, scheme};

/// The links of a page.
#[derive(Debug, Clone, Default)]
pub(super) struct PageLinks {
    /// The address of the page, as far as it says so itself.
    pub(super) page: Option<String>,
    /// What relative addresses are completed by.
    pub(super) base: Option<String>,
}

impl Links for PageLinks {
    fn target(&self, address: &str) -> Option<String> {
        let address = followed(address)?;
        if let Some(fragment) = self.fragment(&address) {
            return (!fragment.is_empty()).then(|| format!("#{}", decoded(fragment)));
        }
        let target = self.base.as_deref().map_or_else(|| address.clone(), |base| join(base, &address));
        (!target.is_empty()).then_some(target)
    }

    fn name(&self, id: &str) -> String {
        id.to_owned()
    }
}

impl PageLinks {
    /// The fragment of an address that leads to a place of the page itself.
    fn fragment<'a>(&self, address: &'a str) -> Option<&'a str> {
        let (before, fragment) = address.split_once('#')?;
        let is_page = |page: &String| page.split('#').next() == Some(before);
        (before.is_empty() || self.page.as_ref().is_some_and(is_page)).then_some(fragment)
    }
}

/// An address without what acts on a terminal and without white space around it; None for a script.
pub(in crate::format) fn followed(address: &str) -> Option<String> {
    let address: String = address.trim().chars().filter(|c| !c.is_control()).collect();
    let script = scheme(&address).is_some_and(|scheme| scheme.eq_ignore_ascii_case("javascript"));
    (!script).then_some(address)
}

/// True for an address that is complete.
pub(super) fn is_absolute(address: &str) -> bool {
    scheme(address).is_some_and(|scheme| address[scheme.len()..].starts_with("://"))
}

/// `address` completed by `base`, which is absolute.
pub(super) fn join(base: &str, address: &str) -> String {
    if scheme(address).is_some() {
        return address.to_owned();
    }
    let base = base.split('#').next().unwrap_or_default();
    let Some((scheme, rest)) = base.split_once("://") else { return address.to_owned() };
    let host = &rest[..rest.find(['/', '?']).unwrap_or(rest.len())];
    let (path, query) = rest[host.len()..].split_once('?').map_or((&rest[host.len()..], ""), |(p, q)| (p, q));
    let (place, fragment) = address.split_once('#').map_or((address, None), |(p, f)| (p, Some(f)));
    let mut joined = match place {
        "" if query.is_empty() => format!("{scheme}://{host}{path}"),
        "" => format!("{scheme}://{host}{path}?{query}"),
        _ if place.starts_with("//") => format!("{scheme}:{place}"),
        _ if place.starts_with('/') => format!("{scheme}://{host}{}", without_dots(place)),
        _ if place.starts_with('?') => format!("{scheme}://{host}{path}{place}"),
        _ => {
            let folder = path.rfind('/').map_or("/", |slash| &path[..=slash]);
            format!("{scheme}://{host}{}", without_dots(&format!("{folder}{place}")))
        }
    };
    if let Some(fragment) = fragment {
        joined.push('#');
        joined.push_str(fragment);
    }
    joined
}

/// A path, which begins with a slash, without `.` and `..`.
pub(in crate::format) fn without_dots(path: &str) -> String {
    let (path, query) = path.split_at(path.find('?').unwrap_or(path.len()));
    let mut kept: Vec<&str> = Vec::new();
    let parts = path.strip_prefix('/').unwrap_or(path).split('/');
    let mut folder = false;
    for part in parts {
        folder = matches!(part, "." | "..");
        match part {
            "." => {}
            ".." => {
                kept.pop();
            }
            part => kept.push(part),
        }
    }
    let end = if folder && !kept.is_empty() { "/" } else { "" };
    format!("/{}{end}{query}", kept.join("/"))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn relative_addresses_are_completed() {
        let base = "http://a.example/b/c/d?q#f";
        let cases = [
            ("g", "http://a.example/b/c/g"),
            ("./g/", "http://a.example/b/c/g/"),
            ("/g", "http://a.example/g"),
            ("//h.example/g", "http://h.example/g"),
            ("?y", "http://a.example/b/c/d?y"),
            ("g?y#s", "http://a.example/b/c/g?y#s"),
            ("#s", "http://a.example/b/c/d?q#s"),
            ("", "http://a.example/b/c/d?q"),
            ("../../../g", "http://a.example/g"),
            ("..", "http://a.example/b/"),
            ("mailto:x@y", "mailto:x@y"),
        ];
        for (address, joined) in cases {
            assert_eq!(join(base, address), joined, "{address}");
        }
        assert_eq!(join("http://a.example", "b"), "http://a.example/b");
    }

    #[test]
    fn places_of_the_page_are_names() {
        let links = PageLinks { page: Some("https://a.example/p".into()), base: Some("https://a.example/p".into()) };
        assert_eq!(links.target("#caf%C3%A9").as_deref(), Some("#café"));
        assert_eq!(links.target("https://a.example/p#x").as_deref(), Some("#x"));
        assert_eq!(links.target("q").as_deref(), Some("https://a.example/q"));
        assert_eq!(
            [links.target("javascript:void(0)"), links.target("#"), PageLinks::default().target("")],
            [None, None, None]
        );
        assert_eq!(PageLinks::default().target("a/b.html").as_deref(), Some("a/b.html"));
    }
}
