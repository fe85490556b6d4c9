//! Lists over the text: contents, hits, figures, dates, the help; each filtered by typing.

use super::{
    Action, Effect, Landing, Line, List, State, across,
    entry::{Entry, Target},
    list_state::ListState,
    listed::{self, all, make},
    overlay::{Across, Overlay},
    palette, panels, scrolling, searching, sections, shelf, sidebar, trail,
};

/// Rows under a panel's list: a rule, and the chosen entry's sentence.
const DETAIL: u16 = 4;
/// Entries kept of those that pass a filter: 8 MB.
const KEPT: usize = 1 << 20;
/// Rows of a box that has room for them.
const TALL: u16 = 14;

impl State {
    /// Entries that the open list has room for: the box without its frame, title, filter and what stands under it.
    pub(crate) fn list_room(&self) -> usize {
        usize::from(self.areas().list.height.saturating_sub(4 + self.list_detail())).max(1)
    }

    /// Rows under the open list for the chosen entry's sentence and what to remember, with the rule above them; 0 where
    /// there are none.
    pub(crate) fn list_detail(&self) -> u16 {
        let panel = self.overlay.as_ref().is_some_and(Overlay::is_in_columns);
        let detail = if panel && self.areas().list.height >= TALL { DETAIL } else { 0 };
        detail + self.remembered_rows()
    }

    /// Rows that what to remember takes at the end of the list.
    pub(crate) fn remembered_rows(&self) -> u16 {
        let width = usize::from(self.areas().list.width.saturating_sub(6));
        self.remembered().map_or(0, |line| if line.cells() > width { 2 } else { 1 })
    }

    /// What to remember of the document, where the open list is that of its figures and has room for it.
    pub(crate) fn remembered(&self) -> Option<&crate::document::Shown> {
        let figures = matches!(self.overlay, Some(Overlay::Figures(_)));
        let room = self.areas().list.height >= TALL + 4;
        if figures && room { self.panels.figures.remember() } else { None }
    }

    /// Number of entries of the open list that pass its filter.
    pub(crate) fn entries(&self) -> usize {
        let Some(overlay) = &self.overlay else { return 0 };
        if overlay.is_panel() {
            return panels::count(self);
        }
        match overlay.list().and_then(|l| l.passing.as_ref()) {
            Some(passing) => passing.len(),
            None => all(self, overlay),
        }
    }

    /// Entry `n` of the open list, of those that pass its filter.
    pub(crate) fn entry(&self, n: usize) -> Option<Entry> {
        let overlay = self.overlay.as_ref()?;
        let n = match overlay.list().and_then(|l| l.passing.as_ref()) {
            Some(passing) => *passing.get(n)?,
            None => n,
        };
        make(self, overlay, n)
    }

    /// The chosen entry's number, counted from 1, and how many there are to choose from.
    pub(crate) fn list_place(&self) -> (usize, usize) {
        let selected = self.overlay.as_ref().and_then(Overlay::list).map_or(0, |l| l.selected);
        match &self.overlay {
            Some(overlay) if overlay.is_panel() => panels::place(self, selected),
            _ => (selected + 1, self.entries()),
        }
    }

    /// Hits that the filter of their list has looked through, while there are more of them.
    pub(crate) fn hits_filtered(&self) -> Option<usize> {
        let Some(Overlay::Hits(list)) = &self.overlay else { return None };
        (list.passing.is_some() && list.filtered < self.hits_known()).then_some(list.filtered)
    }

    fn hits_known(&self) -> usize {
        self.search.active.as_ref().map_or(0, |active| active.hits.count() as usize)
    }

    /// False for rows that only show a scale.
    fn can_choose(&self, n: usize) -> bool {
        match &self.overlay {
            Some(overlay) if overlay.is_panel() => panels::target(self, n).is_some(),
            Some(Overlay::Library(..)) => self.entry(n).is_some_and(|entry| !entry.heading),
            _ => true,
        }
    }
}

