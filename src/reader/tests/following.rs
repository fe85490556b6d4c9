//! Links within the document: to headings, to named places, to nothing.

use crate::{
    document::Document,
    format::{
        html::{self, Extent},
        markdown,
    },
    testing::{Doc, Session, Setup},
};

/// Words of the top row, and the message.
fn place(session: &Session) -> (String, String) {
    let state = &session.state;
    let words = |row: &crate::reader::RowRef| state.doc.text.slice(row.row().range.clone()).trim().to_owned();
    let top = state.page().rows.iter().map(words).find(|words| !words.is_empty()).unwrap_or_default();
    (top, state.message.as_ref().map(ToString::to_string).unwrap_or_default())
}

/// Where each link of `doc` leads, in order of place.
fn leads(doc: Document, links: usize) -> Vec<(String, String)> {
    let follow = |n: usize| {
        let mut session = Session::new(Doc(doc.clone()), Setup::of(60, 8));
        session.press(&format!("{} Enter", "Tab ".repeat(n + 1)));
        place(&session)
    };
    (0..links).map(follow).collect()
}

fn filler(name: &str) -> String {
    (1..=20).map(|n| format!("Paragraph {n} of {name}.\n\n")).collect()
}

#[test]
fn links_lead_to_headings_and_named_places() {
    let text = format!(
        "[one](#part-one) [again](#part-one-1) [named](#here) [signs](#umläuts--more) [none](#nowhere)\n\n{}\
         # Part one\n\n{}# Part one\n\nSecond of the name.\n\n<a id=\"here\"></a>The named paragraph.\n\n{}\
         # Umläuts & more\n\n{}",
        filler("a"),
        filler("b"),
        filler("c"),
        filler("d"),
    );
    let doc = markdown::parse(&text);
    let second = doc.text.slice(0..doc.text.len()).find("Second of the name").unwrap();
    let found = leads(doc, 5);
    let tops: Vec<_> = found.iter().map(|(top, _)| top.as_str()).collect();
    assert_eq!(tops[0], "Part one");
    assert_eq!(tops[2..4], ["The named paragraph.", "Umläuts & more"]);
    assert!(found[4].1.contains("nowhere"), "{found:?}");
    // The second heading of the same name, not the first.
    let mut session = Session::new(Doc(markdown::parse(&text)), Setup::of(60, 8));
    session.press("Tab Tab Enter");
    assert!(session.state.page().range().contains(&second));
}

#[test]
fn links_of_a_page_lead_to_what_has_the_name() {
    let text = filler("a").replace("\n\n", "</p><p>");
    let source = format!(
        "<html><body><h1>Page</h1><p><a href='#x'>one</a> <a href='#y'>two</a> <a href='#z'>three</a></p><p>{text}</p>\
         <h2 id=x>Headed</h2><p>{text}</p><p><a name=y></a>Named in the old way.</p><p>{text}</p><p id='z'>By its id.</p><p>{text}</p>"
    );
    let found = leads(html::parse(&source, Extent::Whole), 3);
    let tops: Vec<_> = found.into_iter().map(|(top, _)| top).collect();
    assert_eq!(tops, ["Headed", "Named in the old way.", "By its id."]);
}
