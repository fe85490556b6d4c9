//! The library beside the text: which documents there are, which one is open, and where one was in the others.

use std::{path::Path, sync::Arc};

use super::{
    Anchor, Effect, Focus, Landing, Overlay, Quiet, State, Visited, folds::Folds, scrolling, trail, words::Words,
};
use crate::document::{Document, Shown};

/// The documents of a library. Empty where a single document is read.
#[derive(Debug, Default)]
pub(crate) struct Shelf {
    documents: Vec<Shelved>,
    open: usize,
}

/// A document of a library.
#[derive(Debug)]
pub(crate) struct Shelved {
    /// Its path, as it was named.
    pub name: Shown,
    /// Its title, once it has been read.
    pub title: Option<Shown>,
    anchor: Anchor,
    folds: Folds,
}

impl Shelf {
    /// The documents, in the library's order.
    pub(crate) fn documents(&self) -> &[Shelved] {
        &self.documents
    }

    /// Document `n` has been read, and has this title.
    pub(super) fn name(&mut self, n: usize, title: Shown) {
        if let Some(shelved) = self.documents.get_mut(n) {
            shelved.title = Some(title);
        }
    }

    /// Number of the open document; None where a single document is read.
    pub(crate) fn open(&self) -> Option<usize> {
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
}

/// A walk found these: those that are known keep what is known of them.
pub(super) fn relist(state: &mut State, names: Vec<Shown>, earlier: &[Option<usize>]) {
    let first = state.shelf.documents.is_empty();
    let mut known: Vec<_> = std::mem::take(&mut state.shelf.documents).into_iter().map(Some).collect();
    let open = state.shelf.open;
    state.shelf.open = earlier.iter().position(|n| *n == Some(open)).unwrap_or_default();
    let of = |(name, earlier): (Shown, &Option<usize>)| {
        let shelved = earlier.and_then(|n| known.get_mut(n)?.take());
        shelved.unwrap_or(Shelved { name, title: None, anchor: Anchor::default(), folds: Folds::default() })
    };
    state.shelf.documents = names.into_iter().zip(earlier).map(of).collect();
    if first {
        name_open(state);
    }
}

/// Opens document `n`.
pub(super) fn open(state: &mut State, n: usize, landing: Landing) -> Vec<Effect> {
    if n >= state.shelf.documents.len() {
        return Vec::new();
    }
    if Some(n) == state.shelf.open() {
        match landing {
            Landing::Kept => state.anchor = Anchor::default(),
            Landing::Offset(place) => scrolling::land(state, place),
            // Places and names lead from one document to another.
            Landing::Anchor(_) | Landing::Named(_) => {}
        }
        return Vec::new();
    }
    trail::leave(state);
    vec![Effect::OpenDocument(n, landing)]
}

/// A document has been opened, and takes the place of the one before.
pub(super) fn opened(state: &mut State, visited: Visited) {
    let Visited { number, path, doc, name, .. } = visited;
    let folds = std::mem::take(&mut state.sidebar.folds);
    let anchor = std::mem::take(&mut state.anchor);
    if let Some(before) = state.shelf.documents.get_mut(state.shelf.open) {
        (before.anchor, before.folds) = (anchor, folds);
    }
    if let Some((n, next)) = number.and_then(|n| Some((n, state.shelf.documents.get_mut(n)?))) {
        state.anchor = next.anchor;
        state.sidebar.folds = std::mem::take(&mut next.folds);
        state.shelf.open = n;
    }
    replace(state, path, doc, name);
    name_open(state);
    state.settle();
}

/// The document takes the place of the one before, with its beginning on the screen.
fn replace(state: &mut State, path: Arc<Path>, doc: Document, name: Shown) {
    (state.name, state.doc, state.path) = (name, doc, Some(path));
    state.title = state.doc.title().unwrap_or_else(|| state.name.clone());
    state.overlay = state.overlay.take().filter(|o| matches!(o, Overlay::Help(_)));
    (state.link, state.following, state.stale, state.awaited) = (None, false, false, None);
    (state.selection, state.landed, state.resume, state.landing) = (None, None, None, None);
    state.written.clear();
    state.layouts.show_only(None);
    state.numbering.forget();
    state.words = Words::default();
    state.quiet = Quiet::default();
    state.message = state.doc.complaints.first().map(|c| Shown::new(c));
    if !state.has_contents() {
        state.focus = Focus::Text;
    }
}

/// The sidebar calls the open document by its title.
pub(super) fn name_open(state: &mut State) {
    if let Some(title) = state.doc.title() {
        state.shelf.name(state.shelf.open, title);
    }
}
