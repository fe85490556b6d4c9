//! Builder: puts a document together from what a format finds, in order of reading.
//!
//! A format opens containers, begins blocks and pushes text; the builder keeps what [`Parts`] promises. It separates
//! blocks, leaves out empty ones, cuts enormous ones, splits marks at the cuts, and keeps to the limits of nesting and
//! tables. No call can make it fail: what does not fit is flattened, and becomes a complaint.

mod lists;
mod pieces;
mod tables;
mod targets;

use std::sync::Arc;

use super::{
    Block, BlockKind, CodeLanguage, Container, ContainerId, ContainerKind, DocumentKind, Link, LinkId, Mark, Note,
    NoteId, Outline, Parts, Range, Role, Roles, SourceMap, Table, Text,
};
use lists::List;
use tables::OpenTable;
use targets::Targets;

/// Containers nested deeper than this are flattened.
const DEEPEST: usize = 256;

const TOO_DEEP: &str = "Quotes and lists nested deeper than 256 levels are shown at level 256.";

/// A document in the making.
#[derive(Debug, Default)]
pub(crate) struct Builder {
    text: String,
    blocks: Vec<Block>,
    containers: Vec<Container>,
    tables: Vec<Table>,
    marks: Vec<Mark>,
    links: Vec<Link>,
    notes: Vec<Note>,
    targets: Targets,
    languages: Vec<CodeLanguage>,
    headings: Vec<(Range, u8)>,
    map: SourceMap,
    complaints: Vec<String>,
    /// Containers that are open, the outermost first.
    open: Vec<Open>,
    /// How many of `open` have a number already; the others get theirs from the first block in them.
    made: usize,
    /// Containers that are open beyond [`DEEPEST`].
    flattened: usize,
    /// How many of `open` hold the words of others: headings in them are not the document's.
    foreign: usize,
    lists: Vec<List>,
    block: Option<OpenBlock>,
    /// The language of the open block, which is code.
    language: Option<Arc<str>>,
    table: Option<OpenTable>,
    /// Inline roles that are open, the outermost first.
    roles: Vec<OpenRole>,
    /// The kinds of those that count.
    present: Roles,
}

#[derive(Debug)]
struct Open {
    kind: ContainerKind,
    /// Its number, once a block stands in it.
    id: Option<ContainerId>,
}

#[derive(Debug)]
struct OpenBlock {
    kind: BlockKind,
    /// Where its text begins, once there is some.
    start: Option<usize>,
    /// Index of its first mark.
    marks: usize,
}

#[derive(Debug)]
struct OpenRole {
    role: Role,
    /// Where it begins, once there is text in it.
    start: Option<usize>,
    /// False for a role within the same role, which adds nothing.
    counts: bool,
}

impl Builder {
    /// A builder with room for `bytes` of text.
    pub(crate) fn with_capacity(bytes: usize) -> Self {
        Self { text: String::with_capacity(bytes), ..Self::default() }
    }

    /// The display text so far.
    pub(crate) fn text(&self) -> &str {
        &self.text
    }

    /// Opens a quote, an alert or a note; items are opened by [`Builder::open_item`]. Ends the open block.
    pub(crate) fn open(&mut self, kind: ContainerKind) {
        self.end();
        if self.open.len() >= DEEPEST {
            self.flattened += 1;
            self.complain(TOO_DEEP);
            return;
        }
        self.foreign += usize::from(is_foreign(&kind));
        self.open.push(Open { kind, id: None });
    }

    /// Closes the innermost container. An item or note without a block gets an empty paragraph
    /// to stand on.
    pub(crate) fn close(&mut self) {
        self.end();
        if self.flattened > 0 {
            self.flattened -= 1;
            return;
        }
        if self
            .open
            .last()
            .is_some_and(|o| o.id.is_none() && !matches!(o.kind, ContainerKind::Quote | ContainerKind::Definition))
        {
            self.begin(BlockKind::Paragraph);
            self.start_block();
            self.end();
        }
        let Some(closed) = self.open.pop() else { return };
        self.made = self.made.min(self.open.len());
        self.foreign -= usize::from(is_foreign(&closed.kind));
        if let (ContainerKind::Note(note), Some(id)) = (closed.kind, closed.id) {
            let range = self.containers[id as usize].start..self.text.len();
            let known = &mut self.notes[note as usize].range;
            if *known == (0..0) {
                *known = range; // of several texts for a note, the first one holds
            }
        }
    }

