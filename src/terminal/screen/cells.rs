//! The screen as it stands in the terminal, in as few bytes as it takes.

use std::collections::HashMap;

use ratatui::{
    buffer::{Buffer, CellWidth},
    style::{Color, Modifier},
};
use unicode_width::UnicodeWidthChar;

use super::links::{LinkedColumns, Links};

/// A colour in one number, as most of what is done with cells is to compare them: 0 for the terminal's own, and above
/// that, with its kind in the highest byte, a place in the palette or red, green and blue.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub(super) struct Colour(u32);

/// What a [`Colour`] stands for.
pub(super) enum Paint {
    /// The terminal's own.
    Own,
    /// One of the palette's.
    Indexed(u8),
    /// Red, green and blue.
    Rgb(u8, u8, u8),
}

impl Colour {
    pub(super) fn paint(self) -> Paint {
        let [kind, red, green, blue] = self.0.to_be_bytes();
        match kind {
            0 => Paint::Own,
            1 => Paint::Indexed(blue),
            _ => Paint::Rgb(red, green, blue),
        }
    }
}

impl From<Color> for Colour {
    /// The names are the first sixteen of the palette.
    fn from(colour: Color) -> Self {
        let index = match colour {
            Color::Reset => return Self::default(),
            Color::Rgb(red, green, blue) => return Self(u32::from_be_bytes([2, red, green, blue])),
            Color::Indexed(index) => index,
            Color::Black => 0,
            Color::Red => 1,
            Color::Green => 2,
            Color::Yellow => 3,
            Color::Blue => 4,
            Color::Magenta => 5,
            Color::Cyan => 6,
            Color::Gray => 7,
            Color::DarkGray => 8,
            Color::LightRed => 9,
            Color::LightGreen => 10,
            Color::LightYellow => 11,
            Color::LightBlue => 12,
            Color::LightMagenta => 13,
            Color::LightCyan => 14,
            Color::White => 15,
        };
        Self(u32::from_be_bytes([1, 0, 0, index]))
    }
}

/// Colours and weight of a cell, and the link it belongs to.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Look {
    pub(super) fg: Colour,
    pub(super) bg: Colour,
    pub(super) modifier: Modifier,
    /// The number of a link; 0 for none.
    pub(super) link: u16,
}

/// The modifiers that are sent. Blinking and hiding are not.
const SENT: Modifier = Modifier::BOLD
    .union(Modifier::DIM)
    .union(Modifier::ITALIC)
    .union(Modifier::UNDERLINED)
    .union(Modifier::REVERSED)
    .union(Modifier::CROSSED_OUT);
/// Those that are seen on a space too.
const SEEN: Modifier = Modifier::UNDERLINED.union(Modifier::REVERSED).union(Modifier::CROSSED_OUT);

impl Look {
    /// True when a space looks the same with both.
    pub(super) fn blank_like(self, other: Look) -> bool {
        let seen = self.modifier & SEEN;
        self.link == other.link
            && self.bg == other.bg
            && seen == other.modifier & SEEN
            && (seen.is_empty() || self.fg == other.fg)
    }

    /// The look without what is not seen on a space, so that spaces compare equal when they look alike.
    fn of_space(self) -> Self {
        let modifier = self.modifier & SEEN;
        Self { fg: if modifier.is_empty() { Colour::default() } else { self.fg }, modifier, ..self }
    }
}

impl Default for Look {
    fn default() -> Self {
        Self { fg: Colour::default(), bg: Colour::default(), modifier: Modifier::empty(), link: 0 }
    }
}

/// A cell: what stands in it, and how it looks.
#[derive(Debug, Clone, Copy, Eq)]
pub(super) struct Cell {
    /// A character, or past Unicode's end the number of a cluster; [`REST`] for the rest of a wide one.
    symbol: u32,
    pub(super) look: Look,
}

/// The rest of a wide cluster.
const REST: u32 = u32::MAX;
/// Numbers from here on stand for clusters of several characters.
const CLUSTERS: u32 = 0x0011_0000;
/// Clusters remembered before all are forgotten.
const MOST_CLUSTERS: usize = 4096;

impl Default for Cell {
    fn default() -> Self {
        Self { symbol: ' ' as u32, look: Look::default() }
    }
}

impl PartialEq for Cell {
    fn eq(&self, other: &Self) -> bool {
        self.bits() == other.bits()
    }
}

