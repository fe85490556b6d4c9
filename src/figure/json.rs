//! A figure as the JSON output tells it.

use std::borrow::Cow;

use serde::{Serialize, Serializer};

use super::{Figure, Range, Value};

/// One figure of the JSON output: what stands there and what it is worth. Offsets are bytes of the source, end
/// exclusive. Strings are the source's own, JSON escapes what a terminal must not see.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct Record<'a> {
    /// First byte in the source.
    pub start: usize,
    /// The byte after the last.
    pub end: usize,
    /// The text of the figure.
    pub text: Cow<'a, str>,
    /// The kind's name.
    pub kind: &'static str,
    /// Least value; none when open or when it is a date or time.
    #[serde(serialize_with = "number")]
    pub low: Option<f64>,
    /// Greatest value; none when open or when it is a date or time.
    #[serde(serialize_with = "number")]
    pub high: Option<f64>,
    /// Currency code or symbol.
    pub unit: Option<String>,
    /// First date or time, ISO 8601.
    pub date_start: Option<String>,
    /// Last date or time.
    pub date_end: Option<String>,
    /// The value is not exact.
    pub approximate: bool,
    /// What is counted.
    pub counts: Option<Cow<'a, str>>,
    /// Title of the section.
    pub section: Option<Cow<'a, str>>,
    /// The sentence around the figure.
    pub sentence: Option<Cow<'a, str>>,
    /// The weight's name.
    pub weight: &'static str,
}

impl<'a> Record<'a> {
    /// The record of a figure of `paragraph`, which stands at `source` of the source. What it counts, section and
    /// sentence are left to the caller, who knows the document.
    pub fn new(paragraph: &'a str, figure: &Figure, source: Range) -> Self {
        let (mut low, mut high, mut unit, mut dates) = (None, None, None, (None, None));
        match figure.value {
            Value::Number { low: l, high: h, unit: u } => (low, high, unit) = (l, h, u.map(|u| u.to_string())),
            Value::Dates { start, end } => dates = (Some(start.to_string()), Some(end.to_string())),
            Value::Times { start, end } => dates = (Some(start.to_string()), Some(end.to_string())),
        }
        Self {
            start: source.start,
            end: source.end,
            text: paragraph[figure.range.clone()].into(),
            kind: figure.kind.name(),
            low,
            high,
            unit,
            date_start: dates.0,
            date_end: dates.1,
            approximate: figure.approximate,
            counts: None,
            section: None,
            sentence: None,
            weight: figure.weight.name(),
        }
    }
}

/// Whole numbers without a decimal point; others to twelve digits, which hides the binary fraction's tail.
fn number<S: Serializer>(value: &Option<f64>, serializer: S) -> Result<S::Ok, S::Error> {
    match *value {
        None => serializer.serialize_none(),
        Some(n) if n.fract() == 0.0 && n.abs() < 1e15 => serializer.serialize_i64(n as i64),
        Some(n) => serializer.serialize_f64(format!("{n:.11e}").parse().unwrap_or(n)),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::figure::recognise;

    #[test]
    fn a_record_has_the_fields_of_the_contract() {
        let text = "They stopped more than 600 of them.";
        let figure = &recognise(text)[0];
        let json = serde_json::to_string(&Record::new(text, figure, figure.range.clone())).unwrap();
        assert_eq!(
            json,
            r#"{"start":13,"end":26,"text":"more than 600","kind":"count","low":600,"high":null,"unit":null,"date_start":null,"date_end":null,"approximate":true,"counts":null,"section":null,"sentence":null,"weight":"key"}"#
        );
    }
}
