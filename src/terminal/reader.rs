//! Reading the terminal: all that is there, never more.

use std::os::fd::BorrowedFd;
use std::time::{Duration, Instant};

use rustix::event::{PollFd, PollFlags, Timespec, poll};
use rustix::io::{Errno, read};

use super::event::{MouseKind, TerminalEvent};
use super::parser::Parser;

/// Bytes that one wait reads at most, so that a flood does not keep the screen from being drawn.
const AT_ONCE: usize = 8 << 20;

/// The parser with what the system says of the terminal.
#[derive(Debug, Default)]
pub(super) struct Reader {
    parser: Parser,
    /// When the last byte of what is pending came.
    since: Option<Instant>,
    hung_up: bool,
}

impl Reader {
    /// Reads until nothing is there, and appends what it says. To be called when something is.
    pub(super) fn read_all(&mut self, tty: BorrowedFd<'_>, events: &mut Vec<TerminalEvent>) {
        let (mut bytes, mut total) = ([0; 4096], 0);
        // What fills less than there is room for was all.
        let mut more = true;
        while total < AT_ONCE && !self.hung_up && more && (total == 0 || is_readable(tty)) {
            match read(tty, &mut bytes) {
                Ok(0) => self.hang_up(events),
                Ok(count) => {
                    total += count;
                    more = count == bytes.len();
                    self.parser.feed(&bytes[..count], events);
                }
                Err(Errno::INTR) => {}
                Err(Errno::AGAIN) => break,
                Err(_) => self.hang_up(events),
            }
        }
        if total > 0 {
            self.since = self.parser.patience().map(|_| Instant::now());
        }
        merge_drags(events);
    }

    /// The terminal is gone: what is pending will not be finished. Reported once.
    pub(super) fn hang_up(&mut self, events: &mut Vec<TerminalEvent>) {
        if !std::mem::replace(&mut self.hung_up, true) {
            self.parser.give_up(events);
            self.since = None;
            events.push(TerminalEvent::HungUp);
        }
    }

    /// True after [`TerminalEvent::HungUp`]: there is nothing to wait for any more.
    pub(super) fn hung_up(&self) -> bool {
        self.hung_up
    }

    /// How long to wait until what is pending has to be decided.
    pub(super) fn patience(&self, now: Instant) -> Option<Duration> {
        let patience = self.parser.patience()?;
        Some((self.since? + patience).saturating_duration_since(now))
    }

    /// Decides what is pending.
    pub(super) fn give_up(&mut self, events: &mut Vec<TerminalEvent>) {
        self.parser.give_up(events);
        self.since = None;
    }

    /// True when the terminal has answered all that it was asked.
    pub(super) fn answered(&self) -> bool {
        self.parser.saw_attributes()
    }
}

/// Asked before each further read, since a descriptor that is shared with others may block.
fn is_readable(tty: BorrowedFd<'_>) -> bool {
    let mut fds = [PollFd::from_borrowed_fd(tty, PollFlags::IN)];
    poll(&mut fds, Some(&Timespec { tv_sec: 0, tv_nsec: 0 })).is_ok_and(|ready| ready > 0)
}

/// Of drags that follow each other only the last counts.
fn merge_drags(events: &mut Vec<TerminalEvent>) {
    events.dedup_by(|next, kept| match (&next, &kept) {
        (TerminalEvent::Mouse(next), TerminalEvent::Mouse(before))
            if next.kind == before.kind
                && next.mods == before.mods
                && matches!(next.kind, MouseKind::Drag(_) | MouseKind::Moved) =>
        {
            *kept = TerminalEvent::Mouse(*next);
            true
        }
        _ => false,
    });
}

/// A duration as the system takes it.
pub(super) fn timespec(duration: Duration) -> Timespec {
    Timespec { tv_sec: duration.as_secs().try_into().unwrap_or(i64::MAX), tv_nsec: duration.subsec_nanos().into() }
}

#[cfg(test)]
mod tests {
    use std::os::fd::{AsFd, OwnedFd};

    use rustix::pipe::{PipeFlags, pipe_with};

    use super::*;
    use crate::{
        device::{Key, KeyCode, Mods},
        terminal::event::{Button, Mouse},
    };

    fn pipe() -> (OwnedFd, OwnedFd) {
        pipe_with(PipeFlags::NONBLOCK | PipeFlags::CLOEXEC).unwrap()
    }

    #[test]
    fn all_that_is_there_is_read_and_the_end_is_reported_once() {
        let (read, write) = pipe();
        rustix::io::write(&write, &[b'j'; 8_000]).unwrap();
        let (mut reader, mut events) = (Reader::default(), Vec::new());
        reader.read_all(read.as_fd(), &mut events);
        assert_eq!(events, vec![TerminalEvent::Key(KeyCode::Char('j').into()); 8_000]);
        assert!(!reader.hung_up());
        events.clear();
        rustix::io::write(&write, b"q\x1b").unwrap();
        drop(write);
        for _ in 0..3 {
            // A child that another test is starting may hold the other end until it is its own program.
            poll(&mut [PollFd::new(&read, PollFlags::IN)], None).unwrap();
            reader.read_all(read.as_fd(), &mut events);
        }
        // What is pending when it ends is decided before.
        let key = |code: KeyCode| TerminalEvent::Key(code.into());
        assert_eq!(events, [key(KeyCode::Char('q')), key(KeyCode::Esc), TerminalEvent::HungUp]);
        assert!(reader.hung_up());
    }

    #[test]
    fn only_what_is_pending_has_patience() {
        let (read, write) = pipe();
        let (mut reader, mut events) = (Reader::default(), Vec::new());
        assert_eq!(reader.patience(Instant::now()), None);
        rustix::io::write(&write, b"\x1b").unwrap();
        reader.read_all(read.as_fd(), &mut events);
        let patience = reader.patience(Instant::now()).unwrap();
        assert!(patience <= Duration::from_millis(50));
        // A wake-up in between does not begin it anew.
        reader.read_all(read.as_fd(), &mut events);
        assert_eq!(reader.patience(Instant::now() + Duration::from_secs(1)), Some(Duration::ZERO));
        reader.give_up(&mut events);
        assert_eq!(events, [TerminalEvent::Key(Key { code: KeyCode::Esc, mods: Mods::default() })]);
        assert_eq!(reader.patience(Instant::now()), None);
    }

    #[test]
    fn of_drags_in_a_row_the_last_counts() {
        let at = |kind, column| TerminalEvent::Mouse(Mouse { kind, column, row: 0, mods: Mods::default() });
        let drag = MouseKind::Drag(Button::Left);
        let mut events = vec![
            at(drag, 1),
            at(drag, 2),
            at(MouseKind::WheelUp, 2),
            at(MouseKind::WheelUp, 2),
            at(drag, 3),
            at(drag, 4),
        ];
        merge_drags(&mut events);
        let wheel = at(MouseKind::WheelUp, 2);
        assert_eq!(events, [at(drag, 2), wheel.clone(), wheel, at(drag, 4)]);
    }
}
