//! What a frame costs: from rows to bytes, on a screen of 120 by 40 with a sidebar of seven entries.

use divan::{Bencher, black_box};
use ratatui::{
    buffer::Buffer,
    style::{Color, Style},
};
use sco_reader::terminal::{RowSource, Screen, Scroll, Signature};

const SIZE: (u16, u16) = (120, 40);

fn main() {
    divan::main();
}

/// Text from a line on, beside a sidebar; what is the same in any row has the same signature.
struct Text {
    from: u16,
}

impl RowSource for Text {
    fn signature(&self, row: u16) -> Signature {
        Signature { moving: u64::from(self.from + row), beside: u64::from(if row < 7 { row + 1 } else { 0 }) }
    }

    fn paint(&self, row: u16, buffer: &mut Buffer) {
        if row < 7 {
            buffer.set_string(2, row, format!("Section number {row}"), Style::new());
        }
        buffer.set_string(28, row, "│", Style::new().fg(Color::Rgb(54, 59, 68)));
        let number = self.from + row;
        let figure = format!("{} percent", number.wrapping_mul(40_503) % 100);
        let parts = [
            (format!("Line {number} says that trade grew by "), Style::new()),
            (figure, Style::new().fg(Color::Rgb(242, 180, 92))),
            (", more than in the year before it".to_owned(), Style::new()),
        ];
        parts.iter().fold(38, |x, (text, style)| buffer.set_stringn(x, row, text, 80, *style).0);
    }
}

fn shown(from: u16) -> Screen {
    let mut screen = Screen::new(SIZE.0, SIZE.1);
    screen.frame(&Text { from }, None, None);
    screen
}

#[divan::bench]
fn first(bencher: Bencher) {
    bencher.bench(|| Screen::new(SIZE.0, SIZE.1).frame(&Text { from: 0 }, None, None).len());
}

#[divan::bench]
fn page(bencher: Bencher) {
    let (mut screen, mut from) = (shown(0), 0_u16);
    bencher.bench_local(|| {
        from = (from + SIZE.1) % 4000;
        black_box(screen.frame(&Text { from }, None, None).len())
    });
}

#[divan::bench(args = [true, false])]
fn line(bencher: Bencher, hint: bool) {
    let (mut screen, mut from) = (shown(0), 0_u16);
    bencher.bench_local(|| {
        from = (from + 1) % 4000;
        let scroll = hint.then_some(Scroll { rows: 0..SIZE.1, columns: 29..SIZE.0, by: 1 });
        black_box(screen.frame(&Text { from }, scroll, None).len())
    });
}

#[divan::bench]
fn nothing_changed(bencher: Bencher) {
    let mut screen = shown(0);
    bencher.bench_local(|| black_box(screen.frame(&Text { from: 0 }, None, None).len()));
}
