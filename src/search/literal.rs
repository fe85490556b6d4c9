//! A literal query: the fast scan looks for two bytes of it, the thorough one reads around what was found.

use memchr::memmem;

use super::{
    anchor::{self, Anchor},
    element::{self, Element},
    kinds::Case,
    required,
    unit::{CHAR, SOFT_HYPHEN},
    walk::{self, Leads, Walk},
};
use crate::document::Range;

/// A pattern compiled for literal search.
#[derive(Debug)]
pub(super) struct Literal {
    elements: Vec<Element>,
    borders: Vec<usize>,
    first: Leads,
    /// None when nothing in the pattern has forms that could be listed.
    anchor: Option<Anchor>,
    /// Bytes from the start of a match that decide it.
    reach: usize,
}

impl Literal {
    /// None when the pattern has nothing to look for.
    pub(super) fn compile(pattern: &str, case: Case) -> Option<Self> {
        let elements = element::elements(pattern, case);
        if elements.is_empty() {
            return None;
        }
        let own: usize = elements.iter().map(|element| element.lengths().1).sum();
        // Its own greatest length, soft hyphens between its elements, and the character after it, which may be a mark.
        let reach = own + elements.len() * SOFT_HYPHEN.len_utf8() + CHAR;
        let (borders, first) = (walk::borders(&elements), Leads::of(elements.first()?));
        Some(Self { borders, first, anchor: anchor::choose(&elements), reach, elements })
    }

    /// Bytes from the start of a match that decide it.
    pub(super) fn reach(&self) -> usize {
        self.reach
    }

    /// The longest run of plain letters that every match has, if there is one.
    pub(super) fn required(&self) -> Vec<String> {
        required::of_elements(&self.elements)
    }

    /// True when two matches can share bytes, as those of `ana` in `banana` do.
    pub(super) fn overlaps_itself(&self) -> bool {
        self.borders.last().is_some_and(|&border| border > 0)
    }

    /// Ready to search `text`.
    pub(super) fn finder<'a>(&'a self, text: &'a [u8]) -> Finder<'a> {
        let hyphens = (!text.is_ascii()).then(|| memmem::Finder::new("\u{ad}"));
        Finder {
            literal: self,
            text,
            walk: Walk::new(&self.elements, &self.borders, &self.first),
            hyphens,
            hyphen: Next::Unknown,
            anchor: Next::Unknown,
        }
    }
}

/// A search of one piece of text, from its beginning to its end.
#[derive(Debug)]
pub(super) struct Finder<'a> {
    literal: &'a Literal,
    text: &'a [u8],
    walk: Walk<'a>,
    hyphens: Option<memmem::Finder<'static>>,
    /// The next soft hyphen.
    hyphen: Next,
    /// The next place of the anchor.
    anchor: Next,
}

/// Where something stands next.
#[derive(Debug, Clone, Copy)]
enum Next {
    Unknown,
    At(usize),
    Never,
}

/// How many times the length of a text may be read around the finds of the fast scan before the rest is read
/// thoroughly: what keeps repetitive texts from costs that grow with the length of the query.
const PATIENCE: usize = 4;

/// Bytes that may be read around finds in any text.
const GRANTED: usize = 16 << 10;

impl Finder<'_> {
    /// The first match that starts within `starts`, which never lies before that of the last call.
    pub(super) fn find(&mut self, starts: Range) -> Option<Range> {
        let mut from = starts.start;
        while from < starts.end {
            let Some(anchor) = self.literal.anchor.as_ref().filter(|_| self.walk.read <= GRANTED + PATIENCE * from)
            else {
                return self.walk.find(self.text, from..starts.end);
            };
            let region = self.next_region(anchor, from)?;
            let region = region.start.max(from)..region.end.min(starts.end);
            if region.is_empty() {
                return None; // it lies behind the starts
            }
            if let Some(found) = self.walk.find(self.text, region.clone()) {
                return Some(found);
            }
            from = region.end;
        }
        None
    }

    /// Where the next match may start, of those at or after `from`.
    fn next_region(&mut self, anchor: &Anchor, from: usize) -> Option<Range> {
        let text = self.text;
        let at = self.anchor.next(from + anchor.least, |from| anchor.find(text, from));
        let by_anchor = at.map(|at| at.saturating_sub(anchor.most)..at - anchor.least + 1);
        let Some(hyphens) = &self.hyphens else { return by_anchor };
        let at = self.hyphen.next(from + 1, |from| Some(from + hyphens.find(text.get(from..)?)?));
        let by_hyphen = at.map(|at| at.saturating_sub(self.literal.reach)..at);
        match (by_anchor, by_hyphen) {
            (Some(a), Some(h)) if h.start < a.start => Some(h),
            (Some(a), _) => Some(a),
            (None, h) => h,
        }
    }
}

impl Next {
    /// The first place at or after `from`.
    #[inline]
    fn next(&mut self, from: usize, find: impl FnOnce(usize) -> Option<usize>) -> Option<usize> {
        match *self {
            Self::At(at) if at >= from => Some(at),
            Self::Never => None,
            _ => {
                let found = find(from);
                *self = found.map_or(Self::Never, Self::At);
                found
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Texts and queries made to be read again and again.
    #[test]
    fn no_text_costs_more_than_a_few_readings() {
        let times = |s: &str, n: usize| s.repeat(n);
        for (pattern, text) in [
            (times("zq", 1000) + "e", times("zq", 100_000)),
            (times("z", 1000) + "q", times("z", 200_000)),
            (times("z ", 1000) + "q", times("z  ", 70_000)),
            (times("'z", 1000) + "q", times("'z", 100_000)),
            ("a b".into(), times(&("a".to_owned() + &times(" ", 500)), 400)),
            ("e\u{301}\u{323}z".into(), times(&("e".to_owned() + &times("\u{301}", 400)), 250)),
            (times("ab", 500) + "c", times("ab\u{ad}", 50_000)),
        ] {
            let literal = Literal::compile(&pattern, Case::Folded).unwrap();
            let mut finder = literal.finder(text.as_bytes());
            let mut from = 0;
            while let Some(hit) = finder.find(from..text.len()) {
                from = hit.end;
            }
            let read = finder.walk.read;
            assert!(read <= GRANTED + (PATIENCE + 2) * text.len(), "{:?}: {read} of {}", &pattern[..3], text.len());
        }
    }
}
