//! A figure of a document with its surroundings.

use crate::{
    document::{Range, SectionId},
    figure::{Kind, Value, Weight},
};

use super::{Rank, TextKind};

/// A figure of a document. All ranges are bytes of the display text.
#[derive(Debug, Clone, PartialEq)]
pub(crate) struct Entry {
    /// Where it stands.
    pub range: Range,
    /// What sort it is.
    pub kind: Kind,
    /// What it is worth; a number without either end when front matter names what the rules do not know.
    pub value: Value,
    /// The value is not exact.
    pub approximate: bool,
    /// How much it says: that of a key figure, unless it stands apart.
    pub weight: Weight,
    /// Its rank among those of its paragraph.
    pub rank: Rank,
    /// It stands in a text of this kind, where figures do not stand out; None in prose and tables.
    pub apart: Option<TextKind>,
    /// The rule that took it.
    pub rule: &'static str,
    /// The qualifier at its beginning: `more than`. None when it has none, or one of a form of its own.
    pub qualifier: Option<Range>,
    /// What it counts, in the document's own words or those of its front matter; show it through
    /// [`crate::document::Shown`] alone.
    pub counts: Option<String>,
    /// Period and source, when front matter names the figure.
    pub curated: Option<Curated>,
    /// The section it stands in; none in documents without headings and before the first one.
    pub section: Option<SectionId>,
    /// The sentence around it, or the row of a table; bounded in length.
    pub sentence: Range,
    /// The paragraph, or the cell of a table, that it was found in.
    pub paragraph: Range,
}

/// What front matter says of a figure beside what it counts.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub(crate) struct Curated {
    /// The time it is about.
    pub period: Option<String>,
    /// Who says so.
    pub source: Option<String>,
}
