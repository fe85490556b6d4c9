//! Topics: what amounts are of that do not say it themselves.
//!
//! `Trade between the members reached $680 billion` counts dollars, and is about trade. No grammar is used: what the
//! words around amounts of one unit have in common in several documents is what these amounts are of.

use std::collections::{BTreeMap, BTreeSet, HashMap};

use super::Reported;
use crate::{document::Range, figure::Kind};

/// Words around an amount that are looked at, to each side.
const WORDS: usize = 12;
/// Letters from which on a word is held to mean something by itself.
const LETTERS: usize = 4;
/// A word that so many topics have distinguishes none.
const COMMON: usize = 64;
/// Letters of a topic's name.
const NAME: usize = 48;

/// The topics of those of `figures`, numbers in `reported`, that are amounts with a unit, by their number: topics that two
/// documents share.
pub(super) fn topics(reported: &[Reported], figures: impl Iterator<Item = usize>) -> BTreeMap<usize, String> {
    let mut units: BTreeMap<(Kind, String), Vec<usize>> = BTreeMap::new();
    for n in figures {
        let figure = &reported[n];
        let unit = figure.value.unit().map(|u| u.to_string()).unwrap_or_default();
        if figure.kind == Kind::Percent || !unit.is_empty() {
            units.entry((figure.kind, unit)).or_default().push(n);
        }
    }
    let mut topics = BTreeMap::new();
    for figures in units.into_values().filter(|figures| figures.len() > 1) {
        for topic in cluster(reported, &figures) {
            let documents: BTreeSet<_> = topic.figures.iter().map(|&n| reported[n].document).collect();
            if documents.len() > 1 {
                let name = topic.name(reported);
                topics.extend(topic.figures.into_iter().map(|n| (n, name.clone())));
            }
        }
    }
    topics
}

/// Amounts whose surroundings have the words of the first in common.
#[derive(Debug)]
struct Topic {
    figures: Vec<usize>,
    /// How many words the first has.
    words: usize,
}

/// Puts each amount to the topic that shares most words with it: two at least, and half of those of either.
fn cluster(reported: &[Reported], figures: &[usize]) -> Vec<Topic> {
    let mut topics: Vec<Topic> = Vec::new();
    let mut having: HashMap<String, Vec<usize>> = HashMap::new();
    for &n in figures {
        let words: BTreeSet<String> = Surroundings::of(&reported[n]).words().map(|(_, word)| word).collect();
        let mut shared: BTreeMap<usize, usize> = BTreeMap::new();
        for topic in words.iter().filter_map(|word| having.get(word)).flatten() {
            *shared.entry(*topic).or_default() += 1;
        }
        let alike = |&(topic, count): &(usize, usize)| count > 1 && count * 2 >= words.len().max(topics[topic].words);
        match shared.into_iter().filter(alike).max_by_key(|&(topic, count)| (count, std::cmp::Reverse(topic))) {
            Some((topic, _)) => topics[topic].figures.push(n),
            None => {
                let new = topics.len();
                topics.push(Topic { figures: vec![n], words: words.len() });
                for word in words {
                    let topics = having.entry(word).or_default();
                    if topics.len() < COMMON {
                        topics.push(new);
                    }
                }
            }
        }
    }
    topics
}

impl Topic {
    /// The words of the first amount's sentence that the second's has too, as they stand in it, without the verb or the
    /// preposition that the amount hangs on.
    fn name(&self, reported: &[Reported]) -> String {
        let [first, second] = [0, 1].map(|n| Surroundings::of(&reported[self.figures[n]]));
        let others: BTreeSet<String> = second.words().map(|(_, word)| word).collect();
        let common = |part: &Range| -> Vec<Range> {
            first.words_of(part).filter(|(_, word)| others.contains(word)).map(|(range, _)| range).collect()
        };
        let mut words = common(&first.before);
        let hangs = |last: &Range| first.sentence[last.end..first.before.end].trim().is_empty();
        if words.len() > 1
            && let Some(verb) = words.pop_if(|last| hangs(last))
        {
            // Pairs of characters overlap.
            words.retain(|word| word.end <= verb.start);
        }
        if words.is_empty() {
            words = common(&first.after);
        }
        let (start, end) = (words.first().map_or(0, |r| r.start), words.last().map_or(0, |r| r.end));
        first.sentence[start..end].chars().take(NAME).collect()
    }
}

