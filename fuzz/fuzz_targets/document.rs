//! Any bytes as Markdown and as plain text, printed at some width: nothing that acts on a terminal comes out, and no row
//! is too wide.

#![no_main]

use libfuzzer_sys::fuzz_target;
use sco_reader::{
    document::{Document, Text},
    format,
    output::{self, Print},
    reader::find_bars,
};

fuzz_target!(|input: (u8, &[u8])| {
    let (width, bytes) = input;
    let source = format::decode(bytes, None);
    let plain = Document::plain(Text::owned(&*source));
    let outline = format::plain::outline(&plain.text, &|| false);
    for doc in [format::markdown::parse(&source), plain.with_outline(outline)] {
        let how = Print { width: u16::from(width).max(1), colour: false, range: 0..doc.text.len(), bars: find_bars };
        let mut out = Vec::new();
        output::print(&doc, &how, &mut out).expect("memory takes all");
        let text = std::str::from_utf8(&out).expect("UTF-8");
        assert!(text.lines().all(|line| !line.contains(char::is_control)));
    }
});
