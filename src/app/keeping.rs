//! What is kept of a session: a thread that sleeps until there is something to keep, and writes it behind the screen.
//! A place is written a while after it was left first, so that a held key costs one file; what a user wrote at once.

use std::{
    sync::{Arc, Condvar, Mutex, MutexGuard, PoisonError},
    thread::{self, JoinHandle},
    time::{Duration, Instant, SystemTime},
};

use super::{
    nearest::Nearest,
    work::{Post, Report},
};
use crate::{
    document::{Annotation, Document, NoteChange, Shown},
    open::{Opened, Pending},
    reader::{Anchor, Elsewhere, Event, ReadNotes, Standing, State},
    source::{BRIEFING, Input, Spool},
    store::{Fingerprint, History, Identity, Place, Searched, Store, Trouble, Work, summary},
};

/// How long a place may be older than the screen.
const INTERVAL: Duration = Duration::from_secs(1);

/// Keeps a session.
#[derive(Debug)]
pub(super) struct Keeping {
    store: Option<Store>,
    who: Option<Identity>,
    /// A pipe: what it is is known when it has ended.
    spool: Option<Arc<Spool>>,
    post: Post,
    /// The place that was looked at last: by [`State::standing_key`].
    seen: Option<(Anchor, u16, usize)>,
    /// Changes over a pipe that has not ended.
    waiting: Vec<NoteChange>,
    shared: Arc<Shared>,
    thread: Option<JoinHandle<()>>,
}

/// What the thread waits for.
#[derive(Debug, Default)]
struct Shared {
    queue: Mutex<Queue>,
    more: Condvar,
}

/// What is to be kept.
#[derive(Debug, Default)]
struct Queue {
    /// The document's, and when it was first another one than that on the disk.
    place: Option<(Instant, Identity, Place)>,
    /// Those of documents that were left for another one.
    left: Vec<(Identity, Place)>,
    notes: Vec<(Identity, NoteChange)>,
    searches: Vec<Searched>,
    /// Lines of the palette.
    commands: Vec<String>,
    /// The document was opened, and that is not kept yet.
    opened: Option<(Identity, u64)>,
    closing: bool,
    /// What was left at the end is being written.
    tried: bool,
    /// The last try to write notes was in vain: they wait for what comes next.
    held_back: bool,
    /// Something could not be kept, and that was reported.
    reported: bool,
    /// That, when the screen was gone already.
    unreported: Option<String>,
}

impl Queue {
    /// True when nothing is to be kept.
    fn is_empty(&self) -> bool {
        self.place.is_none()
            && self.left.is_empty()
            && self.notes.is_empty()
            && self.searches.is_empty()
            && self.commands.is_empty()
            && self.opened.is_none()
    }
}

impl Shared {
    fn queue(&self) -> MutexGuard<'_, Queue> {
        self.queue.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

/// What was kept of the document in earlier sessions, as far as the first screen needs it.
#[derive(Debug, Default)]
pub(super) struct Before {
    /// How the document was left, and whether that was an earlier version of it.
    pub(super) standing: Option<(Standing, bool)>,
    /// What went wrong.
    pub(super) trouble: Option<String>,
    /// Nothing was ever kept: the reader is used for the first time.
    pub(super) new: bool,
}

impl Keeping {
    /// For a session that reads `input`; nothing is kept unless it `keeps`, or without a home. Reads the place.
    pub(super) fn open(input: &Input, opened: &Opened, keeps: bool, post: Post) -> (Self, Before) {
        let store = keeps.then(|| Store::of_user(|name| std::env::var_os(name)));
        Self::within(store, input, opened, post)
    }

