//! End to end: files and pipes that change while they are read.

use std::{
    fs::{self, File, OpenOptions},
    io::Write,
    process::Command,
};

use crate::support::{BIN, Session, TempFile};

fn lines(from: usize, to: usize) -> String {
    (from..=to).map(|n| format!("line {n} of the log\n")).collect()
}

fn append(file: &TempFile, text: &str) {
    OpenOptions::new().append(true).open(file.path()).unwrap().write_all(text.as_bytes()).unwrap();
}

/// Puts another file in the place of `file`, as editors do.
fn replace(file: &TempFile, text: &str) {
    let other = format!("{}.new", file.path());
    fs::write(&other, text).unwrap();
    fs::rename(&other, file.path()).unwrap();
}

/// The first line of text on the screen.
fn top(s: &Session) -> String {
    let screen = s.screen().contents();
    // Between the sidebar's rule and the scroll bar.
    let text = |l: &str| l.split('│').next_back().unwrap_or("").trim_matches([' ', '┃', '╸', '┫']).to_owned();
    let mut text = screen.lines().skip(1).map(text);
    text.find(|l| !l.is_empty()).unwrap_or_default()
}

#[test]
fn following_shows_what_is_appended_until_one_moves_back() {
    let file = TempFile::new("a.log", lines(1, 200));
    let s = Session::start(80, 24, &[file.path()]);
    s.wait_for("line 1 of");
    s.send("F");
    s.wait_for("Following");
    s.wait_for("line 200 of");
    append(&file, &lines(201, 201));
    s.wait_for("line 201 of");
    append(&file, &lines(202, 260));
    s.wait_for("line 260 of");
    s.send("\x15");
    s.wait_for("No longer following");
    s.wait_gone("line 260 of");
    append(&file, &lines(261, 261));
    // It is shown without a key, and nothing moves.
    s.wait_for("The file has grown");
    assert!(!s.screen().contents().contains("line 261"));
    s.send("F");
    s.wait_for("line 261 of");
    s.send("\x03");
    s.wait_for("No longer following");
    s.send("\x1b");
    s.wait_gone("No longer following");
}

#[test]
fn markdown_that_grows_is_followed_too() {
    let section = |n: usize| format!("## Part {n}\n\nWords of part {n}.\n\n");
    let file = TempFile::new("a.md", (1..=20).map(section).collect::<String>());
    let s = Session::start(80, 24, &[file.path()]);
    s.wait_for("Words of part 1.");
    s.send("F");
    s.wait_for("Words of part 20.");
    append(&file, &section(21));
    s.wait_for("Words of part 21.");
    // It is parsed as a whole again: what comes is a heading, and stands in the outline.
    append(&file, "> quoted *words*\n\n# The end\n");
    s.wait_for("▎ quoted words");
    s.wait_for(" of 22 ");
}

#[test]
fn a_followed_file_that_is_written_anew_is_read_again() {
    let file = TempFile::new("a.log", lines(1, 20_000));
    let s = Session::start(80, 24, &[file.path()]);
    s.wait_for("line 1 of");
    s.send("F");
    s.wait_for("line 20000 of");
    // Longer than before, so that its length alone would say that it has grown.
    fs::write(file.path(), "Another text altogether.\n".repeat(60_000)).unwrap();
    s.wait_for("read again");
    s.wait("the new text alone", |screen| {
        let text = screen.contents();
        text.contains("Another text") && !text.contains("line 19990")
    });
}

#[test]
fn the_search_goes_on_in_a_large_text_that_grows() {
    let mut text = lines(1, 20_000);
    text += "the needle\n";
    text += &lines(20_001, 30_000);
    let file = TempFile::new("a.log", &text);
    let s = Session::start(80, 24, &[file.path()]);
    s.wait_for("line 1 of");
    s.send("/needle\r");
    s.wait_for("1 of 1");
    s.send("F");
    s.wait_for("line 30000 of");
    for n in 2..20 {
        append(&file, "another needle\n");
        s.wait_for(&format!("1 of {n} "));
    }
    append(&file, &(lines(30_001, 45_000) + "the last needle\n"));
    s.wait_for("the last needle");
    s.wait_for("1 of 20 ");
    s.send("n");
    s.wait_for("20 of 20 ");
}

#[test]
fn an_empty_file_is_followed_from_its_first_line() {
    let file = TempFile::new("a.log", "");
    let s = Session::start(80, 24, &[file.path()]);
    s.wait_for("0 %");
    s.send("F");
    s.wait_for("Following");
    append(&file, "the first line\n");
    s.wait_for("the first line");
}

#[test]
fn a_log_that_is_cut_or_replaced_is_followed_on() {
    let file = TempFile::new("a.log", lines(1, 40_000));
    let s = Session::start(80, 24, &[file.path()]);
    s.wait_for("line 1 of");
    s.send("F");
    s.wait_for("line 40000 of");
    fs::write(file.path(), "begun anew\n").unwrap();
    s.wait_for("begun anew");
    replace(&file, "another file\n");
    s.wait_for("another file");
    append(&file, "and its next line\n");
    s.wait_for("and its next line");
}

