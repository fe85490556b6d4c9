//! The real program in a pseudo terminal, with a terminal emulator at the other end.
//!
//! Tests wait for what is to appear and never sleep for it; only that something does *not* appear is proved by a time of
//! stillness, in which none of the program's threads ran. What stands on the screen is looked at between two frames alone, as a
//! terminal shows it.

use std::{
    ffi::OsStr,
    fs,
    io::{Read, Write},
    num::NonZero,
    path::{Path, PathBuf},
    process::{Child, ExitStatus},
    sync::{
        Arc, Condvar, Mutex,
        atomic::{AtomicU32, Ordering},
    },
    thread,
    time::{Duration, Instant},
};

use pty_process::{
    Size,
    blocking::{Command, Pty},
};

/// How long something may take to appear on a loaded machine.
pub(crate) const PATIENCE: Duration = Duration::from_secs(300);
/// How long nothing has to happen where an absence is proved.
pub(crate) const STILL: Duration = Duration::from_millis(300);

/// The path of the program.
pub(crate) const BIN: &str = env!("CARGO_BIN_EXE_sco-reader");

/// A folder that nothing was kept in yet. Those of earlier runs go.
pub(crate) fn new_home() -> PathBuf {
    static NUMBER: AtomicU32 = AtomicU32::new(0);
    let homes = Path::new(env!("CARGO_TARGET_TMPDIR")).join("homes");
    let n = NUMBER.fetch_add(1, Ordering::Relaxed);
    for old in fs::read_dir(&homes).into_iter().flatten().flatten().filter(|_| n == 0) {
        let age = old.metadata().and_then(|meta| meta.modified()).map(|at| at.elapsed().unwrap_or_default());
        if age.is_ok_and(|age| age > Duration::from_secs(3600)) {
            let _ = fs::remove_dir_all(old.path());
        }
    }
    let home = homes.join(format!("{}-{n}", std::process::id()));
    fs::create_dir_all(&home).unwrap();
    home
}

/// A home with this file of settings.
pub(crate) fn home_with(settings: impl AsRef<[u8]>) -> PathBuf {
    let home = new_home();
    std::fs::create_dir_all(home.join("config/sco-reader")).unwrap();
    std::fs::write(home.join("config/sco-reader/config.toml"), settings).unwrap();
    home
}

struct Received {
    emulator: vt100::Parser,
    bytes: Vec<u8>,
    /// A frame has begun and not ended: its first part may have come alone.
    in_frame: bool,
    closed: bool,
}

impl Received {
    fn take(&mut self, bytes: &[u8]) {
        const BEGIN: &[u8] = b"\x1b[?2026h";
        const END: &[u8] = b"\x1b[?2026l";
        // A mark may have come in two pieces.
        let from = self.bytes.len().saturating_sub(BEGIN.len() - 1);
        self.emulator.process(bytes);
        self.bytes.extend_from_slice(bytes);
        let last = |mark| memchr::memmem::rfind(&self.bytes[from..], mark);
        match (last(BEGIN), last(END)) {
            (None, None) => {}
            (begin, end) => self.in_frame = begin > end,
        }
    }

    /// True when a whole frame is there, or nothing more comes.
    fn is_whole(&self) -> bool {
        !self.in_frame || self.closed
    }
}

fn cells(n: u16) -> NonZero<u16> {
    NonZero::new(n).unwrap()
}

/// A program that runs in a terminal.
pub(crate) struct Session {
    pty: Option<Arc<Pty>>,
    child: Child,
    received: Arc<(Mutex<Received>, Condvar)>,
}

impl Session {
    /// The reader with these arguments on a screen of `width` by `height` cells.
    pub(crate) fn start(width: u16, height: u16, args: &[&str]) -> Self {
        Self::run(width, height, Self::command(BIN).args(args))
    }

    /// The reader at this home.
    pub(crate) fn at(home: &Path, (width, height): (u16, u16), args: &[&str]) -> Self {
        Self::run(width, height, Self::command_at(BIN, home).args(args))
    }

    /// A command in a clean environment, with a home of its own.
    pub(crate) fn command(program: impl AsRef<OsStr>) -> Command {
        // Not the first start, at which the keys to begin with are shown.
        let home = new_home();
        std::fs::create_dir_all(home.join("state/sco-reader")).unwrap();
        Self::command_at(program, &home)
    }

