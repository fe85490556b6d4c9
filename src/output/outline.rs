//! The sections.

use std::io::{self, Write};

use serde::Serialize;

use super::json;
use crate::document::{Document, Shown};

/// A line a section, moved in by depth, behind the document's path where it is one of several.
///
/// # Errors
/// What the writer says.
pub(crate) fn outline_text(doc: &Document, path: Option<&Shown>, out: &mut dyn Write) -> io::Result<()> {
    let path = path.map(|path| format!("{path}: ")).unwrap_or_default();
    for (id, section) in doc.outline.sections.iter().enumerate() {
        let title = doc.section_title(id).unwrap_or_default();
        writeln!(out, "{path}{:indent$}{title}", "", indent = 2 * usize::from(section.depth))?;
    }
    Ok(())
}

#[derive(Serialize)]
struct Entry<'a> {
    /// The document's path, where it is one of several.
    #[serde(skip_serializing_if = "Option::is_none")]
    path: Option<&'a str>,
    title: &'a str,
    depth: u8,
    /// Bytes of the source, end exclusive, from the title to the next section.
    start: usize,
    end: usize,
    /// True when the document has no headings and these are its paragraphs' first words.
    derived: bool,
}

/// An object of JSON a section, each in a line.
///
/// # Errors
/// What the writer says.
pub(crate) fn outline_json(doc: &Document, path: Option<&Shown>, out: &mut dyn Write) -> io::Result<()> {
    let last = doc.outline.sections.len().saturating_sub(1);
    for (id, section) in doc.outline.sections.iter().enumerate() {
        let source = doc.source_map.source_range(&doc.outline.range(id, doc.text.len()));
        let title = doc.section_title(id).unwrap_or_default();
        let entry = Entry {
            path: path.map(Shown::as_str),
            title: title.as_str(),
            depth: section.depth,
            start: source.start,
            // Notes stand at the end of the display text, wherever their source is.
            end: if id == last { doc.source_map.end(doc.text.len()) } else { source.end },
            derived: doc.outline.derived,
        };
        json::write(&entry, out)?;
        writeln!(out)?;
    }
    Ok(())
}

#[cfg(test)]
mod tests {
    use crate::format::markdown;

    #[test]
    fn the_last_section_ends_with_the_source() {
        let source = "# One\n\n[^n]: The note.\n\nText.[^n]\n\n# Two\n\nMore text.\n";
        let mut out = Vec::new();
        super::outline_json(&markdown::parse(source), None, &mut out).unwrap();
        let last = String::from_utf8(out).unwrap().lines().next_back().unwrap().to_owned();
        let row: serde_json::Value = serde_json::from_str(&last).unwrap();
        let (start, end) = (row["start"].as_u64().unwrap() as usize, row["end"].as_u64().unwrap() as usize);
        assert_eq!(source[start..end].trim_end(), "Two\n\nMore text.");
    }
}
