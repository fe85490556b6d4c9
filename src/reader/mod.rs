//! Reader: the state of a reading session, and what each action makes of it.
//!
//! Knows documents, layout, search and figures; not the terminal, keys, clocks or files. The state
//! changes in [`update`] (a key), [`handle`] (what came from outside) and, as far as its caches go, [`look_ahead`]; what is
//! to be done outside comes back as [`Effect`]s. Always: after each update [`State::page`] is what stands on
//! the screen, and the anchor is where the reader put it, whatever the size has become since.

mod across;
mod action;
mod address;
mod annotating;
mod areas;
mod bars;
mod contexts;
mod copying;
mod dispatch;
mod entry;
mod escaping;
mod event;
mod excerpt;
mod folds;
mod following;
mod found;
mod guide;
mod highlight;
mod landing;
mod layout_cache;
mod line;
mod list_state;
mod listed;
mod lists;
mod look_up;
mod looking_up;
mod mouse;
mod notes;
mod numbering;
mod overlay;
mod palette;
mod panels;
mod place;
mod placed;
mod pointer;
mod pointing;
mod renewal;
mod scrolling;
mod search;
mod searching;
mod sections;
mod selection;
mod shelf;
mod sidebar;
mod sieve;
mod standing;
#[cfg(test)]
mod tests;
mod theme;
mod trail;
mod tree;
mod typing;
mod unit;
mod view;
mod visiting;
mod words;
mod written;

pub(crate) use across::Library;
pub(crate) use action::{Action, Context, Copy, Edit, Effect, Event, List, NoteStep, Panel, Select, Step};
pub(crate) use areas::{Areas, NARROW, Rect};
pub(crate) use bars::find as find_bars;
pub(crate) use entry::Entry;
pub(crate) use excerpt::around as excerpt;
pub(crate) use found::{LibraryFound, LibraryHit};
pub(crate) use guide::{Command, Guide, HelpPage, HelpRow, SettingName};
pub(crate) use highlight::{Level, Quiet};
pub(crate) use landing::{Landing, Visited};
pub(crate) use layout_cache::LayoutCache;
pub(crate) use line::Line;
pub(crate) use numbering::Numbering;
pub(crate) use overlay::{Across, Overlay};
pub(crate) use palette::Palette;
pub(crate) use panels::{FigureRow, FoundFigures, KEPT, Lane, Mark, Panels, Span};
pub(crate) use placed::{Beyond, Elsewhere, Placed, ReadNotes};
pub(crate) use pointer::{Drag, Pointer, PointerKind};
pub(crate) use scrolling::show_paragraph;
pub(crate) use search::Search;
pub(crate) use searching::{hold_search, start as start_search};
pub(crate) use selection::Selection;
pub(crate) use shelf::Shelf;
pub(crate) use sidebar::{Sidebar, SidebarRow, head as sidebar_head};
pub(crate) use sieve::{Sieve, SieveLine};
pub(crate) use standing::{Standing, go_to_words, resume};
pub(crate) use theme::Looks;
pub use theme::Theme;
pub(crate) use typing::Typing;
pub(crate) use unit::Unit;
pub(crate) use view::{Anchor, Page, RowRef};
pub(crate) use written::Written;

use std::{
    path::Path,
    sync::{Arc, LazyLock},
};

use contexts::Begun;

use crate::{
    device::Size,
    document::{Document, Quotation, Range, SectionId, Shown, TableForm},
    layout::{FindBars, Means, Setting},
};

/// Cells of the column of prose at first.
pub(crate) const COLUMN: u16 = 72;

/// What the arrow keys act on.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
#[allow(missing_docs)]
pub(crate) enum Focus {
    Sidebar,
    #[default]
    Text,
}

/// A place in what has not been read yet.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Awaited {
    End,
    /// A line of the source, counted from 1.
    Line(usize),
    /// A paragraph, counted from 1.
    Paragraph(usize),
}

