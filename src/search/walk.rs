//! The thorough scan: every unit of a text is read once and compared as Knuth, Morris and Pratt do.
//!
//! Takes time in proportion to the bytes whatever text and query are, and finds what the fast scan cannot see: soft
//! hyphens within words, and queries that have nothing to scan for.

use super::{
    element::Element,
    unit::{self, Unit},
};
use crate::document::Range;

/// The failure table: of each beginning of `elements`, how many elements at its end are a beginning too.
pub(super) fn borders(elements: &[Element]) -> Vec<usize> {
    let mut borders = vec![0; elements.len()];
    let mut border = 0;
    for i in 1..elements.len() {
        while border > 0 && !elements[i].meets(&elements[border]) {
            border = borders[border - 1];
        }
        if elements[i].meets(&elements[border]) {
            border += 1;
        }
        borders[i] = border;
    }
    borders
}

/// The bytes with which a match can begin.
#[derive(Debug)]
pub(super) struct Leads([bool; 256]);

impl Leads {
    /// Of what `element` matches.
    pub(super) fn of(element: &Element) -> Self {
        let spaces = || ('\0'..='\u{3000}').filter(|c| c.is_whitespace()).map(String::from).collect();
        let forms = if *element == Element::Edge { Some(spaces()) } else { element.forms() };
        let mut leads = [forms.is_none(); 256];
        forms.iter().flatten().filter_map(|form| form.bytes().next()).for_each(|b| leads[usize::from(b)] = true);
        Self(leads)
    }

    #[inline]
    fn find(&self, bytes: &[u8]) -> Option<usize> {
        bytes.iter().position(|&b| self.0[usize::from(b)])
    }
}

/// A scan of one text; what it remembers between calls is only kept to be used again.
#[derive(Debug)]
pub(super) struct Walk<'a> {
    elements: &'a [Element],
    borders: &'a [usize],
    first: &'a Leads,
    /// White space may lead over the signs of a quotation.
    quotes: bool,
    /// Where the last units began, each at the place of its number modulo the length, which is a power of two.
    begins: Vec<usize>,
    /// Number of the unit at hand.
    unit: usize,
    /// How many elements the last units matched.
    matched: usize,
    /// Bytes read so far, by all calls.
    pub(super) read: usize,
}

impl<'a> Walk<'a> {
    pub(super) fn new(elements: &'a [Element], borders: &'a [usize], first: &'a Leads) -> Self {
        Self {
            elements,
            borders,
            first,
            quotes: elements.contains(&Element::Gap) && !elements.iter().any(Element::is_quotation),
            begins: vec![0; elements.len().next_power_of_two()],
            unit: 0,
            matched: 0,
            read: 0,
        }
    }

    /// The first match in `text` that starts within `starts`.
    pub(super) fn find(&mut self, text: &[u8], starts: Range) -> Option<Range> {
        self.matched = 0;
        let mut hyphen = false;
        let mut at = starts.start;
        while at < text.len() && self.start().unwrap_or(at) < starts.end {
            if self.matched == 0 {
                at += self.first.find(text.get(at..starts.end.min(text.len()))?)?;
            }
            let (unit, mut end) = unit::read(text, at);
            if self.quotes && matches!(unit, Unit::Space { .. }) {
                end = unit::quotation_after(text, at, end);
            }
            self.read += end - at;
            hyphen = unit == Unit::Hyphen && self.matched > 0 && !hyphen;
            if hyphen {
                at = end; // one between two units means nothing
                continue;
            }
            if self.take(unit, at, &text[at..end]) {
                let start = self.start()?;
                let last = if let Unit::Space { first_end, .. } = unit { first_end } else { end };
                return (start < starts.end).then_some(start..last);
            }
            at = end;
        }
        None
    }

    /// Where the match begins that is under way.
    fn start(&self) -> Option<usize> {
        (self.matched > 0).then(|| self.begins[(self.unit - self.matched) & (self.begins.len() - 1)])
    }

    /// Compares the unit at `at` with the element that is next; true when it was the last.
    fn take(&mut self, unit: Unit, at: usize, bytes: &[u8]) -> bool {
        while !self.elements[self.matched].fits(unit, bytes) {
            match self.matched.checked_sub(1) {
                Some(last) => self.matched = self.borders[last],
                None => return false,
            }
        }
        let begin = match unit {
            Unit::Space { last_start, .. } if self.elements.len() > 1 => last_start,
            _ => at,
        };
        let slot = self.unit & (self.begins.len() - 1);
        self.begins[slot] = begin;
        self.unit += 1;
        self.matched += 1;
        self.matched == self.elements.len()
    }
}
