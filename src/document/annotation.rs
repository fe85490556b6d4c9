//! What a user writes over a document: highlights with notes, marks. Each holds the words it stands at, so that it is
//! found again when the document has changed.

use serde::{Deserialize, Serialize};

use super::{Document, Range};

/// Characters of context that are kept to either side of a quotation.
const CONTEXT: usize = 48;
/// Bytes of a quotation that are kept at most.
const LONGEST: usize = 64 << 10;
/// Characters that are kept of the words at a mark.
const MARKED: usize = 96;

/// Words of a document, with those around them.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize)]
pub(crate) struct Quotation {
    /// The words; white space as in the text.
    pub text: String,
    /// What stands before them.
    #[serde(default)]
    pub before: String,
    /// What stands behind them.
    #[serde(default)]
    pub after: String,
    /// Byte of the source where they began.
    #[serde(default)]
    pub start: usize,
}

impl Quotation {
    /// What stands in `range` of a document's display text.
    pub(crate) fn of(doc: &Document, range: &Range) -> Self {
        let end = range.end.min(range.start.saturating_add(LONGEST));
        let text = doc.text.slice(range.start..end);
        let around = 4 * CONTEXT;
        let before = doc.text.slice(doc.text.floor(range.start.saturating_sub(around))..range.start);
        let after = doc.text.slice(end..doc.text.floor(end.saturating_add(around)));
        let skipped = before.chars().count().saturating_sub(CONTEXT);
        Self {
            text: text.to_string(),
            before: before.chars().skip(skipped).collect(),
            after: after.chars().take(CONTEXT).collect(),
            start: doc.source_map.source(range.start),
        }
    }

    /// The words at a place: some of those that begin there.
    pub(crate) fn at(doc: &Document, offset: usize) -> Self {
        let words = doc.text.slice(offset..doc.text.floor(offset.saturating_add(4 * MARKED)));
        let end: usize = words.chars().take(MARKED).map(char::len_utf8).sum();
        Self::of(doc, &(words.start..words.start + end))
    }
}

/// A highlight, with a note or without.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize)]
pub(crate) struct Annotation {
    /// Its name, which no other has, of other sessions either.
    pub id: String,
    /// The words that are highlighted.
    pub quotation: Quotation,
    /// The note; empty for a highlight alone.
    #[serde(default)]
    pub note: String,
    /// The title of its section when it was made.
    #[serde(default)]
    pub section: String,
    /// When it was made, in seconds since 1970; 0 when that is not known.
    #[serde(default)]
    pub made: u64,
}

/// A place with a letter.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub(crate) struct Bookmark {
    /// The letter.
    pub letter: char,
    /// The words at the place.
    pub quotation: Quotation,
}

/// A change of what a user has written over a document.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) enum NoteChange {
    /// A new annotation, or another note for one with the same id.
    Annotate(Annotation),
    /// The annotation with this id is to go.
    Remove(String),
    /// A mark is set; one of the same letter goes.
    Mark(Bookmark),
}
