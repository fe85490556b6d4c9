//! The figures of blocks, as the screen and the printer show them.

use std::{collections::HashMap, rc::Rc};

use crate::document::{Block, BlockKind, Document, DocumentKind, Paragraphs, Range};

use super::{
    fences::Fences,
    found::found,
    paragraph::{Paragraph, paragraphs, unfenced},
    styled::Styled,
    text_kind::{Judged, TextKind},
};

/// Paragraphs of plain text whose figures are kept; some screens' worth of the smallest ones.
const KEPT: usize = 1024;

/// A figure in the text: of the entries of a document what the screen needs, at less cost. Of a block they are sorted by
/// place and do not overlap.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) struct Mark {
    /// First byte of the display text.
    pub start: usize,
    /// After the last byte.
    pub end: usize,
    /// It is a key figure, and the words around can bear that it stands out fully.
    pub bright: bool,
    /// It stands in a text of this kind, where figures do not stand out; None in prose and tables.
    pub apart: Option<TextKind>,
}

/// Finds the figures of blocks, and keeps those of paragraphs that several lines of plain text make up.
#[derive(Debug)]
pub(crate) struct Marks {
    doc: Document,
    lines: Paragraphs,
    /// By where the paragraph begins.
    known: HashMap<usize, Rc<[Mark]>>,
    fences: Fences,
    judged: Judged,
}

impl Marks {
    /// Of `doc`; to be made anew for one that has changed.
    pub(crate) fn new(doc: &Document) -> Self {
        Self {
            doc: doc.clone(),
            lines: Paragraphs::new(doc),
            known: HashMap::new(),
            fences: Fences::default(),
            judged: Judged::default(),
        }
    }

    /// The figures of the paragraphs that `block` is, or belongs to. Titles and headings stand out as they are: theirs
    /// are not among them.
    pub(crate) fn of(&mut self, block: &Block) -> Rc<[Mark]> {
        let (doc, judged) = (&self.doc, &mut self.judged);
        match (doc.kind, block.kind) {
            (DocumentKind::Markup, BlockKind::Heading(_)) => Rc::default(),
            (DocumentKind::Markup, _) => {
                paragraphs(doc, block.range.clone()).flat_map(|p| of_paragraph(doc, &p, judged)).collect()
            }
            (DocumentKind::Plain, _) => self.of_lines(&block.range),
        }
    }

    /// Of the paragraph that the lines of `range` are in, or of the paragraphs that they are.
    fn of_lines(&mut self, range: &Range) -> Rc<[Mark]> {
        let first = self.lines.around(range.start);
        if first.end >= range.end {
            return self.of_paragraph(first);
        }
        let (mut at, mut marks) = (range.start, Vec::new());
        while at < range.end {
            let paragraph = self.lines.around(at);
            at = paragraph.end.max(at) + 1;
            marks.extend_from_slice(&self.of_paragraph(paragraph));
        }
        marks.into()
    }

    fn of_paragraph(&mut self, paragraph: Range) -> Rc<[Mark]> {
        if let Some(known) = self.known.get(&paragraph.start) {
            return known.clone();
        }
        let parts = unfenced(&self.doc, &paragraph, &mut self.fences);
        let marks: Rc<[_]> = parts.iter().flat_map(|part| of_paragraph(&self.doc, part, &mut self.judged)).collect();
        if self.known.len() >= KEPT {
            self.known.clear();
        }
        self.known.insert(paragraph.start, marks.clone());
        marks
    }
}

fn of_paragraph(doc: &Document, paragraph: &Paragraph, judged: &mut Judged) -> Vec<Mark> {
    if let Some(styled) = Styled::of(doc, paragraph) {
        let outer = |mark: Mark| {
            let range = styled.outer(&(mark.start..mark.end));
            Mark { start: range.start, end: range.end, ..mark }
        };
        let judged = &mut Judged::default();
        return of_paragraph(&styled.doc, &styled.paragraph, judged).into_iter().map(outer).collect();
    }
    let slice = doc.text.slice(paragraph.range.clone());
    let found = found(doc, paragraph, &slice, paragraph.language(&slice), judged);
    found
        .iter()
        .map(|f| Mark { start: f.range.start, end: f.range.end, bright: f.rank.bright, apart: f.apart })
        .collect()
}