impl Cell {
    /// All of it in one number, which is compared at once.
    fn bits(self) -> u128 {
        let Look { fg, bg, modifier, link } = self.look;
        let look =
            u128::from(fg.0) | u128::from(bg.0) << 32 | u128::from(modifier.bits()) << 64 | u128::from(link) << 80;
        u128::from(self.symbol) | look << 32
    }

    /// True for the rest of a wide cluster, which nothing is written to.
    pub(super) fn is_rest(self) -> bool {
        self.symbol == REST
    }

    /// True for a space without colour or weight.
    pub(super) fn is_blank(self) -> bool {
        self == Self::default()
    }

    /// True for a space of any look.
    pub(super) fn is_space(self) -> bool {
        self.symbol == u32::from(' ')
    }

    /// The byte of a printable ASCII character.
    pub(super) fn ascii(self) -> Option<u8> {
        u8::try_from(self.symbol).ok().filter(|byte| (0x20..0x7f).contains(byte))
    }
}

/// Columns of a row.
#[derive(Debug, Clone, Copy)]
pub(super) struct Part<'a> {
    pub(super) cells: &'a [Cell],
    /// The column of the first of them.
    pub(super) from: usize,
    /// They reach to the edge of the screen.
    pub(super) edge: bool,
}

/// Clusters of several characters, and links, by number.
#[derive(Debug, Default)]
pub(super) struct Clusters {
    links: Links,
    texts: Vec<Box<str>>,
    numbers: HashMap<Box<str>, u32>,
}

impl Clusters {
    /// True when so many are known that it is time to forget them, and the screen with them.
    pub(super) fn full(&self) -> bool {
        self.texts.len() >= MOST_CLUSTERS || self.links.full()
    }

    /// Takes the one row of a buffer into `cells`.
    pub(super) fn take(&mut self, row: &Buffer, cells: &mut Vec<Cell>) {
        cells.clear();
        let width = row.content.len();
        while cells.len() < width {
            let drawn = &row.content[cells.len()];
            let look = Look { fg: drawn.fg.into(), bg: drawn.bg.into(), modifier: drawn.modifier & SENT, link: 0 };
            let (symbol, wide) = self.number(drawn.symbol());
            if symbol == u32::from(' ') || cells.len() + wide > width {
                // A wide cluster that does not fit at the edge is left out.
                cells.push(Cell { symbol: ' '.into(), look: look.of_space() });
                continue;
            }
            cells.push(Cell { symbol, look });
            cells.extend(std::iter::repeat_n(Cell { symbol: REST, look }, wide - 1));
        }
    }

    /// Makes columns of `cells` links.
    pub(super) fn link(&mut self, links: &[LinkedColumns], cells: &mut [Cell]) {
        for LinkedColumns { columns, sequence } in links {
            let number = self.links.number(sequence);
            let columns = usize::from(columns.start)..usize::from(columns.end).min(cells.len());
            cells.get_mut(columns).into_iter().flatten().for_each(|cell| cell.look.link = number);
        }
    }

    /// Appends what begins the link of that number.
    pub(super) fn begin_link(&self, number: u16, out: &mut Vec<u8>) {
        self.links.begin(number, out);
    }

    /// The number of a symbol, and how many cells it takes. One that takes none, or acts, is a question mark.
    fn number(&mut self, symbol: &str) -> (u32, usize) {
        match symbol.as_bytes() {
            [] => return (' '.into(), 1),
            [byte @ 0x20..=0x7e] => return (u32::from(*byte), 1),
            _ => {}
        }
        let acts = symbol.chars().any(char::is_control);
        let width = if acts { 0 } else { symbol.cell_width() };
        if width == 0 {
            return ('?'.into(), 1);
        }
        let mut chars = symbol.chars();
        if let (Some(c), None) = (chars.next(), chars.next()) {
            return (c.into(), width.into());
        }
        let number = match self.numbers.get(symbol) {
            Some(number) => *number,
            None => {
                let number = CLUSTERS + self.texts.len() as u32;
                self.texts.push(symbol.into());
                self.numbers.insert(symbol.into(), number);
                number
            }
        };
        (number, width.into())
    }

    /// How many cells a terminal may take for a cell's symbol at most, where terminals do not agree; None where they
    /// do. They differ in emoji and what is drawn as such: some know a sequence, others draw its parts one by one.
    pub(super) fn disputed(&self, cell: Cell) -> Option<usize> {
        if let Some(c) = char::from_u32(cell.symbol) {
            return is_pictograph(c).then_some(2);
        }
        let text = self.text(cell)?;
        let joined = |c: char| c.width() != Some(0) || matches!(c, '\u{200d}' | '\u{fe0e}' | '\u{fe0f}');
        let disputed = text.starts_with(is_pictograph) || text.chars().skip(1).any(joined);
        disputed.then(|| text.chars().map(|c| c.width().unwrap_or(0)).sum::<usize>().max(2))
    }

