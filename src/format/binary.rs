//! What is no text: recognised by how it begins, so that it can be named.

use infer::MatcherType;

use super::count::count;

/// Bytes that are looked at.
const NEAR: usize = 8 << 10;

/// What bytes are that begin with `head` and are no text, for people; None for text, some control characters in it
/// included.
pub(crate) fn kind(head: &[u8]) -> Option<String> {
    let near = &head[..head.len().min(NEAR)];
    let controls = count(near, is_control);
    // A character may be cut off at the end.
    let valid = str::from_utf8(near).err().is_none_or(|e| near.len() - e.valid_up_to() < 4);
    if controls == 0 && valid && !near.starts_with(b"%PDF") {
        return None;
    }
    let known = infer::get(head).filter(|kind| kind.matcher_type() != MatcherType::Text);
    match known {
        // Two letters can begin a text in any encoding as well.
        Some(kind) if controls > 0 || kind.extension() == "pdf" => Some(name(&kind)),
        _ if controls * 10 > near.len() || !valid && controls * 50 > near.len() => Some("binary data".to_owned()),
        _ => None,
    }
}

/// True for a control character that texts and the output of terminals have no use for.
fn is_control(byte: u8) -> bool {
    byte < 0x20 && !matches!(byte, b'\t' | b'\n' | b'\r' | 0x08 | 0x0b | 0x0c | 0x0e | 0x0f | 0x1b)
}

fn name(kind: &infer::Type) -> String {
    let of = kind.extension();
    match (kind.matcher_type(), of) {
        (_, "pdf") => "a PDF document".to_owned(),
        (_, "sqlite") => "a database (sqlite)".to_owned(),
        (MatcherType::App, _) => format!("a program ({of})"),
        (MatcherType::Archive, _) => format!("an archive ({of})"),
        (MatcherType::Audio, _) => format!("a sound recording ({of})"),
        (MatcherType::Book, _) => format!("an electronic book ({of})"),
        (MatcherType::Doc, _) => format!("an office document ({of})"),
        (MatcherType::Font, _) => format!("a font ({of})"),
        (MatcherType::Image, _) => format!("an image ({of})"),
        (MatcherType::Video, _) => format!("a film ({of})"),
        _ => format!("binary data ({of})"),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_no_text_is_named() {
        let elf = [b"\x7fELF\x02\x01\x01".as_slice(), &[0; 60]].concat();
        let cases: [(&[u8], &str); 9] = [
            (b"%PDF-1.7\n", "a PDF document"),
            (&elf, "a program (elf)"),
            (b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR", "an image (png)"),
            (b"\xff\xd8\xff\xe0\0\x10JFIF\0", "an image (jpg)"),
            (b"PK\x03\x04\x14\0\0\0\x08\0name", "an archive (zip)"),
            (b"SQLite format 3\0\x10\0\x01\x01", "a database (sqlite)"),
            (b"\0asm\x01\0\0\0", "a program (wasm)"),
            (b"ID3\x04\0\0\0\0\0\0", "a sound recording (mp3)"),
            (b"\xde\x12\x04\x95\0\0\0\0\x05\0\0\0\x1c\0\0\0", "binary data"),
        ];
        for (head, name) in cases {
            assert_eq!(kind(head).as_deref(), Some(name), "{head:?}");
        }
    }

    #[test]
    fn text_is_none_of_it() {
        let ansi = b"\x1b[1mLS\x1b[0m\nN\x08NA\x08AM\x08ME\x08E\n";
        let shift_jis = encoding_rs::SHIFT_JIS.encode("これは文章です。\n").0.into_owned();
        for head in [&b""[..], b"BMW is a maker of cars", b"MZ, 1999", b"a \0 in a text, and a \x01", ansi, &shift_jis]
        {
            assert_eq!(kind(head), None, "{head:?}");
        }
    }
}
