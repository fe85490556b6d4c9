//! Text of a document on one line.

use crate::document::{Document, Range};

/// A sentence in one line, the cells of a table's row apart.
pub(super) fn sentence(doc: &Document, range: &Range) -> String {
    let slice = doc.text.letters(range.clone());
    if !slice.contains('\t') {
        return one_line(&slice);
    }
    let cells = slice.split('\t').map(one_line).filter(|cell| !cell.is_empty());
    cells.collect::<Vec<_>>().join(if doc.tables.is_empty() { " " } else { " | " })
}

pub(super) fn one_line(text: &str) -> String {
    let mut line = String::with_capacity(text.len());
    for word in text.split_whitespace() {
        if !line.is_empty() {
            line.push(' ');
        }
        line.push_str(word);
    }
    line
}
