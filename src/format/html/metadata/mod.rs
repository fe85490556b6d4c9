//! What a page says of itself: title, author, date and site, from JSON-LD, from `<meta>` (Open Graph, Dublin Core and
//! their like), and from marks in its text.
//!
//! The order in which the sources are believed, and the shortening of titles, follow Mozilla's Readability.

mod json_ld;
mod meta;
mod title;

use html5ever::local_name;

use super::{
    address::{self, PageLinks},
    form::is_hidden,
    tree::{NodeId, ROOT, Tree},
};
use crate::document::{Metadata, one_line};
use meta::Metas;

/// A line of the text that names authors has fewer characters.
const LONGEST_BYLINE: usize = 100;
/// What a page says of its authors has no more characters.
const LONGEST_AUTHORS: usize = 300;

/// What a page says of itself.
#[derive(Debug, Default)]
pub(super) struct Head {
    /// The masthead.
    pub(super) metadata: Metadata,
    /// What `<title>` holds, as it stands.
    named: String,
    /// Its links.
    pub(super) links: PageLinks,
    /// It says that it is an article.
    pub(super) article: bool,
    /// The program that it says it was made by, in small letters.
    pub(super) generator: String,
}

/// Reads what the page `tree` says of itself.
pub(super) fn of(tree: &Tree) -> Head {
    let metas = Metas::of(tree);
    let linked = json_ld::of(tree);
    let named = title::named(tree);
    let own = title::of(tree, &named);
    let title = linked.title(&own).or_else(|| metas.first(meta::TITLES)).unwrap_or(own);
    let site = linked.site.clone().or_else(|| metas.first(meta::SITES));
    let author = linked.author.clone().or_else(|| metas.authors());
    let date = linked.date.clone().or_else(|| metas.first(meta::DATES)).or_else(|| date_in_text(tree));
    let text = |text: String| Some(one_line(&meta::unescaped(&text))).filter(|text| !text.is_empty());
    let title = text(title);
    let metadata = Metadata {
        author: author.and_then(text).map(without_by).filter(|a| a.chars().count() <= LONGEST_AUTHORS),
        source: site.and_then(text).filter(|site| Some(site) != title.as_ref()),
        date: date.and_then(text).map(|date| day(&date)),
        language: language(tree),
        title,
        figures: Vec::new(),
    };
    let article = linked.article || metas.get("og:type").is_some_and(|kind| kind.eq_ignore_ascii_case("article"));
    let generator = metas.get("generator").unwrap_or_default().to_lowercase();
    Head { metadata, named, links: links(tree, &metas), article, generator }
}

impl Head {
    /// Takes `heading`, which says what the title says, for the title. What `<title>` says besides is the site.
    pub(super) fn take_heading(&mut self, heading: &str) {
        self.metadata.title = Some(heading.to_owned());
        if self.metadata.source.is_none() {
            self.metadata.source = title::beside(&self.named, heading);
        }
    }
}

fn language(tree: &Tree) -> Option<String> {
    let html = tree.find(ROOT, local_name!("html"))?;
    let language = tree.attribute(html, local_name!("lang"))?.trim();
    (!language.is_empty()).then(|| language.to_owned())
}

/// The address of the page, and what its relative addresses are completed by.
fn links(tree: &Tree, metas: &Metas) -> PageLinks {
    let elements = || tree.descendants(ROOT).filter(|&n| tree.name(n).is_some());
    let href = |node: NodeId| tree.attribute(node, local_name!("href")).map(str::trim);
    let rel = |node: NodeId| tree.attribute(node, local_name!("rel")).unwrap_or_default();
    let canonical = elements()
        .find(|&n| tree.is(n, local_name!("link")) && rel(n).eq_ignore_ascii_case("canonical"))
        .and_then(href);
    let page = canonical.map(str::to_owned).or_else(|| metas.get("og:url").map(str::to_owned));
    let page = page.filter(|page| address::is_absolute(page));
    let base = elements().find(|&n| tree.is(n, local_name!("base"))).and_then(href).map(|base| match &page {
        Some(page) => address::join(page, base),
        None => base.to_owned(),
    });
    let base = base.filter(|base| address::is_absolute(base)).or_else(|| page.clone());
    PageLinks { page, base }
}

/// The author whom the text of a page names by a mark.
pub(super) fn author_in_text(tree: &Tree) -> Option<String> {
    let marked = |node: NodeId| {
        let rel = tree.attribute(node, local_name!("rel")).unwrap_or_default();
        let property = tree.attribute(node, local_name!("itemprop")).unwrap_or_default();
        rel.split_ascii_whitespace().any(|rel| rel == "author")
            || property.split_ascii_whitespace().any(|property| property == "author")
    };
    let mut nodes = tree.descendants(ROOT).filter(|&n| marked(n) && !is_hidden(tree, n));
    nodes.find_map(|node| {
        let property = |n: &NodeId| tree.attribute(*n, local_name!("itemprop")) == Some("name");
        let name = tree.descendants(node).find(property).unwrap_or(node);
        Some(tree.words(name)).filter(|words| is_byline(words)).map(without_by)
    })
}

/// True for what may be the names of authors.
pub(super) fn is_byline(words: &str) -> bool {
    let count = words.chars().count();
    count > 0 && count < LONGEST_BYLINE
}

/// True for a heading that says no more than a title does.
pub(super) fn near_title(title: &str, heading: &str) -> bool {
    title::similarity(title, heading) > title::NEAR
}

/// The date that a `<time>` or a property of the text gives.
fn date_in_text(tree: &Tree) -> Option<String> {
    let property = |n: NodeId| tree.attribute(n, local_name!("itemprop")).unwrap_or_default();
    let value = |n: NodeId| {
        let attribute = tree.attribute(n, local_name!("datetime")).or(tree.attribute(n, local_name!("content")));
        attribute.map(str::to_owned).filter(|value| value.starts_with(|c: char| c.is_ascii_digit()))
    };
    let elements = || tree.descendants(ROOT).filter(|&n| tree.name(n).is_some());
    let published = elements().filter(|&n| property(n) == "datePublished").find_map(value);
    published.or_else(|| elements().filter(|&n| tree.is(n, local_name!("time"))).find_map(value))
}

/// The day of a point in time as ISO 8601 has it; another date as it stands.
fn day(date: &str) -> String {
    let bytes = date.as_bytes();
    let digits = |range: std::ops::Range<usize>| bytes.get(range).is_some_and(|d| d.iter().all(u8::is_ascii_digit));
    let is_day = digits(0..4) && digits(5..7) && digits(8..10) && bytes[4] == b'-' && bytes[7] == b'-';
    match bytes.get(10) {
        Some(b'T' | b' ') if is_day => date[..10].to_owned(),
        _ => date.to_owned(),
    }
}

/// The names of authors without the word before them.
pub(super) fn without_by(byline: String) -> String {
    let rest = byline.get(..3).filter(|by| by.eq_ignore_ascii_case("by ")).map(|_| byline[3..].trim_start().to_owned());
    rest.filter(|rest| !rest.is_empty()).unwrap_or(byline)
}
