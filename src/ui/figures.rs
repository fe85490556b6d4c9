//! A row of the list of figures: the value, a bar, what it counts and its sentence, the section.

use ratatui::style::{Modifier, Style};
use unicode_width::UnicodeWidthStr;

use super::{canvas::Canvas, excerpt, theme::Palette};
use crate::{
    document::Shown,
    reader::{FigureRow, Rect, Span, State},
};

/// Cells under which there is no room for a bar or a section.
const WIDE: usize = 56;
/// Cells of words around a figure that say what it is about.
const EXCERPT: usize = 24;
/// Cells from which what is counted has a column of its own.
const WIDEST: usize = 120;
/// The eighths of a block.
const EIGHTHS: [&str; 8] = ["", "▏", "▎", "▍", "▌", "▋", "▊", "▉"];

#[derive(Debug, Hash)]
pub(super) struct FigureLine {
    value: String,
    year: String,
    key: bool,
    bar: Option<Bar>,
    counts: String,
    sentence: String,
    section: String,
    columns: Columns,
    pub(super) selected: bool,
}

/// A bar as it is drawn: behind so many blank cells, a half one first where it runs to the left of zero.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
struct Bar {
    blank: u16,
    /// Halves to the left of zero, or eighths to the right.
    length: u16,
    negative: bool,
}

impl Bar {
    /// The bar in a column of `cells`; what is not nothing has a sign at least.
    fn of(span: Span, cells: u16) -> Self {
        let least = u16::from(span.zero > 0.0);
        let zero = ((span.zero * f32::from(cells)).round() as u16).clamp(least.min(cells), cells);
        let length = (span.end - span.zero).abs();
        let signs = |per: f32, room: u16| ((length * f32::from(cells) * per).round() as u16).clamp(1, room.max(1));
        match span.end < span.zero {
            true => {
                let halves = signs(2.0, zero * 2);
                Self { blank: zero.saturating_sub(halves.div_ceil(2)), length: halves, negative: true }
            }
            false => Self { blank: zero, length: signs(8.0, (cells - zero) * 8), negative: false },
        }
    }

    fn text(self) -> String {
        let length = usize::from(self.length);
        match self.negative {
            true => "▐".repeat(length % 2) + &"█".repeat(length / 2),
            false => "█".repeat(length / 8) + EIGHTHS[length % 8],
        }
    }
}

/// Cells of the columns, from the left.
#[derive(Debug, Clone, Copy, Hash)]
struct Columns {
    value: u16,
    /// The year, among several documents.
    year: u16,
    bar: u16,
    /// What is counted; 0 where it stands before the sentence.
    counts: u16,
    text: u16,
    section: u16,
}

impl Columns {
    /// Of a row of `width` cells, with the section, the year and a bar or without.
    fn of(width: usize, sections: bool, years: bool, bars: bool) -> Self {
        let (value, bar, counts, section) = match width {
            WIDEST.. => ((width / 6).min(32), (width / 9).min(24), (width / 5).min(40), (width / 6).min(36)),
            WIDE.. => ((width * 3 / 10).min(26), (width / 7).min(16), 0, (width / 5).min(20)),
            _ => ((width / 2).clamp(8.min(width), 18), 0, 0, 0),
        };
        let section = if sections { section } else { 0 };
        let bar = if bars { bar } else { 0 };
        // Among several documents what is counted stands above its figures.
        let (year, counts) = if years && width >= WIDE { (4, 0) } else { (0, counts) };
        let gaps = 2 + [year, bar, counts, section].iter().filter(|cells| **cells > 0).count() * 2;
        let text = width.saturating_sub(value + year + bar + counts + section + gaps);
        let [value, year, bar, counts, text, section] =
            [value, year, bar, counts, text, section].map(|cells| cells as u16);
        Self { value, year, bar, counts, text, section }
    }
}

