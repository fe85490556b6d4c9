//! The parts of a literal query: what of a text each matches, and in which bytes a text can write it.

use unicode_normalization::char::compose;

use super::{
    kinds::{Case, alike},
    unit::{self, CHAR, GAP, Parts, Unit},
};

/// What matches one unit of a text.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) enum Element {
    /// One of these characters, without marks.
    Letter(Box<[char]>),
    /// One of these characters, with exactly these marks, composed or not.
    Marked { bases: Box<[char]>, marks: Box<[char]> },
    /// White space between other elements: a whole run of at most [`GAP`] bytes.
    Gap,
    /// White space at an end of the query: one character of it.
    Edge,
}

/// Cuts a pattern into elements. Soft hyphens, and marks without a letter before them, mean nothing.
pub(super) fn elements(pattern: &str, case: Case) -> Vec<Element> {
    let mut elements = vec![];
    let mut at = 0;
    while at < pattern.len() {
        let (unit, end) = unit::read(pattern.as_bytes(), at);
        match unit {
            Unit::Cluster { .. } => elements.push(letter(&pattern[at..end], case)),
            Unit::Space { .. } if elements.last() != Some(&Element::Gap) => elements.push(Element::Gap),
            _ => {}
        }
        at = end;
    }
    let last = elements.len().saturating_sub(1);
    for (i, element) in elements.iter_mut().enumerate() {
        if *element == Element::Gap && (i == 0 || i == last) {
            *element = Element::Edge;
        }
    }
    elements
}

fn letter(cluster: &str, case: Case) -> Element {
    let Some(parts) = Parts::of(cluster) else {
        return Element::Marked { bases: [].into(), marks: [].into() }; // fits nothing
    };
    let bases = alike(parts.base(), case);
    match parts.marks() {
        [] => Element::Letter(bases),
        marks => Element::Marked { bases, marks: marks.into() },
    }
}

impl Element {
    /// True when the unit that stands in `bytes` matches.
    #[inline]
    pub(super) fn fits(&self, unit: Unit, bytes: &[u8]) -> bool {
        match (self, unit) {
            (Self::Letter(bases), Unit::Cluster { base, marks: false }) => bases.contains(&base),
            (Self::Marked { bases, marks }, Unit::Cluster { base, marks: more }) if more || !base.is_ascii() => {
                let parts = std::str::from_utf8(bytes).ok().and_then(Parts::of);
                parts.is_some_and(|parts| bases.contains(&parts.base()) && parts.marks() == &marks[..])
            }
            (Self::Gap, Unit::Space { .. }) => bytes.len() <= GAP,
            (Self::Edge, Unit::Space { .. }) => true,
            _ => false,
        }
    }

    /// True for the sign that lines of quotations begin with.
    pub(super) fn is_quotation(&self) -> bool {
        matches!(self, Self::Letter(bases) if bases.contains(&'>'))
    }

    /// True when a unit can fit both.
    pub(super) fn meets(&self, other: &Self) -> bool {
        let space = |e: &Self| matches!(e, Self::Gap | Self::Edge);
        self == other || space(self) && space(other)
    }

    /// Fewest and most bytes of a match.
    pub(super) fn lengths(&self) -> (usize, usize) {
        match self {
            Self::Letter(bases) => {
                let lens = bases.iter().map(|c| c.len_utf8());
                (lens.clone().min().unwrap_or(1), lens.max().unwrap_or(CHAR))
            }
            Self::Marked { marks, .. } => (1, CHAR * (1 + marks.len())),
            Self::Gap => (1, GAP),
            Self::Edge => (1, CHAR),
        }
    }

    /// All ways to write it; None for white space, and for more marks than are worth a list.
    pub(super) fn forms(&self) -> Option<Vec<String>> {
        match self {
            Self::Letter(bases) => Some(bases.iter().map(|c| c.to_string()).collect()),
            Self::Marked { bases, marks } => marked_forms(bases, marks),
            Self::Gap | Self::Edge => None,
        }
    }
}

