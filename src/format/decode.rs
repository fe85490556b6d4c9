//! Bytes as text. The one place where UTF-8 is made of what is none, for what is read whole.

use std::borrow::Cow;

use crate::source::Encoding;

/// The byte order mark of UTF-8.
const MARK: &[u8] = b"\xef\xbb\xbf";

/// Bytes of the byte order mark of UTF-8 that `bytes` begin with; [`decode`] leaves it out.
pub(crate) fn mark(bytes: &[u8]) -> usize {
    if bytes.starts_with(MARK) { MARK.len() } else { 0 }
}

/// The bytes as text, in `encoding` or as a byte order mark says, else UTF-8. The mark goes; what is broken is U+FFFD.
pub(crate) fn decode<'a>(bytes: &'a [u8], encoding: Option<&'static Encoding>) -> Cow<'a, str> {
    let marked = || Encoding::for_bom(bytes).map(|(encoding, _)| encoding);
    let encoding = encoding.or_else(marked).unwrap_or(encoding_rs::UTF_8);
    // The decoder asks the processor what it can do when it is first used, which delays a start; sound UTF-8 needs none.
    if encoding == encoding_rs::UTF_8
        && let Ok(text) = str::from_utf8(bytes.strip_prefix(MARK).unwrap_or(bytes))
    {
        return Cow::Borrowed(text);
    }
    encoding.decode_with_bom_removal(bytes).0
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_mark_goes_and_what_is_broken_is_replaced() {
        assert!(matches!(decode("\u{feff}# Café".as_bytes(), None), Cow::Borrowed("# Café")));
        assert_eq!(decode(b"a\xffb\xe4\xbc", None), "a\u{fffd}b\u{fffd}");
        assert_eq!(decode(b"", None), "");
        assert_eq!(decode(b"caf\xe9", Some(encoding_rs::WINDOWS_1252)), "café");
    }

    #[test]
    fn utf_16_is_told_by_its_mark() {
        let wide = |to: fn(u16) -> [u8; 2]| "\u{feff}Aé😀".encode_utf16().flat_map(to).collect::<Vec<_>>();
        assert_eq!(decode(&wide(u16::to_le_bytes), None), "Aé😀");
        assert_eq!(decode(&wide(u16::to_be_bytes), None), "Aé😀");
        assert_eq!(decode(b"\xff\xfe\x00\xd8A\x00", None), "\u{fffd}A");
    }
}
