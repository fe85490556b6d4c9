//! The words on the screen, by which the place is found again in another reading of the document.

use super::{Anchor, Page};
use crate::{
    document::{Document, Range, Text, one_line},
    search::{Mode, Query},
};

/// Bytes of the page that are remembered.
const REMEMBERED: usize = 8 << 10;
/// Bytes to either side of where words stood in which they are looked for.
const NEAR: usize = 4 << 20;
/// Bytes that are looked for as one.
const LONGEST: usize = 240;
/// Bytes of words that identify a place; fewer may stand anywhere.
const LEAST: usize = 6;
/// Rows of the page that are looked for.
const ROWS: usize = 12;

/// The text of a page. Of a text that is read as needed it is kept: when the file has changed it is too late to ask.
#[derive(Debug, Clone, Default)]
pub(super) struct Words {
    range: Range,
    /// Offset of the first byte of `text`.
    start: usize,
    text: String,
    /// Rows that show text: which row of the page, and where its text starts and ends.
    rows: Vec<(usize, Range)>,
}

impl Words {
    /// Keeps the words of `page` where the text itself is not kept.
    pub(super) fn remember(&mut self, doc: &Document, page: &Page) {
        if doc.text.as_str().is_some() {
            return;
        }
        let range = page.range();
        // The same place again: what stood there when it was first seen.
        if range != self.range {
            *self = Self::read(&doc.text, page);
        }
    }

    /// The words of `page`: those kept, or those that stand in the text.
    pub(super) fn of(&self, doc: &Document, page: &Page) -> Self {
        if doc.text.as_str().is_some() { Self::read(&doc.text, page) } else { self.clone() }
    }

    fn read(text: &Text, page: &Page) -> Self {
        let range = page.range();
        let slice = text.slice(range.start..range.end.min(range.start + REMEMBERED));
        let rows = page.rows.iter().map(|spot| spot.row().range.clone()).enumerate();
        let rows = rows.filter(|(_, row)| !row.is_empty()).take(ROWS).collect();
        Self { range, start: slice.start, text: slice.to_string(), rows }
    }

    /// The anchor that has these words where they stood on the page, in the place next to where they were: the first
    /// row with what follows it, else that row alone, else the rows after it one by one.
    pub(super) fn find(&self, doc: &Document) -> Option<Anchor> {
        let long = self.rows.iter().take(1).map(|(n, row)| (*n, row.start, row.start + LONGEST.max(row.len())));
        let each = self.rows.iter().map(|(n, row)| (*n, row.start, row.end));
        long.chain(each).find_map(|(row, start, end)| {
            let words = self.words(start, end)?;
            let query = Query::new(&words, Mode::Literal).ok()?;
            let hit = nearest(&query, &doc.text, start)?;
            Some(Anchor { offset: hit.start, rows: -(row as i32) })
        })
    }

    /// The words between two offsets, when they identify a place.
    fn words(&self, start: usize, end: usize) -> Option<String> {
        let inside = |offset: usize| {
            let at = offset.saturating_sub(self.start).min(self.text.len());
            (at..=self.text.len()).find(|&i| self.text.is_char_boundary(i))
        };
        let part = self.text.get(inside(start)?..inside(end)?)?;
        let words = one_line(part);
        // What begins like this is a regular expression in a query.
        (words.len() >= LEAST && !words.starts_with("\\v")).then_some(words)
    }
}

/// The hit next to `at`.
fn nearest(query: &Query, text: &Text, at: usize) -> Option<Range> {
    let at = text.floor(at.min(text.len()));
    let (before, after) = (query.last_before(text, at, NEAR), query.next(text, at, NEAR));
    match (before, after) {
        (Some(before), Some(after)) if at - before.start < after.start - at => Some(before),
        (before, after) => after.or(before),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_nearest_of_equal_words_is_taken() {
        let text = "The words.......................................................................The words";
        let (owned, query) = (Text::owned(text), Query::new("the words", Mode::Literal).unwrap());
        let second = text.rfind("The").unwrap();
        for at in 0..=text.len() {
            let start = nearest(&query, &owned, at).expect("words").start;
            let (near, far) = (start.abs_diff(at), (second - start).abs_diff(at));
            assert!(near <= far, "{at}: {start}");
        }
        assert_eq!(nearest(&Query::new("nowhere", Mode::Literal).unwrap(), &owned, 9), None);
    }
}
