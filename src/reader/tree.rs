//! What the sidebar lists: documents, and under the open one its sections, without those that are folded away.

use super::folds::Folds;
use crate::document::{Outline, SectionId};

/// What an entry stands for.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub(crate) enum SidebarEntry {
    /// A section of the open document.
    Section(SectionId),
    /// A document of the library, by its number.
    Document(usize),
}

/// The entries from top to bottom.
#[derive(Debug, Clone, Copy)]
pub(super) struct Tree<'a> {
    pub(super) outline: &'a Outline,
    pub(super) folds: &'a Folds,
    /// Number of documents in the library; 0 where a single one is read.
    pub(super) documents: usize,
    /// The one that is open.
    pub(super) open: Option<usize>,
}

impl Tree<'_> {
    /// Entries of documents above the open one's sections.
    fn above(&self) -> usize {
        self.open.map_or(0, |open| open + 1)
    }

    /// Entries of sections.
    pub(super) fn sections(&self) -> usize {
        self.folds.count(self.outline)
    }

    /// Number of entries.
    pub(super) fn count(&self) -> usize {
        self.documents + self.sections()
    }

    /// Up to `most` entries from number `from` on.
    pub(super) fn list(&self, from: usize, most: usize) -> Vec<SidebarEntry> {
        let above = (from..self.above()).map(SidebarEntry::Document);
        let skipped = from.saturating_sub(self.above());
        let sections = self.folds.entries(self.outline, skipped).map(SidebarEntry::Section);
        let below = self.above() + skipped.saturating_sub(self.sections());
        above.chain(sections).chain((below..self.documents).map(SidebarEntry::Document)).take(most).collect()
    }

    /// Entry `n`.
    pub(super) fn nth(&self, n: usize) -> Option<SidebarEntry> {
        self.list(n, 1).pop()
    }

    /// Number of an entry that is not folded away.
    pub(super) fn number(&self, entry: SidebarEntry) -> usize {
        match entry {
            SidebarEntry::Document(n) if n < self.above() => n,
            SidebarEntry::Document(n) => n + self.sections(),
            SidebarEntry::Section(id) => self.above() + self.folds.number(self.outline, id),
        }
    }

    /// The entry that shows another one: itself, or the outermost folded section around it.
    pub(super) fn seen(&self, entry: SidebarEntry) -> SidebarEntry {
        match entry {
            SidebarEntry::Section(id) => SidebarEntry::Section(self.folds.seen(self.outline, id)),
            document => document,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_entry_has_the_number_at_which_it_is_listed() {
        let levels = [1, 2, 2, 1, 2];
        let outline = Outline::from_headings(levels.iter().enumerate().map(|(i, &level)| (i * 10..i * 10 + 5, level)));
        let (open, mut folded) = (Folds::of(&outline), Folds::of(&outline));
        folded.fold_below(&outline, 1);
        for (folds, sections) in [(&open, 5), (&folded, 2)] {
            for (documents, open) in [(0, None), (1, Some(0)), (4, Some(0)), (4, Some(2)), (4, Some(3)), (3, None)] {
                let tree = Tree { outline: &outline, folds, documents, open };
                assert_eq!(tree.count(), documents + sections);
                for n in 0..tree.count() {
                    let entry = tree.nth(n).expect("an entry");
                    assert_eq!(tree.number(entry), n, "{entry:?} of {documents}, open {open:?}");
                    assert_eq!(tree.seen(entry), entry);
                }
                assert_eq!(tree.nth(tree.count()), None);
                assert_eq!(tree.list(0, usize::MAX).len(), tree.count());
            }
        }
        let tree = Tree { outline: &outline, folds: &folded, documents: 0, open: None };
        assert_eq!(tree.seen(SidebarEntry::Section(2)), SidebarEntry::Section(0));
    }
}
