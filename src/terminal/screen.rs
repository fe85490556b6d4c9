//! Painting: rows whose signature is as before are left alone, of the others the cells that differ are sent, and all of
//! a frame goes out in one synchronised write.

use std::io::{self, Write};

use ratatui::{buffer::Buffer, layout::Rect};

use super::{
    cells::{Cell, Clusters, Look},
    session::Terminal,
    sgr,
};

const BEGIN: &[u8] = b"\x1b[?2026h";
const END: &[u8] = b"\x1b[?2026l";
/// Unchanged cells that are written again rather than jumped over: a jump costs as many bytes.
const BRIDGE: usize = 4;

/// Rows that can be painted.
pub trait RowSource {
    /// Equal for rows that look equal.
    fn signature(&self, row: u16) -> u64;
    /// Paints row `row` over blank cells. The buffer holds that row alone.
    fn paint(&self, row: u16, buffer: &mut Buffer);
}

/// Rows of the screen that moved since the last frame.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Scroll {
    /// First row that takes part.
    pub top: u16,
    /// After the last row that takes part.
    pub bottom: u16,
    /// Rows by which what stands there moved up, or down when negative.
    pub by: i16,
}

/// What stands in the terminal.
#[derive(Debug)]
pub struct Screen {
    width: u16,
    rows: Vec<Row>,
    scratch: Buffer,
    fresh: Vec<Cell>,
    clusters: Clusters,
    out: Vec<u8>,
    cursor: Option<(u16, u16)>,
    /// Nothing that is known stands there.
    unknown: bool,
}

#[derive(Debug, Clone, Default)]
struct Row {
    /// None where the row has been scrolled in.
    signature: Option<u64>,
    /// Cells from the left; those behind them are blank.
    cells: Vec<Cell>,
}

impl Screen {
    /// A screen of `width` by `height` cells of which nothing is known.
    pub fn new(width: u16, height: u16) -> Self {
        Self {
            width,
            rows: vec![Row::default(); height.into()],
            scratch: Buffer::empty(Rect { x: 0, y: 0, width, height: 1 }),
            fresh: Vec::new(),
            clusters: Clusters::default(),
            out: Vec::new(),
            cursor: None,
            unknown: true,
        }
    }

    /// Forgets what stands there: the terminal has another size, or was written over.
    pub fn resize(&mut self, width: u16, height: u16) {
        *self = Self { out: std::mem::take(&mut self.out), ..Self::new(width, height) };
    }

    /// Brings the terminal to what `rows` show, with the cursor at `cursor` or hidden. Sends nothing when nothing
    /// changed.
    ///
    /// # Errors
    /// What the operating system says of the write.
    pub fn draw(
        &mut self,
        terminal: &mut Terminal,
        rows: &dyn RowSource,
        scroll: Option<Scroll>,
        cursor: Option<(u16, u16)>,
    ) -> io::Result<()> {
        self.frame(rows, scroll, cursor);
        if self.out.is_empty() { Ok(()) } else { terminal.send(&self.out) }
    }

    /// Makes the bytes of a frame.
    fn frame(&mut self, rows: &dyn RowSource, scroll: Option<Scroll>, cursor: Option<(u16, u16)>) {
        if self.clusters.full() {
            self.resize(self.width, self.rows.len() as u16);
        }
        self.out.clear();
        self.out.extend_from_slice(BEGIN);
        if self.cursor.is_some() {
            self.out.extend_from_slice(b"\x1b[?25l");
        }
        let header = self.out.len();
        if std::mem::take(&mut self.unknown) {
            self.out.extend_from_slice(b"\x1b[m\x1b[2J");
        } else if let Some(scroll) = scroll {
            self.scroll(scroll);
        }
        let mut pen = Pen::default();
        for y in 0..self.rows.len() as u16 {
            let signature = rows.signature(y);
            if self.rows[usize::from(y)].signature != Some(signature) {
                self.scratch.reset();
                self.scratch.area.y = y;
                rows.paint(y, &mut self.scratch);
                self.clusters.take(&self.scratch, &mut self.fresh);
                self.paint_row(y, &mut pen);
                self.rows[usize::from(y)].signature = Some(signature);
            }
        }
        sgr::change(pen.look, Look::default(), &mut self.out);
        let changed = self.out.len() > header || cursor != self.cursor;
        if !changed {
            self.out.clear();
            return;
        }
        if let Some((x, y)) = cursor {
            let _ = write!(self.out, "\x1b[{};{}H\x1b[?25h", y + 1, x + 1);
        }
        self.cursor = cursor;
        self.out.extend_from_slice(END);
    }

