//! Panels: the figures of the document as a list, and its dates on a timeline.
//!
//! Both show what [`Gathered`] holds, which is found once for a document and kept until the document changes. What
//! passes the filter is kept as numbers of entries or rows, made anew when the filter, the order or the entries change.
//! Whoever calls what changes the rows of an open panel settles the list's selection afterwards (`lists`).

mod figures;
mod found;
mod gather;
mod timeline;
mod wording;

pub(crate) use figures::{FigureRow, Figures, Span};
pub(crate) use found::FoundFigures;
pub(crate) use gather::{Gathered, KEPT};
pub(crate) use timeline::{Lane, Mark, TimeRow, Timeline};

use super::{Action, Effect, Panel, State, Step, list_state::ListState, overlay::Overlay};
use crate::document::{Range, Shown};
use wording::sentence;

/// What is known of a document's figures, and how they are looked at.
#[derive(Debug, Default)]
pub(crate) struct Panels {
    /// The figures found so far.
    pub gathered: Gathered,
    /// The list of figures.
    pub figures: Figures,
    /// The timeline.
    pub timeline: Timeline,
}

/// Opens the panel of `action` with the entry chosen that stands at the page or after it.
pub(super) fn open(state: &mut State, action: Action) -> Vec<Effect> {
    let list = ListState::default();
    state.overlay = Some(match action {
        Action::Timeline => Overlay::Timeline(list),
        _ => Overlay::Figures(list),
    });
    let effects = gather::begin(state);
    refresh(state);
    let from = state.page().top();
    let first = (0..state.entries()).find(|&n| target(state, n).is_some_and(|r| r.start >= from));
    if let (Some(Overlay::Figures(list)), Some(first)) = (&mut state.overlay, first) {
        list.selected = first;
    }
    effects
}

/// Changes how the figures are looked at.
pub(super) fn apply(state: &mut State, change: Panel) {
    let figures = &mut state.panels.figures;
    match change {
        Panel::Kind(step) => figures.turn_kind(step),
        Panel::Order => figures.by_size = !figures.by_size,
        Panel::Weight => figures.all = !figures.all,
    }
    match change {
        Panel::Weight => keep_chosen(state),
        Panel::Kind(_) | Panel::Order => refresh(state),
    }
    if let (Panel::Kind(_) | Panel::Order, Some(list)) = (change, state.overlay.as_mut().and_then(Overlay::list_mut)) {
        (list.selected, list.top) = (0, 0);
    }
}

/// A worker found more.
pub(super) fn receive(state: &mut State, found: FoundFigures) -> Vec<Effect> {
    let effects = gather::receive(state, found);
    keep_chosen(state);
    effects
}

/// The document has become another one.
pub(super) fn again(state: &mut State) -> Vec<Effect> {
    let mut effects = gather::forget(state);
    if matches!(state.overlay, Some(Overlay::Figures(_) | Overlay::Timeline(_))) {
        effects.extend(gather::begin(state));
    }
    refresh(state);
    effects
}

/// The document has more text at its end: what stands before it is shown until the panel is opened again.
pub(super) fn grown(state: &mut State) {
    state.panels.gathered.stale = true;
}

/// Finds out anew what passes the filter of the open panel.
pub(super) fn refresh(state: &mut State) {
    let Some(list) = state.overlay.as_ref().and_then(Overlay::list) else { return };
    let words = list.words();
    match &state.overlay {
        Some(Overlay::Figures(_)) => figures::refresh(state, &words),
        Some(Overlay::Timeline(_)) => timeline::refresh(state, &words),
        _ => {}
    }
}

/// The same, and the chosen entry stays chosen where it still passes.
fn keep_chosen(state: &mut State) {
    let chosen = state.overlay.as_ref().and_then(Overlay::list).and_then(|l| entry_of(state, l.selected));
    refresh(state);
    let place = chosen.and_then(|entry| (0..count(state)).find(|&n| entry_of(state, n) == Some(entry)));
    if let (Some(place), Some(list)) = (place, state.overlay.as_mut().and_then(Overlay::list_mut)) {
        list.selected = place;
    }
}

/// Rows of the open panel.
pub(super) fn count(state: &State) -> usize {
    match &state.overlay {
        Some(Overlay::Figures(_)) => state.panels.figures.count(),
        Some(Overlay::Timeline(_)) => state.panels.timeline.count(),
        _ => 0,
    }
}

/// Number of the entry on row `n`; None for rows that only show the scale.
fn entry_of(state: &State, n: usize) -> Option<usize> {
    match &state.overlay {
        Some(Overlay::Figures(_)) => state.panels.figures.entry(n),
        Some(Overlay::Timeline(_)) => state.panels.timeline.entry(n),
        _ => None,
    }
}

/// Where row `n` leads.
pub(super) fn target(state: &State, n: usize) -> Option<Range> {
    state.panels.gathered.entries().get(entry_of(state, n)?).map(|e| e.range.clone())
}

/// A row's number among those that lead somewhere, counted from 1, and how many those are.
pub(super) fn place(state: &State, n: usize) -> (usize, usize) {
    match &state.overlay {
        Some(Overlay::Timeline(_)) => state.panels.timeline.place(n),
        _ => (n + 1, count(state)),
    }
}

impl State {
    /// Row `n` of the list of figures.
    pub(crate) fn figure_row(&self, n: usize) -> Option<FigureRow> {
        figures::row(self, n)
    }

    /// Row `n` of the timeline.
    pub(crate) fn time_row(&self, n: usize) -> Option<TimeRow> {
        timeline::row(self, n)
    }

    /// The document has several sections with headings.
    pub(crate) fn has_sections(&self) -> bool {
        self.doc.outline.headings() && self.doc.outline.sections.len() > 1
    }

    /// What front matter says of the chosen figure of an open panel besides what it counts: its time, who says so.
    pub(crate) fn chosen_about(&self) -> Option<Shown> {
        let list = self.overlay.as_ref()?.list()?;
        let entry = self.panels.gathered.entries().get(entry_of(self, list.selected)?)?;
        let curated = entry.curated.as_ref()?;
        let parts: Vec<_> = [&curated.period, &curated.source].into_iter().flatten().map(String::as_str).collect();
        (!parts.is_empty()).then(|| Shown::new(&parts.join(" · ")))
    }

    /// The sentence of the chosen entry of an open panel, and the bytes of it that are the figure.
    pub(crate) fn chosen_sentence(&self) -> Option<(Shown, Range)> {
        let list = self.overlay.as_ref()?.list()?;
        if let Some(Overlay::Library(..)) = self.overlay {
            let entry = self.entry(list.selected).filter(|entry| !entry.heading)?;
            return Some((entry.text, entry.strong.unwrap_or_default()));
        }
        let entry = self.panels.gathered.entries().get(entry_of(self, list.selected)?)?;
        Some(sentence(self, &entry.range, &entry.sentence))
    }
}

impl Figures {
    fn turn_kind(&mut self, step: Step) {
        let kinds = self.kinds();
        let at = kinds.iter().position(|(k, _)| Some(*k) == self.kind).map_or(0, |i| i + 1);
        let count = kinds.len() + 1;
        let to = match step {
            Step::Next => (at + 1) % count,
            Step::Previous => (at + count - 1) % count,
        };
        self.kind = to.checked_sub(1).map(|i| kinds[i].0);
    }
}
