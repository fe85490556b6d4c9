//! The article of a page: what it is about, without what stands around it on every page of its site.
//!
//! The algorithm is that of Arc90's Readability as Mozilla develops it further (github.com/mozilla/readability): parts
//! whose names say that they are no article go, paragraphs score for the elements around them, the best element wins,
//! its neighbours join it, and what is left of lists of links and the like goes. Here what is asked of an element again
//! and again (how much text, how much of it in links) is measured once and kept up to date, so that the time is linear.

mod clean;
mod gather;
mod measure;
mod names;
mod prepare;
mod score;

use html5ever::local_name;

use super::tree::{NodeId, ROOT, Tree};
use measure::Measures;

/// An article of fewer characters is looked for once more, with less strictness.
const SHORT: u32 = 500;

/// What an attempt goes without.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
struct Strictness {
    /// Parts with names of no article go before anything is scored.
    unlikely: bool,
    /// Names of elements count.
    names: bool,
    /// What is little but links goes.
    links: bool,
}

const ATTEMPTS: [Strictness; 4] = [
    Strictness { unlikely: true, names: true, links: true },
    Strictness { unlikely: false, names: true, links: true },
    Strictness { unlikely: false, names: false, links: true },
    Strictness { unlikely: false, names: false, links: false },
];

/// The article of a page.
#[derive(Debug)]
pub(super) struct Article {
    /// What is left of the page.
    pub(super) tree: Tree,
    /// The element that holds it.
    pub(super) node: NodeId,
    /// The line of its authors, where the page has one.
    pub(super) byline: Option<String>,
    /// Characters of its text.
    pub(super) characters: u32,
}

/// The article of the page `page`, whose title is `title`; None when there is no text. Its authors are looked for where
/// `authors` says so.
pub(super) fn of(page: &Tree, title: &str, authors: bool) -> Option<Article> {
    let mut best: Option<Article> = None;
    for strictness in ATTEMPTS {
        let Some(article) = attempt(page.clone(), title, authors, strictness) else { continue };
        let long = article.characters >= SHORT;
        if long || best.as_ref().is_none_or(|best| article.characters > best.characters) {
            best = Some(article);
        }
        if long {
            break;
        }
    }
    best.filter(|best| best.characters > 0)
}

/// True for a part whose name or role says that it stands around the text of a page.
pub(super) fn stands_around(tree: &Tree, node: NodeId) -> bool {
    names::has_unlikely_role(tree, node) || names::is_unlikely(&names::name(tree, node))
}

fn attempt(mut tree: Tree, title: &str, authors: bool, strictness: Strictness) -> Option<Article> {
    prepare::breaks(&mut tree);
    let prepared = prepare::page(&mut tree, title, authors, strictness);
    let body = tree.find(ROOT, local_name!("body"))?;
    let mut measures = Measures::of(&tree, body);
    let scores = score::of(&tree, &measures, &prepared.scored, strictness);
    let node = gather::article(&mut tree, body, scores, &mut measures, strictness);
    clean::article(&mut tree, node, &mut measures, strictness);
    Some(Article { characters: measures.of_node(node).text, tree, node, byline: prepared.byline })
}
