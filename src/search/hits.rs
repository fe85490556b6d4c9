//! What is known of the hits of a query: exact counts of each chunk, places of some, the rest found again.

use std::{ops::ControlFlow, sync::Arc};

use super::{
    query::{CHUNK, Query},
    window::SLACK,
};
use crate::document::{Range, Text};

/// Hits whose places are kept; of others only the counts are.
pub(super) const PLACES: usize = 64 << 10;

/// Bytes of not yet scanned text that [`Hits::after`] and [`Hits::before`] search themselves before they give up.
pub(super) const PATIENCE: usize = 4 << 20;

/// Parts of a chunk, each of which is known to hold hits or not.
const PARTS: usize = u64::BITS as usize;

/// The hits of one chunk.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub(super) struct Found {
    chunk: usize,
    count: u32,
    /// Which of the chunk's [`PARTS`] hold hits.
    parts: u64,
    /// All of its hits, or None when only their number was kept.
    places: Option<Box<[Place]>>,
    sections: Vec<InSection>,
}

/// Hits of a chunk that lie in one section.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
struct InSection {
    section: u32,
    count: u32,
}

/// A hit: bytes from its chunk's nominal start, and how long it is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
struct Place {
    start: u32,
    len: u32,
}

impl Place {
    fn of(hit: &Range, chunk: usize) -> Self {
        // A hit is in or just behind its chunk and shorter than a window.
        Self { start: (hit.start - chunk * CHUNK) as u32, len: hit.len() as u32 }
    }

    fn range(self, chunk: usize) -> Range {
        let start = chunk * CHUNK + self.start as usize;
        start..start + self.len as usize
    }
}

/// Results of a scan on their way to [`Hits::add`].
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub(crate) struct Batch(pub(super) Vec<Found>);

impl Batch {
    /// True when nothing was found in what it covers.
    pub(crate) fn is_empty(&self) -> bool {
        self.0.iter().all(|found| found.count == 0)
    }
}

/// Searches one chunk; `keep` is called with every hit whether its place may be kept, and ends the search with None.
pub(super) fn search_chunk(
    query: &Query,
    text: &Text,
    sections: &[usize],
    chunk: usize,
    buffer: &mut Vec<u8>,
    mut keep: impl FnMut() -> Option<bool>,
) -> Option<Found> {
    let mut found = Found { chunk, ..Found::default() };
    let mut places = Some(vec![]);
    let mut section = 0..0; // bytes of the section that the last hit was in
    let ended = query.visit(text, query.chunk(text, chunk), buffer, &mut |hit| {
        let Some(keep) = keep() else { return ControlFlow::Break(()) };
        found.count += 1;
        found.parts |= 1 << ((hit.start - chunk * CHUNK) / (CHUNK / PARTS)).min(PARTS - 1);
        if !section.contains(&hit.start) {
            let next = sections.partition_point(|&start| start <= hit.start);
            section = next.checked_sub(1).map_or(0, |i| sections[i])..sections.get(next).copied().unwrap_or(usize::MAX);
            found.sections.extend(next.checked_sub(1).map(|i| InSection { section: i as u32, count: 0 }));
        }
        // Without one, the hit stands before the first section.
        if let Some(here) = found.sections.last_mut() {
            here.count += 1;
        }
        places = places.take().filter(|_| keep);
        places.iter_mut().for_each(|places| places.push(Place::of(&hit, chunk)));
        ControlFlow::Continue(())
    });
    found.places = places.map(Vec::into_boxed_slice);
    ended.is_continue().then_some(found)
}

/// What is known of the hits of a query in a text. Costs 48 bytes for each chunk of 256 KiB, some 16 bytes for each section
/// and for each hit whose place is kept, however many hits there are.
#[derive(Debug, Clone)]
pub(crate) struct Hits {
    query: Query,
    text_len: usize,
    /// Of each chunk that was scanned, its hits.
    chunks: Vec<Option<Chunk>>,
    scanned: usize,
    count: u64,
    kept: usize,
    sections: Arc<[usize]>,
    by_section: Vec<u64>,
}

#[derive(Debug, Clone)]
struct Chunk {
    count: u32,
    parts: u64,
    places: Option<Box<[Place]>>,
    sections: Box<[InSection]>,
}

impl Hits {
    /// Nothing known yet of a text of `text_len` bytes whose sections start at `sections`, sorted.
    pub(crate) fn new(query: Query, text_len: usize, sections: Arc<[usize]>) -> Self {
        Self {
            query,
            text_len,
            chunks: vec![None; text_len.div_ceil(CHUNK)],
            scanned: 0,
            count: 0,
            kept: 0,
            by_section: vec![0; sections.len()],
            sections,
        }
    }

