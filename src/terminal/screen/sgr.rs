//! From one look to the next in as few bytes as SGR allows.

use std::io::Write;

use ratatui::style::{Color, Modifier};

use super::cells::Look;

/// Modifiers with the parameters that switch them on and off. Bold and dim share their end.
const MODIFIERS: [(Modifier, u8, u8); 6] = [
    (Modifier::BOLD, 1, 22),
    (Modifier::DIM, 2, 22),
    (Modifier::ITALIC, 3, 23),
    (Modifier::UNDERLINED, 4, 24),
    (Modifier::REVERSED, 7, 27),
    (Modifier::CROSSED_OUT, 9, 29),
];

/// Appends the sequence that changes `from` to `to`; nothing when they are the same.
pub(super) fn change(from: Look, to: Look, out: &mut Vec<u8>) {
    if from == to {
        return;
    }
    if to == Look::default() {
        out.extend_from_slice(b"\x1b[m");
        return;
    }
    out.extend_from_slice(b"\x1b[");
    let start = out.len();
    let mut now = from.modifier;
    for (modifier, _, off) in MODIFIERS {
        if now.contains(modifier) && !to.modifier.contains(modifier) {
            parameter(out, start, off);
            now -= if off == 22 { Modifier::BOLD | Modifier::DIM } else { modifier };
        }
    }
    for (modifier, on, _) in MODIFIERS {
        if to.modifier.contains(modifier) && !now.contains(modifier) {
            parameter(out, start, on);
        }
    }
    if from.fg != to.fg {
        colour(out, start, to.fg, 30);
    }
    if from.bg != to.bg {
        colour(out, start, to.bg, 40);
    }
    out.push(b'm');
}

fn parameter(out: &mut Vec<u8>, start: usize, n: u8) {
    if out.len() > start {
        out.push(b';');
    }
    let _ = write!(out, "{n}");
}

fn colour(out: &mut Vec<u8>, start: usize, colour: Color, base: u8) {
    let named = match colour {
        Color::Reset => 9,
        Color::Black => 0,
        Color::Red => 1,
        Color::Green => 2,
        Color::Yellow => 3,
        Color::Blue => 4,
        Color::Magenta => 5,
        Color::Cyan => 6,
        Color::Gray => 7,
        Color::DarkGray => 60,
        Color::LightRed => 61,
        Color::LightGreen => 62,
        Color::LightYellow => 63,
        Color::LightBlue => 64,
        Color::LightMagenta => 65,
        Color::LightCyan => 66,
        Color::White => 67,
        Color::Indexed(n @ 0..8) => n,
        Color::Indexed(n @ 8..16) => n + 52,
        Color::Indexed(n) => {
            parameter(out, start, base + 8);
            let _ = write!(out, ";5;{n}");
            return;
        }
        Color::Rgb(r, g, b) => {
            parameter(out, start, base + 8);
            let _ = write!(out, ";2;{r};{g};{b}");
            return;
        }
    };
    parameter(out, start, base + named);
}
