//! Regular expressions: an engine of linear time with bounded sizes, folding as far as it makes sense, and errors in
//! one line.

use regex_automata::{
    Anchored, Input,
    meta::{BuildError, Regex},
    util::syntax,
};
use unicode_normalization::{UnicodeNormalization, char::decompose_canonical};

use super::{
    kinds::{has_capital, kinds},
    required,
};
use crate::document::Range;

/// Bytes of a compiled expression.
const SIZE: usize = 4 << 20;

/// Bytes of each worker's cache for it.
const CACHE: usize = 1 << 20;

/// Deepest nesting of groups.
const NEST: u32 = 100;

/// A compiled regular expression.
#[derive(Debug)]
pub(super) struct Expression {
    exact: Regex,
    /// The expression without its word boundaries, if it has any: it matches wherever `exact` does, and elsewhere.
    /// Boundaries of Unicode words keep the engine from its fast ways in text that is not ASCII.
    relaxed: Option<Regex>,
    /// Runs of letters of which every match has one; none where that is not known.
    required: Vec<String>,
}

/// What a run of blanks of a pattern matches: white space, and the signs of a quotation at the beginning of a line that it
/// leads to.
const BLANKS: &str = r"(?:\s*\n\s*>[> ]*|\s+)";

/// How many false finds of the relaxed expression are borne at any rate, and each so many bytes, until the exact one
/// goes on alone.
const FALSE_FINDS: (usize, usize) = (16, 32);

impl Expression {
    /// Compiles `pattern`; `^`, `$` and `.` keep to a line, a capital asks for exact case.
    ///
    /// # Errors
    /// What is wrong with the pattern, in a few words.
    pub(super) fn compile(pattern: &str, any_case: bool) -> Result<Self, String> {
        let ignore_case = any_case || !has_capital(pattern, true);
        let folded = fold(pattern, false);
        // An error should speak of the pattern as it was typed.
        let explain = |error| explain(&build(pattern, ignore_case).err().unwrap_or(error));
        let exact = build(&folded, ignore_case).map_err(explain)?;
        let relaxed = Some(fold(pattern, true)).filter(|relaxed| *relaxed != folded);
        let relaxed = relaxed.and_then(|relaxed| build(&relaxed, ignore_case).ok());
        let hir = syntax::parse_with(&folded, &syntax(ignore_case));
        let required = hir.map(|hir| required::of_expression(&hir)).unwrap_or_default();
        Ok(Self { exact, relaxed: relaxed.filter(|regex| !regex.is_match("")), required })
    }

    /// Runs of letters of which every match has one; none where that is not known.
    pub(super) fn required(&self) -> Vec<String> {
        self.required.clone()
    }

    /// The first match that starts within `starts` and ends at or before `end`, if it is not empty. `ascii` says
    /// whether all of `text` is.
    pub(super) fn find(&self, text: &[u8], ascii: bool, starts: Range, end: usize) -> Option<Range> {
        let end = end.min(text.len());
        let starts = starts.start..starts.end.min(end);
        match &self.relaxed {
            Some(relaxed) if !ascii => self.find_by(relaxed, text, starts, end),
            _ => self.find_exactly(text, starts, end),
        }
    }

    fn find_exactly(&self, text: &[u8], starts: Range, end: usize) -> Option<Range> {
        let mut from = starts.start;
        while from < starts.end {
            let found = self.exact.search(&Input::new(text).range(from..end))?;
            if found.start() >= starts.end {
                return None;
            }
            if !found.is_empty() {
                return Some(found.range());
            }
            from = found.end() + 1;
        }
        None
    }

    /// Looks for `relaxed`, and where it is found for the expression itself.
    fn find_by(&self, relaxed: &Regex, text: &[u8], starts: Range, end: usize) -> Option<Range> {
        let (mut from, mut falsely) = (starts.start, 0);
        while from < starts.end {
            let start = relaxed.search(&Input::new(text).range(from..end))?.start();
            if start >= starts.end {
                return None;
            }
            let here = Input::new(text).range(start..end).anchored(Anchored::Yes);
            if let Some(found) = self.exact.search(&here).filter(|found| !found.is_empty()) {
                return Some(found.range());
            }
            from = start + 1;
            falsely += 1;
            if falsely > FALSE_FINDS.0 + (from - starts.start) / FALSE_FINDS.1 {
                return self.find_exactly(text, from..starts.end, end);
            }
        }
        None
    }
}