/// What stands around an amount in its sentence: as far as the next mark or number on either side.
struct Surroundings<'a> {
    sentence: &'a str,
    before: Range,
    after: Range,
}

impl<'a> Surroundings<'a> {
    fn of(figure: &'a Reported) -> Self {
        let sentence = figure.sentence.as_str();
        let strong = figure.strong.clone().unwrap_or(0..0);
        let ends =
            |c: char| c.is_ascii_digit() || matches!(c, ',' | ';' | ':' | '(' | ')' | '—' | '–' | '，' | '；' | '、');
        let start = sentence[..strong.start]
            .rfind(ends)
            .map_or(0, |at| at + sentence[at..].chars().next().map_or(1, char::len_utf8));
        let end = sentence[strong.end..].find(ends).map_or(sentence.len(), |at| strong.end + at);
        Self { sentence, before: start..strong.start, after: strong.end..end }
    }

    /// Words of both sides, with their places in the sentence.
    fn words(&self) -> impl Iterator<Item = (Range, String)> {
        self.words_of(&self.before).chain(self.words_of(&self.after))
    }

    /// Words that mean something by themselves, in small letters; of a text without spaces pairs of characters.
    fn words_of(&self, part: &Range) -> impl Iterator<Item = (Range, String)> {
        let base = part.start;
        let text = &self.sentence[part.clone()];
        let words = text.split(|c: char| !c.is_alphanumeric()).flat_map(move |word| {
            let at = base + (word.as_ptr() as usize - text.as_ptr() as usize);
            pieces(word).into_iter().map(move |r| (at + r.start..at + r.end, word[r].to_lowercase()))
        });
        words.take(WORDS)
    }
}

/// The word itself where it is long enough, or its pairs of Chinese characters.
fn pieces(word: &str) -> Vec<Range> {
    let letters: Vec<(usize, char)> = word.char_indices().collect();
    let ends = |n: usize| letters.get(n).map_or(word.len(), |(at, _)| *at);
    match letters.iter().any(|(_, c)| ('\u{4e00}'..='\u{9fff}').contains(c)) {
        true => (0..letters.len().saturating_sub(1)).map(|n| letters[n].0..ends(n + 2)).collect(),
        false => Vec::from_iter((letters.len() >= LETTERS).then_some(0..word.len())),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::{
        document::{Document, Text},
        overview::report,
    };

    fn topics_of(texts: &[&str]) -> Vec<(String, String)> {
        let docs = texts.iter().map(|text| Document::plain(Text::owned(*text)));
        let reported: Vec<_> = docs.enumerate().flat_map(|(n, doc)| report(&doc, n)).collect();
        topics(&reported, 0..reported.len()).into_iter().map(|(n, name)| (reported[n].text.clone(), name)).collect()
    }

    fn check(texts: &[&str], expected: &[(&str, &str)]) {
        let expected: Vec<_> = expected.iter().map(|(a, b)| ((*a).to_owned(), (*b).to_owned())).collect();
        assert_eq!(topics_of(texts), expected);
    }

    #[test]
    fn amounts_of_one_thing_are_found_in_several_documents() {
        check(
            &[
                "Trade between the members reached $680 billion in 2023. The embassy cost $3 million.",
                "In 2023 trade between the members reached $640 billion.",
                "Aid was cut to $20 million.",
            ],
            &[("$680 billion", "Trade between the members"), ("$640 billion", "Trade between the members")],
        );
        check(
            &["The output of steel grew by 4.2%.", "Steel output grew by 3.9%, prices fell by 1.1%."],
            &[("4.2%", "output of steel grew"), ("3.9%", "output of steel grew")],
        );
        check(
            &["去年双边贸易额达到约5.5万亿元。", "双边贸易额达到6.1万亿元。"],
            &[("约5.5万亿元", "双边贸易额"), ("6.1万亿元", "双边贸易额")],
        );
    }

    #[test]
    fn one_document_or_other_words_make_no_topic() {
        check(&["Trade with Iran reached $680 billion. Trade with Iran reached $640 billion."], &[]);
        check(&["Prices fell by 1.1%.", "Output grew by 4.2%."], &[]);
        check(&["Trade was $680 billion, and aid $20 billion.", "Roads took $10 billion, and aid $30 billion."], &[]);
    }
}
