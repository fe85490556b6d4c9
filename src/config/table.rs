//! What can be set: the one table that reading, printing and documents are made from.

use super::{Links, Settings};
use crate::reader::Theme;
use crate::{document::TableForm, figure::Language, reader::Level};

/// A setting.
#[derive(Debug, Clone, Copy)]
pub(super) struct SettingInfo {
    /// Its name.
    pub name: &'static str,
    /// What it takes, for people.
    pub takes: &'static str,
    /// Its default, as TOML.
    pub default: &'static str,
    /// Its values, where they can be listed.
    pub values: &'static [&'static str],
    /// What it is for.
    pub describe: &'static str,
    /// Takes a value into the settings; false when it takes no such value.
    pub(super) set: fn(&mut Settings, &Value, usize) -> bool,
    /// What holds, as TOML, and the line that said so (0 for none).
    pub(super) show: fn(&Settings) -> (String, usize),
}

/// A value of the file.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) enum Value {
    Text(String),
    Number(i64),
    Truth(bool),
    Texts(Vec<String>),
    Other,
}

macro_rules! put {
    ($settings:ident.$field:ident, $value:expr, $line:expr) => {{
        $settings.$field = super::Setting { value: $value, origin: super::Origin::Line($line) };
        true
    }};
}

/// Values of what is on or off.
const TRUTH: &[&str] = &["true", "false"];
/// Values of the theme.
const THEMES: &[&str] = &{
    let mut names = ["auto"; Theme::ALL.len() + 1];
    let mut n = 0;
    while n < Theme::ALL.len() {
        names[n + 1] = Theme::ALL[n].name();
        n += 1;
    }
    names
};

