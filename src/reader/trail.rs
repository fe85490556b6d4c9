//! The places jumped from, as a browser keeps them: those of every document that was read in the session.

use std::{path::Path, sync::Arc};

use super::{Anchor, State, Step};

/// Places kept.
const LONGEST: usize = 200;

/// A place of a document.
#[derive(Debug, Clone, PartialEq)]
pub(super) struct Spot {
    /// Where the document lies; None for what is no file.
    pub(super) document: Option<Arc<Path>>,
    pub(super) anchor: Anchor,
}

impl Spot {
    fn here(state: &State) -> Self {
        Self { document: state.path.clone(), anchor: state.anchor }
    }
}

/// Places, and where among them one stands.
#[derive(Debug, Clone, Default)]
pub(super) struct Trail {
    back: Vec<Spot>,
    forward: Vec<Spot>,
}

/// Notes the present place before a jump.
pub(super) fn leave(state: &mut State) {
    note(state, state.anchor);
}

/// Notes a place of the document that was jumped from.
pub(super) fn note(state: &mut State, anchor: Anchor) {
    let spot = Spot { anchor, ..Spot::here(state) };
    let trail = &mut state.trail;
    trail.forward.clear();
    if trail.back.last() != Some(&spot) {
        trail.back.push(spot);
    }
    if trail.back.len() > LONGEST {
        trail.back.remove(0);
    }
}

/// The place that is so many steps back or forward as were counted; None, with a message, where there is none.
pub(super) fn go(state: &mut State, step: Step) -> Option<Spot> {
    let mut here = Spot::here(state);
    let mut moved = false;
    for _ in 0..state.take_count().unwrap_or(1).min(LONGEST as u32) {
        let (from, to) = match step {
            Step::Previous => (&mut state.trail.back, &mut state.trail.forward),
            Step::Next => (&mut state.trail.forward, &mut state.trail.back),
        };
        // A place noted and not left since is no place to go back to.
        while from.last() == Some(&here) {
            from.pop();
        }
        let Some(spot) = from.pop() else {
            state.notify(if step == Step::Previous { "No earlier place" } else { "No later place" });
            break;
        };
        to.push(std::mem::replace(&mut here, spot));
        moved = true;
    }
    moved.then_some(here)
}
