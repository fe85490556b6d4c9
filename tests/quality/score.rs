//! How far the figures that the program finds are those that are marked: by place and kind, then by value.

use sco_reader::testing::Doc;
use serde_json::Value as Json;

use crate::marked::{Expected, Marked, Value};

/// The figures of a text as `figures --as txt --format jsonl` writes them.
pub(crate) fn recognised(text: &str) -> Vec<Json> {
    let mut out = Vec::new();
    Doc::plain(text).figures(&mut out).unwrap();
    serde_json::Deserializer::from_slice(&out).into_iter().map(Result::unwrap).collect()
}

/// Counts of one set of texts.
#[derive(Debug, Default, Clone, Copy)]
pub(crate) struct Tally {
    pub(crate) texts: usize,
    pub(crate) marked: usize,
    pub(crate) found: usize,
    /// Found with the first and last byte, and the kind, that are marked.
    pub(crate) exact: usize,
    /// Of these, with the value that is marked.
    pub(crate) valued: usize,
    /// Texts in which no figure is marked.
    pub(crate) without: usize,
    /// Of these, those in which none is found.
    pub(crate) clean: usize,
}

impl Tally {
    pub(crate) fn precision(&self) -> f64 {
        share(self.exact, self.found)
    }

    pub(crate) fn recall(&self) -> f64 {
        share(self.exact, self.marked)
    }

    /// The harmonic mean of precision and recall.
    pub(crate) fn f1(&self) -> f64 {
        share(2 * self.exact, self.marked + self.found)
    }

    pub(crate) fn values(&self) -> f64 {
        share(self.valued, self.exact)
    }

    pub(crate) fn clean(&self) -> f64 {
        share(self.clean, self.without)
    }

    pub(crate) fn add(&mut self, other: &Tally) {
        let sum = |field: fn(&mut Tally) -> &mut usize, other: usize, tally: &mut Tally| *field(tally) += other;
        sum(|t| &mut t.texts, other.texts, self);
        sum(|t| &mut t.marked, other.marked, self);
        sum(|t| &mut t.found, other.found, self);
        sum(|t| &mut t.exact, other.exact, self);
        sum(|t| &mut t.valued, other.valued, self);
        sum(|t| &mut t.without, other.without, self);
        sum(|t| &mut t.clean, other.clean, self);
    }
}

fn share(part: usize, of: usize) -> f64 {
    if of == 0 { 1.0 } else { part as f64 / of as f64 }
}

/// Scores one text; what is wrong in it is said in words.
pub(crate) fn score(marked: &Marked, faults: &mut Vec<String>) -> Tally {
    let found = recognised(&marked.text);
    let mut tally = Tally { texts: 1, marked: marked.figures.len(), found: found.len(), ..Tally::default() };
    if marked.figures.is_empty() {
        (tally.without, tally.clean) = (1, usize::from(found.is_empty()));
    }
    let mut matched = vec![false; found.len()];
    for expected in &marked.figures {
        let name = format!("{} {}", expected.kind, &marked.text[expected.range.clone()]);
        let Some(n) = found.iter().position(|f| is_at(f, expected)) else {
            faults.push(format!("missing {name}"));
            continue;
        };
        matched[n] = true;
        tally.exact += 1;
        match is_worth(&found[n], expected) {
            true => tally.valued += 1,
            false => faults.push(format!("value of {name}: {}", value_of(&found[n]))),
        }
    }
    let wrong = found.iter().zip(matched).filter(|(_, matched)| !matched);
    faults.extend(wrong.map(|(f, _)| format!("wrong   {} {}", text(f, "kind"), text(f, "text"))));
    tally
}

fn text<'a>(found: &'a Json, field: &str) -> &'a str {
    found[field].as_str().unwrap_or_default()
}

fn is_at(found: &Json, expected: &Expected) -> bool {
    let at = |field: &str| found[field].as_u64().map(|n| n as usize);
    let ends = (at("start"), at("end")) == (Some(expected.range.start), Some(expected.range.end));
    ends && text(found, "kind") == expected.kind
}

fn is_worth(found: &Json, expected: &Expected) -> bool {
    let same = match &expected.value {
        Value::Dates(start, end) => text(found, "date_start") == start && text(found, "date_end") == end,
        Value::Number(low, high, unit) => {
            let ends = near(*low, found["low"].as_f64()) && near(*high, found["high"].as_f64());
            ends && found["unit"].as_str() == unit.as_deref()
        }
    };
    same && found["approximate"].as_bool() == Some(expected.approximate)
}

/// Numbers are marked with four digits where they have no end: two thirds are 0.6667.
fn near(a: Option<f64>, b: Option<f64>) -> bool {
    match (a, b) {
        (Some(a), Some(b)) => (a - b).abs() <= 1e-3 * a.abs().max(b.abs()),
        (a, b) => a == b,
    }
}

fn value_of(found: &Json) -> String {
    let fields = ["low", "high", "unit", "date_start", "date_end", "approximate"].map(|field| found[field].to_string());
    fields.join(" ")
}

#[test]
fn a_text_is_scored_by_place_kind_and_value() {
    let score_of = |line: &str| {
        let (mut faults, texts) = (Vec::new(), crate::marked::read(line).unwrap());
        (score(&texts[0].1, &mut faults), faults)
    };
    let (right, faults) = score_of("They held [more than 600|count 600..] men in [June 2001|date 2001-06].");
    assert_eq!((right.exact, right.valued, right.found, faults.len()), (2, 2, 2, 0));
    let (wrong, faults) = score_of("They held more than [600|count 600] men in [June 2001|date 2001-07].");
    assert_eq!((wrong.exact, wrong.valued, wrong.found, faults.len()), (1, 0, 2, 3), "{faults:?}");
    let (none, _) = score_of("They held 600 men.");
    assert_eq!((none.without, none.clean), (1, 0));
}
