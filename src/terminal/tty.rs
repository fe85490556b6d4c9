//! The terminal itself: opened, waited for, suspended, given back.

use std::{
    env,
    fs::{File, OpenOptions},
    io::{self, Read},
    os::fd::{AsFd, OwnedFd},
    sync::Arc,
    time::Duration,
};

use rustix::{
    event::{PollFd, PollFlags, Timespec, poll},
    fs::{OFlags, fcntl_setfl},
    io::{Errno, dup, read, write},
    pipe::{PipeFlags, pipe_with},
    process::{Signal, kill_current_process_group},
    termios::{OptionalActions, isatty, tcgetattr, tcgetwinsize, tcsetattr},
};

use super::{
    event::{Event, Size},
    modes,
    parser::Parser,
    restore::{self, Before},
    signals::Signals,
};

/// How long after an Esc a further byte still belongs to it: long enough for a slow line, short enough not to be felt.
const ESCAPE: Duration = Duration::from_millis(35);
/// How long after it asked to be stopped the process waits for that to happen.
const STOPPING: Duration = Duration::from_millis(200);
/// Bytes read at a time.
const READ: usize = 64 << 10;
/// Bytes taken in before events are dealt with: what is pending beyond that waits for the next turn.
const BULK: usize = 4 << 20;

