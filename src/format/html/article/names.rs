//! What classes and ids of elements say: makers of pages name parts alike.

use html5ever::local_name;

use super::Strictness;
use crate::format::html::tree::{NodeId, Tree};

/// Parts that stand around articles.
const UNLIKELY: &[&str] = &[
    "-ad-", "ad-break", "agegate", "ai2html", "banner", "breadcrumbs", "combx", "comment", "community", "cover-wrap",
    "disqus", "extra", "footer", "gdpr", "header", "legends", "menu", "pager", "pagination", "popup", "related",
    "remark", "replies", "rss", "shoutbox", "sidebar", "skyscraper", "social", "sponsor", "supplemental", "yom-remote",
];
/// Names that speak for a part all the same.
const LIKELY: &[&str] = &["and", "article", "body", "column", "content", "main", "mathjax", "shadow"];
/// Names of articles.
const POSITIVE: &[&str] = &["article", "blog", "body", "content", "entry", "main", "page", "post", "story", "text"];
/// Names of what is none.
const NEGATIVE: &[&str] = &[
    "-ad-", "banner", "com-", "combx", "comment", "contact", "footer", "gdpr", "hidden", "masthead", "media", "meta",
    "outbrain", "promo", "related", "scroll", "share", "shopping", "shoutbox", "sidebar", "skyscraper", "sponsor",
    "tags", "widget",
];
/// Names of lines with authors.
const BYLINE: &[&str] = &["author", "byline", "dateline", "writtenby"];
/// Roles of what stands around articles.
const UNLIKELY_ROLES: &[&str] = &["alert", "alertdialog", "complementary", "dialog", "menu", "menubar", "navigation"];
/// What a name counts for or against an element.
const WEIGHT: i32 = 25;

/// The class and id of an element, in small letters.
pub(super) fn name(tree: &Tree, node: NodeId) -> String {
    let attribute = |name| tree.attribute(node, name).unwrap_or_default();
    format!("{} {}", attribute(local_name!("class")), attribute(local_name!("id"))).to_lowercase()
}

/// True when a part called `name` is hardly of an article.
pub(super) fn is_unlikely(name: &str) -> bool {
    holds(name, UNLIKELY) && !holds(name, LIKELY)
}

/// True for an element whose role says that it stands beside the text.
pub(super) fn has_unlikely_role(tree: &Tree, node: NodeId) -> bool {
    tree.attribute(node, local_name!("role")).is_some_and(|role| UNLIKELY_ROLES.contains(&role))
}

/// True when a line called `name` may be one of authors.
pub(super) fn is_byline(name: &str) -> bool {
    holds(name, BYLINE)
}

/// True for a name of what passes a page on.
pub(super) fn is_share(name: &str) -> bool {
    name.split(|c: char| !c.is_alphanumeric()).any(|word| word == "share" || word == "sharedaddy")
}

/// What the class and id of an element count for it.
pub(super) fn weight(tree: &Tree, node: NodeId, strictness: Strictness) -> i32 {
    if !strictness.names {
        return 0;
    }
    let weigh = |name| {
        let Some(name) = tree.attribute(node, name).filter(|name| !name.is_empty()) else { return 0 };
        let name = name.to_lowercase();
        let hidden = name.split(' ').any(|word| word == "hid");
        WEIGHT * (i32::from(holds(&name, POSITIVE)) - i32::from(hidden || holds(&name, NEGATIVE)))
    };
    weigh(local_name!("class")) + weigh(local_name!("id"))
}

fn holds(name: &str, parts: &[&str]) -> bool {
    parts.iter().any(|part| name.contains(part))
}
