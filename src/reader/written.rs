//! What is written over the document: highlights with notes, marks, each with where its words stand now.

use super::{Line, State, placed::Placed};
use crate::document::{Annotation, Bookmark, NoteChange, Quotation, Range};

/// A note that is being typed.
#[derive(Debug, Clone)]
pub(crate) struct NoteLine {
    /// The text so far.
    pub line: Line,
    pub(super) placed: Placed,
}

/// What the next letter is for.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum LetterFor {
    Mark,
    GoTo,
}

/// All that is written over the document.
#[derive(Debug, Default)]
pub(crate) struct Written {
    /// Highlights: those that were found in order of place, then the others.
    placed: Vec<Placed>,
    /// How many were found.
    found: usize,
    /// Bytes of the longest one that was found.
    longest: usize,
    /// Marks, with where they stand.
    marks: Vec<(Bookmark, Option<usize>)>,
    /// The note that is being typed.
    pub line: Option<NoteLine>,
    pub(super) letter: Option<LetterFor>,
    /// What was written over other documents, once that was asked for.
    pub elsewhere: Vec<super::Elsewhere>,
    /// What distinguishes this session's highlights from those of others.
    session: String,
    made: u32,
    /// Changes of this session, which may not be on the disk when that is read.
    changes: Vec<(NoteChange, Option<Range>)>,
}

impl Written {
    /// Highlights: those that were found in order of place, then the others.
    pub(crate) fn placed(&self) -> &[Placed] {
        &self.placed
    }

    /// Marks, with where they stand.
    pub(crate) fn marks(&self) -> &[(Bookmark, Option<usize>)] {
        &self.marks
    }

    /// Highlights that touch a range, in order of place. Costs what those around it cost.
    pub(crate) fn touching(&self, range: &Range) -> impl Iterator<Item = &Placed> {
        let found = &self.placed[..self.found];
        let start = |placed: &Placed| placed.range.as_ref().map_or(0, |range| range.start);
        let first = found.partition_point(|placed| start(placed) + self.longest < range.start);
        let (from, to) = (range.start, range.end);
        let near = found[first..].iter().take_while(move |placed| start(placed) < to);
        near.filter(move |placed| placed.range.as_ref().is_some_and(|range| range.end > from))
    }

    /// True when a highlight or a mark begins in a range.
    pub(crate) fn begins_in(&self, range: &Range) -> bool {
        let found = &self.placed[..self.found];
        let first = found.partition_point(|placed| placed.range.as_ref().is_none_or(|r| r.start < range.start));
        let near = found.get(first).and_then(|placed| placed.range.as_ref());
        near.is_some_and(|r| r.start < range.end)
            || self.marks.iter().any(|(_, at)| at.is_some_and(|at| range.contains(&at)))
    }

    /// Takes what is on the disk, with the changes of this session over it.
    pub(super) fn replace(&mut self, placed: Vec<Placed>, marks: Vec<(Bookmark, Option<usize>)>) {
        (self.placed, self.marks) = (placed, marks);
        for (change, range) in std::mem::take(&mut self.changes) {
            let range = match &change {
                // The worker has looked for it in the text as it is now.
                NoteChange::Annotate(a) => self.find(&a.id).map_or(range, |known| known.range.clone()),
                _ => range,
            };
            self.change(change, range);
        }
        self.sort();
    }

    /// Forgets where things stand: the text is another one.
    pub(super) fn unplace(&mut self) {
        self.placed.iter_mut().for_each(|placed| placed.range = None);
        self.marks.iter_mut().for_each(|(_, at)| *at = None);
        self.changes.iter_mut().for_each(|(_, range)| *range = None);
        self.sort();
    }

    /// Forgets what is written: another document is read.
    pub(super) fn clear(&mut self) {
        let (session, made) = (std::mem::take(&mut self.session), self.made);
        *self = Self { session, made, ..Self::default() };
    }

    /// Makes a change, and remembers it.
    pub(super) fn change(&mut self, change: NoteChange, range: Option<Range>) {
        match &change {
            NoteChange::Annotate(new) => {
                self.placed.retain(|placed| placed.annotation.id != new.id);
                self.placed.push(Placed { annotation: new.clone(), range: range.clone() });
            }
            NoteChange::Remove(id) => self.placed.retain(|placed| placed.annotation.id != *id),
            NoteChange::Mark(mark) => {
                self.marks.retain(|(known, _)| known.letter != mark.letter);
                self.marks.push((mark.clone(), range.as_ref().map(|range| range.start)));
            }
        }
        self.changes.push((change, range));
        self.sort();
    }

    fn sort(&mut self) {
        let key = |placed: &Placed| (placed.range.is_none(), placed.range.as_ref().map_or(0, |range| range.start));
        self.placed.sort_by_key(key);
        self.found = self.placed.partition_point(|placed| placed.range.is_some());
        let lengths = self.placed[..self.found].iter().filter_map(|placed| placed.range.as_ref());
        self.longest = lengths.map(|range| range.len()).max().unwrap_or(0);
        self.marks.sort_by_key(|(mark, _)| mark.letter);
    }

    fn find(&self, id: &str) -> Option<&Placed> {
        self.placed.iter().find(|placed| placed.annotation.id == id)
    }

    /// A new highlight's name, which no other session gives.
    fn next_id(&mut self) -> String {
        self.made += 1;
        format!("{}-{}", self.session, self.made)
    }

    /// Names the session; no other one may have the same name.
    pub(crate) fn set_session(&mut self, name: String) {
        self.session = name;
    }
}

impl State {
    /// The note at the place that is read, or else the first one on the page.
    pub(crate) fn note_on_page(&self) -> Option<&str> {
        let (place, page) = (self.reading_place(), self.page().range());
        let text = |placed: &Placed| !placed.annotation.note.trim().is_empty();
        let here = || self.written.touching(&(place..place + 1)).find(|placed| text(placed));
        let first = || self.written.touching(&page).find(|placed| text(placed));
        here().or_else(first).map(|placed| &*placed.annotation.note)
    }

    /// A highlight of a range, without a note yet.
    pub(super) fn highlight(&mut self, range: &Range) -> Placed {
        let quotation = Quotation::of(&self.doc, range);
        let section = self.doc.outline.at(range.start).filter(|_| !self.doc.outline.derived);
        let section = section.and_then(|id| self.doc.section_title(id)).unwrap_or_default().to_string();
        let id = self.written.next_id();
        let annotation = Annotation { id, quotation, section, ..Annotation::default() };
        Placed { annotation, range: Some(range.clone()) }
    }
}
