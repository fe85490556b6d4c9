//! The threads that work on items, and the order in which what they make is taken.

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

/// How many threads work on so many items: as many as there are cores.
pub(super) fn threads(items: usize) -> usize {
    thread::available_parallelism().map_or(1, usize::from).min(items)
}

/// Calls `work` with the number of every item, the item, and what takes its one message, on [`threads`] threads; a message
/// that is refused is no longer wanted, and neither is more work. Calls `take` with the messages on this thread, in the
/// order of the items. What is being worked on when `take` fails is finished and dropped.
///
/// # Errors
/// The first one of `take`.
pub(super) fn in_order<I: Sync, M: Send, E>(
    items: &[I],
    work: impl Fn(usize, &I, &dyn Fn(M) -> bool) + Sync,
    mut take: impl FnMut(M) -> Result<(), E>,
) -> Result<(), E> {
    let threads = threads(items.len());
    let (next, taken) = (AtomicUsize::new(0), Gate::default());
    let (send, messages) = mpsc::channel();
    thread::scope(|scope| {
        for _ in 0..threads {
            let (send, next, taken, work) = (send.clone(), &next, &taken, &work);
            scope.spawn(move || {
                loop {
                    let n = next.fetch_add(1, Relaxed);
                    let Some(item) = items.get(n) else { return };
                    if !taken.wait(n, threads * AHEAD) {
                        return;
                    }
                    work(n, item, &|message| send.send((n, message)).is_ok());
                }
            });
        }
        drop(send);
        let (mut waiting, mut awaited) = (BTreeMap::new(), 0);
        for (n, message) in messages {
            waiting.insert(n, message);
            while let Some(message) = waiting.remove(&awaited) {
                if let Err(error) = take(message) {
                    taken.close();
                    return Err(error);
                }
                awaited += 1;
                taken.open(awaited);
            }
        }
        Ok(())
    })
}
