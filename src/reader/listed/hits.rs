//! The list of the hits, each in its sentence.

use super::{Entry, State, Target, excerpt};
use crate::document::{Document, Paragraphs, Range};

/// Hits that a filter looks through at once, before the rest is looked through in steps of so many.
pub(in crate::reader) const AT_ONCE: usize = 10_000;
pub(in crate::reader) const STEP: usize = 1_000;

/// Entry `n` of the list.
pub(super) fn entry(state: &State, n: usize) -> Option<Entry> {
    let active = state.search.active.as_ref()?;
    let hit = active.hits.nth(&state.doc.text, n as u64)?;
    Some(of(&state.doc, hit, &mut Paragraphs::new(&state.doc)))
}

/// Numbers of the hits in whose entries all the words stand, of `most` hits from number `from` on.
pub(in crate::reader) fn passing(state: &State, words: &[String], from: usize, most: usize) -> Vec<usize> {
    let Some(active) = &state.search.active else { return Vec::new() };
    let mut paragraphs = Paragraphs::new(&state.doc);
    let hits = active.hits.list(&state.doc.text, from as u64, most);
    let holds = |hit: &Range| of(&state.doc, hit.clone(), &mut paragraphs).holds(words);
    hits.iter().map(holds).enumerate().filter(|(_, holds)| *holds).map(|(n, _)| from + n).collect()
}

fn of(doc: &Document, hit: Range, paragraphs: &mut Paragraphs) -> Entry {
    let (text, strong) = excerpt::around(doc, &hit, paragraphs);
    let aside = doc.outline.at(hit.start).filter(|_| !doc.outline.derived).and_then(|id| doc.section_title(id));
    let (strong, aside) = (Some(strong), aside.unwrap_or_default());
    Entry { text, strong, aside, target: Target::Hit(hit), ..Entry::default() }
}
