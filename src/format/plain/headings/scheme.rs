//! Which forms a text has, and how they stand to one another.

use std::collections::BTreeMap;

use super::{body::Body, candidate::Candidate, clauses, contents::Contents, forms, parts, tree};
use crate::document::Range;

/// Levels of the forms; within each the deeper ones follow.
const UNDERLINED: u8 = 10;
const PARTS: u8 = 40;
const TREE: u8 = 60;
const BELOW: u8 = 80;
/// A title over several lines has at most so many bytes: a longer one is a paragraph that a label begins.
const LONGEST: usize = 140;

/// A heading of the text.
#[derive(Debug)]
pub(super) struct Heading {
    pub(super) title: Range,
    pub(super) level: u8,
    /// A paragraph begins with it: its first words name the section, and no line is its title.
    pub(super) clause: bool,
}

/// The headings with their levels, in order.
pub(super) fn headings(candidates: &mut [Candidate], contents: &mut Contents, body: &Body) -> Vec<Heading> {
    if body.manual {
        let title = |first: usize, last: usize| candidates[first].range.start..candidates[last].range.end;
        let heading = |(first, last, level)| Heading { title: title(first, last), level, clause: false };
        return forms::manual(candidates).into_iter().map(heading).collect();
    }
    let known = contents.match_with(candidates);
    let trusted = known >= 3 && known * 2 >= contents.entries.len();
    let (candidates, contents) = (&*candidates, &*contents);
    let mut found: BTreeMap<usize, u8> = BTreeMap::new();
    let mut add = |list: Vec<(usize, u8)>, base: u8| {
        for (i, level) in list {
            found.entry(i).or_insert(base + level);
        }
    };
    let underlined = forms::underlined(candidates);
    if underlined.len() >= 2 {
        add(underlined.clone(), UNDERLINED);
    }
    let worded = parts::worded(candidates);
    let roman = parts::roman(candidates);
    let deep = candidates.iter().filter(|c| c.path().is_some_and(|p| p.len() > 1)).count() >= 3;
    let mut tree = tree::find(candidates, body, deep || worded.is_empty());
    let flat = tree.iter().all(|&(_, depth)| depth == 1);
    if flat && worded.len().max(roman.len()) >= tree.len() {
        tree.clear();
    }
    let many = underlined.len() * 2 >= tree.len() && underlined.len() >= 3;
    if !many {
        add(tree, TREE);
        let numbered: Vec<_> = worded.into_iter().chain(roman).collect();
        let outermost = numbered.iter().map(|f| f.1).min().unwrap_or(0);
        add(parts::named(candidates, &numbered).into_iter().map(|i| (i, outermost)).collect(), PARTS);
        add(numbered, PARTS);
    }
    if trusted && !many {
        let outermost = found.values().copied().min().unwrap_or(BELOW);
        let columns = columns(candidates, contents);
        for (i, c) in candidates.iter().enumerate() {
            let Some(entry) = c.entry else { continue };
            let depth = columns.iter().position(|&x| x == contents.entries[entry as usize].indent).unwrap_or(0);
            found.entry(i).or_insert(outermost + depth as u8);
        }
    }
    let all_numbered = !trusted && !many && found.values().all(|&level| level >= TREE);
    if found.is_empty() || all_numbered {
        // Beside numbered headings those without a number stand in the same column, alone.
        let top = found.iter().min_by_key(|f| f.1).map(|(&i, &level)| (candidates[i].indent, level));
        for (i, level) in forms::set_out(candidates, body) {
            let beside = top.is_none_or(|(indent, _)| candidates[i].indent == indent && candidates[i].alone());
            if beside {
                found.entry(i).or_insert(top.map_or(BELOW, |t| t.1) + level);
            }
        }
        if let (Some((&first, _)), Some((&last, _)), Some((_, level))) =
            (found.first_key_value(), found.last_key_value(), top)
        {
            found.extend(forms::beside(candidates, first..=last).into_iter().map(|i| (i, level)));
        }
    }
    if found.is_empty() {
        found.extend(forms::centred(candidates).into_iter().map(|i| (i, BELOW)));
    }
    let clauses = if found.values().all(|&level| level == BELOW) { clauses::find(candidates) } else { Vec::new() };
    if found.is_empty() {
        let enough = if clauses.is_empty() { forms::ENOUGH } else { 1 };
        found.extend(forms::capitals(candidates, enough).into_iter().map(|i| (i, BELOW)));
    }
    found.extend(clauses.iter().map(|&i| (i, BELOW)));
    if found.is_empty() {
        found.extend(forms::short(candidates, body).into_iter().map(|i| (i, BELOW)));
    }
    if underlined.len() == 1 && found.keys().next().is_none_or(|&first| underlined[0].0 < first) {
        found.entry(underlined[0].0).or_insert(UNDERLINED);
    }
    titles(candidates, &found, &clauses)
}

/// The columns in which the entries of the table of contents stand.
fn columns(candidates: &[Candidate], contents: &Contents) -> Vec<usize> {
    let entries = candidates.iter().filter_map(|c| contents.entries.get(c.entry? as usize));
    let mut columns: Vec<_> = entries.map(|e| e.indent).collect();
    columns.sort_unstable();
    columns.dedup();
    columns
}

/// The titles of the headings found, over all their lines. A line within the title of another is none.
fn titles(candidates: &[Candidate], found: &BTreeMap<usize, u8>, clauses: &[usize]) -> Vec<Heading> {
    let mut headings: Vec<Heading> = Vec::new();
    for (&i, &level) in found {
        let c = &candidates[i];
        if headings.last().is_some_and(|last| last.title.end > c.range.start) {
            continue;
        }
        let long = c.titled && c.underline.is_none() && c.end() > c.range.start + LONGEST.max(c.range.len());
        let clause = long || clauses.binary_search(&i).is_ok();
        let end = if clause { c.range.end } else { c.end() };
        headings.push(Heading { title: c.range.start..end, level, clause });
    }
    headings
}
