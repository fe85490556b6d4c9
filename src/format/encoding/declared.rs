//! The encoding that HTML, XML, the headers of a message or a comment for editors declare in the first bytes.

use encoding_rs::{Encoding, UTF_8, UTF_16BE, UTF_16LE};

/// Bytes that are looked at.
const NEAR: usize = 4 << 10;

/// The encoding that `head` declares, if its name is known. Who reads this in bytes knows that it is not UTF-16, which is
/// taken for UTF-8.
pub(super) fn encoding(head: &[u8]) -> Option<&'static Encoding> {
    let lower = head[..head.len().min(NEAR)].trim_ascii_start().to_ascii_lowercase();
    let label = match lower.starts_with(b"<") {
        true => of_xml(&lower).or_else(|| of_html(&lower)),
        false => of_message(&lower).or_else(|| of_comment(&lower)),
    }?;
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

/// `Content-Type: text/plain; charset=…` at the beginning of a line, as mail and files of translations have it.
fn of_message(lower: &[u8]) -> Option<&[u8]> {
    let mut lines = lower.split(|b| *b == b'\n').map(|line| line.strip_prefix(b"\"").unwrap_or(line));
    value(lines.find(|line| line.starts_with(b"content-type:"))?, b"charset")
}

/// `-*- coding: … -*-` or `vim: set fileencoding=…` in one of the first two lines, as editors and interpreters read it.
fn of_comment(lower: &[u8]) -> Option<&[u8]> {
    lower.split(|b| *b == b'\n').take(2).find_map(|line| {
        let rest = &line[memchr::memmem::find(line, b"coding")? + b"coding".len()..];
        let rest = rest.strip_prefix(b":").or_else(|| rest.strip_prefix(b"="))?;
        rest.trim_ascii_start().split(|b| b.is_ascii_whitespace() || *b == b';').next()
    })
}

/// What stands behind `name` and an equals sign in a tag, within quotes or up to what ends a word.
fn value<'a>(tag: &'a [u8], name: &[u8]) -> Option<&'a [u8]> {
    let rest = &tag[memchr::memmem::find(tag, name)? + name.len()..];
    let rest = rest.trim_ascii_start().strip_prefix(b"=")?.trim_ascii_start();
    let rest = rest.strip_prefix(b"\"").or_else(|| rest.strip_prefix(b"'")).unwrap_or(rest);
    let end = rest
        .iter()
        .position(|b| b.is_ascii_whitespace() || matches!(b, b'"' | b'\'' | b';' | b'>' | b'/' | b'?' | b'\\'));
    Some(&rest[..end.unwrap_or(rest.len())])
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn declarations_are_read_in_all_their_forms() {
        let cases: [(&str, Option<&str>); 15] = [
            ("<?xml version='1.0' encoding='koi8-r'?><a/>", Some("KOI8-R")),
            ("\n<!DOCTYPE html><html><head><meta charset=GBK>", Some("GBK")),
            ("<META HTTP-EQUIV=Content-Type CONTENT=\"text/html; charset=Shift_JIS\">", Some("Shift_JIS")),
            ("<meta name=x content=y><meta charset = \"big5\" />", Some("Big5")),
            ("<meta charset=utf-16>", Some("UTF-8")),
            ("<meta charset=unknown>", None),
            ("<meta charset", None),
            ("<p>charset=koi8-r", None),
            ("Words: <meta charset=koi8-r>", None),
            ("From: a\nContent-Type: text/plain; charset=\"ISO-8859-2\"\n\n", Some("ISO-8859-2")),
            ("msgstr \"\"\n\"Content-Type: text/plain; charset=EUC-KR\\n\"\n", Some("EUC-KR")),
            ("#!/bin/sh\n# -*- coding: euc-jp -*-\n", Some("EUC-JP")),
            ("Encoding: a word\n", None),
            ("# vim: set fileencoding=big5 :\n", Some("Big5")),
            ("", None),
        ];
        for (head, name) in cases {
            assert_eq!(encoding(head.as_bytes()).map(Encoding::name), name, "{head}");
        }
    }
}
