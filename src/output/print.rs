//! Formatted text.

use std::{
    io::{self, Write},
    rc::Rc,
};

use crate::{
    document::{AlertKind, Document, Hyperlink, LINK_END, Range, Roles, Token},
    layout::{self, FindBars, Means, Row, Setting},
    overview::{Mark, Marks},
};

/// How text is printed.
#[derive(Debug, Clone)]
pub(crate) struct Print {
    /// Cells a row has at most.
    pub pane: u16,
    /// Cells of the column of prose, at most `pane`.
    pub width: u16,
    /// SGR sequences for roles and figures.
    pub colour: bool,
    /// Links as such (OSC 8).
    pub links: bool,
    /// Bytes of the text that are wanted.
    pub range: Range,
    /// Where bars of tables come from.
    pub bars: FindBars,
    /// Cells between two tab stops; None for those that text and code usually have.
    pub tabs: Option<u16>,
}

/// Writes the blocks of a range as rows: nothing is cut, and code can be copied and run.
///
/// # Errors
/// What the writer says.
pub(crate) fn print(doc: &Document, how: &Print, out: &mut dyn Write) -> io::Result<()> {
    let means = if how.colour { Means::Colours } else { Means::Signs };
    let setting = Setting {
        pane: how.pane,
        column: how.width,
        bars: how.bars,
        means,
        paper: true,
        tabs: how.tabs,
        ..Setting::default()
    };
    let mut block = doc.block_at(how.range.start);
    let (mut first, mut marks) = (true, Marks::new(doc));
    while let Some(b) = block.filter(|b| b.block.range.start < how.range.end || how.range.is_empty()) {
        let laid = layout::lay_out(doc, &b, &setting);
        let figures = if how.colour { marks.of(&b.block) } else { Rc::default() };
        for row in laid.rows.iter().skip(if first { laid.gap } else { 0 }) {
            let links = if how.links { doc.links_in(&row.range) } else { Vec::new() };
            write_row(row, how.colour, &figures, &links, out)?;
        }
        first = false;
        block = doc.block_after(&b);
    }
    Ok(())
}

/// Writes rows as they stood on a screen, each with the figures of its block, moved to the left edge together.
///
/// # Errors
/// What the writer says.
pub(crate) fn print_rows(rows: &[(&Row, &[Mark])], colour: bool, out: &mut dyn Write) -> io::Result<()> {
    let indent = rows.iter().filter(|(row, _)| !row.glyphs.is_empty()).map(|(row, _)| row.indent).min().unwrap_or(0);
    for (row, figures) in rows {
        let moved = Row { indent: row.indent.saturating_sub(indent), ..(*row).clone() };
        write_row(&moved, colour, figures, &[], out)?;
    }
    Ok(())
}

fn write_row(row: &Row, colour: bool, figures: &[Mark], links: &[Hyperlink], out: &mut dyn Write) -> io::Result<()> {
    let mut line = String::new();
    let mut linked = None;
    let end = (0..row.glyphs.len()).rev().find(|&i| !row.symbol(i).trim().is_empty()).map_or(0, |i| i + 1);
    if end > 0 {
        line.extend(std::iter::repeat_n(' ', row.indent.into()));
    }
    let mut look = "";
    for (i, glyph) in row.glyphs[..end].iter().enumerate() {
        let at = row.range.start + glyph.offset as usize;
        let link = links.iter().find(|link| link.range.contains(&at) && glyph.roles.contains(Roles::LINK));
        if linked != link.map(|link| link.id) {
            line += if linked.is_some() { LINK_END } else { "" };
            let sequence = link.and_then(Hyperlink::sequence);
            linked = link.filter(|_| sequence.is_some()).map(|link| link.id);
            line += &sequence.unwrap_or_default();
        }
        if colour {
            let wanted = sgr(glyph.roles, stands_out(figures, at));
            if wanted != look {
                line += if look.is_empty() { "" } else { "\x1b[0m" };
                line += wanted;
                look = wanted;
            }
        }
        line += row.symbol(i);
    }
    line += if look.is_empty() { "" } else { "\x1b[0m" };
    line += if linked.is_some() { LINK_END } else { "" };
    line.push('\n');
    out.write_all(line.as_bytes())
}

/// True for a byte of a figure that stands out.
fn stands_out(figures: &[Mark], at: usize) -> bool {
    let n = figures.partition_point(|f| f.end <= at);
    figures.get(n).is_some_and(|f| f.start <= at && f.bright && f.apart.is_none())
}

