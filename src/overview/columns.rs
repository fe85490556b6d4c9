//! The columns of a table that hold amounts: each cell is read as the recogniser reads it, in the language of the text
//! around the table.

use crate::{
    document::{Document, Range, Table},
    figure::{self, Kind, Language, Unit},
};

/// A cell of more bytes is prose, whatever figure stands in it.
const CELL: usize = 48;
/// Bytes of the text before a table and from its beginning on by which its language is judged.
const SAMPLE: usize = 600;
/// Columns whose largest amounts are further apart cannot be seen on one scale.
const APART: f64 = 100.0;

/// A column of amounts.
#[derive(Debug, Clone, PartialEq)]
pub(crate) struct Amounts {
    /// Its number, counted from 0.
    pub column: usize,
    /// Of each row of the body the amount; None where it has none.
    pub values: Vec<Option<f64>>,
    /// The unit of all of them.
    pub unit: Option<Unit>,
}

impl Amounts {
    /// The largest amount, whatever its sign.
    pub(crate) fn most(&self) -> f64 {
        self.values.iter().flatten().fold(0.0, |most, value| value.abs().max(most))
    }

    /// True for amounts that can be compared on one scale.
    fn is_alike(&self, other: &Self) -> bool {
        let (small, large) = (self.most().min(other.most()), self.most().max(other.most()));
        self.unit == other.unit && small * APART >= large
    }
}

/// The last column of amounts and those that are alike, in order of place. A column holds amounts when all of its cells
/// do that hold anything, and two at least; years and numbers in sequence are none: they name the rows.
pub(crate) fn amounts(doc: &Document, table: &Table) -> Vec<Amounts> {
    let language = language(doc, table);
    let found = (0..table.columns.len()).rev().filter_map(|column| of_column(doc, table, column, language));
    let mut found: Vec<_> = found.collect();
    if let Some(last) = found.first().cloned() {
        found.retain(|amounts| amounts.is_alike(&last));
    }
    found.reverse();
    found
}

/// The language of a table: its own words, and those before it.
pub(super) fn language(doc: &Document, table: &Table) -> Language {
    let start = table.header.iter().chain(&table.cells).find(|cell| !cell.is_empty()).map_or(0, |cell| cell.start);
    Language::of(&doc.text.slice(doc.text.floor(start.saturating_sub(SAMPLE))..start + SAMPLE))
}

fn of_column(doc: &Document, table: &Table, column: usize, language: Language) -> Option<Amounts> {
    let (mut values, mut unit) = (Vec::with_capacity(table.rows()), None);
    for row in 0..table.rows() {
        let cell: &Range = &table.row(row)[column];
        let cell = doc.text.slice(cell.clone());
        match amount(cell.trim(), language) {
            Some((value, of)) => {
                values.push(Some(value));
                if *unit.get_or_insert(of) != of {
                    return None;
                }
            }
            None if matches!(cell.trim(), "" | "-" | "–" | "—" | "n/a" | "n. a." | "…" | "..") => {
                values.push(None)
            }
            None => return None,
        }
    }
    let known = || values.iter().flatten().copied();
    let amounts = Amounts { column, unit: unit?, values: values.clone() };
    (known().count() >= 2 && !names_rows(known(), amounts.unit) && amounts.most() > 0.0).then_some(amounts)
}

/// The amount that a cell says, and its unit: one figure and hardly anything else, in brackets when it is less than
/// nothing, as accounts have it.
fn amount(cell: &str, language: Language) -> Option<(f64, Option<Unit>)> {
    if cell.len() > CELL {
        return None;
    }
    let inside = cell.strip_prefix('(').and_then(|c| c.strip_suffix(')'));
    let sign = if inside.is_some() { -1.0 } else { 1.0 };
    let words = inside.unwrap_or(cell).trim();
    let minus = words.strip_prefix(['-', '−', '–']).map(str::trim_start);
    let (sign, words) = (if minus.is_some() { -sign } else { sign }, minus.unwrap_or(words.trim_start_matches('+')));
    let (value, unit) = bare(words, language).or_else(|| written_out(words, language))?;
    value.is_finite().then_some((sign * value, unit))
}

