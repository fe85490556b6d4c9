//! Holding the terminal, and giving it back whatever happens.

use std::io;
use std::os::fd::{AsFd, BorrowedFd, OwnedFd};
use std::sync::atomic::{AtomicBool, Ordering};
use std::sync::{Arc, Mutex, PoisonError};
use std::thread::{self, ThreadId};
use std::time::Duration;

use rustix::termios::{OptionalActions, Termios, tcgetattr, tcsetattr};

use super::output::write_all;

/// How long a terminal that takes nothing may hold up the end.
const PATIENCE: Duration = Duration::from_millis(250);

/// What is held at present; there is one terminal in a process.
static HELD: Mutex<Option<Arc<Held>>> = Mutex::new(None);

/// A terminal in raw mode, with all that is needed to give it back.
#[derive(Debug)]
pub(super) struct Held {
    tty: OwnedFd,
    found: Termios,
    /// What unsets the modes.
    off: &'static [u8],
    /// True while the modes are set, or may be.
    shown: AtomicBool,
    /// Whose panic ends the program.
    thread: ThreadId,
}

impl Held {
    /// Sets raw mode and remembers how to leave it; `off` unsets the modes that are going to be sent.
    pub(super) fn take(tty: OwnedFd, off: &'static [u8]) -> io::Result<Arc<Self>> {
        let found = tcgetattr(&tty)?;
        let held = Arc::new(Self { tty, found, off, shown: AtomicBool::new(false), thread: thread::current().id() });
        *HELD.lock().unwrap_or_else(PoisonError::into_inner) = Some(Arc::clone(&held));
        held.enter_raw().inspect_err(|_| restore())?;
        Ok(held)
    }

    /// Raw mode, at the start and after a stop.
    pub(super) fn enter_raw(&self) -> io::Result<()> {
        let mut raw = self.found.clone();
        raw.make_raw();
        Ok(tcsetattr(&self.tty, OptionalActions::Now, &raw)?)
    }

    /// To be called before the modes are sent: from now on they are to be unset.
    pub(super) fn shows(&self) {
        self.shown.store(true, Ordering::SeqCst);
    }

    /// The terminal as it was found, for a while or for good. Failures are ignored: there is no screen left to report them on.
    pub(super) fn give_back(&self) {
        if self.shown.swap(false, Ordering::SeqCst) {
            let _ = write_all(self.tty.as_fd(), self.off, Some(PATIENCE), None, &mut || true);
        }
        let _ = tcsetattr(&self.tty, OptionalActions::Now, &self.found);
    }
}

impl AsFd for Held {
    fn as_fd(&self) -> BorrowedFd<'_> {
        self.tty.as_fd()
    }
}

/// Gives the terminal back as it was found, if it is held: alternate screen left, cursor shown, mouse and paste modes
/// off, colours reset, cooked mode. The first call does it, any other does nothing.
pub(super) fn restore() {
    // Taken out first, so that no lock is held while writing.
    let held = HELD.lock().unwrap_or_else(PoisonError::into_inner).take();
    if let Some(held) = held {
        held.give_back();
    }
}

/// Whether a panic of this thread ends the program: with no terminal held any does as it always would, else only
/// that of the thread that holds it. A worker's leaves the screen alone.
pub(super) fn ends_here() -> bool {
    let held = HELD.lock().unwrap_or_else(PoisonError::into_inner);
    held.as_ref().is_none_or(|held| held.thread == thread::current().id())
}
