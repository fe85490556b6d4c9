//! Lines that are typed into: a search, a note, a list's filter.

use super::{Edit, Effect, Line, State, lists, searching};
use crate::{document::Shown, search::Mode};

/// A line that is being typed into at the foot of the screen.
#[derive(Debug, Clone, Copy)]
pub struct Typing<'a> {
    /// What stands before it.
    pub sign: &'static str,
    /// What is typed.
    pub line: &'a Line,
    /// What is wrong with it.
    pub error: Option<&'a Shown>,
}

impl State {
    /// The line that is being typed into, if one is: a search or a note.
    pub fn typing(&self) -> Option<Typing<'_>> {
        if let Some(prompt) = &self.search.prompt {
            let sign = match (prompt.mode, prompt.everywhere) {
                (Mode::Literal, false) => "/",
                (Mode::Regex, false) => "regex /",
                (Mode::Literal, true) => "all documents /",
                (Mode::Regex, true) => "all documents, regex /",
            };
            return Some(Typing { sign, line: &prompt.line, error: prompt.error.as_ref() });
        }
        self.written.line.as_ref().map(|note| Typing { sign: "note: ", line: &note.line, error: None })
    }
}

/// Changes the line that is typed into.
pub(super) fn edit(state: &mut State, edit: Edit) -> Vec<Effect> {
    if state.search.prompt.is_some() {
        return searching::edit(state, |line| line.edit(edit));
    }
    match &mut state.written.line {
        Some(note) => note.line.edit(edit),
        None => lists::edit(state, |line| line.edit(edit)),
    }
    Vec::new()
}