    /// All hits of a text, found at once: meant for texts of up to a few chunks of 256 KiB.
    pub(crate) fn of(query: Query, text: &Text, sections: Arc<[usize]>) -> Self {
        let mut hits = Self::new(query, text.len(), sections);
        let mut buffer = vec![];
        for chunk in 0..hits.chunks.len() {
            let mut kept = hits.kept;
            let found = search_chunk(&hits.query, text, &hits.sections, chunk, &mut buffer, || {
                kept += 1;
                Some(kept <= PLACES)
            });
            hits.add(Batch(Vec::from_iter(found)));
        }
        hits
    }

    /// Takes in what a scan of the same query and text found. Chunks that are known already are left out.
    pub(crate) fn add(&mut self, batch: Batch) {
        for found in batch.0 {
            let Some(chunk @ None) = self.chunks.get_mut(found.chunk) else { continue };
            self.scanned += 1;
            self.count += u64::from(found.count);
            for here in &found.sections {
                if let Some(sum) = self.by_section.get_mut(here.section as usize) {
                    *sum += u64::from(here.count);
                }
            }
            let places = found.places.filter(|places| self.kept + places.len() <= PLACES);
            self.kept += places.as_ref().map_or(0, |places| places.len());
            let sections = found.sections.into_boxed_slice();
            *chunk = Some(Chunk { count: found.count, parts: found.parts, places, sections });
        }
    }

    /// Goes on for a text that has grown to `text_len` bytes: what stood near its old end is unknown again, the rest
    /// stays. `sections` begins with the sections as they were.
    pub(crate) fn grow(&mut self, text_len: usize, sections: Arc<[usize]>) {
        let decided = self.text_len.saturating_sub(self.query.reach() + SLACK) / CHUNK;
        for chunk in self.chunks.iter_mut().skip(decided) {
            let Some(known) = chunk.take() else { continue };
            self.scanned -= 1;
            self.count -= u64::from(known.count);
            self.kept -= known.places.map_or(0, |places| places.len());
            for here in &known.sections {
                self.by_section[here.section as usize] -= u64::from(here.count);
            }
        }
        self.text_len = text_len.max(self.text_len);
        self.chunks.resize(self.text_len.div_ceil(CHUNK), None);
        self.by_section.resize(sections.len(), 0);
        self.sections = sections;
    }

    /// Chunks that have not been scanned, from the one that holds `offset` on and round to it again.
    pub(super) fn unknown_from(&self, offset: usize) -> Vec<usize> {
        let first = (offset / CHUNK).min(self.chunks.len());
        (first..self.chunks.len()).chain(0..first).filter(|&chunk| self.chunks[chunk].is_none()).collect()
    }

    /// Where the sections start by which hits are counted.
    pub(super) fn sections(&self) -> &Arc<[usize]> {
        &self.sections
    }

    /// The query whose hits these are.
    pub(crate) fn query(&self) -> &Query {
        &self.query
    }

    /// True when the whole text has been scanned.
    pub(crate) fn done(&self) -> bool {
        self.scanned == self.chunks.len()
    }

    /// How much of the text has been scanned, from 0 to 1.
    pub(crate) fn progress(&self) -> f32 {
        if self.chunks.is_empty() { 1.0 } else { self.scanned as f32 / self.chunks.len() as f32 }
    }

    /// Hits in the part scanned so far.
    pub(crate) fn count(&self) -> u64 {
        self.count
    }

    /// Hits found so far between the start of section `section` and that of the next; 0 when there is no such section.
    pub(crate) fn in_section(&self, section: usize) -> u64 {
        self.by_section.get(section).copied().unwrap_or(0)
    }

    /// The first hit that starts at or after `offset`.
    ///
    /// Chunks on the way that have not been scanned are searched here, up to 4 MiB of them; behind that None is
    /// returned, as it is when there is no hit, and [`Hits::done`] distinguishes the two.
    pub(crate) fn after(&self, text: &Text, offset: usize) -> Option<Range> {
        let mut patience = PATIENCE / CHUNK;
        // A hit may start a little behind the nominal end of its chunk.
        for chunk in offset.saturating_sub(SLACK) / CHUNK..self.chunks.len() {
            if self.worth_searching(chunk, &mut patience)? {
                let mut first = None;
                let _ = self.each(text, chunk, &mut |hit| {
                    if hit.start < offset {
                        return ControlFlow::Continue(());
                    }
                    first = Some(hit);
                    ControlFlow::Break(())
                });
                if first.is_some() {
                    return first;
                }
            }
        }
        None
    }

