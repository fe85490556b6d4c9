//! The arrows between rooms, and who may name what. ARCHITECTURE.md shows the same table.

mod source;

use std::{
    collections::{BTreeMap, BTreeSet},
    fs,
    path::Path,
};

/// What each room may import of the others.
const ARROWS: &[(&str, &[&str])] = &[
    ("document", &[]),
    ("device", &[]),
    ("source", &["document"]),
    ("format", &["document", "source"]),
    ("open", &["document", "source", "format"]),
    ("library", &["document", "source"]),
    ("figure", &[]),
    ("overview", &["document", "figure"]),
    ("search", &["document"]),
    ("syntax", &["document"]),
    ("layout", &["document", "syntax"]),
    ("store", &["document"]),
    ("reader", &["document", "device", "figure", "overview", "search", "layout"]),
    ("keymap", &["device", "reader"]),
    ("config", &["document", "device", "figure", "reader", "keymap"]),
    ("ui", &["document", "layout", "reader", "keymap"]),
    ("terminal", &["document", "device"]),
    ("output", &["document", "figure", "overview", "search", "layout"]),
    ("cli", &["document", "figure", "open", "source"]),
    ("manual", &["cli", "keymap"]),
    (
        "app",
        &[
            "document", "device", "source", "open", "library", "figure", "overview", "search", "reader", "keymap",
            "ui", "terminal", "output", "cli", "store", "config",
        ],
    ),
    (
        "testing",
        &[
            "document", "device", "source", "format", "open", "figure", "overview", "search", "layout", "reader",
            "keymap", "config", "ui", "output", "app",
        ],
    ),
    (
        "command",
        &[
            "document", "source", "open", "library", "figure", "overview", "search", "reader", "terminal", "output",
            "cli", "store", "config", "manual", "app",
        ],
    ),
];

/// Who may name what reaches outside.
const OUTSIDE: &[(&str, &[&str])] = &[
    ("crossterm", &["terminal"]),
    ("ratatui", &["terminal", "ui", "app", "testing"]),
    ("signal_hook", &["terminal"]),
    ("rustix", &["terminal", "source", "app", "command", "store", "config"]),
    ("std::fs", &["source", "terminal", "store", "config"]),
    ("std::time", &["terminal", "open", "source", "app", "search", "store", "command"]),
    ("std::thread", &["app", "library", "output", "source", "search", "terminal", "store", "command"]),
    ("std::process", &["app", "source", "terminal", "command", "main", "store"]),
    ("std::env", &["app", "source", "terminal", "command"]),
    ("pulldown_cmark", &["format"]),
    ("clap", &["cli", "command", "manual"]),
];

/// The code of each room, without comments and tests.
fn rooms() -> BTreeMap<String, String> {
    let mut rooms = BTreeMap::<String, String>::new();
    for file in source::files() {
        let room = file.name.split('/').next().unwrap().trim_end_matches(".rs").to_owned();
        rooms.entry(room).or_default().push_str(&file.code);
    }
    rooms
}

/// Rooms that `code` imports, of `use crate::{…}`, `use crate::room` and `crate::room::`.
fn imported(code: &str) -> BTreeSet<String> {
    let mut found = BTreeSet::new();
    for (at, _) in code.match_indices("crate::") {
        let rest = &code[at + "crate::".len()..];
        match rest.strip_prefix('{') {
            Some(list) => {
                let mut depth = 0;
                let mut name = String::new();
                for c in list.chars() {
                    match c {
                        '{' => depth += 1,
                        '}' if depth == 0 => break,
                        '}' => depth -= 1,
                        _ => {}
                    }
                    if depth == 0 {
                        name.push(c);
                    }
                }
                found
                    .extend(name.split(',').map(|n| n.trim().split("::").next().unwrap().trim_matches('}').to_owned()));
            }
            None => {
                found.insert(rest.chars().take_while(|c| c.is_alphanumeric() || *c == '_').collect());
            }
        }
    }
    found.remove("");
    found
}

#[test]
fn rooms_import_along_the_arrows_only() {
    let arrows: BTreeMap<_, _> = ARROWS.iter().copied().collect();
    for (room, code) in rooms() {
        if room == "lib" || room == "main" {
            continue;
        }
        let allowed = arrows.get(room.as_str()).unwrap_or_else(|| panic!("{room} is not in the table of arrows"));
        for other in imported(&code) {
            assert!(
                other == room || allowed.contains(&other.as_str()) || !arrows.contains_key(other.as_str()),
                "{room} imports {other}"
            );
        }
    }
}

#[test]
fn each_arrow_is_taken() {
    let rooms = rooms();
    for (room, allowed) in ARROWS {
        let taken = imported(&rooms[*room]);
        let idle: Vec<_> = allowed.iter().filter(|other| !taken.contains(**other)).collect();
        assert!(idle.is_empty(), "{room} does not import {idle:?}: these arrows go out of the table");
    }
}

