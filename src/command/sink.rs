//! Standard output and standard error of a command that works on many documents: whole rows, in turn with one line that
//! shows how far it is.

use std::{
    io::{self, BufWriter, IsTerminal, Stdout, Write},
    sync::{
        Arc, Condvar, Mutex, MutexGuard, PoisonError,
        atomic::{AtomicUsize, Ordering::Relaxed},
    },
    thread::{self, JoinHandle},
    time::Duration,
};

use crate::{
    document::{Document, Shown},
    output::{Frame, Framed},
};

/// Work that is over sooner shows no progress.
const PATIENCE: Duration = Duration::from_secs(1);
/// Time between two lines of progress.
const INTERVAL: Duration = Duration::from_millis(250);

/// What is shared by the threads that write.
#[derive(Debug)]
pub(super) struct Sink {
    state: Mutex<State>,
    over: Condvar,
    /// How far a single document has been read, and how many bytes it has.
    place: Arc<AtomicUsize>,
    len: AtomicUsize,
}

#[derive(Debug)]
pub(super) struct State {
    out: Framed<BufWriter<Stdout>>,
    /// A document has been read: there is something to write, even if it holds no row.
    begun: bool,
    /// Rows are looked at as they come.
    seen: bool,
    read: usize,
    total: usize,
    /// The line of progress stands on the terminal.
    shown: bool,
    over: bool,
}

impl Sink {
    pub(super) fn new(frame: Frame, total: usize) -> Arc<Self> {
        let out = Framed::new(frame, BufWriter::with_capacity(64 << 10, io::stdout()));
        let seen = io::stdout().is_terminal();
        let state = State { out, begun: false, seen, read: 0, total, shown: false, over: false };
        Arc::new(Self {
            state: Mutex::new(state),
            over: Condvar::new(),
            place: Arc::default(),
            len: AtomicUsize::new(0),
        })
    }

    /// The same document; how far it is read is counted from now on.
    pub(super) fn follow(&self, doc: &Document) -> Document {
        self.len.store(doc.text.len(), Relaxed);
        doc.read_through(Arc::clone(&self.place))
    }

    /// How far a single document has been read, in hundredths; None where that is not known.
    fn percent(&self) -> Option<usize> {
        let place = self.place.load(Relaxed);
        (place > 0).then(|| (place * 100 / self.len.load(Relaxed).max(1)).min(100))
    }

    pub(super) fn lock(&self) -> MutexGuard<'_, State> {
        self.state.lock().unwrap_or_else(PoisonError::into_inner)
    }

    /// Shows progress on a terminal, after a while, until [`Sink::stop`].
    pub(super) fn show_progress(self: &Arc<Self>) -> Option<JoinHandle<()>> {
        let sink = Arc::clone(self);
        let show = move || {
            let mut wait = PATIENCE;
            let mut state = sink.lock();
            loop {
                let waited = sink.over.wait_timeout_while(state, wait, |state| !state.over);
                state = waited.unwrap_or_else(PoisonError::into_inner).0;
                if state.over {
                    return;
                }
                state.show(sink.percent());
                wait = INTERVAL;
            }
        };
        io::stderr().is_terminal().then(|| thread::Builder::new().name("progress".into()).spawn(show).ok()).flatten()
    }

    /// Shows no more progress.
    pub(super) fn stop(&self, progress: Option<JoinHandle<()>>) {
        let mut state = self.lock();
        state.over = true;
        state.clear();
        drop(state);
        self.over.notify_all();
        progress.map(JoinHandle::join);
    }
}

impl State {
    /// Writes whole rows.
    ///
    /// # Errors
    /// What standard output says.
    pub(super) fn rows(&mut self, lines: &[u8]) -> io::Result<()> {
        self.begun = true;
        self.clear();
        self.out.rows(lines)
    }

    /// Where rows are written; None where no document could be read.
    pub(super) fn out(&mut self) -> Option<&mut dyn Write> {
        self.clear();
        self.begun.then_some(&mut self.out as _)
    }

    /// A document is done; it may be that it could not be read.
    ///
    /// # Errors
    /// What standard output says.
    pub(super) fn done(&mut self, read: bool) -> io::Result<()> {
        self.begun |= read;
        self.read += 1;
        if self.seen { self.out.flush() } else { Ok(()) }
    }

    /// Ends what was written; without a document nothing is.
    ///
    /// # Errors
    /// What standard output says.
    pub(super) fn end(&mut self) -> io::Result<()> {
        self.clear();
        if self.begun { self.out.end() } else { Ok(()) }
    }

    /// Writes a message on standard error.
    pub(super) fn complain(&mut self, message: &Shown) {
        self.clear();
        let _ = writeln!(io::stderr(), "sco-reader: {message}");
    }

    fn show(&mut self, percent: Option<usize>) {
        self.shown = true;
        let far = match (self.total, percent) {
            (..=1, Some(percent)) => format!("{percent} % read"),
            (..=1, None) => "reading".to_owned(),
            (total, _) => format!("{} of {total} documents", self.read),
        };
        let _ = write!(io::stderr(), "\r{far}\x1b[K");
    }

    fn clear(&mut self) {
        if std::mem::take(&mut self.shown) {
            let _ = write!(io::stderr(), "\r\x1b[K");
        }
    }
}
