//! The figures of a large document, found piece by piece behind the screen.

use std::{
    sync::atomic::{AtomicBool, Ordering},
    time::{Duration, Instant},
};

use crate::{
    document::Document,
    overview,
    reader::{FoundFigures, KEPT},
};

/// Bytes of the text that are looked through at a time: between two pieces the work can be given up.
const PIECE: usize = 128 << 10;
/// Shortest time between two deliveries: the panel is made anew with each.
const INTERVAL: Duration = Duration::from_millis(100);

/// Delivers the figures of `doc` in order of place, at once the first ones, then at intervals, until all or enough are
/// found, it is cancelled, or `deliver` returns false.
pub(super) fn gather(
    doc: &Document,
    generation: u32,
    cancelled: &AtomicBool,
    mut deliver: impl FnMut(FoundFigures) -> bool,
) {
    let len = doc.text.len();
    let (mut at, mut found, mut total) = (0, Vec::new(), 0);
    let mut sent: Option<Instant> = None;
    while at < len && total + found.len() < KEPT && !cancelled.load(Ordering::Relaxed) {
        let end = (at + PIECE).min(len);
        found.extend(overview::figures(doc, at..end));
        at = end;
        let done = at == len || total + found.len() >= KEPT;
        let first = sent.is_none() && !found.is_empty();
        if done || first || sent.is_some_and(|s| s.elapsed() >= INTERVAL) {
            total += found.len();
            let entries = std::mem::take(&mut found);
            if !deliver(FoundFigures { generation, entries, to: at, done }) {
                return;
            }
            sent = Some(Instant::now());
        }
    }
}
