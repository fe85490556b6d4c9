//! Terminal: everything that touches the tty, and nothing else.
//!
//! Bytes in become [`TerminalEvent`]s; rows become bytes out, one write a frame; whatever happens, the terminal is given back
//! as it was found. Knows bytes, cells and the operating system; not what is painted or what a key means.
//!
//! *Sequence*: bytes that a terminal takes as a command. Always:
//! - Waiting blocks in one `poll` over terminal, signals and workers. No read is begun that could block, however an
//!   escape sequence is cut; no write is waited for once the program is to end.
//! - What the terminal answers by itself is never a key, and nothing waits for it (save a moment at the end, so that
//!   it does not land in the shell).
//! - A symbol that could act on the terminal is not sent.
//! - One function gives the terminal back; it is called by `Drop`, by the panic hook and before a stop.

mod background;
mod clipboard;
mod console;
mod control;
mod editor;
mod event;
mod guard;
mod hyperlinks;
mod interrupt;
mod job;
mod modes;
mod output;
mod panics;
mod parser;
mod paste;
mod reader;
mod screen;
#[cfg(test)]
pub(crate) mod scripted;
mod session;
mod signals;
mod terminfo;
mod tty;
mod waker;

pub(crate) use console::Console;
pub(crate) use editor::{edit_file, edit_text};
pub(crate) use event::{Button, Mouse, MouseKind, TerminalEvent};
pub(crate) use hyperlinks::knows_links;
pub(crate) use interrupt::{INTERRUPTED, on_interrupt};
pub(crate) use screen::{LinkedColumns, RowSource, Screen, Scroll, Signature};
pub(crate) use session::{Options, Terminal};
pub(crate) use terminfo::colours;
pub(crate) use tty::{TerminalError, screen_size};
pub(crate) use waker::Waker;
