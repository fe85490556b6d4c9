//! Which looks: the theme, whether it follows the terminal's background, and whether it has to bring its own.

use super::State;
use crate::layout::Means;

/// Which looks; `ui` knows what they are.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, Hash)]
#[allow(missing_docs)]
pub enum Theme {
    #[default]
    Dark,
    Light,
    SolarizedDark,
    SolarizedLight,
    GruvboxDark,
    GruvboxLight,
    CatppuccinMocha,
    CatppuccinLatte,
    HighContrast,
    HighContrastLight,
}

impl Theme {
    /// All of them: each dark one before its light twin.
    pub const ALL: [Self; 10] = [
        Self::Dark,
        Self::Light,
        Self::SolarizedDark,
        Self::SolarizedLight,
        Self::GruvboxDark,
        Self::GruvboxLight,
        Self::CatppuccinMocha,
        Self::CatppuccinLatte,
        Self::HighContrast,
        Self::HighContrastLight,
    ];

    /// What it is called on the command line.
    pub const fn name(self) -> &'static str {
        match self {
            Self::Dark => "dark",
            Self::Light => "light",
            Self::SolarizedDark => "solarized-dark",
            Self::SolarizedLight => "solarized-light",
            Self::GruvboxDark => "gruvbox-dark",
            Self::GruvboxLight => "gruvbox-light",
            Self::CatppuccinMocha => "catppuccin-mocha",
            Self::CatppuccinLatte => "catppuccin-latte",
            Self::HighContrast => "high-contrast",
            Self::HighContrastLight => "high-contrast-light",
        }
    }

    /// The theme of that name.
    pub fn named(name: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|theme| theme.name() == name)
    }

    /// Dark text on a light background.
    pub fn is_light(self) -> bool {
        self as usize % 2 == 1
    }

    /// Its light or dark twin.
    pub fn twin(self) -> Self {
        Self::ALL[self as usize ^ 1]
    }

    /// True for the two that have no colours of their own for text and background where the terminal's suit them.
    fn is_bare(self) -> bool {
        matches!(self, Self::Dark | Self::Light)
    }
}

/// The looks of a session.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) struct Looks {
    /// The theme.
    pub theme: Theme,
    /// The theme changes when the terminal's background does: none was chosen.
    follows: bool,
    /// Whether the terminal's own background is light, once that is known.
    terminal_light: Option<bool>,
}

impl Looks {
    /// Those of a theme that was chosen, or else of a dark terminal until it reports that it is light.
    pub(super) fn of(chosen: Option<Theme>) -> Self {
        Self { theme: chosen.unwrap_or_default(), follows: chosen.is_none(), terminal_light: None }
    }

    /// True when the theme's background is to be painted: its own, or one that the terminal does not have.
    pub(crate) fn own_background(&self) -> bool {
        !self.theme.is_bare() || self.terminal_light.is_some_and(|light| light != self.theme.is_light())
    }

    fn turn(&mut self) {
        // A terminal that never answered has the background of the theme that was right so far.
        self.terminal_light.get_or_insert(self.theme.is_light());
        self.theme = self.theme.twin();
        self.follows = false;
    }

    /// Takes a theme, or with None the one that suits the terminal's background.
    pub(crate) fn choose(&mut self, theme: Option<Theme>) {
        let suiting = if self.terminal_light == Some(true) { Theme::Light } else { Theme::Dark };
        (self.theme, self.follows) = (theme.unwrap_or(suiting), theme.is_none());
    }

    fn see(&mut self, light: bool) {
        self.terminal_light = Some(light);
        if self.follows {
            self.theme = if light { Theme::Light } else { Theme::Dark };
        }
    }
}

/// Changes to the theme's twin, or says why that cannot be seen.
pub(super) fn turn(state: &mut State) {
    if state.setting().means == Means::Signs {
        state.notify("No colours are wished for (NO_COLOR, --color, TERM): a theme would change nothing");
        return;
    }
    state.looks.turn();
    state.notify(format!("Theme: {}", state.looks.theme.name()));
}

/// Changes to a theme that was named.
pub(super) fn choose(state: &mut State, theme: Theme) {
    state.looks.choose(Some(theme));
    state.notify(format!("Theme: {}", theme.name()));
}

/// Takes in whether the terminal's background is light.
pub(super) fn see(state: &mut State, light: bool) {
    state.looks.see(light);
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn each_theme_has_a_twin_of_the_other_kind() {
        for (i, theme) in Theme::ALL.into_iter().enumerate() {
            assert_eq!(theme as usize, i);
            assert_ne!(theme.is_light(), theme.twin().is_light());
            assert_eq!(theme.twin().twin(), theme);
            assert_eq!(theme.is_light(), ["light", "latte"].iter().any(|light| theme.name().ends_with(light)));
        }
    }

    #[test]
    fn the_terminals_background_serves_where_it_suits() {
        let mut looks = Looks::of(None);
        assert!(!looks.own_background());
        looks.see(true);
        assert_eq!((looks.theme, looks.own_background()), (Theme::Light, false));
        looks.turn();
        assert_eq!((looks.theme, looks.own_background()), (Theme::Dark, true));
        looks.see(false);
        assert_eq!((looks.theme, looks.own_background()), (Theme::Dark, false));
        let mut unknown = Looks::of(None);
        unknown.turn();
        assert_eq!((unknown.theme, unknown.own_background()), (Theme::Light, true));
        let mut chosen = Looks::of(Some(Theme::Light));
        assert!(!chosen.own_background());
        chosen.see(false);
        assert_eq!((chosen.theme, chosen.own_background()), (Theme::Light, true));
        assert!(Looks::of(Some(Theme::GruvboxDark)).own_background());
    }
}
