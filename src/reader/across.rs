//! Across the library: what all its documents say, as lists: figures by what they count, dates, the hits of a search.

use std::collections::BTreeMap;

use super::{
    Effect, State,
    entry::{Entry, Target},
    found::{LibraryFound, LibraryHit},
    list_state::ListState,
    overlay::{Across, Overlay},
    panels::{FigureRow, Span},
};
use crate::{
    document::{Range, Shown},
    overview::{Comparison, Reported, compare},
    search::Query,
};

/// Figures and hits kept; the list says when there may be more.
pub(super) const ACROSS: usize = 100_000;

/// What is known of all documents.
#[derive(Debug, Default)]
pub(crate) struct Library {
    generation: u32,
    /// Documents looked through for figures; None before that was asked for.
    read: Option<usize>,
    reported: Vec<Reported>,
    comparisons: Vec<Comparison>,
    /// Figures of a group differ, so that bars say something.
    differs: bool,
    search: Option<LibrarySearch>,
    rows: Vec<Row>,
}

/// A search through all documents.
#[derive(Debug)]
struct LibrarySearch {
    number: u64,
    read: usize,
    /// Documents that are searched.
    of: usize,
    counts: BTreeMap<usize, u64>,
    hits: Vec<LibraryHit>,
}

#[derive(Debug, Clone, Copy)]
enum Row {
    Comparison(usize),
    Year(i32),
    Document(usize),
    Figure(usize, usize),
    Date(usize),
    Hit(usize),
}

/// True where there are several documents.
pub(super) fn is_wanted(state: &State) -> bool {
    state.shelf.documents().len() > 1
}

/// Opens the list of all documents' figures or dates.
pub(super) fn open(state: &mut State, what: Across) -> Vec<Effect> {
    state.overlay = Some(Overlay::Library(what, ListState::default()));
    let documents = state.shelf.documents().len();
    let mut effects = Vec::new();
    if what != Across::Hits && state.library.read.is_none_or(|read| read != documents) {
        state.library.generation += 1;
        state.library.read = Some(0);
        (state.library.reported, state.library.comparisons) = Default::default();
        effects.push(Effect::ReportAll(state.library.generation));
    }
    arrange(state);
    effects
}

/// Searches all documents, and lists the hits as they come.
pub(super) fn search(state: &mut State, query: Query, number: u64) -> Vec<Effect> {
    state.library.search = Some(LibrarySearch {
        number,
        read: 0,
        of: state.shelf.documents().len(),
        counts: BTreeMap::new(),
        hits: Vec::new(),
    });
    state.overlay = Some(Overlay::Library(Across::Hits, ListState::default()));
    arrange(state);
    vec![Effect::SearchAll(query, number)]
}

/// The hits of all documents are those of another search.
pub(super) fn forget(state: &mut State) {
    state.library.search = None;
}

/// True when the search went through all documents.
pub(super) fn has_searched(state: &State) -> bool {
    state.library.search.is_some() && state.search.active.is_some()
}

/// Documents have other numbers, or other texts: what was found of them is looked for again where it is on the screen, and
/// when it is asked for. Hits keep to their documents.
pub(super) fn renumber(state: &mut State, earlier: &[Option<usize>]) -> Vec<Effect> {
    let documents = state.shelf.documents().len();
    let library = &mut state.library;
    library.generation += 1;
    library.read = None;
    (library.reported, library.comparisons) = Default::default();
    // Workers that are still searching know the numbers of before.
    library.search = library.search.take().filter(|search| search.read >= search.of);
    if let Some(search) = &mut library.search {
        let now: BTreeMap<usize, usize> =
            earlier.iter().enumerate().filter_map(|(n, old)| Some(((*old)?, n))).collect();
        search.counts = search.counts.iter().filter_map(|(old, count)| Some((*now.get(old)?, *count))).collect();
        search.hits.retain_mut(|hit| now.get(&hit.document).map(|n| hit.document = *n).is_some());
        (search.read, search.of) = (documents, documents);
    }
    let shown = matches!(state.overlay, Some(Overlay::Library(Across::Figures | Across::Timeline, _)));
    let mut effects = Vec::new();
    if shown {
        library.read = Some(0);
        effects.push(Effect::ReportAll(library.generation));
    }
    arrange(state);
    effects
}

