//! A screen's looks in letters.

use ratatui::{
    buffer::{Buffer, Cell},
    style::{Color, Modifier, Style},
};

use crate::{
    document::Roles,
    reader::Theme,
    ui::{Depth, Palette},
};

/// What the letters under a row mean.
pub const LEGEND: &str = "a accent  b bold  d dim  f key figure  m minor figure  h hit  H current hit  c chosen  i italic  u underlined  r reversed  l link  g ground of code  w word of code";

/// The rows of a screen in the dark theme, each that is not plain followed by a row of letters.
pub(super) fn of(screen: &Buffer, depth: Depth) -> String {
    let palette = Palette::of(Theme::Dark, depth, false);
    let mut out = String::new();
    for y in 0..screen.area.height {
        let cells = || (0..screen.area.width).map(|x| &screen[(x, y)]);
        let text: String = cells().map(Cell::symbol).collect();
        let roles: String = cells().map(|c| role(c, &palette)).collect();
        out += text.trim_end();
        out += "\n";
        if !roles.trim().is_empty() {
            out += &format!("{}\n", roles.trim_end());
        }
    }
    out
}

fn role(cell: &Cell, palette: &Palette) -> char {
    let style = cell.style();
    let has = |m| cell.modifier.contains(m);
    let fg = |s: Style| style.fg == s.fg && s.fg != Some(Color::Reset);
    let (on_background, link) = (palette.code.bg.is_some() && style.bg == palette.code.bg, palette.roles(Roles::LINK));
    match () {
        () if style.bg == palette.current.bg => 'H',
        () if style.bg == palette.hit.bg => 'h',
        () if style.bg == palette.chosen.bg => 'c',
        () if has(Modifier::REVERSED) => 'r',
        () if on_background && cell.symbol() != " " && cell.fg != Color::Reset => 'w',
        () if on_background => 'g',
        () if cell.symbol() == " " || fg(palette.faint) => ' ',
        () if fg(palette.figure) && has(Modifier::BOLD) => 'f',
        () if fg(palette.figure) => 'm',
        () if fg(palette.accent) => 'a',
        () if fg(palette.dim) => 'd',
        () if fg(link) => 'l',
        () if has(Modifier::BOLD) => 'b',
        () if has(Modifier::ITALIC) => 'i',
        () if has(Modifier::UNDERLINED) => 'u',
        () => ' ',
    }
}
