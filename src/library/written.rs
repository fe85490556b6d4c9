//! What is written of every item in parallel, passed on in order while it is written.

use std::{
    io::{self, Write},
    sync::mpsc::{self, Receiver, SyncSender},
};

use super::in_order::in_order;

/// Bytes of whole lines that are passed on at once.
const CHUNK: usize = 64 << 10;
/// Chunks of an item that wait to be passed on; its writer waits when there are more, so an item may write any amount.
const WAITING: usize = 4;

/// Calls `work` with every item and a writer of its own, on as many threads as there are cores, and on this thread `pass`
/// with what was written, in whole lines, and `done` with what came of each item: in the order of the items. Memory is
/// bounded whatever an item writes. An error of `pass` or `done` ends it: writers fail from then on.
///
/// # Errors
/// What `pass` and `done` say.
pub(crate) fn write_each<I: Sync, T: Send>(
    items: &[I],
    work: impl Fn(usize, &I, &mut dyn Write) -> io::Result<T> + Sync,
    mut pass: impl FnMut(&[u8]) -> io::Result<()>,
    mut done: impl FnMut(T) -> io::Result<()>,
) -> io::Result<()> {
    let mut take = |part| match part {
        Part::Bytes(bytes) => pass(&bytes),
        Part::Done(result) => done(result),
    };
    let write = |n: usize, item: &I, send: &dyn Fn(Receiver<Part<T>>) -> bool| {
        let (parts, received) = mpsc::sync_channel(WAITING);
        if !send(received) {
            return;
        }
        let mut lines = Lines { parts, waiting: Vec::new() };
        let result = work(n, item, &mut lines);
        // An error is the one of the other end, which knows it.
        if lines.flush().is_ok()
            && let Ok(result) = result
        {
            let _ = lines.parts.send(Part::Done(result));
        }
    };
    in_order(items, write, |parts| parts.into_iter().try_for_each(&mut take))
}

enum Part<T> {
    Bytes(Vec<u8>),
    Done(T),
}

/// Sends what is written in whole lines.
struct Lines<T> {
    parts: SyncSender<Part<T>>,
    waiting: Vec<u8>,
}

impl<T> Lines<T> {
    fn send(&mut self, end: usize) -> io::Result<()> {
        let mut rest = Vec::with_capacity(2 * CHUNK);
        rest.extend(self.waiting.drain(end..));
        let lines = std::mem::replace(&mut self.waiting, rest);
        self.parts.send(Part::Bytes(lines)).map_err(|_| io::ErrorKind::BrokenPipe.into())
    }
}

impl<T> Write for Lines<T> {
    fn write(&mut self, bytes: &[u8]) -> io::Result<usize> {
        let bytes = &bytes[..bytes.len().min(CHUNK)];
        self.waiting.extend_from_slice(bytes);
        if self.waiting.len() >= CHUNK
            && let Some(end) = memchr::memrchr(b'\n', &self.waiting)
        {
            self.send(end + 1)?;
        }
        Ok(bytes.len())
    }

    fn flush(&mut self) -> io::Result<()> {
        if self.waiting.is_empty() { Ok(()) } else { self.send(self.waiting.len()) }
    }
}

#[cfg(test)]
mod tests {
    use std::sync::atomic::{AtomicUsize, Ordering::Relaxed};

    use super::*;

    #[test]
    fn what_is_written_comes_in_order_and_in_whole_lines() {
        let items: Vec<usize> = (0..300).collect();
        let work = |n: usize, item: &usize, out: &mut dyn Write| {
            assert_eq!(n, *item);
            // Some write nothing, some a few lines, one more than may wait.
            let lines = if n == 7 { 200_000 } else { n % 4 };
            (0..lines).try_for_each(|line| writeln!(out, "{n} {line}"))?;
            Ok(n)
        };
        let (mut written, mut done) = (Vec::new(), Vec::new());
        let pass = |bytes: &[u8]| {
            assert!(bytes.ends_with(b"\n"));
            written.extend_from_slice(bytes);
            Ok(())
        };
        write_each(&items, work, pass, |n| {
            done.push(n);
            Ok(())
        })
        .unwrap();
        assert_eq!(done, items);
        let mut expected = Vec::new();
        items.iter().for_each(|n| drop(work(*n, n, &mut expected)));
        assert!(written == expected);
    }

    #[test]
    fn an_error_of_who_takes_ends_it() {
        let items: Vec<usize> = (0..10_000).collect();
        let worked = AtomicUsize::new(0);
        let work = |_: usize, n: &usize, out: &mut dyn Write| {
            worked.fetch_add(1, Relaxed);
            (0..50_000).try_for_each(|_| writeln!(out, "{n}"))
        };
        let mut taken = 0;
        let pass = |_: &[u8]| {
            taken += 1;
            if taken < 3 { Ok(()) } else { Err(io::ErrorKind::BrokenPipe.into()) }
        };
        let error = write_each(&items, work, pass, |()| Ok(())).unwrap_err();
        assert_eq!(error.kind(), io::ErrorKind::BrokenPipe);
        assert!(worked.into_inner() < 1000);
    }
}
