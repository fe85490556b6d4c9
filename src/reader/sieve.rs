//! Only what matches: paragraphs, and lines of plain text, that hold a pattern; what does not is not laid out.
//!
//! The text stays as it is, and so do all offsets. Which blocks match is known by the hits of the pattern: those near the
//! page are found when they are needed, the others by a worker that streams them.

use super::{Anchor, Effect, Line, State};
use crate::{
    document::{Range, Shown},
    search::{BadPattern, Batch, Hits, Mode, Query},
};

/// Texts of up to this many bytes are looked through at once.
const AT_ONCE: usize = 256 << 10;

/// The pattern of what is shown, and the line in which it is typed.
#[derive(Debug, Default)]
pub(crate) struct Sieve {
    /// The line, while it is open.
    pub line: Option<SieveLine>,
    /// Number of the last pattern: what an earlier one's worker still sends is not taken for this one's.
    number: u64,
    /// The worker has not been asked yet.
    unasked: bool,
}

/// The open line.
#[derive(Debug, Default)]
pub(crate) struct SieveLine {
    /// What is typed.
    pub line: Line,
    /// Literal or regular expression.
    pub mode: Mode,
    /// Why the pattern is none.
    pub error: Option<Shown>,
}

impl State {
    /// The hits of the pattern that all that is shown holds; None while everything is shown.
    pub(crate) fn sifted(&self) -> Option<&Hits> {
        self.layouts.only()
    }

    /// The parts of a range that are shown.
    pub(super) fn shown_parts(&mut self, range: &Range) -> Vec<Range> {
        let mut parts = Vec::new();
        let mut next = self.layouts.at(range.start);
        while let Some(laid) = next.filter(|laid| laid.block.block.range.start < range.end) {
            let block = &laid.block.block.range;
            if block.end > range.start {
                parts.push(block.start.max(range.start)..block.end.min(range.end));
            }
            next = self.layouts.after(&laid);
        }
        parts
    }
}

pub(super) fn open(state: &mut State) {
    state.overlay = None;
    state.sieve.line = Some(SieveLine::default());
}

/// Literal or regular expression.
pub(super) fn toggle_mode(state: &mut State) {
    if let Some(line) = &mut state.sieve.line {
        line.mode = match line.mode {
            Mode::Literal => Mode::Regex,
            Mode::Regex => Mode::Literal,
        };
        line.error = None;
    }
}

/// Shows what matches the line; an empty one shows everything again.
pub(super) fn accept(state: &mut State) -> Vec<Effect> {
    let Some(line) = &state.sieve.line else { return Vec::new() };
    if line.line.text().is_empty() {
        state.sieve.line = None;
        return end(state);
    }
    match state.search.query(line.line.text(), line.mode) {
        Ok(query) => {
            state.sieve.line = None;
            begin(state, query);
        }
        Err(error) => report(state, &error),
    }
    Vec::new()
}

fn report(state: &mut State, error: &BadPattern) {
    if let Some(line) = &mut state.sieve.line {
        line.error = Some(Shown::new(&error.to_string()));
    }
}

fn begin(state: &mut State, query: Query) {
    let text = &state.doc.text;
    state.sieve.number += 1;
    let at_once = text.len() <= AT_ONCE;
    let hits = match at_once {
        true => Hits::of(query, text, [].into()),
        false => Hits::new(query, text.len(), [].into()),
    };
    state.sieve.unasked = !at_once;
    if at_once && hits.count() == 0 {
        state.notify(format!("Nothing here holds {}", hits.query().pattern()));
        return show(state, None);
    }
    show(state, Some(hits));
}

fn show(state: &mut State, hits: Option<Hits>) {
    state.layouts.show_only(hits);
}

/// Shows everything again, at the same place.
pub(super) fn end(state: &mut State) -> Vec<Effect> {
    if state.layouts.only().is_none() {
        return Vec::new();
    }
    state.anchor = Anchor::at(state.page.top());
    state.sieve.unasked = false;
    show(state, None);
    vec![Effect::CancelSift]
}

/// The text is another one now: looks through it for what was looked for.
pub(super) fn again(state: &mut State) {
    if let Some(query) = state.layouts.only().map(|hits| hits.query().clone()) {
        begin(state, query);
    }
}

/// The text has grown.
pub(super) fn grown(state: &mut State) {
    let len = state.doc.text.len();
    if let Some(hits) = state.layouts.only_mut() {
        hits.grow(len, [].into());
        state.sieve.number += 1;
        state.sieve.unasked = true;
    }
}

/// What a worker is to look through, once.
pub(super) fn missing(state: &mut State) -> Option<Effect> {
    let asks = std::mem::take(&mut state.sieve.unasked) && state.layouts.only().is_some();
    asks.then(|| Effect::Sift(state.page.top(), state.sieve.number))
}

/// The worker has found more.
pub(super) fn receive(state: &mut State, number: u64, batch: Batch) {
    let Some(hits) = state.layouts.only_mut().filter(|_| number == state.sieve.number) else { return };
    hits.add(batch);
    if hits.done() && hits.count() == 0 {
        let pattern = hits.query().pattern().to_owned();
        show(state, None);
        state.notify(format!("Nothing here holds {pattern}"));
    }
}
