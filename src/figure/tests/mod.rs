//! Marked sentences for every rule: what stands in brackets is a figure of the kind, all else is none of it.

mod properties;
mod rejected;
mod taken;

use super::*;

/// Takes the brackets out, finds the figures, puts brackets around those of `kind`, and compares.
#[track_caller]
fn check(kind: Kind, sentences: &[&str]) {
    for marked in sentences {
        let text = marked.replace(['[', ']'], "");
        let mut found = String::new();
        let mut at = 0;
        for figure in recognise(&text).iter().filter(|f| f.kind == kind) {
            found += &text[at..figure.range.start];
            found += "[";
            found += &text[figure.range.clone()];
            found += "]";
            at = figure.range.end;
        }
        found += &text[at..];
        assert_eq!(&found, marked, "{:?}", explain(&text));
    }
}

/// Checks that nothing is found.
#[track_caller]
fn none(sentences: &[&str]) {
    for text in sentences {
        assert_eq!(recognise(text), [], "{text}");
    }
}

/// The value of the only figure as the JSON output has it: `low..high unit ~`, or the dates.
fn value(text: &str) -> String {
    let figures = recognise(text);
    let [figure] = &figures[..] else { return format!("{} figures in {text}", figures.len()) };
    let end = |n: Option<f64>| n.map_or(String::new(), |n| format!("{}", (n * 1e4).round() / 1e4));
    let mut told = match figure.value {
        Value::Number { low, high, unit } => {
            let ends = if low == high { end(low) } else { format!("{}..{}", end(low), end(high)) };
            unit.map_or(ends.clone(), |u| format!("{ends} {u}"))
        }
        Value::Dates { start, end } if start == end => start.to_string(),
        Value::Dates { start, end } => format!("{start}/{end}"),
        Value::Times { start, end } if start == end => start.to_string(),
        Value::Times { start, end } => format!("{start}/{end}"),
    };
    if figure.approximate {
        told += " ~";
    }
    told
}

#[track_caller]
fn values(cases: &[(&str, &str)]) {
    for (text, expected) in cases {
        assert_eq!(value(text), *expected, "{text}");
    }
}
