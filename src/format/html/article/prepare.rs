//! What is done to a page before its elements are scored: parts that are surely no article go, and text that stands in
//! no paragraph gets one.

use html5ever::{LocalName, local_name};

use super::{Strictness, names};
use crate::{
    document::one_line,
    format::html::{
        form::is_hidden,
        metadata::{is_byline, near_title},
        tree::{NodeId, ROOT, Tree},
    },
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
    Some(inside.map_or(words, |n| one_line(&tree.content(n))))
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

#[cfg(test)]
mod tests {
    use super::*;
    use crate::format::html::{Syntax, tree as parse};

    const STRICT: Strictness = Strictness { unlikely: true, names: true, links: true };

    /// What `node` holds: names of elements with what is in them in brackets, and words.
    fn shape(tree: &Tree, node: NodeId) -> String {
        let inner = tree.children(node).map(|n| shape(tree, n)).filter(|s| !s.is_empty()).collect::<Vec<_>>().join(" ");
        match tree.name(node) {
            Some(name) => format!("{name}({inner})"),
            None => tree.text(node).map(|text| text.trim().to_owned()).unwrap_or(inner),
        }
    }

    /// The body of a page called `A Title of It` as it is prepared, and the line of authors that was found.
    fn prepared(body: &str, strictness: Strictness) -> (String, Option<String>) {
        let mut tree = parse(&format!("<body>{body}"), Syntax::Html);
        let found = page(&mut tree, "A Title of It", true, strictness);
        let body = tree.find(ROOT, local_name!("body")).unwrap();
        let inner = shape(&tree, body);
        (inner["body(".len()..inner.len() - 1].to_owned(), found.byline)
    }

    fn check(body: &str, expected: &str) {
        assert_eq!(prepared(body, STRICT).0, expected, "{body}");
    }

    #[test]
    fn text_of_a_division_stands_in_paragraphs() {
        check("<div><p>a</p></div>", "p(a)");
        check("<div> <p>a</p> <!-- x --> </div>", "p(a)");
        check("<div>a</div>", "p(a)");
        check("<div>a <b>b</b> c</div>", "p(a b(b) c)");
        check("<div><br> a<br>b <br></div>", "p(a br() b)");
        check("<div><p>a</p>b</div>", "div(p(a) p(b))");
        check("<div>b<p>a</p></div>", "div(p(b) p(a))");
        check("<div><p>a</p><p>b</p></div>", "div(p(a) p(b))");
        check("<div><p>a</p><ul><li>b</ul></div>", "div(p(a) ul(li(b)))");
        check("<div><ul><li>b</ul></div>", "div(ul(li(b)))");
        check("<div><div><p>a</p></div></div>", "div(p(a))");
        // A paragraph of links is part of a list of them.
        check("<div><p><a href=u>a</a></p></div>", "div(p(a(a)))");
        check(
            "<div><p><a href=u>a</a> and words that stand beside it</p></div>",
            "p(a(a) and words that stand beside it)",
        );
    }

    #[test]
    fn what_cannot_be_of_the_article_goes() {
        for out in [
            "<script>x</script>",
            "<noscript>x</noscript>",
            "<div></div>",
            "<h2> <br> </h2>",
            "<section><hr></section>",
            "<p hidden>x</p>",
            "<div class=sidebar>x</div>",
            "<p id=comments>x</p>",
            "<div role=navigation>x</div>",
            "<div role=dialog>x</div>",
            "<div aria-modal=true role=dialog>x</div>",
            "<h1>A Title of It</h1>",
        ] {
            check(&format!("{out}<p>a</p>"), "p(a)");
        }
        for (stays, as_is) in [
            ("<div aria-modal=true role=main>x</div>", "p(x)"),
            ("<a class=sidebar href=u>x</a>", "a(x)"),
            ("<h1>Another heading</h1>", "h1(Another heading)"),
            ("<h3>A Title of It</h3>", "h3(A Title of It)"),
            ("<h1>A Title of It</h1><h2>A Title of It</h2>", "h2(A Title of It)"),
            ("<div><img></div>", "p(img())"),
            ("<code><span class=sidebar>x</span></code>", "code(span(x))"),
        ] {
            check(&format!("{stays}<p>a</p>"), &format!("{as_is} p(a)"));
        }
        let mild = Strictness { unlikely: false, ..STRICT };
        assert_eq!(prepared("<p class=sidebar>x</p><p>a</p>", mild).0, "p(x) p(a)");
    }

    #[test]
    fn one_line_of_authors_is_taken_out() {
        let found = |body: &str| {
            let (rest, byline) = prepared(body, STRICT);
            (rest, byline.unwrap_or_default())
        };
        let of = |rest: &str, byline: &str| (rest.to_owned(), byline.to_owned());
        assert_eq!(found("<p class=byline>By Ann Author</p><p>a</p>"), of("p(a)", "By Ann Author"));
        assert_eq!(found("<a rel=author href=u>Ann Author</a><p>a</p>"), of("p(a)", "Ann Author"));
        assert_eq!(
            found("<p itemprop=author>By <b itemprop=name>Ann  Author</b>, Paris</p><p>a</p>"),
            of("p(a)", "Ann Author")
        );
        assert_eq!(
            found("<p class=byline>Ann Author</p><p class=byline>Bo Writer</p>"),
            of("p(Bo Writer)", "Ann Author")
        );
        let long = "words ".repeat(40);
        assert_eq!(found(&format!("<p rel=author>{long}</p>")), of(&format!("p({})", long.trim()), ""));
    }
}