/// A worker found more.
pub(super) fn receive(state: &mut State, found: LibraryFound) {
    let chosen = state.overlay.as_ref().and_then(Overlay::list).and_then(|list| state.entry(list.selected));
    let library = &mut state.library;
    match found {
        LibraryFound::Figures(generation, read, titles, reported) if generation == library.generation => {
            titles.into_iter().for_each(|(n, title)| state.shelf.name(n, title));
            library.read = Some(read);
            library.reported.extend(reported);
            library.reported.truncate(ACROSS);
            library.comparisons = compare(&library.reported);
            library.differs = library.comparisons.iter().any(|group| differs(group, &library.reported));
        }
        LibraryFound::Hits(number, read, counts, hits) => {
            let Some(search) = library.search.as_mut().filter(|search| search.number == number) else { return };
            search.read = read;
            search.counts.extend(counts);
            search.hits.extend(hits);
            search.hits.truncate(ACROSS);
        }
        LibraryFound::Figures(..) => return,
    }
    arrange(state);
    // The chosen entry stays chosen, wherever the new ones stand.
    let place = chosen.filter(|c| !c.heading).and_then(|chosen| {
        (0..state.library.rows.len()).find(|&n| entry(state, n).is_some_and(|e| e.target == chosen.target))
    });
    if let (Some(place), Some(list)) = (place, state.overlay.as_mut().and_then(Overlay::list_mut))
        && list.filter.text().is_empty()
    {
        list.selected = place;
    }
}

/// Puts the rows of the open list in order.
fn arrange(state: &mut State) {
    let Some(Overlay::Library(what, _)) = &state.overlay else { return };
    let library = &mut state.library;
    let mut rows = Vec::new();
    match what {
        Across::Figures => {
            for (n, comparison) in library.comparisons.iter().enumerate() {
                rows.push(Row::Comparison(n));
                rows.extend(comparison.figures.iter().map(|&figure| Row::Figure(figure, n)));
            }
        }
        Across::Timeline => {
            let mut dated: Vec<_> =
                (0..library.reported.len()).filter_map(|n| library.reported[n].days.map(|days| (days, n))).collect();
            dated.sort_unstable();
            let mut year = None;
            for (((start, _, _), _), n) in dated {
                if year.replace(start) != Some(start) {
                    rows.push(Row::Year(start));
                }
                rows.push(Row::Date(n));
            }
        }
        Across::Hits => {
            let mut document = None;
            let hits = library.search.iter().flat_map(|search| &search.hits);
            for (n, hit) in hits.enumerate() {
                if document.replace(hit.document) != Some(hit.document) {
                    rows.push(Row::Document(hit.document));
                }
                rows.push(Row::Hit(n));
            }
        }
    }
    library.rows = rows;
}

pub(super) fn count(state: &State) -> usize {
    state.library.rows.len()
}

pub(super) fn entry(state: &State, n: usize) -> Option<Entry> {
    let library = &state.library;
    let heading = |text: String| Entry { text: Shown::new(&text), heading: true, ..Entry::default() };
    let figure = |n: usize| {
        let figure = library.reported.get(n)?;
        let (text, strong) = sentence(figure);
        let target = Target::Place(figure.document, figure.range.clone());
        Some(Entry { text, strong: Some(strong), aside: document(state, figure.document), target, ..Entry::default() })
    };
    match *library.rows.get(n)? {
        Row::Comparison(n) => {
            let comparison = library.comparisons.get(n)?;
            let counts = comparison.counts.as_deref().unwrap_or("other figures");
            let unit = comparison.unit.map(|unit| format!(", {unit}")).unwrap_or_default();
            let of = if comparison.documents > 1 {
                format!(" · {} documents", comparison.documents)
            } else {
                String::new()
            };
            let differ = if comparison.disagree { " · ≠ they differ" } else { "" };
            Some(heading(format!("{counts}{unit}{of}{differ}")))
        }
        Row::Year(year) => Some(heading(year.to_string())),
        Row::Document(n) => {
            let count = library.search.as_ref().and_then(|search| search.counts.get(&n)).copied().unwrap_or_default();
            let aside = Shown::new(&count.to_string());
            Some(Entry { text: document(state, n), aside, heading: true, ..Entry::default() })
        }
        Row::Figure(n, _) | Row::Date(n) => figure(n),
        Row::Hit(n) => {
            let hit = library.search.as_ref()?.hits.get(n)?;
            let target = Target::Place(hit.document, hit.range.clone());
            Some(Entry { text: hit.text.clone(), strong: Some(hit.strong.clone()), target, ..Entry::default() })
        }
    }
}

