//! Which encoding a text is in: by its byte order mark, else by what it declares as HTML, XML or mail does, else that it is
//! valid UTF-8, else the bytes themselves.

mod declared;
mod guess;
mod language;
mod utf16;
mod utf8;

use crate::source::{Encoding, Extent, Judgement};
use utf8::Evidence;

/// Bytes that are not ASCII after which an encoding is guessed without waiting for more.
const ENOUGH: usize = 512;
/// Bytes after which it is guessed however few of them are outside ASCII.
const FAR: usize = 32 << 10;
/// Weight of valid UTF-8 that settles the question for all that follows.
const SETTLED: usize = 16;

/// Judges the encoding of `bytes`, a part of a text or all of it.
pub(crate) fn judge(bytes: &[u8], extent: Extent) -> Judgement {
    if extent.begins
        && let Some(judgement) = judge_head(bytes)
    {
        return judgement;
    }
    if is_iso_2022_jp(bytes) {
        return Judgement::Encoded(encoding_rs::ISO_2022_JP, true);
    }
    let evidence = Evidence::of(bytes, extent.ends);
    if evidence.invalid == 0 {
        return match evidence.weight {
            0..SETTLED => Judgement::MoreThan(evidence.whole),
            _ => Judgement::AsIs,
        };
    }
    // A text with a few broken bytes is still UTF-8: in other encodings, sequences that are valid come by chance alone.
    if evidence.weight >= 2 * evidence.invalid {
        return Judgement::AsIs;
    }
    if !extent.ends && evidence.high < ENOUGH && bytes.len() < FAR {
        return Judgement::MoreThan(line_of_first_high(bytes));
    }
    Judgement::Encoded(guess::encoding(&bytes[line_of_first_high(bytes)..]), true)
}

/// What the beginning of a text alone shows.
fn judge_head(bytes: &[u8]) -> Option<Judgement> {
    if let Some((encoding, _)) = Encoding::for_bom(bytes) {
        return Some(Judgement::Encoded(encoding, false));
    }
    if let Some(declared) = declared::encoding(bytes) {
        // A page that was converted when it was saved may declare what it was before.
        let evidence = Evidence::of(bytes, false);
        let converted = evidence.invalid == 0 && evidence.weight > 0;
        return (declared != encoding_rs::UTF_8 && !converted).then_some(Judgement::Encoded(declared, false));
    }
    if let Some(encoding) = utf16::without_mark(bytes) {
        return Some(Judgement::Encoded(encoding, true));
    }
    super::binary::kind(bytes).is_some().then_some(Judgement::AsIs)
}

/// True for text in seven bits that switches to Japanese by escape sequences.
fn is_iso_2022_jp(bytes: &[u8]) -> bool {
    let switches = memchr::memchr_iter(0x1b, bytes).any(|at| matches!(bytes[at..], [_, b'$', b'B' | b'@', ..]));
    switches && bytes.is_ascii()
}

/// Where the line begins that holds the first byte which is not ASCII; the end without one.
fn line_of_first_high(bytes: &[u8]) -> usize {
    let high = bytes.iter().position(|b| !b.is_ascii()).unwrap_or(bytes.len());
    match high {
        _ if high == bytes.len() => high,
        _ => memchr::memrchr(b'\n', &bytes[..high]).map_or(0, |at| at + 1),
    }
}

#[cfg(test)]
mod tests;