/// The sixteen colours of styled plain text, in plain and in bold.
const COLOURS: [&str; 16] = [
    "\x1b[30m", "\x1b[31m", "\x1b[32m", "\x1b[33m", "\x1b[34m", "\x1b[35m", "\x1b[36m", "\x1b[37m", "\x1b[90m",
    "\x1b[91m", "\x1b[92m", "\x1b[93m", "\x1b[94m", "\x1b[95m", "\x1b[96m", "\x1b[97m",
];
const BOLD: [&str; 16] = [
    "\x1b[1;30m", "\x1b[1;31m", "\x1b[1;32m", "\x1b[1;33m", "\x1b[1;34m", "\x1b[1;35m", "\x1b[1;36m", "\x1b[1;37m",
    "\x1b[1;90m", "\x1b[1;91m", "\x1b[1;92m", "\x1b[1;93m", "\x1b[1;94m", "\x1b[1;95m", "\x1b[1;96m", "\x1b[1;97m",
];

/// The sequence for a look, in the terminal's own sixteen colours.
fn sgr(roles: Roles, figure: bool) -> &'static str {
    let has = |role| roles.intersects(role);
    if let Some(colour) = roles.colour().filter(|_| !figure) {
        return if has(Roles::STRONG) { BOLD[usize::from(colour)] } else { COLOURS[usize::from(colour)] };
    }
    match () {
        () if figure && !has(Roles::ORNAMENT | Roles::CODE) => "\x1b[1;33m",
        () if has(Roles::FAINT) && has(Roles::EMPHASIS) => "\x1b[2;3m",
        () if has(Roles::FAINT) => "\x1b[2m",
        () if has(Roles::ALERT) => alert(roles),
        () if has(Roles::CODE) => code(roles),
        () if has(Roles::HEADING) => heading(roles.level()),
        () if has(Roles::TITLE | Roles::STRONG) => "\x1b[1m",
        () if has(Roles::BAR | Roles::NOTE) => "\x1b[36m",
        () if has(Roles::BYLINE | Roles::HEADER | Roles::CONTROL) => "\x1b[2m",
        () if has(Roles::LINK) => "\x1b[34m",
        () if has(Roles::UNDERLINE) => "\x1b[4m",
        () if has(Roles::EMPHASIS | Roles::IMAGE) => "\x1b[3m",
        () if has(Roles::STRIKE) => "\x1b[9m",
        () => "",
    }
}

fn heading(level: u8) -> &'static str {
    match level {
        1 | 2 => "\x1b[1;36m",
        3 => "\x1b[1m",
        4 => "\x1b[36m",
        5 => "\x1b[3m",
        _ => "\x1b[2;3m",
    }
}

fn alert(roles: Roles) -> &'static str {
    match roles.alert() {
        Some(AlertKind::Note) => "\x1b[1;34m",
        Some(AlertKind::Tip) => "\x1b[1;32m",
        Some(AlertKind::Important) => "\x1b[1;35m",
        Some(AlertKind::Warning) => "\x1b[1;33m",
        Some(AlertKind::Caution) | None => "\x1b[1;31m",
    }
}

/// Code in a sentence is green, as no other text is; in a block each word has the colour of its kind.
fn code(roles: Roles) -> &'static str {
    match roles.token() {
        None if roles.contains(Roles::BLOCK) => "",
        None | Some(Token::Text | Token::Added) => "\x1b[32m",
        Some(Token::Comment) => "\x1b[2;3m",
        Some(Token::Number) => "\x1b[33m",
        Some(Token::Keyword) => "\x1b[35m",
        Some(Token::Type) => "\x1b[36m",
        Some(Token::Name) => "\x1b[34m",
        Some(Token::Removed) => "\x1b[31m",
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn roles_have_their_sequences() {
        let cases = [
            (Roles::empty(), false, ""),
            (Roles::empty(), true, "\x1b[1;33m"),
            (Roles::CODE, true, "\x1b[32m"),
            (Roles::FAINT, false, "\x1b[2m"),
            (Roles::EMPHASIS, false, "\x1b[3m"),
            (Roles::FAINT | Roles::EMPHASIS, false, "\x1b[2;3m"),
            (Roles::STRONG, false, "\x1b[1m"),
            (Roles::STRONG | Roles::LINK, false, "\x1b[1m"),
            (Roles::LINK, false, "\x1b[34m"),
            (Roles::NOTE, false, "\x1b[36m"),
            (Roles::BYLINE, false, "\x1b[2m"),
            (Roles::UNDERLINE, false, "\x1b[4m"),
            (Roles::STRIKE, false, "\x1b[9m"),
            (Roles::CODE | Roles::BLOCK, false, ""),
        ];
        for (roles, figure, sequence) in cases {
            assert_eq!(sgr(roles, figure), sequence, "{roles:?} {figure}");
        }
    }
}
