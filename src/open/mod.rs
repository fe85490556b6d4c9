//! Library: documents opened from sources, at once as far as the first screen needs them, the rest as work to be done.
//!
//! Knows sources and formats; not the reader, the screen or threads.

use std::{
    io,
    path::{Path, PathBuf},
    sync::Arc,
    time::Duration,
};

use crate::{
    document::{Document, Kind, Parts, ReadAt, Shown, Text},
    format::{
        self, Format,
        html::Extent,
        plain::{Letters, is_styled},
    },
    source::{FileBytes, FileSnapshot, Input, OpenError, Opening, Source, Spool, reason},
};

/// Bytes of a file that are read first: enough to tell what it is, and mostly for the first screen.
const HEAD: usize = 32 << 10;
/// Bytes of a file that are looked at for a place where the beginning of Markdown may end.
const FAR: usize = 1 << 20;
/// What has up to this many bytes is read whole at once: its outline is there on the first screen.
const SMALL: usize = 256 << 10;

/// Markdown of more bytes is shown as the text that it is, unless it is asked for as Markdown: that is held in memory,
/// several times over.
const LARGEST_MARKDOWN: u64 = 64 << 20;
/// What is told then.
const TOO_LARGE: &str = "larger than 64 MB: shown as plain text; --as markdown reads it as Markdown";

/// Styled plain text of up to this many bytes is held in memory without its sequences.
const MOST_STYLED: usize = 64 << 20;

/// How long the first screen waits for a pipe.
const PATIENCE: Duration = Duration::from_millis(30);

/// How a document is to be read.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum ReadAs {
    /// As its content and name tell.
    #[default]
    Detect,
    /// As Markdown.
    Markdown,
    /// As HTML.
    Html,
    /// As its content and name tell; of a page of HTML, all of it.
    WholePage,
    /// As plain text.
    Text,
}

/// A document ready for its first screen.
#[derive(Debug, Clone)]
pub struct Opened {
    /// The document, or its beginning.
    pub doc: Document,
    /// What to call it.
    pub name: Shown,
    /// Where it is, if it is a file.
    pub path: Option<PathBuf>,
    /// Tells whether the file is still as it was read; None for what is no file.
    pub snapshot: Option<Arc<FileSnapshot>>,
    /// What is still to be done.
    pub pending: Pending,
}

/// What is still to be done when the first screen shows.
#[derive(Debug, Clone)]
pub enum Pending {
    /// Nothing.
    Nothing,
    /// Read the whole and parse it.
    Whole(Rest),
    /// Find the outline of a large plain text.
    Outline,
    /// More comes from a pipe.
    Growing(Arc<Spool>, Format),
}

/// A source of which only the beginning was parsed.
#[derive(Debug, Clone)]
pub struct Rest {
    source: Source,
    format: Format,
    name: Shown,
}

impl Rest {
    /// Reads the whole and parses it.
    ///
    /// # Errors
    /// When the source can no longer be read.
    pub fn parse(&self) -> Result<Document, OpenError> {
        let bytes = self.source.all().map_err(|e| unreadable(&self.name, &e))?;
        Ok(parse(&bytes, self.format))
    }
}

fn unreadable(name: &Shown, error: &io::Error) -> OpenError {
    OpenError::System(name.clone(), reason(error))
}

/// Opens `input` as far as the first screen needs it.
///
/// # Errors
/// When it is no file or pipe, or may not be read.
pub fn open(input: &Input, read_as: ReadAs) -> Result<Opened, OpenError> {
    first(input, input.open()?, read_as)
}

/// As far as the first screen needs it.
fn first(input: &Input, opening: Opening, read_as: ReadAs) -> Result<Opened, OpenError> {
    let Opening { source, snapshot } = opening;
    let name = input.name();
    let path = if let Input::File(path) = input { Some(path.clone()) } else { None };
    let (doc, pending) = match source {
        Source::Briefing => (format::markdown::parse(crate::source::BRIEFING), Pending::Nothing),
        Source::File(bytes, len) => open_file(&bytes, len, path.as_deref(), read_as, &name)?,
        Source::Pipe(spool) => {
            // A quick pipe is shown at once; a slow one shows what comes when it comes.
            spool.wait_briefly(SMALL, PATIENCE);
            let (doc, format) = piped(&spool, path.as_deref(), read_as);
            (doc, Pending::Growing(spool, format))
        }
    };
    Ok(Opened { doc, name, path, snapshot, pending })
}

