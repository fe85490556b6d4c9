//! Which bars a table gets.

use crate::{
    document::{Document, Table},
    figure::{self, Kind},
    layout::{Bar, Bars},
};

/// Rows of a table that are looked at; a longer one is data, not a picture.
const ROWS: usize = 200;
/// A cell of more bytes is prose, whatever figure stands in it.
const CELL: usize = 40;

/// Bars for the last column that holds numbers in all its rows that hold anything, when there are two at least.
/// Columns of years and of numbers in sequence get none: they name the rows.
pub fn find(doc: &Document, table: &Table) -> Option<Bars> {
    if table.rows() > ROWS || table.rows() < 2 {
        return None;
    }
    (0..table.columns.len()).rev().find_map(|column| column_bars(doc, table, column))
}

fn column_bars(doc: &Document, table: &Table, column: usize) -> Option<Bars> {
    let mut values = Vec::with_capacity(table.rows());
    for row in 0..table.rows() {
        let cell = doc.text.slice(table.row(row)[column].clone());
        let cell = cell.trim();
        match value(cell) {
            Some(value) if value.is_finite() => values.push(Some(value)),
            None if matches!(cell, "" | "-" | "–" | "—" | "n/a" | "…") => values.push(None),
            _ => return None,
        }
    }
    let known = || values.iter().flatten().copied();
    if known().count() < 2 || names_rows(known()) {
        return None;
    }
    let most = known().fold(0.0, |a: f64, v| a.max(v.abs()));
    if most == 0.0 {
        return None;
    }
    let bar = |v: f64| Bar { share: (v.abs() / most) as f32, negative: v < 0.0 };
    Some(Bars { column, bars: values.iter().map(|v| v.map(bar)).collect() })
}

/// The number that a cell says: bare digits, or one figure and hardly anything else.
fn value(cell: &str) -> Option<f64> {
    if cell.len() > CELL {
        return None;
    }
    bare(cell).or_else(|| said(cell))
}

/// Digits with a sign, marks between thousands, a currency's sign or one for per cent. Parentheses mean less than
/// nothing, as in accounts.
fn bare(cell: &str) -> Option<f64> {
    let inner = cell.strip_prefix('(').and_then(|c| c.strip_suffix(')'));
    let negative = inner.is_some() || cell.starts_with(['-', '−', '–']);
    let signs: &[char] = &['+', '-', '−', '–', '$', '€', '£', '¥', '%', '~', '≈', ' ', '\u{a0}', '\u{202f}'];
    let number = inner.unwrap_or(cell).trim_matches(signs);
    let digits: String =
        number.chars().filter(|c| !matches!(c, ',' | ' ' | '\u{a0}' | '\u{202f}' | '’' | '\'' | '_')).collect();
    if !digits.starts_with(|c: char| c.is_ascii_digit() || c == '.') || digits.contains(['e', 'E', 'i', 'n']) {
        return None;
    }
    let value: f64 = digits.parse().ok()?;
    Some(if negative { -value } else { value })
}

/// The one figure that takes most of the cell; of a range its middle.
fn said(cell: &str) -> Option<f64> {
    let figures = figure::recognise(cell);
    let [figure] = figures.as_slice() else { return None };
    let amount =
        matches!(figure.kind, Kind::Count | Kind::Percent | Kind::Money | Kind::Measure | Kind::Duration | Kind::Ratio);
    if !amount || figure.range.len() * 2 < cell.len() {
        return None;
    }
    figure.value.magnitude()
}

/// True for years, and for 1, 2, 3 …
fn names_rows(values: impl Iterator<Item = f64> + Clone) -> bool {
    let year = |v: f64| v.fract() == 0.0 && (1500.0..=2100.0).contains(&v);
    values.clone().all(year) || values.clone().zip(values.skip(1)).all(|(a, b)| b == a + 1.0)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn cells_say_their_number() {
        let cases = [
            ("600", Some(600.0)),
            ("1,234.5", Some(1234.5)),
            ("1 234", Some(1234.0)),
            ("−12 %", Some(-12.0)),
            ("(40)", Some(-40.0)),
            ("€ 5", Some(5.0)),
            ("more than 2,000", Some(2000.0)),
            ("about $1.2 billion", Some(1.2e9)),
            ("version 1.2.3", None),
            ("words", None),
            ("", None),
            ("inf", None),
        ];
        for (cell, expected) in cases {
            assert_eq!(value(cell), expected, "{cell}");
        }
    }
}
