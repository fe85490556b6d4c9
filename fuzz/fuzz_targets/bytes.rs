//! Any bytes as a file: compressed in some form, in some encoding, or neither. It is read in bounds or refused in one line.

#![no_main]

use std::{fs, path::PathBuf, sync::LazyLock};

use libfuzzer_sys::fuzz_target;
use sco_reader::testing::Doc;

/// The file that each input is written to.
static FILE: LazyLock<PathBuf> =
    LazyLock::new(|| std::env::temp_dir().join(format!("sco-reader-fuzz-{}", std::process::id())));

/// What compressed files begin with, and marks of encodings.
const HEADS: [&[u8]; 8] = [
    b"",
    b"\x1f\x8b\x08\x00\x00\x00\x00\x00\x00\x03",
    b"\x28\xb5\x2f\xfd",
    b"\xfd7zXZ\x00",
    b"BZh9\x31\x41\x59\x26\x53\x59",
    b"\xff\xfe",
    b"\xfe\xff",
    b"<?xml version='1.0' encoding='shift_jis'?>",
];

fuzz_target!(|input: (u8, &[u8])| {
    let (head, rest) = input;
    let bytes = [HEADS[usize::from(head) % HEADS.len()], rest].concat();
    fs::write(&*FILE, bytes).expect("the temporary folder takes it");
    match Doc::open(&FILE) {
        Ok(doc) => assert!(doc.print(72, false).lines().all(|line| !line.contains(char::is_control))),
        Err(why) => assert!(!why.contains(char::is_control)),
    }
});
