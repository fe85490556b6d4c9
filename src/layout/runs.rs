//! Runs: the roles of a block's text, flat and in order, from marks that nest.

use super::page::Page;
use crate::document::{Document, Mark, Range, Role, Roles, Token};

pub(super) use crate::document::Run;

/// The runs of `range` by the document's marks, on top of `base`. The first run starts at 0. On paper long addresses
/// stand as they are.
pub(super) fn of_marks(doc: &Document, range: &Range, base: Roles, page: Page) -> Vec<Run> {
    of(doc.marks_in(range), range, base, page)
}

/// As [`of_marks`], by `marks`, which lie in the range.
pub(super) fn of<'a>(marks: impl Iterator<Item = &'a Mark>, range: &Range, base: Roles, page: Page) -> Vec<Run> {
    let mut edges = Vec::new();
    for mark in marks {
        let end = mark.range.end.min(range.end).saturating_sub(range.start);
        edges.push((mark.range.start.saturating_sub(range.start), true, mark.role));
        edges.push((end, false, mark.role));
    }
    let mut runs = vec![Run::shown(0, base)];
    if edges.is_empty() {
        return runs;
    }
    edges.sort_by_key(|&(at, opens, _)| (at, opens));
    let mut open = Open { whole: page.paper, ..Open::default() };
    let mut edges = edges.into_iter().peekable();
    while let Some((at, opens, role)) = edges.next() {
        open.change(role, opens);
        if edges.peek().is_none_or(|next| next.0 > at) {
            open.run(at, base).push(&mut runs);
        }
    }
    runs
}

/// Lays words of code, which are sorted, over `runs`, which are those of the same text.
pub(super) fn overlay(runs: &[Run], words: &[(Range, Token)]) -> Vec<Run> {
    let mut out = Vec::with_capacity(runs.len() + 2 * words.len());
    let mut words = words.iter().peekable();
    for (i, run) in runs.iter().enumerate() {
        let end = runs.get(i + 1).map_or(u32::MAX, |next| next.start);
        run.push(&mut out);
        while let Some((range, token)) = words.peek().filter(|(range, _)| (range.start as u32) < end) {
            let start = run.start.max(range.start as u32);
            Run { start, roles: run.roles.with_token(*token), ..*run }.push(&mut out);
            if range.end as u32 >= end {
                break;
            }
            Run { start: range.end as u32, ..*run }.push(&mut out);
            words.next();
        }
    }
    out
}

/// Has signs stand for parts of the text, which are sorted; `runs` are those of the same text.
pub(super) fn replace(runs: &[Run], parts: &[(Range, &'static str)]) -> Vec<Run> {
    let mut out = Vec::with_capacity(runs.len() + 2 * parts.len());
    let mut next = 0;
    let mut roles = Roles::empty();
    for (range, sign) in parts.iter().filter(|(range, _)| !range.is_empty()) {
        while let Some(run) = runs.get(next).filter(|run| run.start as usize <= range.start) {
            run.push(&mut out);
            (roles, next) = (run.roles, next + 1);
        }
        Run::sign(range.start, sign, roles).push(&mut out);
        while let Some(run) = runs.get(next).filter(|run| run.start as usize <= range.end) {
            (roles, next) = (run.roles, next + 1);
        }
        Run::shown(range.end, roles).push(&mut out);
    }
    runs[next..].iter().for_each(|run| run.push(&mut out));
    out
}

/// The roles that are open at a place: how many times each, so that marks may overlap in any way at a linear cost.
#[derive(Default)]
struct Open {
    counts: [u32; 16],
    hidden: u32,
    elided: u32,
    /// Nothing is elided.
    whole: bool,
    colours: Vec<u8>,
}

impl Open {
    fn change(&mut self, role: Role, opens: bool) {
        let by = if opens { 1 } else { u32::MAX };
        match role {
            Role::Hidden => self.hidden = self.hidden.wrapping_add(by),
            Role::Elided => self.elided = self.elided.wrapping_add(by),
            Role::Colour(colour) if opens => self.colours.push(colour),
            Role::Colour(_) => drop(self.colours.pop()),
            _ => {
                let bit = Roles::empty().with(role).bits().trailing_zeros() as usize;
                if let Some(count) = self.counts.get_mut(bit) {
                    *count = count.wrapping_add(by);
                }
            }
        }
    }

    fn run(&self, at: usize, base: Roles) -> Run {
        let bits = (0..self.counts.len()).filter(|&bit| self.counts[bit] > 0).fold(0, |bits, bit| bits | 1 << bit);
        let roles = base | Roles::from_bits_retain(bits);
        let roles = self.colours.last().map_or(roles, |&colour| roles.with_colour(colour));
        match () {
            () if self.hidden > 0 => Run::hidden(at),
            () if self.elided > 0 && !self.whole => Run::sign(at, "…", roles),
            () => Run::shown(at, roles),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::document::{Block, BlockKind, DocumentKind, Parts, Text};
    use crate::layout::tests::setting;

    #[test]
    fn words_lie_over_runs() {
        let (c, s) = (Roles::CODE | Roles::BLOCK, Roles::CODE | Roles::BLOCK | Roles::STRONG);
        let runs = [Run::shown(0, c), Run::shown(4, s), Run::shown(8, c)];
        let words = [(1..2, Token::Keyword), (3..6, Token::Text), (8..9, Token::Number)];
        let expected = [
            Run::shown(0, c),
            Run::shown(1, c.with_token(Token::Keyword)),
            Run::shown(2, c),
            Run::shown(3, c.with_token(Token::Text)),
            Run::shown(4, s.with_token(Token::Text)),
            Run::shown(6, s),
            Run::shown(8, c.with_token(Token::Number)),
            Run::shown(9, c),
        ];
        assert_eq!(overlay(&runs, &words), expected);
    }

    #[test]
    fn signs_stand_for_parts_of_the_text() {
        let (p, s) = (Roles::empty(), Roles::STRONG);
        let runs = [Run::shown(0, p), Run::shown(2, s), Run::shown(5, p)];
        let expected =
            [Run::shown(0, p), Run::sign(1, " ", p), Run::shown(3, s), Run::sign(4, "", s), Run::shown(6, p)];
        assert_eq!(replace(&runs, &[(1..3, " "), (4..6, "")]), expected);
    }

    #[test]
    fn marks_that_nest_and_overlap_become_flat() {
        let mark = |start, end, role| Mark { range: start..end, role };
        let marks = vec![
            mark(0, 4, Role::Emphasis),
            mark(2, 8, Role::Strong),
            mark(2, 3, Role::Code),
            mark(8, 9, Role::Hidden),
        ];
        let block = Block { range: 0..10, kind: BlockKind::Paragraph, container: None, continues: false };
        let text = Text::owned("0123456789");
        let doc: Document =
            Parts { text, kind: DocumentKind::Markup, blocks: vec![block], marks, ..Parts::default() }.into();
        let (e, s, c) = (Roles::EMPHASIS, Roles::STRONG, Roles::CODE);
        let expected = [
            Run::shown(0, e),
            Run::shown(2, e | s | c),
            Run::shown(3, e | s),
            Run::shown(4, s),
            Run::hidden(8),
            Run::shown(9, Roles::empty()),
        ];
        assert_eq!(of_marks(&doc, &(0..10), Roles::empty(), Page::of(&setting(80, 80))), expected);
    }
}
