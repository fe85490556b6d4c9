//! The outline: sections in order of place, as a tree by their levels.

use super::Range;

/// Index of a section in an [`Outline`].
pub(crate) type SectionId = usize;

/// A title is cut to this many characters in the outline.
pub(crate) const TITLE_CELLS: usize = 500;

/// A section: from its title to the next section's.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Section {
    /// Bytes of its title. The section begins where its title does.
    pub title: Range,
    /// Depth of nesting, 0 at the top; at most one more than the section before.
    pub depth: u8,
    /// What a table of contents calls it, where that is not its title in the text; in plain text a section that is called
    /// by the first words of a paragraph has one. A stranger's words, as the text.
    pub label: Option<Box<str>>,
}

/// Sections in order of place.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub(crate) struct Outline {
    /// The sections, sorted by start.
    pub sections: Vec<Section>,
    /// True when the entries are not headings of the document but its paragraphs' first words.
    pub derived: bool,
}

impl Outline {
    /// An outline from headings `(title, level)` in order of place; levels may start anywhere and skip.
    pub(crate) fn from_headings(headings: impl IntoIterator<Item = (Range, u8)>) -> Self {
        let mut open: Vec<u8> = Vec::new();
        let sections = headings.into_iter().map(|(title, level)| {
            while open.last().is_some_and(|&l| l >= level) {
                open.pop();
            }
            open.push(level);
            Section { title, depth: (open.len() - 1).min(u8::MAX.into()) as u8, label: None }
        });
        Self { sections: sections.collect(), derived: false }
    }

    /// True when the document has headings.
    pub(crate) fn headings(&self) -> bool {
        !self.derived && !self.sections.is_empty()
    }

    /// The innermost section that holds `offset`; None before the first one.
    pub(crate) fn at(&self, offset: usize) -> Option<SectionId> {
        self.sections.partition_point(|s| s.title.start <= offset).checked_sub(1)
    }

    /// From the section's title to the title of the next one, or to `end` of the text for the last one.
    pub(crate) fn range(&self, id: SectionId, end: usize) -> Range {
        self.sections[id].title.start..self.sections.get(id + 1).map_or(end, |s| s.title.start)
    }

    /// The section and all that is nested in it.
    pub(crate) fn branch(&self, id: SectionId) -> std::ops::Range<SectionId> {
        let depth = self.sections[id].depth;
        let inside = self.sections[id + 1..].iter().take_while(|s| s.depth > depth).count();
        id..id + 1 + inside
    }

    /// True when sections are nested in it.
    pub(crate) fn has_branch(&self, id: SectionId) -> bool {
        self.sections.get(id + 1).is_some_and(|next| next.depth > self.sections[id].depth)
    }

    /// The section around this one.
    pub(crate) fn parent(&self, id: SectionId) -> Option<SectionId> {
        let depth = self.sections[id].depth;
        (0..id).rev().find(|&i| self.sections[i].depth < depth)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn depths_follow_levels_that_start_anywhere_and_skip() {
        let outline = |levels: &[u8]| {
            let headings = levels.iter().enumerate().map(|(i, &l)| (i * 10..i * 10 + 5, l));
            Outline::from_headings(headings).sections.iter().map(|s| s.depth).collect::<Vec<_>>()
        };
        assert_eq!(outline(&[2, 2, 3, 2]), [0, 0, 1, 0]);
        assert_eq!(outline(&[1, 4, 2, 3, 1]), [0, 1, 1, 2, 0]);
        assert_eq!(outline(&[3, 1, 6]), [0, 0, 1]);
    }

    #[test]
    fn a_place_lies_in_the_innermost_section() {
        let o = Outline::from_headings([(5..9, 1), (20..25, 2), (40..44, 1)]);
        assert_eq!(
            [4, 5, 19, 20, 39, 40, 99].map(|at| o.at(at)),
            [None, Some(0), Some(0), Some(1), Some(1), Some(2), Some(2)]
        );
        assert_eq!((o.branch(0), o.parent(1), o.parent(2)), (0..2, Some(0), None));
        assert_eq!(o.range(2, 60), 40..60);
    }
}
