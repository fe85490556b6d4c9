//! Any bytes as Markdown and as plain text, printed at some width: nothing that acts on a terminal comes out, and no row
//! is too wide.

#![no_main]

use libfuzzer_sys::fuzz_target;
use sco_reader::testing::{Doc, decode};

fuzz_target!(|input: (u8, &[u8])| {
    let (width, bytes) = input;
    let source = decode(bytes);
    for doc in [Doc::markdown(&source), Doc::plain(&source).outlined()] {
        let text = doc.print(u16::from(width).max(1), false);
        assert!(text.lines().all(|line| !line.contains(char::is_control)));
    }
});
