//! Where a document was left, and how it was looked at.

use std::path::Path;

use serde::{Deserialize, Serialize};

use super::{Fingerprint, Identity, Store, Trouble, file::Content};

/// Places that are kept; the oldest ones go first, those of documents with notes never.
const PLACES: usize = 2000;

/// Where a document was left.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize)]
#[serde(default)]
pub(crate) struct Place {
    /// What the document is called.
    pub title: String,
    /// Where it lay then.
    pub path: Option<String>,
    /// Byte of the source of the word in the top row.
    pub offset: usize,
    /// Rows from that word's row down to the top row, or up when negative.
    pub rows: i32,
    /// The words that stood there, by which the place is found in another version.
    pub words: String,
    /// Cells of the column, when it is not the usual one.
    pub column: Option<u16>,
    /// Titles' bytes, in the source, of the sections that are folded away.
    pub folded: Vec<usize>,
    /// The file of its notes, when there is one.
    pub notes: Option<String>,
}

impl Content for Place {}

/// Which document a path held last.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize)]
#[serde(default)]
struct Held {
    path: String,
    document: String,
}

impl Content for Held {}

fn place_file(document: &str) -> String {
    format!("places/{document}.json")
}

fn path_file(path: &Path) -> String {
    format!("paths/{}.json", Fingerprint::of_bytes(path.as_os_str().as_encoded_bytes()))
}

impl Store {
    /// The place of a document, and whether it is that of an earlier version: what its path held last time. What went
    /// wrong is added to `troubles`.
    pub(crate) fn place(&self, who: &Identity, troubles: &mut Vec<Trouble>) -> Option<(Place, bool)> {
        let mut read = |document: &str| self.take(self.read::<Place>(&place_file(document)), troubles);
        if let Some(place) = read(&who.document.to_string()) {
            return Some((place, false));
        }
        let held = self.take(self.read::<Held>(&path_file(who.path.as_ref()?)), troubles)?;
        // The name of a file is made of it: it has to be a fingerprint and nothing else.
        let earlier = Fingerprint::parse(&held.document)?;
        let place = self.take(self.read::<Place>(&place_file(&earlier.to_string())), troubles)?;
        Some((place, true))
    }

    fn take<T>(&self, read: Result<Option<T>, Trouble>, troubles: &mut Vec<Trouble>) -> Option<T> {
        read.unwrap_or_else(|trouble| {
            troubles.push(trouble);
            None
        })
    }

    /// Keeps the place of a document.
    ///
    /// # Errors
    /// Why it is not kept.
    pub(crate) fn keep_place(&self, who: &Identity, place: &Place, troubles: &mut Vec<Trouble>) -> Result<(), Trouble> {
        let new = self.change(&place_file(&who.document.to_string()), troubles, |kept: &mut Place| {
            let new = *kept == Place::default();
            // Which notes are its own another part of the program says.
            let notes = kept.notes.take();
            *kept = Place { notes, ..place.clone() };
            new
        })?;
        self.keep_path(who, troubles)?;
        if new {
            let noted =
                |document: &str| matches!(self.read::<Place>(&place_file(document)), Ok(Some(p)) if p.notes.is_none());
            self.prune("places", PLACES, noted);
            self.prune("paths", PLACES, |_| true);
            // Of the others only what was left half written.
            self.prune("notes", usize::MAX, |_| false);
            self.prune("", usize::MAX, |_| false);
        }
        Ok(())
    }

    /// Lets a path lead to what is kept of the document that is there now. Without it a file that was moved, only looked
    /// at and then changed would be known neither by its content nor by its path.
    ///
    /// # Errors
    /// Why it does not.
    pub(crate) fn keep_moved(&self, who: &Identity, troubles: &mut Vec<Trouble>) -> Result<(), Trouble> {
        // A document of which nothing is kept must not hide the earlier version that the path leads to.
        match self.read::<Place>(&place_file(&who.document.to_string())) {
            Ok(Some(_)) => self.keep_path(who, troubles),
            Ok(None) | Err(_) => Ok(()),
        }
    }

    /// Keeps which document a path holds.
    fn keep_path(&self, who: &Identity, troubles: &mut Vec<Trouble>) -> Result<(), Trouble> {
        let Some(path) = &who.path else { return Ok(()) };
        let now = Held { path: path.to_string_lossy().into_owned(), document: who.document.to_string() };
        self.change(&path_file(path), troubles, |held: &mut Held| *held = now)
    }

    /// Keeps which file holds the notes of a document.
    pub(super) fn keep_notes_of(&self, who: &Identity, work: &str, troubles: &mut Vec<Trouble>) -> Result<(), Trouble> {
        self.change(&place_file(&who.document.to_string()), troubles, |place: &mut Place| {
            place.notes = Some(work.to_owned());
            place.title.clone_from(&who.title);
            place.path = who.path.as_ref().map(|path| path.to_string_lossy().into_owned());
        })?;
        self.keep_path(who, troubles)
    }
}
