//! What the loop asks of a terminal, so that a test can put another in its place.

use std::{
    io,
    time::{Duration, Instant},
};

use super::{clipboard::TooLong, event::TerminalEvent, waker::Waker};
use crate::device::Size;

/// A terminal: events out of it, frames onto it.
pub(crate) trait Console: std::fmt::Debug {
    /// The size of the screen.
    fn size(&self) -> Size;

    /// What wakes [`Console::wait`] from another thread.
    fn waker(&self) -> Waker;

    /// The time, as far as it decides what an event means.
    fn now(&self) -> Instant;

    /// Waits until something happens, at most for `timeout` (None: as long as it takes), and returns all that is
    /// there. Nothing on a timeout.
    ///
    /// # Errors
    /// When the system refuses to wait; a terminal that went away is an event.
    fn wait(&mut self, timeout: Option<Duration>) -> io::Result<Vec<TerminalEvent>>;

    /// True when keys, or what else the terminal sends, wait to be read.
    fn has_input(&self) -> bool;

    /// Whether it moves rows of a region by command.
    fn scrolls(&self) -> bool;

    /// Writes a frame in one write.
    ///
    /// # Errors
    /// What the system says.
    fn send(&mut self, frame: &[u8]) -> io::Result<()>;

    /// Turns the mouse on or off, before the next wait.
    fn set_mouse(&mut self, mouse: bool);

    /// Puts `text` into the clipboard. The terminal does not say whether it allows that.
    ///
    /// # Errors
    /// When the text is longer than terminals take.
    fn copy(&mut self, text: &str) -> Result<(), TooLong>;

    /// Asks for the background and, with `colours`, whether there are 256 of them; the answers, if they come, are
    /// [`TerminalEvent::Background`] and [`TerminalEvent::Colours`]. To be called after the first frame. Nothing waits for
    /// an answer, and terminals that have none are not asked.
    fn ask_colours(&mut self, colours: bool);

    /// Gives the terminal back and stops the program with all of its job, as Ctrl-z does elsewhere; returns when it
    /// goes on, and the next frame brings the modes again. The screen is to be drawn whole, at its present size. A job
    /// that nobody could continue is not stopped.
    ///
    /// # Errors
    /// When raw mode cannot be set again.
    fn suspend(&mut self) -> io::Result<()>;

    /// Gives the terminal back and stops, as [`TerminalEvent::Stop`] asks for; then as [`Console::suspend`].
    ///
    /// # Errors
    /// When raw mode cannot be set again.
    fn stop(&mut self) -> io::Result<()>;

    /// Takes the terminal again after an [`TerminalEvent::Continued`]; the screen is to be drawn whole.
    ///
    /// # Errors
    /// When raw mode cannot be set.
    fn resume(&mut self) -> io::Result<()>;

    /// Gives the terminal back while `other` runs on it, such as an editor, and takes it again; the next frame brings
    /// the modes, and the screen is to be drawn whole, at its present size.
    ///
    /// # Errors
    /// When raw mode cannot be set again.
    fn lend(&mut self, other: &mut dyn FnMut()) -> io::Result<()>;
}
