//! Paragraphs: what belongs together for sentences and figures.

use std::borrow::Cow;

use memchr::{memchr, memrchr};

use super::{BlockKind, Document, DocumentKind, Range, unstyled};

/// A run of lines without a blank one among them that has more bytes is no paragraph but a log or a listing: each of its
/// lines is a paragraph. So what a paragraph is depends on the text near it alone, and its size is bounded.
const LONGEST: usize = 8 << 10;
/// Bytes of a line that may be nothing but sequences of styling.
const SEQUENCES: usize = 256;
/// A line of so many bytes is a paragraph of its own, or several: nobody breaks lines so far apart.
const LONG: usize = 2 << 10;
/// Bytes read at a time.
const WINDOW: usize = 64 << 10;

impl Document {
    /// The paragraph that holds `offset`, as [`Paragraphs::around`] finds it.
    pub(crate) fn paragraph_around(&self, offset: usize) -> Range {
        Paragraphs::new(self).around(offset)
    }

    /// The block of a rendered document, or the cell of a table, that holds `offset`.
    fn block_or_cell(&self, offset: usize) -> Range {
        let Some(block) = self.block_at(offset) else { return offset..offset };
        let BlockKind::Table { table, .. } = block.block.kind else { return block.block.range };
        let table = &self.tables[table as usize];
        let holds = |c: &&Range| c.start <= offset && offset <= c.end;
        let header = table.header.iter().find(holds);
        let at = table.cells.partition_point(|c| c.end < offset);
        header.or(table.cells.get(at).filter(holds)).cloned().unwrap_or(block.block.range)
    }
}

/// Finds the paragraphs of a document, and keeps what it has read and seen: finding one paragraph after another takes time
/// in proportion to the text, whatever its lines are. To be made anew for a text that has changed.
#[derive(Debug)]
pub(crate) struct Paragraphs {
    doc: Document,
    /// Bytes of the text from `start` on; unused where the text is held in memory.
    window: Vec<u8>,
    start: usize,
    run: Run,
}

/// Neighbouring lines that are neither blank nor long, as far as they have been looked at.
#[derive(Debug)]
struct Run {
    /// From the first byte of the first line to the line feed of the last one.
    range: Range,
    /// No such line stands before it.
    first: bool,
    /// No such line stands behind it.
    last: bool,
}

impl Run {
    /// Of no line, with which none goes on.
    const NONE: Self = Self { range: 0..0, first: true, last: true };
}

/// The line around a place, its line feed apart.
enum Line {
    Short(Range),
    Blank(Range),
    Long,
}

impl Paragraphs {
    /// Those of `doc`.
    pub(crate) fn new(doc: &Document) -> Self {
        Self { doc: doc.clone(), window: Vec::new(), start: 0, run: Run::NONE }
    }

    /// The paragraph that holds `offset`: a block, a cell of a table, or the lines of plain text between blank ones; of
    /// a log without blank lines a line, of a long line a piece. Bounded in size whatever the text, and the same for
    /// each offset in it.
    pub(crate) fn around(&mut self, offset: usize) -> Range {
        if self.doc.kind == DocumentKind::Markup {
            return self.doc.block_or_cell(offset);
        }
        let Some(last) = self.doc.text.len().checked_sub(1) else { return 0..0 };
        let offset = offset.min(last);
        let line = match self.line(offset) {
            Line::Short(line) => line,
            Line::Blank(line) => return self.without_return(line),
            Line::Long => return self.doc.block_at(offset).map_or(offset..offset, |b| b.block.range),
        };
        self.reach(&line);
        while self.run.range.len() <= LONGEST && !(self.run.first && self.run.last) {
            if self.run.first { self.extend() } else { self.extend_back() }
        }
        let whole = self.run.range.len() <= LONGEST;
        self.without_return(if whole { self.run.range.clone() } else { line })
    }

