//! Gaps: the blank rows above a block.

use super::{badges, margin::chain};
use crate::document::{BlockKind, BlockRef, Container, ContainerKind, Document, DocumentKind};

/// Blank rows above `block`. Plain text has its own.
pub(super) fn above(doc: &Document, block: &BlockRef) -> usize {
    if doc.kind == DocumentKind::Plain || block.block.continues {
        return 0;
    }
    let Some(before) = block.index.checked_sub(1).and_then(|i| doc.blocks.get(i)) else { return 0 };
    match (before.kind, block.block.kind) {
        (_, BlockKind::Byline | BlockKind::Caption)
        | (BlockKind::Caption, BlockKind::Table { .. })
        | (BlockKind::Line, BlockKind::Line) => 0,
        // The rule under a title parts them.
        (BlockKind::Heading(1), BlockKind::Paragraph) if badges::runs(doc, block).is_some() => 0,
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
        (_, Some(b)) if b.kind == ContainerKind::Definition => 0,
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

#[cfg(test)]
mod tests {
    use super::*;
    use crate::layout::tests::document;

    fn item(number: Option<u64>, digits: u8, tight: bool) -> ContainerKind {
        ContainerKind::Item { number, digits, task: None, tight }
    }

    /// Rows above the second of two blocks, each in a container of its own; with `inside`, the second one's container
    /// stands in the first one's.
    fn between_blocks(kinds: [BlockKind; 2], containers: [Option<ContainerKind>; 2], inside: bool) -> usize {
        let mut made = Vec::new();
        let mut id = |kind: &Option<ContainerKind>| {
            kind.clone().map(|kind| {
                made.push(kind);
                made.len() as u32 - 1
            })
        };
        let ids = [id(&containers[0]), id(&containers[1])];
        let doc = document(&[("one", kinds[0], ids[0]), ("two", kinds[1], ids[1])], made);
        let mut parts = crate::document::Parts {
            text: doc.text.clone(),
            kind: doc.kind,
            blocks: doc.blocks.clone(),
            containers: doc.containers.clone(),
            ..Default::default()
        };
        if !inside {
            parts.containers.iter_mut().for_each(|c| c.parent = None);
        }
        let doc = Document::from(parts);
        above(&doc, &doc.block_at(4).unwrap())
    }

    #[test]
    fn paragraphs_of_lists_and_notes() {
        let tight = |n| Some(item(n, 1, true));
        let loose = || Some(item(None, 0, false));
        let cases = [
            (None, None, false, 1),
            (tight(Some(1)), tight(Some(2)), false, 0),
            (tight(Some(1)), tight(None), false, 1), // another list
            (tight(Some(9)), Some(item(Some(1), 2, true)), false, 1), // another list
            (loose(), loose(), false, 1),
            (tight(None), tight(None), true, 0),
            (loose(), tight(None), true, 1),
            (None, tight(None), false, 1),
            (tight(None), None, false, 1),
            (None, Some(ContainerKind::Note(0)), false, 2),
            (Some(ContainerKind::Note(0)), Some(ContainerKind::Note(1)), false, 0),
            (Some(ContainerKind::Quote), Some(ContainerKind::Quote), false, 1),
        ];
        for (a, b, inside, rows) in cases {
            let kinds = format!("{a:?} {b:?}");
            assert_eq!(between_blocks([BlockKind::Paragraph; 2], [a, b], inside), rows, "{kinds}");
        }
    }

    #[test]
    fn headings_and_code_are_set_apart() {
        use BlockKind::{Byline, Code, Heading, Paragraph, Title};
        let cases = [
            (Title, Byline, 0),
            (Title, Paragraph, 1),
            (Byline, Heading(2), 2),
            (Paragraph, Heading(1), 2),
            (Paragraph, Heading(3), 1),
            (Heading(1), Heading(2), 1),
            (Heading(2), Paragraph, 1),
            (Paragraph, Code, 1),
        ];
        for (a, b, rows) in cases {
            assert_eq!(between_blocks([a, b], [None, None], false), rows, "{a:?} {b:?}");
        }
        let tight = || Some(item(None, 0, true));
        assert_eq!(between_blocks([Paragraph, Code], [tight(), tight()], true), 1);
    }
}
