//! Headings numbered in sequence: `2.1.  Title`. Items of lists are numbered too, but have no text of their own.

use super::{ENOUGH, Heading, title};
use crate::format::plain::lines::Line;

/// No heading is indented by more columns: what is, is centred, quoted or a table of contents.
const DEEPEST_INDENT: usize = 4;
/// No heading has more numbers.
const LEVELS: usize = 6;
/// Words of fewer letters may be small in a title.
const SMALL: usize = 5;

/// Headings numbered in sequence, all at one indentation.
#[derive(Debug, Default)]
pub(super) struct Numbered {
    pub(super) found: Vec<Heading>,
    /// The numbers of the last one, the outermost first.
    at: Vec<u32>,
    /// Columns before the first one.
    indent: usize,
    /// How many of those found had text other than the next heading behind them.
    with_text: usize,
    /// Nothing but blank lines came since the last one.
    bare: bool,
}

impl Numbered {
    /// Takes a line with text; `alone` when it may be a heading and stands between blank lines.
    pub(super) fn judge(&mut self, line: &Line, alone: bool) {
        let indent = line.text.len() - line.text.trim_start().len();
        let numbers = if alone && indent <= DEEPEST_INDENT { numbers(line.text.trim_start()) } else { None };
        let Some(numbers) = numbers else {
            self.with_text += usize::from(std::mem::take(&mut self.bare));
            return;
        };
        if indent == self.indent && follows(&self.at, &numbers) {
            self.found.push((title(line), numbers.len() as u8));
            (self.at, self.bare) = (numbers, true);
        } else if begins(&numbers) && self.found.len() < ENOUGH {
            // What went before was a list or a lone number: the headings begin here.
            let found = vec![(title(line), 1)];
            *self = Self { found, at: numbers, indent, with_text: 0, bare: true };
        }
    }

    /// Most have text of their own: the items of a list have none.
    pub(super) fn believed(&self) -> bool {
        self.found.len() >= ENOUGH && self.with_text * 3 >= self.found.len() * 2
    }
}

/// The numbers of `2.1.  Title`: digits with points between, a space, a title.
fn numbers(text: &str) -> Option<Vec<u32>> {
    let (number, title) = text.split_once([' ', '\t'])?;
    let parts: Option<Vec<u32>> = number.trim_end_matches('.').split('.').map(|p| p.parse().ok()).collect();
    parts.filter(|p| p.len() <= LEVELS && p.iter().all(|n| *n < 1000) && is_title(title.trim()))
}

/// True for what ends as no sentence does, or as one but has its words in capitals.
fn is_title(text: &str) -> bool {
    let starts = text.chars().next().is_some_and(|c| c.is_alphabetic() || matches!(c, '"' | '“' | '<'));
    let dotted = text.contains("....") || text.contains(". . "); // the leaders of a table of contents
    let capitals = || {
        let long = |word: &&str| word.chars().count() >= SMALL;
        let capital = |word: &str| word.chars().find(|c| c.is_alphabetic()).is_none_or(|c| !c.is_lowercase());
        text.split_whitespace().filter(long).all(capital)
    };
    starts && !dotted && !text.ends_with([',', ';', ':', '!', '?']) && (!text.ends_with('.') || capitals())
}

/// True for the numbers that the first heading has.
fn begins(numbers: &[u32]) -> bool {
    matches!(numbers, [0 | 1])
}

/// True when `next` comes after `last`: deeper with a 1 at the end, or one up at some depth.
fn follows(last: &[u32], next: &[u32]) -> bool {
    if last.is_empty() {
        return false;
    }
    let common = next.len().min(last.len());
    if next.len() > last.len() {
        return next.len() == last.len() + 1 && next[..common] == *last && next[common] == 1;
    }
    next[..common - 1] == last[..common - 1] && next[common - 1] == last[common - 1] + 1
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn titles_end_as_no_sentence_does_or_have_capitals() {
        let titles =
            ["Definitions.", "Conveying Non-Source Forms.", "DISCLAIMER OF WARRANTY.", "The early years", "起源"];
        assert!(titles.iter().all(|t| is_title(t)));
        let others =
            ["Wash the rice.", "Introduction ........ 3", "and so on", "First, Second,", "Why not?", "— a dash", ""];
        assert_eq!(others.map(is_title), [false, false, true, false, false, false, false]);
    }

    #[test]
    fn numbers_come_after_one_another() {
        let after = |last: &[u32], next: &[u32]| follows(last, next);
        assert!(after(&[1], &[2]) && after(&[1], &[1, 1]) && after(&[1, 2], &[1, 3]) && after(&[1, 2, 3], &[2]));
        assert!(!after(&[1], &[3]) && !after(&[1], &[1, 2]) && !after(&[1, 2], &[2, 2]) && !after(&[], &[1]));
    }
}