    /// For a session that keeps in `store`; None when nothing is to be kept. Reads the place.
    pub(super) fn within(
        store: Option<Result<Store, Trouble>>,
        input: &Input,
        opened: &Opened,
        post: Post,
    ) -> (Self, Before) {
        let (mut before, mut troubles) = (Before::default(), Vec::new());
        let store = store.and_then(|store| store.map_err(|trouble| troubles.push(trouble)).ok());
        let spool = match &opened.pending {
            Pending::Growing(spool, _) => Some(spool.clone()),
            _ => None,
        };
        before.new = store.as_ref().is_some_and(Store::is_new);
        let who = identity(input, opened);
        if let (Some(store), Some(who)) = (&store, &who) {
            let place = store.place(who, &mut troubles);
            before.standing = place.map(|(place, earlier)| (standing(place), earlier));
        }
        before.trouble = summary(&troubles);
        let reported = before.trouble.is_some();
        let shared =
            Arc::new(Shared { queue: Mutex::new(Queue { reported, ..Queue::default() }), more: Condvar::new() });
        let opened = who.clone().filter(|who| who.path.is_some()).map(|who| (who, now()));
        shared.queue().opened = opened;
        (Self { store, who, spool, post, seen: None, waiting: Vec::new(), shared, thread: None }, before)
    }

    /// Another document is read in the same session; its place, when it was read before.
    pub(super) fn switch(&mut self, input: &Input, opened: &Opened) -> Option<(Standing, bool)> {
        (self.who, self.spool) = (identity(input, opened), None);
        let (store, who) = (self.store.as_ref()?, self.who.as_ref()?);
        if who.path.is_some() {
            self.shared.queue().opened = Some((who.clone(), now()));
        }
        let mut troubles = Vec::new();
        let place = store.place(who, &mut troubles);
        report(&self.shared, &self.post, &troubles);
        place.map(|(place, earlier)| (standing(place), earlier))
    }

    /// What is on the screen now need not be kept: the session begins with it.
    pub(super) fn begin(&mut self, state: &State) {
        self.seen = Some(state.standing_key());
    }

    /// Reads behind the screen what was searched for, and done by the palette.
    pub(super) fn start(&self) {
        let (Some(store), post) = (self.store.clone(), self.post.clone()) else { return };
        let shared = self.shared.clone();
        let read = move || {
            store.begin();
            match store.lines() {
                Ok(lines) => {
                    let searches = lines.searches.into_iter().map(|s| (s.pattern, s.regex)).collect();
                    post.send(Report::Event(Event::Searches(searches)));
                    post.send(Report::Event(Event::Commands(lines.commands)));
                }
                Err(trouble) => report(&shared, &post, &[trouble]),
            }
        };
        // Without a thread there is no history; that is not worth a message.
        let _ = thread::Builder::new().name("history".into()).spawn(read);
    }

    /// Looks whether the place is another one than before. To be called when a frame was drawn.
    pub(super) fn look(&mut self, state: &State) {
        let now = Some(state.standing_key());
        if self.seen != now {
            self.seen = now;
            self.keep_place(state);
        }
    }

    fn keep_place(&mut self, state: &State) {
        let (Some(_), Some(who)) = (&self.store, &self.who) else { return };
        let who = Identity { title: state.title.to_string(), ..who.clone() };
        let place = place(state.standing(), &who);
        let mut queue = self.shared.queue();
        let other = queue.place.take_if(|(_, known, _)| known.document != who.document);
        queue.left.extend(other.map(|(_, who, place)| (who, place)));
        let since = queue.place.as_ref().map_or_else(Instant::now, |(since, ..)| *since);
        let first = queue.place.replace((since, who, place)).is_none();
        drop(queue);
        if first {
            self.wake();
        }
    }

    /// Keeps what was written over the document; false when nothing of this session is kept.
    pub(super) fn keep_note(&mut self, change: NoteChange, title: &Shown) -> bool {
        let change = match change {
            NoteChange::Annotate(new) if new.made == 0 => NoteChange::Annotate(Annotation { made: now(), ..new }),
            change => change,
        };
        if self.store.is_none() {
            return false;
        }
        match &self.who {
            Some(who) => {
                let who = Identity { title: title.to_string(), ..who.clone() };
                self.shared.queue().notes.push((who, change));
                self.wake();
            }
            None => self.waiting.push(change),
        }
        true
    }

