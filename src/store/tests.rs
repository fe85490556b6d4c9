//! What is kept survives: a kill at any moment, two instances at once, files that were damaged, folders that cannot be
//! written.

use std::{
    fs,
    os::unix::fs::PermissionsExt,
    path::{Path, PathBuf},
    process::{Command, Stdio},
    time::Duration,
};

use crate::{
    document::{Annotation, Bookmark, NoteChange, Quotation},
    store::{Fingerprint, Identity, Place, Searched, Store, Trouble},
};

/// A folder that goes with the test.
struct Folder(PathBuf);

impl Folder {
    fn new(name: &str) -> Self {
        let path = std::env::temp_dir().join(format!("sco-reader-store-{}-{name}", std::process::id()));
        let _ = fs::remove_dir_all(&path);
        Self(path)
    }

    fn store(&self) -> Store {
        Store::at(self.0.clone())
    }

    /// All files in it, with their content.
    fn files(&self) -> Vec<(PathBuf, Vec<u8>)> {
        fn walk(folder: &Path, found: &mut Vec<(PathBuf, Vec<u8>)>) {
            for entry in fs::read_dir(folder).into_iter().flatten().flatten() {
                match entry.path() {
                    path if path.is_dir() => walk(&path, found),
                    path => found.push((path.clone(), fs::read(&path).unwrap_or_default())),
                }
            }
        }
        let mut found = Vec::new();
        walk(&self.0, &mut found);
        found
    }
}

impl Drop for Folder {
    fn drop(&mut self) {
        let _ = fs::remove_dir_all(&self.0);
    }
}

fn who(content: &str, path: Option<&str>) -> Identity {
    Identity { document: Fingerprint::of_bytes(content.as_bytes()), path: path.map(Into::into), title: "A text".into() }
}

fn annotation(id: &str) -> NoteChange {
    let quotation = Quotation { text: "words".into(), ..Quotation::default() };
    NoteChange::Annotate(Annotation { id: id.into(), quotation, ..Annotation::default() })
}

/// What is written over a document.
fn notes(store: &Store, who: &Identity, troubles: &mut Vec<Trouble>) -> Vec<Annotation> {
    let mut notes = Vec::new();
    store.each_note(who, troubles, |annotation| notes.push(annotation));
    notes
}

fn place(offset: usize) -> Place {
    Place { offset, words: "some words".into(), ..Place::default() }
}

#[test]
fn a_document_is_known_by_its_content_and_a_changed_one_by_its_path() {
    let folder = Folder::new("known");
    let (store, mut none) = (folder.store(), Vec::new());
    let first = who("one", Some("/texts/a.md"));
    store.keep_place(&first, &place(7), &mut none).unwrap();
    store.keep_notes(&first, &[annotation("n")], &mut none).unwrap();
    let moved = who("one", Some("/elsewhere/b.md"));
    let changed = who("one, changed", Some("/texts/a.md"));
    assert_eq!(store.place(&moved, &mut none).map(|(p, earlier)| (p.offset, earlier)), Some((7, false)));
    assert_eq!(store.place(&changed, &mut none).map(|(p, earlier)| (p.offset, earlier)), Some((7, true)));
    assert_eq!(store.place(&who("two", Some("/texts/b.md")), &mut none), None);
    assert_eq!(notes(&store, &changed, &mut none).len(), 1);
    // Notes of a later version are those of the earlier ones too.
    store.keep_notes(&changed, &[annotation("m")], &mut none).unwrap();
    store.keep_place(&changed, &place(9), &mut none).unwrap();
    assert_eq!(notes(&store, &moved, &mut none).len(), 2);
    assert_eq!(store.works(&mut none).len(), 1);
    assert_eq!(none, []);
}

#[test]
fn a_document_that_was_moved_and_looked_at_is_known_when_it_changes_there() {
    let folder = Folder::new("moved");
    let (store, mut none) = (folder.store(), Vec::new());
    store.keep_place(&who("one", Some("/texts/a.md")), &place(7), &mut none).unwrap();
    store.keep_moved(&who("one", Some("/elsewhere/b.md")), &mut none).unwrap();
    let changed = who("one, changed", Some("/elsewhere/b.md"));
    assert_eq!(store.place(&changed, &mut none).map(|(p, earlier)| (p.offset, earlier)), Some((7, true)));
    // Nothing is kept of the changed one yet: looking at it must not hide what is kept of the earlier one.
    store.keep_moved(&changed, &mut none).unwrap();
    let again = who("one, changed again", Some("/elsewhere/b.md"));
    assert_eq!(store.place(&again, &mut none).map(|(p, _)| p.offset), Some(7));
    assert_eq!(none, []);
}

