//! The canvas: one row of the screen, written to by the widgets from left to right.

use ratatui::{
    buffer::Buffer,
    layout::Rect,
    style::{Color, Style},
};

use super::{plain, theme::Palette};

/// A row to be painted.
pub(super) struct Canvas<'b> {
    pub(super) buffer: &'b mut Buffer,
    pub(super) y: u16,
    /// What only draws gives way to letters or to nothing.
    pub(super) plain: bool,
}

impl Canvas<'_> {
    /// Writes `text` from column `x` on, in at most `cells` cells; returns the column after it.
    pub(super) fn put(&mut self, x: u16, text: &str, cells: u16, style: Style) -> u16 {
        let area = self.buffer.area;
        if self.y >= area.bottom() || x >= area.right() || cells == 0 {
            return x;
        }
        if text.bytes().all(|byte| matches!(byte, b' '..=b'~')) {
            // Most text: neither clusters nor widths need a look.
            let end = area.right().min(x.saturating_add(cells)).min(x.saturating_add(text.len() as u16));
            for (x, byte) in (x..end).zip(text.bytes()) {
                self.buffer[(x, self.y)].set_char(byte.into()).set_style(style);
            }
            return end;
        }
        let text = if self.plain { plain::undrawn(text) } else { text.into() };
        self.buffer.set_stringn(x, self.y, text, cells.into(), style).0
    }

    /// Styles `cells` cells from column `x` on.
    pub(super) fn style(&mut self, x: u16, cells: u16, style: Style) {
        self.buffer.set_style(Rect { x, y: self.y, width: cells, height: 1 }, style);
    }

    /// Takes colour and weight from the row.
    pub(super) fn veil(&mut self, cells: u16, palette: &Palette) {
        let plain = Style::reset().fg(palette.faint.fg.unwrap_or_default());
        self.style(0, cells, plain);
    }

    /// Gives what has no colour of its own in the first `cells` cells that of text, or the background.
    pub(super) fn settle(&mut self, cells: u16, text: Color, background: Color) {
        for x in 0..cells.min(self.buffer.area.right()) {
            let cell = &mut self.buffer[(x, self.y)];
            cell.fg = if cell.fg == Color::Reset { text } else { cell.fg };
            cell.bg = if cell.bg == Color::Reset { background } else { cell.bg };
        }
    }

    /// Empties `cells` cells from column `x` on.
    pub(super) fn clear(&mut self, x: u16, cells: u16) {
        let area = self.buffer.area;
        for x in x..(x + cells).min(area.right()) {
            self.buffer[(x, self.y)].reset();
        }
    }
}
