//! What is done to a page before its elements are scored: parts that are surely no article go, and text that stands in
//! no paragraph gets one.

use html5ever::{LocalName, local_name};

use super::{Strictness, names};
use crate::format::html::{
    form::is_hidden,
    metadata::{is_byline, near_title},
    tree::{NodeId, ROOT, Tree, squeezed},
};

/// A line of authors has no more bytes.
const LONGEST_BYLINE: usize = 400;
/// Share of links of a paragraph that a `<div>` may be taken for.
const MOST_LINKS: f64 = 0.25;

/// A page that is ready to be scored.
#[derive(Debug, Default)]
pub(super) struct Prepared {
    /// Elements that score for those around them, in order.
    pub(super) scored: Vec<NodeId>,
    pub(super) byline: Option<String>,
}

/// Makes paragraphs of what two or more ends of lines part.
pub(super) fn breaks(tree: &mut Tree) {
    let all: Vec<_> = tree.descendants(ROOT).filter(|&n| tree.is(n, local_name!("br"))).collect();
    for br in all {
        let (Some(parent), mut doubled) = (tree.parent(br), false) else { continue };
        while let Some(next) = behind_space(tree, tree.next(br)).filter(|&n| tree.is(n, local_name!("br"))) {
            tree.detach(next);
            doubled = true;
        }
        if !doubled {
            continue;
        }
        let paragraph = tree.create(local_name!("p"));
        tree.insert_before(br, paragraph);
        tree.detach(br);
        while let Some(next) = tree.next(paragraph) {
            let doubled = || behind_space(tree, tree.next(next)).is_some_and(|n| tree.is(n, local_name!("br")));
            if tree.is(next, local_name!("br")) && doubled() || !is_phrasing(tree, next) {
                break;
            }
            tree.append(paragraph, next);
        }
        trim_end(tree, paragraph);
        if tree.is(parent, local_name!("p")) {
            tree.rename(parent, local_name!("div"));
        }
    }
}

/// The first of `node` and those behind it that is no white space.
fn behind_space(tree: &Tree, node: Option<NodeId>) -> Option<NodeId> {
    let mut nodes = std::iter::successors(node, |&n| tree.next(n));
    nodes.find(|&n| tree.name(n).is_some() || tree.text(n).is_some_and(|text| !text.trim().is_empty()))
}

fn is_space(tree: &Tree, node: NodeId) -> bool {
    tree.is(node, local_name!("br")) || tree.name(node).is_none() && tree.text(node).is_none_or(|t| t.trim().is_empty())
}

fn trim_start(tree: &mut Tree, node: NodeId) {
    let spaces: Vec<_> = tree.children(node).take_while(|&n| is_space(tree, n)).collect();
    spaces.into_iter().for_each(|space| tree.detach(space));
}

fn trim_end(tree: &mut Tree, node: NodeId) {
    while let Some(last) = tree.last(node).filter(|&n| is_space(tree, n)) {
        tree.detach(last);
    }
}

/// Prepares a page whose title is `title`.
pub(super) fn page(tree: &mut Tree, title: &str, authors: bool, strictness: Strictness) -> Prepared {
    let mut prepared = Prepared::default();
    let mut titled = false;
    let mut at = tree.first_element(ROOT);
    while let Some(node) = at {
        let name = names::name(tree, node);
        let byline = if authors && prepared.byline.is_none() { byline(tree, node, &name) } else { None };
        let repeats = !titled && repeats_title(tree, node, title);
        titled |= repeats;
        if byline.is_some() || repeats || is_out(tree, node, &name, strictness) {
            prepared.byline = prepared.byline.take().or(byline);
            at = behind(tree, node);
            tree.detach(node);
            continue;
        }
        if is_scored(tree, node) {
            prepared.scored.push(node);
        }
        let node = if tree.is(node, local_name!("div")) { division(tree, node, &mut prepared.scored) } else { node };
        at = tree.first_element(node).or_else(|| behind(tree, node));
    }
    prepared
}

