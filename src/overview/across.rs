//! What several documents say of one thing: their figures beside each other, and where they disagree.

use std::collections::BTreeMap;

use crate::{
    document::{Document, Range, Text},
    figure::{Kind, Unit, Value, Weight},
};

use super::{Day, Entry, figures, moment};

/// A figure as it can be shown without its document at hand.
#[derive(Debug, Clone, PartialEq)]
pub struct Reported {
    /// Number of its document.
    pub document: usize,
    /// Bytes of that document's display text.
    pub range: Range,
    /// What sort it is.
    pub kind: Kind,
    /// What it is worth.
    pub value: Value,
    /// The value is not exact.
    pub approximate: bool,
    /// Its own words. Like the other strings the document's own, on one line: show them through
    /// [`crate::document::Shown`] alone.
    pub text: String,
    /// What it counts.
    pub counts: Option<String>,
    /// The sentence around it.
    pub sentence: String,
    /// Bytes of `sentence` that are the figure; None where it stands outside.
    pub strong: Option<Range>,
    /// First and last day of a date or period whose year is known.
    pub days: Option<(Day, Day)>,
}

/// The figures of a document that a reader would mark, and its dates, in order of place; `document` is its number.
pub fn report(doc: &Document, document: usize) -> Vec<Reported> {
    let entries: Vec<Entry> = figures(doc, 0..doc.text.len()).collect();
    let mut days = vec![None; entries.len()];
    for moment in moment::timeline(doc, &entries) {
        days[moment.entry] = (moment.start.0 != 0).then_some((moment.start, moment.end));
    }
    let kept = entries.into_iter().zip(days).filter(|(e, days)| e.weight == Weight::Key || days.is_some());
    kept.map(|(entry, days)| reported(&doc.text, document, entry, days)).collect()
}

fn reported(text: &Text, document: usize, entry: Entry, days: Option<(Day, Day)>) -> Reported {
    let line = |range: Range| one_line(&text.slice(range));
    let (sentence, strong) = match entry.sentence.start <= entry.range.start && entry.range.end <= entry.sentence.end {
        true => {
            let before = text.slice(entry.sentence.start..entry.range.start).to_string();
            let mut sentence = one_line(&before);
            if !sentence.is_empty() && before.ends_with(char::is_whitespace) {
                sentence.push(' ');
            }
            let start = sentence.len();
            sentence += &line(entry.range.clone());
            let strong = start..sentence.len();
            let after = text.slice(entry.range.end..entry.sentence.end).to_string();
            if after.starts_with(char::is_whitespace) {
                sentence.push(' ');
            }
            sentence += &one_line(&after);
            (sentence, Some(strong))
        }
        false => (line(entry.sentence.clone()), None),
    };
    Reported {
        document,
        kind: entry.kind,
        value: entry.value,
        approximate: entry.approximate,
        text: line(entry.range.clone()),
        counts: entry.counts.as_deref().map(one_line),
        sentence,
        strong,
        days,
        range: entry.range,
    }
}

fn one_line(text: &str) -> String {
    text.split_whitespace().collect::<Vec<_>>().join(" ")
}

/// Figures of one kind and unit that count the same thing.
#[derive(Debug, Clone, PartialEq)]
pub struct Comparison {
    /// What they count, in the words of the first one; None for figures that say nothing of it.
    pub counts: Option<String>,
    /// Their kind.
    pub kind: Kind,
    /// Their unit.
    pub unit: Option<Unit>,
    /// Numbers of the figures, in order of document and place.
    pub figures: Vec<usize>,
    /// How many documents they are of.
    pub documents: usize,
    /// Two documents say of one time what cannot both be.
    pub disagree: bool,
}

/// Puts figures beside each other that count the same thing: first what most documents speak of, then what a single
/// document says, by name; figures that say nothing of what they count come last. Dates and times are none of them.
pub fn compare(reported: &[Reported]) -> Vec<Comparison> {
    let mut groups: BTreeMap<(bool, String, Kind, String), Vec<usize>> = BTreeMap::new();
    for (n, figure) in reported.iter().enumerate() {
        let dated = matches!(figure.kind, Kind::Date | Kind::Period | Kind::Time | Kind::Ordinal);
        if dated || figure.value.magnitude().is_none() {
            continue;
        }
        let counts = figure.counts.as_deref().map(name).unwrap_or_default();
        let unit = figure.value.unit().map(|u| u.to_string()).unwrap_or_default();
        groups.entry((counts.is_empty(), counts, figure.kind, unit)).or_default().push(n);
    }
    let mut all: Vec<_> = groups.into_values().map(|figures| comparison(reported, figures)).collect();
    // The order of names stays among those of as many documents.
    all.sort_by_key(|c| (c.counts.is_none(), std::cmp::Reverse(c.documents)));
    all
}

