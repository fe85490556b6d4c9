//! Headings: six levels that differ by weight and colour, and the first ones by a rule under them.

use super::{Means, Row, draft::Draft, line, margin::Margin, page::Page, prose};
use crate::document::{BlockKind, BlockRef, Document, DocumentKind, Roles};

/// The level of a title above the first section.
pub(super) const TITLE: u8 = 0;

/// Appends the rows of `block`, a heading of `level`. Those of plain text stand as the text has them. Below a title of its
/// own a document's first level looks as the second one does elsewhere.
pub(super) fn lay_out(doc: &Document, block: &BlockRef, page: Page, margin: &Margin, level: u8, rows: &mut Vec<Row>) {
    let titled = doc.blocks.first().is_some_and(|first| first.kind == BlockKind::Title);
    let level = if titled && level != TITLE { level + 1 } else { level };
    let roles = if level == TITLE { Roles::TITLE } else { Roles::heading(level) };
    if doc.kind == DocumentKind::Plain {
        return line::lay_out(doc, block, page, margin, roles, rows);
    }
    let first = rows.len();
    prose::lay_out(doc, block, page, margin, roles, rows);
    if margin.cells == 0 {
        let end = block.block.range.end;
        rows.extend(rule(level, page, &rows[first..]).map(|draft| draft.finish(end..end, false)));
    }
}

/// The row under a title or heading that has the rows `rows`; None for most levels. Without colours the second level has
/// a short one, so that three differ by shape alone.
fn rule(level: u8, page: Page, rows: &[Row]) -> Option<Draft> {
    let (sign, cells) = match (level, page.means) {
        (TITLE | 1, Means::Signs) => ("═", page.column),
        (TITLE | 1, _) => ("─", page.column),
        (2, Means::Signs) => ("─", rows.iter().map(|row| row.cells() - usize::from(row.indent)).max()?),
        _ => return None,
    };
    let mut draft = Draft::new(page.left, 0);
    for _ in 0..cells.max(1) {
        draft.ornament(sign, Roles::FAINT);
    }
    Some(draft)
}
