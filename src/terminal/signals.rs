//! Signals as readable bytes, so that one wait hears everything.

use std::{
    io,
    os::unix::net::UnixStream,
    sync::{
        Arc,
        atomic::{AtomicBool, Ordering},
    },
};

use rustix::process::Signal;
use signal_hook::{flag, low_level::pipe};

/// Signals that are heard.
const HEARD: [Signal; 6] = [Signal::TERM, Signal::HUP, Signal::INT, Signal::QUIT, Signal::WINCH, Signal::CONT];

/// What came by signal.
#[derive(Debug)]
pub(super) struct Signals {
    pub(super) pipe: UnixStream,
    came: [Arc<AtomicBool>; HEARD.len()],
}

impl Signals {
    pub(super) fn listen() -> io::Result<Self> {
        let (pipe, write) = UnixStream::pair()?;
        pipe.set_nonblocking(true)?;
        write.set_nonblocking(true)?;
        let signals = Self { pipe, came: Default::default() };
        for (signal, came) in HEARD.iter().zip(&signals.came) {
            flag::register(signal.as_raw(), came.clone())?;
            pipe::register(signal.as_raw(), write.try_clone()?)?;
        }
        Ok(signals)
    }

    /// The signals that came since the last call.
    pub(super) fn take(&self) -> Vec<Signal> {
        let came = HEARD.iter().zip(&self.came).filter(|(_, came)| came.swap(false, Ordering::Relaxed));
        came.map(|(signal, _)| *signal).collect()
    }
}
