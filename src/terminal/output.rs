//! Bytes to the terminal, without ever being stuck in a write.

use std::io;
use std::os::fd::BorrowedFd;
use std::time::{Duration, Instant};

use rustix::event::{PollFd, PollFlags, poll};
use rustix::io::Errno;

use super::reader::timespec;

/// Writes all of `bytes` to `tty`. A terminal that takes nothing is waited for, up to `patience`, and only while
/// `wanted` is true, which is asked whenever `bell` becomes readable.
///
/// # Errors
/// `TimedOut` after `patience`, `Interrupted` when no longer wanted, `BrokenPipe` when the terminal went away, and
/// what the system says.
pub(super) fn write_all(
    tty: BorrowedFd<'_>,
    mut bytes: &[u8],
    patience: Option<Duration>,
    bell: Option<BorrowedFd<'_>>,
    wanted: &mut dyn FnMut() -> bool,
) -> io::Result<()> {
    let deadline = patience.map(|patience| Instant::now() + patience);
    while !bytes.is_empty() {
        match rustix::io::write(tty, bytes) {
            Ok(0) => return Err(io::ErrorKind::WriteZero.into()),
            Ok(count) => bytes = &bytes[count..],
            Err(Errno::INTR) => {}
            Err(Errno::AGAIN) => wait_for_room(tty, deadline, bell, wanted)?,
            Err(Errno::IO | Errno::PIPE | Errno::NXIO) => return Err(io::ErrorKind::BrokenPipe.into()),
            Err(error) => return Err(error.into()),
        }
    }
    Ok(())
}

fn wait_for_room(
    tty: BorrowedFd<'_>,
    deadline: Option<Instant>,
    bell: Option<BorrowedFd<'_>>,
    wanted: &mut dyn FnMut() -> bool,
) -> io::Result<()> {
    let left = deadline.map(|deadline| deadline.saturating_duration_since(Instant::now()));
    if left.is_some_and(|left| left.is_zero()) {
        return Err(io::ErrorKind::TimedOut.into());
    }
    let mut fds = vec![PollFd::from_borrowed_fd(tty, PollFlags::OUT)];
    fds.extend(bell.map(|bell| PollFd::from_borrowed_fd(bell, PollFlags::IN)));
    match poll(&mut fds, left.map(timespec).as_ref()) {
        Ok(_) | Err(Errno::INTR) => {}
        Err(error) => return Err(error.into()),
    }
    if fds[0].revents().intersects(PollFlags::HUP | PollFlags::ERR | PollFlags::NVAL) {
        return Err(io::ErrorKind::BrokenPipe.into());
    }
    if fds.get(1).is_some_and(|bell| !bell.revents().is_empty()) && !wanted() {
        return Err(io::ErrorKind::Interrupted.into());
    }
    Ok(())
}

#[cfg(test)]
mod tests {
    use std::cell::Cell;
    use std::os::fd::AsFd;

    use rustix::pipe::{PipeFlags, pipe_with};

    use super::*;

    /// More than a pipe takes.
    static MUCH: [u8; 1 << 20] = [b'x'; 1 << 20];

    #[test]
    fn a_terminal_that_takes_nothing_is_not_waited_for_too_long() {
        let (_read, write) = pipe_with(PipeFlags::NONBLOCK).unwrap();
        let error = write_all(write.as_fd(), &MUCH, Some(Duration::from_millis(1)), None, &mut || true).unwrap_err();
        assert_eq!(error.kind(), io::ErrorKind::TimedOut);
    }

    #[test]
    fn a_terminal_that_makes_room_in_time_takes_all() {
        let (read, write) = pipe_with(PipeFlags::empty()).unwrap();
        rustix::io::ioctl_fionbio(&write, true).unwrap();
        let taken = std::thread::spawn(move || std::io::copy(&mut std::fs::File::from(read), &mut io::sink()).unwrap());
        write_all(write.as_fd(), &MUCH, Some(Duration::from_secs(600)), None, &mut || true).unwrap();
        drop(write);
        assert_eq!(taken.join().unwrap(), MUCH.len() as u64);
    }

    #[test]
    fn a_write_ends_when_it_is_no_longer_wanted() {
        let (_read, write) = pipe_with(PipeFlags::NONBLOCK).unwrap();
        let (bell, ring) = pipe_with(PipeFlags::NONBLOCK).unwrap();
        rustix::io::write(&ring, b"x").unwrap();
        // At the first ring it is wanted still, at the second no longer.
        let calls = Cell::new(0);
        let mut wanted = || calls.replace(calls.get() + 1) == 0;
        let error = write_all(write.as_fd(), &MUCH, None, Some(bell.as_fd()), &mut wanted).unwrap_err();
        assert_eq!((error.kind(), calls.get()), (io::ErrorKind::Interrupted, 2));
    }

    #[test]
    fn a_terminal_that_went_away_is_an_error() {
        let (read, write) = pipe_with(PipeFlags::NONBLOCK).unwrap();
        drop(read);
        let error = write_all(write.as_fd(), &MUCH, None, None, &mut || true).unwrap_err();
        assert_eq!(error.kind(), io::ErrorKind::BrokenPipe);
    }
}
