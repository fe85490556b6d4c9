//! What Esc undoes, one thing at a time.

use super::{Effect, Focus, State, renewal, searching, selection, sidebar, sieve};

/// Undoes one thing: a note, a selection, a chosen link, a search, what alone is shown, the focus on the text.
pub(super) fn escape(state: &mut State) -> Vec<Effect> {
    if state.written.letter.take().is_some() || state.overlay.take().is_some() || selection::drop(state) {
        return Vec::new();
    }
    if state.link.take().is_some() || state.count.is_some() {
        return Vec::new();
    }
    if state.following {
        return renewal::follow(state);
    }
    if state.search.active.is_some() {
        return searching::drop(state);
    }
    if state.sifted().is_some() {
        return sieve::end(state);
    }
    match state.focus {
        Focus::Text => sidebar::focus(state),
        Focus::Sidebar if state.is_narrow() => sidebar::leave(state),
        Focus::Sidebar => {}
    }
    Vec::new()
}
