//! The list of figures: which pass, in which order, and how long their bars are.

use std::collections::HashMap;

use super::wording::{holds, section_at, sentence};
use crate::{
    document::{Range, SectionId, Shown},
    figure::{Kind, Unit, Weight},
    layout::Bar,
    overview::{Entry, Group},
    reader::State,
};

/// How the list of figures is looked at.
#[derive(Debug, Default)]
pub struct Figures {
    /// The one kind that is shown; None for all.
    pub kind: Option<Kind>,
    /// By size within a unit, not by place.
    pub by_size: bool,
    /// Minor figures too.
    pub all: bool,
    passing: Vec<u32>,
    kinds: [usize; Kind::ALL.len()],
    scales: HashMap<Compared, Scale>,
}

/// Figures whose bars can be compared: of one unit, and of one section while they stand in order of place.
type Compared = (Option<SectionId>, Kind, Option<Unit>);

#[derive(Debug, Clone, Copy, Default)]
struct Scale {
    most: f64,
    count: usize,
    /// Where the first of them stands in the text: groups are listed in this order.
    first: usize,
}

/// A row of the list.
#[derive(Debug, Clone, PartialEq)]
pub struct FigureRow {
    /// The figure as the text has it.
    pub value: Shown,
    /// What it counts; empty where that is not known.
    pub counts: Shown,
    /// The sentence around it.
    pub sentence: Shown,
    /// Bytes of the sentence that are the figure.
    pub strong: Range,
    /// Its length among those of its unit, when there are two at least.
    pub bar: Option<Bar>,
    /// The section.
    pub section: Shown,
    /// The kind's name.
    pub kind: &'static str,
    /// It is a key figure.
    pub key: bool,
}

impl Figures {
    pub(super) fn count(&self) -> usize {
        self.passing.len()
    }

    pub(super) fn entry(&self, n: usize) -> Option<usize> {
        self.passing.get(n).map(|n| *n as usize)
    }

    /// The kinds that occur among what passes but for the kind, with their numbers.
    pub fn kinds(&self) -> Vec<(Kind, usize)> {
        let chosen = |k: Kind| self.kind == Some(k);
        let all = Kind::ALL.iter().copied().zip(self.kinds);
        all.filter(|(k, n)| *n > 0 || chosen(*k)).collect()
    }

    /// With which others the entry is compared, and its number; None where there is none to compare.
    fn compared(&self, entry: &Entry) -> Option<(Compared, f64)> {
        let Group { kind, unit } = Group::of(entry)?;
        let section = if self.by_size { None } else { entry.section };
        Some(((section, kind, unit), entry.value.magnitude()?))
    }
}

/// Finds out which entries pass, counts their kinds and measures their groups.
pub(super) fn refresh(state: &mut State, words: &[String]) {
    let mut view = std::mem::take(&mut state.panels.figures);
    (view.kinds, view.scales) = Default::default();
    view.passing.clear();
    for (n, entry) in state.panels.gathered.entries().iter().enumerate() {
        let unit = entry.value.unit().map(|u| u.to_string().to_lowercase());
        if (!view.all && entry.weight != Weight::Key)
            || !holds(state, words, entry, &[entry.kind.name(), unit.as_deref().unwrap_or_default()])
        {
            continue;
        }
        let kind = Kind::ALL.iter().position(|k| *k == entry.kind).unwrap_or_default();
        view.kinds[kind] += 1;
        if view.kind.is_some_and(|k| k != entry.kind) {
            continue;
        }
        view.passing.push(n as u32);
        if let Some((group, magnitude)) = view.compared(entry) {
            let scale = view.scales.entry(group).or_insert(Scale { first: n, ..Scale::default() });
            scale.most = scale.most.max(magnitude.abs());
            scale.count += 1;
        }
    }
    if view.by_size {
        sort_by_size(state, &mut view);
    }
    state.panels.figures = view;
}

/// The greatest first within a unit; units as the text comes upon them; dates and times behind all.
fn sort_by_size(state: &State, view: &mut Figures) {
    let entries = state.panels.gathered.entries();
    let mut passing = std::mem::take(&mut view.passing);
    passing.sort_by_cached_key(|&n| {
        let Some((group, magnitude)) = view.compared(&entries[n as usize]) else { return (usize::MAX, 0, n) };
        let first = view.scales.get(&group).map_or(usize::MAX, |s| s.first);
        (first, descending(magnitude), n)
    });
    view.passing = passing;
}

/// A whole number that is the smaller the greater `value` is.
fn descending(value: f64) -> i64 {
    // The bits of floats of one sign are in order of their values; those below zero run the other way.
    let bits = value.to_bits() as i64;
    !(bits ^ ((bits >> 63) as u64 >> 1) as i64)
}

pub(super) fn row(state: &State, n: usize) -> Option<FigureRow> {
    let view = &state.panels.figures;
    let entry = state.panels.gathered.entries().get(view.entry(n)?)?;
    let (sentence, strong) = sentence(state, &entry.range, &entry.sentence);
    let line = |text: &str| Shown::new(&text.split_whitespace().collect::<Vec<_>>().join(" "));
    let bar = view.compared(entry).and_then(|(group, magnitude)| {
        let scale = view.scales.get(&group).filter(|s| s.count > 1 && s.most > 0.0)?;
        Some(Bar { share: (magnitude.abs() / scale.most) as f32, negative: magnitude < 0.0 })
    });
    let section = section_at(state, entry.range.start).and_then(|id| state.doc.section_title(id));
    Some(FigureRow {
        value: line(&state.doc.text.slice(entry.range.clone())),
        counts: entry.counts.as_deref().map(line).unwrap_or_default(),
        sentence,
        strong,
        bar,
        section: section.unwrap_or_default(),
        kind: entry.kind.name(),
        key: entry.weight == Weight::Key,
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_greatest_comes_first() {
        let mut values = [3.0, -1.0, 0.0, 1e9, -5e3, 0.5];
        values.sort_by_key(|v| descending(*v));
        assert_eq!(values, [1e9, 3.0, 0.5, 0.0, -1.0, -5e3]);
    }
}
