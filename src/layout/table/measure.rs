//! Measuring: how wide the cells of a column are, and whether they are numbers. Large tables are sampled.

use crate::document::{Document, Range, Roles, Table};
use crate::layout::{
    runs::Run,
    shape::{Shaping, shape},
};

/// Cells that are looked at in all: the columns are found anew for each piece of a table.
const LOOKED_AT: usize = 2048;
/// Rows that are looked at in tables of many columns.
const LEAST_ROWS: usize = 8;
/// Letters that a number may have: a unit, a multiple.
const UNIT: usize = 3;
/// Bytes of the longest number.
const LONGEST_NUMBER: usize = 32;

/// What is known of a column.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub(super) struct Measure {
    /// Cells of the widest cell.
    pub(super) natural: usize,
    /// Cells of the longest word.
    pub(super) word: usize,
    /// Cells of the body that are numbers.
    pub(super) numbers: usize,
    /// Cells of the body that hold something else.
    pub(super) others: usize,
}

impl Measure {
    /// True for a column of numbers.
    pub(super) fn is_numeric(self) -> bool {
        self.numbers > 0 && self.others == 0
    }
}

/// The columns of `table`.
pub(super) fn columns(doc: &Document, table: &Table) -> Vec<Measure> {
    let mut measures = vec![Measure::default(); table.columns.len()];
    for (measure, cell) in measures.iter_mut().zip(table.header.iter()) {
        look(doc, cell, false, measure);
    }
    for row in sample(table.rows(), LOOKED_AT / table.columns.len().max(1)) {
        for (measure, cell) in measures.iter_mut().zip(table.row(row)) {
            look(doc, cell, true, measure);
        }
    }
    measures
}

/// At most `most` of `rows` rows (yet some): half of them the first ones, the others evenly spread.
fn sample(rows: usize, most: usize) -> impl Iterator<Item = usize> {
    let most = most.max(LEAST_ROWS);
    let (first, spread) = if rows <= most { (rows, 0) } else { (most / 2, most / 2) };
    (0..first).chain((0..spread).map(move |i| first + i * (rows - first) / spread))
}

/// The text of a cell without the white space around it, and how many bytes stand before it. What else Unicode calls
/// white space is shown.
pub(super) fn trimmed(cell: &str) -> (usize, &str) {
    let text = cell.trim_start_matches([' ', '\t', '\n']);
    (cell.len() - text.len(), text.trim_end_matches([' ', '\t', '\n']))
}

fn look(doc: &Document, cell: &Range, of_body: bool, measure: &mut Measure) {
    let slice = doc.text.slice(cell.clone());
    let (_, text) = trimmed(&slice);
    let (cells, word) = if text.bytes().all(|b| (0x20..=0x7e).contains(&b)) {
        (text.len(), text.split(' ').map(str::len).max().unwrap_or(0))
    } else {
        shaped(text)
    };
    measure.natural = measure.natural.max(cells);
    measure.word = measure.word.max(word);
    if of_body && is_number(text) {
        measure.numbers += 1;
    } else if of_body && !is_nothing(text) {
        measure.others += 1;
    }
}

/// Cells of the longest line and of the longest word of `text`.
fn shaped(text: &str) -> (usize, usize) {
    let (mut widest, mut longest) = (0, 0);
    for line in text.split('\n') {
        let shaped = shape(line, &[Run::shown(0, Roles::empty())], Shaping { tab: 1, widest: u16::MAX.into() });
        widest = widest.max(shaped.cells(0..shaped.glyphs.len()));
        let mut word = 0;
        for i in 0..shaped.glyphs.len() {
            let cells = usize::from(shaped.glyphs[i].cells);
            word = match cells {
                _ if shaped.is_space(i) => 0,
                2.. => cells, // lines break at either side of nearly every wide letter
                _ => word + cells,
            };
            longest = longest.max(word);
        }
    }
    (widest, longest)
}

/// True for a number with its sign and unit; not for words that hold one.
fn is_number(text: &str) -> bool {
    let letters = text.chars().filter(|c| c.is_alphabetic()).count();
    text.len() <= LONGEST_NUMBER && letters <= UNIT && text.bytes().any(|b| b.is_ascii_digit())
}

/// True for what stands in the place of a number that is missing.
fn is_nothing(text: &str) -> bool {
    matches!(text, "" | "-" | "–" | "—" | "−" | "?" | "…" | "..." | "n/a" | "N/A" | "n. a.")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn numbers_have_units_but_no_words() {
        for number in ["600", "2,000", "−5.3", "$1.2 bn", "35%", "12 km", "2013–2017", "5万", "600+"] {
            assert!(is_number(number), "{number}");
        }
        for other in ["", "none", "15 June 2001", "more than 600", "–", "x"] {
            assert!(!is_number(other), "{other}");
        }
    }

    #[test]
    fn a_sample_is_bounded_and_spread() {
        assert_eq!(sample(5, 10).collect::<Vec<_>>(), [0, 1, 2, 3, 4]);
        assert_eq!(sample(100, 10).collect::<Vec<_>>(), [0, 1, 2, 3, 4, 5, 24, 43, 62, 81]);
        assert_eq!(sample(1_000_000, 1).count(), LEAST_ROWS);
    }

    #[test]
    fn words_are_measured_in_cells() {
        assert_eq!(shaped("the élève\nof"), (9, 5));
        assert_eq!(shaped("上海 abc"), (8, 3));
    }
}
