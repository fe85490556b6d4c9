//! Sentences: for quotations, lists of hits and figures.

use unicode_segmentation::UnicodeSegmentation;

use super::sentence_break;

/// The sentence of `paragraph` around `range` (bytes of it), without white space at its ends, by UAX #29.
/// A range over several sentences gets from the first one's start to the last one's end.
pub(crate) fn sentence_around(paragraph: &str, range: std::ops::Range<usize>) -> std::ops::Range<usize> {
    if is_one(paragraph) {
        return trimmed(paragraph, 0..paragraph.len());
    }
    let mut around = range.start.min(paragraph.len())..range.end.min(paragraph.len());
    for sentence in parts(paragraph) {
        if sentence.contains(&range.start) {
            around.start = sentence.start;
        }
        if sentence.start < range.end && range.end <= sentence.end {
            around.end = sentence.end;
        }
    }
    trimmed(paragraph, around)
}

/// All sentences of `paragraph` in order, in bytes of it, without white space at their ends, by UAX #29.
pub(crate) fn sentences(paragraph: &str) -> Vec<std::ops::Range<usize>> {
    let all = parts(paragraph).map(|sentence| trimmed(paragraph, sentence));
    all.filter(|sentence| !sentence.is_empty()).collect()
}

/// True for what holds nothing that could end a sentence, as most lines of logs do: quicker seen than parted.
fn is_one(paragraph: &str) -> bool {
    paragraph.is_ascii() && memchr::memchr3(b'.', b'!', b'?', paragraph.as_bytes()).is_none()
}

fn trimmed(paragraph: &str, part: std::ops::Range<usize>) -> std::ops::Range<usize> {
    let text = &paragraph[part.clone()];
    let start = part.start + text.len() - text.trim_start().len();
    start..start + without_opening(text.trim()).len()
}

/// What UAX #29 parts, white space included. A line end within a paragraph ends no sentence, though UAX #29 would have
/// it so.
fn parts(paragraph: &str) -> impl Iterator<Item = std::ops::Range<usize>> {
    let bounds = sentence_break::bounds(paragraph).unwrap_or_else(|| {
        let (short, places) = shortened(paragraph);
        short.split_sentence_bound_indices().map(|(at, _)| places[at]).skip(1).collect()
    });
    let ends = bounds.into_iter().chain((!paragraph.is_empty()).then_some(paragraph.len()));
    let mut start = 0;
    ends.map(move |end| std::mem::replace(&mut start, end)..end)
}

/// A text of which UAX #29 says the same, and where each byte of it comes from. Its rules look at kinds of characters,
/// and none of them distinguishes one small letter, capital, digit or space from a run of them: with a letter a word, a
/// paragraph is a third as long.
fn shortened(paragraph: &str) -> (String, Vec<usize>) {
    let (mut short, mut places) = (String::with_capacity(paragraph.len()), Vec::with_capacity(paragraph.len()));
    let mut last = None;
    for (at, c) in paragraph.char_indices() {
        let (kind, runs) = match c {
            'a'..='z' => ('a', true),
            'A'..='Z' => ('A', true),
            '0'..='9' => ('0', true),
            ' ' | '\n' | '\r' => (' ', true),
            c => (c, false),
        };
        if runs && last == Some(kind) {
            continue;
        }
        short.push(kind);
        places.resize(short.len(), at);
        last = Some(kind);
    }
    (short, places)
}

/// UAX #29 counts a bracket that opens behind a full stop, as that of a reference does, to the sentence before it.
fn without_opening(sentence: &str) -> &str {
    match sentence.ends_with(['[', '(']) {
        true => sentence.trim_end_matches(['[', '(', ' ']),
        false => sentence,
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    #[test]
    fn a_sentence_has_no_space_at_its_ends() {
        let text = "One was\nhere. Two were there!  三个人来了。四个人走了。";
        let around = |word: &str| {
            let at = text.find(word).unwrap();
            &text[sentence_around(text, at..at + word.len())]
        };
        assert_eq!(around("One"), "One was\nhere.");
        assert_eq!(around("there"), "Two were there!");
        assert_eq!(around("四个"), "四个人走了。");
        let noted = "It is so.[1] He left.";
        assert_eq!(&noted[sentence_around(noted, 3..5)], "It is so.");
    }

    proptest! {
        #[test]
        fn a_text_is_parted_as_the_standard_says(text in "[a-cA-C0-2 \n.!?,;:()\"“”»é\u{301}会。…\u{85}\u{ad}]{0,60}") {
            let flat = text.replace(['\n', '\r'], " ");
            let whole = flat.split_sentence_bound_indices().map(|(at, part)| at..at + part.len());
            prop_assert_eq!(parts(&text).collect::<Vec<_>>(), whole.collect::<Vec<_>>());
        }
    }

    #[test]
    fn a_line_without_an_end_of_a_sentence_is_one() {
        let line = "  line 7 [warn] fox, the quick: brown \n";
        assert_eq!(&line[sentence_around(line, 9..12)], "line 7 [warn] fox, the quick: brown");
        assert_eq!(parts(line).count(), 1);
    }

    #[test]
    fn all_sentences_are_those_around_their_words() {
        let text = "One was\nhere. Two were there!  三个人来了。四个人走了。 ";
        let all = sentences(text);
        assert_eq!(all.len(), 4);
        assert!(all.iter().all(|s| sentence_around(text, s.clone()) == *s));
    }
}
