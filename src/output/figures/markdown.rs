//! A table in GitHub's Markdown.

use std::io::{self, Write};

use crate::document::Shown;

use super::row::Row;
use crate::output::one_line::one_line;

/// A row a figure, or a moment with its dates; nothing without rows.
pub(super) fn table(rows: &mut dyn Iterator<Item = Row>, out: &mut dyn Write) -> io::Result<()> {
    let mut none = true;
    for row in rows {
        let moment = row.year_from.is_some();
        if none {
            let (head, rule) = match moment {
                false => ("| Figure | Counts | Kind | Section | Sentence |", "| ---: | --- | --- | --- | --- |"),
                true => ("| Date | Text | Year from | Section | Sentence |", "| --- | --- | --- | --- | --- |"),
            };
            writeln!(out, "{head}\n{rule}")?;
            none = false;
        }
        let r = &row;
        let section = cell(r.section.as_deref().unwrap_or_default());
        let sentence = cell(r.sentence.as_deref().unwrap_or_default());
        let (text, counts) = (cell(&r.text), cell(r.counts.as_deref().unwrap_or_default()));
        match moment {
            false => writeln!(out, "| {text} | {counts} | {} | {section} | {sentence} |", r.kind)?,
            true => {
                let from = row.year_from.flatten().unwrap_or_default();
                writeln!(out, "| {} | {text} | {from} | {section} | {sentence} |", row.span())?;
            }
        }
    }
    Ok(())
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
