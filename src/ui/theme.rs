//! Looks: roles to styles, in the colours that the terminal has.

use ratatui::style::{Color, Modifier, Style};

use crate::{document::Roles, reader::Theme};

/// How many colours the terminal shows.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum Depth {
    /// None are wished for: weight, underline and reverse alone.
    None,
    /// The sixteen of the terminal's own palette.
    #[default]
    Sixteen,
    /// The 256 of xterm.
    Indexed,
    /// Red, green and blue.
    True,
}

impl Depth {
    /// What the environment says; `get` looks a variable up. An empty `NO_COLOR` is none (no-color.org); `CLICOLOR=0`
    /// means the same unless `CLICOLOR_FORCE` is set (bixense.com/clicolors).
    pub fn of(get: impl Fn(&str) -> Option<String>) -> Self {
        let set = |name: &str| get(name).filter(|v| !v.is_empty());
        let forced = set("CLICOLOR_FORCE").is_some_and(|force| force != "0");
        let unwanted = set("CLICOLOR").as_deref() == Some("0") && !forced;
        if set("NO_COLOR").is_some() || unwanted {
            return Self::None;
        }
        match (set("COLORTERM").as_deref(), set("TERM").as_deref()) {
            (Some("truecolor" | "24bit"), _) => Self::True,
            (_, Some(term)) if term.contains("direct") => Self::True,
            (_, Some(term)) if term.contains("256") || ["foot", "alacritty", "xterm-kitty"].contains(&term) => {
                Self::Indexed
            }
            (_, Some("vt100" | "vt220")) => Self::None,
            _ => Self::Sixteen,
        }
    }
}

/// One colour in each depth.
#[derive(Debug, Clone, Copy)]
struct Ink(u32, u8, Color);

impl Ink {
    fn at(self, depth: Depth) -> Color {
        match depth {
            Depth::None => Color::Reset,
            Depth::Sixteen => self.2,
            Depth::Indexed => Color::Indexed(self.1),
            Depth::True => Color::from_u32(self.0),
        }
    }
}

/// The inks of a theme: one accent, one warm colour for figures, two grounds for hits, greys for what only helps.
struct Inks {
    dim: Ink,
    faint: Ink,
    accent: Ink,
    figure: Ink,
    alert: Ink,
    hit: (Ink, Ink),
    current: (Ink, Ink),
    chosen: Ink,
    selected: Ink,
    noted: Ink,
}

const DARK: Inks = Inks {
    dim: Ink(0x868c96, 245, Color::DarkGray),
    faint: Ink(0x363b44, 238, Color::DarkGray),
    accent: Ink(0x6cc4c0, 79, Color::Cyan),
    figure: Ink(0xf2b45c, 215, Color::Yellow),
    alert: Ink(0xe0836b, 173, Color::LightRed),
    hit: (Ink(0xf0ead0, 230, Color::Black), Ink(0x5a4a14, 58, Color::Cyan)),
    current: (Ink(0x101010, 16, Color::Black), Ink(0xf0a03c, 214, Color::Yellow)),
    chosen: Ink(0x20303a, 236, Color::Reset),
    selected: Ink(0x29486b, 24, Color::Blue),
    noted: Ink(0x4a431c, 58, Color::Reset),
};

const LIGHT: Inks = Inks {
    dim: Ink(0x6a7078, 242, Color::DarkGray),
    faint: Ink(0xd0d4d9, 252, Color::Gray),
    accent: Ink(0x0b6e75, 30, Color::Blue),
    figure: Ink(0xa14a00, 130, Color::Red),
    alert: Ink(0xb3261e, 124, Color::Red),
    hit: (Ink(0x1b1b1b, 234, Color::Black), Ink(0xffe28a, 222, Color::Cyan)),
    current: (Ink(0x1b1b1b, 16, Color::Black), Ink(0xff9d3c, 215, Color::Yellow)),
    chosen: Ink(0xe6f1f1, 255, Color::Reset),
    selected: Ink(0xcfe6ff, 153, Color::Gray),
    noted: Ink(0xfff1b8, 229, Color::Reset),
};

/// The styles of everything that is drawn.
#[derive(Debug, Clone, Copy)]
pub struct Palette {
    /// What only helps: hints, places, bylines.
    pub dim: Style,
    /// Rules and frames.
    pub faint: Style,
    /// The place, headings, bars, keys.
    pub accent: Style,
    /// A key figure.
    pub figure: Style,
    /// A minor figure.
    pub minor: Style,
    /// A hit.
    pub hit: Style,
    /// The hit one stands at.
    pub current: Style,
    /// The chosen entry.
    pub chosen: Style,
    /// The chosen link.
    pub link: Style,
    /// What is selected.
    pub selected: Style,
    /// What is highlighted.
    pub noted: Style,
    alert: Style,
    depth: Depth,
}

