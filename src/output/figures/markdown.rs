//! A table in GitHub's Markdown.

use std::io::{self, Write};

use crate::document::{Shown, one_line};

use super::row::Row;

/// The lines above the rows of figures, with the path of their document where there are `several`.
pub(super) fn figures_head(several: bool) -> &'static str {
    match several {
        false => "| Figure | Counts | Kind | Section | Sentence |\n| ---: | --- | --- | --- | --- |",
        true => "| Document | Figure | Counts | Kind | Section | Sentence |\n| --- | ---: | --- | --- | --- | --- |",
    }
}

/// The lines above the rows of moments.
pub(super) fn moments_head(several: bool) -> &'static str {
    match several {
        false => "| Date | Text | Year from | Section | Sentence |\n| --- | --- | --- | --- | --- |",
        true => "| Document | Date | Text | Year from | Section | Sentence |\n| --- | --- | --- | --- | --- | --- |",
    }
}

/// A row: a figure, or a moment with its dates.
pub(super) fn line(row: &Row, out: &mut Vec<u8>) -> io::Result<()> {
    if let Some(path) = &row.path {
        write!(out, "| {} ", cell(path))?;
    }
    let section = cell(row.section.as_deref().unwrap_or_default());
    let sentence = cell(row.sentence.as_deref().unwrap_or_default());
    let (text, counts) = (cell(&row.text), cell(row.counts.as_deref().unwrap_or_default()));
    match row.year_from {
        None => writeln!(out, "| {text} | {counts} | {} | {section} | {sentence} |", row.kind),
        Some(year_from) => {
            let from = year_from.unwrap_or_default();
            writeln!(out, "| {} | {text} | {from} | {section} | {sentence} |", row.span())
        }
    }
}

/// Text of a document as the text of a cell: whatever means something to Markdown is escaped.
fn cell(text: &str) -> String {
    let shown = Shown::new(&one_line(text));
    let mut out = String::with_capacity(shown.as_str().len());
    for c in shown.as_str().chars() {
        if matches!(c, '|' | '\\' | '`' | '*' | '_' | '[' | ']' | '<' | '>' | '&' | '~' | '$') {
            out.push('\\');
        }
        out.push(c);
    }
    out
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_cell_holds_no_markup() {
        assert_eq!(cell("a|b *c* <d>\n[e]"), r"a\|b \*c\* \<d\> \[e\]");
    }
}