    /// Reads behind the screen what was written over the document, around an offset or all of it, and finds its place.
    pub(super) fn read_notes(&self, doc: &Document, around: Option<usize>, send: impl FnOnce(Event) + Send + 'static) {
        let (Some(store), Some(who)) = (self.store.clone(), self.who.clone()) else { return };
        let (shared, post, doc) = (self.shared.clone(), self.post.clone(), doc.clone());
        let read = move || {
            let mut troubles = Vec::new();
            let notes = notes(&store, (&who, &doc), around, &mut troubles);
            report(&shared, &post, &troubles);
            if let Some(notes) = notes {
                send(Event::Written(notes));
            }
        };
        // Without a thread there are no notes to be seen; they are still on the disk.
        let _ = thread::Builder::new().name("notes".into()).spawn(read);
    }

    /// Reads what was written over other documents.
    pub(super) fn works(&self) -> Vec<Elsewhere> {
        let Some(store) = &self.store else { return Vec::new() };
        let mut troubles = Vec::new();
        let own = self.who.as_ref().map(|who| store.work_of(who, &mut troubles));
        let others = store.works(&mut troubles).into_iter().filter(|work| Some(&work.name) != own.as_ref());
        let of = |work: Work| {
            let (title, path) = (Shown::new(&work.kept.title), work.kept.path.unwrap_or_default());
            let elsewhere = move |annotation| Elsewhere { title: title.clone(), path: path.clone(), annotation };
            work.kept.annotations.into_iter().map(elsewhere)
        };
        let found = others.flat_map(of).collect();
        report(&self.shared, &self.post, &troubles);
        found
    }

    /// Documents that were read before, the latest first: path and title.
    pub(super) fn recent(&self) -> Vec<(String, String)> {
        let Some(store) = &self.store else { return Vec::new() };
        let history = store.history().unwrap_or_else(|trouble| {
            report(&self.shared, &self.post, &[trouble]);
            History::default()
        });
        let own = self.who.as_ref().and_then(|who| who.path.as_ref()?.to_str()).unwrap_or_default();
        let others = history.recent.into_iter().rev().filter(|recent| recent.path != own);
        others.map(|recent| (recent.path, recent.title)).collect()
    }

    /// The thread is there and looks at its queue.
    fn wake(&mut self) {
        let (Some(store), None) = (&self.store, &self.thread) else { return self.shared.more.notify_one() };
        let (store, shared, post) = (store.clone(), self.shared.clone(), self.post.clone());
        match thread::Builder::new().name("keeping".into()).spawn(move || keep(&store, &shared, &post)) {
            Ok(thread) => self.thread = Some(thread),
            Err(error) => {
                let message = format!("What you do is not kept: no thread could be started: {error}");
                self.post.send(Report::Event(Event::Message(message)));
            }
        }
    }

    /// The pipe has ended: what it held is known now. Its place, when it was read before.
    pub(super) fn pipe_ended(&mut self, doc: &Document) -> Option<(Standing, bool)> {
        let (spool, store) = (self.spool.take()?, self.store.as_ref()?);
        let document = Fingerprint::of(&*spool, spool.progress().0 as u64);
        let title = doc.title().unwrap_or_default().to_string();
        let who = Identity { document, path: None, title };
        let place = store.place(&who, &mut Vec::new());
        let waiting = std::mem::take(&mut self.waiting);
        let changes = waiting.into_iter().map(|change| (who.clone(), change));
        self.shared.queue().notes.extend(changes);
        self.who = Some(who);
        self.wake();
        place.map(|(place, earlier)| (standing(place), earlier))
    }

    /// The file was read again: it may be another document now.
    pub(super) fn reread(&mut self, input: &Input, opened: &Opened, state: &State) {
        self.who = identity(input, opened);
        self.keep_place(state);
    }