/// Why the terminal cannot be used.
#[derive(Debug, thiserror::Error)]
pub enum OpenError {
    /// It cannot place a cursor.
    #[error("TERM is {0}: this terminal cannot show the reader; sco-reader print writes formatted text")]
    Dumb(&'static str),
    /// Keys cannot come.
    #[error("no terminal to read keys from; sco-reader print writes formatted text")]
    NoKeys,
    /// The operating system says no.
    #[error("the terminal cannot be set up: {0}")]
    System(#[from] io::Error),
}

/// How to use the terminal.
#[derive(Debug, Clone, Copy)]
pub struct Options {
    /// Ask for mouse reports.
    pub mouse: bool,
}

/// The terminal in raw mode. Dropping it gives it back.
#[derive(Debug)]
pub struct Terminal {
    keys: File,
    out: OwnedFd,
    signals: Signals,
    woken: OwnedFd,
    waker: Waker,
    parser: Parser,
    mouse: bool,
    /// Modes that go out with the next frame.
    entering: bool,
    buf: Vec<u8>,
    gone: bool,
}

/// Wakes the loop that waits for the terminal. Cheap to clone.
#[derive(Debug, Clone)]
pub struct Waker(Arc<OwnedFd>);

impl Waker {
    /// Makes a wait return. A full pipe has woken it already.
    pub fn wake(&self) {
        let _ = write(&*self.0, &[0]);
    }
}

impl Terminal {
    /// Takes the terminal: keys from standard input where that is the terminal, else from the controlling terminal.
    /// Nothing is written before the first frame.
    ///
    /// # Errors
    /// When there is no terminal that can show the reader.
    pub fn open(options: Options) -> Result<Self, OpenError> {
        match env::var("TERM").unwrap_or_default().as_str() {
            "" => return Err(OpenError::Dumb("not set")),
            "dumb" => return Err(OpenError::Dumb("dumb")),
            _ => {}
        }
        let stdin = rustix::stdio::stdin();
        let keys = if isatty(stdin) {
            File::from(dup(stdin).map_err(io::Error::from)?)
        } else {
            OpenOptions::new().read(true).write(true).open("/dev/tty").map_err(|_| OpenError::NoKeys)?
        };
        let out = dup(rustix::stdio::stdout()).map_err(io::Error::from)?;
        let (woken, wake) = pipe_with(PipeFlags::CLOEXEC).map_err(io::Error::from)?;
        for end in [&woken, &wake] {
            fcntl_setfl(end, OFlags::NONBLOCK).map_err(io::Error::from)?;
        }
        let mut terminal = Self {
            keys,
            out,
            signals: Signals::listen()?,
            woken,
            waker: Waker(Arc::new(wake)),
            parser: Parser::default(),
            mouse: options.mouse,
            entering: true,
            buf: Vec::new(),
            gone: false,
        };
        restore::on_panic();
        terminal.take_over()?;
        Ok(terminal)
    }

    /// Raw mode, and the memory of how it was.
    fn take_over(&mut self) -> io::Result<()> {
        let termios = tcgetattr(&self.keys)?;
        let mut raw = termios.clone();
        raw.make_raw();
        restore::remember(Before { out: dup(&self.out)?, keys: dup(&self.keys)?, termios });
        tcsetattr(&self.keys, OptionalActions::Now, &raw)?;
        self.entering = true;
        Ok(())
    }

    /// Cells of the terminal; 80 by 24 where it does not know.
    pub fn size(&self) -> Size {
        match tcgetwinsize(&self.out) {
            Ok(size) if size.ws_col > 0 && size.ws_row > 0 => Size { width: size.ws_col, height: size.ws_row },
            _ => Size { width: 80, height: 24 },
        }
    }

    /// Something that wakes a wait from another thread.
    pub fn waker(&self) -> Waker {
        self.waker.clone()
    }

    /// Writes a frame, with the modes before the first one.
    ///
    /// # Errors
    /// What the operating system says.
    pub(super) fn send(&mut self, frame: &[u8]) -> io::Result<()> {
        if !std::mem::take(&mut self.entering) {
            return write_all(&self.out, frame);
        }
        let mouse = if self.mouse { modes::MOUSE_ON } else { &[] };
        write_all(&self.out, &[modes::ENTER, mouse, frame].concat())
    }

    /// Asks for the colour of the ground; the answer, if one comes, is an event.
    ///
    /// # Errors
    /// What the operating system says.
    pub fn ask_background(&mut self) -> io::Result<()> {
        write_all(&self.out, modes::ASK_GROUND)
    }

    /// Mouse reports on or off.
    ///
    /// # Errors
    /// What the operating system says.
    pub fn set_mouse(&mut self, on: bool) -> io::Result<()> {
        self.mouse = on;
        write_all(&self.out, if on { modes::MOUSE_ON } else { modes::MOUSE_OFF })
    }

    /// Gives the terminal back, stops the process group as Ctrl-z does, and takes the terminal again when the shell
    /// continues it.
    ///
    /// # Errors
    /// What the operating system says.
    pub fn suspend(&mut self) -> io::Result<()> {
        restore::restore();
        kill_current_process_group(Signal::TSTP)?;
        // The signal may take a moment; without job control nothing comes of it.
        let mut fds = [PollFd::new(&self.signals.pipe, PollFlags::IN)];
        let _ = poll(&mut fds, Some(&timespec(STOPPING)));
        self.resume()
    }

    /// Takes the terminal again after the process was stopped and continued.
    ///
    /// # Errors
    /// What the operating system says.
    pub fn resume(&mut self) -> io::Result<()> {
        restore::restore();
        self.take_over()
    }

    /// Waits until something happens, and returns all that has; empty when `timeout` passed.
    ///
    /// # Errors
    /// What the operating system says of the wait itself; a terminal that is gone is an event.
    pub fn wait(&mut self, timeout: Option<Duration>) -> io::Result<Vec<Event>> {
        let mut events = Vec::new();
        loop {
            let pending = self.parser.pending();
            let limit = if pending { Some(ESCAPE) } else { timeout };
            let ready = self.poll(limit)?;
            if ready.is_empty() && pending {
                self.parser.pause(&mut events);
            }
            if ready.signals {
                self.take_signals(&mut events);
            }
            if ready.woken {
                while matches!(read(&self.woken, &mut [0; 256]), Ok(256)) {}
                events.push(Event::Woken);
            }
            if ready.keys {
                self.take_keys(&mut events)?;
            }
            if !events.is_empty() || (ready.is_empty() && !pending) {
                return Ok(events);
            }
        }
    }

    fn poll(&self, timeout: Option<Duration>) -> io::Result<Ready> {
        let keys = if self.gone { PollFlags::empty() } else { PollFlags::IN };
        let mut fds = [
            PollFd::new(&self.keys, keys),
            PollFd::new(&self.signals.pipe, PollFlags::IN),
            PollFd::new(&self.woken, PollFlags::IN),
        ];
        match poll(&mut fds, timeout.map(timespec).as_ref()) {
            Ok(_) | Err(Errno::INTR) => {}
            Err(e) => return Err(e.into()),
        }
        let came = |i: usize| !fds[i].revents().is_empty();
        Ok(Ready { keys: came(0), signals: came(1), woken: came(2) })
    }

    /// Reads all that is pending, so that no backlog builds up.
    fn take_keys(&mut self, events: &mut Vec<Event>) -> io::Result<()> {
        self.buf.resize(READ, 0);
        let mut taken = 0;
        loop {
            match self.keys.read(&mut self.buf) {
                Ok(n) if n > 0 => {
                    self.parser.feed(&self.buf[..n], events);
                    taken += n;
                }
                Err(e) if matches!(e.kind(), io::ErrorKind::Interrupted | io::ErrorKind::WouldBlock) => {}
                // The end of input and an error mean the same: the terminal is gone.
                Ok(_) | Err(_) => {
                    self.gone = true;
                    events.push(Event::HungUp);
                    return Ok(());
                }
            }
            let mut fds = [PollFd::new(&self.keys, PollFlags::IN)];
            let more = poll(&mut fds, Some(&timespec(Duration::ZERO))).unwrap_or(0) > 0;
            if !more || taken > BULK {
                return Ok(());
            }
        }
    }

    fn take_signals(&self, events: &mut Vec<Event>) {
        while matches!((&self.signals.pipe).read(&mut [0; 256]), Ok(256)) {}
        for signal in self.signals.take() {
            events.push(match signal {
                Signal::WINCH => Event::Resize(self.size()),
                Signal::CONT => Event::Continued,
                other => Event::Signal(other.as_raw()),
            });
        }
    }
}

impl Drop for Terminal {
    fn drop(&mut self) {
        restore::restore();
    }
}

struct Ready {
    keys: bool,
    signals: bool,
    woken: bool,
}

impl Ready {
    fn is_empty(&self) -> bool {
        !(self.keys || self.signals || self.woken)
    }
}

fn timespec(time: Duration) -> Timespec {
    Timespec { tv_sec: time.as_secs() as i64, tv_nsec: time.subsec_nanos().into() }
}

/// Writes all of `bytes`, waiting where the terminal takes no more for now.
pub(super) fn write_all(out: &impl AsFd, mut bytes: &[u8]) -> io::Result<()> {
    while !bytes.is_empty() {
        match write(out, bytes) {
            Ok(n) => bytes = &bytes[n..],
            Err(Errno::INTR) => {}
            Err(Errno::AGAIN) => {
                poll(&mut [PollFd::new(out, PollFlags::OUT)], None)?;
            }
            Err(e) => return Err(e.into()),
        }
    }
    Ok(())
}