/// The element that comes behind `node` and all in it.
fn behind(tree: &Tree, node: NodeId) -> Option<NodeId> {
    std::iter::once(node).chain(tree.ancestors(node)).find_map(|n| tree.next_element(n))
}

/// True for an element that goes.
fn is_out(tree: &Tree, node: NodeId, name: &str, strictness: Strictness) -> bool {
    let attribute = |name| tree.attribute(node, name);
    if is_hidden(tree, node)
        || matches!(
            tree.name(node),
            Some(&local_name!("noscript") | &local_name!("script") | &local_name!("style") | &local_name!("template"))
        )
        || attribute(local_name!("aria-modal")) == Some("true") && attribute(local_name!("role")) == Some("dialog")
        || is_empty(tree, node)
    {
        return true;
    }
    let within = |around: LocalName| tree.ancestors(node).take(4).any(|n| tree.name(n) == Some(&around));
    strictness.unlikely
        && (names::has_unlikely_role(tree, node)
            || names::is_unlikely(name)
                && !tree.is(node, local_name!("body"))
                && !tree.is(node, local_name!("a"))
                && !within(local_name!("table"))
                && !within(local_name!("code")))
}

/// The names in a line of authors.
fn byline(tree: &Tree, node: NodeId, name: &str) -> Option<String> {
    let attribute = |name| tree.attribute(node, name).unwrap_or_default();
    let is_marked = attribute(local_name!("rel")) == "author"
        || attribute(local_name!("itemprop")).contains("author")
        || names::is_byline(name);
    if !is_marked {
        return None;
    }
    let mut bytes = 0;
    let short = tree.descendants(node).filter_map(|n| tree.text(n)).all(|text| {
        bytes += text.trim().len();
        bytes <= LONGEST_BYLINE
    });
    let words = if short { tree.words(node) } else { String::new() };
    if !is_byline(&words) {
        return None;
    }
    let named = |n: &NodeId| tree.attribute(*n, local_name!("itemprop")).is_some_and(|what| what.contains("name"));
    let inside = tree.descendants(node).skip(1).find(named);
    Some(inside.map_or(words, |n| squeezed(&tree.content(n))))
}

/// True for a heading that says what the title says.
fn repeats_title(tree: &Tree, node: NodeId, title: &str) -> bool {
    let heading = tree.is(node, local_name!("h1")) || tree.is(node, local_name!("h2"));
    if !heading || title.is_empty() {
        return false;
    }
    let mut bytes = 0;
    let short = tree.descendants(node).filter_map(|n| tree.text(n)).all(|text| {
        bytes += text.trim().len();
        bytes <= 4 * title.len()
    });
    short && near_title(title, &tree.words(node))
}

/// True for a part or heading without text or anything else to see.
fn is_empty(tree: &Tree, node: NodeId) -> bool {
    let part = matches!(
        tree.name(node),
        Some(
            &local_name!("div")
                | &local_name!("section")
                | &local_name!("header")
                | &local_name!("h1")
                | &local_name!("h2")
                | &local_name!("h3")
                | &local_name!("h4")
                | &local_name!("h5")
                | &local_name!("h6")
        )
    );
    let blank = |n: NodeId| match tree.name(n) {
        Some(name) => matches!(*name, local_name!("br") | local_name!("hr")),
        None => tree.text(n).is_none_or(|text| text.trim().is_empty()),
    };
    part && tree.children(node).all(blank)
}

fn is_scored(tree: &Tree, node: NodeId) -> bool {
    matches!(
        tree.name(node),
        Some(
            &local_name!("section")
                | &local_name!("h2")
                | &local_name!("h3")
                | &local_name!("h4")
                | &local_name!("h5")
                | &local_name!("h6")
                | &local_name!("p")
                | &local_name!("td")
                | &local_name!("pre")
        )
    )
}