fn comparison(reported: &[Reported], figures: Vec<usize>) -> Comparison {
    let first = &reported[figures[0]];
    let mut documents: Vec<_> = figures.iter().map(|&n| reported[n].document).collect();
    documents.dedup();
    let disagree = first.counts.is_some() && documents.len() > 1 && any_disagree(reported, &figures);
    Comparison {
        counts: first.counts.clone(),
        kind: first.kind,
        unit: first.value.unit(),
        documents: documents.len(),
        figures,
        disagree,
    }
}

/// Figures of a group that are held against each other at most: all pairs are looked at.
const PAIRS: usize = 200;

fn any_disagree(reported: &[Reported], figures: &[usize]) -> bool {
    let some = &figures[..figures.len().min(PAIRS)];
    let pairs = some.iter().enumerate().flat_map(|(i, &a)| some[i + 1..].iter().map(move |&b| (a, b)));
    pairs.into_iter().any(|(a, b)| disagree(&reported[a], &reported[b]))
}

/// True when two documents cannot both be right: they speak of no different years, and no number fits both.
fn disagree(a: &Reported, b: &Reported) -> bool {
    let (years, others) = (years(&a.sentence), years(&b.sentence));
    let same_time = years.is_empty() || others.is_empty() || years.iter().any(|y| others.contains(y));
    let ((low, high), (other_low, other_high)) = (bounds(a), bounds(b));
    a.document != b.document && same_time && (high < other_low || other_high < low)
}

/// The least and the greatest number that a figure may mean; one that is not exact may be a twentieth off.
fn bounds(figure: &Reported) -> (f64, f64) {
    let Value::Number { low, high, .. } = figure.value else { return (f64::NEG_INFINITY, f64::INFINITY) };
    let slack = |v: f64| if figure.approximate { v.abs() / 20.0 } else { 0.0 };
    (low.map_or(f64::NEG_INFINITY, |v| v - slack(v)), high.map_or(f64::INFINITY, |v| v + slack(v)))
}

/// The years that a sentence names.
fn years(sentence: &str) -> Vec<&str> {
    let numbers = sentence.split(|c: char| !c.is_ascii_digit());
    numbers.filter(|n| n.len() == 4 && ("1800".."2100").contains(n)).collect()
}

/// What is counted, without what the same thing may be written with or without: case, an article, the plural's ending.
pub(super) fn name(counts: &str) -> String {
    let lower = counts.to_lowercase();
    let words = lower.split(|c: char| !c.is_alphanumeric()).filter(|w| !w.is_empty());
    let stem = |word: &str| match word.strip_suffix('s') {
        Some(stem) if stem.len() > 2 && stem.is_ascii() && !stem.ends_with('s') => stem.to_owned(),
        _ => word.to_owned(),
    };
    words.map(stem).collect::<Vec<_>>().join(" ")
}

#[cfg(test)]
mod tests {
    use super::*;

    fn reports(texts: &[&str]) -> Vec<Reported> {
        let docs = texts.iter().map(|text| Document::plain(Text::owned(*text)));
        docs.enumerate().flat_map(|(n, doc)| report(&doc, n)).collect()
    }

    fn compared(texts: &[&str]) -> Vec<String> {
        let reported = reports(texts);
        let line = |c: &Comparison| {
            let texts: Vec<_> = c.figures.iter().map(|&n| reported[n].text.as_str()).collect();
            let mark = if c.disagree { " !" } else { "" };
            format!("{}: {}{mark}", c.counts.as_deref().unwrap_or("-"), texts.join(", "))
        };
        compare(&reported).iter().map(line).collect()
    }

    #[test]
    fn figures_that_count_the_same_stand_beside_each_other() {
        let texts = [
            "The flood killed 350 people. It destroyed 1,200 houses.",
            "Some 400 people died in 2020.",
            "In 2010 the flood killed 35 people.",
        ];
        let rows = compared(&texts);
        assert_eq!(rows[0], "people: 350, Some 400, 35 !");
        assert!(rows[1..].contains(&"houses: 1,200".to_owned()), "{rows:?}");
    }

    #[test]
    fn documents_disagree_only_where_no_number_fits_both() {
        let pair = |a, b| compared(&[a, b])[0].ends_with('!');
        assert!(pair("It has 500 members.", "It has 700 members."));
        assert!(!pair("It has 500 members.", "It has 500 members."));
        assert!(!pair("It has more than 500 members.", "It has 700 members."));
        assert!(!pair("It has about 500 members.", "It has 510 members."));
        assert!(!pair("In 2019 it had 500 members.", "In 2021 it had 700 members."), "other years");
        assert!(pair("In 2019 it had 500 members.", "It had 700 members in 2019."));
        assert!(!compared(&["It has 500 members. It had 700 members."])[0].ends_with('!'), "one document");
    }

    #[test]
    fn the_sentence_shows_where_the_figure_stands() {
        let reported = reports(&["It\nhas  500 members\nnow."]);
        let figure = &reported[0];
        assert_eq!(figure.sentence, "It has 500 members now.");
        assert_eq!(figure.strong.clone().map(|r| &figure.sentence[r]), Some("500"));
    }
}