#[test]
fn messages_say_what_is_wrong_before_they_name_the_file() {
    let folder = Folder::new("said");
    let (store, doc, mut troubles) = (folder.store(), who("one", None), Vec::new());
    store.keep_place(&doc, &place(1), &mut troubles).unwrap();
    let path = folder.0.join(format!("places/{}.json", doc.document));
    fs::write(&path, "{").unwrap();
    assert_eq!(store.place(&doc, &mut troubles), None);
    let aside = format!("a state file cannot be understood; it is kept aside as {}.aside-1", path.display());
    assert_eq!(troubles[0].to_string(), aside);
    let full = Store::at("/dev/full/state".into()).keep_place(&doc, &place(1), &mut Vec::new()).unwrap_err();
    assert_eq!(full.to_string(), "what you do is not kept: not a directory: /dev/full/state");
}

#[test]
fn what_cannot_be_understood_is_kept_aside_and_told() {
    let (newer, cut) = ("{\"version\":99,\"content\":{\"a\":1}}", "{\"version\":1,\"cont");
    for (n, bad) in [newer, cut, "", "[]", "\0\0\0", "{\"version\":\"one\"}", "null"].into_iter().enumerate() {
        let folder = Folder::new(&format!("bad-{n}"));
        let (store, doc, mut troubles) = (folder.store(), who("one", Some("/a.md")), Vec::new());
        store.keep_place(&doc, &place(7), &mut troubles).unwrap();
        store.keep_notes(&doc, &[annotation("n")], &mut troubles).unwrap();
        store
            .keep_history(
                &[Searched { pattern: "x".into(), regex: false }],
                &["figures".into()],
                Some((&doc, 1)),
                &mut troubles,
            )
            .unwrap();
        let damaged = folder.files().into_iter().filter(|(path, _)| path.extension().is_some_and(|e| e == "json"));
        let damaged = damaged.map(|(path, _)| fs::write(path, bad).unwrap()).count();
        assert_eq!(damaged, 4);
        notes(&store, &doc, &mut troubles);
        assert!(store.lines().is_err());
        store.keep_place(&doc, &place(8), &mut troubles).unwrap();
        store.keep_notes(&doc, &[annotation("m")], &mut troubles).unwrap();
        assert!(troubles.iter().all(|t| matches!(t, Trouble::Aside(..))), "{troubles:?}");
        let aside =
            |(path, bytes): &(PathBuf, Vec<u8>)| path.to_string_lossy().contains(".aside-") && bytes == bad.as_bytes();
        let aside = folder.files().iter().filter(|file| aside(file)).count();
        assert_eq!(aside, damaged, "{:?}", folder.files());
        assert_eq!(store.place(&doc, &mut troubles).map(|(p, _)| p.offset), Some(8));
    }
}

#[test]
fn files_of_another_type_are_kept_aside_too() {
    let folder = Folder::new("types");
    let (store, doc, mut troubles) = (folder.store(), who("one", None), Vec::new());
    let path = folder.0.join(format!("places/{}.json", doc.document));
    fs::create_dir_all(&path).unwrap();
    store.keep_place(&doc, &place(1), &mut troubles).unwrap();
    assert!(path.is_file() && troubles.len() == 1, "{troubles:?}");
}

#[test]
fn where_nothing_can_be_written_it_is_told() {
    let folder = Folder::new("no-folder");
    fs::write(&folder.0, "a file where the folder should be").unwrap();
    let result = folder.store().keep_place(&who("one", None), &place(1), &mut Vec::new());
    assert!(matches!(result, Err(Trouble::Unwritable(..))), "{result:?}");
    assert_eq!(fs::read_to_string(&folder.0).unwrap(), "a file where the folder should be");
    fs::remove_file(&folder.0).unwrap();
    // A full disk refuses what is written, whoever writes it.
    let full = Store::at("/dev/full/state".into()).keep_place(&who("one", None), &place(1), &mut Vec::new());
    assert!(matches!(full, Err(Trouble::Unwritable(..))), "{full:?}");
}

#[test]
fn files_of_others_are_not_readable_by_others() {
    let folder = Folder::new("modes");
    folder.store().keep_place(&who("one", None), &place(1), &mut Vec::new()).unwrap();
    for (path, _) in folder.files() {
        assert_eq!(fs::metadata(&path).unwrap().permissions().mode() & 0o077, 0, "{path:?}");
    }
}

