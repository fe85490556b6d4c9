//! The masthead: title and byline from front matter, above the first block.

use pulldown_cmark::{Event, Parser};

use super::options;
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

/// True when the source of a heading says just what `title` says, which would then be read twice.
pub(super) fn says(heading: &str, title: &str) -> bool {
    let mut said = String::new();
    for event in Parser::new_ext(heading, options()) {
        match event {
            Event::Text(text) | Event::Code(text) => said.push_str(&text),
            Event::SoftBreak | Event::HardBreak => said.push(' '),
            _ => {}
        }
    }
    said.split_whitespace().map(str::to_lowercase).eq(title.split_whitespace().map(str::to_lowercase))
}
