//! App: the loop. Events become actions, actions become state and effects, and many events become one frame.
//!
//! Knows all other rooms, but not the insides of formats. It alone reads and draws on the terminal, starts workers and
//! carries out effects. *Report*: what a worker sends; it carries the number of its document or search, so that a late one
//! is dropped. Always: whatever came at once is handled before the next frame is drawn, nothing polls, and no key waits for a worker.

mod across;
mod changing;
mod copying;
mod drawing;
mod figures;
mod helping;
mod input;
mod keeping;
mod library;
mod looking_up;
mod nearest;
mod opener;
mod otherwise;
mod settings;
mod start;
#[cfg(test)]
mod tests;
mod work;
mod writing;

use std::{
    io::{self, Write},
    path::PathBuf,
    sync::mpsc::Receiver,
    time::Duration,
};

use crate::{
    cli::Cli,
    document::{Document, Quotation, Shown},
    library::Item,
    open,
    reader::{self, Action, Effect, Event, RowRef, State},
    source::{Input, OpenError, Watch},
    terminal::{self, Console, Terminal, TerminalEvent},
    ui::Depth,
};
use changing::Changing;
pub(crate) use drawing::Painter;
use helping::Helpers;
use keeping::Keeping;
pub(crate) use keeping::{identity, notes};
use work::{Report, Work};

