//! What a whole control sequence means: keys, mouse, focus, and the terminal's answers.
//!
//! Keys as xterm, rxvt and the Linux console send them, and as kitty's protocol does (`CSI u`).

use super::event::{Button, Mouse, MouseKind, TerminalEvent};
use crate::device::{Key, KeyCode, Mods};

/// What a sequence comes to.
#[derive(Debug, PartialEq, Eq)]
pub(super) enum Meaning {
    Event(TerminalEvent),
    PasteBegins,
    /// The terminal says what it is.
    Attributes,
    /// An answer that nobody waits for, or something that we do not know.
    Nothing,
}

impl Meaning {
    fn key(key: Option<Key>) -> Self {
        key.map_or(Meaning::Nothing, |key| Meaning::Event(TerminalEvent::Key(key)))
    }
}

/// The meaning of `CSI`, `kept`, `last`.
pub(super) fn sequence(kept: &[u8], last: u8) -> Meaning {
    match (kept.first(), last) {
        (Some(b'<'), b'M' | b'm') => {
            let numbers = Numbers::of(&kept[1..]);
            let mouse = mouse(numbers.get(0, 0), numbers.get(1, 1), numbers.get(2, 1), last == b'm');
            mouse.map_or(Meaning::Nothing, |mouse| Meaning::Event(TerminalEvent::Mouse(mouse)))
        }
        (Some(b'?'), b'c') => Meaning::Attributes,
        (Some(b'?'), b'n') => scheme(&kept[1..]),
        (Some(b'['), b'A'..=b'E') => Meaning::key(Some(KeyCode::F(last - b'A' + 1).into())),
        (None, b'I') => Meaning::Event(TerminalEvent::Focus(true)),
        (None, b'O') => Meaning::Event(TerminalEvent::Focus(false)),
        // Numbers alone; whatever else stands there is an answer (of a private mode, a setting, a version).
        _ if kept.iter().all(|byte| matches!(byte, b'0'..=b'9' | b';' | b':')) => numbered(&Numbers::of(kept), last),
        _ => Meaning::Nothing,
    }
}

/// A colour scheme that the terminal reports by itself: 1 is dark, 2 is light.
fn scheme(kept: &[u8]) -> Meaning {
    let numbers = Numbers::of(kept);
    match (numbers.get(0, 0), numbers.get(1, 0)) {
        (997, scheme @ 1..=2) => Meaning::Event(TerminalEvent::Background { light: scheme == 2 }),
        _ => Meaning::Nothing,
    }
}

fn numbered(numbers: &Numbers, last: u8) -> Meaning {
    match last {
        b'~' if numbers.get(0, 0) == 200 => Meaning::PasteBegins,
        b'~' if numbers.get(0, 0) == 27 => Meaning::key(of_code(numbers.get(2, 0), None, numbers.get(1, 1))),
        b'~' => Meaning::key(tilde(numbers)),
        b'u' if numbers.given() => {
            let shifted = Some(numbers.part(0, 1)).filter(|&code| code > 0);
            match numbers.part(1, 1) {
                // 3: the key was let go.
                3 => Meaning::Nothing,
                _ => Meaning::key(of_code(numbers.get(0, 0), shifted, numbers.get(1, 1))),
            }
        }
        b'M' if numbers.given() => {
            let mouse = mouse(numbers.get(0, 0).saturating_sub(32), numbers.get(1, 1), numbers.get(2, 1), false);
            mouse.map_or(Meaning::Nothing, |mouse| Meaning::Event(TerminalEvent::Mouse(mouse)))
        }
        // With numbers this is where the cursor stands, and not F3.
        b'R' if numbers.given() => Meaning::Nothing,
        _ if numbers.part(1, 1) == 3 => Meaning::Nothing,
        _ => Meaning::key(lettered(last, numbers.get(1, 1))),
    }
}

/// Keys of `SS3`, as sent in application mode and by the keypad.
pub(super) fn application(last: u8, mods: u32) -> Option<Key> {
    let keypad = match last {
        b'M' => KeyCode::Enter,
        b'j'..=b'y' => KeyCode::Char(char::from(last - 0x40)),
        b'I' => KeyCode::Tab,
        _ => return lettered(last, mods),
    };
    held(mods).map(|mods| Key::new(keypad, mods))
}

/// Keys named by the last letter.
fn lettered(last: u8, mods: u32) -> Option<Key> {
    let code = match last {
        b'A' => KeyCode::Up,
        b'B' => KeyCode::Down,
        b'C' => KeyCode::Right,
        b'D' => KeyCode::Left,
        b'F' => KeyCode::End,
        b'H' => KeyCode::Home,
        b'P'..=b'S' => KeyCode::F(last - b'P' + 1),
        b'Z' => return held(mods).map(|mods| Key::new(KeyCode::Tab, Mods { shift: true, ..mods })),
        // rxvt: with Shift.
        b'a'..=b'd' => return lettered(last.to_ascii_uppercase(), 2),
        _ => return None,
    };
    held(mods).map(|mods| Key::new(code, mods))
}

