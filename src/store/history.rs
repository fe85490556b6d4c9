//! Searches, commands and recent documents.

use serde::{Deserialize, Serialize};

use super::{Identity, Store, Trouble, file::Content};

/// Searches that are kept.
const SEARCHES: usize = 200;
/// Commands that are kept.
const COMMANDS: usize = 50;
/// Recent documents that are kept.
const RECENT: usize = 1000;
const FILE: &str = "history.json";

/// A search that was made.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub(crate) struct Searched {
    /// What was looked for.
    pub pattern: String,
    /// It is a regular expression.
    #[serde(default)]
    pub regex: bool,
}

/// A document that was read.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize)]
#[serde(default)]
pub(crate) struct Recent {
    /// Where it was.
    pub path: String,
    /// What it is called.
    pub title: String,
    /// Its fingerprint.
    pub document: String,
    /// When it was last opened, in seconds since 1970.
    pub opened: u64,
}

/// Searches, commands and recent documents, the latest last.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize)]
#[serde(default)]
pub(crate) struct History {
    /// Searches.
    pub searches: Vec<Searched>,
    /// Lines of the palette.
    pub commands: Vec<String>,
    /// Documents.
    pub recent: Vec<Recent>,
}

impl Content for History {}

/// Of these, what a session begins with. The documents, which may be ten thousand, are not held.
#[derive(Debug, Clone, PartialEq, Eq, Default, Deserialize)]
#[serde(default)]
pub(crate) struct Lines {
    /// Searches, the latest last.
    pub searches: Vec<Searched>,
    /// Lines of the palette, the latest last.
    pub commands: Vec<String>,
}

impl Store {
    /// Searches, commands and recent documents.
    ///
    /// # Errors
    /// Why they are not known.
    pub(crate) fn history(&self) -> Result<History, Trouble> {
        Ok(self.read(FILE)?.unwrap_or_default())
    }

    /// Searches and commands alone.
    ///
    /// # Errors
    /// Why they are not known.
    pub(crate) fn lines(&self) -> Result<Lines, Trouble> {
        Ok(self.read_parts(FILE)?.unwrap_or_default())
    }

    /// Keeps what was searched for and done by the palette, in order, and that a file was opened at a time (seconds since 1970).
    ///
    /// # Errors
    /// Why it is not kept.
    pub(crate) fn keep_history(
        &self,
        searches: &[Searched],
        commands: &[String],
        opened: Option<(&Identity, u64)>,
        troubles: &mut Vec<Trouble>,
    ) -> Result<(), Trouble> {
        let recent = opened.and_then(|(who, opened)| {
            let path = who.path.as_ref()?.to_str()?.to_owned();
            Some(Recent { path, title: who.title.clone(), document: who.document.to_string(), opened })
        });
        if searches.is_empty() && commands.is_empty() && recent.is_none() {
            return Ok(());
        }
        self.change(FILE, troubles, |history: &mut History| {
            history.searches.retain(|known| !searches.contains(known));
            history.searches.extend_from_slice(searches);
            history.commands.retain(|known| !commands.contains(known));
            history.commands.extend_from_slice(commands);
            if let Some(recent) = recent {
                history.recent.retain(|known| known.path != recent.path);
                history.recent.push(recent);
            }
            shorten(&mut history.searches, SEARCHES);
            shorten(&mut history.commands, COMMANDS);
            shorten(&mut history.recent, RECENT);
        })
    }
}

/// Drops the first entries of a list that is longer than `most`.
fn shorten<T>(list: &mut Vec<T>, most: usize) {
    list.drain(..list.len().saturating_sub(most));
}
