use std::io::Write;

use super::*;

const AS_IS: Decode = Decode { encoding: None, judge: |_, _| Judgement::AsIs };

/// What `stored` unpacks to, whether it did to its end, and what was found.
fn read(stored: &[u8], decode: Decode) -> (Vec<u8>, Option<String>, Arc<Found>) {
    let found = Arc::new(Found::default());
    let mut text = unpack(Cursor::new(stored.to_vec()), decode, &found).unwrap();
    let mut out = Vec::new();
    let error = text.read_to_end(&mut out).err();
    (out, error.map(|e| e.to_string()), found)
}

/// Reads that a signal interrupts, each once.
struct Interrupted<R>(R, bool);

impl<R: Read> Read for Interrupted<R> {
    fn read(&mut self, buf: &mut [u8]) -> io::Result<usize> {
        self.1 = !self.1;
        if self.1 { Err(io::ErrorKind::Interrupted.into()) } else { self.0.read(buf) }
    }
}

#[test]
fn an_interrupted_read_is_begun_again() {
    let plain = ("One line of text.\n".repeat(2)).into_bytes();
    for stored in packed().into_iter().map(|(_, stored)| stored).chain([plain.clone()]) {
        let mut text = unpack(Interrupted(Cursor::new(stored), false), AS_IS, &Arc::default()).unwrap();
        let mut out = Vec::new();
        text.read_to_end(&mut out).unwrap();
        assert_eq!(out, plain);
    }
}

fn gzip(bytes: &[u8]) -> Vec<u8> {
    let mut packed = flate2::write::GzEncoder::new(Vec::new(), flate2::Compression::default());
    packed.write_all(bytes).unwrap();
    packed.finish().unwrap()
}

fn bzip2(bytes: &[u8]) -> Vec<u8> {
    let mut packed = ::bzip2::write::BzEncoder::new(Vec::new(), ::bzip2::Compression::default());
    packed.write_all(bytes).unwrap();
    packed.finish().unwrap()
}

fn zstd(bytes: &[u8]) -> Vec<u8> {
    ruzstd::encoding::compress_to_vec(bytes, ruzstd::encoding::CompressionLevel::Fastest)
}

/// "One line of text.\n" twice, as the xz program packs it.
const XZ: &[u8] = include_bytes!("../../../tests/data/lines.txt.xz");

fn packed() -> Vec<(Compression, Vec<u8>)> {
    let text = "One line of text.\n".repeat(2);
    let text = text.as_bytes();
    vec![
        (Compression::Gzip, gzip(text)),
        (Compression::Zstd, zstd(text)),
        (Compression::Xz, XZ.to_vec()),
        (Compression::Bzip2, bzip2(text)),
    ]
}

#[test]
fn streams_of_each_kind_are_unpacked_one_after_another() {
    for (compression, packed) in packed() {
        let (text, error, found) = read(&packed.repeat(3), AS_IS);
        assert_eq!(String::from_utf8(text).unwrap(), "One line of text.\n".repeat(6), "{compression:?}");
        assert_eq!((error, found.compression()), (None, Some(compression)));
    }
}

#[test]
fn skippable_frames_are_skipped() {
    let mut packed = b"\x5a\x2a\x4d\x18\x03\0\0\0abc".to_vec();
    packed.extend(zstd(b"text"));
    assert_eq!(read(&packed, AS_IS).0, b"text");
}

#[test]
fn what_is_cut_short_or_damaged_is_told_and_what_came_before_stays() {
    for (compression, packed) in packed() {
        let name = compression.name();
        let mut two = packed.repeat(2);
        two.truncate(two.len() - 9);
        let (text, error, _) = read(&two, AS_IS);
        assert!(text.starts_with("One line of text.\n".repeat(2).as_bytes()), "{name}");
        assert_eq!(error, Some(format!("the {name} data are cut short")));
        let mut damaged = packed.repeat(2);
        let second = damaged.len() / 2;
        damaged[second + 12..].fill(0x5a);
        let (text, error, _) = read(&damaged, AS_IS);
        assert!(text.starts_with("One line of text.\n".repeat(2).as_bytes()), "{name}");
        assert!(error.unwrap().starts_with(&format!("the {name} data are ")), "{name}");
    }
}

#[test]
fn a_bomb_is_stopped() {
    let mut packed = flate2::write::GzEncoder::new(Vec::new(), flate2::Compression::default());
    for _ in 0..100 {
        packed.write_all(&vec![b'a'; 1 << 20]).unwrap();
    }
    let (text, error, _) = read(&packed.finish().unwrap(), AS_IS);
    assert!(text.len() < 80 << 20, "{}", text.len());
    assert_eq!(error.unwrap(), "it unpacks to more than 200 times its size");
}

#[test]
fn text_is_decoded_as_it_is_judged_and_the_rest_waits_for_no_more() {
    let judge = |bytes: &[u8], extent: Extent| match bytes.iter().position(|b| !b.is_ascii()) {
        None => Judgement::MoreThan(bytes.len()),
        Some(at) if !extent.ends && bytes.len() < 100 => Judgement::MoreThan(at),
        Some(_) => Judgement::Encoded(encoding_rs::WINDOWS_1251, true),
    };
    let decode = Decode { encoding: None, judge };
    let (text, error, found) = read(b"ab \xe0\xe1\xe2", decode);
    assert_eq!((&*String::from_utf8(text).unwrap(), error), ("ab абв", None));
    assert_eq!(found.guessed(), Some(encoding_rs::WINDOWS_1251));
    let forced = Decode { encoding: Some(encoding_rs::KOI8_R), ..decode };
    let (text, _, found) = read(&gzip(b"\xc1\xc2"), forced);
    assert_eq!((&*String::from_utf8(text).unwrap(), found.guessed()), ("аб", None));
}

#[test]
fn beginnings_tell_the_compression() {
    assert_eq!(Compression::of(b"BZh, a name"), None);
    assert_eq!(Compression::of(b"\x1f\x8b\x08\0"), Some(Compression::Gzip));
    assert!(Compression::may_begin(b"BZ") && Compression::may_begin(b"\x1f") && !Compression::may_begin(b"text"));
    assert_eq!(Compression::inner_name("a/b.md.gz"), "a/b.md");
    assert_eq!(Compression::inner_name("a.md"), "a.md");
}
