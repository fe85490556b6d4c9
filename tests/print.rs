//! What `print` writes: with colours and without, on a narrow page and a wide one.

use sco_reader::testing::Doc;

const TECHNICAL: &str = include_str!("technical.md");

fn printed(markdown: &str, width: u16, colour: bool) -> String {
    Doc::markdown(markdown).print(width, colour)
}

#[test]
fn technical_texts() {
    for width in [72, 40] {
        insta::assert_snapshot!(format!("technical_{width}"), printed(TECHNICAL, width, false));
        let coloured = printed(TECHNICAL, width, true).replace('\x1b', "␛");
        insta::assert_snapshot!(format!("technical_coloured_{width}"), coloured);
    }
}

/// What is marked and copied of a block of code has to run.
#[test]
fn code_is_printed_as_it_stands() {
    let long = format!("echo {}", "a/long/path ".repeat(20));
    let text = printed(&format!("```sh\n{long}\n\tindented\n```\n"), 40, false);
    assert_eq!(text, format!("  sh\n    {}\n        indented\n", long.trim_end()));
}

#[test]
fn addresses_are_printed_whole() {
    let address = format!("https://example.org/{}page.html?x=1#y", "part/".repeat(20));
    let text = printed(&format!("See {address} for more.\n"), 400, false);
    assert_eq!(text, format!("See {address} for more.\n"));
}

/// What fits wraps in its columns; past that a row is a record. No word is ever broken.
#[test]
fn wide_tables() {
    let table = "| Tool | Language | Extensible (themes, grammars) | Execution time of `jquery.js` |\n|---|---|---|---|\n\
        | [viewer](https://example.org/viewer) | Rust | :heavy_check_mark: through a folder of its own | 624 |\n\
        | highlighter | C++ | no | |\n";
    for width in [72, 30] {
        insta::assert_snapshot!(format!("table_{width}"), printed(table, width, false));
    }
}
