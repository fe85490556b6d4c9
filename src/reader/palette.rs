//! The palette: a line in which an action is found by its words, or a place, section, theme or setting is named.

use super::{
    Action, Effect, List, State, Theme,
    entry::{Entry, Target},
    guide::Command,
    list_state::ListState,
    overlay::Overlay,
    scrolling, sections, theme, trail,
};
use crate::document::Shown;

/// Commands of this session that are offered again.
const HISTORY: usize = 50;
/// How many of them an empty line shows.
const OFFERED: usize = 5;
/// Sections that are offered at once.
const SECTIONS: usize = 1000;

/// What is found for the line.
#[derive(Debug, Default)]
pub(crate) struct Palette {
    found: Vec<Found>,
    /// What was done in this session, the last one last.
    history: Vec<Found>,
    /// The lines for what was done in earlier ones.
    earlier: Vec<String>,
    /// The action that was chosen, to be done once the palette is closed.
    chosen: Option<Action>,
}

/// Something that the palette offers.
#[derive(Debug, Clone, PartialEq, Eq)]
struct Found {
    text: String,
    aside: String,
    does: Does,
}

#[derive(Debug, Clone, PartialEq, Eq)]
enum Does {
    Act(Action),
    /// A line or paragraph, counted from 1.
    Line(u32),
    Percent(u32),
    Section(usize),
    Theme(Theme),
    /// A setting, and the value it is to have.
    Set(String, String),
    /// The line that is to be typed on.
    TypeOn(String),
}

impl Found {
    fn new(text: impl Into<String>, aside: impl Into<String>, does: Does) -> Self {
        Self { text: text.into(), aside: aside.into(), does }
    }
}

impl Palette {
    /// How many are found.
    pub(super) fn count(&self) -> usize {
        self.found.len()
    }

    /// Takes the lines of earlier sessions, the last one last.
    pub(super) fn remember(&mut self, mut earlier: Vec<String>) {
        earlier.drain(..earlier.len().saturating_sub(HISTORY));
        self.earlier = earlier;
    }

    /// The lines for what was done in this session and can be done in any document.
    pub(super) fn made(&self, commands: &[Command]) -> Vec<String> {
        let line = |found: &Found| match &found.does {
            Does::Act(action) => commands.iter().find(|c| c.action == *action).map(|c| c.name.to_string()),
            Does::Theme(theme) => Some(format!("theme {}", theme.name())),
            Does::Set(name, value) => Some(format!("set {name} {value}")),
            Does::Line(_) | Does::Percent(_) | Does::Section(_) | Does::TypeOn(_) => None,
        };
        self.history.iter().filter_map(line).collect()
    }

    /// The entry of the list for the `n`-th.
    pub(super) fn entry(&self, n: usize) -> Option<Entry> {
        let found = self.found.get(n)?;
        let (text, aside) = (Shown::new(&found.text), Shown::new(&found.aside));
        Some(Entry { text, aside, target: Target::Command(n), ..Entry::default() })
    }
}

/// The action that was chosen, once.
pub(super) fn take(state: &mut State) -> Option<Action> {
    state.palette.chosen.take()
}

pub(super) fn open(state: &mut State) {
    state.overlay = Some(Overlay::Palette(ListState::default()));
    refresh(state);
}

/// Finds anew what the line asks for.
pub(super) fn refresh(state: &mut State) {
    let Some(line) = line(state) else { return };
    state.palette.found = find(state, &line);
}

fn line(state: &State) -> Option<String> {
    match &state.overlay {
        Some(Overlay::Palette(list)) => Some(list.filter.text().trim_start().to_owned()),
        _ => None,
    }
}

/// What a line asks for, the likeliest first.
fn find(state: &State, line: &str) -> Vec<Found> {
    let (word, rest) = line.split_once(' ').map_or((line, None), |(word, rest)| (word, Some(rest.trim_start())));
    if let Some(place) = place(line.trim_end()) {
        return vec![place];
    }
    match (word, rest) {
        ("section", Some(rest)) => sections_named(state, rest),
        ("theme", Some(rest)) => themes_named(rest.trim_end()),
        ("set", Some(rest)) => settings(state, rest),
        _ => commands(state, line),
    }
}

