//! Scores: each paragraph counts for the elements around it, the nearer the more.

use std::collections::HashMap;

use html5ever::local_name;

use super::{Strictness, measure::Measures, names};
use crate::format::html::tree::{NodeId, Tree};

/// A paragraph of fewer characters does not count.
const LEAST: u32 = 25;
/// Characters that count one more, and how often they do.
const CHARACTERS: (u32, u32) = (100, 3);
/// Elements around a paragraph that it counts for.
const LEVELS: usize = 5;
/// How many of the best elements are compared.
const BEST: usize = 5;

/// Scores of elements.
#[derive(Debug, Default)]
pub(super) struct Scores {
    of: HashMap<NodeId, f64>,
    /// The best elements, the best first.
    pub(super) best: Vec<NodeId>,
}

impl Scores {
    /// The score of an element that has one.
    pub(super) fn get(&self, node: NodeId) -> Option<f64> {
        self.of.get(&node).copied()
    }

    /// The score of an element, which it gets now if it has none.
    pub(super) fn get_or_begin(&mut self, tree: &Tree, node: NodeId, strictness: Strictness) -> f64 {
        *self.of.entry(node).or_insert_with(|| first(tree, node, strictness))
    }
}

/// The scores that the elements `scored` give those around them.
pub(super) fn of(tree: &Tree, measures: &Measures, scored: &[NodeId], strictness: Strictness) -> Scores {
    let mut scores = Scores::default();
    let mut candidates = Vec::new();
    for &node in scored {
        let measure = measures.of_node(node);
        if measure.text < LEAST || tree.parent(node).is_none() {
            continue;
        }
        let score = f64::from(2 + measure.commas + (measure.text / CHARACTERS.0).min(CHARACTERS.1));
        for (level, around) in tree.ancestors(node).take(LEVELS).enumerate() {
            if tree.parent(around).is_none_or(|parent| tree.name(parent).is_none()) {
                continue;
            }
            let share = score / [1.0, 2.0, 6.0, 9.0, 12.0][level];
            if !scores.of.contains_key(&around) {
                candidates.push(around);
            }
            scores.get_or_begin(tree, around, strictness);
            scores.of.entry(around).and_modify(|score| *score += share);
        }
    }
    for node in candidates {
        let score = scores.of[&node] * (1.0 - measures.of_node(node).link_density());
        scores.of.insert(node, score);
        let place = scores.best.iter().position(|best| score > scores.of[best]).unwrap_or(scores.best.len());
        scores.best.insert(place, node);
        scores.best.truncate(BEST);
    }
    scores
}

/// What an element is worth by its kind and name.
fn first(tree: &Tree, node: NodeId, strictness: Strictness) -> f64 {
    let kind = match tree.name(node) {
        Some(&local_name!("div")) => 5,
        Some(&local_name!("pre") | &local_name!("td") | &local_name!("blockquote")) => 3,
        Some(
            &local_name!("address")
            | &local_name!("ol")
            | &local_name!("ul")
            | &local_name!("dl")
            | &local_name!("dd")
            | &local_name!("dt")
            | &local_name!("li")
            | &local_name!("form"),
        ) => -3,
        Some(
            &local_name!("h1")
            | &local_name!("h2")
            | &local_name!("h3")
            | &local_name!("h4")
            | &local_name!("h5")
            | &local_name!("h6")
            | &local_name!("th"),
        ) => -5,
        _ => 0,
    };
    f64::from(kind + names::weight(tree, node, strictness))
}
