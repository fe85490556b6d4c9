//! A word that was looked up, and what its command says of it.

use super::list_state::ListState;
use crate::document::Shown;

/// What was looked up, and what came of it.
#[derive(Debug, Clone)]
pub(crate) struct LookUp {
    /// The words.
    pub what: Shown,
    /// The answer, or why there is none; None while it is waited for.
    pub(super) answer: Option<String>,
    /// The answer in rows as wide as the box.
    pub(super) rows: Vec<Shown>,
    pub(super) list: ListState,
}

impl LookUp {
    /// True while the answer is waited for.
    pub(crate) fn waits(&self) -> bool {
        self.answer.is_none()
    }

    /// Rows of the answer.
    pub(super) fn count(&self) -> usize {
        self.rows.len()
    }

    /// A row of the answer.
    pub(super) fn row(&self, n: usize) -> Option<&Shown> {
        self.rows.get(n)
    }
}