pub(super) fn open(state: &mut State, action: Action) {
    if action == Action::HitList && across::has_searched(state) {
        across::open(state, Across::Hits);
        return settle_selection(state);
    }
    let mut list = ListState::default();
    let overlay = match action {
        Action::Help => {
            state.help_page = 0;
            Overlay::Help(list)
        }
        Action::Contents if state.doc.outline.sections.is_empty() => {
            return sidebar::tell_of_none(state);
        }
        Action::Contents => {
            list.selected = state.section().unwrap_or(0);
            Overlay::Contents(list)
        }
        Action::HitList => {
            let Some(active) = &state.search.active else { return state.notify("No search yet: / begins one") };
            let ordinal = active.current.as_ref().and_then(|c| active.hits.ordinal(&state.doc.text, c.start));
            list.selected = ordinal.map_or(0, |n| n as usize - 1);
            Overlay::Hits(list)
        }
        Action::Notes => {
            state.written.want_all();
            if all(state, &Overlay::Notes(ListState::default())) == 0 {
                state.notify("Nothing is written here yet: a highlights, m marks; Tab lists what other documents have");
            }
            let top = state.page().range().start;
            let at = |placed: &super::Placed| placed.range.as_ref().is_some_and(|range| range.start >= top);
            list.selected = state.written.placed().iter().position(at).unwrap_or(0);
            Overlay::Notes(list)
        }
        _ => return,
    };
    state.overlay = Some(overlay);
    settle_selection(state);
}

/// Opens a list of what all documents of the library say.
pub(super) fn list_across(state: &mut State, what: Across) -> Vec<Effect> {
    let effects = across::open(state, what);
    settle_selection(state);
    effects
}

/// From what all documents say to what the open one says, and back.
pub(super) fn toggle_across(state: &mut State) -> Vec<Effect> {
    let action = match &state.overlay {
        Some(Overlay::Library(Across::Figures, _)) => Action::Figures,
        Some(Overlay::Library(Across::Timeline, _)) => Action::Timeline,
        Some(Overlay::Figures(_)) if across::is_wanted(state) => return list_across(state, Across::Figures),
        Some(Overlay::Timeline(_)) if across::is_wanted(state) => return list_across(state, Across::Timeline),
        _ => return Vec::new(),
    };
    let effects = panels::open(state, action);
    settle_selection(state);
    effects
}

/// Another page of the help.
pub(super) fn turn_help(state: &mut State) {
    state.help_page = (state.help_page + 1) % state.guide.pages.len().max(1);
    state.overlay = Some(Overlay::Help(ListState::default()));
}

/// Lists the documents that were read before: path and title.
pub(super) fn open_recent(state: &mut State, recent: Vec<(String, String)>) {
    state.recent = recent;
    match state.recent.is_empty() {
        true => state.notify("No documents were read before"),
        false => state.overlay = Some(Overlay::Recent(ListState::default())),
    }
}

pub(super) fn edit(state: &mut State, change: impl FnOnce(&mut Line)) {
    let Some(list) = state.overlay.as_mut().and_then(Overlay::list_mut) else { return };
    change(&mut list.filter);
    (list.selected, list.top) = (0, 0);
    filter(state);
}

/// Finds what passes the filter.
fn filter(state: &mut State) {
    let Some(words) = state.overlay.as_ref().and_then(Overlay::list).map(ListState::words) else { return };
    if state.overlay.as_ref().is_some_and(Overlay::is_panel) {
        panels::refresh(state);
        return settle_selection(state);
    }
    if let Some(Overlay::Palette(_)) = state.overlay {
        palette::refresh(state);
        return settle_selection(state);
    }
    let passing = (!words.is_empty()).then(|| passing(state, &words));
    let filtered = state.hits_known().min(listed::AT_ONCE);
    if let Some(list) = state.overlay.as_mut().and_then(Overlay::list_mut) {
        (list.passing, list.filtered) = (passing, filtered);
    }
    settle_selection(state);
}

/// The list has another width: the rows of the help are others then.
pub(super) fn resized(state: &mut State) {
    if let Some(Overlay::Help(_)) = state.overlay {
        filter(state);
        apply(state, List::Rows(0));
    }
    reveal(state);
}