    /// Moves the terminal's own rows, and what is known of them alike.
    fn scroll(&mut self, Scroll { top, bottom, by }: Scroll) {
        let bottom = bottom.min(self.rows.len() as u16);
        let lines = by.unsigned_abs();
        if bottom <= top || lines == 0 || lines >= bottom - top {
            return;
        }
        let way = if by > 0 { 'S' } else { 'T' };
        let _ = write!(self.out, "\x1b[{};{bottom}r\x1b[{lines}{way}\x1b[r", top + 1);
        let region = &mut self.rows[usize::from(top)..usize::from(bottom)];
        let lines = usize::from(lines);
        let bare = if by > 0 {
            region.rotate_left(lines);
            let kept = region.len() - lines;
            &mut region[kept..]
        } else {
            region.rotate_right(lines);
            &mut region[..lines]
        };
        for row in bare {
            row.signature = None;
            row.cells.clear();
        }
    }

    /// Sends what differs between row `y` as it stands and the fresh one, and keeps the fresh one.
    fn paint_row(&mut self, y: u16, pen: &mut Pen) {
        let old = &mut self.rows[usize::from(y)].cells;
        let new = &mut self.fresh;
        let end = new.iter().rposition(|c| !c.is_blank()).map_or(0, |i| i + 1);
        let old_end = old.iter().rposition(|c| !c.is_blank()).map_or(0, |i| i + 1);
        let was = |x: usize| old.get(x).copied().unwrap_or_default();
        let mut x = 0;
        while x < end {
            let cell = new[x];
            let wide = new.get(x + 1).is_some_and(|c| c.is_rest());
            let same = cell == was(x) && (!wide || was(x + 1).is_rest());
            if !same && !cell.is_rest() {
                pen.go(x as u16, y, new, &self.clusters, &mut self.out);
                sgr::change(pen.look, cell.look, &mut self.out);
                pen.look = cell.look;
                self.clusters.write(cell, &mut self.out);
                pen.at = Some((x as u16 + 1 + u16::from(wide), y));
            }
            x += 1 + usize::from(wide);
        }
        if old_end > end {
            pen.go(end as u16, y, new, &self.clusters, &mut self.out);
            sgr::change(pen.look, Look::default(), &mut self.out);
            pen.look = Look::default();
            self.out.extend_from_slice(b"\x1b[K");
        }
        new.truncate(end);
        std::mem::swap(old, new);
    }
}

/// Where the terminal writes next, and how.
#[derive(Debug, Default)]
struct Pen {
    at: Option<(u16, u16)>,
    look: Look,
}

