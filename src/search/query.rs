//! A query: a pattern compiled, and the hits of it in a part of a text.

use std::{ops::ControlFlow, sync::Arc};

use super::{
    expression::Expression,
    kinds::{Case, has_capital},
    literal::{self, Literal},
    window::{CELL, SLACK, Window, border, cell_at},
};
use crate::document::{Range, Text};

/// Longest pattern in bytes.
pub(super) const LONGEST_PATTERN: usize = 4096;

/// Every match of a regular expression of up to this many bytes is found whole; longer ones may be cut or missed.
pub(super) const LONGEST_MATCH: usize = 16 << 10;

/// Bytes searched in one go.
pub(super) const CHUNK: usize = 4 * CELL;

/// Bytes before a match that a regular expression may look at (`\b`, `^`).
const BEHIND: usize = 8;

/// How a pattern is read.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, Hash)]
pub(crate) enum Mode {
    /// Letter by letter.
    #[default]
    Literal,
    /// As a regular expression.
    Regex,
}

/// Why a pattern cannot be searched for.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub(crate) enum BadPattern {
    /// It has no letter, sign or space in it.
    #[error("nothing to search for")]
    Empty,
    /// It is longer than [`LONGEST_PATTERN`].
    #[error("the pattern is longer than {LONGEST_PATTERN} bytes")]
    Long,
    /// It is no regular expression, for this reason. The reason may quote the pattern.
    #[error("bad pattern: {0}")]
    Syntax(String),
}

/// A pattern ready for searching. Cheap to clone.
///
/// A capital in the pattern asks for exact case. A literal matches whatever the kinds of quotes, dashes and white
/// space, the composition of accents, and soft hyphens.
#[derive(Debug, Clone)]
pub(crate) struct Query(Arc<Compiled>);

impl PartialEq for Query {
    /// Equal when pattern, mode and the regard of case are: they then have the same hits.
    fn eq(&self, other: &Self) -> bool {
        let read = |query: &Self| (query.mode(), query.0.any_case);
        Arc::ptr_eq(&self.0, &other.0) || self.pattern() == other.pattern() && read(self) == read(other)
    }
}

impl Eq for Query {}

#[derive(Debug)]
struct Compiled {
    pattern: String,
    mode: Mode,
    any_case: bool,
    engine: Engine,
}

#[derive(Debug)]
enum Engine {
    Literal(Box<Literal>),
    Regex(Expression),
}

impl Query {
    /// Compiles `pattern`. A leading `\v` makes it a regular expression in either mode.
    ///
    /// # Errors
    /// When the pattern is empty, too long, or no regular expression.
    pub(crate) fn new(pattern: &str, mode: Mode) -> Result<Self, BadPattern> {
        Self::with_case(pattern, mode, false)
    }

    /// As [`Query::new`]; with `any_case` a capital in the pattern does not ask for exact case.
    ///
    /// # Errors
    /// As [`Query::new`].
    pub(crate) fn with_case(pattern: &str, mode: Mode, any_case: bool) -> Result<Self, BadPattern> {
        if pattern.len() > LONGEST_PATTERN {
            return Err(BadPattern::Long);
        }
        let (mode, body) = match pattern.strip_prefix(r"\v") {
            Some(rest) => (Mode::Regex, rest),
            None => (mode, pattern),
        };
        if body.is_empty() {
            return Err(BadPattern::Empty);
        }
        let engine = match mode {
            Mode::Regex => Engine::Regex(Expression::compile(body, any_case).map_err(BadPattern::Syntax)?),
            Mode::Literal => {
                let case = if !any_case && has_capital(body, false) { Case::Exact } else { Case::Folded };
                Engine::Literal(Box::new(Literal::compile(body, case).ok_or(BadPattern::Empty)?))
            }
        };
        Ok(Self(Arc::new(Compiled { pattern: pattern.to_owned(), mode, any_case, engine })))
    }

    /// The pattern as it was typed.
    pub(crate) fn pattern(&self) -> &str {
        &self.0.pattern
    }

    /// How it is read, a leading `\v` considered.
    pub(crate) fn mode(&self) -> Mode {
        self.0.mode
    }

    /// Runs of letters of which every match has one, whatever its case; empty where that is not known. They are letters and
    /// digits of ASCII in small letters, points and commas between digits, and a space for any white space between them.
    pub(crate) fn required(&self) -> Vec<String> {
        match &self.0.engine {
            Engine::Literal(literal) => literal.required(),
            Engine::Regex(expression) => expression.required(),
        }
    }

    /// All hits that start in `range`, in order; meant for a page or so.
    pub(crate) fn hits(&self, text: &Text, range: Range) -> Vec<Range> {
        let mut hits = vec![];
        let _ = self.visit(text, range, &mut Vec::new(), &mut |hit| {
            hits.push(hit);
            ControlFlow::<()>::Continue(())
        });
        hits
    }

    /// The first hit that starts at or after `from` and within `within` bytes of it.
    pub(crate) fn next(&self, text: &Text, from: usize, within: usize) -> Option<Range> {
        let mut first = None;
        let _ = self.visit(text, from..from.saturating_add(within), &mut Vec::new(), &mut |hit| {
            first = Some(hit);
            ControlFlow::Break(())
        });
        first
    }

