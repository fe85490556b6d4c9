//! HTML: pages, the chapters of books, and what stands in Markdown.
//!
//! A source becomes a tree (`parse`, by html5ever, within bounds), and the tree the blocks of a document (`writer`).
//! Whoever has a part of a document in HTML uses the same two: `tree` and `writer::append`.

mod address;
mod article;
pub(in crate::format) mod form;
mod metadata;
mod page;
mod parse;
pub(in crate::format) mod pieces;
mod sink;
#[cfg(test)]
mod tests;
mod tree;
pub(in crate::format) mod writer;

use html5ever::local_name;

pub(in crate::format) use address::followed;
pub(in crate::format) use parse::{Syntax, parse as tree};
pub(in crate::format) use tree::{NodeId, ROOT, Tree};

use super::{masthead, opening};
use crate::document::{Builder, Document, Parts};

/// The complaint that not all of a page is shown.
pub(crate) const LEFT_OUT: &str = "What stands around the article is left out; W or --whole shows the whole page.";
pub(in crate::format) const TOO_DEEP: &str = "Elements nested deeper than 256 levels are shown at level 256.";

/// How much of a page is read.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub(crate) enum Extent {
    /// What it is about, without what stands around it on every page of its site.
    #[default]
    Article,
    /// All of it.
    Whole,
}

/// Reads a page. Takes time linear in its size, some ten milliseconds a megabyte, whatever it holds.
pub(crate) fn parse(source: &str, extent: Extent) -> Document {
    read(source, extent).into()
}

/// Reads the beginning of a page that goes on behind `source`, for the first screen.
pub(crate) fn parse_head(source: &str, extent: Extent) -> Document {
    // A tag that is cut off is no text.
    let cut = source.rfind('<').filter(|&at| !source[at..].contains('>'));
    let doc = read(&source[..cut.unwrap_or(source.len())], extent);
    Parts { whole: false, ..doc }.into()
}

fn read(source: &str, extent: Extent) -> Parts {
    let syntax = if is_xhtml(source) { Syntax::Xhtml } else { Syntax::Html };
    let tree = tree(source, syntax);
    let flattened = tree.flattened;
    let mut head = metadata::of(&tree);
    let page = page::of(tree, &mut head, extent);
    let setting = writer::Setting { links: &head.links, places: &|range| range, images: page.images };
    let mut out = Builder::with_capacity(source.len() / 4);
    match page.heading {
        Some(heading) => writer::append(&page.tree, heading, setting, &mut out),
        None => masthead::title(&head.metadata, &(0..0), &mut out),
    }
    masthead::byline(&head.metadata, &(0..0), &mut out);
    if flattened {
        out.complain(TOO_DEEP);
    }
    if page.left_out {
        out.complain(LEFT_OUT);
    }
    writer::append(&page.tree, page.node, setting, &mut out);
    let mut parts = out.finish();
    if !parts.outline.headings() {
        parts.outline = opening::of_blocks(&parts.text, &parts.blocks);
    }
    parts.metadata = head.metadata;
    parts
}

/// True for a source that says that it is XHTML: it begins as XML does.
fn is_xhtml(source: &str) -> bool {
    source.trim_start().starts_with("<?xml")
}

/// The name that an element gives its place.
pub(in crate::format) fn name_of(tree: &Tree, node: NodeId) -> Option<&str> {
    let id = tree.attribute(node, local_name!("id"));
    let named = || tree.attribute(node, local_name!("name")).filter(|_| tree.is(node, local_name!("a")));
    id.or_else(named).filter(|name| !name.is_empty())
}
