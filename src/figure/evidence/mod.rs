//! Evidence: whether a candidate is a figure, and which of several it is, is decided by a sum.
//!
//! A [`Window`] tells the classes of the candidate, of its place and of the tokens beside it. A [`Row`] is a pattern over
//! the window with a weight. All rows whose pattern fits count, their order decides nothing, and a candidate is taken
//! when the sum is above zero. The weights are fitted to the marked texts of `tests/corpus` by
//! `tests/quality/fit.rs`.

pub(super) mod class;
mod rows;
mod sets;
#[cfg(test)]
mod tests;
mod weights;

pub(super) use sets::asked;
use sets::{Sets, bits};
use weights::BIAS;

/// What is asked of a candidate.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub(crate) enum Question {
    /// Does the bare number count something?
    Count,
    /// Is the bare number the year of a date?
    Year,
    /// Do Chinese digits with neither counter nor unit count something?
    CountInChinese,
    /// Are four Chinese digits without 年 the year of a date?
    YearInChinese,
}

impl Question {
    /// The question's name in outputs.
    pub(crate) fn name(self) -> &'static str {
        match self {
            Question::Count => "count",
            Question::Year => "year",
            Question::CountInChinese => "count in Chinese",
            Question::YearInChinese => "year in Chinese",
        }
    }
}

/// A place of the window.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Slot {
    /// The number itself; classes of [`class::number`].
    Number,
    /// Its place; classes of [`class::place`].
    Place,
    /// The token before it, and the one before that; classes of [`class::token`].
    Before,
    Before2,
    /// The token behind it, and the one behind that.
    Behind,
    Behind2,
}

/// How many slots a window has.
pub(super) const SLOTS: usize = 6;

/// The classes around a candidate.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub(super) struct Window([u64; SLOTS]);

impl Window {
    /// Notes classes of a slot.
    pub(super) fn set(&mut self, slot: Slot, classes: u64) {
        self.0[slot as usize] |= classes;
    }
}

/// A condition on one slot: it has one of some classes, and none of others.
#[derive(Debug, Clone, Copy)]
pub(super) struct Test {
    slot: Slot,
    any: u64,
    none: u64,
}

/// A piece of evidence.
#[derive(Debug)]
pub(super) struct Row {
    /// What it says, in words.
    name: &'static str,
    /// Which question it answers.
    on: Question,
    /// All of them hold where the row fits.
    tests: &'static [Test],
}

/// A row that fits a candidate, and what it adds to the sum.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) struct Evidence {
    /// What the row says, in words.
    pub name: &'static str,
    /// What it adds.
    pub weight: i32,
}

/// What speaks for and against, added up.
pub(super) fn sum(question: Question, window: &Window) -> i32 {
    let sets = Sets::on(question);
    BIAS[question as usize] + sets.weights(sets.fitting(window, 0).0).sum::<i32>()
}

/// True or false where the sum is above zero, or is not, whichever classes of the place that are `open` the window has;
/// None where they decide. None of them is in the window.
pub(super) fn foregone(question: Question, window: &Window, open: u64) -> Option<bool> {
    let sets = Sets::on(question);
    let (must, may) = sets.fitting(window, open);
    let sure = BIAS[question as usize] + sets.weights(must).sum::<i32>();
    let least = sure + sets.weights(may & !must).map(|w| w.min(0)).sum::<i32>();
    let most = sure + sets.weights(may & !must).map(|w| w.max(0)).sum::<i32>();
    if least > 0 { Some(true) } else { (most <= 0).then_some(false) }
}

/// The rows that fit.
pub(super) fn fitting(question: Question, window: &Window) -> impl Iterator<Item = Evidence> {
    let sets = Sets::on(question);
    let (fit, _) = sets.fitting(window, 0);
    bits(fit).zip(sets.weights(fit)).map(|(n, weight)| Evidence { name: sets.rows[n].name, weight })
}

/// The names of all rows, in their order.
pub(crate) fn rows() -> impl Iterator<Item = (Question, &'static str)> {
    rows::all().map(|row| (row.on, row.name))
}
