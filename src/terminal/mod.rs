//! Terminal: raw mode and its certain end, input, signals, and painting.
//!
//! Knows bytes, cells and the operating system; not what is painted or what a key means. Always: whatever way the
//! program ends, the terminal is as it was; nothing waits for an answer of the terminal; a frame is one write.

mod cells;
mod event;
mod modes;
mod parser;
mod restore;
mod screen;
mod sgr;
mod signals;
mod tty;

pub use event::{Button, Event, Key, KeyCode, Mods, Mouse, MouseKind, Size};
pub use screen::{RowSource, Screen, Scroll};
pub use tty::{OpenError, Options, Terminal, Waker};
