//! What a reader would mark, and what would turn the text into a Christmas tree.

use super::{
    Range,
    value::{Kind, Part, Value, Weight},
};

/// Counts below this are said in passing: two ministers, five provinces.
const SMALL: f64 = 13.0;

/// The weight of a figure of `text`.
pub(super) fn weigh(text: &str, range: &Range, kind: Kind, value: &Value) -> Weight {
    let minor = match kind {
        Kind::Ordinal | Kind::Time => true,
        Kind::Date => match value {
            Value::Dates { start, .. } => start.day.is_none() || start.part == Part::Year,
            _ => true,
        },
        Kind::Count => value.magnitude().is_none_or(|n| n < SMALL),
        // An adjective names a thing rather than tells a length: the 10-year bond.
        Kind::Duration => text[..range.end].ends_with(|c: char| c.is_alphabetic()) && text[range.clone()].contains('-'),
        Kind::Ratio => value.magnitude().is_some_and(|n| n == 0.5 && value.unit().is_none()),
        Kind::Percent | Kind::Money | Kind::Measure | Kind::Period => false,
    };
    if minor { Weight::Minor } else { Weight::Key }
}
