//! Someone who reads.

use std::{collections::BTreeSet, path::Path};

use ratatui::{buffer::Buffer, layout::Rect};

use super::{Depth, Doc, Theme, looks};
use crate::{
    app::Painter,
    config,
    device::{Key, Size},
    document::Shown,
    keymap,
    open::{self, OpenOptions},
    reader::{self, Effect, Event, Guide, Start, State},
    source::Input,
    ui::Frame,
};

/// How a session begins.
#[derive(Debug, Clone, Copy)]
pub struct Setup {
    /// Columns of the terminal.
    pub width: u16,
    /// Rows of the terminal.
    pub height: u16,
    /// The theme that was chosen; None for the one that suits the terminal.
    pub theme: Option<Theme>,
    /// How many colours the terminal shows.
    pub depth: Depth,
    /// As with `--plain`: one column, and nothing that is only drawn.
    pub plain: bool,
}

impl Setup {
    /// A dark terminal of this size that shows all colours.
    pub fn of(width: u16, height: u16) -> Self {
        Self { width, height, theme: Some(Theme::Dark), depth: Depth::True, plain: false }
    }

    fn size(self) -> Size {
        Size { width: self.width, height: self.height }
    }
}

/// A reading session: its state, and what stands on its terminal.
#[derive(Debug)]
pub struct Session {
    pub(crate) state: State,
    painter: Painter,
    depth: Depth,
}

impl Session {
    /// At the top of a document.
    pub fn new(doc: Doc, setup: Setup) -> Self {
        Self::named(doc, Shown::from("text.md"), setup)
    }

    /// At the top of a file, opened as far as its first screen needs it.
    ///
    /// # Errors
    /// What the program would say of a file that cannot be read.
    pub fn open(path: &Path, setup: Setup) -> Result<Self, String> {
        let opened = open::open(&Input::File(path.into()), OpenOptions::default()).map_err(|e| e.to_string())?;
        Ok(Self::named(Doc(opened.doc), opened.name, setup))
    }

    pub(crate) fn named(doc: Doc, name: Shown, setup: Setup) -> Self {
        let state = State::new(Start {
            doc: doc.0,
            name,
            size: setup.size(),
            guide: || Guide { settings: config::names(), ..keymap::guide() },
            theme: setup.theme,
            means: setup.depth.means(),
            mouse: !setup.plain,
            plain: setup.plain,
        });
        Self { state, painter: Painter::new(setup.size(), setup.depth), depth: setup.depth }
    }

    /// Presses keys, named as in the keymap and parted by spaces. A key that means nothing here does nothing.
    ///
    /// # Panics
    /// When a name is no key.
    pub fn press(&mut self, keys: &str) {
        self.effects(keys);
    }

    /// As [`press`](Self::press); what all of them ask of the outside.
    pub(crate) fn effects(&mut self, keys: &str) -> Vec<Effect> {
        let mut effects = Vec::new();
        for name in keys.split(' ').filter(|k| !k.is_empty()) {
            let key = Key::parse(name).unwrap_or_else(|| panic!("{name} is no key"));
            let action = keymap::read(self.state.contexts(), self.state.count.is_some(), key);
            effects.extend(action.map(|action| reader::update(&mut self.state, action)).unwrap_or_default());
        }
        effects
    }

    /// Types a text, a key a character.
    pub fn type_text(&mut self, text: &str) {
        for c in text.chars() {
            self.press(&if c == ' ' { "Space".to_owned() } else { c.to_string() });
        }
    }

    /// Gives the terminal another size.
    pub fn resize(&mut self, width: u16, height: u16) {
        let size = Size { width, height };
        reader::handle(&mut self.state, Event::Resized(size));
        self.painter.resize(size);
    }

    /// True when the end of the text is on the screen.
    pub fn is_at_end(&self) -> bool {
        self.state.page().at_end
    }

    /// The bytes that the terminal is sent, of which only what changed since the last time is.
    pub fn draw(&mut self) -> Vec<u8> {
        self.painter.frame(&self.state)
    }

    /// The screen, drawn afresh.
    pub fn screen(&self) -> Buffer {
        let Size { width, height } = self.state.areas().size;
        let frame = Frame::of(&self.state, self.depth);
        let mut buffer = Buffer::empty(Rect::new(0, 0, width, height));
        (0..height).for_each(|y| frame.paint(y, &mut buffer));
        buffer
    }

    /// The screen as text: under each row that is not plain stands a row of letters for its looks; see
    /// [`LEGEND`](super::LEGEND).
    pub fn looks(&self) -> String {
        looks::of(&self.screen(), self.depth)
    }
}

/// Every key that does something anywhere, by name.
pub fn keys() -> Vec<&'static str> {
    let groups = keymap::help().into_iter().flat_map(|(_, rows)| rows);
    groups.flat_map(|(_, keys)| keys).collect::<BTreeSet<_>>().into_iter().collect()
}

/// The table of keys as README shows it.
pub fn keys_as_markdown() -> String {
    keymap::markdown()
}