/// Opens `input` whole, waiting for all of it.
///
/// # Errors
/// When it is no file or pipe, or may not be read.
pub fn open_whole(input: &Input, read_as: ReadAs) -> Result<Opened, OpenError> {
    let mut opened = open_text(input, read_as)?;
    if let Pending::Outline = std::mem::replace(&mut opened.pending, Pending::Nothing) {
        opened.doc = opened.doc.with_outline(format::plain::outline(&opened.doc.text, &|| false));
    }
    Ok(opened)
}

/// Opens `input` whole, but for the outline of a large plain text, which stays to be found: it takes longer than to
/// search the text does.
///
/// # Errors
/// When it is no file or pipe, or may not be read.
pub fn open_text(input: &Input, read_as: ReadAs) -> Result<Opened, OpenError> {
    let mut opened = open(input, read_as)?;
    match std::mem::replace(&mut opened.pending, Pending::Nothing) {
        Pending::Nothing => {}
        Pending::Outline => opened.pending = Pending::Outline,
        Pending::Whole(rest) => opened.doc = rest.parse()?,
        Pending::Growing(spool, _) => {
            spool.want(usize::MAX);
            spool.wait_for(usize::MAX);
            if let Some(error) = spool.error() {
                return Err(OpenError::System(opened.name, Shown::new(&error)));
            }
            opened.doc = whole(&spool, opened.path.as_deref(), read_as)?;
        }
    }
    Ok(opened)
}

/// Opens `input` once more, to take the place of what was read before: whole, so that any place of it can be shown at
/// once. Of a large plain text the outline is still to be found.
///
/// # Errors
/// When it is no longer there, or may not be read.
pub fn reopen(input: &Input, read_as: ReadAs) -> Result<Opened, OpenError> {
    let mut opened = first(input, input.reopen()?, read_as)?;
    match &opened.pending {
        Pending::Whole(rest) => opened.doc = rest.parse()?,
        Pending::Growing(spool, _) => {
            spool.want(usize::MAX);
            spool.wait_for(usize::MAX);
            opened.doc = whole(spool, opened.path.as_deref(), read_as)?;
        }
        Pending::Nothing | Pending::Outline => return Ok(opened),
    }
    opened.pending = Pending::Nothing;
    Ok(opened)
}

/// The plain text `doc`, read in windows of `bytes`, when the file has `len` bytes. Its outline is the one known.
pub fn grown(doc: &Document, bytes: &Arc<FileBytes>, len: u64) -> Document {
    let text = Text::windows(bytes.clone(), usize::try_from(len).unwrap_or(usize::MAX));
    let (metadata, outline) = (doc.metadata.clone(), doc.outline.clone());
    Parts { text, metadata, outline, whole: true, ..Parts::default() }.into()
}

/// The document that all bytes of a pipe make, once it has ended.
///
/// # Errors
/// When what was kept can no longer be read.
pub fn whole(spool: &Arc<Spool>, path: Option<&Path>, read_as: ReadAs) -> Result<Document, OpenError> {
    let (doc, format) = piped(spool, path, read_as);
    match doc.kind {
        Kind::Plain if is_worth_reading(&doc.text) => {
            let source = Source::Pipe(spool.clone());
            Rest { source, format: Format::Plain, name: Shown::from("standard input") }.parse()
        }
        Kind::Plain if doc.outline.sections.is_empty() => {
            Ok(doc.with_outline(format::plain::outline(&doc.text, &|| false)))
        }
        Kind::Plain => Ok(doc),
        Kind::Markup => {
            let source = Source::Pipe(spool.clone());
            Rest { source, format, name: Shown::from("standard input") }.parse()
        }
    }
}

/// The document that a pipe's bytes make so far.
pub fn piped(spool: &Arc<Spool>, path: Option<&Path>, read_as: ReadAs) -> (Document, Format) {
    let (len, ended) = spool.progress();
    let source = Source::Pipe(spool.clone());
    let head = source.head(len.min(SMALL)).unwrap_or_default();
    let format = format_of(&head, path, read_as);
    let doc = match format {
        _ if len <= SMALL => parse(&head, format),
        _ if is_too_large(format, len as u64, read_as) => large(spool.clone(), len as u64),
        Format::Markdown => head_of_markdown(&head).unwrap_or_else(|| parse(&head, format)),
        Format::Html(extent) => head_of_html(&head, extent),
        Format::Plain => plain(Text::windows(spool.clone(), len)),
    };
    (if ended { doc } else { doc.unfinished() }, format)
}

