//! End to end: the memory that a document takes keeps within its bounds.
//!
//! The printed commands run under a limit that the system holds (`ulimit -d`), which has no moment to miss; of the reader
//! the peak is read. Both are so on Linux.
#![cfg(target_os = "linux")]

use std::{
    fs,
    io::Write,
    process::{Command, Stdio},
};

use flate2::{Compression, write::GzEncoder};

use crate::support::{BIN, Session, TempFile};

const MB: usize = 1 << 20;
/// What any document may take, in bytes: windows of the text, what is laid out, the screen's own buffers.
const BASE: usize = 64 * MB;
/// Bytes for a byte of markup, and for an element of it.
const MARKUP: usize = 6;
const ELEMENT: usize = 200;
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

/// The most memory that a process has held at once, in bytes.
fn peak(pid: u32) -> usize {
    let status = fs::read_to_string(format!("/proc/{pid}/status")).unwrap();
    let line = status.lines().find_map(|line| line.strip_prefix("VmHWM:")).expect("a peak");
    line.trim().strip_suffix(" kB").unwrap().parse::<usize>().unwrap() << 10
}

#[test]
fn plain_text_of_any_size_takes_what_a_screen_takes() {
    let lines = text(LARGE, "A line of some words, as a log or a book has them, and 42 of them.\n");
    let file = TempFile::new("lines.txt", &lines);
    assert!(found_within(&file, BASE));
    let mut s = Session::start(100, 30, &[file.path()]);
    s.wait_for("first words");
    s.send("G");
    s.wait_for("last words");
    s.send("\x1b[H");
    s.wait_for("first words");
    let peak = peak(s.pid());
    assert!(peak <= BASE, "{} MB", peak / MB);
    s.send("q");
    assert!(s.wait_end().success());
    let mut packed = GzEncoder::new(Vec::new(), Compression::fast());
    packed.write_all(lines.as_bytes()).unwrap();
    assert!(found_within(&TempFile::new("lines.txt.gz", packed.finish().unwrap()), BASE));
    let line = text(LARGE, "A line that has no end, as a program writes it. ");
    assert!(found_within(&TempFile::new("line.txt", line), BASE));
}

#[test]
fn markup_takes_so_many_bytes_for_each_byte_and_element_of_it() {
    for (name, len, piece, elements) in [
        ("long.md", 6 * MB, "A *paragraph* with **some** [marks](https://example.org/) of `Markdown`.\n\n", 5),
        ("list.md", 2 * MB, "- one\n- *two*\n", 5),
        ("page.html", 4 * MB, "<p>A <em>paragraph</em> of <b>some</b> <a href='#a'>elements</a>.</p>\n", 4),
    ] {
        let source = text(len, piece);
        let bound = BASE + MARKUP * source.len() + ELEMENT * elements * source.len() / piece.len();
        let file = TempFile::new(name, source);
        // The limit counts what lists have reserved as well, which grow to twice their size.
        assert!(found_within(&file, bound * 2), "{name}: more than {} MB", bound * 2 / MB);
        // The limit is one: no document of that size fits into as much as it has bytes.
        assert!(!found_within(&file, len), "{name}");
    }
}
