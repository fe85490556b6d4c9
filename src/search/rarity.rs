//! How rare bytes are in what people read, so that the scan looks for the rarest ones of a query.

use super::pair::Bits;

/// Small letters, digits and signs from the commonest on: the measured order of English prose.
const COMMON: &[u8] = b" etaoinsrhldcumfgpwybv,.k-'\"01)(:2x;j5934q687z/?!|*&%$#+=<>~@_\n";

/// Times that one of `bits`'s values is expected in 10,000 bytes of text; at least 1.
pub(super) fn frequency(bits: Bits) -> u32 {
    (0..=u8::MAX).filter(|&b| bits.has(b)).map(|b| TABLE[usize::from(b)]).sum()
}

const TABLE: [u32; 256] = table();

const fn table() -> [u32; 256] {
    // What is not listed: rare in ASCII; in other scripts frequent where it occurs at all, lead bytes above all.
    let mut table = [1; 256];
    let mut b = 0x80;
    while b < 256 {
        table[b] = if b < 0xc0 { 150 } else { 1500 };
        b += 1;
    }
    let mut rank = 0;
    while rank < COMMON.len() {
        let byte = COMMON[rank];
        let times = 1500 / (rank as u32 + 2);
        table[byte as usize] = times;
        if byte.is_ascii_lowercase() {
            table[byte.to_ascii_uppercase() as usize] = 1 + times / 20;
        }
        rank += 1;
    }
    table
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn rarer_bytes_have_smaller_numbers() {
        for (common, rare) in [(*b"eE", *b"zZ"), (*b"tT", *b"qQ"), (*b"  ", *b"jJ"), (*b"ee", *b"EE")] {
            assert!(frequency(Bits::shared(common)) > frequency(Bits::shared(rare)), "{common:?} {rare:?}");
        }
        assert!(frequency(Bits { mask: 0, value: 0 }) > 10_000, "anything at all");
    }
}