/// A number of a line, or a share of the text.
fn place(line: &str) -> Option<Found> {
    match line.strip_suffix('%').map(str::trim_end) {
        Some(share) => {
            let share = share.parse().ok()?;
            Some(Found::new(format!("{share} %"), "so far into the text", Does::Percent(share)))
        }
        None => line.parse().ok().map(|n| Found::new(format!("{n}"), "the line or paragraph", Does::Line(n))),
    }
}

fn holds(text: &str, words: &str) -> bool {
    let text = text.to_lowercase();
    words.to_lowercase().split_whitespace().all(|word| text.contains(word))
}

fn sections_named(state: &State, name: &str) -> Vec<Found> {
    let titles = (0..state.doc.outline.sections.len()).filter_map(|id| Some((id, state.doc.section_title(id)?)));
    let found = titles.filter(|(_, title)| holds(title.as_str(), name)).take(SECTIONS);
    found.map(|(id, title)| Found::new(title.as_str(), "section", Does::Section(id))).collect()
}

fn themes_named(name: &str) -> Vec<Found> {
    let themes = Theme::ALL.into_iter().filter(|theme| holds(theme.name(), name));
    themes.map(|theme| Found::new(theme.name(), "theme", Does::Theme(theme))).collect()
}

/// `NAME VALUE`, or as much of it as is typed.
fn settings(state: &State, rest: &str) -> Vec<Found> {
    let known = &state.guide.settings;
    let Some((name, value)) = rest.split_once([' ', '=']).map(|(name, value)| (name, value.trim())) else {
        let names = known.iter().filter(|setting| setting.name.contains(rest));
        return names
            .map(|s| Found::new(format!("set {}", s.name), s.takes, Does::TypeOn(format!("set {} ", s.name))))
            .collect();
    };
    let value = value.trim_start_matches('=').trim();
    let set = |value: &str| {
        Found::new(format!("set {name} {value}"), "setting", Does::Set(name.to_owned(), value.to_owned()))
    };
    let listed = known.iter().find(|setting| setting.name == name).map(|setting| setting.values).unwrap_or_default();
    let listed = listed.iter().filter(|known| known.starts_with(value)).map(|value| set(value));
    let typed = (!value.is_empty()).then(|| set(value));
    let mut found: Vec<_> = listed.collect();
    // What is typed is taken as it stands; when it is wrong, a message says so.
    found.extend(typed.filter(|typed| !found.contains(typed)));
    found
}

/// Words that end reading, as in vim.
const QUITTING: [&str; 7] = ["q", "q!", "qa", "qa!", "wq", "x", "quit"];
/// Words that something is named behind.
const NAMING: [(&str, &str); 3] = [
    ("section", "NAME: to a section"),
    ("theme", "NAME: another theme"),
    ("set", "NAME VALUE: a setting, for this session"),
];

/// Actions by their words, names or keys; those whose name or words begin with what is typed come first.
fn commands(state: &State, line: &str) -> Vec<Found> {
    let typed = line.trim_end();
    let act = |command: &Command| Found::new(command.describe, &command.keys, Does::Act(command.action));
    let all = &state.guide.commands;
    if typed.is_empty() {
        return before(state).into_iter().chain(naming(typed)).chain(all.iter().map(act)).collect();
    }
    let quits = QUITTING.contains(&typed);
    let quit = all.iter().filter(|command| quits && command.action == Action::Quit).map(act);
    let exact = |command: &&Command| command.name == typed || command.keys.split("  ").any(|key| key == typed);
    let named = |command: &&Command| command.name.starts_with(typed);
    let begins = |command: &&Command| command.describe.to_lowercase().starts_with(&typed.to_lowercase());
    let holds = |command: &&Command| holds(&format!("{} {}", command.describe, command.name), typed);
    let mut found: Vec<Found> = quit.collect();
    // As in vim, `:theme` is the command, whatever action has that name.
    let (whole, begun): (Vec<_>, Vec<_>) = naming(typed).partition(|named| named.text == typed);
    found.extend(whole.into_iter().chain(all.iter().filter(exact).map(act)).chain(begun));
    for next in all.iter().filter(named).chain(all.iter().filter(begins)).chain(all.iter().filter(holds)).map(act) {
        if !found.contains(&next) {
            found.push(next);
        }
    }
    found
}

