//! The words around an entry of a panel: its sentence, its section, and whether a filter finds them.

use crate::{
    document::{Range, SectionId, Shown},
    reader::State,
};

/// The sentence around a figure on one line, and where the figure is in it.
pub(super) fn sentence(state: &State, figure: &Range, sentence: &Range) -> (Shown, Range) {
    let part = |r: Range| squeezed(&state.doc.text.letters(r));
    let mut text = Shown::new(part(sentence.start..figure.start.max(sentence.start)).trim_start());
    let start = text.as_str().len();
    text.push(&Shown::new(&part(figure.clone())));
    let end = text.as_str().len();
    text.push(&Shown::new(&part(figure.end..sentence.end.max(figure.end))));
    (text, start..end)
}

/// `text` with one space for each run of white space.
fn squeezed(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    for c in text.chars() {
        match c.is_whitespace() {
            true if out.ends_with(' ') => {}
            true => out.push(' '),
            false => out.push(c),
        }
    }
    out
}

/// The section of a place, where the document has headings that distinguish places.
pub(super) fn section_at(state: &State, offset: usize) -> Option<SectionId> {
    state.doc.outline.at(offset).filter(|_| state.has_sections())
}

/// True when the entry's sentence, its section or one of `more` holds each of the words, whatever their case.
pub(super) fn holds(state: &State, words: &[String], entry: &crate::overview::Entry, more: &[&str]) -> bool {
    if words.is_empty() {
        return true;
    }
    let sentence = entry.sentence.start.min(entry.range.start)..entry.sentence.end.max(entry.range.end);
    let mut text = state.doc.text.letters(sentence).to_lowercase();
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
