//! The paragraphs in which figures are looked for: everything but code, rules, the masthead and the heads of columns.

use crate::{
    document::{Block, BlockKind, BlockRef, Document, DocumentKind, Paragraphs, Range},
    figure::Language,
};

use super::{columns::language, fences::Fences};

/// A paragraph, or a cell of a table.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Paragraph {
    /// Bytes of the display text.
    pub(super) range: Range,
    /// What stands around the cell of a table.
    pub(super) row: Option<Row>,
    /// The language of the table; other paragraphs have their own.
    pub(super) language: Option<Language>,
}

/// The row of a table around a cell.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Row {
    /// Bytes of the display text, from its first cell that is not empty to its last.
    pub(super) range: Range,
    /// Its first cell where that is another one.
    pub(super) label: Option<Range>,
    /// The head of the cell's column, where that distinguishes it from other columns of amounts.
    pub(super) head: Option<Range>,
}

impl Paragraph {
    /// The language in which `text`, which is the paragraph's, is read.
    pub(super) fn language(&self, text: &str) -> Language {
        self.language.unwrap_or_else(|| Language::of(text))
    }

    pub(super) fn of(range: Range) -> Self {
        Self { range, row: None, language: None }
    }
}

/// The paragraphs that begin in `range`, in order of place.
pub(super) fn paragraphs(doc: &Document, range: Range) -> impl Iterator<Item = Paragraph> {
    let (markup, plain) = match doc.kind {
        DocumentKind::Markup => (Some(blocks(doc, range)), None),
        DocumentKind::Plain => (None, Some(lines(doc, range))),
    };
    markup.into_iter().flatten().chain(plain.into_iter().flatten())
}

fn blocks(doc: &Document, range: Range) -> impl Iterator<Item = Paragraph> {
    let first = doc.block_at(range.start);
    let blocks = std::iter::successors(first, |b: &BlockRef| doc.block_after(b));
    blocks
        .take_while(move |b| b.block.range.start < range.end)
        // One that began before is a matter of the range before.
        .skip_while(move |b| b.block.range.start < range.start)
        .flat_map(|b| of_block(doc, &b.block))
}

fn of_block(doc: &Document, block: &Block) -> Vec<Paragraph> {
    match block.kind {
        BlockKind::Code | BlockKind::Rule | BlockKind::Title | BlockKind::Byline => Vec::new(),
        BlockKind::Table { table, from, to } => {
            let table = &doc.tables[table as usize];
            let language = language(doc, table);
            let rows = (from as usize..to as usize).map(|row| table.row(row));
            rows.flat_map(|row| cells(row, &table.header, language)).collect()
        }
        _ => vec![Paragraph::of(block.range.clone())],
    }
}

fn cells<'a>(row: &'a [Range], header: &'a [Range], language: Language) -> impl Iterator<Item = Paragraph> + 'a {
    let filled = row.iter().enumerate().filter(|(_, cell)| !cell.is_empty());
    let mut cells = filled.clone().map(|(_, cell)| cell);
    let first = cells.next();
    let range = first.zip(cells.next_back().or(first)).map_or(0..0, |(first, last)| first.start..last.end);
    filled.map(move |(n, cell)| {
        let other = |cells: &[Range], at: usize| cells.get(at).filter(|cell| n > 0 && !cell.is_empty()).cloned();
        let head = other(header, n).filter(|_| header.len() > 2);
        let row = Row { range: range.clone(), label: other(row, 0), head };
        Paragraph { range: cell.clone(), row: Some(row), language: Some(language) }
    })
}

/// Paragraphs of plain text, without the lines of fenced code.
fn lines(doc: &Document, range: Range) -> impl Iterator<Item = Paragraph> {
    let (mut at, mut last) = (range.start, None);
    let mut fences = Fences::default();
    let mut paragraphs = Paragraphs::new(doc);
    let found = std::iter::from_fn(move || {
        if at >= range.end.min(doc.text.len()) {
            return None;
        }
        let paragraph = paragraphs.around(at);
        // What comes next may still be its line end, of two bytes.
        at = paragraph.end.max(at) + 1;
        let again = last.replace(paragraph.clone()).is_some_and(|last| last == paragraph);
        // One that began before is a matter of the range before.
        let other = again || paragraph.start < range.start || paragraph.is_empty();
        Some(if other { Vec::new() } else { unfenced(doc, &paragraph, &mut fences) })
    });
    found.flatten()
}

/// What of a paragraph of plain text stands outside of fenced code.
pub(super) fn unfenced(doc: &Document, paragraph: &Range, fences: &mut Fences) -> Vec<Paragraph> {
    let slice = doc.text.slice(paragraph.clone());
    let runs = fences.outside(doc, &(slice.start..slice.start + slice.len()), &slice);
    runs.into_iter().map(Paragraph::of).collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::document::{Parts, Text};

    fn of_plain(text: &str) -> Vec<String> {
        let doc = Document::plain(Text::owned(text));
        paragraphs(&doc, 0..text.len()).map(|p| doc.text.slice(p.range).to_string()).collect()
    }

    #[test]
    fn paragraphs_of_plain_text_stand_outside_of_fences() {
        assert_eq!(of_plain("one\ntwo\n\n\nthree"), ["one\ntwo", "three"]);
        assert_eq!(of_plain("one\n```\n2\n\n3\n```\nfour\n\n~~~~\n5\n~~~~\n"), ["one", "four"]);
        assert_eq!(of_plain("Title\n~~~~~\nText"), ["Title\n~~~~~\nText"]);
    }

    #[test]
    fn blocks_of_markup_belong_to_the_range_that_they_begin_in() {
        let block = |range: Range| Block { range, kind: BlockKind::Paragraph, container: None, continues: false };
        let parts = Parts {
            kind: DocumentKind::Markup,
            text: Text::owned("one\ntwo\nthree"),
            blocks: vec![block(0..3), block(4..7), block(8..13)],
            ..Parts::default()
        };
        let doc: Document = parts.into();
        let found = |range| paragraphs(&doc, range).map(|p| p.range.start).collect::<Vec<_>>();
        assert_eq!([0..2, 2..6, 6..13].map(found), [[0], [4], [8]]);
    }

    #[test]
    fn those_that_begin_in_the_range_are_found() {
        let text = "one\n\ntwo\n\nthree\n";
        let doc = Document::plain(Text::owned(text));
        let found: Vec<_> = paragraphs(&doc, 5..11).map(|p| p.range).collect();
        assert_eq!(found, [5..8, 10..15]);
        let parts = [0..2, 2..7, 7..text.len()].map(|part| paragraphs(&doc, part).count());
        assert_eq!(parts, [1, 1, 1]);
    }
}
