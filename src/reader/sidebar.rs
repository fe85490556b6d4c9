//! The outline beside the text: a tree whose branches fold, and which follows the place.

use std::collections::BTreeSet;

use super::{Areas, Focus, SIDEBAR, State, Step};
use crate::document::{Document, SectionId};

/// The sidebar's own state.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Sidebar {
    /// It is wished for, beside the text.
    pub on: bool,
    /// It lies over the text of a narrow screen, because it was asked for there.
    pub over: bool,
    /// Cells it is wished to take.
    pub width: u16,
    /// Sections whose branch is folded away.
    pub folded: BTreeSet<SectionId>,
    /// Number of the first entry on the screen.
    pub top: usize,
    /// The section that was followed last: scrolling the sidebar alone lasts until the place changes.
    followed: Option<SectionId>,
}

impl Default for Sidebar {
    fn default() -> Self {
        Self { on: true, over: false, width: SIDEBAR, folded: BTreeSet::new(), top: 0, followed: None }
    }
}

/// An entry as it stands on the screen.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub struct SidebarRow {
    /// The section.
    pub id: SectionId,
    /// Depth in the tree.
    pub depth: u8,
    /// Its branch is folded away.
    pub folded: bool,
    /// Hits of the search in it, with those of a branch that is folded away.
    pub hits: u64,
    /// It is the one being read.
    pub current: bool,
}

/// Rows above the first entry: air, a word, air; none where there is no room for them.
pub fn head(areas: &Areas) -> u16 {
    if areas.sidebar.height >= 14 { 3 } else { 0 }
}

impl State {
    /// The entry on row `row` of the sidebar, counted below its head.
    pub fn sidebar_row(&self, row: usize) -> Option<SidebarRow> {
        let id = nth(&self.doc, &self.sidebar.folded, self.sidebar.top + row)?;
        let folded = self.sidebar.folded.contains(&id);
        let counted = if folded { self.doc.outline.branch(id) } else { id..id + 1 };
        let hits = self.search.active.as_ref().map_or(0, |a| counted.map(|i| a.hits.in_section(i)).sum());
        let current = self.section().map(|s| seen(&self.doc, &self.sidebar.folded, s)) == Some(id);
        Some(SidebarRow { id, depth: self.doc.outline.sections[id].depth, folded, hits, current })
    }
}

/// Keeps the section that is read on the screen, when it is another one than before.
pub(super) fn follow(state: &mut State) {
    let areas = state.areas();
    let now = state.section();
    let rows = usize::from(areas.sidebar.height.saturating_sub(head(&areas)));
    if rows == 0 || now == state.sidebar.followed {
        return;
    }
    state.sidebar.followed = now;
    let Some(now) = now else { return };
    let at = number(&state.doc, &state.sidebar.folded, now);
    let all = count(&state.doc, &state.sidebar.folded);
    let margin = (rows / 4).min(2);
    // By a good part of its height at once: a sidebar that moved with each section would be drawn anew with each.
    let (above, last) = (rows / 3, all.saturating_sub(rows));
    let top = &mut state.sidebar.top;
    *top = (*top).min(last);
    if at < *top + margin && *top > 0 {
        *top = at.saturating_sub(rows - above).min(last);
    } else if at + margin >= *top + rows {
        *top = at.saturating_sub(above).min(last);
    }
}

/// Scrolls the sidebar alone.
pub(super) fn scroll(state: &mut State, by: i64) {
    let areas = state.areas();
    let rows = usize::from(areas.sidebar.height.saturating_sub(head(&areas)));
    let most = count(&state.doc, &state.sidebar.folded).saturating_sub(rows);
    state.sidebar.top = (state.sidebar.top as i64 + by).clamp(0, most as i64) as usize;
}