/// Any of the marks may be part of the character, and the others follow it in any order.
fn marked_forms(bases: &[char], marks: &[char]) -> Option<Vec<String>> {
    let orders: Vec<Vec<char>> = match *marks {
        [a] => vec![vec![a]],
        [a, b] => vec![vec![a, b], vec![b, a]],
        _ => return None,
    };
    let mut forms: Vec<String> = vec![];
    for (&base, order) in bases.iter().flat_map(|base| orders.iter().map(move |order| (base, order))) {
        let mut composed = Some(base);
        for (taken, mark) in order.iter().enumerate() {
            if let Some(c) = composed {
                forms.push([c].iter().chain(&order[taken..]).collect());
            }
            composed = composed.and_then(|c| compose(c, *mark));
        }
        forms.extend(composed.map(String::from));
    }
    let same = |form: &String| Parts::of(form).is_some_and(|p| bases.contains(&p.base()) && p.marks() == marks);
    forms.retain(same);
    forms.sort_unstable();
    forms.dedup();
    (!forms.is_empty()).then_some(forms)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn folded(pattern: &str) -> Vec<Element> {
        elements(pattern, Case::Folded)
    }

    #[test]
    fn patterns_are_cut_into_elements() {
        use Element::{Edge, Gap, Letter, Marked};
        assert_eq!(folded("A \n7"), [Letter(['A', 'a'].into()), Gap, Letter(['7'].into())]);
        assert_eq!(folded(" a  "), [Edge, Letter(['A', 'a'].into()), Edge]);
        assert_eq!(folded(&" ".repeat(1000)), [Edge]);
        assert_eq!(folded("É"), [Marked { bases: ['E', 'e'].into(), marks: ['\u{301}'].into() }]);
        assert_eq!(folded("É"), folded("e\u{301}"));
        assert_eq!(folded("ệ"), folded("e\u{302}\u{323}"), "marks in any order");
        assert_eq!(folded("\u{301}co\u{ad}op \u{301}"), folded("coop "));
        assert_eq!(folded("\u{ad}"), []);
    }

    #[test]
    fn elements_fit_what_is_alike() {
        for (pattern, text, yes) in [
            ("e", "E", true),
            ("e", "e\u{301}", false),
            ("e", "é", false),
            ("é", "E\u{301}", true),
            ("é", "é\u{323}", false),
            ("ệ", "ê\u{323}", true),
            ("\"", "„", true),
            ("σ", "ς", true),
            ("각", "\u{1100}\u{1161}\u{11a8}", true),
            ("가", "각", false),
            ("가", "\u{1100}\u{1161}\u{11a8}", false),
        ] {
            let [element] = &folded(pattern)[..] else { panic!("{pattern}") };
            let (unit, end) = unit::read(text.as_bytes(), 0);
            assert_eq!((element.fits(unit, text.as_bytes()), end), (yes, text.len()), "{pattern} in {text}");
        }
    }

    /// Whatever an element fits, the fast scan must be able to find.
    #[test]
    fn every_character_is_among_the_forms_of_its_element() {
        for case in [Case::Exact, Case::Folded] {
            for c in '\0'..='\u{ffff}' {
                let text = c.to_string();
                let [element] = &elements(&text, case)[..] else { continue };
                let (least, most) = element.lengths();
                for form in element.forms().unwrap_or_default() {
                    let (unit, end) = unit::read(form.as_bytes(), 0);
                    assert!(element.fits(unit, form.as_bytes()) && end == form.len(), "{c:?} {form:?}");
                    assert!(least <= end && end <= most, "{c:?} {form:?}");
                }
                assert!(element.forms().is_none_or(|forms| forms.contains(&text)), "{c:?}");
            }
        }
    }

    #[test]
    fn decomposed_forms_are_listed() {
        for (pattern, forms) in [("é", "É E\u{301} é e\u{301}"), ("각", "각 가\u{11a8} \u{1100}\u{1161}\u{11a8}")]
        {
            let mut expected: Vec<_> = forms.split(' ').map(str::to_owned).collect();
            expected.sort_unstable();
            assert_eq!(folded(pattern)[0].forms(), Some(expected), "{pattern}");
        }
        assert_eq!(elements("ệ", Case::Exact)[0].forms().map(|f| f.len()), Some(5));
    }
}
