//! The loop without a terminal: what comes in, what the outside is called for, and which frames are shown.

use std::{
    cell::Ref,
    fs::{self, OpenOptions},
    io::Write,
    path::{Path, PathBuf},
    sync::atomic::{AtomicU32, Ordering},
    time::Duration,
};

use clap::Parser;

use super::*;
use crate::{
    cli,
    config::{self, Settings},
    device::{Mods, Size},
    store::Store,
    terminal::{
        Button, Mouse, MouseKind,
        scripted::{Log, Scripted, keys},
    },
};

/// A folder that goes with the test.
struct Folder(PathBuf);

impl Folder {
    fn new() -> Self {
        static NUMBER: AtomicU32 = AtomicU32::new(0);
        let n = NUMBER.fetch_add(1, Ordering::Relaxed);
        let path = std::env::temp_dir().join(format!("sco-reader-app-{}-{n}", std::process::id()));
        fs::create_dir_all(&path).unwrap();
        Self(path)
    }

    /// The path of a file of it, which is written.
    fn file(&self, name: &str, text: &str) -> String {
        let path = self.0.join(name);
        fs::write(&path, text).unwrap();
        path.to_str().unwrap().to_owned()
    }
}

impl Drop for Folder {
    fn drop(&mut self) {
        let _ = fs::remove_dir_all(&self.0);
    }
}

fn append(path: &str, text: &str) {
    OpenOptions::new().append(true).open(path).unwrap().write_all(text.as_bytes()).unwrap();
}

fn lines(from: usize, to: usize) -> String {
    (from..=to).map(|n| format!("line {n} of it\n")).collect()
}

/// The reader on a scripted terminal without colours, as `args` say, gone where they say. Neither settings nor anything kept
/// are read.
fn app(script: Scripted, args: &[&str]) -> App {
    app_in(Depth::None, script, args)
}

fn app_in(depth: Depth, script: Scripted, args: &[&str]) -> App {
    let args = ["sco-reader", "--no-state", "--color", "never"].iter().chain(args);
    let cli = cli::parse_in(args.map(Into::into), &cli::Environment::default()).unwrap();
    let first = library::first_of(&cli).unwrap();
    let path = first.as_ref().map(|item| item.path.clone()).or(cli.files.first().cloned());
    let input = path.map_or(Input::Briefing, Input::File);
    let opened = open::open(&input, cli.common.open_options()).unwrap();
    let mut choices = settings::under(&cli, Settings::load(None));
    choices.helpers.editor = vec!["true".to_owned()];
    let mut app = App::new(&cli, &choices, &input, opened, Box::new(script), (None, depth)).unwrap();
    app.begin(&cli, first);
    app
}

/// What became of a terminal on which the reader ran until the script's end.
struct Ran {
    end: End,
    log: std::rc::Rc<std::cell::RefCell<Log>>,
}

impl Ran {
    fn log(&self) -> Ref<'_, Log> {
        self.log.borrow()
    }

    fn screen(&self) -> String {
        self.log().frames.last().unwrap().clone()
    }

    /// The row and column at which a text stands on the last screen.
    fn find(&self, text: &str) -> (u16, u16) {
        let screen = self.screen();
        let found = screen.lines().enumerate().find_map(|(row, line)| Some((row, line.find(text)?, line)));
        let (row, at, line) = found.unwrap_or_else(|| panic!("no {text}:\n{screen}"));
        (row as u16, line[..at].chars().count() as u16)
    }
}

fn run(script: Scripted, args: &[&str]) -> Ran {
    let log = script.log();
    let end = app(script, args).read().unwrap();
    Ran { end, log }
}

fn screen() -> Scripted {
    Scripted::new(80, 24)
}

#[test]
fn a_terminal_that_answers_that_it_has_more_colours_is_believed() {
    let folder = Folder::new();
    let path = folder.file("a.md", "# One\n\nWords.\n\n```\ncode here\n```\n");
    let drawn = |depth, answers: usize| {
        let script = screen().shows("code here").events(vec![TerminalEvent::Colours; answers]).keys("i");
        let log = script.log();
        let mut app = app_in(depth, script, &[&path]);
        app.read().unwrap();
        let asked = log.borrow().calls.contains(&"background, colours");
        // A rule stands beside code where no background says what it is.
        let ruled = log.borrow().frames.last().unwrap().lines().any(|line| line.contains("│ code here"));
        (asked, ruled, app.painter.depth())
    };
    assert_eq!(drawn(Depth::Sixteen, 0), (true, true, Depth::Sixteen));
    assert_eq!(drawn(Depth::Sixteen, 1), (true, false, Depth::Indexed));
    // What was not asked for changes nothing.
    assert_eq!(drawn(Depth::True, 1), (false, false, Depth::True));
    assert_eq!(drawn(Depth::None, 1), (false, true, Depth::None));
}

