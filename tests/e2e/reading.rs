//! End to end: the main job, as a person at a terminal does it.

use crate::support::{Session, TempFile};

const DOWN: &str = "\x1b[B";
const RIGHT: &str = "\x1b[C";

fn bold_and_coloured(cell: &vt100::Cell) -> bool {
    cell.bold() && cell.fgcolor() != vt100::Color::Default
}

#[test]
fn the_briefing_is_read_by_section_with_its_figures() {
    let mut s = Session::start(120, 40, &[]);
    s.wait_for("CONTENTS");
    s.send(DOWN);
    s.send(DOWN);
    s.wait_for("section 3 of 6");
    for figure in ["more than 600", "more than 500", "more than 2,000"] {
        assert!(s.all(figure, bold_and_coloured), "{figure} does not stand out");
    }
    let bars = s.screen().contents().lines().filter(|l| l.contains("██")).count();
    assert!(bars >= 3, "no bars:\n{}", s.screen().contents());
    assert!(s.all("Statistics", |c| c.bold()), "the sidebar does not follow");
    s.send("q");
    assert!(s.wait_end().success());
    s.assert_given_back();
}

#[test]
fn a_search_shows_where_its_hits_are() {
    let s = Session::start(120, 40, &[]);
    s.wait_for("CONTENTS");
    s.send("/taliban");
    s.wait_for("1 of ");
    s.send("\r");
    s.wait_for("next");
    let screen = s.screen();
    let counted: Vec<_> = screen
        .contents()
        .lines()
        .filter_map(|l| l.split('│').next().map(str::to_owned))
        .filter(|l| l.trim_end().ends_with(|c: char| c.is_ascii_digit()))
        .collect();
    assert!(counted.iter().any(|l| l.contains("Afghanistan role")), "{counted:?}");
    assert!(s.all("Taliban", |c| c.bgcolor() != vt100::Color::Default));
    s.send("n");
    s.wait_for("2 of ");
    s.send("N");
    s.wait_for("1 of ");
    s.send("\x1b");
    s.wait_gone("previous");
}

#[test]
fn escape_goes_back_to_where_the_search_began() {
    let s = Session::start(80, 24, &[]);
    s.wait_for("CONTENTS");
    s.wait_still();
    // A blank cell looks the same whether it was written or erased.
    let seen = |screen: &vt100::Screen| screen.contents().lines().map(|l| l.trim_end().to_owned()).collect::<Vec<_>>();
    let before = seen(&s.screen());
    s.send("/Afghan");
    s.wait_for("/Afghan");
    s.wait_for(" of ");
    assert_ne!(seen(&s.screen()), before);
    s.send("\x1b");
    s.wait("the same screen", |screen| seen(screen) == before);
}

#[test]
fn a_broken_expression_is_told_while_it_is_typed() {
    let s = Session::start(100, 30, &[]);
    s.wait_for("CONTENTS");
    s.send("/\\vtali(");
    s.wait("an error", |screen| screen.contents().lines().last().is_some_and(|l| l.contains("/\\vtali(   ")));
    s.send("ban)\r");
    s.wait_for("1 of ");
}

#[test]
fn the_help_shows_every_key_and_is_filtered_by_typing() {
    let s = Session::start(100, 60, &[]);
    s.wait_for("CONTENTS");
    s.send("?");
    s.wait_for("next section");
    s.send("per cent");
    s.wait_gone("next section");
    s.wait_for("that many per cent");
    s.send("\x1b");
    s.wait_for("CONTENTS");
    s.wait_gone("that many per cent");
}

#[test]
fn contents_are_filtered_and_lead_there() {
    let s = Session::start(100, 30, &[]);
    s.wait_for("CONTENTS");
    s.send("o");
    s.wait_for("type to filter");
    s.send("afg\r");
    s.wait_for("section 5 of 6");
    s.send("\x0f");
    s.wait_for("section 1 of 6");
}

#[test]
fn hits_are_listed_with_their_sentence() {
    let s = Session::start(100, 30, &[]);
    s.wait_for("CONTENTS");
    s.send("/taliban\rs");
    s.wait_for("Hits");
    s.wait_for("type to filter");
    s.send("\r");
    s.wait_gone("type to filter");
    s.wait_for("1 of ");
}

#[test]
fn counts_work_as_in_vim() {
    let lines: String = (1..=500).map(|n| format!("line {n}.\n")).collect();
    let file = TempFile::new("lines.txt", lines);
    let s = Session::start(60, 20, &[file.path()]);
    s.wait_for("line 1.");
    s.send("5j");
    s.wait("line 6 on top", |screen| !screen.contents().contains("line 5.") && screen.contents().contains("line 6."));
    s.send("123G");
    s.wait("line 123 on top", |screen| {
        !screen.contents().contains("line 122.") && screen.contents().contains("line 123.")
    });
    s.send("50%");
    s.wait_for("50 %");
    s.send("G");
    s.wait_for("line 500");
    s.wait_for("100 %");
    s.send("g");
    s.wait_for("line 1.");
}

