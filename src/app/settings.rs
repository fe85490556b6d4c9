//! Settings: what holds of the user's file under what the command line says, and what is changed while reading.

use super::{App, helping::Helpers};
use crate::{
    cli::{self, Cli},
    config::{self, Settings},
    document::TableForm,
    figure::Language,
    keymap,
    reader::{self, Action, Context, Event, Level, Theme},
    terminal,
    ui::Depth,
};

/// What holds of the settings and the command line.
pub(super) struct Choices {
    pub(super) theme: Option<Theme>,
    pub(super) mouse: bool,
    pub(super) keeps: bool,
    pub(super) column: Option<u16>,
    pub(super) level: Level,
    pub(super) chop: bool,
    pub(super) numbers: bool,
    pub(super) tabs: Option<u16>,
    pub(super) links: bool,
    pub(super) tables: TableForm,
    pub(super) helpers: Helpers,
    pub(super) warning: Option<String>,
}

/// The user's settings, under what the command line says. Keys that are set are the program's from now on.
pub(super) fn of(cli: &Cli) -> Choices {
    let file = config::path(|name| std::env::var_os(name));
    under(cli, Settings::load(file.as_deref()))
}

/// These settings, under what the command line says.
pub(super) fn under(cli: &Cli, mut settings: Settings) -> Choices {
    let warning = settings.warning();
    if let Some(keys) = settings.keys.take() {
        keymap::install(keys);
    }
    Language::read_only(std::mem::take(&mut settings.languages.value));
    let theme = Theme::named(&cli.theme.name()).or(settings.theme.value);
    // Lines that are read one by one are the terminal's to select from.
    let mouse = settings.mouse.value.unwrap_or(true) && cli.mouse == cli::Mouse::On && !cli.plain;
    Choices {
        theme,
        mouse,
        keeps: settings.state.value.unwrap_or(true) && !cli.no_state,
        column: settings.column.value,
        level: settings.figures.value,
        chop: cli.chop || !settings.wrap.value.unwrap_or(true),
        numbers: cli.numbers || settings.numbers.value.unwrap_or(false) && !cli.no_numbers,
        tabs: cli.tabs.or(settings.tabs.value),
        links: settings.links.value.are_sent(knows_links),
        tables: settings.tables.value,
        helpers: Helpers {
            copy: settings.copy.value,
            opener: settings.opener.value,
            editor: settings.editor.value,
            look_up: settings.look_up.value,
        },
        warning: cli.unheeded.clone().into_iter().chain(warning).next(),
    }
}

/// How many colours are shown: as many as the terminal has, unless they are not wished for.
pub(super) fn depth(wish: cli::Colour) -> Depth {
    let get = |name: &str| std::env::var(name).ok();
    match wish {
        cli::Colour::Never => Depth::None,
        cli::Colour::Auto => Depth::of(get, terminal::colours),
        cli::Colour::Always => {
            Depth::of(|name| get(name).filter(|_| !matches!(name, "NO_COLOR" | "CLICOLOR")), terminal::colours)
        }
    }
}

/// True for a terminal that shows links as such, as the environment says.
fn knows_links() -> bool {
    terminal::knows_links(|name| std::env::var(name).ok())
}

/// The keys to begin with, in a line, the most needed first: a narrow screen shows only those.
pub(super) fn greeting() -> String {
    let contexts = &[Context::Sidebar, Context::Text, Context::Reading];
    let said = |action, does: &str| Some(format!("{} {does}", keymap::key_for(contexts, action)?));
    let keys = [
        said(Action::Help, "keys"),
        said(Action::Quit, "quit"),
        said(Action::SearchOpen, "search"),
        said(Action::Figures, "figures"),
        said(Action::Page(1), "page"),
    ];
    format!("Welcome: {}", keys.into_iter().flatten().collect::<Vec<_>>().join("  "))
}

impl App {
    /// Changes a setting for this session.
    pub(super) fn set(&mut self, name: &str, value: &str) {
        let set = match config::change(name, value) {
            Ok(set) => set,
            Err(why) => return self.notify(why),
        };
        match name {
            "theme" => self.state.looks.choose(set.theme.value),
            "tabs" => self.state.tabs = set.tabs.value,
            "links" => self.state.hyperlinks = set.links.value.are_sent(knows_links),
            "figures" => self.state.level = set.figures.value,
            "copy-tables" => self.state.tables = set.tables.value,
            "copy-command" => self.helpers.copy = set.copy.value,
            "opener" => self.helpers.opener = set.opener.value,
            "look-up" => self.helpers.look_up = set.look_up.value,
            "editor" => self.helpers.editor = set.editor.value,
            _ => {}
        }
        if let Some(column) = set.column.value {
            self.state.set_usual_column(column);
        }
        let chop = set.wrap.value.map_or(self.state.chop, |wraps| !wraps);
        let numbers = set.numbers.value.unwrap_or(self.state.numbering.shown);
        self.state.show_lines(chop, numbers);
        if let Some(on) = set.mouse.value {
            let effects = reader::update(&mut self.state, Action::SetMouse(on));
            effects.into_iter().for_each(|effect| self.carry_out(effect));
        }
        self.handle(Event::Message(format!("{name} = {value}")));
    }
}
