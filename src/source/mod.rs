//! Source: bytes from outside: files, pipes, and what the program brings along.
//!
//! Knows the operating system's files; not formats, documents' structure or the screen. Files are read in windows as
//! needed; a pipe is kept while it is read, and so is the text of a file that is compressed or in another encoding. Every
//! refusal is one sentence that names the file and the reason.

mod change;
mod file;
mod spool;
mod unpack;
mod watch;

pub(crate) use change::{Change, FileSnapshot};
pub(crate) use file::FileBytes;
pub(crate) use spool::Spool;
pub(crate) use unpack::{Compression, Decode, Encoding, Extent, Judgement};
pub(crate) use watch::{SETTLED, Watch};

use std::{
    fs::{self, File},
    io,
    os::unix::fs::FileTypeExt,
    path::{Path, PathBuf},
    sync::Arc,
};

use crate::document::{ReadAt, Shown};
use file::FromStart;

/// The briefing that is shown when nothing is named.
pub(crate) const BRIEFING: &str = include_str!("../../assets/briefing.md");

/// What to read.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) enum Input {
    /// The embedded briefing.
    Briefing,
    /// Standard input.
    Stdin,
    /// A file.
    File(PathBuf),
}

/// Bytes ready to be read.
#[derive(Debug, Clone)]
pub(crate) enum Source {
    /// The embedded briefing.
    Briefing,
    /// A file of so many bytes.
    File(Arc<FileBytes>, u64),
    /// A pipe, read as it comes.
    Pipe(Arc<Spool>),
}

/// A source, and a snapshot by which a change is found later.
#[derive(Debug, Clone)]
pub(crate) struct Opening {
    /// The bytes.
    pub source: Source,
    /// None for what is no file.
    pub snapshot: Option<Arc<FileSnapshot>>,
}

impl From<Source> for Opening {
    fn from(source: Source) -> Self {
        Self { source, snapshot: None }
    }
}

/// Why something cannot be read.
#[derive(Debug, thiserror::Error)]
pub(crate) enum OpenError {
    /// There is a folder of that name.
    #[error("{0}: is a folder; name a file in it")]
    Folder(Shown),
    /// There is a device or socket of that name.
    #[error("{0}: is a {1}, not a file or pipe")]
    Special(Shown, &'static str),
    /// What was a file is a pipe now.
    #[error("{0}: has become a pipe; what was read stays")]
    BecamePipe(Shown),
    /// Standard input is the terminal that keys come from.
    #[error("standard input is the terminal: name a file, or pipe something in")]
    Terminal,
    /// It is no text, but something of this kind.
    #[error("{0}: is {1}, which sco-reader does not read")]
    Binary(Shown, Shown),
    /// The operating system says no.
    #[error("{0}: {1}")]
    System(Shown, Shown),
}

impl OpenError {
    fn system(path: &Path, error: &io::Error) -> Self {
        Self::System(name(path), reason(error))
    }
}

/// A file's name for people.
pub(crate) fn name(path: &Path) -> Shown {
    Shown::new(&path.to_string_lossy())
}

/// What the operating system says, without its number.
pub(crate) fn reason(error: &io::Error) -> Shown {
    let text = error.to_string();
    let plain = text.split(" (os error").next().unwrap_or(&text);
    Shown::new(&plain.to_lowercase())
}

impl Input {
    /// What to call it.
    pub(crate) fn name(&self) -> Shown {
        match self {
            Self::Briefing => Shown::from("briefing"),
            Self::Stdin => Shown::from("standard input"),
            Self::File(path) => name(path.file_name().map_or(path.as_path(), Path::new)),
        }
    }

    /// Where it is, as it was named: a path, or what `grep` calls standard input.
    pub(crate) fn place(&self) -> Shown {
        match self {
            Self::Briefing => self.name(),
            Self::Stdin => Shown::from("(standard input)"),
            Self::File(path) => name(path),
        }
    }

