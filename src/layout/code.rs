//! Code: lines that do not wrap but are scrolled sideways.

use super::{
    Row,
    clip::clip,
    margin::Margin,
    page::Page,
    runs,
    shape::{Shaping, shape},
};
use crate::document::{BlockRef, Document, Roles};

/// Cells between two tab stops.
const TAB: usize = 4;

/// Appends the rows of `block`, moved to the left by `sideways` cells.
pub(super) fn lay_out(
    doc: &Document,
    block: &BlockRef,
    page: Page,
    margin: &Margin,
    sideways: usize,
    rows: &mut Vec<Row>,
) {
    let range = &block.block.range;
    let text = doc.text.slice(range.clone());
    let room = page.room().saturating_sub(margin.cells).max(1);
    let runs = runs::of_marks(doc, range, Roles::CODE | margin.roles);
    let shaped = shape(&text, &runs, Shaping { tab: TAB, widest: room });
    let (mut start, mut glyph, mut first) = (0, 0, true);
    loop {
        let feed = memchr::memchr(b'\n', &text.as_bytes()[start..]);
        let end = feed.map_or(range.len(), |n| start + n + 1);
        let next = shaped.glyph_at(end, glyph);
        let mut draft = margin.row(first).starting_at(start as isize);
        let cut = clip(&shaped, glyph..next, sideways, room, &mut draft);
        rows.push(draft.finish(range.start + start..range.start + end, cut));
        if feed.is_none() {
            break;
        }
        (start, glyph, first) = (end, next, false);
    }
}
