//! Document: one text, and everything else as ranges over it.
//!
//! Knows nothing of files, formats, colours, keys or the screen, and imports no other room. *Offset*: a byte of the
//! display text, the text as a person reads it. A section, a block, an emphasis, a link is a range of offsets.
//! Always: ranges lie on character boundaries; blocks and sections are sorted and blocks do not overlap.
//!
//! The text may hold control characters of the source: [`Shown`] is the one way from it to the screen.

mod address;
mod alert;
mod annotation;
mod block;
mod builder;
mod citation;
mod excerpt;
mod flow;
mod letters;
mod lines;
mod metadata;
mod one_line;
mod order;
mod outline;
mod page_edge;
mod paragraph;
mod paragraph_step;
mod read_ahead;
mod read_at;
mod role;
mod sentence;
mod sentence_break;
mod shown;
mod source_map;
mod styling;
mod target;
mod text;
mod timestamp;
mod title;
mod typed_page;

pub(crate) use address::{Hyperlink, LINK_END, decoded, encoded, outside, scheme};
pub(crate) use alert::AlertKind;
pub(crate) use annotation::{Annotation, Bookmark, NoteChange, Quotation};
pub(crate) use block::{Align, Block, BlockKind, BlockRef, Container, ContainerId, ContainerKind, Table, TableId};
pub(crate) use builder::Builder;
pub(crate) use citation::{Citation, place};
pub(crate) use excerpt::{TableForm, excerpt};
pub(crate) use flow::{Wrap, item, joints};
pub(crate) use letters::Unstyled;
pub(crate) use metadata::{CuratedFigure, Metadata};
pub(crate) use one_line::one_line;
pub(crate) use order::sort_by_numbers;
pub(crate) use outline::{Outline, Section, SectionId, TITLE_CELLS};
pub(crate) use paragraph::Paragraphs;
pub(crate) use read_at::ReadAt;
pub(crate) use role::{LinkId, Mark, NoteId, Role, Roles, Token};
pub(crate) use sentence::{sentence_around, sentences};
pub(crate) use shown::{Shown, is_printable};
pub(crate) use source_map::SourceMap;
pub(crate) use styling::{Run, styling, unstyled};
pub(crate) use target::{CodeLanguage, Target};
pub(crate) use text::{Slice, Text};
use timestamp::is_time_of_day;
pub(crate) use timestamp::{begins_with_time, is_date, is_time};
pub(crate) use typed_page::{PAGE, is_in_middle, is_title};

use std::sync::{Arc, atomic::AtomicUsize};

use page_edge::is_page_edge;

/// Bytes of the display text, end exclusive.
pub(crate) type Range = std::ops::Range<usize>;

/// Where a link goes: an address as the source has it, or `#anchor` within the document.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Link {
    /// The target as written by strangers; show it through [`Shown`] alone.
    pub target: Arc<str>,
}

/// A footnote: its label and where its text stands.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Note {
    /// The label as written, without brackets.
    pub label: Arc<str>,
    /// Bytes of its text; empty while the definition has not been read (the beginning of a large document).
    pub range: Range,
}

/// What a document was made from, as far as reading it differs.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub(crate) enum DocumentKind {
    /// Lines that stand as they are.
    #[default]
    Plain,
    /// Rendered from markup: the display text is not the source.
    Markup,
}

/// A document ready for reading. Cheap to clone; never changed once built.
#[derive(Debug, Clone)]
pub(crate) struct Document(Arc<Parts>);

