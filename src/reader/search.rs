//! What is searched for: the search whose hits are shown, the line that is typed into, searches made before.

use super::{Anchor, Line, Step};
use crate::{
    document::{Document, Range, Shown, Text},
    search::{BadPattern, Hits, Mode, Query},
};

/// Bytes around the place that are searched at once in a large text.
const NEAR: usize = 1 << 20;
/// Bytes before the page in which a hit may begin that reaches into it.
pub(super) const REACH: usize = 1024;

/// What is searched for.
#[derive(Debug, Default)]
pub(crate) struct Search {
    /// The search line, while it is open.
    pub prompt: Option<Prompt>,
    /// The search whose hits are shown.
    pub active: Option<Active>,
    pub(super) history: Vec<(String, Mode)>,
    /// How many of them, from the first on, are of earlier sessions.
    pub(super) earlier: usize,
    /// More keys are there already: what is typed is searched for when the last of them was taken.
    pub(super) held: bool,
    /// A capital does not ask for exact case.
    pub any_case: bool,
    /// Number of the last search: what an earlier one's worker still sends is not taken for this one's.
    pub(super) number: u64,
}

/// A search and what is known of its hits.
#[derive(Debug)]
pub(crate) struct Active {
    /// What is looked for.
    pub query: Query,
    /// The hits known so far.
    pub hits: Hits,
    /// The hit one stands at.
    pub current: Option<Range>,
    /// Where to go once enough is known: the direction, and the offset to go from.
    pub(super) wanted: Option<(Step, usize)>,
}

/// The open search line.
#[derive(Debug)]
pub(crate) struct Prompt {
    /// What is typed.
    pub line: Line,
    /// Literal or regular expression.
    pub mode: Mode,
    /// All documents of the library are to be searched.
    pub everywhere: bool,
    /// Why the pattern is none.
    pub error: Option<Shown>,
    /// It has not been searched for yet what stands in the line.
    pub(super) unsearched: bool,
    pub(super) origin: Anchor,
    /// Offset from which the nearest hit is looked for.
    pub(super) from: usize,
    /// The search that was there before.
    pub(super) before: Option<Active>,
    /// Which search of the history stands in the line.
    pub(super) recalled: Option<usize>,
}

impl Search {
    /// Compiles a pattern as the user wants case regarded.
    pub(super) fn query(&self, pattern: &str, mode: Mode) -> Result<Query, BadPattern> {
        Query::with_case(pattern, mode, self.any_case)
    }

    /// Searches of this session, the last one last.
    pub(super) fn made(&self) -> impl Iterator<Item = (&str, Mode)> {
        self.history[self.earlier..].iter().map(|(pattern, mode)| (pattern.as_str(), *mode))
    }

    /// Searches of earlier sessions, and whether each is a regular expression, the last one last, come before those of this
    /// one.
    pub(super) fn remember(&mut self, earlier: Vec<(String, bool)>) {
        let mode = |regex| if regex { Mode::Regex } else { Mode::Literal };
        let made = self.history.split_off(self.earlier);
        self.history = earlier.into_iter().map(|(pattern, regex)| (pattern, mode(regex))).collect();
        self.history.retain(|known| !made.contains(known));
        self.earlier = self.history.len();
        self.history.extend(made);
    }

    /// Hits that touch `range`.
    pub(super) fn in_range(&self, doc: &Document, range: Range) -> Vec<Range> {
        let Some(active) = &self.active else { return Vec::new() };
        let from = doc.text.floor(range.start.saturating_sub(REACH));
        let mut hits = active.query.hits(&doc.text, from..range.end);
        hits.retain(|h| h.end > range.start);
        hits
    }
}

impl Active {
    /// The nearest hit from `from` on, or before it, as far as that is known; around the end of the text when there is none.
    pub(super) fn nearest(&self, text: &Text, step: Step, from: usize) -> Option<Range> {
        let hits = &self.hits;
        match step {
            Step::Next => self
                .query
                .next(text, from, NEAR)
                .or_else(|| hits.after(text, from))
                .or_else(|| hits.done().then(|| hits.after(text, 0))?),
            Step::Previous => self
                .query
                .last_before(text, from, NEAR)
                .or_else(|| hits.before(text, from))
                .or_else(|| hits.done().then(|| hits.before(text, text.len() + 1))?),
        }
    }
}
