//! The reading pane: rows of the text with figures, hits and the chosen link over them.

use std::ops::Range;

use ratatui::style::{Modifier, Style};

use super::{canvas::Canvas, plain, theme::Palette};
use crate::{
    document::{Hyperlink, Roles},
    layout::{Glyph, Row},
    reader::{Areas, Level, Placed, RowRef, State},
};

/// A row with all that lies over it: nothing else is painted, and all of it is hashed.
#[derive(Debug, Hash)]
pub(super) struct PaneRow<'a> {
    row: &'a Row,
    /// In the order in which they are laid on.
    layers: Vec<Layer>,
    /// The links that are sent to the terminal.
    links: Vec<Hyperlink>,
    margin: Option<char>,
    /// The number of the line that begins on it.
    number: Option<usize>,
}

/// Highlights of a row that are looked at: more of them on one place look the same.
const NOTED: usize = 64;

/// What lies over a stretch of the text: bytes of the document.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
struct Layer {
    start: usize,
    end: usize,
    over: Over,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
enum Over {
    Figure,
    Minor,
    Hit,
    Current,
    Link,
    Selected,
    Noted,
}

impl Over {
    /// True for what lies on a background of its own.
    fn has_background(self) -> bool {
        !matches!(self, Self::Figure | Self::Minor)
    }

    fn style(self, palette: &Palette) -> Style {
        match self {
            Self::Figure => palette.figure,
            Self::Minor => palette.minor,
            Self::Hit => palette.hit,
            Self::Current => palette.current,
            Self::Link => palette.link,
            Self::Selected => palette.selected,
            Self::Noted => palette.noted,
        }
    }
}

pub(super) fn of(state: &State, row: u16) -> Option<PaneRow<'_>> {
    let spot = state.page().rows.get(usize::from(row))?;
    let range = &spot.row().range;
    let mut layers = figures(spot, state.level);
    let current = state.search.active.as_ref().and_then(|a| a.current.as_ref());
    let hits = state.visible_hits();
    let first = hits.partition_point(|h| h.end <= range.start);
    let noted = state.written.touching(range).filter_map(|placed| placed.range.as_ref()).take(NOTED);
    layers.extend(noted.map(|r| Layer { start: r.start, end: r.end, over: Over::Noted }));
    let over = |hit| if current == Some(hit) { Over::Current } else { Over::Hit };
    let hits = hits[first..].iter().take_while(|h| h.start < range.end);
    layers.extend(hits.map(|h| Layer { start: h.start, end: h.end, over: over(h) }));
    let link = state.link.and_then(|l| state.doc.marks.get(l)).map(|m| &m.range);
    let link = link.filter(|l| l.start < range.end && range.start < l.end);
    layers.extend(link.map(|l| Layer { start: l.start, end: l.end, over: Over::Link }));
    // An end that has selected nothing yet is seen as one character.
    let selected = state.selection().map(|selected| selected.range());
    let selected = selected.map(|r| if r.is_empty() { r.start..r.start + 1 } else { r });
    let selected = selected.filter(|r| r.start < range.end && range.start < r.end);
    layers.extend(selected.map(|r| Layer { start: r.start, end: r.end, over: Over::Selected }));
    let number = state.number_of(row.into());
    let linked = state.hyperlinks && spot.row().glyphs.iter().any(|glyph| glyph.roles.contains(Roles::LINK));
    let links = if linked { state.doc.links_in(range) } else { Vec::new() };
    Some(PaneRow { row: spot.row(), layers, links, margin: margin(state, range), number })
}

/// The columns of the links of a row, and what a terminal is sent where each begins.
pub(super) fn links(pane: &PaneRow, areas: &Areas) -> Vec<(Range<u16>, String)> {
    let (row, area) = (pane.row, areas.pane);
    let mut found: Vec<(u32, Range<u16>, String)> = Vec::new();
    let mut left = area.x + row.indent.min(area.width);
    for glyph in &row.glyphs {
        let columns = left..left + glyph.cells;
        left = columns.end;
        let at = row.range.start + glyph.offset as usize;
        let link = pane.links.iter().find(|link| link.range.contains(&at));
        let Some(link) = link.filter(|_| glyph.roles.contains(Roles::LINK) && left <= area.x + area.width) else {
            continue;
        };
        match found.last_mut() {
            Some((id, before, _)) if *id == link.id && before.end == columns.start => before.end = columns.end,
            _ => found.extend(link.sequence().map(|sequence| (link.id, columns, sequence))),
        }
    }
    found.into_iter().map(|(_, columns, sequence)| (columns, sequence)).collect()
}

/// The figures of a row that stand out at a level.
fn figures(spot: &RowRef, level: Level) -> Vec<Layer> {
    let (range, figures) = (&spot.row().range, &spot.laid.figures);
    let first = figures.partition_point(|f| f.end <= range.start);
    let here = figures[first..].iter().take_while(|f| f.start < range.end);
    let over = |key| if key { Over::Figure } else { Over::Minor };
    here.filter_map(|f| Some(Layer { start: f.start, end: f.end, over: over(level.shows(f)?) })).collect()
}