fn open_file(
    bytes: &Arc<FileBytes>,
    len: u64,
    path: Option<&Path>,
    read_as: ReadAs,
    name: &Shown,
) -> Result<(Document, Pending), OpenError> {
    let source = Source::File(bytes.clone(), len);
    let read = |most| source.head(most).map_err(|e| unreadable(name, &e));
    let head = read(HEAD)?;
    let format = format_of(&head, path, read_as);
    if is_too_large(format, len, read_as) {
        return Ok((large(bytes.clone(), len), Pending::Outline));
    }
    let rest = || Rest { source: source.clone(), format, name: name.clone() };
    Ok(match format {
        _ if len <= head.len() as u64 => (parse(&head, format), Pending::Nothing),
        _ if len <= SMALL as u64 || format::is_wide(&head) => (rest().parse()?, Pending::Nothing),
        Format::Markdown => {
            let doc = match head_of_markdown(&head) {
                Some(doc) => doc,
                None => {
                    let head = read(FAR)?;
                    head_of_markdown(&head).unwrap_or_else(|| parse(&head, format))
                }
            };
            (doc, Pending::Whole(rest()))
        }
        Format::Html(extent) => (head_of_html(&head, extent), Pending::Whole(rest())),
        Format::Plain => {
            let len = usize::try_from(len).unwrap_or(usize::MAX);
            let doc = plain(Text::windows(bytes.clone(), len));
            let pending = if is_worth_reading(&doc.text) { Pending::Whole(rest()) } else { Pending::Outline };
            (doc, pending)
        }
    })
}

/// True for text in windows with sequences of styling at its beginning, and not too much of it to be held in memory: it
/// is read whole, so that they are no part of what is searched and counted.
fn is_worth_reading(text: &Text) -> bool {
    let mut head = [0; HEAD];
    let got = text.read_bytes(0, &mut head);
    text.as_str().is_none() && text.len() <= MOST_STYLED && is_styled(&head[..got])
}

fn format_of(head: &[u8], path: Option<&Path>, read_as: ReadAs) -> Format {
    match read_as {
        ReadAs::Markdown => Format::Markdown,
        ReadAs::Html => Format::Html(Extent::Article),
        ReadAs::Text => Format::Plain,
        ReadAs::Detect => format::detect(path.and_then(Path::to_str), head),
        ReadAs::WholePage => match format::detect(path.and_then(Path::to_str), head) {
            Format::Html(_) => Format::Html(Extent::Whole),
            other => other,
        },
    }
}

fn is_too_large(format: Format, len: u64, read_as: ReadAs) -> bool {
    format == Format::Markdown && len > LARGEST_MARKDOWN && read_as == ReadAs::Detect
}

/// Markdown as the text that it is, because of its size.
fn large(bytes: Arc<dyn ReadAt>, len: u64) -> Document {
    let text = Text::windows(bytes, usize::try_from(len).unwrap_or(usize::MAX));
    Parts { text, whole: true, complaints: vec![TOO_LARGE.to_owned()], ..Parts::default() }.into()
}

fn head_of_markdown(head: &[u8]) -> Option<Document> {
    format::markdown::parse_head(&format::decode(head))
}

fn head_of_html(head: &[u8], extent: Extent) -> Document {
    format::html::parse_head(&format::decode(head), extent)
}

/// Parses the whole of a source.
fn parse(bytes: &[u8], format: Format) -> Document {
    match format {
        Format::Markdown => format::markdown::parse(&format::decode(bytes)),
        Format::Html(extent) => format::html::parse(&format::decode(bytes), extent),
        Format::Plain => {
            let source = format::decode(bytes);
            let doc = if is_styled(source.as_bytes()) { styled(&source) } else { plain(Text::owned(source)) };
            doc.with_outline(format::plain::outline(&doc.text, &|| false))
        }
    }
}

/// Plain text whose sequences of styling are taken as such.
fn styled(source: &str) -> Document {
    let Letters { text, marks, source_map } = Letters::of(source);
    let text = Text::owned(text);
    let metadata = format::plain::masthead(&text);
    Parts { text, metadata, marks, source_map, whole: true, ..Parts::default() }.into()
}

fn plain(text: Text) -> Document {
    let metadata = format::plain::masthead(&text);
    Parts { text, metadata, whole: true, ..Parts::default() }.into()
}

#[cfg(test)]
mod tests {
    use super::*;

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
