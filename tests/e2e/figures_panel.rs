//! End to end: the list of figures and the timeline.

use std::fmt::Write;

use crate::support::{Session, TempFile};

const DOWN: &str = "\x1b[B";

/// The first row of a screen on which `text` stands.
fn row(screen: &vt100::Screen, text: &str) -> Option<usize> {
    screen.contents().lines().position(|l| l.contains(text))
}

#[test]
fn the_briefing_has_its_figures_in_a_list() {
    let s = Session::start(100, 30, &[]);
    s.wait_for("CONTENTS");
    s.send("f");
    s.wait_for("Figures");
    s.wait_for("more than 600");
    assert!(s.all("more than 600", |c| c.bold() && c.fgcolor() != vt100::Color::Default));
    assert!(!s.screen().contents().contains('█'), "bars of what is all alike:\n{}", s.screen().contents());
    s.send("600");
    s.wait_for("1 of 1");
    s.send("\r");
    s.wait_gone("Figures ");
    s.wait_for("section 3 of 6");
    s.wait_for("more than 600");
    s.send("\x0f");
    s.wait_for("section 1 of 6");
}

#[test]
fn figures_are_filtered_by_kind_and_ordered_by_size() {
    let text = "# Report\n\nSales rose to $40 million, from $7 million, and costs to $500 million.\n\n\
                They grew by 12 percent in a year that saw 900 visitors.\n";
    let file = TempFile::new("report.md", text);
    let s = Session::start(100, 30, &[file.path()]);
    s.wait_for("Report");
    s.send("f");
    s.wait_for("money 3");
    s.send("percent");
    s.wait_for("1 of 1");
    s.send("\x15");
    s.wait_for("of 5");
    // The kinds that occur are gone through; Shift-Tab goes back.
    s.send("\t\t\t");
    s.wait_for("of 3");
    s.wait("money alone is listed", |screen| {
        let text = screen.contents();
        text.split('├').next().is_some_and(|list| list.contains('█') && !list.contains("900"))
    });
    s.send("\x13");
    s.wait_for("by size");
    s.wait("the greatest first", |screen| {
        let rows = ["$500 million ", "$40 million ", "$7 million "].map(|t| row(screen, t));
        rows.is_sorted() && rows.iter().all(Option::is_some)
    });
    s.send("\x1b");
    s.wait_gone("by size");
}

#[test]
fn the_minor_ones_come_on_request() {
    let file = TempFile::new("few.md", "# Few\n\nIn 2019 three people met 700 others.\n");
    let s = Session::start(80, 24, &[file.path()]);
    s.wait_for("Few");
    s.send("f");
    s.wait_for("1 of 1");
    s.send("\x0b");
    s.wait_for("3 of 3");
}

#[test]
fn dates_stand_in_order_of_time_on_a_line() {
    let text = "---\ndate: 2021-09-20\n---\n# Times\n\nFrom 2013 to 2017 it grew. It was founded on June 15, 2001.\n\n\
                They met on September 16 again.\n";
    let file = TempFile::new("times.md", text);
    let s = Session::start(100, 30, &[file.path()]);
    s.wait_for("Times");
    s.send("t");
    s.wait_for("Timeline");
    s.wait_for("15 Jun");
    s.wait_for("(2021)");
    let years = ["2001 ┼", "2013 ┼", "2017 ┼", "2021 ┼"].map(|t| row(&s.screen(), t));
    assert!(years.is_sorted() && years.iter().all(Option::is_some), "{years:?}");
    assert!(s.screen().contents().contains("11 years"), "{}", s.screen().contents());
    assert!(s.screen().contents().contains('╮') && s.screen().contents().contains('╯'));
    s.wait_for("1 of 3");
    s.send(DOWN);
    s.wait_for("2 of 3");
    s.send(DOWN);
    s.wait_for("3 of 3");
    s.send("\r");
    s.wait_gone("Timeline");
}

#[test]
fn the_briefing_has_its_line_of_time() {
    for (width, height) in [(120, 40), (80, 24)] {
        let s = Session::start(width, height, &[]);
        s.wait_for("CONTENTS");
        s.send("t");
        s.wait_for("2001 ┼");
        s.wait_for("2013 ┼");
        assert!(row(&s.screen(), "2001 ┼") < row(&s.screen(), "2013 ┼"));
    }
}

#[test]
fn no_screen_is_too_small() {
    for (width, height) in [(80, 24), (40, 15), (20, 5), (5, 3), (1, 1)] {
        let mut s = Session::start(width, height, &[]);
        s.wait_still();
        for key in ["f", "\t", "\x13", "600", DOWN, "\x1b", "t", DOWN, DOWN, "20", "\r"] {
            s.send(key);
            s.wait_still();
        }
        s.send("q");
        assert!(s.wait_end().success(), "{width}x{height}");
    }
}

#[test]
fn a_large_text_fills_the_list_while_it_is_used() {
    let mut text = String::new();
    for n in 0..6_000 {
        writeln!(text, "In that year {} visitors came, {n} percent more than before.\n", n + 3000).unwrap();
    }
    let file = TempFile::new("large.txt", &text);
    let s = Session::start(100, 30, &[file.path()]);
    s.wait_for("3000 visitors");
    s.send("f");
    s.wait_for("Figures");
    s.wait_for("3000");
    s.wait_for("1 of 12000");
    s.send("8999");
    s.wait_for("1 of 1");
    s.send("\r");
    s.wait_gone("Figures ");
    s.wait_for("8999 visitors");
}

#[test]
fn what_front_matter_says_of_a_figure_stands_under_its_sentence() {
    let s = Session::start(120, 40, &["--section", "Statistics"]);
    s.wait_for("more than 600");
    s.send("f600");
    s.wait_for("1 of 1");
    s.wait_for("2013 to 2017 · the SCO's regional anti-terror centre");
}
