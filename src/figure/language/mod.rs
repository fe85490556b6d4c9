//! Which language a paragraph is in, and the words of each: one file a language.

mod english;
mod french;
mod german;
mod russian;
mod spanish;
mod table;

use super::{lexicon::Lexicon, view::View};

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

/// The languages that words tell apart, in the order of the bits of [`FREQUENT`].
const BY_WORDS: [Language; 4] = [Language::English, Language::German, Language::French, Language::Spanish];

/// Frequent words and the languages that have them: 1 English, 2 German, 4 French, 8 Spanish.
static FREQUENT: &[(&str, u8)] = &[
    ("a", 9),
    ("aber", 2),
    ("after", 1),
    ("al", 8),
    ("als", 2),
    ("am", 2),
    ("an", 3),
    ("and", 1),
    ("après", 4),
    ("are", 1),
    ("as", 1),
    ("at", 1),
    ("au", 4),
    ("auch", 2),
    ("auf", 2),
    ("aus", 2),
    ("aux", 4),
    ("avec", 4),
    ("años", 8),
    ("be", 1),
    ("been", 1),
    ("bei", 2),
    ("bis", 2),
    ("but", 1),
    ("by", 1),
    ("c", 4),
    ("casi", 8),
    ("ce", 4),
    ("ces", 4),
    ("cette", 4),
    ("comme", 4),
    ("como", 8),
    ("con", 8),
    ("contre", 4),
    ("cuando", 8),
    ("d", 4),
    ("dans", 4),
    ("das", 2),
    ("dass", 2),
    ("de", 12),
    ("del", 8),
    ("dem", 2),
    ("den", 2),
    ("depuis", 4),
    ("der", 2),
    ("des", 6),
    ("desde", 8),
    ("deux", 4),
    ("die", 2),
    ("diese", 2),
    ("dieser", 2),
    ("donde", 8),
    ("dont", 4),
    ("dos", 8),
    ("drei", 2),
    ("du", 4),
    ("durch", 2),
    ("ein", 2),
    ("eine", 2),
    ("einem", 2),
    ("einen", 2),
    ("einer", 2),
    ("el", 8),
    ("elle", 4),
    ("en", 12),
    ("entre", 12),
    ("environ", 4),
    ("er", 2),
    ("era", 8),
    ("es", 10),
    ("est", 4),
    ("esta", 8),
    ("este", 8),
    ("et", 4),
    ("etwa", 2),
    ("fait", 4),
    ("fast", 2),
    ("for", 1),
    ("from", 1),
    ("fue", 8),
    ("für", 2),
    ("gegen", 2),
    ("ha", 8),
    ("haben", 2),
    ("had", 1),
    ("han", 8),
    ("has", 1),
    ("hasta", 8),
    ("hat", 2),
    ("hatte", 2),
    ("have", 1),
    ("hay", 8),
    ("heute", 2),
    ("ihre", 2),
    ("il", 4),
    ("im", 2),
    ("in", 3),
    ("is", 1),
    ("ist", 2),
    ("it", 1),
    ("its", 1),
    ("jahr", 2),
    ("jahre", 2),
    ("kein", 2),
    ("keine", 2),
    ("l", 4),
    ("la", 12),
    ("las", 8),
    ("le", 12),
    ("les", 12),
    ("leur", 4),
    ("leurs", 4),
    ("lo", 8),
    ("los", 8),
    ("mais", 4),
    ("mehr", 2),
    ("mio", 2),
    ("mit", 2),
    ("moins", 4),
    ("more", 1),
    ("mrd", 2),
    ("muy", 8),
    ("más", 8),
    ("n", 4),
    ("nach", 2),
    ("ne", 4),
    ("nicht", 2),
    ("noch", 2),
    ("not", 1),
    ("nous", 4),
    ("nur", 2),
    ("o", 8),
    ("oder", 2),
    ("of", 1),
    ("on", 1),
    ("ont", 4),
    ("or", 1),
    ("ou", 4),
    ("où", 4),
    ("par", 4),
    ("para", 8),
    ("pas", 4),
    ("pero", 8),
    ("plus", 4),
    ("por", 8),
    ("porque", 8),
    ("pour", 4),
    ("prozent", 2),
    ("puis", 4),
    ("qu", 4),
    ("que", 12),
    ("qui", 4),
    ("rund", 2),
    ("s", 4),
    ("sa", 4),
    ("said", 1),
    ("se", 12),
    ("según", 8),
    ("sei", 2),
    ("seine", 2),
    ("seit", 2),
    ("selon", 4),
    ("ser", 8),
    ("ses", 4),
    ("sich", 2),
    ("sie", 2),
    ("sin", 8),
    ("sind", 2),
    ("so", 2),
    ("sobre", 8),
    ("son", 12),
    ("sont", 4),
    ("sowie", 2),
    ("su", 8),
    ("sur", 4),
    ("sus", 8),
    ("también", 8),
    ("than", 1),
    ("that", 1),
    ("the", 1),
    ("their", 1),
    ("they", 1),
    ("this", 1),
    ("to", 1),
    ("tous", 4),
    ("tras", 8),
    ("tres", 8),
    ("trois", 4),
    ("uhr", 2),
    ("um", 2),
    ("un", 12),
    ("una", 8),
    ("unas", 8),
    ("und", 2),
    ("une", 4),
    ("unos", 8),
    ("unter", 2),
    ("voir", 4),
    ("von", 2),
    ("vor", 2),
    ("vous", 4),
    ("véase", 8),
    ("war", 2),
    ("waren", 2),
    ("was", 1),
    ("we", 1),
    ("weniger", 2),
    ("werden", 2),
    ("were", 1),
    ("which", 1),
    ("who", 1),
    ("wie", 2),
    ("will", 3),
    ("wird", 2),
    ("with", 1),
    ("wurde", 2),
    ("wurden", 2),
    ("y", 8),
    ("ya", 8),
    ("zu", 2),
    ("zum", 2),
    ("zur", 2),
    ("zwei", 2),
    ("à", 4),
    ("été", 4),
    ("être", 4),
    ("über", 2),
];

/// The words of [`FREQUENT`] as numbers, in the same order.
static KEYS: [u64; FREQUENT.len()] = {
    let (mut keys, mut i) = ([0; FREQUENT.len()], 0);
    while i < keys.len() {
        keys[i] = key(FREQUENT[i].0.as_bytes());
        i += 1;
    }
    keys
};

/// A word of at most eight bytes as a number; the case of a letter (ASCII, Latin-1) makes no difference.
const fn key(word: &[u8]) -> u64 {
    let (mut key, mut i) = (0, 0);
    while i < 8 {
        key = key << 8 | if i < word.len() { (word[i] | 0x20) as u64 } else { 0 };
        i += 1;
    }
    key
}

/// The languages of a frequent word, as bits; none for other words.
fn languages_of(word: &str) -> u8 {
    if word.len() > 8 {
        return 0;
    }
    KEYS.binary_search(&key(word.as_bytes())).map_or(0, |i| FREQUENT[i].1)
}

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
            if cyrillic > latin {
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
        let languages = languages_of(word);
        if languages > 0 {
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
        assert!(KEYS.windows(2).all(|w| w[0] < w[1]));
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
