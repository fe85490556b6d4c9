//! A file that changes while it is read: reported, read again, followed.

use std::{
    path::{Path, PathBuf},
    sync::Arc,
    time::Duration,
};

use super::{
    App,
    work::{Post, Report},
};
use crate::{
    document::ReadAt,
    open::{self, Extent, Opened, Pending},
    reader::{self, Event},
    source::{Change, FileSnapshot, Input, OpenError, SETTLED, Spool, Watch},
};

/// What is known of the file behind the document.
#[derive(Debug)]
pub(super) struct Changing {
    pub(super) input: Input,
    post: Post,
    pub(super) snapshot: Option<Arc<FileSnapshot>>,
    /// The pipe from which more may come.
    flows: Option<Arc<Spool>>,
    /// The text is the file's own bytes, read as needed: a longer file is the same text with another end.
    in_place: bool,
    watch: Option<Watch>,
    /// The file is read again by itself when it has changed.
    auto: bool,
    /// The change that was reported last.
    reported: Option<Change>,
    /// The file is being read again; the message for when that is done.
    pub(super) reading: Option<Option<String>>,
    /// The text has grown since its outline was found.
    grown: bool,
    /// The stream that the text came by.
    pub(super) stream: Option<Arc<Spool>>,
    /// How much of a page a key asked for.
    pub(super) extent: Option<Extent>,
    /// A key asked for the source.
    pub(super) source: bool,
    /// The same bytes are being read in another way: places are found by theirs.
    pub(super) otherwise: bool,
}

impl Changing {
    pub(super) fn new(input: &Input, opened: &Opened, auto: bool, post: Post) -> Self {
        let flows = match &opened.pending {
            Pending::Growing(spool, _) => Some(spool.clone()),
            _ => None,
        };
        Self {
            input: input.clone(),
            post,
            snapshot: opened.snapshot.clone(),
            flows,
            in_place: opened.in_place,
            watch: None,
            auto,
            reported: None,
            reading: None,
            grown: false,
            stream: opened.stream.clone(),
            extent: None,
            source: false,
            otherwise: false,
        }
    }

    /// True when the file is read again by itself.
    pub(super) fn auto(&self) -> bool {
        self.auto
    }

    /// The file's name, and the number of the line that holds byte `at` of it, counted from 1; None for what is no file.
    pub(super) fn place(&self, at: usize) -> Option<(PathBuf, usize)> {
        let snapshot = self.snapshot.as_ref()?;
        let path = snapshot.path()?.to_owned();
        let (mut lines, mut from) = (1, 0);
        let mut buf = vec![0; 256 << 10];
        while from < at {
            let wanted = buf.len().min(at - from);
            match snapshot.bytes().read_at(&mut buf[..wanted], from as u64) {
                Ok(0) | Err(_) => break,
                Ok(got) => {
                    lines += memchr::memchr_iter(b'\n', &buf[..got]).count();
                    from += got;
                }
            }
        }
        Some((path, lines))
    }

    /// The file that is read, as it was named.
    pub(super) fn file(&self) -> Option<&Path> {
        if let Input::File(path) = &self.input { Some(path) } else { None }
    }

    /// By what the operating system finds the file.
    fn path(&self) -> Option<PathBuf> {
        let snapshot = self.snapshot.as_ref()?;
        Some(snapshot.path().map_or_else(|| PathBuf::from("/proc/self/fd/0"), PathBuf::from))
    }
}

impl App {
    /// Begins to watch the file, so that a change is reported at once; so is one that came between its reading and this.
    pub(super) fn begin_watching(&mut self) {
        match self.changing.snapshot {
            Some(_) => {
                self.watch(SETTLED);
                self.look_at_file();
            }
            None if self.changing.auto => self.handle(Event::Message("Only a file can be watched".into())),
            None => {}
        }
    }

    fn watch(&mut self, settle: Duration) {
        let Some(path) = self.changing.path() else { return };
        let post = self.changing.post.clone();
        let notify = move || {
            post.send(Report::Stirred);
        };
        match Watch::start(&path, settle, notify) {
            Ok(watch) => self.changing.watch = Some(watch),
            // Keys look at the file as well.
            Err(_) if !self.changing.auto && !self.state.following => {}
            Err(error) => {
                let error = crate::source::reason(&error);
                self.handle(Event::Message(format!("The file cannot be watched ({error}): keys look at it")));
            }
        }
    }

    /// True when the file is not as it was read, or was not when it was last looked at.
    pub(super) fn file_stirs(&self) -> bool {
        let change = || self.changing.snapshot.as_ref().and_then(|snapshot| snapshot.change());
        self.changing.reported.is_some() || change().is_some()
    }

