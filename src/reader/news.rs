//! What comes from outside: another size, more of the document, hits of a worker.

use super::{Effect, News, State, Theme, lists, panels, renewal, searching, sidebar};
use crate::document::Shown;

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
        News::Document(doc) => return renewal::document(state, doc),
        News::Grown(doc) => return renewal::grown(state, doc),
        News::Reread(doc) => return renewal::reread(state, doc),
        News::Changed(change) => renewal::changed(state, change),
        News::FollowEnded(why) => return renewal::ended(state, &why),
        News::Outline(outline) => {
            // Only headings make other blocks of a text's lines.
            let same = !outline.headings() && !state.doc.outline.headings();
            let late = state.doc.outline.sections.is_empty();
            state.doc = state.doc.with_outline(outline);
            state.epoch += 1;
            if late {
                sidebar::came_late(state);
            }
            if same {
                state.layouts.same_blocks(&state.doc);
            }
            return searching::again(state);
        }
        News::Hits(number, batch) => searching::heard(state, number, batch),
        News::Figures(found) => return panels::heard(state, found),
        News::Message(message) => state.message = Some(Shown::new(&message)),
    }
    Vec::new()
}
