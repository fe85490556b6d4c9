//! Work on all documents of the library behind the screen: their figures, and a search through them.

use std::{
    sync::{
        Arc,
        atomic::{AtomicBool, Ordering::Relaxed},
    },
    time::{Duration, Instant},
};

use super::{
    App,
    work::{Post, Report},
};
use crate::{
    document::{Document, Paragraphs, Range},
    library::{self, Item},
    open::{self, Needle, OpenOptions},
    overview,
    reader::{self, Event, LibraryFound, LibraryHit},
    search::{Hits, Query},
    source::Input,
};

/// Shortest time between two deliveries: the list is put in order anew with each.
const INTERVAL: Duration = Duration::from_millis(150);
/// Hits of a document that are listed; all are counted.
const LISTED: usize = 1000;

/// Work on all documents. Dropping it ends it.
#[derive(Debug)]
pub(super) struct Running(Arc<AtomicBool>);

impl Drop for Running {
    fn drop(&mut self) {
        self.0.store(true, Relaxed);
    }
}

impl App {
    /// Looks through all documents for figures and dates.
    pub(super) fn report_all(&mut self, generation: u32) {
        let report = |n: usize, doc: &Document| (n, doc.title(), overview::report(doc, n));
        let (mut titles, mut figures) = (Vec::new(), Vec::new());
        self.reporting = Some(self.through_all(None, report, move |read, found, deliver| {
            if let Some((n, title, reported)) = found {
                titles.extend(title.map(|title| (n, title)));
                figures.extend(reported);
            }
            let (titles, figures) = (&mut titles, &mut figures);
            deliver.then(|| LibraryFound::Figures(generation, read, std::mem::take(titles), std::mem::take(figures)))
        }));
    }

    /// Searches all documents.
    pub(super) fn search_all(&mut self, query: Query, number: u64) {
        let needle = Needle::new(&query.required());
        let hits = move |n: usize, doc: &Document| {
            let sections = doc.outline.sections.iter().map(|s| s.title.start).collect();
            let hits = Hits::of(query.clone(), &doc.text, sections);
            let listed = hits.list(&doc.text, 0, LISTED);
            let mut paragraphs = Paragraphs::new(doc);
            let mut listing = |hit: Range| LibraryHit::new(n, hit.clone(), reader::excerpt(doc, &hit, &mut paragraphs));
            ((n, hits.count()), listed.into_iter().map(&mut listing).collect::<Vec<_>>())
        };
        let (mut counts, mut waiting) = (Vec::new(), Vec::new());
        self.searching = Some(self.through_all(needle, hits, move |read, found, deliver| {
            if let Some((count, hits)) = found.filter(|(count, _)| count.1 > 0) {
                counts.push(count);
                waiting.extend(hits);
            }
            deliver.then(|| LibraryFound::Hits(number, read, std::mem::take(&mut counts), std::mem::take(&mut waiting)))
        }));
    }

    /// Opens on all cores the documents that may have what `needle` looks for, and works on each. `gather` gets the number of
    /// documents read so far, what came of the last one (None where it was not opened), and whether a report is due.
    fn through_all<T: Send>(
        &self,
        needle: Option<Needle>,
        work: impl Fn(usize, &Document) -> T + Sync + Send + 'static,
        mut gather: impl FnMut(usize, Option<T>, bool) -> Option<LibraryFound> + Send + 'static,
    ) -> Running {
        let cancelled = Arc::new(AtomicBool::new(false));
        let running = Running(cancelled.clone());
        let items: Vec<(usize, Item)> = self.items.iter().cloned().enumerate().collect();
        let (post, options) = (self.work.post(), self.work.options());
        self.work.spawn("library", move || {
            let on_each = |(n, item): &(usize, Item)| {
                if cancelled.load(Relaxed) {
                    return None;
                }
                opened(item, options, needle.as_ref()).map(|doc| work(*n, &doc))
            };
            let (mut read, mut sent) = (0, Instant::now());
            library::each(&items, on_each, |found| {
                read += 1;
                let due = read == items.len() || sent.elapsed() >= INTERVAL;
                if due {
                    sent = Instant::now();
                }
                let report = gather(read, found, due);
                report.is_none_or(|report| send(&post, report)) && !cancelled.load(Relaxed)
            });
        });
        running
    }
}

/// A document read whole; None for one that cannot have what is looked for, and for what cannot be read, which is reported
/// when it is opened.
fn opened(item: &Item, options: OpenOptions, needle: Option<&Needle>) -> Option<Document> {
    let input = Input::File(item.path.clone());
    let wanted = needle.is_none_or(|needle| open::may_have(&input, needle));
    wanted.then(|| open::open_whole(&input, options).ok()).flatten().map(|opened| opened.doc)
}

fn send(post: &Post, found: LibraryFound) -> bool {
    post.send(Report::Event(Event::Library(found)))
}
