//! What it costs to lay out a block: a paragraph, a line of plain text, code, a table, Chinese prose.

use sco_reader::{
    document::{Align, Block, BlockKind, BlockRef, Document, Kind, Mark, Parts, Range, Role, Table, Text},
    layout::{Bars, Means, Setting, lay_out},
};

fn main() {
    divan::main();
}

const SETTING: Setting =
    Setting { pane: 110, column: 72, sideways: 0, bars: no_bars, means: Means::Grounds, paper: false };

fn no_bars(_: &Document, _: &Table) -> Option<Bars> {
    None
}

/// 100 words of prose, some 600 bytes.
const WORDS: &str = "The members agreed, in a declaration of more than twenty pages, that trade between them should grow; \
    that borders which had been closed for years were to be opened to goods and, later, to people; and that a centre \
    would be founded in the capital to train those who guard them. Observers found little in it that was new. Most of \
    the points had been made at the meeting before, and at the one before that, though never in such detail. What has \
    changed is the tone: where earlier texts spoke of aims, this one names years, sums and offices, and says who pays. ";

fn block_of(text: String, kind: BlockKind, document: Kind) -> (Document, BlockRef) {
    let range = 0..text.len();
    let marks = (0..text.len() / 200).map(|i| Mark { range: i * 200 + 10..i * 200 + 30, role: Role::Emphasis });
    let blocks = vec![Block { range, kind, container: None, continues: false }];
    let marks = if text.is_ascii() { marks.collect() } else { Vec::new() };
    let parts = Parts { text: Text::owned(text), kind: document, blocks, marks, ..Parts::default() };
    let doc = Document::from(parts);
    let block = doc.block_at(0).expect("a document of one block has one");
    (doc, block)
}

fn bench(bencher: divan::Bencher, (doc, block): (Document, BlockRef)) {
    bencher.bench_local(|| lay_out(divan::black_box(&doc), &block, &SETTING));
}

#[divan::bench(args = [1, 10])]
fn paragraph_of_hundreds_of_words(bencher: divan::Bencher, hundreds: usize) {
    bench(bencher, block_of(WORDS.repeat(hundreds), BlockKind::Paragraph, Kind::Markup));
}

#[divan::bench]
fn plain_line_of_80_cells(bencher: divan::Bencher) {
    bench(bencher, block_of(WORDS[..80].to_owned(), BlockKind::Line, Kind::Plain));
}

#[divan::bench]
fn plain_line_of_100_words(bencher: divan::Bencher) {
    bench(bencher, block_of(WORDS.to_owned(), BlockKind::Line, Kind::Plain));
}

#[divan::bench]
fn chinese_of_4_kb(bencher: divan::Bencher) {
    bench(bencher, block_of("会议在首都举行，各国代表参加。".repeat(91), BlockKind::Paragraph, Kind::Markup));
}

#[divan::bench]
fn code_of_64_lines(bencher: divan::Bencher) {
    let line = "    let total: usize = words.iter().map(|w| w.cells).sum(); // 60\n";
    bench(bencher, block_of(line.repeat(64), BlockKind::Code, Kind::Markup));
}

#[divan::bench]
fn code_of_one_line_of_8_kb(bencher: divan::Bencher) {
    bench(bencher, block_of("x = y;".repeat(1365), BlockKind::Code, Kind::Markup));
}

#[divan::bench(args = [10, 64, 100_000])]
fn table_piece_of_rows(bencher: divan::Bencher, rows: usize) {
    bench(bencher, table(rows));
}

/// The first piece of a table of four columns.
fn table(rows: usize) -> (Document, BlockRef) {
    let (mut text, mut cells) = (String::new(), Vec::new());
    for row in 0..=rows {
        let texts =
            [format!("the {row}th of them"), format!("{}", row * 37 % 1000), "words of a cell".into(), "é".into()];
        for cell in texts {
            cells.push(Range { start: text.len(), end: text.len() + cell.len() });
            text = text + &cell + "\t";
        }
        text.push('\n');
    }
    let header = cells.drain(..4).collect::<Vec<_>>().into();
    let to = rows.min(64);
    let end = cells.get(to * 4).map_or(text.len(), |c| c.start) - 1;
    let kind = BlockKind::Table { table: 0, from: 0, to: to as u32 };
    let blocks = vec![Block { range: 0..end, kind, container: None, continues: false }];
    let tables = vec![Table { columns: vec![Align::Start; 4], header, cells }];
    let doc: Document =
        Parts { text: Text::owned(text), kind: Kind::Markup, blocks, tables, ..Parts::default() }.into();
    let block = doc.block_at(0).expect("a document of one block has one");
    (doc, block)
}
