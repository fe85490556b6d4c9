//! A whole screen: which widget stands on which row, and the row's signature.

use std::{
    hash::{BuildHasher, Hash},
    ops::Range,
    sync::LazyLock,
};

use foldhash::quality::RandomState;
use ratatui::buffer::Buffer;

use super::{
    bar::{self, BarCell},
    canvas::Canvas,
    depth::Depth,
    header::{self, Header},
    list::{self, ListBox, ListRow},
    note::{self, NoteBox, NoteRow},
    pane::{self, PaneRow},
    plain,
    sidebar::{self, Side},
    status::{self, Status},
    theme::Palette,
};
use crate::reader::{Areas, State, Theme};

/// A screen of a state, to be drawn row by row.
#[derive(Debug)]
pub(crate) struct Frame<'a> {
    state: &'a State,
    areas: Areas,
    palette: Palette,
    header: Header,
    status: Status,
    bar: Vec<BarCell>,
    list: Option<ListBox>,
    note: Option<NoteBox>,
}

/// What one row of the screen shows. Painting takes nothing but this, the areas and the palette: the areas are a part of
/// it, and so is what the palette is made of. So equal plans are equal rows.
#[derive(Debug)]
struct Plan<'a> {
    /// The theme, and whether its background is painted.
    theme: (Theme, bool),
    areas: Areas,
    /// What only draws gives way to letters.
    plain: bool,
    header: Option<&'a Header>,
    side: Option<Side>,
    pane: Option<PaneRow<'a>>,
    bar: BarCell,
    status: Option<&'a Status>,
    note: Option<NoteRow>,
    list: Option<ListRow>,
    /// A list lies over the screen: what is beside it steps back.
    veiled: bool,
}

impl<'a> Frame<'a> {
    /// The screen of `state` in as many colours as there are.
    pub(crate) fn of(state: &'a State, depth: Depth) -> Self {
        let areas = state.areas();
        Self {
            state,
            areas,
            palette: Palette::of(state.looks.theme, depth, state.looks.own_background()),
            header: header::of(state, &areas),
            status: status::of(state, &areas),
            bar: bar::cells(state, areas.bar),
            list: list::of(state, &areas),
            note: note::of(state, &areas),
        }
    }

    /// Where the cursor shows, column and row; None where it is hidden.
    pub(crate) fn cursor(&self) -> Option<(u16, u16)> {
        let typed = || status::cursor(self.state, &self.areas);
        match self.state.plain {
            true => typed().or_else(|| plain::cursor(self.state, &self.areas)),
            false => typed().or_else(|| list::cursor(self.state, &self.areas)),
        }
    }

    /// Hashes of what row `y` shows: in the columns of the pane, and beside it. Equal where it looks equal.
    pub(crate) fn signature(&self, y: u16) -> (u64, u64) {
        let Plan { theme, areas, plain, header, side, pane, bar, status, note, list, veiled } = self.plan(y);
        // What may lie over both.
        let over = (theme, areas, plain, note, list, veiled, side.as_ref().filter(|_| areas.over));
        (hash((&over, pane)), hash((&over, header, &side, bar, status)))
    }

    /// Draws row `y` over a blank row.
    pub(crate) fn paint(&self, y: u16, buffer: &mut Buffer) {
        let plan = self.plan(y);
        plan.paint(&self.palette, &mut Canvas { buffer, y, plain: plan.plain });
        if let Some((text, background)) = self.palette.base {
            Canvas { buffer, y, plain: plan.plain }.settle(self.areas.size.width, text, background);
        }
    }

    /// The links that row `y` shows: their columns, and what a terminal is sent where each begins.
    pub(crate) fn links(&self, y: u16) -> Vec<(Range<u16>, String)> {
        if !self.state.hyperlinks {
            return Vec::new();
        }
        let Plan { pane, side, note, list, .. } = self.plan(y);
        let bare = note.is_none() && list.is_none() && (side.is_none() || !self.areas.over);
        pane.filter(|_| bare).map(|pane| pane::links(&pane, &self.areas)).unwrap_or_default()
    }

    fn plan(&self, y: u16) -> Plan<'_> {
        let (state, areas) = (self.state, &self.areas);
        let within = |r: &crate::reader::Rect| (r.y..r.y + r.height).contains(&y).then(|| y - r.y);
        Plan {
            theme: (state.looks.theme, state.looks.own_background()),
            areas: *areas,
            plain: state.plain,
            header: within(&areas.header).map(|_| &self.header),
            side: within(&areas.sidebar).and_then(|row| sidebar::of(state, areas, row)),
            pane: within(&areas.pane).and_then(|row| pane::of(state, row)),
            bar: within(&areas.bar).and_then(|row| self.bar.get(usize::from(row)).copied()).unwrap_or_default(),
            status: within(&areas.status).map(|_| &self.status),
            note: self.note.as_ref().and_then(|note| note.row(y)),
            list: self.list.as_ref().and_then(|list| list.row(state, areas, y)),
            veiled: self.list.is_some() && within(&areas.status).is_none() && within(&areas.header).is_none(),
        }
    }
}

impl Plan<'_> {
    fn paint(&self, palette: &Palette, canvas: &mut Canvas) {
        let areas = &self.areas;
        if let Some(header) = self.header {
            header::paint(header, areas.header, palette, canvas);
        }
        if let Some(pane) = &self.pane {
            pane::paint(pane, areas, palette, canvas);
        }
        if let Some(side) = &self.side {
            sidebar::paint(side, areas, palette, canvas);
        }
        bar::paint(self.bar, areas.bar, palette, canvas);
        if let Some(status) = self.status {
            status::paint(status, areas.status, palette, canvas);
        }
        if let Some(note) = &self.note {
            note::paint(note, palette, canvas);
        }
        if self.veiled {
            canvas.veil(areas.size.width, palette);
        }
        if let Some(row) = &self.list {
            // The halves of words beside the box would only be noise.
            canvas.clear(0, areas.size.width);
            list::paint(row, areas.list, palette, canvas);
        }
    }
}

/// Hashes in a way of this process alone, so that no document can hold rows that are made to look equal.
fn hash(what: impl Hash) -> u64 {
    static STATE: LazyLock<RandomState> = LazyLock::new(RandomState::default);
    STATE.hash_one(what)
}
