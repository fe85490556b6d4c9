//! Which figures of a paragraph a reader would mark, by evidence, each with its points; and which of them stand out:
//! never more than the words around can bear.

use std::cell::LazyCell;

use crate::figure::{Figure, Kind, Part, Value};

use super::words::{count_words, has_end};

bitflags::bitflags! {
    /// Reasons for a figure to stand out.
    #[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
    pub struct Reasons: u8 {
        /// An amount of money, a share, a measure.
        const UNIT = 1;
        /// A large number.
        const SIZE = 2;
        /// Another one of its unit stands in its sentence.
        const COMPARED = 4;
        /// It is a span of time or a day.
        const TIME = 8;
        /// The document's beginning.
        const FIRST = 16;
        /// Front matter names it.
        const NAMED = 32;
        /// The document says it more than once.
        const REPEATED = 64;
        /// A heading says it too.
        const HEADING = 128;
    }
}

impl Reasons {
    /// In words, the strongest first.
    pub(crate) fn describe(self) -> String {
        let words = [
            (Self::NAMED, "named by the document"),
            (Self::HEADING, "in a heading too"),
            (Self::REPEATED, "said more than once"),
            (Self::UNIT, "an amount with a unit"),
            (Self::SIZE, "a large number"),
            (Self::COMPARED, "compared with another"),
            (Self::TIME, "a time"),
            (Self::FIRST, "at the beginning"),
        ];
        let named: Vec<_> =
            words.into_iter().filter(|(reason, _)| self.contains(*reason)).map(|(_, word)| word).collect();
        named.join(", ")
    }
}

/// The points of a figure, and their reasons.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub(crate) struct Rank {
    /// The sum.
    pub points: i32,
    /// The reasons for its rank.
    pub reasons: Reasons,
    /// It stands out fully: it is a key figure, and the words around can bear it.
    pub bright: bool,
}

impl Rank {
    /// True for what a reader would mark.
    pub(crate) fn is_key(&self) -> bool {
        self.points >= KEY
    }
}

/// Points from which a figure is a key figure.
const KEY: i32 = 3;
/// Points of what front matter names: nothing is above it.
const NAMED: i32 = 20;
/// A word that stands out may stand among so many words.
const DENSITY: usize = 5;
/// Words that stand out in a text of any length.
const ROOM: usize = 4;
/// Bytes to either side in which a figure is compared with another.
const COMPARED: usize = 120;

/// A figure of a paragraph, with what its place adds.
#[derive(Debug)]
pub(super) struct Ranked<'a> {
    /// The figure; its range is of the text.
    pub(super) figure: &'a Figure,
    /// Front matter names it.
    pub(super) named: bool,
}

/// The ranks of the figures of `text`, which are in order of place.
///
/// Key figures stand out as long as their words are no more than one in [`DENSITY`] of the text, or [`ROOM`] in a short
/// one, those with the most points first; one always does.
pub(super) fn rank(text: &str, figures: &[Ranked], cell: bool) -> Vec<Rank> {
    let mut ranks: Vec<_> = (0..figures.len()).map(|n| rank_of(text, figures, n, cell)).collect();
    let mut keys: Vec<_> = (0..ranks.len()).filter(|&n| ranks[n].is_key()).collect();
    if keys.len() > 1 {
        keys.sort_unstable_by_key(|&n| (std::cmp::Reverse(ranks[n].points), n));
        // The words of a text are many, and mostly the least room is enough.
        let room = LazyCell::new(|| (count_words(text) / DENSITY).max(ROOM));
        let (mut used, mut first) = (0, true);
        keys.retain(|&n| {
            let words = count_words(&text[figures[n].figure.range.clone()]);
            let fits = std::mem::take(&mut first)
                || figures[n].named
                || words <= ROOM.saturating_sub(used)
                || words <= room.saturating_sub(used);
            used += if fits { words } else { 0 };
            fits
        });
    }
    keys.into_iter().for_each(|n| ranks[n].bright = true);
    ranks
}

