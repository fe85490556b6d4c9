//! The reading pane: rows of the text with figures, hits and the chosen link over them.

use std::hash::{Hash, Hasher};

use ratatui::style::Style;

use super::{canvas::Canvas, plain, theme::Palette};
use crate::{
    document::Roles,
    layout::{Glyph, Row},
    reader::{Level, Placed, Rect, RowRef, State},
};

#[derive(Debug)]
pub(super) struct PaneRow<'a> {
    spot: &'a RowRef,
    level: Level,
    layers: Vec<Layer>,
    margin: Option<char>,
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
    Hit,
    Current,
    Link,
    Selected,
    Noted,
}

impl Hash for PaneRow<'_> {
    fn hash<H: Hasher>(&self, hasher: &mut H) {
        // A row is known by its place: what the text, the width and the column make of it changes the epoch or this.
        let block = &self.spot.laid.block;
        let row = self.spot.row();
        (block.index, block.block.range.start, self.spot.row, row.indent, &row.range).hash(hasher);
        row.text.hash(hasher);
        (self.level, &self.layers, self.margin).hash(hasher);
    }
}

pub(super) fn of(state: &State, row: u16) -> Option<PaneRow<'_>> {
    let spot = state.page().rows.get(usize::from(row))?;
    let range = &spot.row().range;
    let touches = |start: usize, end: usize| start < range.end && range.start < end;
    let current = state.search.active.as_ref().and_then(|a| a.current.as_ref());
    let hits = state.visible_hits();
    let first = hits.partition_point(|h| h.end <= range.start);
    let noted = state.written.touching(range).filter_map(|placed| placed.range.as_ref()).take(NOTED);
    let mut layers: Vec<_> = noted.map(|r| Layer { start: r.start, end: r.end, over: Over::Noted }).collect();
    let hits = hits[first..].iter().take_while(|h| h.start < range.end).map(|h| Layer {
        start: h.start,
        end: h.end,
        over: if current == Some(h) { Over::Current } else { Over::Hit },
    });
    layers.extend(hits);
    let link = state.link.and_then(|l| state.doc.marks.get(l)).map(|m| &m.range);
    if let Some(link) = link.filter(|l| touches(l.start, l.end)) {
        layers.push(Layer { start: link.start, end: link.end, over: Over::Link });
    }
    if let Some(selected) = state.selection() {
        let range = selected.range();
        // An end that has selected nothing yet is seen as one character.
        let range = if range.is_empty() { range.start..range.start + 1 } else { range };
        if touches(range.start, range.end) {
            layers.push(Layer { start: range.start, end: range.end, over: Over::Selected });
        }
    }
    Some(PaneRow { spot, level: state.level, layers, margin: margin(state, range) })
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

pub(super) fn paint(pane: &PaneRow, area: Rect, palette: &Palette, canvas: &mut Canvas) {
    let row = pane.spot.row();
    if let Some(sign) = pane.margin.filter(|c| !c.is_control())
        && let Some(x) = (area.x + row.indent.min(area.width)).checked_sub(2)
    {
        canvas.put(x, sign.encode_utf8(&mut [0; 4]), 1, palette.accent);
    }
    let figures = Figures { pane, next: 0 };
    paint_row(row, area.x, area.width, canvas, palette, figures, &pane.layers);
}

/// Paints a row without anything over it.
pub(super) fn paint_plain(row: &Row, x: u16, width: u16, palette: &Palette, canvas: &mut Canvas) {
    let mut left = x + row.indent.min(width);
    for (i, glyph) in row.glyphs.iter().enumerate() {
        left = glyph_at(canvas, palette, (left, x + width), (row.symbol(i), glyph), palette.roles(glyph.roles));
    }
}

fn paint_row(
    row: &Row,
    x: u16,
    width: u16,
    canvas: &mut Canvas,
    palette: &Palette,
    mut figures: Figures,
    layers: &[Layer],
) {
    let mut left = x + row.indent.min(width);
    // Neighbours mostly have the same roles.
    let mut known = (Roles::empty(), palette.roles(Roles::empty()));
    for (i, glyph) in row.glyphs.iter().enumerate() {
        if known.0 != glyph.roles {
            known = (glyph.roles, palette.roles(glyph.roles));
        }
        let mut style = known.1;
        if !glyph.roles.contains(Roles::ORNAMENT) {
            let at = row.range.start + glyph.offset as usize;
            style = style.patch(figures.style(at, palette));
            let over = || layers.iter().filter(move |l| l.start <= at && at < l.end);
            // On the ground of a selection no other one can be told, and no ink made for another one be read.
            let selected = over().any(|layer| layer.over == Over::Selected);
            for layer in over().filter(|layer| !selected || layer.over == Over::Selected) {
                style = style.patch(match layer.over {
                    Over::Hit => palette.hit,
                    Over::Current => palette.current,
                    Over::Link => palette.link,
                    Over::Selected => palette.selected,
                    Over::Noted => palette.noted,
                });
            }
        }
        left = glyph_at(canvas, palette, (left, x + width), (row.symbol(i), glyph), style);
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
    let drawn = style.fg == palette.dim.fg && matches!(symbol, "─" | "│" | "▎" | "┼");
    let style = if drawn { style.patch(palette.faint) } else { style };
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

/// The figures of the row's block, walked along with its glyphs.
struct Figures<'a> {
    pane: &'a PaneRow<'a>,
    next: usize,
}

impl Figures<'_> {
    fn style(&mut self, at: usize, palette: &Palette) -> Style {
        let figures = &self.pane.spot.laid.figures;
        // Offsets of a table's row go back from cell to cell.
        if self.next > 0 && figures.get(self.next - 1).is_some_and(|f| at < f.end) {
            self.next = figures.partition_point(|f| f.end <= at);
        }
        while figures.get(self.next).is_some_and(|f| f.end <= at) {
            self.next += 1;
        }
        let here = figures.get(self.next).filter(|f| f.start <= at);
        match here.and_then(|f| self.pane.level.shows(f)) {
            Some(true) => palette.figure,
            Some(false) => palette.minor,
            None => Style::new(),
        }
    }
}