    /// Opens it once more where it was a file.
    ///
    /// # Errors
    /// When it is none any more, or may not be read.
    pub(crate) fn reopen(&self, decode: Decode) -> Result<Opening, OpenError> {
        match self {
            Self::File(path) if fs::metadata(path).is_ok_and(|meta| meta.file_type().is_fifo()) => {
                Err(OpenError::BecamePipe(name(path)))
            }
            _ => self.open(decode),
        }
    }

    /// All bytes of a file of up to `most` bytes; None for what is larger, has no size before it is read, is no file, or
    /// cannot be read.
    pub(crate) fn small_file(&self, most: u64) -> Option<Vec<u8>> {
        let Self::File(path) = self else { return None };
        // A pipe would wait for who writes to it.
        let file = fs::metadata(path).ok().filter(fs::Metadata::is_file).and_then(|_| File::open(path).ok())?;
        let len = file.metadata().ok()?.len();
        (1..=most).contains(&len).then(|| read(&FileBytes::new(file), len as usize).ok()).flatten()
    }

    /// Opens it. `decode` is for what is read as it comes; a file's bytes are as they are stored.
    ///
    /// # Errors
    /// When it is no file or pipe, or may not be read.
    pub(crate) fn open(&self, decode: Decode) -> Result<Opening, OpenError> {
        match self {
            Self::Briefing => Ok(Source::Briefing.into()),
            Self::Stdin => stdin(decode),
            Self::File(path) if path == Path::new("/dev/stdin") => stdin(decode),
            Self::File(path) => open_file(path, decode),
        }
    }
}

fn stdin(decode: Decode) -> Result<Opening, OpenError> {
    if rustix::termios::isatty(rustix::stdio::stdin()) {
        return Err(OpenError::Terminal);
    }
    let path = Path::new("standard input");
    let file = rustix::io::dup(rustix::stdio::stdin()).map_err(|e| OpenError::system(path, &e.into()))?;
    open(path, File::from(file), None, decode)
}

fn open_file(path: &Path, decode: Decode) -> Result<Opening, OpenError> {
    let kind = fs::metadata(path).map_err(|e| OpenError::system(path, &e))?.file_type();
    let refused = match () {
        () if kind.is_dir() => return Err(OpenError::Folder(name(path))),
        () if kind.is_socket() => Some("socket"),
        () if kind.is_block_device() => Some("device"),
        () if kind.is_char_device() && path != Path::new("/dev/null") => Some("device"),
        () => None,
    };
    if let Some(what) = refused {
        return Err(OpenError::Special(name(path), what));
    }
    if kind.is_fifo() {
        let path = path.to_owned();
        return Ok(Source::Pipe(Spool::start(move || File::open(path), decode)).into());
    }
    let file = File::open(path).map_err(|e| OpenError::system(path, &e))?;
    open(path, file, Some(path), decode)
}

/// `path` names the file in refusals; `name` is by what it can be found again.
fn open(path: &Path, file: File, name: Option<&Path>, decode: Decode) -> Result<Opening, OpenError> {
    let meta = file.metadata().map_err(|e| OpenError::system(path, &e))?;
    if meta.is_dir() {
        return Err(OpenError::Folder(self::name(path)));
    }
    if !meta.is_file() {
        return Ok(Source::Pipe(Spool::start(|| Ok(file), decode)).into());
    }
    let again = file.try_clone().map_err(|e| OpenError::system(path, &e))?;
    let bytes = Arc::new(FileBytes::new(file));
    let snapshot = Some(Arc::new(FileSnapshot::new(bytes.clone(), name, &meta)));
    if meta.len() == 0 {
        // Such as those of /proc: their size is known when they have been read.
        return Ok(Opening { source: Source::Pipe(Spool::start(|| Ok(again), decode)), snapshot });
    }
    bytes.read_at(&mut [0; 1], 0).map_err(|e| OpenError::system(path, &e))?;
    Ok(Opening { source: Source::File(bytes, meta.len()), snapshot })
}

impl Source {
    /// The first bytes, at most `most`; waits for those of a pipe.
    ///
    /// # Errors
    /// What the operating system says.
    pub(crate) fn head(&self, most: usize) -> io::Result<Vec<u8>> {
        match self {
            Self::Briefing => Ok(BRIEFING.as_bytes()[..most.min(BRIEFING.len())].to_vec()),
            Self::File(bytes, len) => read(&**bytes, most.min(usize::try_from(*len).unwrap_or(most))),
            Self::Pipe(spool) => {
                let len = spool.wait_for(most);
                read(&**spool, most.min(len))
            }
        }
    }

