//! Work on all items in parallel, taken in order.

use super::in_order::{in_order, threads};

/// Calls `work` with every item, on as many threads as there are cores, and `take` with the results on this thread, in the
/// order of the items. `take` says false to end early; what is being worked on then is finished and dropped.
pub(crate) fn each<I: Sync, T: Send>(items: &[I], work: impl Fn(&I) -> T + Sync, mut take: impl FnMut(T) -> bool) {
    let mut take = |result| take(result).then_some(()).ok_or(());
    let _ended_early = match threads(items.len()) {
        0..=1 => items.iter().try_for_each(|item| take(work(item))),
        _ => {
            let work = |_, item: &I, send: &dyn Fn(T) -> bool| {
                send(work(item));
            };
            in_order(items, work, take)
        }
    };
}

#[cfg(test)]
mod tests {
    use std::{
        sync::atomic::{AtomicUsize, Ordering::Relaxed},
        thread,
    };

    use super::*;

    #[test]
    fn results_come_in_the_order_of_the_items() {
        let items: Vec<usize> = (0..1000).collect();
        let slow_at_first = |n: &usize| {
            if n.is_multiple_of(97) {
                thread::yield_now();
            }
            n * 2
        };
        let mut taken = Vec::new();
        each(&items, slow_at_first, |n| {
            taken.push(n);
            true
        });
        assert_eq!(taken, items.iter().map(|n| n * 2).collect::<Vec<_>>());
    }

    #[test]
    fn it_ends_when_nobody_takes_any_more() {
        let (items, worked) = ((0..100_000).collect::<Vec<usize>>(), AtomicUsize::new(0));
        let mut taken = 0;
        each(
            &items,
            |_| worked.fetch_add(1, Relaxed),
            |_| {
                taken += 1;
                taken < 10
            },
        );
        assert_eq!(taken, 10);
        assert!(worked.load(Relaxed) < 1000, "{worked:?}");
        each(&[] as &[usize], |n| *n, |_| panic!("nothing to take"));
    }
}
