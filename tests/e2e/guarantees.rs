//! End to end: what is guaranteed of input that nobody has checked, of places and of terminals.

use std::{
    ffi::OsStr,
    fs,
    os::unix::{ffi::OsStrExt, fs::symlink},
    process::{Command, Output, Stdio},
};

use crate::support::{BIN, Folder, Session, TempFile};

fn run(folder: &Folder, args: &[&OsStr], input: &str) -> (Option<i32>, String, String) {
    use std::io::Write;
    let mut command = Command::new(BIN);
    command.args(args).current_dir(folder.path()).stdin(Stdio::piped()).stdout(Stdio::piped()).stderr(Stdio::piped());
    let mut child = command.spawn().unwrap();
    // What reads nothing may have closed it.
    let _ = child.stdin.take().unwrap().write_all(input.as_bytes());
    let Output { status, stdout, stderr } = child.wait_with_output().unwrap();
    (status.code(), String::from_utf8(stdout).unwrap(), String::from_utf8(stderr).unwrap())
}

#[test]
fn each_limit_is_told_once_where_it_is_met() {
    let quotes = format!("{}deep words\n", "> ".repeat(400));
    let elements = format!("{}<p>deep words", "<div>".repeat(400));
    let row = |cell: &str| format!("|{}\n", format!("{cell}|").repeat(1_200));
    let table = row("a") + &row("-") + &row("b");
    let files = [("quotes.md", &*quotes), ("elements.html", &elements), ("table.md", &table)];
    let folder = Folder::new("guarantees-limits", &files);
    for (file, shown, message) in [
        ("quotes.md", "deep words", "Quotes and lists nested deeper than 256 levels are shown at level 256."),
        ("elements.html", "deep words", "Elements nested deeper than 256 levels are shown at level 256."),
        ("table.md", "b b b", "A table of more than 1,000 columns is shown as text."),
    ] {
        let (code, out, err) = run(&folder, &["print".as_ref(), file.as_ref()], "");
        assert!(code == Some(0) && out.contains(shown), "{file}: {out}");
        assert_eq!(err, format!("sco-reader: {file}: {message}\n"));
        let s = Session::start(100, 24, &[&format!("{}/{file}", folder.path())]);
        s.wait_for(message);
    }
}

#[test]
fn headings_and_patterns_have_bounds() {
    let heading = format!("# {}\n\nText.\n", "long ".repeat(300));
    let marks = format!("# Marks\n\nx{}y\n", "\u{301}".repeat(500));
    let folder = Folder::new("guarantees-bounds", &[("heading.md", &heading), ("marks.md", &marks)]);
    let (code, out, _) = run(&folder, &["outline".as_ref(), "heading.md".as_ref()], "");
    assert!(code == Some(0) && out.trim_end().chars().count() <= 500, "{}", out.len());
    let (_, out, _) = run(&folder, &["print".as_ref(), "marks.md".as_ref()], "");
    assert!(out.matches('\u{301}').count() <= 32 && out.contains("<+468>y"), "{out}");
    let (code, _, err) = run(&folder, &["search", "-E", "(a{1000}){1000}", "marks.md"].map(OsStr::new), "");
    assert_eq!((code, err.as_str()), (Some(2), "sco-reader: bad pattern: it would need more than 4 MB\n"));
}

#[test]
fn places_of_any_kind_are_read_or_told() {
    let folder = Folder::new("guarantees-places", &[("a.md", "Some words.\n")]);
    let at = |name: &[u8]| std::path::Path::new(folder.path()).join(OsStr::from_bytes(name));
    symlink("nowhere", at(b"dangling.md")).unwrap();
    symlink("loop.md", at(b"loop.md")).unwrap();
    symlink("a.md", at(b"link.md")).unwrap();
    fs::write(at(b"n\xff\x1b.md"), "Strange name.\n").unwrap();
    let print = |name: &[u8]| run(&folder, &["print".as_ref(), OsStr::from_bytes(name)], "Piped words.\n");
    assert_eq!(print(b"link.md"), (Some(0), "Some words.\n".into(), String::new()));
    assert_eq!(print(b"n\xff\x1b.md"), (Some(0), "Strange name.\n".into(), String::new()));
    assert_eq!(print(b"/dev/stdin"), (Some(0), "Piped words.\n".into(), String::new()));
    assert_eq!(print(b"/dev/null"), (Some(0), String::new(), String::new()));
    let message = |name: &[u8]| {
        let (code, out, err) = print(name);
        assert_eq!((code, out.as_str()), (Some(2), ""));
        err
    };
    assert_eq!(message(b"dangling.md"), "sco-reader: dangling.md: no such file or directory\n");
    assert!(message(b"loop.md").starts_with("sco-reader: loop.md: too many "));
    assert_eq!(message(b"gone\xff\x1b.md"), "sco-reader: gone\u{fffd}␛.md: no such file or directory\n");
    assert_eq!(message(b"/dev/zero"), "sco-reader: /dev/zero: is a device, not a file or pipe\n");
    // In a library they are passed over.
    let s = Session::start(100, 24, &[folder.path()]);
    s.wait_for("link.md");
    s.wait_for("Some words.");
    s.quit();
}

#[test]
fn every_terminal_and_locale_is_read_in() {
    for term in ["xterm", "screen", "tmux-256color", "linux", "vt100", "foot", "alacritty", "xterm-kitty"] {
        let command = Session::command(BIN).env("TERM", term).env("LANG", "C").env("LC_ALL", "C");
        let s = Session::run(80, 24, command);
        s.wait_for("CONTENTS");
        // UTF-8 is written whatever the locale says.
        s.wait_for("│");
        s.send("l");
        s.send("/Taliban\r");
        s.wait_for("Taliban");
        s.send("n");
        s.quit();
    }
}

#[test]
fn a_very_large_screen_is_filled_and_a_storm_of_the_mouse_is_taken_in() {
    let s = Session::start(1000, 1000, &[]);
    s.wait_for("About this briefing");
    s.send("f");
    s.wait_for("type to filter");
    s.send("\x1b");
    s.wait_gone("type to filter");
    s.quit();
    let file = TempFile::new("a.txt", (1..=3_000).map(|n| format!("line {n} of it\n")).collect::<String>());
    let s = Session::start(80, 24, &[file.path()]);
    s.wait_for("line 1 of");
    s.send("\x1b[<65;60;10M".repeat(20_000));
    s.wait_for("line 3000 of");
    s.send("\x1b[<35;60;10M\x1b[<0;1;1M\x1b[<0;1;1m".repeat(5_000));
    // Sequences that nobody knows are no keys.
    s.send("\x1b[99;99;99~\x1b[?77h\x1b[>4;5m\x1bP1$r0m\x1b\\\x1b_x\x1b\\\x1b[1;2;3;4z");
    s.send("g/line 77 of\r");
    s.wait_for("1 of 1");
    s.quit();
}
