//! What it costs to lay out a block: a paragraph, a line of plain text, code, a table, Chinese prose.

use sco_reader::testing::Doc;

/// Cells of the pane.
const PANE: u16 = 110;

fn main() {
    divan::main();
}

/// 100 words of prose, some 600 bytes.
const WORDS: &str = "The members agreed, in a declaration of more than twenty pages, that trade between them should grow; \
    that borders which had been closed for years were to be opened to goods and, later, to people; and that a centre \
    would be founded in the capital to train those who guard them. Observers found little in it that was new. Most of \
    the points had been made at the meeting before, and at the one before that, though never in such detail. What has \
    changed is the tone: where earlier texts spoke of aims, this one names years, sums and offices, and says who pays. ";

/// Lays out the first block of a document.
fn bench(bencher: divan::Bencher, doc: Doc) {
    bencher.bench_local(|| divan::black_box(&doc).lay_out(0, PANE));
}

/// Words of which every tenth is emphasised.
fn emphasised(words: &str) -> String {
    let words = words.split(' ').enumerate();
    words
        .map(|(n, word)| if n % 10 == 9 && !word.is_empty() { format!("*{word}* ") } else { format!("{word} ") })
        .collect()
}

#[divan::bench(args = [1, 10])]
fn paragraph_of_hundreds_of_words(bencher: divan::Bencher, hundreds: usize) {
    bench(bencher, Doc::markdown(&emphasised(&WORDS.repeat(hundreds))));
}

#[divan::bench]
fn plain_line_of_80_cells(bencher: divan::Bencher) {
    bench(bencher, Doc::plain(&WORDS[..80]));
}

#[divan::bench]
fn plain_line_of_100_words(bencher: divan::Bencher) {
    bench(bencher, Doc::plain(WORDS));
}

#[divan::bench]
fn chinese_of_4_kb(bencher: divan::Bencher) {
    bench(bencher, Doc::markdown(&"会议在首都举行，各国代表参加。".repeat(91)));
}

#[divan::bench]
fn code_of_64_lines(bencher: divan::Bencher) {
    let line = "    let total: usize = words.iter().map(|w| w.cells).sum(); // 60\n";
    bench(bencher, Doc::markdown(&format!("```rust\n{}```\n", line.repeat(64))));
}

#[divan::bench]
fn code_of_one_line_of_8_kb(bencher: divan::Bencher) {
    bench(bencher, Doc::markdown(&format!("```\n{}\n```\n", "x = y;".repeat(1365))));
}

/// The first piece of a table of four columns.
#[divan::bench(args = [10, 64, 100_000])]
fn table_piece_of_rows(bencher: divan::Bencher, rows: usize) {
    let row = |row: usize| format!("| the {row}th of them | {} | words of a cell | é |\n", row * 37 % 1000);
    let rows: String = (1..=rows).map(row).collect();
    bench(bencher, Doc::markdown(&format!("| name | number | words | letter |\n|---|---|---|---|\n{rows}")));
}