#[test]
fn a_file_that_grows_is_followed_until_one_moves_back() {
    let folder = Folder::new();
    let path = folder.file("a.log", &lines(1, 200));
    let (once, twice) = (path.clone(), path.clone());
    let script = screen().shows("line 1 of").keys("F").shows("Following").shows("line 200 of");
    let script = script.act(move || append(&once, &lines(201, 201))).shows("line 201 of");
    let script = script.keys("Ctrl-u").shows("No longer following");
    let script = script.act(move || append(&twice, &lines(202, 202))).shows("The file has grown");
    // The message goes with the next key; what it says still holds.
    let script = script.keys("Ctrl-e").lacks("The file has grown").shows("File changed");
    let ran = run(script.keys("F").shows("line 202 of"), &[&path]);
    assert!(matches!(ran.end, End::Quit));
}

#[test]
fn a_file_is_read_again_when_it_is_asked_for_or_watched() {
    let folder = Folder::new();
    let path = folder.file("a.md", "# One\n\nthe first words\n");
    let replace = |text: &'static str| {
        let (path, new) = (path.clone(), folder.0.join("new"));
        move || {
            fs::write(&new, text).unwrap();
            fs::rename(&new, &path).unwrap();
        }
    };
    let script = screen().shows("first").act(replace("# One\n\nthe second words\n")).keys("r");
    let script = script.shows("the second words").shows("Read again").keys("j").lacks("Read again");
    run(script.lacks("File changed"), &[&path]);
    let script = screen().shows("second").act(replace("# One\n\nthe third words\n")).shows("the third words");
    run(script, &["--watch", &path]);
    let gone = path.clone();
    let script = screen().shows("third").act(move || fs::remove_file(&gone).unwrap()).shows("The file is gone");
    run(script.keys("r").shows("Not read again: "), &[&path]);
}

#[test]
fn a_change_before_the_watch_or_without_one_is_reported() {
    let folder = Folder::new();
    let path = folder.file("a.log", &lines(1, 100));
    // Between its reading and the first screen.
    let mut reader = app(screen().shows("The file has grown"), &[&path]);
    append(&path, &lines(101, 101));
    reader.read().unwrap();
    // By the next key, where nothing watches.
    let mut reader = app(screen(), &[&path]);
    append(&path, &lines(102, 102));
    reader.take(keys("j").remove(0)).unwrap();
    assert!(reader.state.message.is_none());
    reader.after_key().unwrap();
    assert!(
        reader.state.message.as_ref().is_some_and(|m| m.as_str().contains("has grown")),
        "{:?}",
        reader.state.message
    );
    // The same change is reported once.
    reader.take(keys("j").remove(0)).unwrap();
    reader.after_key().unwrap();
    assert!(reader.state.message.is_none() && reader.state.stale);
}

#[test]
fn what_came_at_once_is_one_frame() {
    let sizes = [(100, 30), (30, 9), (61, 20)].map(|(width, height)| TerminalEvent::Resize(Size { width, height }));
    let ran = run(screen().shows("CONTENTS").events(sizes.to_vec()), &[]);
    assert_eq!(ran.log().frames.len(), 2);
    // It is the one that a terminal of this size gets from the start.
    assert_eq!(ran.screen(), run(Scripted::new(61, 20), &[]).screen());
    let ran = run(screen().keys("l j j j j j"), &[]);
    assert_eq!(ran.log().frames.len(), 2);
    let ran = run(screen().keys("/ T a l i b a n Enter"), &[]);
    assert_eq!(ran.log().frames.len(), 2);
    assert!(ran.screen().contains("1 of "), "{}", ran.screen());
    // What changes nothing is no frame.
    assert_eq!(run(screen().events(vec![TerminalEvent::Focus(true)]), &[]).log().frames.len(), 1);
}

#[test]
fn a_message_stays_until_a_key() {
    let size = |width, height| vec![TerminalEvent::Resize(Size { width, height })];
    let script = screen().keys("x").shows("No key x; ? helps").events(size(90, 20)).shows("No key x");
    let script = script.events(vec![TerminalEvent::Woken]).shows("No key x").keys("j").lacks("No key x");
    run(script.keys("Z x").shows("No key x here"), &[]);
}

