//! Ctrl-c where no screen is up: what is at hand is ended well, and a second one ends at once.

use std::{
    io::{self, Read},
    os::unix::net::UnixStream,
    sync::{Arc, atomic::AtomicBool},
    thread,
};

use signal_hook::{consts::SIGINT, flag, low_level::pipe};

use super::signals::is_ignored;

/// The exit status of a program that a Ctrl-c has ended, as a shell expects it.
pub(crate) const INTERRUPTED: i32 = 128 + SIGINT;

/// Calls `act`, in a thread of its own, at the first Ctrl-c. At a second one the program ends as it would without this.
/// Where Ctrl-c is ignored, as behind `nohup`, it stays ignored.
///
/// # Errors
/// When the system has no handle or thread left.
pub(crate) fn on_interrupt(act: impl FnOnce() + Send + 'static) -> io::Result<()> {
    if is_ignored(SIGINT) {
        return Ok(());
    }
    let (mut receiver, sender) = UnixStream::pair()?;
    let again = Arc::new(AtomicBool::new(false));
    // In this order: the first one only sets the flag.
    flag::register_conditional_shutdown(SIGINT, INTERRUPTED, Arc::clone(&again))?;
    flag::register(SIGINT, again)?;
    pipe::register(SIGINT, sender)?;
    let waits = move || {
        if receiver.read(&mut [0]).is_ok_and(|got| got > 0) {
            act();
        }
    };
    thread::Builder::new().name("interrupt".into()).spawn(waits).map(drop)
}