    /// The last hit that starts before `before` and within `within` bytes of it.
    pub(crate) fn last_before(&self, text: &Text, before: usize, within: usize) -> Option<Range> {
        let mut end = before.min(text.len());
        let floor = before.saturating_sub(within);
        let mut buffer = vec![];
        // Small pieces first: the hit is likely near.
        let mut piece = 4 << 10;
        while end > floor {
            let start = end.saturating_sub(piece).max(floor);
            let mut last = None;
            let _ = self.visit(text, start..end, &mut buffer, &mut |hit| {
                last = Some(hit);
                ControlFlow::<()>::Continue(())
            });
            if last.is_some() {
                return last;
            }
            (end, piece) = (start, (piece * 2).min(CHUNK));
        }
        None
    }

    /// Calls `found` with every hit that starts in `range`, in order, until it breaks.
    pub(super) fn visit<B>(
        &self,
        text: &Text,
        range: Range,
        buffer: &mut Vec<u8>,
        found: &mut dyn FnMut(Range) -> ControlFlow<B>,
    ) -> ControlFlow<B> {
        let range = range.start..range.end.min(text.len());
        if range.is_empty() {
            return ControlFlow::Continue(());
        }
        if let Engine::Literal(literal) = &self.0.engine
            && !literal.overlaps_itself()
        {
            return visit_directly(literal, text, range, buffer, found);
        }
        let (mut cell, mut at) = cell_at(text, range.start);
        while at < range.end {
            let cells = (range.end.div_ceil(CELL) - cell).clamp(1, CHUNK / CELL);
            let end = (cell + cells) * CELL + SLACK;
            let window = Window::load(text, at.saturating_sub(BEHIND)..end, self.reach() + BEHIND, buffer);
            let borders = (cell + 1..=cell + cells).map(|cell| window.border(cell, text.len()));
            let mut search = Search::new(&self.0.engine, &window, self.reach());
            for border in borders {
                search.cell(at..border, &mut |hit| {
                    if range.contains(&hit.start) { found(hit) } else { ControlFlow::Continue(()) }
                })?;
                at = border;
                if at >= range.end {
                    break;
                }
            }
            cell += cells;
        }
        ControlFlow::Continue(())
    }

    /// Where the hits of chunk `chunk` start: chunks are [`CHUNK`] bytes, up to where a search would start afresh.
    pub(super) fn chunk(&self, text: &Text, chunk: usize) -> Range {
        match &self.0.engine {
            Engine::Literal(literal) if !literal.overlaps_itself() => chunk * CHUNK..(chunk + 1) * CHUNK,
            _ => border(text, chunk * (CHUNK / CELL))..border(text, (chunk + 1) * (CHUNK / CELL)),
        }
    }

    /// Bytes from the start of a hit that decide it.
    pub(super) fn reach(&self) -> usize {
        match &self.0.engine {
            Engine::Literal(literal) => literal.reach(),
            Engine::Regex(_) => LONGEST_MATCH,
        }
    }
}

/// Hits of a query whose matches never overlap: each is one wherever the search began.
fn visit_directly<B>(
    literal: &Literal,
    text: &Text,
    range: Range,
    buffer: &mut Vec<u8>,
    found: &mut dyn FnMut(Range) -> ControlFlow<B>,
) -> ControlFlow<B> {
    let mut at = range.start;
    while at < range.end {
        let end = range.end.min(at + CHUNK);
        let window = Window::load(text, at..end, literal.reach(), buffer);
        let mut finder = literal.finder(window.bytes());
        let (mut from, last) = (window.inner(at), window.inner(end));
        while let Some(hit) = finder.find(from..last) {
            from = hit.end;
            found(window.outer(&hit))?;
        }
        at = end;
    }
    ControlFlow::Continue(())
}

/// A search of the cells of one window.
struct Search<'a> {
    window: &'a Window<'a>,
    reach: usize,
    matcher: Matcher<'a>,
}

enum Matcher<'a> {
    Literal(Box<literal::Finder<'a>>),
    Regex { expression: &'a Expression, ascii: bool },
}

impl<'a> Search<'a> {
    fn new(engine: &'a Engine, window: &'a Window<'a>, reach: usize) -> Self {
        let matcher = match engine {
            Engine::Literal(literal) => Matcher::Literal(Box::new(literal.finder(window.bytes()))),
            Engine::Regex(expression) => Matcher::Regex { expression, ascii: window.bytes().is_ascii() },
        };
        Self { window, reach, matcher }
    }

    /// The hits that start in a cell. One that reaches into the next cell gives way to one that starts there.
    fn cell<B>(&mut self, cell: Range, found: &mut dyn FnMut(Range) -> ControlFlow<B>) -> ControlFlow<B> {
        let end = cell.end + self.reach;
        let mut from = cell.start;
        while let Some(hit) = self.first(from..cell.end, end) {
            if hit.end > cell.end && self.first(cell.end..hit.end, end).is_some() {
                break;
            }
            from = hit.end;
            found(hit)?;
        }
        ControlFlow::Continue(())
    }

    /// The first match that starts within `starts`; of a regular expression, one that ends at or before `end`.
    fn first(&mut self, starts: Range, end: usize) -> Option<Range> {
        let window = self.window;
        let inside = window.inner(starts.start)..window.inner(starts.end);
        let found = match &mut self.matcher {
            Matcher::Literal(finder) => finder.find(inside),
            Matcher::Regex { expression, ascii } => expression.find(window.bytes(), *ascii, inside, window.inner(end)),
        }?;
        Some(window.outer(&found))
    }
}
