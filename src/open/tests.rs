//! Plain texts of many forms: what each says of itself, its outline, and which of its lines flow.
//!
//! Beside each text of `tests/data/plain` stands what is expected of it, in a file with the ending `expect`: `title`,
//! `author`, `source`, `date`; `outline` with an entry a line, set in by its depth; `flows` with words of a paragraph that
//! flows, `keeps` of one that does where its lines have no room, `stands` of a line that always stands.

use std::{fs, path::Path};

use super::{OpenOptions, open_whole};
use crate::{
    document::{BlockKind, Document, excerpt},
    source::Input,
};

fn read(path: &Path) -> Document {
    open_whole(&Input::File(path.into()), OpenOptions::default()).unwrap().doc
}

/// The kind of the block that holds `words`, and whether it has several lines.
fn block(doc: &Document, words: &str) -> (BlockKind, bool) {
    let text = doc.text.as_str().unwrap();
    let at = text.find(words).unwrap_or_else(|| panic!("no such words: {words}"));
    let block = doc.block_at(at).unwrap().block;
    (block.kind, text[block.range].contains('\n'))
}

fn outline(doc: &Document) -> Vec<String> {
    let entry = |id: usize| {
        let indent = "  ".repeat(usize::from(doc.outline.sections[id].depth) + 1);
        format!("{indent}{}", doc.section_title(id).unwrap().as_str())
    };
    (0..doc.outline.sections.len()).map(entry).collect()
}

/// What of `expected` does not hold of `doc`.
fn faults(doc: &Document, expected: &str) -> Vec<String> {
    let mut faults = Vec::new();
    let mut entries = None;
    for line in expected.lines() {
        if line.starts_with("  ") {
            entries.get_or_insert_with(Vec::new).push(line.to_owned());
            continue;
        }
        let (name, value) = line.split_once(':').unwrap();
        let value = value.trim();
        let metadata = &doc.metadata;
        let found = match name {
            "title" => doc.title().map(|title| title.as_str().to_owned()),
            "author" => metadata.author.clone(),
            "source" => metadata.source.clone(),
            "date" => metadata.date.clone(),
            "outline" => continue,
            "flows" if block(doc, value) == (BlockKind::Paragraph, true) => continue,
            "keeps" if block(doc, value) == (BlockKind::Lines, true) => continue,
            "stands" if !block(doc, value).1 => continue,
            _ => Some(format!("{:?}", block(doc, value))),
        };
        if found.as_deref() != Some(value) {
            faults.push(format!("{line} — found {found:?}"));
        }
    }
    if let Some(entries) = entries.filter(|entries| *entries != outline(doc)) {
        faults.push(format!("outline {entries:#?}, found {:#?}", outline(doc)));
    }
    if !expected.contains("title:") && doc.title().is_some() {
        faults.push(format!("no title, found {:?}", doc.title()));
    }
    faults
}

#[test]
fn texts_of_many_forms() {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/data/plain");
    let mut wrong = Vec::new();
    let mut checked = 0;
    for entry in fs::read_dir(&folder).unwrap() {
        let path = entry.unwrap().path();
        if path.extension().is_some_and(|e| e == "expect") {
            continue;
        }
        let expected = fs::read_to_string(path.with_extension("expect")).unwrap();
        let found = faults(&read(&path), &expected);
        wrong.extend(found.into_iter().map(|fault| format!("{}: {fault}", path.file_name().unwrap().display())));
        checked += 1;
    }
    assert!(checked >= 12, "{checked}");
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

#[test]
fn lists_mark_what_a_name_leaves_out() {
    let doc = read(&Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/data/plain/licence.txt"));
    let entries = [2, 4].map(|id| doc.section_entry(id).unwrap().to_string());
    assert_eq!(entries, ["2. Copies", "4. Other forms. Whoever gets a…"]);
}

#[test]
fn what_is_broken_over_lines_is_copied_as_one() {
    let doc = read(&Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/data/plain/letter.txt"));
    let quotation = doc.block_at(doc.text.as_str().unwrap().find("The mast stands").unwrap()).unwrap().block.range;
    let copied = excerpt(&doc, &quotation, Default::default());
    assert_eq!(copied.lines().count(), 1);
    assert!(copied.starts_with("> The mast") && copied.ends_with("right with the sail that you have."), "{copied}");
}

#[test]
fn a_byte_order_mark_counts_among_the_bytes_of_a_source() {
    let folder = std::env::temp_dir().join(format!("sco-reader-mark-{}", std::process::id()));
    fs::create_dir_all(&folder).unwrap();
    let long = "More of it.\n\n".repeat(40_000);
    for (name, text) in [("a.md", "# One\n\nThe *word*.\n"), ("a.txt", "One\nthe word\n"), ("a.html", "<p>The word.")] {
        for text in [text.to_owned(), format!("{text}\n{long}")] {
            let source = format!("\u{feff}{text}");
            let path = folder.join(name);
            fs::write(&path, &source).unwrap();
            let doc = read(&path);
            let at = match doc.text.as_str() {
                Some(text) => text.find("word").unwrap(),
                None => doc.text.slice(0..100).find("word").unwrap(),
            };
            assert_eq!(doc.source_map.source(at), source.find("word").unwrap(), "{name} {}", source.len());
        }
    }
    fs::remove_dir_all(&folder).unwrap();
}
