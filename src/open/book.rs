//! A book, opened: small ones whole, of others the first pages.

use std::sync::Arc;

use super::{First, Pending, ReadAs, Rest, SMALL, Wanted, parse::parse};
use crate::{
    document::{Document, ReadAt, Shown},
    format::{
        Format,
        epub::{Book, Refusal},
    },
    source::{OpenError, Source},
};

/// Opens the book in `source`, which has been read to its end if it is a stream.
///
/// # Errors
/// When nothing of it can be read.
pub(super) fn open(source: Source, wanted: Wanted) -> Result<First, OpenError> {
    let (bytes, len) = source.bytes();
    let book = Book::open(bytes, len).map_err(|why| refused(wanted.name, &why))?;
    if wanted.options.read_as == ReadAs::Source {
        return Ok(First::new(parse(&book.source(), Format::Plain), Pending::Nothing));
    }
    if book.size() <= SMALL as u64 {
        return Ok(First::new(book.whole(), Pending::Nothing));
    }
    let rest = Rest { source, format: Format::Epub, name: wanted.name.clone() };
    Ok(First::new(book.head(), Pending::Whole(rest)))
}

/// All of the book in the `len` bytes of `bytes`.
///
/// # Errors
/// When nothing of it can be read.
pub(super) fn whole(bytes: Arc<dyn ReadAt>, len: u64, name: &Shown) -> Result<Document, OpenError> {
    Ok(Book::open(bytes, len).map_err(|why| refused(name, &why))?.whole())
}

fn refused(name: &Shown, why: &Refusal) -> OpenError {
    OpenError::System(name.clone(), Shown::new(&why.to_string()))
}
