//! Moving by sections and paragraphs.

use super::{Effect, Focus, Landing, State, Step, scrolling, shelf, sidebar, tree::SidebarEntry};
use crate::document::{BlockKind, BlockRef, DocumentKind, SectionId};

pub(super) fn section(state: &mut State, step: Step) -> Vec<Effect> {
    let by = state.take_count().unwrap_or(1) as usize;
    let target = match (state.focus, state.section()) {
        (Focus::Sidebar, _) => sidebar::neighbour(state, step, by),
        (Focus::Text, Some(now)) => from_text(state, now, step, by).map(SidebarEntry::Section),
        (Focus::Text, None) => return Vec::new(),
    };
    match target {
        Some(entry) => return enter(state, entry),
        None if step == Step::Previous => state.anchor = super::Anchor::default(),
        None => {}
    }
    Vec::new()
}

/// Goes where an entry of the sidebar leads.
pub(super) fn enter(state: &mut State, entry: SidebarEntry) -> Vec<Effect> {
    match entry {
        SidebarEntry::Section(id) => go(state, id),
        SidebarEntry::Document(n) => return shelf::open(state, n, Landing::Kept),
    }
    Vec::new()
}

/// Puts a section's heading at the top of the pane.
pub(super) fn go(state: &mut State, id: SectionId) {
    if let Some(section) = state.doc.outline.sections.get(id) {
        let offset = section.title.start;
        if let Some(spot) = state.layouts.spot(super::Anchor::at(offset)) {
            state.anchor = spot.anchor();
            state.landed = Some(offset);
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
        let offset = if state.sifted().is_some() { shown_neighbour(state, step) } else { neighbour(state, step) };
        let Some(offset) = offset else { return };
        scrolling::go(state, offset, 0);
        state.landed = Some(offset);
        state.settle();
    }
}

/// Where the next block that is shown begins, or the one before.
fn shown_neighbour(state: &mut State, step: Step) -> Option<usize> {
    let here = state.layouts.at(state.page.top())?;
    let next = if step == Step::Next { state.layouts.after(&here) } else { state.layouts.before(&here) };
    next.map(|laid| laid.block.block.range.start)
}

/// Where the paragraph after the top row's begins, or the one that begins before it.
fn neighbour(state: &State, step: Step) -> Option<usize> {
    let doc = &state.doc;
    let top = state.landed.filter(|place| state.page.range().contains(place)).unwrap_or_else(|| state.page.top());
    if doc.kind == DocumentKind::Plain {
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
