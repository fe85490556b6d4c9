//! The recogniser of figures, and what its decisions rest on.

use std::ops::Range;

use crate::figure::{self, Language};

/// A figure of a paragraph. Ranges are bytes of the paragraph.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Found {
    /// Where it stands.
    pub range: Range<usize>,
    /// The words at its beginning that make it inexact.
    pub qualifier: Option<Range<usize>>,
}

/// The figures of a paragraph, in order of place. The language is named as `--language` would (`german`); without a name it is
/// found by itself, as it is for a name that is unknown.
pub fn recognise(paragraph: &str, language: Option<&str>) -> Vec<Found> {
    let named = LANGUAGES.iter().find(|(name, _)| Some(*name) == language);
    let language = named.map_or_else(|| Language::of(paragraph), |(_, language)| *language);
    let figures = figure::recognise_in(paragraph, language).into_iter();
    figures.map(|f| Found { qualifier: figure::qualifier(paragraph, &f, language), range: f.range }).collect()
}

/// The languages by name.
const LANGUAGES: [(&str, Language); 7] = [
    ("english", Language::English),
    ("chinese", Language::Chinese),
    ("german", Language::German),
    ("french", Language::French),
    ("spanish", Language::Spanish),
    ("italian", Language::Italian),
    ("russian", Language::Russian),
];

/// A candidate that evidence decided on.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Weighed {
    /// Bytes of the paragraph.
    pub range: Range<usize>,
    /// The question on it.
    pub question: &'static str,
    /// The rows of evidence that spoke, by name, and what each adds.
    pub rows: Vec<(&'static str, i32)>,
    /// Their sum with what the question starts from; above zero is yes.
    pub sum: i32,
}

/// All that was weighed in a paragraph, in the order in which it was.
pub fn weighings(paragraph: &str) -> Vec<Weighed> {
    let weighed = figure::weighings(paragraph).into_iter().map(|w| Weighed {
        range: w.range,
        question: w.question.name(),
        rows: w.evidence.iter().map(|e| (e.name, e.weight)).collect(),
        sum: w.sum,
    });
    weighed.collect()
}

/// The rows of evidence in the order of their weights: the question and the row's name.
pub fn evidence() -> impl Iterator<Item = (&'static str, &'static str)> {
    figure::rows().map(|(question, row)| (question.name(), row))
}