/// A new format is a folder in `format/`, a row in its detection, and its call in `open`.
#[test]
fn a_format_is_known_to_its_folder_the_detection_and_who_opens_it() {
    let know = ARROWS.iter().filter(|(_, allowed)| allowed.contains(&"format")).map(|(room, _)| *room);
    assert_eq!(know.collect::<Vec<_>>(), ["open", "testing"]);
    let src = Path::new(env!("CARGO_MANIFEST_DIR")).join("src");
    let read = |name: &str| fs::read_to_string(src.join(name)).unwrap();
    let (detection, opening) = (read("format/detect.rs"), read("open/parse.rs") + &read("open/book.rs"));
    let variants = detection.split("pub(crate) enum Format {").nth(1).unwrap().split("\n}").next().unwrap();
    let variants = variants.lines().map(str::trim).filter(|line| !line.starts_with("//") && !line.is_empty());
    let formats: Vec<_> = variants.map(|v| v.trim_end_matches(',').split('(').next().unwrap()).collect();
    assert!(formats.len() >= 4, "{formats:?}");
    for format in formats {
        let folder = format.to_lowercase();
        assert!(src.join("format").join(&folder).join("mod.rs").is_file(), "{format} has no folder");
        assert!(opening.contains(&format!("{folder}::")), "{format} is not opened");
        for file in source::files().iter().filter(|f| f.name.starts_with("format/") && f.name != "format/detect.rs") {
            assert!(!file.code.contains(&format!("Format::{format}")), "{} asks for the format", file.name);
        }
    }
}

#[test]
fn only_a_few_rooms_reach_outside() {
    for (room, code) in rooms() {
        let code = grouped_imports(&code);
        for (name, allowed) in OUTSIDE {
            let named = code.contains(&format!("{name}::"))
                || code.contains(&format!("use {name}"))
                || code.contains(&format!("{name};"));
            assert!(!named || allowed.contains(&room.as_str()), "{room} names {name}");
        }
    }
}

/// The code with `use std::{a, b::{c}}` written as `std::a; std::b::c;` too.
fn grouped_imports(code: &str) -> String {
    let mut out = code.to_owned();
    for (at, found) in code.match_indices("use std::{") {
        let list: String = code[at + found.len()..].chars().take_while(|c| *c != ';').collect();
        let mut depth = 0;
        let mut name = String::new();
        for c in list.chars() {
            match c {
                '{' => depth += 1,
                '}' => depth -= 1,
                ',' if depth == 0 => {
                    out += &format!("std::{};", name.trim());
                    name.clear();
                }
                c if depth == 0 => name.push(c),
                _ => {}
            }
        }
        out += &format!("std::{};", name.trim());
    }
    out
}

#[test]
fn the_map_shows_the_same_arrows() {
    let map = fs::read_to_string(Path::new(env!("CARGO_MANIFEST_DIR")).join("ARCHITECTURE.md")).unwrap();
    for (room, allowed) in ARROWS {
        let row = format!("| `{room}` | {} |", if allowed.is_empty() { "–".to_owned() } else { allowed.join(", ") });
        assert!(map.contains(&row), "ARCHITECTURE.md lacks the row\n{row}");
    }
}

#[test]
fn no_files_import_each_other_in_a_ring() {
    let files = source::files();
    let arrows = source::arrows(&files);
    assert!(arrows.values().map(BTreeSet::len).sum::<usize>() > files.len(), "arrows are not seen");
    let rings = source::rings(&arrows);
    assert!(rings.is_empty(), "{rings:#?}");
}

/// Lines of a file at most.
const FILE: usize = 500;
/// Lines of a function at most.
const FUNCTION: usize = 80;

#[test]
fn files_and_functions_stay_short() {
    for file in source::files() {
        assert!(file.lines <= FILE, "{} has {} lines", file.name, file.lines);
        for (name, lines) in source::functions(&file.code) {
            assert!(lines <= FUNCTION, "{}: {name} has {lines} lines", file.name);
        }
    }
}

/// Where words of a language stand, and names that are printed: files of `figure` that may write letters.
const WORDED: &[&str] =
    &["figure/language/", "figure/han/", "figure/symbols.rs", "figure/value.rs", "figure/evidence/rows/"];
/// Calls whose strings name a rule, a reason or a unit.
const NAMING: &[&str] = &[
    "reject", "reject_token", "take", "take_ratio", "take_number", "take_blurred", "take_open", "token", "Some", "of",
    "to_the", "Time", "Percent", "Measure", "assert",
];

#[test]
fn words_of_languages_stand_with_their_language() {
    let neutral = |name: &str| name.starts_with("figure/") && !WORDED.iter().any(|w| name.starts_with(w));
    let mut seen = 0;
    for file in source::files().iter().filter(|f| neutral(&f.name)) {
        for (call, before, text) in source::strings(&file.code) {
            seen += 1;
            let names = NAMING.contains(&call.as_str()) || before.ends_with("=>") || before.ends_with("&str =");
            // The second of a pair names the rule, as `(end, "identifier")`; this one is a protocol's.
            let pair = call.is_empty() && before.ends_with(',') || text == "www.";
            let letters = text.chars().any(char::is_alphabetic);
            assert!(!letters || names || pair, "{}: {text:?} is a word: let it stand with its language", file.name);
        }
    }
    assert!(seen > 100, "strings are not seen");
}
