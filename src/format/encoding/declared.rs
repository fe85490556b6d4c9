//! The encoding that HTML or XML declares in its first bytes.

use encoding_rs::{Encoding, UTF_8, UTF_16BE, UTF_16LE};

/// Bytes that are looked at.
const NEAR: usize = 4 << 10;

/// The encoding that `head` declares, if it is markup and its name is known. Who reads this in bytes knows that it is
/// not UTF-16, which is taken for UTF-8.
pub(super) fn encoding(head: &[u8]) -> Option<&'static Encoding> {
    let head = head[..head.len().min(NEAR)].trim_ascii_start();
    if !head.starts_with(b"<") {
        return None;
    }
    let lower = head.to_ascii_lowercase();
    let label = of_xml(&lower).or_else(|| of_html(&lower))?;
    let encoding = Encoding::for_label(label)?;
    Some(if encoding == UTF_16LE || encoding == UTF_16BE { UTF_8 } else { encoding })
}

/// `<?xml version="1.0" encoding="…"?>`.
fn of_xml(lower: &[u8]) -> Option<&[u8]> {
    let declaration = lower.strip_prefix(b"<?xml")?;
    value(&declaration[..memchr::memchr(b'>', declaration)?], b"encoding")
}

/// `<meta charset="…">`, or `<meta http-equiv="…" content="text/html; charset=…">`.
fn of_html(lower: &[u8]) -> Option<&[u8]> {
    memchr::memmem::find_iter(lower, b"<meta").find_map(|at| {
        let tag = &lower[at..];
        value(&tag[..memchr::memchr(b'>', tag)?], b"charset")
    })
}

/// What stands behind `name` and an equals sign in a tag, within quotes or up to what ends a word.
fn value<'a>(tag: &'a [u8], name: &[u8]) -> Option<&'a [u8]> {
    let rest = &tag[memchr::memmem::find(tag, name)? + name.len()..];
    let rest = rest.trim_ascii_start().strip_prefix(b"=")?.trim_ascii_start();
    let rest = rest.strip_prefix(b"\"").or_else(|| rest.strip_prefix(b"'")).unwrap_or(rest);
    let end =
        rest.iter().position(|b| b.is_ascii_whitespace() || matches!(b, b'"' | b'\'' | b';' | b'>' | b'/' | b'?'));
    Some(&rest[..end.unwrap_or(rest.len())])
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn declarations_are_read_in_all_their_forms() {
        let cases: [(&str, Option<&str>); 10] = [
            ("<?xml version='1.0' encoding='koi8-r'?><a/>", Some("KOI8-R")),
            ("\n<!DOCTYPE html><html><head><meta charset=GBK>", Some("GBK")),
            ("<META HTTP-EQUIV=Content-Type CONTENT=\"text/html; charset=Shift_JIS\">", Some("Shift_JIS")),
            ("<meta name=x content=y><meta charset = \"big5\" />", Some("Big5")),
            ("<meta charset=utf-16>", Some("UTF-8")),
            ("<meta charset=unknown>", None),
            ("<meta charset", None),
            ("<p>charset=koi8-r", None),
            ("Words: <meta charset=koi8-r>", None),
            ("", None),
        ];
        for (head, name) in cases {
            assert_eq!(encoding(head.as_bytes()).map(Encoding::name), name, "{head}");
        }
    }
}