/// Digits and the marks between them alone are no figure by themselves: 2013 may be a year. Before a unit they can be
/// nothing but an amount.
fn bare(words: &str, language: Language) -> Option<(f64, Option<Unit>)> {
    let marks = |c: char| matches!(c, '.' | ',' | ' ' | '\'' | '’' | '\u{a0}' | '\u{202f}' | '\u{2009}');
    let number =
        words.starts_with(|c: char| c.is_ascii_digit()) && words.chars().all(|c| c.is_ascii_digit() || marks(c));
    if !number {
        return None;
    }
    written_out(&format!("{words} km"), language).map(|(value, _)| (value, None))
}

/// The one figure that takes most of the text; of a range its middle.
fn written_out(words: &str, language: Language) -> Option<(f64, Option<Unit>)> {
    let figures = figure::recognise_in(words, language);
    let [figure] = figures.as_slice() else { return None };
    let amount =
        matches!(figure.kind, Kind::Count | Kind::Percent | Kind::Money | Kind::Measure | Kind::Duration | Kind::Ratio);
    if !amount || figure.range.len() * 2 < words.len() {
        return None;
    }
    Some((figure.value.magnitude()?, figure.value.unit()))
}

/// True for years, and for 1, 2, 3 …
fn names_rows(values: impl Iterator<Item = f64> + Clone, unit: Option<Unit>) -> bool {
    let year = |v: f64| v.fract() == 0.0 && (1500.0..=2100.0).contains(&v);
    unit.is_none() && (values.clone().all(year) || values.clone().zip(values.skip(1)).all(|(a, b)| b == a + 1.0))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn cells_say_their_amount() {
        use Language::{English, French, German, Spanish};
        for (cell, language, expected) in [
            ("600", English, Some(600.0)),
            ("2013", English, Some(2013.0)),
            ("1,234.5", English, Some(1234.5)),
            ("1 234", French, Some(1234.0)),
            ("1,25", German, Some(1.25)),
            ("1.234,5", German, Some(1234.5)),
            ("1.234", Spanish, Some(1234.0)),
            ("1.234", English, Some(1.234)),
            ("-1,25 %", German, Some(-1.25)),
            ("−12 %", English, Some(-12.0)),
            ("+3.5%", English, Some(3.5)),
            ("(40)", English, Some(-40.0)),
            ("€ 5", English, Some(5.0)),
            ("more than 2,000", English, Some(2000.0)),
            ("about $1.2 billion", English, Some(1.2e9)),
            ("version 1.2.3", English, None),
            ("1.2.3", English, None),
            ("words", English, None),
            ("", English, None),
            ("inf", English, None),
        ] {
            assert_eq!(amount(cell, language).map(|(value, _)| value), expected, "{cell} {language:?}");
        }
    }

    fn columns(markdown: &[&str]) -> Vec<(usize, Option<String>)> {
        let text: String = markdown.concat();
        let mut cells = Vec::new();
        let mut at = 0;
        for cell in text.split(['\t', '\n']) {
            cells.push(at..at + cell.len());
            at += cell.len() + 1;
        }
        let width = markdown[0].split('\t').count();
        let header = cells.drain(..width).collect::<Vec<_>>().into();
        let table = Table { columns: vec![Default::default(); width], header, cells };
        let doc: Document =
            crate::document::Parts { text: crate::document::Text::owned(text), ..Default::default() }.into();
        amounts(&doc, &table).into_iter().map(|a| (a.column, a.unit.map(|u| u.to_string()))).collect()
    }

    #[test]
    fn columns_that_are_alike_are_compared() {
        let years = ["Where\t2019\t2020\n", "north\t12%\t14%\n", "south\t9%\t11%"];
        assert_eq!(columns(&years), [(1, Some("%".to_owned())), (2, Some("%".to_owned()))]);
        let other = ["Town\tPeople\tArea\n", "A\t1,200,000\t310 km²\n", "B\t90,000\t45 km²"];
        assert_eq!(columns(&other), [(2, Some("km²".to_owned()))]);
        assert_eq!(columns(&["No\tYear\n", "1\t1999\n", "2\t2004"]), []);
        assert_eq!(columns(&["Code\tWhat\n", "200\tdone\n", "404\tlost"]), [(0, None)]);
    }
}
