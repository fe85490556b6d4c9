//! An entry of a list over the text.

use crate::document::{Quotation, Range, SectionId, Shown};

/// An entry of a list.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub(crate) struct Entry {
    /// What it says.
    pub text: Shown,
    /// Bytes of `text` that stand out.
    pub strong: Option<Range>,
    /// What stands at its right.
    pub aside: Shown,
    /// Cells it is moved in.
    pub indent: u16,
    /// It heads a group.
    pub heading: bool,
    pub(super) target: Target,
}

impl Entry {
    /// True when each of the words, which are in lower case, stands in it.
    pub(super) fn holds(&self, words: &[String]) -> bool {
        let text = format!("{} {}", self.text, self.aside).to_lowercase();
        words.iter().all(|w| text.contains(w))
    }
}

/// Where an entry leads.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub(super) enum Target {
    #[default]
    Nowhere,
    Section(SectionId),
    Hit(Range),
    /// A place in this document.
    Here(Range),
    /// A document that lies at this path, and words in it.
    File(String, Option<Quotation>),
    /// An entry of the palette.
    Command(usize),
    /// A place in a document of the library.
    Place(usize, Range),
}
