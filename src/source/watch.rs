//! Watching a file: the operating system reports when something happens to it, and until then nothing runs.

use std::{
    io,
    os::fd::OwnedFd,
    path::{Path, PathBuf},
    time::Duration,
};

/// How long a file has to be left alone after it was stirred, where a whole writing is waited for.
pub(crate) const SETTLED: Duration = Duration::from_millis(40);

/// A watched file, or watched folders. Dropping it ends the watch.
#[derive(Debug)]
pub(crate) struct Watch {
    /// Its closing wakes and ends the watching thread.
    _end: OwnedFd,
}

impl Watch {
    /// Calls `notify` from a thread of its own when something has happened to the file called `path` or to its name: once
    /// the file has been left alone for `settle`, and no more often than a screen can follow.
    ///
    /// # Errors
    /// What the operating system says, such as that there are too many watches.
    pub(crate) fn start(path: &Path, settle: Duration, notify: impl Fn() + Send + 'static) -> io::Result<Self> {
        system::start(path, settle, notify).map(|end| Self { _end: end })
    }

    /// Calls `notify` from a thread of its own when files have come to `folders`, have gone or were written, hidden ones apart:
    /// once nothing more happens for a while. Of very many folders only the first are watched.
    ///
    /// # Errors
    /// What the operating system says.
    pub(crate) fn folders(folders: &[PathBuf], notify: impl Fn() + Send + 'static) -> io::Result<Self> {
        system::start_folders(folders, notify).map(|end| Self { _end: end })
    }
}

#[cfg(target_os = "linux")]
mod system {
    use std::{
        ffi::{OsStr, OsString},
        fs, io,
        mem::MaybeUninit,
        os::{fd::OwnedFd, unix::ffi::OsStrExt},
        path::{Path, PathBuf},
        thread,
        time::{Duration, Instant},
    };

    use rustix::{
        event::{PollFd, PollFlags, Timespec, poll},
        fs::inotify::{self, CreateFlags, ReadFlags, WatchFlags},
        io::Errno,
        pipe::{PipeFlags, pipe_with},
    };

    /// Shortest time between two calls of `notify`.
    const INTERVAL: Duration = Duration::from_millis(30);
    /// Longest time that a file which is written to all the time is waited for.
    const LONGEST: Duration = Duration::from_secs(1);

    /// What happens to the bytes of a file.
    fn of_file() -> WatchFlags {
        WatchFlags::MODIFY | WatchFlags::CLOSE_WRITE | WatchFlags::ATTRIB | WatchFlags::MOVE_SELF
    }

    /// What happens to the names in a folder: editors write another file and give it the name.
    fn of_folder() -> WatchFlags {
        WatchFlags::CREATE | WatchFlags::DELETE | WatchFlags::MOVED_FROM | WatchFlags::MOVED_TO | WatchFlags::ONLYDIR
    }

    /// Folders that are watched at most: the system gives a program a bounded number of watches.
    const FOLDERS: usize = 4096;
    /// How long nothing has to happen in the folders before it is reported: a copy or a checkout writes many files.
    const QUIET: Duration = Duration::from_millis(200);

    /// What changes the files of a folder.
    fn in_folder() -> WatchFlags {
        of_folder() | WatchFlags::CLOSE_WRITE
    }

    pub(super) fn start_folders(folders: &[PathBuf], notify: impl Fn() + Send + 'static) -> io::Result<OwnedFd> {
        let inotify = inotify::init(CreateFlags::CLOEXEC | CreateFlags::NONBLOCK)?;
        let (end, hold) = pipe_with(PipeFlags::CLOEXEC)?;
        for folder in folders.iter().take(FOLDERS) {
            // One that has gone meanwhile is not missed.
            let _ = inotify::add_watch(&inotify, folder, in_folder());
        }
        let run = move || {
            while let Some(true) = wait(&inotify, &end, None) {
                if !any_seen(&inotify) {
                    continue;
                }
                let begun = Instant::now();
                while begun.elapsed() < LONGEST {
                    match wait(&inotify, &end, Some(QUIET)) {
                        Some(true) => any_seen(&inotify),
                        Some(false) => break,
                        None => return,
                    };
                }
                notify();
            }
        };
        thread::Builder::new().name("watch".into()).spawn(run)?;
        Ok(hold)
    }

