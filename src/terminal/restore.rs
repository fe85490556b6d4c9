//! The one way back: called when the reader is dropped, when it panics and before it ends on a signal.

use std::{
    backtrace::Backtrace,
    env, fs,
    io::{self, Write},
    os::fd::OwnedFd,
    panic::{self, PanicHookInfo},
    sync::{Mutex, Once, PoisonError},
    thread,
};

use rustix::termios::{OptionalActions, Termios, tcsetattr};

use super::{modes, tty::write_all};

/// How the terminal was before.
pub(super) struct Before {
    pub(super) out: OwnedFd,
    pub(super) keys: OwnedFd,
    pub(super) termios: Termios,
}

static BEFORE: Mutex<Option<Before>> = Mutex::new(None);

/// Remembers how the terminal was, to be given back.
pub(super) fn remember(before: Before) {
    *BEFORE.lock().unwrap_or_else(PoisonError::into_inner) = Some(before);
}

/// Gives the terminal back. Does nothing when it has been given back.
pub(super) fn restore() {
    let before = BEFORE.lock().unwrap_or_else(PoisonError::into_inner).take();
    if let Some(Before { out, keys, termios }) = before {
        // Nothing can be done about a terminal that is gone.
        let _ = write_all(&out, modes::LEAVE);
        let _ = tcsetattr(&keys, OptionalActions::Now, &termios);
    }
}

/// Makes a panic give the terminal back before it is told, in one line. The rest stands in a file.
pub(super) fn on_panic() {
    static ONCE: Once = Once::new();
    ONCE.call_once(|| panic::set_hook(Box::new(hook)));
}

fn hook(info: &PanicHookInfo<'_>) {
    let details = format!("{info}\n{}\n", Backtrace::force_capture());
    let path = env::temp_dir().join(format!("sco-reader-panic-{}.txt", std::process::id()));
    let kept = fs::write(&path, details).is_ok();
    // A worker's panic ends the worker, not the reader.
    if thread::current().name() != Some("main") {
        return;
    }
    restore();
    let place = if kept { path.display().to_string() } else { info.to_string().replace('\n', " ") };
    let _ = writeln!(io::stderr(), "sco-reader: a fault in the program ended it; please report it with {place}");
}
