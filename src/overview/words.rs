//! Words and ends of sentences, counted rather than understood.

/// Words of a text: between white space, and of Chinese every two characters.
pub(super) fn count_words(text: &str) -> usize {
    // The first byte of most characters of Chinese.
    let han = |b: u8| (0xe4..=0xe9).contains(&b);
    let begins = |before: u8, b: u8| (before.is_ascii_whitespace() & !b.is_ascii_whitespace() & !han(b)) as u8;
    let (bytes, mut words, mut letters) = (text.as_bytes(), 0, 0);
    words += bytes.first().map_or(0, |first| usize::from(begins(b' ', *first)));
    // As many at a time as a byte can count, which the compiler counts side by side.
    for part in bytes.chunks(255) {
        letters += usize::from(part.iter().map(|b| u8::from(han(*b))).sum::<u8>());
    }
    let behind = bytes.get(1..).unwrap_or_default();
    for (before, part) in bytes.chunks(255).zip(behind.chunks(255)) {
        words += usize::from(before.iter().zip(part).map(|(before, b)| begins(*before, *b)).sum::<u8>());
    }
    words + letters / 2
}

/// True when a sentence may end in `text`: behind a full stop comes a space.
pub(super) fn has_end(text: &str) -> bool {
    let stop = |(n, b): (usize, &u8)| match b {
        b'!' | b'?' | b';' => true,
        b'.' => text.as_bytes().get(n + 1).is_some_and(u8::is_ascii_whitespace),
        _ => false,
    };
    text.bytes().enumerate().any(|(n, b)| stop((n, &b))) || text.contains(['。', '！', '？', '；'])
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    /// What [`count_words`] counts, a byte at a time.
    fn counted(text: &str) -> usize {
        let (mut words, mut han, mut inside) = (0, 0, false);
        for &b in text.as_bytes() {
            let letter = (0xe4..=0xe9).contains(&b);
            han += usize::from(letter);
            words += usize::from(!b.is_ascii_whitespace() && !inside && !letter);
            inside = !b.is_ascii_whitespace();
        }
        words + han / 2
    }

    proptest! {
        #[test]
        fn words_are_counted(text in "[ab \n\té会。]{0,20}", times in 1usize..60) {
            let text = text.repeat(times);
            prop_assert_eq!(count_words(&text), counted(&text));
        }
    }
}
