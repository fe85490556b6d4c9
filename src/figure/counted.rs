//! What a figure counts, and the words that qualify it.

use super::{
    Figure, Kind, Language, Range,
    han::{is_counter, qualifier_before, qualifier_behind},
    lexicon::Lexicon,
    view::{View, is_letter},
};

/// The longest noun phrase, in words, and in Chinese characters.
const WORDS: usize = 4;
const CHARACTERS: usize = 10;

/// The noun phrase that `figure` counts, in bytes of `paragraph`: behind it, or before a colon at the head of its line.
/// None for dates and times, and when nothing is told.
pub fn counted(paragraph: &str, figure: &Figure) -> Option<Range> {
    if matches!(figure.kind, Kind::Date | Kind::Period | Kind::Time | Kind::Ordinal) {
        return None;
    }
    let view = View { text: paragraph };
    let found = match Language::of(paragraph).lexicon() {
        Some(lexicon) => noun_behind(view, figure, lexicon),
        None => han_behind(view, figure),
    };
    found.or_else(|| label_before(view, figure.range.start))
}

/// The qualifier of `figure` (`more than`, `余`), in bytes of `paragraph`. None when it has none.
pub fn qualifier(paragraph: &str, figure: &Figure) -> Option<Range> {
    if !figure.approximate {
        return None;
    }
    let view = View { text: paragraph };
    let range = figure.range.clone();
    match Language::of(paragraph).lexicon() {
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
        let alone = lexicon.qualifiers.begins_at(view, at);
        if number && !alone {
            return at;
        }
        at += word.len();
    }
    range.start
}

/// The words behind a figure up to the noun.
fn noun_behind(view: View, figure: &Figure, lexicon: &Lexicon) -> Option<Range> {
    let mut at = figure.range.end;
    if view.byte(at) == b'-' {
        at += 1;
    }
    at = view.after_space(at);
    if let Some(of) = lexicon.of.at(view, at).filter(|_| figure.range.end < at) {
        at = view.after_space(of);
        at = lexicon.the.at(view, at).map_or(at, |end| view.after_space(end));
    }
    let start = at;
    let mut end = at;
    for _ in 0..WORDS {
        let mut next = at;
        while is_letter(view.char_at(next)) || matches!(view.char_at(next), '-' | '’' | '\'') && next > at {
            next += view.char_at(next).len_utf8();
            if next - at > 60 {
                return None;
            }
        }
        let word = &view.text[at..next];
        if word.is_empty() || lexicon.function.has(word) {
            break;
        }
        end = next;
        let last = if lexicon.capital_nouns { word.starts_with(char::is_uppercase) } else { lexicon.is_plural(word) };
        at = view.after_space(next);
        if last || at == next || view.text[next..at].contains('\n') {
            break;
        }
    }
    (end > start).then_some(start..end)
}

/// The characters behind a Chinese figure and its counter, up to a mark or a particle.
fn han_behind(view: View, figure: &Figure) -> Option<Range> {
    let mut start = figure.range.end;
    if figure.kind == Kind::Count {
        start = is_counter(view, start).unwrap_or(start);
    }
    if view.char_at(start) == '的' {
        start += '的'.len_utf8();
    }
    let mut end = start;
    for _ in 0..CHARACTERS {
        let c = view.char_at(end);
        let han = ('\u{3400}'..='\u{9fff}').contains(&c);
        if !han || "的了在于和与及被是将已为从向到中后前而并也都由对以则等仍才能可".contains(c)
        {
            break;
        }
        end += c.len_utf8();
    }
    (end > start).then_some(start..end)
}

/// `Customers` of `Customers: 3.2 million`.
fn label_before(view: View, at: usize) -> Option<Range> {
    let colon = view.before_space(at);
    let c = view.char_before(colon);
    if !matches!(c, ':' | '\u{ff1a}') {
        return None;
    }
    let end = colon - c.len_utf8();
    let mut start = end;
    while end - start < 60 {
        let c = view.char_before(start);
        if matches!(c, '\0' | '\n' | '.' | ';' | '|' | '\u{3002}' | '\u{ff1b}' | '\u{ff0c}') {
            break;
        }
        start -= c.len_utf8();
    }
    let text = &view.text[start..end];
    let lead = text.len() - text.trim_start_matches(|c: char| !c.is_alphanumeric()).len();
    (lead < text.len()).then(|| start + lead..end)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::figure::recognise;

    fn told(text: &str) -> (Option<&str>, Option<&str>) {
        let figure = &recognise(text)[0];
        (qualifier(text, figure).map(|r| &text[r]), counted(text, figure).map(|r| &text[r]))
    }

    #[test]
    fn what_is_counted_and_how() {
        for (text, how, what) in [
            (
                "They stopped more than 600 terrorist criminal activities, then rested.",
                Some("more than"),
                Some("terrorist criminal activities"),
            ),
            ("Some 300 schools were damaged.", Some("Some"), Some("schools")),
            ("It has two arrays.", None, Some("arrays")),
            ("Hundreds of protesters marched.", None, Some("protesters")),
            ("Customers: 3.2 million", None, Some("Customers")),
            ("Rund 40 Menschen wurden verletzt.", Some("Rund"), Some("Menschen")),
            ("Près de 250 foyers sont alimentés.", Some("Près de"), Some("foyers")),
            ("Unas 40 personas resultaron heridas.", Some("Unas"), Some("personas")),
            ("Более 600 человек эвакуировали.", Some("Более"), Some("человек")),
            ("共有600多名代表出席。", Some("多"), Some("代表出席")),
            ("约300所学校受损。", Some("约"), Some("学校受损")),
        ] {
            assert_eq!(told(text), (how, what), "{text}");
        }
    }
}
