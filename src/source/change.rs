//! Whether a file is still as it was when it was read: two questions to the operating system, and of a file that is
//! followed a look at two places.

use std::{
    fs::{self, Metadata},
    os::unix::fs::MetadataExt,
    path::{Path, PathBuf},
    sync::{Arc, Mutex, PoisonError},
};

use super::FileBytes;
use crate::document::ReadAt;

/// What has become of a file since it was read.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Change {
    /// It has more bytes than it had, so many; those it had may be the same.
    Grown(u64),
    /// It was written to.
    Written,
    /// It has fewer bytes than it had.
    Shrunk,
    /// Its name stands for another file now.
    Replaced,
    /// Nothing has its name any more.
    Gone,
}

impl Change {
    /// The change in a sentence for people.
    pub(crate) fn describe(self) -> &'static str {
        match self {
            Self::Grown(_) => "The file has grown",
            Self::Written => "The file has changed",
            Self::Shrunk => "The file has become shorter",
            Self::Replaced => "Another file has taken its place",
            Self::Gone => "The file is gone; what was read stays",
        }
    }
}

/// Length and time of the last writing, as they were seen.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
struct Seen {
    len: u64,
    written: (i64, i64),
}

impl Seen {
    fn of(meta: &Metadata) -> Self {
        Self { len: meta.len(), written: (meta.mtime(), meta.mtime_nsec()) }
    }
}

/// Remembers how a file was, and finds what has become of it.
#[derive(Debug)]
pub(crate) struct FileSnapshot {
    bytes: Arc<FileBytes>,
    /// Its name, when it was opened by one.
    path: Option<PathBuf>,
    seen: Mutex<Seen>,
    /// What stood at the beginning and at the end of a file that is followed: one that was written anew, and longer, has
    /// not grown.
    ends: Mutex<Option<Ends>>,
}

/// Bytes at the beginning of a file, and before the end that it had.
#[derive(Debug, PartialEq, Eq)]
struct Ends([Vec<u8>; 2]);

impl Ends {
    /// Bytes that are looked at.
    const LONG: u64 = 64;

    fn of(bytes: &FileBytes, len: u64) -> Self {
        let long = Self::LONG.min(len);
        Self([0, len - long].map(|at| {
            let mut buf = vec![0; long as usize];
            let (got, _) = bytes.fill(&mut buf, at);
            buf.truncate(got);
            buf
        }))
    }
}

impl FileSnapshot {
    /// Of a file as `meta` described it when it was opened, before it was read.
    pub(super) fn new(bytes: Arc<FileBytes>, path: Option<&Path>, meta: &Metadata) -> Self {
        Self { bytes, path: path.map(Path::to_owned), seen: Mutex::new(Seen::of(meta)), ends: Mutex::new(None) }
    }

    /// The file's bytes.
    pub(crate) fn bytes(&self) -> &Arc<FileBytes> {
        &self.bytes
    }

    /// The name by which it was opened; None for standard input.
    pub(crate) fn path(&self) -> Option<&Path> {
        self.path.as_deref()
    }

    /// What has become of the file; None while it is as it was.
    pub(crate) fn change(&self) -> Option<Change> {
        let Ok(now) = self.bytes.file().metadata() else { return Some(Change::Gone) };
        if let Some(path) = &self.path {
            match fs::metadata(path) {
                Ok(named) if (named.dev(), named.ino()) != (now.dev(), now.ino()) => return Some(Change::Replaced),
                Ok(_) => {}
                Err(_) => return Some(Change::Gone),
            }
        }
        let seen = *self.seen.lock().unwrap_or_else(PoisonError::into_inner);
        let now = Seen::of(&now);
        match now.len {
            len if len > seen.len && self.begins_as_before(seen.len) => Some(Change::Grown(len)),
            len if len > seen.len => Some(Change::Written),
            len if len < seen.len => Some(Change::Shrunk),
            // What has no length, as the files of /proc, has no time of writing to go by either.
            0 => None,
            _ => (now.written != seen.written).then_some(Change::Written),
        }
    }

    /// Remembers what stands at its ends from now on, so that growth differs from another text.
    pub(crate) fn follow(&self) {
        let len = self.seen.lock().unwrap_or_else(PoisonError::into_inner).len;
        *self.ends.lock().unwrap_or_else(PoisonError::into_inner) = Some(Ends::of(&self.bytes, len));
    }

    /// False when other bytes stand where the first `len` ones were.
    fn begins_as_before(&self, len: u64) -> bool {
        let ends = self.ends.lock().unwrap_or_else(PoisonError::into_inner);
        ends.as_ref().is_none_or(|ends| *ends == Ends::of(&self.bytes, len))
    }

    /// Takes the file as it is now for how it was read, and returns its bytes; None when it cannot be looked at.
    pub(crate) fn renew(&self) -> Option<u64> {
        let now = Seen::of(&self.bytes.file().metadata().ok()?);
        *self.seen.lock().unwrap_or_else(PoisonError::into_inner) = now;
        if let Some(ends) = self.ends.lock().unwrap_or_else(PoisonError::into_inner).as_mut() {
            *ends = Ends::of(&self.bytes, now.len);
        }
        Some(now.len)
    }
}

#[cfg(test)]
mod tests {
    use std::{
        fs::{File, OpenOptions},
        io::Write,
    };

    use super::*;

    #[test]
    fn each_change_is_told_apart() {
        let folder = std::env::temp_dir().join(format!("sco-reader-change-{}", std::process::id()));
        fs::create_dir_all(&folder).unwrap();
        let path = folder.join("log");
        fs::write(&path, "one\n").unwrap();
        let open = || {
            let file = File::open(&path).unwrap();
            let meta = file.metadata().unwrap();
            FileSnapshot::new(Arc::new(FileBytes::new(file)), Some(&path), &meta)
        };
        let snapshot = open();
        assert_eq!(snapshot.change(), None);
        OpenOptions::new().append(true).open(&path).unwrap().write_all(b"two\n").unwrap();
        assert_eq!(snapshot.change(), Some(Change::Grown(8)));
        assert_eq!(snapshot.renew(), Some(8));
        assert_eq!(snapshot.change(), None);
        snapshot.follow();
        OpenOptions::new().append(true).open(&path).unwrap().write_all(b"three\n").unwrap();
        assert_eq!(snapshot.change(), Some(Change::Grown(14)));
        assert_eq!(snapshot.renew(), Some(14));
        fs::write(&path, "other lines than before\n").unwrap();
        assert_eq!(snapshot.change(), Some(Change::Written));
        snapshot.renew();
        File::open(&path).unwrap().set_modified(std::time::UNIX_EPOCH).unwrap();
        assert_eq!(snapshot.change(), Some(Change::Written));
        fs::write(&path, "1").unwrap();
        assert_eq!(snapshot.change(), Some(Change::Shrunk));
        let other = folder.join("other");
        fs::write(&other, "another").unwrap();
        fs::rename(&other, &path).unwrap();
        assert_eq!(snapshot.change(), Some(Change::Replaced));
        fs::remove_file(&path).unwrap();
        assert_eq!(snapshot.change(), Some(Change::Gone));
        fs::remove_dir_all(&folder).unwrap();
    }
}
