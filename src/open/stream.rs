//! A stream, opened: a pipe, or a file that is unpacked or decoded while it is read.

use std::{path::Path, sync::Arc, time::Duration};

use super::{
    First, OpenOptions, Pending, Rest, SMALL, Wanted, book, note_of,
    parse::{format_of, head_of_html, head_of_markdown, is_too_large, is_worth_reading, large, parse, plain},
    unfinished,
};
use crate::{
    document::{Document, DocumentKind, Shown, Text},
    format::{self, Format},
    source::{OpenError, Source, Spool},
};

/// Bytes of a stream that the first screen waits for: enough to recognise its kind and to fill it.
const ENOUGH: usize = 64 << 10;
/// How long the first screen waits for them.
const PATIENCE: Duration = Duration::from_millis(30);

/// Opens what has come of a stream in a short time.
///
/// # Errors
/// When nothing of it can be read, or it is no text.
pub(super) fn open(spool: Arc<Spool>, wanted: Wanted) -> Result<First, OpenError> {
    // A quick stream is shown at once; a slow one shows what comes when it comes.
    spool.wait_briefly(ENOUGH, PATIENCE);
    let (len, ended) = spool.progress();
    let error = spool.error();
    if let (0, Some(error)) = (len, &error) {
        return Err(OpenError::System(wanted.name.clone(), Shown::new(error)));
    }
    format(&spool, wanted)?;
    if wanted.is_book(&head(&spool), spool.found().compression()) {
        // The list of its parts stands at its end.
        spool.want(usize::MAX);
        spool.wait_for(usize::MAX);
        return book::open(Source::Pipe(spool), wanted);
    }
    let (doc, _) = piped(&spool, wanted.path, wanted.options);
    let note = note_of(&spool);
    let pending = match ended && len <= SMALL {
        true => Pending::Nothing,
        false => Pending::Growing(spool.clone(), note.is_some()),
    };
    let warning = error.filter(|_| matches!(pending, Pending::Nothing)).map(|e| unfinished(&e));
    Ok(First { note, warning, stream: Some(spool), ..First::new(doc, pending) })
}

/// The kind of what has come of a stream.
///
/// # Errors
/// When it is no text.
pub(super) fn format(spool: &Arc<Spool>, wanted: Wanted) -> Result<Format, OpenError> {
    wanted.format(&head(spool), spool.found().compression())
}

fn head(spool: &Arc<Spool>) -> Vec<u8> {
    let (len, _) = spool.progress();
    Source::Pipe(spool.clone()).head(len.min(SMALL)).unwrap_or_default()
}

/// The document that all bytes of a stream make, once it has ended.
///
/// # Errors
/// When what was kept can no longer be read.
pub(crate) fn whole(spool: &Arc<Spool>, path: Option<&Path>, options: OpenOptions) -> Result<Document, OpenError> {
    let name = Shown::from("standard input");
    let wanted = Wanted { name: &name, path, options };
    if wanted.is_book(&head(spool), spool.found().compression()) {
        let First { doc, pending, .. } = book::open(Source::Pipe(spool.clone()), wanted)?;
        return if let Pending::Whole(rest) = pending { rest.parse() } else { Ok(doc) };
    }
    let (doc, format) = piped(spool, path, options);
    match doc.kind {
        DocumentKind::Plain if is_worth_reading(&doc.text) => {
            let source = Source::Pipe(spool.clone());
            Rest { source, format: Format::Plain, name }.parse()
        }
        DocumentKind::Plain if doc.outline.sections.is_empty() => {
            Ok(doc.with_outline(format::plain::outline(&doc.text, &|| false)))
        }
        DocumentKind::Plain => Ok(doc),
        DocumentKind::Markup => {
            let source = Source::Pipe(spool.clone());
            Rest { source, format, name }.parse()
        }
    }
}

/// The document that a stream's bytes make so far, and its kind.
pub(crate) fn piped(spool: &Arc<Spool>, path: Option<&Path>, options: OpenOptions) -> (Document, Format) {
    let (len, ended) = spool.progress();
    let head = head(spool);
    let format = format_of(&head, path, spool.found().compression(), options);
    let text = || format::decode(&head, None);
    let doc = match format {
        _ if len <= SMALL => parse(&text(), format),
        _ if is_too_large(format, len as u64, options.read_as) => large(spool.clone(), len as u64),
        Format::Markdown => head_of_markdown(&head).unwrap_or_else(|| parse(&text(), format)),
        Format::Html(extent) => head_of_html(&head, extent),
        Format::Epub | Format::Plain => plain(Text::windows(spool.clone(), len)),
    };
    (if ended { doc } else { doc.unfinished() }, format)
}
