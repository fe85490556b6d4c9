//! Looking a word up: the user's command gets it as one argument, never through a shell, and what it writes comes back as
//! an event. It ends after a time, and when nobody waits for it any more, with all that it has started.

use std::{
    io::{self, Read},
    os::unix::process::CommandExt,
    process::{Child, Command, Stdio},
    sync::{Arc, Condvar, Mutex, PoisonError},
    thread,
    time::{Duration, Instant},
};

use rustix::process::{Pid, Signal, kill_process_group};

use super::{App, work::Report};
use crate::{reader::Event, source::reason};

/// How long a command has.
const PATIENCE: Duration = Duration::from_secs(10);
/// How long between two looks at whether a command that has closed its output has ended.
const PAUSE: Duration = Duration::from_millis(10);
/// Bytes of an answer that are read.
const LONGEST: u64 = 256 << 10;

/// A command that runs. Dropping it ends it.
#[derive(Debug)]
pub(super) struct Running(Arc<Shared>);

#[derive(Debug, Default)]
struct Shared {
    state: Mutex<State>,
    changed: Condvar,
}

/// How it stands.
#[derive(Debug, Default, Clone, Copy, PartialEq, Eq)]
enum State {
    #[default]
    Runs,
    /// Nobody waits for it any more.
    Unwanted,
    /// Its time is over.
    Late,
    /// It has ended, and its number may be another process's.
    Ended,
}

impl Shared {
    fn set(&self, from: State, to: State) {
        let mut state = self.state.lock().unwrap_or_else(PoisonError::into_inner);
        if *state == from {
            *state = to;
        }
        self.changed.notify_all();
    }
}

impl Drop for Running {
    fn drop(&mut self) {
        self.0.set(State::Runs, State::Unwanted);
    }
}

impl App {
    /// Hands words to the user's command.
    pub(super) fn look_up(&mut self, words: String, number: u64) {
        let command = self.helpers.look_up.clone();
        if command.is_empty() {
            let why = "Nothing looks words up yet: try :set look-up dict";
            return self.handle(Event::LookedUp(number, Err(why.to_owned())));
        }
        let (shared, post) = (Arc::new(Shared::default()), self.work.post());
        self.looking_up = Some(Running(shared.clone()));
        let look = move || {
            let answer = answer(&command, &words, &shared);
            post.send(Report::Event(Event::LookedUp(number, answer)));
        };
        if let Err(error) = thread::Builder::new().name("look-up".into()).spawn(look) {
            self.handle(Event::LookedUp(number, Err(format!("No thread could be started: {error}"))));
        }
    }
}

/// What the command says of the words, or why it says nothing.
fn answer(command: &[String], words: &str, shared: &Arc<Shared>) -> Result<String, String> {
    let program = &command[0];
    let failed = |error: &io::Error| format!("{program}: {}", reason(error));
    let mut run = Command::new(program);
    run.args(&command[1..]).arg(words).process_group(0);
    run.stdin(Stdio::null()).stdout(Stdio::piped()).stderr(Stdio::null());
    let mut child = run.spawn().map_err(|error| failed(&error))?;
    guard(&child, shared).map_err(|error| failed(&error))?;
    let mut written = Vec::new();
    if let Some(output) = child.stdout.take() {
        let read = output.take(LONGEST).read_to_end(&mut written);
        read.map_err(|error| failed(&error))?;
    }
    let ended = end(&mut child, shared).map_err(|error| failed(&error))?;
    match ended {
        (State::Late, _) => Err(format!("{program} took longer than {} seconds", PATIENCE.as_secs())),
        (_, success) if success || !written.is_empty() => Ok(String::from_utf8_lossy(&written).into_owned()),
        _ => Err(format!("{program} says nothing of {words}")),
    }
}

/// Ends the command, and what it has started, when its time is over or nobody waits for it any more.
fn guard(child: &Child, shared: &Arc<Shared>) -> io::Result<()> {
    let (group, shared) = (Pid::from_child(child), shared.clone());
    let late = Instant::now() + PATIENCE;
    let watch = move || {
        let mut state = shared.state.lock().unwrap_or_else(PoisonError::into_inner);
        while *state == State::Runs {
            let left = late.saturating_duration_since(Instant::now());
            if left.is_zero() {
                *state = State::Late;
                break;
            }
            state = shared.changed.wait_timeout(state, left).unwrap_or_else(PoisonError::into_inner).0;
        }
        if *state != State::Ended {
            // The lock is held: it has not been waited for, so its number is still its own.
            let _ = kill_process_group(group, Signal::KILL);
        }
    };
    thread::Builder::new().name("look-up-time".into()).spawn(watch).map(drop)
}

/// Waits for the command; how it ended, and whether well.
fn end(child: &mut Child, shared: &Shared) -> io::Result<(State, bool)> {
    loop {
        let mut state = shared.state.lock().unwrap_or_else(PoisonError::into_inner);
        if let Some(status) = child.try_wait()? {
            let before = std::mem::replace(&mut *state, State::Ended);
            shared.changed.notify_all();
            return Ok((before, status.success()));
        }
        drop(state);
        thread::sleep(PAUSE);
    }
}