/// What the reader starts with.
#[derive(Debug, Clone)]
pub(crate) struct Start {
    /// The document.
    pub doc: Document,
    /// What to call it where it has no title: a file's name.
    pub name: Shown,
    /// Cells of the terminal.
    pub size: Size,
    /// Makes what the help and the palette are made of.
    pub guide: fn() -> Guide,
    /// The theme that was chosen; None for the one that suits the terminal's background.
    pub theme: Option<Theme>,
    /// What the terminal can show.
    pub means: Means,
    /// Whether the mouse is taken.
    pub mouse: bool,
    /// For screen readers and lines of braille: one column, and nothing that is only drawn.
    pub plain: bool,
}

/// All that a session is. Plain data; drawing reads it.
#[derive(Debug)]
pub(crate) struct State {
    /// The document.
    pub doc: Document,
    /// Its title, else its file's name.
    pub title: Shown,
    /// What the arrow keys act on.
    pub focus: Focus,
    /// The outline beside the text.
    pub sidebar: Sidebar,
    /// The other documents of the library.
    pub shelf: Shelf,
    /// What all of them say.
    pub library: Library,
    /// What is searched for.
    pub search: Search,
    /// Numbers beside the text.
    pub numbering: Numbering,
    /// Long lines of text are cut instead of wrapped.
    pub chop: bool,
    /// Cells between two tab stops; None for those that text and code usually have.
    pub tabs: Option<u16>,
    /// Links are sent to the terminal.
    pub hyperlinks: bool,
    /// A list, the help or a footnote over the text.
    pub overlay: Option<Overlay>,
    /// Its figures, as a list and on a timeline.
    pub panels: Panels,
    /// Which figures stand out.
    pub level: Level,
    /// The message on texts in which they do not.
    pub quiet: Quiet,
    /// The theme, and the background it stands on.
    pub looks: Looks,
    /// Mark of the document that is the chosen link, if one is.
    pub link: Option<usize>,
    /// A growing text is followed: its end stays on the screen.
    pub following: bool,
    /// The file is no longer as it was read.
    pub stale: bool,
    /// A message for the status line, until the next key.
    pub message: Option<Shown>,
    /// The count typed so far.
    pub count: Option<u32>,
    /// What the last key began, which the next one can go on with.
    begun: Option<Begun>,
    /// What the help and the palette are made of, made when they are asked for.
    pub guide: LazyLock<Guide>,
    /// Which page of the help is shown.
    pub help_page: usize,
    /// What the palette finds.
    pub palette: Palette,
    /// What alone is shown.
    pub sieve: Sieve,
    /// Number of the last word that was looked up.
    look_ups: u64,
    /// The words to go to once they have been read.
    sought: Option<Quotation>,
    /// One column, and nothing that is only drawn.
    pub plain: bool,
    size: Size,
    name: Shown,
    column: u16,
    usual_column: u16,
    resume: Option<standing::Resume>,
    selection: Option<Selection>,
    /// What is written over the document.
    pub written: Written,
    /// Documents that were read before: path and title.
    recent: Vec<(String, String)>,
    /// The paragraph was copied by the last key.
    copied: bool,
    /// How tables are copied.
    pub tables: TableForm,
    /// The place that was jumped to last.
    landed: Option<usize>,
    sideways: u16,
    anchor: Anchor,
    /// Where to go once more of a document has been read, of which only the beginning is known.
    awaited: Option<Awaited>,
    trail: trail::Trail,
    /// Where the document lies; None for what is no file.
    path: Option<Arc<Path>>,
    /// Where to go once more of the document has been read.
    landing: Option<Landing>,
    /// Where one was before the key that goes to the top: another key may follow it that means something else.
    before_top: Option<Anchor>,
    drag: Option<Drag>,
    mouse: bool,
    layouts: LayoutCache,
    page: Page,
    section: Option<SectionId>,
    visible_hits: Vec<Range>,
    words: words::Words,
}

