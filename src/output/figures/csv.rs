//! Comma-separated values as RFC 4180 has them, but for the end of a line, which is a line feed.

use std::io::{self, Write};

use crate::document::{Shown, one_line};

use super::row::Row;

/// The columns, in order; the path of the document comes before them where there are several.
const HEADER: &str = "start,end,text,kind,low,high,unit,date_start,date_end,approximate,counts,section,sentence,weight,\
qualifier,period,source,year_from";
const HEADER_OF_SEVERAL: &str = "path,start,end,text,kind,low,high,unit,date_start,date_end,approximate,counts,section,\
sentence,weight,qualifier,period,source,year_from";

/// The line above all rows, with the path of their document where there are `several`.
pub(super) fn header(several: bool) -> &'static str {
    if several { HEADER_OF_SEVERAL } else { HEADER }
}

/// The line of a row.
pub(super) fn line(r: &Row, out: &mut Vec<u8>) -> io::Result<()> {
    if let Some(path) = &r.path {
        write!(out, "{},", field(path))?;
    }
    let number = |value: Option<f64>| value.map(|n| n.to_string()).unwrap_or_default();
    write!(out, "{},{},{},{},{},{},", r.start, r.end, field(&r.text), r.kind, number(r.low), number(r.high))?;
    let text = |value: Option<&str>| value.map(field).unwrap_or_default();
    let dates = (r.date_start.as_deref().unwrap_or_default(), r.date_end.as_deref().unwrap_or_default());
    write!(out, "{},{},{},{},", text(r.unit.as_deref()), dates.0, dates.1, r.approximate)?;
    let (counts, section) = (text(r.counts.as_deref()), text(r.section.as_deref()));
    write!(out, "{counts},{section},{},{},", text(r.sentence.as_deref()), r.weight)?;
    let named = [r.qualifier.as_deref(), r.period.as_deref(), r.source.as_deref(), r.year_from.flatten()].map(text);
    writeln!(out, "{}", named.join(","))
}

/// A field in quotes where it needs them, and behind an apostrophe where a spreadsheet would take it for a formula. A line
/// feed becomes a space: a row is a line for every program.
fn field(text: &str) -> String {
    let shown = Shown::new(&one_line(text));
    let guard = if is_formula(shown.as_str()) { "'" } else { "" };
    match shown.as_str().contains([',', '"']) {
        true => format!("\"{guard}{}\"", shown.as_str().replace('"', "\"\"")),
        false => format!("{guard}{shown}"),
    }
}

/// True for what a spreadsheet would work out instead of show; a number is none.
fn is_formula(text: &str) -> bool {
    text.starts_with(['=', '+', '-', '@']) && text.parse::<f64>().is_err()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_columns_are_the_same_for_several_documents() {
        assert_eq!(header(true), format!("path,{}", header(false)));
    }

    #[test]
    fn fields_are_quoted_where_they_must_be() {
        assert_eq!(field("two\n words"), "two words");
        assert_eq!(field("2,000"), "\"2,000\"");
        assert_eq!(field("a \"b\""), "\"a \"\"b\"\"\"");
        assert_eq!(field("\u{1b}[1m"), "␛[1m");
    }

    #[test]
    fn no_field_is_a_formula() {
        for (text, expected) in
            [("=1+2", "'=1+2"), ("@a, b", "\"'@a, b\""), ("-5", "-5"), ("-5 %", "'-5 %"), ("+", "'+")]
        {
            assert_eq!(field(text), expected);
        }
    }
}
