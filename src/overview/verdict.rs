//! What the rules said of every candidate of a document.

use crate::{
    document::{Document, Range},
    figure::{self, Outcome, Weighing},
};

use super::paragraph::paragraphs;

/// What a rule said of a candidate.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Opinion {
    /// Where the candidate stands, in bytes of the display text.
    pub range: Range,
    /// Taken or rejected.
    pub outcome: Outcome,
    /// The rule, in words.
    pub rule: &'static str,
    /// How the evidence on its number added up, when it was weighed.
    pub weighed: Vec<Weighing>,
}

/// Every candidate of the paragraphs that begin in `range`, in order of place, with what a rule said of it.
pub(crate) fn explain(doc: &Document, range: Range) -> impl Iterator<Item = Opinion> {
    paragraphs(doc, range).flat_map(|paragraph| {
        let slice = doc.text.slice(paragraph.range);
        let start = slice.start;
        let verdicts = figure::explain(&slice).into_iter();
        verdicts
            .map(|v| {
                let range = start + v.range.start..start + v.range.end;
                Opinion { range, outcome: v.outcome, rule: v.rule, weighed: v.weighed }
            })
            .collect::<Vec<_>>()
    })
}