    /// A command in a clean environment, with this home.
    pub(crate) fn command_at(program: impl AsRef<OsStr>, home: &Path) -> Command {
        Command::new(program)
            .env_clear()
            .env("PATH", std::env::var_os("PATH").unwrap_or_default())
            .env("TERM", "xterm-256color")
            .env("HOME", home)
            .env("XDG_STATE_HOME", home.join("state"))
            .env("XDG_CONFIG_HOME", home.join("config"))
    }

    /// Any command on a screen of `width` by `height` cells.
    pub(crate) fn run(width: u16, height: u16, command: Command) -> Self {
        let (pty, pts) = pty_process::blocking::open().unwrap();
        pty.resize(Size::new(height, width)).unwrap();
        let child = command.spawn(pts).unwrap();
        let emulator = vt100::Parser::new(cells(height), cells(width), 0);
        let received = Arc::new((
            Mutex::new(Received { emulator, bytes: Vec::new(), in_frame: false, closed: false }),
            Condvar::new(),
        ));
        let (pty, into) = (Arc::new(pty), received.clone());
        let from = pty.clone();
        thread::spawn(move || {
            let mut buf = [0; 65536];
            loop {
                let got = (&*from).read(&mut buf).unwrap_or(0);
                let (lock, changed) = &*into;
                let mut received = lock.lock().unwrap();
                if got == 0 {
                    received.closed = true;
                    changed.notify_all();
                    return;
                }
                received.take(&buf[..got]);
                changed.notify_all();
            }
        });
        Self { pty: Some(pty), child, received }
    }

    /// Types.
    pub(crate) fn send(&self, keys: impl AsRef<[u8]>) {
        let mut pty = self.pty.as_deref().expect("a terminal");
        let _ = pty.write_all(keys.as_ref());
    }

    /// Gives the terminal another size.
    pub(crate) fn resize(&self, width: u16, height: u16) {
        self.received.0.lock().unwrap().emulator.screen_mut().set_size(cells(height), cells(width));
        self.pty.as_ref().expect("a terminal").resize(Size::new(height, width)).unwrap();
    }

    /// The process.
    pub(crate) fn pid(&self) -> u32 {
        self.child.id()
    }

    /// Sends a signal to the process.
    pub(crate) fn signal(&self, signal: rustix::process::Signal) {
        let pid = rustix::process::Pid::from_child(&self.child);
        rustix::process::kill_process(pid, signal).unwrap();
    }

    /// Waits until the program has really stopped, as a shell does before it lets it go on: a signal to go on that comes
    /// before that is lost.
    pub(crate) fn wait_stopped(&self) {
        let pid = rustix::process::Pid::from_child(&self.child);
        let status = rustix::process::waitpid(Some(pid), rustix::process::WaitOptions::UNTRACED).unwrap();
        assert!(status.is_some_and(|(_, status)| status.stopped()), "it has not stopped: {status:?}");
    }

    /// Waits until the screen is as wanted.
    #[track_caller]
    pub(crate) fn wait(&self, what: &str, mut holds: impl FnMut(&vt100::Screen) -> bool) {
        let (lock, changed) = &*self.received;
        let deadline = Instant::now() + PATIENCE;
        let mut received = lock.lock().unwrap();
        while !received.is_whole() || !holds(received.emulator.screen()) {
            let left = deadline.saturating_duration_since(Instant::now());
            assert!(!left.is_zero() && !received.closed, "no {what}:\n{}", received.emulator.screen().contents());
            received = changed.wait_timeout(received, left).unwrap().0;
        }
    }

    /// Waits until a text stands on the screen.
    #[track_caller]
    pub(crate) fn wait_for(&self, text: &str) {
        self.wait(text, |screen| screen.contents().contains(text));
    }

    /// Types the same again and again until a text stands on the screen: a key that goes to the end goes to the end of what
    /// has come so far.
    #[track_caller]
    pub(crate) fn send_until(&self, keys: &str, text: &str) {
        let deadline = Instant::now() + PATIENCE;
        let (lock, changed) = &*self.received;
        loop {
            self.send(keys);
            let holds = |r: &Received| r.is_whole() && r.emulator.screen().contents().contains(text);
            let lacks = |r: &mut Received| !(r.closed || holds(r));
            let (received, timeout) = changed.wait_timeout_while(lock.lock().unwrap(), STILL, lacks).unwrap();
            let late = received.closed || Instant::now() >= deadline;
            assert!(!timeout.timed_out() || !late, "no {text}:\n{}", received.emulator.screen().contents());
            if !timeout.timed_out() {
                return;
            }
        }
    }

