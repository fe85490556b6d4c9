//! Where in another document to go once it is open, and going there.

use std::{path::Path, sync::Arc};

use super::Anchor;
use crate::document::{Document, Shown};

/// Where to go in a document that is opened.
#[derive(Debug, Clone, PartialEq)]
pub(crate) enum Landing {
    /// Where one was in it.
    Kept,
    /// To a byte of its text.
    Offset(usize),
    /// To a place that was left before.
    Anchor(Anchor),
    /// To a place or heading of this name.
    Named(String),
}

/// A document that takes the place of the one before.
#[derive(Debug)]
pub(crate) struct Visited {
    /// Its number, if it is one of the library.
    pub number: Option<usize>,
    /// Where it lies.
    pub path: Arc<Path>,
    /// Itself.
    pub doc: Document,
    /// What its file is called.
    pub name: Shown,
    /// Where to go in it.
    pub landing: Landing,
}
