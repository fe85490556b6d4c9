//! Marks, highlights and notes from session to session; copies as the terminal gets them.

use std::{
    fs,
    path::Path,
    process::{Command, Stdio},
};

use crate::support::{BIN, Session, TempFile, home_with, new_home};

const TEXT: &str = "---\ntitle: A report\nauthor: Ann Author\n---\n\n# First\n\nOne sentence is here. Another one follows it.\n\n# Second\n\nThe words of the second section stand here.\n";

fn session(home: &Path, args: &[&str]) -> Session {
    Session::at(home, (100, 30), args)
}

/// What a command prints at a home.
fn printed(home: &Path, args: &[&str]) -> String {
    let mut command = Command::new(BIN);
    command.args(args).env_clear().env("HOME", home).env("XDG_STATE_HOME", home.join("state"));
    command.env("XDG_CONFIG_HOME", home.join("config")).stdin(Stdio::null());
    let out = command.output().unwrap();
    assert!(out.status.success(), "{}", String::from_utf8_lossy(&out.stderr));
    String::from_utf8(out.stdout).unwrap()
}

#[test]
fn a_highlight_with_its_note_is_kept_listed_and_exported() {
    let (home, file) = (new_home(), TempFile::new("a.md", TEXT));
    let s = session(&home, &[file.path()]);
    s.wait_for("One sentence");
    s.send("l/Another\ra");
    s.wait_for("note: ");
    s.send("compare this\r");
    s.wait_for("Noted");
    s.quit();
    let s = session(&home, &[file.path()]);
    s.wait("the highlight", |screen| {
        let (rows, columns) = screen.size();
        let cells = (0..rows.get()).flat_map(|row| (0..columns.get()).map(move |column| (row, column)));
        cells.filter_map(|(row, column)| screen.cell(row, column)).any(|c| c.bgcolor() != vt100::Color::Default)
    });
    s.send("B");
    s.wait_for("Notes and marks");
    s.wait_for("compare this");
    s.send("\r");
    s.wait_gone("Notes and marks");
    s.quit();
    let markdown = printed(&home, &["notes", file.path()]);
    assert_eq!(
        markdown,
        "# A report\n\nAnn Author, \u{201c}A report\u{201d}\n\n## First\n\n> Another one follows it.\n\ncompare this\n\n\u{2014} paragraph 4\n"
    );
    let json: serde_json::Value =
        serde_json::from_str(&printed(&home, &["notes", "--format", "json", file.path()])).unwrap();
    let start = json[0]["start"].as_u64().unwrap() as usize;
    assert!(TEXT[start..].starts_with("Another one follows it."), "{json}");
    assert_eq!((json[0]["note"].as_str(), json[0]["found"].as_bool()), (Some("compare this"), Some(true)));
    // The text moves, and part of it goes; what was noted is found by its words, or reported as lost.
    fs::write(file.path(), TEXT.replace("# First\n", "# New\n\nSome new words before all.\n\n# First\n")).unwrap();
    let json: serde_json::Value =
        serde_json::from_str(&printed(&home, &["notes", "--format", "json", file.path()])).unwrap();
    assert_eq!(json[0]["found"], true);
    fs::write(file.path(), "# First\n\nNothing of it is left.\n").unwrap();
    let s = session(&home, &[file.path()]);
    s.wait_for("not in this version");
    s.quit();
    assert!(
        printed(&home, &["notes", file.path()]).contains("## Not found in this version\n\n> Another one follows it.")
    );
}

#[test]
fn a_note_is_read_at_its_place_and_leads_there_from_another_document() {
    let lines: String = (1..=500).map(|n| format!("Line {n} of many.\n\n")).collect();
    let (home, long, other) = (new_home(), TempFile::new("long.txt", lines), TempFile::new("b.md", TEXT));
    let s = session(&home, &[long.path()]);
    s.wait_for("Line 1 of");
    s.send("/Line 300\ra");
    s.wait_for("note: ");
    s.send("look here\r");
    s.wait_for("Noted");
    s.send("\x1b");
    s.wait_for("note look here");
    s.quit();
    let s = session(&home, &[other.path()]);
    s.wait_for("One sentence");
    s.send("B\t");
    s.wait_for("look here");
    s.send("\r");
    s.wait_for("Line 300 of");
    s.wait_for("note look here");
    s.quit();
}

#[test]
fn marks_are_gone_to_and_kept() {
    let lines: String = (1..=300).map(|n| format!("Line {n} of many.\n")).collect();
    let (home, file) = (new_home(), TempFile::new("a.txt", lines));
    let s = session(&home, &[file.path()]);
    s.wait_for("Line 1 of");
    s.send("150Gmx");
    s.wait_for("Marked x");
    s.send("g'x");
    s.wait_for("Line 150 of");
    s.send("g'y");
    s.wait_for("No mark y");
    s.send("g");
    s.wait_for("Line 1 of");
    s.quit();
    let s = session(&home, &[file.path()]);
    s.wait_for("Line 1 of");
    s.wait_still();
    s.send("'x");
    s.wait_for("Line 150 of");
    s.quit();
}

