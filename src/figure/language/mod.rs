//! Which language a paragraph is in, and the words of each: one file a language.

mod frequent;
pub(super) mod international;
mod names;
pub(super) mod table;

pub(super) use names::name_at;

use std::sync::OnceLock;

use super::{lexicon::Lexicon, view::View};
use frequent::languages_of;

/// Declares the languages: their names, their folders, and how they are distinguished.
macro_rules! languages {
    ($($(#[$doc:meta])* $name:ident: $folder:ident),+ $(,)?) => {
        $(mod $folder;)+

        /// A language whose figures are known.
        #[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
        pub(crate) enum Language {
            $($(#[$doc])* $name,)+
            /// Chinese.
            Chinese,
        }

        impl Language {
            /// The words of a language that puts spaces between them; None for Chinese, whose grammar is another.
            pub(super) fn lexicon(self) -> Option<&'static Lexicon> {
                match self {
                    $(Language::$name => Some($folder::SPOKEN.lexicon),)+
                    Language::Chinese => None,
                }
            }
        }

        /// All languages with spaces; those that come first win where words tell nothing.
        const SPACED: &[(Language, &Spoken)] = &[$((Language::$name, &$folder::SPOKEN)),+];

        /// What besides words tells each of them, in their order.
        static SIGNS: &[(Language, Signs)] = &[$((Language::$name, Signs::of(&$folder::SPOKEN))),+];
    };
}

languages! {
    /// English, and any other language that is not known.
    English: english,
    /// German.
    German: german,
    /// French.
    French: french,
    /// Spanish.
    Spanish: spanish,
    /// Italian.
    Italian: italian,
    /// Russian, which is recognised by its letters.
    Russian: russian,
}

/// What a language's folder gives.
struct Spoken {
    lexicon: &'static Lexicon,
    /// Words of at most eight bytes that are frequent; none where letters tell the language.
    frequent: &'static [&'static str],
    /// Letters that no other language has, each worth a frequent word.
    letters: &'static str,
    /// Marks that no other language has, each worth two.
    marks: &'static str,
    /// Ends of words that tell it from others when nothing else does.
    endings: &'static [&'static str],
}

/// What besides words tells a language. The words themselves the program keeps as numbers alone.
struct Signs {
    letters: &'static str,
    marks: &'static str,
    endings: &'static [&'static str],
}

impl Signs {
    const fn of(spoken: &Spoken) -> Self {
        Self { letters: spoken.letters, marks: spoken.marks, endings: spoken.endings }
    }
}

/// How much of a paragraph tells its language, in bytes.
const SAMPLE: usize = 1024;

/// So many more of a language's words than of any other's are proof enough.
const LEAD: usize = 4;

/// The languages that words tell apart, in the order of the bits of the frequent words.
const BY_WORDS: &[(Language, &Spoken)] = SPACED.split_at(SPACED.len() - 1).0;

/// The languages that are read; all where none are set.
static READ: OnceLock<Vec<Language>> = OnceLock::new();

impl Language {
    /// All of them, with their codes (ISO 639-1).
    pub(crate) const CODES: [(&'static str, Self); 7] = [
        ("en", Self::English),
        ("zh", Self::Chinese),
        ("de", Self::German),
        ("fr", Self::French),
        ("es", Self::Spanish),
        ("it", Self::Italian),
        ("ru", Self::Russian),
    ];

    /// Reads figures in these languages alone from now on. To be called at the program's start, once; a second call does
    /// nothing, nor does one without a language.
    pub(crate) fn read_only(languages: Vec<Self>) {
        if !languages.is_empty() {
            let _ = READ.set(languages);
        }
    }

    /// The language whose code this is (ISO 639-1).
    pub(crate) fn coded(code: &str) -> Option<Self> {
        Self::CODES.iter().find(|(known, _)| *known == code).map(|(_, language)| *language)
    }

    /// The language of a paragraph, by its letters and its most frequent words. One that is not to be read is taken for the
    /// first one that is.
    pub(crate) fn of(paragraph: &str) -> Self {
        let found = Self::told_by(paragraph);
        match READ.get() {
            Some(read) if !read.contains(&found) => read[0],
            _ => found,
        }
    }

    fn told_by(paragraph: &str) -> Self {
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

/// How often the words of each language occur.
type Counts = [usize; BY_WORDS.len()];

/// The language whose frequent words are the most; a letter of its own counts as one of them.
fn by_words(sample: &str) -> Language {
    let mut counts: Counts = [0; BY_WORDS.len()];
    let view = View { text: sample };
    let (mut at, bytes) = (0, sample.as_bytes());
    while at < bytes.len() {
        let word = if bytes[at].is_ascii() && !bytes[at].is_ascii_alphabetic() { "" } else { view.word_at(at) };
        if word.is_empty() {
            let c = view.char_at(at);
            if !c.is_ascii() {
                note(&mut counts, |signs| 2 * usize::from(signs.marks.contains(c)));
            }
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
        if !word.is_ascii() {
            word.chars().filter(|c| !c.is_ascii()).for_each(|c| {
                note(&mut counts, |signs| usize::from(signs.letters.contains(c)));
            });
        }
    }
    // Of equals the ends of words decide, and then the order: what has no word of any language is read as English.
    let most = counts.iter().max().copied().unwrap_or(0);
    let equal = (0..BY_WORDS.len()).filter(|i| counts[*i] == most && (most > 0 || *i == 0));
    let mut others = equal.clone();
    let first = others.next().unwrap_or(0);
    if others.next().is_none() {
        return SIGNS[first].0;
    }
    let ends = by_endings(view);
    SIGNS[equal.rev().max_by_key(|i| ends[*i]).unwrap_or(0)].0
}

/// How often words end as those of each language do.
fn by_endings(view: View) -> Counts {
    let (mut ends, mut at): (Counts, _) = ([0; BY_WORDS.len()], 0);
    while at < view.text.len() {
        let word = view.word_at(at);
        if word.len() > 4 && !word.starts_with("euro") {
            note(&mut ends, |signs| usize::from(signs.endings.iter().any(|end| word.ends_with(end))));
        }
        at += if word.is_empty() { view.char_at(at).len_utf8().max(1) } else { word.len() };
    }
    ends
}

/// Adds to the count of each language what it is worth.
fn note(counts: &mut Counts, worth: impl Fn(&Signs) -> usize) {
    counts.iter_mut().zip(SIGNS).for_each(|(count, (_, signs))| *count += worth(signs));
}

/// True when one language is ahead of all others by enough.
fn leads(counts: &Counts) -> bool {
    let most = counts.iter().max().copied().unwrap_or(0);
    most >= LEAD && counts.iter().filter(|c| **c + LEAD > most).count() == 1
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
            ("Il treno parte di sera.", Language::Italian),
            ("Поезд отходит вечером.", Language::Russian),
            ("列车下午发车。", Language::Chinese),
            ("2021 | 5.1%", Language::English),
            ("", Language::English),
        ] {
            assert_eq!(Language::of(text), language, "{text}");
        }
    }

    #[test]
    fn longer_qualifiers_come_first() {
        for (language, spoken) in SPACED {
            let lexicon = spoken.lexicon;
            // A qualifier that ends as a shorter one does must come first, or it would never be found.
            for (i, (long, _)) in lexicon.qualifiers.rows().iter().enumerate() {
                for (short, _) in &lexicon.qualifiers.rows()[..i] {
                    assert!(!long.ends_with(&format!(" {short}")), "{language:?}: {long} after {short}");
                }
            }
        }
    }
}
