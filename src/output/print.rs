//! Formatted text.

use std::{
    io::{self, Write},
    rc::Rc,
};

use crate::{
    document::{BlockRef, Document, Range, Roles},
    layout::{self, FindBars, Row, Rows, Setting},
    overview::{Mark, Marks},
};

/// How text is printed.
#[derive(Debug, Clone)]
pub struct Print {
    /// Cells a row has at most.
    pub width: u16,
    /// SGR sequences for roles and figures.
    pub colour: bool,
    /// Bytes of the text that are wanted.
    pub range: Range,
    /// Where bars of tables come from.
    pub bars: FindBars,
}

/// Writes the blocks of a range as rows.
///
/// # Errors
/// What the writer says.
pub fn print(doc: &Document, how: &Print, out: &mut dyn Write) -> io::Result<()> {
    let mut block = doc.block_at(how.range.start);
    let (mut first, mut marks) = (true, Marks::new(doc));
    while let Some(b) = block.filter(|b| b.block.range.start < how.range.end || how.range.is_empty()) {
        let laid = whole(doc, &b, how);
        let figures = if how.colour { marks.of(&b.block) } else { Rc::default() };
        for row in laid.rows.iter().skip(if first { laid.gap } else { 0 }) {
            for part in folded(row, how.width) {
                write_row(row, part, how.colour, &figures, out)?;
            }
        }
        first = false;
        block = doc.block_after(&b);
    }
    Ok(())
}

/// The rows of a block with nothing cut off: paper does not scroll sideways.
fn whole(doc: &Document, block: &BlockRef, how: &Print) -> Rows {
    let laid =
        |cells| layout::lay_out(doc, block, &Setting { pane: cells, column: cells, sideways: 0, bars: how.bars });
    let widths = [how.width, how.width.saturating_mul(4), u16::MAX];
    let mut rows = Rows::default();
    for cells in widths {
        rows = laid(cells);
        if !rows.rows.iter().any(|row| row.cut) {
            break;
        }
    }
    rows
}

/// The glyphs of a row in parts that fit `width` cells; mostly one.
fn folded(row: &Row, width: u16) -> Vec<Range> {
    let room = usize::from(width.saturating_sub(row.indent).max(1));
    let (mut parts, mut start, mut cells) = (Vec::new(), 0, 0);
    for (i, glyph) in row.glyphs.iter().enumerate() {
        if cells + usize::from(glyph.cells) > room && i > start {
            parts.push(start..i);
            (start, cells) = (i, 0);
        }
        cells += usize::from(glyph.cells);
    }
    parts.push(start..row.glyphs.len());
    parts
}

fn write_row(row: &Row, part: Range, colour: bool, figures: &[Mark], out: &mut dyn Write) -> io::Result<()> {
    let mut line = String::new();
    let end = part.clone().rev().find(|&i| !row.symbol(i).trim().is_empty()).map_or(part.start, |i| i + 1);
    if end > part.start {
        line.extend(std::iter::repeat_n(' ', row.indent.into()));
    }
    let mut look = "";
    for (i, glyph) in row.glyphs[..end].iter().enumerate().skip(part.start) {
        if colour {
            let at = row.range.start + glyph.offset as usize;
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
        () if has(Roles::TITLE | Roles::STRONG) => "\x1b[1m",
        () if has(Roles::HEADING | Roles::SUBHEADING) => "\x1b[1;36m",
        () if has(Roles::BAR | Roles::NOTE) => "\x1b[36m",
        () if has(Roles::ALERT) => "\x1b[31m",
        () if has(Roles::FAINT | Roles::BYLINE | Roles::HEADER | Roles::CONTROL) => "\x1b[2m",
        () if has(Roles::LINK | Roles::UNDERLINE) => "\x1b[4m",
        () if has(Roles::EMPHASIS | Roles::IMAGE) => "\x1b[3m",
        () if has(Roles::STRIKE) => "\x1b[9m",
        () => "",
    }
}
