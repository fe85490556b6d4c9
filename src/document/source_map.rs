//! From the display text back to the bytes of the source.

use std::sync::Arc;

use memchr::memchr_iter;

use super::Range;

/// Sorted segments of the display text with the bytes of the source they came from.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub(crate) struct SourceMap {
    /// Sorted by display. By source too, but for what is shown elsewhere than it is written: footnotes.
    segments: Vec<Segment>,
    /// How many of them, from the first on, are sorted by source as well.
    in_order: usize,
    /// Where the lines of the source begin, but for the first. Empty where the source has no lines of its own.
    lines: Arc<[u32]>,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
struct Segment {
    display: usize,
    source: usize,
    /// Bytes of the source; equal to the segment's length where the text was taken as it stood.
    source_len: usize,
}

impl SourceMap {
    /// Notes that the display text from `display` on came from `source`. Segments come in order of display;
    /// one that only goes on where the last one was is merged with it.
    pub(crate) fn push(&mut self, display: usize, source: Range) {
        if let Some(last) = self.segments.last_mut() {
            if display - last.display == last.source_len && source.start == last.source + last.source_len {
                last.source_len += source.len();
                return;
            }
            if last.display == display {
                self.segments.pop();
                self.in_order = self.in_order.min(self.segments.len());
                self.push(display, source);
                return;
            }
        }
        let follows = self.segments.last().is_none_or(|last| last.source <= source.start);
        self.in_order += usize::from(follows && self.in_order == self.segments.len());
        self.segments.push(Segment { display, source: source.start, source_len: source.len() });
    }

    /// Notes where the lines of `source` begin, for a source that people know by its lines. Those past 4 GiB are not known.
    pub(crate) fn note_lines(&mut self, source: &str) {
        let starts = memchr_iter(b'\n', source.as_bytes()).map(|end| end + 1).filter(|&start| start < source.len());
        self.lines = starts.map_while(|start| u32::try_from(start).ok()).collect();
    }

    /// Says that so many bytes stand before the source that was mapped. The display text has `len` bytes.
    pub(crate) fn shift(&mut self, bytes: usize, len: usize) {
        if self.segments.is_empty() {
            self.push(0, 0..len);
        }
        self.segments.iter_mut().for_each(|segment| segment.source += bytes);
        self.lines = self.lines.iter().map(|start| start.saturating_add(bytes as u32)).collect();
    }

    /// The line, counted from 1, of byte `source` of the source. None where its lines are not known: of plain text, whose
    /// lines are those of the display text, and of what has none.
    pub(crate) fn line(&self, source: usize) -> Option<usize> {
        (!self.lines.is_empty()).then(|| self.lines.partition_point(|&start| start as usize <= source) + 1)
    }

    /// How many lines the source has, where they are known.
    pub(crate) fn lines(&self) -> Option<usize> {
        (!self.lines.is_empty()).then_some(self.lines.len() + 1)
    }

    /// The first byte of the display text that line `number` of the source, counted from 1, or what follows it came to.
    /// The last line's where there are fewer; None where the lines are not known.
    pub(crate) fn line_start(&self, number: usize) -> Option<usize> {
        let last = self.lines.last()?;
        let start = match number.checked_sub(2) {
            Some(before) => *self.lines.get(before).unwrap_or(last) as usize,
            None => 0,
        };
        let display = self.display(start);
        if self.source(display) >= start {
            return Some(display);
        }
        let ordered = &self.segments[..self.in_order];
        let next = ordered.get(ordered.partition_point(|s| s.source < start));
        Some(next.map_or(display, |s| s.display))
    }

    /// The byte of the source for a byte of the display text. Without segments both are the same.
    pub(crate) fn source(&self, display: usize) -> usize {
        self.source_behind(self.begun(display), display)
    }

    /// How many segments begin at or before a byte of the display text.
    fn begun(&self, display: usize) -> usize {
        self.segments.partition_point(|s| s.display <= display)
    }

