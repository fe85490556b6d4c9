//! From the state to the terminal: one frame, of which only what changed is sent.

use std::io;

use ratatui::buffer::Buffer;

use crate::{
    device::Size,
    reader::{Areas, Rect, RowRef, State},
    terminal::{Console, LinkedColumns, RowSource, Screen, Scroll, Signature},
    ui::{Depth, Frame},
};

/// Draws states, and remembers what stands on the screen.
#[derive(Debug)]
pub(crate) struct Painter {
    screen: Screen,
    depth: Depth,
    shown: Option<(Areas, Vec<RowRef>)>,
}

impl Painter {
    /// Nothing stands on a terminal of this size yet.
    pub(crate) fn new(size: Size, depth: Depth) -> Self {
        Self { screen: Screen::new(size.width, size.height), depth, shown: None }
    }

    /// In how many colours it draws.
    pub(super) fn depth(&self) -> Depth {
        self.depth
    }

    /// Forgets what stands on the screen: it has another size, or was written over.
    pub(crate) fn resize(&mut self, size: Size) {
        self.screen.resize(size.width, size.height);
        self.shown = None;
    }

    pub(super) fn draw(&mut self, state: &State, terminal: &mut dyn Console) -> io::Result<()> {
        self.with_frame(state, |screen, rows, scroll, cursor| screen.draw(terminal, rows, scroll, cursor))
    }

    /// The bytes that bring a terminal from what it shows to `state`.
    pub(crate) fn frame(&mut self, state: &State) -> Vec<u8> {
        self.with_frame(state, |screen, rows, scroll, cursor| screen.frame(rows, scroll, cursor).to_vec())
    }

    /// Hands what `state` shows to `send`, with how it moved since the last time.
    fn with_frame<T>(
        &mut self,
        state: &State,
        send: impl FnOnce(&mut Screen, &dyn RowSource, Option<Scroll>, Option<(u16, u16)>) -> T,
    ) -> T {
        let frame = Frame::of(state, self.depth);
        let areas = state.areas();
        let rows = &state.page().rows;
        let scroll = self.shown.as_ref().filter(|(a, _)| *a == areas).and_then(|(_, shown)| {
            let by = moved(shown, rows)?;
            let Rect { x, y, width, height } = areas.scrolled();
            Some(Scroll { rows: y..y + height, columns: x..x + width, by })
        });
        let sent = send(&mut self.screen, &Rows(&frame), scroll, frame.cursor());
        match &mut self.shown {
            Some((a, shown)) => {
                *a = areas;
                shown.clone_from(rows);
            }
            None => self.shown = Some((areas, rows.clone())),
        }
        sent
    }
}

/// By how many rows the text on the screen has moved up, or down when negative.
fn moved(before: &[RowRef], now: &[RowRef]) -> Option<i16> {
    let first = |rows: &[RowRef], spot: &RowRef| rows.iter().position(|s| s.is(spot));
    let up = first(before, now.first()?).map(|n| n as i16);
    let by = up.or_else(|| first(now, before.first()?).map(|n| -(n as i16)))?;
    (by != 0).then_some(by)
}

struct Rows<'a>(&'a Frame<'a>);

impl RowSource for Rows<'_> {
    fn signature(&self, row: u16) -> Signature {
        let (moving, beside) = self.0.signature(row);
        Signature { moving, beside }
    }

    fn paint(&self, row: u16, buffer: &mut Buffer) {
        self.0.paint(row, buffer);
    }

    fn links(&self, row: u16) -> Vec<LinkedColumns> {
        self.0.links(row).into_iter().map(|(columns, sequence)| LinkedColumns { columns, sequence }).collect()
    }
}

#[cfg(test)]
mod tests {
    use std::{num::NonZero, sync::Arc};

    use super::*;
    use crate::{
        document::{Annotation, Document, Quotation, Shown, Text},
        format, keymap,
        reader::{self, Action, Edit, Event, List, NoteStep, Placed, ReadNotes, Select, Start, Step, Theme},
        source::BRIEFING,
    };
    use proptest::prelude::*;

    const ACTIONS: &[Action] = &[
        Action::Rows(1),
        Action::Rows(-1),
        Action::Page(1),
        Action::Page(-1),
        Action::HalfPage(1),
        Action::Top,
        Action::End,
        Action::Section(Step::Next),
        Action::Section(Step::Previous),
        Action::Paragraph(Step::Next),
        Action::IntoText,
        Action::ToSidebar,
        Action::ToggleSidebar,
        Action::Fold,
        Action::FoldAll,
        Action::UnfoldAll,
        Action::SearchOpen,
        Action::Edit(Edit::Insert('e')),
        Action::Edit(Edit::Insert('5')),
        Action::Edit(Edit::Backspace),
        Action::SearchAccept,
        Action::SearchCancel,
        Action::Hit(Step::Next),
        Action::Hit(Step::Previous),
        Action::HitList,
        Action::Contents,
        Action::Help,
        Action::Figures,
        Action::Timeline,
        Action::Highlighting,
        Action::Link(Step::Next),
        Action::Follow,
        Action::Column(4),
        Action::Column(-4),
        Action::Theme,
        Action::Digit(3),
        Action::List(List::Rows(1)),
        Action::List(List::Choose),
        Action::Escape,
        Action::FollowFile,
        Action::Select(Select::Begin),
        Action::Select(Select::Characters(5)),
        Action::Annotate,
        Action::Note(NoteStep::Accept),
        Action::Note(NoteStep::Remove),
        Action::Notes,
        Action::Mark,
        Action::Letter('a'),
        Action::Sift,
        Action::Numbers,
        Action::Palette,
    ];
    const SIZES: [(u16, u16); 5] = [(80, 24), (120, 40), (40, 15), (61, 9), (9, 3)];

