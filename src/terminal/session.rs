//! A terminal that is held: events out of it, frames onto it.

use std::io;
use std::os::fd::{AsFd, OwnedFd};
use std::sync::Arc;
use std::time::{Duration, Instant};

use rustix::event::{PollFd, PollFlags, poll};
use rustix::io::Errno;

use super::clipboard::{self, Through, TooLong};
use super::console::Console;
use super::event::TerminalEvent;
use super::guard::{self, Held};
use super::job;
use super::output::write_all;
use super::reader::{Reader, timespec};
use super::signals::Signals;
use super::tty::{self, TerminalError};
use super::waker::{Waker, drain};
use super::{background, modes, panics};
use crate::device::Size;

/// How long after a question its answer is waited for at the end. Whoever reads longer than that waits for nothing.
const ANSWER: Duration = Duration::from_millis(100);

/// How a terminal is to be opened.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) struct Options {
    /// Whether the mouse is reported to us; else the terminal selects with it.
    pub mouse: bool,
    /// Whether the frames stand on the main screen, below what was there, and stay there at the end.
    pub main_screen: bool,
}

/// The terminal, held in raw mode until this is dropped.
#[derive(Debug)]
pub(crate) struct Terminal {
    held: Arc<Held>,
    reader: Reader,
    signals: Signals,
    waker: Waker,
    /// Readable when a worker woke us.
    woken: OwnedFd,
    /// What goes out before the next wait, or with the next frame.
    pending: Vec<u8>,
    /// True until the modes were sent, with the first frame and with the first after a stop.
    modes_due: bool,
    mouse: bool,
    main_screen: bool,
    /// Whether this type of terminal may be asked for its colours.
    may_ask: bool,
    /// Whether it moves rows of a region.
    scrolls: bool,
    queried: Option<Instant>,
    /// What the clipboard is behind.
    through: Through,
}

impl Terminal {
    /// Takes hold of the terminal: raw mode, signals, the hook for panics. Nothing is sent before the first frame.
    /// Keys come from the terminal also when standard input is not one.
    ///
    /// # Errors
    /// When there is no terminal, or its type can show no screen.
    pub(crate) fn open(options: Options) -> Result<Self, TerminalError> {
        let term = std::env::var_os("TERM");
        let term = term.unwrap_or_default().to_string_lossy().into_owned();
        tty::check_type(&term)?;
        let tty = tty::open()?;
        let (waker, woken) = Waker::new()?;
        let signals = Signals::listen()?;
        panics::install();
        Ok(Self {
            held: Held::take(tty, if options.main_screen { &modes::OFF_MAIN } else { &modes::OFF })?,
            reader: Reader::default(),
            signals,
            waker,
            woken,
            pending: Vec::new(),
            modes_due: true,
            mouse: options.mouse,
            main_screen: options.main_screen,
            may_ask: background::may_ask(&term),
            scrolls: tty::scrolls(&term),
            queried: None,
            through: Through::of(|name| std::env::var_os(name).is_some_and(|value| !value.is_empty())),
        })
    }

    /// One look at all that can wake us; true when it was in vain.
    fn poll(&mut self, wait: Option<Duration>, events: &mut Vec<TerminalEvent>) -> io::Result<bool> {
        let mut fds =
            vec![PollFd::from_borrowed_fd(self.signals.bell(), PollFlags::IN), PollFd::new(&self.woken, PollFlags::IN)];
        // A terminal that went away is readable for ever.
        if !self.reader.hung_up() {
            fds.push(PollFd::new(&*self.held, PollFlags::IN));
        }
        match poll(&mut fds, wait.map(timespec).as_ref()) {
            Ok(0) => return Ok(true),
            Ok(_) => {}
            Err(Errno::INTR) => return Ok(false),
            Err(error) => return Err(error.into()),
        }
        let came: Vec<PollFlags> = fds.iter().map(PollFd::revents).collect();
        if !came[0].is_empty() {
            self.signals.silence();
        }
        if !came[1].is_empty() && drain(&self.woken) {
            events.push(TerminalEvent::Woken);
        }
        match came.get(2) {
            Some(tty) if tty.contains(PollFlags::IN) => {
                let before = events.len();
                self.reader.read_all(self.held.as_fd(), events);
                // Ready for ever, with nothing to read: that would be a wait which never waits.
                if tty.contains(PollFlags::HUP) && events.len() == before {
                    self.reader.hang_up(events);
                }
            }
            Some(tty) if !tty.is_empty() => self.reader.hang_up(events),
            _ => {}
        }
        Ok(false)
    }

    fn hear_signals(&mut self, events: &mut Vec<TerminalEvent>) {
        if self.signals.stopped() {
            events.push(TerminalEvent::Stop);
        }
        if self.signals.continued() {
            events.push(TerminalEvent::Continued);
        }
        if self.signals.resized() {
            events.push(TerminalEvent::Resize(self.size()));
        }
        events.extend(self.signals.ending().map(TerminalEvent::Signal));
    }

    fn send_pending(&mut self) -> io::Result<()> {
        let pending = std::mem::take(&mut self.pending);
        self.write(&pending)
    }

