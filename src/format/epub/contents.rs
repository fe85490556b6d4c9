//! The table of contents: of EPUB 3 (a page with nested lists) or of EPUB 2 (an XML file, the NCX).

use html5ever::local_name;

use super::{path, xml::Element};
use crate::format::html::{self, NodeId, Syntax, Tree};

/// An entry.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Entry {
    /// Its words.
    pub(super) label: String,
    /// How many entries it is nested in.
    pub(super) depth: u8,
    /// The part and the place in it where it leads; None where it leads nowhere.
    pub(super) target: Option<(String, Option<String>)>,
}

/// The entries of an NCX, the text `source` of the part `name`.
pub(super) fn of_ncx(source: &str, name: &str) -> Vec<Entry> {
    let root = Element::of(source);
    let mut entries = Vec::new();
    let Some(map) = root.all("navMap").next() else { return entries };
    let mut waiting: Vec<_> = map.children.iter().rev().map(|point| (point, 0u8)).collect();
    while let Some((point, depth)) = waiting.pop() {
        if !point.is("navPoint") {
            continue;
        }
        let label = point.child("navLabel").and_then(Element::words);
        let target = point.child("content").and_then(|content| content.get("src"));
        let deeper = depth.saturating_add(u8::from(label.is_some()));
        if let Some(label) = label {
            entries.push(Entry { label, depth, target: target.and_then(|to| path::resolve(name, to)) });
        }
        waiting.extend(point.children.iter().rev().map(|inner| (inner, deeper)));
    }
    entries
}

/// The entries of a page of contents, the text `source` of the part `name`.
pub(super) fn of_nav(source: &str, name: &str) -> Vec<Entry> {
    let tree = html::tree(source, Syntax::Xhtml);
    let navs: Vec<_> = tree.descendants(html::ROOT).filter(|&n| tree.is(n, local_name!("nav"))).collect();
    let role = |n: NodeId| tree.attribute(n, local_name!("role")).unwrap_or_default();
    let is_contents = |n: &NodeId| role(*n).split_whitespace().any(|r| r == "toc" || r == "doc-toc");
    let Some(nav) = navs.iter().copied().find(is_contents).or_else(|| navs.first().copied()) else { return Vec::new() };
    let mut entries = Vec::new();
    let list = tree.descendants(nav).find(|&n| is_list(&tree, n));
    let mut waiting: Vec<_> = list.map(|list| (list, 0)).into_iter().collect();
    while let Some((list, depth)) = waiting.pop() {
        let mut inner = Vec::new();
        match tree.is(list, local_name!("li")) {
            false => inner.extend(tree.children(list).map(|item| (item, depth))),
            true => inner.extend(read_item(&tree, list, depth, name, &mut entries)),
        }
        inner.retain(|(n, _)| is_list(&tree, *n) || tree.is(*n, local_name!("li")));
        waiting.extend(inner.into_iter().rev());
    }
    entries
}

fn is_list(tree: &Tree, node: NodeId) -> bool {
    tree.is(node, local_name!("ol")) || tree.is(node, local_name!("ul"))
}

/// Reads the entry of a list's item; the lists in it, with their depth.
fn read_item(tree: &Tree, item: NodeId, depth: u8, name: &str, entries: &mut Vec<Entry>) -> Vec<(NodeId, u8)> {
    let lists: Vec<_> = tree.descendants(item).filter(|&n| is_list(tree, n) && is_own(tree, n, item)).collect();
    let link = tree.descendants(item).find(|&n| tree.is(n, local_name!("a"))).filter(|&n| is_own(tree, n, item));
    let label = match link {
        Some(link) => tree.words(link),
        None => {
            let own = tree.children(item).filter(|&n| !is_list(tree, n)).map(|n| tree.words(n));
            own.filter(|words| !words.is_empty()).collect::<Vec<_>>().join(" ")
        }
    };
    let deeper = depth.saturating_add(u8::from(!label.is_empty()));
    if !label.is_empty() {
        let address = link.and_then(|link| tree.attribute(link, local_name!("href")));
        entries.push(Entry { label, depth, target: address.and_then(|to| path::resolve(name, to)) });
    }
    lists.into_iter().map(|list| (list, deeper)).collect()
}

/// True for a node in `item` that is in no list there: what is in one belongs to an item of that list.
fn is_own(tree: &Tree, node: NodeId, item: NodeId) -> bool {
    !tree.ancestors(node).take_while(|&n| n != item).any(|n| is_list(tree, n))
}
