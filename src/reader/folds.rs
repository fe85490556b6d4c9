//! Which branches of the outline are folded away, and the entries that are left.

use std::collections::BTreeSet;

use crate::document::{Outline, SectionId};

/// An outline of more sections starts folded around the place.
const LONG: usize = 150;

/// The folded branches of an outline.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub(super) struct Folds(Folded);

#[derive(Debug, Clone, PartialEq, Eq, Default)]
enum Folded {
    /// Nothing is folded.
    #[default]
    None,
    /// All branches but those that hold the place: the sections around it, the outermost first, and its own.
    AllBut(Vec<SectionId>),
    /// These.
    These(BTreeSet<SectionId>),
}

impl Folds {
    /// How an outline starts: open, or folded around the place where it is very long.
    pub(super) fn of(outline: &Outline) -> Self {
        let deep = || outline.sections.iter().any(|s| s.depth > 0);
        let long = !outline.derived && outline.sections.len() > LONG && deep();
        Self(if long { Folded::AllBut(Vec::new()) } else { Folded::None })
    }

    /// True when they were chosen, and not how the outline started.
    pub(super) fn are_chosen(&self) -> bool {
        matches!(self.0, Folded::These(_))
    }

    /// The place is in section `now`.
    pub(super) fn follow(&mut self, outline: &Outline, now: SectionId) {
        if let Folded::AllBut(open) = &mut self.0 {
            *open = path(outline, now);
        }
    }

    /// Folds the branch of section `id`, or unfolds it.
    pub(super) fn toggle(&mut self, outline: &Outline, id: SectionId) {
        let mut these = self.chosen(outline);
        if !these.remove(&id) {
            these.insert(id);
        }
        self.0 = Folded::These(these);
    }

    /// Leaves `levels` levels of the tree to be seen.
    pub(super) fn fold_below(&mut self, outline: &Outline, levels: usize) {
        let deep = |id: &SectionId| usize::from(outline.sections[*id].depth) + 1 >= levels;
        let all = 0..outline.sections.len();
        self.0 = Folded::These(all.filter(|id| outline.has_branch(*id) && deep(id)).collect());
    }

    /// Unfolds all.
    pub(super) fn none(&mut self) {
        self.0 = Folded::These(BTreeSet::new());
    }

    /// The sections whose branches were folded by choice.
    pub(super) fn these(&self) -> impl Iterator<Item = SectionId> + '_ {
        let these = if let Folded::These(these) = &self.0 { Some(these) } else { None };
        these.into_iter().flatten().copied()
    }

    /// Folds these branches and no others; does nothing without any.
    pub(super) fn fold(&mut self, these: impl Iterator<Item = SectionId>) {
        let these: BTreeSet<_> = these.collect();
        if !these.is_empty() {
            self.0 = Folded::These(these);
        }
    }

    fn chosen(&self, outline: &Outline) -> BTreeSet<SectionId> {
        match &self.0 {
            Folded::These(these) => these.clone(),
            Folded::None => BTreeSet::new(),
            Folded::AllBut(_) => (0..outline.sections.len()).filter(|&id| self.folds(outline, id)).collect(),
        }
    }

    /// True when the branch of section `id` is folded away.
    pub(super) fn folds(&self, outline: &Outline, id: SectionId) -> bool {
        match &self.0 {
            Folded::None => false,
            Folded::AllBut(open) => outline.has_branch(id) && !open.contains(&id),
            Folded::These(these) => these.contains(&id),
        }
    }

    /// The entries in order, from number `from` on.
    pub(super) fn entries<'a>(&'a self, outline: &'a Outline, from: usize) -> impl Iterator<Item = SectionId> + 'a {
        // Without folds an entry's number is its section's.
        let open = self.are_none();
        let mut next = if open { from } else { 0 };
        let entries = std::iter::from_fn(move || {
            let id = next;
            (id < outline.sections.len()).then_some(())?;
            next = if self.folds(outline, id) { outline.branch(id).end } else { id + 1 };
            Some(id)
        });
        entries.skip(if open { 0 } else { from })
    }

    fn are_none(&self) -> bool {
        match &self.0 {
            Folded::None => true,
            Folded::AllBut(_) => false,
            Folded::These(these) => these.is_empty(),
        }
    }

    /// Number of entries.
    pub(super) fn count(&self, outline: &Outline) -> usize {
        if self.are_none() { outline.sections.len() } else { self.entries(outline, 0).count() }
    }

    /// Number of the entry that shows section `id`.
    pub(super) fn number(&self, outline: &Outline, id: SectionId) -> usize {
        if self.are_none() {
            return id;
        }
        self.entries(outline, 0).take_while(|&e| e <= id).count().saturating_sub(1)
    }

    /// The entry that shows section `id`: itself, or the outermost folded section around it.
    pub(super) fn seen(&self, outline: &Outline, id: SectionId) -> SectionId {
        if self.are_none() || id >= outline.sections.len() {
            return id;
        }
        path(outline, id).into_iter().find(|&around| self.folds(outline, around)).unwrap_or(id)
    }
}