/// Puts text that stands in a `<div>` itself in paragraphs; a `<div>` that is a paragraph becomes one, and scores.
/// Returns what stands for it now.
fn division(tree: &mut Tree, node: NodeId, scored: &mut Vec<NodeId>) -> NodeId {
    let mut at = tree.children(node).next();
    while let Some(child) = at {
        at = tree.next(child);
        if is_phrasing(tree, child) {
            let paragraph = tree.create(local_name!("p"));
            tree.insert_before(child, paragraph);
            tree.append(paragraph, child);
            while let Some(next) = tree.next(paragraph).filter(|&n| is_phrasing(tree, n)) {
                tree.append(paragraph, next);
            }
            trim_start(tree, paragraph);
            trim_end(tree, paragraph);
            at = tree.next(paragraph);
            if tree.children(paragraph).next().is_none() {
                tree.detach(paragraph);
            }
        }
    }
    if let Some(only) = only_child(tree, node, &local_name!("p")).filter(|_| share_of_links(tree, node) < MOST_LINKS) {
        tree.insert_before(node, only);
        tree.detach(node);
        scored.push(only);
        return only;
    }
    if !tree.descendants(node).skip(1).any(|n| tree.name(n).is_some_and(is_block)) {
        tree.rename(node, local_name!("p"));
        scored.push(node);
    }
    node
}

/// The only element in `node`, if it has this name and no text stands beside it.
pub(super) fn only_child(tree: &Tree, node: NodeId, name: &LocalName) -> Option<NodeId> {
    let mut elements = tree.children(node).filter(|&n| tree.name(n).is_some());
    let only = elements.next().filter(|&n| tree.name(n) == Some(name))?;
    let text = || tree.children(node).any(|n| tree.text(n).is_some_and(|text| !text.trim().is_empty()));
    (elements.next().is_none() && !text()).then_some(only)
}

/// How much of the text of `node` stands in links, from 0 to 1.
fn share_of_links(tree: &Tree, node: NodeId) -> f64 {
    let (mut all, mut linked) = (0, 0);
    for n in tree.descendants(node) {
        let Some(text) = tree.text(n) else { continue };
        let len = text.trim().len();
        all += len;
        if tree.ancestors(n).take_while(|&n| n != node).any(|n| tree.is(n, local_name!("a"))) {
            linked += len;
        }
    }
    if all == 0 { 0.0 } else { linked as f64 / all as f64 }
}

/// True for elements that make no paragraph of the `<div>` around them.
fn is_block(name: &LocalName) -> bool {
    matches!(
        *name,
        local_name!("blockquote")
            | local_name!("dl")
            | local_name!("div")
            | local_name!("img")
            | local_name!("ol")
            | local_name!("p")
            | local_name!("pre")
            | local_name!("table")
            | local_name!("ul")
    )
}

/// True for what stands within a line.
pub(super) fn is_phrasing(tree: &Tree, node: NodeId) -> bool {
    let Some(name) = tree.name(node) else { return true };
    match *name {
        local_name!("abbr")
        | local_name!("audio")
        | local_name!("b")
        | local_name!("bdo")
        | local_name!("br")
        | local_name!("button")
        | local_name!("cite")
        | local_name!("code")
        | local_name!("data")
        | local_name!("datalist")
        | local_name!("dfn")
        | local_name!("em")
        | local_name!("embed")
        | local_name!("i")
        | local_name!("img")
        | local_name!("input")
        | local_name!("kbd")
        | local_name!("label")
        | local_name!("mark")
        | local_name!("math")
        | local_name!("meter")
        | local_name!("noscript")
        | local_name!("object")
        | local_name!("output")
        | local_name!("progress")
        | local_name!("q")
        | local_name!("ruby")
        | local_name!("samp")
        | local_name!("script")
        | local_name!("select")
        | local_name!("small")
        | local_name!("span")
        | local_name!("strong")
        | local_name!("sub")
        | local_name!("sup")
        | local_name!("textarea")
        | local_name!("time")
        | local_name!("var")
        | local_name!("wbr") => true,
        local_name!("a") | local_name!("del") | local_name!("ins") => tree.children(node).all(|n| is_phrasing(tree, n)),
        _ => false,
    }
}