/// Why reading could not begin or go on.
#[derive(Debug, thiserror::Error)]
pub(crate) enum Error {
    /// The document.
    #[error(transparent)]
    Document(#[from] OpenError),
    /// The terminal.
    #[error(transparent)]
    Terminal(#[from] terminal::TerminalError),
    /// A folder without a document.
    #[error("{0}: holds no document to read")]
    Empty(Shown),
    /// The terminal failed while reading.
    #[error("the terminal: {0}")]
    Io(#[from] io::Error),
}

/// How reading ended.
#[derive(Debug)]
pub(crate) enum End {
    /// As asked for.
    Quit,
    /// At once: this document fits on one screen, and is to be written so wide.
    OneScreen(Document, u16),
    /// As asked for, and these rows are to be left behind.
    Left(Vec<RowRef>),
    /// By a signal of this number.
    Signal(i32),
}

/// Reads a document on the terminal until it is closed.
///
/// # Errors
/// When the document or the terminal cannot be opened.
pub(crate) fn run(cli: &Cli, input: &Input) -> Result<End, Error> {
    let first = library::first_of(cli)?;
    let input = &first.as_ref().map_or_else(|| input.clone(), |item| Input::File(item.path.clone()));
    let mut opened = open::open(input, cli.common.open_options())?;
    let one_screen = cli.quit_if_one_screen
        && work::is_there(&mut opened, cli.common.open_options(), terminal::screen_size().height);
    let settings = settings::of(cli);
    let options = terminal::Options { mouse: settings.mouse, main_screen: cli.plain };
    let mut terminal: Box<dyn Console> = Box::new(Terminal::open(options)?);
    let mut input = input.clone();
    let (mut looks, mut words, mut depth) = (None, None, settings::depth(cli.common.color));
    loop {
        let mut app = App::new(cli, &settings, &input, opened, terminal, (looks, depth))?;
        if looks.is_none() && one_screen && app.state.page().at_top && app.state.page().at_end {
            return Ok(End::OneScreen(app.state.doc.clone(), app.state.areas().size.width));
        }
        if looks.is_none() {
            app.begin(cli, first.clone());
        } else {
            app.repaint();
        }
        if let Some(words) = words.take() {
            reader::go_to_words(&mut app.state, words);
        }
        let end = app.read();
        let next = app.next.take().filter(|_| end.is_ok());
        (looks, depth) = (Some(app.state.looks), app.painter.depth());
        let left = cli.leave_behind.then(|| app.state.page().rows.clone());
        let same = app.close(next.is_some());
        match (next, same) {
            (Some((path, other, at)), Some(same)) => {
                (input, opened, terminal, words) = (Input::File(path), other, same, at);
            }
            _ => match (end?, left) {
                (End::Quit, Some(rows)) => return Ok(End::Left(rows)),
                (end, _) => return Ok(end),
            },
        }
    }
}

/// How long the terminal has the machine for itself, to show the first screen, before other work begins.
const HEAD_START: Duration = Duration::from_millis(10);

/// The reader of one document after the other on a terminal.
struct App {
    terminal: Box<dyn Console>,
    painter: Painter,
    state: State,
    work: Work,
    /// What the workers report.
    inbox: Receiver<Report>,
    /// The file behind the document, which may change.
    changing: Changing,
    /// The documents of the library, as far as they have been found.
    items: Vec<Item>,
    /// The work that finds the figures of all of them; dropping it ends that.
    reporting: Option<across::Running>,
    /// The paths that the library is of; none where a single document is read.
    library: Vec<PathBuf>,
    /// Watches its folders for changes.
    folders: Option<Watch>,
    /// The search through all documents; dropping it ends that.
    searching: Option<across::Running>,
    keeping: Keeping,
    presses: input::Presses,
    helpers: Helpers,
    /// The word that is looked up; dropping it ends that.
    looking_up: Option<looking_up::Running>,
    /// A text on its way to the program for the clipboard.
    copying: Option<copying::Copying>,
    /// The document that is to be read next: where it lies, and the words to go to.
    next: Option<(PathBuf, open::Opened, Option<Quotation>)>,
    /// What the first document still needs, until the first screen is drawn.
    opened: Option<open::Opened>,
    /// The next key panics: a test asked for it.
    panics: bool,
    /// The terminal is asked whether its background is light.
    asks_background: bool,
}

impl App {
    /// Writes what is still to be kept; before that, gives the terminal back, or returns it when reading goes `on`.
    fn close(self, on: bool) -> Option<Box<dyn Console>> {
        let Self { terminal, keeping, state, .. } = self;
        let terminal = on.then_some(terminal);
        if let Some(trouble) = keeping.close(&state).filter(|_| !on) {
            let _ = writeln!(io::stderr(), "sco-reader: {}", Shown::new(&trouble));
        }
        terminal
    }

    fn read(&mut self) -> Result<End, Error> {
        self.painter.draw(&self.state, &mut *self.terminal)?;
        if self.asks_background {
            // A name like that of xterm says less than the terminal can.
            self.terminal.ask_colours(self.painter.depth() == Depth::Sixteen);
        }
        self.begin_watching();
        if !self.library.is_empty() {
            self.walk();
        }
        loop {
            let filters = reader::filters(&self.state).then_some(Duration::ZERO);
            let events = self.terminal.wait(self.opened.as_ref().map(|_| HEAD_START).or(filters))?;
            if let Some(open::Opened { doc, path, pending, .. }) = self.opened.take() {
                self.work.start(&doc, pending, path);
                self.keeping.start();
                self.read_notes();
                reader::look_ahead(&mut self.state);
            }
            let acted = events.iter().any(|e| matches!(e, TerminalEvent::Key(_) | TerminalEvent::Mouse(_)));
            assert!(
                !(self.panics && events.iter().any(|e| matches!(e, TerminalEvent::Key(_)))),
                "a panic was asked for"
            );
            if let Some(end) = self.take_all(input::merge(events))? {
                return Ok(end);
            }
            while let Ok(report) = self.inbox.try_recv() {
                self.take_in(report);
            }
            if filters.is_some() {
                reader::filter_more(&mut self.state);
            }
            self.painter.draw(&self.state, &mut *self.terminal)?;
            self.keeping.look(&self.state);
            self.read_further_notes();
            self.read_ahead();
            if acted {
                self.after_key()?;
            }
        }
    }

    /// What a key need not wait for.
    fn after_key(&mut self) -> io::Result<()> {
        if self.file_stirs() {
            self.look_at_file();
            self.painter.draw(&self.state, &mut *self.terminal)?;
        }
        if !self.terminal.has_input() {
            reader::look_ahead(&mut self.state);
        }
        Ok(())
    }

    /// Takes in what came at once; what is typed ahead in the search line is searched for once.
    fn take_all(&mut self, events: Vec<TerminalEvent>) -> Result<Option<End>, Error> {
        let several = events.len() > 1;
        if several {
            reader::hold_search(&mut self.state, true);
        }
        for event in events {
            if let Some(end) = self.take(event)? {
                return Ok(Some(end));
            }
        }
        if several {
            let effects = reader::hold_search(&mut self.state, false);
            effects.into_iter().for_each(|e| self.carry_out(e));
        }
        Ok(None)
    }

    fn take(&mut self, event: TerminalEvent) -> Result<Option<End>, Error> {
        let effects = match event {
            TerminalEvent::Key(key) => match input::action(&self.state, key) {
                Ok(action) => reader::update(&mut self.state, action),
                Err(message) => {
                    reader::update(&mut self.state, Action::Unknown);
                    reader::handle(&mut self.state, Event::Message(message))
                }
            },
            TerminalEvent::Mouse(mouse) => match input::pointer(mouse, &mut self.presses, self.terminal.now()) {
                Some(pointer) => reader::update(&mut self.state, Action::Pointer(pointer)),
                None => Vec::new(),
            },
            TerminalEvent::Paste(text) => reader::handle(&mut self.state, Event::Pasted(text)),
            TerminalEvent::Resize(size) => {
                self.painter.resize(size);
                reader::handle(&mut self.state, Event::Resized(size))
            }
            TerminalEvent::Colours => {
                self.deepen();
                Vec::new()
            }
            TerminalEvent::Background { light } => reader::handle(&mut self.state, Event::Background { light }),
            TerminalEvent::Stop => {
                self.terminal.stop()?;
                self.repaint();
                Vec::new()
            }
            TerminalEvent::Continued => {
                self.terminal.resume()?;
                self.repaint();
                Vec::new()
            }
            TerminalEvent::Signal(number) => return Ok(Some(End::Signal(number))),
            TerminalEvent::HungUp => return Ok(Some(End::Quit)),
            TerminalEvent::Focus(_) | TerminalEvent::Woken => Vec::new(),
        };
        for effect in effects {
            match effect {
                Effect::Quit => return Ok(Some(End::Quit)),
                Effect::Suspend => {
                    self.terminal.suspend()?;
                    self.repaint();
                }
                Effect::OpenPath(path, words) => {
                    if self.open_path(path, words) {
                        return Ok(Some(End::Quit));
                    }
                }
                other => self.carry_out(other),
            }
        }
        Ok(None)
    }

    fn take_in(&mut self, report: Report) {
        if !self.work.current(&report) {
            return;
        }
        match report {
            Report::Of(_, Event::Outline(_)) if self.is_rewritten() => {}
            Report::Of(_, event @ Event::Document(_)) => {
                self.handle(event);
                self.read_notes();
            }
            Report::Event(event) | Report::Of(_, event) => self.handle(event),
            Report::PipeEnded(_) => {
                self.pipe_ended();
                if let Some((standing, earlier)) = self.keeping.pipe_ended(&self.state.doc) {
                    reader::resume(&mut self.state, standing, earlier, true);
                }
                self.read_notes();
            }
            Report::Reopened(result) => self.reopened(*result),
            Report::Stirred => self.look_at_file(),
            Report::Found(items) => self.found(items),
            Report::FoundAgain(items) => self.found_again(items),
            Report::Watched(watch) => self.folders = watch,
            Report::FoldersStirred => self.walk_again(),
        }
    }

    fn open(&mut self, what: String) {
        let post = self.work.post().clone();
        opener::open(self.helpers.opener(), what, move |failure| {
            post.send(Report::Event(Event::Message(failure)));
        });
    }

    /// The terminal has 256 colours, where sixteen were thought to be all.
    fn deepen(&mut self) {
        if self.painter.depth() == Depth::Sixteen {
            self.painter = Painter::new(self.terminal.size(), Depth::Indexed);
            self.state.set_means(Depth::Indexed.means());
            self.repaint();
        }
    }

    /// The screen may have become anything, and have any size.
    fn repaint(&mut self) {
        let size = self.terminal.size();
        self.painter.resize(size);
        reader::handle(&mut self.state, Event::Resized(size));
    }

    fn carry_out(&mut self, effect: Effect) {
        match effect {
            Effect::Scan(query, from, number) => self.work.scan(&self.state.doc, query, from, number),
            Effect::ScanRest(from, number) => {
                if let Some(active) = &self.state.search.active {
                    self.work.scan_rest(&self.state.doc, &active.hits, from, number);
                }
            }
            Effect::ReadAgain => self.read_again_as_asked(),
            Effect::WholePage => self.toggle_whole_page(),
            Effect::FollowFile(on) => self.follow_file(on),
            Effect::CancelScan => self.work.cancel_scan(),
            Effect::Sift(from, number) => {
                if let Some(hits) = self.state.sifted() {
                    self.work.sift(&self.state.doc, hits, from, number);
                }
            }
            Effect::CancelSift => self.work.cancel_sift(),
            Effect::LookUp(words, number) => self.look_up(words, number),
            Effect::CancelLookUp => self.looking_up = None,
            Effect::Set(name, value) => self.set(&name, &value),
            Effect::Source => self.toggle_source(),
            Effect::CountLines { from, number, to } => self.work.count_lines(&self.state.doc, (from, number), to),
            Effect::Gather(generation) => self.work.gather(&self.state.doc, generation),
            Effect::CancelGather => self.work.cancel_gather(),
            Effect::ReportAll(generation) => self.report_all(generation),
            Effect::SearchAll(query, number) => self.search_all(query, number),
            Effect::OpenDocument(n, landing) => self.open_document(n, landing),
            Effect::Copy { text, what } => self.copy(text, what),
            Effect::Keep(change) => self.keep(change),
            Effect::EditFile(at) => self.edit_file(at),
            Effect::EditNote(note) => self.edit_note(&note),
            Effect::ListWorks => self.handle(Event::Works(self.keeping.works())),
            Effect::ListRecent => self.handle(Event::Recent(self.keeping.recent())),
            Effect::Open(address) => self.open(address),
            Effect::OpenFile(name, landing) => self.follow_link(&name, landing),
            Effect::Visit(path, landing) => self.visit(&path, landing),
            Effect::Redraw => self.repaint(),
            Effect::Mouse(on) => self.terminal.set_mouse(on),
            Effect::Quit | Effect::Suspend | Effect::OpenPath(..) => {}
        }
    }
}
