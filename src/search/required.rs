//! What every match of a query has in it, so that a text without it need not be searched at all.

use regex_syntax::hir::{Class, Hir, HirKind};

use super::element::Element;

/// Characters of a class that are looked at.
const MOST: usize = 64;

/// Words of the longest run that every match of a literal query has.
pub(super) fn of_elements(elements: &[Element]) -> Vec<String> {
    let mut runs = Runs::default();
    for element in elements {
        match element {
            Element::Letter(bases) => runs.any_of(bases),
            Element::Gap | Element::Edge => runs.space(),
            Element::Marked { .. } => runs.end(),
        }
    }
    runs.longest().into_iter().collect()
}

/// Runs of which every match of an expression has one; none where nothing is known of it.
pub(super) fn of_expression(hir: &Hir) -> Vec<String> {
    match hir.kind() {
        HirKind::Capture(group) => of_expression(&group.sub),
        HirKind::Alternation(branches) => {
            let each: Option<Vec<_>> = branches.iter().map(run_of).collect();
            each.unwrap_or_default()
        }
        _ => run_of(hir).into_iter().collect(),
    }
}

fn run_of(hir: &Hir) -> Option<String> {
    let mut runs = Runs::default();
    runs.take(hir);
    runs.longest()
}

/// Runs of letters and digits of ASCII, in small letters, with a space for any white space between them, and points and
/// commas between digits.
#[derive(Debug, Default)]
struct Runs {
    open: String,
    longest: String,
}

impl Runs {
    /// What every match of `hir` has, at the place where it stands.
    fn take(&mut self, hir: &Hir) {
        match hir.kind() {
            HirKind::Empty | HirKind::Look(_) => {}
            _ if is_blank(hir) && hir.properties().minimum_len() > Some(0) => self.space(),
            HirKind::Literal(literal) => match str::from_utf8(&literal.0) {
                Ok(text) => text.chars().for_each(|c| self.any_of(&[c])),
                Err(_) => self.end(),
            },
            HirKind::Class(class) => self.any_of(&characters(class)),
            HirKind::Alternation(_) => self.end(),
            HirKind::Capture(group) => self.take(&group.sub),
            HirKind::Concat(parts) => parts.iter().for_each(|part| self.take(part)),
            HirKind::Repetition(repeated) => {
                self.end();
                if repeated.min > 0 {
                    self.take(&repeated.sub);
                    self.end();
                }
            }
        }
    }

    /// One of these characters: a letter where all of them are the same one but for its case.
    fn any_of(&mut self, chars: &[char]) {
        let Some(first) = chars.first().map(char::to_ascii_lowercase) else { return self.end() };
        if chars.iter().all(|c| c.is_whitespace()) {
            return self.space();
        }
        let same = chars.iter().all(|c| c.to_ascii_lowercase() == first);
        match first {
            _ if !same => return self.end(),
            // A point or comma counts once a digit comes behind it.
            '.' | ',' if self.open.ends_with(|c: char| c.is_ascii_digit()) => {}
            'a'..='z' if self.open.ends_with(['.', ',']) => self.end(),
            'a'..='z' | '0'..='9' => {}
            _ => return self.end(),
        }
        self.open.push(first);
    }

    fn space(&mut self) {
        if self.open.ends_with(['.', ',']) {
            self.end();
        }
        if !self.open.is_empty() && !self.open.ends_with(' ') {
            self.open.push(' ');
        }
    }

    fn end(&mut self) {
        let run = self.open.trim_end_matches([' ', '.', ',']);
        if run.len() > self.longest.len() {
            self.longest.clear();
            self.longest.push_str(run);
        }
        self.open.clear();
    }

    fn longest(mut self) -> Option<String> {
        self.end();
        Some(self.longest).filter(|run| !run.is_empty())
    }
}

/// True for what matches white space alone, the signs of a quotation in it included.
fn is_blank(hir: &Hir) -> bool {
    let blank = |c: char| c.is_whitespace() || c == '>';
    match hir.kind() {
        HirKind::Literal(literal) => literal.0.iter().all(|byte| blank(char::from(*byte))),
        HirKind::Class(class) => characters(class).into_iter().all(blank) && !characters(class).is_empty(),
        HirKind::Repetition(repeated) => is_blank(&repeated.sub),
        HirKind::Concat(parts) | HirKind::Alternation(parts) => parts.iter().all(is_blank),
        HirKind::Capture(_) | HirKind::Empty | HirKind::Look(_) => false,
    }
}

/// The characters of a small class; none of a large one.
fn characters(class: &Class) -> Vec<char> {
    let Class::Unicode(class) = class else { return Vec::new() };
    let ranges = || class.ranges().iter().map(|range| range.start()..=range.end());
    match ranges().map(|range| *range.end() as usize - *range.start() as usize + 1).sum() {
        0..=MOST => ranges().flatten().collect(),
        _ => Vec::new(),
    }
}

#[cfg(test)]
mod tests {

    use crate::search::{Mode, Query};
    use proptest::prelude::*;

    fn required(pattern: &str) -> String {
        Query::new(pattern, Mode::Literal).unwrap().required().join("|")
    }

    #[test]
    fn runs_are_what_every_match_has() {
        for (pattern, runs) in [
            ("cathedral", "cathedral"),
            ("Zürich lake", "rich lake"),
            (" of\nthe  Year ", "of the year"),
            ("it's a", "s a"),
            ("63,980.5 times", "63,980.5 times"),
            ("e.g. 3.x", "e"),
            ("1, 2 and 3", "2 and 3"),
            ("é", ""),
            ("上海", ""),
            (r"\vharbou?r", "harbo"),
            (r"\v(lantern|well) of", "of"),
            (r"\vlantern|(rai)lway|x+y", "lantern|railway|x"),
            (r"\vlantern|\d+", ""),
            (r"\vnew[ \t]+york\b", "new yor"),
            (r"\vNew york", "new york"),
            (r"\v(abc)+def(ghi)*", "abc"),
            (r"\va.*b|", ""),
        ] {
            assert_eq!(required(pattern), runs, "{pattern}");
        }
    }

    proptest! {
        /// Each hit has one of the runs, whatever stands between its letters that a search does not see.
        #[test]
        fn every_hit_has_a_run(
            text in "([aAbBsS12,.é> \n]|\u{ad}|e\u{301}|ab1|a b|1,2|-|–|\u{a0}){0,60}",
            pattern in "(\\\\v)?([abs12,.é ]|A|-|1,2|a b|\\(a\\|b1\\)|b\\?|a\\+|\\[aA\\]|\\\\s\\+){1,8}",
        ) {
            let Ok(query) = Query::new(&pattern, Mode::Literal) else { return Ok(()) };
            let runs = query.required();
            let doc = crate::document::Text::owned(text.as_str());
            for hit in query.hits(&doc, 0..text.len()) {
                let said = text[hit].replace('\u{ad}', "").replace('>', " ").to_ascii_lowercase();
                let said = said.split(char::is_whitespace).filter(|word| !word.is_empty()).collect::<Vec<_>>().join(" ");
                prop_assert!(runs.is_empty() || runs.iter().any(|run| said.contains(run)), "{runs:?} {said:?}");
            }
        }
    }
}
