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
    followed: Option<SidebarEntry>,
}

impl Default for Sidebar {
    fn default() -> Self {
        Self { on: true, over: false, width: SIDEBAR, folded: BTreeSet::new(), top: 0, followed: None }
    }
}

/// What an entry stands for.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum SidebarEntry {
    /// A section of the open document.
    Section(SectionId),
    /// A document of the library, by its number.
    Document(usize),
}

/// An entry as it stands on the screen.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub struct SidebarRow {
    /// What it stands for.
    pub entry: SidebarEntry,
    /// Depth in the tree.
    pub depth: u8,
    /// There are entries under it, shown or not.
    pub branch: bool,
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
        let tree = Tree::of(self);
        let entry = tree.nth(self.sidebar.top + row)?;
        let current = current(self).map(|e| tree.seen(e)) == Some(entry);
        Some(match entry {
            SidebarEntry::Document(n) => {
                let folded = Some(n) != tree.open;
                SidebarRow { entry, depth: 0, branch: true, folded, hits: self.library_hits(n), current }
            }
            SidebarEntry::Section(id) => {
                let (outline, folded) = (&self.doc.outline, self.sidebar.folded.contains(&id));
                let counted = if folded { outline.branch(id) } else { id..id + 1 };
                let hits = self.search.active.as_ref().map_or(0, |a| counted.map(|i| a.hits.in_section(i)).sum());
                let depth = outline.sections[id].depth.saturating_add(u8::from(tree.open.is_some()));
                SidebarRow { entry, depth, branch: outline.branch(id).len() > 1, folded, hits, current }
            }
        })
    }

    /// There is something to list beside the text: sections, or other documents.
    pub(super) fn has_contents(&self) -> bool {
        !self.doc.outline.sections.is_empty() || !self.shelf.documents().is_empty()
    }
}

/// Keeps the section that is read on the screen, when it is another one than before.
pub(super) fn follow(state: &mut State) {
    let areas = state.areas();
    let now = current(state);
    let rows = usize::from(areas.sidebar.height.saturating_sub(head(&areas)));
    if rows == 0 || now == state.sidebar.followed {
        return;
    }
    state.sidebar.followed = now;
    let Some(now) = now else { return };
    let tree = Tree::of(state);
    let (at, all) = (tree.number(tree.seen(now)), tree.count());
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
    let most = Tree::of(state).count().saturating_sub(rows);
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
    if state.has_contents() {
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
    if !state.has_contents() {
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
    let SidebarEntry::Section(seen) = Tree::of(state).seen(SidebarEntry::Section(now)) else { return };
    let target = if outline.branch(seen).len() > 1 { Some(seen) } else { outline.parent(seen) };
    let Some(target) = target else { return state.tell("Nothing to fold here") };
    if !state.sidebar.folded.remove(&target) {
        state.sidebar.folded.insert(target);
    }
    state.sidebar.followed = None;
}

/// The entry `by` entries away from the one that is read, as far as there are entries.
pub(super) fn neighbour(state: &State, step: Step, by: usize) -> Option<SidebarEntry> {
    let tree = Tree::of(state);
    let at = tree.number(tree.seen(current(state)?));
    match step {
        Step::Next => {
            let last = tree.count().checked_sub(1)?;
            (at < last).then(|| tree.nth((at + by).min(last)))?
        }
        Step::Previous => {
            let to = at.checked_sub(by).or((at > 0).then_some(0))?;
            match tree.nth(to)? {
                // The heading of the open document is where its first section begins.
                SidebarEntry::Document(n) if Some(n) == tree.open && tree.sections() > 0 => {
                    tree.nth(to.checked_sub(1)?)
                }
                entry => Some(entry),
            }
        }
    }
}

/// The entry that is read: a section, or an open document without sections.
fn current(state: &State) -> Option<SidebarEntry> {
    let document = || state.shelf.open().map(SidebarEntry::Document);
    state.section().map(SidebarEntry::Section).or_else(document)
}

/// The entries from top to bottom: documents, and under the open one its sections, without those that are folded away.
struct Tree<'a> {
    doc: &'a Document,
    folded: &'a BTreeSet<SectionId>,
    documents: usize,
    open: Option<usize>,
}

impl<'a> Tree<'a> {
    fn of(state: &'a State) -> Self {
        let shelf = &state.shelf;
        Self { doc: &state.doc, folded: &state.sidebar.folded, documents: shelf.documents().len(), open: shelf.open() }
    }

    /// Entries of documents above the open one's sections.
    fn above(&self) -> usize {
        self.open.map_or(0, |open| open + 1)
    }

    /// The sections in order. Without folds an entry's number is its section's, whatever their number.
    fn visible(&self) -> impl Iterator<Item = SectionId> {
        let mut next = 0;
        std::iter::from_fn(move || {
            let id = next;
            (id < self.doc.outline.sections.len()).then_some(())?;
            next = if self.folded.contains(&id) { self.doc.outline.branch(id).end } else { id + 1 };
            Some(id)
        })
    }

    fn sections(&self) -> usize {
        if self.folded.is_empty() { self.doc.outline.sections.len() } else { self.visible().count() }
    }

    fn count(&self) -> usize {
        self.documents + self.sections()
    }

    fn nth(&self, n: usize) -> Option<SidebarEntry> {
        let Some(n) = n.checked_sub(self.above()) else { return Some(SidebarEntry::Document(n)) };
        let section = match self.folded.is_empty() {
            true => (n < self.doc.outline.sections.len()).then_some(n),
            false => self.visible().nth(n),
        };
        let below = || n - self.sections() + self.above();
        section
            .map(SidebarEntry::Section)
            .or_else(|| Some(below()).filter(|document| *document < self.documents).map(SidebarEntry::Document))
    }

    /// Number of an entry that is not folded away.
    fn number(&self, entry: SidebarEntry) -> usize {
        match entry {
            SidebarEntry::Document(n) if n < self.above() => n,
            SidebarEntry::Document(n) => n + self.sections(),
            SidebarEntry::Section(id) if self.folded.is_empty() => self.above() + id,
            SidebarEntry::Section(id) => {
                self.above() + self.visible().take_while(|&e| e <= id).count().saturating_sub(1)
            }
        }
    }

    /// The entry that shows another one: itself, or the outermost folded section around it.
    fn seen(&self, entry: SidebarEntry) -> SidebarEntry {
        let SidebarEntry::Section(id) = entry else { return entry };
        let around = self.folded.iter().copied().find(|&f| f < id && self.doc.outline.branch(f).contains(&id));
        SidebarEntry::Section(around.unwrap_or(id))
    }
}
