//! A row of the box, within its frame.

use ratatui::style::{Modifier, Style};
use unicode_width::UnicodeWidthStr;

use super::{
    super::{canvas::Canvas, figures, theme::Palette, timeline},
    row::ListRow,
};
use crate::reader::Rect;

/// Where one row of the box is painted.
struct Pen<'a, 'b> {
    canvas: &'a mut Canvas<'b>,
    palette: &'a Palette,
    /// The first column of the box, and the one behind it.
    x: u16,
    right: u16,
}

pub(in crate::ui) fn paint(row: &ListRow, area: Rect, palette: &Palette, canvas: &mut Canvas) {
    let mut pen = Pen { canvas, palette, x: area.x, right: area.x + area.width };
    match row {
        ListRow::Top { title, count } => return pen.top(title, count),
        ListRow::Bottom => return pen.rule("╰", "╯"),
        ListRow::Rule => return pen.rule("├", "┤"),
        _ => pen.edges("│", "│"),
    }
    match row {
        ListRow::Empty(text) => pen.line(text, palette.dim),
        ListRow::Invite(text) => pen.line(text, palette.dim),
        ListRow::Filter(filter) => pen.line(filter, Style::new()),
        ListRow::Kinds(kinds) => pen.kinds(kinds),
        ListRow::Detail(parts) => pen.parts(pen.left(), parts, palette.figure, Style::new()),
        ListRow::About(about) => pen.line(about, palette.dim),
        ListRow::Figure(figure) => {
            pen.choice(figure.selected);
            figures::paint(figure, pen.left(), pen.right.saturating_sub(3), palette, pen.canvas);
        }
        ListRow::Time(moment) => {
            pen.choice(moment.selected);
            timeline::paint(moment, pen.left(), pen.right.saturating_sub(3), palette, pen.canvas);
        }
        ListRow::Key { keys, act, column } => {
            let left = pen.left();
            let bold = palette.accent.add_modifier(Modifier::BOLD);
            pen.canvas.put(left, keys, pen.room(left), bold);
            pen.canvas.put(left + column, act, pen.room(left + column), Style::new());
        }
        ListRow::Entry { text, aside, indent, heading, selected } => {
            pen.choice(*selected);
            let style = match (heading, selected) {
                (true, _) => palette.dim,
                (false, true) => Style::new().add_modifier(Modifier::BOLD),
                (false, false) => Style::new(),
            };
            let hit = if *selected { palette.current } else { palette.hit };
            pen.entry(text, aside, *indent, (hit, style));
        }
        ListRow::Blank | ListRow::Top { .. } | ListRow::Bottom | ListRow::Rule => {}
    }
}

impl Pen<'_, '_> {
    /// Cells between the edges.
    fn inner(&self) -> u16 {
        (self.right - self.x).saturating_sub(2)
    }

    /// The first column of text.
    fn left(&self) -> u16 {
        self.x + 3
    }

    /// Cells from column `at` on to the last one of text.
    fn room(&self, at: u16) -> u16 {
        self.right.saturating_sub(at + 2)
    }

    fn edges(&mut self, left: &str, right: &str) {
        self.canvas.put(self.x, left, 1, self.palette.faint);
        if self.right > self.x + 1 {
            self.canvas.put(self.right - 1, right, 1, self.palette.faint);
        }
    }

    fn rule(&mut self, left: &str, right: &str) {
        let inner = self.inner();
        self.canvas.put(self.x + 1, &"─".repeat(inner.into()), inner, self.palette.faint);
        self.edges(left, right);
    }

    fn top(&mut self, title: &str, count: &str) {
        self.rule("╭", "╮");
        let (inner, bold) = (self.inner(), self.palette.accent.add_modifier(Modifier::BOLD));
        self.canvas.put(self.x + 2, &format!(" {title} "), inner.saturating_sub(1), bold);
        let cells = count.width() as u16 + 2;
        if !count.is_empty() && inner > cells + title.width() as u16 + 6 {
            self.canvas.put(self.right - 2 - cells, &format!(" {count} "), cells, self.palette.dim);
        }
    }

    fn line(&mut self, text: &str, style: Style) {
        let left = self.left();
        self.canvas.put(left, text, self.room(left), style);
    }

    fn kinds(&mut self, kinds: &[(String, bool)]) {
        let mut at = self.left();
        for (text, chosen) in kinds {
            let bold = self.palette.accent.add_modifier(Modifier::BOLD);
            let room = self.room(at);
            if usize::from(room) < text.width() {
                break;
            }
            at = self.canvas.put(at, text, room, if *chosen { bold } else { self.palette.dim }) + 2;
        }
    }

    fn parts(&mut self, mut at: u16, parts: &[(String, bool)], strong: Style, plain: Style) {
        for (part, stands_out) in parts {
            at = self.canvas.put(at, part, self.room(at), if *stands_out { strong } else { plain });
        }
    }

    fn entry(&mut self, text: &[(String, bool)], aside: &str, indent: u16, (hit, style): (Style, Style)) {
        let at = self.left() + indent;
        self.parts(at, text, hit, style);
        let end = at + text.iter().map(|(part, _)| part.width() as u16).sum::<u16>();
        let cells = aside.width() as u16;
        if cells > 0 && self.right > end + cells + 2 {
            self.canvas.put(self.right - 2 - cells, aside, cells, self.palette.dim);
        }
    }

    /// The mark of the chosen row, and its background.
    fn choice(&mut self, selected: bool) {
        if selected {
            let inner = self.inner();
            self.canvas.put(self.x + 1, "▌", inner, self.palette.accent);
            self.canvas.style(self.x + 2, inner.saturating_sub(2), self.palette.chosen);
        }
    }
}
