//! The masthead: title and byline above the first block.

use crate::document::{BlockKind, Builder, Metadata, Range};

/// Begins a document with its title, if it has one, which comes from bytes `source`.
pub(super) fn title(metadata: &Metadata, source: &Range, out: &mut Builder) {
    if let Some(title) = &metadata.title {
        out.begin(BlockKind::Title);
        out.push(title, source.clone());
        out.end();
    }
}

/// Appends a line with author, source and date, as far as they are known; a source that is its own author stands once.
pub(super) fn byline(metadata: &Metadata, source: &Range, out: &mut Builder) {
    let mut facts: Vec<_> =
        [&metadata.author, &metadata.source, &metadata.date].into_iter().flatten().cloned().collect();
    facts.dedup();
    out.begin(BlockKind::Byline);
    out.push(&facts.join(" · "), source.clone());
    out.end();
}
