//! What is known of hits while a scan runs and after it.

use std::sync::{Arc, mpsc};

use proptest::prelude::*;

use super::windows;
use crate::{
    document::{Range, Text},
    search::{
        Batch, Hits, Mode, Query,
        hits::{PATIENCE, PLACES},
        query::CHUNK,
        scan, scan_rest,
    },
};

/// A text of some chunks in which `needle` stands at about every `every` bytes.
fn text(len: usize, every: usize, needle: &str) -> String {
    let mut text = String::with_capacity(len);
    for line in 0.. {
        if text.len() >= len {
            break;
        }
        text.push_str(if line * 20 % every < 20 { needle } else { "............" });
        text.push_str(" of it\n");
    }
    text
}

fn scanned(query: &Query, text: Text, sections: &[usize], start_at: usize) -> Hits {
    let mut hits = Hits::new(query.clone(), text.len(), sections.into());
    scan_on(&mut hits, text, start_at);
    hits
}

fn scan_on(hits: &mut Hits, text: Text, start_at: usize) {
    let (send, receive) = mpsc::channel();
    let scan = scan_rest(hits, text, start_at, move |batch| send.send(batch).is_ok());
    while !hits.done() {
        hits.add(receive.recv().expect("the last batch comes"));
    }
    drop(scan);
}

fn check(hits: &Hits, text: &Text, all: &[Range], probes: &[usize]) {
    assert_eq!(hits.count(), all.len() as u64);
    assert!(hits.done() && hits.progress() == 1.0);
    for &probe in probes {
        let after = all.partition_point(|hit| hit.start < probe);
        assert_eq!(hits.after(text, probe).as_ref(), all.get(after));
        assert_eq!(hits.before(text, probe), after.checked_sub(1).map(|i| all[i].clone()));
        assert_eq!(hits.nth(text, after as u64).as_ref(), all.get(after));
        assert_eq!(hits.list(text, after as u64, 5), all[after..all.len().min(after + 5)]);
        if let Some(hit) = all.get(after) {
            assert_eq!(hits.ordinal(text, hit.start), Some(after as u64 + 1));
            if all.get(after + 1).is_none_or(|next| next.start > hit.start + 1) {
                assert_eq!(hits.ordinal(text, hit.start + 1), None);
            }
        }
    }
    for rows in [0, 1, 7, 24] {
        let mut marks = vec![false; rows];
        for hit in all.iter().filter(|_| rows > 0) {
            marks[hit.start * rows / text.len()] = true;
        }
        let known = hits.marks(rows);
        assert!((0..rows).all(|i| known[i] == marks[i] || i > 0 && marks[i - 1] || marks.get(i + 1) == Some(&true)));
    }
}

#[test]
fn a_scan_finds_what_a_search_finds() {
    for (needle, every, pattern) in [("Taliban", 2000, "taliban"), ("a", 20, "a"), ("\u{ad}ooo", 60, r"\vo+|\s+")] {
        let text = text(3 * CHUNK + 999, every, needle);
        let sections = [10, 5000, CHUNK, 2 * CHUNK + 10];
        let query = Query::new(pattern, Mode::Literal).unwrap();
        let owned = Text::owned(text.as_str());
        let all = query.hits(&owned, 0..text.len());
        let probes = [0, 1, 4000, CHUNK - 3, CHUNK, CHUNK + 1, 2 * CHUNK + 500, text.len(), usize::MAX];
        let hits = scanned(&query, windows(&text, 1 << 20), &sections, 2 * CHUNK + 5);
        check(&hits, &owned, &all, &probes);
        check(&Hits::of(query, &owned, sections.into()), &owned, &all, &probes);
        for (i, &start) in sections.iter().enumerate() {
            let end = sections.get(i + 1).copied().unwrap_or(usize::MAX);
            let count = all.iter().filter(|hit| (start..end).contains(&hit.start)).count();
            assert_eq!(hits.in_section(i), count as u64, "{pattern} {i}");
        }
    }
}

#[test]
fn few_hits_are_marked_where_they_stand() {
    let mut text = "............ of it\n".repeat(4 * CHUNK / 19);
    let places = [7 * CHUNK / 4, 5 * CHUNK / 2 + 9000, 3 * CHUNK + 50_000];
    places.iter().for_each(|&place| text.replace_range(place..place + 6, "needle"));
    let query = Query::new("needle", Mode::Literal).unwrap();
    let hits = scanned(&query, Text::owned(text.as_str()), &[], 0);
    for rows in [3, 8, 24, 48, 200, 1000] {
        let marked: Vec<_> = (0..rows).filter(|&row| hits.marks(rows)[row]).collect();
        // The part of a chunk that a hit stands in may begin a row earlier.
        let near = |row: usize, place: usize| (0..=1).any(|more| row + more == place * rows / text.len());
        assert!(marked.iter().all(|&row| places.iter().any(|&place| near(row, place))), "{rows}: {marked:?}");
        assert!(places.iter().all(|&place| marked.iter().any(|&row| near(row, place))), "{rows}: {marked:?}");
    }
}

