//! End to end: several documents, read and searched as one library.

use std::{
    fs,
    process::{Command, Stdio},
};

use crate::support::{Folder, Session};

const DOWN: &str = "\x1b[B";

/// A folder for one test alone: tests run side by side.
fn reports(test: &str) -> Folder {
    Folder::new(
        test,
        &[
            ("2022.md", "# Report of 2022\n\nThe group had 41,200 employees at the end of 2022.\n"),
            (
                "2023.md",
                "# Report of 2023\n\nThe group had 43,000 employees at the end of 2023.\n\n## Outlook\n\nMore.\n",
            ),
            ("letters/q3.txt", "Letter\n\nAt the end of 2022 it had 39,900 employees.\n"),
            ("logo.png", "\u{0}\u{1}"),
        ],
    )
}

#[test]
fn a_folder_is_a_library() {
    let folder = reports("library-walk");
    let s = Session::start(110, 30, &[folder.path()]);
    s.wait_for("letters/q3.txt");
    s.wait_for("41,200 employees");
    assert!(!s.screen().contents().contains("logo.png"), "images are no documents");
    s.send(DOWN);
    s.wait_for("43,000 employees");
    s.wait_for("Outlook");
    s.send(DOWN);
    s.send(DOWN);
    s.wait_for("39,900 employees");
}

#[test]
fn all_documents_are_searched_and_a_hit_leads_to_its_document() {
    let folder = reports("library-search");
    let s = Session::start(110, 30, &[folder.path()]);
    s.wait_for("letters/q3.txt");
    s.send("g/");
    s.wait_for("all documents /");
    s.send("employees\r");
    s.wait_for("Hits in all documents");
    s.wait_for("39,900 employees");
    s.send(DOWN);
    s.send(DOWN);
    s.send("\r");
    s.wait_gone("Hits in all documents");
    s.wait_for("39,900 employees");
    s.wait_for("1 of 1");
}

#[test]
fn what_documents_say_of_one_thing_stands_side_by_side() {
    let folder = reports("library-compare");
    let s = Session::start(110, 30, &[folder.path()]);
    s.wait_for("letters/q3.txt");
    s.send("f");
    s.wait_for("employees · 3 documents · ≠ they differ");
    let screen = s.screen().contents();
    assert!(screen.contains("41,200") && screen.contains("43,000") && screen.contains("39,900"), "{screen}");
    s.send("\x07");
    s.wait_gone("Figures of all documents");
    s.wait_for("Figures");
    s.send("\x1b");
    s.wait_gone("type to filter");
    s.send("t");
    s.wait_for("Timeline of all documents");
    s.wait_for("Report of 2022");
}

/// What a command writes on folders and files: exit status, output, errors; the folder's own path is left out.
fn command(folder: &Folder, args: &[&str]) -> (Option<i32>, String, String) {
    let mut command = Command::new(env!("CARGO_BIN_EXE_sco-reader"));
    let out = command.args(args).current_dir(folder.path()).stdin(Stdio::null()).output().unwrap();
    let text = |bytes| String::from_utf8(bytes).unwrap();
    (out.status.code(), text(out.stdout), text(out.stderr))
}

#[test]
fn the_search_command_goes_through_folders_as_grep_does() {
    let folder = reports("library-command");
    let (code, out, err) = command(&folder, &["search", "employees", "."]);
    let lines = [
        "./2022.md:3:The group had 41,200 employees at the end of 2022.",
        "./2023.md:3:The group had 43,000 employees at the end of 2023.",
        "./letters/q3.txt:3:At the end of 2022 it had 39,900 employees.",
    ];
    assert_eq!(out.lines().collect::<Vec<_>>(), lines);
    assert_eq!((code, err.as_str()), (Some(0), ""));
    let (code, out, _) = command(&folder, &["search", "--format", "json", "43,000", "2022.md", "2023.md"]);
    let rows: serde_json::Value = serde_json::from_str(&out).unwrap();
    assert_eq!((rows[0]["path"].as_str(), rows[0]["line"].as_u64(), code), (Some("2023.md"), Some(3), Some(0)));
    assert_eq!(command(&folder, &["search", "nowhere", "."]), (Some(1), String::new(), String::new()));
    let (code, out, err) = command(&folder, &["search", "employees", "missing.md", "2022.md"]);
    assert!(out.starts_with("2022.md:3:"), "{out}");
    assert_eq!((code, err.as_str()), (Some(2), "sco-reader: missing.md: no such file or directory\n"));
}

#[test]
fn new_documents_appear_by_themselves_in_their_place() {
    let folder = reports("library-new");
    let s = Session::start(110, 30, &[folder.path()]);
    s.wait_for("letters/q3.txt");
    s.wait_for("41,200 employees");
    let at = |name: &str| format!("{}/{name}", folder.path());
    fs::write(at("2022b.md"), "# In between\n\nIt had 42,000 employees.\n").unwrap();
    s.wait_for("2022b.md");
    let screen = s.screen().contents();
    assert!(screen.find("2022b.md") < screen.find("2023.md"), "{screen}");
    fs::create_dir(at("new")).unwrap();
    fs::write(at("new/10.md"), "# Ten\n\nText of ten.\n").unwrap();
    s.wait_for("new/10.md");
    fs::write(at("new/9.md"), "# Nine\n\nText of nine.\n").unwrap();
    s.wait_for("new/9.md");
    let screen = s.screen().contents();
    assert!(screen.find("new/9.md") < screen.find("new/10.md"), "{screen}");
    fs::remove_file(at("2023.md")).unwrap();
    s.wait_gone("2023.md");
    // What is being read stays, also when its file goes.
    fs::remove_file(at("2022.md")).unwrap();
    s.send("f");
    s.wait_for("42,000");
    s.wait_gone("43,000");
    s.send("\x1b");
    s.wait_for("41,200 employees");
}
