//! End to end: the memory that a document takes keeps within its bounds.
//!
//! The printed commands run under a limit that the system holds (`ulimit -d`), which counts what lists have reserved as well;
//! of the reader the peak of what it used is read. Both are so on Linux.
#![cfg(target_os = "linux")]

use std::{
    fs,
    io::Write,
    process::{Command, Stdio},
};

use flate2::{
    Compression,
    write::{DeflateEncoder, GzEncoder},
};

use crate::support::{BIN, Session, TempFile};

const MB: usize = 1 << 20;
/// What any document may take, in bytes: windows of the text, what is laid out, the screen's own buffers.
const BASE: usize = 64 * MB;
/// Bytes for a byte of markup, and for an element of it.
const MARKUP: usize = 6;
const ELEMENT: usize = 200;
/// A paragraph of little but elements, and how many they are.
const DENSE: (&str, usize) = ("<p>A <em>paragraph</em> of <b>some</b> <a href='#a'>elements</a>.</p>\n", 4);
/// Bytes of a text that would not fit into [`BASE`].
const LARGE: usize = 80 * MB;

/// A text of at least `len` bytes between its first and last words, made of `piece`.
fn text(len: usize, piece: &str) -> String {
    format!("The first words.\n\n{}\n\nHere stand the last words.\n", piece.repeat(len.div_ceil(piece.len())))
}

/// True when the last words of a document are found with no more than `bytes` of memory.
fn found_within(file: &TempFile, bytes: usize) -> bool {
    let script = format!("ulimit -d {} && exec \"$@\"", bytes >> 10);
    let mut command = Command::new("/bin/sh");
    command.args(["-c", &script, "sh", BIN, "search", "the last words", file.path()]).stdin(Stdio::null());
    // To print a trace takes memory too; where there is none the standard library waits for itself.
    command.env_remove("RUST_BACKTRACE");
    let out = command.output().unwrap();
    out.status.success() && String::from_utf8_lossy(&out.stdout).contains("Here stand the last words.")
}

/// The most memory that the reader has used at once, in bytes, when it went to the end of a document and back.
fn peak(file: &TempFile) -> usize {
    let mut s = Session::start(100, 30, &[file.path()]);
    s.wait_for("first words");
    s.send("G");
    s.wait_for("last words");
    s.send("\x1b[H");
    s.wait_for("first words");
    let status = fs::read_to_string(format!("/proc/{}/status", s.pid())).unwrap();
    s.send("q");
    assert!(s.wait_end().success());
    let line = status.lines().find_map(|line| line.strip_prefix("VmHWM:")).expect("a peak");
    line.trim().strip_suffix(" kB").unwrap().parse::<usize>().unwrap() << 10
}

/// Bytes that markup may take: `len` bytes of it, made of a piece that has so many elements.
fn bound(len: usize, (piece, elements): (&str, usize)) -> usize {
    BASE + MARKUP * len + ELEMENT * elements * len / piece.len()
}

/// A book of `chapters` as its pages.
fn book(chapters: &[String]) -> Vec<u8> {
    let names: Vec<String> = (0..chapters.len()).map(|n| format!("{n}.html")).collect();
    let of_all = |form: fn(&String) -> String| names.iter().map(form).collect::<String>();
    let items = of_all(|n| format!(r#"<item id="i{n}" href="{n}" media-type="application/xhtml+xml"/>"#));
    let spine = of_all(|n| format!(r#"<itemref idref="i{n}"/>"#));
    let package = format!("<package><metadata/><manifest>{items}</manifest><spine>{spine}</spine></package>");
    let container = r#"<container><rootfiles><rootfile full-path="book.opf"/></rootfiles></container>"#.to_owned();
    let mut archive = rawzip::ZipArchiveWriter::new(Vec::new());
    let own = [("META-INF/container.xml", &container), ("book.opf", &package)];
    for (name, text) in own.into_iter().chain(names.iter().map(String::as_str).zip(chapters)) {
        let new = archive.new_file(name).compression_method(rawzip::CompressionMethod::DEFLATE);
        let (mut entry, config) = new.start().unwrap();
        let mut writer = config.wrap(DeflateEncoder::new(&mut entry, Compression::fast()));
        writer.write_all(text.as_bytes()).unwrap();
        let (encoder, descriptor) = writer.finish().unwrap();
        encoder.finish().unwrap();
        entry.finish(descriptor).unwrap();
    }
    archive.finish().unwrap()
}

#[test]
fn plain_text_of_any_size_takes_what_a_screen_takes() {
    let lines = text(LARGE, "A line of some words, as a log or a book has them, and 42 of them.\n");
    let file = TempFile::new("lines.txt", &lines);
    assert!(found_within(&file, BASE));
    let peak = peak(&file);
    assert!(peak <= BASE, "{} MB", peak / MB);
    let mut packed = GzEncoder::new(Vec::new(), Compression::fast());
    packed.write_all(lines.as_bytes()).unwrap();
    assert!(found_within(&TempFile::new("lines.txt.gz", packed.finish().unwrap()), BASE));
    let line = text(LARGE, "A line that has no end, as a program writes it. ");
    assert!(found_within(&TempFile::new("line.txt", line), BASE));
}

#[test]
fn markup_takes_so_many_bytes_for_each_byte_and_element_of_it() {
    for (name, len, piece) in [
        ("long.md", 6 * MB, ("A *paragraph* with **some** [marks](https://example.org/) of `Markdown`.\n\n", 5)),
        ("list.md", 2 * MB, ("- one\n- *two*\n", 5)),
        ("page.html", 4 * MB, DENSE),
    ] {
        let source = text(len, piece.0);
        let bound = bound(source.len(), piece);
        let file = TempFile::new(name, source);
        let peak = peak(&file);
        assert!(peak <= bound, "{name}: {} MB, not {}", peak / MB, bound / MB);
        // The limit counts what lists have reserved as well, which grow to twice their size.
        assert!(found_within(&file, bound * 2), "{name}: more than {} MB", bound * 2 / MB);
        // The limit is one: no document of that size fits into as much as it has bytes.
        assert!(!found_within(&file, len), "{name}");
    }
}

#[test]
fn a_book_takes_what_its_pages_take_that_it_was_packed_from() {
    let page = |words: &str, len: usize| {
        format!("<html><body><p>{words}</p>{}</body></html>", DENSE.0.repeat(len / DENSE.0.len()))
    };
    let last = |len| page("More of it.", len).replace("</body>", "<p>Here stand the last words.</p></body>");
    for chapters in [
        vec![page("The first words.", 0), last(4 * MB)],
        vec![page("The first words.", MB), page("And more.", MB), page("And more.", MB), last(MB)],
    ] {
        let bound = bound(chapters.iter().map(String::len).sum(), DENSE);
        let file = TempFile::new("book.epub", book(&chapters));
        let peak = peak(&file);
        assert!(peak <= bound, "{} pages: {} MB, not {}", chapters.len(), peak / MB, bound / MB);
        assert!(found_within(&file, bound * 2), "{} pages", chapters.len());
    }
}
