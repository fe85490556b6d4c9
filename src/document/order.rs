//! Items in the order of numbers.

/// Sorts items by two numbers; equal ones stay as they stood. The numbers are sorted and not the items, so one sort serves items
/// of all types: one of their own takes six kilobytes of the program for each type.
pub(crate) fn sort_by_numbers<T>(items: &mut Vec<T>, numbers: impl Fn(&T) -> (i64, i64)) {
    if items.is_sorted_by_key(&numbers) {
        return;
    }
    let mut order: Vec<_> = items.iter().map(numbers).zip(0..).collect();
    sort(&mut order);
    let mut moved: Vec<_> = items.drain(..).map(Some).collect();
    items.extend(order.iter().filter_map(|(_, place)| moved[*place].take()));
}

#[inline(never)]
fn sort(order: &mut [((i64, i64), usize)]) {
    order.sort_unstable();
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    proptest! {
        #[test]
        fn the_order_is_that_of_a_stable_sort(items in proptest::collection::vec((-3i64..3, -2i64..2, "[a-z]"), 0..20)) {
            let (mut sorted, mut expected) = (items.clone(), items);
            sort_by_numbers(&mut sorted, |item| (item.0, item.1));
            expected.sort_by_key(|item| (item.0, item.1));
            prop_assert_eq!(sorted, expected);
        }
    }
}
