//! Styled text as letters and marks: what `man` and `git log --color` write is read, searched and counted without its
//! sequences, and every offset leads back to the source.

use memchr::{memchr, memchr2, memrchr};

use crate::document::{Mark, Role, Roles, Run, SourceMap, styling};

/// A text without the sequences of styling in it.
#[derive(Debug, Default)]
pub(crate) struct Letters {
    /// The text as it is read.
    pub text: String,
    /// What its parts are; sorted by start and by end, none longer than a line.
    pub marks: Vec<Mark>,
    /// From its bytes to those of the source.
    pub source_map: SourceMap,
}

/// True for text with something that may be a sequence of styling in it.
pub(crate) fn is_styled(text: &[u8]) -> bool {
    memchr2(0x1b, 0x08, text).is_some()
}

impl Letters {
    /// The letters of `source`, in time linear in its length.
    pub(crate) fn of(source: &str) -> Self {
        let mut letters = Self::default();
        letters.text.reserve(source.len());
        let bytes = source.as_bytes();
        let mut at = 0;
        while at < bytes.len() {
            // Lines without a sequence are taken as they stand.
            let styled = memchr2(0x1b, 0x08, &bytes[at..]).map_or(bytes.len(), |n| at + n);
            let line = memrchr(b'\n', &bytes[at..styled]).map_or(at, |n| at + n + 1);
            let line = if styled == bytes.len() { styled } else { line };
            letters.take(source, at..line);
            let end = memchr(b'\n', &bytes[line..]).map_or(bytes.len(), |n| line + n);
            letters.take_styled(source, line..end);
            at = end;
        }
        letters
    }

    fn take(&mut self, source: &str, range: std::ops::Range<usize>) {
        if !range.is_empty() {
            self.source_map.push(self.text.len(), range.clone());
            self.text.push_str(&source[range]);
        }
    }

    fn take_styled(&mut self, source: &str, line: std::ops::Range<usize>) {
        let runs = styling(&source[line.clone()], Roles::empty());
        let ends = runs.iter().skip(1).map(|r| r.start as usize).chain([line.len()]);
        for (run, end) in runs.iter().zip(ends).filter(|(run, _)| run.sign.is_none()) {
            let start = self.text.len();
            self.take(source, line.start + run.start as usize..line.start + end);
            self.mark(start, run);
        }
    }

    /// Marks the text from `start` on with the roles of `run`, or draws out the marks that end there if they are alike.
    fn mark(&mut self, start: usize, run: &Run) {
        let end = self.text.len();
        let roles = roles(run.roles);
        if start == end || roles.is_empty() {
            return;
        }
        let last = self.marks.len().saturating_sub(roles.len());
        let alike = self.marks[last..].iter().map(|m| m.role).eq(roles.iter().copied())
            && self.marks[last..].iter().all(|m| m.range.end == start)
            && (last == 0 || self.marks[last - 1].range.end < start);
        if alike {
            self.marks[last..].iter_mut().for_each(|m| m.range.end = end);
        } else {
            self.marks.extend(roles.into_iter().map(|role| Mark { range: start..end, role }));
        }
    }
}

/// The inline roles that `roles` is made of.
fn roles(roles: Roles) -> Vec<Role> {
    let flags = [
        (Roles::EMPHASIS, Role::Emphasis),
        (Roles::STRONG, Role::Strong),
        (Roles::STRIKE, Role::Strike),
        (Roles::UNDERLINE, Role::Underline),
        (Roles::FAINT, Role::Faint),
    ];
    let flags = flags.into_iter().filter(|(flag, _)| roles.contains(*flag)).map(|(_, role)| role);
    flags.chain(roles.colour().map(Role::Colour)).collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    #[test]
    fn sequences_become_marks() {
        let source = "plain\nN\x08NA\x08AM\x08M \x1b[1;31mred\x1b[m end\n\x1b[4mx\x1b[0m\n";
        let letters = Letters::of(source);
        assert_eq!(letters.text, "plain\nNAM red end\nx\n");
        let marks: Vec<_> = letters.marks.iter().map(|m| (&letters.text[m.range.clone()], m.role)).collect();
        let red = [("red", Role::Strong), ("red", Role::Colour(1))];
        assert_eq!(marks, [("NAM", Role::Strong), red[0], red[1], ("x", Role::Underline)]);
        let at = letters.text.find("red").unwrap();
        assert_eq!(&source[letters.source_map.source_range(&(at..at + 3))], "red");
        assert_eq!(letters.source_map.source(letters.text.find("end").unwrap()), source.find("end").unwrap());
    }

    proptest! {
        #[test]
        fn letters_are_those_of_each_line(source in "(a|b|会|\n|\x08|\x1b\\[1m|\x1b\\[31m|\x1b\\[m|\x1b|_){0,60}") {
            let letters = Letters::of(&source);
            let lines: Vec<_> = source.split('\n').map(|line| crate::document::unstyled(line).into_owned()).collect();
            prop_assert_eq!(&letters.text, &lines.join("\n"));
            prop_assert!(letters.marks.is_sorted_by_key(|m| m.range.start) && letters.marks.is_sorted_by_key(|m| m.range.end));
            for (at, c) in letters.text.char_indices() {
                prop_assert!(source[letters.source_map.source(at)..].starts_with(c));
            }
        }
    }
}