pub(super) fn of(state: &State, area: Rect, n: usize, selected: bool) -> Option<FigureLine> {
    let row = state.library_figure(n).or_else(|| state.figure_row(n))?;
    let sections = state.has_sections() || !row.section.as_str().is_empty();
    let width = usize::from(area.width).saturating_sub(6);
    let columns = Columns::of(width, sections, state.across_documents(), state.figures_compare());
    let cut = |text: &Shown, cells: u16| text.cut(cells.into()).to_string();
    let bar = row.bar.filter(|_| columns.bar > 0);
    let text = usize::from(columns.text);
    let own = columns.counts > 0;
    let counts = cut(&row.counts, if own { columns.counts } else { columns.text });
    let before = if own || counts.is_empty() { 0 } else { counts.width() + 2 };
    let left = text.saturating_sub(before);
    Some(FigureLine {
        value: cut(&row.value, columns.value),
        year: cut(&row.year, columns.year),
        key: row.key,
        bar: bar.map(|span| Bar::of(span, columns.bar)),
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
    if columns.year > 0 {
        canvas.put(at, &line.year, columns.year, palette.dim);
        at += columns.year + 2;
    }
    if columns.bar > 0 {
        if let Some(bar) = line.bar.filter(|_| !canvas.plain) {
            let look = if bar.negative { palette.dim } else { palette.accent };
            canvas.put(at + bar.blank, &bar.text(), columns.bar - bar.blank.min(columns.bar), look);
        }
        at += columns.bar + 2;
    }
    let bold = if line.selected { Style::new().add_modifier(Modifier::BOLD) } else { Style::new() };
    let end = at + columns.counts + if columns.counts > 0 { 2 } else { 0 } + columns.text;
    let after = canvas.put(at, &line.counts, end - at, bold);
    let from = match columns.counts {
        0 if line.counts.is_empty() => at,
        0 => after + 2,
        own => at + own + 2,
    };
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
        for (width, yes) in (0..300).flat_map(|width| [(width, true), (width, false)]) {
            let c = Columns::of(width, yes, yes, !yes);
            let gaps = 2 * (1 + [c.year, c.bar, c.counts, c.section].iter().filter(|cells| **cells > 0).count());
            let taken = usize::from(c.value + c.year + c.bar + c.counts + c.text + c.section);
            assert!(taken + gaps <= width || c.text == 0, "{width}: {c:?}");
            assert!(usize::from(c.value) <= width);
        }
    }

    /// A row of the list, `width` cells wide, with a bar where `bars`, with a year where `years`.
    fn painted(width: u16, years: bool, bars: bool, counts: &str) -> String {
        let columns = Columns::of(width.into(), true, years, bars);
        let bar = bars.then(|| Bar::of(Span { end: 1.0, zero: 0.0 }, columns.bar));
        let (value, year) = ("$5".to_owned(), "2021".to_owned());
        let (sentence, section) = ("They paid.".to_owned(), "Costs".to_owned());
        let line = FigureLine {
            value,
            year,
            key: true,
            bar,
            counts: counts.into(),
            sentence,
            section,
            columns,
            selected: false,
        };
        let mut buffer = ratatui::buffer::Buffer::empty(ratatui::layout::Rect::new(0, 0, width, 1));
        let palette = Palette::of(crate::reader::Theme::Dark, super::super::Depth::True, false);
        paint(&line, 0, width, &palette, &mut Canvas { buffer: &mut buffer, y: 0, plain: false });
        let row: String = buffer.content().iter().map(|cell| cell.symbol()).collect();
        row.split("  ").filter(|part| !part.is_empty()).map(str::trim).collect::<Vec<_>>().join("|")
    }

    #[test]
    fn a_row_has_the_columns_that_its_width_has_room_for() {
        let wide = |cells| "█".repeat(cells);
        assert_eq!(painted(130, false, true, "members"), format!("$5|{}|members|They paid.|Costs", wide(14)));
        assert_eq!(painted(130, true, true, "members"), format!("$5|2021|{}|members|They paid.|Costs", wide(14)));
        assert_eq!(painted(130, true, false, ""), "$5|2021|They paid.|Costs");
        assert_eq!(painted(80, false, true, "members"), format!("$5|{}|members|They paid.|Costs", wide(11)));
        assert_eq!(painted(80, false, false, ""), "$5|They paid.|Costs");
    }

    #[test]
    fn bars_run_from_zero_to_either_side() {
        let bar = |end, zero| {
            let bar = Bar::of(Span { end, zero }, 8);
            " ".repeat(bar.blank.into()) + &bar.text()
        };
        assert_eq!([bar(1.0, 0.0), bar(0.5, 0.0), bar(0.0, 0.0)], ["████████", "████", "▏"]);
        assert_eq!([bar(0.0, 0.5), bar(1.0, 0.5), bar(0.3125, 0.5)], ["████", "    ████", "  ▐█"]);
    }
}