#[test]
fn two_instances_lose_nothing_of_each_other() {
    let folder = Folder::new("two");
    let doc = who("one", Some("/a.md"));
    std::thread::scope(|scope| {
        for instance in 0..4 {
            let (store, doc) = (folder.store(), doc.clone());
            scope.spawn(move || {
                for n in 0..10 {
                    let id = format!("{instance}-{n}");
                    while store.keep_notes(&doc, &[annotation(&id)], &mut Vec::new()).is_err() {}
                }
            });
        }
    });
    assert_eq!(notes(&folder.store(), &doc, &mut Vec::new()).len(), 40);
}

#[test]
fn places_are_bounded_and_those_with_notes_stay() {
    let folder = Folder::new("bounded");
    let (store, mut none) = (folder.store(), Vec::new());
    let noted = who("with notes", None);
    store.keep_notes(&noted, &[annotation("n")], &mut none).unwrap();
    let places = folder.0.join("places");
    for n in 0..2100 {
        let document = Fingerprint::of_bytes(format!("{n}").as_bytes());
        fs::write(places.join(format!("{document}.json")), "{\"version\":1,\"content\":{}}").unwrap();
    }
    store.keep_place(&who("new", None), &place(1), &mut none).unwrap();
    assert_eq!(fs::read_dir(&places).unwrap().count(), 2000);
    assert_eq!(notes(&store, &noted, &mut none).len(), 1);
}

#[test]
fn what_is_left_half_written_of_notes_and_history_goes_with_the_next_document() {
    let folder = Folder::new("left");
    fs::create_dir_all(folder.0.join("notes")).unwrap();
    for name in ["history.json.7-1.new", "notes/a.json.7-2.new"] {
        let file = fs::File::create(folder.0.join(name)).unwrap();
        file.set_modified(std::time::SystemTime::now() - Duration::from_secs(200_000)).unwrap();
    }
    folder.store().keep_place(&who("one", None), &place(1), &mut Vec::new()).unwrap();
    let left = |(path, _): &(PathBuf, Vec<u8>)| path.extension().is_some_and(|end| end == "new");
    assert!(!folder.files().iter().any(left), "{:?}", folder.files());
}

#[test]
fn notes_are_changed_one_by_one_and_the_others_stay_in_their_order() {
    let folder = Folder::new("changes");
    let (store, doc, mut none) = (folder.store(), who("one", Some("/a.md")), Vec::new());
    let note = |id: &str, note: &str| {
        NoteChange::Annotate(Annotation { id: id.into(), note: note.into(), ..Annotation::default() })
    };
    let mark = |letter, text: &str| {
        NoteChange::Mark(Bookmark { letter, quotation: Quotation { text: text.into(), ..Quotation::default() } })
    };
    let first = ["a", "b", "c", "d"].map(|id| note(id, "old"));
    store.keep_notes(&doc, &[&first[..], &[mark('x', "1"), mark('y', "1")]].concat(), &mut none).unwrap();
    let gone = |id: &str| NoteChange::Remove(id.into());
    let changes = [
        note("c", "new"),
        gone("a"),
        note("e", "new"),
        note("f", "new"),
        gone("f"),
        note("b", "once"),
        note("b", "twice"),
        gone("nobody"),
        mark('x', "2"),
    ];
    // What is read from a pipe has no path; where it lay before is still known.
    store.keep_notes(&who("one", None), &changes, &mut none).unwrap();
    let works = store.works(&mut none);
    let notes: Vec<_> = works[0].kept.annotations.iter().map(|a| (&*a.id, &*a.note)).collect();
    assert_eq!(notes, [("b", "twice"), ("c", "new"), ("d", "old"), ("e", "new")]);
    let marks: Vec<_> = works[0].kept.marks.iter().map(|m| (m.letter, &*m.quotation.text)).collect();
    assert_eq!(marks, [('y', "1"), ('x', "2")]);
    assert_eq!((&*works[0].kept.title, works[0].kept.path.as_deref(), none), ("A text", Some("/a.md"), vec![]));
}

#[test]
fn a_link_to_where_a_file_is_kept_stays_one() {
    let folder = Folder::new("link");
    let (store, doc, mut none) = (folder.store(), who("one", None), Vec::new());
    store.keep_notes(&doc, &[annotation("n")], &mut none).unwrap();
    let file = folder.0.join(format!("notes/{}.json", doc.document));
    let elsewhere = folder.0.join("synchronised.json");
    fs::rename(&file, &elsewhere).unwrap();
    std::os::unix::fs::symlink(&elsewhere, &file).unwrap();
    store.keep_notes(&doc, &[annotation("m")], &mut none).unwrap();
    assert!(fs::symlink_metadata(&file).unwrap().is_symlink());
    assert!(fs::read_to_string(&elsewhere).unwrap().contains("\"m\""));
    assert_eq!((notes(&store, &doc, &mut none).len(), none), (2, vec![]));
}

