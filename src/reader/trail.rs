//! The places jumped from, as a browser keeps them.

use super::{Anchor, State, Step};

/// Places kept.
const LONGEST: usize = 200;

/// Places, and where among them one stands.
#[derive(Debug, Clone, Default)]
pub(super) struct Trail {
    back: Vec<Anchor>,
    forward: Vec<Anchor>,
}

/// Notes the present place before a jump.
pub(super) fn leave(state: &mut State) {
    note(state, state.anchor);
}

/// Notes a place that was jumped from.
pub(super) fn note(state: &mut State, anchor: Anchor) {
    let trail = &mut state.trail;
    trail.forward.clear();
    if trail.back.last() != Some(&anchor) {
        trail.back.push(anchor);
    }
    if trail.back.len() > LONGEST {
        trail.back.remove(0);
    }
}

pub(super) fn go(state: &mut State, step: Step) {
    for _ in 0..state.take_count().unwrap_or(1).min(LONGEST as u32) {
        let (from, to) = match step {
            Step::Previous => (&mut state.trail.back, &mut state.trail.forward),
            Step::Next => (&mut state.trail.forward, &mut state.trail.back),
        };
        // A place noted and not left since is no place to go back to.
        while from.last() == Some(&state.anchor) {
            from.pop();
        }
        let Some(place) = from.pop() else {
            let end = if step == Step::Previous { "No earlier place" } else { "No later place" };
            return state.tell(end);
        };
        to.push(state.anchor);
        state.anchor = place;
    }
}
