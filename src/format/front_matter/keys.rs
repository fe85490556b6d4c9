//! The keys that are known, under the names that the usual site generators give them.

use super::{Matter, Node, figures::Wish};
use crate::document::Metadata;

/// What the keys of `root` say; unknown ones are passed over.
pub(super) fn matter(root: &Node) -> Matter {
    let text = |keys: &[&str]| root.get(keys).and_then(Node::text);
    let metadata = Metadata {
        title: text(&["title"]),
        author: text(&["author", "authors", "byline"]),
        source: text(&["source", "publisher", "publication"]),
        date: text(&["date", "published"]),
        language: text(&["language", "lang"]),
        figures: Vec::new(),
    };
    let figures = match root.get(&["figures"]) {
        Some(Node::List(items)) => items.iter().filter_map(wish).collect(),
        _ => Vec::new(),
    };
    Matter { metadata, figures, complaints: Vec::new() }
}

fn wish(node: &Node) -> Option<Wish> {
    let text = |key: &str| node.get(&[key]).and_then(Node::text);
    Some(Wish {
        text: text("text")?,
        section: text("section"),
        counts: text("counts"),
        period: text("period"),
        source: text("source"),
    })
}