/// What a format room puts together.
#[derive(Debug, Default)]
pub(crate) struct Parts {
    /// Display text.
    pub text: Text,
    /// Plain or rendered.
    pub kind: DocumentKind,
    /// Masthead and curated figures.
    pub metadata: Metadata,
    /// How the lines of plain text were broken.
    pub wrap: Wrap,
    /// Lines at the head of plain text that are its masthead, and what they are, in order of place.
    pub head: Vec<(Range, BlockKind)>,
    /// Sorted blocks; empty for plain text, whose blocks are its lines and paragraphs, found when needed.
    pub blocks: Vec<Block>,
    /// Quotes, list items and notes that hold blocks.
    pub containers: Vec<Container>,
    /// Tables, by [`TableId`].
    pub tables: Vec<Table>,
    /// Inline roles sorted by start; they may nest, but in plain text, where their ends are sorted too.
    pub marks: Vec<Mark>,
    /// Links, by [`LinkId`].
    pub links: Vec<Link>,
    /// Footnotes, by [`NoteId`].
    pub notes: Vec<Note>,
    /// Places that have a name, sorted by it.
    pub targets: Vec<Target>,
    /// Languages of blocks of code that have one, sorted by place.
    pub languages: Vec<CodeLanguage>,
    /// Sections in order of place.
    pub outline: Outline,
    /// Display offsets to bytes of the source.
    pub source_map: SourceMap,
    /// Limits that were met, each one sentence for people.
    pub complaints: Vec<String>,
    /// False while only the beginning of the source has been read.
    pub whole: bool,
}

impl std::ops::Deref for Document {
    type Target = Parts;

    fn deref(&self) -> &Parts {
        &self.0
    }
}

impl From<Parts> for Document {
    fn from(parts: Parts) -> Self {
        Self(Arc::new(parts))
    }
}

impl Document {
    /// A document of plain lines over `text`, with no outline yet.
    pub(crate) fn plain(text: Text) -> Self {
        Parts { text, whole: true, ..Parts::default() }.into()
    }

    /// The document as the beginning of one of which more is still to come. For one that has no other handle yet.
    pub(crate) fn unfinished(self) -> Self {
        match Arc::try_unwrap(self.0) {
            Ok(parts) => Parts { whole: false, ..parts }.into(),
            Err(shared) => Self(shared),
        }
    }

    /// The same document with another outline, for outlines that are found behind the first screen.
    pub(crate) fn with_outline(&self, outline: Outline) -> Self {
        Parts { outline, ..self.parts() }.into()
    }

    /// The same document, of a source in which so many bytes stand before what it was made of.
    pub(crate) fn behind(self, bytes: usize) -> Self {
        if bytes == 0 {
            return self;
        }
        let mut parts = self.parts();
        parts.source_map.shift(bytes, self.text.len());
        parts.into()
    }

    /// The same document, of whose text the bytes of `range` are held in memory (see [`Text::held`]).
    pub(crate) fn held(&self, range: Range) -> Self {
        match self.text.as_str() {
            Some(_) => self.clone(),
            None => Parts { text: self.text.held(range), ..self.parts() }.into(),
        }
    }

    /// The same document for who reads it from its beginning to its end (see [`Text::read_through`]).
    pub(crate) fn read_through(&self, place: Arc<AtomicUsize>) -> Self {
        match self.text.as_str() {
            Some(_) => self.clone(),
            None => Parts { text: self.text.read_through(place), ..self.parts() }.into(),
        }
    }

    fn parts(&self) -> Parts {
        let p = &*self.0;
        Parts {
            text: p.text.clone(),
            kind: p.kind,
            wrap: p.wrap,
            head: p.head.clone(),
            metadata: p.metadata.clone(),
            blocks: p.blocks.clone(),
            containers: p.containers.clone(),
            tables: p.tables.clone(),
            marks: p.marks.clone(),
            links: p.links.clone(),
            notes: p.notes.clone(),
            targets: p.targets.clone(),
            languages: p.languages.clone(),
            outline: p.outline.clone(),
            source_map: p.source_map.clone(),
            complaints: p.complaints.clone(),
            whole: p.whole,
        }
    }

    /// True when both handles are the same document, not merely equal ones.
    pub(crate) fn is(&self, other: &Document) -> bool {
        Arc::ptr_eq(&self.0, &other.0)
    }

