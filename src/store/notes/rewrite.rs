//! Changes of what is written over a work, made while its file is copied: a further note takes no memory for the others.

use std::cell::{Cell, RefCell};

use serde::{
    Deserialize, Serialize, Serializer,
    ser::{Error, SerializeSeq, SerializeStruct},
};

use super::stream;
use crate::{
    document::{Annotation, Bookmark, NoteChange},
    store::{Identity, Store, Trouble},
};

/// Where the document of a file of notes lay last.
#[derive(Default, Deserialize)]
#[serde(default)]
struct Lay {
    path: Option<String>,
}

/// The content of a file of notes, with changes: what [`super::Kept`] holds, taken from the file while it is serialised.
struct Changed<'a> {
    store: &'a Store,
    file: &'a str,
    title: &'a str,
    path: Option<String>,
    changes: &'a [NoteChange],
    /// The marks, which stand behind the notes.
    marks: RefCell<Vec<Bookmark>>,
    /// Why the file could not be read.
    trouble: Cell<Option<Trouble>>,
}

impl Store {
    /// Makes changes in a file of notes, which is made when it is not there.
    ///
    /// # Errors
    /// Why it could not be; the file is as it was then, or aside.
    pub(super) fn rewrite(
        &self,
        file: &str,
        who: &Identity,
        changes: &[NoteChange],
        troubles: &mut Vec<Trouble>,
    ) -> Result<(), Trouble> {
        let _lock = self.lock()?;
        let path = || match &who.path {
            Some(path) => Ok(Some(path.to_string_lossy().into_owned())),
            None => self.read_parts::<Lay>(file).map(|lay| lay.and_then(|lay| lay.path)),
        };
        let once = || {
            let (path, title) = (path()?, &*who.title);
            let changed = Changed {
                store: self,
                file,
                title,
                path,
                changes,
                marks: RefCell::default(),
                trouble: Cell::default(),
            };
            let written = self.replace(file, &changed);
            changed.trouble.take().map_or(written, Err)
        };
        match once() {
            // Nothing stands under that name any more.
            Err(aside @ Trouble::Aside(..)) => {
                troubles.push(aside);
                once()
            }
            done => done,
        }
    }
}

impl Serialize for Changed<'_> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let mut content = serializer.serialize_struct("Kept", 4)?;
        content.serialize_field("title", self.title)?;
        content.serialize_field("path", &self.path)?;
        content.serialize_field("annotations", &Annotations(self))?;
        content.serialize_field("marks", &*self.marks.borrow())?;
        content.end()
    }
}

/// The notes of the file, with changes.
struct Annotations<'a>(&'a Changed<'a>);

impl Serialize for Annotations<'_> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let Changed { store, file, changes, marks, trouble, .. } = self.0;
        let mut list = serializer.serialize_seq(None)?;
        let mut last = Last::of(changes);
        let mut written = Ok(());
        let each = &mut |old: Annotation| {
            let now = match last.take(&old.id) {
                Some(now) => now,
                None => Some(&old),
            };
            if let (Ok(()), Some(now)) = (&written, now) {
                written = list.serialize_element(now);
            }
        };
        match store.stream(file, stream::File(each)) {
            Ok(kept) => *marks.borrow_mut() = kept.unwrap_or_default(),
            Err(why) => {
                trouble.set(Some(why));
                return Err(S::Error::custom("the old notes could not be read"));
            }
        }
        written?;
        last.new.into_iter().filter_map(|(_, new)| new).try_for_each(|new| list.serialize_element(new))?;
        for change in *changes {
            if let NoteChange::Mark(mark) = change {
                let mut marks = marks.borrow_mut();
                marks.retain(|known| known.letter != mark.letter);
                marks.push(mark.clone());
            }
        }
        list.end()
    }
}

/// What becomes of each note that is changed: none when it goes.
struct Last<'a> {
    new: Vec<(&'a str, Option<&'a Annotation>)>,
}

impl<'a> Last<'a> {
    /// Of several changes of one note the last one counts.
    fn of(changes: &'a [NoteChange]) -> Self {
        let mut new: Vec<(&str, Option<&Annotation>)> = Vec::new();
        for change in changes {
            let (id, now) = match change {
                NoteChange::Annotate(annotation) => (&*annotation.id, Some(annotation)),
                NoteChange::Remove(id) => (&**id, None),
                NoteChange::Mark(_) => continue,
            };
            match new.iter_mut().find(|(known, _)| *known == id) {
                Some((_, last)) => *last = now,
                None => new.push((id, now)),
            }
        }
        Self { new }
    }

    /// Takes out what becomes of the note with this id; None when it stays as it is.
    fn take(&mut self, id: &str) -> Option<Option<&'a Annotation>> {
        let at = self.new.iter().position(|(known, _)| *known == id)?;
        Some(self.new.remove(at).1)
    }
}
