//! A document that changes under the reader: more of it comes, it is read again, its end is followed.

use super::{
    Action, Anchor, Awaited, Effect, Focus, Overlay, Quiet, State, folds::Folds, lists, panels, scrolling, searching,
    shelf, sidebar, sieve, standing, visiting, words::Words,
};
use crate::document::{Document, DocumentKind, Shown};

impl State {
    /// The offset up to which the text is wanted: the page's end, or all where the end or a line further on is.
    pub(crate) fn wanted(&self) -> usize {
        if self.awaited.is_some() || self.following { usize::MAX } else { self.page.range().end }
    }

    /// True while nothing has come yet of a text that is still to come.
    pub(crate) fn waits(&self) -> bool {
        self.doc.text.is_empty() && !self.doc.whole
    }
}

/// More of the same source, or all of it, takes the place of its beginning; the words at the top stay.
pub(super) fn document(state: &mut State, doc: Document) -> Vec<Effect> {
    if !state.doc.outline.sections.is_empty() {
        sidebar::hold_width(state);
    }
    let old = std::mem::replace(&mut state.doc, doc);
    // The top stays the top, wherever title and byline come from.
    if state.anchor.offset > 0 && (old.kind == DocumentKind::Markup || state.doc.kind == DocumentKind::Markup) {
        let source = old.source_map.source(state.anchor.offset);
        state.anchor.offset = state.doc.source_map.display(source).min(state.doc.text.len());
    }
    if old.outline.sections.is_empty() {
        sidebar::came_late(state);
    }
    renew(state);
    standing::go_on(state);
    standing::seek_words(state);
    visiting::go_on(state);
    match state.awaited.take() {
        Some(Awaited::End) => scrolling::end(state),
        Some(Awaited::Line(n)) => scrolling::to_line(state, n),
        Some(Awaited::Paragraph(n)) => scrolling::show_paragraph(state, n),
        None => {}
    }
    let mut effects = searching::again(state);
    effects.extend(panels::again(state));
    lists::settle_selection(state);
    effects
}

/// The same plain text has more bytes at its end: what is known of it stays known.
pub(super) fn grown(state: &mut State, doc: Document) -> Vec<Effect> {
    state.doc = doc;
    if let Some(Awaited::Line(n)) = state.awaited {
        scrolling::to_line(state, n);
    }
    panels::grown(state);
    sieve::grown(state);
    searching::go_on(state)
}

/// The file as it is now takes the place of what was read before. The words at the top stay where they still stand;
/// else the same share of the text lies above.
pub(super) fn reread(state: &mut State, doc: Document) -> Vec<Effect> {
    let words = state.words.of(&state.doc, &state.page);
    let share = state.anchor.offset as u128 * doc.text.len() as u128 / state.doc.text.len().max(1) as u128;
    let sections = state.doc.outline.sections.len();
    state.doc = doc;
    state.anchor = match words.find(&state.doc) {
        Some(anchor) => anchor,
        None if state.page.at_top => Anchor::default(),
        None => Anchor::at(state.doc.text.floor(share as usize)),
    };
    state.stale = false;
    // What lies over the text speaks of the text before.
    state.overlay = state.overlay.take().filter(|o| matches!(o, Overlay::Help(_)));
    if state.doc.outline.sections.len() != sections {
        state.sidebar.folds = Folds::default();
    }
    if state.doc.outline.sections.is_empty() {
        state.focus = Focus::Text;
    }
    state.awaited = None;
    renew(state);
    // The place stays, wherever the next hit is.
    let anchor = state.anchor;
    let mut effects = searching::again(state);
    effects.extend(panels::again(state));
    lists::settle_selection(state);
    state.anchor = anchor;
    effects
}

/// What depends on the document, after another one has taken its place.
fn renew(state: &mut State) {
    state.link = None;
    state.selection = None;
    state.written.unplace();
    state.landed = None;
    state.words = Words::default();
    state.numbering.forget();
    state.quiet = Quiet::default();
    state.title = state.doc.title().unwrap_or_else(|| state.name.clone());
    shelf::name_open(state);
    if let Some(complaint) = state.doc.complaints.first() {
        state.message = Some(Shown::new(complaint));
    }
    sieve::again(state);
    state.settle();
}

/// The file is no longer as it was read, or is again.
pub(super) fn changed(state: &mut State, change: Option<String>) {
    state.stale = change.is_some();
    if let Some(change) = change {
        state.notify(change);
    }
}

/// Begins to follow the text's end, or leaves that.
pub(super) fn follow(state: &mut State) -> Vec<Effect> {
    if state.following {
        return leave(state);
    }
    state.following = true;
    state.count = None;
    scrolling::end(state);
    vec![Effect::FollowFile(true)]
}

fn leave(state: &mut State) -> Vec<Effect> {
    state.following = false;
    state.notify("No longer following; F goes on");
    vec![Effect::FollowFile(false)]
}

/// Nothing more is to be followed.
pub(super) fn ended(state: &mut State, why: &str) -> Vec<Effect> {
    state.following = false;
    state.notify(why);
    vec![Effect::FollowFile(false)]
}

/// After an action: a view that was moved off the end is no longer following; one that was only laid out in another
/// way goes back to the end. While a search is typed the view is the search's.
pub(super) fn keep_up(state: &mut State, action: Action, before: Anchor) -> Vec<Effect> {
    if !state.following || state.page.at_end || state.search.prompt.is_some() {
        return Vec::new();
    }
    if state.anchor == before || action == Action::SearchCancel {
        show_end(state);
        return Vec::new();
    }
    leave(state)
}

/// While following, the text's last row is on the screen.
pub(super) fn show_end(state: &mut State) {
    if !state.following || state.page.at_end || state.search.prompt.is_some() {
        return;
    }
    let height = usize::from(state.areas().pane.height);
    if let Some(spot) = state.layouts.bottom(height) {
        state.anchor = spot.anchor();
        state.settle();
    }
}
