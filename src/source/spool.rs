//! A pipe that is kept while it is read: in memory, and past a few megabytes in a file without a name.

use std::{
    env,
    fs::{self, File, OpenOptions},
    io::{self, Read, Seek, SeekFrom, Write},
    os::unix::fs::{FileExt, OpenOptionsExt},
    sync::{Arc, Condvar, Mutex, MutexGuard, PoisonError},
    thread,
};

use crate::document::ReadAt;

/// Bytes kept in memory; what is larger goes to a file.
const IN_MEMORY: usize = 4 << 20;
/// Bytes read at a time.
const READ: usize = 64 << 10;

/// What has come from a pipe so far.
#[derive(Debug)]
pub struct Spool {
    kept: Mutex<Kept>,
    grown: Condvar,
}

#[derive(Default)]
struct Kept {
    memory: Vec<u8>,
    /// Takes everything once memory is not enough.
    file: Option<Arc<File>>,
    len: usize,
    ended: bool,
    error: Option<io::Error>,
    tell: Option<Box<dyn Fn() + Send>>,
}

impl std::fmt::Debug for Kept {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("Kept").field("len", &self.len).field("ended", &self.ended).finish_non_exhaustive()
    }
}

impl Spool {
    /// Reads `pipe` in a thread of its own until it ends.
    pub fn start(pipe: File) -> Arc<Self> {
        let spool = Arc::new(Self { kept: Mutex::default(), grown: Condvar::new() });
        let reading = spool.clone();
        let thread = thread::Builder::new().name("pipe".into()).spawn(move || reading.fill(pipe));
        if let Err(e) = thread {
            spool.end(Some(e));
        }
        spool
    }

    /// Calls `tell` from the reading thread whenever more has come, and at the end; at once too.
    pub fn on_growth(&self, tell: impl Fn() + Send + 'static) {
        tell();
        self.lock().tell = Some(Box::new(tell));
    }

    /// Bytes so far, and whether that is all.
    pub fn progress(&self) -> (usize, bool) {
        let kept = self.lock();
        (kept.len, kept.ended)
    }

    /// Why reading ended before the pipe did.
    pub fn error(&self) -> Option<String> {
        self.lock().error.as_ref().map(ToString::to_string)
    }

    /// Waits until `len` bytes have come or the pipe has ended; how many there are.
    pub fn wait_for(&self, len: usize) -> usize {
        let kept = self.grown.wait_while(self.lock(), |k| k.len < len && !k.ended);
        kept.unwrap_or_else(PoisonError::into_inner).len
    }

    /// As [`Spool::wait_for`], but for a limited time.
    pub fn wait_briefly(&self, len: usize, time: std::time::Duration) -> usize {
        let kept = self.grown.wait_timeout_while(self.lock(), time, |k| k.len < len && !k.ended);
        kept.unwrap_or_else(PoisonError::into_inner).0.len
    }

    fn fill(&self, mut pipe: File) {
        let mut buf = vec![0; READ];
        loop {
            match pipe.read(&mut buf) {
                Ok(0) => return self.end(None),
                Ok(n) => {
                    if let Err(e) = self.keep(&buf[..n]) {
                        return self.end(Some(e));
                    }
                }
                Err(e) if e.kind() == io::ErrorKind::Interrupted => {}
                Err(e) => return self.end(Some(e)),
            }
        }
    }

    fn keep(&self, bytes: &[u8]) -> io::Result<()> {
        let mut kept = self.lock();
        if kept.file.is_none() && kept.len + bytes.len() > IN_MEMORY {
            let mut file = unnamed()?;
            file.write_all(&kept.memory)?;
            kept.file = Some(Arc::new(file));
            kept.memory = Vec::new();
        }
        match kept.file.clone() {
            Some(file) => {
                let len = kept.len as u64;
                (&*file).seek(SeekFrom::Start(len)).and_then(|_| (&*file).write_all(bytes))?;
            }
            None => kept.memory.extend_from_slice(bytes),
        }
        kept.len += bytes.len();
        self.changed(&kept);
        Ok(())
    }

    fn end(&self, error: Option<io::Error>) {
        let mut kept = self.lock();
        kept.ended = true;
        kept.error = error;
        self.changed(&kept);
    }

    fn changed(&self, kept: &Kept) {
        self.grown.notify_all();
        if let Some(tell) = &kept.tell {
            tell();
        }
    }

    fn lock(&self) -> MutexGuard<'_, Kept> {
        self.kept.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

impl ReadAt for Spool {
    fn read_at(&self, buf: &mut [u8], offset: u64) -> io::Result<usize> {
        let kept = self.lock();
        let Some(file) = kept.file.clone() else {
            let from = kept.memory.get(usize::try_from(offset).unwrap_or(usize::MAX)..).unwrap_or_default();
            let n = from.len().min(buf.len());
            buf[..n].copy_from_slice(&from[..n]);
            return Ok(n);
        };
        drop(kept);
        file.read_at(buf, offset)
    }
}

/// A file in the folder for temporary files that goes when it is closed.
fn unnamed() -> io::Result<File> {
    let folder = env::temp_dir();
    for n in 0..100 {
        let path = folder.join(format!("sco-reader-{}-{n}", std::process::id()));
        match OpenOptions::new().read(true).write(true).create_new(true).mode(0o600).open(&path) {
            Ok(file) => return fs::remove_file(&path).map(|()| file),
            Err(e) if e.kind() == io::ErrorKind::AlreadyExists => {}
            Err(e) => return Err(e),
        }
    }
    Err(io::Error::new(io::ErrorKind::AlreadyExists, "no name for a temporary file is free"))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn pipe() -> (File, File) {
        let (read, write) = rustix::pipe::pipe().unwrap();
        (File::from(read), File::from(write))
    }

    #[test]
    fn what_comes_is_kept_in_order_past_what_memory_holds() {
        let (read, mut write) = pipe();
        let spool = Spool::start(read);
        let bytes: Vec<u8> = (0..IN_MEMORY as u32 / 2).flat_map(|n| n.to_le_bytes()).collect();
        write.write_all(&bytes).unwrap();
        drop(write);
        assert_eq!(spool.wait_for(usize::MAX), bytes.len());
        let mut got = vec![0; 1000];
        for at in [0, IN_MEMORY - 500, bytes.len() - 1000] {
            assert_eq!(spool.read_at(&mut got, at as u64).unwrap(), 1000);
            assert!(got == bytes[at..at + 1000]);
        }
    }

    #[test]
    fn the_beginning_is_there_before_the_end() {
        let (read, mut write) = pipe();
        let spool = Spool::start(read);
        write.write_all(b"begin").unwrap();
        assert_eq!(spool.wait_for(5), 5);
        assert_eq!(spool.progress(), (5, false));
        drop(write);
        spool.wait_for(6);
        assert_eq!(spool.progress(), (5, true));
    }
}
