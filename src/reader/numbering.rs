//! Numbers beside the text: of the lines of the source, or of paragraphs where the source has no lines.
//!
//! Lines of plain text are counted from one whose number is known: from a page to the next that costs what stands between
//! them. What is further away is counted by a worker, and its numbers show when it has reported.

use super::{Effect, State, view::RowRef};
use crate::document::{BlockKind, Document, DocumentKind, Range};

/// Bytes that are counted through before the screen is drawn.
const AT_ONCE: usize = 8 << 20;
/// Bytes that a line has at least on average, by which the width of the numbers is judged.
const SHORTEST: usize = 8;
/// Digits of the numbers at least: short texts keep their place when they grow.
const DIGITS: u16 = 3;
/// Cells between the numbers and the text.
const GAP: u16 = 2;

/// Numbers beside the text.
#[derive(Debug, Default)]
pub(crate) struct Numbering {
    /// They are shown.
    pub shown: bool,
    known: Known,
    /// Where the lines are to be counted to by a worker: the first row of the page without a number.
    missing: Option<usize>,
    /// A count has been requested of the worker.
    requested: bool,
    rows: Vec<Option<usize>>,
    /// Digits of the largest number that was shown.
    digits: u16,
}

/// The number of a line or paragraph.
#[derive(Debug, Clone, Copy)]
struct Known {
    /// A byte of plain text, or a block of a document whose paragraphs are counted.
    at: usize,
    number: usize,
}

impl Default for Known {
    fn default() -> Self {
        Self { at: 0, number: 1 }
    }
}

impl Numbering {
    /// Byte `at` of the text is on the line of this number.
    pub(super) fn know(&mut self, at: usize, number: usize) {
        (self.known, self.requested) = (Known { at, number }, false);
    }

    /// Forgets what is known: another document is read.
    pub(super) fn forget(&mut self) {
        *self = Self { shown: self.shown, ..Self::default() };
    }

    /// The number of the line or paragraph of a row that begins at `offset`; None where it would take long to count, or
    /// the row is of none.
    fn of(&mut self, doc: &Document, spot: &RowRef, offset: usize) -> Option<usize> {
        if doc.kind == DocumentKind::Plain {
            return self.line(doc, offset);
        }
        let block = &spot.laid.block;
        doc.source_map.line(doc.source_map.source(offset)).or_else(|| {
            let Known { at, number } = self.known;
            let paragraphs = |range: Range| doc.blocks[range].iter().filter(|b| !b.continues).count();
            let number = match block.index {
                index if index >= at => number + paragraphs(at + 1..index + 1),
                index => number - paragraphs(index + 1..at + 1),
            };
            self.known = Known { at: block.index, number };
            Some(number)
        })
    }

    fn line(&mut self, doc: &Document, offset: usize) -> Option<usize> {
        let Known { at, number } = self.known;
        if offset.abs_diff(at) > AT_ONCE {
            self.missing.get_or_insert(offset);
            return None;
        }
        let number = match offset >= at {
            true => number + doc.text.line_feeds(at..offset),
            false => number.saturating_sub(doc.text.line_feeds(offset..at)),
        };
        self.known = Known { at: offset, number };
        Some(number)
    }
}

impl State {
    /// The number that stands beside row `row` of the page, counted from 0.
    pub(crate) fn number_of(&self, row: usize) -> Option<usize> {
        self.numbering.rows.get(row).copied().flatten()
    }

    /// Cuts long lines or wraps them, with numbers beside them or none.
    pub(crate) fn show_lines(&mut self, chop: bool, numbers: bool) {
        (self.chop, self.numbering.shown) = (chop, numbers);
        self.settle();
    }

    /// Cells that the numbers take, with what parts them from the text; 0 while there are none.
    pub(super) fn number_cells(&self) -> u16 {
        if !self.numbering.shown {
            return 0;
        }
        let most = match self.doc.kind {
            DocumentKind::Plain => self.doc.text.len() / SHORTEST,
            DocumentKind::Markup => self.doc.source_map.lines().unwrap_or(self.doc.blocks.len()),
        };
        DIGITS.max(digits(most)).max(self.numbering.digits) + GAP
    }
}

fn digits(number: usize) -> u16 {
    number.checked_ilog10().map_or(1, |n| n as u16 + 1)
}

/// Shows numbers, or none.
pub(super) fn toggle(state: &mut State) {
    state.numbering.shown = !state.numbering.shown;
    state.notify(if state.numbering.shown { "Numbers of lines" } else { "No numbers" });
}

/// Makes the numbers of the page; true when they need more room than they have.
pub(super) fn renew(state: &mut State) -> bool {
    let State { numbering, page, doc, .. } = state;
    numbering.missing = None;
    numbering.rows.clear();
    if !numbering.shown {
        return false;
    }
    let mut first = None;
    for spot in &page.rows {
        let row = number(numbering, doc, spot);
        first = first.or(row.map(|_| numbering.known));
        numbering.rows.push(row);
    }
    // The same page is numbered from its beginning again: its rows may stand far apart where others are hidden.
    numbering.known = first.unwrap_or(numbering.known);
    let widest = numbering.rows.iter().flatten().max().map_or(0, |n| digits(*n));
    let wider = widest > state.number_cells() - GAP;
    state.numbering.digits = state.numbering.digits.max(widest);
    wider
}

/// The number of the line that begins on a row.
fn number(numbering: &mut Numbering, doc: &Document, spot: &RowRef) -> Option<usize> {
    let (laid, gap) = (&spot.laid, spot.laid.rows.gap);
    let start = spot.row().range.start;
    // What front matter says stands above the text, and rules stand for nothing of it.
    let drawn = doc.kind == DocumentKind::Markup && spot.row().range.is_empty();
    if drawn || matches!(laid.block.block.kind, BlockKind::Title | BlockKind::Byline) {
        return None;
    }
    let before = match spot.row.checked_sub(1) {
        _ if spot.row < gap => return None,
        Some(before) if spot.row > gap => Some(laid.rows.rows[before].range.start),
        _ if laid.block.block.continues => Some(start.saturating_sub(1)),
        _ => None,
    };
    let before = before.and_then(|before| numbering.of(doc, spot, before));
    numbering.of(doc, spot, start).filter(|number| Some(*number) != before)
}

/// What a worker is to count, once.
pub(super) fn missing(state: &mut State) -> Option<Effect> {
    let to = state.numbering.missing.filter(|_| !state.numbering.requested)?;
    state.numbering.requested = true;
    let Known { at: from, number } = state.numbering.known;
    Some(Effect::CountLines { from, number, to })
}

#[cfg(test)]
mod tests {
    use crate::testing::{Doc, Session, Setup};

    #[test]
    fn paragraphs_have_the_same_numbers_from_both_sides() {
        let page: String = (1..=90).map(|n| format!("<p>Paragraph {n} of the page.</p>")).collect();
        let mut session = Session::new(Doc::html(&page, true), Setup::of(60, 20));
        session.state.show_lines(false, true);
        let mut seen = 0;
        for keys in ["l", "Space", "j", "Space", "k", "b", "G", "k", "b", "b", "Home"] {
            session.press(keys);
            let page = session.state.page();
            for (row, spot) in page.rows.iter().enumerate() {
                let text = session.state.doc.text.slice(spot.row().range.clone());
                let named = text.split(' ').nth(1).and_then(|n| n.parse::<usize>().ok());
                assert_eq!(session.state.number_of(row), named, "{keys}: {text:?}");
                seen += usize::from(named.is_some());
            }
        }
        assert!(seen > 90, "{seen}");
    }
}
