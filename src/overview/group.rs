//! Figures that can be compared: those of one kind and unit, and of bare numbers those of one noun.

use std::collections::HashMap;

use crate::figure::{Kind, Unit, Value};

use super::Entry;

/// What makes amounts comparable: the kind and the unit, or the noun.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub(crate) struct Group {
    /// The kind.
    pub kind: Kind,
    /// The unit, if the kind has one: amounts with a unit are compared whatever they are of.
    pub unit: Option<Unit>,
    /// The noun that bare numbers count, in small letters.
    pub noun: Option<String>,
}

impl Group {
    /// The group of an entry; None for dates, times, ordinals, amounts without a number, and bare numbers of which is not
    /// known what they count.
    pub(crate) fn of(entry: &Entry) -> Option<Self> {
        let amount = matches!(entry.value, Value::Number { .. }) && entry.kind != Kind::Ordinal;
        entry.value.magnitude().filter(|m| amount && m.is_finite())?;
        let unit = entry.value.unit();
        let noun = if entry.kind == Kind::Count && unit.is_none() { Some(noun(entry)?) } else { None };
        Some(Self { kind: entry.kind, unit, noun })
    }
}

/// The last word of the first phrase that says what an entry counts.
fn noun(entry: &Entry) -> Option<String> {
    let last = entry.counts.as_deref()?.split([',', ';']).next()?.split_whitespace().next_back()?;
    Some(last.trim_matches(|c: char| !c.is_alphanumeric()).to_lowercase())
}

/// The group that comes most often; of equal ones that which comes first.
pub(crate) fn largest_group(groups: impl IntoIterator<Item = Group>) -> Option<Group> {
    let mut counted: HashMap<Group, (usize, usize)> = HashMap::new();
    for (n, group) in groups.into_iter().enumerate() {
        counted.entry(group).or_insert((0, n)).0 += 1;
    }
    counted.into_iter().max_by_key(|&(_, (count, first))| (count, std::cmp::Reverse(first))).map(|(group, _)| group)
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
        let group = largest_group(entries.iter().filter_map(Group::of)).unwrap();
        assert_eq!((group.kind, group.unit.unwrap().to_string()), (Kind::Money, "USD".to_owned()));
        assert_eq!(largest_group([]), None);
    }

    #[test]
    fn bare_numbers_are_compared_by_their_noun() {
        let text = "There were 30 trucks, 400 soldiers and 50 trucks. The default stays 100.";
        let doc = Document::plain(Text::owned(text));
        let nouns = figures(&doc, 0..text.len()).map(|e| Group::of(&e).and_then(|group| group.noun));
        let nouns: Vec<_> = nouns.map(Option::unwrap_or_default).collect();
        assert_eq!(nouns, ["trucks", "soldiers", "trucks", ""]);
    }
}
