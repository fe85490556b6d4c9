//! The palette, what alone is shown, the source, looking up, and the first start.

use std::fs;

use crate::support::{BIN, Session, TempFile, home_with, new_home};

#[test]
fn the_palette_finds_actions_places_and_settings() {
    let s = Session::start(100, 30, &[]);
    s.wait_for("CONTENTS");
    s.send(":dates");
    s.wait_for("dates on a timeline");
    s.send("\r");
    s.wait_for("Timeline");
    s.send("\x1b");
    s.wait_gone("Timeline");
    s.send(":set col\t40\r");
    s.wait_for("column = 40");
    s.send(":set column wide\r");
    s.wait_for("column takes a number of cells from 20 to 400");
    s.send(":theme high-contrast-l\r");
    s.wait_for("Theme: high-contrast-light");
    s.send(":section stat\r");
    s.wait("the section", |screen| screen.contents().contains("section 3 of 6"));
    s.send(":nothing like it\r");
    s.wait_for("No action is called nothing like it");
    s.send("\x1b");
    s.wait_gone("No action");
    let mut s = s;
    s.send(":q\r");
    assert!(s.wait_end().success());
}

#[test]
fn a_large_log_is_sifted_as_it_is_read() {
    let line = |n: usize| match n % 12_500 {
        0 => format!("{n} error: disk {n}\n"),
        _ => format!("{n} all is well with the service and its many words\n"),
    };
    let log: String = (1..=100_000).map(line).collect();
    let file = TempFile::new("a.log", log);
    let s = Session::start(80, 24, &[file.path()]);
    s.wait_for("2 all is well");
    s.send("&error\r");
    s.wait_for("error: disk 100000");
    assert!(!s.screen().contents().contains("all is well"), "{}", s.screen().contents());
    s.send("#");
    s.wait_for("12500  12500 error: disk 12500");
    s.send("/disk 37500\r");
    s.wait_for("1 of 1");
    s.send("\x1b");
    s.wait_gone("1 of 1");
    s.send("\x1b");
    s.wait_for("all is well");
    s.send("&no such words\r");
    s.wait_for("Nothing here holds no such words");
    s.quit();
}

#[test]
fn the_source_is_shown_at_the_same_place() {
    let markdown: String = (1..=200).map(|n| format!("Words *{n}* [here](https://a.example/{n}).\n\n")).collect();
    let html: String = (1..=200).map(|n| format!("<p>Words <b>{n}</b> of it, and more to say.</p>\n")).collect();
    for (name, text, shown, source) in [
        ("a.md", markdown, "Words 120 here", "Words *120* [here]("),
        ("a.html", format!("<html><body>{html}</body></html>"), "Words 120 of it", "<p>Words <b>120</b> of it"),
    ] {
        let file = TempFile::new(name, &text);
        let s = Session::start(80, 24, &[file.path()]);
        s.wait_for("Words 1 ");
        s.send("/words 120\r");
        s.wait_for(shown);
        s.send("S");
        s.wait_for(source);
        s.send("S");
        s.wait_for(shown);
        assert!(!s.screen().contents().contains(source));
        s.quit();
        // From a pipe too.
        let kind = name.rsplit('.').next().unwrap_or_default();
        let line = format!("cat {} | {BIN} --as {kind}", file.path());
        let s = Session::run(80, 24, Session::command("/bin/sh").args(["-c", &line]));
        s.wait_for("Words 1 ");
        s.send("S");
        s.wait_for(&source.replace("120", "2"));
        s.quit();
    }
    let s = Session::start(80, 24, &[]);
    s.wait_for("CONTENTS");
    s.send("S");
    s.wait_for("---");
    s.quit();
    // Of a book, the pages as they are written.
    let book = concat!(env!("CARGO_MANIFEST_DIR"), "/tests/data/epub/epub2-badly-made.epub");
    let s = Session::start(80, 24, &[book]);
    s.wait_for("Zweiter Text.");
    s.send("S");
    s.wait_for("Erster Text mit &uuml;ber.<p><a");
    s.send("S");
    s.wait_gone("&uuml;");
    s.quit();
}

#[test]
fn a_word_is_looked_up_with_the_users_command() {
    let marks = TempFile::new("marks", "");
    let script = TempFile::new(
        "dict.sh",
        format!(
            "echo $$ > {0}\nprintf 'means \\033]0;%s\\n' \"$1\"\nseq 1 60\n[ \"$1\" = slow ] && sleep 1000 & wait\n",
            marks.path()
        ),
    );
    let file = TempFile::new("a.md", "Alpha; slow $(touch x) beta.\n");
    let home = home_with(format!("look-up = [\"/bin/sh\", {:?}]\n", script.path()));
    let s = Session::run(80, 24, Session::command_at(BIN, &home).arg(file.path()));
    s.wait_for("Alpha");
    s.send("D");
    // What it writes acts on nothing.
    s.wait_for("means \u{241b}]0;Alpha");
    s.send("\x1b[6~");
    s.wait_gone("means");
    s.send("\x1b");
    s.wait_gone("type to filter");
    s.send("vsD");
    s.wait_for("means \u{241b}]0;Alpha; slow $(touch x) beta.");
    s.send("\x1b");
    s.wait_gone("type to filter");
    s.send("/slow\rD");
    s.wait_for("Looking it up");
    let late = std::time::Instant::now() + crate::support::PATIENCE;
    let pid = loop {
        let pid = fs::read_to_string(marks.path()).unwrap();
        if pid.ends_with('\n') && std::path::Path::new(&format!("/proc/{}", pid.trim())).exists() {
            break pid.trim().to_owned();
        }
        assert!(std::time::Instant::now() < late, "the command does not start");
        std::thread::yield_now();
    };
    s.send("\x1b");
    s.wait_gone("Looking it up");
    while std::path::Path::new(&format!("/proc/{pid}")).exists() {
        assert!(std::time::Instant::now() < late, "the command lives on");
        std::thread::yield_now();
    }
    s.send(":set look-up /no/such\r");
    s.wait_for("look-up = /no/such");
    s.send("D");
    s.wait_for("/no/such: ");
    s.quit();
}

#[test]
fn the_first_start_tells_five_keys_once() {
    let home = new_home();
    let session = || Session::run(100, 24, Session::command_at(BIN, &home));
    let s = session();
    s.wait_for("Welcome: ");
    s.wait_for("? keys  q quit  / search  f figures  Space page");
    s.send("?\t");
    s.wait_for("Coming from less or vim");
    s.send("\x1b");
    s.wait_gone("Coming from");
    s.quit();
    let s = session();
    s.wait_for("? help");
    assert!(!s.screen().contents().contains("Welcome"));
    s.quit();
    // Nothing of the help is cut off where there is little room.
    let s = Session::run(40, 15, Session::command_at(BIN, &home));
    s.wait_for("? help");
    s.send("?branch");
    s.wait_for("z  fold or unfold the branch;");
    s.wait_for("after a number: all below so");
    s.wait_for("many levels");
    s.resize(120, 24);
    s.wait_for("fold or unfold the branch; after a number: all below so many levels");
    s.send("\x1b");
    s.wait_gone("unfold");
    s.quit();
    // On a narrow screen the most needed ones, each with its word.
    let s = Session::run(40, 15, Session::command_at(BIN, &new_home()));
    s.wait("the greeting", |screen| {
        screen.contents().lines().last().is_some_and(|line| line.trim() == "Welcome: ? keys  q quit  / search")
    });
    s.quit();
}