#[test]
fn two_sessions_that_note_at_once_lose_nothing() {
    let (home, file) = (new_home(), TempFile::new("a.md", TEXT));
    let (one, two) = (session(&home, &[file.path()]), session(&home, &[file.path()]));
    for (s, word, note) in [(&one, "Another", "from one"), (&two, "second", "from two")] {
        s.wait_for("One sentence");
        s.send(format!("l/{word}\ra"));
        s.wait_for("note: ");
        s.send(format!("{note}\r"));
        s.wait_for("Noted");
    }
    one.quit();
    two.quit();
    let notes = printed(&home, &["notes", file.path()]);
    assert!(notes.contains("from one") && notes.contains("from two"), "{notes}");
}

#[test]
fn documents_that_were_read_before_are_listed_and_opened() {
    let (home, one, two) =
        (new_home(), TempFile::new("one.md", TEXT), TempFile::new("two.md", "# The other\n\nOther words.\n"));
    let s = session(&home, &[one.path()]);
    s.wait_for("One sentence");
    s.quit();
    let s = session(&home, &[two.path()]);
    s.wait_for("Other words.");
    s.send("O");
    s.wait_for("Read before");
    s.send("report\r");
    s.wait_for("One sentence");
    s.wait_gone("Other words.");
    // By the name of the file too: titles are alike.
    s.send("Otwo.md\r");
    s.wait_for("Other words.");
    s.quit();
}

#[test]
fn a_note_is_written_in_the_users_editor() {
    let (home, file) = (new_home(), TempFile::new("a.md", TEXT));
    let editor = TempFile::new("editor.sh", "#!/bin/sh\nprintf 'written\\nin lines' > \"$1\"\n");
    let command = Session::command_at(BIN, &home).env("EDITOR", format!("/bin/sh {}", editor.path())).arg(file.path());
    let s = Session::run(100, 30, command);
    s.wait_for("One sentence");
    s.send("l/Another\ra\x0f");
    s.wait_for("Noted");
    s.quit();
    assert!(printed(&home, &["notes", "--format", "json", file.path()]).contains("written\\nin lines"));
    assert!(printed(&home, &["notes", file.path()]).contains("\nin lines\n"));
}

#[test]
fn the_file_is_edited_at_the_line_that_is_read() {
    let file = TempFile::new("a.md", TEXT);
    let editor = TempFile::new("editor.sh", "#!/bin/sh\nprintf '\\n# Added at %s\\n' \"$1\" >> \"$2\"\n");
    let command = Session::command(BIN).env("EDITOR", format!("/bin/sh {}", editor.path())).arg(file.path());
    let s = Session::run(100, 30, command);
    s.wait_for("One sentence");
    s.send("l/second section\re");
    s.wait_for("Added at +12");
    s.quit();
}

#[test]
fn an_editor_that_fails_is_told_and_a_narrow_list_says_how_to_leave() {
    let file = TempFile::new("list.md", "# A list\n\nOne item.\n");
    let command = Session::command(BIN).env("EDITOR", "false").env_remove("VISUAL").arg(file.path());
    let s = Session::run(60, 20, command);
    s.wait_for("One item");
    s.send("e");
    s.wait_for("false: the editor ended with a failure");
    s.send("ax\r");
    s.wait_for("Noted");
    s.send("B");
    s.wait_for("Notes and marks");
    s.wait_for("Esc close");
    s.send("\x1b");
    s.wait_gone("Notes and marks");
    s.quit();
}

/// What was put into the terminal's clipboard last.
fn clipboard(s: &Session) -> String {
    let bytes = s.bytes();
    let at = memchr::memmem::rfind(&bytes, b"\x1b]52;c;").expect("a copy") + 7;
    let end = bytes[at..].iter().position(|&b| b == 0x1b || b == 7).unwrap() + at;
    let value = |b: u8| match b {
        b'A'..=b'Z' => b - b'A',
        b'a'..=b'z' => b - b'a' + 26,
        b'0'..=b'9' => b - b'0' + 52,
        b'+' => 62,
        _ => 63,
    };
    let (mut out, mut bits, mut held) = (Vec::new(), 0u32, 0);
    for &b in bytes[at..end].iter().filter(|&&b| b != b'=') {
        bits = bits << 6 | u32::from(value(b));
        held += 6;
        if held >= 8 {
            held -= 8;
            out.push((bits >> held) as u8);
        }
    }
    String::from_utf8(out).unwrap()
}

