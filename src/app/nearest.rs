//! Notes around a place: of a hundred thousand over one document, the reader holds those that can soon be seen.

use std::collections::BinaryHeap;

use crate::{
    document::{Annotation, Bookmark, Document},
    reader::{Beyond, Placed, ReadNotes},
    search::Quotations,
};

/// Notes that are held at most, unless all are asked for: more than a page shows.
const HELD: usize = 400;
/// Places that are kept at most of those that are not held: the scroll bar, which shows them, has a fourth as many rows at
/// most.
const STARTS: usize = 4096;

/// Notes as they come, each with where its words stand.
pub(super) struct Nearest<'a> {
    words: Quotations<'a>,
    /// The place, and how many around it are held; None for all.
    around: Option<(usize, usize)>,
    /// Those that were found, by their distance from the place, the farthest one first; and their numbers in `placed`.
    heap: BinaryHeap<(usize, usize)>,
    placed: Vec<Placed>,
    lost: usize,
    /// Where those that are not held begin: the first of each stretch of `grain` bytes, and some that came since they were
    /// thinned out last.
    starts: Vec<usize>,
    grain: usize,
    /// The least distance of those that are not held.
    least: usize,
}

impl<'a> Nearest<'a> {
    /// Holds the notes around an offset, or all when there is none.
    pub(super) fn to(doc: &'a Document, place: Option<usize>) -> Self {
        let around = place.map(|place| (place, HELD));
        Self {
            words: Quotations::of(doc),
            around,
            heap: BinaryHeap::new(),
            placed: Vec::new(),
            lost: 0,
            starts: Vec::new(),
            grain: 1,
            least: usize::MAX,
        }
    }

    /// Takes one in.
    pub(super) fn add(&mut self, annotation: Annotation) {
        let range = self.words.find(&annotation.quotation);
        self.lost += usize::from(range.is_none());
        let Some((place, most)) = self.around else { return self.placed.push(Placed { annotation, range }) };
        // Those without a place are listed when all are.
        let Some(start) = range.as_ref().map(|range| range.start) else { return };
        let distance = start.abs_diff(place);
        let new = Placed { annotation, range };
        if self.heap.len() < most {
            self.heap.push((distance, self.placed.len()));
            return self.placed.push(new);
        }
        let farthest = self.heap.peek().copied().filter(|(far, _)| distance < *far);
        let Some((far, number)) = farthest else { return self.leave(start, distance) };
        self.heap.pop();
        self.heap.push((distance, number));
        let left = std::mem::replace(&mut self.placed[number], new);
        self.leave(left.range.map_or(0, |range| range.start), far);
    }

    fn leave(&mut self, start: usize, distance: usize) {
        self.starts.push(start);
        self.least = self.least.min(distance);
        if self.starts.len() == 2 * STARTS {
            self.thin();
        }
    }

    /// Sorts the starts and leaves as many of them as are kept, spread as they were.
    fn thin(&mut self) {
        self.starts.sort_unstable();
        loop {
            self.starts.dedup_by_key(|start| *start / self.grain);
            if self.starts.len() <= STARTS {
                break;
            }
            self.grain *= 2;
        }
    }

    /// What there is, with these marks.
    pub(super) fn finish(mut self, marks: Vec<Bookmark>) -> ReadNotes {
        let marks = marks.into_iter().map(|mark| {
            let at = self.words.find(&mark.quotation).map(|range| range.start);
            (mark, at)
        });
        let marks = marks.collect();
        self.thin();
        // Those that were not found are left on the disk too.
        let partial = self.around.filter(|_| !self.starts.is_empty() || self.lost > 0);
        let within = partial.map(|(place, _)| match self.starts.is_empty() {
            true => 0..usize::MAX,
            false => place.saturating_sub(self.least.saturating_sub(1))..place.saturating_add(self.least),
        });
        let beyond = Beyond { within, starts: self.starts };
        ReadNotes { placed: self.placed, marks, lost: self.lost, beyond }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::document::{Quotation, Text};

    /// A text of a hundred numbered words, and notes on some of them.
    fn read(words: &[usize], around: Option<(usize, usize)>) -> ReadNotes {
        let doc = Document::plain(Text::owned((10..110).map(|n| format!("w{n:03} ")).collect::<String>()));
        let mut nearest = Nearest { around, ..Nearest::to(&doc, None) };
        for word in words {
            let start = (word.saturating_sub(10)) * 5;
            let quotation = Quotation { text: format!("w{word:03}"), start, ..Quotation::default() };
            nearest.add(Annotation { id: word.to_string(), quotation, ..Annotation::default() });
        }
        nearest.finish(Vec::new())
    }

    fn ids(notes: &ReadNotes) -> Vec<&str> {
        let mut ids: Vec<_> = notes.placed.iter().map(|placed| &*placed.annotation.id).collect();
        ids.sort_unstable();
        ids
    }

    #[test]
    fn the_nearest_ones_are_held_and_of_the_others_where_they_begin() {
        let words = [10, 20, 50, 52, 54, 90, 51, 109];
        let notes = read(&words, Some((200, 4)));
        assert_eq!(ids(&notes), ["50", "51", "52", "54"]);
        assert_eq!(notes.beyond.starts, [0, 50, 400, 495]);
        // The nearest one that is not held is 150 bytes away.
        assert_eq!(notes.beyond.within, Some(51..350));
        let all = read(&words, None);
        assert_eq!((all.placed.len(), &all.beyond), (8, &Beyond::default()));
        assert_eq!(read(&words, Some((200, 8))).beyond, Beyond::default());
    }

    #[test]
    fn of_very_many_the_places_are_thinned_and_none_of_a_scroll_bar_is_left_bare() {
        let doc = Document::plain(Text::owned("word ".repeat(50_000)));
        let mut nearest = Nearest { around: Some((0, 1)), ..Nearest::to(&doc, None) };
        // In an order that is not that of the text.
        for n in (0..50_000).map(|n| n * 7919 % 50_000) {
            let quotation = Quotation { text: "word".into(), start: n * 5, after: " ".into(), ..Quotation::default() };
            nearest.add(Annotation { quotation, ..Annotation::default() });
        }
        let starts = nearest.finish(Vec::new()).beyond.starts;
        assert!(starts.len() <= STARTS && starts.is_sorted());
        for row in 0..1000 {
            assert!(starts.iter().any(|start| start / 250 == row), "row {row} of 1000");
        }
    }

    #[test]
    fn those_that_were_not_found_are_counted_and_listed_with_all() {
        let some = read(&[10, 300], Some((0, 4)));
        assert_eq!((ids(&some), some.lost), (vec!["10"], 1));
        assert_eq!(some.beyond.within, Some(0..usize::MAX));
        let all = read(&[10, 300], None);
        assert_eq!((ids(&all), all.lost), (vec!["10", "300"], 1));
    }
}
