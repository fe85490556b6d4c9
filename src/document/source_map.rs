//! From the display text back to the bytes of the source.

use super::Range;

/// Sorted segments of the display text with the bytes of the source they came from.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct SourceMap {
    segments: Vec<Segment>,
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
    pub fn push(&mut self, display: usize, source: Range) {
        if let Some(last) = self.segments.last_mut() {
            if display - last.display == last.source_len && source.start == last.source + last.source_len {
                last.source_len += source.len();
                return;
            }
            if last.display == display {
                *last = Segment { display, source: source.start, source_len: source.len() };
                return;
            }
        }
        self.segments.push(Segment { display, source: source.start, source_len: source.len() });
    }

    /// The byte of the source for a byte of the display text. Without segments both are the same.
    pub fn source(&self, display: usize) -> usize {
        match self.segments.partition_point(|s| s.display <= display).checked_sub(1) {
            Some(i) => {
                let s = self.segments[i];
                s.source + (display - s.display).min(s.source_len)
            }
            None => self.segments.first().map_or(display, |s| s.source),
        }
    }

    /// The bytes of the source for a range of the display text: from its first byte to after its last one.
    pub fn source_range(&self, display: &Range) -> Range {
        let start = self.source(display.start);
        match display.end.checked_sub(1) {
            Some(last) if last >= display.start => start..(self.source(last) + 1).max(start),
            _ => start..start,
        }
    }

    /// The byte of the display text for a byte of the source: the last segment that begins at or before it.
    pub fn display(&self, source: usize) -> usize {
        let at = self.segments.partition_point(|s| s.source <= source);
        match at.checked_sub(1) {
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
}
