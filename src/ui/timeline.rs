//! A row of the timeline: the year, the line and the spans beside it, the date, its sentence.

use ratatui::style::{Modifier, Style};
use unicode_width::UnicodeWidthStr;

use super::{canvas::Canvas, theme::Palette};
use crate::{
    document::Shown,
    reader::{Lane, Mark, Rect, State},
};

/// Cells of the year before the line.
const YEAR: u16 = 6;
/// Cells of the date within its year, and where there is room, with the year from its context.
const LABEL: usize = 14;
const LONG_LABEL: usize = 19;
/// Cells from which on there is such room.
const WIDEST: usize = 90;
/// Cells under which there is no room for the section.
const WIDE: usize = 64;
/// Cells under which there is none for the date within its year.
const MEDIUM: usize = 40;

#[derive(Debug, Hash)]
pub(super) struct TimeLine {
    year: String,
    /// The year shows only as a part of the scale.
    faint: bool,
    axis: &'static str,
    spans: String,
    label: String,
    label_cells: u16,
    text: Vec<(String, bool)>,
    section: String,
    pub(super) selected: bool,
}

pub(super) fn of(state: &State, area: Rect, n: usize, selected: bool) -> Option<TimeLine> {
    let row = state.time_row(n)?;
    let width = usize::from(area.width).saturating_sub(6);
    let (year, axis, faint) = match row.mark {
        Mark::Year(year) => (year_name(year), "┼", row.sentence.is_none()),
        Mark::Date => (String::new(), "┤", false),
        Mark::Empty(year) => (year_name(year), "┼", true),
        Mark::Gap(_) => (String::new(), "┊", true),
        Mark::End => (String::new(), "│", true),
    };
    let lane = |l: &Lane| match l {
        Lane::None => ' ',
        Lane::Begins => '╮',
        Lane::Goes => '│',
        Lane::Ends => '╯',
    };
    let spans: String = row.lanes.iter().map(lane).collect();
    let label_cells = match width {
        WIDEST.. => LONG_LABEL,
        MEDIUM.. => LABEL,
        _ => 0,
    };
    let section = if width >= WIDE { row.section.cut(width / 5) } else { Shown::default() };
    let used = usize::from(YEAR) + 2 + row.lanes.len() + 1 + label_cells + usize::from(label_cells > 0);
    let aside = section.cells() + 2 * usize::from(section.cells() > 0);
    let room = width.saturating_sub(used + aside);
    let text = match (&row.sentence, row.mark) {
        (Some((sentence, figure)), _) => super::excerpt::around(sentence, Some(figure.clone()), room),
        (None, Mark::Gap(years)) => vec![(format!("{years} years"), false)],
        (None, _) => Vec::new(),
    };
    Some(TimeLine {
        year,
        faint,
        axis,
        spans,
        label: if label_cells > 0 { row.label.cut(label_cells).to_string() } else { String::new() },
        label_cells: label_cells as u16,
        text,
        section: section.to_string(),
        selected,
    })
}

/// A year as people write it.
fn year_name(year: i32) -> String {
    if year > 0 { year.to_string() } else { format!("{} BC", 1 - i64::from(year)) }
}

pub(super) fn paint(line: &TimeLine, x: u16, right: u16, palette: &Palette, canvas: &mut Canvas) {
    let bold = Style::new().add_modifier(Modifier::BOLD);
    let cells = (line.year.width() as u16).min(YEAR);
    canvas.put(x + YEAR - cells, &line.year, cells, if line.faint { palette.dim } else { palette.accent });
    let at = x + YEAR + 1;
    canvas.put(at, line.axis, 1, if line.faint { palette.dim } else { palette.accent });
    let at = canvas.put(at + 1, &line.spans, 3, palette.accent) + 1;
    let room = |at: u16| right.saturating_sub(at);
    let mut at = if line.label_cells > 0 {
        canvas.put(at, &line.label, line.label_cells.min(room(at)), palette.figure);
        at + line.label_cells + 1
    } else {
        at
    };
    for (part, strong) in &line.text {
        let look = match (strong, line.faint, line.selected) {
            (true, ..) => palette.figure,
            (_, true, _) => palette.dim,
            (.., true) => bold,
            _ => Style::new(),
        };
        at = canvas.put(at, part, room(at), look);
    }
    let cells = line.section.width() as u16;
    if cells > 0 && right > at + cells {
        canvas.put(right - cells, &line.section, cells, palette.dim);
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn years_before_the_first_are_written_as_people_do() {
        assert_eq!([2001, 1, 0, -43].map(year_name), ["2001", "1", "1 BC", "44 BC"]);
    }
}
