//! Figures for people: under their sections, what they count beside them, the sentence below.

use std::io::{self, Write};

use crate::document::{Shown, one_line};

use super::row::Row;

/// Cells for the figure before what it counts stands.
const COLUMN: usize = 20;

/// Two lines a row, a title where the section changes; a moment begins with its dates. Of several documents each row
/// begins with its path, and there are no titles.
pub(super) fn rows(rows: &mut dyn Iterator<Item = Row>, out: &mut dyn Write) -> io::Result<()> {
    let mut section = None;
    for (n, row) in rows.enumerate() {
        out.write_all(row.path_before().as_bytes())?;
        if row.year_from.is_some() {
            moment(&row, out)?;
            continue;
        }
        if row.path.is_none() && (n == 0 || section != row.section) {
            if let Some(title) = &row.section {
                writeln!(out, "{}{}", if n == 0 { "" } else { "\n" }, Shown::new(title))?;
            }
            section.clone_from(&row.section);
        }
        figure(&row, out)?;
    }
    Ok(())
}

fn figure(row: &Row, out: &mut dyn Write) -> io::Result<()> {
    let r = row;
    let said = [r.counts.as_deref(), r.period.as_deref(), r.source.as_deref()];
    let said = said.into_iter().flatten().map(one_line).collect::<Vec<_>>().join("; ");
    let (text, indent) = (Shown::new(&one_line(&r.text)), if r.path.is_some() { "" } else { "  " });
    match said.is_empty() {
        true => writeln!(out, "{indent}{text}")?,
        false => writeln!(out, "{indent}{}  {}", padded(&text), Shown::new(&said))?,
    }
    sentence(row, out)
}

fn moment(row: &Row, out: &mut dyn Write) -> io::Result<()> {
    let context = if row.year_from == Some(Some("context")) { "  (year from the context)" } else { "" };
    let text = Shown::new(&one_line(&row.text));
    writeln!(out, "{}  {text}{context}", padded(&Shown::new(&row.span())))?;
    sentence(row, out)
}

fn sentence(row: &Row, out: &mut dyn Write) -> io::Result<()> {
    if let Some(sentence) = row.sentence.as_deref().filter(|s| *s != row.text) {
        writeln!(out, "      {}", Shown::new(&one_line(sentence)))?;
    }
    match &row.why {
        Some(why) => writeln!(out, "      ({why})"),
        None => Ok(()),
    }
}

fn padded(text: &Shown) -> String {
    format!("{text}{}", " ".repeat(COLUMN.saturating_sub(text.cells())))
}
