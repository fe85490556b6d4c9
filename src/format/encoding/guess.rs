//! The encoding of a text that names it nowhere: guessed from its bytes.

use chardetng::{EncodingDetector, Iso2022JpDetection, Utf8Detection};
use encoding_rs::{
    Encoding, ISO_8859_2, ISO_8859_4, ISO_8859_13, WINDOWS_1250, WINDOWS_1252, WINDOWS_1254, WINDOWS_1257,
};

use super::language;

/// Bytes that are looked at: more make the guess no better.
const NEAR: usize = 64 << 10;

/// The most likely encoding of `bytes`, which are not UTF-8.
pub(super) fn encoding(bytes: &[u8]) -> &'static Encoding {
    let near = &bytes[..bytes.len().min(NEAR)];
    let mut detector = EncodingDetector::new(Iso2022JpDetection::Deny);
    // Not the end: a character that is cut off there would count against its encoding.
    detector.feed(near, false);
    let guess = detector.guess(None, Utf8Detection::Deny);
    let Some(group) = is_latin(guess).then(|| language::group(near)).flatten() else { return guess };
    if group.encodings.contains(&guess) {
        return guess;
    }
    let native = detector.guess(Some(group.domain), Utf8Detection::Deny);
    if group.encodings.contains(&native) { native } else { group.encodings[0] }
}

/// True for the encodings of Latin letters in single bytes, which differ in a few of them.
fn is_latin(encoding: &'static Encoding) -> bool {
    let all = [WINDOWS_1252, WINDOWS_1250, ISO_8859_2, WINDOWS_1254, WINDOWS_1257, ISO_8859_4, ISO_8859_13];
    all.contains(&encoding)
}
