//! What lies over the text.

use super::{list_state::ListState, look_up::LookUp};
use crate::document::{NoteId, Shown};

/// What lies over the text.
#[derive(Debug, Clone)]
pub(crate) enum Overlay {
    /// The keys.
    Help(ListState),
    /// The sections.
    Contents(ListState),
    /// The hits of the search.
    Hits(ListState),
    /// The figures of the document.
    Figures(ListState),
    /// Its dates on a timeline.
    Timeline(ListState),
    /// What all documents of the library say.
    Library(Across, ListState),
    /// What was written over the document.
    Notes(ListState),
    /// Documents that were read before.
    Recent(ListState),
    /// Actions by their words.
    Palette(ListState),
    /// What a word that was looked up means.
    LookUp(LookUp),
    /// A footnote, shown in place.
    Note(NoteId),
    /// The whole address of a link, which the next key opens.
    Address(Shown),
}

/// What is listed of all documents of a library.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub(crate) enum Across {
    /// Their figures, by what is counted.
    Figures,
    /// Their dates, in order of time.
    Timeline,
    /// The hits of a search in all of them.
    Hits,
}

impl Overlay {
    /// The list, when it is one.
    pub(crate) fn list(&self) -> Option<&ListState> {
        match self {
            Self::Help(list) | Self::Contents(list) | Self::Hits(list) => Some(list),
            Self::Figures(list) | Self::Timeline(list) | Self::Library(_, list) => Some(list),
            Self::Notes(list) | Self::Recent(list) | Self::Palette(list) => Some(list),
            Self::LookUp(look_up) => Some(&look_up.list),
            Self::Note(_) | Self::Address(_) => None,
        }
    }

    /// True for lists that are only read: they have nothing to choose.
    pub(crate) fn scrolls(&self) -> bool {
        matches!(self, Self::Help(_) | Self::LookUp(_))
    }

    /// True for what stands in the text, where all keys of reading hold.
    pub(super) fn is_in_text(&self) -> bool {
        matches!(self, Self::Note(_) | Self::Address(_))
    }

    /// True for lists that show the chosen entry's whole sentence under them.
    pub(super) fn is_panel(&self) -> bool {
        matches!(self, Self::Figures(_) | Self::Timeline(_))
    }

    /// True for lists whose entries stand in columns, which can use a wide screen.
    pub(super) fn is_in_columns(&self) -> bool {
        self.is_panel() || matches!(self, Self::Library(..))
    }

    pub(super) fn list_mut(&mut self) -> Option<&mut ListState> {
        match self {
            Self::Help(list) | Self::Contents(list) | Self::Hits(list) => Some(list),
            Self::Figures(list) | Self::Timeline(list) | Self::Library(_, list) => Some(list),
            Self::Notes(list) | Self::Recent(list) | Self::Palette(list) => Some(list),
            Self::LookUp(look_up) => Some(&mut look_up.list),
            Self::Note(_) | Self::Address(_) => None,
        }
    }
}
