//! What was written over a document, in its place.

use crate::document::{Annotation, Range, Shown};

/// A highlight in its place.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Placed {
    /// What was written.
    pub annotation: Annotation,
    /// Where its words stand; None when they were not found in this version of the document.
    pub range: Option<Range>,
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
