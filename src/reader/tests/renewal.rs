//! What becomes of the state when the document takes another form: it was read again, or more of it came.

use std::sync::Arc;

use crate::{
    document::{Document, Text},
    format::markdown,
    reader::{self, Effect, Event, State},
    testing::{Doc, Session, Setup},
};

fn paragraphs(from: usize, to: usize) -> String {
    (from..to).map(|n| format!("Paragraph {n} is about grain.\n\n")).collect()
}

fn session(text: &str) -> Session {
    Session::new(Doc::markdown(text), Setup::of(60, 12))
}

/// The number of the current hit and of all hits.
fn hits(state: &State) -> Option<(u64, u64)> {
    let active = state.search.active.as_ref()?;
    let current = active.current.as_ref()?;
    Some((active.hits.ordinal(&state.doc.text, current.start)?, active.hits.count()))
}

fn reread(session: &mut Session, doc: Document) -> Vec<Effect> {
    reader::handle(&mut session.state, Event::Reread(doc))
}

#[test]
fn a_search_is_kept_when_the_file_is_read_again() {
    let mut session = session(&paragraphs(0, 40));
    session.press("→ / g r a i n Enter n n");
    assert_eq!(hits(&session.state), Some((3, 40)));
    let effects = reread(&mut session, markdown::parse(&(paragraphs(90, 95) + &paragraphs(0, 40))));
    assert!(!effects.iter().any(|e| matches!(e, Effect::Quit)), "{effects:?}");
    let active = session.state.search.active.as_ref().unwrap();
    assert_eq!((active.hits.query().pattern(), active.hits.count()), ("grain", 45));
    // The hit after the place that was kept, which has moved down by five paragraphs.
    session.press("n");
    let (now, all) = hits(&session.state).unwrap();
    assert!(now > 5 && all == 45, "{now} of {all}");
    session.press("N");
    assert!(hits(&session.state).unwrap().0 < now);
}

#[test]
fn more_of_a_document_moves_no_text_aside() {
    let head = format!("# Grain\n\n{}", paragraphs(0, 9));
    let mut session = Session::new(Doc::markdown(&head), Setup::of(100, 20));
    let before = session.state.areas().pane;
    let whole = format!("{head}## A much longer title than those before it\n\nText.\n");
    reader::handle(&mut session.state, Event::Document(markdown::parse(&whole)));
    assert_eq!(session.state.areas().pane, before);
}

#[test]
fn the_words_at_the_top_stay_when_the_file_is_read_again() {
    let mut session = session(&paragraphs(0, 60));
    session.press("→ Space Space Space");
    let top = |state: &State| {
        let rows = state.page().rows.iter().map(|row| state.doc.text.slice(row.row().range.clone()).trim().to_owned());
        rows.into_iter().find(|words| !words.is_empty()).unwrap()
    };
    let before = top(&session.state);
    reread(&mut session, markdown::parse(&format!("# New\n\n{}{}", paragraphs(80, 99), paragraphs(0, 60))));
    assert_eq!(top(&session.state), before);
    // What was cut away cannot stay: the same share of the text lies above.
    reread(&mut session, markdown::parse(&"Other words.\n\n".repeat(100)));
    assert!(!session.state.page().at_top && !session.state.page().at_end);
}

#[test]
fn sections_that_are_still_looked_for_are_told_from_none() {
    let text = paragraphs(0, 40);
    let windows = Text::windows(Arc::new(text.clone().into_bytes()), text.len());
    for (text, message) in [
        (windows, "The sections are still being looked for"),
        (Text::owned(text), "The document has no sections to list"),
    ] {
        for key in ["\\", "o", "←"] {
            let mut session = Session::new(Doc(Document::plain(text.clone())), Setup::of(80, 12));
            session.press(key);
            assert_eq!(session.state.message.as_ref().map(|m| m.as_str()), Some(message), "{key}");
        }
    }
}
