//! A pipe, or a file that is unpacked or decoded, kept as text while it is read: in memory, and past a few megabytes in
//! a file without a name.

use std::{
    env,
    fs::{self, File, OpenOptions},
    io::{self, Read, Seek, SeekFrom, Write},
    os::unix::fs::{FileExt, OpenOptionsExt},
    path::Path,
    sync::{Arc, Condvar, Mutex, MutexGuard, PoisonError},
    thread,
};

use super::unpack::{Decode, Found, unpack};
use crate::document::ReadAt;

/// Bytes kept in memory; what is larger goes to a file.
const IN_MEMORY: usize = 4 << 20;
/// Bytes kept in memory where no file can be had, or is full.
const WITHOUT_FILE: usize = 32 << 20;
/// Bytes read beyond the place that is wanted: a pipe that never ends does not fill the disk.
const AHEAD: usize = 64 << 20;
/// Bytes read at a time.
const READ: usize = 64 << 10;

/// What has come of a stream so far.
#[derive(Debug)]
pub(crate) struct Spool {
    kept: Mutex<Kept>,
    grown: Condvar,
    wanted: Condvar,
    found: Arc<Found>,
}

#[derive(Default)]
struct Kept {
    /// Takes the first bytes, once memory is not enough.
    file: Option<Arc<File>>,
    /// Bytes in the file.
    filed: usize,
    /// Why no more go to a file.
    full: Option<io::Error>,
    /// What comes behind those in the file.
    memory: Vec<u8>,
    /// The offset that is wanted.
    wanted: usize,
    ended: bool,
    error: Option<io::Error>,
}

impl Kept {
    fn len(&self) -> usize {
        self.filed + self.memory.len()
    }

    /// Takes in what came next.
    fn take(&mut self, bytes: &[u8]) -> io::Result<()> {
        if self.full.is_none() && (self.file.is_some() || self.len() + bytes.len() > IN_MEMORY) {
            match self.file(bytes) {
                Ok(()) => return Ok(()),
                Err(error) => self.full = Some(error),
            }
        }
        if let Some(full) = self.full.as_ref().filter(|_| self.memory.len() + bytes.len() > WITHOUT_FILE) {
            let (kept, reason) = (self.len() >> 20, super::reason(full));
            let folder = super::name(&env::temp_dir());
            return Err(io::Error::other(format!("only the first {kept} MB are kept: {folder}: {reason}")));
        }
        self.memory.extend_from_slice(bytes);
        Ok(())
    }

    /// Writes what is in memory, and `bytes` behind it, to the file.
    fn file(&mut self, bytes: &[u8]) -> io::Result<()> {
        let file = match &self.file {
            Some(file) => file.clone(),
            None => self.file.insert(Arc::new(unnamed()?)).clone(),
        };
        // What was written before a failure is written over.
        (&*file).seek(SeekFrom::Start(self.filed as u64))?;
        (&*file).write_all(&self.memory)?;
        self.filed += self.memory.len();
        self.memory = Vec::new();
        (&*file).write_all(bytes)?;
        self.filed += bytes.len();
        Ok(())
    }
}

impl std::fmt::Debug for Kept {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("Kept").field("len", &self.len()).field("ended", &self.ended).finish_non_exhaustive()
    }
}