    /// Writes what is left to be written, and returns what could not be kept, unless that was reported before.
    pub(super) fn close(mut self, state: &State) -> Option<String> {
        self.store.as_ref()?;
        let searches = state.searches().map(|(pattern, regex)| Searched { pattern: pattern.to_owned(), regex });
        let mut queue = self.shared.queue();
        queue.searches = searches.collect();
        queue.commands = state.commands();
        queue.closing = true;
        let idle = queue.is_empty();
        drop(queue);
        if !idle || self.thread.is_some() {
            self.wake();
        }
        if let Some(thread) = self.thread.take() {
            let _ = thread.join();
        }
        self.shared.queue().unreported.take()
    }
}

/// What was written over a document, in its places: around an offset, or all of it. None when nothing was, or when it
/// cannot be understood.
pub(crate) fn notes(
    store: &Store,
    (who, doc): (&Identity, &Document),
    around: Option<usize>,
    troubles: &mut Vec<Trouble>,
) -> Option<ReadNotes> {
    let mut nearest = Nearest::to(doc, around);
    let marks = store.each_note(who, troubles, |annotation| nearest.add(annotation))?;
    Some(nearest.finish(marks))
}

/// The document that was opened; None for a pipe, which is known when it has ended.
pub(crate) fn identity(input: &Input, opened: &Opened) -> Option<Identity> {
    let title = || opened.doc.title().unwrap_or_else(|| opened.name.clone()).to_string();
    match (input, &opened.snapshot) {
        (Input::Briefing, _) => {
            Some(Identity { document: Fingerprint::of_bytes(BRIEFING.as_bytes()), path: None, title: title() })
        }
        (_, Some(snapshot)) => {
            let len = snapshot.bytes().file().metadata().ok()?.len();
            let path = snapshot.path().and_then(|path| std::path::absolute(path).ok());
            Some(Identity { document: Fingerprint::of(&**snapshot.bytes(), len), path, title: title() })
        }
        (_, None) => None,
    }
}

/// A name that no other session has.
pub(super) fn session() -> String {
    let now = SystemTime::now().duration_since(SystemTime::UNIX_EPOCH).unwrap_or_default();
    format!("{:x}-{:x}", now.as_nanos(), std::process::id())
}

fn now() -> u64 {
    SystemTime::now().duration_since(SystemTime::UNIX_EPOCH).map_or(0, |since| since.as_secs())
}

fn standing(place: Place) -> Standing {
    let Place { offset, rows, words, column, folded, .. } = place;
    Standing { source: offset, rows, words, column, folded }
}

fn place(standing: Standing, who: &Identity) -> Place {
    let Standing { source, rows, words, column, folded } = standing;
    let path = who.path.as_ref().map(|path| path.to_string_lossy().into_owned());
    Place { title: who.title.clone(), path, offset: source, rows, words, column, folded, notes: None }
}

/// Reports what went wrong, once a session.
fn report(shared: &Shared, post: &Post, troubles: &[Trouble]) {
    let Some(message) = summary(troubles) else { return };
    let mut queue = shared.queue();
    if std::mem::replace(&mut queue.reported, true) {
        return;
    }
    if queue.closing {
        queue.unreported = Some(message);
    } else {
        drop(queue);
        post.send(Report::Event(Event::Message(message)));
    }
}

/// Writes what is to be kept, until the session is over.
fn keep(store: &Store, shared: &Shared, post: &Post) {
    loop {
        let Some(batch) = next(shared) else { return };
        let mut troubles = Vec::new();
        if let Err(trouble) = write(store, &batch, &mut troubles) {
            troubles.push(trouble);
            put_back(shared, batch);
        }
        report(shared, post, &troubles);
    }
}

/// Waits until something is to be written; None when the session is over and everything was.
fn next(shared: &Shared) -> Option<Queue> {
    let mut queue = shared.queue();
    loop {
        let due = queue.place.as_ref().map(|(since, ..)| (*since + INTERVAL).saturating_duration_since(Instant::now()));
        if queue.closing {
            return (!queue.is_empty() && !queue.tried).then(|| {
                queue.tried = true;
                taken(&mut queue)
            });
        }
        if !queue.notes.is_empty() && !queue.held_back || due.is_some_and(|due| due.is_zero()) {
            queue.held_back = false;
            return Some(taken(&mut queue));
        }
        queue = match due {
            Some(due) => shared.more.wait_timeout(queue, due).unwrap_or_else(PoisonError::into_inner).0,
            None => shared.more.wait(queue).unwrap_or_else(PoisonError::into_inner),
        };
    }
}

fn taken(queue: &mut Queue) -> Queue {
    Queue {
        place: queue.place.take(),
        left: std::mem::take(&mut queue.left),
        notes: std::mem::take(&mut queue.notes),
        searches: std::mem::take(&mut queue.searches),
        commands: std::mem::take(&mut queue.commands),
        opened: queue.opened.take(),
        ..Queue::default()
    }
}

/// What could not be written is tried again with what comes next.
fn put_back(shared: &Shared, batch: Queue) {
    let mut queue = shared.queue();
    let newer = std::mem::take(&mut queue.notes);
    queue.notes = batch.notes.into_iter().chain(newer).collect();
    queue.opened = queue.opened.take().or(batch.opened);
    // Of the places of one document the last one counts.
    let places = batch.left.into_iter().chain(batch.place.map(|(_, who, place)| (who, place)));
    let mut left: Vec<(Identity, Place)> = Vec::new();
    for (who, place) in places.chain(std::mem::take(&mut queue.left)) {
        left.retain(|(known, _)| known.document != who.document);
        left.push((who, place));
    }
    left.retain(|(who, _)| queue.place.as_ref().is_none_or(|(_, newest, _)| newest.document != who.document));
    queue.left = left;
    // Not before the next place: a disk that is full stays so for a while.
    queue.held_back = !queue.notes.is_empty();
}

fn write(store: &Store, batch: &Queue, troubles: &mut Vec<Trouble>) -> Result<(), Trouble> {
    for part in batch.notes.chunk_by(|(a, _), (b, _)| a == b) {
        let changes: Vec<_> = part.iter().map(|(_, change)| change.clone()).collect();
        store.keep_notes(&part[0].0, &changes, troubles)?;
    }
    for (who, place) in &batch.left {
        store.keep_place(who, place, troubles)?;
    }
    if let Some((_, who, place)) = &batch.place {
        store.keep_place(who, place, troubles)?;
    }
    let opened = batch.opened.as_ref().map(|(who, at)| (who, *at));
    if let Some((who, _)) = opened {
        store.keep_moved(who, troubles)?;
    }
    store.keep_history(&batch.searches, &batch.commands, opened, troubles)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_place_that_could_not_be_kept_waits_unless_there_is_a_newer_one() {
        let who = |name: &str| Identity {
            document: Fingerprint::of_bytes(name.as_bytes()),
            path: None,
            title: name.to_owned(),
        };
        let place = |offset| Place { offset, ..Place::default() };
        let shared = Shared { queue: Mutex::new(Queue::default()), more: Condvar::new() };
        let failed = |left: Vec<(Identity, Place)>, last: Option<usize>| {
            let place = last.map(|offset| (Instant::now(), who("b"), place(offset)));
            put_back(&shared, Queue { left, place, ..Queue::default() });
            let queue = shared.queue();
            queue.left.iter().map(|(who, place)| (who.title.clone(), place.offset)).collect::<Vec<_>>()
        };
        assert_eq!(failed(vec![(who("a"), place(1))], Some(2)), [("a".into(), 1), ("b".into(), 2)]);
        // What is waiting already is newer than what was being written.
        assert_eq!(failed(vec![(who("a"), place(0))], None), [("a".into(), 1), ("b".into(), 2)]);
        shared.queue().place = Some((Instant::now(), who("b"), place(3)));
        assert_eq!(failed(Vec::new(), Some(2)), [("a".to_owned(), 1)]);
        assert!(!shared.queue().is_empty());
    }
}
