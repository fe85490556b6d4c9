//! The words that qualify a figure.

use super::{
    Figure, Language, Range,
    han::{qualifier_before, qualifier_behind},
    lexicon::Lexicon,
    view::View,
};

/// The qualifier of `figure` (`more than`, `余`), in bytes of `paragraph`, which is in `language`. None when it has none.
pub(crate) fn qualifier(paragraph: &str, figure: &Figure, language: Language) -> Option<Range> {
    if !figure.approximate {
        return None;
    }
    let view = View { text: paragraph };
    let range = figure.range.clone();
    match language.lexicon() {
        Some(lexicon) => {
            let end = number_start(view, &range, lexicon);
            let text = paragraph[range.start..end].trim_end();
            (!text.is_empty()).then(|| range.start..range.start + text.len())
        }
        None => qualifier_before(view, &range).or_else(|| qualifier_behind(view, &range)),
    }
}

/// Where the first digit, currency sign, number word or article of a figure stands.
fn number_start(view: View, range: &Range, lexicon: &Lexicon) -> usize {
    let mut at = range.start;
    while at < range.end {
        let word = view.word_at(at);
        if word.is_empty() {
            let c = view.char_at(at);
            if !c.is_whitespace() && !matches!(c, '\'' | '’' | '.' | '-') {
                return at;
            }
            at += c.len_utf8();
            continue;
        }
        let number = lexicon.numbers.find_word(word).is_some() || lexicon.one.at(view, at) == Some(at + word.len());
        let alone = lexicon.qualifiers.at(view, at).is_some();
        if number && !alone {
            return at;
        }
        at += word.len();
    }
    range.start
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::figure::recognise;

    #[test]
    fn words_on_either_side_qualify() {
        for (text, how) in [
            ("They stopped more than 600 terrorist criminal activities, then rested.", Some("more than")),
            ("Some 300 schools were damaged.", Some("Some")),
            ("It has two arrays.", None),
            ("Rund 40 Menschen wurden verletzt.", Some("Rund")),
            ("Près de 250 foyers sont alimentés.", Some("Près de")),
            ("Unas 40 personas resultaron heridas.", Some("Unas")),
            ("Более 600 человек эвакуировали.", Some("Более")),
            ("共有600多名代表出席。", Some("多")),
            ("约300所学校受损。", Some("约")),
        ] {
            let figure = &recognise(text)[0];
            assert_eq!(qualifier(text, figure, Language::of(text)).map(|r| &text[r]), how, "{text}");
        }
    }
}
