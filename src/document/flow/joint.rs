//! Where a paragraph was broken, and what stands there when it flows.

use super::{
    super::Range,
    line::{BLANK, is_wide, quotation},
};

/// A place where a paragraph was broken: what stands there in the source, and whether a space stands for it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Joint {
    /// Bytes of the paragraph: white space at the end of a line, the line end, and what the next line begins with.
    pub range: Range,
    /// False where a word goes on: behind its hyphen, or in a script without spaces.
    pub space: bool,
}

/// The places where `paragraph`, the text of a block of several lines, was broken.
pub(crate) fn joints(paragraph: &str) -> Vec<Joint> {
    let mut joints = Vec::new();
    for feed in memchr::memchr_iter(b'\n', paragraph.as_bytes()) {
        let before = paragraph[..feed].trim_end_matches(BLANK).trim_end_matches('\r').trim_end_matches(BLANK);
        let next = &paragraph[feed + 1..];
        let inside = next[quotation(next.split('\n').next().unwrap_or_default())..].trim_start_matches(BLANK);
        // This hyphen stands where formatters broke a word.
        let broken = before.strip_suffix('\u{2010}').filter(|word| {
            inside.starts_with(char::is_lowercase)
                || word.ends_with(char::is_uppercase) && inside.starts_with(char::is_uppercase)
        });
        let range = broken.unwrap_or(before).len()..paragraph.len() - inside.len();
        joints.push(Joint { range, space: stand_apart(before, inside) });
    }
    joints
}

/// True where a space stands between the end of a line and the start of the next one.
fn stand_apart(before: &str, next: &str) -> bool {
    let mut back = before.chars().rev();
    let (Some(last), Some(first)) = (back.next(), next.chars().next()) else { return false };
    let letter = back.next().is_some_and(char::is_alphabetic);
    let word = next.split(|c: char| !c.is_alphanumeric()).next().unwrap_or_default();
    // `and` behind a hyphen goes on with another word: `long- and short-lived`.
    let other = ["and", "or", "to", "und", "oder", "bis", "et", "ou", "y", "o", "e"].contains(&word);
    match last {
        '-' if letter => other || !first.is_alphanumeric(),
        '-' if before.ends_with("--") && !before.ends_with(" --") => false,
        '—' if letter => false,
        '\u{2010}' => false,
        _ => !(is_wide(last) && is_wide(first)),
    }
}
