//! Marks, highlights and notes: made, changed, gone to, taken away.

use super::{
    Effect, Elsewhere, Line, NoteStep, Overlay, State, Step, lists,
    placed::{Placed, ReadNotes},
    scrolling,
    selection::around,
    trail,
    unit::Unit,
    visiting,
    written::{LetterFor, NoteLine},
};
use crate::document::{Bookmark, NoteChange, Quotation};

/// Waits for the letter of a mark.
pub(super) fn ask_letter(state: &mut State, purpose: LetterFor) {
    let letters: String = state.written.marks().iter().map(|(mark, _)| format!(" {}", mark.letter)).collect();
    match purpose {
        LetterFor::Mark => state.notify("A letter for this place"),
        LetterFor::GoTo if letters.is_empty() => return state.notify("No marks yet: m and a letter make one"),
        LetterFor::GoTo => state.notify(format!("To which mark:{letters}")),
    }
    state.written.letter = Some(purpose);
}

/// The letter that was waited for.
pub(super) fn letter(state: &mut State, letter: char) -> Vec<Effect> {
    match state.written.letter.take() {
        Some(LetterFor::Mark) if letter.is_alphanumeric() => {
            let at = state.page.top();
            let mark = NoteChange::Mark(Bookmark { letter, quotation: Quotation::at(&state.doc, at) });
            state.written.change(mark.clone(), Some(at..at));
            state.notify(format!("Marked {letter}"));
            vec![Effect::Keep(mark)]
        }
        Some(LetterFor::Mark) => {
            state.notify("Marks are letters and digits");
            Vec::new()
        }
        Some(LetterFor::GoTo) if letter == '\'' => visiting::go(state, Step::Previous),
        Some(LetterFor::GoTo) => {
            let known = state.written.marks().iter().find(|(mark, _)| mark.letter == letter).map(|(_, at)| *at);
            match known {
                Some(Some(at)) => {
                    trail::leave(state);
                    scrolling::go(state, at, 0);
                    state.landed = Some(at);
                }
                Some(None) => state.notify(format!("The words at mark {letter} are not in this version")),
                None => state.notify(format!("No mark {letter} here")),
            }
            Vec::new()
        }
        None => Vec::new(),
    }
}

/// Begins a note on what is selected, on the highlight at the place that is read, or on the sentence there.
pub(super) fn begin(state: &mut State) {
    let selected = state.selection.map(|selection| selection.range()).filter(|range| !range.is_empty());
    let place = state.reading_place();
    let known = state.written.touching(&(place..place + 1)).next().cloned();
    let placed = match (selected, known) {
        (None, Some(known)) => known,
        (selected, _) => {
            let range = selected.unwrap_or_else(|| around(&state.doc, place, Unit::Sentence));
            if state.doc.text.slice(range.clone()).trim().is_empty() {
                return state.notify("Nothing to highlight here");
            }
            state.highlight(&range)
        }
    };
    open(state, placed);
}

fn open(state: &mut State, placed: Placed) {
    // What is highlighted can be seen while the note is typed.
    state.selection = placed.range.as_ref().map(|range| super::Selection { from: range.start, to: range.end });
    state.written.line = Some(NoteLine { line: Line::new(&placed.annotation.note), placed });
}

pub(super) fn apply(state: &mut State, step: NoteStep) -> Vec<Effect> {
    match step {
        NoteStep::Accept => accept(state),
        NoteStep::Cancel => {
            state.written.line = None;
            state.selection = None;
            Vec::new()
        }
        NoteStep::Editor => match &state.written.line {
            Some(note) => vec![Effect::EditNote(note.line.text().to_owned())],
            None => Vec::new(),
        },
        NoteStep::Change => {
            if let Some(placed) = chosen(state) {
                state.overlay = None;
                open(state, placed);
            }
            Vec::new()
        }
        NoteStep::Remove => remove(state),
        NoteStep::Everywhere => vec![Effect::ListWorks],
    }
}

/// The note that was written in the editor takes the place of the line.
pub(super) fn edited(state: &mut State, text: &str) -> Vec<Effect> {
    let Some(note) = &mut state.written.line else { return Vec::new() };
    note.placed.annotation.note = text.trim_end().to_owned();
    keep(state)
}

fn accept(state: &mut State) -> Vec<Effect> {
    let Some(note) = &mut state.written.line else { return Vec::new() };
    let text = note.line.text().trim();
    // A note of several lines that was not changed here keeps them.
    if text != Line::new(&note.placed.annotation.note).text().trim() {
        note.placed.annotation.note = text.to_owned();
    }
    keep(state)
}

fn keep(state: &mut State) -> Vec<Effect> {
    let Some(NoteLine { placed: Placed { annotation, range }, .. }) = state.written.line.take() else {
        return Vec::new();
    };
    state.selection = None;
    state.notify(if annotation.note.is_empty() { "Highlighted" } else { "Noted" });
    let change = NoteChange::Annotate(annotation);
    state.written.change(change.clone(), range);
    vec![Effect::Keep(change)]
}

/// The highlight that is chosen in the list, when it is one of this document.
fn chosen(state: &State) -> Option<Placed> {
    let n = lists::chosen(state)?;
    matches!(state.overlay, Some(Overlay::Notes(_))).then(|| state.written.placed().get(n).cloned())?
}

fn remove(state: &mut State) -> Vec<Effect> {
    let Some(placed) = chosen(state) else {
        state.notify("Only a highlight of this document can be taken away");
        return Vec::new();
    };
    let change = NoteChange::Remove(placed.annotation.id);
    state.written.change(change.clone(), None);
    lists::refilter(state);
    vec![Effect::Keep(change)]
}

/// What earlier sessions have written over the document.
pub(super) fn read(state: &mut State, notes: ReadNotes) {
    let (lost, first) = (notes.lost, !state.written.was_read());
    if lost > 0 && first && state.message.is_none() {
        let notes = if lost == 1 { "1 note is".to_owned() } else { format!("{lost} notes are") };
        state.notify(format!("{notes} on words that are not in this version; B lists them"));
    }
    let chosen = chosen(state).map(|placed| placed.annotation.id);
    state.written.replace(notes);
    lists::refilter(state);
    // More of them are listed than before: the chosen one stays so.
    let same = |placed: &Placed| Some(&placed.annotation.id) == chosen.as_ref();
    if let Some(n) = state.written.placed().iter().position(same) {
        lists::choose_entry(state, n);
    }
}

/// What was written over other documents.
pub(super) fn read_elsewhere(state: &mut State, elsewhere: Vec<Elsewhere>) {
    if elsewhere.is_empty() {
        state.notify("Nothing is written over other documents");
    }
    state.written.elsewhere = elsewhere;
    lists::refilter(state);
}
