//! Words and ends of sentences, counted rather than understood.

/// Words of a text: between white space, and of Chinese every two characters.
pub(super) fn count_words(text: &str) -> usize {
    let (mut words, mut han, mut inside) = (0, 0, false);
    for &b in text.as_bytes() {
        // The first byte of most characters of Chinese.
        let letter = (0xe4..=0xe9).contains(&b);
        han += usize::from(letter);
        let space = b.is_ascii_whitespace();
        words += usize::from(!space && !inside && !letter);
        inside = !space;
    }
    words + han / 2
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
