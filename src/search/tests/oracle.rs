//! Literal search once more in the plainest way: cut into units, fold each, compare at every place.

use proptest::prelude::*;
use unicode_normalization::{UnicodeNormalization, char::canonical_combining_class};

use crate::{
    document::{Range, Text},
    search::{Mode, Query, unit::GAP},
};

/// A unit of the text: its folded form, and its bytes. White space is folded to one blank.
type Unit = (String, Range);

/// The form of a mark without a letter.
const NOTHING: &str = "\0";

fn units(text: &str, exact: bool) -> Vec<Unit> {
    let mut units: Vec<Unit> = vec![];
    for (at, c) in text.char_indices() {
        let end = at + c.len_utf8();
        let joins = canonical_combining_class(c) != 0;
        match units.last_mut() {
            Some((form, range)) if c.is_whitespace() && form == " " => range.end = end,
            Some((form, range)) if joins && ![" ", "\u{ad}", NOTHING].contains(&form.as_str()) => {
                form.push(c);
                range.end = end;
            }
            _ if joins => units.push((NOTHING.into(), at..end)),
            _ if c.is_whitespace() => units.push((" ".into(), at..end)),
            _ => units.push((c.into(), at..end)),
        }
    }
    for (form, _) in &mut units {
        *form = form.nfd().map(|c| fold(c, exact)).collect();
    }
    units
}

fn fold(c: char, exact: bool) -> char {
    match c {
        '’' | '‘' | '‹' => '\'',
        '“' | '„' | '«' => '"',
        '–' | '—' | '−' => '-',
        'ς' if !exact => 'σ',
        'ſ' => 'ſ',
        _ if exact => c,
        _ => c.to_lowercase().next().unwrap_or(c),
    }
}

/// All hits, by trying every place of the text.
pub(super) fn hits(pattern: &str, text: &str) -> Vec<Range> {
    let exact = pattern.chars().any(char::is_uppercase);
    let mut wanted: Vec<String> = units(pattern, exact).into_iter().map(|(form, _)| form).collect();
    wanted.retain(|form| form != "\u{ad}" && form != NOTHING);
    wanted.dedup_by(|a, b| a == " " && b == " ");
    if wanted.iter().any(|form| form.chars().count() > 8) {
        return vec![]; // a tower of marks matches nothing
    }
    let units = units(text, exact);
    let mut hits: Vec<Range> = vec![];
    for i in 0..units.len() {
        for hit in at(&wanted, &units, i, text) {
            if hits.last().is_none_or(|last| last.end <= hit.start) {
                hits.push(hit);
            }
        }
    }
    hits
}

fn at(wanted: &[String], units: &[Unit], from: usize, text: &str) -> Vec<Range> {
    if wanted.is_empty() {
        return vec![];
    }
    let ends = |range: &Range| -> Vec<Range> {
        text[range.clone()].char_indices().map(|(i, c)| range.start + i..range.start + i + c.len_utf8()).collect()
    };
    if wanted == [" "] {
        return if units[from].0 == " " { ends(&units[from].1) } else { vec![] };
    }
    let mut i = from;
    let mut hit = 0..0;
    for (n, form) in wanted.iter().enumerate() {
        if n > 0 && units.get(i).is_some_and(|unit| unit.0 == "\u{ad}") {
            i += 1;
        }
        let Some((_, range)) = units.get(i).filter(|unit| unit.0 == *form) else { return vec![] };
        let chars = ends(range);
        let (first, last) = (chars.first().unwrap(), chars.last().unwrap());
        if n == 0 {
            hit.start = if form == " " { last.start } else { range.start };
        }
        hit.end = if form == " " { first.end } else { range.end };
        i += 1;
    }
    vec![hit]
}

/// Texts of letters and signs of every kind that folding knows, of `least` to `most` characters.
pub(super) fn signs(least: usize, most: usize) -> impl Strategy<Value = String> {
    prop::string::string_regex(&format!("{SIGNS}{{{least},{most}}}")).unwrap()
}

/// True when no unit of `pattern` comes twice: its matches cannot overlap.
pub(super) fn is_distinct(pattern: &str) -> bool {
    let mut forms: Vec<String> = units(pattern, false).into_iter().map(|(form, _)| form).collect();
    let count = forms.len();
    forms.sort_unstable();
    forms.dedup();
    forms.len() == count
}

