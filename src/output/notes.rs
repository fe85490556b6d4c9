//! What was written over a document: highlights, notes and marks, with their places.

use std::io::{self, Write};

use serde::Serialize;

use crate::document::{Annotation, Bookmark, Citation, Document, Range, Shown, one_line, sort_by_numbers};

/// Notes of a document, each with where its words stand now; None where they were not found.
#[derive(Debug, Clone, Default)]
pub(crate) struct Notes {
    /// Highlights, with notes or without.
    pub annotations: Vec<(Annotation, Option<Range>)>,
    /// Marks, with where they stand.
    pub marks: Vec<(Bookmark, Option<usize>)>,
}

#[derive(Serialize)]
struct Entry {
    quotation: String,
    note: String,
    section: Option<String>,
    place: Option<String>,
    citation: String,
    /// Bytes of the source, end exclusive.
    start: Option<usize>,
    end: Option<usize>,
    /// Seconds since 1970.
    made: Option<u64>,
    found: bool,
}

fn entries(doc: &Document, name: &str, notes: &Notes) -> Vec<Entry> {
    let mut sorted: Vec<_> = notes.annotations.iter().collect();
    // In order of place; what was not found comes last.
    sort_by_numbers(&mut sorted, |(annotation, found)| {
        found.as_ref().map_or((1, annotation.quotation.start as i64), |range| (0, range.start as i64))
    });
    let entry = |(annotation, found): &(Annotation, Option<Range>)| {
        let citation = match found {
            Some(range) => Citation::at(doc, name, range.start),
            None => Citation::of(doc, name),
        };
        let source = found.as_ref().map(|range| doc.source_map.source_range(range));
        let then = Some(annotation.section.clone()).filter(|section| !section.is_empty() && found.is_none());
        Entry {
            quotation: one_line(&annotation.quotation.text),
            note: annotation.note.clone(),
            citation: citation.text(),
            section: citation.section.or(then),
            place: citation.place,
            start: source.as_ref().map(|range| range.start),
            end: source.as_ref().map(|range| range.end),
            made: Some(annotation.made).filter(|&made| made > 0),
            found: found.is_some(),
        }
    };
    sorted.into_iter().map(entry).collect()
}

/// Markdown: under the title the sections, under each its quotations with their notes and places.
///
/// # Errors
/// What the writer says.
pub(crate) fn notes_markdown(doc: &Document, name: &str, notes: &Notes, out: &mut dyn Write) -> io::Result<()> {
    let line = |text: &str| Shown::new(&one_line(text));
    let document = Citation::of(doc, name);
    writeln!(out, "# {}\n\n{}", line(&document.title), line(&document.text()))?;
    let (mut section, mut lost) = (None, false);
    for entry in entries(doc, name, notes) {
        if !entry.found && !lost {
            lost = true;
            writeln!(out, "\n## Not found in this version")?;
        } else if entry.found && entry.section != section {
            section.clone_from(&entry.section);
            writeln!(out, "\n## {}", line(section.as_deref().unwrap_or("Before the first section")))?;
        }
        writeln!(out, "\n> {}", line(&entry.quotation))?;
        if !entry.note.is_empty() {
            writeln!(out)?;
        }
        // A note may have paragraphs and lists of its own.
        for text in entry.note.lines() {
            writeln!(out, "{}", Shown::new(text.trim_end()))?;
        }
        if let Some(place) = &entry.place {
            writeln!(out, "\n\u{2014} {}", line(place))?;
        }
    }
    if !notes.marks.is_empty() {
        writeln!(out, "\n## Marks\n")?;
    }
    for (mark, at) in &notes.marks {
        let place = at.map_or("not found in this version".to_owned(), |at| crate::document::place(doc, at));
        writeln!(out, "- {}: {} ({place})", line(&mark.letter.to_string()), line(&mark.quotation.text))?;
    }
    Ok(())
}

/// A JSON array with an object a note, in order of place.
///
/// # Errors
/// What the writer says.
pub(crate) fn notes_json(doc: &Document, name: &str, notes: &Notes, out: &mut dyn Write) -> io::Result<()> {
    serde_json::to_writer_pretty(&mut *out, &entries(doc, name, notes)).map_err(io::Error::from)?;
    writeln!(out)
}
