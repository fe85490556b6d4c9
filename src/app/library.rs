//! The library on the screen: its folders are walked behind the first screen, and a document is opened when it is asked for.

use std::{
    collections::{HashMap, HashSet},
    path::{Path, PathBuf},
};

use super::{
    App, Error,
    changing::Changing,
    opener,
    work::{Post, Report},
};
use crate::{
    cli::Cli,
    document::{Document, Text},
    library::{self, Found, Item},
    open::{self, Opened, Pending},
    reader::{self, Event, Landing, Visited},
    source::{Input, OpenError, Watch},
};

/// Items in one message: a screen's worth soon, and not ten thousand messages.
const BATCH: usize = 512;

/// The first document of the library that the command line names; None where it names a single document.
///
/// # Errors
/// When there is none in its folders.
pub(super) fn first_of(cli: &Cli) -> Result<Option<Item>, Error> {
    if !library::is_one(&cli.files) {
        return Ok(None);
    }
    let mut first = None;
    library::walk(&cli.files, |found| match found {
        Found::Item(item) => {
            first = Some(item);
            false
        }
        Found::Folder(_) | Found::Unreadable(_) => true,
    });
    let named = cli.files.first().map(|path| crate::source::name(path)).unwrap_or_default();
    first.map(Some).ok_or(Error::Empty(named))
}

/// Walks `paths`, reports what is found in batches, and watches the folders from then on.
fn report_all(paths: &[PathBuf], post: &Post) {
    let (mut batch, mut folders, mut wanted) = (Vec::new(), Vec::new(), true);
    let mut items = Vec::new();
    // The first ones take their places among what has been opened meanwhile.
    let mut report: fn(Vec<Item>) -> Report = Report::FoundAgain;
    library::walk(paths, |found| {
        match found {
            Found::Item(item) => {
                items.push(item.path.clone());
                batch.push(item);
            }
            Found::Folder(folder) => folders.push(folder),
            Found::Unreadable(why) => wanted = post.send(Report::Event(Event::Message(why.to_string()))),
        }
        if batch.len() >= BATCH {
            wanted = post.send(std::mem::replace(&mut report, Report::Found)(std::mem::take(&mut batch)));
        }
        wanted
    });
    post.send(report(batch));
    let (found, watch) = watched(paths, folders, post);
    if !found.iter().map(|item| &item.path).eq(&items) {
        post.send(Report::FoundAgain(found));
    }
    post.send(Report::Watched(watch));
}

/// Walks `paths` once more, and reports all that is found.
fn report_again(paths: &[PathBuf], post: &Post) {
    let (items, watch) = watched(paths, all(paths).1, post);
    post.send(Report::FoundAgain(items));
    post.send(Report::Watched(watch));
}

/// What is in `paths` once their folders are watched: first these `folders`, as an earlier walk found them. So what comes
/// between a walk and the watch is not missed.
fn watched(paths: &[PathBuf], mut folders: Vec<PathBuf>, post: &Post) -> (Vec<Item>, Option<Watch>) {
    loop {
        let watch = watch(&folders, post);
        let (items, now) = all(paths);
        if now == folders {
            return (items, watch);
        }
        folders = now;
    }
}

/// The documents of `paths` and their folders.
fn all(paths: &[PathBuf]) -> (Vec<Item>, Vec<PathBuf>) {
    let (mut items, mut folders) = (Vec::new(), Vec::new());
    library::walk(paths, |found| {
        match found {
            Found::Item(item) => items.push(item),
            Found::Folder(folder) => folders.push(folder),
            Found::Unreadable(_) => {}
        }
        true
    });
    (items, folders)
}

/// Where the system cannot watch them, the library stays as it was found.
fn watch(folders: &[PathBuf], post: &Post) -> Option<Watch> {
    let post = post.clone();
    let stirred = move || {
        post.send(Report::FoldersStirred);
    };
    Watch::folders(folders, stirred).ok().filter(|_| !folders.is_empty())
}

impl App {
    /// Walks the folders of the library behind the screen.
    pub(super) fn walk(&self) {
        let (paths, post) = (self.library.clone(), self.work.post());
        self.work.spawn("walk", move || report_all(&paths, &post));
    }

    /// Something has happened in the folders of the library.
    pub(super) fn walk_again(&self) {
        let (paths, post) = (self.library.clone(), self.work.post());
        self.work.spawn("walk", move || report_again(&paths, &post));
    }

