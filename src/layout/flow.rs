//! The lines that a paragraph of plain text was broken into: they flow, or stand as they are where there is room.

use unicode_width::UnicodeWidthStr;

use super::{
    Row,
    fit::{self, Width},
    line,
    margin::Margin,
    page::Page,
    prose::{self, Hang},
    runs,
    shape::{Shaping, shape},
};
use crate::document::{Block, BlockKind, BlockRef, Document, Roles, Shown, item, joints};

/// Appends the rows of `block`, which has several lines.
pub(super) fn lay_out(doc: &Document, block: &BlockRef, page: Page, margin: &Margin, rows: &mut Vec<Row>) {
    let text = doc.text.slice(block.block.range.clone());
    let room = line::Room::of(page, margin);
    let has_room = |line: &str| !line.contains('\t') && room.holds(line.trim_end().width());
    if block.block.kind == BlockKind::Lines && text.lines().all(has_room) {
        return stand(doc, block, &text, page, margin, rows);
    }
    let runs = runs::of_marks(doc, &block.block.range, margin.roles, page);
    let runs = runs::replace(&runs, &replaced(&text));
    let most = room.column.saturating_sub(2) / 2;
    let tab = page.tabs.unwrap_or(line::TAB).min(room.column.div_ceil(2)).max(1);
    let mut shaped = shape(&text, &runs, Shaping { tab, widest: room.column - most, ticks: false });
    line::indentation(&mut shaped, most);
    let (prefix, cells) = hanging(&text, tab);
    let prefix = Shown::new(prefix).cut(most);
    let cells = cells.min(most - prefix.cells());
    let width = Width { first: room.column, rest: room.column - prefix.cells() - cells };
    let lines = fit::text(&text, &runs, &shaped, width);
    prose::push_rows(&lines, &shaped, &block.block.range, margin, Hang { prefix: Some(&prefix), cells }, rows);
}

/// Appends the lines of `block` as the source has them. The line feed belongs to the row before it.
fn stand(doc: &Document, block: &BlockRef, text: &str, page: Page, margin: &Margin, rows: &mut Vec<Row>) {
    let mut start = block.block.range.start;
    for whole in text.split_inclusive('\n') {
        let len = whole.trim_end_matches(['\n', '\r']).len();
        let line = Block { range: start..start + len, kind: BlockKind::Line, ..block.block.clone() };
        line::lay_out(doc, &BlockRef { block: line, ..block.clone() }, page, margin, Roles::empty(), rows);
        start += whole.len();
        if let Some(last) = rows.last_mut() {
            last.range.end = start;
        }
    }
}

/// What stands for parts of `text`: for the places where it was broken, and for the spaces of justified lines.
fn replaced(text: &str) -> Vec<(std::ops::Range<usize>, &'static str)> {
    let mut replaced = Vec::new();
    let blank = |line: &str| line.len() - line.trim_start().len();
    let mut lines = text.lines();
    let (first, second) = (lines.next().unwrap_or_default(), lines.next().unwrap_or_default());
    // What is said of a name goes on further in than the name stands; a justified line has gaps too.
    let marker = item(first.trim_start());
    let justified = |len: &usize| first.trim_start()[..*len].ends_with("   ") && blank(second) <= blank(first);
    let marker = marker.filter(|len| !justified(len)).unwrap_or(0);
    let mut from = blank(first) + marker;
    let spaces = |range: std::ops::Range<usize>, out: &mut Vec<_>| {
        let mut at = range.start;
        while let Some(n) = text[at..range.end].find("  ") {
            let end = text[at + n..range.end].find(|c| c != ' ').map_or(range.end, |len| at + n + len);
            out.push((at + n + 1..end, ""));
            at = end;
        }
    };
    for joint in joints(text) {
        spaces(from..joint.range.start, &mut replaced);
        from = joint.range.end;
        replaced.push((joint.range, if joint.space { " " } else { "" }));
    }
    spaces(from..text.len(), &mut replaced);
    replaced
}

/// What the rows after the first one begin with: the signs of a quotation, and free cells. A tab reaches to the next of the
/// stops that are `tab` cells apart.
fn hanging(text: &str, tab: usize) -> (&str, usize) {
    let second = text.split('\n').nth(1).unwrap_or_default();
    let signs = second.len() - second.trim_start_matches(['>', ' ']).len();
    let prefix = second[..signs].rfind('>').map_or(0, |last| last + 1);
    let inside = &second[prefix..];
    let lead = inside.chars().take_while(|c| matches!(c, ' ' | '\t'));
    (&second[..prefix], lead.fold(0, |cells, c| if c == '\t' { (cells / tab + 1) * tab } else { cells + 1 }))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::{
        document::{DocumentKind, Parts, Text, Wrap},
        layout::{Setting, lay_out},
    };

    fn rows(text: &str, kind: BlockKind, column: u16, pane: u16) -> Vec<String> {
        let doc: Document =
            Parts { text: Text::owned(text), kind: DocumentKind::Plain, wrap: Wrap::LINES, ..Parts::default() }.into();
        let block = Block { range: 0..text.len(), kind, container: None, continues: false };
        let rows = lay_out(&doc, &BlockRef { index: 0, block }, &Setting { pane, column, ..Setting::default() }).rows;
        let mut at = 0;
        for row in &rows {
            assert_eq!(row.range.start, at, "rows cover the block once, in order");
            at = row.range.end;
        }
        assert_eq!(at, text.len());
        rows.iter().map(|row| " ".repeat(row.indent.into()) + row.text.as_str()).collect()
    }

    #[test]
    fn lines_flow_with_their_indentation_and_signs_of_quotation() {
        let laid = |text: &str, column| rows(text, BlockKind::Paragraph, column, column);
        assert_eq!(laid("one two three\nfour  five\n", 20), ["one two three four", "five"]);
        assert_eq!(laid("  one two\r\nthree four", 12), ["  one two", "three four"]);
        assert_eq!(laid("- one two\n  three four", 12), ["- one two", "  three four"]);
        assert_eq!(laid("-a    one  two\n      three four", 16), ["-a    one two", "      three four"]);
        assert_eq!(laid("> one two\n> three four", 9), ["> one two", "> three", "> four"]);
        assert_eq!(laid("\tone two\n\tthree four", 24), ["        one two three", "        four"]);
        assert_eq!(laid("a well-\nknown --\nfact", 40), ["a well-known -- fact"]);
        assert_eq!(laid("上海合作组\n织成立了", 40), ["上海合作组织成立了"]);
    }

    #[test]
    fn lines_stand_where_there_is_room() {
        let text = "  -a  one\n      two  three";
        assert_eq!(rows(text, BlockKind::Lines, 20, 20), ["  -a  one", "      two  three"]);
        assert_eq!(rows(text, BlockKind::Lines, 14, 14), ["  -a  one two", "      three"]);
        assert_eq!(rows(text, BlockKind::Lines, 14, 30), ["          -a  one", "              two  three"]);
    }
}