impl Spool {
    /// Reads what `open` opens in a thread of its own until it ends, or nobody else holds the spool. To open a pipe with a
    /// name waits for who writes to it. What is compressed is unpacked, and what is in another encoding is decoded as
    /// `decode` says.
    pub(crate) fn start<R>(open: impl FnOnce() -> io::Result<R> + Send + 'static, decode: Decode) -> Arc<Self>
    where
        R: Read + Send + 'static,
    {
        let (grown, wanted) = (Condvar::new(), Condvar::new());
        let spool = Arc::new(Self { kept: Mutex::default(), grown, wanted, found: Arc::default() });
        let reading = spool.clone();
        let read = move || match open().and_then(|stored| unpack(stored, decode, &reading.found)) {
            Ok(text) => reading.fill(text),
            Err(error) => reading.end(Some(error)),
        };
        if let Err(e) = thread::Builder::new().name("pipe".into()).spawn(read) {
            spool.end(Some(e));
        }
        spool
    }

    /// Says up to which offset the text is wanted: so far, and a stretch beyond, it is read.
    pub(crate) fn want(&self, offset: usize) {
        let mut kept = self.lock();
        if kept.wanted != offset {
            kept.wanted = offset;
            self.wanted.notify_all();
        }
    }

    /// Bytes so far, and whether that is all.
    pub(crate) fn progress(&self) -> (usize, bool) {
        let kept = self.lock();
        (kept.len(), kept.ended)
    }

    /// What was found so far of how the stream is stored.
    pub(crate) fn found(&self) -> &Found {
        &self.found
    }

    /// Why reading ended before the stream did.
    pub(crate) fn error(&self) -> Option<String> {
        self.lock().error.as_ref().map(ToString::to_string)
    }

    /// Waits until `len` bytes have come or the pipe has ended; how many there are.
    pub(crate) fn wait_for(&self, len: usize) -> usize {
        let kept = self.grown.wait_while(self.lock(), |k| k.len() < len && !k.ended);
        kept.unwrap_or_else(PoisonError::into_inner).len()
    }

    /// As [`Spool::wait_for`], but for a limited time.
    pub(crate) fn wait_briefly(&self, len: usize, time: std::time::Duration) -> usize {
        let kept = self.grown.wait_timeout_while(self.lock(), time, |k| k.len() < len && !k.ended);
        kept.unwrap_or_else(PoisonError::into_inner).0.len()
    }

    fn fill(self: &Arc<Self>, mut text: impl Read) {
        let mut buf = vec![0; READ];
        while Arc::strong_count(self) > 1 {
            let enough = |kept: &mut Kept| kept.len() >= kept.wanted.saturating_add(AHEAD);
            drop(self.wanted.wait_while(self.lock(), enough));
            match text.read(&mut buf) {
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
        kept.take(bytes)?;
        self.grown.notify_all();
        Ok(())
    }

    fn end(&self, error: Option<io::Error>) {
        let mut kept = self.lock();
        kept.ended = true;
        kept.error = error;
        self.grown.notify_all();
    }

    fn lock(&self) -> MutexGuard<'_, Kept> {
        self.kept.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

impl ReadAt for Spool {
    fn read_at(&self, buf: &mut [u8], offset: u64) -> io::Result<usize> {
        let kept = self.lock();
        let offset = usize::try_from(offset).unwrap_or(usize::MAX);
        if offset >= kept.filed {
            let from = kept.memory.get(offset - kept.filed..).unwrap_or_default();
            let n = from.len().min(buf.len());
            buf[..n].copy_from_slice(&from[..n]);
            return Ok(n);
        }
        let (file, filed) = (kept.file.clone(), kept.filed);
        drop(kept);
        let n = buf.len().min(filed - offset);
        file.map_or(Ok(0), |file| file.read_at(&mut buf[..n], offset as u64))
    }
}

/// A file in the folder for temporary files that goes when it is closed.
fn unnamed() -> io::Result<File> {
    unnamed_in(&env::temp_dir())
}

fn unnamed_in(folder: &Path) -> io::Result<File> {
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

    const AS_IS: Decode = Decode { encoding: None, judge: |_, _| super::super::Judgement::AsIs };

    fn pipe() -> (File, File) {
        let (read, write) = rustix::pipe::pipe().unwrap();
        (File::from(read), File::from(write))
    }

    #[test]
    fn what_comes_is_kept_in_order_past_what_memory_holds() {
        let (read, mut write) = pipe();
        let spool = Spool::start(|| Ok(read), AS_IS);
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
    fn a_name_that_is_taken_is_passed_over_and_other_errors_are_reported() {
        let folder = env::temp_dir().join(format!("sco-reader-spool-{}", std::process::id()));
        fs::create_dir(&folder).unwrap();
        let named = |n: u32| folder.join(format!("sco-reader-{}-{n}", std::process::id()));
        (0..2).for_each(|n| fs::write(named(n), "another's").unwrap());
        let mut file = unnamed_in(&folder).unwrap();
        file.write_all(b"own").unwrap();
        assert!((0..2).all(|n| fs::read_to_string(named(n)).unwrap() == "another's"));
        assert!(!named(2).exists());
        (2..100).for_each(|n| fs::write(named(n), "").unwrap());
        assert_eq!(unnamed_in(&folder).unwrap_err().kind(), io::ErrorKind::AlreadyExists);
        assert_eq!(unnamed_in(&folder.join("none")).unwrap_err().kind(), io::ErrorKind::NotFound);
        fs::remove_dir_all(folder).unwrap();
    }

    #[test]
    fn a_signal_while_it_is_read_loses_nothing() {
        struct Interrupted(&'static [u8], bool);
        impl Read for Interrupted {
            fn read(&mut self, buf: &mut [u8]) -> io::Result<usize> {
                self.1 = !self.1;
                if self.1 { Err(io::ErrorKind::Interrupted.into()) } else { self.0.read(buf) }
            }
        }
        let spool = Spool::start(|| Ok(Interrupted(b"a few words", false)), AS_IS);
        assert_eq!(spool.wait_for(usize::MAX), 11);
        assert_eq!((spool.progress(), spool.error()), ((11, true), None));
    }

    #[test]
    fn what_is_not_wanted_is_not_read() {
        let (read, mut write) = pipe();
        let spool = Spool::start(|| Ok(read), AS_IS);
        let (send, wrote) = std::sync::mpsc::channel();
        thread::spawn(move || {
            let block = vec![b'x'; 1 << 20];
            while write.write_all(&block).is_ok() {
                let _ = send.send(());
            }
        });
        assert!(spool.wait_for(AHEAD) >= AHEAD);
        while wrote.recv_timeout(std::time::Duration::from_millis(300)).is_ok() {}
        assert!(spool.progress().0 < AHEAD + 2 * READ);
        spool.want(1 << 20);
        assert!(spool.wait_for(AHEAD + (1 << 20)) >= AHEAD + (1 << 20));
    }

    #[test]
    fn a_full_file_leaves_memory_to_take_the_rest_up_to_a_bound() {
        let full = || Kept { full: Some(io::Error::from(io::ErrorKind::StorageFull)), ..Kept::default() };
        let mut kept = full();
        let block = vec![b'x'; 1 << 20];
        let error = (0..100).find_map(|_| kept.take(&block).err()).unwrap().to_string();
        assert!(error.starts_with("only the first 32 MB are kept: ") && error.ends_with("no storage space"), "{error}");
        assert_eq!(kept.len(), WITHOUT_FILE);
        let spool =
            Spool { kept: Mutex::new(kept), grown: Condvar::new(), wanted: Condvar::new(), found: Arc::default() };
        assert_eq!(spool.read_at(&mut [0; 10], WITHOUT_FILE as u64 - 4).unwrap(), 4);
    }

    #[test]
    fn the_beginning_is_there_before_the_end() {
        let (read, mut write) = pipe();
        let spool = Spool::start(|| Ok(read), AS_IS);
        write.write_all(b"begin").unwrap();
        assert_eq!(spool.wait_for(5), 5);
        assert_eq!(spool.progress(), (5, false));
        drop(write);
        spool.wait_for(6);
        assert_eq!(spool.progress(), (5, true));
    }
}
