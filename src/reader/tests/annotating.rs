//! Notes of a session: each is one of its own, and is found again where it was made.

use crate::{
    document::NoteChange,
    reader::Effect,
    testing::{Doc, Session, Setup},
};

#[test]
fn each_highlight_of_a_session_is_kept() {
    let text: String = (0..30).map(|n| format!("Sentence {n} is here.\n\n")).collect();
    let mut session = Session::new(Doc::markdown(&text), Setup { theme: None, ..Setup::of(60, 12) });
    session.state.written.set_session("one".to_owned());
    let effects = session.effects("a x Enter } } a y Enter } } a Enter");
    let kept = effects.iter().filter_map(|effect| match effect {
        Effect::Keep(NoteChange::Annotate(new)) => Some((new.id.as_str(), &*new.quotation.text, new.note.as_str())),
        _ => None,
    });
    let expected = [
        ("one-1", "Sentence 0 is here.", "x"),
        ("one-2", "Sentence 2 is here.", "y"),
        ("one-3", "Sentence 4 is here.", ""),
    ];
    assert_eq!(kept.collect::<Vec<_>>(), expected);
    assert_eq!(session.state.written.placed().len(), 3);
    // The one at the place that is read is changed, and stays the same one.
    session.press("a z Enter");
    assert_eq!(session.state.written.placed().len(), 3);
}