fn rank_of(text: &str, figures: &[Ranked], n: usize, cell: bool) -> Rank {
    let Ranked { figure, named } = &figures[n];
    let mut rank = alone(text, figure);
    if *named {
        rank.points += NAMED;
        rank.reasons |= Reasons::NAMED;
    }
    let alike = |other: Option<&Ranked>| other.is_some_and(|other| is_alike(text, figure, other.figure));
    let before = n.checked_sub(1).is_some_and(|n| alike(figures.get(n)));
    match (before, alike(figures.get(n + 1))) {
        // One of a list.
        (true, true) => rank.points -= 1,
        (true, false) | (false, true) => {
            rank.points += 1;
            rank.reasons |= Reasons::COMPARED;
        }
        (false, false) => {}
    }
    let bare = figure.value.unit().is_none() && !figure.approximate;
    if cell && figure.kind == Kind::Count && bare && !text[figure.range.clone()].contains([',', '.', ' ', '\u{a0}']) {
        // A table's numbers say little one by one, and mostly they are names: 200, 404, 644.
        rank.points = rank.points.min(KEY - 1);
    }
    let (open, close) = (text[..figure.range.start].trim_end(), text[figure.range.end..].trim_start());
    if open.ends_with(['(', '（']) && close.starts_with([')', '）']) {
        rank.points -= 1;
    }
    rank
}

/// The reasons in the figure itself.
fn alone(text: &str, figure: &Figure) -> Rank {
    let magnitude = figure.value.magnitude().map(f64::abs);
    let points = |points, reasons| Rank { points, reasons, bright: false };
    match figure.kind {
        Kind::Money | Kind::Percent => points(5, Reasons::UNIT),
        Kind::Measure => points(4, Reasons::UNIT),
        // An adjective names a thing rather than a length: the 10-year bond.
        Kind::Duration if is_adjective(text, figure) => points(2, Reasons::TIME),
        Kind::Duration | Kind::Period => points(4, Reasons::TIME),
        Kind::Date => match figure.value {
            Value::Dates { start, .. } if start.day.is_some() && start.part != Part::Year => points(3, Reasons::TIME),
            _ => points(1, Reasons::TIME),
        },
        Kind::Ratio if magnitude == Some(0.5) && figure.value.unit().is_none() => points(2, Reasons::empty()),
        Kind::Ratio => points(4, Reasons::empty()),
        Kind::Count => match magnitude {
            Some(n) if n >= 1e6 => points(6, Reasons::SIZE),
            Some(n) if n >= 1e3 => points(5, Reasons::SIZE),
            Some(n) if n >= 100.0 => points(4, Reasons::SIZE),
            Some(n) if n >= SMALL => points(3, Reasons::empty()),
            _ => points(1, Reasons::empty()),
        },
        Kind::Ordinal | Kind::Time => points(0, Reasons::empty()),
    }
}

/// Counts below this are said in passing: two ministers, five provinces.
const SMALL: f64 = 13.0;

fn is_adjective(text: &str, figure: &Figure) -> bool {
    let words = &text[figure.range.clone()];
    words.contains('-') && words.ends_with(char::is_alphabetic)
}

