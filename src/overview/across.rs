//! What several documents say of one thing: their figures beside each other, and where they disagree.

use std::collections::BTreeMap;

use crate::{
    document::sort_by_numbers,
    figure::{Kind, Unit, Value},
};

use super::{Reported, topic::topics};

/// Figures of one kind and unit that count the same thing.
#[derive(Debug, Clone, PartialEq)]
pub(crate) struct Comparison {
    /// What they count, in the words of the first one, or for amounts what their sentences have in common; None for
    /// figures that say nothing of it.
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
pub(crate) fn compare(reported: &[Reported]) -> Vec<Comparison> {
    let comparable = |figure: &Reported| {
        let dated = matches!(figure.kind, Kind::Date | Kind::Period | Kind::Time | Kind::Ordinal);
        !dated && figure.value.magnitude().is_some()
    };
    let mut groups: BTreeMap<Key, Vec<usize>> = BTreeMap::new();
    for (n, figure) in reported.iter().enumerate().filter(|(_, figure)| comparable(figure)) {
        groups.entry(key(figure, figure.counts.as_deref())).or_default().push(n);
    }
    // What no other document counts in the same words may still be of the same thing.
    let alone = |(key, figures): (&Key, &Vec<usize>)| {
        let one = || figures.iter().all(|&n| reported[n].document == reported[figures[0]].document);
        if key.0 || one() { figures.clone() } else { Vec::new() }
    };
    let topics = topics(reported, groups.iter().flat_map(alone));
    for (&n, topic) in &topics {
        let figure = &reported[n];
        if let Some(others) = groups.get_mut(&key(figure, figure.counts.as_deref())) {
            others.retain(|&other| other != n);
        }
        groups.entry(key(figure, Some(topic))).or_default().push(n);
    }
    let groups = groups.into_values().filter(|figures| !figures.is_empty());
    let mut all: Vec<_> = groups.map(|figures| comparison(reported, &topics, figures)).collect();
    // The order of names stays among those of as many documents.
    sort_by_numbers(&mut all, |c| (i64::from(c.counts.is_none()), -(c.documents as i64)));
    all
}

/// What makes figures comparable: nothing is said of what they count, else its name; the kind; the unit.
type Key = (bool, String, Kind, String);

fn key(figure: &Reported, counts: Option<&str>) -> Key {
    let counts = counts.map(name).unwrap_or_default();
    let unit = figure.value.unit().map(|u| u.to_string()).unwrap_or_default();
    (counts.is_empty(), counts, figure.kind, unit)
}

fn comparison(reported: &[Reported], topics: &BTreeMap<usize, String>, mut figures: Vec<usize>) -> Comparison {
    figures.sort_unstable();
    let first = &reported[figures[0]];
    let counts = topics.get(&figures[0]).or(first.counts.as_ref()).cloned();
    let mut documents: Vec<_> = figures.iter().map(|&n| reported[n].document).collect();
    documents.dedup();
    let disagree = counts.is_some() && documents.len() > 1 && any_disagree(reported, &figures);
    Comparison { counts, kind: first.kind, unit: first.value.unit(), documents: documents.len(), figures, disagree }
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
    let (years, others) = (a.years(), b.years());
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
    use crate::{
        document::{Document, Text},
        overview::report,
    };

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
}
