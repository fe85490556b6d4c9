//! A document described in lines, for tests.

use crate::document::{BlockKind, ContainerKind, Document, Role};

/// Each block on a line: its kind, the containers around it, its text with roles in brackets.
pub(super) fn blocks(doc: &Document) -> Vec<String> {
    doc.blocks
        .iter()
        .map(|b| format!("{}{}: {}", containers(doc, b.container), kind(b.kind), text(doc, &b.range)))
        .collect()
}

fn kind(kind: BlockKind) -> String {
    match kind {
        BlockKind::Heading(n) => format!("h{n}"),
        BlockKind::Table { from, to, .. } => format!("table {from}-{to}"),
        other => format!("{other:?}").to_lowercase(),
    }
}

fn containers(doc: &Document, mut at: Option<u32>) -> String {
    let mut out = String::new();
    while let Some(id) = at {
        let c = &doc.containers[id as usize];
        let name = match &c.kind {
            ContainerKind::Quote => "> ".to_owned(),
            ContainerKind::Alert(kind) => format!("!{} ", kind.name()),
            ContainerKind::Item { number, task, tight, .. } => {
                let task = task.map_or("", |done| if done { "x" } else { "o" });
                format!("{}{task}{} ", number.map_or("-".to_owned(), |n| n.to_string()), if *tight { "" } else { "~" })
            }
            ContainerKind::Definition => ": ".to_owned(),
            ContainerKind::Note(id) => format!("[{id}] "),
        };
        out = name + &out;
        at = c.parent;
    }
    out
}

fn text(doc: &Document, range: &crate::document::Range) -> String {
    let slice = doc.text.slice(range.clone());
    let mut out = String::new();
    for (i, c) in slice.char_indices().map(|(i, c)| (range.start + i, Some(c))).chain([(range.end, None)]) {
        let ends = doc.marks.iter().filter(|m| m.range.end == i && m.range.start >= range.start);
        out.extend(ends.map(|_| ')'));
        if c.is_some() {
            for m in doc.marks.iter().filter(|m| m.range.start == i) {
                out += match m.role {
                    Role::Emphasis => "(e ",
                    Role::Strong => "(s ",
                    Role::Strike => "(x ",
                    Role::Code => "(c ",
                    Role::Link(_) => "(l ",
                    Role::NoteRef(_) => "(n ",
                    Role::Image => "(i ",
                    _ => "(? ",
                };
            }
        }
        out.extend(c.map(|c| {
            if c == '\n' {
                '/'
            } else if c == '\t' {
                '|'
            } else {
                c
            }
        }));
    }
    out
}
