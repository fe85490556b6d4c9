//! Store: what is kept between sessions, on disk: places, notes and marks, searches, commands, recent
//! documents.
//!
//! Knows files and locks; not the reader or the screen. One JSON file a document and kind, so that a start reads a few
//! hundred bytes however much there is, and a person can read, copy and mend what is kept:
//!
//! - `places/DOCUMENT.json`: where a document was left, how it was looked at, which file holds its notes;
//! - `paths/PATH.json`: which document a path held last, for documents that change;
//! - `notes/WORK.json`: highlights, notes and marks; versions of one work share them;
//! - `history.json`: searches, commands and recent documents;
//! - `lock`: held while any of them is changed.
//!
//! A document is known by a fingerprint of its content. Always: a file is replaced as a whole or not at all; a change is
//! made to what is on disk at that moment, under the lock, so that two instances lose nothing; what cannot be understood
//! is renamed aside and never written over; what a user wrote is never pruned.

mod file;
mod fingerprint;
mod history;
mod notes;
mod place;
#[cfg(test)]
mod tests;
mod trouble;

pub(crate) use fingerprint::Fingerprint;
pub(crate) use history::{History, Searched};
pub(crate) use notes::Work;
pub(crate) use place::Place;
pub(crate) use trouble::{Trouble, summary};

use std::{ffi::OsString, path::PathBuf};

/// The folder of what is kept.
#[derive(Debug, Clone)]
pub(crate) struct Store {
    root: PathBuf,
}

/// The document that something is kept of.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Identity {
    /// Its content.
    pub document: Fingerprint,
    /// Where it is, absolute; None for what is no file.
    pub path: Option<PathBuf>,
    /// What to call it.
    pub title: String,
}

impl Store {
    /// True when nothing was ever kept here.
    pub(crate) fn is_new(&self) -> bool {
        !self.root.exists()
    }

    /// Makes the folder, where there is none. Where that fails, the first write reports it.
    pub(crate) fn begin(&self) {
        let _ = std::fs::create_dir_all(&self.root);
    }

    /// What is kept in `root`, which need not be there yet.
    pub(crate) fn at(root: PathBuf) -> Self {
        Self { root }
    }

    /// The store in the user's state folder, by the XDG base directory specification; `get` looks an environment
    /// variable up.
    ///
    /// # Errors
    /// When the environment names no home.
    pub(crate) fn of_user(get: impl Fn(&str) -> Option<OsString>) -> Result<Self, Trouble> {
        // A relative path is to be ignored, says the specification.
        let absolute = |name: &str| get(name).map(PathBuf::from).filter(|path| path.is_absolute());
        let base = absolute("XDG_STATE_HOME").or_else(|| Some(absolute("HOME")?.join(".local/state")));
        base.map(|base| Self::at(base.join("sco-reader"))).ok_or(Trouble::NoHome)
    }
}
