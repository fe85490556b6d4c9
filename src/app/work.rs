//! Work behind the screen: the whole of a large document, its outline, a growing pipe, a search, its figures, another
//! reading of the file. Each owns what it works on, sends reports, and can be given up.

use std::{
    path::PathBuf,
    sync::{
        Arc,
        atomic::{AtomicBool, AtomicU64, Ordering::Relaxed},
        mpsc::Sender,
    },
    thread,
    time::Duration,
};

use super::figures;
use crate::{
    document::{Document, Text},
    library::Item,
    open::{self, OpenOptions, Opened, Pending},
    reader::Event,
    search::{self, Batch, Hits, Query, Scan},
    source::{Input, OpenError, Spool, Watch},
    terminal::Waker,
};

/// Bytes of a pipe that are worth a look at once; a sixteenth of what there is when that is more.
const GROWTH: usize = 16 << 10;
/// How long less than that is gathered before it shows.
const GATHERED: Duration = Duration::from_millis(30);
/// A beginning of fewer bytes of text leaves the first screen empty or nearly so.
const SCREENFUL: usize = 1 << 10;

/// Bytes that are more than a screen.
const SCREEN: usize = 64 << 10;

/// Waits for a pipe to end, or for more of it than a screen of so many rows shows; true when all of the document is there.
pub(super) fn is_there(opened: &mut Opened, options: OpenOptions, rows: u16) -> bool {
    let Pending::Growing(spool, _) = &opened.pending else { return opened.doc.whole };
    // Markup may have more lines than rows, but not twice as many.
    let (mut len, mut ended, mut lines_left) = (0, false, 2 * usize::from(rows));
    while !ended && len < SCREEN {
        spool.wait_for(len + 1);
        let (now, all) = spool.progress();
        let lines = Text::windows(spool.clone(), now).line_feeds(len..now);
        let Some(left) = lines_left.checked_sub(lines) else { break };
        (len, ended, lines_left) = (now, all, left);
    }
    let (_, ended) = spool.progress();
    match open::whole(spool, opened.path.as_deref(), options) {
        Ok(doc) if ended => {
            opened.doc = doc;
            true
        }
        _ => false,
    }
}

/// What a worker reports.
#[derive(Debug)]
pub(super) enum Report {
    /// An event for the reader, whatever it shows.
    Event(Event),
    /// An event of the document that was opened as the so many-th.
    Of(u64, Event),
    /// The pipe has ended, and all of its text is read; it was opened as the so many-th.
    PipeEnded(u64),
    /// The file was read again.
    Reopened(Box<Result<Opened, OpenError>>),
    /// Something has happened to the file.
    Stirred,
    /// Documents of the library were found.
    Found(Vec<Item>),
    /// All documents of the library, found by another walk.
    FoundAgain(Vec<Item>),
    /// The folders of the library are watched, if that can be.
    Watched(Option<Watch>),
    /// Something has happened in the folders of the library.
    FoldersStirred,
}

/// Sends reports and wakes the loop.
#[derive(Debug, Clone)]
pub(super) struct Post {
    send: Sender<Report>,
    waker: Waker,
}

impl Post {
    pub(super) fn new(send: Sender<Report>, waker: Waker) -> Self {
        Self { send, waker }
    }

    /// False when nobody reads any more.
    pub(super) fn send(&self, report: Report) -> bool {
        let sent = self.send.send(report).is_ok();
        self.waker.wake();
        sent
    }
}

/// The workers.
#[derive(Debug)]
pub(super) struct Work {
    post: Post,
    options: OpenOptions,
    /// Number of the document that is worked on.
    opened: Arc<AtomicU64>,
    scan: Option<Scan>,
    /// The search for what alone is shown.
    sift: Option<Scan>,
    gathering: Option<Gathering>,
}

impl Work {
    pub(super) fn new(post: Post, options: OpenOptions) -> Self {
        Self { post, options, opened: Arc::default(), scan: None, sift: None, gathering: None }
    }

    /// How documents are read.
    pub(super) fn options(&self) -> OpenOptions {
        self.options
    }

    /// For what reports besides.
    pub(super) fn post(&self) -> Post {
        self.post.clone()
    }