#[test]
fn how_reading_ends() {
    let ended = |script| run(script, &[]).end;
    assert!(matches!(ended(screen().keys("q").shows("nothing more")), End::Quit));
    assert!(matches!(ended(screen().keys("Z Z").shows("nothing more")), End::Quit));
    assert!(matches!(ended(screen().events(vec![TerminalEvent::Signal(15)]).shows("nothing more")), End::Signal(15)));
    assert!(matches!(ended(screen().events(vec![TerminalEvent::HungUp]).shows("nothing more")), End::Quit));
    // What came before the end is not drawn any more.
    assert_eq!(run(screen().keys("l j j q"), &[]).log().frames.len(), 1);
}

#[test]
fn what_is_asked_of_the_terminal() {
    let calls = |script| run(script, &[]).log().calls.clone();
    assert_eq!(calls(screen().keys("M").keys("M")), ["mouse off", "mouse on"]);
    let stops = [TerminalEvent::Stop, TerminalEvent::Continued];
    assert_eq!(calls(screen().keys("Ctrl-z").events(stops.to_vec())), ["suspend", "stop", "resume"]);
    // After each the screen is drawn whole.
    for events in [keys("Ctrl-z"), keys("Ctrl-l"), stops[..1].to_vec(), stops[1..].to_vec()] {
        let ran = run(screen().events(events), &[]);
        assert_eq!((ran.log().frames.len(), ran.screen().contains("CONTENTS")), (2, true));
    }
    let ran = run(screen().keys("l y").shows("Sent to the clipboard"), &[]);
    assert!(ran.log().copied.len() == 1 && ran.log().copied[0].starts_with("The SCO"), "{:?}", ran.log().copied);
    let folder = Folder::new();
    let path = folder.file("a.md", "# One\n\nwords\n");
    assert_eq!(run(screen().keys("e"), &[&path]).log().calls, ["lend"]);
    let ran = run(screen().keys("e").shows("Only a file can be edited"), &[]);
    assert_eq!(ran.log().calls, [""; 0]);
}

#[test]
fn presses_of_the_mouse_count_while_they_are_soon_and_at_one_place() {
    let folder = Folder::new();
    let path = folder.file("a.md", "Several words stand here.\n\nAnd others.\n");
    let (row, column) = run(screen().shows("words"), &[&path]).find("words");
    let press = |column: u16| {
        let at = |kind| TerminalEvent::Mouse(Mouse { kind, column, row, mods: Mods::default() });
        vec![at(MouseKind::Down(Button::Left)), at(MouseKind::Up(Button::Left))]
    };
    let twice = screen().events(press(column)).events(press(column));
    run(twice.shows("selected 1 word").keys("y").shows("1 word"), &[&path]);
    let later = |time| screen().events(press(column)).pass(Duration::from_millis(time)).events(press(column));
    run(later(399).shows("selected 1 word"), &[&path]);
    let late = run(later(400), &[&path]);
    let elsewhere = run(screen().events(press(column)).events(press(column + 1)), &[&path]);
    for ran in [late, elsewhere] {
        assert!(!ran.screen().contains("selected"), "{}", ran.screen());
    }
    let thrice = screen().events(press(column)).events(press(column)).events(press(column));
    run(thrice.shows("selected 4 words"), &[&path]);
    // The fourth begins anew.
    let script = screen().events([press(column), press(column), press(column), press(column)].concat());
    assert!(!run(script, &[&path]).screen().contains("selected"));
}

#[test]
fn reports_that_were_overtaken_change_nothing() {
    let folder = Folder::new();
    let path = folder.file("a.txt", &(lines(1, 30_000) + "a needle and a thread\n"));
    let mut reader = app(screen(), &[&path]);
    let press = |reader: &mut App, names: &str| {
        for event in keys(names) {
            reader.take(event).unwrap();
        }
    };
    let hits = |reader: &App| reader.state.search.active.as_ref().map(|active| active.hits.count());
    press(&mut reader, "/ n e e d l e Enter");
    let late: Vec<_> = std::iter::repeat_with(|| reader.inbox.recv().unwrap())
        .inspect(|report| assert!(matches!(report, Report::Event(Event::Hits(..)))))
        .take_while(|report| matches!(report, Report::Event(Event::Hits(_, batch)) if batch.is_empty()))
        .collect();
    press(&mut reader, "/ t h r e a d s Enter");
    late.into_iter().for_each(|report| reader.take_in(report));
    assert_eq!(hits(&reader), Some(0));
    // Of a document that is no longer read.
    let number = reader.work.number();
    reader.take_in(Report::Of(number + 1, Event::Message("late".to_owned())));
    assert!(reader.state.message.is_none());
    reader.take_in(Report::Of(number, Event::Message("in time".to_owned())));
    assert_eq!(reader.state.message.as_ref().map(Shown::as_str), Some("in time"));
}

