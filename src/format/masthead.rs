//! The masthead: title and byline above the first block.

use crate::document::{BlockKind, Builder, Metadata, Range};

/// A builder with room for `bytes` that begins with the masthead, if there is one. It comes from bytes `source`.
pub(super) fn begin(metadata: &Metadata, source: &Range, bytes: usize) -> Builder {
    let mut out = Builder::with_capacity(bytes);
    if let Some(title) = &metadata.title {
        out.begin(BlockKind::Title);
        out.push(title, source.clone());
    }
    let facts: Vec<_> = [&metadata.author, &metadata.source, &metadata.date].into_iter().flatten().cloned().collect();
    out.begin(BlockKind::Byline);
    out.push(&facts.join(" · "), source.clone());
    out.end();
    out
}
