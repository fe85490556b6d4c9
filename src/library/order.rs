//! The order of names as people count: 2 before 10.

use std::cmp::Ordering;

/// Compares names by their parts, runs of ASCII digits by the number that they are; names that differ in leading zeros
/// alone by their bytes.
pub(super) fn natural(a: &[u8], b: &[u8]) -> Ordering {
    let (mut left, mut right) = (a, b);
    while let (Some(x), Some(y)) = (left.first(), right.first()) {
        if !(x.is_ascii_digit() && y.is_ascii_digit()) {
            if x != y {
                return x.cmp(y);
            }
            (left, right) = (&left[1..], &right[1..]);
            continue;
        }
        let (number, rest) = number(left);
        let (other, other_rest) = self::number(right);
        // Without leading zeros the longer number is the greater one.
        match number.len().cmp(&other.len()).then_with(|| number.cmp(other)) {
            Ordering::Equal => (left, right) = (rest, other_rest),
            unequal => return unequal,
        }
    }
    left.len().cmp(&right.len()).then_with(|| a.cmp(b))
}

/// The digits at the beginning of `name` without leading zeros, and what stands behind them.
fn number(name: &[u8]) -> (&[u8], &[u8]) {
    let end = name.iter().position(|b| !b.is_ascii_digit()).unwrap_or(name.len());
    let zeros = name[..end].iter().take_while(|b| **b == b'0').count();
    (&name[zeros..end], &name[end..])
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    #[test]
    fn numbers_in_names_are_counted() {
        let mut names =
            ["f10", "f2", "f1.md", "f02", "f1", "F3", "f2b10", "f2b9", "f", "f99999999999999999999999", "2021", "10"];
        names.sort_by(|a, b| natural(a.as_bytes(), b.as_bytes()));
        let expected =
            ["10", "2021", "F3", "f", "f1", "f1.md", "f02", "f2", "f2b9", "f2b10", "f10", "f99999999999999999999999"];
        assert_eq!(names, expected);
    }

    proptest! {
        /// Sorting needs it: no two orders contradict each other, and only a name itself is equal to it.
        #[test]
        fn it_is_an_order(a in "[ab0-2]{0,6}", b in "[ab0-2]{0,6}", c in "[ab0-2]{0,6}") {
            let cmp = |x: &str, y: &str| natural(x.as_bytes(), y.as_bytes());
            prop_assert_eq!(cmp(&a, &b), cmp(&b, &a).reverse());
            prop_assert_eq!(cmp(&a, &b) == Ordering::Equal, a == b);
            if cmp(&a, &b).is_le() && cmp(&b, &c).is_le() {
                prop_assert!(cmp(&a, &c).is_le(), "{} {} {}", a, b, c);
            }
        }
    }
}
