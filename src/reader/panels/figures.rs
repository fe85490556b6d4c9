//! The list of figures: which pass, in which order, and how long their bars are.

use std::collections::HashMap;

use super::wording::{holds, section_at, sentence};
use crate::{
    document::{Range, Shown, one_line},
    figure::{Kind, Weight},
    overview::{self, Entry, Group},
    reader::State,
};

/// How many figures the line of what to remember names.
const REMEMBERED: usize = 5;

/// How the list of figures is looked at.
#[derive(Debug, Default)]
pub(crate) struct Figures {
    /// The one kind that is shown; None for all.
    pub kind: Option<Kind>,
    /// By size within a unit, not by place.
    pub by_size: bool,
    /// Minor figures too.
    pub all: bool,
    passing: Vec<u32>,
    kinds: [usize; Kind::ALL.len()],
    scales: HashMap<Group, Scale>,
    /// What to remember of the document, once all its figures are known, and of how many entries that was found out.
    remember: Option<(usize, Shown)>,
}

/// The scale of a group: from the least to the greatest of its values, and from zero.
#[derive(Debug, Clone, Copy, Default)]
struct Scale {
    least: f64,
    most: f64,
    /// The value of them all, as long as they are alike.
    only: Option<f64>,
    count: usize,
    /// Where the first of them stands in the text: groups are listed in this order.
    first: usize,
}

/// A row of the list.
#[derive(Debug, Clone, PartialEq)]
pub(crate) struct FigureRow {
    /// The figure as the text has it.
    pub value: Shown,
    /// What it counts; empty where that is not known.
    pub counts: Shown,
    /// The sentence around it.
    pub sentence: Shown,
    /// Bytes of the sentence that are the figure.
    pub strong: Range,
    /// Its length among those that it is compared with, when there are two at least.
    pub bar: Option<Span>,
    /// The section, or the document among several.
    pub section: Shown,
    /// The year that its sentence names, among several documents.
    pub year: Shown,
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

    /// The most telling figures of the document, each with what it counts; empty until they are known.
    pub(crate) fn remember(&self) -> Option<&Shown> {
        self.remember.as_ref().map(|(_, line)| line).filter(|line| line.cells() > 0)
    }

    /// True where a figure that passes has a bar.
    pub(crate) fn has_bars(&self) -> bool {
        self.scales.values().any(Scale::compares)
    }

    /// The kinds that occur among what passes but for the kind, with their numbers.
    pub(crate) fn kinds(&self) -> Vec<(Kind, usize)> {
        let chosen = |k: Kind| self.kind == Some(k);
        let all = Kind::ALL.iter().copied().zip(self.kinds);
        all.filter(|(k, n)| *n > 0 || chosen(*k)).collect()
    }
}

/// With which others the entry is compared, and its number; None where there is none to compare.
fn compared(entry: &Entry) -> Option<(Group, f64)> {
    Some((Group::of(entry)?, entry.value.magnitude()?))
}

/// A bar in a column of the width 1: from where to where it runs, and where its zero is.
#[derive(Debug, Clone, Copy, PartialEq)]
pub(crate) struct Span {
    /// Its end that is not zero.
    pub end: f32,
    /// Where bars begin; those of what is less than nothing run to the left of it.
    pub zero: f32,
}

impl Span {
    /// The bar of a value among those that it is compared with; None where there is nothing to compare.
    pub(in crate::reader) fn among(value: f64, values: impl Iterator<Item = f64>) -> Option<Self> {
        let mut scale = Scale::default();
        values.for_each(|value| scale.add(value));
        scale.bar(value)
    }
}

impl Scale {
    fn add(&mut self, value: f64) {
        (self.least, self.most) = (self.least.min(value), self.most.max(value));
        self.only = if self.count == 0 { Some(value) } else { self.only.filter(|only| *only == value) };
        self.count += 1;
    }

    /// True where there is something to compare: two values at least that differ.
    fn compares(&self) -> bool {
        self.count > 1 && self.only.is_none() && self.most > self.least
    }

    /// The bar of a value; None where there is nothing to compare it with.
    fn bar(&self, value: f64) -> Option<Span> {
        let width = self.most - self.least;
        let share = |value: f64| ((value - self.least) / width) as f32;
        self.compares().then(|| Span { end: share(value), zero: share(0.0) })
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
        if let Some((group, magnitude)) = compared(entry) {
            let scale = view.scales.entry(group).or_insert(Scale { first: n, ..Scale::default() });
            scale.add(magnitude);
        }
    }
    if view.by_size {
        sort_by_size(state, &mut view);
    }
    let entries = state.panels.gathered.entries();
    if state.panels.gathered.percent(0).is_none() && view.remember.as_ref().is_none_or(|(of, _)| *of != entries.len()) {
        view.remember = Some((entries.len(), remember(state, entries)));
    }
    state.panels.figures = view;
}

/// The most telling figures in a line.
fn remember(state: &State, entries: &[Entry]) -> Shown {
    let top = overview::top(&state.doc, entries, REMEMBERED).into_iter().map(|top| {
        let entry = &entries[top.entry];
        let text = state.doc.text.letters(entry.range.clone());
        let counts = entry.counts.as_deref().unwrap_or_default();
        one_line(&[&*text, counts].join(" "))
    });
    let words = top.collect::<Vec<_>>().join(" · ");
    Shown::new(&if words.is_empty() { words } else { format!("To remember: {words}") })
}

/// The greatest first within a unit; units as the text comes upon them; dates and times behind all.
fn sort_by_size(state: &State, view: &mut Figures) {
    let entries = state.panels.gathered.entries();
    let mut passing = std::mem::take(&mut view.passing);
    passing.sort_by_cached_key(|&n| {
        let Some((group, magnitude)) = compared(&entries[n as usize]) else { return (usize::MAX, 0, n) };
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
    let line = |text: &str| Shown::new(&one_line(text));
    let bar = compared(entry).and_then(|(group, magnitude)| view.scales.get(&group)?.bar(magnitude));
    let section = section_at(state, entry.range.start).and_then(|id| state.doc.section_title(id));
    Some(FigureRow {
        value: line(&state.doc.text.letters(entry.range.clone())),
        counts: entry.counts.as_deref().map(line).unwrap_or_default(),
        sentence,
        strong,
        bar,
        section: section.unwrap_or_default(),
        year: Shown::default(),
        kind: entry.kind.name(),
        key: entry.weight == Weight::Key,
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn values_that_are_all_alike_have_no_bars() {
        let bars = |values: &[f64]| Span::among(values[0], values.iter().copied()).is_some();
        assert_eq!([bars(&[20.0]), bars(&[20.0, 20.0]), bars(&[20.0, 20.0, 8.0])], [false, false, true]);
        assert_eq!([bars(&[-3.0, -3.0]), bars(&[-3.0, 0.0])], [false, true]);
    }

    #[test]
    fn the_greatest_comes_first() {
        let mut values = [3.0, -1.0, 0.0, 1e9, -5e3, 0.5];
        values.sort_by_key(|v| descending(*v));
        assert_eq!(values, [1e9, 3.0, 0.5, 0.0, -1.0, -5e3]);
    }
}
