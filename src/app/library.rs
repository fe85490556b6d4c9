//! The library on the screen: its folders are walked behind the first screen, and a document is opened when it is asked for.

use std::path::PathBuf;

use super::{
    App, Error,
    changing::Changing,
    work::{Post, Report},
};
use crate::{
    cli::Cli,
    document::{Document, Text},
    library::{self, Found, Item},
    open::{self, Opened, Pending},
    reader::{self, Event},
    source::Input,
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
        Found::Unreadable(_) => true,
    });
    let named = cli.files.first().map(|path| crate::source::name(path)).unwrap_or_default();
    first.map(Some).ok_or(Error::Empty(named))
}

/// Walks `paths` and tells what is found, in batches.
fn tell_all(paths: &[PathBuf], post: &Post) {
    let (mut batch, mut wanted) = (Vec::new(), true);
    library::walk(paths, |found| {
        match found {
            Found::Item(item) => batch.push(item),
            Found::Unreadable(why) => wanted = post.send(Report::Event(Event::Message(why.to_string()))),
        }
        if batch.len() >= BATCH {
            wanted = post.send(Report::Found(std::mem::take(&mut batch)));
        }
        wanted
    });
    post.send(Report::Found(batch));
}

impl App {
    /// Walks the folders of the library behind the screen.
    pub(super) fn walk(&self, paths: Vec<PathBuf>) {
        let post = self.work.post();
        self.work.spawn("walk", move || tell_all(&paths, &post));
    }

    /// The walk has found these.
    pub(super) fn found(&mut self, items: Vec<Item>) {
        let names = items.iter().map(|item| item.name.clone()).collect();
        self.items.extend(items);
        self.handle(Event::Shelved(names));
    }

    /// Opens document `n` of the library. Why one cannot be opened is shown in its place, so that one goes on past it.
    pub(super) fn open_document(&mut self, n: usize) {
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
        self.changing = Changing::new(&input, &opened, self.changing.auto(), self.work.post());
        let message = opened.message();
        let before = self.keeping.switch(&input, &opened);
        let Opened { doc, name, path, pending, .. } = opened;
        self.work.start(&doc, pending, path);
        self.handle(Event::Opened(n, doc, name));
        if let Some((standing, earlier)) = before {
            reader::resume(&mut self.state, standing, earlier, true);
        }
        if let Some(message) = message {
            self.handle(Event::Message(message));
        }
        self.keeping.begin(&self.state);
        self.read_notes();
        self.begin_watching();
    }
}
