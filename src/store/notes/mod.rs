//! What users wrote over documents.

mod rewrite;
mod stream;

use serde::{Deserialize, Serialize};

use super::{Fingerprint, Identity, Store, Trouble, file::Content};
use crate::document::{Annotation, Bookmark, NoteChange};

/// What was written over one work: a document in all its versions.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize)]
#[serde(default)]
pub(crate) struct Kept {
    /// What the document is called.
    pub title: String,
    /// Where it lay last.
    pub path: Option<String>,
    /// Highlights and notes, in order of making.
    pub annotations: Vec<Annotation>,
    /// Marks, one a letter.
    pub marks: Vec<Bookmark>,
}

impl Content for Kept {}

/// A work that has notes.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Work {
    /// The name of its file.
    pub name: String,
    /// What was written over it.
    pub kept: Kept,
}

fn file(work: &str) -> String {
    format!("notes/{work}.json")
}

impl Store {
    /// The file of a document's notes: the one its place names, or that of the version that its path held before.
    pub(crate) fn work_of(&self, who: &Identity, troubles: &mut Vec<Trouble>) -> String {
        let named = self.place(who, troubles).and_then(|(place, _)| place.notes);
        // The name of a file is made of it: it has to be a fingerprint and nothing else.
        let named = named.and_then(|name| Fingerprint::parse(&name));
        named.unwrap_or(who.document).to_string()
    }

    /// Hands what was written over a document, in this version or an earlier one, to `each`, one note after another, and
    /// returns the marks. None, after some notes or none, when the file cannot be understood.
    pub(crate) fn each_note(
        &self,
        who: &Identity,
        troubles: &mut Vec<Trouble>,
        mut each: impl FnMut(Annotation),
    ) -> Option<Vec<Bookmark>> {
        let work = self.work_of(who, troubles);
        self.stream(&file(&work), stream::File(&mut each)).unwrap_or_else(|trouble| {
            troubles.push(trouble);
            None
        })
    }

    /// Keeps changes of what is written over a document.
    ///
    /// # Errors
    /// Why they are not kept: none of them is then.
    pub(crate) fn keep_notes(
        &self,
        who: &Identity,
        changes: &[NoteChange],
        troubles: &mut Vec<Trouble>,
    ) -> Result<(), Trouble> {
        let work = self.work_of(who, troubles);
        self.rewrite(&file(&work), who, changes, troubles)?;
        self.keep_notes_of(who, &work, troubles)
    }

    /// All works with notes, by title.
    pub(crate) fn works(&self, troubles: &mut Vec<Trouble>) -> Vec<Work> {
        let mut works = Vec::new();
        for name in self.names("notes") {
            match self.read::<Kept>(&file(&name)) {
                Ok(Some(kept)) if !kept.annotations.is_empty() || !kept.marks.is_empty() => {
                    works.push(Work { name, kept })
                }
                Ok(_) => {}
                Err(trouble) => troubles.push(trouble),
            }
        }
        works.sort_unstable_by(|a, b| (&a.kept.title, &a.name).cmp(&(&b.kept.title, &b.name)));
        works
    }
}
