//! Gaps: the blank rows above a block.

use super::margin::chain;
use crate::document::{BlockKind, BlockRef, Container, ContainerKind, Document, Kind};

/// Blank rows above `block`. Plain text has its own.
pub(super) fn above(doc: &Document, block: &BlockRef) -> usize {
    if doc.kind == Kind::Plain || block.block.continues {
        return 0;
    }
    let Some(before) = block.index.checked_sub(1).and_then(|i| doc.blocks.get(i)) else { return 0 };
    match (before.kind, block.block.kind) {
        (_, BlockKind::Byline) | (BlockKind::Line, BlockKind::Line) => 0,
        (BlockKind::Heading(_), BlockKind::Heading(_)) => 1,
        (_, BlockKind::Heading(1 | 2)) if block.block.container.is_none() => 2,
        (BlockKind::Paragraph, BlockKind::Paragraph) => {
            between(&chain(doc, before.container), &chain(doc, block.block.container))
        }
        _ => 1,
    }
}

/// Blank rows between paragraphs that stand in these containers, the outermost first.
fn between(before: &[&Container], here: &[&Container]) -> usize {
    let common = before.iter().zip(here).take_while(|(a, b)| std::ptr::eq(**a, **b)).count();
    let inside_tight = common.checked_sub(1).is_some_and(|i| is_tight(here[i]));
    if inside_tight {
        return 0;
    }
    match (before.get(common), here.get(common)) {
        (Some(a), Some(b)) if is_tight(b) && one_list(a, b) || is_note(a) && is_note(b) => 0,
        (_, Some(b)) if is_note(b) => 2,
        _ => 1,
    }
}

/// True for items of what may be one list.
fn one_list(a: &Container, b: &Container) -> bool {
    match (&a.kind, &b.kind) {
        (
            ContainerKind::Item { number: a, digits: width_a, tight, .. },
            ContainerKind::Item { number: b, digits: width_b, .. },
        ) => *tight && a.is_some() == b.is_some() && width_a == width_b,
        _ => false,
    }
}

fn is_tight(container: &Container) -> bool {
    matches!(container.kind, ContainerKind::Item { tight: true, .. })
}

fn is_note(container: &Container) -> bool {
    matches!(container.kind, ContainerKind::Note(_))
}