    /// Begins what the first screen of a document did not wait for. Work on an earlier document is given up.
    pub(super) fn start(&mut self, doc: &Document, pending: Pending, path: Option<PathBuf>) {
        let number = self.opened.fetch_add(1, Relaxed) + 1;
        let post = self.post.clone();
        match pending {
            Pending::Nothing => {}
            Pending::Whole(rest) => {
                // What the first screen has nothing to show without is wanted at once.
                let urgent = doc.text.len() < SCREENFUL;
                self.spawn_at_once("whole", move || {
                    if !urgent {
                        step_back();
                    }
                    post.send(match rest.parse() {
                        Ok(doc) => Report::Of(number, Event::Document(doc)),
                        Err(error) => Report::Of(number, Event::Message(error.to_string())),
                    });
                });
            }
            Pending::Outline => self.outline(doc),
            Pending::Growing(spool, noted) => {
                let growth = Growth { number, spool, noted, path, options: self.options, post };
                self.spawn("pipe", move || growth.report());
            }
        }
    }

    /// Looks for the outline of a large plain text.
    pub(super) fn outline(&self, doc: &Document) {
        let (doc, post, opened) = (doc.clone(), self.post.clone(), self.opened.clone());
        let number = opened.load(Relaxed);
        self.spawn("outline", move || {
            let outline = open::outline(&doc.text, &|| opened.load(Relaxed) != number);
            post.send(Report::Of(number, Event::Outline(outline)));
        });
    }

    /// Number of the document that is worked on.
    #[cfg(test)]
    pub(super) fn number(&self) -> u64 {
        self.opened.load(Relaxed)
    }

    /// True for a report on what is still at hand: another document may have taken its place while the report was on
    /// its way.
    pub(super) fn current(&self, report: &Report) -> bool {
        match report {
            Report::Of(number, _) | Report::PipeEnded(number) => *number == self.opened.load(Relaxed),
            _ => true,
        }
    }

    /// Searches the whole of a text; an earlier search is given up.
    pub(super) fn scan(&mut self, doc: &Document, query: Query, from: usize, number: u64) {
        self.scan = None;
        let deliver = self.deliver(number);
        let sections = doc.outline.sections.iter().map(|s| s.title.start).collect();
        self.scan = Some(search::scan(query, doc.text.clone(), sections, from, deliver));
    }

    /// Searches what is not known yet of a text that has grown.
    pub(super) fn scan_rest(&mut self, doc: &Document, hits: &Hits, from: usize, number: u64) {
        self.scan = None;
        self.scan = Some(search::scan_rest(hits, doc.text.clone(), from, self.deliver(number)));
    }

