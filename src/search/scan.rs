//! The scan of a whole text behind the screen: worker threads that send what they find in batches.

use std::{
    sync::{
        Arc, Mutex, PoisonError,
        atomic::{AtomicBool, AtomicUsize, Ordering::Relaxed},
    },
    thread,
    time::{Duration, Instant},
};

use super::{
    hits::{Batch, Found, Hits, PLACES, search_chunk},
    query::Query,
};
use crate::document::Text;

/// Shortest time between two batches: the reader paints no more often.
const INTERVAL: Duration = Duration::from_millis(30);

/// A running scan. Dropping it cancels it: every worker stops at its next hit or within a chunk of 256 KiB.
#[derive(Debug)]
pub(crate) struct Scan(Arc<AtomicBool>);

impl Scan {
    /// Stops the workers; nothing is delivered any more but what is on its way.
    pub(crate) fn cancel(&self) {
        self.0.store(true, Relaxed);
    }
}

impl Drop for Scan {
    fn drop(&mut self) {
        self.cancel();
    }
}

/// Searches all of `text` on all cores, from `start_at` on and round to it again.
///
/// `deliver` gets batches for [`Hits::add`], from any of the workers: the first one and the first with a hit at once,
/// the others at intervals, the last when everything is scanned. Returning false cancels. Where no thread can be
/// started nothing is delivered, and the hits stay unknown.
pub(crate) fn scan(
    query: Query,
    text: Text,
    sections: Arc<[usize]>,
    start_at: usize,
    deliver: impl Fn(Batch) -> bool + Send + Sync + 'static,
) -> Scan {
    scan_rest(&Hits::new(query, text.len(), sections), text, start_at, deliver)
}

/// As [`scan`], but only what `hits` does not know yet: for a text that has grown. Nothing is delivered when all is
/// known.
pub(crate) fn scan_rest(
    hits: &Hits,
    text: Text,
    start_at: usize,
    deliver: impl Fn(Batch) -> bool + Send + Sync + 'static,
) -> Scan {
    let cancelled = Arc::new(AtomicBool::new(false));
    let order = hits.unknown_from(start_at);
    let workers = thread::available_parallelism().map_or(1, usize::from).min(order.len());
    let job = Arc::new(Job {
        query: hits.query().clone(),
        sections: Arc::clone(hits.sections()),
        taken: AtomicUsize::new(0),
        places: AtomicUsize::new(0),
        cancelled: Arc::clone(&cancelled),
        outbox: Mutex::new(Outbox { ready: Batch::default(), waiting: order.len(), sent: None, sent_hits: false }),
        order,
        text,
        deliver,
    });
    for _ in 0..workers {
        let job = Arc::clone(&job);
        let _ = thread::Builder::new().name("search".into()).spawn(move || job.work());
    }
    Scan(cancelled)
}

/// What the workers share.
struct Job<D> {
    query: Query,
    text: Text,
    sections: Arc<[usize]>,
    /// Chunks in the order in which they are searched.
    order: Vec<usize>,
    /// How many of them were given to workers.
    taken: AtomicUsize,
    /// Hits whose places were kept.
    places: AtomicUsize,
    cancelled: Arc<AtomicBool>,
    outbox: Mutex<Outbox>,
    deliver: D,
}

/// What was found and not yet sent.
struct Outbox {
    ready: Batch,
    /// Chunks that are still to come.
    waiting: usize,
    sent: Option<Instant>,
    sent_hits: bool,
}

impl<D: Fn(Batch) -> bool> Job<D> {
    fn work(&self) {
        let mut buffer = vec![];
        while !self.cancelled.load(Relaxed) {
            let Some(&chunk) = self.order.get(self.taken.fetch_add(1, Relaxed)) else { break };
            let found = search_chunk(&self.query, &self.text, &self.sections, chunk, &mut buffer, || self.keep());
            let Some(found) = found else { break };
            let due = self.outbox.lock().unwrap_or_else(PoisonError::into_inner).put(found);
            if let Some(batch) = due
                && !self.cancelled.load(Relaxed)
                && !(self.deliver)(batch)
            {
                self.cancelled.store(true, Relaxed);
            }
        }
    }

    /// Whether there is room for the place of one more hit; None when the scan was cancelled.
    fn keep(&self) -> Option<bool> {
        // Once all are taken, the workers share nothing but reads.
        let keep = || self.places.load(Relaxed) < PLACES && self.places.fetch_add(1, Relaxed) < PLACES;
        (!self.cancelled.load(Relaxed)).then(keep)
    }
}

impl Outbox {
    /// Takes in a chunk's hits; what is to be sent now, if it is time.
    fn put(&mut self, found: Found) -> Option<Batch> {
        self.ready.0.push(found);
        self.waiting -= 1;
        let news = !self.sent_hits && !self.ready.is_empty();
        let due = news || self.waiting == 0 || self.sent.is_none_or(|sent| sent.elapsed() >= INTERVAL);
        due.then(|| {
            self.sent = Some(Instant::now());
            self.sent_hits |= news;
            std::mem::take(&mut self.ready)
        })
    }
}
