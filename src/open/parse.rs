//! Text as a document of its kind.

use std::{path::Path, sync::Arc};

use super::{OpenOptions, ReadAs};
use crate::{
    document::{Document, Outline, Parts, ReadAt, Text},
    format::{
        self, Format,
        html::Extent,
        plain::{Letters, Masthead, is_styled},
    },
    source::Compression,
};

/// Markdown of more bytes is shown as the text that it is, unless it is asked for as Markdown: that is held in memory,
/// several times over.
const LARGEST_MARKDOWN: u64 = 64 << 20;
/// The message then.
const TOO_LARGE: &str = "larger than 64 MB: shown as plain text; --as markdown reads it as Markdown";

/// Styled plain text of up to this many bytes is held in memory without its sequences.
const MOST_STYLED: usize = 64 << 20;
/// Bytes at its beginning by which styling is recognised.
const STYLED_HEAD: usize = 32 << 10;

/// The kind of a source that begins with `head`, by its content and name, or as it was asked for.
pub(super) fn format_of(
    head: &[u8],
    path: Option<&Path>,
    compression: Option<Compression>,
    options: OpenOptions,
) -> Format {
    let name = path.and_then(Path::to_str);
    let name = name.map(|name| if compression.is_some() { Compression::inner_name(name) } else { name });
    match options.read_as {
        ReadAs::Markdown => Format::Markdown,
        ReadAs::Html => Format::Html(options.extent),
        ReadAs::Epub => Format::Epub,
        ReadAs::Text => Format::Plain,
        ReadAs::Source => match format::detect(name, head) {
            Format::Epub => Format::Epub,
            _ => Format::Plain,
        },
        ReadAs::Detect => match format::detect(name, head) {
            Format::Html(_) => Format::Html(options.extent),
            other => other,
        },
    }
}

/// True where the document is a part of its page, the article, and the rest can be shown too.
pub(crate) fn is_part(doc: &Document) -> bool {
    doc.complaints.iter().any(|complaint| complaint == format::html::LEFT_OUT)
}

/// The outline of a plain text; what has been found when `stop` says that nobody waits for it.
pub(crate) fn outline(text: &Text, stop: &dyn Fn() -> bool) -> Outline {
    format::plain::outline(text, stop)
}

/// Parses the whole of a source in UTF-8.
pub(super) fn parse_bytes(bytes: &[u8], format: Format) -> Document {
    parse(&format::decode(bytes, None), format).behind(format::mark(bytes))
}

/// Parses the whole of a text.
pub(super) fn parse(text: &str, format: Format) -> Document {
    let doc = parse_bare(text, format);
    match format {
        Format::Markdown | Format::Html(_) => doc,
        Format::Epub | Format::Plain => doc.with_outline(outline(&doc.text, &|| false)),
    }
}

/// Parses the whole of a text, but for the outline of a plain one.
pub(super) fn parse_bare(text: &str, format: Format) -> Document {
    match format {
        Format::Markdown => format::markdown::parse(text),
        Format::Html(extent) => format::html::parse(text, extent),
        // A book is read from its bytes; what is parsed as text is none.
        Format::Epub | Format::Plain if is_styled(text.as_bytes()) => styled(text),
        Format::Epub | Format::Plain => plain(Text::owned(text)),
    }
}

/// Plain text whose sequences of styling are taken as such.
fn styled(source: &str) -> Document {
    let Letters { text, marks, source_map } = Letters::of(source);
    let text = Text::owned(text);
    let (Masthead { metadata, lines: head }, wrap) = (format::plain::masthead(&text), format::plain::wrap(&text));
    Parts { text, metadata, wrap, head, marks, source_map, whole: true, ..Parts::default() }.into()
}

/// True for text in windows with sequences of styling at its beginning, and not too much of it to be held in memory: it
/// is read whole, so that they are no part of what is searched and counted.
pub(super) fn is_worth_reading(text: &Text) -> bool {
    let mut head = [0; STYLED_HEAD];
    let got = text.read_bytes(0, &mut head);
    text.as_str().is_none() && text.len() <= MOST_STYLED && is_styled(&head[..got])
}

/// A plain text without its outline.
pub(super) fn plain(text: Text) -> Document {
    let (Masthead { metadata, lines: head }, wrap) = (format::plain::masthead(&text), format::plain::wrap(&text));
    Parts { text, metadata, wrap, head, whole: true, ..Parts::default() }.into()
}

/// The beginning of a Markdown text, as far as it can be parsed alone.
pub(super) fn head_of_markdown(head: &[u8]) -> Option<Document> {
    Some(format::markdown::parse_head(&format::decode(head, None))?.behind(format::mark(head)))
}

/// The beginning of a page.
pub(super) fn head_of_html(head: &[u8], extent: Extent) -> Document {
    format::html::parse_head(&format::decode(head, None), extent).behind(format::mark(head))
}

/// True for markup of so many bytes that it is not parsed unless asked for.
pub(super) fn is_too_large(format: Format, len: u64, read_as: ReadAs) -> bool {
    format == Format::Markdown && len > LARGEST_MARKDOWN && read_as == ReadAs::Detect
}

/// Markdown as the text that it is, because of its size.
pub(super) fn large(bytes: Arc<dyn ReadAt>, len: u64) -> Document {
    let text = Text::windows(bytes, usize::try_from(len).unwrap_or(usize::MAX));
    Parts { text, whole: true, complaints: vec![TOO_LARGE.to_owned()], ..Parts::default() }.into()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn styled_text_knows_where_it_stands_in_its_source() {
        let source = "\x1b[1mNAME\x1b[0m\n    plain\n    \x1b[4munder\x1b[0m lined\n";
        let doc = parse(source, Format::Plain);
        assert_eq!(&*doc.text.slice(0..doc.text.len()), "NAME\n    plain\n    under lined\n");
        for word in ["NAME", "plain", "lined"] {
            let at = doc.text.slice(0..doc.text.len()).find(word).unwrap();
            assert!(source[doc.source_map.source(at)..].starts_with(word), "{word}");
        }
        assert!(!doc.marks.is_empty());
    }

    #[test]
    fn large_markdown_is_text_unless_asked_for() {
        let large = LARGEST_MARKDOWN + 1;
        let cases = [
            (Format::Markdown, large, ReadAs::Detect, true),
            (Format::Markdown, large - 1, ReadAs::Detect, false),
            (Format::Markdown, large, ReadAs::Markdown, false),
            (Format::Plain, large, ReadAs::Detect, false),
        ];
        for (format, len, read_as, expected) in cases {
            assert_eq!(is_too_large(format, len, read_as), expected, "{format:?} {len} {read_as:?}");
        }
    }
}
