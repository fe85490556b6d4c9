//! Any bytes as a page of HTML, its article and all of it: read in bounds, and printed without anything that acts on a
//! terminal.

#![no_main]

use libfuzzer_sys::fuzz_target;
use sco_reader::testing::{Doc, decode};

fuzz_target!(|input: (u8, &[u8])| {
    let (width, bytes) = input;
    let source = decode(bytes);
    for whole in [false, true] {
        let text = Doc::html(&source, whole).print(u16::from(width).max(1), false);
        assert!(text.lines().all(|line| !line.contains(char::is_control)));
    }
});
