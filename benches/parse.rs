//! Reading a source, beside the parser of Markdown alone: what is between the two is ours.
//!
//! `cargo bench --bench parse`, before and after a change, in the same hour.

use std::sync::LazyLock;

use divan::{Bencher, black_box, counter::BytesCount};
use pulldown_cmark::{Options, Parser};
use sco_reader::testing::Doc;

const BRIEFING: &str = include_str!("../assets/briefing.md");

/// The briefing's text over and over, without its front matter and its footnote: 1 MB.
static LARGE: LazyLock<String> = LazyLock::new(|| text().repeat((1 << 20) / text().len()));

/// The same with 20 MB.
static HUGE: LazyLock<String> = LazyLock::new(|| LARGE.repeat(20));

fn main() {
    divan::main();
}

fn text() -> String {
    let body = BRIEFING.splitn(3, "---\n").last().unwrap_or(BRIEFING);
    body.replace("[^claim]", "")
}

fn measure(bencher: Bencher, source: &str, read: impl Fn(&str) + Sync) {
    bencher.counter(BytesCount::new(source.len())).bench(|| read(black_box(source)));
}

#[divan::bench]
fn briefing(bencher: Bencher) {
    measure(bencher, BRIEFING, |source| drop(black_box(Doc::markdown(source))));
}

#[divan::bench(sample_count = 20)]
fn whole_1_mb(bencher: Bencher) {
    measure(bencher, &LARGE, |source| drop(black_box(Doc::markdown(source))));
}

#[divan::bench(sample_count = 20)]
fn parser_alone_1_mb(bencher: Bencher) {
    let options =
        Options::ENABLE_TABLES | Options::ENABLE_FOOTNOTES | Options::ENABLE_STRIKETHROUGH | Options::ENABLE_GFM;
    measure(bencher, &LARGE, |source| {
        black_box(Parser::new_ext(source, options).into_offset_iter().count());
    });
}

/// The beginning of 20 MB, for the first screen.
#[divan::bench]
fn head_20_mb(bencher: Bencher) {
    measure(bencher, &HUGE, |source| drop(black_box(Doc::markdown_head(source))));
}

#[divan::bench(sample_count = 5, sample_size = 1)]
fn whole_20_mb(bencher: Bencher) {
    measure(bencher, &HUGE, |source| drop(black_box(Doc::markdown(source))));
}

/// The outline of 20 MB of lines, as a worker finds it.
#[divan::bench(sample_count = 5, sample_size = 1)]
fn plain_outline_20_mb(bencher: Bencher) {
    let doc = Doc::plain(&HUGE);
    bencher.counter(BytesCount::new(doc.text_len())).bench(|| black_box(&doc).outlined());
}
