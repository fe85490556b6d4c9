//! Bytes of a kind, counted.

/// How many of `bytes` are of a kind. Counts in bytes as far as they reach, so that many are looked at at once.
#[inline]
pub(super) fn count(bytes: &[u8], is: impl Fn(u8) -> bool) -> usize {
    let counted = |part: &[u8]| usize::from(part.iter().fold(0, |n, byte| n + u8::from(is(*byte))));
    bytes.chunks(usize::from(u8::MAX)).map(counted).sum()
}