/// True where the figures of a group count one thing and are not all alike.
fn differs(group: &Comparison, reported: &[Reported]) -> bool {
    let mut sizes = group.figures.iter().filter_map(|&n| reported[n].value.magnitude());
    let first = sizes.next();
    group.counts.is_some() && sizes.any(|size| Some(size) != first)
}

/// What a document is called.
fn document(state: &State, n: usize) -> Shown {
    let shelved = state.shelf.documents().get(n);
    shelved.map(|s| s.title.as_ref().unwrap_or(&s.name).clone()).unwrap_or_default()
}

/// The sentence of a figure, and where the figure is in it.
fn sentence(figure: &Reported) -> (Shown, Range) {
    let Some(strong) = figure.strong.clone() else { return (Shown::new(&figure.sentence), 0..0) };
    let mut text = Shown::new(&figure.sentence[..strong.start]);
    let start = text.as_str().len();
    text.push(&Shown::new(&figure.sentence[strong.clone()]));
    let end = text.as_str().len();
    text.push(&Shown::new(&figure.sentence[strong.end..]));
    (text, start..end)
}

impl State {
    /// Row `n` of the open list of all documents' figures as figure and bar; None for headings and other lists. Bars of
    /// one group share their scale.
    pub(crate) fn library_figure(&self, n: usize) -> Option<FigureRow> {
        let Some(Overlay::Library(Across::Figures, list)) = &self.overlay else { return None };
        let n = list.passing.as_ref().map_or(Some(n), |passing| passing.get(n).copied())?;
        let Row::Figure(figure, comparison) = *self.library.rows.get(n)? else { return None };
        let figure = self.library.reported.get(figure)?;
        let group = &self.library.comparisons.get(comparison)?.figures;
        let size = |f: &Reported| f.value.magnitude().unwrap_or_default();
        let sizes = group.iter().map(|&n| size(&self.library.reported[n]));
        let shared = self.library.comparisons[comparison].counts.is_some();
        let bar = if shared { Span::among(size(figure), sizes) } else { None };
        let (text, strong) = sentence(figure);
        Some(FigureRow {
            value: Shown::new(&figure.text),
            counts: Shown::default(),
            sentence: text,
            strong,
            bar,
            section: document(self, figure.document),
            year: figure.year().map(Shown::new).unwrap_or_default(),
            kind: figure.kind.name(),
            key: true,
        })
    }

    /// True where the open list is of all documents.
    pub(crate) fn across_documents(&self) -> bool {
        matches!(self.overlay, Some(Overlay::Library(..)))
    }

    /// True where the open list of figures has bars.
    pub(crate) fn figures_compare(&self) -> bool {
        match self.overlay {
            Some(Overlay::Library(..)) => self.library.differs,
            _ => self.panels.figures.has_bars(),
        }
    }

    /// How many documents have been looked through for the open list of all of them; None when that is over, or
    /// another list is open.
    pub(crate) fn library_read(&self) -> Option<usize> {
        let Some(Overlay::Library(what, _)) = &self.overlay else { return None };
        let read = match what {
            Across::Hits => self.library.search.as_ref().map(|search| search.read),
            Across::Figures | Across::Timeline => self.library.read,
        };
        read.filter(|read| *read < self.shelf.documents().len())
    }

    /// Hits of the search through all documents in document `n`.
    pub(super) fn library_hits(&self, n: usize) -> u64 {
        let search = self.library.search.as_ref().filter(|_| self.search.active.is_some());
        search.and_then(|search| search.counts.get(&n)).copied().unwrap_or_default()
    }
}
