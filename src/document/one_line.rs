//! Text of any lines on one line.

/// `text` with one space for each run of white space, and none at its ends.
pub(crate) fn one_line(text: &str) -> String {
    // Mostly it is on one line already, which is quicker seen than made.
    let bytes = text.as_bytes();
    let spaced = |at: usize| match bytes[at] {
        b' ' => at == 0 || at + 1 == bytes.len() || bytes[at - 1] == b' ',
        b'\t'..=b'\r' => true,
        // The first bytes of all white space outside ASCII.
        0xc2 | 0xe1..=0xe3 => text[at..].starts_with(char::is_whitespace),
        _ => false,
    };
    if !(0..bytes.len()).any(spaced) {
        return text.to_owned();
    }
    let mut line = String::with_capacity(text.len());
    for word in text.split_whitespace() {
        if !line.is_empty() {
            line.push(' ');
        }
        line.push_str(word);
    }
    line
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    proptest! {
        #[test]
        fn words_have_one_space_between_them(text in "[ab \t\n\u{85}\u{a0}\u{ad}é会、\u{1680}\u{2003}–\u{3000}]{0,12}") {
            prop_assert_eq!(one_line(&text), text.split_whitespace().collect::<Vec<_>>().join(" "));
        }

        #[test]
        fn white_space_is_known_by_its_first_byte(c in any::<char>()) {
            let text = format!("a{c}{c}b");
            prop_assert_eq!(one_line(&text), text.split_whitespace().collect::<Vec<_>>().join(" "));
        }
    }
}
