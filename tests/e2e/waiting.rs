//! End to end: what comes late or not at all, and what changes, is shown without a key.

use std::{fs, io::Write, process::Command};

use crate::support::{BIN, Session, TempFile};

/// A pipe with a name.
fn fifo() -> TempFile {
    let file = TempFile::new("queue", "");
    fs::remove_file(file.path()).unwrap();
    assert!(Command::new("mkfifo").arg(file.path()).status().unwrap().success());
    file
}

#[test]
fn a_pipe_that_nobody_writes_to_is_waited_for_and_left() {
    let fifo = fifo();
    let mut s = Session::start(80, 24, &[fifo.path()]);
    s.wait_for("Waiting for queue");
    s.send("j");
    s.wait_for("Waiting for queue");
    s.send("q");
    assert!(s.wait_end().success());
    s.assert_given_back();
    let s = Session::start(80, 24, &[fifo.path()]);
    s.wait_for("Waiting for queue");
    let mut write = fs::OpenOptions::new().write(true).open(fifo.path()).unwrap();
    write.write_all(b"It came at last.\n").unwrap();
    s.wait_for("It came at last.");
    s.wait_gone("Waiting for");
}

#[test]
fn a_changed_file_is_told_without_a_key() {
    let file = TempFile::new("a.md", "# One\n\nWords.\n");
    let s = Session::start(80, 24, &[file.path()]);
    s.wait_for("Words.");
    // The watch begins after the first screen.
    s.wait_still();
    fs::write(file.path(), "# One\n\nOther words, and more.\n").unwrap();
    s.wait_for("The file has");
}

#[test]
fn a_watched_file_that_becomes_a_pipe_is_told() {
    let file = TempFile::new("a.md", "# One\n\nWords.\n");
    let mut s = Session::start(80, 24, &["--watch", file.path()]);
    s.wait_for("Words.");
    s.wait_still();
    fs::remove_file(file.path()).unwrap();
    assert!(Command::new("mkfifo").arg(file.path()).status().unwrap().success());
    s.wait_for("has become a pipe");
    s.send("q");
    assert!(s.wait_end().success());
}

#[test]
fn what_is_typed_at_once_is_searched_for_once_it_is_all_there() {
    let s = Session::start(80, 24, &[]);
    s.wait_for("CONTENTS");
    s.send("/Dushanbe\r");
    s.wait_for("1 of");
    s.send("/\x7f");
    s.wait("the search line closed", |screen| screen.hide_cursor());
}

#[test]
fn a_pipe_without_a_place_on_disk_is_read_in_memory() {
    let script = format!("seq 1 700000 | TMPDIR=/no/such/folder {BIN}; true");
    let s = Session::run(80, 24, Session::command("sh").args(["-c", &script]));
    s.wait_for("standard input");
    s.send_until("G", "700000");
    let script = format!("seq 1 9000000 | TMPDIR=/no/such/folder {BIN}; true");
    let s = Session::run(80, 24, Session::command("sh").args(["-c", &script]));
    s.wait_for("MB are kept");
}

#[test]
fn a_key_that_does_nothing_says_so_and_two_keys_quit() {
    let mut s = Session::start(80, 24, &[]);
    s.wait_for("CONTENTS");
    s.send("x");
    s.wait_for("No key x; ? helps");
    s.send("Zx");
    s.wait_for("No key x here");
    s.send("?");
    s.wait_for("type to filter");
    s.send("q");
    s.wait_gone("type to filter");
    s.send(":q\r");
    assert!(s.wait_end().success());
    let mut s = Session::start(80, 24, &[]);
    s.wait_for("CONTENTS");
    s.send("ZZ");
    assert!(s.wait_end().success());
}
