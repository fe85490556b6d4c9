//! Device: a terminal in plain types, its size and its keys.
//!
//! Knows no bytes, no actions and no colours. `terminal` makes these types of what the tty sends; `reader` and `keymap` take
//! them. *Cell*: a column of a row of the screen. Always: a key has one name, which [`Key::parse`] reads back.

mod key;
mod size;

pub(crate) use key::{Key, KeyCode, Mods};
pub(crate) use size::Size;
