//! What lies over the text, and where one stands in a list.

use super::Line;
use crate::document::{NoteId, Shown};

/// What lies over the text.
#[derive(Debug, Clone)]
pub enum Overlay {
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
    /// A footnote, shown in place.
    Note(NoteId),
    /// The whole address of a link, which the next key opens.
    Address(Shown),
}

/// What is listed of all documents of a library.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Across {
    /// Their figures, by what is counted.
    Figures,
    /// Their dates, in order of time.
    Timeline,
    /// The hits of a search in all of them.
    Hits,
}

impl Overlay {
    /// The list, when it is one.
    pub fn list(&self) -> Option<&ListState> {
        match self {
            Self::Help(list) | Self::Contents(list) | Self::Hits(list) => Some(list),
            Self::Figures(list) | Self::Timeline(list) | Self::Library(_, list) => Some(list),
            Self::Notes(list) | Self::Recent(list) => Some(list),
            Self::Note(_) | Self::Address(_) => None,
        }
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
            Self::Notes(list) | Self::Recent(list) => Some(list),
            Self::Note(_) | Self::Address(_) => None,
        }
    }
}

/// Where one stands in a list.
#[derive(Debug, Clone, Default)]
pub struct ListState {
    /// What is typed to filter it.
    pub filter: Line,
    /// The chosen entry.
    pub selected: usize,
    /// The first entry on the screen.
    pub top: usize,
    /// Numbers of the entries that pass the filter; None without one.
    pub(super) passing: Option<Vec<usize>>,
}

impl ListState {
    /// The words of the filter, in lower case.
    pub(super) fn words(&self) -> Vec<String> {
        self.filter.text().split_whitespace().map(str::to_lowercase).collect()
    }
}
