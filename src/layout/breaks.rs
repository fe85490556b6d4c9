//! Breaks: where a line of text may or must end, by UAX #14 (through the crate `unicode-linebreak`).

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

/// The places of `text` in order; none when it is empty, else the last one is its end.
pub(super) fn of(text: &str) -> impl Iterator<Item = Place> + '_ {
    linebreaks(text).filter(|&(at, _)| at > 0).map(|(at, kind)| {
        let end = at == text.len();
        // What else Unicode makes end a line is a control here, and shown as one.
        let forced = end || kind == BreakOpportunity::Mandatory && text.as_bytes()[at - 1] == b'\n';
        Place { at, forced, hyphen: !end && text[..at].ends_with('\u{ad}') }
    })
}

/// As [`of`], for a text some runs of which are hidden: lines break as if these were not there.
pub(super) fn of_visible(text: &str, runs: &[Run]) -> Vec<Place> {
    let (mut visible, mut pieces) = (String::with_capacity(text.len()), Vec::new());
    for (i, run) in runs.iter().enumerate() {
        let end = runs.get(i + 1).map_or(text.len(), |r| r.start as usize);
        if !run.hidden {
            pieces.push((visible.len(), run.start as usize));
            visible.push_str(&text[run.start as usize..end]);
        }
    }
    let mut piece = 0;
    let mut places: Vec<_> = of(&visible)
        .map(|place| {
            while pieces.get(piece + 1).is_some_and(|p| p.0 < place.at) {
                piece += 1;
            }
            let (from, to) = pieces[piece];
            Place { at: place.at - from + to, ..place }
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
