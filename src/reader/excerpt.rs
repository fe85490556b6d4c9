//! The sentence around a hit, on one line.

use crate::document::{Document, Paragraphs, Range, Shown, sentence_around};

/// Bytes of a sentence shown before a hit and after it.
const CONTEXT: usize = 300;

/// The sentence around `hit`, and the bytes of it that are the hit. `paragraphs` are those of the document.
pub(crate) fn around(doc: &Document, hit: &Range, paragraphs: &mut Paragraphs) -> (Shown, Range) {
    let around = paragraphs.around(hit.start);
    let from = doc.text.floor(around.start.max(hit.start.saturating_sub(CONTEXT)));
    let slice = doc.text.slice(from..around.end.min(hit.end + CONTEXT).max(hit.end));
    let inside = hit.start.saturating_sub(slice.start)..(hit.end - slice.start).min(slice.len());
    let sentence = sentence_around(&slice, inside.clone());
    let line = |r: Range| {
        let part = doc.text.letters_of(slice.get(r).unwrap_or_default());
        Shown::new(&part.replace(['\n', '\t', '\r'], " "))
    };
    let mut text = line(sentence.start.min(inside.start)..inside.start);
    let start = text.as_str().len();
    text.push(&line(inside.clone()));
    let end = text.as_str().len();
    text.push(&line(inside.end..sentence.end.max(inside.end)));
    (text, start..end)
}
