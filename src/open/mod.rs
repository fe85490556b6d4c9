//! Open: documents opened from sources, at once as far as the first screen needs them, the rest as work to be done.
//!
//! Knows sources and formats; not the reader, the screen or threads. *Pending*: what is still to be read or found when the
//! first screen shows; whoever opened the document does it in a thread of its own. Always: what is opened holds the first
//! screen, and a source that cannot be read or shown is refused in one sentence.

mod book;
mod file;
mod options;
mod parse;
mod stream;

use std::{
    io,
    path::{Path, PathBuf},
    sync::Arc,
};

use crate::{
    document::{Document, Parts, Shown, Text},
    format::{self, Format},
    source::{Compression, Encoding, FileBytes, FileSnapshot, Input, OpenError, Opening, Source, Spool, reason},
};

pub(crate) use crate::format::Needle;
pub(crate) use options::{Extent, OpenOptions, ReadAs};
use parse::{format_of, parse, parse_bytes};
pub(crate) use parse::{is_part, outline};
pub(crate) use stream::{piped, whole};

/// What has up to this many bytes is read whole at once: its outline is there on the first screen.
const SMALL: usize = 256 << 10;

/// A file of up to this many bytes is looked through for a word before it is opened.
const LOOKED_THROUGH: u64 = 16 << 20;

/// A document ready for its first screen.
#[derive(Debug, Clone)]
pub(crate) struct Opened {
    /// The document, or its beginning.
    pub doc: Document,
    /// What to call it.
    pub name: Shown,
    /// Where it is, if it is a file.
    pub path: Option<PathBuf>,
    /// Finds whether the file is still as it was read; None for what is no file.
    pub snapshot: Option<Arc<FileSnapshot>>,
    /// What is still to be done.
    pub pending: Pending,
    /// The text is the file's own bytes, read in windows: a longer file is the same text with another end.
    pub in_place: bool,
    /// What was guessed to read it, in a sentence for people.
    pub note: Option<String>,
    /// Why not all of it could be read.
    pub warning: Option<String>,
    /// The stream that it came by, of which it can be read once more in another way; None for what is read from its file.
    pub stream: Option<Arc<Spool>>,
}

/// What is still to be done when the first screen shows.
#[derive(Debug, Clone)]
pub(crate) enum Pending {
    /// Nothing.
    Nothing,
    /// Read the whole and parse it.
    Whole(Rest),
    /// Find the outline of a large plain text.
    Outline,
    /// More comes: from a pipe, or a file that is being unpacked or decoded. True when the note on what was guessed is
    /// shown already.
    Growing(Arc<Spool>, bool),
}

/// A source of which only the beginning was parsed.
#[derive(Debug, Clone)]
pub(crate) struct Rest {
    source: Source,
    format: Format,
    name: Shown,
}

impl Rest {
    /// Reads the whole and parses it.
    ///
    /// # Errors
    /// When the source can no longer be read.
    pub(crate) fn parse(&self) -> Result<Document, OpenError> {
        if self.format == Format::Epub {
            let (bytes, len) = self.source.bytes();
            return book::whole(bytes, len, &self.name);
        }
        let bytes = self.source.all().map_err(|e| unreadable(&self.name, &e))?;
        Ok(parse_bytes(&bytes, self.format))
    }
}

/// What a source is called, and how it is to be read.
#[derive(Clone, Copy)]
struct Wanted<'a> {
    name: &'a Shown,
    path: Option<&'a Path>,
    options: OpenOptions,
}

impl Wanted<'_> {
    /// True for a book that begins with `head`.
    fn is_book(&self, head: &[u8], compression: Option<Compression>) -> bool {
        format_of(head, self.path, compression, self.options) == Format::Epub
    }

    /// The kind of a source that begins with `head`.
    ///
    /// # Errors
    /// When it is no text, and is not asked for as one.
    fn format(&self, head: &[u8], compression: Option<Compression>) -> Result<Format, OpenError> {
        let format = format_of(head, self.path, compression, self.options);
        match format::binary_kind(head).filter(|_| format != Format::Epub) {
            Some(kind) if self.options.read_as == ReadAs::Detect && self.options.encoding.is_none() => {
                Err(OpenError::Binary(self.name.clone(), Shown::new(&kind)))
            }
            _ => Ok(format),
        }
    }
}

/// A document as it stands before it is opened under a name.
struct First {
    doc: Document,
    pending: Pending,
    in_place: bool,
    note: Option<String>,
    warning: Option<String>,
    stream: Option<Arc<Spool>>,
}

impl First {
    fn new(doc: Document, pending: Pending) -> Self {
        Self { doc, pending, in_place: false, note: None, warning: None, stream: None }
    }
}

fn unreadable(name: &Shown, error: &io::Error) -> OpenError {
    OpenError::System(name.clone(), reason(error))
}

/// The message on an encoding that was guessed.
fn note(encoding: &'static Encoding) -> String {
    format!("Read as {}, which is a guess: --encoding NAME reads it as another", encoding.name())
}

