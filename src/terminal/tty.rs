//! Opening the terminal: a description of our own, which no other program's flags or reads touch.

use std::io;
use std::os::fd::{AsFd, BorrowedFd, OwnedFd};

use rustix::fs::{CWD, Mode, OFlags, openat};
use rustix::stdio::{stderr, stdin, stdout};
use rustix::termios::{isatty, tcgetwinsize, ttyname};
use thiserror::Error;

use crate::{device::Size, document::Shown};

/// The size that is assumed where the terminal does not report one.
const DEFAULT: Size = Size { width: 80, height: 24 };

/// Why there is no terminal to read in.
#[derive(Debug, Error)]
pub(crate) enum TerminalError {
    /// `TERM` is not set, or empty.
    #[error("TERM is not set, so what the terminal can do is not known; `sco-reader print` writes plain text")]
    NoType,
    /// `TERM` says that it can do nothing.
    #[error("a terminal of type {0} cannot show the reader; `sco-reader print` writes plain text")]
    Dumb(Shown),
    /// Neither the standard streams nor `/dev/tty` are a terminal.
    #[error("there is no terminal to read in ({0}); `sco-reader print` writes plain text")]
    NoTerminal(io::Error),
    /// The system refused something.
    #[error("the terminal cannot be set up: {0}")]
    System(#[from] io::Error),
}

/// Refuses a terminal of a type that cannot show a screen; `term` is the value of `TERM`, empty where it is not set.
pub(super) fn check_type(term: &str) -> Result<(), TerminalError> {
    match term {
        "" => Err(TerminalError::NoType),
        "dumb" | "unknown" => Err(TerminalError::Dumb(Shown::new(term))),
        _ => Ok(()),
    }
}

/// Whether a terminal of this type takes the commands that move the rows of a region (SU, SD): the console of Linux
/// does not, nor do the hardware terminals that others are named after.
pub(super) fn scrolls(term: &str) -> bool {
    !matches!(term.split('-').next(), Some("linux" | "vt52" | "vt100" | "vt102" | "vt220" | "cons25"))
}

/// Opens the terminal of the standard streams, or the controlling one. Reads and writes of it do not block.
pub(super) fn open() -> Result<OwnedFd, TerminalError> {
    let streams = [stdout(), stdin(), stderr()];
    for stream in streams.iter().filter(|stream| isatty(stream)) {
        // The name fails in some containers, opening it after `su`.
        if let Ok(tty) = ttyname(stream, Vec::new()).and_then(|name| anew(name.as_c_str())) {
            return Ok(tty);
        }
    }
    anew(c"/dev/tty").or_else(|error| shared(&streams).ok_or(TerminalError::NoTerminal(error.into())))
}

fn anew(name: &std::ffi::CStr) -> rustix::io::Result<OwnedFd> {
    let tty = openat(CWD, name, OFlags::RDWR | OFlags::NOCTTY | OFlags::NONBLOCK | OFlags::CLOEXEC, Mode::empty())?;
    match isatty(&tty) {
        true => Ok(tty),
        false => Err(rustix::io::Errno::NOTTY),
    }
}

/// The last resort: a stream itself. Its reads could block if another program read the same terminal.
fn shared(streams: &[BorrowedFd<'_>]) -> Option<OwnedFd> {
    streams.iter().find(|stream| isatty(stream))?.try_clone_to_owned().ok()
}

/// The size of the screen, or the default where the terminal does not report one.
pub(super) fn size(tty: impl AsFd) -> Size {
    match tcgetwinsize(tty) {
        Ok(size) if size.ws_col > 0 && size.ws_row > 0 => Size { width: size.ws_col, height: size.ws_row },
        _ => DEFAULT,
    }
}

/// The size of the screen that standard output goes to, before the terminal is opened.
pub(crate) fn screen_size() -> Size {
    size(stdout())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_cannot_show_a_screen_is_refused_with_the_way_out() {
        let refusal = |term| check_type(term).map_err(|error| error.to_string()).err();
        assert_eq!(
            refusal("").as_deref(),
            Some("TERM is not set, so what the terminal can do is not known; `sco-reader print` writes plain text")
        );
        assert_eq!(
            refusal("dumb").as_deref(),
            Some("a terminal of type dumb cannot show the reader; `sco-reader print` writes plain text")
        );
        for term in ["xterm", "xterm-256color", "screen", "tmux", "linux", "vt100", "foot", "alacritty", "xterm-kitty"]
        {
            assert_eq!(refusal(term), None);
        }
    }

    #[test]
    fn what_is_no_terminal_has_the_default_size() {
        let (read, _write) = rustix::pipe::pipe().unwrap();
        assert_eq!(size(&read), DEFAULT);
    }
}
