//! What is known of places besides their text: their names, the languages of code.

use std::sync::Arc;

use super::{Document, Range};

/// A place that has a name: an element with an id. `#name` leads there.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Target {
    /// The name as the source has it, without `#`; show it through [`super::Shown`] alone.
    pub name: Arc<str>,
    /// Bytes of the element's text; empty where it only marks a place.
    pub range: Range,
}

/// The language of a block of code.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct CodeLanguage {
    /// Bytes of the whole block of code.
    pub range: Range,
    /// Its name as the source has it (`rust`, `c++`); show it through [`super::Shown`] alone.
    pub name: Arc<str>,
}

impl Document {
    /// The text of the element called `name`, if there is one.
    pub(crate) fn target(&self, name: &str) -> Option<&Range> {
        let at = self.targets.binary_search_by(|t| (*t.name).cmp(name)).ok()?;
        Some(&self.targets[at].range)
    }

    /// The language of the block of code that holds `offset`, if the source names it.
    pub(crate) fn code_language(&self, offset: usize) -> Option<&str> {
        let last = self.languages.partition_point(|l| l.range.start <= offset).checked_sub(1)?;
        let language = &self.languages[last];
        (offset <= language.range.end).then_some(&*language.name)
    }
}
