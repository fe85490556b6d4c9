//! Work behind the screen: the whole of a large document, its outline, a growing pipe, a search. Each owns what it works
//! on, sends news, and can be given up.

use std::{
    io,
    path::PathBuf,
    process::{Command, Stdio},
    sync::{Arc, mpsc::Sender},
    thread,
};

use crate::{
    document::Document,
    library::{self, Opened, Pending},
    reader::News,
    search::{self, Query, Scan},
    source::Spool,
    terminal::Waker,
};

/// Bytes that a pipe grows by before the text shows it, at least; a sixteenth of what there is when that is more.
const GROWTH: usize = 16 << 10;

/// Sends news and wakes the loop.
#[derive(Debug, Clone)]
struct Post {
    send: Sender<News>,
    waker: Waker,
}

impl Post {
    /// False when nobody reads any more.
    fn send(&self, news: News) -> bool {
        let sent = self.send.send(news).is_ok();
        self.waker.wake();
        sent
    }
}

/// The workers.
#[derive(Debug)]
pub(super) struct Work {
    pending: Pending,
    doc: Document,
    path: Option<PathBuf>,
    post: Post,
    scan: Option<Scan>,
}

impl Work {
    pub(super) fn new(opened: Opened, send: Sender<News>, waker: Waker) -> Self {
        let Opened { doc, path, pending, .. } = opened;
        Self { pending, doc, path, post: Post { send, waker }, scan: None }
    }

    /// Begins what the first screen did not wait for.
    pub(super) fn start(&mut self) {
        let post = self.post.clone();
        let doc = self.doc.clone();
        match std::mem::replace(&mut self.pending, Pending::Nothing) {
            Pending::Nothing => {}
            Pending::Whole(rest) => self.spawn("whole", move || {
                post.send(match rest.parse() {
                    Ok(doc) => News::Document(doc),
                    Err(error) => News::Message(error.to_string()),
                });
            }),
            Pending::Outline => self.spawn("outline", move || {
                let outline = crate::format::plain::outline(&doc.text, &|| false);
                post.send(News::Outline(outline));
            }),
            Pending::Growing(spool, _) => {
                let path = self.path.clone();
                self.spawn("pipe", move || grow(&spool, path, &post));
            }
        }
    }

    /// Searches the whole of a text; an earlier search is given up.
    pub(super) fn scan(&mut self, doc: &Document, query: Query, from: usize, number: u64) {
        self.scan = None;
        let post = self.post.clone();
        let sections = doc.outline.sections.iter().map(|s| s.title.start).collect();
        self.scan = Some(search::scan(query, doc.text.clone(), sections, from, move |batch| {
            post.send(News::Hits(number, batch))
        }));
    }

    pub(super) fn cancel_scan(&mut self) {
        self.scan = None;
    }

    fn spawn(&self, name: &str, work: impl FnOnce() + Send + 'static) {
        let spawned = thread::Builder::new().name(name.to_owned()).spawn(work);
        if let Err(error) = spawned {
            self.post.send(News::Message(format!("No thread could be started: {error}")));
        }
    }
}

/// Shows what has come from a pipe, each time that is worth a look, and the whole at its end.
fn grow(spool: &Arc<Spool>, path: Option<PathBuf>, post: &Post) {
    let mut shown = 0;
    loop {
        let (len, ended) = spool.progress();
        if ended {
            break;
        }
        if len > shown {
            let (doc, _) = library::piped(spool, path.as_deref(), library::As::Told);
            if !post.send(News::Document(doc)) {
                return;
            }
            shown = len;
        }
        spool.wait_for(shown + if shown == 0 { 1 } else { GROWTH.max(shown / 16) });
    }
    if let Some(error) = spool.error() {
        post.send(News::Message(format!("The pipe could not be read to its end: {error}")));
    }
    match library::whole(spool, path.as_deref(), library::As::Told) {
        Ok(doc) => post.send(News::Document(doc)),
        Err(error) => post.send(News::Message(error.to_string())),
    };
}

/// Hands an address to the user's opener, as one argument, never through a shell.
pub(super) fn open_address(address: &str) -> io::Result<()> {
    let opener = if cfg!(target_os = "macos") { "open" } else { "xdg-open" };
    let mut command = Command::new(opener);
    command.arg(address).stdin(Stdio::null()).stdout(Stdio::null()).stderr(Stdio::null());
    let mut child = command.spawn()?;
    // Waited for, so that no dead process is left behind.
    thread::Builder::new().name("opener".into()).spawn(move || child.wait())?;
    Ok(())
}
