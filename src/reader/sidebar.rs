//! The outline beside the text: a tree whose branches fold, and which follows the place.

use std::{collections::HashMap, rc::Rc};

use super::{
    Action, Areas, Focus, State, Step,
    folds::Folds,
    tree::{SidebarEntry, Tree},
};
use crate::document::{Document, Section, SectionId, Shown};

/// Cells that the sidebar takes at least and at most by itself: as its titles need, but no more than a third of the screen.
const WIDTH: std::ops::RangeInclusive<u16> = 16..=40;
/// Sections whose titles decide how wide it is.
const MEASURED: usize = 300;
/// Titles kept.
const KEPT: usize = 4096;

/// The sidebar's own state.
#[derive(Debug, Default)]
pub(crate) struct Sidebar {
    /// It is hidden, or wished for beside the text.
    pub hidden: bool,
    /// It lies over the text of a narrow screen, because it was asked for there.
    pub over: bool,
    /// Cells that it was dragged to.
    pub(super) dragged: Option<u16>,
    /// Cells of the widest title when the beginning of the document was all there was: more of it moves no text aside.
    held: Option<usize>,
    pub(super) folds: Folds,
    /// Number of the first entry on the screen.
    pub top: usize,
    /// What was followed last: scrolling the sidebar alone lasts until the place changes.
    followed: Option<SidebarEntry>,
    titles: Titles,
    /// The entries on the screen.
    rows: Vec<SidebarRow>,
}

/// Titles as they are shown, of one document.
#[derive(Debug, Default)]
struct Titles {
    doc: Option<Document>,
    known: HashMap<SectionId, Rc<Shown>>,
    /// Cells of the widest, moved in as it is.
    widest: usize,
    /// Some stand under others: all are moved in by the sign of a branch.
    nested: bool,
    /// The document is called by its first section, under which all others stand.
    headed: bool,
}

impl Titles {
    fn of(&mut self, doc: &Document, id: SectionId) -> Rc<Shown> {
        if self.known.len() >= KEPT {
            self.known.clear();
        }
        self.known.entry(id).or_insert_with(|| Rc::new(doc.section_entry(id).unwrap_or_default())).clone()
    }

    /// Measures the titles of `doc`; false when they are known.
    fn renew(&mut self, doc: &Document) -> bool {
        if self.doc.as_ref().is_some_and(|known| known.is(doc)) {
            return false;
        }
        *self = Self { doc: Some(doc.clone()), ..Self::default() };
        let sections = || doc.outline.sections.iter().enumerate().take(MEASURED);
        self.nested = sections().any(|(_, s)| s.depth > 0);
        self.headed = is_headed(doc);
        let mut cells = |(id, s): (SectionId, &Section)| usize::from(self.indent(s.depth)) + self.of(doc, id).cells();
        self.widest = sections().map(&mut cells).max().unwrap_or(0);
        true
    }

    /// Cells before the title of an entry of a depth.
    fn indent(&self, depth: u8) -> u16 {
        2 + u16::from(self.nested) + 2 * u16::from(depth.min(5))
    }
}

/// An entry as it stands on the screen.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub(crate) struct SidebarRow {
    /// What it stands for.
    pub entry: SidebarEntry,
    /// Its title.
    pub title: Rc<Shown>,
    /// Cells before its title; the sign of a branch stands two cells before it.
    pub indent: u16,
    /// There are entries under it, shown or not.
    pub branch: bool,
    /// Its branch is folded away.
    pub folded: bool,
    /// Hits of the search in it, with those of a branch that is folded away.
    pub hits: u64,
    /// It is the one being read.
    pub current: bool,
}

/// True when the first section is called as its document is, and all others are nested in it.
fn is_headed(doc: &Document) -> bool {
    let outline = &doc.outline;
    outline.headings() && outline.branch(0).end == outline.sections.len() && doc.section_entry(0) == doc.title()
}

/// Rows above the first entry: air, a word, air; none where there is no room for them.
pub(crate) fn head(areas: &Areas) -> u16 {
    if areas.sidebar.height >= 14 { 3 } else { 0 }
}

impl State {
    /// The entry on row `row` of the sidebar, counted below its head.
    pub(crate) fn sidebar_row(&self, row: usize) -> Option<&SidebarRow> {
        self.sidebar.rows.get(row)
    }

    /// There is something to list beside the text: sections, or other documents.
    pub(super) fn has_contents(&self) -> bool {
        !self.doc.outline.sections.is_empty() || !self.shelf.documents().is_empty()
    }

