//! The screen as it stands in the terminal, in as few bytes as it takes.

use std::collections::HashMap;

use ratatui::{
    buffer::{Buffer, Cell as Drawn},
    style::{Color, Modifier},
};
use unicode_width::UnicodeWidthStr;

/// Colours and weight of a cell.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Look {
    pub(super) fg: Color,
    pub(super) bg: Color,
    pub(super) modifier: Modifier,
}

impl Default for Look {
    fn default() -> Self {
        Self { fg: Color::Reset, bg: Color::Reset, modifier: Modifier::empty() }
    }
}

/// A cell: what stands in it, and how it looks.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Cell {
    /// A character, or past Unicode's end the number of a cluster; [`REST`] for the second half of a wide one.
    symbol: u32,
    pub(super) look: Look,
}

/// The second half of a wide cluster.
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

impl Cell {
    /// True for the second half of a wide cluster, which nothing is written to.
    pub(super) fn is_rest(self) -> bool {
        self.symbol == REST
    }

    /// True for a space without colour or weight.
    pub(super) fn is_blank(self) -> bool {
        self == Self::default()
    }

    /// True for one printable ASCII character.
    pub(super) fn is_ascii(self) -> bool {
        self.symbol < 0x7f
    }
}

/// Clusters of several characters, by number.
#[derive(Debug, Default)]
pub(super) struct Clusters {
    texts: Vec<Box<str>>,
    numbers: HashMap<Box<str>, u32>,
}

impl Clusters {
    /// True when so many are known that it is time to forget them, and the screen with them.
    pub(super) fn full(&self) -> bool {
        self.texts.len() >= MOST_CLUSTERS
    }

    /// Takes row `y` of a buffer into `cells`.
    pub(super) fn take(&mut self, buffer: &Buffer, cells: &mut Vec<Cell>) {
        cells.clear();
        let width = buffer.area.width as usize;
        for drawn in &buffer.content[..width] {
            if cells.len() > cells.capacity().max(width) {
                break;
            }
            cells.push(Cell { symbol: ' ' as u32, look: look(drawn) });
        }
        let mut x = 0;
        while x < width {
            let symbol = buffer.content[x].symbol();
            let (number, wide) = self.number(symbol);
            if wide && x + 1 < width {
                cells[x].symbol = number;
                cells[x + 1] = Cell { symbol: REST, look: cells[x].look };
                x += 2;
            } else {
                // A wide cluster that does not fit at the edge is left out.
                cells[x].symbol = if wide { ' ' as u32 } else { number };
                x += 1;
            }
        }
    }

    /// The number of a symbol, and whether it takes two cells. One that takes none, or acts, is a question mark.
    fn number(&mut self, symbol: &str) -> (u32, bool) {
        if let [byte @ 0x20..=0x7e] = symbol.as_bytes() {
            return (u32::from(*byte), false);
        }
        let width = symbol.width();
        let mut chars = symbol.chars();
        let (first, more) = (chars.next(), chars.next());
        if symbol.chars().any(char::is_control) || width == 0 || width > 2 {
            return (if symbol.is_empty() { ' ' } else { '?' } as u32, false);
        }
        if let (Some(c), None) = (first, more) {
            return (c as u32, width == 2);
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
        (number, width == 2)
    }

    /// Appends what stands in a cell.
    pub(super) fn write(&self, cell: Cell, out: &mut Vec<u8>) {
        match char::from_u32(cell.symbol) {
            Some(c) => out.extend_from_slice(c.encode_utf8(&mut [0; 4]).as_bytes()),
            None => {
                let text = cell.symbol.checked_sub(CLUSTERS).and_then(|n| self.texts.get(n as usize));
                out.extend_from_slice(text.map_or(b" ", |t| t.as_bytes()));
            }
        }
    }
}

fn look(drawn: &Drawn) -> Look {
    Look { fg: drawn.fg, bg: drawn.bg, modifier: drawn.modifier }
}
