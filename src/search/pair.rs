//! Two bytes at a fixed distance, each compared in some of its bits, found at the speed of memory.
//!
//! Portable code in blocks of fixed size, which the compiler turns into vector instructions on any machine.

/// Values of one byte: those whose bits under `mask` are `value`.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Bits {
    pub(super) mask: u8,
    pub(super) value: u8,
}

impl Bits {
    /// The bits that all `bytes` share.
    pub(super) fn shared(bytes: impl IntoIterator<Item = u8>) -> Self {
        let (all, any) = bytes.into_iter().fold((0xff, 0), |(all, any), b| (all & b, any | b));
        let mask = !(all ^ any);
        Self { mask, value: all & mask }
    }

    #[inline]
    pub(super) fn has(self, byte: u8) -> bool {
        byte & self.mask == self.value
    }

    /// Which bits of eight bytes differ, the first byte lowest.
    #[inline]
    fn differ(self, bytes: [u8; 8]) -> u64 {
        let each = |byte| u64::from(byte) * LOW;
        (u64::from_le_bytes(bytes) & each(self.mask)) ^ each(self.value)
    }
}

/// Two bytes to look for.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Pair {
    pub(super) first: Bits,
    pub(super) second: Bits,
    /// From the first to the second, in bytes.
    pub(super) distance: usize,
}

const BLOCK: usize = 64;

impl Pair {
    /// Where the first of the two bytes stands next, from `from` on, at a place that is `wanted`.
    #[inline]
    pub(super) fn find(&self, text: &[u8], from: usize, wanted: impl Fn(usize) -> bool) -> Option<usize> {
        let firsts = text.get(from..text.len().checked_sub(self.distance)?)?;
        let seconds = &text[from + self.distance..];
        let (blocks, rest) = firsts.as_chunks::<BLOCK>();
        let (others, _) = seconds.as_chunks::<BLOCK>();
        for (i, (a, b)) in blocks.iter().zip(others).enumerate() {
            if self.in_block(a, b)
                && let Some(found) = self.in_words(a, b, from + i * BLOCK, &wanted)
            {
                return Some(found);
            }
        }
        let done = from + blocks.len() * BLOCK;
        let last = rest.iter().zip(&seconds[done - from..]).enumerate();
        last.filter(|(_, (a, b))| self.first.has(**a) && self.second.has(**b))
            .map(|(k, _)| done + k)
            .find(|&at| wanted(at))
    }

    #[inline]
    fn in_block(&self, a: &[u8; BLOCK], b: &[u8; BLOCK]) -> bool {
        let mut any = 0;
        for k in 0..BLOCK {
            any |= u8::from(self.first.has(a[k])) & u8::from(self.second.has(b[k]));
        }
        any != 0
    }

    /// The first place in a block that begins at `start`, eight bytes at a time.
    #[inline]
    fn in_words(
        &self,
        a: &[u8; BLOCK],
        b: &[u8; BLOCK],
        start: usize,
        wanted: impl Fn(usize) -> bool,
    ) -> Option<usize> {
        let (a, b) = (a.as_chunks::<8>().0, b.as_chunks::<8>().0);
        for (i, (a, b)) in a.iter().zip(b).enumerate() {
            let differ = self.first.differ(*a) | self.second.differ(*b);
            // Leaves the top bit of each byte that is 0 (Hacker's Delight, 6-1).
            let mut equal = !(((differ & !TOP) + !TOP) | differ | !TOP);
            while equal != 0 {
                let at = start + i * 8 + equal.trailing_zeros() as usize / 8;
                if wanted(at) {
                    return Some(at);
                }
                equal &= equal - 1;
            }
        }
        None
    }
}

/// The highest bit of each byte.
const TOP: u64 = LOW << 7;

/// The lowest bit of each byte.
const LOW: u64 = u64::from_ne_bytes([1; 8]);

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    #[test]
    fn shared_bits() {
        assert_eq!(Bits::shared(*b"aA"), Bits { mask: 0xdf, value: b'A' });
        assert_eq!(Bits::shared(*b"7"), Bits { mask: 0xff, value: b'7' });
    }

    proptest! {
        #[test]
        fn finds_what_a_plain_loop_finds(
            text in "[abAB\u{1}!]{0,200}", from in 0usize..210, distance in 0usize..70, every in 1usize..5,
        ) {
            let bytes = text.as_bytes();
            let pair = Pair { first: Bits::shared(*b"aA"), second: Bits::shared(*b"bB"), distance };
            let plain = (from..bytes.len().saturating_sub(distance))
                .filter(|i| i % every == 0)
                .find(|&i| matches!(bytes[i], b'a' | b'A') && matches!(bytes[i + distance], b'b' | b'B'));
            prop_assert_eq!(pair.find(bytes, from, |at| at % every == 0), plain);
        }
    }
}