/// All settings but the keys.
pub(super) const SETTINGS: &[SettingInfo] = &[
    SettingInfo {
        name: "theme",
        takes: "\"auto\", \"dark\", \"light\" or another theme's name",
        default: "\"auto\"",
        values: THEMES,
        describe: "The theme, as --theme has it; auto asks the terminal for its background.",
        set: |settings, value, line| match value {
            Value::Text(name) => match name.as_str() {
                "auto" => put!(settings.theme, None, line),
                name => match Theme::named(name) {
                    Some(theme) => put!(settings.theme, Some(theme), line),
                    None => false,
                },
            },
            _ => false,
        },
        show: |settings| {
            let name = settings.theme.value.map_or("auto", Theme::name);
            (quoted(name), line_of(settings.theme.origin))
        },
    },
    SettingInfo {
        name: "column",
        takes: "a number of cells from 20 to 400",
        default: "72",
        values: &[],
        describe: "Cells of the column of prose.",
        set: |settings, value, line| match value {
            Value::Number(cells @ 20..=400) => put!(settings.column, Some(*cells as u16), line),
            _ => false,
        },
        show: |settings| {
            (settings.column.value.unwrap_or(crate::reader::COLUMN).to_string(), line_of(settings.column.origin))
        },
    },
    SettingInfo {
        name: "figures",
        takes: "\"prose\", \"all\", \"key\" or \"none\"",
        default: "\"prose\"",
        values: &["prose", "all", "key", "none"],
        describe: "Which figures stand out in the text.",
        set: |settings, value, line| match value {
            Value::Text(name) => match name.as_str() {
                "prose" => put!(settings.figures, Level::Prose, line),
                "all" => put!(settings.figures, Level::All, line),
                "key" => put!(settings.figures, Level::Key, line),
                "none" => put!(settings.figures, Level::None, line),
                _ => false,
            },
            _ => false,
        },
        show: |settings| {
            let name = match settings.figures.value {
                Level::Prose => "prose",
                Level::All => "all",
                Level::Key => "key",
                Level::None => "none",
            };
            (quoted(name), line_of(settings.figures.origin))
        },
    },
    SettingInfo {
        name: "wrap",
        takes: "true or false",
        default: "true",
        values: TRUTH,
        describe: "Long lines of text wrap; false cuts them, and > and < move them, as -S does.",
        set: |settings, value, line| match value {
            Value::Truth(on) => put!(settings.wrap, Some(*on), line),
            _ => false,
        },
        show: |settings| (settings.wrap.value.unwrap_or(true).to_string(), line_of(settings.wrap.origin)),
    },
    SettingInfo {
        name: "tabs",
        takes: "a number of cells from 1 to 32, or \"usual\"",
        default: "\"usual\"",
        values: &["usual"],
        describe: "Cells between two tab stops, as -x sets them; usual are 8 in text and 4 in code.",
        set: |settings, value, line| match value {
            Value::Number(cells @ 1..=32) => put!(settings.tabs, Some(*cells as u16), line),
            Value::Text(name) if name == "usual" => put!(settings.tabs, None, line),
            _ => false,
        },
        show: |settings| {
            let shown = settings.tabs.value.map_or_else(|| quoted("usual"), |cells| cells.to_string());
            (shown, line_of(settings.tabs.origin))
        },
    },
    SettingInfo {
        name: "line-numbers",
        takes: "true or false",
        default: "false",
        values: TRUTH,
        describe: "Numbers of lines stand beside the text, as -N and # show them.",
        set: |settings, value, line| match value {
            Value::Truth(on) => put!(settings.numbers, Some(*on), line),
            _ => false,
        },
        show: |settings| (settings.numbers.value.unwrap_or(false).to_string(), line_of(settings.numbers.origin)),
    },
    SettingInfo {
        name: "languages",
        takes: "an array of languages: \"en\", \"zh\", \"de\", \"fr\", \"es\", \"it\", \"ru\"",
        default: "[\"en\", \"zh\", \"de\", \"fr\", \"es\", \"it\", \"ru\"]",
        values: &[],
        describe: "The languages in which figures are read; a paragraph in another one is taken for the first of them.",
        set: |settings, value, line| match value {
            Value::Texts(codes) if !codes.is_empty() => {
                match codes.iter().map(|code| Language::coded(code)).collect::<Option<Vec<_>>>() {
                    Some(languages) => put!(settings.languages, languages, line),
                    None => false,
                }
            }
            _ => false,
        },
        show: |settings| {
            let set = &settings.languages.value;
            let all = Language::CODES.map(|(_, language)| language);
            let read = if set.is_empty() { &all[..] } else { set };
            let code = |language: &Language| Language::CODES.iter().find(|(_, known)| known == language);
            let codes: Vec<_> = read.iter().filter_map(code).map(|(code, _)| (*code).to_owned()).collect();
            (list(&codes), line_of(settings.languages.origin))
        },
    },
    SettingInfo {
        name: "mouse",
        takes: "true or false",
        default: "true",
        values: TRUTH,
        describe: "The mouse scrolls, selects and follows links; false leaves it to the terminal.",
        set: |settings, value, line| match value {
            Value::Truth(on) => put!(settings.mouse, Some(*on), line),
            _ => false,
        },
        show: |settings| (settings.mouse.value.unwrap_or(true).to_string(), line_of(settings.mouse.origin)),
    },
    SettingInfo {
        name: "links",
        takes: "\"auto\", \"always\" or \"never\"",
        default: "\"auto\"",
        values: &["auto", "always", "never"],
        describe: "Links in the text are links to the terminal too (OSC 8); auto where it is known to show them.",
        set: |settings, value, line| match value {
            Value::Text(name) => match name.as_str() {
                "auto" => put!(settings.links, Links::Auto, line),
                "always" => put!(settings.links, Links::Always, line),
                "never" => put!(settings.links, Links::Never, line),
                _ => false,
            },
            _ => false,
        },
        show: |settings| {
            let name = match settings.links.value {
                Links::Auto => "auto",
                Links::Always => "always",
                Links::Never => "never",
            };
            (quoted(name), line_of(settings.links.origin))
        },
    },
    SettingInfo {
        name: "state",
        takes: "true or false",
        default: "true",
        values: TRUTH,
        describe: "Places, notes, searches and recent documents are kept.",
        set: |settings, value, line| match value {
            Value::Truth(on) => put!(settings.state, Some(*on), line),
            _ => false,
        },
        show: |settings| (settings.state.value.unwrap_or(true).to_string(), line_of(settings.state.origin)),
    },
    SettingInfo {
        name: "copy-tables",
        takes: "\"markdown\" or \"tabs\"",
        default: "\"markdown\"",
        values: &["markdown", "tabs"],
        describe: "How tables are copied: as Markdown, or with tabs for spreadsheets.",
        set: |settings, value, line| match value {
            Value::Text(name) => match name.as_str() {
                "markdown" => put!(settings.tables, TableForm::Markdown, line),
                "tabs" | "tsv" => put!(settings.tables, TableForm::Tabs, line),
                _ => false,
            },
            _ => false,
        },
        show: |settings| {
            let name = if settings.tables.value == TableForm::Tabs { "tabs" } else { "markdown" };
            (quoted(name), line_of(settings.tables.origin))
        },
    },
    SettingInfo {
        name: "copy-command",
        takes: "a program, or an array of a program and its arguments",
        default: "[]",
        values: &[],
        describe: "What takes a copied text on its standard input, such as \"wl-copy\", [\"xclip\", \"-selection\", \"clipboard\"]\nor \"pbcopy\"; none asks the terminal (OSC 52).",
        set: |settings, value, line| match command(value) {
            Some(command) => put!(settings.copy, command, line),
            None => false,
        },
        show: |settings| (list(&settings.copy.value), line_of(settings.copy.origin)),
    },
    SettingInfo {
        name: "opener",
        takes: "a program, or an array of a program and its arguments",
        default: "[]",
        values: &[],
        describe: "What opens an address, which is given as its last argument; none is the system's opener.",
        set: |settings, value, line| match command(value) {
            Some(command) => put!(settings.opener, command, line),
            None => false,
        },
        show: |settings| (list(&settings.opener.value), line_of(settings.opener.origin)),
    },
    SettingInfo {
        name: "look-up",
        takes: "a program, or an array of a program and its arguments",
        default: "[]",
        values: &[],
        describe: "What D looks a word up with, which is given as its last argument, such as \"dict\" or [\"trans\", \"-b\"]; what it\nwrites is shown. It has ten seconds.",
        set: |settings, value, line| match command(value) {
            Some(command) => put!(settings.look_up, command, line),
            None => false,
        },
        show: |settings| (list(&settings.look_up.value), line_of(settings.look_up.origin)),
    },
    SettingInfo {
        name: "editor",
        takes: "a program, or an array of a program and its arguments",
        default: "[]",
        values: &[],
        describe: "What edits a note or a file; none is $VISUAL, else $EDITOR.",
        set: |settings, value, line| match command(value) {
            Some(command) => put!(settings.editor, command, line),
            None => false,
        },
        show: |settings| (list(&settings.editor.value), line_of(settings.editor.origin)),
    },
];

fn line_of(origin: super::Origin) -> usize {
    match origin {
        super::Origin::Default => 0,
        super::Origin::Line(line) => line,
    }
}

/// A program with its arguments. A text is a program alone: it is never parted, as a shell would.
fn command(value: &Value) -> Option<Vec<String>> {
    match value {
        Value::Text(program) if !program.is_empty() => Some(vec![program.clone()]),
        Value::Texts(parts) if parts.first().is_none_or(|program| !program.is_empty()) => Some(parts.clone()),
        _ => None,
    }
}

/// A text as TOML.
pub(super) fn quoted(text: &str) -> String {
    // JSON's escapes are TOML's, but for the slash, which serde_json leaves alone.
    serde_json::to_string(text).unwrap_or_default()
}

/// Texts as TOML.
pub(super) fn list(texts: &[String]) -> String {
    let texts: Vec<_> = texts.iter().map(|text| quoted(text)).collect();
    format!("[{}]", texts.join(", "))
}
