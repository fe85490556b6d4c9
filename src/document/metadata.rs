//! What a document says of itself before its text.

use super::Range;

/// The masthead: who, where, when. All strings are the source's own: show them through [`super::Shown`] alone.
#[derive(Debug, Clone, PartialEq, Default)]
pub(crate) struct Metadata {
    /// Title.
    pub title: Option<String>,
    /// Author or authors, joined for people.
    pub author: Option<String>,
    /// Publisher, or where it first stood.
    pub source: Option<String>,
    /// Date as the source writes it.
    pub date: Option<String>,
    /// BCP 47 language tag.
    pub language: Option<String>,
    /// Figures named in front matter, sorted by place.
    pub figures: Vec<CuratedFigure>,
}

/// A figure that front matter names: it replaces what the recogniser would say of the same place.
#[derive(Debug, Clone, PartialEq, Default)]
pub(crate) struct CuratedFigure {
    /// Where it stands in the display text.
    pub range: Range,
    /// What it counts.
    pub counts: Option<String>,
    /// The time it is about.
    pub period: Option<String>,
    /// Who says so.
    pub source: Option<String>,
}
