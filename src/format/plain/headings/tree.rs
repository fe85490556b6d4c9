//! Numbers that make a tree: of all labelled lines, the chain that climbs through the text and weighs most.
//!
//! A table of contents, the items of lists and numbers in sentences have labels too. Each line is weighed by itself; then
//! the heaviest chain of increasing labels is taken, where a step that leaves numbers out costs a little.

use super::{
    body::Body,
    candidate::{Candidate, Looks},
    label::Label,
};

/// A chain's step is looked for among so many lines before.
const BACK: usize = 400;
/// Lines that weigh less are no headings.
const LEAST: f32 = 2.0;
/// A heading without a blank line below it has at most so many characters.
const SHORT: usize = 45;
/// Bytes to the next heading from which on a heading has text of its own.
const OWN_TEXT: usize = 60;
/// Letters are numbered from here on.
const LETTERS: u32 = 10_000;

/// The candidates that are the headings of a tree, in order, with their depths from 1 on.
pub(super) fn find(candidates: &[Candidate], body: &Body, worded: bool) -> Vec<(usize, u8)> {
    let (indent, _) = body.indent();
    let labelled: Vec<_> = (0..candidates.len())
        .filter(|&i| candidates[i].path().is_some() && (worded || candidates[i].word.is_none()))
        .map(|i| (i, weight(&candidates[i], indent)))
        .filter(|&(_, w)| w >= LEAST)
        .collect();
    let chain = heaviest(candidates, &labelled);
    let chain = of_one_form(candidates, chain);
    if !believed(candidates, &chain) {
        return Vec::new();
    }
    chain.into_iter().map(|i| (i, candidates[i].path().map_or(1, |p| p.len() as u8))).collect()
}

/// What speaks for a line with a label, and what against it.
fn weight(c: &Candidate, body: usize) -> f32 {
    let path = c.path().unwrap_or_default();
    let mut sum = 0.0;
    let mut add = |holds: bool, weight: f32| sum += if holds { weight } else { 0.0 };
    add(c.entry.is_some(), 4.0);
    add(c.above > 0, 2.0);
    add(c.above > 1, 0.5);
    add(c.below > 0, 1.5);
    add(c.underline.is_some(), 3.0);
    add(c.word.is_some(), 2.0);
    add(!c.next.labelled, 1.0);
    add(path.len() > 1, 1.0);
    add(c.looks.contains(Looks::CAPITAL), 0.5);
    add(!c.looks.contains(Looks::CAPITAL), -0.5);
    add(c.looks.contains(Looks::OPEN), -3.0);
    add(c.looks.contains(Looks::SENTENCE), -2.5);
    add(c.looks.contains(Looks::DEFINITION), -4.0);
    add(c.indent > body && !c.looks.contains(Looks::CENTRED), -2.0);
    add(!c.titled, -6.0);
    // An item of a list whose text goes on below it, or whose paragraphs are set in further than the text is.
    add(c.below == 0 && c.underline.is_none() && !c.goes_on(), -2.0);
    add(c.below == 0 && c.underline.is_none() && !c.goes_on() && c.entry.is_none() && c.chars > SHORT, -2.0);
    add(c.below == 0 && c.next.indent > c.indent && c.entry.is_none() && c.underline.is_none(), -1.5);
    add(c.next.indent > c.indent && c.indent >= body && c.entry.is_none() && path.len() == 1, -2.0);
    sum
}

