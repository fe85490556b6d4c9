//! Fenced code in plain text: which lines stand in it.

use crate::document::{Document, Range};

/// A fence counts for this many bytes behind it at least, and for twice as many at most: whether a place is fenced
/// depends on the text near it alone.
const STEP: usize = 16 << 10;

/// A fence that is open: its sign and how many of it there are.
type Fence = (char, usize);

/// What is known of fences before a place, going on from place to place.
#[derive(Debug, Clone, Default)]
pub(super) struct Fences {
    /// Where the text that counts begins.
    from: usize,
    /// Up to where it is known, and the fence that is open there.
    at: usize,
    open: Option<Fence>,
}

impl Fences {
    /// The runs of lines of `paragraph`, whose text is `text`, that stand outside of fenced code.
    pub(super) fn outside(&mut self, doc: &Document, paragraph: &Range, text: &str) -> Vec<Range> {
        self.go_to(doc, paragraph.start);
        self.at = paragraph.end;
        let mut found = Vec::new();
        self.read(text, paragraph.start, &mut found);
        found
    }

    /// Reads what counts before `offset` and is not known.
    fn go_to(&mut self, doc: &Document, offset: usize) {
        let from = (offset / STEP * STEP).saturating_sub(STEP);
        if from != self.from || offset < self.at {
            *self = Self { from, at: from, open: None };
        }
        if offset > self.at {
            let slice = doc.text.slice(self.at..offset);
            // A line that the beginning cuts is no fence.
            let cut = if self.at == from && from > 0 { slice.find('\n').map_or(slice.len(), |n| n + 1) } else { 0 };
            self.read(&slice[cut..], 0, &mut Vec::new());
        }
        self.at = offset;
    }

    /// Reads lines. A row of tildes is a fence only as a paragraph's first line: below others it underlines a title.
    fn read(&mut self, text: &str, start: usize, outside: &mut Vec<Range>) {
        if self.open.is_none() && !holds_fence(text) {
            outside.extend((!text.trim().is_empty()).then_some(start..start + text.len()));
            return;
        }
        let (mut at, mut run, mut first) = (start, None::<Range>, true);
        for line in text.split_inclusive('\n') {
            let words = line.trim();
            let fence = fence_of(words).filter(|(sign, _)| *sign == '`' || first || self.open.is_some());
            match (self.open, fence) {
                (Some((sign, length)), Some((s, l))) if s == sign && l >= length && words.len() == l => {
                    self.open = None
                }
                (Some(_), _) => {}
                (None, Some(opens)) => {
                    self.open = Some(opens);
                    outside.extend(run.take());
                }
                (None, None) if words.is_empty() => {}
                (None, None) => run = Some(run.map_or(at, |r| r.start)..at + line.trim_end().len()),
            }
            first = words.is_empty();
            at += line.len();
        }
        outside.extend(run);
    }
}

fn holds_fence(text: &str) -> bool {
    let bytes = text.as_bytes();
    memchr::memchr2_iter(b'`', b'~', bytes)
        .any(|at| bytes.get(at + 1) == bytes.get(at) && bytes.get(at + 2) == bytes.get(at))
}

fn fence_of(line: &str) -> Option<Fence> {
    let sign = line.chars().next().filter(|c| matches!(c, '`' | '~'))?;
    let length = line.chars().take_while(|c| *c == sign).count();
    (length >= 3 && !line[length..].contains('`')).then_some((sign, length))
}
