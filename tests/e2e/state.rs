//! What is kept from session to session, and what becomes of reading when nothing can be.

use std::{
    fs,
    path::{Path, PathBuf},
};

use crate::support::{BIN, Session, TempFile, new_home};
use rustix::process::Signal;

/// A text of many lines whose place can be seen on the screen.
fn lines() -> String {
    (1..=500).map(|n| format!("Line {n} of many.\n")).collect()
}

/// A session at a home, on a screen of 60 by 20 cells.
fn session(home: &Path, args: &[&str]) -> Session {
    Session::at(home, (60, 20), args)
}

/// All files that are kept at a home.
fn kept(home: &Path) -> Vec<PathBuf> {
    let mut found = Vec::new();
    let mut folders = vec![home.join("state")];
    while let Some(folder) = folders.pop() {
        for entry in fs::read_dir(folder).into_iter().flatten().flatten() {
            match entry.path() {
                path if path.is_dir() => folders.push(path),
                path => found.push(path),
            }
        }
    }
    found
}

#[test]
fn reading_goes_on_where_it_was_left() {
    let (home, file) = (new_home(), TempFile::new("a.txt", lines()));
    let s = session(&home, &[file.path()]);
    s.wait_for("Line 1 of");
    s.send("200G");
    s.wait_for("Line 200 of");
    s.quit();
    let s = session(&home, &[file.path()]);
    s.wait_for("Line 200 of");
    s.wait_gone("Line 199 of");
    s.quit();
    // The same text elsewhere is the same document.
    let moved = TempFile::new("b.txt", lines());
    let s = session(&home, &[moved.path()]);
    s.wait_for("Line 200 of");
    s.quit();
    // What the command line says comes first; where it began is the place then.
    let s = session(&home, &["+20", moved.path()]);
    s.wait_for("Line 20 of");
    s.quit();
    let s = session(&home, &["--no-state", moved.path()]);
    s.wait_for("Line 1 of");
    s.quit();
}

#[test]
fn a_place_of_a_text_that_has_changed_is_found_by_its_words() {
    let (home, file) = (new_home(), TempFile::new("a.txt", lines()));
    let s = session(&home, &[file.path()]);
    s.wait_for("Line 1 of");
    s.send("200G");
    s.wait_for("Line 200 of");
    s.quit();
    fs::write(file.path(), format!("A new beginning.\n\n{}", lines())).unwrap();
    let s = session(&home, &[file.path()]);
    s.wait_for("Line 200 of");
    s.quit();
    fs::write(file.path(), "Another text.\n\nOf other words.\n").unwrap();
    let s = session(&home, &[file.path()]);
    s.wait_for("Another text.");
    s.quit();
}

#[test]
fn a_place_in_the_rest_of_a_large_document_is_found_when_that_is_read() {
    let text = (1..20_000).map(|n| format!("Paragraph {n} with *some* words.\n\n")).collect::<String>();
    let (home, file) = (new_home(), TempFile::new("a.md", text));
    let s = session(&home, &[file.path()]);
    s.wait_for("Paragraph 1 with");
    s.send("/Paragraph 15000\r");
    s.wait_for("Paragraph 15001");
    s.quit();
    let s = session(&home, &[file.path()]);
    s.wait_for("Paragraph 15000");
    s.quit();
}

#[test]
fn a_crash_loses_little() {
    let (home, file) = (new_home(), TempFile::new("a.txt", lines()));
    let s = session(&home, &[file.path()]);
    s.wait_for("Line 1 of");
    s.send("300G");
    s.wait_for("Line 300 of");
    let place = "\"words\": \"Line 300 of";
    // A file that is being written has another name.
    let files = || kept(&home).into_iter().filter(|path| path.extension().is_some_and(|e| e == "json"));
    let written = || files().any(|path| fs::read_to_string(path).is_ok_and(|text| text.contains(place)));
    let late = std::time::Instant::now() + crate::support::PATIENCE;
    while !written() && std::time::Instant::now() < late {
        std::thread::sleep(std::time::Duration::from_millis(20));
    }
    s.signal(Signal::KILL);
    drop(s);
    let s = session(&home, &[file.path()]);
    s.wait_for("Line 300 of");
    s.quit();
    // An end that is asked for loses nothing.
    let mut s = session(&home, &[file.path()]);
    s.wait_for("Line 300 of");
    s.send("400G");
    s.wait_for("Line 400 of");
    s.signal(Signal::TERM);
    s.wait_end();
    let s = session(&home, &[file.path()]);
    s.wait_for("Line 400 of");
}

#[test]
fn searches_of_earlier_sessions_are_recalled() {
    let (home, file) = (new_home(), TempFile::new("a.txt", lines()));
    let s = session(&home, &[file.path()]);
    s.wait_for("Line 1 of");
    s.send("/Line 77\r");
    s.wait_for("1 of 1 ");
    s.quit();
    let s = session(&home, &[file.path()]);
    s.wait_for("Line ");
    // They are read behind the first screen.
    s.wait_still();
    s.send("/\x1b[A");
    s.wait_for("/Line 77");
    s.send("\r");
    s.wait_for("1 of 1 ");
    s.quit();
}