    /// Takes in all that has happened in folders; whether any of it was to a file that is not hidden.
    fn any_seen(inotify: &OwnedFd) -> bool {
        let mut buf = [MaybeUninit::uninit(); 4096];
        let mut events = inotify::Reader::new(inotify, &mut buf);
        let mut any = false;
        while let Ok(event) = events.next() {
            any |= event.file_name().is_none_or(|name| !name.to_bytes().starts_with(b"."));
        }
        any
    }

    /// True when something has happened, false after `limit`, None at the end of the watch.
    fn wait(inotify: &OwnedFd, end: &OwnedFd, limit: Option<Duration>) -> Option<bool> {
        let limit = limit.map(|l| Timespec { tv_sec: l.as_secs() as i64, tv_nsec: l.subsec_nanos().into() });
        let mut fds = [PollFd::new(inotify, PollFlags::IN), PollFd::new(end, PollFlags::empty())];
        match poll(&mut fds, limit.as_ref()) {
            Ok(_) if !fds[1].revents().is_empty() => None,
            Ok(_) => Some(!fds[0].revents().is_empty()),
            Err(Errno::INTR) => Some(true),
            Err(_) => None,
        }
    }

    struct Watcher {
        inotify: OwnedFd,
        end: OwnedFd,
        path: PathBuf,
        /// Names the file goes by, with the watches of their folders: its own, and that of a link to it.
        names: Vec<(i32, OsString)>,
        settle: Duration,
    }

    pub(super) fn start(path: &Path, settle: Duration, notify: impl Fn() + Send + 'static) -> io::Result<OwnedFd> {
        let (watcher, hold) = Watcher::new(path, settle)?;
        thread::Builder::new().name("watch".into()).spawn(move || watcher.run(notify))?;
        Ok(hold)
    }

    impl Watcher {
        /// A watcher, and what ends it by being closed.
        fn new(path: &Path, settle: Duration) -> io::Result<(Self, OwnedFd)> {
            let inotify = inotify::init(CreateFlags::CLOEXEC | CreateFlags::NONBLOCK)?;
            let (end, hold) = pipe_with(PipeFlags::CLOEXEC)?;
            let mut watcher = Self { inotify, end, path: path.to_owned(), names: Vec::new(), settle };
            watcher.watch_names()?;
            watcher.watch_file();
            Ok((watcher, hold))
        }

        fn watch_names(&mut self) -> io::Result<()> {
            let real = fs::canonicalize(&self.path).ok();
            for path in [Some(self.path.clone()), real].into_iter().flatten() {
                let Some(name) = path.file_name().map(OsStr::to_owned) else { continue };
                let folder = path.parent().filter(|p| !p.as_os_str().is_empty()).unwrap_or(Path::new("."));
                let watch = inotify::add_watch(&self.inotify, folder, of_folder())?;
                if !self.names.contains(&(watch, name.clone())) {
                    self.names.push((watch, name));
                }
            }
            Ok(())
        }

        /// The file that has the name now; the same one again costs nothing.
        fn watch_file(&self) {
            let _ = inotify::add_watch(&self.inotify, &self.path, of_file());
        }

        fn run(&self, notify: impl Fn()) {
            while let Some(true) = self.wait(None) {
                if !self.stirred() {
                    continue;
                }
                let begun = Instant::now();
                while !self.settle.is_zero() && begun.elapsed() < LONGEST {
                    match self.wait(Some(self.settle)) {
                        Some(true) => self.stirred(),
                        Some(false) => break,
                        None => return,
                    };
                }
                self.watch_file();
                notify();
                if self.settle.is_zero() {
                    thread::sleep(INTERVAL);
                }
            }
        }

        fn wait(&self, limit: Option<Duration>) -> Option<bool> {
            wait(&self.inotify, &self.end, limit)
        }