    /// The block that holds `offset`: the last one that begins at or before it, else the first one.
    /// None in an empty document.
    pub(crate) fn block_at(&self, offset: usize) -> Option<BlockRef> {
        match self.kind {
            DocumentKind::Plain => lines::at(&self.text, offset).map(|b| self.flowing(b)),
            DocumentKind::Markup => {
                let after = self.blocks.partition_point(|b| b.range.start <= offset);
                self.numbered(after.saturating_sub(1))
            }
        }
    }

    /// The block after `block`, or None at the end.
    pub(crate) fn block_after(&self, block: &BlockRef) -> Option<BlockRef> {
        match self.kind {
            DocumentKind::Plain => lines::after(&self.text, &block.block).map(|b| self.flowing(b)),
            DocumentKind::Markup => self.numbered(block.index + 1),
        }
    }

    /// The block before `block`, or None at the beginning.
    pub(crate) fn block_before(&self, block: &BlockRef) -> Option<BlockRef> {
        match self.kind {
            DocumentKind::Plain => lines::before(&self.text, &block.block).map(|b| self.flowing(b)),
            DocumentKind::Markup => self.numbered(block.index.checked_sub(1)?),
        }
    }

    /// The paragraph that a line of plain text is part of, where there is one; else the line.
    fn flowing(&self, mut line: BlockRef) -> BlockRef {
        let heading = |line: &Range| self.is_heading(line) || self.in_head(line.start).is_some();
        if self.wrap.joins()
            && !line.block.continues
            && let Some((range, kind)) = flow::paragraph(&self.text, &line.block.range, self.wrap, &heading)
        {
            line.block = Block { range, kind, ..line.block };
            return line;
        }
        self.titled(line)
    }

    /// True for a line of plain text that the outline knows as a heading, or as part of one.
    fn is_heading(&self, line: &Range) -> bool {
        let known = self.outline.at(line.end).filter(|_| !self.outline.derived);
        let heading = |section: &Section| section.label.is_none() && section.title.end > line.start;
        known.is_some_and(|id| heading(&self.outline.sections[id]))
    }

    /// What the line of plain text that begins at `start` is in the masthead.
    fn in_head(&self, start: usize) -> Option<BlockKind> {
        let at = self.head.binary_search_by_key(&start, |(line, _)| line.start).ok()?;
        Some(self.head[at].1)
    }

    /// A line of plain text that the outline knows as a heading, or as part of one, is one; so is one of the masthead.
    fn titled(&self, mut line: BlockRef) -> BlockRef {
        let start = line.block.range.start;
        if let Some(kind) = self.in_head(start) {
            line.block.kind = kind;
        } else if !self.outline.derived
            && let Some(id) = self.outline.at(start)
            && let section = &self.outline.sections[id]
            && section.label.is_none()
            && (start < section.title.end || start == section.title.start)
            && !line.block.range.is_empty()
        {
            line.block.kind = BlockKind::Heading(section.depth.min(5) + 1);
        } else if self.wrap.joins() && !line.block.continues && is_page_edge(&self.text, &line.block.range) {
            line.block.kind = BlockKind::PageEdge;
        }
        line
    }

    fn numbered(&self, index: usize) -> Option<BlockRef> {
        self.blocks.get(index).map(|b| BlockRef { index, block: b.clone() })
    }

    /// Inline marks that touch `range`, in order of their start.
    /// Costs what the marks of the block cost: marks never reach over the end of their block.
    pub(crate) fn marks_in(&self, range: &Range) -> impl Iterator<Item = &Mark> {
        let first = match self.kind {
            DocumentKind::Plain => self.marks.partition_point(|m| m.range.end <= range.start),
            DocumentKind::Markup => self.block_start_of_marks(range.start),
        };
        let end = range.end;
        let start = range.start;
        self.marks[first..].iter().take_while(move |m| m.range.start < end).filter(move |m| m.range.end > start)
    }

    fn block_start_of_marks(&self, offset: usize) -> usize {
        let block = self.blocks.partition_point(|b| b.range.start <= offset).checked_sub(1);
        let from = block.map_or(0, |i| self.blocks[i].range.start);
        self.marks.partition_point(|m| m.range.start < from)
    }
}