/// The sign beside a row: a mark's letter, or that a note begins on it.
fn margin(state: &State, range: &crate::document::Range) -> Option<char> {
    if range.is_empty() {
        return None;
    }
    let mark = state.written.marks().iter().find(|(_, at)| at.is_some_and(|at| range.contains(&at)));
    let begins = |placed: &Placed| placed.range.as_ref().is_some_and(|r| range.contains(&r.start));
    let note = || state.written.touching(range).find(|placed| begins(placed));
    mark.map(|(mark, _)| mark.letter)
        .or_else(|| note().map(|p| if p.annotation.note.is_empty() { '\u{258f}' } else { '\u{258c}' }))
}

/// Paints a row without anything over it.
pub(super) fn paint_plain(row: &Row, x: u16, width: u16, palette: &Palette, canvas: &mut Canvas) {
    background(row, x, width, palette, canvas);
    let mut left = x + row.indent.min(width);
    for (i, glyph) in row.glyphs.iter().enumerate() {
        left = glyph_at(canvas, palette, (left, x + width), (row.symbol(i), glyph), palette.roles(glyph.roles));
    }
}

/// Lays the background of code under a row.
fn background(row: &Row, x: u16, width: u16, palette: &Palette, canvas: &mut Canvas) {
    let (from, to) = (row.background.start.min(width), row.background.end.min(width));
    if from < to && !canvas.plain {
        canvas.style(x + from, to - from, palette.code);
    }
}

pub(super) fn paint(pane: &PaneRow, areas: &Areas, palette: &Palette, canvas: &mut Canvas) {
    let (row, area) = (pane.row, areas.pane);
    if let Some(number) = pane.number.map(|number| number.to_string()) {
        // Two cells part numbers from the text.
        let room = areas.numbers.width.saturating_sub(2);
        let blank = room.saturating_sub(number.len() as u16);
        canvas.put(areas.numbers.x + blank, &number, room - blank, palette.dim);
    }
    if let Some(sign) = pane.margin.filter(|c| !c.is_control()) {
        let text = area.x + row.indent.min(area.width);
        // A blank parts it from the text where there is room for one.
        let x = text.saturating_sub(2).max(areas.margin());
        canvas.put(x, sign.encode_utf8(&mut [0; 4]), text.saturating_sub(x), palette.accent);
    }
    background(row, area.x, area.width, palette, canvas);
    let mut left = area.x + row.indent.min(area.width);
    // Neighbours mostly have the same roles.
    let mut known = (Roles::empty(), palette.roles(Roles::empty()));
    for (i, glyph) in row.glyphs.iter().enumerate() {
        if known.0 != glyph.roles {
            known = (glyph.roles, palette.roles(glyph.roles));
        }
        let mut style = known.1;
        if !glyph.roles.contains(Roles::ORNAMENT) {
            let at = row.range.start + glyph.offset as usize;
            let over = || pane.layers.iter().filter(move |l| l.start <= at && at < l.end);
            // On the background of a selection another one cannot be seen, and an ink made for another one cannot be read.
            let selected = over().any(|layer| layer.over == Over::Selected);
            for layer in
                over().filter(|layer| !selected || !layer.over.has_background() || layer.over == Over::Selected)
            {
                style = style.patch(layer.over.style(palette));
            }
        }
        left = glyph_at(canvas, palette, (left, area.x + area.width), (row.symbol(i), glyph), style);
    }
}

fn glyph_at(
    canvas: &mut Canvas,
    palette: &Palette,
    (x, right): (u16, u16),
    (symbol, glyph): (&str, &Glyph),
    style: Style,
) -> u16 {
    let (area, cells) = (canvas.buffer.area, glyph.cells);
    let undrawn = (canvas.plain && glyph.roles.contains(Roles::ORNAMENT)).then(|| plain::undrawn(symbol));
    let symbol = undrawn.as_deref().unwrap_or(symbol);
    // Rules and frames only part things: they are fainter than what is read.
    let drawn = style.fg == palette.dim.fg && matches!(symbol, "─" | "═" | "│" | "▎" | "┼");
    let style = if drawn { style.patch(palette.faint) } else { style };
    // A line under an underscore would hide it.
    let style = if symbol == "_" { style.remove_modifier(Modifier::UNDERLINED) } else { style };
    if x + cells > right.min(area.right()) || canvas.y >= area.bottom() {
        return right;
    }
    if cells <= 2 {
        // One cell holds the cluster, a second one behind it is the terminal's.
        let cell = &mut canvas.buffer[(x, canvas.y)];
        cell.set_symbol(symbol).set_style(style);
        if cells == 2 {
            canvas.buffer[(x + 1, canvas.y)].reset();
        }
    } else {
        canvas.put(x, symbol, cells, style);
    }
    x + cells
}
