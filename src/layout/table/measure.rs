//! Measuring: how wide the cells of a column are, and whether they are numbers. Large tables are sampled.

use crate::document::{Document, Mark, Range, Role, Roles, Table};
use crate::layout::{
    Means,
    page::Page,
    runs::{self, Run},
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
pub(super) fn columns(doc: &Document, table: &Table, page: Page) -> Vec<Measure> {
    let mut measures = vec![Measure::default(); table.columns.len()];
    for (measure, cell) in measures.iter_mut().zip(table.header.iter()) {
        look(doc, cell, false, page, measure);
    }
    for row in sampled(table) {
        for (measure, cell) in measures.iter_mut().zip(table.row(row)) {
            look(doc, cell, true, page, measure);
        }
    }
    measures
}

/// True when more than half of the rows wrap in columns of these widths: then rows need blank ones between them.
pub(super) fn mostly_wraps(doc: &Document, table: &Table, widths: &[usize], page: Page) -> bool {
    let wraps = |row: &usize| {
        let mut cells = table.row(*row).iter().zip(widths);
        cells.any(|(cell, &width)| {
            let slice = doc.text.slice(cell.clone());
            slice.len() > width && cells_of(doc, cell, &slice, page).0 > width
        })
    };
    let rows = || sampled(table);
    2 * rows().filter(wraps).count() > rows().count()
}

/// The rows of the body that are looked at.
fn sampled(table: &Table) -> impl Iterator<Item = usize> {
    sample(table.rows(), LOOKED_AT / table.columns.len().max(1))
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

fn look(doc: &Document, cell: &Range, of_body: bool, page: Page, measure: &mut Measure) {
    let slice = doc.text.slice(cell.clone());
    let (_, text) = trimmed(&slice);
    let (cells, word) = cells_of(doc, cell, &slice, page);
    measure.natural = measure.natural.max(cells);
    measure.word = measure.word.max(word);
    if of_body && is_number(text) {
        measure.numbers += 1;
    } else if of_body && !is_nothing(text) {
        measure.others += 1;
    }
}

/// Cells of the longest line and of the longest word of a cell, whose text is `slice`.
fn cells_of(doc: &Document, cell: &Range, slice: &str, page: Page) -> (usize, usize) {
    let (before, text) = trimmed(slice);
    let start = cell.start + before;
    let first = doc.marks.partition_point(|m| m.range.start < cell.start);
    let marks = doc.marks[first..].iter().take_while(|m| m.range.start < start + text.len());
    let alters = |m: &&Mark| match m.role {
        Role::Elided => !page.paper,
        Role::Code => page.means == Means::Signs,
        _ => false,
    };
    if marks.clone().any(|m| alters(&m)) {
        return shaped(text, &runs::of(marks, &(start..start + text.len()), Roles::empty(), page), page);
    }
    match text.bytes().all(|b| (0x20..=0x7e).contains(&b)) {
        true => (text.len(), text.split(' ').map(str::len).max().unwrap_or(0)),
        false => text.split('\n').fold((0, 0), |(widest, longest), line| {
            let (cells, word) = shaped(line, &[Run::shown(0, Roles::empty())], page);
            (widest.max(cells), longest.max(word))
        }),
    }
}

/// Cells of a line and of its longest word.
fn shaped(line: &str, runs: &[Run], page: Page) -> (usize, usize) {
    let ticks = page.means == Means::Signs;
    let shaped = shape(line, runs, Shaping { tab: 1, widest: u16::MAX.into(), ticks });
    let (mut word, mut longest) = (0, 0);
    for i in 0..shaped.glyphs.len() {
        let cells = usize::from(shaped.glyphs[i].cells);
        word = match cells {
            _ if shaped.is_space(i) => 0,
            2.. => cells, // lines break at either side of nearly every wide letter
            _ => word + cells,
        };
        longest = longest.max(word);
    }
    (shaped.cells(0..shaped.glyphs.len()), longest)
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
    use crate::{
        document::BlockKind,
        layout::tests::{document, setting},
    };

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
        let page = Page::of(&setting(80, 80));
        let measured = |text: &str| {
            let doc = document(&[(text, BlockKind::Paragraph, None)], vec![]);
            cells_of(&doc, &(0..text.len()), text, page)
        };
        assert_eq!(measured("the élève\nof"), (9, 5));
        assert_eq!(measured("上海 abc"), (8, 3));
    }
}
