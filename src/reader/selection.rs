//! A selection: a stretch of the text with an end that moves.

use unicode_segmentation::UnicodeSegmentation;

use super::{Action, Anchor, Focus, Select, State, Step, Unit, scrolling};
use crate::document::{Document, Range, sentence_around};

/// Bytes around a place in which words are looked for.
const NEAR: usize = 4 << 10;
/// Bytes of white space that are passed over to the next word.
const GAP: usize = 64 << 10;

/// What is selected: the bytes between two offsets.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub(crate) struct Selection {
    /// The end that stays.
    pub from: usize,
    /// The end that moves.
    pub to: usize,
}

impl Selection {
    /// The bytes that are selected.
    pub(crate) fn range(&self) -> Range {
        self.from.min(self.to)..self.from.max(self.to)
    }
}

impl State {
    /// What is selected.
    pub(crate) fn selection(&self) -> Option<Selection> {
        self.selection
    }

    /// The place that is read: a chosen link, what was jumped to, the hit one stands at, else the top of the page; with
    /// the focus on the sidebar the section's heading, when it is on the page.
    pub(super) fn reading_place(&self) -> usize {
        let page = self.page.range();
        let link = self.link.and_then(|link| self.doc.marks.get(link)).map(|mark| mark.range.start);
        let hit = self.search.active.as_ref().and_then(|a| a.current.as_ref()).map(|hit| hit.start);
        let section = self.section().filter(|_| self.focus == Focus::Sidebar);
        let heading = section.and_then(|id| self.doc.outline.sections.get(id)).map(|s| s.title.start);
        let known = [link, self.landed, hit, heading].into_iter().flatten().find(|place| page.contains(place));
        known.unwrap_or_else(|| self.page.top())
    }
}

pub(super) fn apply(state: &mut State, change: Select) {
    let Some(now) = state.selection else {
        if change == Select::Begin {
            let place = state.reading_place();
            state.overlay = None;
            state.focus = Focus::Text;
            state.sidebar.over = false;
            state.selection = Some(Selection { from: place, to: place });
        }
        return;
    };
    let next = match change {
        Select::Begin => Selection { from: now.to, to: now.to },
        Select::OtherEnd => Selection { from: now.to, to: now.from },
        Select::Characters(by) => {
            let count = state.take_count().unwrap_or(1).min(10_000) as i32;
            Selection { to: characters(&state.doc, now.to, by * count), ..now }
        }
        Select::Unit(unit) => {
            let mut range = now.range();
            for _ in 0..state.take_count().unwrap_or(1).min(1000) {
                range = extended(&state.doc, &range, unit);
            }
            Selection { from: range.start, to: range.end }
        }
    };
    state.selection = Some(next);
    reveal(state);
}

/// Moves the moving end as `action` moves the view; false when the action is none of that kind.
pub(super) fn extend(state: &mut State, action: Action) -> bool {
    let Some(Selection { to, .. }) = state.selection else { return false };
    let height = i64::from(state.areas().pane.height);
    let count = i64::from(state.count.unwrap_or(1));
    let end = match action {
        Action::Rows(by) => rows(state, to, count * i64::from(by)),
        Action::Page(by) => rows(state, to, count * i64::from(by) * (height - 1).max(1)),
        Action::HalfPage(by) => rows(state, to, count * i64::from(by) * (height / 2).max(1)),
        Action::Section(step) => section(&state.doc, to, step),
        Action::Paragraph(Step::Next) => extended(&state.doc, &(to..to), Unit::Paragraph).end.max(to),
        Action::Paragraph(Step::Previous) => {
            let before = last_word_before(&state.doc, to);
            state.doc.paragraph_around(before).start
        }
        Action::Top if state.count.is_none() => 0,
        Action::End if state.count.is_none() => state.doc.text.len(),
        _ => return false,
    };
    if let Some(selection) = &mut state.selection {
        selection.to = end;
    }
    reveal(state);
    true
}

/// After a search went to a hit: what is selected reaches over it.
pub(super) fn to_hit(state: &mut State) {
    let hit = state.search.active.as_ref().and_then(|active| active.current.clone());
    if let (Some(selection), Some(hit)) = (&mut state.selection, hit) {
        selection.to = if hit.start >= selection.from { hit.end } else { hit.start };
    }
}

/// Drops what is selected; false when nothing is.
pub(super) fn drop(state: &mut State) -> bool {
    state.selection.take().is_some()
}

/// Keeps the moving end on the screen.
pub(super) fn reveal(state: &mut State) {
    let Some(Selection { to, .. }) = state.selection else { return };
    state.settle();
    let page = state.page.range();
    if page.contains(&to) || (to == page.end && state.page.at_end) {
        return;
    }
    let bottom = state.areas().pane.height.saturating_sub(2);
    scrolling::go(state, to, if to < page.start { 0 } else { bottom });
}