impl Palette {
    /// The palette of a theme in a number of colours.
    pub fn of(theme: Theme, depth: Depth) -> Self {
        let inks = match theme {
            Theme::Dark => DARK,
            Theme::Light => LIGHT,
        };
        let fg = |ink: Ink| Style::new().fg(ink.at(depth));
        let on = |(fg, bg): (Ink, Ink)| Style::new().fg(fg.at(depth)).bg(bg.at(depth));
        let plain = depth == Depth::None;
        let reversed = Style::new().add_modifier(Modifier::REVERSED);
        Self {
            dim: fg(inks.dim),
            faint: fg(inks.faint),
            accent: fg(inks.accent),
            figure: fg(inks.figure).add_modifier(Modifier::BOLD),
            minor: fg(inks.figure),
            hit: if plain { reversed } else { on(inks.hit) },
            current: if plain {
                reversed.add_modifier(Modifier::BOLD | Modifier::UNDERLINED)
            } else {
                on(inks.current).add_modifier(Modifier::BOLD)
            },
            chosen: Style::new().bg(inks.chosen.at(depth)),
            link: reversed,
            noted: match depth {
                Depth::None | Depth::Sixteen => Style::new().add_modifier(Modifier::UNDERLINED),
                _ => Style::new().bg(inks.noted.at(depth)),
            },
            selected: if plain { reversed } else { Style::new().bg(inks.selected.at(depth)) },
            alert: fg(inks.alert),
            depth,
        }
    }

    /// How a glyph of these roles looks.
    pub fn roles(&self, roles: Roles) -> Style {
        let mut style = Style::new();
        let mut add = |role: Roles, modifier: Modifier| {
            if roles.intersects(role) {
                style = style.add_modifier(modifier);
            }
        };
        add(Roles::STRONG | Roles::TITLE | Roles::HEADING | Roles::SUBHEADING, Modifier::BOLD);
        add(Roles::EMPHASIS | Roles::IMAGE, Modifier::ITALIC);
        add(Roles::STRIKE, Modifier::CROSSED_OUT);
        add(Roles::UNDERLINE | Roles::LINK, Modifier::UNDERLINED);
        let ink = if roles.intersects(Roles::FAINT) {
            Some(self.dim)
        } else if roles.intersects(Roles::ALERT) {
            Some(self.alert)
        } else if roles.intersects(Roles::HEADING | Roles::SUBHEADING | Roles::BAR | Roles::NOTE) {
            Some(self.accent)
        } else if roles.intersects(Roles::BYLINE | Roles::HEADER | Roles::CONTROL | Roles::IMAGE) {
            Some(self.dim)
        } else if roles.contains(Roles::CODE) {
            Some(Style::new())
        } else {
            None
        };
        if let Some(colour) = roles.colour().filter(|_| self.depth != Depth::None) {
            return style.fg(Color::Indexed(colour));
        }
        ink.map_or(style, |ink| style.patch(ink))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn depth(vars: &[(&str, &str)]) -> Depth {
        Depth::of(|name| vars.iter().find(|(n, _)| *n == name).map(|(_, v)| (*v).to_owned()))
    }

    #[test]
    fn the_environment_tells_the_colours() {
        assert_eq!(depth(&[("TERM", "xterm-256color"), ("NO_COLOR", "1"), ("COLORTERM", "truecolor")]), Depth::None);
        assert_eq!(depth(&[("TERM", "xterm-256color"), ("NO_COLOR", "")]), Depth::Indexed);
        assert_eq!(depth(&[("TERM", "xterm-256color"), ("COLORTERM", "truecolor")]), Depth::True);
        assert_eq!(depth(&[("TERM", "linux")]), Depth::Sixteen);
        assert_eq!(depth(&[("TERM", "vt100")]), Depth::None);
        assert_eq!(depth(&[("TERM", "xterm"), ("CLICOLOR", "0")]), Depth::None);
        assert_eq!(depth(&[("TERM", "xterm"), ("CLICOLOR", "0"), ("CLICOLOR_FORCE", "1")]), Depth::Sixteen);
    }

    #[test]
    fn figures_and_hits_are_told_apart_in_every_depth() {
        for theme in [Theme::Dark, Theme::Light] {
            for depth in [Depth::None, Depth::Sixteen, Depth::Indexed, Depth::True] {
                let p = Palette::of(theme, depth);
                let looks = [Style::new(), p.figure, p.hit, p.current];
                for (i, a) in looks.iter().enumerate() {
                    for b in &looks[i + 1..] {
                        assert_ne!(Style::reset().patch(*a), Style::reset().patch(*b), "{theme:?} {depth:?}");
                    }
                }
            }
        }
    }
}