/// What was done last, in this session and earlier ones.
fn before(state: &State) -> Vec<Found> {
    let Palette { history, earlier, .. } = &state.palette;
    let mut before: Vec<Found> = history.iter().rev().take(OFFERED).cloned().collect();
    for line in earlier.iter().rev().filter(|line| !line.is_empty()) {
        if before.len() >= OFFERED {
            break;
        }
        let found = find(state, line).into_iter().next();
        before.extend(found.filter(|found| !before.iter().any(|known| known.does == found.does)));
    }
    before
}

/// Words behind which something is named that begin with what is typed.
fn naming(typed: &str) -> impl Iterator<Item = Found> {
    let fitting = NAMING.iter().filter(move |(word, _)| word.starts_with(typed));
    let found: Vec<_> =
        fitting.map(|(word, takes)| Found::new(*word, *takes, Does::TypeOn(format!("{word} ")))).collect();
    found.into_iter()
}

/// Types on with the chosen one.
pub(super) fn complete(state: &mut State) {
    let Some(Overlay::Palette(list)) = &state.overlay else { return };
    let Some(found) = state.palette.found.get(list.selected) else { return };
    let line = match &found.does {
        Does::TypeOn(line) => line.clone(),
        Does::Section(_) => format!("section {}", found.text),
        Does::Theme(theme) => format!("theme {}", theme.name()),
        _ => found.text.clone(),
    };
    type_on(state, &line);
}

fn type_on(state: &mut State, line: &str) {
    if let Some(Overlay::Palette(list)) = &mut state.overlay {
        *list = ListState { filter: super::Line::new(line), ..ListState::default() };
    }
    refresh(state);
}

/// Does what the `n`-th asks for; returns what is wanted of the outside.
pub(super) fn choose(state: &mut State, n: usize) -> Vec<Effect> {
    let Some(found) = state.palette.found.get(n).cloned() else { return Vec::new() };
    if let Does::TypeOn(line) = &found.does {
        type_on(state, line);
        return Vec::new();
    }
    state.overlay = None;
    let history = &mut state.palette.history;
    history.retain(|known| known.does != found.does);
    history.push(found.clone());
    history.drain(..history.len().saturating_sub(HISTORY));
    match found.does {
        Does::Act(action) => state.palette.chosen = Some(action),
        Does::Line(n) => {
            trail::leave(state);
            scrolling::to_line(state, n as usize);
        }
        Does::Percent(share) => {
            state.count = Some(share);
            scrolling::percent(state);
        }
        Does::Section(id) => {
            trail::leave(state);
            sections::go(state, id);
        }
        Does::Theme(wanted) => theme::choose(state, wanted),
        Does::Set(name, value) => return vec![Effect::Set(name, value)],
        Does::TypeOn(_) => {}
    }
    Vec::new()
}

/// Nothing is found: a message says that what was typed is nothing, and the input stays.
pub(super) fn tell_of_nothing(state: &mut State, step: List) {
    let Some(typed) = line(state).filter(|_| step == List::Choose && state.palette.found.is_empty()) else { return };
    let (word, rest) = typed.split_once(' ').unwrap_or((&typed, ""));
    state.notify(match word {
        "section" => format!("No section is called {rest}"),
        "theme" => format!("No theme is called {rest}"),
        "set" => format!("No setting is called {rest}"),
        _ => format!("No action is called {typed}"),
    });
}
