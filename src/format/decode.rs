//! Bytes as text. The one place where UTF-8 is made of what is none.

use std::borrow::Cow;

const UTF8: &[u8] = b"\xef\xbb\xbf";
const UTF16_LE: &[u8] = b"\xff\xfe";
const UTF16_BE: &[u8] = b"\xfe\xff";

/// True for UTF-16 with a byte order mark: such text has to be decoded whole.
pub fn is_wide(head: &[u8]) -> bool {
    head.starts_with(UTF16_LE) || head.starts_with(UTF16_BE)
}

/// The bytes as text: UTF-16 where a byte order mark tells so, else UTF-8. The mark goes; what is broken is U+FFFD.
pub fn decode(bytes: &[u8]) -> Cow<'_, str> {
    let unit: fn([u8; 2]) -> u16 = match () {
        () if bytes.starts_with(UTF16_LE) => u16::from_le_bytes,
        () if bytes.starts_with(UTF16_BE) => u16::from_be_bytes,
        () => return String::from_utf8_lossy(bytes.strip_prefix(UTF8).unwrap_or(bytes)),
    };
    let (units, odd) = bytes[2..].as_chunks::<2>();
    let chars = char::decode_utf16(units.iter().copied().map(unit));
    let text = chars.map(|c| c.unwrap_or(char::REPLACEMENT_CHARACTER));
    Cow::Owned(text.chain((!odd.is_empty()).then_some(char::REPLACEMENT_CHARACTER)).collect())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_mark_goes_and_what_is_broken_is_replaced() {
        assert!(matches!(decode("\u{feff}# Café".as_bytes()), Cow::Borrowed("# Café")));
        assert_eq!(decode(b"a\xffb\xe4\xbc"), "a\u{fffd}b\u{fffd}");
        assert_eq!(decode(b""), "");
    }

    #[test]
    fn utf_16_is_told_by_its_mark() {
        let wide = |to: fn(u16) -> [u8; 2]| "\u{feff}Aé😀".encode_utf16().flat_map(to).collect::<Vec<_>>();
        assert_eq!(decode(&wide(u16::to_le_bytes)), "Aé😀");
        assert_eq!(decode(&wide(u16::to_be_bytes)), "Aé😀");
        assert_eq!(decode(b"\xff\xfe\x00\xd8A"), "\u{fffd}\u{fffd}");
        assert!(is_wide(b"\xff\xfea") && !is_wide(b"a"));
    }
}
