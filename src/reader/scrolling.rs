//! Moving by rows, pages and shares of the text.

use memchr::memchr_iter;

use super::{Anchor, Awaited, State, Step, trail, view};
use crate::document::{DocumentKind, Text};

/// Cells that one step sideways moves.
const SIDEWAYS: i32 = 8;
/// Rows of the page before that stay when a page is turned.
const OVERLAP: i64 = 2;
/// Half panes that one may be away from the right edge of something wide.
const EDGE: usize = 200;
/// The narrowest column of prose, in cells.
const LEAST_COLUMN: i32 = 20;
/// The widest column of prose, in cells.
const MOST_COLUMN: i32 = 400;

pub(super) fn rows(state: &mut State, by: i32) {
    let count = i64::from(state.take_count().unwrap_or(1));
    scroll(state, i64::from(by).saturating_mul(count));
}

pub(super) fn pages(state: &mut State, by: i32) {
    let count = i64::from(state.take_count().unwrap_or(1));
    let height = i64::from(state.areas().pane.height);
    let page = if height > 2 * OVERLAP { height - OVERLAP } else { height };
    scroll(state, page.saturating_mul(i64::from(by)).saturating_mul(count));
}

pub(super) fn half_pages(state: &mut State, by: i32) {
    let count = i64::from(state.take_count().unwrap_or(1));
    let half = i64::from(state.areas().pane.height / 2).max(1);
    scroll(state, half.saturating_mul(i64::from(by)).saturating_mul(count));
}

/// Moves the view by `by` rows, as far as there is text. A view beyond the end, put there by a jump or a resize, is
/// not pulled back.
pub(super) fn scroll(state: &mut State, by: i64) {
    state.awaited = None;
    state.landed = None;
    let Some(top) = state.layouts.spot(state.anchor) else { return };
    let height = usize::from(state.areas().pane.height);
    if by > 0 && state.page.at_end {
        // Near the end: the furthest row is a few rows away.
        let doc = state.doc.clone();
        match state.layouts.furthest(&doc, height) {
            Some(furthest) if view::before(&top, &furthest) => {
                let next = state.layouts.moved(&top, by);
                state.anchor = if view::before(&furthest, &next) { furthest } else { next }.anchor();
            }
            _ => {}
        }
        return;
    }
    let next = state.layouts.moved(&top, by);
    state.anchor = next.anchor();
    if by > 0 {
        clamp(state, next);
    }
}

/// Pulls a view that reaches over the end back to the furthest place.
pub(super) fn clamp(state: &mut State, top: view::RowRef) {
    let height = usize::from(state.areas().pane.height);
    if !state.layouts.page(&top, height).at_end {
        return;
    }
    let doc = state.doc.clone();
    if let Some(furthest) = state.layouts.furthest(&doc, height)
        && view::before(&furthest, &top)
    {
        state.anchor = furthest.anchor();
    }
}

/// Puts the view at a place: its row `above` rows below the top.
pub(super) fn go(state: &mut State, offset: usize, above: u16) {
    state.awaited = None;
    let anchor = Anchor { offset, rows: -i32::from(above) };
    let Some(spot) = state.layouts.spot(anchor) else { return };
    state.anchor = spot.anchor();
    clamp(state, spot);
}

/// Puts the view at a place a third down the pane, where eyes rest, unless the text begins or ends before. A link that
/// was chosen before is no longer.
pub(super) fn land(state: &mut State, offset: usize) {
    go(state, offset, state.areas().pane.height / 3);
    (state.landed, state.link) = (Some(offset), None);
}

pub(super) fn top(state: &mut State) {
    trail::leave(state);
    match state.take_count() {
        Some(n) => to_line(state, n as usize),
        None => state.anchor = Anchor::default(),
    }
}

pub(super) fn end(state: &mut State) {
    trail::leave(state);
    match state.take_count() {
        Some(n) => to_line(state, n as usize),
        None => {
            let height = usize::from(state.areas().pane.height);
            if let Some(spot) = state.layouts.bottom(height) {
                state.anchor = spot.anchor();
            }
            state.awaited = (!state.doc.whole).then_some(Awaited::End);
        }
    }
}

pub(super) fn percent(state: &mut State) {
    match state.take_count() {
        Some(n) => {
            trail::leave(state);
            let offset = (state.doc.text.len() as u128 * u128::from(n.min(100)) / 100) as usize;
            go(state, state.doc.text.floor(offset), 0);
        }
        None => state.notify("Type a number first: 50% goes to the middle"),
    }
}

pub(super) fn sideways(state: &mut State, by: i32) {
    let count = state.take_count().unwrap_or(1).min(1000) as i32;
    let cut = state.page.rows.iter().any(|s| s.row().cut);
    if by > 0 && !cut {
        state.notify("Nothing here is wider than the pane");
        return;
    }
    state.sideways = (i32::from(state.sideways) + by * count * SIDEWAYS).clamp(0, i32::from(u16::MAX)) as u16;
}

