//! What the terminal sends, told.

/// Cells of the terminal.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
#[allow(missing_docs)]
pub struct Size {
    pub width: u16,
    pub height: u16,
}

impl Size {
    /// What is assumed of a terminal that does not tell.
    pub const DEFAULT: Size = Size { width: 80, height: 24 };
}

/// Something happened at the terminal.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum TerminalEvent {
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
    /// The terminal's ground, as it answered.
    Background {
        /// It is light.
        light: bool,
    },
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

/// Modifiers that were held.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, Hash)]
#[allow(missing_docs)]
pub struct Mods {
    pub ctrl: bool,
    pub alt: bool,
    pub shift: bool,
}

/// A key without its modifiers.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
#[allow(missing_docs)]
pub enum KeyCode {
    Char(char),
    Up,
    Down,
    Left,
    Right,
    Home,
    End,
    PageUp,
    PageDown,
    Insert,
    Delete,
    Backspace,
    Tab,
    BackTab,
    Enter,
    Esc,
    F(u8),
}

/// A key that was pressed.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub struct Key {
    /// Which.
    pub code: KeyCode,
    /// What was held with it.
    pub mods: Mods,
}

impl From<KeyCode> for Key {
    fn from(code: KeyCode) -> Self {
        Self { code, mods: Mods::default() }
    }
}

/// A button of the mouse.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
#[allow(missing_docs)]
pub enum Button {
    Left,
    Middle,
    Right,
}

/// What the mouse did.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
#[allow(missing_docs)]
pub enum MouseKind {
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
pub struct Mouse {
    pub kind: MouseKind,
    pub column: u16,
    pub row: u16,
    pub mods: Mods,
}