/// The sections around `id`, the outermost first, and itself.
fn path(outline: &Outline, id: SectionId) -> Vec<SectionId> {
    let mut path = vec![id];
    let mut depth = outline.sections[id].depth;
    for around in (0..id).rev() {
        if depth == 0 {
            break;
        }
        if outline.sections[around].depth < depth {
            depth = outline.sections[around].depth;
            path.push(around);
        }
    }
    path.reverse();
    path
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Sections of these levels.
    fn outline(levels: &[u8]) -> Outline {
        Outline::from_headings(levels.iter().enumerate().map(|(i, &level)| (i * 10..i * 10 + 5, level)))
    }

    fn entries(folds: &Folds, outline: &Outline) -> Vec<SectionId> {
        folds.entries(outline, 0).collect()
    }

    #[test]
    fn only_very_long_outlines_with_branches_start_folded() {
        for (sections, level, folded) in [(LONG, 2, false), (LONG + 1, 2, true), (LONG + 1, 1, false)] {
            let levels: Vec<u8> = std::iter::once(1).chain(vec![level; sections - 1]).collect();
            let outline = outline(&levels);
            let mut folds = Folds::of(&outline);
            assert_eq!(entries(&folds, &outline).len() < sections, folded, "{sections} {level}");
            folds.follow(&outline, 1);
            assert_eq!(entries(&folds, &outline).len(), sections, "the branch of the place is open");
        }
    }

    #[test]
    fn branches_fold_one_by_one_to_a_level_and_not_at_all() {
        let o = outline(&[1, 2, 3, 2, 1, 2]);
        let mut folds = Folds::of(&o);
        folds.toggle(&o, 1);
        assert_eq!(entries(&folds, &o), [0, 1, 3, 4, 5]);
        assert_eq!([2, 3, 5].map(|id| folds.seen(&o, id)), [1, 3, 5]);
        assert_eq!((folds.count(&o), folds.number(&o, 5), folds.entries(&o, 2).next()), (5, 4, Some(3)));
        folds.fold_below(&o, 1);
        assert_eq!(entries(&folds, &o), [0, 4]);
        folds.fold_below(&o, 2);
        assert_eq!(entries(&folds, &o), [0, 1, 3, 4, 5]);
        folds.none();
        assert_eq!(entries(&folds, &o), [0, 1, 2, 3, 4, 5]);
    }

    #[test]
    fn a_long_outline_is_folded_but_for_the_place() {
        let levels: Vec<u8> = (0..50).flat_map(|_| [1, 2, 3, 2]).collect();
        let o = outline(&levels);
        let mut folds = Folds::of(&o);
        folds.follow(&o, 5);
        assert_eq!(entries(&folds, &o)[..6], [0, 4, 5, 6, 7, 8]);
        folds.follow(&o, 8);
        assert_eq!(entries(&folds, &o)[..5], [0, 4, 8, 9, 11]);
        assert!(!folds.are_chosen());
        folds.toggle(&o, 0);
        assert_eq!(entries(&folds, &o)[..4], [0, 1, 3, 4]);
    }
}