/// True for two figures of one kind and unit in a sentence.
fn is_alike(text: &str, one: &Figure, other: &Figure) -> bool {
    let (first, last) = if one.range.start < other.range.start { (one, other) } else { (other, one) };
    let between = first.range.end..last.range.start;
    one.kind == other.kind
        && one.value.unit() == other.value.unit()
        && !matches!(one.kind, Kind::Date | Kind::Time | Kind::Ordinal | Kind::Period)
        && between.start <= between.end
        && between.len() <= COMPARED
        && !has_end(&text[between])
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::figure::recognise;

    /// The figures of a text that stand out.
    fn bright(text: &str, cell: bool) -> Vec<&str> {
        let found = recognise(text);
        let ranked: Vec<_> = found.iter().map(|figure| Ranked { figure, named: false }).collect();
        let ranks = rank(text, &ranked, cell);
        found.iter().zip(ranks).filter(|(_, rank)| rank.bright).map(|(f, _)| &text[f.range.clone()]).collect()
    }

    #[test]
    fn what_tells_most_is_key() {
        assert_eq!(bright("In 2001 two ministers spent $3 million.", false), ["$3 million"]);
        assert_eq!(bright("They stopped more than 600 activities at its first summit.", false), ["more than 600"]);
        assert_eq!(bright("404", true), [""; 0]);
        assert_eq!(bright("3,400", true), ["3,400"]);
    }

    /// The figures of a text with their points and reasons; front matter names those of `named`.
    fn ranked(text: &str, named: &str, cell: bool) -> Vec<String> {
        let found = recognise(text);
        let names = |figure: &Figure| text[figure.range.clone()] == *named;
        let ranked: Vec<_> = found.iter().map(|figure| Ranked { figure, named: names(figure) }).collect();
        let words = |(f, rank): (&Figure, Rank)| {
            format!("{} {} {}", &text[f.range.clone()], rank.points, rank.reasons.describe())
        };
        found.iter().zip(rank(text, &ranked, cell)).map(words).collect()
    }

    #[test]
    fn points_have_their_reasons() {
        for (text, cell, expected) in [
            ("They spent $3 million.", false, &["$3 million 5 an amount with a unit"][..]),
            (
                "Sales were $3 million and costs $5 million.",
                false,
                &[
                    "$3 million 6 an amount with a unit, compared with another",
                    "$5 million 6 an amount with a unit, compared with another",
                ],
            ),
            // One of a list says less.
            (
                "Sales were $3 million, costs $5 million, taxes $7 million.",
                false,
                &[
                    "$3 million 6 an amount with a unit, compared with another",
                    "$5 million 4 an amount with a unit",
                    "$7 million 6 an amount with a unit, compared with another",
                ],
            ),
            // Of another unit, or in another sentence.
            (
                "Sales were $3 million. Costs were $5 million.",
                false,
                &["$3 million 5 an amount with a unit", "$5 million 5 an amount with a unit"],
            ),
            ("In all 2,400 people came.", false, &["2,400 5 a large number"]),
            ("In all 3,000,000 people came.", false, &["3,000,000 6 a large number"]),
            ("In all 300 people came.", false, &["300 4 a large number"]),
            ("In all 40 people came.", false, &["40 3 "]),
            ("In all 12 people came.", false, &["12 1 "]),
            ("The plan ($3 million) failed.", false, &["$3 million 4 an amount with a unit"]),
            ("404 requests", true, &["404 2 a large number"]),
            ("3,400", true, &["3,400 5 a large number"]),
            ("$404", true, &["$404 5 an amount with a unit"]),
            ("They met on 3 May 2019.", false, &["3 May 2019 3 a time"]),
            ("They met in 2019.", false, &["2019 1 a time"]),
            ("They met in May 2019.", false, &["May 2019 1 a time"]),
            ("It took ten years.", false, &["ten years 4 a time"]),
        ] {
            assert_eq!(ranked(text, "", cell), expected, "{text}");
        }
        let named = ranked("They spent $3 million.", "$3 million", false);
        assert_eq!(named, ["$3 million 25 named by the document, an amount with a unit"]);
    }

    #[test]
    fn dense_prose_keeps_a_fifth() {
        let text = "Revenue was $5 million, costs $3 million, profit $2 million, tax $1 million, debt $9 million and \
                    cash $4 million, which pleased nobody who had read the report of the year before to its end.";
        let found = bright(text, false);
        let words: usize = found.iter().map(|f| count_words(f)).sum();
        assert!(!found.is_empty() && words * DENSITY <= count_words(text), "{found:?}");
    }
}
