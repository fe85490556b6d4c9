//! Bytes as they are stored, on their way to text: a compressed stream is unpacked, another encoding is decoded, each as
//! it is read.

mod bounded;
mod compression;
mod decoding;
mod zstd;

use std::{
    io::{self, BufReader, Cursor, Read},
    sync::{Arc, OnceLock},
};

use bounded::{Bounded, Counted};
use decoding::Decoding;

pub(crate) use compression::Compression;
pub(crate) use encoding_rs::Encoding;

/// What the bytes of a stream, from some place on, say of their encoding.
#[derive(Debug, Clone, Copy, PartialEq)]
pub(crate) enum Judgement {
    /// They are UTF-8, or no text at all.
    AsIs,
    /// They are in another encoding; `guessed` where nothing but the bytes themselves says so.
    Encoded(&'static Encoding, bool),
    /// The first so many bytes are the same in all encodings; more of the rest has to be seen.
    MoreThan(usize),
}

/// Which bytes of a stream are looked at.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) struct Extent {
    /// From its first byte on.
    pub begins: bool,
    /// To its last byte.
    pub ends: bool,
}

/// How the encoding of a source is known.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Decode {
    /// The one that was asked for.
    pub encoding: Option<&'static Encoding>,
    /// Tells it from the bytes.
    pub judge: fn(&[u8], Extent) -> Judgement,
}

/// What was found of how a stream is stored, while it is read.
#[derive(Debug, Default)]
pub(crate) struct Found {
    compression: OnceLock<Compression>,
    encoding: OnceLock<(&'static Encoding, bool)>,
}

impl Found {
    /// How it is compressed, if it is.
    pub(crate) fn compression(&self) -> Option<Compression> {
        self.compression.get().copied()
    }

    /// The encoding it was decoded from, when it was guessed from the bytes alone.
    pub(crate) fn guessed(&self) -> Option<&'static Encoding> {
        self.encoding.get().filter(|(_, guessed)| *guessed).map(|(encoding, _)| *encoding)
    }
}

/// The text of `stored`. Waits for the first bytes; `found` is filled in as the rest is read.
///
/// # Errors
/// What the operating system says.
pub(super) fn unpack<R>(mut stored: R, decode: Decode, found: &Arc<Found>) -> io::Result<Box<dyn Read + Send>>
where
    R: Read + Send + 'static,
{
    let first = first_bytes(&mut stored)?;
    let compression = Compression::of(&first);
    let stored = Cursor::new(first).chain(stored);
    Ok(match compression {
        Some(compression) => {
            let _ = found.compression.set(compression);
            let packed = Counted::new(stored);
            let count = packed.count();
            let unpacked = compression.unpacked(BufReader::with_capacity(64 << 10, packed));
            Box::new(Decoding::new(Bounded::new(unpacked, count, compression), decode, found.clone()))
        }
        None => Box::new(Decoding::new(stored, decode, found.clone())),
    })
}

/// As many bytes as it takes to know whether a stream is compressed.
fn first_bytes(stored: &mut impl Read) -> io::Result<Vec<u8>> {
    let mut first = Vec::new();
    let mut buf = [0; 4096];
    while first.is_empty() || Compression::may_begin(&first) {
        match stored.read(&mut buf) {
            Ok(0) => break,
            Ok(n) => first.extend_from_slice(&buf[..n]),
            Err(e) if e.kind() == io::ErrorKind::Interrupted => {}
            Err(e) => return Err(e),
        }
    }
    Ok(first)
}

#[cfg(test)]
mod tests;
