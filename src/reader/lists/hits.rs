//! The list of the hits, each in its sentence.

use super::{Entry, State, Target};
use crate::document::{Document, Paragraphs, Range, Shown, sentence_around};

/// Hits that a filter looks through: the first ones.
pub const FILTERED: usize = 10_000;
/// Bytes of a sentence shown before a hit and after it.
const CONTEXT: usize = 300;

/// Entry `n` of the list.
pub(super) fn entry(state: &State, n: usize) -> Option<Entry> {
    let active = state.search.active.as_ref()?;
    let hit = active.hits.nth(&state.doc.text, n as u64)?;
    Some(of(&state.doc, hit, &mut Paragraphs::new(&state.doc)))
}

/// Numbers of the first hits in whose entries all the words stand.
pub(super) fn passing(state: &State, words: &[String]) -> Vec<usize> {
    let Some(active) = &state.search.active else { return Vec::new() };
    let mut paragraphs = Paragraphs::new(&state.doc);
    let hits = active.hits.list(&state.doc.text, 0, FILTERED).into_iter().enumerate();
    hits.filter(|(_, hit)| of(&state.doc, hit.clone(), &mut paragraphs).holds(words)).map(|(n, _)| n).collect()
}

fn of(doc: &Document, hit: Range, paragraphs: &mut Paragraphs) -> Entry {
    let around = paragraphs.around(hit.start);
    let from = doc.text.floor(around.start.max(hit.start.saturating_sub(CONTEXT)));
    let slice = doc.text.slice(from..around.end.min(hit.end + CONTEXT).max(hit.end));
    let inside = hit.start.saturating_sub(slice.start)..(hit.end - slice.start).min(slice.len());
    let sentence = sentence_around(&slice, inside.clone());
    let part = |r: Range| slice.get(r).unwrap_or_default().split_inclusive(char::is_whitespace).collect::<Vec<_>>();
    let line = |r: Range| Shown::new(&part(r).concat().replace(['\n', '\t', '\r'], " "));
    let mut text = line(sentence.start.min(inside.start)..inside.start);
    let start = text.as_str().len();
    text.push(&line(inside.clone()));
    let end = text.as_str().len();
    text.push(&line(inside.end..sentence.end.max(inside.end)));
    let aside = doc.outline.at(hit.start).filter(|_| !doc.outline.derived).and_then(|id| doc.section_title(id));
    Entry {
        text,
        strong: Some(start..end),
        aside: aside.unwrap_or_default(),
        target: Target::Hit(hit),
        ..Entry::default()
    }
}
