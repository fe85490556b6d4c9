//! Any text, in any language that the recogniser knows: figures are sorted, disjoint and on character boundaries, and so
//! is what stands beside them; a paragraph has the figures that it has within a document.

#![no_main]

use libfuzzer_sys::fuzz_target;
use sco_reader::{
    document::{Document, Text},
    figure::{Language, explain, qualifier, recognise_in},
    overview,
};

const LANGUAGES: [Language; 6] =
    [Language::English, Language::Chinese, Language::German, Language::French, Language::Spanish, Language::Russian];

fuzz_target!(|text: &str| {
    for language in LANGUAGES {
        let mut end = 0;
        for figure in recognise_in(text, language) {
            assert!(figure.range.start >= end && figure.range.end > figure.range.start);
            end = figure.range.end;
            let qualifier = qualifier(text, &figure);
            assert!(qualifier.into_iter().chain([figure.range]).all(|range| text.get(range).is_some()));
        }
    }
    explain(text);
    let doc = Document::plain(Text::owned(text));
    let entries: Vec<_> = overview::figures(&doc, 0..text.len()).collect();
    assert!(entries.windows(2).all(|w| w[0].range.end <= w[1].range.start));
    overview::timeline(&doc, &entries);
});
