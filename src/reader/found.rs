//! What workers found in documents of the library.

use crate::{
    document::{Range, Shown},
    overview::Reported,
};

/// A hit as it can be shown without its document at hand.
#[derive(Debug, Clone)]
pub(crate) struct LibraryHit {
    /// Bytes of its document's display text.
    pub range: Range,
    /// The sentence around it.
    pub text: Shown,
    /// Bytes of `text` that are the hit.
    pub strong: Range,
    pub(super) document: usize,
}

impl LibraryHit {
    /// A hit of document number `document`.
    pub(crate) fn new(document: usize, range: Range, (text, strong): (Shown, Range)) -> Self {
        Self { range, text, strong, document }
    }
}

/// What a worker found in some documents, in order.
#[derive(Debug)]
pub(crate) enum LibraryFound {
    /// Figures: which reporting they belong to, how many documents have been read, the titles of the latest, and the
    /// figures.
    Figures(u32, usize, Vec<(usize, Shown)>, Vec<Reported>),
    /// Hits: the number of the search, how many documents have been searched, how many hits each of the latest has, and
    /// the first hits of each.
    Hits(u64, usize, Vec<(usize, u64)>, Vec<LibraryHit>),
}