    /// Looks whether the file is still as it was read.
    pub(super) fn look_at_file(&mut self) {
        let Some(snapshot) = self.changing.snapshot.clone() else { return };
        // What is being read now is looked at when it is there.
        if self.changing.reading.is_some() {
            return;
        }
        let following = self.state.following;
        match snapshot.change() {
            None => {
                if self.changing.reported.take().is_some() {
                    self.handle(Event::Changed(None));
                }
            }
            Some(Change::Gone) => self.tell_change(Change::Gone),
            Some(Change::Grown(_)) if following && self.changing.in_place => self.grow(&snapshot),
            Some(Change::Grown(_)) if following => self.read_again(None),
            Some(change) if following || self.changing.auto => {
                self.read_again(Some(format!("{}: read again", change.describe())));
            }
            Some(change) => self.tell_change(change),
        }
    }

    /// True when other bytes stand where the text was: what is found there now is not in the text.
    pub(super) fn is_rewritten(&self) -> bool {
        let change = self.changing.snapshot.as_ref().and_then(|w| w.change());
        matches!(change, Some(Change::Written | Change::Shrunk))
    }

    /// Shows a message for a change of one kind once.
    fn tell_change(&mut self, change: Change) {
        let kind = |c: Change| std::mem::discriminant(&c);
        if self.changing.reported.replace(change).map(kind) != Some(kind(change)) {
            self.handle(Event::Changed(Some(change.describe().to_owned())));
        }
    }

    fn grow(&mut self, snapshot: &FileSnapshot) {
        let Some(len) = snapshot.renew() else { return };
        self.changing.grown = true;
        let doc = open::grown(&self.state.doc, snapshot.bytes(), len);
        self.handle(Event::Grown(doc));
    }

    /// The key that reads the file again.
    pub(super) fn read_again_as_asked(&mut self) {
        match (&self.changing.input, &self.changing.snapshot) {
            (Input::Briefing, _) => self.handle(Event::Message("The briefing stays as it is".into())),
            (_, None) => self.handle(Event::Message("A pipe is read only once".into())),
            (_, Some(_)) => self.read_again(Some("Read again".into())),
        }
    }

    pub(super) fn read_again(&mut self, message: Option<String>) {
        if self.changing.reading.is_none() {
            self.work.reopen(self.changing.input.clone(), self.open_options());
        }
        self.changing.reading = Some(message);
    }

    /// The file was read again, or could not be.
    pub(super) fn reopened(&mut self, result: Result<Opened, OpenError>) {
        let message = self.changing.reading.take().flatten();
        match result {
            Ok(opened) => {
                let reread = opened.clone();
                let Opened { doc, path, snapshot, pending, in_place, stream, .. } = opened;
                (self.changing.snapshot, self.changing.in_place, self.changing.stream) = (snapshot, in_place, stream);
                if let Some(snapshot) = self.changing.snapshot.as_ref().filter(|_| self.state.following) {
                    snapshot.follow();
                }
                (self.changing.flows, self.changing.reported, self.changing.grown) = (None, None, false);
                self.work.start(&doc, pending, path);
                let otherwise = std::mem::take(&mut self.changing.otherwise);
                self.handle(if otherwise { Event::Document(doc) } else { Event::Reread(doc) });
                self.keeping.reread(&self.changing.input, &reread, &self.state);
                self.read_notes();
                message.into_iter().for_each(|m| self.handle(Event::Message(m)));
                // It may have changed while it was read.
                self.look_at_file();
            }
            Err(error) => self.handle(Event::Message(format!("Not read again: {error}"))),
        }
    }

    /// Follows the file, or leaves that.
    pub(super) fn follow_file(&mut self, on: bool) {
        self.changing.watch = None;
        if !on {
            self.begin_watching();
            if std::mem::take(&mut self.changing.grown) {
                self.work.outline(&self.state.doc);
            }
            return;
        }
        if let Some(snapshot) = &self.changing.snapshot {
            snapshot.follow();
            self.watch(Duration::ZERO);
            self.look_at_file();
        } else if self.changing.flows.is_none() {
            self.handle(Event::FollowEnded("Nothing more comes here: it is all read".into()));
        }
    }

    /// Lets the pipe be read as far as the place that is read needs it.
    pub(super) fn read_ahead(&self) {
        if let Some(spool) = &self.changing.flows {
            spool.want(self.state.wanted());
        }
    }

    /// The pipe has ended: nobody waits for more.
    pub(super) fn pipe_ended(&mut self) {
        self.changing.flows = None;
        if self.state.following && self.changing.snapshot.is_none() {
            self.handle(Event::FollowEnded("The pipe has ended: all of it is here".into()));
        }
    }

    pub(super) fn handle(&mut self, event: Event) {
        let effects = reader::handle(&mut self.state, event);
        effects.into_iter().for_each(|e| self.carry_out(e));
    }
}