    /// Waits until a text was sent, wherever it stands now.
    #[track_caller]
    pub(crate) fn wait_sent(&self, text: &str) {
        let (lock, changed) = &*self.received;
        let sent = |r: &mut Received| memchr::memmem::find(&r.bytes, text.as_bytes()).is_none() && !r.closed;
        let (received, timeout) = changed.wait_timeout_while(lock.lock().unwrap(), PATIENCE, sent).unwrap();
        assert!(!timeout.timed_out(), "{text} was not sent:\n{}", received.emulator.screen().contents());
    }

    /// Waits until a text stands on the screen no longer.
    #[track_caller]
    pub(crate) fn wait_gone(&self, text: &str) {
        self.wait(&format!("end of {text}"), |screen| !screen.contents().contains(text));
    }

    /// Waits until a text was sent after the first `from` bytes, wherever it stands now.
    #[track_caller]
    pub(crate) fn wait_sent_since(&self, from: usize, text: &str) {
        let (lock, changed) = &*self.received;
        let sent = |r: &mut Received| memchr::memmem::find(&r.bytes[from..], text.as_bytes()).is_none() && !r.closed;
        let (received, timeout) = changed.wait_timeout_while(lock.lock().unwrap(), PATIENCE, sent).unwrap();
        assert!(!timeout.timed_out(), "{text} was not sent:\n{}", received.emulator.screen().contents());
    }

    /// Waits until nothing has come for a while, and the program was asleep all the time.
    #[track_caller]
    pub(crate) fn wait_still(&self) {
        let (lock, changed) = &*self.received;
        let deadline = Instant::now() + PATIENCE;
        loop {
            let (threads, received) = (threads(self.pid()), lock.lock().unwrap());
            let before = received.bytes.len();
            let more = |r: &mut Received| r.bytes.len() == before && !r.closed;
            let (received, timeout) = changed.wait_timeout_while(received, STILL, more).unwrap();
            if received.closed {
                return;
            }
            assert!(Instant::now() < deadline, "never still:\n{}", received.emulator.screen().contents());
            drop(received);
            if timeout.timed_out()
                && threads.iter().all(|(_, state)| state.is_asleep())
                && threads == self::threads(self.pid())
            {
                return;
            }
        }
    }

    /// What stands on the screen.
    pub(crate) fn screen(&self) -> vt100::Screen {
        let (lock, changed) = &*self.received;
        let (received, timeout) =
            changed.wait_timeout_while(lock.lock().unwrap(), PATIENCE, |r| !r.is_whole()).unwrap();
        assert!(!timeout.timed_out(), "a frame does not end:\n{}", received.emulator.screen().contents());
        received.emulator.screen().clone()
    }

    /// All bytes that came so far.
    pub(crate) fn bytes(&self) -> Vec<u8> {
        self.received.0.lock().unwrap().bytes.clone()
    }

    /// Closes the terminal.
    pub(crate) fn hang_up(&mut self) {
        // The reading thread holds the other handle: a hang-up reaches the process as the signal and as the end.
        self.signal(rustix::process::Signal::HUP);
        self.pty = None;
    }

    /// Waits for the process to end.
    #[track_caller]
    pub(crate) fn wait_end(&mut self) -> ExitStatus {
        let deadline = Instant::now() + PATIENCE;
        loop {
            if let Some(status) = self.child.try_wait().unwrap() {
                let (lock, changed) = &*self.received;
                let closed = changed.wait_timeout_while(lock.lock().unwrap(), PATIENCE, |r| !r.closed);
                assert!(closed.unwrap().0.closed);
                return status;
            }
            assert!(Instant::now() < deadline, "does not end:\n{}", self.screen().contents());
            thread::sleep(Duration::from_millis(5));
        }
    }

    /// The row of the screen on which a text stands, and the column of its first cell.
    #[track_caller]
    pub(crate) fn find(&self, text: &str) -> (u16, u16) {
        let screen = self.screen();
        let (rows, cols) = screen.size();
        let (rows, cols) = (rows.get(), cols.get());
        for row in 0..rows {
            let cells: Vec<_> = (0..cols)
                .map(|c| screen.cell(row, c).map_or(" ", |c| if c.has_contents() { c.contents() } else { " " }))
                .collect();
            for col in 0..cells.len() {
                if cells[col..].concat().starts_with(text) {
                    return (row, col as u16);
                }
            }
        }
        panic!("{text} is not on the screen:\n{}", screen.contents());
    }