    /// The same source as text: what is compressed is unpacked, and what is in another encoding decoded, while it is
    /// read.
    pub(crate) fn into_text(self, decode: Decode) -> Self {
        match self {
            Self::File(bytes, _) => Self::Pipe(Spool::start(move || Ok(FromStart::new(bytes)), decode)),
            other => other,
        }
    }

    /// All bytes there are, to be read anywhere, and how many they are.
    pub(crate) fn bytes(&self) -> (Arc<dyn ReadAt>, u64) {
        match self {
            Self::Briefing => (Arc::new(BRIEFING.as_bytes()), BRIEFING.len() as u64),
            Self::File(bytes, len) => (bytes.clone(), *len),
            Self::Pipe(spool) => (spool.clone(), spool.progress().0 as u64),
        }
    }

    /// All bytes; waits for those of a pipe.
    ///
    /// # Errors
    /// What the operating system says.
    pub(crate) fn all(&self) -> io::Result<Vec<u8>> {
        self.head(usize::MAX)
    }
}

/// Up to `len` bytes from the start.
fn read(bytes: &dyn ReadAt, len: usize) -> io::Result<Vec<u8>> {
    let mut buf = vec![0; len];
    let (got, error) = bytes.fill(&mut buf, 0);
    buf.truncate(got);
    error.map_or(Ok(buf), Err)
}

#[cfg(test)]
mod tests {
    use super::*;

    const AS_IS: Decode = Decode { encoding: None, judge: |_, _| Judgement::AsIs };

    /// Bytes that come three at a time, each time only when they are asked for again.
    #[derive(Debug)]
    struct Interrupted(std::sync::atomic::AtomicBool);

    impl ReadAt for Interrupted {
        fn read_at(&self, buf: &mut [u8], offset: u64) -> io::Result<usize> {
            if !self.0.fetch_xor(true, std::sync::atomic::Ordering::Relaxed) {
                return Err(io::ErrorKind::Interrupted.into());
            }
            let rest = &b"a few words"[(offset as usize).min(11)..];
            let n = rest.len().min(buf.len()).min(3);
            buf[..n].copy_from_slice(&rest[..n]);
            Ok(n)
        }
    }

    #[test]
    fn an_interrupted_read_is_begun_again() {
        let bytes = Interrupted(false.into());
        assert_eq!(read(&bytes, 5).unwrap(), b"a few");
        assert_eq!(read(&bytes, 100).unwrap(), b"a few words");
    }

    #[test]
    fn what_is_no_file_is_refused_in_one_line() {
        let error = |path: &str| Input::File(path.into()).open(AS_IS).unwrap_err().to_string();
        assert_eq!(error("/"), "/: is a folder; name a file in it");
        assert_eq!(error("/dev/zero"), "/dev/zero: is a device, not a file or pipe");
        assert_eq!(error("no\nfile"), "no␊file: no such file or directory");
    }

    #[test]
    fn nothing_is_an_empty_document() {
        let opened = Input::File("/dev/null".into()).open(AS_IS).unwrap();
        assert_eq!(opened.source.all().unwrap(), b"");
    }
}