    /// Cells that the sidebar is to take where it is seen.
    pub(super) fn sidebar_wish(&self) -> u16 {
        if self.shelf.open().is_some() {
            // Titles of documents come one by one: a sidebar that grew with each would never stand still.
            let third = (self.size.width / 3).clamp(*WIDTH.start(), *WIDTH.end());
            return self.sidebar.dragged.unwrap_or(third);
        }
        let content = u16::try_from(self.sidebar.held.unwrap_or(self.sidebar.titles.widest) + 3).unwrap_or(u16::MAX);
        let most = (self.size.width / 3).clamp(*WIDTH.start(), *WIDTH.end());
        let most = if self.is_narrow() { *WIDTH.end() } else { most };
        self.sidebar.dragged.unwrap_or(content.clamp(*WIDTH.start(), most))
    }
}

/// Keeps the width that the titles known so far ask for.
pub(super) fn hold_width(state: &mut State) {
    state.sidebar.held.get_or_insert(state.sidebar.titles.widest);
}

/// Takes in another document or outline. Folds that were chosen stay with their sections.
pub(super) fn renew(state: &mut State) {
    if state.sidebar.titles.renew(&state.doc) && !state.sidebar.folds.are_chosen() {
        state.sidebar.folds = Folds::of(&state.doc.outline);
        state.sidebar.followed = None;
    }
}

/// Finds the entries that stand on the screen.
pub(super) fn lay_out(state: &mut State) {
    follow(state);
    let room = rows(&state.areas());
    let tree = tree(state);
    let now = current(state).filter(|_| room > 0).map(|now| tree.seen(now));
    let entries = tree.list(state.sidebar.top, room);
    let mut listed = std::mem::take(&mut state.sidebar.rows);
    listed.clear();
    for entry in entries {
        let row = match entry {
            SidebarEntry::Document(n) => document(state, n),
            SidebarEntry::Section(id) => section(state, id),
        };
        listed.push(SidebarRow { current: now == Some(entry), ..row });
    }
    state.sidebar.rows = listed;
}

fn document(state: &State, n: usize) -> SidebarRow {
    let open = Some(n) == state.shelf.open();
    let folds = &state.sidebar.folds;
    let title = state.shelf.documents().get(n).map(|s| s.title.as_ref().unwrap_or(&s.name).clone());
    SidebarRow {
        entry: SidebarEntry::Document(n),
        title: Rc::new(title.unwrap_or_default()),
        indent: 3,
        branch: true,
        folded: !open || is_merged(state) && folds.folds(&state.doc.outline, 0),
        hits: state.library_hits(n),
        current: false,
    }
}

fn section(state: &mut State, id: SectionId) -> SidebarRow {
    let merged = is_merged(state);
    let (outline, sidebar, search) = (&state.doc.outline, &mut state.sidebar, &state.search);
    let folded = sidebar.folds.folds(outline, id);
    let counted = if folded { outline.branch(id) } else { id..id + 1 };
    // Under its document, past the sign of a branch.
    let under = if state.shelf.open().is_some() { 2 + u16::from(!sidebar.titles.nested) } else { 0 };
    let depth = outline.sections[id].depth - u8::from(merged);
    SidebarRow {
        entry: SidebarEntry::Section(id),
        title: sidebar.titles.of(&state.doc, id),
        indent: under + sidebar.titles.indent(depth),
        branch: outline.has_branch(id),
        folded,
        hits: search.active.as_ref().map_or(0, |a| counted.map(|i| a.hits.in_section(i)).sum()),
        current: false,
    }
}

fn tree(state: &State) -> Tree<'_> {
    let (outline, folds) = (&state.doc.outline, &state.sidebar.folds);
    let (documents, open) = (state.shelf.documents().len(), state.shelf.open());
    Tree { outline, folds, documents, open, headed: is_merged(state) }
}

/// The open document's entry stands for its first section: the same words would follow each other.
fn is_merged(state: &State) -> bool {
    state.shelf.open().is_some() && state.sidebar.titles.headed
}

/// The entry that is read: a section, or an open document without sections.
fn current(state: &State) -> Option<SidebarEntry> {
    let document = || state.shelf.open().map(SidebarEntry::Document);
    state.section().map(SidebarEntry::Section).or_else(document)
}

/// Rows for entries.
fn rows(areas: &Areas) -> usize {
    if areas.sidebar.width == 0 { 0 } else { areas.sidebar.height.saturating_sub(head(areas)).into() }
}