/// An outline has come late, to a large text that is being read: the sidebar would push it aside. It comes by itself
/// only with headings, and while the first screen stands; else when it is asked for.
pub(super) fn came_late(state: &mut State) {
    let large = state.doc.text.as_str().is_none();
    if large && (state.doc.outline.derived || !state.page.at_top) {
        state.sidebar.on = false;
    }
}

pub(super) fn focus(state: &mut State) {
    if !state.doc.outline.sections.is_empty() {
        state.focus = Focus::Sidebar;
        state.sidebar.on = true;
        state.sidebar.over = true;
    }
}

/// Gives the text the focus; what lies over it goes.
pub(super) fn leave(state: &mut State) {
    state.focus = Focus::Text;
    state.sidebar.over = false;
}

/// Why there are no sections to show.
pub(super) fn tell_of_none(state: &mut State) {
    state.tell(match state.outline_comes() {
        true => "The sections are still being looked for",
        false => "The document has no sections to list",
    });
}

pub(super) fn toggle(state: &mut State) {
    if state.doc.outline.sections.is_empty() {
        return tell_of_none(state);
    }
    if state.is_narrow() {
        return if state.sidebar.over { leave(state) } else { focus(state) };
    }
    state.sidebar.on = !state.sidebar.on;
    if !state.sidebar.on {
        state.focus = Focus::Text;
    }
}

/// Folds the branch of the section that is read; inside a branch without branches, the one around it.
pub(super) fn fold(state: &mut State) {
    let Some(now) = state.section() else { return };
    let outline = &state.doc.outline;
    let seen = seen(&state.doc, &state.sidebar.folded, now);
    let target = if outline.branch(seen).len() > 1 { Some(seen) } else { outline.parent(seen) };
    let Some(target) = target else { return state.tell("Nothing to fold here") };
    if !state.sidebar.folded.remove(&target) {
        state.sidebar.folded.insert(target);
    }
    state.sidebar.followed = None;
}

/// The section `count` entries away from `now`, as far as there are entries.
pub(super) fn neighbour(state: &State, now: SectionId, step: Step, by: usize) -> Option<SectionId> {
    let (doc, folded) = (&state.doc, &state.sidebar.folded);
    let at = number(doc, folded, now);
    match step {
        Step::Next => {
            let last = count(doc, folded).checked_sub(1)?;
            (at < last).then(|| nth(doc, folded, (at + by).min(last)))?
        }
        Step::Previous => (at > 0).then(|| nth(doc, folded, at.saturating_sub(by)))?,
    }
}

/// The entries in order. Without folds an entry's number is its section's, whatever their number.
fn entries<'a>(doc: &'a Document, folded: &'a BTreeSet<SectionId>) -> impl Iterator<Item = SectionId> + 'a {
    let mut next = 0;
    std::iter::from_fn(move || {
        let id = next;
        (id < doc.outline.sections.len()).then_some(())?;
        next = if folded.contains(&id) { doc.outline.branch(id).end } else { id + 1 };
        Some(id)
    })
}

fn nth(doc: &Document, folded: &BTreeSet<SectionId>, n: usize) -> Option<SectionId> {
    if folded.is_empty() {
        return (n < doc.outline.sections.len()).then_some(n);
    }
    entries(doc, folded).nth(n)
}

fn count(doc: &Document, folded: &BTreeSet<SectionId>) -> usize {
    if folded.is_empty() { doc.outline.sections.len() } else { entries(doc, folded).count() }
}

/// Number of the entry that shows section `id`.
fn number(doc: &Document, folded: &BTreeSet<SectionId>, id: SectionId) -> usize {
    if folded.is_empty() {
        return id;
    }
    entries(doc, folded).take_while(|&e| e <= id).count().saturating_sub(1)
}

/// The entry that shows section `id`: itself, or the outermost folded section around it.
fn seen(doc: &Document, folded: &BTreeSet<SectionId>, id: SectionId) -> SectionId {
    folded.iter().copied().find(|&f| f < id && doc.outline.branch(f).contains(&id)).unwrap_or(id)
}