    /// True when each cell of a text on the screen holds.
    #[track_caller]
    pub(crate) fn all(&self, text: &str, holds: impl Fn(&vt100::Cell) -> bool) -> bool {
        let (row, col) = self.find(text);
        let screen = self.screen();
        (col..col + text.chars().count() as u16).all(|c| screen.cell(row, c).is_some_and(&holds))
    }

    /// Ends reading as a user does.
    #[track_caller]
    pub(crate) fn quit(mut self) {
        self.send("q");
        assert!(self.wait_end().success());
        self.assert_given_back();
    }

    /// Asserts that nothing of the reader is left in the terminal, or waits until it is so: what was sent before a program
    /// stops may come after.
    #[track_caller]
    pub(crate) fn assert_given_back(&self) {
        self.wait("terminal given back", |screen| {
            !screen.alternate_screen()
                && !screen.hide_cursor()
                && !screen.bracketed_paste()
                && screen.mouse_protocol_mode() == vt100::MouseProtocolMode::None
        });
    }
}

impl Drop for Session {
    fn drop(&mut self) {
        let _ = self.child.kill();
        let _ = self.child.wait();
    }
}

/// What a thread does, and how often it was given a processor and gave it back.
#[derive(Debug, PartialEq, Eq)]
pub(crate) struct ThreadState(String);

impl ThreadState {
    fn is_asleep(&self) -> bool {
        !self.0.contains("State:\tR") && !self.0.contains("State:\tD")
    }
}

/// The threads of a process and of those that it started. Where the system does not say, there are none.
pub(crate) fn threads(pid: u32) -> Vec<(u32, ThreadState)> {
    let (mut pids, mut threads) = (vec![pid], Vec::new());
    while let Some(pid) = pids.pop() {
        for task in fs::read_dir(format!("/proc/{pid}/task")).into_iter().flatten().flatten() {
            let content = |name| fs::read_to_string(task.path().join(name)).unwrap_or_default();
            let status = content("status");
            let lines = status.lines().filter(|l| l.starts_with("State") || l.contains("ctxt_switches"));
            let number = task.file_name().to_str().and_then(|n| n.parse().ok()).unwrap_or_default();
            threads.push((number, ThreadState(lines.collect())));
            pids.extend(content("children").split_whitespace().filter_map(|pid| pid.parse::<u32>().ok()));
        }
    }
    threads
}

/// A file in a folder that goes with the test.
pub(crate) struct TempFile(PathBuf);

impl TempFile {
    /// A file with this content; `name` tells its kind.
    pub(crate) fn new(name: &str, content: impl AsRef<[u8]>) -> Self {
        static NUMBER: AtomicU32 = AtomicU32::new(0);
        let n = NUMBER.fetch_add(1, Ordering::Relaxed);
        let folder = std::env::temp_dir().join(format!("sco-reader-test-{}-{n}", std::process::id()));
        fs::create_dir_all(&folder).unwrap();
        let path = folder.join(name);
        fs::write(&path, content).unwrap();
        Self(path)
    }

    /// Where it is.
    pub(crate) fn path(&self) -> &str {
        self.0.to_str().unwrap()
    }
}

impl Drop for TempFile {
    fn drop(&mut self) {
        if let Some(folder) = self.0.parent() {
            let _ = fs::remove_dir_all(folder);
        }
    }
}

/// A folder of documents that goes when the test is over.
pub(crate) struct Folder(PathBuf);

impl Folder {
    pub(crate) fn new(name: &str, files: &[(&str, &str)]) -> Self {
        let path = std::env::temp_dir().join(format!("sco-reader-{name}-{}", std::process::id()));
        let _ = fs::remove_dir_all(&path);
        for (file, text) in files {
            let file = path.join(file);
            fs::create_dir_all(file.parent().unwrap()).unwrap();
            fs::write(file, text).unwrap();
        }
        Self(path)
    }

    pub(crate) fn path(&self) -> &str {
        self.0.to_str().unwrap()
    }
}

impl Drop for Folder {
    fn drop(&mut self) {
        let _ = fs::remove_dir_all(&self.0);
    }
}
