//! What comes from outside: another size, more of the document, hits of a worker.

use super::{
    Effect, Event, State, across, annotating, lists, looking_up, panels, renewal, searching, shelf, sidebar, sieve,
    theme, typing, visiting,
};
use crate::document::Shown;

pub(super) fn apply(state: &mut State, event: Event) -> Vec<Effect> {
    match event {
        Event::Resized(size) => {
            state.size = size;
            sidebar::settle_focus(state);
            state.settle();
            looking_up::wrap(state);
            lists::resized(state);
        }
        Event::Pasted(text) => {
            return typing::paste(state, &text);
        }
        Event::Background { light } => theme::see(state, light),
        Event::Document(doc) => return renewal::document(state, doc),
        Event::Grown(doc) => return renewal::grown(state, doc),
        Event::Reread(doc) => return renewal::reread(state, doc),
        Event::Changed(change) => renewal::changed(state, change),
        Event::FollowEnded(why) => return renewal::ended(state, &why),
        Event::Outline(outline) => {
            // Only headings make other blocks of a text's lines.
            let same = !outline.headings() && !state.doc.outline.headings();
            let late = state.doc.outline.sections.is_empty();
            state.doc = state.doc.with_outline(outline);
            if late {
                sidebar::came_late(state);
            }
            if same {
                state.layouts.same_blocks(&state.doc);
            }
            return searching::again(state);
        }
        Event::Hits(number, batch) => {
            let before = state.search.active.as_ref().map_or(0, |a| a.hits.count());
            searching::receive(state, number, batch);
            lists::more_hits(state, before);
        }
        Event::Sifted(number, batch) => sieve::receive(state, number, batch),
        Event::LookedUp(number, answer) => looking_up::receive(state, number, answer),
        Event::Counted(at, number) => state.numbering.know(at, number),
        Event::Figures(found) => {
            let effects = panels::receive(state, found);
            lists::settle_selection(state);
            return effects;
        }
        Event::Library(found) => {
            across::receive(state, found);
            lists::settle_selection(state);
        }
        Event::Shelved(names) => shelf::extend(state, names),
        Event::Relisted(names, earlier) => {
            shelf::relist(state, names, &earlier);
            let effects = across::renumber(state, &earlier);
            lists::settle_selection(state);
            return effects;
        }
        Event::Landed(landing) => visiting::land_here(state, landing),
        Event::Opened(visited) => {
            let landing = visited.landing.clone();
            shelf::opened(state, *visited);
            visiting::land(state, landing);
            // The place stays, wherever the next hit is.
            let anchor = state.anchor;
            let mut effects = searching::again(state);
            effects.extend(panels::again(state));
            state.anchor = anchor;
            lists::settle_selection(state);
            return effects;
        }
        Event::Searches(earlier) => state.search.remember(earlier),
        Event::Commands(earlier) => state.palette.remember(earlier),
        Event::Written(notes) => annotating::read(state, notes),
        Event::Works(elsewhere) => annotating::read_elsewhere(state, elsewhere),
        Event::NoteEdited(text) => return annotating::edited(state, &text),
        Event::Recent(recent) => lists::open_recent(state, recent),
        Event::Message(message) => state.message = Some(Shown::new(&message)),
    }
    Vec::new()
}