#[test]
fn reading_begins_where_the_command_line_says() {
    let folder = Folder::new();
    let path = folder.file("a.txt", &(1..=90).map(|n| format!("Line {n} of many.\n")).collect::<String>());
    let long = folder.file("b.md", &(1..=90).map(|n| format!("Paragraph {n} of many.\n\n")).collect::<String>());
    for (args, shown, hidden) in [
        (&["+57", &path][..], "Line 57 of", "Line 56 of"),
        (&["+G", &path], "Line 90 of", "Line 60 of"),
        (&["+F", &path], "Following", "Line 60 of"),
        (&["+/line 77", &path], "1 of 1", "Line 60 of"),
        (&["--at", "50 %", &path], "Line 47 of", "Line 44 of"),
        (&["--at", "paragraph 40", &long], "Paragraph 40 of", "│ Paragraph 39 of"),
        (&["--section", "stat"], "section 3 of 6", "section 1 of"),
        (&["--section", "nowhere"], "No section is called nowhere", "section 2"),
    ] {
        run(screen().shows(shown).lacks(hidden), args);
    }
}

#[test]
fn a_library_is_walked_behind_the_screen_and_its_documents_open_in_place() {
    let folder = Folder::new();
    folder.file("a.md", "# First\n\nWords of the first.\n");
    folder.file("b.md", "# Second\n\nWords of the second. [First](a.md)\n");
    folder.file("c.txt", "");
    let new = folder.0.clone();
    let script = screen().shows("Words of the first").shows("b.md").keys("Down").shows("Words of the second");
    let script = script.keys("l Tab Enter").shows("Words of the first").keys("H").shows("Words of the second");
    let script = script.act(move || fs::write(new.join("d.md"), "# Fourth\n").unwrap()).shows("d.md");
    run(script, &[folder.0.to_str().unwrap()]);
    let none = Folder::new();
    let cli = Cli::try_parse_from([Path::new("sco-reader"), &none.0]).unwrap();
    assert!(matches!(library::first_of(&cli), Err(Error::Empty(_))));
}

#[test]
fn a_setting_takes_effect_when_it_is_changed() {
    type Holds = fn(&App) -> bool;
    let cases: &[(&str, &str, Holds)] = &[
        ("theme", "light", |app| app.state.looks.theme == reader::Theme::Light),
        ("column", "40", |app| app.state.page().rows.iter().all(|spot| spot.row().glyphs.len() <= 40)),
        ("figures", "none", |app| app.state.level == reader::Level::None),
        ("wrap", "off", |app| app.state.chop),
        ("tabs", "3", |app| app.state.tabs == Some(3)),
        ("line-numbers", "on", |app| (0..9).any(|row| app.state.number_of(row).is_some())),
        ("links", "always", |app| app.state.hyperlinks),
        ("copy-tables", "tabs", |app| app.state.tables == crate::document::TableForm::Tabs),
        ("copy-command", "a copier", |app| app.helpers.copy == ["a copier"]),
        ("opener", "[\"an\", \"opener\"]", |app| app.helpers.opener == ["an", "opener"]),
        ("look-up", "dict", |app| app.helpers.look_up == ["dict"]),
        ("editor", "[\"vi\", \"-e\"]", |app| app.helpers.editor == ["vi", "-e"]),
    ];
    let names = config::names().iter().map(|setting| setting.name).filter(|name| *name != "mouse").collect::<Vec<_>>();
    assert_eq!(names, cases.iter().map(|(name, ..)| *name).collect::<Vec<_>>());
    for (name, value, holds) in cases {
        let mut reader = app(screen(), &[]);
        // Whether the terminal is known to show links depends on where the test runs.
        assert!(*name == "links" || !holds(&reader), "{name} has another value before");
        reader.set(name, value);
        assert!(holds(&reader), "{name} = {value}: {:?}", reader.state.message);
    }
    let script = screen();
    let log = script.log();
    let mut reader = app(script, &[]);
    reader.set("mouse", "off");
    assert_eq!(log.borrow().calls, ["mouse off"]);
    reader.set("column", "wide");
    assert!(reader.state.message.is_some_and(|message| message.as_str().starts_with("column takes a number")));
}

