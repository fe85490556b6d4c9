//! Which language a paragraph is in, and the words of each: one file a language.

mod english;
mod french;
mod frequent;
mod german;
mod idioms;
mod names;
mod russian;
mod spanish;
mod table;

pub(super) use names::name_at;

use super::{lexicon::Lexicon, view::View};
use frequent::languages_of;

/// A language whose figures are known.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Language {
    /// English, and any other language that is not known.
    English,
    /// Chinese.
    Chinese,
    /// German.
    German,
    /// French.
    French,
    /// Spanish.
    Spanish,
    /// Russian.
    Russian,
}

/// How much of a paragraph tells its language, in bytes.
const SAMPLE: usize = 1024;

/// So many more of a language's words than of any other's are proof enough.
const LEAD: usize = 4;

/// The languages that words tell apart, in the order of the bits of the frequent words.
const BY_WORDS: [Language; 4] = [Language::English, Language::German, Language::French, Language::Spanish];

impl Language {
    /// The words of a language that puts spaces between them; None for Chinese, whose grammar is another.
    pub(super) fn lexicon(self) -> Option<&'static Lexicon> {
        match self {
            Language::Chinese => None,
            Language::English => Some(&english::LEXICON),
            Language::German => Some(&german::LEXICON),
            Language::French => Some(&french::LEXICON),
            Language::Spanish => Some(&spanish::LEXICON),
            Language::Russian => Some(&russian::LEXICON),
        }
    }

    /// The language of a paragraph, by its letters and its most frequent words.
    pub fn of(paragraph: &str) -> Self {
        let mut end = paragraph.len().min(SAMPLE);
        while !paragraph.is_char_boundary(end) {
            end -= 1;
        }
        let sample = &paragraph[..end];
        if !sample.is_ascii() {
            let (mut han, mut cyrillic, mut latin) = (0, 0, 0);
            for (at, c) in sample.char_indices() {
                match c {
                    '\u{3400}'..='\u{9fff}' => {
                        han += 1;
                        // Not even letters alone to the end of the sample would turn it.
                        if han * 4 > latin + cyrillic + (end - at) {
                            return Language::Chinese;
                        }
                    }
                    '\u{400}'..='\u{52f}' => cyrillic += 1,
                    'a'..='z' | 'A'..='Z' => latin += 1,
                    _ => {}
                }
            }
            if han * 4 > latin + cyrillic {
                return Language::Chinese;
            }
            if cyrillic * 3 > latin {
                return Language::Russian;
            }
        }
        by_words(sample)
    }
}

/// The language whose frequent words are the most; a letter of its own counts as one of them.
fn by_words(sample: &str) -> Language {
    let mut counts = [0usize; BY_WORDS.len()];
    let mut spanish = 0;
    let view = View { text: sample };
    let (mut at, bytes) = (0, sample.as_bytes());
    while at < bytes.len() {
        let word = view.word_at(at);
        if word.is_empty() {
            let c = view.char_at(at);
            counts[3] += 2 * usize::from(matches!(c, '¿' | '¡'));
            at += c.len_utf8().max(1);
            continue;
        }
        at += word.len();
        // 310 ha, m³/s: a unit behind a number, or a part of one, is no word.
        let start = at - word.len();
        let hectares = || view.is_at(start, "ha") && view.byte_before(view.before_space(start)).is_ascii_digit();
        let unit = word.len() <= 2 && (view.byte_before(start) == b'/' || hectares());
        let languages = if unit { 0 } else { languages_of(word) };
        // EN 14604 and A4 are no words of Spanish.
        let name = || {
            let capitals = word.len() > 1 && word.bytes().all(|b| b.is_ascii_uppercase());
            capitals || view.byte(at).is_ascii_digit()
        };
        if languages > 0 && !name() {
            for (i, count) in counts.iter_mut().enumerate() {
                *count += usize::from(languages >> i & 1);
            }
            if leads(&counts) {
                break;
            }
        }
        // What Spanish and French words end in parts the two when nothing else does.
        spanish +=
            usize::from(word.len() > 4 && (word.ends_with('o') || word.ends_with("os")) && !word.starts_with("euro"));
        if !word.is_ascii() {
            word.chars().filter_map(owner).for_each(|i| counts[i] += 1);
        }
    }
    if counts[2] == counts[3] && spanish > 0 {
        counts[3] += 1;
    }
    let most = counts.iter().max().copied().unwrap_or(0);
    // English comes first among equals: what has no word of any language is read as English.
    let first = counts.iter().position(|c| *c == most).unwrap_or(0);
    BY_WORDS[first]
}

/// True when one language is ahead of all others by enough.
fn leads(counts: &[usize; 4]) -> bool {
    let most = counts.iter().max().copied().unwrap_or(0);
    most >= LEAD && counts.iter().filter(|c| **c + LEAD > most).count() == 1
}

/// The place in [`BY_WORDS`] of the language that has a letter of its own.
fn owner(c: char) -> Option<usize> {
    match c {
        'ä' | 'ö' | 'ü' | 'ß' | 'Ä' | 'Ö' | 'Ü' => Some(1),
        'è' | 'ê' | 'ç' | 'à' | 'œ' | 'ù' | 'î' | 'û' | 'ô' | 'â' => Some(2),
        'ñ' | 'í' | 'ó' | 'á' | 'ú' => Some(3),
        _ => None,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn paragraphs_tell_their_language() {
        for (text, language) in [
            ("The bank cut its rate.", Language::English),
            ("Der Zug fährt um fünf ab.", Language::German),
            ("Le train part à l'heure.", Language::French),
            ("El tren sale por la tarde.", Language::Spanish),
            ("Поезд отходит вечером.", Language::Russian),
            ("列车下午发车。", Language::Chinese),
            ("2021 | 5.1%", Language::English),
            ("", Language::English),
        ] {
            assert_eq!(Language::of(text), language, "{text}");
        }
    }

    #[test]
    fn the_tables_are_sorted() {
        for language in [Language::English, Language::German, Language::French, Language::Spanish, Language::Russian] {
            let Some(lexicon) = language.lexicon() else { continue };
            let sorted = |list: &[&str]| list.windows(2).all(|w| w[0] < w[1]);
            assert!(lexicon.numbers.rows().windows(2).all(|w| w[0].0 < w[1].0), "{language:?} numbers");
            assert!(lexicon.tails.rows().windows(2).all(|w| w[0].0 < w[1].0), "{language:?} tails");
            assert!(lexicon.months.rows().windows(2).all(|w| w[0].0 < w[1].0), "{language:?} months");
            for list in [
                lexicon.weekdays.list(),
                lexicon.labels.list(),
                lexicon.weak_labels.list(),
                lexicon.word_labels.list(),
                lexicon.changes.list(),
                lexicon.votes.list(),
                lexicon.sports.list(),
                lexicon.compared.list(),
                lexicon.function.list(),
                lexicon.century.list(),
                lexicon.quarter.list(),
                lexicon.half.list(),
                lexicon.no_half_after.list(),
                lexicon.no_half_before.list(),
                lexicon.adverbs_of_number.list(),
                lexicon.plural_scales.list(),
                lexicon.part_noun.list(),
            ] {
                assert!(sorted(list), "{language:?} {list:?}");
            }
            // A qualifier that ends as a shorter one does must come first, or it would never be found.
            for (i, (long, _)) in lexicon.qualifiers.rows().iter().enumerate() {
                for (short, _) in &lexicon.qualifiers.rows()[..i] {
                    assert!(!long.ends_with(&format!(" {short}")), "{language:?}: {long} after {short}");
                }
            }
        }
    }
}
