//! Config: the user's settings, from `config.toml`.
//!
//! Knows what can be set and where it was; not who follows it. A setting that is wrong is reported with its place in the
//! file and left as it is without the file; every other setting holds. Nothing in a file keeps anyone from reading.

mod change;
mod hint;
mod keys;
mod read;
mod show;
mod table;

pub(crate) use change::{change, names};
pub(crate) use show::{default_file, effective};

use std::{ffi::OsString, fmt, path::PathBuf};

use crate::{
    document::{Shown, TableForm},
    figure::Language,
    keymap::Keymap,
    reader::{Level, Theme},
};

/// Where a setting is from.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub(crate) enum Origin {
    /// It was not set.
    #[default]
    Default,
    /// A line of the file, counted from 1.
    Line(usize),
}

/// A setting and where it is from.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub(crate) struct Setting<T> {
    /// What holds.
    pub value: T,
    /// Where it is from.
    pub origin: Origin,
}

/// When links are sent to a terminal.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub(crate) enum Links {
    /// When it is known to show them as such.
    #[default]
    Auto,
    /// At any rate.
    Always,
    /// Never.
    Never,
}

impl Links {
    /// True when they are sent; `known` says whether the terminal shows them as such.
    pub(crate) fn are_sent(self, known: impl FnOnce() -> bool) -> bool {
        match self {
            Self::Auto => known(),
            Self::Always => true,
            Self::Never => false,
        }
    }
}

/// All settings.
#[derive(Debug, Default)]
pub(crate) struct Settings {
    /// The theme; None for the one that suits the terminal's background.
    pub theme: Setting<Option<Theme>>,
    /// Cells of the column of prose; None as the reader has it.
    pub column: Setting<Option<u16>>,
    /// Which figures stand out.
    pub figures: Setting<Level>,
    /// Whether long lines of text wrap; None as the command line says.
    pub wrap: Setting<Option<bool>>,
    /// Cells between two tab stops; None for those that text and code usually have.
    pub tabs: Setting<Option<u16>>,
    /// Whether numbers stand beside the text; None as the command line says.
    pub numbers: Setting<Option<bool>>,
    /// Languages in which figures are read; empty for all.
    pub languages: Setting<Vec<Language>>,
    /// Whether the mouse is taken; None as the command line says.
    pub mouse: Setting<Option<bool>>,
    /// Whether anything is kept; None as the command line says.
    pub state: Setting<Option<bool>>,
    /// Whether links are sent to the terminal.
    pub links: Setting<Links>,
    /// How tables are copied.
    pub tables: Setting<TableForm>,
    /// The command that takes what is copied on its standard input; empty for the terminal's clipboard.
    pub copy: Setting<Vec<String>>,
    /// The command that opens addresses; empty for the system's.
    pub opener: Setting<Vec<String>>,
    /// The command that looks words up; empty for none.
    pub look_up: Setting<Vec<String>>,
    /// The command that edits files and notes; empty for `$VISUAL` or `$EDITOR`.
    pub editor: Setting<Vec<String>>,
    /// The keys, when any are set.
    pub keys: Option<Keymap>,
    /// Where each action's keys were set.
    pub key_lines: Vec<KeyLine>,
    /// What is wrong in the file, in order of place.
    pub warnings: Vec<Warning>,
}

/// Where an action's keys were set.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct KeyLine {
    /// The action's name, behind that of its part of the reader where the file says it.
    pub name: String,
    /// The line, counted from 1.
    pub line: usize,
    /// Actions that had one of the keys before.
    pub taken: Vec<&'static str>,
}

/// Something wrong in the file.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Warning {
    /// The file's name.
    pub file: Shown,
    /// Line and column, counted from 1; None for the file as a whole.
    pub place: Option<(usize, usize)>,
    /// The setting, and what is wrong.
    pub what: Shown,
}

impl fmt::Display for Warning {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self.place {
            Some((line, column)) => write!(f, "{}:{line}:{column}: {}", self.file, self.what),
            None => write!(f, "{}: {}", self.file, self.what),
        }
    }
}

impl Settings {
    /// Those of the user's file, or of none.
    pub(crate) fn load(file: Option<&std::path::Path>) -> Self {
        file.map(read::file).unwrap_or_default()
    }

    /// All warnings in one sentence; None without any.
    pub(crate) fn warning(&self) -> Option<String> {
        let first = self.warnings.first()?;
        Some(match self.warnings.len() - 1 {
            0 => first.to_string(),
            more => format!("{first} (and {more} more: sco-reader config lists them)"),
        })
    }
}

/// Where the user's file is looked for, by the XDG base directory specification; `get` looks an environment variable up.
/// None when the environment names no home.
pub(crate) fn path(get: impl Fn(&str) -> Option<OsString>) -> Option<PathBuf> {
    let absolute = |name: &str| get(name).map(PathBuf::from).filter(|path| path.is_absolute());
    let base = absolute("XDG_CONFIG_HOME").or_else(|| Some(absolute("HOME")?.join(".config")))?;
    Some(base.join("sco-reader/config.toml"))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn warnings_are_one_sentence_with_the_number_of_the_others() {
        let warning = |what| Warning { file: Shown::from("a.toml"), place: Some((2, 1)), what: Shown::from(what) };
        let of = |what: &[&'static str]| {
            let warnings = what.iter().copied().map(warning).collect();
            Settings { warnings, ..Settings::default() }.warning()
        };
        assert_eq!(of(&[]), None);
        assert_eq!(of(&["x is wrong"]).unwrap(), "a.toml:2:1: x is wrong");
        assert_eq!(
            of(&["x is wrong", "y"]).unwrap(),
            "a.toml:2:1: x is wrong (and 1 more: sco-reader config lists them)"
        );
        assert!(of(&["x", "y", "z"]).unwrap().contains("(and 2 more: "));
    }
}
