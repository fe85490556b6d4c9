//! Looks: roles to styles, in the colours that the terminal has.

use ratatui::style::{Color, Modifier, Style};

use super::{
    depth::Depth,
    ink::{self, Ink, Inks},
};
use crate::{
    document::{Roles, Token},
    reader::Theme,
};

/// The styles of everything that is drawn.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Palette {
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
    /// The background of code; nothing where there is none quiet enough.
    pub code: Style,
    /// Text and background of all that has none of its own; None where they are the terminal's.
    pub(super) base: Option<(Color, Color)>,
    inks: &'static Inks,
    depth: Depth,
}

impl Palette {
    /// The palette of a theme in a number of colours, with the theme's own background or the terminal's.
    pub(crate) fn of(theme: Theme, depth: Depth, own_background: bool) -> Self {
        let inks = ink::of(theme);
        let fg = |ink: Ink| Style::new().fg(ink.at(depth));
        let on = |text: Ink, background: Ink| Style::new().fg(text.at(depth)).bg(background.at(depth));
        let plain = depth == Depth::None;
        let reversed = Style::new().add_modifier(Modifier::REVERSED);
        let has_backgrounds = matches!(depth, Depth::Indexed | Depth::True);
        let background = |ink: Ink| if has_backgrounds { Style::new().bg(ink.at(depth)) } else { Style::new() };
        Self {
            dim: fg(inks.dim),
            faint: fg(inks.faint),
            accent: fg(inks.accent),
            figure: fg(inks.figure).add_modifier(Modifier::BOLD),
            minor: fg(inks.figure),
            hit: if plain { reversed } else { on(inks.hit_text, inks.hit_background) },
            current: if plain {
                reversed.add_modifier(Modifier::BOLD | Modifier::UNDERLINED)
            } else {
                on(inks.current_text, inks.current_background).add_modifier(Modifier::BOLD)
            },
            chosen: background(inks.chosen),
            link: reversed,
            noted: match depth {
                // Links are underlined, emphasis slants.
                Depth::None => Style::new().add_modifier(Modifier::UNDERLINED | Modifier::ITALIC),
                Depth::Sixteen => Style::new().add_modifier(Modifier::UNDERLINED),
                _ => background(inks.noted),
            },
            selected: match depth {
                // Hits are upright.
                Depth::None => reversed.add_modifier(Modifier::ITALIC),
                // None of the sixteen is a background on which links, figures and code can all be read.
                Depth::Sixteen => on(inks.background, inks.text),
                _ => background(inks.selected),
            },
            code: background(inks.code),
            base: (own_background && !plain).then(|| (inks.text.at(depth), inks.background.at(depth))),
            inks,
            depth,
        }
    }

    /// How a glyph of these roles looks.
    pub(crate) fn roles(&self, roles: Roles) -> Style {
        let weight = self.weight(roles);
        if let Some(colour) = roles.colour().filter(|_| self.depth != Depth::None) {
            return weight.fg(Color::Indexed(colour));
        }
        self.ink(roles).map_or(weight, |ink| weight.patch(ink))
    }

    /// Bold, italic, underlined, struck out: what differs without colours too.
    fn weight(&self, roles: Roles) -> Style {
        let plain = self.depth == Depth::None;
        let mut modifier = Modifier::empty();
        let mut add = |on: bool, more: Modifier| modifier |= if on { more } else { Modifier::empty() };
        add(roles.intersects(Roles::STRONG | Roles::TITLE), Modifier::BOLD);
        add(roles.intersects(Roles::EMPHASIS | Roles::IMAGE), Modifier::ITALIC);
        add(roles.intersects(Roles::STRIKE), Modifier::CROSSED_OUT);
        add(roles.intersects(Roles::UNDERLINE), Modifier::UNDERLINED);
        add(plain && roles.intersects(Roles::LINK), Modifier::UNDERLINED);
        let heading = match roles.level() {
            1..=3 => Modifier::BOLD,
            4 if plain => Modifier::UNDERLINED,
            5 => Modifier::ITALIC,
            6 if plain => Modifier::ITALIC | Modifier::DIM,
            6 => Modifier::ITALIC,
            _ => Modifier::empty(),
        };
        add(true, heading);
        add(roles.token() == Some(Token::Comment), Modifier::ITALIC);
        Style::new().add_modifier(modifier)
    }

    /// The colour, where it is not the one of text; the background of code in a sentence.
    fn ink(&self, roles: Roles) -> Option<Style> {
        let fg = |ink: Ink| Style::new().fg(ink.at(self.depth));
        let has = |role: Roles| roles.intersects(role);
        let ink = match () {
            () if has(Roles::FAINT) => Some(self.dim),
            () if has(Roles::ALERT) => roles.alert().map(|kind| fg(self.inks.alerts[kind as usize])),
            () if has(Roles::CODE) => self.code_ink(roles),
            () if has(Roles::BAR | Roles::NOTE) => Some(self.accent),
            () if has(Roles::LINK) && !has(Roles::HEADING) => Some(fg(self.inks.link)),
            () if has(Roles::BYLINE | Roles::HEADER | Roles::CONTROL | Roles::IMAGE) => Some(self.dim),
            () => None,
        };
        match roles.level() {
            1 | 2 | 4 => Some(ink.unwrap_or_default().patch(self.accent)),
            5 | 6 if ink.is_none() => (roles.level() == 6).then_some(self.dim),
            _ => ink,
        }
    }

    /// Words of a block look as their kind does, on the background that its rows have; code in a sentence has its own.
    fn code_ink(&self, roles: Roles) -> Option<Style> {
        let fg = |ink: Ink| Style::new().fg(ink.at(self.depth));
        if let Some(token) = roles.token() {
            return Some(fg(self.inks.words[token as usize]));
        }
        let link = if roles.intersects(Roles::LINK) { fg(self.inks.link) } else { Style::new() };
        match self.depth {
            _ if roles.contains(Roles::BLOCK) => Some(link),
            // Without a background it is green, as no other text is.
            Depth::Sixteen => Some(fg(self.inks.words[Token::Added as usize])),
            _ => Some(link.patch(self.code)),
        }
    }
}

#[cfg(test)]
mod tests;