    fn write(&mut self, bytes: &[u8]) -> io::Result<()> {
        if bytes.is_empty() || self.reader.hung_up() {
            return Ok(());
        }
        let signals = &self.signals;
        let mut wanted = || {
            signals.silence();
            !signals.end_is_near()
        };
        match write_all(self.held.as_fd(), bytes, None, Some(signals.bell()), &mut wanted) {
            Err(error) if matches!(error.kind(), io::ErrorKind::Interrupted | io::ErrorKind::BrokenPipe) => Ok(()),
            other => other,
        }
    }

    /// An answer that is still on its way would land in the shell, as if it were typed.
    fn await_answer(&mut self) {
        let Some(queried) = self.queried else { return };
        while !self.reader.answered() && !self.reader.hung_up() {
            let left = (queried + ANSWER).saturating_duration_since(Instant::now());
            let mut fds = [PollFd::new(&*self.held, PollFlags::IN)];
            match poll(&mut fds, Some(&timespec(left))) {
                Ok(1..) => self.reader.read_all(self.held.as_fd(), &mut Vec::new()),
                Err(Errno::INTR) => {}
                _ => return,
            }
        }
    }
}

impl Console for Terminal {
    fn size(&self) -> Size {
        tty::size(&*self.held)
    }

    fn waker(&self) -> Waker {
        self.waker.clone()
    }

    fn now(&self) -> Instant {
        Instant::now()
    }

    fn wait(&mut self, timeout: Option<Duration>) -> io::Result<Vec<TerminalEvent>> {
        let deadline = timeout.and_then(|timeout| Instant::now().checked_add(timeout));
        if !self.modes_due {
            self.signals.listen_to_all();
            self.send_pending()?;
        }
        let mut events = Vec::new();
        loop {
            self.hear_signals(&mut events);
            let now = Instant::now();
            let patience = self.reader.patience(now);
            let left = match events.is_empty() {
                true => deadline.map(|deadline| deadline.saturating_duration_since(now)),
                // Something is there already; only look for what else is.
                false => Some(Duration::ZERO),
            };
            let wait = [patience, left].into_iter().flatten().min();
            let silent = self.poll(wait, &mut events)?;
            if silent && patience.is_some_and(|patience| Some(patience) == wait) {
                self.reader.give_up(&mut events);
            }
            let late = deadline.is_some_and(|deadline| Instant::now() >= deadline);
            if (!events.is_empty() || late) && !self.signals.any() {
                return Ok(events);
            }
        }
    }

    fn has_input(&self) -> bool {
        let mut fds = [PollFd::new(&*self.held, PollFlags::IN)];
        poll(&mut fds, Some(&timespec(Duration::ZERO))).is_ok_and(|ready| ready > 0)
    }

    fn scrolls(&self) -> bool {
        self.scrolls
    }

    fn send(&mut self, frame: &[u8]) -> io::Result<()> {
        if self.pending.is_empty() && !self.modes_due {
            return self.write(frame);
        }
        let mut bytes = Vec::with_capacity(frame.len() + 128);
        if std::mem::take(&mut self.modes_due) {
            self.held.shows();
            match self.main_screen {
                // What stands there goes up, where it can be scrolled back to.
                true => {
                    bytes.extend(std::iter::repeat_n(b'\n', self.size().height.into()));
                    bytes.extend_from_slice(&modes::ON_MAIN);
                }
                false => bytes.extend_from_slice(&modes::ON),
            }
            bytes.extend_from_slice(if self.mouse { modes::MOUSE_ON } else { b"" });
        }
        bytes.append(&mut self.pending);
        bytes.extend_from_slice(frame);
        self.write(&bytes)
    }

    fn set_mouse(&mut self, mouse: bool) {
        if self.mouse != mouse && !self.modes_due {
            self.pending.extend_from_slice(if mouse { modes::MOUSE_ON } else { modes::MOUSE_OFF });
        }
        self.mouse = mouse;
    }

    fn copy(&mut self, text: &str) -> Result<(), TooLong> {
        clipboard::copy(text, self.through, &mut self.pending)
    }

    fn ask_colours(&mut self, colours: bool) {
        if self.may_ask && self.queried.is_none() {
            self.queried = Some(Instant::now());
            self.pending.extend_from_slice(if colours { background::ASK_COLOURS } else { b"" });
            self.pending.extend_from_slice(background::ASK);
            self.pending.extend_from_slice(background::TELL);
        }
    }

    fn suspend(&mut self) -> io::Result<()> {
        if !job::can_be_continued() {
            return Ok(());
        }
        self.send_pending()?;
        self.held.give_back();
        job::stop_others();
        job::stop();
        self.signals.stopped();
        self.resume()
    }

    fn stop(&mut self) -> io::Result<()> {
        self.send_pending()?;
        self.held.give_back();
        job::stop();
        self.resume()
    }

    fn resume(&mut self) -> io::Result<()> {
        self.modes_due = true;
        self.held.enter_raw()
    }

    fn lend(&mut self, other: &mut dyn FnMut()) -> io::Result<()> {
        self.send_pending()?;
        self.held.give_back();
        other();
        self.resume()
    }
}

impl Drop for Terminal {
    fn drop(&mut self) {
        if !std::thread::panicking() {
            // A copy of the last moment still goes out.
            if !self.modes_due {
                let _ = self.send_pending();
            }
            self.await_answer();
        }
        guard::restore();
    }
}
