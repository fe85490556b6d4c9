//! What counts as the same character: kinds of quotes and dashes, and case where the query leaves it open.

use regex_syntax::hir::{ClassUnicode, ClassUnicodeRange};

use super::unit::is_mark;

/// Whether capitals differ from small letters.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Case {
    /// They differ.
    Exact,
    /// They do not: simple case folding of Unicode.
    Folded,
}

const SINGLE_QUOTES: &[char] = &['\'', '`', '‘', '’', '‚', '‛', '′', 'ʼ', '‹', '›'];
const DOUBLE_QUOTES: &[char] = &['"', '“', '”', '„', '‟', '″', '«', '»'];
const DASHES: &[char] = &['-', '‐', '‑', '‒', '–', '—', '―', '−'];

/// The kinds of quote or dash that `c` is one of.
pub(super) fn kinds(c: char) -> Option<&'static [char]> {
    [SINGLE_QUOTES, DOUBLE_QUOTES, DASHES].into_iter().find(|kinds| kinds.contains(&c))
}

/// All characters that match `c`, sorted; two such lists are equal or have nothing in common.
pub(super) fn alike(c: char, case: Case) -> Box<[char]> {
    if let Some(kinds) = kinds(c) {
        let mut kinds = kinds.to_vec();
        kinds.sort_unstable();
        return kinds.into();
    }
    if case == Case::Exact {
        return [c].into();
    }
    let mut class = ClassUnicode::new([ClassUnicodeRange::new(c, c)]);
    if class.try_case_fold_simple().is_err() {
        return [c].into();
    }
    let chars = class.ranges().iter().flat_map(|range| range.start()..=range.end());
    // U+212A KELVIN SIGN is no k, and the long s no s: ASCII letters have two forms, which keeps the scan simple. Nor
    // is U+0345, a mark, the small letter of iota.
    chars.filter(|&other| other.is_ascii() == c.is_ascii() && is_mark(other) == is_mark(c)).collect()
}

/// True when capitals in `pattern` ask for exact case. In a regular expression an escape (`\W`, `\p{Lu}`) is no capital.
pub(super) fn has_capital(pattern: &str, escapes: bool) -> bool {
    let mut chars = pattern.chars().peekable();
    while let Some(c) = chars.next() {
        if escapes && c == '\\' {
            let class = chars.next();
            if matches!(class, Some('p' | 'P' | 'x' | 'u' | 'U')) && chars.peek() == Some(&'{') {
                chars.by_ref().find(|&c| c == '}');
            }
        } else if c.is_uppercase() {
            return true;
        }
    }
    false
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn characters_alike() {
        for (c, case, all) in [
            ('a', Case::Folded, "Aa"),
            ('a', Case::Exact, "a"),
            ('k', Case::Folded, "Kk"),
            ('\u{212a}', Case::Folded, "\u{212a}"),
            ('ς', Case::Folded, "Σςσ"),
            ('ı', Case::Folded, "ı"),
            ('海', Case::Folded, "海"),
            ('−', Case::Exact, "-‐‑‒–—―−"),
        ] {
            assert_eq!(alike(c, case).iter().collect::<String>(), all, "{c}");
        }
    }

    /// The thorough scan relies on it.
    #[test]
    fn likeness_is_mutual() {
        for case in [Case::Exact, Case::Folded] {
            for c in '\0'..='\u{2fff}' {
                let all = alike(c, case);
                assert!(all.contains(&c), "{c:?}");
                assert!(all.is_sorted() && all.iter().all(|&other| alike(other, case) == all), "{c:?} {all:?}");
            }
        }
    }

    #[test]
    fn capitals() {
        for (pattern, escapes, yes) in [
            ("taliban", false, false),
            ("Taliban", false, true),
            ("Émile", false, true),
            (r"\Wfoo\b", true, false),
            (r"\Wfoo\b", false, true),
            (r"\p{Lu}x", true, false),
            (r"\x{4A}", true, false),
            (r"\SX", true, true),
        ] {
            assert_eq!(has_capital(pattern, escapes), yes, "{pattern}");
        }
    }
}
