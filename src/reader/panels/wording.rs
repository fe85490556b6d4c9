//! The words around an entry of a panel: its sentence, its section, and whether a filter finds them.

use crate::{
    document::{Range, SectionId, Shown},
    reader::State,
};

/// The sentence around a figure on one line, and where the figure is in it.
pub(super) fn sentence(state: &State, figure: &Range, sentence: &Range) -> (Shown, Range) {
    let line = |r: Range| Shown::new(&state.doc.text.slice(r).replace(['\n', '\t', '\r'], " "));
    let mut text = line(sentence.start..figure.start.max(sentence.start));
    let start = text.as_str().len();
    text.push(&line(figure.clone()));
    let end = text.as_str().len();
    text.push(&line(figure.end..sentence.end.max(figure.end)));
    (text, start..end)
}

/// The section of a place, where the document has headings that tell places apart.
pub(super) fn section_at(state: &State, offset: usize) -> Option<SectionId> {
    state.doc.outline.at(offset).filter(|_| state.has_sections())
}

/// True when the entry's sentence, its section or one of `more` holds each of the words, whatever their case.
pub(super) fn holds(state: &State, words: &[String], entry: &crate::overview::Entry, more: &[&str]) -> bool {
    if words.is_empty() {
        return true;
    }
    let sentence = entry.sentence.start.min(entry.range.start)..entry.sentence.end.max(entry.range.end);
    let mut text = state.doc.text.slice(sentence).to_lowercase();
    if let Some(title) = section_at(state, entry.range.start).and_then(|id| state.doc.section_title(id)) {
        text.push('\n');
        text += &title.as_str().to_lowercase();
    }
    for part in more {
        text.push('\n');
        text += part;
    }
    words.iter().all(|w| text.contains(w))
}