/// Commands alike, but for those that are of one document.
#[test]
fn commands_of_earlier_sessions_are_offered() {
    let (home, file) = (new_home(), TempFile::new("a.txt", lines()));
    let s = session(&home, &[file.path()]);
    s.wait_for("Line 1 of");
    s.send(":theme gruvbox\r");
    s.wait_for("Theme: gruvbox");
    s.send(":200\r");
    s.wait_for("Line 200 of");
    s.quit();
    let s = session(&home, &[file.path()]);
    s.wait_for("Line 200 of");
    // They are read behind the first screen.
    s.wait_still();
    s.send(":");
    s.wait_for("words of an action");
    s.wait_for("gruvbox");
    s.send("\r");
    s.wait_for("Theme: gruvbox");
    s.quit();
}

#[test]
fn what_cannot_be_understood_is_told_once_and_kept_aside() {
    for bad in ["{\"version\":2,\"content\":{}}", "{\"ver", "[1,2]"] {
        let (home, file) = (new_home(), TempFile::new("a.txt", lines()));
        let s = session(&home, &[file.path()]);
        s.wait_for("Line 1 of");
        s.send("200G");
        s.wait_for("Line 200 of");
        s.quit();
        let files: Vec<_> =
            kept(&home).into_iter().filter(|path| path.extension().is_some_and(|e| e == "json")).collect();
        files.iter().for_each(|path| fs::write(path, bad).unwrap());
        let s = session(&home, &[file.path()]);
        s.wait_for("Line 1 of");
        // The reason stands in the row, however long the path is.
        s.wait_for("it is kept aside");
        s.send("9G");
        s.wait_for("Line 9 of");
        s.quit();
        let aside =
            kept(&home).into_iter().filter(|path| fs::read_to_string(path).is_ok_and(|text| text == bad)).count();
        assert_eq!(aside, files.len());
    }
}

#[test]
fn without_a_place_to_keep_anything_reading_goes_on() {
    let (home, file) = (new_home(), TempFile::new("a.txt", lines()));
    fs::write(home.join("state"), "no folder").unwrap();
    let nowhere = Path::new("/proc/nowhere");
    for home in [home.as_path(), nowhere] {
        let mut s = session(home, &[file.path()]);
        s.wait_for("Line 1 of");
        s.send("200G");
        s.wait_for("Line 200 of");
        s.send("q");
        assert!(s.wait_end().success());
        // Once: on the screen, or in a line when that is the shell's again.
        let sent = String::from_utf8_lossy(&s.bytes()).into_owned();
        assert_eq!(sent.matches("what you do is not kept").count(), 1, "{}", s.screen().contents());
        s.assert_given_back();
    }
    let s = Session::run(60, 20, Session::command_at(BIN, nowhere).env_remove("HOME").env_remove("XDG_STATE_HOME"));
    s.wait_for("nothing is kept");
}

#[test]
fn what_the_disk_has_no_room_for_is_told_and_nothing_earlier_is_lost() {
    let (home, file) = (new_home(), TempFile::new("a.txt", lines()));
    let s = session(&home, &[file.path()]);
    s.wait_for("Line 1 of");
    s.send("200G");
    s.wait_for("Line 200 of");
    s.quit();
    let before: Vec<_> = kept(&home).into_iter().map(|path| (fs::read(&path).unwrap(), path)).collect();
    // No file may get a byte: writing fails as on a full disk.
    let script = format!("trap '' XFSZ; ulimit -f 0; exec {BIN} {}", file.path());
    let mut s = Session::run(60, 20, Session::command_at("/bin/sh", &home).args(["-c", &script]));
    s.wait_for("Line 200 of");
    // Reported once: the mark comes before anything else that would be kept.
    s.send("mx");
    s.wait_for("what you do is not kept: file too large");
    s.send("300G");
    s.wait_for("Line 300 of");
    s.send("q");
    assert!(s.wait_end().success());
    let after: Vec<_> = kept(&home).into_iter().map(|path| (fs::read(&path).unwrap(), path)).collect();
    assert_eq!(after, before);
}

#[test]
fn a_cited_place_is_opened() {
    let file = TempFile::new("a.txt", lines());
    for (place, top) in [("line 200", "Line 200 of"), ("\u{b6} 7", "Line 7 of"), ("50 %", "Line 25")] {
        let s = Session::start(60, 20, &["--at", place, file.path()]);
        s.wait_for(top);
    }
    let words: String = (1..=300).map(|n| format!("Words of number {n}\nand more of it.\n\n")).collect();
    let file = TempFile::new("a.md", words);
    let s = Session::start(60, 20, &["--at", "paragraph 150", file.path()]);
    s.wait_for("Words of number 150 and");
    s.wait_gone("Words of number 149 and");
    let s = Session::start(90, 20, &["--at", "\u{a7} Statistics"]);
    s.wait_for("section 3 of 6");
}
