//! Work on all items in parallel, taken in order.

use std::{
    collections::BTreeMap,
    sync::{
        atomic::{AtomicUsize, Ordering::Relaxed},
        mpsc,
    },
    thread,
};

use super::gate::Gate;

/// Items that may be worked on ahead of the one that is awaited, for each thread: a slow item must not let the results of
/// thousands behind it pile up.
const AHEAD: usize = 8;

/// Calls `work` with every item, on as many threads as there are cores, and `take` with the results on this thread, in the
/// order of the items. `take` says false to end early; what is being worked on then is finished and dropped.
pub(crate) fn each<I: Sync, T: Send>(items: &[I], work: impl Fn(&I) -> T + Sync, mut take: impl FnMut(T) -> bool) {
    let threads = thread::available_parallelism().map_or(1, usize::from).min(items.len());
    if threads <= 1 {
        for item in items {
            if !take(work(item)) {
                return;
            }
        }
        return;
    }
    let next = AtomicUsize::new(0);
    let taken = Gate::default();
    let (send, results) = mpsc::channel();
    thread::scope(|scope| {
        for _ in 0..threads {
            let (send, next, taken, work) = (send.clone(), &next, &taken, &work);
            scope.spawn(move || {
                loop {
                    let n = next.fetch_add(1, Relaxed);
                    let Some(item) = items.get(n) else { return };
                    if !taken.wait(n, threads * AHEAD) || send.send((n, work(item))).is_err() {
                        return;
                    }
                }
            });
        }
        drop(send);
        let mut waiting = BTreeMap::new();
        let mut awaited = 0;
        for (n, result) in results {
            waiting.insert(n, result);
            while let Some(result) = waiting.remove(&awaited) {
                awaited += 1;
                if !take(result) {
                    return taken.close();
                }
                taken.open(awaited);
            }
        }
    });
}

#[cfg(test)]
mod tests {
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
