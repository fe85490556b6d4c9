//! Pieces of which a text is made.

/// Pieces of a text.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
#[allow(missing_docs)]
pub(crate) enum Unit {
    Word,
    Sentence,
    Paragraph,
    Section,
}