impl State {
    /// The reader at the top of a document.
    pub(crate) fn new(start: Start) -> Self {
        let Start { doc, name, size, guide, theme, means, mouse, plain } = start;
        let setting = Setting { means, ..Setting::default() };
        let mut state = Self {
            title: doc.title().unwrap_or_else(|| name.clone()),
            focus: if doc.outline.headings() { Focus::Sidebar } else { Focus::Text },
            sidebar: Sidebar::default(),
            shelf: Shelf::default(),
            library: Library::default(),
            before_top: None,
            search: Search::default(),
            numbering: Numbering::default(),
            chop: false,
            tabs: None,
            hyperlinks: false,
            overlay: None,
            panels: Panels::default(),
            level: Level::default(),
            quiet: Quiet::default(),
            looks: Looks::of(theme),
            link: None,
            following: false,
            stale: false,
            message: doc.complaints.first().map(|c| Shown::new(c)),
            count: None,
            begun: None,
            guide: LazyLock::new(guide),
            help_page: 0,
            palette: Palette::default(),
            sieve: Sieve::default(),
            look_ups: 0,
            sought: None,
            plain,
            size,
            name,
            column: COLUMN,
            usual_column: COLUMN,
            resume: None,
            selection: None,
            written: Written::default(),
            recent: Vec::new(),
            copied: false,
            tables: TableForm::default(),
            landed: None,
            sideways: 0,
            anchor: Anchor::default(),
            awaited: None,
            trail: trail::Trail::default(),
            path: None,
            landing: None,
            drag: None,
            mouse,
            layouts: LayoutCache::new(&doc, setting),
            page: Page::default(),
            section: None,
            visible_hits: Vec::new(),
            words: words::Words::default(),
            doc,
        };
        sidebar::settle_focus(&mut state);
        state.settle();
        state
    }

    /// Where things stand on the screen.
    pub(crate) fn areas(&self) -> Areas {
        let areas = match self.plain {
            true => Areas::plain(self.size, self.sidebar_width().is_some()),
            false if self.overlay.as_ref().is_some_and(Overlay::is_in_columns) => {
                Areas::of(self.size, self.sidebar_width()).with_panel()
            }
            false => Areas::of(self.size, self.sidebar_width()),
        };
        areas.with_numbers(self.number_cells())
    }

    /// The sidebar lies over the text when it is asked for.
    fn is_narrow(&self) -> bool {
        self.plain || self.size.width < NARROW
    }

    fn sidebar_width(&self) -> Option<u16> {
        let seen =
            if self.is_narrow() { self.sidebar.over && self.focus == Focus::Sidebar } else { !self.sidebar.hidden };
        (seen && self.has_contents()).then(|| self.sidebar_wish())
    }

    /// The outline is still to come: a text that is read in windows always gets one.
    pub(crate) fn outline_comes(&self) -> bool {
        self.doc.outline.sections.is_empty() && self.doc.text.as_str().is_none()
    }

    /// The rows that stand in the pane.
    pub(crate) fn page(&self) -> &Page {
        &self.page
    }

    /// Hits of the search in and around the page, sorted by place.
    pub(crate) fn visible_hits(&self) -> &[Range] {
        &self.visible_hits
    }

    /// What the document is called where it has no title.
    pub(crate) fn name(&self) -> &Shown {
        &self.name
    }

    /// The section that is being read.
    pub(crate) fn section(&self) -> Option<SectionId> {
        self.section
    }

    /// The count typed before a key, and none from now on.
    fn take_count(&mut self) -> Option<u32> {
        self.count.take()
    }

    fn notify(&mut self, message: impl AsRef<str>) {
        self.message = Some(Shown::new(message.as_ref()));
    }

    /// Shows what differs by these means from now on.
    pub(crate) fn set_means(&mut self, means: Means) {
        self.layouts.set(Setting { means, ..self.setting() });
        self.settle();
    }

