//! Lines that are typed into: a search, a note, a list's filter.

use super::{Edit, Effect, Line, Overlay, SieveLine, State, lists, searching};
use crate::{document::Shown, search::Mode};

/// A line that is being typed into at the foot of the screen.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Typing<'a> {
    /// What stands before it.
    pub sign: &'static str,
    /// What is typed.
    pub line: &'a Line,
    /// What is wrong with it.
    pub error: Option<&'a Shown>,
}

impl State {
    /// The line that is being typed into, if one is: a search or a note.
    pub(crate) fn typing(&self) -> Option<Typing<'_>> {
        if let Some(prompt) = &self.search.prompt {
            let sign = match (prompt.mode, prompt.everywhere) {
                (Mode::Literal, false) => "/",
                (Mode::Regex, false) => "regex /",
                (Mode::Literal, true) => "all documents /",
                (Mode::Regex, true) => "all documents, regex /",
            };
            return Some(Typing { sign, line: &prompt.line, error: prompt.error.as_ref() });
        }
        if let Some(SieveLine { line, mode, error }) = &self.sieve.line {
            let sign = if *mode == Mode::Regex { "only regex &" } else { "only &" };
            return Some(Typing { sign, line, error: error.as_ref() });
        }
        self.written.line.as_ref().map(|note| Typing { sign: "note: ", line: &note.line, error: None })
    }
}

/// Changes the line that is typed into.
pub(super) fn edit(state: &mut State, edit: Edit) -> Vec<Effect> {
    if let Some(prompt) = &state.search.prompt {
        // As in less and vim, what is taken away last is the line itself.
        return match edit == Edit::Backspace && prompt.line.text().is_empty() {
            true => searching::cancel(state),
            false => searching::edit(state, |line| line.edit(edit)),
        };
    }
    if let Some(sieve) = &mut state.sieve.line {
        match edit == Edit::Backspace && sieve.line.text().is_empty() {
            true => state.sieve.line = None,
            false => {
                sieve.line.edit(edit);
                sieve.error = None;
            }
        }
        return Vec::new();
    }
    let closes = matches!(edit, Edit::Insert('?' | 'q')) && is_unfiltered_help(state);
    match &mut state.written.line {
        Some(note) => note.line.edit(edit),
        None if closes => state.overlay = None,
        None => lists::edit(state, |line| line.edit(edit)),
    }
    Vec::new()
}

/// Types in what was pasted.
pub(super) fn paste(state: &mut State, text: &str) -> Vec<Effect> {
    if state.search.prompt.is_some() {
        return searching::edit(state, |line| line.insert(text));
    }
    match (&mut state.sieve.line, &mut state.written.line) {
        (Some(sieve), _) => sieve.line.insert(text),
        (None, Some(note)) => note.line.insert(text),
        (None, None) => lists::edit(state, |line| line.insert(text)),
    }
    Vec::new()
}

/// What closes the help closes it as long as nothing is looked for in it.
fn is_unfiltered_help(state: &State) -> bool {
    matches!(&state.overlay, Some(Overlay::Help(list)) if list.filter.text().is_empty())
}
