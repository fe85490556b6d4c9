//! Marked texts: a text a line, each figure in brackets with its kind and value behind a bar.
//!
//! ```text
//! [More than 600|count 600..] men, [about 5 km|measure ~5 km] off, in [2013–2017|period 2013..2017].
//! ```
//!
//! A value is a number, or two with `..` between; an open end is left out. `~` before it says that it is not exact, which
//! an open end says by itself. A unit follows. Dates and times are in ISO 8601. `\n`, `\t`, `\[`, `\]`, `\|` and `\\`
//! stand for the characters themselves; a line that begins with `#` is a comment.

/// A text and the figures that it has.
#[derive(Debug, Default)]
pub(crate) struct Marked {
    /// The text without marks.
    pub(crate) text: String,
    /// What is found in it by who reads it, in order of place.
    pub(crate) figures: Vec<Expected>,
}

/// A figure as it was marked.
#[derive(Debug, PartialEq)]
pub(crate) struct Expected {
    /// Bytes of the text.
    pub(crate) range: std::ops::Range<usize>,
    /// The kind's name.
    pub(crate) kind: String,
    /// What it is worth.
    pub(crate) value: Value,
    /// It is not exact.
    pub(crate) approximate: bool,
}

/// What a figure is worth.
#[derive(Debug, PartialEq)]
pub(crate) enum Value {
    /// Least, greatest, unit.
    Number(Option<f64>, Option<f64>, Option<String>),
    /// First and last date, or time.
    Dates(String, String),
}

/// The texts of a file, each with the number of its line, counted from 1.
///
/// # Errors
/// The number of a line that breaks the form, and how.
pub(crate) fn read(file: &str) -> Result<Vec<(usize, Marked)>, String> {
    let lines = file.lines().enumerate().map(|(n, line)| (n + 1, line));
    let texts = lines.filter(|(_, line)| !line.is_empty() && !line.starts_with('#'));
    texts.map(|(n, line)| Ok((n, parse(line).map_err(|e| format!("line {n}: {e}"))?))).collect()
}

fn parse(line: &str) -> Result<Marked, String> {
    let mut marked = Marked::default();
    // Where the open figure began, and its label once its bar is reached.
    let (mut open, mut label): (Option<usize>, Option<String>) = (None, None);
    let mut chars = line.chars();
    while let Some(c) = chars.next() {
        match c {
            '[' if open.is_none() => open = Some(marked.text.len()),
            '|' if open.is_some() && label.is_none() => label = Some(String::new()),
            ']' => {
                let start = open.take().ok_or("a bracket closes that did not open")?;
                let label = label.take().ok_or("a figure without kind and value")?;
                marked.figures.push(expected(start..marked.text.len(), &label)?);
            }
            '[' => return Err("a bracket within a bracket".to_owned()),
            c => {
                let c = if c == '\\' { escaped(chars.next())? } else { c };
                label.as_mut().unwrap_or(&mut marked.text).push(c);
            }
        }
    }
    if open.is_some() { Err("a bracket that does not close".to_owned()) } else { Ok(marked) }
}

fn escaped(c: Option<char>) -> Result<char, String> {
    match c {
        Some('n') => Ok('\n'),
        Some('t') => Ok('\t'),
        Some('r') => Ok('\r'),
        Some(c @ ('[' | ']' | '|' | '\\' | '#')) => Ok(c),
        c => Err(format!("a backslash before {c:?}")),
    }
}

const KINDS: [&str; 10] =
    ["count", "percent", "money", "measure", "date", "period", "time", "duration", "ratio", "ordinal"];

/// Reads `count ~5..7 km`.
fn expected(range: std::ops::Range<usize>, label: &str) -> Result<Expected, String> {
    let (kind, value) = label.split_once(' ').ok_or_else(|| format!("{label}: no value"))?;
    if !KINDS.contains(&kind) {
        return Err(format!("{kind}: no kind"));
    }
    let (value, mut approximate) = value.strip_prefix('~').map_or((value, false), |value| (value, true));
    let (numbers, unit) = value.split_once(' ').map_or((value, None), |(n, unit)| (n, Some(unit.to_owned())));
    let (low, high) = numbers.split_once("..").unwrap_or((numbers, numbers));
    let value = if matches!(kind, "date" | "period" | "time") {
        if low.is_empty() || high.is_empty() || unit.is_some() {
            return Err(format!("{label}: a date has both ends and no unit"));
        }
        Value::Dates(low.to_owned(), high.to_owned())
    } else {
        let number = |text: &str| match text {
            "" => Ok(None),
            text => text.parse::<f64>().map(Some).map_err(|_| format!("{label}: {text} is no number")),
        };
        let (low, high) = (number(low)?, number(high)?);
        approximate |= low.is_none() || high.is_none();
        if low.is_none() && high.is_none() {
            return Err(format!("{label}: no number"));
        }
        Value::Number(low, high, unit)
    };
    Ok(Expected { range, kind: kind.to_owned(), value, approximate })
}

#[test]
fn marks_are_read() {
    let line =
        r"\# [More than 600|count 600..] men,\n[c. 5–7 km|measure ~5..7 km] \[3\], [2013–2017|period 2013..2017]";
    let marked = parse(line).unwrap();
    assert_eq!(marked.text, "# More than 600 men,\nc. 5–7 km [3], 2013–2017");
    let figure = |range, kind: &str, value, approximate| Expected { range, kind: kind.to_owned(), value, approximate };
    let expected = [
        figure(2..15, "count", Value::Number(Some(600.0), None, None), true),
        figure(21..32, "measure", Value::Number(Some(5.0), Some(7.0), Some("km".to_owned())), true),
        figure(38..49, "period", Value::Dates("2013".to_owned(), "2017".to_owned()), false),
    ];
    assert_eq!(marked.figures, expected);
    for broken in
        ["[6", "6]", "[6]", "[6|number 6]", "[6|count]", "[6|count x]", "[6|date ..6]", "[[6|count 6]]", "\\x"]
    {
        assert!(parse(broken).is_err(), "{broken}");
    }
}
