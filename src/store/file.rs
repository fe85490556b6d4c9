//! A file that is kept: read, put aside, changed under the lock, replaced as a whole.

use std::{
    fs::{self, File, OpenOptions},
    io::{self, BufReader, BufWriter, Read, Write},
    marker::PhantomData,
    os::unix::fs::OpenOptionsExt,
    path::{Path, PathBuf},
    sync::atomic::{AtomicU32, Ordering::Relaxed},
    thread,
    time::{Duration, Instant},
};

use rustix::fs::{FlockOperation, OFlags, flock};
use serde::{
    Deserialize, Serialize,
    de::{DeserializeOwned, DeserializeSeed},
};

use super::{
    Store,
    trouble::{Trouble, reason, shown},
};

/// The version of all files of the store.
pub(super) const VERSION: u32 = 1;
/// Bytes of a file that is read at most; no more than this is ever written.
const LARGEST: u64 = 1 << 30;
/// How long another instance's lock is waited for.
const PATIENCE: Duration = Duration::from_secs(1);
/// How long between two tries.
const PAUSE: Duration = Duration::from_millis(5);

/// What a file of the store holds. Its version stands beside it in the file.
pub(super) trait Content: Serialize + DeserializeOwned + Default {}

/// A file as it is written.
#[derive(Serialize, Deserialize)]
struct Versioned<T> {
    version: u32,
    content: T,
}

/// The content of a file of this version.
#[derive(Deserialize)]
#[serde(try_from = "Versioned<T>")]
struct OfThisVersion<T>(T);

impl<T> TryFrom<Versioned<T>> for OfThisVersion<T> {
    type Error = &'static str;

    fn try_from(read: Versioned<T>) -> Result<Self, Self::Error> {
        if read.version == VERSION { Ok(Self(read.content)) } else { Err("not of this version") }
    }
}

/// The version alone, of a file that may be a later program's.
#[derive(Deserialize)]
struct Version {
    version: u32,
}

impl Store {
    /// What stands in a file; None when there is none. What cannot be understood is renamed aside.
    ///
    /// # Errors
    /// That it was, or could not be; or that the file cannot be read.
    pub(super) fn read<T: Content>(&self, file: &str) -> Result<Option<T>, Trouble> {
        let path = self.root.join(file);
        let bytes = match open_bounded(&path).and_then(read_all) {
            Ok(bytes) => bytes,
            Err(error) => return unread(&path, &error),
        };
        match serde_json::from_slice::<Versioned<T>>(&bytes) {
            Ok(read) if read.version == VERSION => Ok(Some(read.content)),
            _ => Err(put_aside(&path, what_is_wrong(&bytes))),
        }
    }

    /// The parts of a file that `T` names; the others, however long, are not held. None when there is none. What cannot be
    /// understood is renamed aside.
    ///
    /// # Errors
    /// As [`Self::read`] has them.
    pub(super) fn read_parts<T: DeserializeOwned>(&self, file: &str) -> Result<Option<T>, Trouble> {
        let read = self.stream(file, PhantomData::<OfThisVersion<T>>)?;
        Ok(read.map(|OfThisVersion(content)| content))
    }

    /// What `seed` makes of a file, which is never held as a whole; None when there is none. What cannot be understood is
    /// renamed aside.
    ///
    /// # Errors
    /// As [`Self::read`] has them.
    pub(super) fn stream<T>(
        &self,
        file: &str,
        seed: impl for<'de> DeserializeSeed<'de, Value = T>,
    ) -> Result<Option<T>, Trouble> {
        let path = self.root.join(file);
        let file = match open_bounded(&path) {
            Ok(file) => file,
            Err(error) => return unread(&path, &error),
        };
        let mut json = serde_json::Deserializer::from_reader(BufReader::with_capacity(64 << 10, file));
        match seed.deserialize(&mut json).and_then(|read| json.end().map(|()| read)) {
            Ok(read) => Ok(Some(read)),
            Err(error) if error.is_io() => unread(&path, &error.into()),
            Err(_) => {
                let bytes = open_bounded(&path).and_then(read_all).unwrap_or_default();
                Err(put_aside(&path, what_is_wrong(&bytes)))
            }
        }
    }

