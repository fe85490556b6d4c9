//! A list over the text: a quiet frame, a line to filter by, entries.

mod paint;
mod row;

pub(super) use self::{paint::paint, row::ListRow};

use super::{detail, excerpt::around, figures, timeline};
use crate::{
    document::Shown,
    reader::{Across, Areas, Entry, KEPT, Overlay, Rect, State},
};

#[derive(Debug)]
pub(super) struct ListBox {
    title: String,
    /// What the empty line says.
    invites: &'static str,
    count: usize,
    top: usize,
    selected: usize,
    filter: String,
    empty: &'static str,
    detail: Vec<detail::Parts>,
    /// What is known of the chosen figure besides its sentence.
    about: Option<String>,
    /// What to remember of the document.
    remember: Vec<detail::Parts>,
}

pub(super) fn of(state: &State, areas: &Areas) -> Option<ListBox> {
    let overlay = state.overlay.as_ref()?;
    let list = overlay.list()?;
    let (title, empty) = match overlay {
        Overlay::Help(_) => {
            (state.guide.pages.get(state.help_page).map_or("Keys", |page| page.title), "No key does that")
        }
        Overlay::Palette(_) => ("Do", "No action is called so"),
        Overlay::LookUp(look_up) => {
            (look_up.what.as_str(), if look_up.waits() { "Looking it up …" } else { "No such row" })
        }
        Overlay::Contents(_) => ("Contents", "No section is called so"),
        Overlay::Hits(_) => ("Hits", "No hit"),
        Overlay::Figures(_) if list.filter.text().is_empty() => ("Figures", "No figures of this kind"),
        Overlay::Figures(_) => ("Figures", "No such figure"),
        Overlay::Timeline(_) if list.filter.text().is_empty() => ("Timeline", "No dates in this text"),
        Overlay::Timeline(_) => ("Timeline", "No such date"),
        Overlay::Library(Across::Figures, _) => ("Figures of all documents", "No such figure"),
        Overlay::Library(Across::Timeline, _) => ("Timeline of all documents", "No such date"),
        Overlay::Library(Across::Hits, _) => ("Hits in all documents", "No hit"),
        Overlay::Notes(_) => ("Notes and marks", "Nothing is written here"),
        Overlay::Recent(_) => ("Read before", "No document is called so"),
        Overlay::Note(_) | Overlay::Address(_) => return None,
    };
    let invites = match overlay {
        Overlay::Palette(_) => "words of an action, 12, 50%, section …, theme …, set …",
        _ => "type to filter",
    };
    let title = Shown::new(title).cut(40).to_string();
    let count = state.entries();
    let filter = Shown::new(list.filter.text()).to_string();
    let looking = state.panels.gathered.percent(0).is_some() && overlay_gathers(overlay);
    let empty = if looking || state.library_read().is_some() { "Looking …" } else { empty };
    let width = usize::from(areas.list.width).saturating_sub(6);
    let kept = usize::from(state.remembered_rows());
    let remember = state.remembered().map(|line| detail::wrap(line, &(0..0), width, kept)).unwrap_or_default();
    let rows = usize::from(state.list_detail().saturating_sub(1)).saturating_sub(kept);
    let about = state.chosen_about().filter(|_| rows > 1).map(|about| about.cut(width).to_string());
    let sentence = state.chosen_sentence().filter(|_| rows > 0);
    let rows = rows - usize::from(about.is_some());
    let detail = sentence.map(|(text, strong)| detail::wrap(&text, &strong, width, rows)).unwrap_or_default();
    let (top, selected) = (list.top, list.selected);
    (areas.list.width > 0).then_some(ListBox {
        title,
        invites,
        count,
        top,
        selected,
        filter,
        empty,
        detail,
        about,
        remember,
    })
}

impl ListBox {
    pub(super) fn row(&self, state: &State, areas: &Areas, y: u16) -> Option<ListRow> {
        let area = areas.list;
        let row = usize::from(y.checked_sub(area.y).filter(|r| *r < area.height)?);
        let last = usize::from(area.height) - 1;
        let below = usize::from(state.list_detail());
        Some(match row {
            0 => ListRow::Top { title: self.title.clone(), count: self.place(state) },
            _ if row == last => ListRow::Bottom,
            _ if row < last && row + self.remember.len() >= last => {
                ListRow::About(self.remember[row + self.remember.len() - last].iter().map(|(t, _)| &**t).collect())
            }
            _ if row >= last - below.min(last) => self.below(row + below - last),
            1 if self.filter.is_empty() => ListRow::Invite(self.invites),
            1 => ListRow::Filter(self.filter.clone()),
            2 => kinds(state).unwrap_or(ListRow::Blank),
            _ if row - 3 >= state.list_room() => ListRow::Blank,
            3 if self.count == 0 => ListRow::Empty(self.empty),
            _ => self.entry(state, area, self.top + row - 3).unwrap_or(ListRow::Blank),
        })
    }

