//! Copying: what is selected, or what stands at the place that is read, as text for elsewhere.

use unicode_segmentation::UnicodeSegmentation;

use super::{Copy, Effect, State};
use crate::document::{BlockKind, Citation, DocumentKind, Range, Role, TableForm, excerpt, sentence_around};

/// Bytes of a document that are copied at most: no clipboard is for more.
const LONGEST: usize = 16 << 20;

pub(super) fn copy(state: &mut State, what: Copy) -> Vec<Effect> {
    match what {
        Copy::Text | Copy::Cited => text(state, what == Copy::Cited),
        Copy::Link => link(state),
        Copy::Code => code(state),
        Copy::Figure => figure(state),
    }
}

/// The message when there is nothing of that kind.
fn nothing(state: &mut State, why: &str) -> Vec<Effect> {
    state.notify(why);
    Vec::new()
}

fn text(state: &mut State, cited: bool) -> Vec<Effect> {
    let selected = state.selection.take().map(|selection| selection.range());
    let range = match &selected {
        Some(range) => range.clone(),
        None => whole_block(state, state.reading_place()),
    };
    if range.len() > LONGEST {
        return nothing(state, "That is more than a clipboard takes: select less of it");
    }
    let mut text = match selected.is_some() && state.sifted().is_some() {
        // What is not shown was not meant.
        true => {
            let parts = state.shown_parts(&range);
            let parts = parts.iter().map(|part| excerpt(&state.doc, part, state.tables));
            parts.collect::<Vec<_>>().join("\n")
        }
        false => excerpt(&state.doc, &range, state.tables),
    };
    if text.is_empty() {
        return nothing(state, "Nothing to copy here");
    }
    let mut what = words(&text);
    if selected.is_none() {
        // A second key asks for something else in its place.
        state.copied = true;
        what = format!("the paragraph ({what})");
    }
    if cited {
        let citation = Citation::at(&state.doc, state.name.as_str(), range.start);
        text = format!("{text}\n\n\u{2014} {}", citation.text());
        what += ", with its citation";
    }
    vec![Effect::Copy { text, what }]
}

impl State {
    /// How much is selected, in words for people; None while nothing is.
    pub(crate) fn selected_words(&self) -> Option<String> {
        let range = self.selection?.range();
        match range.len() {
            0..=65_536 => Some(words(&self.doc.text.slice(range))),
            n => Some(format!("{} KB", n / 1000)),
        }
    }
}

/// `17 words`.
fn words(text: &str) -> String {
    match text.len() {
        0..=65_536 => match text.unicode_words().count() {
            1 => "1 word".to_owned(),
            n => format!("{n} words"),
        },
        n => format!("{} KB", n / 1000),
    }
}

/// The paragraph, the whole table or the whole piece of code that holds `offset`.
fn whole_block(state: &State, offset: usize) -> Range {
    let doc = &state.doc;
    let Some(first) = doc.block_at(offset) else { return offset..offset };
    if doc.kind == DocumentKind::Plain {
        return doc.paragraph_around(offset);
    }
    let mut start = first.clone();
    while let Some(before) = doc.block_before(&start).filter(|_| start.block.continues) {
        start = before;
    }
    let mut end = first;
    while let Some(after) = doc.block_after(&end).filter(|after| after.block.continues) {
        end = after;
    }
    start.block.range.start..end.block.range.end
}

/// The chosen link, else the first one that is selected or on the screen.
fn link(state: &mut State) -> Vec<Effect> {
    let range = state.selection.map_or_else(|| state.page.range(), |selection| selection.range());
    let doc = &state.doc;
    let chosen = state.link.and_then(|link| doc.marks.get(link));
    let first = doc.marks.partition_point(|mark| mark.range.end <= range.start);
    let mut seen = doc.marks[first..].iter().take_while(|mark| mark.range.start < range.end);
    let target = |role: Role| match role {
        Role::Link(id) => doc.links.get(id as usize).map(|link| link.target.clone()),
        _ => None,
    };
    let found = chosen.and_then(|mark| target(mark.role)).or_else(|| seen.find_map(|mark| target(mark.role)));
    match found {
        Some(address) => {
            let text: String = address.chars().filter(|c| !c.is_control()).collect();
            vec![Effect::Copy { what: text.clone(), text }]
        }
        None => nothing(state, "No link on the screen"),
    }
}

/// The piece of code at the place that is read, else the first one on the screen.
fn code(state: &mut State) -> Vec<Effect> {
    let place = state.reading_place();
    let is_code = |offset: usize| {
        state.doc.block_at(offset).is_some_and(|b| b.block.kind == BlockKind::Code && offset < b.block.range.end.max(1))
    };
    let rows = || state.page.rows.iter().map(|spot| spot.row().range.start);
    match Some(place).filter(|&place| is_code(place)).or_else(|| rows().find(|&offset| is_code(offset))) {
        Some(offset) => {
            let range = whole_block(state, offset);
            let text = excerpt(&state.doc, &range, TableForm::Markdown);
            let lines = text.lines().count();
            let what = if lines == 1 { "1 line of code".to_owned() } else { format!("{lines} lines of code") };
            vec![Effect::Copy { text, what }]
        }
        None => nothing(state, "No code on the screen"),
    }
}

/// The first key figure at or after the place that is read, else the first one on the screen, with its sentence.
fn figure(state: &mut State) -> Vec<Effect> {
    let place = state.selection.map_or_else(|| state.reading_place(), |selection| selection.range().start);
    let page = state.page.range();
    let figures = state.page.rows.iter().flat_map(|spot| spot.laid.figures.iter());
    let seen: Vec<_> = figures.filter(|f| page.start <= f.start && f.start < page.end).collect();
    let from = |key: bool| seen.iter().find(|f| f.start >= place && (f.bright || !key));
    let found = from(true).or_else(|| from(false)).or_else(|| seen.iter().find(|f| f.bright)).or(seen.first());
    let Some((start, end)) = found.map(|f| (f.start, f.end)) else { return nothing(state, "No figure on the screen") };
    let paragraph = state.doc.paragraph_around(start);
    let slice = state.doc.text.slice(paragraph);
    let inside = |offset: usize| offset.saturating_sub(slice.start).min(slice.len());
    let sentence = sentence_around(&slice, inside(start)..inside(end));
    let sentence =
        excerpt(&state.doc, &(slice.start + sentence.start..slice.start + sentence.end), TableForm::Markdown);
    let figure = excerpt(&state.doc, &(start..end), TableForm::Markdown);
    let text = if sentence == figure { figure.clone() } else { format!("{figure}: {sentence}") };
    vec![Effect::Copy { text, what: format!("{figure}, with its sentence") }]
}