    fn deliver(&self, number: u64) -> impl Fn(Batch) -> bool + Send + Sync + 'static {
        let post = self.post.clone();
        move |batch| post.send(Report::Event(Event::Hits(number, batch)))
    }

    /// Looks for what alone is shown, as far as it is not known yet; an earlier search for it is given up.
    pub(super) fn sift(&mut self, doc: &Document, hits: &Hits, from: usize, number: u64) {
        self.sift = None;
        let post = self.post.clone();
        let deliver = move |batch| post.send(Report::Event(Event::Sifted(number, batch)));
        self.sift = Some(search::scan_rest(hits, doc.text.clone(), from, deliver));
    }

    pub(super) fn cancel_sift(&mut self) {
        self.sift = None;
    }

    pub(super) fn cancel_scan(&mut self) {
        self.scan = None;
    }

    /// Counts the lines of a text to byte `to`, from a byte on a line whose number is known.
    pub(super) fn count_lines(&self, doc: &Document, (from, number): (usize, usize), to: usize) {
        let (text, send) = (doc.text.clone(), self.sender());
        self.spawn("lines", move || {
            let number = match to >= from {
                true => number + text.line_feeds(from..to),
                false => number.saturating_sub(text.line_feeds(to..from)),
            };
            send(Event::Counted(to, number));
        });
    }

    /// Reads the file again.
    pub(super) fn reopen(&self, input: Input, options: OpenOptions) {
        let post = self.post.clone();
        self.spawn("reopen", move || {
            post.send(Report::Reopened(Box::new(open::reopen(&input, options))));
        });
    }

    /// Reads what came by a stream, which has ended, in another way.
    pub(super) fn read_otherwise(&self, spool: Arc<Spool>, path: Option<PathBuf>, options: OpenOptions) {
        let (number, post) = (self.opened.load(Relaxed), self.post.clone());
        self.spawn("page", move || {
            post.send(match open::whole(&spool, path.as_deref(), options) {
                Ok(doc) => Report::Of(number, Event::Document(doc)),
                Err(error) => Report::Of(number, Event::Message(error.to_string())),
            });
        });
    }

    /// Looks for all figures of a document; an earlier gathering is given up.
    pub(super) fn gather(&mut self, doc: &Document, generation: u32) {
        let cancelled = Arc::new(AtomicBool::new(false));
        self.gathering = Some(Gathering(Arc::clone(&cancelled)));
        let (doc, post) = (doc.clone(), self.post.clone());
        self.spawn("figures", move || {
            figures::gather(&doc, generation, &cancelled, |found| post.send(Report::Event(Event::Figures(found))))
        });
    }

    pub(super) fn cancel_gather(&mut self) {
        self.gathering = None;
    }

    /// Sends an event of the document that is read now.
    pub(super) fn sender(&self) -> impl FnOnce(Event) + Send + 'static {
        let (post, number) = (self.post.clone(), self.opened.load(Relaxed));
        move |event| {
            post.send(Report::Of(number, event));
        }
    }

    /// Does work behind the screen, on a thread of that name.
    pub(super) fn spawn(&self, name: &str, work: impl FnOnce() + Send + 'static) {
        self.spawn_at_once(name, || {
            step_back();
            work();
        });
    }

    /// Does work that the screen waits for, on a thread of that name.
    fn spawn_at_once(&self, name: &str, work: impl FnOnce() + Send + 'static) {
        let spawned = thread::Builder::new().name(name.to_owned()).spawn(work);
        if let Err(error) = spawned {
            self.post.send(Report::Event(Event::Message(format!("No thread could be started: {error}"))));
        }
    }
}

/// A running search for figures. Dropping it ends it.
#[derive(Debug)]
struct Gathering(Arc<AtomicBool>);

impl Drop for Gathering {
    fn drop(&mut self) {
        self.0.store(true, Relaxed);
    }
}

/// A stream whose text is shown as it comes.
struct Growth {
    number: u64,
    spool: Arc<Spool>,
    /// The message on the guessed encoding was sent already.
    noted: bool,
    path: Option<PathBuf>,
    options: OpenOptions,
    post: Post,
}

impl Growth {
    /// Shows what has come, each time that is worth a look, and the whole at its end.
    fn report(&self) {
        let (mut shown, mut windows, mut ended) = (0, false, false);
        while !ended {
            self.spool.wait_for(shown + 1);
            // What trickles shows soon; what floods in is not laid out more often than it has grown by some part.
            self.spool.wait_briefly(shown + GROWTH.max(shown / 16), GATHERED);
            let (len, all) = self.spool.progress();
            ended = all;
            if len > shown && !self.show(&mut windows) {
                return;
            }
            shown = len;
        }
        match open::whole(&self.spool, self.path.as_deref(), self.options) {
            Ok(doc) => self.send(Event::Document(doc)),
            Err(error) => self.send(Event::Message(error.to_string())),
        };
        let note = || open::note_of(&self.spool).filter(|_| !self.noted);
        if let Some(message) = self.spool.error().map(|e| open::unfinished(&e)).or_else(note) {
            self.send(Event::Message(message));
        }
        self.post.send(Report::PipeEnded(self.number));
    }

    /// Shows what has come; `windows` says whether the text was read as needed before, and becomes whether it is now.
    fn show(&self, windows: &mut bool) -> bool {
        let (doc, _) = open::piped(&self.spool, self.path.as_deref(), self.options);
        let longer = std::mem::replace(windows, doc.text.as_str().is_none()) && *windows;
        self.send(if longer { Event::Grown(doc) } else { Event::Document(doc) })
    }

    fn send(&self, event: Event) -> bool {
        self.post.send(Report::Of(self.number, event))
    }
}

/// Lets the thread that draws go first where there are fewer cores than threads. By half of what is possible: at the lowest
/// priority a machine that is busy with other programs left the rest of a document unread for minutes.
fn step_back() {
    // Elsewhere this is a matter of the whole process.
    #[cfg(target_os = "linux")]
    let _ = rustix::process::nice(10);
}
