//! Copying: the text goes to the user's program for the clipboard where one is set, else to the terminal, which never says
//! whether it obeys.

use std::{
    io::{self, Write},
    os::unix::process::CommandExt,
    process::{Child, Command, ExitStatus, Stdio},
    sync::mpsc::{self, Receiver, RecvTimeoutError},
    thread,
    time::{Duration, Instant},
};

use super::{App, work::Report};
use crate::{reader::Event, source::reason};

/// How long the program may take for the text, and then to end.
const PATIENCE: Duration = Duration::from_secs(3);
/// How long the end of the session waits for the program to take the text.
const AT_THE_END: Duration = Duration::from_secs(1);
/// How long between two looks at whether the program has ended.
const PAUSE: Duration = Duration::from_millis(10);

/// A text on its way to the program: closed once the program has it.
#[derive(Debug)]
pub(super) struct Copying(Receiver<()>);

impl Drop for Copying {
    /// Without it the program would get a part of a text that was copied just before the end.
    fn drop(&mut self) {
        let _ = self.0.recv_timeout(AT_THE_END);
    }
}

impl App {
    /// Puts a text into the clipboard; `what` it is, for people.
    pub(super) fn copy(&mut self, text: String, what: String) {
        let Some(program) = self.helpers.copy.first().cloned() else { return self.send_copy(&text, &what) };
        match self.hand_over(text.clone(), what.clone()) {
            Ok(copying) => self.copying = Some(copying),
            Err(error) => {
                self.send_copy(&text, &format!("{what}; {program} does not start: {}", reason(&error)));
            }
        }
    }

    fn send_copy(&mut self, text: &str, what: &str) {
        match self.terminal.copy(text) {
            Ok(()) => self.notify(format!("Sent to the clipboard: {what}")),
            Err(error) => self.notify(format!("Not copied: {error}")),
        }
    }

    /// Hands a text to the program for the clipboard, and reports what became of it.
    ///
    /// # Errors
    /// When the program, or a thread, does not start.
    fn hand_over(&self, text: String, what: String) -> io::Result<Copying> {
        let (program, post) = (self.helpers.copy[0].clone(), self.work.post().clone());
        let mut command = Command::new(&program);
        // A group of its own: it may have to serve the clipboard when the terminal is gone.
        command.args(&self.helpers.copy[1..]).process_group(0);
        command.stdin(Stdio::piped()).stdout(Stdio::null()).stderr(Stdio::null());
        let mut child = command.spawn()?;
        let (taken, is_taken) = mpsc::channel();
        let (closing, closed) = mpsc::channel();
        let input = child.stdin.take();
        let give = move || {
            let given = input.map_or(Ok(()), |mut input| input.write_all(text.as_bytes()));
            let _ = taken.send(given);
            drop(closing);
        };
        thread::Builder::new().name("copy".into()).spawn(give)?;
        let watch = move || {
            let message = match outcome(&mut child, &is_taken) {
                Ok(Outcome::Copied) => format!("Copied with {program}: {what}"),
                Ok(Outcome::Failed(status)) => format!("Not copied: {program} ended with {status}"),
                Ok(Outcome::Refused) => format!("Not copied: {program} does not take the text"),
                Ok(Outcome::Runs) => format!("Handed to {program}, which has not ended: {what}"),
                Err(error) => format!("Not copied: {program}: {}", reason(&error)),
            };
            post.send(Report::Event(Event::Message(message)));
            let _ = child.wait();
        };
        thread::Builder::new().name("copied".into()).spawn(watch)?;
        Ok(Copying(closed))
    }
}

/// What became of a text.
enum Outcome {
    Copied,
    Failed(ExitStatus),
    /// It was not taken in time; the program is ended.
    Refused,
    /// It was taken; the program has not ended in time, which some do not as long as they hold the clipboard.
    Runs,
}

fn outcome(child: &mut Child, taken: &Receiver<io::Result<()>>) -> io::Result<Outcome> {
    let late = Instant::now() + PATIENCE;
    let given = match taken.recv_timeout(PATIENCE) {
        Ok(given) => given,
        Err(RecvTimeoutError::Disconnected) => Ok(()),
        Err(RecvTimeoutError::Timeout) => return child.kill().map(|()| Outcome::Refused),
    };
    loop {
        match child.try_wait()? {
            // A program that fails need not read all: its failure says more than the broken pipe.
            Some(status) if !status.success() => return Ok(Outcome::Failed(status)),
            Some(_) => return given.map(|()| Outcome::Copied),
            None if Instant::now() >= late => return given.map(|()| Outcome::Runs),
            None => thread::sleep(PAUSE),
        }
    }
}
