//! Blocks: what stands between two line ends of the reader: a paragraph, a heading, a piece of code or table.

use std::sync::Arc;

use super::{NoteId, Range, alert::AlertKind};

/// Index into the containers of a document.
pub(crate) type ContainerId = u32;
/// Index into the tables of a document.
pub(crate) type TableId = u32;

/// A run of text that is laid out at once. Enormous ones are cut into pieces of bounded size when they are found.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Block {
    /// Bytes of its text, without the separator after it.
    pub range: Range,
    /// What it is.
    pub kind: BlockKind,
    /// The innermost quote, list item or note that holds it.
    pub container: Option<ContainerId>,
    /// A further piece of the block before: no gap, no marker, no second header.
    pub continues: bool,
}

/// What a block is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum BlockKind {
    /// The title above the first section, from metadata.
    Title,
    /// Author, source and date above the first section, from metadata.
    Byline,
    /// A line of plain text that leads to other pages of a site.
    Navigation,
    /// The head or foot of a page that plain text was printed on.
    PageEdge,
    /// A heading of level 1 to 6.
    Heading(u8),
    /// Prose; broken with optimal fit. Line feeds in it are forced breaks; in plain text they are where the source broke it.
    Paragraph,
    /// What an image, a table or a figure is said to show; it stands close to it.
    Caption,
    /// Preformatted text: not wrapped, scrolled sideways.
    Code,
    /// Rows `from..to` of a table's body; the first piece shows the header too.
    Table {
        /// Which table.
        table: TableId,
        /// First row of the body, counted from 0.
        from: u32,
        /// After the last row of the body.
        to: u32,
    },
    /// A thematic break; its range is empty or covers a line of plain text.
    Rule,
    /// A line of plain text, or a piece of one: its white space stands, and it wraps.
    Line,
    /// Lines of plain text that are one paragraph, as the item of a list: they stand as they are where there is room for
    /// them, else they flow.
    Lines,
}

/// A block with its number, or an offset standing for it in plain text.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct BlockRef {
    /// Number in the document; 0 in plain text, whose blocks are not counted.
    pub index: usize,
    /// The block.
    pub block: Block,
}

/// A quote, a list item, a definition or a note around blocks.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Container {
    /// What it is.
    pub kind: ContainerKind,
    /// The container around this one.
    pub parent: Option<ContainerId>,
    /// From its first block's start; the block that starts there shows the marker.
    pub start: usize,
}

/// What a container is.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) enum ContainerKind {
    /// A quotation.
    Quote,
    /// A GitHub alert.
    Alert(AlertKind),
    /// An item of a list.
    Item {
        /// The number of an ordered item; None for a bullet.
        number: Option<u64>,
        /// Width in characters of the widest number of the list, 0 for bullets: items align.
        digits: u8,
        /// Done or not, of a task list.
        task: Option<bool>,
        /// No blank row between this item and the one before.
        tight: bool,
    },
    /// What is said of the term before it, in a list of definitions.
    Definition,
    /// The text of a footnote.
    Note(NoteId),
}

/// How a column of a table is aligned.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
#[allow(missing_docs)]
pub(crate) enum Align {
    #[default]
    Start,
    Centre,
    End,
}

/// A table: its cells are ranges of the display text (cells end in a tab, rows in a line feed there).
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub(crate) struct Table {
    /// Alignment of each column; its length is the number of columns.
    pub columns: Vec<Align>,
    /// Cells of the header, one a column; empty without a header.
    pub header: Arc<[Range]>,
    /// Cells of the body, row after row, [`Table::columns`] each. A missing cell is an empty range.
    pub cells: Vec<Range>,
}

impl Table {
    /// Rows of the body.
    pub(crate) fn rows(&self) -> usize {
        self.cells.len() / self.columns.len().max(1)
    }

    /// The cells of row `row` of the body.
    ///
    /// # Panics
    /// When there is no such row.
    pub(crate) fn row(&self, row: usize) -> &[Range] {
        &self.cells[row * self.columns.len()..][..self.columns.len()]
    }
}
