//! Figures that a worker found.

use crate::overview::Entry;

/// What a worker found, in order of place.
#[derive(Debug)]
pub(crate) struct FoundFigures {
    /// Which gathering it belongs to; what comes of an earlier one is dropped.
    pub generation: u32,
    /// The figures.
    pub entries: Vec<Entry>,
    /// Bytes of the text that have been looked through.
    pub to: usize,
    /// Nothing more comes.
    pub done: bool,
}
