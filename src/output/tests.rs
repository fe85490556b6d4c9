//! One document in every form that is written of it: what a form shows is read in `snapshots/`.

use proptest::prelude::*;

use super::*;
use crate::{
    document::{Annotation, Bookmark, Citation, Quotation, Shown},
    format::markdown,
    overview::{Filter, Time},
    search::{Mode, Query},
};

/// A title, an author and a date; amounts, a period, dates without a year of their own, a table, signs that forms escape.
const REPORT: &str = "---
title: Harvests | \"and\" sales
author: Ann Author
source: The Paper
date: 7 May 2012
lang: en
---

# Grain

From 1999 to 2004 the union sold *about $12 million* of grain a year. On 9 June it held 40 per cent of the market, 5.5
tons of it in stock; on 3 May 2010 more than 1,200 farmers left.

## Prices, per ton

| year | price |
| --- | ---: |
| 2001 | $200 |
| 2002 | $-5 |
";

fn document() -> Document {
    markdown::parse(REPORT)
}

fn text(out: Vec<u8>) -> String {
    String::from_utf8(out).unwrap()
}

/// What `write` writes, in its frame.
fn framed(frame: Frame, write: impl FnOnce(&mut dyn std::io::Write)) -> String {
    let mut out = Vec::new();
    let mut framed = Framed::new(frame, &mut out);
    write(&mut framed);
    framed.end().unwrap();
    text(out)
}

const FORMS: [(&str, Form); 5] = [
    ("text", Form::Text),
    ("json", Form::Json),
    ("lines", Form::JsonLines),
    ("csv", Form::Csv),
    ("markdown", Form::Markdown),
];

#[test]
fn figures_in_every_form() {
    let doc = document();
    for all in [false, true] {
        let filter = Filter { all, ..Filter::default() };
        for (name, form) in FORMS {
            let path = all.then(|| Shown::from("a/report.md"));
            let how = Figures { form, filter: &filter, range: 0..doc.text.len(), path: path.as_ref() };
            let written = framed(form.frame(all), |out| figures(&doc, &how, out).unwrap());
            insta::assert_snapshot!(format!("figures_{name}{}", if all { "_of_several" } else { "" }), written);
        }
    }
}

#[test]
fn dates_in_every_form() {
    let doc = document();
    for (name, form) in FORMS {
        let (mut dates, _) = dated(&doc, None, &Time::default());
        in_order_of_time(&mut dates);
        let title = doc.title().unwrap();
        let written = framed(form.frame_of_moments(false), |out| timeline(form, &title, dates, out).unwrap());
        insta::assert_snapshot!(format!("timeline_{name}"), written);
    }
}

#[test]
fn outline_and_hits_in_every_form() {
    let (doc, path) = (document(), Shown::from("report.md"));
    let mut out = Vec::new();
    outline_text(&doc, None, &mut out).unwrap();
    outline_json(&doc, None, &mut out).unwrap();
    insta::assert_snapshot!("outline", text(out));
    let mut out = Vec::new();
    let query = Query::new("o[nf]", Mode::Regex).unwrap();
    let lines = search_text(&doc, &path, &query, false, &mut out);
    let rows = search_json(&doc, None, &query, &mut out);
    assert_eq!(lines.unwrap(), rows.unwrap());
    insta::assert_snapshot!("hits", text(out));
}

#[test]
fn a_citation_in_every_form() {
    let cited = Cited { citation: Citation::of(&document(), "report.md"), path: None };
    let mut out = Vec::new();
    cite_text(&cited, &mut out).unwrap();
    cite_bibtex(&cited, &mut Keys::default(), &mut out).unwrap();
    cite_csl_json(&cited, &mut Keys::default(), &mut out).unwrap();
    insta::assert_snapshot!("citation", text(out));
}

#[test]
fn notes_in_every_form() {
    let doc = document();
    let words = |words: &str| {
        let start = doc.text.slice(0..doc.text.len()).find(words).unwrap();
        start..start + words.len()
    };
    let annotation = |id: &str, at: Range, note: &str| Annotation {
        id: id.to_owned(),
        quotation: Quotation::of(&doc, &at),
        note: note.to_owned(),
        section: "Grain".to_owned(),
        made: 1_300_000_000,
    };
    let (later, first) = (words("1,200 farmers"), words("about $12 million"));
    let lost = Annotation { made: 0, ..annotation("c", words("the union"), "Not found | again.") };
    let notes = Notes {
        annotations: vec![
            (lost, None),
            (annotation("a", later.clone(), ""), Some(later.clone())),
            (annotation("b", first.clone(), "Check this.\n\nTwice."), Some(first)),
        ],
        marks: vec![
            (Bookmark { letter: 'a', quotation: Quotation::of(&doc, &later) }, Some(later.start)),
            (Bookmark { letter: 'b', quotation: Quotation::of(&doc, &later) }, None),
        ],
    };
    let mut out = Vec::new();
    notes_markdown(&doc, "report.md", &notes, &mut out).unwrap();
    notes_json(&doc, "report.md", &notes, &mut out).unwrap();
    insta::assert_snapshot!("notes", text(out));
}

#[test]
fn a_sentence_is_written_once_for_its_hits_on_a_line() {
    let found = |source: &str, pattern: &str, colour: bool| {
        let (mut out, query) = (Vec::new(), Query::new(pattern, Mode::Literal).unwrap());
        let doc = crate::document::Document::plain(crate::document::Text::owned(source));
        let count = search_text(&doc, &Shown::from("a"), &query, colour, &mut out).unwrap();
        (count, text(out))
    };
    let text_of_hits = "  the cat and\nthe  dog, the end. Others.\n\nThe rest\n";
    assert_eq!(
        found(text_of_hits, "the", false),
        (5, "a:1:the cat and the dog, the end.\na:2:the cat and the dog, the end.\na:2:Others.\na:4:The rest\n".into())
    );
    let (_, coloured) = found(text_of_hits, "the", true);
    let plain =
        coloured.replace("\x1b[35m", "").replace("\x1b[32m", "").replace("\x1b[1;31m", "<").replace("\x1b[0m", ">");
    assert_eq!(
        plain.replace("a>:", "").replace(">:", ":"),
        "1:<the> cat and the dog, the end.\n2:the cat and <the> dog, <the> end.\n2:O<the>rs.\n4:<The> rest\n"
    );
}

proptest! {
    /// Colours take nothing away and add nothing else.
    #[test]
    fn hits_in_colour_are_the_same_words(source in "[ab .\n\té!会\u{a0}\u{301}]{0,60}", pattern in "[ab é.会]{1,2}") {
        let Ok(query) = Query::new(&pattern, Mode::Literal) else { return Ok(()) };
        let doc = crate::document::Document::plain(crate::document::Text::owned(&*source));
        let [plain, coloured] = [false, true].map(|colour| {
            let mut out = Vec::new();
            search_text(&doc, &Shown::from("a"), &query, colour, &mut out).unwrap();
            text(out)
        });
        let codes = ["\x1b[35m", "\x1b[32m", "\x1b[1;31m", "\x1b[0m"];
        prop_assert_eq!(codes.iter().fold(coloured, |text, code| text.replace(code, "")), plain);
    }
}