/// More hits are known: those that pass an open list's filter are found again, unless it looks through enough already
/// until all are known, whose numbers then stay.
pub(super) fn more_hits(state: &mut State, before: u64) {
    let done = state.search.active.as_ref().is_some_and(|active| active.hits.done());
    if let Some(Overlay::Hits(list)) = &state.overlay
        && list.passing.is_some()
        && (done || before < listed::AT_ONCE as u64)
    {
        filter(state);
    }
}

/// True while the filter of the list of hits has more of them to look through, and they are all known.
pub(super) fn filters(state: &State) -> bool {
    let done = state.search.active.as_ref().is_some_and(|active| active.hits.done());
    let room = || state.overlay.as_ref().and_then(Overlay::list)?.passing.as_ref().map(|passing| passing.len() < KEPT);
    done && state.hits_filtered().is_some() && room() == Some(true)
}

/// Looks through some more hits for the filter of their list.
pub(super) fn filter_more(state: &mut State) {
    let Some(from) = state.hits_filtered().filter(|_| filters(state)) else { return };
    let Some(words) = state.overlay.as_ref().and_then(Overlay::list).map(ListState::words) else { return };
    let found = listed::passing_hits(state, &words, from, listed::STEP);
    if let Some(list) = state.overlay.as_mut().and_then(Overlay::list_mut) {
        list.passing.get_or_insert_default().extend(found);
        list.filtered = from + listed::STEP;
    }
}

/// Entries that hold each of the words, whatever their case. Headings pass with what stands under them, which passes with
/// them too.
fn passing(state: &State, words: &[String]) -> Vec<usize> {
    let Some(overlay) = &state.overlay else { return Vec::new() };
    match overlay {
        Overlay::Hits(_) => return listed::passing_hits(state, words, 0, listed::AT_ONCE),
        Overlay::Help(_) => return listed::passing_help(state, words),
        _ => {}
    }
    let (mut passing, mut heading, mut whole) = (Vec::new(), None, false);
    for n in 0..all(state, overlay) {
        let Some(entry) = make(state, overlay, n) else { break };
        if entry.heading {
            (heading, whole) = (Some(n), entry.holds(words));
            continue;
        }
        if whole || entry.holds(words) {
            passing.extend(heading.take());
            passing.push(n);
        }
    }
    passing
}

pub(super) fn apply(state: &mut State, step: List) -> Vec<Effect> {
    let count = state.entries();
    let room = state.list_room() as i64;
    let scrolls = state.overlay.as_ref().is_some_and(Overlay::scrolls);
    palette::tell_of_nothing(state, step);
    let Some(list) = state.overlay.as_mut().and_then(Overlay::list_mut) else { return Vec::new() };
    let last = count.saturating_sub(1) as i64;
    // What has nothing to choose is scrolled.
    let last = if scrolls { last.saturating_sub(room - 1).max(0) } else { last };
    let moved = |by: i64| (list.selected as i64 + by).clamp(0, last) as usize;
    match step {
        List::Rows(by) => list.selected = moved(i64::from(by)),
        List::Page(by) => list.selected = moved(i64::from(by) * room),
        List::First => list.selected = 0,
        List::Last => list.selected = last as usize,
        List::Close => {
            let waits = matches!(&state.overlay, Some(Overlay::LookUp(look_up)) if look_up.waits());
            state.overlay = None;
            return if waits { vec![Effect::CancelLookUp] } else { Vec::new() };
        }
        List::Choose => return choose(state),
    }
    if scrolls {
        list.top = list.selected;
        return Vec::new();
    }
    let upwards = matches!(step, List::Rows(..0) | List::Page(..0) | List::Last);
    skip(state, upwards);
    reveal(state);
    Vec::new()
}

/// Chooses an entry that can be chosen, the chosen one if it can, and keeps it on the screen.
pub(super) fn settle_selection(state: &mut State) {
    skip(state, false);
    reveal(state);
}

