//! The same hits whatever the windows, the range asked for and the direction.

use proptest::prelude::*;

use super::{
    oracle::{self, signs},
    windows,
};
use crate::{
    document::{Range, Text, Unstyled},
    search::{Mode, Query, window::CELL},
};

/// A text of several cells, with something of interest around each border.
fn large(filler: &str, around: &[String]) -> String {
    let mut text = String::new();
    for (i, around) in around.iter().enumerate() {
        while text.len() + around.len() / 2 + filler.len() <= (i + 1) * CELL {
            text.push_str(filler);
        }
        text.push_str(around);
    }
    text
}

fn check(query: &Query, text: &str, cuts: &[usize], most: usize) -> Vec<Range> {
    let (owned, windows) = (Text::owned(text), windows(text, most));
    let whole = query.hits(&owned, 0..text.len());
    assert!(whole.iter().all(|hit| text.is_char_boundary(hit.start) && text.is_char_boundary(hit.end)));
    assert!(whole.windows(2).all(|pair| pair[0].end <= pair[1].start), "overlap");
    let mut cuts: Vec<usize> = cuts.iter().map(|&cut| cut.min(text.len())).chain([0, text.len()]).collect();
    cuts.sort_unstable();
    let parts: Vec<_> = cuts.windows(2).flat_map(|cut| query.hits(&windows, cut[0]..cut[1])).collect();
    assert_eq!(parts, whole, "{:?} in windows", query.pattern());
    for &cut in &cuts {
        let next = whole.iter().find(|hit| hit.start >= cut).cloned();
        assert_eq!(query.next(&windows, cut, text.len()), next);
        let last = whole.iter().rev().find(|hit| hit.start < cut).cloned();
        assert_eq!(query.last_before(&windows, cut, text.len()), last);
    }
    whole
}

#[test]
fn matches_that_overlap_give_way_at_borders() {
    let text = "a".repeat(3 * CELL + 17);
    let cuts = [1, CELL - 1, CELL, CELL + 1, 2 * CELL + 7];
    let hits = check(&Query::new("aaa", Mode::Literal).unwrap(), &text, &cuts, 10_000);
    assert!(text.len() / 3 - hits.len() <= 4, "{}", hits.len());
    let hits = check(&Query::new("a{3}", Mode::Regex).unwrap(), &text, &cuts, 10_000);
    assert!(text.len() / 3 - hits.len() <= 4, "{}", hits.len());
}

#[test]
fn a_long_match_crosses_borders() {
    let text = large("..\n", &["<<".to_owned() + &"-\n".repeat(8000) + ">>", String::new()]);
    let hits = check(&Query::new("(?s)<<.*?>>", Mode::Regex).unwrap(), &text, &[CELL, CELL + 5], 99_999);
    assert_eq!(hits.iter().map(Range::len).collect::<Vec<_>>(), [16_004]);
}

#[test]
fn nothing_is_lost_between_the_pieces_of_a_search_backward() {
    let query = Query::new("needle", Mode::Literal).unwrap();
    for behind in (4080..4110).chain(12_270..12_300) {
        let text = Text::owned("needle".to_owned() + &"-".repeat(behind));
        assert_eq!(query.last_before(&text, text.len(), text.len()), Some(0..6), "{behind}");
        assert_eq!(query.last_before(&text, text.len(), text.len() - 1), None, "{behind}");
    }
}