/// To the right edge of the widest row on the screen, or back to the left one.
pub(super) fn sideways_edge(state: &mut State, step: Step) {
    let more = |state: &State| state.page.rows.iter().any(|spot| spot.row().goes_on());
    match step {
        Step::Previous => state.sideways = 0,
        Step::Next if !more(state) => state.notify("Nothing here is wider than the pane"),
        Step::Next => {
            let by = (state.setting().pane / 2).max(1);
            for _ in 0..EDGE {
                if !more(state) {
                    break;
                }
                state.sideways = state.sideways.saturating_add(by);
                state.settle();
            }
        }
    }
}

pub(super) fn column(state: &mut State, by: i32) {
    let count = state.take_count().unwrap_or(1).min(100) as i32;
    state.column = column_of(i32::from(state.column) + by * count);
    let cells = state.setting().column;
    state.notify(format!("Column of {cells} cells"));
}

/// The width of a column of prose that is nearest to `cells`.
pub(super) fn column_of(cells: i32) -> u16 {
    cells.clamp(LEAST_COLUMN, MOST_COLUMN) as u16
}

/// Puts paragraph `n` at the top, counted from 1 as citations count them; line `n` of plain text.
pub(crate) fn show_paragraph(state: &mut State, n: usize) {
    match state.doc.kind {
        DocumentKind::Plain => to_line(state, n),
        DocumentKind::Markup => {
            let paragraphs = state.doc.blocks.iter().filter(|b| !b.continues);
            let (found, offset) = paragraphs.take(n.max(1)).fold((0, 0), |(found, _), b| (found + 1, b.range.start));
            go(state, offset, 0);
            state.awaited = (found < n && !state.doc.whole).then_some(Awaited::Paragraph(n));
        }
    }
    state.settle();
}

/// To line `n` of the source, counted from 1; to paragraph `n` of a document whose source has no lines. Goes there once it
/// has been read where it has not.
pub(super) fn to_line(state: &mut State, n: usize) {
    let n = n.max(1);
    let map = &state.doc.source_map;
    let (offset, found) = match state.doc.kind {
        DocumentKind::Plain => line_start(&state.doc.text, n),
        DocumentKind::Markup => {
            let paragraphs = state.doc.blocks.iter().filter(|b| !b.continues);
            let last = || paragraphs.take(n).last().map_or(0, |b| b.range.start);
            (map.line_start(n).unwrap_or_else(last), state.doc.whole)
        }
    };
    go(state, offset, 0);
    state.awaited = (!found && !state.doc.whole).then_some(Awaited::Line(n));
}

/// Where line `n` begins, counted from 1, or the last line when there are fewer; and whether there is such a line.
fn line_start(text: &Text, n: usize) -> (usize, bool) {
    let (mut at, mut left, mut start) = (0, n - 1, 0);
    let mut buf = vec![0; 256 << 10];
    while left > 0 {
        let got = text.read_bytes(at, &mut buf);
        if got == 0 {
            break;
        }
        for i in memchr_iter(b'\n', &buf[..got]) {
            if at + i + 1 >= text.len() {
                return (start, false);
            }
            start = at + i + 1;
            left -= 1;
            if left == 0 {
                return (start, true);
            }
        }
        at += got;
    }
    (start, left == 0)
}

#[cfg(test)]
mod tests {
    use crate::{
        device::Size,
        document::Shown,
        format,
        reader::{Action, Event, Start, State, handle, update},
    };

    fn state(doc: crate::document::Document) -> State {
        let size = Size { width: 80, height: 12 };
        let (guide, means) = (crate::reader::Guide::default as fn() -> _, crate::layout::Means::Backgrounds);
        State::new(Start { doc, name: Shown::from("a"), size, guide, theme: None, means, mouse: false, plain: false })
    }

    fn to_line(state: &mut State, n: u32) -> String {
        n.to_string().bytes().for_each(|d| drop(update(state, Action::Digit(d - b'0'))));
        update(state, Action::End);
        let row = state.page().rows.iter().map(|r| r.row().text.as_str().trim().to_owned());
        row.into_iter().find(|row| !row.is_empty()).unwrap_or_default()
    }

    #[test]
    fn a_number_means_a_line_of_the_source_in_markdown_too() {
        let text: String = (0..400).map(|n| format!("# Title {n}\n\nSome words\nthat go on {n}.\n\n")).collect();
        let mut whole = state(format::markdown::parse(&text));
        assert_eq!(to_line(&mut whole, 501), "Title 100");
        assert_eq!(to_line(&mut whole, 504), "Some words that go on 100.", "the row that the line is a part of");
        let mut begun = state(format::markdown::parse_head(&text.repeat(10)).unwrap());
        to_line(&mut begun, 9501);
        handle(&mut begun, Event::Document(format::markdown::parse(&text.repeat(10))));
        assert_eq!(begun.page().rows[0].row().text.as_str().trim(), "Title 300", "gone to once it is read");
    }
}