    /// The byte of the source for a byte of the display text, at or before which so many segments begin.
    fn source_behind(&self, begun: usize, display: usize) -> usize {
        match begun.checked_sub(1) {
            Some(i) => {
                let s = self.segments[i];
                s.source + (display - s.display).min(s.source_len)
            }
            None => self.segments.first().map_or(display, |s| s.source),
        }
    }

    /// Where the source of all that is shown ends; the text's own length `len` where the text is the source.
    pub(crate) fn end(&self, len: usize) -> usize {
        self.segments.iter().map(|s| s.source + s.source_len).max().unwrap_or(len)
    }

    /// The bytes of the source for a range of the display text: from its first byte to after its last one.
    pub(crate) fn source_range(&self, display: &Range) -> Range {
        let mut begun = self.begun(display.start);
        let start = self.source_behind(begun, display.start);
        match display.end.checked_sub(1) {
            Some(last) if last >= display.start => {
                // Mostly both ends are in one segment.
                if self.segments.get(begun).is_some_and(|next| next.display <= last) {
                    begun = self.begun(last);
                }
                start..(self.source_behind(begun, last) + 1).max(start)
            }
            _ => start..start,
        }
    }

    /// The byte of the display text for a byte of the source: of the segment that begins last at or before it.
    /// Takes a walk over the segments of what is shown elsewhere than it is written.
    pub(crate) fn display(&self, source: usize) -> usize {
        let (ordered, moved) = self.segments.split_at(self.in_order);
        let before = ordered.partition_point(|s| s.source <= source).checked_sub(1);
        let nearest = moved.iter().enumerate().filter(|(_, s)| s.source <= source).max_by_key(|(_, s)| s.source);
        let moved = nearest.map(|(i, s)| (self.in_order + i, s.source));
        let at = match (before, moved) {
            (Some(i), Some((_, near))) if near <= ordered[i].source => Some(i),
            (before, moved) => moved.map(|(i, _)| i).or(before),
        };
        match at {
            Some(i) => {
                let s = self.segments[i];
                let next = self.segments.get(i + 1).map_or(usize::MAX, |n| n.display);
                (s.display + (source - s.source).min(s.source_len)).min(next)
            }
            None => self.segments.first().map_or(source, |s| s.display),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn offsets_go_there_and_back() {
        let mut map = SourceMap::default();
        map.push(0, 2..6); // "# Abcd" shown as "Abcd"
        map.push(5, 8..12);
        map.push(9, 14..17);
        assert_eq!([0, 3, 5, 8, 9, 11].map(|d| map.source(d)), [2, 5, 8, 11, 14, 16]);
        assert_eq!([2, 5, 8, 11, 14].map(|s| map.display(s)), [0, 3, 5, 8, 9]);
        assert_eq!(map.source_range(&(5..11)), 8..16);
        assert_eq!(SourceMap::default().source(7), 7);
    }

    #[test]
    fn lines_of_the_source_are_found_in_the_display_text() {
        let source = "# Abcd\n\nef\ngh\n";
        let mut map = SourceMap::default();
        map.push(0, 2..6);
        map.push(5, 8..10);
        map.push(8, 11..13);
        assert_eq!((map.line(3), map.line_start(3)), (None, None), "no lines are known");
        map.note_lines(source);
        assert_eq!([1, 2, 3, 4, 9].map(|n| map.line_start(n)), [0, 5, 5, 8, 8].map(Some));
        assert_eq!([0, 6, 7, 8, 11, 13].map(|at| map.line(at)), [1, 1, 2, 3, 4, 4].map(Some));
    }

    #[test]
    fn what_is_shown_elsewhere_is_found_there() {
        let mut map = SourceMap::default();
        map.push(0, 0..4);
        map.push(5, 20..24);
        map.push(10, 40..44);
        map.push(15, 10..14); // a note, written between the first two
        map.push(20, 30..34);
        assert_eq!([0, 3, 10, 12, 20, 23, 31, 41].map(|s| map.display(s)), [0, 3, 15, 17, 5, 8, 21, 11]);
    }
}
