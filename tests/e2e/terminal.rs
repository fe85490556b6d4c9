//! End to end: terminals that go away, stop, stall or can do less.

use crate::support::{Session, TempFile};
use rustix::process::Signal;

/// A document of several screens, with a heading near the end.
fn long() -> TempFile {
    let text: String = (1..200).map(|n| format!("Paragraph number {n} of the text.\n\n")).collect();
    TempFile::new("long.md", format!("# Beginning\n\n{text}"))
}

#[test]
fn a_program_that_was_stopped_from_outside_draws_the_screen_again() {
    let s = Session::start(80, 24, &[]);
    s.wait_for("CONTENTS");
    s.wait_still();
    s.signal(Signal::STOP);
    let before = s.bytes().len();
    s.signal(Signal::CONT);
    s.wait_sent_since(before, "\x1b[?1049h");
    s.wait_sent_since(before, "CONTENTS");
}

#[test]
fn a_terminal_that_cannot_move_rows_is_not_told_to() {
    let file = long();
    let mut s = Session::run(80, 24, Session::command(crate::support::BIN).env("TERM", "linux").arg(file.path()));
    s.wait_for("Paragraph number 1 ");
    for keys in ["jjj", " ", "k", "\x1b[B"] {
        s.send(keys);
        s.wait_still();
    }
    let text = String::from_utf8_lossy(&s.bytes()).into_owned();
    assert!(!text.contains("\x1b[r") && !text.contains("\x1b]11"), "{text:?}");
    s.send("q");
    assert!(s.wait_end().success());
}

#[test]
fn the_end_of_the_terminal_ends_the_program_though_hang_ups_are_ignored() {
    let script = format!("trap '' HUP; exec {}", crate::support::BIN);
    let mut s = Session::run(80, 24, Session::command("/bin/sh").args(["-c", &script]));
    s.wait_for("CONTENTS");
    s.hang_up();
    s.wait_end();
}

#[test]
fn keys_that_come_with_their_answers_in_pieces_are_keys() {
    let file = long();
    let s = Session::start(80, 24, &[file.path()]);
    s.wait_for("Paragraph number 1 ");
    s.wait_still();
    s.send("\x1b[?6");
    s.wait_still();
    s.send("2;22c/number 150");
    s.wait_for("/number 150");
}

#[test]
fn colours_follow_the_terminal_when_its_background_changes() {
    let s = Session::start(80, 24, &[]);
    s.wait_for("CONTENTS");
    s.wait_sent("\x1b[?2031h");
    let (row, column) = s.find("CONTENTS");
    let colour = |screen: &vt100::Screen| screen.cell(row, column).unwrap().fgcolor();
    s.send("\x1b[?997;1n");
    s.wait_still();
    let dark = colour(&s.screen());
    s.send("\x1b[?997;2n");
    s.wait("the colours of a light background", |screen| colour(screen) != dark);
    s.send("\x1b[?997;1n");
    s.wait("the colours of a dark background", |screen| colour(screen) == dark);
    s.quit();
    // A theme that was chosen stays.
    let s = Session::start(80, 24, &["--theme", "gruvbox-dark"]);
    s.wait_for("CONTENTS");
    s.wait_still();
    let chosen = colour(&s.screen());
    s.send("\x1b[?997;2nG");
    s.wait_for("100 %");
    assert_eq!(colour(&s.screen()), chosen);
    s.quit();
}
