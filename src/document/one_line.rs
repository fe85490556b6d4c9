//! Text of any lines on one line.

/// `text` with one space for each run of white space, and none at its ends.
pub(crate) fn one_line(text: &str) -> String {
    if is_one_line(text.as_bytes()) {
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

/// True for what is surely on one line already, as most is. Bytes are looked at side by side, so none ends the look.
fn is_one_line(text: &[u8]) -> bool {
    // White space but the space: that of ASCII, and the first bytes of all other.
    let spaced = |b: u8| matches!(b, b'\t'..=b'\r' | 0xc2 | 0xe1..=0xe3);
    let behind = text.get(1..).unwrap_or_default();
    let two = |found: bool, (one, other): (&u8, &u8)| found | ((*one == b' ') & (*other == b' '));
    let open = text.first() == Some(&b' ') || text.last() == Some(&b' ');
    !open && !text.iter().fold(false, |found, b| found | spaced(*b)) && !text.iter().zip(behind).fold(false, two)
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
