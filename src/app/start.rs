//! How reading begins: the state that the settings, the command line and what was kept ask for, and the place to go to.

use std::sync::mpsc;

use super::{
    App, Changing, Error, Keeping, Painter, input, keeping, settings,
    work::{Post, Work},
};
use crate::{
    cli::{At, Cli},
    config, keymap,
    library::Item,
    open,
    output::section_named,
    reader::{self, Action, Effect, Event, Guide, Looks, Start, State},
    source::Input,
    terminal::Console,
    ui::Depth,
};

impl App {
    /// An app that reads `opened` on `terminal`, as it is to be at first: not drawn yet, with nothing begun behind the screen. With
    /// `looks` those of the document before, of which this is the next one; in so many colours as `depth` says.
    pub(super) fn new(
        cli: &Cli,
        choices: &settings::Choices,
        input: &Input,
        opened: open::Opened,
        terminal: Box<dyn Console>,
        (looks, depth): (Option<Looks>, Depth),
    ) -> Result<Self, Error> {
        let size = terminal.size();
        let start = Start {
            doc: opened.doc.clone(),
            name: opened.name.clone(),
            size,
            guide: || Guide { settings: config::names(), ..keymap::guide() },
            theme: choices.theme,
            means: depth.means(),
            mouse: choices.mouse,
            plain: cli.plain,
        };
        let mut state = State::new(start);
        if let Some(path) = &opened.path {
            state.set_path(path.as_path().into());
        }
        state.looks = looks.unwrap_or(state.looks);
        (state.level, state.tables) = (choices.level, choices.tables);
        state.search.any_case = cli.any_case;
        (state.tabs, state.hyperlinks) = (choices.tabs, choices.links);
        state.show_lines(choices.chop, choices.numbers);
        if let Some(column) = choices.column {
            state.set_usual_column(column);
        }
        let (send, inbox) = mpsc::channel();
        let post = Post::new(send, terminal.waker());
        let work = Work::new(post.clone(), cli.common.open_options());
        let (mut keeping, before) = Keeping::open(input, &opened, choices.keeps, post.clone());
        let first = looks.is_none();
        state.written.set_session(keeping::session());
        if let Some((standing, earlier)) = before.standing {
            let place = !first || (cli.at.is_none() && cli.section.is_none());
            reader::resume(&mut state, standing, earlier, place);
        }
        keeping.begin(&state);
        let warning = choices.warning.clone().filter(|_| first);
        let quiet = first && cli.at.is_none() && cli.section.is_none() && state.message.is_none();
        let greeting = (before.new && quiet).then(settings::greeting);
        let greeting = greeting.filter(|_| warning.is_none() && before.trouble.is_none());
        for message in warning.into_iter().chain(before.trouble).chain(greeting) {
            reader::handle(&mut state, Event::Message(message));
        }
        let changing = Changing::new(input, &opened, cli.watch, post);
        let asks_background = first && depth != Depth::None;
        Ok(Self {
            painter: Painter::new(size, depth),
            terminal,
            state,
            work,
            inbox,
            changing,
            items: Vec::new(),
            reporting: None,
            library: if crate::library::is_one(&cli.files) { cli.files.clone() } else { Vec::new() },
            folders: None,
            searching: None,
            keeping,
            presses: input::Presses::default(),
            helpers: choices.helpers.clone(),
            looking_up: None,
            copying: None,
            next: None,
            opened: Some(opened),
            panics: cli.debug_panic,
            asks_background,
        })
    }

    /// Goes where the command line says, in a library of which `first` is open.
    pub(super) fn begin(&mut self, cli: &Cli, first: Option<Item>) {
        if let Some(first) = first {
            self.found(vec![first]);
        }
        if let Some(message) = self.opened.as_ref().and_then(open::Opened::message) {
            self.handle(Event::Message(message));
        }
        let effects = match &cli.at {
            Some(At::Line(n)) => self.counted(*n, Action::Top),
            Some(At::Paragraph(n)) => {
                reader::show_paragraph(&mut self.state, *n as usize);
                Vec::new()
            }
            Some(At::Percent(n)) => self.counted(*n, Action::Percent),
            Some(At::End) => reader::update(&mut self.state, Action::End),
            Some(At::Following) => reader::update(&mut self.state, Action::FollowFile),
            Some(At::Pattern(pattern)) => reader::start_search(&mut self.state, pattern),
            None => Vec::new(),
        };
        if let Some(name) = &cli.section {
            match section_named(&self.state.doc, name) {
                Some(id) => reader::show_section(&mut self.state, id),
                None => {
                    let message = format!("No section is called {name}");
                    reader::handle(&mut self.state, Event::Message(message));
                }
            }
        }
        for effect in effects {
            self.carry_out(effect);
        }
    }

    /// What `action` makes of the state with a count before it.
    fn counted(&mut self, count: u32, action: Action) -> Vec<Effect> {
        for digit in count.to_string().bytes() {
            reader::update(&mut self.state, Action::Digit(digit - b'0'));
        }
        reader::update(&mut self.state, action)
    }
}
