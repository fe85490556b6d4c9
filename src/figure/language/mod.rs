//! Which language a paragraph is in, and the words of each: one file a language.

mod english;
mod french;
mod german;
mod russian;
mod spanish;

use super::{
    lexicon::{Lexicon, has},
    view::View,
};

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
const LEAD: usize = 5;

/// Words that are frequent in one language and rare in the others, sorted.
static FREQUENT: [(Language, &[&str]); 4] = [
    (
        Language::English,
        &[
            "a", "after", "an", "and", "are", "as", "at", "be", "been", "but", "by", "for", "from", "had", "has",
            "have", "in", "is", "it", "its", "more", "not", "of", "on", "or", "said", "than", "that", "the", "their",
            "they", "this", "to", "was", "we", "were", "which", "who", "will", "with",
        ],
    ),
    (
        Language::German,
        &[
            "als", "am", "auch", "auf", "aus", "bei", "bis", "das", "dem", "den", "der", "die", "ein", "eine", "einer",
            "es", "für", "hat", "im", "in", "ist", "mit", "nach", "nicht", "oder", "sei", "sich", "sind", "um", "und",
            "unter", "von", "vor", "wie", "wurde", "wurden", "zu", "zum", "zur", "über",
        ],
    ),
    (
        Language::French,
        &[
            "au", "aux", "avec", "ce", "cette", "d", "dans", "de", "des", "du", "elle", "en", "est", "et", "il", "l",
            "la", "le", "les", "ont", "ou", "par", "pas", "plus", "pour", "qu", "que", "qui", "se", "selon", "sont",
            "sur", "un", "une", "voir", "y", "à", "été",
        ],
    ),
    (
        Language::Spanish,
        &[
            "a", "al", "como", "con", "de", "del", "el", "en", "es", "fue", "ha", "la", "las", "lo", "los", "más", "o",
            "para", "por", "que", "se", "según", "son", "su", "tras", "un", "una", "unos", "véase", "y",
        ],
    ),
];

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
            for c in sample.chars() {
                match c {
                    '\u{3400}'..='\u{9fff}' => han += 1,
                    '\u{400}'..='\u{52f}' => cyrillic += 1,
                    'a'..='z' | 'A'..='Z' => latin += 1,
                    _ => {}
                }
            }
            if han * 4 > latin + cyrillic {
                return Language::Chinese;
            }
            if cyrillic > latin {
                return Language::Russian;
            }
        }
        by_words(sample)
    }
}

/// The language whose frequent words are the most; a letter of its own counts as one of them.
fn by_words(sample: &str) -> Language {
    let mut counts = [0usize; FREQUENT.len()];
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
        if word.len() < 7 {
            for (count, (_, words)) in counts.iter_mut().zip(&FREQUENT) {
                *count += usize::from(has(words, word));
            }
        }
        if !word.is_ascii() {
            for c in word.chars() {
                match c {
                    'ä' | 'ö' | 'ü' | 'ß' | 'Ä' | 'Ö' | 'Ü' => counts[1] += 1,
                    'è' | 'ê' | 'ç' | 'à' | 'œ' | 'ù' | 'î' | 'û' | 'ô' | 'â' => counts[2] += 1,
                    'é' | 'É' => counts[2] += 1,
                    'ñ' | 'í' | 'ó' | 'á' | 'ú' => counts[3] += 1,
                    _ => {}
                }
            }
        }
        at += word.len();
        let most = counts.iter().max().copied().unwrap_or(0);
        if most >= LEAD && counts.iter().filter(|c| **c + LEAD > most).count() == 1 {
            break;
        }
    }
    let most = counts.iter().max().copied().unwrap_or(0);
    // English comes first among equals: what has no word of any language is read as English.
    FREQUENT.iter().zip(counts).find(|(_, c)| *c == most).map_or(Language::English, |((language, _), _)| *language)
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
        for (_, words) in FREQUENT {
            assert!(words.is_sorted());
        }
        for language in [Language::English, Language::German, Language::French, Language::Spanish, Language::Russian] {
            let Some(lexicon) = language.lexicon() else { continue };
            let sorted = |list: &[&str]| list.windows(2).all(|w| w[0] < w[1]);
            assert!(lexicon.numbers.windows(2).all(|w| w[0].0 < w[1].0), "{language:?} numbers");
            assert!(lexicon.tails.windows(2).all(|w| w[0].0 < w[1].0), "{language:?} tails");
            assert!(lexicon.months.windows(2).all(|w| w[0].0 < w[1].0), "{language:?} months");
            for list in [
                lexicon.weekdays,
                lexicon.labels,
                lexicon.weak_labels,
                lexicon.word_labels,
                lexicon.changes,
                lexicon.votes,
                lexicon.sports,
                lexicon.compared,
                lexicon.function,
                lexicon.century,
                lexicon.quarter,
                lexicon.half,
                lexicon.no_half_after,
                lexicon.no_half_before,
                lexicon.adverbs_of_number,
                lexicon.plural_scales,
                lexicon.part_noun,
            ] {
                assert!(sorted(list), "{language:?} {list:?}");
            }
            // A qualifier that ends as a shorter one does must come first, or it would never be found.
            for (i, (long, _)) in lexicon.qualifiers.iter().enumerate() {
                for (short, _) in &lexicon.qualifiers[..i] {
                    assert!(!long.ends_with(&format!(" {short}")), "{language:?}: {long} after {short}");
                }
            }
        }
    }
}