/// The message on an encoding that was guessed while `spool` was read.
pub(crate) fn note_of(spool: &Spool) -> Option<String> {
    spool.found().guessed().map(note)
}

/// The message on a source that could not be read to its end.
pub(crate) fn unfinished(error: &str) -> String {
    format!("Not read to its end: {error}")
}

/// Opens `input` as far as the first screen needs it.
///
/// # Errors
/// When it is no file or pipe, may not be read, or is no text.
pub(crate) fn open(input: &Input, options: OpenOptions) -> Result<Opened, OpenError> {
    first(input, input.open(options.decode())?, options)
}

/// As far as the first screen needs it.
fn first(input: &Input, opening: Opening, options: OpenOptions) -> Result<Opened, OpenError> {
    let Opening { source, snapshot } = opening;
    let name = input.name();
    let path = if let Input::File(path) = input { Some(path.clone()) } else { None };
    let wanted = Wanted { name: &name, path: path.as_deref(), options };
    let first = match source {
        Source::Briefing => {
            let format = if options.read_as == ReadAs::Source { Format::Plain } else { Format::Markdown };
            First::new(parse(crate::source::BRIEFING, format), Pending::Nothing)
        }
        Source::File(bytes, len) => file::open(&bytes, len, wanted)?,
        Source::Pipe(spool) => stream::open(spool, wanted)?,
    };
    let First { doc, pending, in_place, note, warning, stream } = first;
    Ok(Opened { doc, name, path, snapshot, pending, in_place, note, warning, stream })
}

/// Opens `input` whole, waiting for all of it.
///
/// # Errors
/// When it is no file or pipe, may not be read, or is no text.
pub(crate) fn open_whole(input: &Input, options: OpenOptions) -> Result<Opened, OpenError> {
    let mut opened = open_text(input, options)?;
    if matches!(opened.pending, Pending::Outline) {
        opened.pending = Pending::Nothing;
        opened.doc = opened.doc.with_outline(format::plain::outline(&opened.doc.text, &|| false));
    }
    Ok(opened)
}

/// Opens `input` whole, but for the outline of a large plain text, which stays to be found: it takes longer than to
/// search the text does. So it is opened once more too, to take the place of what was read before: any place of it can
/// be shown at once.
///
/// # Errors
/// When it is no file or pipe, may not be read, or is no text.
pub(crate) fn open_text(input: &Input, options: OpenOptions) -> Result<Opened, OpenError> {
    let mut opened = open(input, options)?;
    opened.finish(options)?;
    Ok(opened)
}

/// Opens `input` once more, as [`open_text`] does, to take the place of what was read before: any place of it can be
/// shown at once.
///
/// # Errors
/// When it is no longer there, may not be read, or is no text any more.
pub(crate) fn reopen(input: &Input, options: OpenOptions) -> Result<Opened, OpenError> {
    let mut opened = first(input, input.reopen(options.decode())?, options)?;
    opened.finish(options)?;
    Ok(opened)
}

/// False when the document that `input` is opened as cannot have what `needle` looks for; found out without parsing it.
pub(crate) fn may_have(input: &Input, needle: &Needle) -> bool {
    let Some(mut bytes) = input.small_file(LOOKED_THROUGH) else { return true };
    Compression::of(&bytes).is_some() || format::binary_kind(&bytes).is_some() || needle.may_be_in(&mut bytes)
}

impl Opened {
    /// The message on how it was read: why not all of it is there, else what was guessed.
    pub(crate) fn message(&self) -> Option<String> {
        self.warning.clone().or_else(|| self.note.clone())
    }

    /// Waits for all of it.
    fn finish(&mut self, options: OpenOptions) -> Result<(), OpenError> {
        let wanted = Wanted { name: &self.name, path: self.path.as_deref(), options };
        match &self.pending {
            Pending::Whole(rest) => self.doc = rest.parse()?,
            Pending::Growing(spool, _) => {
                spool.want(usize::MAX);
                let len = spool.wait_for(usize::MAX);
                (self.note, self.warning) = (note_of(spool), spool.error().map(|e| unfinished(&e)));
                if let (0, Some(error)) = (len, &spool.error()) {
                    return Err(OpenError::System(self.name.clone(), Shown::new(error)));
                }
                stream::format(spool, wanted)?;
                self.doc = whole(spool, self.path.as_deref(), options)?;
            }
            Pending::Nothing | Pending::Outline => return Ok(()),
        }
        self.pending = Pending::Nothing;
        Ok(())
    }
}

/// The plain text `doc`, read in windows of `bytes`, when the file has `len` bytes. Its outline is the one known.
pub(crate) fn grown(doc: &Document, bytes: &Arc<FileBytes>, len: u64) -> Document {
    let text = Text::windows(bytes.clone(), usize::try_from(len).unwrap_or(usize::MAX));
    let (metadata, head, outline) = (doc.metadata.clone(), doc.head.clone(), doc.outline.clone());
    Parts { text, metadata, head, outline, wrap: doc.wrap, whole: true, ..Parts::default() }.into()
}

#[cfg(test)]
mod tests;
