//! What the terminal sends.

use crate::device::{Key, Mods, Size};

/// Something happened at the terminal.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) enum TerminalEvent {
    /// A key was pressed.
    Key(Key),
    /// The mouse did something.
    Mouse(Mouse),
    /// Text was pasted.
    Paste(String),
    /// The terminal's window gained the focus, or lost it.
    Focus(bool),
    /// The terminal has another size.
    Resize(Size),
    /// The terminal's background, as it answered.
    Background {
        /// It is light.
        light: bool,
    },
    /// The terminal has 256 colours, as it answered.
    Colours,
    /// A worker has news.
    Woken,
    /// A signal of this number asks the program to end.
    Signal(i32),
    /// The program is asked to stop for a while, from outside.
    Stop,
    /// The program goes on after it was stopped.
    Continued,
    /// The terminal is gone.
    HungUp,
}

/// A button of the mouse.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
#[allow(missing_docs)]
pub(crate) enum Button {
    Left,
    Middle,
    Right,
}

/// What the mouse did.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
#[allow(missing_docs)]
pub(crate) enum MouseKind {
    Down(Button),
    Up(Button),
    Drag(Button),
    Moved,
    WheelUp,
    WheelDown,
    WheelLeft,
    WheelRight,
}

/// What the mouse did, and where: cells from the left upper corner, counted from 0.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
#[allow(missing_docs)]
pub(crate) struct Mouse {
    pub kind: MouseKind,
    pub column: u16,
    pub row: u16,
    pub mods: Mods,
}
