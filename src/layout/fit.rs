//! Fitting: which words stand on which line.
//!
//! The places where lines end are chosen for the whole paragraph at once: optimal fit after Knuth and Plass ("Breaking
//! paragraphs into lines", 1981), by textwrap's search over fragments of our own. Very long runs of words are fitted
//! line by line instead.

use std::ops::Range;

use textwrap::{
    core::Fragment,
    wrap_algorithms::{Penalties, wrap_first_fit, wrap_optimal_fit},
};

use super::{
    breaks::{self, Place},
    runs::Run,
    shape::{Shaped, is_inline_code},
};

/// What textwrap's search weighs: its own costs, but no line may run over its room for the sake of a better one.
const PENALTIES: Penalties = Penalties {
    nline_penalty: 1000,
    overflow_penalty: 1 << 24,
    short_last_line_fraction: 4,
    short_last_line_penalty: 25,
    hyphen_penalty: 25,
};
/// Words that are fitted at once; the costs of more would no longer be exact.
const WORDS: usize = 2000;

/// Cells that lines may take.
#[derive(Debug, Clone, Copy)]
pub(super) struct Width {
    /// The first line.
    pub(super) first: usize,
    /// The lines after it.
    pub(super) rest: usize,
}

impl Width {
    /// All lines alike.
    pub(super) fn of(cells: usize) -> Self {
        Self { first: cells, rest: cells }
    }
}

/// A line of shaped text.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Line {
    /// Its glyphs, without the white space at its end.
    pub(super) glyphs: Range<usize>,
    /// Byte after it: where the next line begins.
    pub(super) end: usize,
    /// A word is broken at a soft hyphen here, which takes a cell more.
    pub(super) hyphen: bool,
}

/// The lines of `text`, of which `runs` say what is hidden, shaped to `shaped`. At least one.
pub(super) fn text(text: &str, runs: &[Run], shaped: &Shaped, width: Width) -> Vec<Line> {
    let whole = shaped.trimmed(0..shaped.glyphs.len());
    if shaped.cells(whole.clone()) <= width.first && memchr::memchr(b'\n', text.as_bytes()).is_none() {
        return vec![Line { glyphs: whole, end: text.len(), hyphen: false }];
    }
    let glued = glued(runs, width.first.min(width.rest));
    let apart = |place: &Place| {
        let before = glued.partition_point(|g| g.start < place.at);
        place.forced || before.checked_sub(1).is_none_or(|i| glued[i].end <= place.at)
    };
    if runs.iter().any(|run| run.sign.is_some()) {
        return lines(breaks::of_visible(text, runs).into_iter().filter(apart), shaped, width);
    }
    lines(breaks::of(text).filter(apart), shaped, width)
}

/// Bytes of the code in a sentence that stays on one line, as what is short enough does: a command is read as a whole.
fn glued(runs: &[Run], room: usize) -> Vec<Range<usize>> {
    let mut glued: Vec<Range<usize>> = Vec::new();
    for (i, run) in runs.iter().enumerate().filter(|(_, run)| is_inline_code(run.roles)) {
        let (start, end) = (run.start as usize, runs.get(i + 1).map_or(run.start, |next| next.start) as usize);
        match glued.last_mut().filter(|last| last.end == start) {
            Some(last) => last.end = end,
            None => glued.push(start..end),
        }
    }
    glued.retain(|g| g.len() <= room / 2);
    glued
}

/// The lines of a text that was shaped to `shaped` and may break at `places`. At least one.
///
/// White space at the start of the text, or behind a forced break, stands; at the end of a line it takes no room.
/// No line has more cells than `width` says, as long as no glyph has.
fn lines(places: impl Iterator<Item = Place>, shaped: &Shaped, width: Width) -> Vec<Line> {
    let mut lines = Vec::new();
    let (mut words, mut glyph, mut blank) = (Vec::new(), 0, 0);
    for place in places {
        let next = shaped.glyph_at(place.at, glyph.max(blank));
        // White space before the first word of a line belongs to that word: it indents it.
        if words.is_empty() && !place.forced && shaped.trimmed(glyph.max(blank)..next).is_empty() {
            blank = next;
            continue;
        }
        let word = Word::new(shaped, glyph..next, place);
        push_word(&mut words, word, shaped, width.first.min(width.rest).max(1));
        if place.forced {
            let width = if lines.is_empty() { width } else { Width::of(width.rest) };
            fit(&words, width, &mut lines);
            words.clear();
        }
        glyph = next;
    }
    if lines.is_empty() {
        lines.push(Line { glyphs: 0..0, end: 0, hyphen: false });
    }
    lines
}

/// What stands between two places where a line may break.
#[derive(Debug, Clone)]
struct Word {
    /// Its glyphs, without the white space behind it.
    glyphs: Range<usize>,
    /// Cells of these.
    cells: usize,
    /// Cells of the white space behind it.
    spaces: usize,
    /// Byte after it and its white space.
    end: usize,
    /// Ends in a soft hyphen.
    hyphen: bool,
}