#[test]
fn what_becomes_of_a_file_is_told_and_what_was_read_stays() {
    type Act = fn(&TempFile);
    let acts: [(Act, &str); 5] = [
        (|f| append(f, "more\n"), "The file has grown"),
        (|f| fs::write(f.path(), "short\n").unwrap(), "The file has become shorter"),
        (|f| replace(f, "another\n"), "Another file has taken its place"),
        (|f| fs::remove_file(f.path()).unwrap(), "The file is gone"),
        (|f| File::open(f.path()).unwrap().set_modified(std::time::UNIX_EPOCH).unwrap(), "The file has changed"),
    ];
    for text in [lines(1, 200), lines(1, 40_000)] {
        for (act, message) in &acts {
            let file = TempFile::new("a.log", &text);
            let s = Session::start(80, 24, &[file.path()]);
            s.wait_for("line 1 of");
            act(&file);
            // The next key takes the message away, and what it stands for stays.
            s.wait_for(message);
            s.send("\x05");
            s.wait_for("File changed");
            s.wait_gone(message);
            s.wait_for("line 5 of");
            s.send("r");
            let gone = message.contains("gone");
            s.wait_for(if gone { "Not read again: " } else { "Read again" });
            s.send("G\x06g");
            s.wait_still();
            s.send("q");
        }
    }
}

#[test]
fn a_file_cut_to_nothing_cannot_end_the_reader() {
    let file = TempFile::new("a.log", lines(1, 100_000));
    let mut s = Session::start(80, 24, &[file.path()]);
    s.wait_for("line 1 of");
    File::create(file.path()).unwrap();
    for key in ["G", "g", "50%", "/line 9\r", "n", "\x1b", "r"] {
        s.send(key);
        s.wait_still();
    }
    s.send("q");
    assert!(s.wait_end().success());
}

#[test]
fn reading_again_keeps_the_words_at_the_top() {
    // Small and read whole, large and read in windows, and rendered.
    let plain = |n: usize| (1..=n).map(|i| format!("Paragraph {i} says something.\n\n")).collect::<String>();
    let rendered = |n: usize| (1..=n).map(|i| format!("## Part {i}\n\nIt *says* {i} things.\n\n")).collect::<String>();
    for (name, text, replaced) in [
        ("a.txt", plain(100), false),
        ("a.txt", plain(100), true),
        ("a.txt", plain(20_000), false),
        ("a.txt", plain(20_000), true),
        ("a.md", rendered(100), false),
        ("a.md", rendered(20_000), true),
    ] {
        let file = TempFile::new(name, &text);
        let s = Session::start(100, 30, &[file.path()]);
        s.wait_for("says");
        s.wait_still();
        s.send("\x1b[C40%\x05\x05\x05");
        s.wait_still();
        let before = top(&s);
        let with_more = "Something new at the head.\n\n".repeat(50) + &text;
        if replaced {
            replace(&file, &with_more)
        } else {
            fs::write(file.path(), &with_more).unwrap()
        }
        s.send("r");
        s.wait_for("Read again");
        s.wait_still();
        assert_eq!(top(&s), before, "{name} of {} bytes", text.len());
    }
}

#[test]
fn watching_reads_again_by_itself() {
    let file = TempFile::new("a.md", "# One\n\nthe first words\n");
    let s = Session::start(80, 24, &["--watch", file.path()]);
    s.wait_for("the first words");
    s.wait_still();
    fs::write(file.path(), "# One\n\nthe second words\n").unwrap();
    s.wait_for("the second words");
    replace(&file, "# One\n\nthe third words\n\n# Two\n");
    s.wait_for("the third words");
    s.wait_for("section 1 of 2");
    fs::remove_file(file.path()).unwrap();
    s.wait_for("The file is gone");
    s.wait_for("the third words");
    fs::write(file.path(), "# One\n\nthe fourth words\n").unwrap();
    s.wait_for("the fourth words");
}

#[test]
fn a_slow_pipe_shows_each_line_as_it_comes() {
    let file = TempFile::new("unused", "");
    let fifo = format!("{}.fifo", file.path());
    assert!(Command::new("mkfifo").arg(&fifo).status().unwrap().success());
    let s = Session::start(80, 24, &[&fifo]);
    let mut writer = OpenOptions::new().write(true).open(&fifo).unwrap();
    for n in 1..=30 {
        writeln!(writer, "line {n} of the pipe").unwrap();
        s.wait("the line that came", |screen| n > 20 || screen.contents().contains(&format!("line {n} of")));
    }
    s.send("F");
    s.wait_for("line 30 of");
    for n in 31..=60 {
        writeln!(writer, "line {n} of the pipe").unwrap();
        s.wait_for(&format!("line {n} of"));
    }
    drop(writer);
    s.wait_for("The pipe has ended");
    s.send("r");
    s.wait_for("only once");
}

#[test]
fn a_pipe_that_outgrows_memory_is_followed() {
    let script = format!("(seq 1 700000; read _ </dev/null; printf 'the last line\\n') | {BIN}");
    let s = Session::run(80, 24, Session::command("/bin/sh").args(["-c", &script]));
    s.wait_for("1");
    s.send("F");
    s.wait_for("the last line");
}

#[test]
fn each_letter_of_a_search_is_shown_before_the_next_is_typed() {
    let file = TempFile::new("a.txt", lines(1, 300_000) + "of the logbook\n");
    let s = Session::start(80, 24, &[file.path()]);
    s.wait_for("line 1 of");
    s.send("/");
    for _ in 0..10 {
        for (n, letter) in ["l", "i", "n", "e"].into_iter().enumerate() {
            s.send(letter);
            s.wait_for(&format!("/{}", &"line"[..=n]));
        }
        s.send("\x7f\x7f\x7f\x7f");
        s.wait_gone("/l");
    }
    s.send("the logbook\r");
    s.wait_for("1 of 1 ");
}
