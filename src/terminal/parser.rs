//! Bytes from a terminal → events.
//!
//! A state machine that takes one byte at a time, so the events are the same however the bytes are cut. It never
//! waits: a sequence that is cut short stays pending, [`Parser::patience`] says for how long, and
//! [`Parser::give_up`] decides it after that. The grammar is ECMA-48's, with what terminals made of it.

use std::time::Duration;

use super::background;
use super::control;
use super::event::TerminalEvent;
use super::paste::Paste;
use crate::device::{Key, KeyCode, Mods};

/// A lone escape is the key unless more follows within this time; terminals send a sequence in one go.
const KEY: Duration = Duration::from_millis(40);
/// What is clearly the terminal's own answer may come in pieces over a slow line; its rest must not become keys.
const ANSWER: Duration = Duration::from_secs(1);
/// A paste may stall; only a terminal that forgets its end gets here.
const PASTE: Duration = Duration::from_secs(3);
/// Bytes of a control sequence or string that are kept; no answer that we use is longer.
const KEPT: usize = 256;

/// The state between two bytes.
#[derive(Debug, Default)]
pub(super) struct Parser {
    state: State,
    /// Bytes of the sequence so far.
    kept: Vec<u8>,
    attributes: bool,
}

#[derive(Debug, Default)]
enum State {
    #[default]
    Ground,
    /// The first bytes of a character are kept, `needed` more are missing.
    Utf8 {
        needed: u8,
        alt: bool,
    },
    Escape,
    /// After `ESC O`.
    Function,
    /// After `ESC [`.
    Control,
    /// After `ESC [ M`: three bytes of an old terminal's mouse.
    OldMouse,
    /// After `ESC ]`, `ESC P`, `ESC X`, `ESC ^`, `ESC _`; that byte is `kind`.
    String {
        kind: u8,
    },
    /// After the escape that may end such a string.
    Ending {
        kind: u8,
    },
    Paste(Paste),
}

impl Parser {
    /// Takes `bytes` and appends what they say. Linear in their number.
    pub(super) fn feed(&mut self, bytes: &[u8], events: &mut Vec<TerminalEvent>) {
        for &byte in bytes {
            self.byte(byte, events);
        }
    }

    /// How long to wait for more before [`Parser::give_up`]; nothing when nothing is pending.
    pub(super) fn patience(&self) -> Option<Duration> {
        match &self.state {
            State::Ground => None,
            State::Escape | State::Function => Some(KEY),
            State::Control if self.kept.is_empty() => Some(KEY),
            State::String { .. } if self.kept.is_empty() => Some(KEY),
            State::Paste(_) => Some(PASTE),
            _ => Some(ANSWER),
        }
    }

    /// Decides what is pending: keys that begin a sequence are keys, the rest of an answer is dropped.
    pub(super) fn give_up(&mut self, events: &mut Vec<TerminalEvent>) {
        match std::mem::take(&mut self.state) {
            State::Escape => events.push(plain(KeyCode::Esc)),
            State::Function => events.push(alt(b'O')),
            State::Control if self.kept.is_empty() => events.push(alt(b'[')),
            State::String { kind } if self.kept.is_empty() => events.push(alt(kind)),
            State::Ending { .. } => events.push(plain(KeyCode::Esc)),
            State::Paste(paste) => events.push(TerminalEvent::Paste(paste.into_text())),
            _ => {}
        }
        self.kept.clear();
    }

    /// True when the terminal has answered what it is, which it does after all that it was asked before.
    pub(super) fn saw_attributes(&self) -> bool {
        self.attributes
    }

    fn byte(&mut self, byte: u8, events: &mut Vec<TerminalEvent>) {
        match std::mem::take(&mut self.state) {
            State::Ground => self.ground(byte, false, events),
            State::Utf8 { needed, alt } => self.continuation(byte, needed, alt, events),
            State::Escape => self.escape(byte, events),
            State::Function => self.function(byte, events),
            State::Control => self.control(byte, events),
            State::OldMouse => self.old_mouse(byte, events),
            State::String { kind } => self.string(byte, kind, events),
            State::Ending { kind } => self.ending(byte, kind, events),
            State::Paste(mut paste) => match paste.push(byte) {
                true => events.push(TerminalEvent::Paste(paste.into_text())),
                false => self.state = State::Paste(paste),
            },
        }
    }

    /// A byte outside of any sequence, or (with Alt) the one after an escape.
    fn ground(&mut self, byte: u8, alt: bool, events: &mut Vec<TerminalEvent>) {
        let needed = match byte {
            0x1b => {
                self.state = State::Escape;
                return;
            }
            0xc2..=0xdf => 1,
            0xe0..=0xef => 2,
            0xf0..=0xf4 => 3,
            0x80..=0xff => return,
            _ => {
                let key = single(byte);
                events.push(TerminalEvent::Key(Key { code: key.code, mods: Mods { alt, ..key.mods } }));
                return;
            }
        };
        self.kept.push(byte);
        self.state = State::Utf8 { needed, alt };
    }

    fn continuation(&mut self, byte: u8, needed: u8, alt: bool, events: &mut Vec<TerminalEvent>) {
        if !matches!(byte, 0x80..=0xbf) {
            self.kept.clear();
            self.byte(byte, events);
            return;
        }
        self.kept.push(byte);
        if needed > 1 {
            self.state = State::Utf8 { needed: needed - 1, alt };
            return;
        }
        // Overlong forms, surrogates and C1 controls come to nothing.
        let c = str::from_utf8(&self.kept).ok().and_then(|text| text.chars().next()).filter(|c| !c.is_control());
        self.kept.clear();
        let mods = Mods { alt, ..Mods::default() };
        events.extend(c.map(|c| TerminalEvent::Key(Key { code: KeyCode::Char(c), mods })));
    }

