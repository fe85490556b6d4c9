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
