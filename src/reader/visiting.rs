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

#[cfg(test)]
mod tests {
    use super::*;
    use crate::{
        reader::{Event, handle},
        testing::{Doc, Session, Setup},
    };

    #[test]
    fn a_place_is_waited_for_only_where_it_is_not_read_yet() {
        let text = "# First\n\nSome words.\n\n".repeat(4000) + "# The last\n\nThe end.\n";
        let (head, whole) = (Doc::markdown_head(&text).unwrap(), Doc::markdown(&text));
        let (read, all) = (head.text_len(), whole.text_len());
        assert!(read < all);
        let top = |state: &State| state.page().top();
        for (landing, waits) in [
            (Landing::Offset(read / 2), false),
            (Landing::Offset(read), false),
            (Landing::Offset(all - 20), true),
            (Landing::Anchor(Anchor { offset: read / 2, ..Anchor::default() }), false),
            (Landing::Anchor(Anchor { offset: all - 20, ..Anchor::default() }), true),
            (Landing::Named("first".to_owned()), false),
            (Landing::Named("the-last".to_owned()), true),
        ] {
            let mut session = Session::new(head.clone(), Setup::of(80, 24));
            let words = format!("{landing:?}");
            land(&mut session.state, landing);
            session.state.settle();
            assert_eq!(session.state.landing.is_some(), waits, "{words}");
            let before = top(&session.state);
            handle(&mut session.state, Event::Document(whole.0.clone()));
            assert!(session.state.landing.is_none(), "{words}");
            assert_eq!(top(&session.state) > before, waits, "{words}");
            assert!(!waits || top(&session.state) > read, "{words}");
        }
        let mut session = Session::new(whole, Setup::of(80, 24));
        land(&mut session.state, Landing::Named("nowhere".to_owned()));
        assert!(session.state.message.as_ref().is_some_and(|m| m.as_str() == "No heading here is called nowhere"));
        land(&mut session.state, Landing::Offset(usize::MAX));
        assert!(session.state.landing.is_none());
    }
}
