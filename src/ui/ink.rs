//! Inks: the colours of the themes. Their tables stand in `assets/themes`; the build makes constants of them.

use ratatui::style::Color;

use super::depth::Depth;
use crate::reader::Theme;

/// One colour in each depth.
#[derive(Debug, Clone, Copy)]
pub(super) struct Ink {
    /// Red, green and blue, in 24 bits.
    pub(super) rgb: u32,
    /// One of xterm's 256.
    pub(super) xterm: u8,
    /// One of sixteen; the terminal's own where none will do.
    pub(super) ansi: Color,
}

impl Ink {
    pub(super) fn at(self, depth: Depth) -> Color {
        match depth {
            Depth::None => Color::Reset,
            Depth::Sixteen => self.ansi,
            Depth::Indexed => Color::Indexed(self.xterm),
            Depth::True => Color::from_u32(self.rgb),
        }
    }
}

/// The inks of a theme: one accent, one warm colour for figures, backgrounds for hits, greys for what only helps.
#[derive(Debug)]
pub(super) struct Inks {
    /// The background of a dark or light terminal; painted where the terminal's own does not suit the theme.
    pub(super) background: Ink,
    pub(super) text: Ink,
    pub(super) dim: Ink,
    pub(super) faint: Ink,
    pub(super) accent: Ink,
    pub(super) figure: Ink,
    pub(super) link: Ink,
    /// The background of code.
    pub(super) code: Ink,
    pub(super) chosen: Ink,
    pub(super) selected: Ink,
    pub(super) noted: Ink,
    pub(super) hit_text: Ink,
    pub(super) hit_background: Ink,
    pub(super) current_text: Ink,
    pub(super) current_background: Ink,
    /// In the order of `AlertKind`.
    pub(super) alerts: [Ink; 5],
    /// In the order of `Token`.
    pub(super) words: [Ink; 8],
}

include!(concat!(env!("OUT_DIR"), "/themes.rs"));

/// The inks of `theme`.
pub(super) fn of(theme: Theme) -> &'static Inks {
    match theme {
        Theme::Dark => &DARK,
        Theme::Light => &LIGHT,
        Theme::SolarizedDark => &SOLARIZED_DARK,
        Theme::SolarizedLight => &SOLARIZED_LIGHT,
        Theme::GruvboxDark => &GRUVBOX_DARK,
        Theme::GruvboxLight => &GRUVBOX_LIGHT,
        Theme::CatppuccinMocha => &CATPPUCCIN_MOCHA,
        Theme::CatppuccinLatte => &CATPPUCCIN_LATTE,
        Theme::HighContrast => &HIGH_CONTRAST,
        Theme::HighContrastLight => &HIGH_CONTRAST_LIGHT,
    }
}
