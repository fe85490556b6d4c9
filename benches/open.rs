//! What comes before the first frame: opening a document as far as its first screen needs it, its state, and the bytes
//! of the frame.

use std::{
    fs::{self, File},
    io::Write,
    path::{Path, PathBuf},
};

use divan::{Bencher, black_box};
use sco_reader::testing::{Depth, Session, Setup};

const BRIEFING: &str = include_str!("../assets/briefing.md");

fn main() {
    divan::main();
}

/// Bytes of the first frame.
fn first_frame(path: &Path) -> usize {
    let setup = Setup { depth: Depth::Indexed, ..Setup::of(120, 40) };
    Session::open(path, setup).expect("a document").draw().len()
}

/// A file of `copies` of `text` in the folder of temporary files, removed at the end.
struct Temp(PathBuf);

impl Temp {
    fn new(name: &str, text: &str, copies: usize) -> Self {
        let path = std::env::temp_dir().join(format!("{}-{name}", std::process::id()));
        let mut file = File::create(&path).expect("a temporary file");
        (0..copies).for_each(|_| file.write_all(text.as_bytes()).expect("room for it"));
        Self(path)
    }
}

impl Drop for Temp {
    fn drop(&mut self) {
        let _ = fs::remove_file(&self.0);
    }
}

fn file(bencher: Bencher, name: &str, text: &str, copies: usize) {
    let temp = Temp::new(name, text, copies);
    bencher.bench_local(|| black_box(first_frame(&temp.0)));
}

const LINE: &str = "About 1,200 people came from 35 countries on 9 May 2010, and more than half of them stayed there.";

#[divan::bench]
fn markdown_of_6_kb(bencher: Bencher) {
    file(bencher, "short.md", BRIEFING, 1);
}

#[divan::bench(args = [200, 4000])]
fn large_markdown(bencher: Bencher, copies: usize) {
    file(bencher, "long.md", &format!("# A section\n\n{LINE} {LINE}\n\n{}", BRIEFING), copies);
}

#[divan::bench]
fn large_text(bencher: Bencher) {
    file(bencher, "long.txt", &format!("{LINE}\n{LINE}\n\n"), 100_000);
}

#[divan::bench]
fn one_line(bencher: Bencher) {
    file(bencher, "line.txt", &format!("{LINE} "), 200_000);
}
