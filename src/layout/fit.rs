//! Fitting: which words stand on which line.
//!
//! The places where lines end are chosen for the whole paragraph at once: optimal fit after Knuth and Plass ("Breaking
//! paragraphs into lines", 1981), in textwrap's form for cells. Text of too many words is filled line by line instead.

use std::ops::Range;

use textwrap::{
    core::Fragment,
    wrap_algorithms::{Penalties, wrap_optimal_fit},
};

use super::{breaks::Place, shape::Shaped};

/// More words are filled line by line: optimal fit of this many takes a millisecond, which is a frame's share.
const OPTIMAL: usize = 2_000;

/// A line too long by a cell costs more than any gap can: no row may be wider than asked.
const PENALTIES: Penalties = Penalties { overflow_penalty: 100_000_000, ..Penalties::new() };

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

    /// Cells of line `n`.
    fn line(self, n: usize) -> usize {
        if n == 0 { self.first } else { self.rest }
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

/// The lines of a text that was shaped to `shaped` and may break at `places`. At least one.
///
/// White space at the start of the text, or behind a forced break, stands; at the end of a line it takes no room.
/// No line has more cells than `width` says, as long as no glyph has.
pub(super) fn lines(places: impl Iterator<Item = Place>, shaped: &Shaped, width: Width) -> Vec<Line> {
    let mut lines = Vec::new();
    let (mut words, mut glyph) = (Vec::new(), 0);
    for place in places {
        let next = shaped.glyph_at(place.at, glyph);
        let word = Word::new(shaped, glyph..next, place);
        // White space before the first word of a line belongs to that word: it indents it.
        if word.glyphs.is_empty() && words.is_empty() && !place.forced {
            continue;
        }
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

    /// Cells it takes at the end of a line.
    fn last(&self) -> usize {
        self.cells + usize::from(self.hyphen)
    }
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

/// Appends `word`, cut between glyphs where it is longer than a line: optimal fit leaves such words whole.
fn push_word(words: &mut Vec<Word>, mut word: Word, shaped: &Shaped, room: usize) {
    if word.cells > room {
        let (mut start, mut cells) = (word.glyphs.start, 0);
        for i in word.glyphs.clone() {
            let glyph = shaped.glyphs[i];
            // The cells of a tab have one offset and stay together: a row begins at an offset.
            let apart = i > start && glyph.offset > shaped.glyphs[i - 1].offset;
            if apart && cells + shaped.cells_at(i) > room {
                words.push(Word { glyphs: start..i, cells, spaces: 0, end: glyph.offset as usize, hyphen: false });
                (start, cells) = (i, 0);
            }
            cells += usize::from(glyph.cells);
        }
        (word.glyphs.start, word.cells) = (start, cells);
    }
    word.hyphen &= word.cells < room;
    words.push(word);
}

/// Appends the lines of a paragraph's words.
fn fit(words: &[Word], width: Width, lines: &mut Vec<Line>) {
    let one = cells(words) <= width.first;
    let optimal = if one || words.len() > OPTIMAL { None } else { optimal(words, width) };
    match optimal {
        Some(fitted) => lines.extend(fitted),
        None => first_fit(words, width, lines),
    }
}

/// Cells of `words` as a line.
fn cells(words: &[Word]) -> usize {
    let Some((last, before)) = words.split_last() else { return 0 };
    before.iter().map(|w| w.cells + w.spaces).sum::<usize>() + last.last()
}

/// The best lines, or None where a line came out too long after all.
fn optimal(words: &[Word], width: Width) -> Option<Vec<Line>> {
    let widths = [width.first as f64, width.rest as f64];
    let fitted = wrap_optimal_fit(words, &widths, &PENALTIES).ok()?;
    let fits = fitted.iter().enumerate().all(|(n, words)| cells(words) <= width.line(n));
    fits.then(|| fitted.into_iter().filter_map(line_of).collect())
}

fn first_fit(words: &[Word], width: Width, lines: &mut Vec<Line>) {
    let (mut from, mut cells, mut n) = (0, 0, 0);
    for (i, word) in words.iter().enumerate() {
        if i > from && cells + word.last() > width.line(n) {
            lines.extend(line_of(&words[from..i]));
            (from, cells, n) = (i, 0, n + 1);
        }
        cells += word.cells + word.spaces;
    }
    lines.extend(line_of(&words[from..]));
}

fn line_of(words: &[Word]) -> Option<Line> {
    let (first, last) = (words.first()?, words.last()?);
    // Before a last word without glyphs there is white space at the line's end too.
    let end = words.iter().rev().find(|w| !w.glyphs.is_empty()).map_or(first.glyphs.start, |w| w.glyphs.end);
    Some(Line { glyphs: first.glyphs.start..end, end: last.end, hyphen: last.hyphen })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::document::Roles;
    use crate::layout::{
        breaks,
        runs::Run,
        shape::{Shaping, shape},
    };

    fn broken(text: &str, first: usize, rest: usize) -> Vec<String> {
        let shaped = shape(text, &[Run::shown(0, Roles::empty())], Shaping { tab: 1, widest: first.min(rest) });
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
        assert_eq!(broken("会议在首都", 5, 5), ["会议", "在首", "都"]);
        assert_eq!(broken("hyphen\u{ad}ation", 8, 8), ["hyphen-", "ation"]);
        assert_eq!(broken("hyphen\u{ad}ation", 6, 6), ["hyphen", "ation"]);
        assert_eq!(broken("hyphen\u{ad}ation", 60, 60), ["hyphenation"]);
        assert_eq!(broken("a b c", 1, 1), ["a", "b", "c"]);
    }

    #[test]
    fn many_words_are_filled_line_by_line() {
        let text = "word ".repeat(OPTIMAL + 1);
        let lines = broken(&text, 13, 13);
        assert!(lines[..lines.len() - 1].iter().all(|l| l == "word word"));
    }
}