/// Of styled text in windows the hits are those of its letters, wherever the windows end.
#[test]
fn sequences_of_styling_are_no_part_of_what_is_searched() {
    let line =
        "\x1b[33mcommit\x1b[m 32m N\x08Name _\x08of wa\x1b[1mt\x1b[0mer\n\x1b[32m+more\x1b[m\n\x1b[32m+than\x1b[m\n";
    let source = line.repeat(3 * 4 * CELL / line.len());
    let lines = source.len() / line.len();
    let text = windows(&source, 100_000);
    for (pattern, mode, shown) in [
        ("32m", Mode::Literal, " 32m"),
        ("commit 32m name of water", Mode::Literal, "commit"),
        ("water +more", Mode::Literal, "wa"),
        (r"\d+m", Mode::Regex, " 32m"),
        (r"na.e of w\w+r", Mode::Regex, "Name"),
        (r"^\+t", Mode::Regex, "+than"),
    ] {
        let query = Query::new(pattern, mode).unwrap();
        let hits = query.hits(&text, 0..source.len());
        assert_eq!(hits.len(), lines, "{pattern}");
        let first = line.find(shown).unwrap() + usize::from(shown.starts_with(' '));
        assert!(hits.iter().enumerate().all(|(n, hit)| hit.start == n * line.len() + first), "{pattern}");
    }
    assert!(Query::new("1b", Mode::Literal).unwrap().hits(&text, 0..source.len()).is_empty());
    let hit = Query::new("name", Mode::Literal).unwrap().hits(&text, 0..200).remove(0);
    assert_eq!(&source[hit], "Name");
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(12))]

    #[test]
    fn literals(
        filler in signs(1, 20),
        around in prop::collection::vec(signs(0, 12), 1..5),
        (from, length) in (0usize..12, 1usize..6),
        cuts in prop::collection::vec(0..5 * CELL, 0..5),
        near in -20isize..20,
        most in 1000usize..400_000,
    ) {
        let pattern: String = around[0].chars().skip(from).take(length).collect();
        let Ok(query) = Query::new(&pattern, Mode::Literal) else { return Ok(()) };
        let text = large(&filler, &around);
        let cuts: Vec<_> = cuts.into_iter().chain([CELL.saturating_add_signed(near)]).collect();
        let hits = check(&query, &text, &cuts, most);
        let oracle = oracle::hits(&pattern, &text);
        if oracle::is_distinct(&pattern) {
            prop_assert_eq!(hits, oracle, "{:?}", pattern);
        } else {
            // The oracle knows no borders: matches that overlap may be chosen otherwise there.
            prop_assert!(hits.len().abs_diff(oracle.len()) <= text.len() / CELL);
        }
    }

    #[test]
    fn expressions(
        pattern in prop::sample::select(vec![
            r"\w+", "a+", r"\ba", "^.", "[aeé].", "x*", "a.*b", r"\s+", "(?s)a.{0,9}b", "σ|ш", "e$", r"\z", "(?s)e.*e",
        ]),
        filler in signs(1, 20),
        around in prop::collection::vec(signs(0, 12), 1..4),
        cuts in prop::collection::vec(0..4 * CELL, 0..4),
        near in -20isize..20,
        most in 1000usize..400_000,
    ) {
        let text = large(&filler, &around);
        let cuts: Vec<_> = cuts.into_iter().chain([CELL.saturating_add_signed(near)]).collect();
        check(&Query::new(pattern, Mode::Regex).unwrap(), &text, &cuts, most);
    }

    #[test]
    fn letters_of_styled_text(
        source in "(a|b|é|e|\n| |> |\x08|\x1b\\[1m|\x1b\\[31m|\x1b\\[m|\x1b|_){0,80}",
        pattern in "[abée]( |[abe]){0,3}",
        regex in any::<bool>(),
        cut in 0usize..200,
    ) {
        let query = Query::new(&pattern, if regex { Mode::Regex } else { Mode::Literal }).unwrap();
        let letters = Unstyled::of(source.as_bytes());
        let expected: Vec<_> = match &letters {
            Some(letters) => {
                let found = query.hits(&Text::owned(letters.text.as_str()), 0..letters.text.len());
                found.iter().map(|hit| letters.outer(hit)).collect()
            }
            None => query.hits(&Text::owned(source.as_str()), 0..source.len()),
        };
        let (text, cut) = (windows(&source, 9), cut.min(source.len()));
        let found = [query.hits(&text, 0..cut), query.hits(&text, cut..source.len())].concat();
        prop_assert_eq!(found, expected);
    }

    #[test]
    fn any_bytes(bytes in prop::collection::vec(any::<u8>(), 0..200), pattern in any::<String>(), mode in any::<bool>()) {
        let len = bytes.len();
        let text = Text::windows(std::sync::Arc::new(super::Source { bytes, most: 7 }), len);
        let mode = if mode { Mode::Regex } else { Mode::Literal };
        if let Ok(query) = Query::new(&pattern, mode) {
            for hit in query.hits(&text, 0..usize::MAX) {
                prop_assert_eq!((text.floor(hit.start), text.floor(hit.end)), (hit.start, hit.end));
            }
        }
    }
}
