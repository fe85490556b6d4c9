//! End to end: links are shown whole before they open, by a key, and what opens them gets no terminal.

use std::{fs, os::unix::fs::PermissionsExt};

use crate::support::{Folder, Session, TempFile};

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
    let opened = TempFile::new("opened", "");
    let script = format!("(true </dev/tty) 2>/dev/null && echo tty >> {0}; echo \"$#:$1\" >> {0}", opened.path());
    let opener = opener(&script);
    let long = format!("https://pay\u{200b}pal.com/{}", "long/".repeat(30));
    let document = TempFile::new("a.md", format!("# Links\n\nTake [this one](<{long}>).\n"));
    let mut s = read(&opener, &document, 80);
    s.wait_for("Take this one");
    s.send("\t");
    s.wait_for("https://pay%E2%80%8Bpal.com/long/");
    s.send("\r");
    s.wait("the whole address", |screen| screen.contents().replace([' ', '\n', '│'], "").contains(&"long/".repeat(30)));
    assert_eq!(fs::read_to_string(opened.path()).unwrap(), "", "it opens with the next key, not before");
    s.send("\r");
    s.wait_for("Opening https://pay%E2%80%8Bpal.com");
    let expected = format!("1:https://pay%E2%80%8Bpal.com/{}\n", "long/".repeat(30));
    let deadline = std::time::Instant::now() + crate::support::PATIENCE;
    while fs::read_to_string(opened.path()).unwrap() != expected {
        assert!(std::time::Instant::now() < deadline, "{:?}", fs::read_to_string(opened.path()));
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

/// Three documents that lead to each other.
fn linked(test: &str) -> Folder {
    let filler: String = (1..60).map(|n| format!("Line {n} of the filler.\n\n")).collect();
    let chapter = format!(
        "# Chapter\n\nThe chapter begins.\n\n{filler}## A place in it\n\nRight here. [On](deep/page.html#part%20two)\n\n{filler}"
    );
    let page = format!(
        "<!doctype html><title>Page</title><h1>Page</h1><p>{filler}</p><h2 id='part two'>Part two</h2><p>The page's second part. <a href='../start.md'>Home</a></p><p>{filler}</p>"
    );
    let start = "# Start\n\nSee [the chapter](chapter.md#a-place-in-it), [itself](./start.md#end), [a picture](p.png).\n\n## End\n\nOver.\n";
    Folder::new(
        test,
        &[
            ("start.md", start),
            ("chapter.md", &chapter),
            ("deep/page.html", &page),
            ("p.png", "\u{89}PNG\r\n\u{1a}\n\u{0}"),
        ],
    )
}

#[test]
fn links_to_documents_open_in_place_with_a_way_back_through_all_of_them() {
    let folder = linked("links-in-place");
    let s = Session::start(80, 24, &[&format!("{}/start.md", folder.path())]);
    s.wait_for("See the chapter");
    s.send("\t");
    s.wait_for("chapter.md#a-place-in-it");
    s.send("\r");
    s.wait_for("Right here.");
    s.send("\t\r");
    s.wait_for("The page's second part.");
    s.send("\t\r");
    s.wait_for("See the chapter");
    // Back through all of them, and forward again.
    for (key, text) in [
        ("H", "The page's second part."),
        ("H", "Right here."),
        ("H", "See the chapter"),
        ("L", "Right here."),
        ("L", "The page's second part."),
        ("L", "See the chapter"),
        ("3H", "See the chapter"),
    ] {
        s.send(key);
        s.wait_for(text);
    }
    s.send("H");
    s.wait_for("No earlier place");
    s.send("2L");
    s.wait_for("The page's second part.");
}

#[test]
fn a_link_may_lead_to_the_document_itself_or_to_what_is_none() {
    let folder = linked("links-itself");
    let opened = TempFile::new("opened", "");
    let opener = opener(&format!("echo \"$1\" >> {}", opened.path()));
    let path = format!("{}:{}", opener.path().trim_end_matches("/xdg-open"), std::env::var("PATH").unwrap_or_default());
    let command = Session::command(crate::support::BIN).env("PATH", path).args([format!("{}/start.md", folder.path())]);
    let s = Session::run(80, 24, command);
    s.wait_for("See the chapter");
    s.send("\t\t\r");
    s.wait_gone("Opening");
    s.wait_for("Over.");
    s.send("g\t\t\t\r");
    let deadline = std::time::Instant::now() + crate::support::PATIENCE;
    while !fs::read_to_string(opened.path()).unwrap().ends_with("p.png\n") {
        assert!(std::time::Instant::now() < deadline, "{:?}", fs::read_to_string(opened.path()));
        std::thread::yield_now();
    }
}

#[test]
fn in_a_library_a_link_opens_the_document_that_is_in_it() {
    let folder = linked("links-library");
    let files = ["start.md", "chapter.md", "deep/page.html"].map(|name| format!("{}/{name}", folder.path()));
    let s = Session::start(110, 24, &files.each_ref().map(String::as_str));
    s.wait_for("See the chapter");
    s.send("l\t\r");
    s.wait_for("Right here.");
    s.send("\t\r");
    s.wait_for("The page's second part.");
    s.send("HH");
    s.wait_for("See the chapter");
    // No document was put beside those of the library. Its title may come a frame later than the text.
    s.wait("one page", |screen| screen.contents().matches("Page").count() == 1);
}

/// What the reader sends of a document with links, whose last words are `the end`.
fn sent(width: u16, vars: &[(&str, &str)], settings: &str) -> String {
    let address = format!("https://a.example/{}", "b/".repeat(20));
    let text = format!(
        "Take [this long way to the other side]({address}) or [none](javascript:x), [a](b.md), [b](#c): the end"
    );
    let document = TempFile::new("a.md", text);
    let home = crate::support::home_with(settings);
    let mut command = Session::command_at(crate::support::BIN, &home);
    for (name, value) in vars {
        command = command.env(name, value);
    }
    let s = Session::run(width, 24, command.args([document.path()]));
    s.wait_for("the end");
    String::from_utf8_lossy(&s.bytes()).into_owned()
}

#[test]
fn a_terminal_that_knows_links_is_told_of_them_with_one_number_for_all_rows() {
    let begin = format!("\x1b]8;id=0;https://a.example/{}\x1b\\", "b/".repeat(20));
    let kitty = ("TERM", "xterm-kitty");
    let text = sent(30, &[kitty, ("NO_COLOR", "1")], "");
    // Without colours links are underlined. Between rows the cursor only moves.
    let link = format!("{begin}\x1b[4mthis long way to the\x1b[4;2Hother side\x1b[C\x1b]8;;\x1b\\\x1b[mor ");
    assert!(text.contains(&link), "{text:?}");
    assert_eq!(text.matches("\x1b]8;").count(), 2, "{text:?}");
    for (vars, settings, expected) in [
        (&[kitty][..], "", 1),
        (&[("TERM", "xterm"), ("VTE_VERSION", "7006")], "", 1),
        (&[("TERM", "xterm-256color")], "", 0),
        (&[("TERM", "xterm-256color")], "links = \"always\"\n", 1),
        (&[kitty], "links = \"never\"\n", 0),
        (&[("TERM", "linux"), ("VTE_VERSION", "7006")], "", 0),
    ] {
        assert_eq!(sent(80, vars, settings).matches(&*begin).count(), expected, "{vars:?} {settings}");
    }
}

#[test]
fn print_tells_a_terminal_of_links() {
    let document = TempFile::new("a.md", "See [this page](https://a.example/ü) or [none](javascript:x).\n");
    let print = |term: &str, colour: &str| {
        let command = Session::command(crate::support::BIN).env("TERM", term);
        let mut s = Session::run(80, 24, command.args(["print", "--color", colour, document.path()]));
        assert!(s.wait_end().success());
        String::from_utf8_lossy(&s.bytes()).trim_end().to_owned()
    };
    let link = "\x1b]8;id=0;https://a.example/%C3%BC\x1b\\\x1b[34mthis page\x1b]8;;\x1b\\\x1b[0m";
    let none = "\x1b[34mnone\x1b[0m";
    assert_eq!(print("xterm-kitty", "auto"), format!("See {link} or {none}."));
    assert_eq!(print("xterm-256color", "auto"), format!("See \x1b[34mthis page\x1b[0m or {none}."));
    assert_eq!(print("xterm-kitty", "never"), "See this page or none.");
}
