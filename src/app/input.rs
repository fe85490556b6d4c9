//! From the events of the terminal to the actions of the reader.

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
    fn count(&mut self, x: u16, y: u16, now: Instant) -> PointerKind {
        let again = self.last.is_some_and(|(at, lx, ly)| (lx, ly) == (x, y) && now.duration_since(at) < AGAIN);
        self.times = if again { self.times % 3 + 1 } else { 1 };
        self.last = Some((now, x, y));
        if self.times == 1 { PointerKind::Press } else { PointerKind::PressAgain(self.times) }
    }
}

/// What the mouse asks for, `now`.
pub(super) fn pointer(mouse: terminal::Mouse, presses: &mut Presses, now: Instant) -> Option<Pointer> {
    let kind = match mouse.kind {
        MouseKind::Down(terminal::Button::Left) => presses.count(mouse.column, mouse.row, now),
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

#[cfg(test)]
mod tests {
    use super::*;
    use crate::{
        device::{Mods, Size},
        terminal::{Button, Mouse},
        testing::{Doc, Session, Setup},
    };

    fn mouse(kind: MouseKind, column: u16) -> Mouse {
        Mouse { kind, column, row: 2, mods: Mods::default() }
    }

    #[test]
    fn of_what_came_at_once_the_last_size_and_place_count() {
        use MouseKind::{Drag, Moved, Up};
        let resize = |width| TerminalEvent::Resize(Size { width, height: 24 });
        let at = |kind, column| TerminalEvent::Mouse(mouse(kind, column));
        let key = TerminalEvent::Key(Key::parse("j").unwrap());
        let events = vec![
            resize(80),
            resize(81),
            key.clone(),
            key.clone(),
            resize(82),
            at(Drag(Button::Left), 1),
            at(Drag(Button::Left), 2),
            at(Drag(Button::Right), 3),
            at(Moved, 4),
            at(Moved, 5),
            at(Up(Button::Left), 6),
        ];
        let expected = [
            resize(81),
            key.clone(),
            key,
            resize(82),
            at(Drag(Button::Left), 2),
            at(Drag(Button::Right), 3),
            at(Moved, 4),
            at(Moved, 5),
            at(Up(Button::Left), 6),
        ];
        assert_eq!(merge(events), expected);
    }

    #[test]
    fn presses_at_one_place_are_counted_up_to_three() {
        let mut presses = Presses::default();
        let now = Instant::now();
        let mut press = |column| pointer(mouse(MouseKind::Down(Button::Left), column), &mut presses, now).unwrap();
        let kinds = [1, 1, 1, 1, 7, 7].map(|column| press(column).kind);
        let again = PointerKind::PressAgain;
        assert_eq!(kinds, [PointerKind::Press, again(2), again(3), PointerKind::Press, PointerKind::Press, again(2)]);
    }

    #[test]
    fn the_mouse_scrolls_drags_and_does_nothing_else() {
        let pointed = |kind| pointer(mouse(kind, 5), &mut Presses::default(), Instant::now());
        let kind = |kind| pointed(kind).map(|pointer| pointer.kind);
        assert_eq!(kind(MouseKind::WheelUp), Some(PointerKind::Wheel(-1)));
        assert_eq!(kind(MouseKind::WheelDown), Some(PointerKind::Wheel(1)));
        assert_eq!(kind(MouseKind::WheelLeft), Some(PointerKind::WheelAcross(-1)));
        assert_eq!(kind(MouseKind::WheelRight), Some(PointerKind::WheelAcross(1)));
        assert_eq!(kind(MouseKind::Up(Button::Left)), Some(PointerKind::Release));
        assert_eq!(kind(MouseKind::Down(Button::Middle)), None);
        assert_eq!(kind(MouseKind::Drag(Button::Right)), None);
        assert_eq!(kind(MouseKind::Moved), None);
        let pointer = pointed(MouseKind::Drag(Button::Left)).unwrap();
        assert_eq!((pointer.x, pointer.y), (5, 2));
    }

    #[test]
    fn a_key_that_does_nothing_is_named_with_the_key_that_helps() {
        let session = Session::new(Doc::markdown("Words.\n"), Setup::of(60, 12));
        let key = |name| action(&session.state, Key::parse(name).unwrap());
        assert_eq!(key("j"), Ok(Action::Rows(1)));
        assert_eq!(key("Alt-ä"), Err("No key Alt-ä; ? helps".to_owned()));
    }
}
