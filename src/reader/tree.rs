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
    /// The open document's own entry stands for its first section, under which all others are nested.
    pub(super) headed: bool,
}

impl Tree<'_> {
    /// Entries of documents above the open one's sections.
    fn above(&self) -> usize {
        self.open.map_or(0, |open| open + 1)
    }

    /// Sections that have no entry of their own, since their document's stands for them.
    fn merged(&self) -> usize {
        usize::from(self.headed)
    }

    /// Entries of sections.
    pub(super) fn sections(&self) -> usize {
        self.folds.count(self.outline) - self.merged()
    }

    /// Number of entries.
    pub(super) fn count(&self) -> usize {
        self.documents + self.sections()
    }

    /// Up to `most` entries from number `from` on.
    pub(super) fn list(&self, from: usize, most: usize) -> Vec<SidebarEntry> {
        let above = (from..self.above()).map(SidebarEntry::Document);
        let skipped = from.saturating_sub(self.above());
        let sections = self.folds.entries(self.outline, skipped + self.merged()).map(SidebarEntry::Section);
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
            SidebarEntry::Section(id) => self.above() + self.folds.number(self.outline, id) - self.merged(),
        }
    }

    /// The entry that shows another one: itself, the outermost folded section around it, or the document of a section
    /// that has no entry of its own.
    pub(super) fn seen(&self, entry: SidebarEntry) -> SidebarEntry {
        let SidebarEntry::Section(id) = entry else { return entry };
        match (self.folds.seen(self.outline, id), self.open) {
            (0, Some(open)) if self.headed => SidebarEntry::Document(open),
            (seen, _) => SidebarEntry::Section(seen),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_entry_has_the_number_at_which_it_is_listed() {
        let apart = [1, 2, 2, 1, 2];
        let under_one = [1, 2, 2, 3, 2];
        for (levels, headed, folded_below) in
            [(apart, false, 1), (under_one, false, 1), (under_one, true, 2), (under_one, true, 1)]
        {
            let outline =
                Outline::from_headings(levels.iter().enumerate().map(|(i, &level)| (i * 10..i * 10 + 5, level)));
            let (open, mut folded) = (Folds::of(&outline), Folds::of(&outline));
            folded.fold_below(&outline, folded_below);
            for folds in [&open, &folded] {
                for (documents, open) in [(0, None), (1, Some(0)), (4, Some(0)), (4, Some(2)), (4, Some(3)), (3, None)]
                {
                    let headed = headed && open.is_some();
                    let tree = Tree { outline: &outline, folds, documents, open, headed };
                    assert_eq!(tree.count(), documents + folds.count(&outline) - usize::from(headed));
                    for n in 0..tree.count() {
                        let entry = tree.nth(n).expect("an entry");
                        assert_eq!(tree.number(entry), n, "{entry:?} of {documents}, open {open:?}");
                        assert_eq!(tree.seen(entry), entry);
                    }
                    assert_eq!(tree.nth(tree.count()), None);
                    assert_eq!(tree.list(0, usize::MAX).len(), tree.count());
                }
            }
        }
    }

    #[test]
    fn a_section_without_an_entry_is_shown_by_the_one_around_it() {
        let outline = Outline::from_headings([(0..5, 1), (10..15, 2), (20..25, 3)]);
        let (open, mut folded) = (Folds::of(&outline), Folds::of(&outline));
        folded.fold_below(&outline, 1);
        let seen = |folds, headed| {
            let tree = Tree { outline: &outline, folds, documents: 4, open: Some(3), headed };
            [0, 1, 2].map(|id| tree.seen(SidebarEntry::Section(id)))
        };
        let (document, section) = (SidebarEntry::Document(3), SidebarEntry::Section);
        assert_eq!(seen(&open, false), [section(0), section(1), section(2)]);
        assert_eq!(seen(&open, true), [document, section(1), section(2)]);
        assert_eq!(seen(&folded, false), [section(0); 3]);
        assert_eq!(seen(&folded, true), [document; 3]);
    }
}
