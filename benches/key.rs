//! What a key costs between the terminal and the frame: the update, and the plans and paint of the rows it changed.

use divan::Bencher;
use ratatui::{buffer::Buffer, layout::Rect};
use sco_reader::{
    document::{Document, Shown, Text},
    format, keymap,
    layout::Means,
    reader::{self, Action, Event, Size, Start, State, Step, Theme},
    source,
    ui::{Depth, Frame},
};

fn main() {
    divan::main();
}

const SIZE: Size = Size { width: 120, height: 40 };

fn state(doc: Document) -> State {
    let name = Shown::from("bench");
    State::new(Start {
        doc,
        name,
        size: SIZE,
        help: keymap::help(),
        theme: Some(Theme::Dark),
        means: Means::Grounds,
        mouse: true,
        plain: false,
    })
}

fn briefing() -> State {
    state(format::markdown::parse(source::BRIEFING))
}

fn lines() -> State {
    let line = "About 1,200 people came from 35 countries on 9 May 2010, and more than half of them stayed.\n";
    state(Document::plain(Text::owned(line.repeat(20_000))))
}

/// Signatures of all rows, and paint of those that changed.
fn frame(state: &State, known: &mut [(u64, u64)], buffer: &mut Buffer) {
    let frame = Frame::of(state, Depth::Indexed);
    for y in 0..SIZE.height {
        let signature = frame.signature(y);
        if std::mem::replace(&mut known[usize::from(y)], signature) != signature {
            frame.paint(y, buffer);
        }
    }
}

fn keys(bencher: Bencher, mut state: State, there: Action, back: Action) {
    let mut known = vec![(0, 0); SIZE.height.into()];
    let mut buffer = Buffer::empty(Rect::new(0, 0, SIZE.width, SIZE.height));
    bencher.bench_local(|| {
        for action in [there, back] {
            reader::update(&mut state, action);
            frame(&state, &mut known, &mut buffer);
        }
    });
}

#[divan::bench]
fn line_of_the_briefing(bencher: Bencher) {
    keys(bencher, briefing(), Action::Rows(1), Action::Rows(-1));
}

#[divan::bench]
fn line_of_plain_text(bencher: Bencher) {
    keys(bencher, lines(), Action::Rows(1), Action::Rows(-1));
}

#[divan::bench]
fn page(bencher: Bencher) {
    keys(bencher, lines(), Action::Page(1), Action::Page(-1));
}

/// Pages that were not looked at before: their blocks are laid out and searched for figures.
fn fresh_pages(bencher: Bencher, mut state: State) {
    let mut known = vec![(0, 0); SIZE.height.into()];
    let mut buffer = Buffer::empty(Rect::new(0, 0, SIZE.width, SIZE.height));
    bencher.bench_local(|| {
        let action = if state.page().at_end { Action::Top } else { Action::Page(1) };
        reader::update(&mut state, action);
        frame(&state, &mut known, &mut buffer);
    });
}

const PARAGRAPH: &str = "Trade between the members grew from 667 billion dollars in 2001 to 6.06 trillion in 2020, which is \
    more than they had hoped for when the charter was signed, on 7 June 2002. Nobody who was there that day expected \
    that the organization would ever speak for 44 % of the world's people; three of its founders said so themselves. \
    What it does not have is a budget: some 4.6 million dollars a year pay for its offices, and little else.\n\n";

#[divan::bench]
fn fresh_page_of_plain_text(bencher: Bencher) {
    fresh_pages(bencher, state(Document::plain(Text::owned(PARAGRAPH.repeat(5000)))));
}

#[divan::bench]
fn fresh_page_of_markdown(bencher: Bencher) {
    fresh_pages(bencher, state(format::markdown::parse(&PARAGRAPH.repeat(5000))));
}

#[divan::bench]
fn section(bencher: Bencher) {
    keys(bencher, briefing(), Action::Section(Step::Next), Action::Section(Step::Previous));
}

#[divan::bench]
fn end_and_top(bencher: Bencher) {
    keys(bencher, lines(), Action::End, Action::Top);
}

#[divan::bench]
fn resize(bencher: Bencher) {
    let mut state = briefing();
    let mut known = vec![(0, 0); SIZE.height.into()];
    let mut buffer = Buffer::empty(Rect::new(0, 0, SIZE.width, SIZE.height));
    bencher.bench_local(|| {
        for width in [90, SIZE.width] {
            reader::handle(&mut state, Event::Resized(Size { width, ..SIZE }));
            frame(&state, &mut known, &mut buffer);
        }
    });
}
