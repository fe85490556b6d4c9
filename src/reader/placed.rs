//! What was written over a document, in its place.

use crate::document::{Annotation, Bookmark, Range, Shown};

/// A highlight in its place.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Placed {
    /// What was written.
    pub annotation: Annotation,
    /// Where its words stand; None when they were not found in this version of the document.
    pub range: Option<Range>,
}

/// What earlier sessions have written over the document, or the part of it around a place.
#[derive(Debug, Default)]
pub(crate) struct ReadNotes {
    /// Highlights.
    pub placed: Vec<Placed>,
    /// Marks, with where they stand.
    pub marks: Vec<(Bookmark, Option<usize>)>,
    /// Highlights whose words were not found.
    pub lost: usize,
    /// What was left on the disk.
    pub beyond: Beyond,
}

/// Highlights that are left on the disk because there are so many.
#[derive(Debug, Default, PartialEq, Eq)]
pub(crate) struct Beyond {
    /// The part of the text whose highlights are all held; None when all are.
    pub within: Option<Range>,
    /// Where the others begin, in order; of very many close to each other the first.
    pub starts: Vec<usize>,
}

/// What was written over another document.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Elsewhere {
    /// What that is called.
    pub title: Shown,
    /// Where it lay last; empty when that is not known.
    pub path: String,
    /// The highlight.
    pub annotation: Annotation,
}
