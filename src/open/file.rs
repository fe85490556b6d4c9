//! A file, opened: small ones whole, large ones in windows where their bytes are UTF-8, else as a stream of text.

use std::{io, sync::Arc};

use super::{
    First, Pending, Rest, SMALL, Wanted, book, note,
    parse::{
        head_of_html, head_of_markdown, is_too_large, is_worth_reading, large, parse, parse_bare, parse_bytes, plain,
    },
    stream, unreadable,
};
use crate::{
    document::{ReadAt, Text},
    format::{self, Format, encoding},
    source::{Compression, Decode, Encoding, Extent, FileBytes, Judgement, OpenError, Source},
};

/// Bytes of a file that are read first: enough to know what it is, and mostly for the first screen.
const HEAD: usize = 32 << 10;
/// Bytes of a file that are looked at for a place where the beginning of Markdown may end.
const FAR: usize = 1 << 20;

/// Opens the `len` bytes of a file.
///
/// # Errors
/// When it can no longer be read, or is no text.
pub(super) fn open(bytes: &Arc<FileBytes>, len: u64, wanted: Wanted) -> Result<First, OpenError> {
    let source = Source::File(bytes.clone(), len);
    let read = |most| source.head(most).map_err(|e| unreadable(wanted.name, &e));
    let head = read(HEAD)?;
    if Compression::of(&head).is_some() {
        return into_text(source, wanted, wanted.options.decode());
    }
    if wanted.is_book(&head, None) {
        return book::open(source, wanted);
    }
    if len <= SMALL as u64 {
        let all = if len > head.len() as u64 { read(SMALL)? } else { head };
        return small(&all, wanted);
    }
    let (encoding, guessed) = encoding_of(bytes, len, &head, wanted).map_err(|e| unreadable(wanted.name, &e))?;
    if let Some(encoding) = encoding {
        let decode = Decode { encoding: Some(encoding), ..wanted.options.decode() };
        let first = into_text(source, wanted, decode)?;
        return Ok(First { note: guessed.then(|| note(encoding)), ..first });
    }
    let format = wanted.format(&head, None)?;
    if is_too_large(format, len, wanted.options.read_as) {
        return Ok(First::new(large(bytes.clone(), len), Pending::Outline));
    }
    Ok(match format {
        Format::Markdown => {
            let doc = match head_of_markdown(&head) {
                Some(doc) => doc,
                None => {
                    let head = read(FAR)?;
                    head_of_markdown(&head).unwrap_or_else(|| parse_bytes(&head, format))
                }
            };
            First::new(doc, Pending::Whole(Rest { source: source.clone(), format, name: wanted.name.clone() }))
        }
        Format::Html(extent) => {
            let rest = Rest { source: source.clone(), format, name: wanted.name.clone() };
            First::new(head_of_html(&head, extent), Pending::Whole(rest))
        }
        Format::Epub | Format::Plain => {
            let len = usize::try_from(len).unwrap_or(usize::MAX);
            let doc = plain(Text::windows(bytes.clone(), len));
            match is_worth_reading(&doc.text) {
                true => {
                    let rest = Rest { source: source.clone(), format, name: wanted.name.clone() };
                    First::new(doc, Pending::Whole(rest))
                }
                false => First { in_place: true, ..First::new(doc, Pending::Outline) },
            }
        }
    })
}

/// A file that is unpacked or decoded while it is read.
fn into_text(source: Source, wanted: Wanted, decode: Decode) -> Result<First, OpenError> {
    match source.into_text(decode) {
        Source::Pipe(spool) => stream::open(spool, wanted),
        Source::Briefing | Source::File(..) => unreachable!("a file becomes a stream"),
    }
}

/// A file that is read whole.
fn small(all: &[u8], wanted: Wanted) -> Result<First, OpenError> {
    let (encoding, guessed) = match wanted.options.encoding {
        Some(encoding) => (Some(encoding), false),
        None => encoding_in(encoding::judge(all, Extent { begins: true, ends: true })),
    };
    let text = match encoding {
        Some(encoding) => format::decode(all, Some(encoding)),
        None => {
            // Named before it is decoded: what is no text is nothing to decode.
            wanted.format(all, None)?;
            format::decode(all, None)
        }
    };
    let format = wanted.format(text.as_bytes(), None)?;
    let note = encoding.filter(|_| guessed).map(note);
    let doc = if wanted.options.bare { parse_bare(&text, format) } else { parse(&text, format) };
    let doc = doc.behind(if encoding.is_none() { format::mark(all) } else { 0 });
    Ok(First { note, ..First::new(doc, Pending::Nothing) })
}

/// The encoding of a large file, and whether it is a guess; None where its bytes can be read as UTF-8. What begins in
/// ASCII is looked at in two further places.
fn encoding_of(
    bytes: &FileBytes,
    len: u64,
    head: &[u8],
    wanted: Wanted,
) -> io::Result<(Option<&'static Encoding>, bool)> {
    if let Some(encoding) = wanted.options.encoding {
        return Ok((Some(encoding).filter(|e| *e != encoding_rs::UTF_8), false));
    }
    let judgement = encoding::judge(head, Extent { begins: true, ends: false });
    if !matches!(judgement, Judgement::MoreThan(_)) {
        return Ok(encoding_in(judgement));
    }
    let mut seen = head.to_vec();
    for at in [len / 2, len - HEAD as u64] {
        let mut buf = vec![0; HEAD];
        let (got, error) = bytes.fill(&mut buf, at);
        if let Some(error) = error {
            return Err(error);
        }
        // From a line's beginning to a line's end: no character is cut.
        let lines = &buf[..got];
        let from = memchr::memchr(b'\n', lines).map_or(0, |at| at + 1);
        let to = memchr::memrchr(b'\n', lines).map_or(got, |at| at + 1);
        seen.extend_from_slice(&lines[from.min(to)..to]);
    }
    Ok(encoding_in(encoding::judge(&seen, Extent { begins: true, ends: true })))
}

/// The encoding that a judgement names, and whether it is a guess. A mark of UTF-8 leaves the bytes as they are.
fn encoding_in(judgement: Judgement) -> (Option<&'static Encoding>, bool) {
    match judgement {
        Judgement::Encoded(encoding, guessed) if encoding != encoding_rs::UTF_8 => (Some(encoding), guessed),
        _ => (None, false),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_mark_of_utf_8_is_no_other_encoding() {
        let named = |encoding, guessed| encoding_in(Judgement::Encoded(encoding, guessed));
        assert_eq!(named(encoding_rs::UTF_8, false), (None, false));
        assert_eq!(named(encoding_rs::GB18030, false), (Some(encoding_rs::GB18030), false));
        assert_eq!(named(encoding_rs::KOI8_U, true), (Some(encoding_rs::KOI8_U), true));
    }
}
