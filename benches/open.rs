//! What comes before the first frame: opening a document as far as its first screen needs it, its state, and the bytes
//! of the frame.

use std::{
    fs::{self, File},
    io::Write,
    path::{Path, PathBuf},
};

use divan::{Bencher, black_box};
use ratatui::buffer::Buffer;
use sco_reader::{
    keymap,
    layout::Means,
    open::{self, OpenOptions},
    reader::{Size, Start, State, Theme},
    source::{self, Input},
    terminal::{RowSource, Screen, Signature},
    ui::{Depth, Frame},
};

const SIZE: Size = Size { width: 120, height: 40 };

fn main() {
    divan::main();
}

struct Rows<'a>(Frame<'a>);

impl RowSource for Rows<'_> {
    fn signature(&self, row: u16) -> Signature {
        let (moving, beside) = self.0.signature(row);
        Signature { moving, beside }
    }

    fn paint(&self, row: u16, buffer: &mut Buffer) {
        self.0.paint(row, buffer);
    }
}

/// Bytes of the first frame.
fn first_frame(input: &Input) -> usize {
    let opened = open::open(input, OpenOptions::default()).expect("a document");
    let (doc, name) = (opened.doc, opened.name);
    let state = State::new(Start {
        doc,
        name,
        size: SIZE,
        help: keymap::help(),
        theme: Some(Theme::Dark),
        means: Means::Grounds,
        mouse: true,
        plain: false,
    });
    let mut screen = Screen::new(SIZE.width, SIZE.height);
    screen.frame(&Rows(Frame::of(&state, Depth::Indexed)), None, None).len()
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
    let input = Input::File(Path::new(&temp.0).into());
    bencher.bench_local(|| black_box(first_frame(&input)));
}

const LINE: &str = "About 1,200 people came from 35 countries on 9 May 2010, and more than half of them stayed there.";

#[divan::bench]
fn briefing(bencher: Bencher) {
    bencher.bench_local(|| black_box(first_frame(&Input::Briefing)));
}

#[divan::bench]
fn markdown_of_6_kb(bencher: Bencher) {
    file(bencher, "short.md", source::BRIEFING, 1);
}

#[divan::bench(args = [200, 4000])]
fn large_markdown(bencher: Bencher, copies: usize) {
    file(bencher, "long.md", &format!("# A section\n\n{LINE} {LINE}\n\n{}", source::BRIEFING), copies);
}

#[divan::bench]
fn large_text(bencher: Bencher) {
    file(bencher, "long.txt", &format!("{LINE}\n{LINE}\n\n"), 100_000);
}

#[divan::bench]
fn one_line(bencher: Bencher) {
    file(bencher, "line.txt", &format!("{LINE} "), 200_000);
}
