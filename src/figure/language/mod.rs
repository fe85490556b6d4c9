//! Which language a paragraph is in, and the words of each: one file a language.

mod english;

use super::lexicon::Lexicon;

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
const SAMPLE: usize = 2048;

impl Language {
    /// The words of a language that puts spaces between them; None for Chinese, whose grammar is another.
    pub(super) fn lexicon(self) -> Option<&'static Lexicon> {
        match self {
            Language::Chinese => None,
            _ => Some(&english::LEXICON),
        }
    }

    /// The language of a paragraph, by its letters and its most frequent words.
    pub fn of(paragraph: &str) -> Self {
        let mut end = paragraph.len().min(SAMPLE);
        while !paragraph.is_char_boundary(end) {
            end -= 1;
        }
        let sample = &paragraph[..end];
        let (mut han, mut latin) = (0, 0);
        for c in sample.chars() {
            match c {
                '\u{3400}'..='\u{9fff}' => han += 1,
                'a'..='z' | 'A'..='Z' => latin += 1,
                _ => {}
            }
        }
        if han * 4 > latin { Language::Chinese } else { Language::English }
    }
}