    /// The text of a cell that holds a cluster of several characters.
    fn text(&self, cell: Cell) -> Option<&str> {
        cell.symbol.checked_sub(CLUSTERS).and_then(|number| self.texts.get(number as usize)).map(AsRef::as_ref)
    }

    /// Appends what stands in a cell.
    pub(super) fn write(&self, cell: Cell, out: &mut Vec<u8>) {
        match char::from_u32(cell.symbol) {
            Some(c) => out.extend_from_slice(c.encode_utf8(&mut [0; 4]).as_bytes()),
            None => out.extend_from_slice(self.text(cell).unwrap_or(" ").as_bytes()),
        }
    }
}

/// Symbols that terminals draw in one cell or two, by font, version and taste.
fn is_pictograph(c: char) -> bool {
    matches!(c, '\u{2300}'..='\u{23ff}' | '\u{2600}'..='\u{27bf}' | '\u{2b00}'..='\u{2bff}' | '\u{1f000}'..='\u{1ffff}')
}

#[cfg(test)]
mod tests {
    use super::*;
    use ratatui::{layout::Rect, style::Style};

    /// What stands in each cell after the symbols of a row were taken; `_` for the rest of a wide one.
    fn taken(symbols: &[&str]) -> Vec<String> {
        let mut row = Buffer::empty(Rect { x: 0, y: 0, width: symbols.len() as u16, height: 1 });
        for (cell, symbol) in row.content.iter_mut().zip(symbols) {
            cell.set_symbol(symbol);
        }
        let (mut clusters, mut cells) = (Clusters::default(), Vec::new());
        clusters.take(&row, &mut cells);
        let text = |cell: &Cell| {
            let mut out = Vec::new();
            clusters.write(*cell, &mut out);
            if cell.is_rest() { "_".to_owned() } else { String::from_utf8(out).unwrap() }
        };
        cells.iter().map(text).collect()
    }

    #[test]
    fn what_acts_or_does_not_fit_is_replaced() {
        let cases: [(&[&str], &[&str]); 9] = [
            (&["a", "b"], &["a", "b"]),
            (&["\x1b", "b"], &["?", "b"]),
            (&["\u{7f}", "\u{9b}"], &["?", "?"]),
            (&["x\x1b[2J", "b"], &["?", "b"]),
            (&["会", "x", "y"], &["会", "_", "y"]),
            (&["x", "会"], &["x", " "]),
            (&["", "\u{301}"], &[" ", "?"]),
            (&["e\u{301}", "b"], &["e\u{301}", "b"]),
            (&["क्षे", "x", "y"], &["क्षे", "_", "y"]),
        ];
        for (given, expected) in cases {
            assert_eq!(taken(given), expected, "{given:?}");
        }
    }

    #[test]
    fn a_space_keeps_what_is_seen_of_its_look() {
        let mut row = Buffer::empty(Rect { x: 0, y: 0, width: 3, height: 1 });
        row.set_style(Rect { width: 3, ..row.area }, Style::new().red().bold());
        row.set_style(Rect { x: 1, width: 1, ..row.area }, Style::new().on_blue());
        row.set_style(Rect { x: 2, width: 1, ..row.area }, Style::new().underlined());
        let (mut clusters, mut cells) = (Clusters::default(), Vec::new());
        clusters.take(&row, &mut cells);
        assert!(cells[0].is_blank());
        assert_eq!(cells[1].look, Look { bg: Color::Blue.into(), ..Look::default() });
        assert_eq!(cells[2].look, Look { fg: Color::Red.into(), modifier: Modifier::UNDERLINED, ..Look::default() });
    }

    #[test]
    fn terminals_do_not_agree_on_some() {
        let cases = [
            ("a", None),
            ("会", None),
            ("e\u{301}", None),
            ("│", None),
            ("▸", None),
            ("☀", Some(2)),
            ("👩", Some(2)),
            ("👩\u{200d}💻", Some(4)),
            ("🇩🇪", Some(2)),
            ("1\u{fe0f}\u{20e3}", Some(2)),
        ];
        let mut clusters = Clusters::default();
        for (symbol, most) in cases {
            let cell = Cell { symbol: clusters.number(symbol).0, look: Look::default() };
            assert_eq!(clusters.disputed(cell), most, "{symbol}");
        }
    }
}
