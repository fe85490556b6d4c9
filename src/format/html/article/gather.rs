//! From scores to an article: the best element, or one around it, and those of its neighbours that go with it.

use html5ever::local_name;

use super::{Strictness, measure::Measures, score::Scores};
use crate::format::html::tree::{NodeId, Tree};

/// Elements of about the same score whose common parent is better than each of them.
const ALIKE: usize = 3;
/// The share of the best score from which a score is about the same.
const NEAR: f64 = 0.75;
/// The share of the best score from which a neighbour joins.
const JOINS: f64 = 0.2;
/// The least score from which a neighbour joins.
const LEAST: f64 = 10.0;
/// Characters from which a paragraph beside the article joins it.
const LONG: u32 = 80;

/// Puts the article of the page together in a new element, which is returned.
pub(super) fn article(
    tree: &mut Tree,
    body: NodeId,
    mut scores: Scores,
    measures: &mut Measures,
    strictness: Strictness,
) -> NodeId {
    let article = tree.create(local_name!("div"));
    let found = scores.best.first().copied().filter(|&best| best != body);
    let Some(top) = found else {
        // Nothing stands out: the article is all there is.
        let all: Vec<_> = tree.children(body).collect();
        let inside = tree.create(local_name!("div"));
        all.into_iter().for_each(|node| measures.append(tree, inside, node));
        measures.append(tree, article, inside);
        return article;
    };
    let top = around(tree, body, top, &mut scores, strictness);
    let best = scores.get_or_begin(tree, top, strictness);
    let threshold = LEAST.max(best * JOINS);
    let class = |node: NodeId, tree: &Tree| tree.attribute(node, local_name!("class")).unwrap_or_default().to_owned();
    let top_class = class(top, tree);
    let parent = tree.parent(top).unwrap_or(body);
    let siblings: Vec<_> = tree.children(parent).filter(|&n| tree.name(n).is_some()).collect();
    for node in siblings {
        let bonus = if !top_class.is_empty() && class(node, tree) == top_class { best * JOINS } else { 0.0 };
        let scored = scores.get(node).is_some_and(|score| score + bonus >= threshold);
        if node == top || scored || is_text(tree, measures, node) {
            if !keeps_name(tree, node) {
                tree.rename(node, local_name!("div"));
            }
            measures.append(tree, article, node);
        }
    }
    article
}

/// The element around the best one that holds more of the article.
fn around(tree: &Tree, body: NodeId, mut top: NodeId, scores: &mut Scores, strictness: Strictness) -> NodeId {
    let below_body = |node: NodeId| tree.parent(node).filter(|&n| n != body && tree.name(n).is_some());
    let best = scores.get(top).unwrap_or_default();
    let alike = scores.best[1..].iter().filter(|&&n| scores.get(n).unwrap_or_default() / best >= NEAR);
    let alike: Vec<Vec<_>> = alike.map(|&n| tree.ancestors(n).collect()).collect();
    if alike.len() >= ALIKE {
        let mut parents = std::iter::successors(below_body(top), |&n| below_body(n));
        top = parents.find(|n| alike.iter().filter(|all| all.contains(n)).count() >= ALIKE).unwrap_or(top);
    }
    // A score that goes up again on the way to the root means more text beside this.
    let mut last = scores.get_or_begin(tree, top, strictness);
    let least = last / 3.0;
    for parent in std::iter::successors(below_body(top), |&n| below_body(n)) {
        let Some(score) = scores.get(parent) else { continue };
        if score < least {
            break;
        }
        if score > last {
            top = parent;
            break;
        }
        last = score;
    }
    while let Some(parent) = below_body(top)
        && tree.children(parent).filter(|&n| tree.name(n).is_some()).count() == 1
    {
        top = parent;
    }
    top
}

/// True for a paragraph beside the article that reads like one of it.
fn is_text(tree: &Tree, measures: &Measures, node: NodeId) -> bool {
    if !tree.is(node, local_name!("p")) {
        return false;
    }
    let measure = measures.of_node(node);
    let links = measure.link_density();
    let ends = || {
        let words = tree.words(node);
        words.ends_with('.') || words.contains(". ")
    };
    measure.text > LONG && links < 0.25 || (1..LONG).contains(&measure.text) && links == 0.0 && ends()
}

fn keeps_name(tree: &Tree, node: NodeId) -> bool {
    matches!(
        tree.name(node),
        Some(
            &local_name!("div")
                | &local_name!("article")
                | &local_name!("section")
                | &local_name!("p")
                | &local_name!("ol")
                | &local_name!("ul")
        )
    )
}