    /// The walk has found these. What was opened before it came there is known.
    pub(super) fn found(&mut self, mut items: Vec<Item>) {
        let known: HashSet<_> = self.items.iter().filter(|item| item.named).map(|item| &item.path).collect();
        items.retain(|item| !known.contains(&item.path));
        let names = items.iter().map(|item| item.name.clone()).collect();
        self.items.extend(items);
        self.handle(Event::Shelved(names));
    }

    /// Another walk has found these. What was opened besides stays among them.
    pub(super) fn found_again(&mut self, mut items: Vec<Item>) {
        let known: HashMap<_, _> = self.items.iter().enumerate().map(|(n, item)| (item.path.clone(), n)).collect();
        let mut earlier: Vec<_> = items.iter().map(|item| known.get(&item.path).copied()).collect();
        let (open, there) = (self.state.shelf.open(), earlier.iter().copied().flatten().collect::<HashSet<_>>());
        for (n, item) in self.items.iter().enumerate() {
            if (item.named || Some(n) == open) && !there.contains(&n) {
                items.push(item.clone());
                earlier.push(Some(n));
            }
        }
        let names = items.iter().map(|item| item.name.clone()).collect();
        self.items = items;
        self.handle(Event::Relisted(names, earlier));
    }

    /// Opens document `n` of the library. Why one cannot be opened is shown in its place, so that one goes on past it.
    pub(super) fn open_document(&mut self, n: usize, landing: Landing) {
        let Some(item) = self.items.get(n) else { return };
        let input = Input::File(item.path.clone());
        let opened = open::open(&input, self.work.options()).unwrap_or_else(|error| Opened {
            doc: Document::plain(Text::owned(error.to_string())),
            name: item.name.clone(),
            path: None,
            snapshot: None,
            pending: Pending::Nothing,
            in_place: false,
            note: None,
            warning: None,
            stream: None,
        });
        let path = item.path.clone();
        self.show(Some(n), &path, opened, landing);
    }

    /// Follows a link to a file: a document opens in place, anything else with the user's opener.
    pub(super) fn follow_link(&mut self, name: &str, landing: Landing) {
        match opener::beside(self.changing.file(), name) {
            Ok(path) => self.visit(&path, landing),
            Err(why) => self.handle(Event::Message(why)),
        }
    }

    /// Opens a file in place: as the document of the library that it is, else beside them.
    pub(super) fn visit(&mut self, path: &Path, landing: Landing) {
        if self.state.path().is_some_and(|now| is_same(now, path)) {
            return self.handle(Event::Landed(landing));
        }
        if let Some(n) = self.items.iter().position(|item| is_same(&item.path, path)) {
            return self.open_document(n, landing);
        }
        match open::open(&Input::File(path.to_owned()), self.work.options()) {
            Ok(opened) => {
                let number = self.state.shelf.open().map(|_| self.items.len());
                if number.is_some() {
                    self.found(vec![Item { path: path.to_owned(), name: opened.name.clone(), named: true }]);
                }
                self.show(number, path, opened, landing);
            }
            Err(OpenError::Binary(..)) => self.open(path.to_string_lossy().into_owned()),
            Err(_) if path.is_dir() => self.open(path.to_string_lossy().into_owned()),
            Err(error) => self.handle(Event::Message(error.to_string())),
        }
    }

    /// Shows a document that was opened in the place of the one before.
    fn show(&mut self, number: Option<usize>, at: &Path, opened: Opened, landing: Landing) {
        let input = Input::File(at.to_owned());
        self.changing = Changing::new(&input, &opened, self.changing.auto(), self.work.post());
        let message = opened.message();
        let before = self.keeping.switch(&input, &opened);
        let Opened { doc, name, path, pending, .. } = opened;
        self.work.start(&doc, pending, path);
        let kept = landing == Landing::Kept;
        self.handle(Event::Opened(Box::new(Visited { number, path: at.into(), doc, name, landing })));
        if let Some((standing, earlier)) = before {
            reader::resume(&mut self.state, standing, earlier, kept);
        }
        if let Some(message) = message {
            self.handle(Event::Message(message));
        }
        self.keeping.begin(&self.state);
        self.read_notes();
        self.begin_watching();
    }
}

/// True for two names of one file.
fn is_same(one: &Path, other: &Path) -> bool {
    let real = |path: &Path| path.canonicalize().ok();
    one == other || one.file_name() == other.file_name() && real(one).is_some_and(|one| Some(one) == real(other))
}
