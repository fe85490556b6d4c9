//! The letters of a line of plain text without the styling that `man` and `git log --color` write into it.

use std::borrow::Cow;

use memchr::memchr2;
use unicode_segmentation::UnicodeSegmentation;

/// Bytes before a backspace in which its letter is looked for.
const LOOK_BACK: usize = 64;
/// Bytes of the parameters of a sequence that is taken for styling.
const LONGEST: usize = 64;

/// `text` as it is read: without SGR sequences (`ESC [ … m`) and the overstruck letters before a backspace. What is no
/// styling stays. Takes time linear in the length of the text.
pub fn unstyled(text: &str) -> Cow<'_, str> {
    let styling = |from: usize| memchr2(0x1b, 0x08, &text.as_bytes()[from..]).map(|n| from + n);
    let Some(mut at) = styling(0) else { return Cow::Borrowed(text) };
    let mut letters = text[..at].to_owned();
    loop {
        let after = match &text[at..] {
            rest if rest.starts_with('\x08') => at + usize::from(strike(&mut letters)),
            rest => at + sgr_len(rest),
        };
        // A sign that is no styling is taken with what follows it.
        let plain = if after == at { at + 1 } else { after };
        let next = styling(plain).unwrap_or(text.len());
        letters.push_str(&text[after..next]);
        if next == text.len() {
            return Cow::Owned(letters);
        }
        at = next;
    }
}

/// Takes the last letter away, if the last character is one.
fn strike(letters: &mut String) -> bool {
    let low = letters.floor_char_boundary(letters.len().saturating_sub(LOOK_BACK));
    let last = letters[low..].graphemes(true).next_back().filter(|c| !c.starts_with(char::is_control));
    let Some(len) = last.map(str::len) else { return false };
    letters.truncate(letters.len() - len);
    true
}

/// Bytes of the SGR sequence that `text` begins with, 0 without one.
fn sgr_len(text: &str) -> usize {
    let Some(inside) = text.strip_prefix("\x1b[") else { return 0 };
    let end = inside.bytes().take(LONGEST + 1).position(|b| !matches!(b, b'0'..=b'9' | b';' | b':'));
    end.filter(|&end| inside.as_bytes()[end] == b'm').map_or(0, |end| end + 3)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn styling_goes_and_letters_stay() {
        let cases = [
            ("N\x08NA\x08AM\x08M", "NAM"),
            ("_\x08fi\x08_x", "f_x"),
            ("\x1b[1;38:5:9mbold\x1b[0m and \x1b[mnone", "bold and none"),
            ("e\u{301}\x08e\u{301}!", "e\u{301}!"),
            ("\x08a \x1b[2J\x1b]0;t\x07 \x1b", "\x08a \x1b[2J\x1b]0;t\x07 \x1b"),
            ("plain 会", "plain 会"),
            ("", ""),
        ];
        for (text, letters) in cases {
            assert_eq!(unstyled(text), letters);
        }
        assert!(matches!(unstyled("plain"), Cow::Borrowed(_)));
    }
}
