//! From what the terminal sends to what the reader is asked.

use std::time::{Duration, Instant};

use crate::{
    keymap::{self, Code, Key},
    reader::{Action, Pointer, PointerKind, Size, State},
    terminal::{self, KeyCode, MouseKind, TerminalEvent},
};

/// The reader's size of a terminal's.
pub(super) fn size(size: terminal::Size) -> Size {
    Size { width: size.width.max(1), height: size.height.max(1) }
}

/// What a key asks for where the state stands, or what is told of one that does nothing.
pub(super) fn action(state: &State, key: terminal::Key) -> Result<Action, String> {
    let Some(key) = keymap_key(key) else { return Ok(Action::Unknown) };
    let contexts = state.contexts();
    keymap::read(contexts, state.count.is_some(), key).ok_or_else(|| match keymap::key_for(contexts, Action::Help) {
        Some(help) => format!("No key {key}; {help} helps"),
        None => format!("No key {key} here"),
    })
}

fn keymap_key(key: terminal::Key) -> Option<Key> {
    let (ctrl, alt, shift) = (key.mods.ctrl, key.mods.alt, key.mods.shift);
    let (code, shift) = match key.code {
        // Shift is in the letter already; a space has none.
        KeyCode::Char(' ') => (Code::Char(' '), shift),
        KeyCode::Char(c) => (Code::Char(c), false),
        KeyCode::BackTab => (Code::Tab, true),
        KeyCode::Up => (Code::Up, shift),
        KeyCode::Down => (Code::Down, shift),
        KeyCode::Left => (Code::Left, shift),
        KeyCode::Right => (Code::Right, shift),
        KeyCode::Home => (Code::Home, shift),
        KeyCode::End => (Code::End, shift),
        KeyCode::PageUp => (Code::PageUp, shift),
        KeyCode::PageDown => (Code::PageDown, shift),
        KeyCode::Insert => (Code::Insert, shift),
        KeyCode::Delete => (Code::Delete, shift),
        KeyCode::Backspace => (Code::Backspace, false),
        KeyCode::Tab => (Code::Tab, shift),
        KeyCode::Enter => (Code::Enter, false),
        KeyCode::Esc => (Code::Esc, false),
        KeyCode::F(n) => (Code::F(n), shift),
    };
    Some(Key { code, ctrl, alt, shift })
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