#[test]
fn another_document_is_read_next_unless_it_cannot_be() {
    let folder = Folder::new();
    let path = folder.file("a.md", "# First\n\nWords.\n");
    let mut reader = app(screen(), &[]);
    assert!(!reader.open_path(folder.0.join("none.md").to_str().unwrap().to_owned(), None));
    assert!(reader.state.message.as_ref().is_some_and(|m| m.as_str().contains("none.md: no such file")));
    assert!(reader.next.is_none() && reader.open_path(path.clone(), None));
    assert_eq!(reader.next.as_ref().map(|(next, ..)| next.as_path()), Some(Path::new(&path)));
}

#[test]
fn what_is_opened_before_the_library_is_walked_keeps_its_title() {
    let folder = Folder::new();
    let files = ["a.md", "b.md", "c.md"].map(|name| folder.file(name, &format!("# Of {name}\n\nText.\n")));
    let args = files.each_ref().map(String::as_str);
    let mut app = app(screen(), &args);
    app.visit(Path::new(&files[2]), reader::Landing::Kept);
    app.visit(Path::new(&files[1]), reader::Landing::Kept);
    let paths = files.each_ref().map(PathBuf::from);
    let (mut found, mut later) = (Vec::new(), Vec::new());
    crate::library::walk(&paths, |item| {
        let crate::library::Found::Item(item) = item else { return true };
        if found.len() < 2 {
            found.push(item)
        } else {
            later.push(item)
        }
        true
    });
    app.take_in(Report::FoundAgain(found));
    app.take_in(Report::Found(later));
    let titles = app.state.shelf.documents().iter().map(|d| d.title.clone().unwrap_or_default().to_string());
    assert_eq!(titles.collect::<Vec<_>>(), ["Of a.md", "Of b.md", "Of c.md"]);
    assert_eq!(app.state.shelf.open(), Some(1));
}

/// The reader of a file, which keeps in the folder `store`, and what was kept before.
fn keeping(script: Scripted, path: &str, store: &Path) -> (App, keeping::Before) {
    let mut app = app(script, &[path]);
    let input = Input::File(path.into());
    let opened = open::open(&input, open::OpenOptions::default()).unwrap();
    let store = Some(Ok(Store::at(store.to_owned())));
    let (keeping, before) = Keeping::within(store, &input, &opened, app.work.post());
    app.keeping = keeping;
    app.keeping.begin(&app.state);
    (app, before)
}

#[test]
fn a_place_is_kept_once_one_has_moved() {
    let folder = Folder::new();
    let (path, store) = (folder.file("a.txt", &lines(1, 300)), folder.0.join("state"));
    for (keys, then) in [("Ctrl-l", None), ("Ctrl-f Ctrl-f", Some(true))] {
        let (mut reader, _) = keeping(screen().keys(keys), &path, &store);
        reader.read().unwrap();
        assert!(reader.close(false).is_none());
        let (_, before) = keeping(screen(), &path, &store);
        assert_eq!(before.standing.map(|(standing, _)| standing.source > 0), then, "{keys}");
    }
}

#[test]
fn what_cannot_be_kept_is_reported_once() {
    let folder = Folder::new();
    let path = folder.file("a.txt", &lines(1, 300));
    // No folder can be made where a file is.
    let store = PathBuf::from(folder.file("state", "words"));
    let script = screen().keys("Ctrl-f m a").shows("is not kept");
    let log = script.log();
    let (mut reader, _) = keeping(script.keys("j").lacks("is not kept"), &path, &store);
    reader.read().unwrap();
    assert!(reader.keeping.close(&reader.state).is_none(), "{}", log.borrow().frames.last().unwrap());
}

#[test]
fn workers_report_what_they_were_asked_for() {
    let folder = Folder::new();
    let text: String = (1..=40).map(|n| format!("CHAPTER {n}\n\n{}\n", lines(1, 20))).collect();
    let path = folder.file("a.txt", &text);
    let reader = app(screen(), &[&path]);
    let doc = reader.state.doc.clone();
    reader.work.outline(&doc);
    let Ok(Report::Of(_, Event::Outline(outline))) = reader.inbox.recv() else { panic!("no outline") };
    assert_eq!(outline.sections.len(), 40);
    let from = text.find("CHAPTER 20").unwrap();
    let line = |to: usize| text[..to].lines().count() + 1;
    for to in [0, from, text.len()] {
        reader.work.count_lines(&doc, (from, line(from)), to);
        let Ok(Report::Of(_, Event::Counted(at, number))) = reader.inbox.recv() else { panic!("no count") };
        assert_eq!((at, number), (to, line(to)));
    }
}
