//! A file that changes while it is read: told, read again, followed.

use std::{path::PathBuf, sync::Arc, time::Duration};

use super::{
    App,
    work::{Post, Report},
};
use crate::{
    document::Kind,
    library::{self, Opened, Pending},
    reader::{self, News},
    source::{Change, Input, OpenError, SETTLED, Watch, Witness},
};

/// What is known of the file behind the document.
#[derive(Debug)]
pub(super) struct Changing {
    input: Input,
    post: Post,
    witness: Option<Arc<Witness>>,
    /// More may come from the pipe.
    flows: bool,
    watch: Option<Watch>,
    /// The file is read again by itself when it has changed.
    auto: bool,
    /// The change that was told last.
    told: Option<Change>,
    /// The file is being read again; what is to be told when that is done.
    reading: Option<Option<String>>,
    /// The text has grown since its outline was found.
    grown: bool,
}

impl Changing {
    pub(super) fn new(input: &Input, opened: &Opened, auto: bool, post: Post) -> Self {
        let flows = matches!(opened.pending, Pending::Growing(..));
        let (input, witness) = (input.clone(), opened.witness.clone());
        Self { input, post, witness, flows, watch: None, auto, told: None, reading: None, grown: false }
    }

    /// By what the operating system finds the file.
    fn path(&self) -> Option<PathBuf> {
        let witness = self.witness.as_ref()?;
        Some(witness.path().map_or_else(|| PathBuf::from("/proc/self/fd/0"), PathBuf::from))
    }
}

impl App {
    /// Begins to watch the file when that was asked for from the start.
    pub(super) fn begin_watching(&mut self) {
        if !self.changing.auto {
            return;
        }
        match self.changing.witness {
            Some(_) => self.watch(SETTLED),
            None => self.hear(News::Message("Only a file can be watched".into())),
        }
    }

    fn watch(&mut self, settle: Duration) {
        let Some(path) = self.changing.path() else { return };
        let post = self.changing.post.clone();
        let tell = move || {
            post.send(Report::Stirred);
        };
        match Watch::start(&path, settle, tell) {
            Ok(watch) => self.changing.watch = Some(watch),
            Err(error) => {
                let error = crate::source::reason(&error);
                self.hear(News::Message(format!("The file cannot be watched ({error}): keys look at it")));
            }
        }
    }

    /// True when the file is not as it was read, or was not when it was last looked at.
    pub(super) fn file_stirs(&self) -> bool {
        let change = || self.changing.witness.as_ref().and_then(|witness| witness.change());
        self.changing.told.is_some() || change().is_some()
    }

    /// Looks whether the file is still as it was read.
    pub(super) fn look_at_file(&mut self) {
        let Some(witness) = self.changing.witness.clone() else { return };
        // What is being read now is looked at when it is there.
        if self.changing.reading.is_some() {
            return;
        }
        let following = self.state.following;
        match witness.change() {
            None => {
                if self.changing.told.take().is_some() {
                    self.hear(News::Changed(None));
                }
            }
            Some(Change::Gone) => self.tell_change(Change::Gone),
            Some(Change::Grown(_)) if following && self.in_windows() => self.grow(&witness),
            Some(Change::Grown(_)) if following => self.read_again(None),
            Some(change) if following || self.changing.auto => {
                self.read_again(Some(format!("{}: read again", change.describe())));
            }
            Some(change) => self.tell_change(change),
        }
    }

    /// True when other bytes stand where the text was: what is found there now is not in the text.
    pub(super) fn is_rewritten(&self) -> bool {
        let change = self.changing.witness.as_ref().and_then(|w| w.change());
        matches!(change, Some(Change::Written | Change::Shrunk))
    }

    /// Tells a change of one kind once.
    fn tell_change(&mut self, change: Change) {
        let kind = |c: Change| std::mem::discriminant(&c);
        if self.changing.told.replace(change).map(kind) != Some(kind(change)) {
            self.hear(News::Changed(Some(change.describe().to_owned())));
        }
    }

    /// True for plain text that is read as needed: a longer one is the same text with another end.
    fn in_windows(&self) -> bool {
        let doc = &self.state.doc;
        doc.kind == Kind::Plain && doc.text.as_str().is_none() && !self.changing.flows
    }

    fn grow(&mut self, witness: &Witness) {
        let Some(len) = witness.renew() else { return };
        self.changing.grown = true;
        let doc = library::grown(&self.state.doc, witness.bytes(), len);
        self.hear(News::Grown(doc));
    }

    /// The key that reads the file again.
    pub(super) fn read_again_as_asked(&mut self) {
        match (&self.changing.input, &self.changing.witness) {
            (Input::Briefing, _) => self.hear(News::Message("The briefing stays as it is".into())),
            (_, None) => self.hear(News::Message("A pipe is read only once".into())),
            (_, Some(_)) => self.read_again(Some("Read again".into())),
        }
    }

    fn read_again(&mut self, message: Option<String>) {
        if self.changing.reading.is_none() {
            self.work.reopen(self.changing.input.clone());
        }
        self.changing.reading = Some(message);
    }

    /// The file was read again, or could not be.
    pub(super) fn reopened(&mut self, result: Result<Opened, OpenError>) {
        let message = self.changing.reading.take().flatten();
        match result {
            Ok(Opened { doc, path, witness, pending, .. }) => {
                self.changing.witness = witness;
                if let Some(witness) = self.changing.witness.as_ref().filter(|_| self.state.following) {
                    witness.follow();
                }
                (self.changing.flows, self.changing.told, self.changing.grown) = (false, None, false);
                self.work.start(&doc, pending, path);
                self.hear(News::Reread(doc));
                message.into_iter().for_each(|m| self.hear(News::Message(m)));
                // It may have changed while it was read.
                self.look_at_file();
            }
            Err(error) => self.hear(News::Message(format!("Not read again: {error}"))),
        }
    }

    /// Follows the file, or leaves that.
    pub(super) fn follow_file(&mut self, on: bool) {
        self.changing.watch = None;
        if !on {
            if self.changing.auto {
                self.watch(SETTLED);
            }
            if std::mem::take(&mut self.changing.grown) {
                self.work.outline(&self.state.doc);
            }
            return;
        }
        if let Some(witness) = &self.changing.witness {
            witness.follow();
            self.watch(Duration::ZERO);
            self.look_at_file();
        } else if !self.changing.flows {
            self.hear(News::FollowEnded("Nothing more comes here: it is all read".into()));
        }
    }

    /// The pipe has ended: nobody waits for more.
    pub(super) fn pipe_ended(&mut self) {
        self.changing.flows = false;
        if self.state.following && self.changing.witness.is_none() {
            self.hear(News::FollowEnded("The pipe has ended: all of it is here".into()));
        }
    }

    pub(super) fn hear(&mut self, news: News) {
        let effects = reader::hear(&mut self.state, news);
        effects.into_iter().for_each(|e| self.carry_out(e));
    }
}
