//! Moving by sections and paragraphs.

use super::{Focus, State, Step, scrolling, sidebar};
use crate::document::{BlockKind, BlockRef, Kind, SectionId};

pub(super) fn section(state: &mut State, step: Step) {
    let count = state.take_count().unwrap_or(1) as usize;
    let Some(now) = state.section() else { return };
    let target = match state.focus {
        Focus::Sidebar => sidebar::neighbour(state, now, step, count),
        Focus::Text => from_text(state, now, step, count),
    };
    match target {
        Some(id) => go(state, id),
        None if step == Step::Previous => state.anchor = super::Anchor::default(),
        None => {}
    }
}

/// Puts a section's heading at the top of the pane.
pub(super) fn go(state: &mut State, id: SectionId) {
    if let Some(section) = state.doc.outline.sections.get(id) {
        let offset = section.title.start;
        if let Some(spot) = state.layouts.spot(super::Anchor::at(offset)) {
            state.anchor = spot.anchor();
        }
    }
}

/// From within a section back means to its own heading first, as people expect of a text.
fn from_text(state: &State, now: SectionId, step: Step, count: usize) -> Option<SectionId> {
    let sections = &state.doc.outline.sections;
    let top = state.page.top();
    match step {
        Step::Next => {
            let next = sections.partition_point(|s| s.title.start <= top).max(now + usize::from(state.page.at_end));
            (next < sections.len()).then(|| (next + count - 1).min(sections.len() - 1))
        }
        Step::Previous => {
            let above = sections.partition_point(|s| s.title.start < top);
            above.checked_sub(count)
        }
    }
}

pub(super) fn paragraph(state: &mut State, step: Step) {
    for _ in 0..state.take_count().unwrap_or(1).min(1000) {
        let Some(offset) = neighbour(state, step) else { return };
        scrolling::go(state, offset, 0);
        state.settle();
    }
}

/// Where the paragraph after the top row's begins, or the one that begins before it.
fn neighbour(state: &State, step: Step) -> Option<usize> {
    let (doc, top) = (&state.doc, state.page.top());
    if doc.kind == Kind::Plain {
        return match step {
            Step::Next => doc.paragraph_after(top),
            Step::Previous => doc.paragraph_before(top),
        };
    }
    let starts = |b: &BlockRef| !b.block.continues && b.block.kind != BlockKind::Rule;
    let here = doc.block_at(top)?;
    let found = match step {
        Step::Next => std::iter::successors(doc.block_after(&here), |b| doc.block_after(b)).find(starts),
        Step::Previous => {
            std::iter::successors(Some(here), |b| doc.block_before(b)).find(|b| b.block.range.start < top && starts(b))
        }
    };
    found.map(|b| b.block.range.start)
}
