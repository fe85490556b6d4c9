//! What the help and the palette are made of. It comes from the keymap and the settings, neither of which the reader knows.

use super::Action;

/// What can be done, and how.
#[derive(Debug, Clone, Default)]
pub(crate) struct Guide {
    /// The pages of the help.
    pub pages: Vec<HelpPage>,
    /// What the palette finds.
    pub commands: Vec<Command>,
    /// What can be set while reading.
    pub settings: Vec<SettingName>,
}

/// A page of the help.
#[derive(Debug, Clone)]
pub(crate) struct HelpPage {
    /// What it is called.
    pub title: &'static str,
    /// A name, and rows of an act with its keys.
    pub groups: Vec<(&'static str, Vec<HelpRow>)>,
}

/// A row of the help.
#[derive(Debug, Clone)]
pub(crate) struct HelpRow {
    /// What is done.
    pub act: String,
    /// The keys that do it.
    pub keys: String,
}

/// An action as the palette finds it.
#[derive(Debug, Clone)]
pub(crate) struct Command {
    /// Its name in settings.
    pub name: &'static str,
    /// What it does, for people.
    pub describe: &'static str,
    /// Its keys, as people write them.
    pub keys: String,
    /// Itself.
    pub action: Action,
}

/// A setting.
#[derive(Debug, Clone, Copy)]
pub(crate) struct SettingName {
    /// Its name.
    pub name: &'static str,
    /// What it takes, for people.
    pub takes: &'static str,
    /// The values that it can have, where they can be listed.
    pub values: &'static [&'static str],
}
