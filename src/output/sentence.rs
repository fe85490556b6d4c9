//! Sentences of a document on one line.

use crate::document::{Document, Range, one_line};

/// A sentence in one line, the cells of a table's row apart.
pub(super) fn sentence(doc: &Document, range: &Range) -> String {
    let slice = doc.text.slice(range.clone());
    let slice = doc.text.letters_of(&slice);
    if memchr::memchr(b'\t', slice.as_bytes()).is_none() {
        return one_line(&slice);
    }
    let cells = slice.split('\t').map(one_line).filter(|cell| !cell.is_empty());
    cells.collect::<Vec<_>>().join(if doc.tables.is_empty() { " " } else { " | " })
}
