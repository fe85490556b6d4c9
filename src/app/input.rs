//! From what the terminal sends to what the reader is asked.

use std::time::{Duration, Instant};

use crate::{
    device::Key,
    keymap,
    reader::{Action, Pointer, PointerKind, State},
    terminal::{self, MouseKind, TerminalEvent},
};

/// What a key asks for where the state stands, or the message when it does nothing.
pub(super) fn action(state: &State, key: Key) -> Result<Action, String> {
    let contexts = state.contexts();
    keymap::read(contexts, state.count.is_some(), key).ok_or_else(|| match keymap::key_for(contexts, Action::Help) {
        Some(help) => format!("No key {key}; {help} helps"),
        None => format!("No key {key} here"),
    })
}

/// How long after a press another one at the same place counts as its second.
const AGAIN: Duration = Duration::from_millis(400);

/// Presses of the mouse that came one soon after the other at one place.
#[derive(Debug, Default)]
pub(super) struct Presses {
    last: Option<(Instant, u16, u16)>,
    times: u8,
}

impl Presses {
    fn count(&mut self, x: u16, y: u16) -> PointerKind {
        let now = Instant::now();
        let again = self.last.is_some_and(|(at, lx, ly)| (lx, ly) == (x, y) && now.duration_since(at) < AGAIN);
        self.times = if again { self.times % 3 + 1 } else { 1 };
        self.last = Some((now, x, y));
        if self.times == 1 { PointerKind::Press } else { PointerKind::PressAgain(self.times) }
    }
}

pub(super) fn pointer(mouse: terminal::Mouse, presses: &mut Presses) -> Option<Pointer> {
    let kind = match mouse.kind {
        MouseKind::Down(terminal::Button::Left) => presses.count(mouse.column, mouse.row),
        MouseKind::Drag(terminal::Button::Left) => PointerKind::Drag,
        MouseKind::Up(_) => PointerKind::Release,
        MouseKind::WheelDown => PointerKind::Wheel(1),
        MouseKind::WheelUp => PointerKind::Wheel(-1),
        MouseKind::WheelRight => PointerKind::WheelAcross(1),
        MouseKind::WheelLeft => PointerKind::WheelAcross(-1),
        _ => return None,
    };
    Some(Pointer { kind, x: mouse.column, y: mouse.row })
}

/// Of many sizes and drags that came at once only the last one matters.
pub(super) fn merge(events: Vec<TerminalEvent>) -> Vec<TerminalEvent> {
    let mut merged: Vec<TerminalEvent> = Vec::with_capacity(events.len());
    for event in events {
        let replaces = match (merged.last(), &event) {
            (Some(TerminalEvent::Resize(_)), TerminalEvent::Resize(_)) => true,
            (Some(TerminalEvent::Mouse(a)), TerminalEvent::Mouse(b)) => {
                matches!(a.kind, MouseKind::Drag(_)) && a.kind == b.kind
            }
            _ => false,
        };
        if replaces {
            merged.pop();
        }
        merged.push(event);
    }
    merged
}
