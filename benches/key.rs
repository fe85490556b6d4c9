//! What a key costs between the terminal and the frame: the update, the plans and paint of the rows that it changed, and
//! the bytes of the frame.

use divan::{Bencher, black_box};
use sco_reader::testing::{Depth, Doc, Session, Setup};

fn main() {
    divan::main();
}

const WIDTH: u16 = 120;
const HEIGHT: u16 = 40;

fn session(doc: Doc) -> Session {
    let mut session = Session::new(doc, Setup { depth: Depth::Indexed, ..Setup::of(WIDTH, HEIGHT) });
    session.press("→");
    session.draw();
    session
}

fn briefing() -> Session {
    session(Doc::briefing())
}

fn lines() -> Session {
    let line = "About 1,200 people came from 35 countries on 9 May 2010, and more than half of them stayed.\n";
    session(Doc::plain(&line.repeat(20_000)))
}

fn keys(bencher: Bencher, mut session: Session, there: &str, back: &str) {
    bencher.bench_local(|| {
        for key in [there, back] {
            session.press(key);
            black_box(session.draw());
        }
    });
}

#[divan::bench]
fn nothing_changed(bencher: Bencher) {
    let mut session = lines();
    bencher.bench_local(|| black_box(session.draw()));
}

#[divan::bench]
fn line_of_the_briefing(bencher: Bencher) {
    keys(bencher, briefing(), "j", "k");
}

#[divan::bench]
fn line_of_plain_text(bencher: Bencher) {
    keys(bencher, lines(), "j", "k");
}

#[divan::bench]
fn page(bencher: Bencher) {
    keys(bencher, lines(), "Space", "b");
}

/// Pages that were not looked at before: their blocks are laid out and searched for figures.
fn fresh_pages(bencher: Bencher, mut session: Session) {
    bencher.bench_local(|| {
        session.press(if session.is_at_end() { "Home" } else { "Space" });
        black_box(session.draw());
    });
}

const PARAGRAPH: &str = "Trade between the members grew from 667 billion dollars in 2001 to 6.06 trillion in 2020, which is \
    more than they had hoped for when the charter was signed, on 7 June 2002. Nobody who was there that day expected \
    that the organization would ever speak for 44 % of the world's people; three of its founders said so themselves. \
    What it does not have is a budget: some 4.6 million dollars a year pay for its offices, and little else.\n\n";

#[divan::bench]
fn fresh_page_of_plain_text(bencher: Bencher) {
    fresh_pages(bencher, session(Doc::plain(&PARAGRAPH.repeat(5000))));
}

#[divan::bench]
fn fresh_page_of_markdown(bencher: Bencher) {
    fresh_pages(bencher, session(Doc::markdown(&PARAGRAPH.repeat(5000))));
}

#[divan::bench]
fn section(bencher: Bencher) {
    keys(bencher, briefing(), "]", "[");
}

#[divan::bench]
fn end_and_top(bencher: Bencher) {
    keys(bencher, lines(), "End", "Home");
}

#[divan::bench]
fn resize(bencher: Bencher) {
    let mut session = briefing();
    bencher.bench_local(|| {
        for width in [90, WIDTH] {
            session.resize(width, HEIGHT);
            black_box(session.draw());
        }
    });
}
