//! What comes from outside: another size, more of the document, hits of a worker.

use super::{Effect, News, State, Theme, lists, scrolling, searching};
use crate::document::{Document, Kind, Shown};

pub(super) fn apply(state: &mut State, news: News) -> Vec<Effect> {
    match news {
        News::Resized(size) => {
            state.size = size;
            state.epoch += 1;
            state.settle();
            lists::reveal(state);
        }
        News::Pasted(text) => {
            if state.search.prompt.is_some() {
                return searching::edit(state, |line| line.insert(&text));
            }
            lists::edit(state, |line| line.insert(&text));
        }
        News::Ground { light } if !state.themed => {
            let theme = if light { Theme::Light } else { Theme::Dark };
            if theme != state.theme {
                state.theme = theme;
                state.epoch += 1;
            }
        }
        News::Ground { .. } => {}
        News::Document(doc) => return document(state, doc),
        News::Outline(outline) => {
            state.doc = state.doc.with_outline(outline);
            return searching::again(state);
        }
        News::Hits(number, batch) => searching::heard(state, number, batch),
        News::Message(message) => state.message = Some(Shown::new(&message)),
    }
    Vec::new()
}

/// Another reading of the same source takes the place of the one before; the words at the top stay.
fn document(state: &mut State, doc: Document) -> Vec<Effect> {
    let old = std::mem::replace(&mut state.doc, doc);
    if old.kind == Kind::Markup || state.doc.kind == Kind::Markup {
        let source = old.source_map.source(state.anchor.offset);
        state.anchor.offset = state.doc.source_map.display(source).min(state.doc.text.len());
    }
    state.link = None;
    state.title = state.doc.title().unwrap_or_else(|| state.name.clone());
    if let Some(complaint) = state.doc.complaints.first() {
        state.message = Some(Shown::new(complaint));
    }
    state.epoch += 1;
    state.settle();
    if std::mem::take(&mut state.to_end) {
        scrolling::end(state);
    }
    searching::again(state)
}
