//! Compressed streams, each unpacked by its library.

use std::io::{self, BufRead, Read};

use super::zstd::Frames;

/// Memory that unpacking xz may ask for, in KiB: what its strongest setting needs, and room to spare.
const XZ_MEMORY: u32 = 256 << 10;

/// How a stream is compressed.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Compression {
    /// gzip, of one member or several.
    Gzip,
    /// Zstandard, of one frame or several.
    Zstd,
    /// xz, of one stream or several.
    Xz,
    /// bzip2, of one stream or several.
    Bzip2,
}

/// How streams begin. A skippable frame of Zstandard may stand first, with any of sixteen numbers.
const BEGINNINGS: &[(&[u8], Compression)] = &[
    (b"\x1f\x8b\x08", Compression::Gzip),
    (b"\x28\xb5\x2f\xfd", Compression::Zstd),
    (b"\xfd7zXZ\0", Compression::Xz),
    (b"BZh", Compression::Bzip2),
];
/// What stands behind `BZh` and a digit: a first block, or the end of a stream without one.
const BZIP2_BLOCKS: [&[u8]; 2] = [b"\x31\x41\x59\x26\x53\x59", b"\x17\x72\x45\x38\x50\x90"];

impl Compression {
    /// How a stream is compressed that begins with `head`; 10 bytes are enough.
    pub(crate) fn of(head: &[u8]) -> Option<Self> {
        if let [0x50..=0x5f, 0x2a, 0x4d, 0x18, ..] = head {
            return Some(Self::Zstd);
        }
        let (_, found) = BEGINNINGS.iter().find(|(magic, _)| head.starts_with(magic))?;
        match found {
            Self::Bzip2 => {
                let block = head.get(4..).filter(|_| matches!(head[3], b'1'..=b'9'))?;
                BZIP2_BLOCKS.iter().any(|magic| block.starts_with(magic)).then_some(Self::Bzip2)
            }
            found => Some(*found),
        }
    }

    /// True when the few bytes of `head` are not enough.
    pub(super) fn may_begin(head: &[u8]) -> bool {
        let skippable = matches!(head, [0x50..=0x5f] | [0x50..=0x5f, 0x2a] | [0x50..=0x5f, 0x2a, 0x4d]);
        let bzip2 = head.len() < 10 && head.starts_with(b"BZh");
        let short = |magic: &[u8]| magic.len() > head.len() && magic.starts_with(head);
        skippable || bzip2 || BEGINNINGS.iter().any(|(magic, _)| short(magic))
    }

    /// Its name for people.
    pub(crate) fn name(self) -> &'static str {
        match self {
            Self::Gzip => "gzip",
            Self::Zstd => "Zstandard",
            Self::Xz => "xz",
            Self::Bzip2 => "bzip2",
        }
    }

    /// The name of what is in a file called `name`: without the ending that only names the compression.
    pub(crate) fn inner_name(name: &str) -> &str {
        match name.rsplit_once('.') {
            Some((inner, "gz" | "z" | "Z" | "zst" | "zstd" | "xz" | "bz2" | "GZ" | "ZST" | "XZ" | "BZ2")) => inner,
            _ => name,
        }
    }

    /// What `packed` unpacks to.
    pub(super) fn unpacked<R: BufRead + Send + 'static>(self, packed: R) -> Box<dyn Read + Send> {
        match self {
            Self::Gzip => Box::new(flate2::bufread::MultiGzDecoder::new(packed)),
            Self::Zstd => Box::new(Frames::new(packed)),
            Self::Xz => Box::new(lzma_rust2::XzReader::new_mem_limit(packed, true, XZ_MEMORY)),
            Self::Bzip2 => Box::new(bzip2::bufread::MultiBzDecoder::new(packed)),
        }
    }

    /// Why it could not be unpacked to its end, in a sentence's rest for people.
    pub(super) fn failure(self, error: &io::Error) -> io::Error {
        match error.kind() {
            io::ErrorKind::UnexpectedEof => io::Error::other(format!("the {} data are cut short", self.name())),
            io::ErrorKind::OutOfMemory => {
                io::Error::other(format!("the {} data need too much memory to unpack", self.name()))
            }
            _ => io::Error::other(format!("the {} data are damaged", self.name())),
        }
    }
}
