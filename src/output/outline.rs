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
    let last = doc.outline.sections.len().saturating_sub(1);
    let entries = (0..doc.outline.sections.len()).map(|id| {
        let range = doc.outline.range(id, doc.text.len());
        let mut source = doc.source_map.source_range(&range);
        // Notes stand at the end of the display text, wherever their source is.
        if id == last {
            source.end = doc.source_map.end(doc.text.len());
        }
        (id, source)
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

#[cfg(test)]
mod tests {
    use crate::format::markdown;

    #[test]
    fn the_last_section_ends_with_the_source() {
        let source = "# One\n\n[^n]: The note.\n\nText.[^n]\n\n# Two\n\nMore text.\n";
        let mut out = Vec::new();
        super::outline_json(&markdown::parse(source), &mut out).unwrap();
        let rows: serde_json::Value = serde_json::from_slice(&out).unwrap();
        let (start, end) = (rows[1]["start"].as_u64().unwrap() as usize, rows[1]["end"].as_u64().unwrap() as usize);
        assert_eq!(source[start..end].trim_end(), "Two\n\nMore text.");
    }
}
