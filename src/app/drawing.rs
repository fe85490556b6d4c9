//! From the state to the terminal: one frame, of which only what changed is sent.

use std::io;

use ratatui::buffer::Buffer;

use crate::{
    reader::{Areas, Rect, RowRef, Size, State},
    terminal::{RowSource, Screen, Scroll, Signature, Terminal},
    ui::{Depth, Frame},
};

/// Draws states, and remembers what stands on the screen.
#[derive(Debug)]
pub(super) struct Painter {
    screen: Screen,
    depth: Depth,
    shown: Option<(Areas, Vec<RowRef>)>,
}

impl Painter {
    pub(super) fn new(size: Size, depth: Depth) -> Self {
        Self { screen: Screen::new(size.width, size.height), depth, shown: None }
    }

    /// Forgets what stands on the screen: it has another size, or was written over.
    pub(super) fn resize(&mut self, size: Size) {
        self.screen.resize(size.width, size.height);
        self.shown = None;
    }

    pub(super) fn draw(&mut self, state: &State, terminal: &mut Terminal) -> io::Result<()> {
        let frame = Frame::of(state, self.depth);
        let areas = state.areas();
        let rows = &state.page().rows;
        let scroll = self.shown.as_ref().filter(|(a, _)| *a == areas).and_then(|(_, shown)| {
            let by = moved(shown, rows)?;
            let Rect { x, y, width, height } = areas.pane;
            Some(Scroll { rows: y..y + height, columns: x..x + width, by })
        });
        self.screen.draw(terminal, &Rows(&frame), scroll, frame.cursor())?;
        match &mut self.shown {
            Some((a, shown)) => {
                *a = areas;
                shown.clone_from(rows);
            }
            None => self.shown = Some((areas, rows.clone())),
        }
        Ok(())
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
}
