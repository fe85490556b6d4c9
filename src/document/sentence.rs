//! Sentences: for quotations, lists of hits and figures.

use unicode_segmentation::UnicodeSegmentation;

/// The sentence of `paragraph` around `range` (bytes of it), without white space at its ends, by UAX #29.
/// A range over several sentences gets from the first one's start to the last one's end.
pub fn sentence_around(paragraph: &str, range: std::ops::Range<usize>) -> std::ops::Range<usize> {
    let mut around = range.start.min(paragraph.len())..range.end.min(paragraph.len());
    // A line end within a paragraph ends no sentence; UAX #29 would have it so.
    let flat = paragraph.replace(['\n', '\r'], " ");
    for (start, sentence) in flat.split_sentence_bound_indices() {
        let end = start + sentence.len();
        if start <= range.start && range.start < end {
            around.start = start;
        }
        if start < range.end && range.end <= end {
            around.end = end;
        }
    }
    let text = &paragraph[around.clone()];
    let lead = text.len() - text.trim_start().len();
    around.start += lead;
    around.end = around.start + without_opening(text.trim()).len();
    around
}

/// All sentences of `paragraph` in order, in bytes of it, without white space at their ends, by UAX #29.
pub fn sentences(paragraph: &str) -> Vec<std::ops::Range<usize>> {
    let flat = paragraph.replace(['\n', '\r'], " ");
    let bounds = flat.split_sentence_bound_indices().map(|(start, sentence)| {
        let lead = sentence.len() - sentence.trim_start().len();
        start + lead..start + lead + without_opening(sentence.trim()).len()
    });
    bounds.filter(|s| !s.is_empty()).collect()
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

    #[test]
    fn all_sentences_are_those_around_their_words() {
        let text = "One was\nhere. Two were there!  三个人来了。四个人走了。 ";
        let all = sentences(text);
        assert_eq!(all.len(), 4);
        assert!(all.iter().all(|s| sentence_around(text, s.clone()) == *s));
    }
}
