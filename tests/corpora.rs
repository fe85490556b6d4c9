//! Small documents of each kind with what is expected of them, in `tests/data`: beside a page or book stands a list of its
//! title, author, source, outline (each level a `>`), and of words that are shown or are not; beside a text in some encoding the
//! same in UTF-8.

use std::{
    fs,
    path::{Path, PathBuf},
};

use sco_reader::testing::Doc;

/// The files of a folder of `tests/data` with this ending.
fn files(folder: &str, endings: &[&str]) -> Vec<PathBuf> {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/data").join(folder);
    let all = fs::read_dir(folder).unwrap().map(|entry| entry.unwrap().path());
    let wanted = |path: &PathBuf| endings.contains(&path.extension().unwrap().to_str().unwrap());
    let mut files: Vec<_> = all.filter(wanted).collect();
    files.sort();
    assert!(!files.is_empty());
    files
}

/// Text without the difference between one white space and another.
fn words(text: &str) -> String {
    text.split_whitespace().collect::<Vec<_>>().join(" ")
}

fn check(path: &Path, faults: &mut Vec<String>) {
    let doc = Doc::open(path).unwrap();
    let text = words(&doc.text());
    for line in fs::read_to_string(path.with_extension("txt")).unwrap().lines() {
        let (what, expected) = line.split_once(": ").unwrap_or_else(|| panic!("{line}"));
        let found = match what {
            "title" => doc.title(),
            "author" => doc.author(),
            "source" => doc.source(),
            "outline" => {
                let line = |(depth, title): (u8, String)| format!("{}{title}", "> ".repeat(depth.into()));
                Some(doc.outline().into_iter().map(line).collect::<Vec<_>>().join(" / "))
            }
            "shows" => Some(if text.contains(expected) { expected.to_owned() } else { format!("not in: {text}") }),
            "hides" => Some(if text.contains(expected) { format!("shown in: {text}") } else { expected.to_owned() }),
            other => panic!("{other} is not checked"),
        };
        if found.as_deref() != Some(expected) {
            faults.push(format!("{}: {what}: {expected}: {found:?}", path.display()));
        }
    }
}

#[test]
fn pages_and_books_are_what_is_expected_of_them() {
    let mut faults = Vec::new();
    files("html", &["html"]).iter().for_each(|path| check(path, &mut faults));
    files("epub", &["epub"]).iter().for_each(|path| check(path, &mut faults));
    assert!(faults.is_empty(), "{}", faults.join("\n"));
}

#[test]
fn texts_in_any_encoding_are_read() {
    for path in files("encodings", &["txt"]) {
        let text = Doc::open(&path).unwrap().text();
        assert_eq!(text, fs::read_to_string(path.with_extension("utf8")).unwrap(), "{}", path.display());
    }
}
