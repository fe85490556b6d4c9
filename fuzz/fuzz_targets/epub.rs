//! Any bytes as a book in EPUB, and a book whose parts are any bytes: read in bounds, refused in one line, or printed without
//! anything that acts on a terminal.

#![no_main]

use std::{fs, path::PathBuf, sync::LazyLock};

use libfuzzer_sys::fuzz_target;
use sco_reader::testing::Doc;

/// The file that each input is written to.
static FILE: LazyLock<PathBuf> =
    LazyLock::new(|| std::env::temp_dir().join(format!("sco-reader-fuzz-{}.epub", std::process::id())));

fuzz_target!(|input: (bool, Vec<u8>, Vec<u8>, Vec<u8>)| {
    let (raw, package, contents, page) = input;
    let bytes = match raw {
        true => package,
        false => book(&[
            ("mimetype", b"application/epub+zip"),
            ("META-INF/container.xml", CONTAINER),
            ("a.opf", &package),
            ("nav.xhtml", &contents),
            ("page.xhtml", &page),
        ]),
    };
    fs::write(&*FILE, bytes).expect("the temporary folder takes it");
    match Doc::open(&FILE) {
        Ok(doc) => assert!(doc.print(72, false).lines().all(|line| !line.contains(char::is_control))),
        Err(why) => assert!(!why.contains(char::is_control)),
    }
});

const CONTAINER: &[u8] = b"<container><rootfiles><rootfile full-path='a.opf'/></rootfiles></container>";

/// An archive of parts that are stored as they are.
fn book(parts: &[(&str, &[u8])]) -> Vec<u8> {
    let (mut out, mut directory) = (Vec::new(), Vec::new());
    for (name, bytes) in parts {
        let at = u32::try_from(out.len()).expect("a small book");
        let size = u32::try_from(bytes.len()).expect("a small part").to_le_bytes();
        let begin = [20, 0, 0, 0, 0, 0, 0, 0, 0, 0];
        let fields = [&begin[..], &crc(bytes).to_le_bytes(), &size, &size, &[name.len() as u8, 0, 0, 0]].concat();
        out.extend([&b"PK\x03\x04"[..], &fields, name.as_bytes(), bytes].concat());
        let place = [&[0; 10][..], &at.to_le_bytes()].concat();
        directory.extend([&b"PK\x01\x02\x14\x00"[..], &fields, &place, name.as_bytes()].concat());
    }
    let (at, count) = (out.len() as u32, parts.len() as u8);
    let size = (directory.len() as u32).to_le_bytes();
    out.extend(directory);
    let counts = [0, 0, 0, 0, count, 0, count, 0];
    out.extend([&b"PK\x05\x06"[..], &counts, &size, &at.to_le_bytes(), &[0, 0]].concat());
    out
}

/// The checksum of RFC 1952.
fn crc(bytes: &[u8]) -> u32 {
    !bytes.iter().fold(!0, |crc, byte| {
        (0..8).fold(crc ^ u32::from(*byte), |crc, _| if crc & 1 == 1 { crc >> 1 ^ 0xedb8_8320 } else { crc >> 1 })
    })
}
