//! Where one stands in a list over the text.

use super::Line;

/// Where one stands in a list.
#[derive(Debug, Clone, Default)]
pub(crate) struct ListState {
    /// What is typed to filter it.
    pub filter: Line,
    /// The chosen entry.
    pub selected: usize,
    /// The first entry on the screen.
    pub top: usize,
    /// Numbers of the entries that pass the filter; None without one.
    pub(super) passing: Option<Vec<usize>>,
    /// Entries from the first on that the filter has looked through, where it does not look through all at once.
    pub(super) filtered: usize,
}

impl ListState {
    /// The words of the filter, in lower case.
    pub(super) fn words(&self) -> Vec<String> {
        self.filter.text().split_whitespace().map(str::to_lowercase).collect()
    }
}
