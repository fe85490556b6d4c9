//! Code: lines that do not wrap but are scrolled sideways.

use unicode_width::UnicodeWidthStr;

use super::{
    Row,
    clip::clip,
    margin::Margin,
    page::Page,
    runs,
    shape::{Shaping, shape},
};
use crate::document::{BlockKind, BlockRef, Document, Roles};

/// Cells between two tab stops.
const TAB: usize = 4;
/// Pieces of a block of code whose lines tell how wide it is.
const LOOKED_AT: usize = 16;

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
    let left = left_edge(doc, block, page, margin);
    let room = (page.pane - left).saturating_sub(margin.cells).max(1);
    let runs = runs::of_marks(doc, range, Roles::CODE | margin.roles);
    let shaped = shape(&text, &runs, Shaping { tab: TAB, widest: room });
    let (mut start, mut glyph, mut first) = (0, 0, true);
    loop {
        let feed = memchr::memchr(b'\n', &text.as_bytes()[start..]);
        let end = feed.map_or(range.len(), |n| start + n + 1);
        let next = shaped.glyph_at(end, glyph);
        let mut draft = margin.row_from(left, first).starting_at(start as isize);
        let cut = clip(&shaped, glyph..next, sideways, room, &mut draft);
        rows.push(draft.finish(range.start + start..range.start + end, cut));
        if feed.is_none() {
            break;
        }
        (start, glyph, first) = (end, next, false);
    }
}

/// Cells free to the left: those of the column, or fewer where code that stands in no quote or list fits the pane only
/// so. All pieces of one block of code have the same.
fn left_edge(doc: &Document, block: &BlockRef, page: Page, margin: &Margin) -> usize {
    if margin.cells > 0 || page.left == 0 {
        return page.left;
    }
    let piece = |i: usize| doc.blocks.get(i).filter(|b| b.kind == BlockKind::Code);
    let mut first = block.index;
    while first > 0 && piece(first).is_some_and(|b| b.continues) {
        first -= 1;
    }
    let whole = (first..first + LOOKED_AT).map_while(piece).enumerate().take_while(|(i, b)| *i == 0 || b.continues);
    let widest = whole.map(|(_, b)| widest_line(&doc.text.slice(b.range.clone()))).max().unwrap_or(0);
    page.pane.checked_sub(widest).map_or(page.left, |free| free.min(page.left))
}

/// Cells of the widest line of `text`, tabs taken as long as they can be.
fn widest_line(text: &str) -> usize {
    let ascii = text.is_ascii(); // a byte is a cell
    let cells = |line: &str| {
        let tabs = memchr::memchr_iter(b'\t', line.as_bytes()).count();
        (if ascii { line.len() } else { line.width() }) + (TAB - 1) * tabs
    };
    text.split('\n').map(cells).max().unwrap_or(0)
}