    fn setting(&self) -> Setting {
        let pane = self.areas().pane.width.max(1);
        let column = self.column.min(pane);
        let (pane, bars): (_, FindBars) = if self.plain { (column, |_, _| None) } else { (pane, bars::find) };
        Setting {
            pane,
            column,
            sideways: self.sideways,
            bars,
            means: self.layouts.setting().means,
            paper: false,
            chop: self.chop,
            tabs: self.tabs,
        }
    }

    /// Makes the page that the state asks for, when it is not the one at hand.
    fn settle(&mut self) {
        sidebar::renew(self);
        if !self.layouts.doc().is(&self.doc) {
            let only = self.layouts.take_only();
            self.layouts = LayoutCache::new(&self.doc, self.setting());
            self.layouts.show_only(only);
        }
        let (now, wanted) = (*self.layouts.setting(), self.setting());
        let widths = |setting: &Setting| (setting.pane, setting.column, setting.sideways, setting.chop, setting.tabs);
        if widths(&now) != widths(&wanted) {
            self.layouts.set(wanted);
        }
        let height = usize::from(self.areas().pane.height);
        self.page = match self.layouts.spot(self.anchor) {
            Some(top) => self.layouts.page(&top, height),
            None => Page { at_top: true, at_end: true, ..Page::default() },
        };
        if numbering::renew(self) {
            // Wider numbers leave the text less room.
            return self.settle();
        }
        self.section = self.find_section();
        self.visible_hits = self.search.in_range(&self.doc, self.page.range());
        self.words.remember(&self.doc, &self.page);
        highlight::note(self);
        sidebar::lay_out(self);
    }
}

/// What `action` makes of the state, and what it wants done outside.
pub(crate) fn update(state: &mut State, action: Action) -> Vec<Effect> {
    state.message = None;
    state.quiet.read();
    state.copied = false;
    let place = state.anchor;
    state.before_top = state.before_top.take().filter(|_| action == Action::SearchOpen);
    let mut effects = dispatch::dispatch(state, action);
    if let Some(chosen) = palette::take(state) {
        effects.extend(dispatch::dispatch(state, chosen));
    }
    if action == Action::Top {
        state.before_top = Some(place);
    }
    if !matches!(action, Action::Digit(_)) {
        state.count = None;
    }
    state.begun = Begun::by(action);
    state.settle();
    effects.extend(renewal::keep_up(state, action, place));
    effects.extend(numbering::missing(state).into_iter().chain(sieve::missing(state)));
    effects
}

/// Puts a section's heading at the top of the pane.
pub(crate) fn show_section(state: &mut State, id: SectionId) {
    sections::go(state, id);
    state.settle();
}

/// What came from outside makes of the state, and what it wants done in turn.
pub(crate) fn handle(state: &mut State, event: Event) -> Vec<Effect> {
    let mut effects = event::apply(state, event);
    state.settle();
    renewal::show_end(state);
    effects.extend(numbering::missing(state).into_iter().chain(sieve::missing(state)));
    effects
}

/// True while [`filter_more`] has something to do.
pub(crate) fn filters(state: &State) -> bool {
    lists::filters(state)
}

/// Looks through some more hits for the filter of their list: for a moment when nobody waits. It costs some milliseconds.
pub(crate) fn filter_more(state: &mut State) {
    lists::filter_more(state);
}

/// Lays out what the next key will most likely show, a page to either side. For a moment when nobody waits: it costs
/// what a page costs, and nothing where that is known.
pub(crate) fn look_ahead(state: &mut State) {
    let height = usize::from(state.areas().pane.height);
    let (Some(top), Some(bottom)) = (state.page.rows.first().cloned(), state.page.rows.last().cloned()) else { return };
    state.layouts.page(&bottom, height);
    state.layouts.moved(&top, -(height as i64));
}
