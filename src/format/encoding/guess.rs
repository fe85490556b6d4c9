//! The encoding of a text that names it nowhere: guessed from its bytes.

use chardetng::{EncodingDetector, Iso2022JpDetection, Utf8Detection};
use encoding_rs::Encoding;

/// Bytes that are looked at: more make the guess no better.
const NEAR: usize = 64 << 10;

/// The most likely encoding of `bytes`, which are not UTF-8.
pub(super) fn encoding(bytes: &[u8]) -> &'static Encoding {
    let near = &bytes[..bytes.len().min(NEAR)];
    let mut detector = EncodingDetector::new(Iso2022JpDetection::Deny);
    // Not the end: a character that is cut off there would count against its encoding.
    detector.feed(near, false);
    detector.guess(None, Utf8Detection::Deny)
}