/// Goes on from a row that cannot be chosen to the next one that can, or back where there is none.
fn skip(state: &mut State, upwards: bool) {
    let count = state.entries();
    let Some(selected) = state.overlay.as_ref().and_then(Overlay::list).map(|l| l.selected) else { return };
    let below = |state: &State| (selected..count).find(|&n| state.can_choose(n));
    let above = |state: &State| (0..count.min(selected + 1)).rev().find(|&n| state.can_choose(n));
    let found = if upwards { above(state).or_else(|| below(state)) } else { below(state).or_else(|| above(state)) };
    if let (Some(found), Some(list)) = (found, state.overlay.as_mut().and_then(Overlay::list_mut)) {
        list.selected = found;
    }
}

/// Keeps the chosen entry on the screen, with the rows that end the list behind the last one.
fn reveal(state: &mut State) {
    let (count, room) = (state.entries(), state.list_room());
    let selected = state.overlay.as_ref().and_then(Overlay::list).map_or(0, |l| l.selected);
    let last = !(selected + 1..count).any(|n| state.can_choose(n));
    let Some(list) = state.overlay.as_mut().and_then(Overlay::list_mut) else { return };
    list.selected = list.selected.min(count.saturating_sub(1));
    let end = if last { count } else { list.selected + 1 };
    list.top = list.top.clamp(end.saturating_sub(room).min(list.selected), list.selected);
    list.top = list.top.min(count.saturating_sub(room));
}

/// Chooses the entry on row `row` of the list, as a click does.
pub(super) fn click(state: &mut State, row: usize) -> Vec<Effect> {
    let count = state.entries();
    let Some(list) = state.overlay.as_ref().and_then(Overlay::list) else { return Vec::new() };
    let row = list.top + row;
    if row >= count || !state.can_choose(row) {
        return Vec::new();
    }
    if let Some(list) = state.overlay.as_mut().and_then(Overlay::list_mut) {
        list.selected = row;
    }
    choose(state)
}

fn choose(state: &mut State) -> Vec<Effect> {
    let Some(list) = state.overlay.as_ref().and_then(Overlay::list) else { return Vec::new() };
    if state.overlay.as_ref().is_some_and(Overlay::is_panel) {
        let Some(figure) = panels::target(state, list.selected) else { return Vec::new() };
        state.overlay = None;
        trail::leave(state);
        scrolling::land(state, figure.start);
        searching::uncover(state, &figure);
        return Vec::new();
    }
    let Some(entry) = state.entry(list.selected) else { return Vec::new() };
    if let Target::Command(n) = entry.target {
        return palette::choose(state, n);
    }
    if entry.target != Target::Nowhere {
        state.overlay = None;
    }
    match entry.target {
        Target::Nowhere | Target::Command(_) => {}
        Target::Section(id) => {
            trail::leave(state);
            sections::go(state, id);
        }
        Target::Hit(hit) => searching::choose(state, hit),
        Target::Here(range) => {
            trail::leave(state);
            scrolling::land(state, range.start);
            searching::uncover(state, &range);
        }
        Target::File(path, words) => return vec![Effect::OpenPath(path, words)],
        Target::Place(document, place) => {
            trail::leave(state);
            return shelf::open(state, document, Landing::Offset(place.start));
        }
    }
    Vec::new()
}

/// Number of the chosen entry, counted without the filter.
pub(super) fn chosen(state: &State) -> Option<usize> {
    let list = state.overlay.as_ref()?.list()?;
    match &list.passing {
        Some(passing) => passing.get(list.selected).copied(),
        None => Some(list.selected),
    }
}

/// Chooses entry `n` of what is listed, where the filter lets it pass.
pub(super) fn choose_entry(state: &mut State, n: usize) {
    let Some(list) = state.overlay.as_mut().and_then(Overlay::list_mut) else { return };
    let at = list.passing.as_ref().map_or(Some(n), |passing| passing.iter().position(|&known| known == n));
    list.selected = at.unwrap_or(list.selected);
    settle_selection(state);
}

/// What the list holds has changed: its filter looks through it again.
pub(super) fn refilter(state: &mut State) {
    if state.overlay.as_ref().is_some_and(|overlay| overlay.list().is_some()) {
        filter(state);
    }
}

/// Scrolls the list by `by` entries, as the wheel does.
pub(super) fn wheel(state: &mut State, by: i32) {
    let _ = apply(state, List::Rows(by));
}
