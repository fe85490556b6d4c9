//! Any text, in any language that the recogniser knows: figures are sorted, disjoint and on character boundaries, and so
//! is what stands beside them; the lists of figures and dates hold them in order.

#![no_main]

use libfuzzer_sys::fuzz_target;
use sco_reader::testing::{Doc, recognise, weighings};

const LANGUAGES: [&str; 6] = ["english", "chinese", "german", "french", "spanish", "russian"];

fuzz_target!(|text: &str| {
    for language in LANGUAGES {
        let mut end = 0;
        for figure in recognise(text, Some(language)) {
            assert!(figure.range.start >= end && figure.range.end > figure.range.start);
            end = figure.range.end;
            assert!(figure.qualifier.into_iter().chain([figure.range]).all(|range| text.get(range).is_some()));
        }
    }
    weighings(text);
    let doc = Doc::plain(text);
    let mut end = 0;
    for range in doc.key_figures() {
        assert!(range.start >= end);
        end = range.end;
    }
    doc.figures(&mut std::io::sink()).expect("a sink takes all");
    doc.timeline(&mut std::io::sink()).expect("a sink takes all");
});
