//! End to end: links are shown whole before they open, by a key, and what opens them gets no terminal.

use std::{fs, os::unix::fs::PermissionsExt};

use crate::support::{Session, TempFile};

/// A folder with an opener that writes down what it was given, and whether it had a terminal.
fn opener(script: &str) -> TempFile {
    let file = TempFile::new("xdg-open", format!("#!/bin/sh\n{script}\n"));
    fs::set_permissions(file.path(), fs::Permissions::from_mode(0o755)).unwrap();
    file
}

fn read(opener: &TempFile, document: &TempFile, width: u16) -> Session {
    let folder = opener.path().trim_end_matches("/xdg-open");
    let path = format!("{folder}:{}", std::env::var("PATH").unwrap_or_default());
    let command = Session::command(crate::support::BIN).env("PATH", path).args([document.path()]);
    Session::run(width, 24, command)
}

#[test]
fn an_address_is_seen_whole_before_a_key_opens_it() {
    let told = TempFile::new("told", "");
    let script = format!("(true </dev/tty) 2>/dev/null && echo tty >> {0}; echo \"$#:$1\" >> {0}", told.path());
    let opener = opener(&script);
    let long = format!("https://pay\u{200b}pal.com/{}", "long/".repeat(30));
    let document = TempFile::new("a.md", format!("# Links\n\nTake [this one](<{long}>).\n"));
    let mut s = read(&opener, &document, 80);
    s.wait_for("Take this one");
    s.send("\t");
    s.wait_for("https://pay%E2%80%8Bpal.com/long/");
    s.send("\r");
    s.wait("the whole address", |screen| screen.contents().replace([' ', '\n', '│'], "").contains(&"long/".repeat(30)));
    assert_eq!(fs::read_to_string(told.path()).unwrap(), "", "it opens with the next key, not before");
    s.send("\r");
    s.wait_for("Opening https://pay%E2%80%8Bpal.com");
    let expected = format!("1:https://pay%E2%80%8Bpal.com/{}\n", "long/".repeat(30));
    let deadline = std::time::Instant::now() + crate::support::PATIENCE;
    while fs::read_to_string(told.path()).unwrap() != expected {
        assert!(std::time::Instant::now() < deadline, "{:?}", fs::read_to_string(told.path()));
        std::thread::yield_now();
    }
    s.send("q");
    assert!(s.wait_end().success());
}

#[test]
fn an_opener_that_fails_is_told_and_so_is_a_file_that_is_not_there() {
    let opener = opener("exit 3");
    let document = TempFile::new("a.md", "# Links\n\n[one](https://a.example) [two](b.md) [three](javascript:x)\n");
    let s = read(&opener, &document, 80);
    s.wait_for("one two three");
    s.send("\t\r");
    s.wait_for("https://a.example is not opened: xdg-open ended with status 3");
    s.send("\t\r");
    s.wait_for("b.md is not opened: no such file or directory");
    s.send("\t\r");
    s.wait_for("links of the kind javascript: are not followed");
}
