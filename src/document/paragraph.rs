//! Paragraphs: what belongs together for sentences and figures.

use super::{BlockKind, Document, Kind, Range};

/// In plain text without blank lines a paragraph ends at the first line that begins in the next stretch of this many
/// bytes: where it ends depends on the text near it alone.
const STRETCH: usize = 4 << 10;

impl Document {
    /// The paragraph that holds `offset`: a block, a cell of a table, or the lines of plain text between blank ones.
    /// Bounded in size whatever the text, and the same for each offset in it.
    pub fn paragraph_around(&self, offset: usize) -> Range {
        let Some(block) = self.block_at(offset) else { return offset..offset };
        match (self.kind, block.block.kind) {
            (Kind::Plain, _) => self.lines_around(block.block.range),
            (_, BlockKind::Table { table, .. }) => {
                let table = &self.tables[table as usize];
                let holds = |c: &&Range| c.start <= offset && offset <= c.end;
                let header = table.header.iter().find(holds);
                let at = table.cells.partition_point(|c| c.end < offset);
                header.or(table.cells.get(at).filter(holds)).cloned().unwrap_or(block.block.range)
            }
            _ => block.block.range,
        }
    }

    fn lines_around(&self, line: Range) -> Range {
        let blank = |r: &Range| self.text.slice(r.clone()).trim().is_empty();
        if blank(&line) {
            return line;
        }
        let (mut start, mut end) = (line.start, line.end);
        let mut block = self.block_at(line.start);
        while let Some(before) = block.as_ref().and_then(|b| self.block_before(b)) {
            let range = before.block.range.clone();
            if range.start / STRETCH != start / STRETCH || blank(&range) {
                break;
            }
            start = range.start;
            block = Some(before);
        }
        let mut block = self.block_at(line.start);
        while let Some(after) = block.as_ref().and_then(|b| self.block_after(b)) {
            let range = after.block.range.clone();
            if range.start / STRETCH != start / STRETCH || blank(&range) {
                break;
            }
            end = range.end;
            block = Some(after);
        }
        start..end
    }
}

#[cfg(test)]
mod tests {
    use super::super::Text;
    use super::*;
    use proptest::prelude::*;

    fn check(text: &str) {
        let doc = Document::plain(Text::owned(text));
        let mut blocks = std::iter::successors(doc.block_at(0), |b| doc.block_after(b));
        while let Some(first) = blocks.next() {
            let paragraph = doc.paragraph_around(first.block.range.start);
            assert_eq!(paragraph.start, first.block.range.start);
            assert!(paragraph.len() < 3 * STRETCH);
            let mut last = first;
            while last.block.range.end < paragraph.end {
                assert_eq!(doc.paragraph_around(last.block.range.end), paragraph);
                last = blocks.next().unwrap();
            }
            assert_eq!(last.block.range.end, paragraph.end);
        }
    }

    #[test]
    fn lines_between_blank_ones_are_a_paragraph() {
        let doc = Document::plain(Text::owned("one\ntwo\n\nthree\n"));
        assert_eq!([0, 5, 8, 10].map(|at| doc.paragraph_around(at)), [0..7, 0..7, 8..8, 9..14]);
    }

    #[test]
    fn a_text_without_blank_lines_has_bounded_paragraphs() {
        check(&"a line of a log without an end\n".repeat(3000));
        check(&"word ".repeat(20_000));
    }

    proptest! {
        #[test]
        fn every_place_of_a_paragraph_knows_it(lines in prop::collection::vec("[ab ]{0,5}", 0..20)) {
            check(&lines.join("\n"));
        }
    }
}
