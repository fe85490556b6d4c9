//! What is written over the document: highlights with notes, marks, each with where its words stand now.

use super::{
    Line, State,
    placed::{Beyond, Placed, ReadNotes},
};
use crate::document::{Annotation, Bookmark, NoteChange, Quotation, Range, sort_by_numbers};

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
    /// What is left on the disk.
    beyond: Beyond,
    /// All highlights are wanted, to be listed.
    wants_all: bool,
    /// The top of the page for which they were asked for last, and whether all were.
    requested: Option<(usize, bool)>,
    /// That was asked for and has not come.
    pending: bool,
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
        let starts = &self.beyond.starts;
        let beyond = starts.get(starts.partition_point(|&start| start < range.start));
        near.is_some_and(|r| r.start < range.end)
            || beyond.is_some_and(|&start| start < range.end)
            || self.marks.iter().any(|(_, at)| at.is_some_and(|at| range.contains(&at)))
    }

    /// True when what is on the disk was read before.
    pub(super) fn was_read(&self) -> bool {
        self.beyond.within.is_some()
    }

    /// True when nothing is written.
    pub(crate) fn is_empty(&self) -> bool {
        self.placed.is_empty() && self.beyond.starts.is_empty() && self.marks.is_empty()
    }

    /// All highlights are wanted from now on.
    pub(super) fn want_all(&mut self) {
        self.wants_all = true;
    }

    /// True when those on the disk are to be read for a page, or all of them, and have not been asked for.
    fn wanted(&self, page: &Range) -> bool {
        let Some(within) = self.beyond.within.as_ref().filter(|_| !self.pending) else { return false };
        let held = within.start <= page.start && page.end <= within.end;
        (self.wants_all || !held) && self.requested != Some((page.start, self.wants_all))
    }

    /// Takes what is on the disk, with the changes of this session over it.
    pub(super) fn replace(&mut self, ReadNotes { placed, marks, beyond, .. }: ReadNotes) {
        (self.placed, self.marks, self.beyond, self.pending) = (placed, marks, beyond, false);
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
        (self.beyond, self.requested) = (Beyond::default(), None);
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
        let key = |placed: &Placed| placed.range.as_ref().map_or((1, 0), |range| (0, range.start as i64));
        sort_by_numbers(&mut self.placed, key);
        self.found = self.placed.partition_point(|placed| placed.range.is_some());
        let lengths = self.placed[..self.found].iter().filter_map(|placed| placed.range.as_ref());
        self.longest = lengths.map(|range| range.len()).max().unwrap_or(0);
        sort_by_numbers(&mut self.marks, |(mark, _)| (i64::from(u32::from(mark.letter)), 0));
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
    /// True when highlights are to be read from the disk.
    pub(crate) fn wants_notes(&self) -> bool {
        self.written.wanted(&self.page().range())
    }

    /// Highlights are read from the disk: those around the offset that is returned, or all when None is.
    pub(crate) fn asks_for_notes(&mut self) -> Option<usize> {
        let (top, all) = (self.page().range().start, self.written.wants_all);
        (self.written.requested, self.written.pending) = (Some((top, all)), true);
        (!all).then_some(top)
    }

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

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn notes_are_asked_for_once_a_place_and_once_for_all() {
        let part = |within| ReadNotes { beyond: Beyond { within, starts: vec![5, 900] }, ..ReadNotes::default() };
        let mut written = Written::default();
        assert!(!written.wanted(&(0..50)), "nothing says that there are more");
        written.replace(part(Some(100..200)));
        assert!(!written.wanted(&(120..150)) && written.wanted(&(180..220)));
        assert!(written.begins_in(&(0..6)) && !written.begins_in(&(6..900)));
        (written.requested, written.pending) = (Some((180, false)), true);
        assert!(!written.wanted(&(300..320)), "one reading at a time");
        // As many as are held may not fill the page: it is not asked for again.
        written.replace(part(Some(190..200)));
        assert!(!written.wanted(&(180..220)) && written.wanted(&(185..220)));
        written.want_all();
        assert!(written.wanted(&(180..220)));
        written.replace(part(None));
        assert!(!written.wanted(&(180..220)));
    }
}