fn syntax(ignore_case: bool) -> syntax::Config {
    syntax::Config::new().case_insensitive(ignore_case).multi_line(true).crlf(true).nest_limit(NEST)
}

fn build(pattern: &str, ignore_case: bool) -> Result<Regex, Box<BuildError>> {
    let limits =
        Regex::config().nfa_size_limit(Some(SIZE)).onepass_size_limit(Some(CACHE)).hybrid_cache_capacity(CACHE);
    Regex::builder().syntax(syntax(ignore_case)).configure(limits).build(pattern).map_err(Box::new)
}

/// What is wrong, without a full stop. It may quote the pattern.
fn explain(error: &BuildError) -> String {
    if error.size_limit().is_some() {
        return format!("it would need more than {} MB", SIZE >> 20);
    }
    // The engine prints the pattern with a pointer under it; the reason is the last line.
    let source = std::error::Error::source(error).map_or_else(|| error.to_string(), ToString::to_string);
    let last = source.lines().rev().find(|line| !line.trim().is_empty()).unwrap_or_default().trim();
    last.strip_prefix("error: ").unwrap_or(last).to_owned()
}

/// Rewrites what stands for itself in `pattern`: a run of blanks matches any white space, a quote or dash all its
/// kinds, a composed letter its decomposed form too. Classes, escapes and the heads of groups stay as they are, but for
/// word boundaries, which `relax` takes out.
fn fold(pattern: &str, relax: bool) -> String {
    let pattern: String = pattern.nfc().collect();
    let mut folded = String::with_capacity(pattern.len() * 2);
    let mut rest = &pattern[..];
    let mut verbose = false;
    while let Some(c) = rest.chars().next() {
        let head = match c {
            '\\' => escape(rest),
            '[' => class(rest),
            '(' if rest.starts_with("(?") => until(rest, &['>', ':', ')']),
            '{' => until(rest, &['}']),
            _ => 0,
        };
        if head > 0 {
            verbose |= c == '(' && !rest.starts_with("(?P<") && !rest.starts_with("(?<") && rest[..head].contains('x');
            let boundary = relax && (rest.starts_with(r"\b") || rest.starts_with(r"\B"));
            folded.push_str(if boundary { "(?:)" } else { &rest[..head] });
            rest = &rest[head..];
            continue;
        }
        rest = &rest[c.len_utf8()..];
        if c.is_whitespace() && !verbose {
            rest = blanks(c, rest, &mut folded);
        } else {
            letter(c, &mut folded);
        }
    }
    folded
}

/// Bytes of the escape that `rest` begins with.
fn escape(rest: &str) -> usize {
    let Some(class) = rest[1..].chars().next() else { return 1 };
    let end = 1 + class.len_utf8();
    let braces = matches!(class, 'p' | 'P' | 'x' | 'u' | 'U' | 'b') && rest[end..].starts_with('{');
    if braces { end + until(&rest[end..], &['}']) } else { end }
}

/// Bytes of the class in brackets that `rest` begins with; all of it when the class is not closed.
fn class(rest: &str) -> usize {
    let (mut depth, mut at, mut first) = (0, 0, false);
    while let Some(c) = rest[at..].chars().next() {
        match c {
            '\\' => {
                at += escape(&rest[at..]);
                first = false;
                continue;
            }
            '[' => (depth, first) = (depth + 1, true),
            '^' if first => {}
            ']' if !first => depth -= 1,
            _ => first = false,
        }
        at += c.len_utf8();
        if depth == 0 {
            break;
        }
    }
    at
}

/// Bytes of `rest` to the first of `ends`, that one included.
fn until(rest: &str, ends: &[char]) -> usize {
    rest.find(ends).map_or(rest.len(), |at| at + 1)
}

/// White space: what a repetition follows is one character of it, anything before that a run. Returns what is left.
fn blanks<'a>(c: char, rest: &'a str, folded: &mut String) -> &'a str {
    let left = rest.trim_start();
    let repeated = left.starts_with(['*', '+', '?', '{']);
    if !repeated || rest.len() > left.len() {
        folded.push_str(BLANKS);
    }
    if repeated {
        let last = rest[..rest.len() - left.len()].chars().next_back().unwrap_or(c);
        folded.push_str(if last.is_whitespace() { r"\s" } else { "" });
    }
    left
}

