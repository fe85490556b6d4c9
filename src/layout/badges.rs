//! Badges: a paragraph of nothing but images, as at the head of many a README, is one line of their descriptions.

use super::runs::Run;
use crate::document::{BlockKind, BlockRef, Document, Role, Roles};

/// What stands between two of them.
const BETWEEN: &str = " · ";

/// The runs of a block of badges: several images, or one that is a link, and nothing besides. None for any other block.
pub(super) fn runs(doc: &Document, block: &BlockRef) -> Option<Vec<Run>> {
    if block.block.kind != BlockKind::Paragraph {
        return None;
    }
    let range = &block.block.range;
    let marks = || doc.marks_in(range);
    let images: Vec<_> = marks().filter(|m| m.role == Role::Image).map(|m| m.range.clone()).collect();
    let (first, linked) = (images.first()?, marks().any(|m| matches!(m.role, Role::Link(_))));
    if images.len() < 2 && !linked {
        return None;
    }
    let text = doc.text.slice(range.clone());
    let part = |from: usize, to: usize| text.get(from.checked_sub(range.start)?..to.checked_sub(range.start)?);
    let (mut at, mut runs) = (range.start, Vec::new());
    for image in &images {
        let inside = part(image.start, image.end)?;
        let bracketed = inside.starts_with('[') && inside.ends_with(']');
        if !bracketed || !part(at, image.start)?.trim().is_empty() {
            return None;
        }
        // The brackets, and what stands between two images, give way.
        let before = if image == first { range.start } else { at - 1 } - range.start;
        runs.push(if image == first { Run::hidden(before) } else { Run::sign(before, BETWEEN, Roles::BYLINE) });
        runs.push(Run::shown(image.start + 1 - range.start, Roles::BYLINE));
        at = image.end;
    }
    runs.push(Run::hidden(at - 1 - range.start));
    part(at, range.end.max(at))?.trim().is_empty().then_some(runs)
}