    fn escape(&mut self, byte: u8, events: &mut Vec<TerminalEvent>) {
        match byte {
            b'[' => self.state = State::Control,
            b'O' => self.state = State::Function,
            b']' | b'P' | b'X' | b'^' | b'_' => self.state = State::String { kind: byte },
            0x1b => {
                events.push(plain(KeyCode::Esc));
                self.state = State::Escape;
            }
            _ => self.ground(byte, true, events),
        }
    }

    fn function(&mut self, byte: u8, events: &mut Vec<TerminalEvent>) {
        match byte {
            0x1b => {
                events.push(alt(b'O'));
                self.state = State::Escape;
            }
            // Some terminals put the mods between: `ESC O 5 P`.
            b'0'..=b'9' if self.kept.is_empty() => {
                self.kept.push(byte);
                self.state = State::Function;
            }
            _ => {
                let mods = self.kept.pop().map_or(1, |digit| u32::from(digit - b'0'));
                events.extend(control::application(byte, mods).map(TerminalEvent::Key));
            }
        }
    }

    fn control(&mut self, byte: u8, events: &mut Vec<TerminalEvent>) {
        match byte {
            // The console of Linux: F1 to F5 are `ESC [ [ A` to `E`.
            b'[' if self.kept.is_empty() => self.keep_control(byte),
            0x20..=0x3f => self.keep_control(byte),
            b'M' if self.kept.is_empty() => self.state = State::OldMouse,
            0x40..=0x7e => {
                self.finish_control(byte, events);
                self.kept.clear();
            }
            // A control inside: the sequence is broken, and what broke it counts.
            _ => {
                self.kept.clear();
                self.byte(byte, events);
            }
        }
    }

    fn keep_control(&mut self, byte: u8) {
        // One byte more than is kept marks a sequence as too long.
        if self.kept.len() <= KEPT {
            self.kept.push(byte);
        }
        self.state = State::Control;
    }

    fn finish_control(&mut self, last: u8, events: &mut Vec<TerminalEvent>) {
        if self.kept.len() > KEPT {
            return;
        }
        match control::sequence(&self.kept, last) {
            control::Meaning::Event(event) => events.push(event),
            control::Meaning::PasteBegins => self.state = State::Paste(Paste::default()),
            control::Meaning::Attributes => self.attributes = true,
            control::Meaning::Nothing => {}
        }
    }

    fn old_mouse(&mut self, byte: u8, events: &mut Vec<TerminalEvent>) {
        self.kept.push(byte);
        let &[buttons, column, row] = self.kept.as_slice() else {
            self.state = State::OldMouse;
            return;
        };
        self.kept.clear();
        let number = |byte: u8| u32::from(byte.saturating_sub(32));
        events.extend(control::mouse(number(buttons), number(column), number(row), false).map(TerminalEvent::Mouse));
    }

    /// A string ends with BEL or ST. Any other control breaks it, so that keys get through whatever came before.
    fn string(&mut self, byte: u8, kind: u8, events: &mut Vec<TerminalEvent>) {
        match byte {
            0x20..=0x7e | 0x80..=0xff => {
                if self.kept.len() < KEPT {
                    self.kept.push(byte);
                }
                self.state = State::String { kind };
            }
            _ if self.kept.is_empty() => {
                events.push(alt(kind));
                self.byte(byte, events);
            }
            0x1b => self.state = State::Ending { kind },
            0x07 => self.finish_string(kind, events),
            _ => {
                self.kept.clear();
                self.byte(byte, events);
            }
        }
    }

    fn ending(&mut self, byte: u8, kind: u8, events: &mut Vec<TerminalEvent>) {
        if byte == b'\\' {
            return self.finish_string(kind, events);
        }
        self.kept.clear();
        self.escape(byte, events);
    }

    fn finish_string(&mut self, kind: u8, events: &mut Vec<TerminalEvent>) {
        if kind == b']' {
            events.extend(background::light(&self.kept).map(|light| TerminalEvent::Background { light }));
            events.extend(background::has_256(&self.kept).then_some(TerminalEvent::Colours));
        }
        self.kept.clear();
    }
}

fn plain(code: KeyCode) -> TerminalEvent {
    TerminalEvent::Key(code.into())
}

fn alt(byte: u8) -> TerminalEvent {
    TerminalEvent::Key(Key { code: KeyCode::Char(char::from(byte)), mods: Mods { alt: true, ..Mods::default() } })
}

/// The key of one byte below 0x80, ESC excepted.
fn single(byte: u8) -> Key {
    let ctrl = |c: u8| Key { code: KeyCode::Char(char::from(c)), mods: Mods { ctrl: true, ..Mods::default() } };
    match byte {
        b'\r' => KeyCode::Enter.into(),
        b'\t' => KeyCode::Tab.into(),
        // ^H is what Backspace sends where DEL is not.
        0x08 | 0x7f => KeyCode::Backspace.into(),
        0 => ctrl(b' '),
        0x01..=0x1a => ctrl(byte | 0x60),
        0x1c..=0x1f => ctrl(byte | 0x40),
        _ => KeyCode::Char(char::from(byte)).into(),
    }
}

#[cfg(test)]
mod tests;
