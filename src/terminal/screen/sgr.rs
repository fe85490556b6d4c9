//! From one look to the next in as few bytes as SGR allows.

use ratatui::style::Modifier;

use super::cells::{Colour, Look, Paint};

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
    decimal(n.into(), out);
}

fn colour(out: &mut Vec<u8>, start: usize, colour: Colour, base: u8) {
    match colour.paint() {
        Paint::Own => parameter(out, start, base + 9),
        Paint::Indexed(n @ 0..8) => parameter(out, start, base + n),
        Paint::Indexed(n @ 8..16) => parameter(out, start, base + n + 52),
        Paint::Indexed(n) => {
            for n in [base + 8, 5, n] {
                parameter(out, start, n);
            }
        }
        Paint::Rgb(r, g, b) => {
            for n in [base + 8, 2, r, g, b] {
                parameter(out, start, n);
            }
        }
    }
}

/// Appends a number in decimal digits.
pub(super) fn decimal(number: u16, out: &mut Vec<u8>) {
    let (mut digits, mut from, mut rest) = ([0; 5], 5, number);
    loop {
        from -= 1;
        digits[from] = b'0' + (rest % 10) as u8;
        rest /= 10;
        if rest == 0 {
            break;
        }
    }
    out.extend_from_slice(&digits[from..]);
}
