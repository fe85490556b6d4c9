//! How the screen looks and who has the mouse, changed by a key.

use super::{Effect, State, Theme};

pub(super) fn theme(state: &mut State) {
    state.theme = match state.theme {
        Theme::Dark => Theme::Light,
        Theme::Light => Theme::Dark,
    };
    state.themed = true;
    state.epoch += 1;
}

pub(super) fn mouse(state: &mut State) -> Vec<Effect> {
    state.mouse = !state.mouse;
    state.tell(if state.mouse { "The mouse is the reader's" } else { "The mouse is the terminal's; M takes it again" });
    vec![Effect::Mouse(state.mouse)]
}
