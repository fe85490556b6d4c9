//! The `<meta>` elements of a page.

use html5ever::local_name;

use crate::format::html::{
    parse::{Syntax, parse},
    tree::{ROOT, Tree},
};

/// Names under which a title stands, the most trusted first.
pub(super) const TITLES: &[&str] = &[
    "dc:title", "dcterm:title", "og:title", "weibo:article:title", "weibo:webpage:title", "title", "twitter:title",
    "parsely-title", "citation_title",
];
/// Names under which authors stand.
const AUTHORS: &[&str] = &["dc:creator", "dcterm:creator", "author", "parsely-author", "citation_author"];
/// Names under which a site stands.
pub(super) const SITES: &[&str] = &["og:site_name"];
/// Names under which the date stands.
pub(super) const DATES: &[&str] = &[
    "article:published_time", "parsely-pub-date", "og:published_time", "dc:date", "dcterm:date", "dcterms:date",
    "citation_publication_date", "citation_date", "date", "pubdate", "publishdate", "sailthru:date",
];
/// Prefixes of names that are written with a point or a colon.
const PREFIXES: &[&str] = &["dc", "dcterm", "dcterms", "og", "twitter", "weibo"];

/// Names and values, in order.
#[derive(Debug, Default)]
pub(super) struct Metas(Vec<(String, String)>);

impl Metas {
    /// Those of a page.
    pub(super) fn of(tree: &Tree) -> Self {
        let mut metas = Self::default();
        for node in tree.descendants(ROOT).filter(|&n| tree.is(n, local_name!("meta"))) {
            let attribute = |name| tree.attribute(node, name);
            let Some(content) = attribute(local_name!("content")).filter(|c| !c.trim().is_empty()) else { continue };
            for names in [attribute(local_name!("property")), attribute(local_name!("name"))].into_iter().flatten() {
                for name in names.split_ascii_whitespace() {
                    metas.0.push((key(name), content.trim().to_owned()));
                }
            }
        }
        metas
    }

    /// The value of `name`: of several, the last one.
    pub(super) fn get(&self, name: &str) -> Option<&str> {
        self.0.iter().rev().find(|(known, _)| known == name).map(|(_, value)| value.as_str())
    }

    /// The value of the first of `names` that has one.
    pub(super) fn first(&self, names: &[&str]) -> Option<String> {
        names.iter().find_map(|name| self.get(name)).map(str::to_owned)
    }

    /// The authors, where they are named and not only linked to.
    pub(super) fn authors(&self) -> Option<String> {
        let article = || self.get("article:author").filter(|author| !author.contains("://")).map(str::to_owned);
        self.first(AUTHORS).or_else(article)
    }
}

/// A name in small letters, its prefix parted by a colon.
fn key(name: &str) -> String {
    let name = name.to_lowercase();
    match name.split_once('.') {
        Some((prefix, rest)) if PREFIXES.contains(&prefix) => format!("{prefix}:{}", rest.replace('.', ":")),
        _ => name,
    }
}

/// A value whose character references were written twice over.
pub(super) fn unescaped(text: &str) -> String {
    match text.contains('&') {
        true => parse(&text.replace('<', "&lt;"), Syntax::Html).content(ROOT),
        false => text.to_owned(),
    }
}
