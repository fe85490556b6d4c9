//! How a document is to be read.

pub(crate) use crate::format::html::Extent;
use crate::{
    format::encoding,
    source::{Decode, Encoding},
};

/// What kind a document is to be read as.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub(crate) enum ReadAs {
    /// By its content and name.
    #[default]
    Detect,
    /// As Markdown.
    Markdown,
    /// As HTML.
    Html,
    /// As a book in EPUB.
    Epub,
    /// As plain text.
    Text,
    /// As the text of its source: markup as it is written; of a book that of its pages.
    Source,
}

/// How a document is to be read.
#[derive(Debug, Clone, Copy, PartialEq, Default)]
pub(crate) struct OpenOptions {
    /// As what kind.
    pub read_as: ReadAs,
    /// How much of a page of HTML.
    pub extent: Extent,
    /// In which encoding; None: as it says, or as its bytes are judged.
    pub encoding: Option<&'static Encoding>,
    /// Without the outline of plain text: who only searches it would wait for that longer than for all else.
    pub bare: bool,
}

impl OpenOptions {
    /// How its bytes become text.
    pub(super) fn decode(self) -> Decode {
        Decode { encoding: self.encoding, judge: encoding::judge }
    }
}
