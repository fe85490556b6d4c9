//! Looking a word up: what is selected goes to a command of the user's, and what that says is shown in a box.

use super::{Effect, State, list_state::ListState, look_up::LookUp, overlay::Overlay, selection::around, unit::Unit};
use crate::{
    document::{Document, Shown, Text, one_line},
    layout::{self, Setting},
};

/// Bytes of a selection that are looked up at most.
const LONGEST: usize = 4096;
/// Rows of an answer that are shown.
const ROWS: usize = 5000;

/// Looks up what is selected, else the word at the place that is read.
pub(super) fn begin(state: &mut State) -> Vec<Effect> {
    let selected = state.selection.take().map(|selection| selection.range()).filter(|range| !range.is_empty());
    let range = selected.unwrap_or_else(|| {
        let place = state.reading_place();
        around(&state.doc, place, Unit::Word)
    });
    let range = range.start..state.doc.text.floor(range.end.min(range.start + LONGEST));
    let words = one_line(&state.doc.text.slice(range));
    let words: String = words.chars().filter(|c| !c.is_control()).collect();
    if words.is_empty() {
        state.notify("No word here: v and w select one");
        return Vec::new();
    }
    state.look_ups += 1;
    let what = Shown::new(&words);
    state.overlay = Some(Overlay::LookUp(LookUp { what, answer: None, rows: Vec::new(), list: ListState::default() }));
    vec![Effect::LookUp(words, state.look_ups)]
}

/// The command has answered, or could not.
pub(super) fn receive(state: &mut State, number: u64, answer: Result<String, String>) {
    if number != state.look_ups {
        return;
    }
    let Some(Overlay::LookUp(look_up)) = &mut state.overlay else { return };
    match answer {
        Ok(answer) => look_up.answer = Some(if answer.trim().is_empty() { "No answer".into() } else { answer }),
        Err(why) => {
            state.overlay = None;
            return state.notify(why);
        }
    }
    wrap(state);
}

/// Breaks the answer into rows as wide as the box.
pub(super) fn wrap(state: &mut State) {
    let cells = state.areas().list.width.saturating_sub(6).max(1);
    let Some(Overlay::LookUp(look_up)) = &mut state.overlay else { return };
    let Some(answer) = &look_up.answer else { return };
    let doc = Document::plain(Text::owned(answer.trim_end()));
    let setting = Setting { pane: cells, column: cells, ..Setting::default() };
    let blocks = std::iter::successors(doc.block_at(0), |block| doc.block_after(block));
    let rows = blocks.flat_map(|block| layout::lay_out(&doc, &block, &setting).rows);
    let indented = |row: layout::Row| {
        let mut text = Shown::new(&" ".repeat(row.indent.into()));
        text.push(&row.text);
        text
    };
    look_up.rows = rows.take(ROWS).map(indented).collect();
}
