//! How a session stands, as it is kept and taken up again: the place, the column, what is folded.

use std::collections::BTreeSet;

use super::{Anchor, State, scrolling};
use crate::{
    document::Quotation,
    search::{self, Mode},
};

/// Bytes of the words by which a place is found again.
const WORDS: usize = 160;

/// What is kept of a session.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub(crate) struct Standing {
    /// Byte of the source of the word in the top row.
    pub source: usize,
    /// Rows from that word's row down to the top row, or up when negative.
    pub rows: i32,
    /// The words that stand there.
    pub words: String,
    /// Cells of the column, when it is not the usual one.
    pub column: Option<u16>,
    /// Where, in the source, the titles of the sections begin that are folded away.
    pub folded: Vec<usize>,
}

impl State {
    /// How the session stands.
    pub(crate) fn standing(&self) -> Standing {
        let Anchor { offset, rows } = self.anchor;
        let source = |offset| self.doc.source_map.source(offset);
        let words = self.doc.text.slice(offset..self.doc.text.floor(offset.saturating_add(WORDS)));
        let folded = self.sidebar.folds.these().filter_map(|id| self.doc.outline.sections.get(id));
        Standing {
            source: source(offset),
            rows,
            words: words.to_string(),
            column: (self.column != self.usual_column).then_some(self.column),
            folded: folded.map(|s| source(s.title.start)).collect(),
        }
    }

    /// What differs when [`State::standing`] does, cheap to make and to compare: the place, the column, how much is folded.
    pub(crate) fn standing_key(&self) -> (Anchor, u16, usize) {
        (self.anchor, self.column, self.sidebar.folds.these().count())
    }

    /// Searches that were made in this session, and whether each is a regular expression; the last one last.
    pub(crate) fn searches(&self) -> impl Iterator<Item = (&str, bool)> {
        self.search.made().map(|(pattern, mode)| (pattern, mode == Mode::Regex))
    }

    /// Lines of the palette for what was done by it in this session, the last one last.
    pub(crate) fn commands(&self) -> Vec<String> {
        self.palette.made(&self.guide.commands)
    }

    /// Cells of the column as long as nobody changes it.
    pub(crate) fn set_usual_column(&mut self, cells: u16) {
        (self.usual_column, self.column) = (cells, cells);
        self.settle();
    }
}

/// What is to be taken up again, as soon as enough of the document is there.
#[derive(Debug, Clone)]
pub(super) struct Resume {
    standing: Standing,
    earlier: bool,
    place: bool,
}

/// Takes a session up again: its column and folds, and, with `place`, the place. One of an `earlier` version of the document
/// is found by its words or not at all. What lies in a part that has not been read yet is taken up when it is there and nobody
/// has moved.
pub(crate) fn resume(state: &mut State, standing: Standing, earlier: bool, place: bool) {
    if let Some(column) = standing.column {
        state.column = scrolling::column_of(column.into());
    }
    state.resume = Some(Resume { standing, earlier, place });
    go_on(state);
    state.settle();
}

/// Goes to words of the document, as soon as they have been read.
pub(crate) fn go_to_words(state: &mut State, words: Quotation) {
    state.sought = Some(words);
    seek_words(state);
    state.settle();
}

/// Goes to the words that are sought, where they have been read by now.
pub(super) fn seek_words(state: &mut State) {
    let Some(words) = state.sought.take() else { return };
    match search::find_quotation(&state.doc, &words) {
        Some(found) => scrolling::land(state, found.start),
        None if !state.doc.whole => state.sought = Some(words),
        None => state.notify("The words of the note are not in this version"),
    }
}

/// Takes up what can be taken up by now.
pub(super) fn go_on(state: &mut State) {
    let Some(Resume { standing, earlier, place }) = state.resume.take() else { return };
    let place = place && state.anchor == Anchor::default();
    let doc = state.doc.clone();
    if !doc.outline.sections.is_empty() && !standing.folded.is_empty() {
        let at: BTreeSet<_> = standing.folded.iter().copied().collect();
        let sections = doc.outline.sections.iter().enumerate();
        let folded = sections.filter(|(_, s)| at.contains(&doc.source_map.source(s.title.start)));
        state.sidebar.folds.fold(folded.map(|(id, _)| id).filter(|&id| doc.outline.has_branch(id)));
    }
    let offset = doc.source_map.display(standing.source).min(doc.text.len());
    let there = doc.source_map.source(offset) == standing.source && offset < doc.text.len();
    if !doc.whole && !there {
        state.resume = Some(Resume { standing, earlier, place });
        return;
    }
    if !place {
        return;
    }
    let quotation = Quotation { text: standing.words.clone(), ..Quotation::default() };
    let found = match earlier {
        true => search::find_again(&doc.text, &quotation, offset).map(|found| found.start),
        false => Some(doc.text.floor(offset)),
    };
    if let Some(offset) = found {
        state.anchor = Anchor { offset, rows: standing.rows };
    }
}