const SIGNS: &str = "[aAbeEsékK\u{301}\u{323}ß'’\"“«–— \u{a0}\n\t\u{ad}海σςΣшШ.]";

fn check(pattern: &str, text: &str) {
    let Ok(query) = Query::new(pattern, Mode::Literal) else { return };
    let found = query.hits(&Text::owned(text), 0..text.len());
    assert_eq!(found, hits(pattern, text), "{pattern:?} in {text:?}");
}

#[test]
fn hits_stand_in_brackets() {
    for (pattern, marked) in [
        ("ana", "b[ana]na [Ana]"),
        ("Ana", "banana [Ana]"),
        ("more than", "[more\n\tthan], [more\u{a0}than], more, than, [more\u{ad} than]"),
        ("more than", "> [more\n> than], [more\r\n > > than], more > than, more>than"),
        ("more >", "[more\n>] than"),
        ("it's -", "[It’s —], its -"),
        ("cooperation", "[co\u{ad}ope\u{ad}ration], co\u{ad}\u{ad}operation"),
        ("cooperation", "[cooperation]al"),
        ("e", "e\u{301}é[E]"),
        ("é", "[e\u{301}][é]E"),
        ("k", "[K]\u{212a}"),
        (" b ", "a[ b ]b b"),
        ("a ", "b[a ] [a\n] a"),
        (" ", "a[ ][\n]b"),
        ("海", "上[海]合作"),
        ("\"a\"", "[«a»], [“a”], 'a'"),
        ("шанхай", "[Шанхай]ская"),
        ("''-''\"", "''-[''-''\"]-''\""),
    ] {
        let text = marked.replace(['[', ']'], "");
        let hits = Query::new(pattern, Mode::Literal).unwrap().hits(&Text::owned(text.as_str()), 0..text.len());
        let mut found = text.clone();
        for hit in hits.iter().rev() {
            found.insert(hit.end, ']');
            found.insert(hit.start, '[');
        }
        assert_eq!(found, marked, "{pattern}");
    }
}

#[test]
fn a_blank_matches_white_space_up_to_a_bound() {
    let query = Query::new("a b", Mode::Literal).unwrap();
    for (blanks, yes) in [(1, true), (GAP, true), (GAP + 1, false), (9 * GAP, false)] {
        let text = Text::owned(format!("a{}b", " ".repeat(blanks)));
        assert_eq!(query.hits(&text, 0..text.len()).len() == 1, yes, "{blanks}");
    }
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(1000))]

    #[test]
    fn hits_are_those_of_the_oracle(pattern in signs(1, 4), text in signs(0, 60)) {
        check(&pattern, &text);
    }

    /// Nothing in such a query can be scanned for.
    #[test]
    fn queries_without_letters(pattern in "['’\" –-]{1,6}", text in "['’\" –-]{0,60}") {
        check(&pattern, &text);
    }

    #[test]
    fn parts_of_the_text_are_found(text in signs(1, 60), from in 0usize..60, most in 1usize..9) {
        let pattern: String = text.chars().skip(from).take(most).collect();
        check(&pattern, &text);
    }

    #[test]
    fn long_queries_in_repetitive_text(unit in signs(1, 3), times in 1usize..40, tail in signs(1, 1), more in 1usize..300) {
        let text = unit.repeat(times) + &tail + &unit.repeat(more);
        check(&(unit.repeat(times) + &tail), &text);
        check(&(tail + &unit.repeat(times)), &text);
    }

    /// What a range shows is decided by what stands around it.
    #[test]
    fn hits_of_a_range_are_those_that_start_there(
        text in signs(1, 40),
        from in 0usize..40,
        most in 1usize..7,
        hyphens in prop::collection::vec(0usize..120, 0..4),
    ) {
        let pattern: String = text.chars().skip(from).take(most).collect();
        let mut text = text;
        for at in hyphens.into_iter().filter(|&at| at <= text.len()).collect::<Vec<_>>() {
            if text.is_char_boundary(at) {
                text.insert(at, '\u{ad}');
            }
        }
        let Ok(query) = Query::new(&pattern, Mode::Literal) else { return Ok(()) };
        let owned = Text::owned(text.as_str());
        let whole = query.hits(&owned, 0..text.len());
        for cut in 0..=text.len() {
            let (before, after) = (query.hits(&owned, 0..cut), query.hits(&owned, cut..text.len()));
            prop_assert_eq!([before, after].concat(), &whole[..], "{:?} cut at {}", pattern, cut);
        }
    }
}
