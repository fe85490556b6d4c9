//! Documents as they are stored: compressed, in other encodings, and what is none.

use std::{
    io::Write,
    process::{Command, Output, Stdio},
};

use crate::support::{BIN, Session, TempFile};

fn run(args: &[&str], input: &[u8]) -> (i32, String, String) {
    let mut command = Command::new(BIN);
    command.args(args).stdin(Stdio::piped()).stdout(Stdio::piped()).stderr(Stdio::piped());
    let mut child = command.spawn().unwrap();
    let mut stdin = child.stdin.take().unwrap();
    let input = input.to_vec();
    // What is refused is not read to its end.
    let writing = std::thread::spawn(move || drop(stdin.write_all(&input)));
    let Output { status, stdout, stderr } = child.wait_with_output().unwrap();
    writing.join().unwrap();
    (status.code().unwrap_or(-1), String::from_utf8(stdout).unwrap(), String::from_utf8(stderr).unwrap())
}

fn gzip(bytes: &[u8]) -> Vec<u8> {
    let mut packed = flate2::write::GzEncoder::new(Vec::new(), flate2::Compression::default());
    packed.write_all(bytes).unwrap();
    packed.finish().unwrap()
}

const MARKDOWN: &str = "# First\n\nSome words.\n\n## Under it\n\nMore words.\n";

#[test]
fn a_compressed_file_is_what_is_in_it() {
    let file = TempFile::new("a.md.gz", gzip(MARKDOWN.as_bytes()));
    assert_eq!(run(&["outline", file.path()], b""), (0, "First\n  Under it\n".into(), String::new()));
    assert_eq!(run(&["outline", "-"], &gzip(MARKDOWN.as_bytes())).1, "First\n  Under it\n");
    let large = MARKDOWN.repeat(20_000);
    let file = TempFile::new("large.md.gz", gzip(large.as_bytes()));
    assert_eq!(run(&["outline", file.path()], b"").1.lines().count(), 40_000);
}

#[test]
fn what_is_cut_short_is_printed_so_far_and_told() {
    let mut packed = gzip(MARKDOWN.as_bytes());
    packed.extend(gzip(MARKDOWN.as_bytes()));
    packed.truncate(packed.len() - 5);
    let file = TempFile::new("a.md.gz", packed);
    let (code, out, err) = run(&["outline", file.path()], b"");
    assert_eq!(code, 0);
    assert!(out.starts_with("First\n  Under it\n"), "{out}");
    assert_eq!(err, "sco-reader: a.md.gz: Not read to its end: the gzip data are cut short\n");
    let (code, out, err) = run(&["print", "-"], b"\x1f\x8b\x08");
    assert_eq!((code, &*out), (2, ""));
    assert_eq!(err, "sco-reader: standard input: the gzip data are cut short\n");
}

#[test]
fn other_encodings_are_told_by_their_bytes_or_by_name() {
    let text = "会议于七月五日在首都举行，六国代表出席了会议，通过了联合宣言。\n";
    let chinese = encoding_rs::GB18030.encode(text).0.into_owned();
    let file = TempFile::new("a.txt", &chinese);
    assert!(run(&["print", file.path()], b"").1.contains("通过了联合宣言"));
    assert!(run(&["print", "-"], &gzip(&chinese)).1.contains("通过了联合宣言"));
    let large = TempFile::new("large.txt", chinese.repeat(10_000));
    let (code, out, _) = run(&["search", "--format", "json", "联合宣言", large.path()], b"");
    assert_eq!(code, 0);
    assert_eq!(out.matches("\"start\"").count(), 10_000, "{}", &out[..400.min(out.len())]);
    let (code, out, _) = run(&["print", "--encoding", "koi8-r", "-"], b"\xd3\xcc\xcf\xd7\xcf");
    assert_eq!((code, out.trim()), (0, "слово"));
    let (code, _, err) = run(&["print", "--encoding", "klingon", "-"], b"");
    assert!(code == 2 && err.contains("no encoding has that name") && err.lines().count() == 1, "{err}");
}

#[test]
fn what_is_no_text_is_refused_by_name_and_read_when_asked_for() {
    let png = b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR\0\0\0\x01\0\0\0\x01";
    let file = TempFile::new("a.png", png);
    let refused = |name: &str| format!("sco-reader: {name}: is an image (png), which sco-reader does not read\n");
    for command in ["print", "outline", "figures", "timeline"] {
        assert_eq!(run(&[command, file.path()], b""), (2, String::new(), refused("a.png")));
    }
    assert_eq!(run(&["print", "-"], png), (2, String::new(), refused("standard input")));
    assert_eq!(run(&["print", "-"], &gzip(png)), (2, String::new(), refused("standard input")));
    assert_eq!(run(&["print", "--as", "txt", file.path()], b"").0, 0);
}

#[test]
fn the_reader_tells_what_it_guessed_and_what_it_could_not_read() {
    let koi8 = encoding_rs::KOI8_R.encode("Совещание прошло пятого июля в столице, участвовали шесть стран.\n").0;
    let file = TempFile::new("a.txt", &koi8);
    let session = Session::start(100, 20, &[file.path()]);
    session.wait_for("Совещание прошло");
    session.wait_for("Read as KOI8-U, which is a guess");
    let large = TempFile::new("large.txt", koi8.repeat(10_000));
    let session = Session::start(100, 20, &[large.path()]);
    session.wait_for("Совещание прошло");
    session.wait_for("Read as KOI8-U, which is a guess");
    let mut packed = gzip(MARKDOWN.as_bytes());
    packed.extend_from_slice(&packed.clone()[..20]);
    let cut = TempFile::new("a.md.gz", packed);
    let session = Session::start(100, 20, &[cut.path()]);
    session.wait_for("Not read to its end: the gzip data are cut short");
    session.wait_for("Some words.");
}