impl Pen {
    /// Moves to a cell by the shortest way; `row` is what row `y` shows.
    fn go(&mut self, x: u16, y: u16, row: &[Cell], clusters: &Clusters, out: &mut Vec<u8>) {
        match self.at {
            Some(at) if at == (x, y) => {}
            Some((from, row_at)) if row_at == y && from < x => {
                let between = &row[usize::from(from)..usize::from(x)];
                if between.len() <= BRIDGE && between.iter().all(|c| c.is_ascii() && c.look == self.look) {
                    between.iter().for_each(|c| clusters.write(*c, out));
                } else {
                    let _ = write!(out, "\x1b[{}C", x - from);
                }
            }
            _ => {
                let _ = write!(out, "\x1b[{};{}H", y + 1, x + 1);
            }
        }
        self.at = Some((x, y));
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;
    use ratatui::style::{Color, Modifier, Style};
    use std::hash::{DefaultHasher, Hash, Hasher};

    fn nonzero(n: u16) -> std::num::NonZero<u16> {
        std::num::NonZero::new(n).unwrap()
    }

    struct Lines(Vec<(String, u8)>);

    impl RowSource for Lines {
        fn signature(&self, row: u16) -> u64 {
            let mut hasher = DefaultHasher::new();
            self.0.get(usize::from(row)).hash(&mut hasher);
            hasher.finish()
        }

        fn paint(&self, row: u16, buffer: &mut Buffer) {
            let Some((text, look)) = self.0.get(usize::from(row)) else { return };
            let style = match look % 4 {
                0 => Style::new(),
                1 => Style::new().fg(Color::Indexed(30)).add_modifier(Modifier::BOLD),
                2 => Style::new().bg(Color::Rgb(1, 2, 3)),
                _ => Style::new().fg(Color::Red).add_modifier(Modifier::UNDERLINED | Modifier::REVERSED),
            };
            buffer.set_stringn(
                u16::from(look / 4),
                row,
                text,
                usize::from(buffer.area.width - u16::from(look / 4)),
                style,
            );
        }
    }

    fn shows(emulator: &vt100::Parser, lines: &Lines, (width, height): (u16, u16)) {
        let mut expected = vt100::Parser::new(nonzero(height), nonzero(width), 0);
        let mut screen = Screen::new(width, height);
        screen.frame(lines, None, None);
        expected.process(&screen.out);
        for y in 0..height {
            for x in 0..width {
                let (a, b) = (emulator.screen().cell(y, x).unwrap(), expected.screen().cell(y, x).unwrap());
                let text = |c: &vt100::Cell| if c.has_contents() { c.contents().to_owned() } else { " ".to_owned() };
                assert_eq!(
                    (text(a), a.fgcolor(), a.bgcolor(), a.bold(), a.underline(), a.inverse()),
                    (text(b), b.fgcolor(), b.bgcolor(), b.bold(), b.underline(), b.inverse()),
                    "row {y}, column {x}"
                );
            }
        }
    }

    fn line() -> impl Strategy<Value = (String, u8)> {
        (prop_oneof!["[a-z ]{0,20}", "[会议é ]{0,10}", Just(String::new())], 0u8..24)
    }

    proptest! {
        #[test]
        fn the_terminal_shows_every_frame(
            mut rows in prop::collection::vec(line(), 10),
            steps in prop::collection::vec((prop::collection::vec(line(), 3), 0usize..7, -4i16..5), 1..8),
        ) {
            let size = (20, 8);
            let mut screen = Screen::new(size.0, size.1);
            let mut emulator = vt100::Parser::new(nonzero(size.1), nonzero(size.0), 0);
            screen.frame(&Lines(rows.clone()), None, None);
            emulator.process(&screen.out);
            for (new, at, by) in steps {
                // Rows 1 to 6 move, then some are replaced: what the hint promises need not be all that changes.
                let region = &mut rows[1..7];
                match by {
                    0 => {}
                    1.. => region.rotate_left(by as usize),
                    _ => region.rotate_right(by.unsigned_abs().into()),
                }
                rows.splice(at..at + 3, new);
                let lines = Lines(rows.clone());
                screen.frame(&lines, (by != 0).then_some(Scroll { top: 1, bottom: 7, by }), None);
                emulator.process(&screen.out);
                shows(&emulator, &lines, size);
                screen.frame(&lines, None, None);
                prop_assert!(screen.out.is_empty(), "a frame without a change sends nothing");
            }
        }
    }

    #[test]
    fn what_acts_is_never_sent() {
        let mut screen = Screen::new(10, 1);
        struct Evil;
        impl RowSource for Evil {
            fn signature(&self, _: u16) -> u64 {
                1
            }
            fn paint(&self, _: u16, buffer: &mut Buffer) {
                buffer[(0, 0)].set_symbol("\x1b");
                buffer[(1, 0)].set_symbol("\u{9b}");
            }
        }
        screen.frame(&Evil, None, None);
        let text = String::from_utf8(screen.out.clone()).unwrap();
        assert!(text.contains("??") && !text.contains('\u{9b}'), "{text:?}");
    }
}