    /// Begins a block; the one still open is ended. It comes to be with its first text.
    pub(crate) fn begin(&mut self, kind: BlockKind) {
        self.end();
        self.block = Some(OpenBlock { kind, start: None, marks: self.marks.len() });
    }

    /// Begins a block of code in a language, if the source names it.
    pub(crate) fn begin_code(&mut self, language: Option<&str>) {
        self.begin(BlockKind::Code);
        self.language = language.map(Arc::from);
    }

    /// True while a block or a table is open.
    pub(crate) fn in_block(&self) -> bool {
        self.block.is_some() || self.table.is_some()
    }

    /// Ends the open block or table, if there is one, and the roles in it.
    pub(crate) fn end(&mut self) {
        self.end_table();
        if let Some(OpenBlock { kind: BlockKind::Code, start: Some(start), .. }) = self.block
            && self.text[start..].ends_with('\n')
        {
            self.text.pop(); // the separator stands for the end of the last line
        }
        self.end_roles();
        let language = self.language.take();
        let Some(block) = self.block.take() else { return };
        let Some(start) = block.start else { return };
        self.languages.extend(language.map(|name| CodeLanguage { range: start..self.text.len(), name }));
        self.finish_block(block.kind, start, block.marks);
    }

    /// A thematic break, written at `source`.
    pub(crate) fn rule(&mut self, source: Range) {
        self.begin(BlockKind::Rule);
        self.start_block();
        self.map.push(self.text.len(), source);
        self.end();
    }

    /// Appends text of the open block, or of a new paragraph. `source` is where the source has it: of the same length
    /// where the text is taken as it stands, of another where it is said otherwise.
    pub(crate) fn push(&mut self, text: &str, source: Range) {
        if text.is_empty() {
            return;
        }
        if !self.in_block() {
            self.begin(BlockKind::Paragraph);
        }
        self.start_block();
        for role in self.roles.iter_mut().rev().take_while(|r| r.start.is_none()) {
            role.start = Some(self.text.len());
        }
        self.targets.begin(self.text.len());
        self.map.push(self.text.len(), source);
        self.text.push_str(text);
    }

    /// Opens an inline role. Roles close in the reverse order.
    pub(crate) fn start_role(&mut self, role: Role) {
        if !self.in_block() {
            self.begin(BlockKind::Paragraph);
        }
        let kind = Roles::empty().with(role);
        let counts = !self.present.intersects(kind);
        self.present |= kind;
        self.roles.push(OpenRole { role, start: None, counts });
    }

    /// Closes the innermost inline role; without text in it, it leaves no mark.
    pub(crate) fn end_role(&mut self) {
        let Some(open) = self.roles.pop() else { return };
        if !open.counts {
            return;
        }
        self.present -= Roles::empty().with(open.role);
        if let Some(start) = open.start.filter(|&start| start < self.text.len()) {
            self.marks.push(Mark { range: start..self.text.len(), role: open.role });
        }
    }

    /// A link to `target`, for [`Role::Link`].
    pub(crate) fn link(&mut self, target: &str) -> LinkId {
        self.links.push(Link { target: Arc::from(target) });
        (self.links.len() - 1) as LinkId
    }

    /// A footnote whose text may come later, in a [`ContainerKind::Note`].
    pub(crate) fn note(&mut self, label: &str) -> NoteId {
        self.notes.push(Note { label: Arc::from(label), range: 0..0 });
        (self.notes.len() - 1) as NoteId
    }

    /// Complains that a limit was met; the same sentence is kept once.
    pub(crate) fn complain(&mut self, sentence: &str) {
        if !self.complaints.iter().any(|c| c == sentence) {
            self.complaints.push(sentence.to_owned());
        }
    }

