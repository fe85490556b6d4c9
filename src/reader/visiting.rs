//! One document after another in one session: the library's, and those that links lead to.

use std::{path::Path, sync::Arc};

use super::{
    Anchor, Effect, Landing, State, Step, following, scrolling,
    trail::{self, Spot},
};

impl State {
    /// Where the document lies; None for what is no file.
    pub(crate) fn path(&self) -> Option<&Path> {
        self.path.as_deref()
    }

    /// Says where the document lies, for the way back to it.
    pub(crate) fn set_path(&mut self, path: Arc<Path>) {
        self.path = Some(path);
    }
}

/// Goes where one wanted to in the document that has been opened; where that is not read yet, once it is.
pub(super) fn land(state: &mut State, landing: Landing) {
    let waits = !state.doc.whole;
    match landing {
        Landing::Kept => {}
        Landing::Offset(place) if place > state.doc.text.len() && waits => state.landing = Some(landing),
        Landing::Offset(place) => scrolling::land(state, state.doc.text.floor(place.min(state.doc.text.len()))),
        Landing::Anchor(anchor) if anchor.offset > state.doc.text.len() && waits => state.landing = Some(landing),
        Landing::Anchor(anchor) => {
            let offset = state.doc.text.floor(anchor.offset.min(state.doc.text.len()));
            state.anchor = Anchor { offset, ..anchor };
        }
        Landing::Named(name) => {
            if !following::find(state, &name) {
                match waits {
                    true => state.landing = Some(Landing::Named(name)),
                    false => state.notify(format!("No heading here is called {name}")),
                }
            }
        }
    }
}

/// A link leads to the document itself: nothing is opened.
pub(super) fn land_here(state: &mut State, landing: Landing) {
    state.message = None;
    land(state, landing);
}

/// More of the document has been read: goes where that was waited for.
pub(super) fn go_on(state: &mut State) {
    if let Some(landing) = state.landing.take() {
        land(state, landing);
    }
}

/// Goes back or forward among the places jumped from; it may be that another document is to be opened for it.
pub(super) fn go(state: &mut State, step: Step) -> Vec<Effect> {
    let Some(Spot { document, anchor }) = trail::go(state, step) else { return Vec::new() };
    match document {
        Some(path) if state.path.as_ref() != Some(&path) => vec![Effect::Visit(path, Landing::Anchor(anchor))],
        _ => {
            state.anchor = anchor;
            Vec::new()
        }
    }
}
