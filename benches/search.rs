//! Search through 64 MB of prose beside memmem, which does the least that any search can do.
//!
//! `cargo bench --bench search`, before and after a change, in the same hour.

use std::{
    fs::{self, File},
    io::Read,
    path::PathBuf,
    sync::LazyLock,
};

use divan::{Bencher, black_box, counter::BytesCount};
use sco_reader::testing::Doc;

const LEN: usize = 64 << 20;

const WORDS: &str = "the of and a to in is was he for it with as his on be at by had not are but from or have an they \
    which one you were her all she there would their we him been has when who will more no if out so said what up its \
    about into than them can only other new some could time these two may then do first any my now such like our over \
    man me even most made after also did many before must through back years where much your way well down should \
    because each just those people how too little state good very make world still own see men work long get here \
    between both life being under never day same another know while last might us great old year off come since \
    against go came right used take three organization members cooperation security economic trade region statistics \
    percent 2001 2017 600 500 – “quoted” it’s Asia Central Afghanistan summit Shanghai Dushanbe Bishkek Astana";

static PROSE: LazyLock<String> = LazyLock::new(|| {
    let words: Vec<&str> = WORDS.split_whitespace().collect();
    let mut text = String::with_capacity(LEN + 100);
    let (mut seed, mut line) = (1u64, 0);
    while text.len() < LEN {
        // Knuth's generator; squaring favours the words at the front, as language does.
        seed = seed.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
        let part = (seed >> 33) as f64 / f64::from(1 << 31);
        text.push_str(words[(part * part * words.len() as f64) as usize]);
        line += 1;
        text.push(if line % 12 == 0 { '\n' } else { ' ' });
    }
    text.push_str("Taliban, more than 7 économies “unquoted”");
    text
});

/// The prose as a file, which is read in windows; it is removed when it has been opened.
fn prose() -> Doc {
    let path = file();
    let doc = Doc::open(&path).expect("a document");
    fs::remove_file(path).expect("the file");
    doc
}

fn file() -> PathBuf {
    let path = std::env::temp_dir().join(format!("sco-reader-search-{}.txt", std::process::id()));
    fs::write(&path, PROSE.as_bytes()).expect("room for it");
    path
}

fn main() {
    divan::main();
}

#[divan::bench]
fn memmem(bencher: Bencher) {
    LazyLock::force(&PROSE);
    let finder = memchr::memmem::Finder::new("Taliban");
    bencher.counter(BytesCount::new(LEN)).bench(|| black_box(finder.find(PROSE.as_bytes())));
}

#[divan::bench]
fn copy_of_windows(bencher: Bencher) {
    let path = file();
    let mut buffer = vec![0; 256 << 10];
    bencher.counter(BytesCount::new(LEN)).bench_local(|| {
        let mut file = File::open(&path).expect("the file");
        while file.read(&mut buffer).expect("its bytes") > 0 {}
    });
    fs::remove_file(path).expect("the file");
}

/// The first hit stands at the very end.
#[divan::bench(args = ["taliban", "Taliban", "more than 7", "économies", "\"unquoted", r"\vtal\w+", r"\v\d é"])]
fn first(bencher: Bencher, pattern: &str) {
    let doc = prose();
    bencher.counter(BytesCount::new(LEN)).bench(|| doc.find(pattern));
}

/// Every hit counted by all cores; some queries have millions.
#[divan::bench(args = ["taliban", "more than", "statistics", "it's", "e", " ", r"\v\w+ty\b"])]
fn all(bencher: Bencher, pattern: &str) {
    let doc = prose();
    bencher.counter(BytesCount::new(LEN)).bench(|| doc.count(pattern));
}
