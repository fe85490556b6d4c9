//! Who has the mouse, changed by a key.

use super::{Effect, State};

/// Takes the mouse, or lets go of it.
pub(super) fn set(state: &mut State, on: bool) -> Vec<Effect> {
    if state.mouse == on { Vec::new() } else { turn(state) }
}

pub(super) fn turn(state: &mut State) -> Vec<Effect> {
    state.mouse = !state.mouse;
    state.notify(if state.mouse {
        "The mouse is the reader's"
    } else {
        "The mouse is the terminal's; M takes it again"
    });
    vec![Effect::Mouse(state.mouse)]
}