    /// The last hit that starts before `offset`; gives up as [`Hits::after`] does.
    pub(crate) fn before(&self, text: &Text, offset: usize) -> Option<Range> {
        let mut patience = PATIENCE / CHUNK;
        for chunk in (0..self.chunks.len().min(offset.div_ceil(CHUNK))).rev() {
            if self.worth_searching(chunk, &mut patience)? {
                let mut last = None;
                let _ = self.each(text, chunk, &mut |hit| {
                    if hit.start >= offset {
                        return ControlFlow::Break(());
                    }
                    last = Some(hit);
                    ControlFlow::Continue(())
                });
                if last.is_some() {
                    return last;
                }
            }
        }
        None
    }

    /// The number, from 1 on, of the hit that starts at `offset`; None when none does, and while something before it
    /// has not been scanned.
    pub(crate) fn ordinal(&self, text: &Text, offset: usize) -> Option<u64> {
        let mut before = 0;
        let last = offset / CHUNK;
        for chunk in 0..self.chunks.len().min(last + 1) {
            let count = self.chunks[chunk].as_ref()?.count;
            if count > 0 && chunk + 1 >= last {
                let mut here = 0;
                let found = self.each(text, chunk, &mut |hit| {
                    here += u64::from(hit.start <= offset);
                    if hit.start >= offset {
                        ControlFlow::Break(hit.start == offset)
                    } else {
                        ControlFlow::Continue(())
                    }
                });
                match found {
                    ControlFlow::Break(true) => return Some(before + here),
                    ControlFlow::Break(false) => return None,
                    ControlFlow::Continue(()) => {}
                }
            }
            before += u64::from(count);
        }
        None
    }

    /// Up to `most` of the hits known so far, from the one with number `from` (counted from 0) on, in order.
    pub(crate) fn list(&self, text: &Text, from: u64, most: usize) -> Vec<Range> {
        let mut hits = vec![];
        let mut before = 0;
        for (chunk, known) in self.chunks.iter().enumerate() {
            let count = known.as_ref().map_or(0, |known| u64::from(known.count));
            if count > 0 && before + count > from && hits.len() < most {
                let mut number = before;
                let _ = self.each(text, chunk, &mut |hit| {
                    if number >= from && hits.len() < most {
                        hits.push(hit);
                    }
                    number += 1;
                    if hits.len() < most { ControlFlow::Continue(()) } else { ControlFlow::Break(()) }
                });
            }
            before += count;
        }
        hits
    }

    /// The hit with number `n`, counted from 0, of those known so far.
    pub(crate) fn nth(&self, text: &Text, n: u64) -> Option<Range> {
        self.list(text, n, 1).pop()
    }

    /// Which of `rows` equal parts of the text hold hits, as far as it is known: exact to 4 KiB, and to the byte where
    /// places are kept.
    pub(crate) fn marks(&self, rows: usize) -> Vec<bool> {
        let mut marks = vec![false; rows];
        let row = |offset: usize| (offset as u128 * rows as u128 / self.text_len.max(1) as u128) as usize;
        let mut mark = |offset: usize| {
            if let Some(mark) = marks.get_mut(row(offset)) {
                *mark = true;
            }
        };
        let part = CHUNK / PARTS;
        let height = self.text_len / rows.max(1);
        for (chunk, known) in self.chunks.iter().enumerate() {
            let Some(known) = known.as_ref().filter(|known| known.count > 0) else { continue };
            let parts = (0..PARTS).filter(|i| known.parts >> i & 1 == 1).map(|i| chunk * CHUNK + i * part);
            match &known.places {
                // A chunk touches two rows at most.
                _ if height >= CHUNK => {
                    mark(chunk * CHUNK + known.parts.trailing_zeros() as usize * part);
                    mark(chunk * CHUNK + (PARTS - 1 - known.parts.leading_zeros() as usize) * part);
                }
                Some(places) if height < 4 * part => places.iter().for_each(|place| mark(place.range(chunk).start)),
                _ => parts.for_each(&mut mark),
            }
        }
        marks
    }

    /// Whether `chunk` may hold hits; None when it has not been scanned and patience is at its end.
    fn worth_searching(&self, chunk: usize, patience: &mut usize) -> Option<bool> {
        match &self.chunks[chunk] {
            Some(known) => Some(known.count > 0),
            None => {
                *patience = patience.checked_sub(1)?;
                Some(true)
            }
        }
    }

    /// Calls `found` with the hits of `chunk` in order until it breaks: the places kept, or else found again.
    fn each<B>(&self, text: &Text, chunk: usize, found: &mut dyn FnMut(Range) -> ControlFlow<B>) -> ControlFlow<B> {
        if let Some(Chunk { places: Some(places), .. }) = &self.chunks[chunk] {
            return places.iter().try_for_each(|place| found(place.range(chunk)));
        }
        self.query.visit(text, self.query.chunk(text, chunk), &mut Vec::new(), found)
    }
}