/// Keeps the section that is read on the screen, when it is another one than before.
fn follow(state: &mut State) {
    let (now, rows) = (current(state), rows(&state.areas()));
    if rows == 0 || now == state.sidebar.followed {
        return;
    }
    state.sidebar.followed = now;
    let Some(now) = now else { return };
    if let SidebarEntry::Section(id) = now {
        state.sidebar.folds.follow(&state.doc.outline, id);
    }
    let tree = tree(state);
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
    let most = tree(state).count().saturating_sub(rows(&state.areas()));
    state.sidebar.top = (state.sidebar.top as i64 + by).clamp(0, most as i64) as usize;
}

/// An outline has come late, to a large text that is being read: the sidebar would push it aside. It comes by itself
/// only with headings, and while the first screen stands; else when it is asked for.
pub(super) fn came_late(state: &mut State) {
    let large = state.doc.text.as_str().is_none();
    if large && (state.doc.outline.derived || !state.page.at_top) {
        state.sidebar.hidden = true;
    }
}

pub(super) fn focus(state: &mut State) {
    if !state.has_contents() {
        return tell_of_none(state);
    }
    state.focus = Focus::Sidebar;
    state.sidebar.hidden = false;
    state.sidebar.over = true;
}

/// Gives the text the focus; what lies over it goes.
pub(super) fn leave(state: &mut State) {
    state.focus = Focus::Text;
    state.sidebar.over = false;
}

/// A screen on which the sidebar is not seen has the focus in the text.
pub(super) fn settle_focus(state: &mut State) {
    if state.is_narrow() && !state.sidebar.over {
        state.focus = Focus::Text;
    }
}

/// Why there are no sections to show.
pub(super) fn tell_of_none(state: &mut State) {
    state.notify(match state.outline_comes() {
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
    state.sidebar.hidden = !state.sidebar.hidden;
    if state.sidebar.hidden {
        state.focus = Focus::Text;
    }
}

/// Gives the text the focus, or says that it has it.
pub(super) fn into_text(state: &mut State) {
    match state.focus {
        Focus::Text => state.notify("The text has the focus already"),
        Focus::Sidebar => leave(state),
    }
}

/// Folds or unfolds what `action` asks for.
pub(super) fn change_folds(state: &mut State, action: Action) {
    match action {
        Action::FoldAll => fold_all(state),
        Action::UnfoldAll => unfold_all(state),
        _ => fold(state),
    }
}

/// Folds the branch of the section that is read; inside a branch without branches, the one around it. After a number all
/// branches below so many levels.
pub(super) fn fold(state: &mut State) {
    if let Some(levels) = state.take_count() {
        return fold_to(state, levels as usize);
    }
    let Some(now) = state.section() else { return tell_of_none(state) };
    let outline = &state.doc.outline;
    let seen = state.sidebar.folds.seen(outline, now);
    let target = if outline.has_branch(seen) { Some(seen) } else { outline.parent(seen) };
    let Some(target) = target else { return state.notify("Nothing to fold here") };
    state.sidebar.folds.toggle(outline, target);
    state.sidebar.followed = None;
}

/// Folds all branches, but for as many levels as the number before says.
fn fold_all(state: &mut State) {
    let levels = state.take_count().unwrap_or(1);
    fold_to(state, levels as usize);
}

fn fold_to(state: &mut State, levels: usize) {
    // The document's own entry is no level of its sections.
    let levels = levels.max(1) + usize::from(is_merged(state));
    state.sidebar.folds.fold_below(&state.doc.outline, levels);
    state.sidebar.followed = None;
}

fn unfold_all(state: &mut State) {
    state.sidebar.folds.none();
    state.sidebar.followed = None;
}

/// The entry `by` entries away from the one that is read, as far as there are entries.
pub(super) fn neighbour(state: &State, step: Step, by: usize) -> Option<SidebarEntry> {
    let tree = tree(state);
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
                SidebarEntry::Document(n) if Some(n) == tree.open && !tree.headed && tree.sections() > 0 => {
                    tree.nth(to.checked_sub(1)?)
                }
                entry => Some(entry),
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::testing::{Doc, Session, Setup};

    #[test]
    fn the_sidebar_scrolls_alone_as_far_as_its_entries_go() {
        let text: String = (1..=60).map(|n| format!("# Section {n}\n\nSome words.\n\n")).collect();
        let mut session = Session::new(Doc::markdown(&text), Setup::of(80, 24));
        let state = &mut session.state;
        let (top, most) = (state.page().top(), 60 - rows(&state.areas()));
        for (by, expected) in [(3, 3), (3, 6), (-1, 5), (-9, 0), (1000, most), (-2, most - 2)] {
            scroll(state, by);
            assert_eq!((state.sidebar.top, state.page().top()), (expected, top), "{by}");
        }
    }
}