#[test]
fn a_sentence_is_copied_with_two_keys_and_cited_with_another() {
    let (home, file) = (new_home(), TempFile::new("a.md", TEXT));
    let s = session(&home, &[file.path()]);
    s.wait_for("One sentence");
    s.send("l/Another\rvs");
    s.wait_for("selected 4 words");
    s.send("y");
    s.wait_for("Sent to the clipboard: 4 words");
    assert_eq!(clipboard(&s), "Another one follows it.");
    s.send("vsY");
    s.wait_for("with its citation");
    assert_eq!(
        clipboard(&s),
        "Another one follows it.\n\n\u{2014} Ann Author, \u{201c}A report\u{201d}, section \u{201c}First\u{201d}, paragraph 4"
    );
    s.quit();
}

#[test]
fn a_drag_of_the_mouse_selects_and_copies() {
    let (home, file) = (new_home(), TempFile::new("a.md", TEXT));
    let s = session(&home, &[file.path()]);
    s.wait_for("One sentence");
    let (row, column) = s.find("sentence is");
    let at = |n: u16| format!("{};{}", column + 1 + n, row + 1);
    s.send(format!("\x1b[<0;{}M\x1b[<32;{}M\x1b[<0;{}m", at(0), at(11), at(11)));
    s.wait_for("Sent to the clipboard: 2 words");
    assert_eq!(clipboard(&s), "sentence is");
    s.send(format!("\x1b[<0;{0}M\x1b[<0;{0}m\x1b[<0;{0}M\x1b[<0;{0}m", at(1)));
    s.wait_for("selected 1 word");
    s.send("y");
    s.wait_for("Sent to the clipboard: 1 word");
    assert_eq!(clipboard(&s), "sentence");
    s.quit();
}

#[test]
fn the_users_program_gets_what_is_copied_and_its_failure_is_told() {
    let long: String = (0..20_000).map(|n| format!("Word{n} ")).collect();
    let (file, out) = (TempFile::new("a.md", format!("Short.\n\n{long}\n")), new_home().join("copied"));
    let with = |command: &str| session(&home_with(format!("copy-command = {command}\n")), &[file.path()]);
    for (command, message) in [
        ("\"false\"", "Not copied: false ended with exit status: 1"),
        ("[\"sleep\", \"9\"]", "Handed to sleep, which has not ended: the paragraph (1 word)"),
        ("[\"sh\", \"-c\", \"cat; cat >&2\"]", "Copied with sh: the paragraph (1 word)"),
    ] {
        let s = with(command);
        s.wait_for("Short.");
        s.send("y");
        s.wait_for(message);
        s.quit();
    }
    // Quit at once: the program gets all of it nevertheless.
    assert!(Command::new("mkfifo").arg(&out).status().unwrap().success());
    let mut s = with(&format!("[\"sh\", \"-c\", \"cat > {}\"]", out.display()));
    s.wait_for("Short.");
    let copied = std::thread::spawn(move || fs::read_to_string(out).unwrap());
    s.send("l}yq");
    assert!(s.wait_end().success());
    assert_eq!(copied.join().unwrap(), long.trim_end());
}

#[test]
fn of_very_many_notes_those_around_the_page_are_shown_and_the_list_has_all() {
    let text: String = (0..3000).map(|n| format!("Words of number {n:04} here.\n\n")).collect();
    let (home, file) = (new_home(), TempFile::new("a.md", text));
    let s = session(&home, &[file.path()]);
    s.wait_for("number 0000");
    s.send("aremark 0\r");
    s.wait_for("Noted");
    s.quit();
    let kept = fs::read_dir(home.join("state/sco-reader/notes")).unwrap().next().unwrap().unwrap().path();
    let mut json: serde_json::Value = serde_json::from_slice(&fs::read(&kept).unwrap()).unwrap();
    let one = json["content"]["annotations"][0].clone();
    let many = (0..3000).map(|n| {
        let mut note = one.clone();
        (note["id"], note["note"]) = (n.to_string().into(), format!("remark {n}").into());
        note["quotation"] = serde_json::json!({"text": format!("Words of number {n:04} here."), "start": 28 * n});
        note
    });
    json["content"]["annotations"] = many.collect();
    fs::write(&kept, json.to_string()).unwrap();
    let s = session(&home, &[file.path()]);
    s.wait_for("note remark 0 ");
    s.send("G");
    s.wait_for("number 2999");
    s.wait_for("note remark 29");
    s.send("B");
    s.wait_for("of 3000");
    s.send("remark 1234");
    s.wait_for("1 of 1 ");
    s.send("\r");
    s.wait_for("number 1234");
    s.quit();
    assert_eq!(printed(&home, &["notes", file.path()]).matches("remark ").count(), 3000);
}
