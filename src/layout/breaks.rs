//! Breaks: where a line of text may or must end, by UAX #14 (through the crate `unicode-linebreak`).

use memchr::memmem;
use unicode_linebreak::{BreakOpportunity, linebreaks};

use super::runs::Run;

/// A place where a line may end.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Place {
    /// Byte before which the next line begins.
    pub(super) at: usize,
    /// The line ends here in any case: at a line feed, and at the end of the text.
    pub(super) forced: bool,
    /// Behind a soft hyphen, which shows when it is used.
    pub(super) hyphen: bool,
}

/// The places of `text` in order; none when it is empty, else the last one is its end. Unlike UAX #14, which has no break
/// before a slash, a path may begin a line.
pub(super) fn of(text: &str) -> impl Iterator<Item = Place> + '_ {
    let bytes = text.as_bytes();
    let mut paths =
        memmem::find_iter(bytes, b" /").map(|at| at + 1).filter(|&at| bytes.get(at + 1) != Some(&b' ')).peekable();
    let may = |at: usize| !leads(text, at) && !closes(bytes, at) && !parts_letter(text, at);
    let places = linebreaks(text).filter(move |&(at, kind)| at > 0 && (kind == BreakOpportunity::Mandatory || may(at)));
    places.flat_map(move |(at, kind)| {
        let end = at == text.len();
        // What else Unicode makes end a line is a control here, and shown as one.
        let forced = end || kind == BreakOpportunity::Mandatory && bytes[at - 1] == b'\n';
        let path = paths.next_if(|&path| path < at).map(|at| Place { at, forced: false, hyphen: false });
        path.into_iter().chain([Place { at, forced, hyphen: !end && text[..at].ends_with('\u{ad}') }])
    })
}

/// True where `-` or `/`, and at most points besides, stand between the start of a word and byte `at`: an option or a
/// path begins there, which UAX #14 would part from its name.
fn leads(text: &str, at: usize) -> bool {
    if !matches!(text.as_bytes()[at - 1], b'-' | b'/') {
        return false;
    }
    !text[..at].trim_end_matches(['-', '/', '.', '~']).ends_with(char::is_alphanumeric)
}

/// True where the bracket of an address begins at byte `at`: `<https://a.org/>` is not parted from its last sign, as
/// UAX #14 would behind a slash.
fn closes(bytes: &[u8], at: usize) -> bool {
    bytes.get(at) == Some(&b'>') && !bytes[at - 1].is_ascii_whitespace()
}

/// True where a hyphen before byte `at` joins a single letter to a word: `RISC-V` and `e-mail` are not parted there.
fn parts_letter(text: &str, at: usize) -> bool {
    let alone = |first: Option<char>, second: Option<char>| {
        first.is_some_and(char::is_alphabetic) && !second.is_some_and(char::is_alphanumeric)
    };
    let (mut before, mut after) = (text[..at].chars().rev().skip(1), text[at..].chars());
    text.as_bytes()[at - 1] == b'-' && (alone(before.next(), before.next()) || alone(after.next(), after.next()))
}

/// As [`of`], for a text for some runs of which signs stand: lines break as if these were the text.
pub(super) fn of_visible(text: &str, runs: &[Run]) -> Vec<Place> {
    let (mut visible, mut pieces) = (String::with_capacity(text.len()), Vec::new());
    for (i, run) in runs.iter().enumerate() {
        let end = runs.get(i + 1).map_or(text.len(), |r| r.start as usize);
        let shown = run.sign.unwrap_or(&text[run.start as usize..end]);
        if !shown.is_empty() {
            pieces.push((visible.len(), run.start as usize, end));
            visible.push_str(shown);
        }
    }
    let mut piece = 0;
    let mut places: Vec<_> = of(&visible)
        .map(|place| {
            while pieces.get(piece + 1).is_some_and(|p| p.0 < place.at) {
                piece += 1;
            }
            let (from, to, end) = pieces[piece];
            Place { at: (place.at - from + to).min(end), ..place }
        })
        .collect();
    if let Some(last) = places.last_mut() {
        last.at = text.len();
    }
    places
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::document::Roles;

    fn marked(text: &str, places: impl Iterator<Item = Place>) -> String {
        let mut out = String::new();
        let mut from = 0;
        for p in places {
            out.push_str(&text[from..p.at]);
            out.push_str(if p.forced { "‖" } else { "|" });
            from = p.at;
        }
        out
    }

    #[test]
    fn lines_break_between_words_and_at_line_feeds() {
        let cases = [
            ("two words", "two |words‖"),
            ("one\ntwo", "one\n‖two‖"),
            ("one\n", "one\n‖"),
            ("well-known", "well-|known‖"),
            ("RISC-V, x-ray and x86-64a", "RISC-V, |x-ray |and |x86-64a‖"),
            ("a --long-option or -i", "a |--long-|option |or |-i‖"),
            ("see /usr/share or / and ./a", "see |/usr/|share |or / |and ./a‖"),
            ("http://a.example/b", "http://a.example/|b‖"),
            ("see <http://a.example/> now", "see |<http://a.example/> |now‖"),
            ("会议。好", "会|议。|好‖"),
            ("a\u{2028}b", "a\u{2028}|b‖"),
            ("10 km", "10 |km‖"),
            ("10\u{a0}km", "10\u{a0}km‖"),
            ("", ""),
        ];
        for (text, expected) in cases {
            assert_eq!(marked(text, of(text)), expected);
        }
        assert!(of("soft\u{ad}ly").next().is_some_and(|p| p.hyphen));
    }

    #[test]
    fn hidden_runs_make_no_break_and_hide_none() {
        let text = "a)<x>[b] <y>c";
        let r = Roles::empty();
        let runs = [Run::shown(0, r), Run::hidden(2), Run::shown(5, r), Run::hidden(9), Run::shown(12, r)];
        let visible = "a)[b] c";
        assert_eq!(marked(visible, of(visible)), "a)|[b] |c‖");
        assert_eq!(marked(text, of_visible(text, &runs).into_iter()), "a)|<x>[b] |<y>c‖");
        assert_eq!(marked("a)<x>", of_visible("a)<x>", &runs[..2]).into_iter()), "a)<x>‖");
    }
}
