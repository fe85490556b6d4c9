//! The arrows between rooms, and who may name what. ARCHITECTURE.md shows the same table.

use std::{
    collections::{BTreeMap, BTreeSet},
    fs,
    path::{Path, PathBuf},
};

/// What each room may import of the others.
const ARROWS: &[(&str, &[&str])] = &[
    ("document", &[]),
    ("source", &["document"]),
    ("format", &["document", "source"]),
    ("open", &["document", "source", "format"]),
    ("figure", &["document"]),
    ("overview", &["document", "figure"]),
    ("search", &["document"]),
    ("layout", &["document"]),
    ("reader", &["document", "figure", "overview", "search", "layout"]),
    ("keymap", &["reader"]),
    ("ui", &["document", "search", "layout", "reader", "keymap"]),
    ("terminal", &["document"]),
    ("output", &["document", "figure", "overview", "search", "layout", "format"]),
    ("cli", &["figure", "open", "source"]),
    (
        "app",
        &[
            "document", "source", "format", "open", "figure", "overview", "search", "layout", "reader", "keymap", "ui",
            "terminal", "output", "cli",
        ],
    ),
];

/// Who may name what reaches outside.
const OUTSIDE: &[(&str, &[&str])] = &[
    ("crossterm", &["terminal"]),
    ("ratatui", &["terminal", "ui", "app"]),
    ("signal_hook", &["terminal"]),
    ("rustix", &["terminal", "source", "app", "main"]),
    ("std::fs", &["source", "terminal"]),
    ("std::time", &["terminal", "open", "source", "app", "search"]),
    ("std::thread", &["app", "source", "search", "terminal"]),
    ("std::process", &["app", "source", "terminal", "main"]),
    ("std::env", &["app", "source", "terminal", "main"]),
    ("pulldown_cmark", &["format"]),
    ("clap", &["cli", "main"]),
];

fn files(folder: &Path, found: &mut Vec<PathBuf>) {
    for entry in fs::read_dir(folder).unwrap() {
        let path = entry.unwrap().path();
        if path.is_dir() {
            files(&path, found);
        } else if path.extension().is_some_and(|e| e == "rs") {
            found.push(path);
        }
    }
}

/// The code of each room, without comments and tests.
fn rooms() -> BTreeMap<String, String> {
    let src = Path::new(env!("CARGO_MANIFEST_DIR")).join("src");
    let (mut paths, mut rooms) = (Vec::new(), BTreeMap::<String, String>::new());
    files(&src, &mut paths);
    for path in paths {
        let inside = path.strip_prefix(&src).unwrap();
        let room = inside.iter().next().unwrap().to_str().unwrap().trim_end_matches(".rs").to_owned();
        let text = fs::read_to_string(&path).unwrap();
        let code = text.split("#[cfg(test)]\nmod tests {").next().unwrap();
        let lines = code.lines().filter(|l| !l.trim_start().starts_with("//"));
        rooms.entry(room).or_default().extend(lines.flat_map(|l| [l, "\n"]));
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

/// The code with `use std::{a, b::{c}}` told as `std::a; std::b::c;` too.
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