fn letter(c: char, folded: &mut String) {
    if let Some(kinds) = kinds(c) {
        folded.push('[');
        kinds.iter().for_each(|kind| {
            folded.extend(['\\', *kind].into_iter().filter(|&c| c != '\\' || kind.is_ascii_punctuation()))
        });
        folded.push(']');
        return;
    }
    let mut parts = String::new();
    decompose_canonical(c, |part| parts.push(part));
    if c.is_ascii() || parts.chars().count() < 2 {
        folded.push(c);
    } else {
        folded.extend(["(?:", c.encode_utf8(&mut [0; 4]), "|", &parts, ")"]);
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    #[test]
    fn errors_fit_a_line() {
        for (pattern, message) in [
            ("(", "unclosed group"),
            ("[a", "unclosed character class"),
            ("*", "repetition operator missing expression"),
            (r"\q", "unrecognized escape sequence"),
            (r"(?=a)", "look-around, including look-ahead and look-behind, is not supported"),
            (r"(\w{1000}){1000}", "it would need more than 4 MB"),
        ] {
            assert_eq!(Expression::compile(pattern, false).unwrap_err(), message, "{pattern}");
        }
        let deep = "(".repeat(500) + &")".repeat(500);
        let message = Expression::compile(&deep, false).unwrap_err();
        assert!(!message.contains('\n') && message.len() < 100, "{message}");
    }

    #[test]
    fn only_what_stands_for_itself_is_folded() {
        for (pattern, folded) in [
            ("a  b", "aBLANKSb"),
            ("a *b", r"a\s*b"),
            ("a  {2}b", r"aBLANKS\s{2}b"),
            ("é+", "(?:é|e\u{301})+"),
            ("e\u{301}", "(?:é|e\u{301})"),
            (r"[ é'-][]'][[:alpha:]-]\ \p{L}\b{start}", r"[ é'-][]'][[:alpha:]-]\ \p{L}\b{start}"),
            (r"(?x) a b", "(?x) a b"),
            (r"(?i-u:a)(?<x> )", "(?i-u:a)(?<x>BLANKS)"),
        ] {
            assert_eq!(fold(pattern, false), folded.replace("BLANKS", BLANKS), "{pattern}");
        }
    }

    #[test]
    fn kinds_of_signs_match() {
        for (pattern, text, found) in [
            ("it's", "It’s", Some(0..6)),
            ("1990-2000", "1990–2000", Some(0..11)),
            ("\"a\"", "«a»", Some(0..5)),
            ("more than", "more\n  than", Some(0..11)),
            ("m.re than", "> more\n> > than", Some(2..15)),
            ("mor. >", "more\n> than", Some(0..6)),
            ("mor. than", "more > than", None),
            ("é", "e\u{301}", Some(0..3)),
            ("x*", "abxx", Some(2..4)),
            ("x*", "ax", Some(1..2)),
            ("B", "ab", None),
            ("^b$", "a\r\nb\r\n", Some(3..4)),
            ("a.b", "a\nb", None),
            (r"\w+ty\b", "– a tying pity é", Some(12..16)),
            (r"\bé\w\b", "aéb éb", Some(5..8)),
            (r"a\b{2}", "éa a", Some(2..3)),
        ] {
            let expression = Expression::compile(pattern, false).unwrap();
            assert_eq!(expression.find(text.as_bytes(), false, 0..text.len(), text.len()), found, "{pattern}");
        }
    }

    proptest! {
        #[test]
        fn relaxing_changes_nothing(text in "[aéb \n]{0,300}", pattern in prop::sample::select(vec![
            r"\ba", r"a\b", r"\b\w+\b", r"\Ba\B", r"a+\b.", r"(?s)a.*b\b", r"\b{start}a", r"(a\b|b)+ ",
        ])) {
            let expression = Expression::compile(pattern, false).unwrap();
            prop_assert!(expression.relaxed.is_some());
            let starts = 0..text.len();
            prop_assert_eq!(
                expression.find(text.as_bytes(), false, starts.clone(), text.len()),
                expression.find(text.as_bytes(), true, starts, text.len())
            );
        }
    }
}