    /// Closes what is open and hands over the whole, with an outline of its headings and without metadata.
    pub(crate) fn finish(mut self) -> Parts {
        self.end();
        while !self.open.is_empty() || self.flattened > 0 {
            self.close();
        }
        let targets = self.finish_targets();
        // The line feed that a block of code lost at its end may have been the last of what ended with it.
        let end = self.text.len();
        self.marks.iter_mut().for_each(|mark| mark.range.end = mark.range.end.min(end));
        self.marks.retain(|mark| !mark.range.is_empty());
        Parts {
            text: Text::owned(self.text),
            kind: DocumentKind::Markup,
            blocks: self.blocks,
            containers: self.containers,
            tables: self.tables,
            marks: self.marks,
            links: self.links,
            notes: self.notes,
            targets,
            languages: self.languages,
            outline: Outline::from_headings(self.headings),
            source_map: self.map,
            complaints: self.complaints,
            whole: true,
            ..Parts::default()
        }
    }

    fn end_roles(&mut self) {
        while !self.roles.is_empty() {
            self.end_role();
        }
    }

    /// Lets the open block come to be.
    fn start_block(&mut self) {
        if !matches!(self.block, Some(OpenBlock { start: None, .. })) {
            return;
        }
        let start = self.separate();
        if let Some(block) = &mut self.block {
            block.start = Some(start);
        }
    }

    /// Ends the last block with a separator and makes the containers whose first block comes now; returns its start.
    fn separate(&mut self) -> usize {
        if !self.blocks.is_empty() {
            self.text.push('\n');
        }
        self.make_containers();
        self.text.len()
    }

    /// Gives the open containers that have none their numbers: the text's end is where they begin.
    fn make_containers(&mut self) {
        for i in self.made..self.open.len() {
            let id = self.containers.len() as ContainerId;
            let parent = i.checked_sub(1).and_then(|p| self.open[p].id);
            self.containers.push(Container { kind: self.open[i].kind.clone(), parent, start: self.text.len() });
            self.open[i].id = Some(id);
            if let (ContainerKind::Item { .. }, Some(list)) = (&self.open[i].kind, self.open_list_of(i)) {
                self.lists[list].items.push(id);
            }
        }
        self.made = self.open.len();
    }

    /// Writes down the block from `start` to the end of the text, cut in pieces where it is too long.
    fn finish_block(&mut self, kind: BlockKind, start: usize, first_mark: usize) {
        let container = self.open.last().and_then(|o| o.id);
        let from = self.blocks.len();
        for piece in pieces::of(&self.text[start..], kind) {
            let range = start + piece.start..start + piece.end;
            self.blocks.push(Block { range, kind, container, continues: self.blocks.len() > from });
        }
        self.settle_marks(first_mark, from);
        if let BlockKind::Heading(level) = kind
            && self.foreign == 0
            && self.has_more_than_images(start, first_mark)
        {
            self.headings.push((self.blocks[from].range.clone(), level));
        }
    }

    /// True where anything stands from `start` on beside images. The marks are sorted.
    fn has_more_than_images(&self, start: usize, first_mark: usize) -> bool {
        let mut from = start;
        let images = self.marks[first_mark..].iter().filter(|m| m.role == Role::Image).map(|m| m.range.clone());
        images.chain(std::iter::once(self.text.len()..self.text.len())).any(|image| {
            let beside = from..image.start.max(from);
            from = image.end.max(from);
            self.text[beside].contains(|c: char| !c.is_whitespace())
        })
    }

    /// Sorts the marks from `first` on and splits those that reach over the end of a block from `block` on.
    fn settle_marks(&mut self, first: usize, block: usize) {
        let key = |m: &Mark| (m.range.start, std::cmp::Reverse(m.range.end));
        if self.blocks.len() > block + 1 {
            let whole = self.marks.split_off(first);
            self.marks.extend(whole.iter().flat_map(|m| pieces::split(m, &self.blocks[block..])));
        }
        self.marks[first..].sort_by_key(key);
    }
}

/// True for what others wrote, or what stands beside the text.
fn is_foreign(kind: &ContainerKind) -> bool {
    !matches!(kind, ContainerKind::Item { .. } | ContainerKind::Definition)
}