impl Word {
    fn new(shaped: &Shaped, all: Range<usize>, place: Place) -> Self {
        let glyphs = shaped.trimmed(all.clone());
        let spaces = shaped.cells(glyphs.end..all.end);
        Self { cells: shaped.cells(glyphs.clone()), glyphs, spaces, end: place.at, hyphen: place.hyphen }
    }
}

/// Appends `word`, cut between glyphs where it is longer than a line: behind a sign where one stands in the second half of
/// the line.
fn push_word(words: &mut Vec<Word>, mut word: Word, shaped: &Shaped, room: usize) {
    if word.cells > room {
        let (mut start, mut cells) = (word.glyphs.start, 0);
        for i in word.glyphs.clone() {
            let glyph = shaped.glyphs[i];
            // The cells of a tab have one offset and stay together: a row begins at an offset.
            let apart = i > start && glyph.offset > shaped.glyphs[i - 1].offset;
            if apart && cells + shaped.cells_at(i) > room {
                let fits = |&cut: &usize| shaped.cells(cut..i) + shaped.cells_at(i) <= room;
                let cut = behind_sign(shaped, start..i, room / 2).filter(fits).unwrap_or(i);
                let end = shaped.glyphs[cut].offset as usize;
                let all = shaped.cells(start..cut);
                words.push(Word { glyphs: start..cut, cells: all, spaces: 0, end, hyphen: false });
                (start, cells) = (cut, cells - all);
            }
            cells += usize::from(glyph.cells);
        }
        (word.glyphs.start, word.cells) = (start, cells);
    }
    word.hyphen &= word.cells < room;
    words.push(word);
}

/// The last glyph of `glyphs` behind a sign and before a letter or figure, so that `least` cells stand before it. Signs
/// within a number or date part nothing.
fn behind_sign(shaped: &Shaped, glyphs: Range<usize>, least: usize) -> Option<usize> {
    let mut left = shaped.cells(glyphs.clone());
    for at in glyphs.clone().skip(1).rev() {
        left -= usize::from(shaped.glyphs[at].cells);
        if left < least {
            return None;
        }
        let all = |glyph: usize, is: fn(u8) -> bool| shaped.symbol(glyph).bytes().all(is);
        let sign = |glyph: usize| all(glyph, |b| b.is_ascii_punctuation() && b != b'_');
        let digit = |glyph: usize| all(glyph, |b| b.is_ascii_digit());
        // No group of thousands has four digits: a list goes on behind that comma.
        let list = all(at - 1, |b| b == b',') && (at..at + 4).all(|i| i < shaped.glyphs.len() && digit(i));
        let number = at > glyphs.start + 1 && digit(at - 2) && digit(at) && !list;
        if sign(at - 1) && !sign(at) && !number && shaped.glyphs[at].offset > shaped.glyphs[at - 1].offset {
            return Some(at);
        }
    }
    None
}

/// Appends the lines of a paragraph's words.
fn fit(words: &[Word], width: Width, lines: &mut Vec<Line>) {
    let all: usize = words.iter().map(|w| w.cells + w.spaces).sum();
    if all <= width.first {
        lines.extend(line_of(words));
        return;
    }
    if let Some(at) = two_lines(words, width) {
        lines.extend([&words[..at], &words[at..]].into_iter().filter_map(line_of));
        return;
    }
    let widths = [width.first as f64, width.rest as f64];
    let fitted = match words.len() {
        0..=WORDS => wrap_optimal_fit(words, &widths, &PENALTIES).ok(),
        _ => None,
    };
    let fitted = fitted.unwrap_or_else(|| wrap_first_fit(words, &widths));
    lines.extend(fitted.into_iter().filter_map(line_of));
}

/// Where the second line begins when two lines hold all words and no others could cost less: a first line as full as it
/// can be leaves the least room, and nothing is amiss with the last. Most lines of plain text are so, and need no search.
fn two_lines(words: &[Word], width: Width) -> Option<usize> {
    let mut cells = 0;
    let at = words.iter().position(|word| {
        cells += word.cells + word.spaces;
        cells - word.spaces > width.first
    })?;
    let (last, before) = words[at..].split_last()?;
    let rest = before.iter().map(|w| w.cells + w.spaces).sum::<usize>() + last.cells;
    let short = before.is_empty() && rest * PENALTIES.short_last_line_fraction < width.rest;
    let clean = at > 0 && !words[at - 1].hyphen && rest <= width.rest && !short;
    clean.then_some(at)
}

impl Fragment for Word {
    fn width(&self) -> f64 {
        self.cells as f64
    }

    fn whitespace_width(&self) -> f64 {
        self.spaces as f64
    }

    fn penalty_width(&self) -> f64 {
        f64::from(u8::from(self.hyphen))
    }
}

