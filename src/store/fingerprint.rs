//! By what a document is known again, wherever it lies.

use std::fmt;

use twox_hash::XxHash3_128;

use crate::document::ReadAt;

/// Bytes at either end of a document that are looked at; one of up to twice as many is looked at whole.
const END: usize = 32 << 10;

/// A hash (XXH3, 128 bits) of a document's bytes: of all of them, or of both ends and the length of a long one. The same
/// on every machine and in every version. It distinguishes documents, and proves nothing.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub(crate) struct Fingerprint(u128);

impl Fingerprint {
    /// Of `len` bytes; of those that can be read, where not all can.
    pub(crate) fn of(bytes: &dyn ReadAt, len: u64) -> Self {
        let mut both = vec![0; len.min(2 * END as u64) as usize];
        let (head, tail) = match len > both.len() as u64 {
            true => both.split_at_mut(END),
            false => both.as_mut_slice().split_at_mut(len as usize),
        };
        bytes.fill(head, 0);
        bytes.fill(tail, len - tail.len() as u64);
        Self::hash(&both, len)
    }

    /// Of bytes in memory.
    pub(crate) fn of_bytes(bytes: &[u8]) -> Self {
        match bytes.len() > 2 * END {
            true => Self::hash(&[&bytes[..END], &bytes[bytes.len() - END..]].concat(), bytes.len() as u64),
            false => Self::hash(bytes, bytes.len() as u64),
        }
    }

    fn hash(ends: &[u8], len: u64) -> Self {
        Self(XxHash3_128::oneshot_with_seed(len, ends))
    }

    /// The fingerprint that `text` writes.
    pub(crate) fn parse(text: &str) -> Option<Self> {
        (text.len() == 32).then(|| u128::from_str_radix(text, 16).ok().map(Self))?
    }
}

impl fmt::Display for Fingerprint {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{:032x}", self.0)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[derive(Debug)]
    struct Bytes(Vec<u8>);

    impl ReadAt for Bytes {
        fn read_at(&self, buf: &mut [u8], offset: u64) -> std::io::Result<usize> {
            let from = self.0.get(offset as usize..).unwrap_or_default();
            let n = from.len().min(buf.len()).min(1000);
            buf[..n].copy_from_slice(&from[..n]);
            Ok(n)
        }
    }

    #[test]
    fn bytes_in_memory_and_in_a_file_are_known_alike() {
        for len in [0, 1, 1000, 2 * END - 1, 2 * END, 2 * END + 1, 5 * END] {
            let bytes: Vec<u8> = (0..len).map(|i| (i * 7 % 251) as u8).collect();
            let known = Fingerprint::of_bytes(&bytes);
            assert_eq!(Fingerprint::of(&Bytes(bytes.clone()), len as u64), known, "{len}");
            assert_eq!(Fingerprint::parse(&known.to_string()), Some(known));
            let mut other = bytes;
            other.push(0);
            assert_ne!(Fingerprint::of_bytes(&other), known);
        }
    }
}
