//! The two bytes of a literal query that the fast scan looks for, chosen so that they are rarely found together.

use super::{
    element::Element,
    pair::{Bits, Pair},
    rarity::frequency,
};

/// What is looked for, and where it stands in a match.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Anchor {
    pub(super) pair: Pair,
    /// Fewest bytes from the start of a match without soft hyphens to the pair.
    pub(super) least: usize,
    /// Most bytes from there.
    pub(super) most: usize,
    /// More bytes at fixed distances, the rarest first, which save a closer look at most finds.
    checks: Vec<Check>,
}

/// A byte at a distance from the first one of a pair.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
struct Check {
    distance: isize,
    bits: Bits,
}

/// Bytes that are checked beside the pair.
const CHECKS: usize = 3;

impl Anchor {
    /// Where it stands next in `text`, from `from` on.
    #[inline]
    pub(super) fn find(&self, text: &[u8], from: usize) -> Option<usize> {
        let agrees = |at: usize, check: &Check| {
            at.checked_add_signed(check.distance).and_then(|at| text.get(at)).is_some_and(|&byte| check.bits.has(byte))
        };
        self.pair.find(text, from, |at| self.checks.iter().all(|check| agrees(at, check)))
    }
}

/// Most bytes between the two of a pair.
const NEAR: usize = 32;

/// Elements that are looked at: a few are as rare as many.
const ELEMENTS: usize = 128;

/// A byte of a match that has some bits in common in all texts.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
struct Slot {
    /// Fewest and most bytes from the start of a match.
    least: usize,
    most: usize,
    bits: Bits,
    frequency: u32,
}

/// The rarest pair; None when no element has forms that could be listed.
pub(super) fn choose(elements: &[Element]) -> Option<Anchor> {
    let slots = slots(&elements[..elements.len().min(ELEMENTS)]);
    let mut best: Option<(u32, Slot, Slot)> = None;
    for (i, &a) in slots.iter().enumerate() {
        for &b in &slots[i..slots.len().min(i + NEAR)] {
            let Some(together) = together(a, b) else { continue };
            if best.is_none_or(|(least, ..)| together < least) {
                best = Some((together, a, b));
            }
        }
    }
    let (_, a, b) = best?;
    let mut others: Vec<Slot> = slots.into_iter().filter(|&slot| is_fixed(a, slot) && slot != a && slot != b).collect();
    others.sort_by_key(|slot| slot.frequency);
    let check = |slot: &Slot| Check { distance: slot.least as isize - a.least as isize, bits: slot.bits };
    Some(Anchor {
        pair: Pair { first: a.bits, second: b.bits, distance: b.least - a.least },
        least: a.least,
        most: a.most,
        checks: others.iter().take(CHECKS).map(check).collect(),
    })
}

/// True when `a` and `b` stand at a fixed distance: nothing between them differs in length.
fn is_fixed(a: Slot, b: Slot) -> bool {
    a.most - a.least == b.most - b.least
}

/// How often `a` and `b` are expected in 10,000 bytes; None when they do not stand at a fixed distance.
fn together(a: Slot, b: Slot) -> Option<u32> {
    if b.least < a.least || !is_fixed(a, b) {
        return None;
    }
    // Equal bytes come together more often than chance would have it: rules, runs of blanks, `ee`.
    let chance = if a.bits == b.bits { 10_000 } else { b.frequency.saturating_mul(4).min(10_000) };
    Some(a.frequency * chance / 100)
}

/// The bytes that the forms of each element have in common: the first ones, and the last ones where lengths differ.
fn slots(elements: &[Element]) -> Vec<Slot> {
    let mut slots = vec![];
    let (mut least, mut most) = (0, 0);
    for element in elements {
        let (shortest, longest) = element.lengths();
        if let Some(forms) = element.forms() {
            let forms: Vec<&[u8]> = forms.iter().map(String::as_bytes).collect();
            let mut push = |least, most, bits| slots.push(Slot { least, most, bits, frequency: frequency(bits) });
            for k in 0..shortest {
                push(least + k, most + k, Bits::shared(forms.iter().filter_map(|form| form.get(k).copied())));
            }
            for k in (1..=shortest).rev().filter(|_| longest > shortest) {
                let last = |form: &&[u8]| form.len().checked_sub(k).map(|i| form[i]);
                push(least + shortest - k, most + longest - k, Bits::shared(forms.iter().filter_map(last)));
            }
        }
        least += shortest;
        most += longest;
    }
    slots
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::search::{element::elements, kinds::Case};

    fn chosen(pattern: &str, case: Case) -> String {
        let Some(Anchor { pair, least, most, .. }) = choose(&elements(pattern, case)) else { return "none".into() };
        let show = |bits: Bits| match (bits.mask, char::from(bits.value)) {
            (0xff, c) if c.is_ascii() => c.to_string(),
            (0xdf, c) if c.is_ascii() => format!("{}{}", c, c.to_ascii_lowercase()),
            _ => format!("{:02x}/{:02x}", bits.value, bits.mask),
        };
        format!("{least}-{most} {} {} {}", show(pair.first), pair.distance, show(pair.second))
    }

    #[test]
    fn the_rarest_part_is_looked_for() {
        for (pattern, case, anchor) in [
            ("z", Case::Folded, "0-0 Zz 0 Zz"),
            ("7", Case::Folded, "0-0 7 0 7"),
            ("a quiz", Case::Folded, "2-129 Qq 3 Zz"),
            ("ss", Case::Folded, "0-0 Ss 0 Ss"),
            ("шанхай", Case::Folded, "1-1 88/df 2 90/df"),
            ("é", Case::Folded, "0-7 81/d7 0 81/d7"),
            ("“q”", Case::Folded, "1-3 Qq 0 Qq"),
            ("économie", Case::Folded, "1-8 Cc 4 Mm"),
            ("海上", Case::Folded, "1-1 b5/ff 1 b7/ff"),
            (" ", Case::Folded, "none"),
        ] {
            println!("{pattern} {} {anchor}", chosen(pattern, case));
        }
    }
}
