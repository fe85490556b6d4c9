//! What options may say.

use clap::ValueEnum;

use crate::open::ReadAs;

/// On or off.
#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
#[allow(missing_docs)]
pub(crate) enum Mouse {
    On,
    Off,
}

/// Themes.
#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
#[allow(missing_docs)]
pub(crate) enum ThemeChoice {
    Auto,
    Dark,
    Light,
    #[value(alias = "solarized")]
    SolarizedDark,
    SolarizedLight,
    #[value(alias = "gruvbox")]
    GruvboxDark,
    GruvboxLight,
    #[value(alias = "catppuccin")]
    CatppuccinMocha,
    CatppuccinLatte,
    HighContrast,
    HighContrastLight,
}

impl ThemeChoice {
    /// Its name, as typed.
    pub(crate) fn name(self) -> String {
        self.to_possible_value().map(|value| value.get_name().to_owned()).unwrap_or_default()
    }
}

/// When to send colours.
#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
#[allow(missing_docs)]
pub(crate) enum Colour {
    Auto,
    Always,
    Never,
}

/// Kinds of input.
#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
#[allow(missing_docs)]
pub(crate) enum KindChoice {
    Auto,
    #[value(alias = "md")]
    Markdown,
    #[value(alias = "htm")]
    Html,
    Epub,
    #[value(alias = "text")]
    Txt,
}

impl From<KindChoice> for ReadAs {
    fn from(choice: KindChoice) -> Self {
        match choice {
            KindChoice::Auto => Self::Detect,
            KindChoice::Markdown => Self::Markdown,
            KindChoice::Html => Self::Html,
            KindChoice::Epub => Self::Epub,
            KindChoice::Txt => Self::Text,
        }
    }
}

/// Forms of what is written.
#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
#[allow(missing_docs)]
pub(crate) enum TextOrJson {
    Text,
    Json,
}

/// Forms of figures, and of the dates of a timeline.
#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
#[allow(missing_docs)]
pub(crate) enum EntriesFormat {
    Text,
    Json,
    Jsonl,
    Csv,
    Markdown,
    Svg,
}

/// How a document is cited.
#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
#[allow(missing_docs)]
pub(crate) enum CiteFormat {
    Text,
    Bibtex,
    CslJson,
}

/// Forms of notes.
#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
#[allow(missing_docs)]
pub(crate) enum NotesFormat {
    Markdown,
    Json,
}