        /// Takes in all that has happened; whether any of it was to the file.
        fn stirred(&self) -> bool {
            let mut buf = [MaybeUninit::uninit(); 4096];
            let mut events = inotify::Reader::new(&self.inotify, &mut buf);
            let mut any = false;
            while let Ok(event) = events.next() {
                any |= match event.file_name() {
                    Some(name) => {
                        let name = OsStr::from_bytes(name.to_bytes());
                        self.names.iter().any(|(watch, own)| *watch == event.wd() && own == name)
                    }
                    // Without a name: the file itself, or so much that the names were lost.
                    None => !event.events().contains(ReadFlags::IGNORED),
                };
            }
            any
        }
    }

    #[cfg(test)]
    pub(super) mod tests {
        use super::*;

        /// Says of each call whether anything has happened to the file at `path` since the one before.
        pub(in super::super) fn stirred(path: &Path) -> impl Fn() -> bool {
            let (watcher, hold) = Watcher::new(path, Duration::ZERO).unwrap();
            move || {
                let _ = &hold;
                watcher.stirred()
            }
        }
    }
}

#[cfg(not(target_os = "linux"))]
mod system {
    use std::{
        io,
        os::fd::OwnedFd,
        path::{Path, PathBuf},
        time::Duration,
    };

    pub(super) fn start_folders(_: &[PathBuf], _: impl Fn() + Send + 'static) -> io::Result<OwnedFd> {
        Err(io::Error::new(io::ErrorKind::Unsupported, "this system cannot tell when a folder changes"))
    }

    pub(super) fn start(_: &Path, _: Duration, _: impl Fn() + Send + 'static) -> io::Result<OwnedFd> {
        Err(io::Error::new(io::ErrorKind::Unsupported, "this system cannot tell when a file changes"))
    }
}

#[cfg(all(test, target_os = "linux"))]
mod tests {
    use std::{fs, sync::mpsc};

    use super::*;

    #[test]
    fn writing_and_renaming_are_told_until_the_watch_ends() {
        let folder = std::env::temp_dir().join(format!("sco-reader-watch-{}", std::process::id()));
        fs::create_dir_all(&folder).unwrap();
        let (path, other) = (folder.join("a.md"), folder.join("b.md"));
        fs::write(&path, "one").unwrap();
        let (send, changes) = mpsc::channel();
        let watch = Watch::start(&path, SETTLED, move || send.send(()).unwrap()).unwrap();
        let patience = Duration::from_secs(60);
        fs::write(&path, "two").unwrap();
        changes.recv_timeout(patience).unwrap();
        fs::write(&other, "three").unwrap();
        fs::rename(&other, &path).unwrap();
        changes.recv_timeout(patience).unwrap();
        // The file that has the name now is watched too.
        fs::write(&path, "four").unwrap();
        changes.recv_timeout(patience).unwrap();
        drop(watch);
        // What was written in several steps may have been reported more than once.
        let end = std::iter::repeat_with(|| changes.recv_timeout(patience)).find_map(Result::err);
        assert_eq!(end, Some(mpsc::RecvTimeoutError::Disconnected));
        fs::remove_dir_all(&folder).unwrap();
    }

    #[test]
    fn only_what_happens_to_the_file_or_its_name_stirs_it() {
        let folder = std::env::temp_dir().join(format!("sco-reader-stirred-{}", std::process::id()));
        fs::create_dir_all(&folder).unwrap();
        let (path, other) = (folder.join("a.md"), folder.join("b.md"));
        fs::write(&path, "one").unwrap();
        let stirred = system::tests::stirred(&path);
        assert!(!stirred());
        fs::write(&other, "two").unwrap();
        assert!(!stirred(), "another file");
        fs::write(&path, "three").unwrap();
        assert!(stirred(), "written");
        assert!(!stirred(), "each once");
        fs::rename(&other, &path).unwrap();
        assert!(stirred(), "replaced");
        fs::remove_file(&path).unwrap();
        assert!(stirred(), "removed");
        fs::remove_dir_all(&folder).unwrap();
    }
}
