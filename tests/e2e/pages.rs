//! End to end: pages of HTML, their article and all that stands around it.

use crate::support::{BIN, Session, TempFile};

/// A page with an article of some length between what every page of its site has.
fn page() -> String {
    let sentence = |n| {
        format!(
            "<p>Paragraph {n} tells at some length, with commas, clauses and all, what the committee found when it \
             looked at the matter, which took it the better part of a year.</p>\n"
        )
    };
    let body: String = (1..40).map(sentence).collect();
    let links: String = (1..30).map(|n| format!("<li><a href=\"/{n}\">Department {n}</a></li>")).collect();
    format!(
        "<!doctype html><html><head><title>The finding</title></head><body><nav><ul>{links}</ul></nav>\
         <article><h1>The finding</h1>{body}</article><footer>Imprint and cookies</footer></body></html>"
    )
}

/// The first line of text on the screen.
fn top(screen: &vt100::Screen) -> String {
    let contents = screen.contents();
    let mut lines = contents.lines().skip(1).map(|line| line.trim_matches([' ', '┃', '┫']).to_owned());
    lines.find(|line| !line.is_empty()).unwrap_or_default()
}

#[test]
fn a_key_shows_the_whole_page_at_the_same_place_and_the_article_again() {
    let file = TempFile::new("page.html", page());
    let s = Session::start(90, 24, &[file.path()]);
    s.wait_for("W or --whole shows the whole page");
    // The sidebar's width, and so the rows, depend on what is shown.
    s.send("\\W");
    s.wait_for("Department 1");
    s.send("/Paragraph 20\r");
    s.wait_for("Paragraph 20 tells");
    s.send("W");
    s.wait_for("Its article alone");
    let same = top(&s.screen());
    s.send("W");
    s.wait_for("The whole page; W shows its article alone");
    assert_eq!(top(&s.screen()), same);
    s.send("g");
    s.wait_for("Department 1");
}

#[test]
fn the_page_of_a_pipe_can_be_shown_whole_too() {
    let file = TempFile::new("page.html", page());
    let command = Session::command("sh").args(["-c", &format!("cat {} | {BIN}", file.path())]);
    let s = Session::run(90, 24, command);
    s.wait_for("Paragraph 1 tells");
    s.send("lW");
    s.wait_for("Department 1");
    s.send("W");
    s.wait_gone("Department 1");
}

#[test]
fn where_nothing_is_left_out_the_key_says_so() {
    let file = TempFile::new("a.md", "# Title\n\nText.\n");
    let s = Session::start(80, 24, &[file.path()]);
    s.wait_for("Text.");
    s.send("W");
    s.wait_for("Nothing of this document is left out");
}