/// Keys named by a number before `~`.
fn tilde(numbers: &Numbers) -> Option<Key> {
    let code = match numbers.get(0, 0) {
        1 | 7 => KeyCode::Home,
        2 => KeyCode::Insert,
        3 => KeyCode::Delete,
        4 | 8 => KeyCode::End,
        5 => KeyCode::PageUp,
        6 => KeyCode::PageDown,
        n @ 11..=15 => function(n - 10),
        n @ 17..=21 => function(n - 11),
        n @ 23..=26 => function(n - 12),
        n @ 28..=29 => function(n - 13),
        n @ 31..=34 => function(n - 14),
        _ => return None,
    };
    if numbers.part(1, 1) == 3 {
        return None;
    }
    held(numbers.get(1, 1)).map(|mods| Key::new(code, mods))
}

/// A key named by its code point; `shifted` is what Shift makes of it, where the terminal says so.
fn of_code(code: u32, shifted: Option<u32>, mods: u32) -> Option<Key> {
    let mods = held(mods)?;
    let code = match code {
        9 => KeyCode::Tab,
        13 | 57_414 => KeyCode::Enter,
        27 => KeyCode::Esc,
        8 | 127 => KeyCode::Backspace,
        // Keypad of kitty's protocol.
        57_399..=57_408 => KeyCode::Char(char::from_digit(code - 57_399, 10)?),
        57_409..=57_413 => KeyCode::Char(['.', '/', '*', '-', '+'][(code - 57_409) as usize]),
        57_415 => KeyCode::Char('='),
        57_417 => KeyCode::Left,
        57_418 => KeyCode::Right,
        57_419 => KeyCode::Up,
        57_420 => KeyCode::Down,
        57_421 => KeyCode::PageUp,
        57_422 => KeyCode::PageDown,
        57_423 => KeyCode::Home,
        57_424 => KeyCode::End,
        57_425 => KeyCode::Insert,
        57_426 => KeyCode::Delete,
        57_376..=57_398 => function(code - 57_363),
        // The rest of that private area: modifiers alone, media keys.
        57_344..=63_743 => return None,
        _ => return character(char::from_u32(code)?, shifted.and_then(char::from_u32), mods),
    };
    Some(Key::new(code, mods))
}

/// A character key, with Shift moved into the character where that can be known.
fn character(c: char, shifted: Option<char>, mods: Mods) -> Option<Key> {
    if c.is_control() {
        return None;
    }
    let mut upper = c.to_uppercase();
    let upper = shifted.filter(|c| !c.is_control()).or(upper.next().filter(|_| upper.next().is_none()));
    let c = upper.filter(|_| mods.shift).unwrap_or(c);
    Some(Key::new(KeyCode::Char(c), mods))
}

fn function(number: u32) -> KeyCode {
    KeyCode::F(number as u8)
}

/// The mods of xterm's parameter, which is one more than its bits. None when a key is held that belongs to the
/// window system: such a press is not for us.
fn held(parameter: u32) -> Option<Mods> {
    let bits = parameter.saturating_sub(1);
    // 1 Shift, 2 Alt, 4 Control, 8 super, 16 hyper, 32 meta; 64 and 128 are the locks.
    let mods = Mods { shift: bits & 1 != 0, alt: bits & (2 | 32) != 0, ctrl: bits & 4 != 0 };
    (bits & (8 | 16) == 0).then_some(mods)
}

/// A report of the mouse; `column` and `row` count from 1. None for what is no button that we know.
pub(super) fn mouse(buttons: u32, column: u32, row: u32, up: bool) -> Option<Mouse> {
    let button = |number| match number {
        0 => Some(Button::Left),
        1 => Some(Button::Middle),
        2 => Some(Button::Right),
        _ => None,
    };
    let low = buttons & 3;
    let kind = match buttons & !(3 | 4 | 8 | 16) {
        0 if up => MouseKind::Up(button(low)?),
        // The old reports do not say which.
        0 if low == 3 => MouseKind::Up(Button::Left),
        0 => MouseKind::Down(button(low)?),
        32 if low == 3 => MouseKind::Moved,
        32 => MouseKind::Drag(button(low)?),
        64 if up => return None,
        64 => [MouseKind::WheelUp, MouseKind::WheelDown, MouseKind::WheelLeft, MouseKind::WheelRight][low as usize],
        _ => return None,
    };
    let mods = Mods { shift: buttons & 4 != 0, alt: buttons & 8 != 0, ctrl: buttons & 16 != 0 };
    let place = |number: u32| u16::try_from(number.saturating_sub(1)).unwrap_or(u16::MAX);
    Some(Mouse { kind, column: place(column), row: place(row), mods })
}

/// The numbers of a sequence: parameters between semicolons, their parts between colons.
struct Numbers<'a>(&'a [u8]);

impl<'a> Numbers<'a> {
    fn of(bytes: &'a [u8]) -> Self {
        Self(bytes)
    }

    /// True when there is any.
    fn given(&self) -> bool {
        !self.0.is_empty()
    }

    /// The first part of parameter `index`, or `default` where it is left out.
    fn get(&self, index: usize, default: u32) -> u32 {
        match self.part(index, 0) {
            0 => default,
            number => number,
        }
    }

    /// A part of parameter `index`; 0 where it is left out. Too large numbers stay at the largest.
    fn part(&self, index: usize, part: usize) -> u32 {
        let parameter = self.0.split(|&byte| byte == b';').nth(index).unwrap_or_default();
        let digits = parameter.split(|&byte| byte == b':').nth(part).unwrap_or_default();
        digits.iter().fold(0, |number: u32, &digit| {
            number.saturating_mul(10).saturating_add(u32::from(digit.wrapping_sub(b'0').min(9)))
        })
    }
}
