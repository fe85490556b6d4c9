//! The parts of a book: the entries of its zip archive, read one by one within bounds.

use std::{
    cell::Cell,
    collections::HashMap,
    io::{self, Read},
    sync::Arc,
};

use flate2::read::DeflateDecoder;
use rawzip::{CompressionMethod, RECOMMENDED_BUFFER_SIZE, ReaderAt, ZipArchive, ZipArchiveEntryWayfinder, ZipLocator};

use super::{path, salvage};
use crate::document::ReadAt;

/// Bytes that a part may unpack to.
const LARGEST_PART: u64 = 64 << 20;
/// Bytes that all parts may unpack to.
const LARGEST_BOOK: u64 = 512 << 20;
/// Bytes that any part may unpack to, however small it is packed.
const FREE: u64 = 16 << 20;
/// Past that, how many times its size a part may unpack to.
const RATIO: u64 = 200;

/// Why a part cannot be read.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Unread {
    /// There is no such part.
    Missing,
    /// It needs a key.
    Encrypted,
    /// It is packed in a way that no book may be packed in.
    Method,
    /// It, or the book, is larger than what is read.
    TooLarge,
    /// It is not what it was when it was packed, or cannot be read at all.
    Damaged,
}

/// The bytes of the archive.
#[derive(Debug)]
struct Bytes(Arc<dyn ReadAt>);

impl ReaderAt for Bytes {
    fn read_at(&self, buf: &mut [u8], offset: u64) -> io::Result<usize> {
        self.0.read_at(buf, offset)
    }
}

/// Where a part stands.
#[derive(Debug, Clone, Copy)]
enum Place {
    /// As the list of parts says.
    Listed(ZipArchiveEntryWayfinder),
    /// In so many bytes from a place on, as its own header says.
    Found(u64, u64),
}

#[derive(Debug, Clone, Copy)]
struct Part {
    place: Place,
    method: CompressionMethod,
    encrypted: bool,
    packed: u64,
    unpacked: u64,
}

/// A zip archive whose parts are found by their names.
pub(super) struct Archive {
    bytes: Arc<dyn ReadAt>,
    /// None where the list of parts is broken.
    zip: Option<ZipArchive<Bytes>>,
    parts: HashMap<String, Part>,
    /// The names in small letters, for links that are careless with them.
    folded: HashMap<String, String>,
    /// Bytes unpacked so far.
    unpacked: Cell<u64>,
}

impl Archive {
    /// The archive in the `len` bytes of `bytes`; None when nothing like a part of an archive is in them. Where the list of
    /// parts is broken, they are found one by one.
    pub(super) fn open(bytes: Arc<dyn ReadAt>, len: u64) -> Option<Self> {
        let mut buf = vec![0; RECOMMENDED_BUFFER_SIZE];
        let zip = ZipLocator::new().locate_in_reader(Bytes(bytes.clone()), &mut buf, len).ok();
        let mut archive =
            Self { bytes, zip: None, parts: HashMap::new(), folded: HashMap::new(), unpacked: Cell::new(0) };
        if let Some(zip) = zip {
            archive.list(&zip, &mut buf);
            archive.zip = Some(zip);
        }
        if archive.parts.is_empty() {
            archive.zip = None;
            archive.salvage(len);
        }
        (archive.zip.is_some() || !archive.parts.is_empty()).then_some(archive)
    }

    /// Takes what the list of parts names.
    fn list(&mut self, zip: &ZipArchive<Bytes>, buf: &mut [u8]) {
        let mut entries = zip.entries(buf);
        // A list that is broken off names what it names.
        while let Ok(Some(entry)) = entries.next_entry() {
            if entry.is_dir() {
                continue;
            }
            let part = Part {
                place: Place::Listed(entry.wayfinder()),
                method: entry.compression_method(),
                encrypted: entry.flags().is_encrypted(),
                packed: entry.compressed_size_hint(),
                unpacked: entry.uncompressed_size_hint(),
            };
            self.add(entry.file_path().as_ref(), part);
        }
    }

    /// Takes the parts that are found in the `len` bytes without a list.
    fn salvage(&mut self, len: u64) {
        for found in salvage::parts(&*self.bytes, len) {
            let (start, packed) = found.place;
            let part = Part {
                place: Place::Found(start, packed),
                method: CompressionMethod::from(found.method),
                encrypted: found.encrypted,
                packed,
                unpacked: found.unpacked,
            };
            self.add(&found.name, part);
        }
    }

