//! Signals, as flags and a pipe that wakes the wait.

use std::io;
use std::os::fd::{AsFd, BorrowedFd, OwnedFd};
use std::sync::Arc;
use std::sync::atomic::{AtomicBool, AtomicUsize, Ordering};

use rustix::pipe::{PipeFlags, pipe_with};
use signal_hook::consts::{
    SIGABRT, SIGALRM, SIGCONT, SIGHUP, SIGINT, SIGPROF, SIGQUIT, SIGSYS, SIGTERM, SIGTSTP, SIGUSR1, SIGUSR2, SIGVTALRM,
    SIGWINCH, SIGXCPU, SIGXFSZ,
};
use signal_hook::low_level::pipe;
use signal_hook::{SigId, flag};

use super::waker::drain;

/// The signals that end the program and are likely to come.
const ENDING: [i32; 4] = [SIGTERM, SIGHUP, SIGINT, SIGQUIT];
/// The others that end the program by default and can be caught, except those of its own faults.
const RARE: [i32; 9] = [SIGXFSZ, SIGXCPU, SIGUSR1, SIGUSR2, SIGALRM, SIGVTALRM, SIGPROF, SIGABRT, SIGSYS];
/// Those that only Linux has, the first and the last of its own numbers for programs among them.
#[cfg(target_os = "linux")]
const OF_SYSTEM: &[std::ops::RangeInclusive<i32>] = &[16..=16, 29..=30, 34..=64];
#[cfg(not(target_os = "linux"))]
const OF_SYSTEM: &[std::ops::RangeInclusive<i32>] = &[];

/// The signals that are listened to. When it is dropped, the ending ones do again what they do by themselves.
#[derive(Debug)]
pub(super) struct Signals {
    bell: OwnedFd,
    ring: OwnedFd,
    /// Number of the last signal that came and ends the program; 0 without one.
    ending: Arc<AtomicUsize>,
    resized: Arc<AtomicBool>,
    stopped: Arc<AtomicBool>,
    continued: Arc<AtomicBool>,
    closed: Arc<AtomicBool>,
    registered: Vec<SigId>,
    /// The rare ones are listened to as well.
    all: bool,
}

impl Signals {
    /// Listens from now on to those that are likely.
    pub(super) fn listen() -> io::Result<Self> {
        let (bell, ring) = pipe_with(PipeFlags::CLOEXEC | PipeFlags::NONBLOCK)?;
        let mut signals = Self {
            bell,
            ring,
            ending: Arc::default(),
            resized: Arc::default(),
            stopped: Arc::default(),
            continued: Arc::default(),
            closed: Arc::default(),
            registered: Vec::new(),
            all: false,
        };
        for number in ENDING {
            signals.on_end(number)?;
        }
        signals.on(SIGWINCH, Arc::clone(&signals.resized))?;
        signals.on(SIGTSTP, Arc::clone(&signals.stopped))?;
        signals.on(SIGCONT, Arc::clone(&signals.continued))?;
        Ok(signals)
    }

    /// Listens to all others that would end the program too: not before the first screen shows, since there are many.
    /// What the system does not let a program catch does what it always does.
    pub(super) fn listen_to_all(&mut self) {
        if std::mem::replace(&mut self.all, true) {
            return;
        }
        let ignored = ignored();
        for number in RARE.into_iter().chain(OF_SYSTEM.iter().cloned().flatten()) {
            // The parent may have asked the program to ignore a signal.
            if ignored >> (number - 1) & 1 == 0 {
                let _ = self.on_end(number);
            }
        }
    }

    fn on_end(&mut self, number: i32) -> io::Result<()> {
        // This one stays registered: the system's own action is not restored by taking the others away.
        flag::register_conditional_default(number, Arc::clone(&self.closed))?;
        self.registered.push(flag::register_usize(number, Arc::clone(&self.ending), number as usize)?);
        self.ring_on(number)
    }

    /// The flag is set before the byte is written to the pipe: who reads the byte sees the flag.
    fn on(&mut self, number: i32, flag: Arc<AtomicBool>) -> io::Result<()> {
        self.registered.push(flag::register(number, flag)?);
        self.ring_on(number)
    }

    fn ring_on(&mut self, number: i32) -> io::Result<()> {
        self.registered.push(pipe::register(number, self.ring.try_clone()?)?);
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

    /// True when the program is to end, which [`Signals::ending`] reports too.
    pub(super) fn end_is_near(&self) -> bool {
        self.ending.load(Ordering::SeqCst) != 0
    }

    /// True when a signal came that was not reported yet.
    pub(super) fn any(&self) -> bool {
        let waits = |flag: &AtomicBool| flag.load(Ordering::SeqCst);
        self.end_is_near() || waits(&self.resized) || waits(&self.stopped) || waits(&self.continued)
    }

    /// The number of the last signal that came since the last call and ends the program.
    pub(super) fn ending(&self) -> Option<i32> {
        match self.ending.swap(0, Ordering::SeqCst) {
            0 => None,
            number => i32::try_from(number).ok(),
        }
    }

    /// True when the program was asked to stop since the last call.
    pub(super) fn stopped(&self) -> bool {
        self.stopped.swap(false, Ordering::SeqCst)
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

/// True when a signal is ignored.
pub(super) fn is_ignored(number: i32) -> bool {
    ignored() >> (number - 1) & 1 == 1
}

/// The signals that are ignored, a bit each; none where the system does not say.
fn ignored() -> u64 {
    let status = std::fs::read_to_string("/proc/self/status").unwrap_or_default();
    let mask = status.lines().find_map(|line| line.strip_prefix("SigIgn:"));
    mask.and_then(|mask| u64::from_str_radix(mask.trim(), 16).ok()).unwrap_or(0)
}

impl Drop for Signals {
    fn drop(&mut self) {
        self.closed.store(true, Ordering::SeqCst);
        for id in self.registered.drain(..) {
            signal_hook::low_level::unregister(id);
        }
    }
}
