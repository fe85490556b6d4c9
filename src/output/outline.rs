//! The sections.

use std::io::{self, Write};

use serde::Serialize;

use super::json;
use crate::document::Document;

/// A line a section, moved in by depth.
///
/// # Errors
/// What the writer says.
pub fn outline_text(doc: &Document, out: &mut dyn Write) -> io::Result<()> {
    for (id, section) in doc.outline.sections.iter().enumerate() {
        let title = doc.section_title(id).unwrap_or_default();
        writeln!(out, "{:indent$}{title}", "", indent = 2 * usize::from(section.depth))?;
    }
    Ok(())
}

#[derive(Serialize)]
struct Entry<'a> {
    title: &'a str,
    depth: u8,
    /// Bytes of the source, end exclusive, from the title to the next section.
    start: usize,
    end: usize,
    /// True when the document has no headings and these are its paragraphs' first words.
    derived: bool,
}

/// A JSON array with an object a section.
///
/// # Errors
/// What the writer says.
pub fn outline_json(doc: &Document, out: &mut dyn Write) -> io::Result<()> {
    let entries = (0..doc.outline.sections.len()).map(|id| {
        let range = doc.outline.range(id, doc.text.len());
        (id, doc.source_map.source_range(&range))
    });
    let titles: Vec<_> = entries.map(|(id, range)| (id, doc.section_title(id).unwrap_or_default(), range)).collect();
    let entries: Vec<_> = titles
        .iter()
        .map(|(id, title, range)| Entry {
            title: title.as_str(),
            depth: doc.outline.sections[*id].depth,
            start: range.start,
            end: range.end,
            derived: doc.outline.derived,
        })
        .collect();
    json::write_pretty(&entries, out)?;
    writeln!(out)
}