/// The offset `by` rows below that of `offset`, in the same column as far as the row goes.
fn rows(state: &mut State, offset: usize, by: i64) -> usize {
    let Some(mut spot) = state.layouts.spot(Anchor::at(offset)) else { return offset };
    let column = spot.row().cells_before(offset);
    let (step, mut left) = (by.signum(), by.unsigned_abs().min(100_000));
    while left > 0 {
        let next = state.layouts.moved(&spot, step);
        if next.is(&spot) {
            // The first row or the last one: its beginning or its end.
            let row = spot.row().range.clone();
            return if by < 0 { row.start } else { row.end };
        }
        spot = next;
        // Rows that show nothing of the text are passed over.
        left -= u64::from(!spot.row().range.is_empty());
    }
    let row = spot.row();
    let offset = row.offset_at(column);
    if offset < row.range.end {
        return offset;
    }
    // Where the row is shorter: behind its last word, as its end is the beginning of the next row; before its last
    // character where that has no white space behind it.
    let words = state.doc.text.slice(row.range.clone()).trim_end().len();
    let behind = row.range.start + words;
    match state.layouts.spot(Anchor::at(behind)) {
        Some(place) if place.is(&spot) => behind,
        _ => row.offset_at((row.cells() as u16).saturating_sub(1)),
    }
}

/// Where the next section begins, or the one before.
fn section(doc: &Document, offset: usize, step: Step) -> usize {
    let starts = || doc.outline.sections.iter().map(|s| s.title.start);
    match step {
        Step::Next => starts().find(|&start| start > offset).unwrap_or(doc.text.len()),
        Step::Previous => starts().take_while(|&start| start < offset).last().unwrap_or(0),
    }
}

/// So many grapheme clusters further, or back.
fn characters(doc: &Document, offset: usize, by: i32) -> usize {
    let wanted = by.unsigned_abs() as usize;
    let reach = 64 + 32 * wanted;
    if by >= 0 {
        let slice = doc.text.slice(offset..doc.text.floor(offset.saturating_add(reach)));
        return slice.start + slice.graphemes(true).take(wanted).map(str::len).sum::<usize>();
    }
    let slice = doc.text.slice(doc.text.floor(offset.saturating_sub(reach))..offset);
    slice.start + slice.len() - slice.graphemes(true).rev().take(wanted).map(str::len).sum::<usize>()
}

/// The pieces of the text that `range` touches, from the first one's beginning to the last one's end; with the next one
/// when `range` is just that.
pub(super) fn extended(doc: &Document, range: &Range, unit: Unit) -> Range {
    let start = next_word(doc, range.start);
    let first = around(doc, start, unit);
    let last = match range.is_empty() {
        true => first.clone(),
        false => around(doc, last_word_before(doc, range.end).max(start), unit),
    };
    let whole = first.start..last.end.max(first.end);
    if range.is_empty() || whole.start < range.start || whole.end > range.end {
        return whole.start.min(range.start)..whole.end.max(range.end);
    }
    let next = around(doc, next_word(doc, range.end), unit);
    range.start..next.end.max(range.end)
}

/// The piece of the text that holds `offset`.
pub(super) fn around(doc: &Document, offset: usize, unit: Unit) -> Range {
    match unit {
        Unit::Word => word_around(doc, offset),
        Unit::Paragraph => {
            let around = doc.paragraph_around(offset);
            let slice = doc.text.slice(around.clone());
            around.start..around.start.max(slice.start + slice.trim_end().len()).max(offset.min(around.end))
        }
        Unit::Sentence => {
            let paragraph = doc.paragraph_around(offset);
            let slice = doc.text.slice(paragraph);
            let inside = offset.saturating_sub(slice.start).min(slice.len());
            let sentence = sentence_around(&slice, inside..(inside + 1).min(slice.len()));
            slice.start + sentence.start..slice.start + sentence.end
        }
        Unit::Section => {
            let outline = &doc.outline;
            match outline.at(offset) {
                Some(id) => {
                    let end = outline.sections.get(outline.branch(id).end).map(|s| s.title.start);
                    outline.sections[id].title.start..end.unwrap_or(doc.text.len())
                }
                None => 0..outline.sections.first().map_or(doc.text.len(), |s| s.title.start),
            }
        }
    }
}

fn word_around(doc: &Document, offset: usize) -> Range {
    let from = doc.text.floor(offset.saturating_sub(NEAR));
    let slice = doc.text.slice(from..doc.text.floor(offset.saturating_add(NEAR)));
    let inside = offset.saturating_sub(slice.start);
    let word = slice.split_word_bound_indices().find(|(at, word)| *at <= inside && inside < at + word.len());
    word.map_or(offset..offset, |(at, word)| slice.start + at..slice.start + at + word.len())
}

/// The first place at or behind `offset` that is no white space.
fn next_word(doc: &Document, offset: usize) -> usize {
    let slice = doc.text.slice(offset..doc.text.floor(offset.saturating_add(GAP)));
    slice.find(|c: char| !c.is_whitespace()).map_or(offset, |at| slice.start + at)
}

/// The last place before `offset` that is no white space.
fn last_word_before(doc: &Document, offset: usize) -> usize {
    let slice = doc.text.slice(doc.text.floor(offset.saturating_sub(GAP))..offset);
    slice.char_indices().rev().find(|(_, c)| !c.is_whitespace()).map_or(offset, |(at, _)| slice.start + at)
}

/// Selects from the piece around one place to the piece around another, as a drag of the mouse does; single characters
/// without a unit.
pub(super) fn between(state: &mut State, origin: usize, now: usize, unit: Option<Unit>) {
    let of = |offset| unit.map_or(offset..offset, |unit| around(&state.doc, offset, unit));
    let (a, b) = (of(origin), of(now));
    state.selection = Some(match a.start <= b.start {
        true => Selection { from: a.start, to: b.end.max(a.end) },
        false => Selection { from: a.end, to: b.start },
    });
}