    /// Changes what stands in a file, which is made when it is not there, and returns what `change` returns. Nothing is
    /// written when `change` leaves the content as it was.
    ///
    /// # Errors
    /// Why it could not be; the file is as it was then, or aside.
    pub(super) fn change<T: Content + Clone + PartialEq, R>(
        &self,
        file: &str,
        troubles: &mut Vec<Trouble>,
        change: impl FnOnce(&mut T) -> R,
    ) -> Result<R, Trouble> {
        let _lock = self.lock()?;
        let mut content = match self.read::<T>(file) {
            Ok(content) => content.unwrap_or_default(),
            Err(aside @ Trouble::Aside(..)) => {
                troubles.push(aside);
                T::default()
            }
            Err(trouble) => return Err(trouble),
        };
        let before = content.clone();
        let result = change(&mut content);
        if content != before {
            self.replace(file, &content)?;
        }
        Ok(result)
    }

    /// Puts `content` in the place of what stands in a file. It is written as it is serialised, never held as text.
    pub(super) fn replace(&self, file: &str, content: &impl Serialize) -> Result<(), Trouble> {
        let path = self.root.join(file);
        let write = |out: &mut BufWriter<&File>| {
            serde_json::to_writer_pretty(&mut *out, &Versioned { version: VERSION, content })?;
            out.write_all(b"\n")
        };
        write_anew(&path, write).map_err(|error| Trouble::Unwritable(shown(&path), reason(&error)))
    }

    /// Holds the lock of the store until what is returned is dropped.
    pub(super) fn lock(&self) -> Result<File, Trouble> {
        let path = self.root.join("lock");
        let unwritable = |path: &Path, error: io::Error| Trouble::Unwritable(shown(path), reason(&error));
        fs::create_dir_all(&self.root).map_err(|error| unwritable(&self.root, error))?;
        let mut options = OpenOptions::new();
        options.write(true).create(true).truncate(false).mode(0o600).custom_flags(OFlags::NONBLOCK.bits() as i32);
        let file = options.open(&path).map_err(|error| unwritable(&path, error))?;
        let late = Instant::now() + PATIENCE;
        loop {
            match flock(&file, FlockOperation::NonBlockingLockExclusive) {
                Ok(()) => return Ok(file),
                Err(rustix::io::Errno::WOULDBLOCK | rustix::io::Errno::INTR) if Instant::now() < late => {
                    thread::sleep(PAUSE);
                }
                Err(rustix::io::Errno::WOULDBLOCK | rustix::io::Errno::INTR) => {
                    return Err(Trouble::Locked(shown(&path)));
                }
                // A file system without locks: files are still replaced as a whole.
                Err(_) => return Ok(file),
            }
        }
    }

    /// Names of the files in a folder of the store that hold content, without `.json`.
    pub(super) fn names(&self, folder: &str) -> Vec<String> {
        let Ok(entries) = fs::read_dir(self.root.join(folder)) else { return Vec::new() };
        let names = entries.filter_map(|entry| entry.ok()?.file_name().into_string().ok());
        names.filter_map(|name| name.strip_suffix(".json").map(str::to_owned)).collect()
    }

    /// Deletes the oldest files of a folder so that `most` are left, those alone for which `may_go` holds, and what
    /// sessions that were killed left half written.
    pub(super) fn prune(&self, folder: &str, most: usize, may_go: impl Fn(&str) -> bool) {
        let folder = self.root.join(folder);
        let Ok(entries) = fs::read_dir(&folder) else { return };
        let mut files = Vec::new();
        for entry in entries.filter_map(Result::ok) {
            let Ok(changed) = entry.metadata().and_then(|meta| meta.modified()) else { continue };
            let name = entry.file_name().to_string_lossy().into_owned();
            match name.strip_suffix(".json") {
                Some(stem) => files.push((changed, stem.to_owned())),
                None if name.ends_with(".new")
                    && changed.elapsed().is_ok_and(|age| age > Duration::from_secs(86_400)) =>
                {
                    let _ = fs::remove_file(entry.path());
                }
                None => {}
            }
        }
        let mut over = files.len().saturating_sub(most);
        files.sort_unstable();
        for (_, stem) in files {
            if over == 0 {
                break;
            }
            if may_go(&stem) && fs::remove_file(folder.join(format!("{stem}.json"))).is_ok() {
                over -= 1;
            }
        }
    }
}