#[test]
fn the_words_at_the_top_stay_through_every_size() {
    let s = Session::start(120, 40, &[]);
    s.wait_for("CONTENTS");
    s.send(format!("{RIGHT}25j"));
    s.wait_still();
    let top = |s: &Session| {
        let screen = s.screen().contents();
        let mut text = screen.lines().skip(2).map(|l| l.split('│').next_back().unwrap_or("").trim().to_owned());
        text.find(|l| !l.is_empty()).unwrap_or_default()
    };
    let before = top(&s);
    for (width, height) in [(70, 20), (150, 50), (61, 12), (90, 33), (120, 40)] {
        s.resize(width, height);
    }
    s.wait_still();
    assert_eq!(top(&s), before);
}

#[test]
fn nothing_breaks_at_any_size() {
    let mut s = Session::start(1, 1, &[]);
    for (width, height) in [(1, 2), (2, 1), (3, 3), (20, 5), (300, 100), (7, 50), (60, 1), (59, 15), (8, 4)] {
        s.resize(width, height);
        s.wait_still();
        for keys in ["j", " ", "?", "\x1b", "o", "\x1b", "/a", "\r", "s", "\x1b", "\x1b", "\t"] {
            s.send(keys);
            // A key that follows at once would be taken for one with Alt.
            s.wait_still();
        }
    }
    s.resize(120, 40);
    s.wait_for("CONTENTS");
    s.send("q");
    assert!(s.wait_end().success());
}

#[test]
fn a_storm_of_sizes_ends_with_the_right_screen() {
    let s = Session::start(100, 30, &[]);
    s.wait_for("CONTENTS");
    for n in 0..50 {
        s.resize(60 + n, 20 + n % 7);
    }
    s.resize(110, 33);
    s.wait_still();
    let stormed = s.screen().contents();
    let fresh = Session::start(110, 33, &[]);
    fresh.wait_for("CONTENTS");
    fresh.wait_still();
    assert_eq!(stormed, fresh.screen().contents());
}

#[test]
fn a_pipe_is_read_while_keys_come_from_the_terminal() {
    let mut s = Session::run(
        80,
        24,
        Session::command("/bin/sh").args([
            "-c",
            &format!("printf '# One\\n\\nfirst words\\n\\n# Two\\n\\nlast words\\n' | {}", crate::support::BIN),
        ]),
    );
    s.wait_for("first words");
    s.send(DOWN);
    s.wait_for("section 2 of 2");
    s.send("q");
    assert!(s.wait_end().success());
    s.assert_given_back();
}

#[test]
fn reading_begins_where_the_command_line_says() {
    let lines: String = (1..=500).map(|n| format!("line {n} of many\n")).collect();
    let file = TempFile::new("lines.txt", lines);
    for (args, top) in [
        (&["+200", file.path()][..], "line 200 of"),
        (&["+G", file.path()][..], "line 500 of"),
        (&["+/line 300", file.path()][..], "line 300 of"),
        (&["--section", "stat"][..], "section 3 of 6"),
    ] {
        let s = Session::start(90, 20, args);
        s.wait_for(top);
    }
}

#[test]
fn a_search_through_megabytes_finds_what_was_typed_last() {
    let mut text = "some sand and other words of a long text\n".repeat(200_000);
    text += "here is the sandcastle at last\n";
    let file = TempFile::new("large.txt", text);
    let s = Session::start(90, 24, &[file.path()]);
    s.wait_for("some sand");
    s.send("/sandcastle\r");
    s.wait_for("1 of 1 ");
    s.wait_for("here is the sandcastle");
}

#[test]
fn the_end_of_a_large_document_is_reached_before_it_has_been_read() {
    let mut text = "# Part\n\nWords of *some* length that go on and on for a while.\n\n".repeat(20_000);
    text += "# Last\n\nThe very end.\n";
    let file = TempFile::new("large.md", text);
    let s = Session::start(90, 24, &[file.path()]);
    s.send("G");
    s.wait_for("The very end.");
    s.send("g/very end\r");
    s.wait_for("1 of 1 ");
}

#[test]
fn an_outline_that_comes_late_pushes_nothing_aside() {
    let paragraphs = |head: &str| (1..9000).map(|i| head.replace('#', &i.to_string())).collect::<String>();
    // First words are shown when they are asked for.
    let file = TempFile::new("words.txt", paragraphs("Paragraph # says something or other to nobody.\n\n"));
    let s = Session::start(120, 40, &[file.path()]);
    s.wait_for("Paragraph 1 ");
    s.wait_still();
    assert!(!s.screen().contents().contains("CONTENTS"));
    // Until they have been found the key says so.
    let looked_for = "still being looked for";
    loop {
        s.send("\\");
        s.wait("CONTENTS", |screen| ["CONTENTS", looked_for].iter().any(|word| screen.contents().contains(word)));
        if s.screen().contents().contains("CONTENTS") {
            break;
        }
        s.send("jk");
        s.wait_gone(looked_for);
    }
    // Headings come by themselves, unless someone has begun to read.
    let file = TempFile::new("chapters.txt", paragraphs("CHAPTER #\n\nIt says something or other to nobody.\n\n"));
    let s = Session::start(120, 40, &[file.path()]);
    s.wait_for("CONTENTS");
    let s = Session::start(120, 40, &[file.path(), "+500"]);
    s.wait_for("CHAPTER 1");
    s.wait_still();
    assert!(!s.screen().contents().contains("CONTENTS"));
}