const CHILD: &str = "SCO_READER_TEST_STORE";

/// Not a test of its own: what [`a_kill_at_any_moment_leaves_the_old_or_the_new`] runs in another process.
#[test]
fn writes_until_it_is_killed() {
    let Some(root) = std::env::var_os(CHILD) else { return };
    let (store, doc) = (Store::at(root.into()), who("one", Some("/a.md")));
    let before = notes(&store, &doc, &mut Vec::new()).len();
    for n in before.. {
        store.keep_notes(&doc, &[annotation(&n.to_string())], &mut Vec::new()).unwrap();
        store.keep_place(&doc, &place(n), &mut Vec::new()).unwrap();
        // Printed when it is certain: what comes after a kill has at least this.
        println!("kept {n}");
    }
}

#[test]
fn a_kill_at_any_moment_leaves_the_old_or_the_new() {
    use std::io::{BufRead, BufReader};
    let folder = Folder::new("kill");
    let doc = who("one", Some("/a.md"));
    let mut state = 0x2545_f491_u64;
    let mut certain = 0;
    for _ in 0..100 {
        let mut child = Command::new(std::env::current_exe().unwrap())
            .args(["--exact", "store::tests::writes_until_it_is_killed", "--nocapture", "--test-threads=1"])
            .env(CHILD, &folder.0)
            .stdout(Stdio::piped())
            .stderr(Stdio::null())
            .spawn()
            .unwrap();
        let out = BufReader::new(child.stdout.take().unwrap());
        let (send, receive) = std::sync::mpsc::channel();
        let reading = std::thread::spawn(move || {
            for line in out.lines().map_while(Result::ok) {
                if let Some(n) = line.rsplit_once("kept ").and_then(|(_, n)| n.parse::<usize>().ok()) {
                    let _ = send.send(n);
                }
            }
        });
        // It writes from its first word on; the moment of its end is by chance.
        certain = certain.max(receive.recv().unwrap_or(0));
        state = state.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1);
        std::thread::sleep(Duration::from_micros(state >> 33 & 0x7ff));
        child.kill().unwrap();
        child.wait().unwrap();
        reading.join().unwrap();
        certain = receive.try_iter().fold(certain, usize::max);
        let mut troubles = Vec::new();
        let kept = notes(&folder.store(), &doc, &mut troubles);
        let (place, _) = folder.store().place(&doc, &mut troubles).unwrap();
        assert_eq!(troubles, []);
        assert!(kept.len() > certain && place.offset >= certain, "{certain}, {place:?}");
    }
}

#[test]
fn commands_are_kept_once_each_the_latest_last() {
    let folder = Folder::new("commands");
    let (store, mut none) = (folder.store(), Vec::new());
    let line = |n: usize| format!("theme {n}");
    for n in (0..60).chain([30]) {
        store.keep_history(&[], &[line(n)], None, &mut none).unwrap();
    }
    let commands = store.history().unwrap().commands;
    assert_eq!(store.lines().unwrap().commands, commands);
    assert_eq!((commands.len(), &commands[0], &commands[49]), (50, &line(10), &line(30)));
    assert_eq!(commands.iter().filter(|known| **known == line(30)).count(), 1);
}

#[test]
fn only_what_was_left_half_written_long_ago_is_deleted() {
    let folder = Folder::new("half");
    fs::create_dir_all(&folder.0).unwrap();
    let day = Duration::from_secs(86_400);
    for (name, age) in [("fresh.json.new", day / 2), ("old.json.new", day * 2), ("old.txt", day * 2)] {
        let file = fs::File::create(folder.0.join(name)).unwrap();
        file.set_modified(std::time::SystemTime::now() - age).unwrap();
    }
    for (name, age) in [("a.json", 4), ("b.json", 3), ("c.json", 2), ("d.json", 1)] {
        let file = fs::File::create(folder.0.join(name)).unwrap();
        file.set_modified(std::time::SystemTime::now() - day * age).unwrap();
    }
    folder.store().prune("", 2, |name| name != "a");
    let mut left: Vec<_> =
        folder.files().into_iter().filter_map(|(path, _)| path.file_name().map(ToOwned::to_owned)).collect();
    left.sort();
    assert_eq!(left, ["a.json", "d.json", "fresh.json.new", "old.txt"]);
}
