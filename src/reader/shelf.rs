//! The library beside the text: which documents there are, which one is open, and where one was in the others.

use super::{Anchor, Effect, Focus, Overlay, Quiet, State, folds::Folds, panels, scrolling, searching, words::Words};
use crate::document::{Document, Shown};

/// The documents of a library. Empty where a single document is read.
#[derive(Debug, Default)]
pub struct Shelf {
    documents: Vec<Shelved>,
    open: usize,
    /// Offset to go to in the document that is being opened; None for where one was in it.
    wanted: Option<usize>,
}

/// A document of a library.
#[derive(Debug)]
pub struct Shelved {
    /// Its path, as it was named.
    pub name: Shown,
    /// Its title, once it has been read.
    pub title: Option<Shown>,
    anchor: Anchor,
    folds: Folds,
}

impl Shelf {
    /// The documents, in the library's order.
    pub fn documents(&self) -> &[Shelved] {
        &self.documents
    }

    /// Document `n` has been read, and has this title.
    pub(super) fn name(&mut self, n: usize, title: Shown) {
        if let Some(shelved) = self.documents.get_mut(n) {
            shelved.title = Some(title);
        }
    }

    /// Number of the open document; None where a single document is read.
    pub fn open(&self) -> Option<usize> {
        (!self.documents.is_empty()).then_some(self.open)
    }
}

/// The walk through the folders found these, in order, behind those known before.
pub(super) fn extend(state: &mut State, names: Vec<Shown>) {
    let shelved = |name| Shelved { name, title: None, anchor: Anchor::default(), folds: Folds::default() };
    let first = state.shelf.documents.is_empty();
    state.shelf.documents.extend(names.into_iter().map(shelved));
    if first {
        name_open(state);
    }
    state.epoch += 1;
}

/// Opens document `n`, where one was in it, or at an offset of its text.
pub(super) fn open(state: &mut State, n: usize, place: Option<usize>) -> Vec<Effect> {
    if n >= state.shelf.documents.len() {
        return Vec::new();
    }
    if Some(n) == state.shelf.open() {
        match place {
            Some(place) => scrolling::land(state, place),
            None => state.anchor = Anchor::default(),
        }
        return Vec::new();
    }
    state.shelf.wanted = place;
    vec![Effect::OpenDocument(n)]
}

/// Document `n` has been opened, and takes the place of the one before.
pub(super) fn opened(state: &mut State, n: usize, doc: Document, name: Shown) -> Vec<Effect> {
    let wanted = state.shelf.wanted.take();
    if let Some(before) = state.shelf.documents.get_mut(state.shelf.open) {
        before.anchor = state.anchor;
        before.folds = std::mem::take(&mut state.sidebar.folds);
    }
    let Some(next) = state.shelf.documents.get_mut(n) else { return Vec::new() };
    state.anchor = next.anchor;
    state.sidebar.folds = std::mem::take(&mut next.folds);
    state.shelf.open = n;
    (state.name, state.doc) = (name, doc);
    state.title = state.doc.title().unwrap_or_else(|| state.name.clone());
    name_open(state);
    state.overlay = state.overlay.take().filter(|o| matches!(o, Overlay::Help(_)));
    (state.link, state.following, state.stale, state.awaited) = (None, false, false, None);
    (state.selection, state.landed, state.resume) = (None, None, None);
    state.written.clear();
    state.layouts.show_only(None);
    state.numbering.forget();
    state.words = Words::default();
    state.quiet = Quiet::default();
    state.message = state.doc.complaints.first().map(|c| Shown::new(c));
    if !state.has_contents() {
        state.focus = Focus::Text;
    }
    state.epoch += 1;
    state.settle();
    if let Some(place) = wanted {
        scrolling::land(state, state.doc.text.floor(place.min(state.doc.text.len())));
    }
    let anchor = state.anchor;
    let mut effects = searching::again(state);
    effects.extend(panels::again(state));
    state.anchor = anchor;
    effects
}

/// The sidebar calls the open document by its title.
pub(super) fn name_open(state: &mut State) {
    if let Some(title) = state.doc.title() {
        state.shelf.name(state.shelf.open, title);
    }
}