#[test]
fn places_are_kept_up_to_a_bound_and_found_again_beyond() {
    let text = "a ".repeat(PLACES * 2);
    let owned = Text::owned(text.as_str());
    let query = Query::new("a", Mode::Literal).unwrap();
    let hits = scanned(&query, owned.clone(), &[], 0);
    assert_eq!(hits.count(), PLACES as u64 * 2);
    let last = PLACES as u64 * 2 - 1;
    assert_eq!(hits.nth(&owned, last), Some(text.len() - 2..text.len() - 1));
    assert_eq!(hits.ordinal(&owned, text.len() - 2), Some(last + 1));
}

#[test]
fn while_a_scan_runs_the_unknown_is_searched_in_place() {
    let text = text(3 * CHUNK, 3000, "needle");
    let owned = Text::owned(text.as_str());
    let query = Query::new("needle", Mode::Literal).unwrap();
    let hits = Hits::new(query.clone(), text.len(), [].into());
    assert!(!hits.done() && hits.progress() == 0.0);
    assert_eq!(hits.after(&owned, CHUNK), query.next(&owned, CHUNK, CHUNK));
    assert_eq!(hits.before(&owned, CHUNK), query.last_before(&owned, CHUNK, CHUNK));
    assert_eq!(hits.ordinal(&owned, 0), None);
    assert_eq!(hits.nth(&owned, 0), None);
}

#[test]
fn the_unknown_is_searched_in_place_up_to_a_bound() {
    let len = PATIENCE + 3 * CHUNK;
    let mut text = "............ of it\n".repeat(len / 19);
    let needle = text.len();
    text.push_str("needle");
    text.push_str(&"............ of it\n".repeat(len / 19));
    let owned = Text::owned(text.as_str());
    let query = Query::new("needle", Mode::Literal).unwrap();
    let hits = Hits::new(query.clone(), text.len(), [].into());
    // The bound counts what lies between the place and the hit.
    assert_eq!(hits.after(&owned, 0), None);
    assert_eq!(hits.after(&owned, needle - PATIENCE / 2), Some(needle..needle + 6));
    assert_eq!(hits.before(&owned, text.len()), None);
    assert_eq!(hits.before(&owned, needle + PATIENCE / 2), Some(needle..needle + 6));
    // What has been scanned costs nothing.
    let hits = scanned(&query, owned.clone(), &[], 0);
    assert_eq!(hits.after(&owned, 0), Some(needle..needle + 6));
}

#[test]
fn a_text_that_grows_is_searched_on() {
    let whole = text(3 * CHUNK, 3000, "needle");
    for pattern in ["needle", r"\vle\s+of", "e  "] {
        let query = Query::new(pattern, Mode::Literal).unwrap();
        let needle = whole[CHUNK..].find("needle").unwrap() + CHUNK;
        for old in [0, needle + 3, CHUNK - 9, CHUNK, 2 * CHUNK + 1] {
            let mut hits = scanned(&query, Text::owned(&whole[..old]), &[0, CHUNK / 2], 0);
            let sections: Arc<[usize]> = Arc::new([0, CHUNK / 2, old + 5000]);
            hits.grow(whole.len(), Arc::clone(&sections));
            let owned = Text::owned(whole.as_str());
            scan_on(&mut hits, owned.clone(), old);
            let anew = Hits::of(query.clone(), &owned, sections);
            check(&hits, &owned, &query.hits(&owned, 0..whole.len()), &[0, old, needle]);
            assert!((0..3).all(|i| hits.in_section(i) == anew.in_section(i)), "{pattern} {old}");
        }
    }
}

#[test]
fn an_empty_text_is_done() {
    let query = Query::new("a", Mode::Literal).unwrap();
    let hits = Hits::of(query, &Text::default(), [].into());
    assert!(hits.done() && hits.count() == 0 && hits.marks(3) == [false; 3]);
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(16))]

    #[test]
    fn a_cancelled_scan_falls_silent(after in 0usize..4, start in 0..4 * CHUNK, refuse in any::<bool>()) {
        let text = text(4 * CHUNK, 100, "needle");
        let query = Query::new("needle", Mode::Literal).unwrap();
        let all = query.hits(&Text::owned(text.as_str()), 0..text.len()).len() as u64;
        let mut hits = Hits::new(query.clone(), text.len(), Arc::new([]));
        let (send, receive) = mpsc::sync_channel::<Batch>(0);
        let scan = scan(query, windows(&text, 1 << 20), Arc::new([]), start, move |batch| send.send(batch).is_ok());
        for batch in receive.iter().take(after) {
            hits.add(batch);
        }
        if refuse { drop(receive) } else { drop(scan); receive.iter().for_each(|batch| hits.add(batch)) }
        prop_assert!(hits.count() <= all && hits.done() == (hits.progress() == 1.0));
    }
}