    /// `3 of 17`, how far the search for figures has come, and whether there may be more than are kept.
    fn place(&self, state: &State) -> String {
        let (n, of) = state.list_place();
        let mut place = if of == 0 { String::new() } else { format!("{n} of {of}") };
        place += &hits_known(state);
        if let Some(read) = state.library_read() {
            let part = if place.is_empty() { "" } else { " · " };
            place += &format!("{part}{read} of {} documents read", state.shelf.documents().len());
        }
        let gathered = &state.panels.gathered;
        if state.overlay.as_ref().is_some_and(overlay_gathers) {
            if let Some(percent) = gathered.percent(state.doc.text.len()) {
                place += &format!(" · {percent} %");
            } else if gathered.full() {
                place += &format!(" · of the first {KEPT}");
            }
        }
        place
    }

    /// Row `n` of what stands under a panel's list.
    fn below(&self, n: usize) -> ListRow {
        match n.checked_sub(1) {
            None => ListRow::Rule,
            Some(n) => match (self.detail.get(n), &self.about) {
                (Some(parts), _) => ListRow::Detail(parts.clone()),
                (None, Some(about)) if n == self.detail.len() => ListRow::About(about.clone()),
                (None, _) => ListRow::Blank,
            },
        }
    }

    fn entry(&self, state: &State, area: Rect, n: usize) -> Option<ListRow> {
        let selected = n == self.selected;
        match state.overlay {
            Some(Overlay::Figures(_)) => return figures::of(state, area, n, selected).map(ListRow::Figure),
            Some(Overlay::Library(..)) if state.library_figure(n).is_some() => {
                return figures::of(state, area, n, selected).map(ListRow::Figure);
            }
            Some(Overlay::Timeline(_)) => return timeline::of(state, area, n, selected).map(ListRow::Time),
            _ => {}
        }
        let Entry { text, strong, aside, indent, heading, .. } = state.entry(n)?;
        let width = usize::from(area.width).saturating_sub(6);
        if matches!(state.overlay, Some(Overlay::Help(_))) && !heading {
            let (keys, act) = (aside.cut(width).to_string(), text.to_string());
            return Some(ListRow::Key { keys, act, column: indent });
        }
        let width = width.saturating_sub(indent.into());
        let palette = matches!(state.overlay, Some(Overlay::Palette(_)));
        let aside = aside.cut(if palette { width / 2 } else { width / 3 });
        let room = width.saturating_sub(aside.cells() + usize::from(aside.cells() > 0) * 2);
        let text = around(&text, strong, room);
        Some(ListRow::Entry { text, aside: aside.to_string(), indent, heading, selected: selected && !heading })
    }
}

/// How far the search has come whose hits are listed, and whether the filter leaves some out.
fn hits_known(state: &State) -> String {
    let (Some(Overlay::Hits(_)), Some(active)) = (&state.overlay, &state.search.active) else {
        return String::new();
    };
    let mut known = String::new();
    if !active.hits.done() {
        known += &format!("… · {:.0} %", f64::from(active.hits.progress()) * 100.0);
    }
    if let Some(filtered) = state.hits_filtered() {
        known += &format!(" · of the first {filtered}");
    }
    known
}

/// True for panels that show what is found in the whole document.
fn overlay_gathers(overlay: &Overlay) -> bool {
    matches!(overlay, Overlay::Figures(_) | Overlay::Timeline(_))
}

/// The kinds of figures, with their numbers; the one that is shown stands out.
fn kinds(state: &State) -> Option<ListRow> {
    let Some(Overlay::Figures(_)) = state.overlay else { return None };
    let view = &state.panels.figures;
    let weight = if view.all { "all" } else { "key" };
    let order = if view.by_size { ", by size" } else { "" };
    let mut parts = vec![(format!("{weight}{order}"), view.kind.is_none())];
    for (kind, number) in view.kinds() {
        parts.push((format!("{} {number}", kind.name()), view.kind == Some(kind)));
    }
    Some(ListRow::Kinds(parts))
}

/// The cursor stands behind the filter.
pub(super) fn cursor(state: &State, areas: &Areas) -> Option<(u16, u16)> {
    let list = state.overlay.as_ref()?.list()?;
    let area = areas.list;
    let before = Shown::new(&list.filter.text()[..list.filter.cursor()]).cells() as u16;
    (area.height > 2 && area.width > 6).then(|| ((area.x + 3 + before).min(area.x + area.width - 2), area.y + 1))
}