    fn add(&mut self, name: &[u8], part: Part) {
        let Some(name) = path::normal(&String::from_utf8_lossy(name).replace('\\', "/")) else { return };
        self.folded.entry(name.to_lowercase()).or_insert_with(|| name.clone());
        // Of several parts of one name the first one counts.
        self.parts.entry(name).or_insert(part);
    }

    /// True where the list of parts is broken.
    pub(super) fn is_salvaged(&self) -> bool {
        self.zip.is_none()
    }

    /// The name of the part that a link to `path` means: small and capital letters may differ.
    pub(super) fn find(&self, path: &str) -> Option<&str> {
        match self.parts.get_key_value(path) {
            Some((name, _)) => Some(name),
            None => self.folded.get(&path.to_lowercase()).map(String::as_str),
        }
    }

    /// The names of all parts, in no order.
    pub(super) fn names(&self) -> impl Iterator<Item = &str> {
        self.parts.keys().map(String::as_str)
    }

    /// Bytes that the part called `name` says it has.
    pub(super) fn size(&self, name: &str) -> u64 {
        self.parts.get(name).map_or(0, |part| part.unpacked)
    }

    /// The bytes of the part called `name`.
    ///
    /// # Errors
    /// When there is none, or it cannot be read within the bounds.
    pub(super) fn read(&self, name: &str) -> Result<Vec<u8>, Unread> {
        let part = self.parts.get(name).ok_or(Unread::Missing)?;
        if part.encrypted {
            return Err(Unread::Encrypted);
        }
        let most = LARGEST_PART.min(LARGEST_BOOK.saturating_sub(self.unpacked.get()));
        let most = most.min(FREE.max(part.packed.saturating_mul(RATIO)));
        let bytes = match (part.place, &self.zip) {
            (Place::Listed(place), Some(zip)) => {
                let entry = zip.get_entry(place).map_err(|_| Unread::Damaged)?;
                let packed = entry.reader();
                match part.method {
                    CompressionMethod::STORE => bounded(entry.verifying_reader(packed), most),
                    CompressionMethod::DEFLATE => bounded(entry.verifying_reader(DeflateDecoder::new(packed)), most),
                    _ => Err(Unread::Method),
                }
            }
            (Place::Listed(_), None) => Err(Unread::Damaged),
            (Place::Found(at, packed), _) => {
                let packed = salvage::Stretch { bytes: self.bytes.clone(), at, end: at + packed };
                match part.method {
                    CompressionMethod::STORE => bounded(packed, most),
                    CompressionMethod::DEFLATE => bounded(DeflateDecoder::new(packed), most),
                    _ => Err(Unread::Method),
                }
            }
        }?;
        self.unpacked.set(self.unpacked.get() + bytes.len() as u64);
        Ok(bytes)
    }
}

fn bounded(part: impl Read, most: u64) -> Result<Vec<u8>, Unread> {
    let mut bytes = Vec::new();
    let read = part.take(most + 1).read_to_end(&mut bytes);
    match read {
        _ if bytes.len() as u64 > most => Err(Unread::TooLarge),
        Ok(_) => Ok(bytes),
        // What is whole but for its checksum is shown; what breaks off is shown so far.
        Err(_) if !bytes.is_empty() => Ok(bytes),
        Err(_) => Err(Unread::Damaged),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Some bytes, then an error.
    struct Breaks(&'static [u8]);

    impl Read for Breaks {
        fn read(&mut self, buf: &mut [u8]) -> io::Result<usize> {
            if self.0.is_empty() { Err(io::ErrorKind::InvalidData.into()) } else { self.0.read(buf) }
        }
    }

    #[test]
    fn a_part_is_read_within_its_bound_and_as_far_as_it_goes() {
        assert_eq!(bounded(&b"abc"[..], 3), Ok(b"abc".to_vec()));
        assert_eq!(bounded(&b"abcd"[..], 3), Err(Unread::TooLarge));
        assert_eq!(bounded(&b""[..], 3), Ok(Vec::new()));
        assert_eq!(bounded(Breaks(b"ab"), 3), Ok(b"ab".to_vec()));
        assert_eq!(bounded(Breaks(b"abcd"), 3), Err(Unread::TooLarge));
        assert_eq!(bounded(Breaks(b""), 3), Err(Unread::Damaged));
    }
}
