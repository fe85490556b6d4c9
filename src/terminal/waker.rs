//! The pipe by which workers wake the wait.

use std::io;
use std::os::fd::{AsFd, OwnedFd};
use std::sync::Arc;

use rustix::io::{Errno, read, write};
use rustix::pipe::{PipeFlags, pipe_with};

/// Wakes the thread that waits for events. Cheap to clone, may go to any thread.
#[derive(Debug, Clone)]
pub(crate) struct Waker {
    pipe: Arc<OwnedFd>,
}

impl Waker {
    /// A waker, and what becomes readable by it.
    pub(super) fn new() -> io::Result<(Self, OwnedFd)> {
        let (bell, pipe) = pipe_with(PipeFlags::CLOEXEC | PipeFlags::NONBLOCK)?;
        Ok((Self { pipe: Arc::new(pipe) }, bell))
    }

    /// Makes the wait return with [`TerminalEvent::Woken`](super::TerminalEvent::Woken). Never blocks; many calls before the next
    /// wait come out as one event. After the terminal was dropped it does nothing.
    pub(crate) fn wake(&self) {
        // A full pipe wakes already; a closed one has nobody to wake.
        while write(&*self.pipe, &[1]) == Err(Errno::INTR) {}
    }
}

/// Reads all that is in a pipe; true when there was anything.
pub(super) fn drain(bell: impl AsFd) -> bool {
    let (mut bytes, mut any) = ([0; 512], false);
    loop {
        match read(&bell, &mut bytes) {
            Ok(0) | Err(Errno::AGAIN) => return any,
            Ok(_) => any = true,
            Err(Errno::INTR) => {}
            Err(_) => return any,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn many_wakes_are_one_and_none_blocks() {
        let (waker, bell) = Waker::new().unwrap();
        assert!(!drain(&bell));
        let other = waker.clone();
        std::thread::spawn(move || (0..200_000).for_each(|_| other.wake())).join().unwrap();
        assert!(drain(&bell));
        assert!(!drain(&bell));
        drop(bell);
        waker.wake();
    }
}
