//! The most telling figures of a document: what to remember of it.

use std::collections::{HashMap, HashSet};

use crate::document::Document;

use super::{Entry, Reasons};

/// Bytes at a document's head in which its first paragraphs stand.
const HEAD: usize = 2000;

/// Points for what a document does with a figure.
const REPEATED: i32 = 2;
const HEADING: i32 = 3;
const FIRST: i32 = 1;

/// One of the most telling figures.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) struct Top {
    /// Number of its entry in what was given: the first one of its value.
    pub entry: usize,
    /// The reasons.
    pub reasons: Reasons,
    /// Points for what speaks for it.
    pub points: i32,
}

/// The `count` most telling of `entries`, which are in order of place: those with the most points, of equal ones the
/// first. A figure that is repeated counts once. What stands in code, logs and data is not among them.
pub(crate) fn top(doc: &Document, entries: &[Entry], count: usize) -> Vec<Top> {
    let headings = headings(doc);
    let mut places: HashMap<String, usize> = HashMap::new();
    let mut found: Vec<Top> = Vec::new();
    let mut repeated: HashSet<usize> = HashSet::new();
    for (n, entry) in entries.iter().enumerate().filter(|(_, entry)| entry.apart.is_none()) {
        let key = value(entry);
        if let Some(&first) = places.get(&key) {
            if entries[found[first].entry].paragraph != entry.paragraph {
                repeated.insert(first);
            }
            continue;
        }
        let text = doc.text.slice(entry.range.clone()).to_lowercase();
        let (mut points, mut reasons) = (entry.rank.points, entry.rank.reasons);
        let mut add = |holds: bool, more: i32, reason: Reasons| {
            points += more * i32::from(holds);
            reasons |= if holds { reason } else { Reasons::empty() };
        };
        add(headings.iter().any(|heading| heading.contains(&text)), HEADING, Reasons::HEADING);
        add(entry.range.start < HEAD, FIRST, Reasons::FIRST);
        places.insert(key, found.len());
        found.push(Top { entry: n, reasons, points });
    }
    for n in repeated {
        found[n].points += REPEATED;
        found[n].reasons |= Reasons::REPEATED;
    }
    found.sort_unstable_by_key(|top| (std::cmp::Reverse(top.points), top.entry));
    found.truncate(count);
    found
}

/// The titles of the document and its sections, in small letters.
fn headings(doc: &Document) -> Vec<String> {
    let sections = if doc.outline.derived { 0 } else { doc.outline.sections.len() };
    let titles = (0..sections).filter_map(|id| doc.section_title(id)).chain(doc.title());
    titles.map(|title| title.as_str().to_lowercase()).filter(|title| title.contains(|c: char| c.is_numeric())).collect()
}

/// What makes two figures the same: the kind and the value.
fn value(entry: &Entry) -> String {
    format!("{} {:?}", entry.kind.name(), entry.value)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::{document::Text, overview::figures};

    #[test]
    fn the_most_telling_come_first_and_once() {
        let text =
            "It spent $3 million in 2001. Two men came, 40 left.\n\nOf the $3 million half is gone; 12 percent stays.";
        let doc = Document::plain(Text::owned(text));
        let entries: Vec<_> = figures(&doc, 0..text.len()).collect();
        let top = top(&doc, &entries, 3);
        let words: Vec<_> = top.iter().map(|t| &text[entries[t.entry].range.clone()]).collect();
        assert_eq!(words, ["$3 million", "12 percent", "40"]);
        assert!(top[0].reasons.contains(Reasons::REPEATED | Reasons::UNIT | Reasons::FIRST));
    }
}
