//! Which figures of a block stand out.

use crate::{
    document::{Block, BlockKind, Document, Range},
    figure::{self, Weight},
};

/// A figure in the text.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Highlight {
    /// First byte.
    pub start: usize,
    /// After the last byte.
    pub end: usize,
    /// It stands out fully, not slightly.
    pub key: bool,
}

/// How many figures stand out.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, Hash)]
#[allow(missing_docs)]
pub enum Level {
    #[default]
    All,
    Key,
    None,
}

impl Level {
    /// The one that comes after it when the key is pressed.
    pub fn next(self) -> Self {
        match self {
            Self::All => Self::Key,
            Self::Key => Self::None,
            Self::None => Self::All,
        }
    }

    /// In words.
    pub fn describe(self) -> &'static str {
        match self {
            Self::All => "All figures stand out",
            Self::Key => "Key figures stand out",
            Self::None => "Figures do not stand out",
        }
    }
}

/// The figures of a block of a rendered document that stand out, sorted by place. Those of titles and headings do not:
/// they stand out as they are. Code has none.
pub(super) fn of_block(doc: &Document, block: &Block) -> Vec<Highlight> {
    match block.kind {
        BlockKind::Code | BlockKind::Rule | BlockKind::Title | BlockKind::Byline | BlockKind::Heading(_) => Vec::new(),
        BlockKind::Table { table, from, to } => {
            let table = &doc.tables[table as usize];
            let body = (from..to).flat_map(|row| table.row(row as usize));
            let header = table.header.iter().filter(|_| from == 0);
            header.chain(body).flat_map(|cell| of_paragraph(doc, cell.clone())).collect()
        }
        _ => of_paragraph(doc, block.range.clone()),
    }
}

/// The figures of a paragraph, those that front matter names before those that are recognised.
pub(super) fn of_paragraph(doc: &Document, range: Range) -> Vec<Highlight> {
    let slice = doc.text.slice(range.clone());
    let curated =
        doc.metadata.figures.iter().map(|f| &f.range).filter(|r| range.start <= r.start && r.end <= range.end);
    let mut found: Vec<_> = curated.map(|r| Highlight { start: r.start, end: r.end, key: true }).collect();
    let named = found.len();
    for f in figure::recognise(&slice) {
        let (start, end) = (slice.start + f.range.start, slice.start + f.range.end);
        let code = |r: &Range| doc.marks_in(r).any(|m| m.role == crate::document::Role::Code);
        if found[..named].iter().all(|c| c.end <= start || end <= c.start) && !code(&(start..end)) {
            found.push(Highlight { start, end, key: f.weight == Weight::Key });
        }
    }
    found.sort_by_key(|h| h.start);
    found
}
