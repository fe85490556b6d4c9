//! Figures that can be compared: those of one kind and unit, and of bare numbers those of one noun.

use std::collections::BTreeMap;

use crate::figure::{Kind, Unit, Value};

use super::Entry;

/// What makes amounts comparable: the kind and the unit.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Group {
    /// The kind.
    pub kind: Kind,
    /// The unit, if the kind has one.
    pub unit: Option<Unit>,
}

impl Group {
    /// The group of an entry; None for dates, times, ordinals and amounts without a number.
    pub fn of(entry: &Entry) -> Option<Self> {
        let amount = matches!(entry.value, Value::Number { .. }) && entry.kind != Kind::Ordinal;
        entry.value.magnitude().filter(|m| amount && m.is_finite())?;
        Some(Self { kind: entry.kind, unit: entry.value.unit() })
    }
}

/// The noun that a bare number counts, in small letters; None for amounts with a unit, which are compared whatever they
/// are of, and where it is not known.
pub fn noun(entry: &Entry) -> Option<String> {
    let bare = entry.kind == Kind::Count && entry.value.unit().is_none();
    let counts = entry.counts.as_deref().filter(|_| bare)?;
    let last = counts.split([',', ';']).next()?.split_whitespace().next_back()?;
    Some(last.trim_matches(|c: char| !c.is_alphanumeric()).to_lowercase())
}

/// The group with the most of these entries; of equal ones that which comes first.
pub fn largest_group<'a>(entries: impl IntoIterator<Item = &'a Entry>) -> Option<Group> {
    let mut counted: BTreeMap<(Kind, String), (usize, usize, Group)> = BTreeMap::new();
    for (n, group) in entries.into_iter().filter_map(Group::of).enumerate() {
        let unit = group.unit.map(|u| u.to_string()).unwrap_or_default();
        counted.entry((group.kind, unit)).or_insert((0, n, group)).0 += 1;
    }
    counted.into_values().max_by_key(|&(count, first, _)| (count, std::cmp::Reverse(first))).map(|(.., group)| group)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::{
        document::{Document, Text},
        overview::figures,
    };

    #[test]
    fn the_largest_group_has_one_unit() {
        let text = "It spent $3 million, $5 million and $80. It grew by 5%. On June 3, 2001 there were 2,000 men.";
        let doc = Document::plain(Text::owned(text));
        let entries: Vec<_> = figures(&doc, 0..text.len()).collect();
        let group = largest_group(&entries).unwrap();
        assert_eq!((group.kind, group.unit.unwrap().to_string()), (Kind::Money, "USD".to_owned()));
        assert_eq!(largest_group(&[]), None);
    }
}