    fn emulator(size: Size) -> vt100::Parser {
        let cells = |n| NonZero::new(n).unwrap();
        vt100::Parser::new(cells(size.height), cells(size.width), 0)
    }

    /// Every cell as it is seen: a blank has no colour of its own.
    fn looks(emulator: &vt100::Parser, size: Size) -> Vec<String> {
        let cell = |(y, x): (u16, u16)| {
            let cell = emulator.screen().cell(y, x).expect("a cell");
            let seen = if cell.has_contents() { cell.contents() } else { " " };
            let ink = (seen != " ").then(|| (cell.fgcolor(), cell.bold(), cell.italic()));
            format!("{seen} {ink:?} {:?} {} {}", cell.bgcolor(), cell.underline(), cell.inverse())
        };
        (0..size.height).flat_map(|y| (0..size.width).map(move |x| (y, x))).map(cell).collect()
    }

    /// A log of `len` bytes whose last figure may still grow.
    fn log(len: usize) -> Document {
        let lines: String = (0..400).map(|n| format!("{n} paid ${n},500 on 3 May 2020, see e{n}\n")).collect();
        let bytes = lines.into_bytes();
        let len = len.min(bytes.len());
        Document::plain(Text::windows(Arc::new(bytes), len))
    }

    /// What an earlier session wrote over the words on the screen.
    fn written(state: &State) -> ReadNotes {
        let at = state.page().top();
        let range = at..state.doc.text.floor(at + 40);
        let annotation = Annotation { quotation: Quotation::of(&state.doc, &range), ..Annotation::default() };
        ReadNotes { placed: vec![Placed { annotation, range: Some(range) }], ..ReadNotes::default() }
    }

    fn event(kind: u8, state: &State, size: &mut Size) -> Event {
        let plain = state.doc.text.as_str().is_none();
        match kind % 8 {
            0 => {
                let (width, height) = SIZES[usize::from(kind) / 8 % SIZES.len()];
                *size = Size { width, height };
                Event::Resized(*size)
            }
            1 | 2 if plain => Event::Grown(log(state.doc.text.len() + usize::from(kind) % 50)),
            1 | 2 => Event::Document(format::markdown::parse(BRIEFING)),
            3 if plain => Event::Outline(format::plain::outline(&state.doc.text, &|| false)),
            3 => Event::Background { light: kind > 100 },
            4 => Event::Changed((kind > 100).then(|| "The file has changed".to_owned())),
            5 => Event::Written(written(state)),
            6 => Event::Shelved(vec![Shown::from("another")]),
            _ => Event::Message("A message".to_owned()),
        }
    }

    proptest! {
        #![proptest_config(ProptestConfig::with_cases(24))]
        #[test]
        fn what_changed_on_the_screen_is_what_a_full_drawing_would_have_changed(
            plain in any::<bool>(),
            steps in prop::collection::vec((any::<bool>(), any::<u8>()), 1..30),
        ) {
            let mut size = Size { width: 80, height: 24 };
            let doc = match plain {
                true => log(1500),
                false => format::markdown::parse_head(&BRIEFING.repeat(8)).unwrap(),
            };
            let (guide, theme) = (keymap::guide as fn() -> _, Theme::Dark);
            let mut state = State::new(Start { doc, name: Shown::from("a"), size, guide, theme: Some(theme), means: crate::layout::Means::Backgrounds, mouse: true, plain: false });
            let mut painter = Painter::new(size, Depth::True);
            let mut terminal = emulator(size);
            for (acts, kind) in steps {
                if acts {
                    reader::update(&mut state, ACTIONS[usize::from(kind) % ACTIONS.len()]);
                } else {
                    let event = event(kind, &state, &mut size);
                    if matches!(event, Event::Resized(_)) {
                        painter.resize(size);
                        let cells = |n| NonZero::new(n).unwrap();
                        terminal.screen_mut().set_size(cells(size.height), cells(size.width));
                    }
                    reader::handle(&mut state, event);
                }
                painter.with_frame(&state, |s, rows, scroll, cursor| terminal.process(s.frame(rows, scroll, cursor)));
                let mut fresh = emulator(size);
                let mut anew = Painter::new(size, Depth::True);
                anew.with_frame(&state, |s, rows, scroll, cursor| fresh.process(s.frame(rows, scroll, cursor)));
                prop_assert!(looks(&terminal, size) == looks(&fresh, size), "{}\n{}", terminal.screen().contents(), fresh.screen().contents());
            }
        }
    }

    #[test]
    fn a_figure_that_grows_with_its_file_is_drawn_again() {
        let size = Size { width: 80, height: 24 };
        let (guide, theme) = (keymap::guide as fn() -> _, Theme::Dark);
        let text = "It cost 5 dollars\nIt cost 5 million dollars";
        let doc = |len| Document::plain(Text::windows(Arc::new(text.as_bytes().to_vec()), len));
        let start = Start {
            doc: doc(text.len() - 16),
            name: Shown::from("a"),
            size,
            guide,
            theme: Some(theme),
            means: crate::layout::Means::Backgrounds,
            mouse: true,
            plain: false,
        };
        let mut state = State::new(start);
        let row =
            |state: &State| (0..size.height).map(|y| Frame::of(state, Depth::True).signature(y)).collect::<Vec<_>>();
        let before = row(&state);
        reader::handle(&mut state, Event::Grown(doc(text.len())));
        let changed = before.iter().zip(row(&state)).filter(|(a, b)| *a != b).count();
        assert!(changed >= 1);
    }
}
