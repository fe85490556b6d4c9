//! A row of the list of figures: the value, a bar, what it counts and its sentence, the section.

use ratatui::style::{Modifier, Style};
use unicode_width::UnicodeWidthStr;

use super::{canvas::Canvas, excerpt, theme::Palette};
use crate::{
    document::Shown,
    reader::{FigureRow, Rect, State},
};

/// Cells under which there is no room for a bar or a section.
const WIDE: usize = 56;
/// Cells of words around a figure that tell what it is about.
const EXCERPT: usize = 24;
/// The eighths of a block.
const EIGHTHS: [&str; 8] = ["", "▏", "▎", "▍", "▌", "▋", "▊", "▉"];

#[derive(Debug, Hash)]
pub(super) struct FigureLine {
    value: String,
    key: bool,
    /// Eighths of a cell, and whether the value is below zero.
    bar: Option<(usize, bool)>,
    counts: String,
    sentence: String,
    section: String,
    columns: Columns,
    pub(super) selected: bool,
}

/// Cells of the columns, from the left.
#[derive(Debug, Clone, Copy, Hash)]
struct Columns {
    value: u16,
    bar: u16,
    text: u16,
    section: u16,
}

impl Columns {
    /// Of a row of `width` cells, with the section or without it.
    fn of(width: usize, sections: bool) -> Self {
        let (value, bar, section) = match width >= WIDE {
            true => ((width * 3 / 10).min(26), (width / 7).min(16), if sections { (width / 5).min(20) } else { 0 }),
            false => ((width / 2).clamp(8.min(width), 18), 0, 0),
        };
        let gaps = 2 + if bar > 0 { 2 } else { 0 } + if section > 0 { 2 } else { 0 };
        let text = width.saturating_sub(value + bar + section + gaps);
        Self { value: value as u16, bar: bar as u16, text: text as u16, section: section as u16 }
    }
}

pub(super) fn of(state: &State, area: Rect, n: usize, selected: bool) -> Option<FigureLine> {
    let row = state.library_figure(n).or_else(|| state.figure_row(n))?;
    let columns = Columns::of(
        usize::from(area.width).saturating_sub(6),
        state.has_sections() || !row.section.as_str().is_empty(),
    );
    let cut = |text: &Shown, cells: u16| text.cut(cells.into()).to_string();
    let room = f64::from(columns.bar) * 8.0;
    let bar = row.bar.filter(|_| columns.bar > 0);
    let text = usize::from(columns.text);
    let counts = cut(&row.counts, columns.text);
    let left = text.saturating_sub(counts.width() + 2 * usize::from(!counts.is_empty()));
    Some(FigureLine {
        value: cut(&row.value, columns.value),
        key: row.key,
        bar: bar.map(|b| (((f64::from(b.share) * room).round() as usize).max(1), b.negative)),
        counts,
        sentence: if left > 8 { excerpt(&row, left) } else { String::new() },
        section: cut(&row.section, columns.section),
        columns,
        selected,
    })
}

/// The words around the figure in `room` cells, or where that would be little more than the figure once more, those
/// that the sentence begins with.
fn excerpt(row: &FigureRow, room: usize) -> String {
    if room < row.value.cells() + EXCERPT {
        return row.sentence.cut(room).to_string();
    }
    excerpt::around(&row.sentence, Some(row.strong.clone()), room).into_iter().map(|(part, _)| part).collect()
}

pub(super) fn paint(line: &FigureLine, x: u16, right: u16, palette: &Palette, canvas: &mut Canvas) {
    let FigureLine { columns, value, .. } = line;
    let look = if line.key { palette.figure } else { palette.minor };
    canvas.put(x + columns.value.saturating_sub(value.width() as u16), value, columns.value, look);
    let mut at = x + columns.value + 2;
    if columns.bar > 0 {
        if let Some((eighths, negative)) = line.bar.filter(|_| !canvas.plain) {
            let bar = "█".repeat(eighths / 8) + EIGHTHS[eighths % 8];
            canvas.put(at, &bar, columns.bar, if negative { palette.dim } else { palette.accent });
        }
        at += columns.bar + 2;
    }
    let bold = if line.selected { Style::new().add_modifier(Modifier::BOLD) } else { Style::new() };
    let end = at + columns.text;
    let after = canvas.put(at, &line.counts, columns.text, bold);
    let from = if line.counts.is_empty() { at } else { after + 2 };
    canvas.put(from, &line.sentence, end.saturating_sub(from), palette.dim);
    if !line.section.is_empty() {
        let cells = line.section.width() as u16;
        canvas.put(right.saturating_sub(cells), &line.section, cells, palette.dim);
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn columns_fit_every_width() {
        for (width, sections) in (0..300).flat_map(|width| [(width, true), (width, false)]) {
            let c = Columns::of(width, sections);
            let gaps = 2 * (1 + usize::from(c.bar > 0) + usize::from(c.section > 0));
            let taken = usize::from(c.value + c.bar + c.text + c.section);
            assert!(taken + gaps <= width || c.text == 0, "{width}: {c:?}");
            assert!(usize::from(c.value) <= width);
        }
    }
}