/// The chain of increasing labels that weighs most.
fn heaviest(candidates: &[Candidate], labelled: &[(usize, f32)]) -> Vec<usize> {
    let paths: Vec<&[u32]> = labelled.iter().map(|(i, _)| candidates[*i].path().unwrap_or_default()).collect();
    let mut best: Vec<(f32, Option<usize>)> = Vec::with_capacity(labelled.len());
    for (n, &(_, weight)) in labelled.iter().enumerate() {
        let to = paths[n];
        let mut top = (-beginning(to), None);
        for (m, &(sum, _)) in best.iter().enumerate().skip(n.saturating_sub(BACK)) {
            // A step costs something: what weighs less is not looked at.
            if sum > top.0
                && let Some(cost) = step(paths[m], to)
                && sum - cost > top.0
            {
                top = (sum - cost, Some(m));
            }
        }
        best.push((top.0 + weight, top.1));
    }
    let last = (0..best.len()).max_by(|&a, &b| best[a].0.total_cmp(&best[b].0));
    let mut chain: Vec<_> = std::iter::successors(last, |&n| best[n].1).map(|n| labelled[n].0).collect();
    chain.reverse();
    chain
}

/// What it costs that a chain begins with `path`.
fn beginning(path: &[u32]) -> f32 {
    let first = path.iter().map(|&n| if n >= LETTERS { n - LETTERS } else { n.saturating_sub(1) }).sum::<u32>();
    first.min(12) as f32 * 0.7
}

/// What it costs to go from one label to the next; None where that is no step on.
fn step(from: &[u32], to: &[u32]) -> Option<f32> {
    if to <= from {
        return None;
    }
    let common = from.iter().zip(to).take_while(|(a, b)| a == b).count();
    let skipped = |n: u32| n.min(10) as f32;
    // Deeper levels begin with 1 or 0; each level passed over costs.
    let deeper = to.len() - common - 1;
    let inner: f32 = to[common + 1..].iter().map(|&n| skipped(n.saturating_sub(1))).sum();
    let here = match from.get(common) {
        None => skipped(to[common].saturating_sub(1)),
        Some(&n) if n < LETTERS && to[common] >= LETTERS => skipped(to[common] - LETTERS),
        Some(&n) => skipped(to[common] - n - 1),
    };
    let levels = if common == from.len() { deeper } else { to.len() - common - 1 };
    Some(0.6 * (here + inner) + 0.8 * levels as f32)
}

/// The chain without lines that are set otherwise than most of their depth.
fn of_one_form(candidates: &[Candidate], chain: Vec<usize>) -> Vec<usize> {
    let depth = |i: &usize| candidates[*i].path().map_or(0, <[u32]>::len);
    let column =
        |i: &usize| if candidates[*i].looks.contains(Looks::CENTRED) { usize::MAX } else { candidates[*i].indent };
    let mut usual = [None; 8];
    for (d, usual) in usual.iter_mut().enumerate() {
        let columns: Vec<_> = chain.iter().filter(|i| depth(i) == d).map(column).collect();
        let count = |c: &usize| columns.iter().filter(|x| *x == c).count();
        *usual = columns
            .iter()
            .max_by_key(|c| (count(c), usize::MAX - **c))
            .map(|&c| (c, count(&c) * 10 >= columns.len() * 6));
    }
    let fits = |i: &usize| match usual[depth(i).min(7)] {
        Some((column_, true)) => {
            column(i) == column_ || candidates[*i].entry.is_some() || candidates[*i].underline.is_some()
        }
        _ => true,
    };
    chain.into_iter().filter(fits).collect()
}

/// There are enough, and most have text of their own: the items of a list have none.
fn believed(candidates: &[Candidate], chain: &[usize]) -> bool {
    let bare = chain.windows(2).filter(|w| candidates[w[1]].range.start < candidates[w[0]].end() + OWN_TEXT).count();
    let with_text = chain.len() - bare;
    let deep = chain.iter().filter(|&&i| candidates[i].path().is_some_and(|p| p.len() > 1)).count();
    let known = chain.iter().filter(|&&i| candidates[i].entry.is_some()).count();
    let numbered =
        chain.iter().filter(|&&i| matches!(&candidates[i].label, Some(Label::Path(p)) if p[0] < LETTERS)).count();
    let enough = chain.len() >= 3 || known >= 2;
    enough
        && numbered * 2 >= chain.len()
        && (with_text * 3 >= chain.len() * 2 || deep >= 2 && with_text * 2 >= chain.len())
}
