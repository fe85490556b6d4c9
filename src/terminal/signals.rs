//! Signals, as flags and a pipe that wakes the wait.

use std::io;
use std::os::fd::{AsFd, BorrowedFd, OwnedFd};
use std::sync::Arc;
use std::sync::atomic::{AtomicBool, Ordering};

use rustix::pipe::{PipeFlags, pipe_with};
use signal_hook::consts::{SIGCONT, SIGHUP, SIGINT, SIGQUIT, SIGTERM, SIGWINCH};
use signal_hook::low_level::pipe;
use signal_hook::{SigId, flag};

use super::waker::drain;

/// The signals that end the program.
const ENDING: [i32; 4] = [SIGTERM, SIGHUP, SIGINT, SIGQUIT];

/// The signals that are listened to. When it is dropped, the ending ones do again what they do by themselves.
#[derive(Debug)]
pub(super) struct Signals {
    bell: OwnedFd,
    ending: [Arc<AtomicBool>; ENDING.len()],
    resized: Arc<AtomicBool>,
    continued: Arc<AtomicBool>,
    closed: Arc<AtomicBool>,
    registered: Vec<SigId>,
}

impl Signals {
    /// Listens from now on.
    pub(super) fn listen() -> io::Result<Self> {
        let (bell, ring) = pipe_with(PipeFlags::CLOEXEC | PipeFlags::NONBLOCK)?;
        let mut signals = Self {
            bell,
            ending: Default::default(),
            resized: Arc::default(),
            continued: Arc::default(),
            closed: Arc::default(),
            registered: Vec::new(),
        };
        for (index, number) in ENDING.into_iter().enumerate() {
            // This one stays registered: the system's own action is not restored by taking the others away.
            flag::register_conditional_default(number, Arc::clone(&signals.closed))?;
            signals.on(number, Arc::clone(&signals.ending[index]), &ring)?;
        }
        signals.on(SIGWINCH, Arc::clone(&signals.resized), &ring)?;
        signals.on(SIGCONT, Arc::clone(&signals.continued), &ring)?;
        Ok(signals)
    }

    /// The flag is set before the bell rings: who hears the bell sees the flag.
    fn on(&mut self, number: i32, flag: Arc<AtomicBool>, ring: &OwnedFd) -> io::Result<()> {
        self.registered.push(flag::register(number, flag)?);
        self.registered.push(pipe::register(number, ring.try_clone()?)?);
        Ok(())
    }

    /// Readable when a signal came.
    pub(super) fn bell(&self) -> BorrowedFd<'_> {
        self.bell.as_fd()
    }

    /// Silences the bell; the flags stay.
    pub(super) fn silence(&self) {
        drain(&self.bell);
    }

    /// True when the program is to end, which [`Signals::ending`] will tell too.
    pub(super) fn end_is_near(&self) -> bool {
        self.ending.iter().any(|flag| flag.load(Ordering::SeqCst))
    }

    /// True when a signal came that was not told yet.
    pub(super) fn any(&self) -> bool {
        let waits = |flag: &AtomicBool| flag.load(Ordering::SeqCst);
        self.end_is_near() || waits(&self.resized) || waits(&self.continued)
    }

    /// The numbers of the signals that came since the last call and end the program.
    pub(super) fn ending(&self) -> impl Iterator<Item = i32> + '_ {
        let came = |(flag, number): (&Arc<AtomicBool>, i32)| flag.swap(false, Ordering::SeqCst).then_some(number);
        self.ending.iter().zip(ENDING).filter_map(came)
    }

    /// True when the size may have changed since the last call.
    pub(super) fn resized(&self) -> bool {
        self.resized.swap(false, Ordering::SeqCst)
    }

    /// True when the program was stopped and goes on since the last call.
    pub(super) fn continued(&self) -> bool {
        self.continued.swap(false, Ordering::SeqCst)
    }
}

impl Drop for Signals {
    fn drop(&mut self) {
        self.closed.store(true, Ordering::SeqCst);
        for id in self.registered.drain(..) {
            signal_hook::low_level::unregister(id);
        }
    }
}