/// Opens a file of bounded size. What is no file is invalid data: a pipe is never waited for.
fn open_bounded(path: &Path) -> io::Result<File> {
    let mut options = OpenOptions::new();
    let file = options.read(true).custom_flags(OFlags::NONBLOCK.bits() as i32).open(path)?;
    let meta = file.metadata()?;
    if !meta.is_file() || meta.len() > LARGEST {
        return Err(io::ErrorKind::InvalidData.into());
    }
    Ok(file)
}

fn read_all(file: File) -> io::Result<Vec<u8>> {
    let mut bytes = Vec::with_capacity(file.metadata()?.len() as usize);
    file.take(LARGEST).read_to_end(&mut bytes)?;
    Ok(bytes)
}

/// What a file that cannot be read means: nothing where there is none; what is no file is put aside.
fn unread<T>(path: &Path, error: &io::Error) -> Result<Option<T>, Trouble> {
    match error.kind() {
        // Where there is no folder, writing fails and says so.
        io::ErrorKind::NotFound | io::ErrorKind::NotADirectory => Ok(None),
        io::ErrorKind::InvalidData | io::ErrorKind::IsADirectory => Err(put_aside(path, "is no file of this program")),
        _ => Err(Trouble::Unreadable(shown(path), reason(error))),
    }
}

fn what_is_wrong(bytes: &[u8]) -> &'static str {
    match serde_json::from_slice::<Version>(bytes) {
        Ok(Version { version }) if version > VERSION => "is from a newer version",
        _ => "cannot be understood",
    }
}

/// Renames a file so that nothing is written over it.
fn put_aside(path: &Path, what: &'static str) -> Trouble {
    for number in 1..1000 {
        let mut aside = path.as_os_str().to_owned();
        aside.push(format!(".aside-{number}"));
        let aside = PathBuf::from(aside);
        if fs::symlink_metadata(&aside).is_ok() {
            continue;
        }
        return match fs::rename(path, &aside) {
            Ok(()) => Trouble::Aside(shown(&aside), what),
            Err(error) => Trouble::Stuck(shown(path), what, reason(&error)),
        };
    }
    Trouble::Stuck(shown(path), what, "too many files are aside".into())
}

/// Lets `write` fill a new file, lets the system put it on the disk, and gives it the name of the old one: whoever reads that name,
/// at any moment and after a crash, finds the old bytes or the new ones.
fn write_anew(path: &Path, write: impl FnOnce(&mut BufWriter<&File>) -> io::Result<()>) -> io::Result<()> {
    static NUMBER: AtomicU32 = AtomicU32::new(0);
    // Where the name is a link, of one who keeps the file elsewhere, it stays one.
    let path = &fs::canonicalize(path).unwrap_or_else(|_| path.to_owned());
    let folder = path.parent().unwrap_or(Path::new("."));
    fs::create_dir_all(folder)?;
    let mut new = path.as_os_str().to_owned();
    new.push(format!(".{}-{}.new", std::process::id(), NUMBER.fetch_add(1, Relaxed)));
    let new = PathBuf::from(new);
    let written = (|| {
        // What is read and noted is nobody else's business.
        let file = OpenOptions::new().write(true).create(true).truncate(true).mode(0o600).open(&new)?;
        let mut out = BufWriter::new(&file);
        write(&mut out)?;
        out.flush()?;
        file.sync_all()?;
        fs::rename(&new, path)
    })();
    if written.is_err() {
        let _ = fs::remove_file(&new);
        return written;
    }
    // The name too is on the disk then; a file system that cannot do that has still the old or the new.
    let _ = File::open(folder).and_then(|folder| folder.sync_all());
    Ok(())
}