fn line_of(words: &[Word]) -> Option<Line> {
    let (first, last) = (words.first()?, words.last()?);
    // Before a last word without glyphs there is white space at the line's end too.
    let end = words.iter().rev().find(|w| !w.glyphs.is_empty()).map_or(first.glyphs.start, |w| w.glyphs.end);
    Some(Line { glyphs: first.glyphs.start..end, end: last.end, hyphen: last.hyphen })
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;
    use crate::document::Roles;
    use crate::layout::shape::{Shaping, shape};

    fn broken(text: &str, first: usize, rest: usize) -> Vec<String> {
        let shaped =
            shape(text, &[Run::shown(0, Roles::empty())], Shaping { tab: 1, widest: first.min(rest), ticks: false });
        let mut from = 0;
        let lines = lines(breaks::of(text), &shaped, Width { first, rest });
        assert_eq!(lines.last().unwrap().end, text.len());
        lines
            .into_iter()
            .map(|l| {
                assert!(l.end >= from);
                from = l.end;
                let symbols: String = l.glyphs.map(|i| shaped.symbol(i)).collect();
                symbols + if l.hyphen { "-" } else { "" }
            })
            .collect()
    }

    #[test]
    fn the_whole_paragraph_is_fitted_at_once() {
        // Filled line by line, the second line would be "b" alone.
        assert_eq!(broken("aaa bb cc ddddd", 6, 6), ["aaa", "bb cc", "ddddd"]);
    }

    #[test]
    fn cases() {
        assert_eq!(broken("", 5, 5), [""]);
        assert_eq!(broken("one two   ", 20, 20), ["one two"]);
        assert_eq!(broken("one\n\ntwo\n", 20, 20), ["one", "", "two"]);
        assert_eq!(broken("  in dented text", 8, 6), ["  in", "dented", "text"]);
        assert_eq!(broken("abcdefghij", 4, 4), ["abcd", "efgh", "ij"]);
        assert_eq!(broken("ab::cdef(2019-01-01)", 16, 16), ["ab::cdef(", "2019-01-01)"]);
        assert_eq!(broken("7,wood,2011-02-06,2013-05-04", 21, 21), ["7,wood,2011-02-06,", "2013-05-04"]);
        assert_eq!(broken("abcdefghij=1,234,567,890", 18, 18), ["abcdefghij=", "1,234,567,890"]);
        assert_eq!(broken("会议在首都", 5, 5), ["会议", "在首", "都"]);
        assert_eq!(broken("hyphen\u{ad}ation", 8, 8), ["hyphen-", "ation"]);
        assert_eq!(broken("hyphen\u{ad}ation", 6, 6), ["hyphen", "ation"]);
        assert_eq!(broken("hyphen\u{ad}ation", 60, 60), ["hyphenation"]);
        assert_eq!(broken("a b c", 1, 1), ["a", "b", "c"]);
    }

    #[test]
    fn any_number_of_words_without_cells_costs_a_line() {
        let text = "\u{200b}".repeat(20_000) + "end";
        assert_eq!(broken(&text, 10, 10), ["end"]);
    }

    /// What a line costs that leaves `free` of `room` cells, as textwrap weighs it.
    fn line_cost(free: usize, room: usize, single: bool, last_line: bool) -> usize {
        let gap = match last_line {
            true if single && (room - free) * PENALTIES.short_last_line_fraction < room => {
                PENALTIES.short_last_line_penalty
            }
            true => 0,
            false => free * free,
        };
        PENALTIES.nline_penalty + gap
    }

    /// The least cost of setting `words`, by trying everything.
    fn least(words: &[Word], width: Width, first: bool) -> usize {
        let room = if first { width.first } else { width.rest };
        let costs = (1..=words.len()).filter_map(|n| {
            let (last, before) = words[..n].split_last()?;
            let cells = before.iter().map(|w| w.cells + w.spaces).sum::<usize>() + last.cells;
            let line = (cells <= room).then(|| line_cost(room - cells, room, n == 1, n == words.len()))?;
            Some(line + if n < words.len() { least(&words[n..], width, false) } else { 0 })
        });
        costs.min().unwrap_or(usize::MAX / 4)
    }

    proptest! {
        #[test]
        fn no_other_lines_cost_less(cells in prop::collection::vec(1usize..7, 1..12), first in 8usize..12, rest in 8usize..12) {
            let word = |(i, &cells): (usize, &usize)| {
                Word { glyphs: i..i + 1, cells, spaces: 1, end: i + 1, hyphen: false }
            };
            let words: Vec<_> = cells.iter().enumerate().map(word).collect();
            let (mut lines, mut cost) = (Vec::new(), 0);
            fit(&words, Width { first, rest }, &mut lines);
            for (n, line) in lines.iter().enumerate() {
                let cells = cells[line.glyphs.clone()].iter().map(|c| c + 1).sum::<usize>() - 1;
                let room = if n == 0 { first } else { rest };
                prop_assert!(cells <= room);
                cost += line_cost(room - cells, room, line.glyphs.len() == 1, n + 1 == lines.len());
            }
            // textwrap's search is exact for lines of one width; with a first line of another it is near.
            let least = least(&words, Width { first, rest }, true);
            prop_assert!(cost >= least && (first != rest || cost == least));
        }
    }
}
