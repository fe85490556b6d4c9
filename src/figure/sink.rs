//! Where the rules put what they take and what they reject.

use super::{
    Figure, Outcome, Range, Verdict, Weighing,
    value::{Kind, Value},
    weight,
};

/// Collects figures, and verdicts when they are asked for.
#[derive(Debug, Default)]
pub(super) struct Sink {
    pub(super) figures: Vec<Figure>,
    pub(super) verdicts: Option<Vec<Verdict>>,
    pub(super) weighings: Option<Vec<Weighing>>,
}

impl Sink {
    /// Records a figure of `text`. Nothing that begins before the end of the last one is kept.
    pub(super) fn take(
        &mut self,
        text: &str,
        range: Range,
        kind: Kind,
        value: Value,
        approximate: bool,
        rule: &'static str,
    ) {
        if range.is_empty() || self.figures.last().is_some_and(|f| f.range.end > range.start) {
            return;
        }
        let weight = weight::weigh(text, &range, kind, &value);
        if let Some(verdicts) = &mut self.verdicts {
            verdicts.push(Verdict { range: range.clone(), outcome: Outcome::Taken(kind), rule, weighed: Vec::new() });
        }
        self.figures.push(Figure { range, kind, value, approximate, weight, rule });
    }

    /// Records that a candidate is no figure, and why.
    pub(super) fn reject(&mut self, range: Range, rule: &'static str) {
        if let Some(verdicts) = &mut self.verdicts {
            verdicts.push(Verdict { range, outcome: Outcome::Rejected, rule, weighed: Vec::new() });
        }
    }
}