    /// The text of `range`, which lies on character boundaries; from the window where it holds that, which is most often.
    pub(crate) fn text(&mut self, range: Range) -> Cow<'_, str> {
        let doc = self.doc.clone();
        let near = if range.len() < LONGEST { self.bytes(range.clone()) } else { &[] };
        match std::str::from_utf8(near) {
            Ok(text) if text.len() == range.len() => Cow::Borrowed(text),
            _ => Cow::Owned(doc.text.slice(range).to_string()),
        }
    }

    /// Makes `line` a part of the run: the run goes on to it where nothing parts them, else begins anew.
    fn reach(&mut self, line: &Range) {
        let near = self.run.range.end < line.start && line.start - self.run.range.end < WINDOW;
        while near && !self.run.last && self.run.range.end < line.end {
            self.extend();
        }
        if line.start < self.run.range.start || self.run.range.end < line.end {
            self.run = Run { range: line.clone(), first: false, last: false };
        }
    }

    fn extend(&mut self) {
        let next = self.run.range.end + 1;
        match (next < self.doc.text.len()).then(|| self.line(next)) {
            Some(Line::Short(line)) => self.run.range.end = line.end,
            _ => self.run.last = true,
        }
    }

    fn extend_back(&mut self) {
        match self.run.range.start.checked_sub(1).map(|before| self.line(before)) {
            Some(Line::Short(line)) => self.run.range.start = line.start,
            _ => self.run.first = true,
        }
    }

    /// The line that holds `offset`, which lies in the text.
    fn line(&mut self, offset: usize) -> Line {
        let len = self.doc.text.len();
        let (from, to) = (offset.saturating_sub(LONG), (offset + LONG).min(len));
        let near = self.bytes(from..to);
        let Some((before, after)) = near.split_at_checked(offset - from) else { return Line::Long };
        let start = memrchr(b'\n', before).map(|n| n + 1).or((from == 0).then_some(0));
        let end = memchr(b'\n', after).or((from + near.len() == len).then_some(after.len()));
        let (Some(start), Some(end)) = (start, end) else { return Line::Long };
        let inside = start..before.len() + end;
        let line = from + inside.start..from + inside.end;
        match () {
            () if line.len() >= LONG => Line::Long,
            () if is_blank(&near[inside]) => Line::Blank(line),
            () => Line::Short(line),
        }
    }

    /// A carriage return before a line feed is a part of the line's end.
    fn without_return(&mut self, lines: Range) -> Range {
        let ends = lines.end < self.doc.text.len();
        let returns = ends && !lines.is_empty() && self.bytes(lines.end - 1..lines.end) == b"\r";
        lines.start..lines.end - usize::from(returns)
    }

    /// The bytes of `range`, which is shorter than half a window; fewer where the source has become shorter.
    fn bytes(&mut self, range: Range) -> &[u8] {
        if let Some(text) = self.doc.text.as_str() {
            return &text.as_bytes()[range];
        }
        if range.start < self.start || self.start + self.window.len() < range.end {
            self.start = range.start.saturating_sub(LONGEST + LONG);
            self.window.resize(WINDOW.min(self.doc.text.len() - self.start), 0);
            let got = self.doc.text.read_bytes(self.start, &mut self.window);
            self.window.truncate(got);
        }
        let end = (range.end - self.start).min(self.window.len());
        self.window.get(range.start - self.start..end).unwrap_or_default()
    }
}

/// True for a line of nothing but white space and sequences of styling.
pub(super) fn is_blank(line: &[u8]) -> bool {
    match line.iter().find(|b| !b.is_ascii_whitespace() && **b != 0x0b) {
        None => true,
        Some(0x1b) => {
            line.len() <= SEQUENCES && std::str::from_utf8(line).is_ok_and(|line| unstyled(line).trim().is_empty())
        }
        Some(0..=0x7f) => false,
        Some(_) => std::str::from_utf8(line).is_ok_and(|line| line.trim().is_empty()),
    }
}

#[cfg(test)]
mod tests {
    use std::sync::Arc;

    use super::super::Text;
    use super::*;
    use proptest::prelude::*;

    fn check(text: &str) {
        let doc = Document::plain(Text::owned(text));
        let windows = Document::plain(Text::windows(Arc::new(text.as_bytes().to_vec()), text.len()));
        let mut found = Paragraphs::new(&windows);
        let mut blocks = std::iter::successors(doc.block_at(0), |b| doc.block_after(b));
        while let Some(first) = blocks.next() {
            let paragraph = doc.paragraph_around(first.block.range.start);
            assert_eq!(paragraph.start, first.block.range.start);
            assert!(paragraph.len() <= LONGEST + (4 << 10));
            let mut last = first;
            while last.block.range.end < paragraph.end {
                assert_eq!(doc.paragraph_around(last.block.range.end), paragraph);
                assert_eq!(found.around(last.block.range.end), paragraph, "one after another");
                last = blocks.next().unwrap();
            }
            assert_eq!(found.around(last.block.range.start), paragraph, "one after another");
            assert_eq!(last.block.range.end, paragraph.end);
        }
    }

    #[test]
    fn lines_between_blank_ones_are_a_paragraph() {
        let doc = Document::plain(Text::owned("one\ntwo\r\n\nthree\n \t\nfour"));
        assert_eq!([0, 5, 9, 10, 19].map(|at| doc.paragraph_around(at)), [0..7, 0..7, 9..9, 10..15, 19..23]);
        check("one\ntwo\r\n\nthree\n \t\nfour");
        check("\u{3000}\none\n");
    }

    #[test]
    fn each_line_of_a_log_is_a_paragraph() {
        let log = "a line of a log without an end\n".repeat(3000);
        let doc = Document::plain(Text::owned(log.as_str()));
        assert_eq!(doc.paragraph_around(31 * 1000 + 5), 31_000..31_030);
        check(&log);
        check(&"word ".repeat(20_000));
        check(&format!("{}\nshort\n{}\n\nlast", "word ".repeat(900), "line\n".repeat(100)));
    }

    proptest! {
        #![proptest_config(ProptestConfig::with_cases(64))]
        #[test]
        fn every_place_of_a_paragraph_knows_it(lines in prop::collection::vec("[ab ]{0,5}", 0..20)) {
            check(&lines.join("\n"));
        }

        #[test]
        fn runs_of_any_length_are_found_alike(runs in prop::collection::vec(1usize..500, 1..8), line in 1usize..60) {
            let text: Vec<_> = runs.iter().map(|&n| format!("{}\n", "x".repeat(line)).repeat(n)).collect();
            check(&text.join("\n"));
        }
    }
}
