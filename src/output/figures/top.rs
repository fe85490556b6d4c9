//! The most telling figures, of one document or of many.

use crate::{
    document::{Document, sort_by_numbers},
    overview::{self, Entry},
};

use super::{
    Figures,
    row::{Row, Rows},
};

/// Figures of a document that the most telling ones are chosen from at most.
pub(super) const RANKED: usize = 100_000;

/// A figure with its points.
#[derive(Debug)]
pub(crate) struct Telling {
    points: i32,
    row: Row,
}

/// The `count` most telling figures of a document, each with its reasons.
pub(crate) fn telling(doc: &Document, how: &Figures, count: usize) -> Vec<Telling> {
    let found = how.filter.among(overview::figures(doc, how.range.clone()));
    let entries: Vec<Entry> = found.take(RANKED).collect();
    let mut rows = Rows::new(doc, how.path);
    let tops = overview::top(doc, &entries, count).into_iter();
    let telling = tops.map(|top| Telling {
        points: top.points,
        row: Row { why: Some(top.reasons.describe()), ..rows.row(&entries[top.entry]) },
    });
    telling.collect()
}

/// Leaves the `count` most telling of the figures of all documents, the most telling first; of equal ones those that stand
/// first.
pub(crate) fn most_telling(found: &mut Vec<Telling>, count: usize) {
    sort_by_numbers(found, |telling| (-i64::from(telling.points), 0));
    found.truncate(count);
}

impl From<Telling> for Row {
    fn from(telling: Telling) -> Self {
        telling.row
    }
}
