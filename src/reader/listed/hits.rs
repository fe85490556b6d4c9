//! The list of the hits, each in its sentence.

use super::{Entry, State, Target, excerpt};
use crate::document::{Document, Paragraphs, Range};

/// Hits that a filter looks through: the first ones.
pub(crate) const FILTERED: usize = 10_000;

/// Entry `n` of the list.
pub(super) fn entry(state: &State, n: usize) -> Option<Entry> {
    let active = state.search.active.as_ref()?;
    let hit = active.hits.nth(&state.doc.text, n as u64)?;
    Some(of(&state.doc, hit, &mut Paragraphs::new(&state.doc)))
}

/// Numbers of the first hits in whose entries all the words stand.
pub(in crate::reader) fn passing(state: &State, words: &[String]) -> Vec<usize> {
    let Some(active) = &state.search.active else { return Vec::new() };
    let mut paragraphs = Paragraphs::new(&state.doc);
    let hits = active.hits.list(&state.doc.text, 0, FILTERED).into_iter().enumerate();
    hits.filter(|(_, hit)| of(&state.doc, hit.clone(), &mut paragraphs).holds(words)).map(|(n, _)| n).collect()
}

fn of(doc: &Document, hit: Range, paragraphs: &mut Paragraphs) -> Entry {
    let (text, strong) = excerpt::around(doc, &hit, paragraphs);
    let aside = doc.outline.at(hit.start).filter(|_| !doc.outline.derived).and_then(|id| doc.section_title(id));
    let (strong, aside) = (Some(strong), aside.unwrap_or_default());
    Entry { text, strong, aside, target: Target::Hit(hit), ..Entry::default() }
}
