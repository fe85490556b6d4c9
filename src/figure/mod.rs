//! Figure: the key figures of a text: counts, percentages, money, measures, dates, periods, times, durations, ratios,
//! ordinals, each with its place and its value.
//!
//! Knows a paragraph of text and the grammar of numbers in seven languages; not documents, files, colours or the screen.
//! *Figure*: an amount with its qualifier, sign, currency, scale and unit, nothing else. *Trigger*: a digit or a number
//! word, where the rules are asked. *Rule*: what took or rejected a candidate, named by [`explain`].
//!
//! Always: figures are sorted by place, do not overlap and lie on character boundaries; the figures of a paragraph
//! depend on nothing but the paragraph and the languages that are read; the time is linear in its length, since every
//! rule looks a bounded number of words to either side; no table is built at start.

mod decimal;
mod evidence;
mod han;
mod language;
mod lexicon;
mod qualifier;
mod sink;
mod spaced;
mod symbols;
#[cfg(test)]
mod tests;
mod value;
mod view;
mod weight;

pub(crate) use evidence::{Evidence, Question, rows};
pub(crate) use language::Language;
pub(crate) use qualifier::qualifier;
pub(crate) use value::{Date, Kind, Part, Unit, Value, Weight};

use sink::Sink;

/// Bytes of the paragraph, end exclusive.
pub(crate) type Range = std::ops::Range<usize>;

/// A figure of a paragraph.
#[derive(Debug, Clone, PartialEq)]
pub(crate) struct Figure {
    /// Where it stands, in bytes of the paragraph.
    pub range: Range,
    /// What sort of figure it is.
    pub kind: Kind,
    /// What it is worth.
    pub value: Value,
    /// A qualifier, or the form of the number itself, says that the value is not exact.
    pub approximate: bool,
    /// How much it says to a reader.
    pub weight: Weight,
    /// The rule that took it.
    pub rule: &'static str,
}

/// What became of a candidate.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Outcome {
    /// It is a figure of this kind.
    Taken(Kind),
    /// It is none.
    Rejected,
}

/// What a rule said of a candidate.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Verdict {
    /// Where the candidate stands, in bytes of the paragraph.
    pub range: Range,
    /// Taken or rejected.
    pub outcome: Outcome,
    /// The rule, in words.
    pub rule: &'static str,
    /// What was weighed of the number, when the evidence was asked.
    pub weighed: Vec<Weighing>,
}

/// How the evidence on a bare number added up.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Weighing {
    /// Where the number stands, in bytes of the paragraph.
    pub range: Range,
    /// What was asked.
    pub question: Question,
    /// The rows that fit.
    pub evidence: Vec<Evidence>,
    /// Their sum with the question's own weight; above zero is yes.
    pub sum: i32,
}

/// All that was weighed in a paragraph, in the order in which it was.
pub(crate) fn weighings(paragraph: &str) -> Vec<Weighing> {
    let mut sink = Sink { weighings: Some(Vec::new()), ..Sink::default() };
    scan(paragraph, Language::of(paragraph), &mut sink);
    sink.weighings.unwrap_or_default()
}

/// The figures of a paragraph, whose language is found by itself.
pub(crate) fn recognise(paragraph: &str) -> Vec<Figure> {
    recognise_in(paragraph, Language::of(paragraph))
}

/// The figures of a paragraph of a known language.
pub(crate) fn recognise_in(paragraph: &str, language: Language) -> Vec<Figure> {
    let mut sink = Sink::default();
    scan(paragraph, language, &mut sink);
    sink.figures
}

/// Every candidate of a paragraph in order of place, taken or rejected, with the rule that decided.
pub(crate) fn explain(paragraph: &str) -> Vec<Verdict> {
    let mut sink = Sink { verdicts: Some(Vec::new()), weighings: Some(Vec::new()), ..Sink::default() };
    scan(paragraph, Language::of(paragraph), &mut sink);
    let mut verdicts = sink.verdicts.unwrap_or_default();
    for weighing in sink.weighings.unwrap_or_default() {
        let holds = |v: &&mut Verdict| v.range.start <= weighing.range.start && weighing.range.start < v.range.end;
        if let Some(verdict) = verdicts.iter_mut().find(holds).filter(|v| !v.weighed.contains(&weighing)) {
            verdict.weighed.push(weighing);
        }
    }
    verdicts.sort_by_key(|v| v.range.start);
    verdicts
}

fn scan(paragraph: &str, language: Language, sink: &mut Sink) {
    match language.lexicon() {
        Some(lexicon) => spaced::scan(paragraph, lexicon, sink),
        None => han::scan(paragraph, sink),
    }
}
