//! What a line shows about whether its paragraph goes on in the next one.

use std::borrow::Cow;

use memchr::memchr_iter;
use unicode_width::{UnicodeWidthChar, UnicodeWidthStr};

use super::super::{Range, is_date, is_time_of_day};

/// A line of more bytes was not broken by hand.
pub(super) const LONGEST: usize = 600;
/// Letters and spaces, in per cent of the characters of a line of prose.
const LETTERS: usize = 60;

/// Words of a line of prose that begins with a path, at least.
const PATH: usize = 5;
/// Characters of what the item of a list explains, where its text begins on the same line.
const TAG: usize = 24;

/// What lines are indented with.
pub(super) const BLANK: [char; 3] = [' ', '\t', '\u{a0}'];

/// What a line begins or ends with.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Letter {
    Small,
    Capital,
    /// A digit, or a letter of a script without capitals.
    Other,
}

/// A line of the source.
#[derive(Debug, Clone)]
pub(super) struct Line {
    /// Bytes of it in the text, without its line end.
    pub(super) range: Range,
    /// Signs of quotation that it begins with, as `> >`.
    pub(super) quoted: usize,
    /// Cells before its first letter, up to its end, and of its first word.
    pub(super) indent: usize,
    pub(super) width: usize,
    pub(super) word: usize,
    /// Cells before the text of the item of a list that begins here.
    pub(super) item: Option<usize>,
    /// The item begins with what it explains, as an option, and a gap.
    pub(super) tagged: bool,
    /// It begins with a name and a colon, as the fields of a mail do, or otherwise goes on from no line.
    pub(super) field: bool,
    /// It begins with a notice of copyright, below which names and addresses may stand.
    pub(super) notice: bool,
    /// Nothing shows that it is not prose.
    pub(super) prose: bool,
    /// Words stand further apart than in a sentence: a justified line, or columns.
    pub(super) gaps: bool,
    /// What its first word begins with.
    pub(super) first: Letter,
    /// All its letters are capitals.
    pub(super) capitals: bool,
    /// Commas within it.
    pub(super) commas: usize,
    /// It ends within a sentence.
    pub(super) open: bool,
    /// It ends in a small letter.
    pub(super) word_end: bool,
    /// A formatter broke its last word, whose rest begins the next line.
    pub(super) broken: bool,
    /// It begins with a bracket or quotation mark, under which the lines behind it may be set in by a cell.
    pub(super) bracket: bool,
    /// It looks like a statement of a program, or a setting.
    pub(super) statement: bool,
    pub(super) words: usize,
    pub(super) letters: usize,
    pub(super) chars: usize,
}

impl Line {
    /// The line in bytes `range` of `bytes`, which begin at the offset `low` of the text. Where a file was cut in the
    /// meantime there are fewer bytes than the line had.
    pub(super) fn read(bytes: &[u8], range: Range, low: usize) -> Self {
        let range = range.start.min(bytes.len())..range.end.min(bytes.len());
        let returns = bytes[range.clone()].last() == Some(&b'\r') && bytes.get(range.end) == Some(&b'\n');
        let range = range.start..range.end - usize::from(returns);
        let mut line = Self::blank(low + range.start..low + range.end);
        if range.is_empty() || range.len() > LONGEST {
            return line;
        }
        let bytes = &bytes[range];
        let text = str::from_utf8(bytes).map_or_else(|_| String::from_utf8_lossy(bytes), Cow::Borrowed);
        if !text.bytes().any(|b| b < b' ' && b != b'\t' || b == 0x7f) {
            line.look(text.trim_end());
        }
        line
    }

    /// A line that is no prose.
    pub(super) fn blank(range: Range) -> Self {
        Self {
            range,
            quoted: 0,
            indent: 0,
            width: 0,
            word: 0,
            item: None,
            tagged: false,
            field: false,
            notice: false,
            prose: false,
            gaps: false,
            first: Letter::Other,
            capitals: false,
            commas: 0,
            open: false,
            word_end: false,
            broken: false,
            bracket: false,
            statement: false,
            words: 0,
            letters: 0,
            chars: 0,
        }
    }

    fn look(&mut self, text: &str) {
        let prefix = quotation(text);
        self.quoted = text[..prefix].matches('>').count();
        let inside = text[prefix..].trim_start_matches(BLANK);
        self.indent = indent(&text[..text.len() - inside.len()]);
        if inside.is_empty() {
            return;
        }
        self.tagged = tag(inside).is_some();
        let marker = item(inside);
        self.item = marker.map(|len| self.indent + cells(&inside[..len]));
        let words = &inside[marker.unwrap_or(0)..];
        let word = words.split(' ').next().unwrap_or_default();
        self.width = self.indent + cells(inside);
        self.word = first_word(word);
        // Speech begins with a dash.
        self.field = is_field(word) || matches!(word, "—" | "–");
        self.notice = is_notice(words);
        self.first = words.chars().find(|c| c.is_alphanumeric()).map_or(Letter::Other, |c| match c {
            c if c.is_lowercase() => Letter::Small,
            c if c.is_uppercase() => Letter::Capital,
            _ => Letter::Other,
        });
        let small = inside.bytes().any(|b| b.is_ascii_lowercase()) || inside.contains(char::is_lowercase);
        self.capitals = !small && inside.contains(char::is_uppercase);
        self.commas = places(inside, b", ").count();
        let last = inside.trim_end_matches(['"', '\'', '”', '’', '»', ')', ']', '`']).chars().next_back();
        self.open =
            last.is_some_and(|c| !matches!(c, '.' | '!' | '?' | ':' | ';' | '>' | '。' | '！' | '？' | '：' | '；'));
        self.word_end = inside.ends_with(char::is_lowercase);
        let mut back = inside.chars().rev();
        self.broken = back.next() == Some('\u{2010}') && back.next().is_some_and(char::is_alphabetic);
        self.words = words.split_ascii_whitespace().count();
        (self.chars, self.letters) = match words.is_ascii() {
            true => (words.len(), words.bytes().filter(|b| b.is_ascii_alphabetic() || *b == b' ').count()),
            false => (words.chars().count(), words.chars().filter(|c| c.is_alphabetic() || *c == ' ').count()),
        };
        let signs = self.letters * 100 < self.chars * 85;
        self.statement = inside.ends_with(';') && signs
            || inside.ends_with(");")
            || inside.ends_with("),")
            || inside.ends_with("()")
            || places(inside, b" = ").next().is_some();
        self.gaps = has_gap(words);
        let wide = places(words, b"    ").next().is_some() || words.contains('\t');
        let drawn = inside.ends_with(['{', '}', '\\', '=', '|', '│']) || places(inside, b"*/").next().is_some();
        let stamp = is_date(word) || is_time_of_day(word);
        // A path begins a line of a list more often.
        let path = words.starts_with('/') && self.words >= PATH && !words.starts_with("//");
        self.bracket = inside.starts_with(['[', '(', '"', '“']);
        let named = self.tagged && words.starts_with("- ");
        self.prose = (path || named || begins_as_prose(words))
            && !wide
            && !drawn
            && !stamp
            && self.letters * 100 >= self.chars * LETTERS;
    }
}

/// Where `signs`, which are ASCII, stand in `text`. So few of them are found sooner than by a search that prepares for more.
fn places(text: &str, signs: &[u8]) -> impl Iterator<Item = usize> {
    let bytes = text.as_bytes();
    memchr_iter(signs[0], bytes).filter(move |&at| bytes[at..].starts_with(signs))
}

/// Bytes of the signs of quotation, and of the spaces between them, that a line of a mail begins with.
pub(super) fn quotation(text: &str) -> usize {
    let signs = text.len() - text.trim_start_matches(['>', ' ']).len();
    text[..signs].rfind('>').map_or(0, |last| last + 1)
}

/// Cells of `text`. Most text is ASCII, whose cells need not be looked up.
fn cells(text: &str) -> usize {
    if text.is_ascii() { text.len() } else { text.width() }
}

/// Cells of what a line begins with.
fn indent(lead: &str) -> usize {
    lead.chars().fold(0, |cells, c| if c == '\t' { cells / 8 * 8 + 8 } else { cells + 1 })
}

/// Bytes of what stands before the text of an item of a list, where `text` is the first line of one: a bullet, a number, or
/// an option that is explained, and the spaces behind it.
pub(crate) fn item(text: &str) -> Option<usize> {
    tag(text).or_else(|| marker(text))
}

/// Bytes of the name or option that `text` begins with, and of the gap behind it: what it is follows, and goes on below.
fn tag(text: &str) -> Option<usize> {
    let least: &[u8] = if text.starts_with('-') { b"  " } else { b"   " };
    let at = places(text, least).next().filter(|&at| at > 0 && text[..at].chars().count() <= TAG)?;
    let behind = text[at..].trim_start_matches(' ');
    // Wide spaces behind the end of a sentence are those of a justified line.
    let tag = &text[..at];
    (!behind.is_empty() && !tag.contains("  ") && !tag.ends_with('.')).then(|| text.len() - behind.len())
}

/// Bytes of the marker of a list's item that `text` begins with, and of the spaces behind it.
fn marker(text: &str) -> Option<usize> {
    const BULLETS: [&str; 7] = ["- ", "* ", "+ ", "• ", "· ", "o ", "-- "];
    let bullet = BULLETS.iter().find(|bullet| text.starts_with(**bullet)).map(|bullet| bullet.len());
    let number = || {
        let word = text.split(' ').next()?;
        let name = word.trim_start_matches(['(', '[']);
        let bare = name.strip_suffix(['.', ')', ']']).or_else(|| name.strip_suffix(".)"))?;
        let digits = bare.len() <= 3 && bare.bytes().all(|b| b.is_ascii_digit());
        let tree = bare.len() <= 8 && bare.bytes().all(|b| b.is_ascii_digit() || b == b'.') && bare.contains('.');
        let roman = bare.len() <= 4 && bare.bytes().all(|b| b"ivx".contains(&b));
        let letter = bare.len() == 1 && bare.bytes().all(|b| b.is_ascii_alphabetic());
        (!bare.is_empty() && (digits || tree || roman || letter)).then(|| word.len() + 1)
    };
    let len = bullet.or_else(number)?;
    let spaces = text.get(len..)?;
    Some(len + spaces.len() - spaces.trim_start_matches(' ').len())
}

/// Cells that the first word of a line needs at the end of the line before: scripts without spaces break anywhere.
fn first_word(word: &str) -> usize {
    match word.chars().next() {
        Some(c) if is_wide(c) => 2,
        _ => cells(word),
    }
}

/// True for letters and signs that are written without spaces between them.
pub(super) fn is_wide(c: char) -> bool {
    c.width() == Some(2) && !matches!(c, '\u{ac00}'..='\u{d7af}' | '\u{1f000}'..)
}

/// True for `Subject:` and the like.
fn is_field(word: &str) -> bool {
    word.strip_suffix(':').is_some_and(|name| {
        name.starts_with(|c: char| c.is_uppercase()) && name.chars().all(|c| c.is_alphanumeric() || c == '-')
    })
}

/// True for `Copyright (C) 2020 A. Name` and the like.
fn is_notice(text: &str) -> bool {
    let mut words = text.split_ascii_whitespace();
    let sign = |word: &str| word.eq_ignore_ascii_case("(c)") || word == "©";
    let year = |word: &str| word.starts_with(|c: char| c.is_ascii_digit());
    let (first, second) = (words.next().unwrap_or_default(), words.next().unwrap_or_default());
    sign(first) && year(second) || first.eq_ignore_ascii_case("copyright") && (sign(second) || year(second))
}

/// True where two spaces stand, but behind the end of a sentence, where they are a typist's habit.
fn has_gap(text: &str) -> bool {
    let ends = |c: Option<char>| c.is_some_and(|c| matches!(c, '.' | '!' | '?' | ':' | '"' | '\'' | ')' | '”' | '’'));
    // Pairs one behind the other: of four spaces the second pair stands behind a space.
    let begins = |before: &str| (before.len() - before.trim_end_matches(' ').len()).is_multiple_of(2);
    places(text, b"  ").any(|at| begins(&text[..at]) && !ends(text[..at].chars().next_back()))
}

/// True for what begins with a word: with no sign of code, of a table or of a drawing.
fn begins_as_prose(text: &str) -> bool {
    let mut chars = text.chars();
    let (first, second) = (chars.next(), chars.next());
    let marked = matches!(first, Some('*' | '_')) && second.is_some_and(char::is_alphanumeric);
    let dash = text.strip_prefix("--").is_some_and(|rest| rest.starts_with(['"', '\'', '“', '‘']));
    marked
        || dash
        || text.starts_with("& ")
        || first.is_some_and(|c| c.is_alphanumeric() || "\"'“‘«‹„「『《（([`<¿¡—–".contains(c))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_gap_is_wider_than_the_space_behind_a_sentence() {
        for (text, gap) in [
            ("a b", false),
            ("a  b", true),
            ("a.  b", false),
            ("a.   b", false),
            ("a.    b", true),
            ("é  b.  c", true),
            ("a?  b", false),
            ("a!  b", false),
            ("a:  b", false),
            ("“a”  b", false),
            ("(a)  b", false),
            ("a,  b", true),
        ] {
            assert_eq!(has_gap(text), gap, "{text:?}");
        }
    }

    #[test]
    fn signs_are_found_at_each_place() {
        assert_eq!(places("a = b = é = c", b" = ").collect::<Vec<_>>(), [1, 5, 10]);
        assert_eq!(places("a=b", b" = ").next(), None);
    }

    /// The function holds for the first ones alone.
    fn check(holds: impl Fn(&str) -> bool, of: &[&str], not_of: &[&str]) {
        for (texts, expected) in [(of, true), (not_of, false)] {
            texts.iter().for_each(|text| assert_eq!(holds(text), expected, "{text:?}"));
        }
    }

    #[test]
    fn fields_are_capital_names_with_a_colon() {
        check(
            is_field,
            &["Subject:", "Reply-To:", "X-Mailer:", "Übung:", "ISO8601:", "A:"],
            &["subject:", "Subject", ":", "", "-To:", "9th:", "A.B:", "A/B:", "Subject::", "Don't:", "(A):"],
        );
    }

    #[test]
    fn notices_name_a_year_or_have_the_sign() {
        check(
            is_notice,
            &[
                "Copyright (C) 2020 A", "copyright 1999-2001 B", "COPYRIGHT (c) Name", "(c) 2020", "© 2020 A",
                "Copyright © A",
            ],
            &["Copyright Office", "Copyright", "(c) the third", "© A", "2020 (c)", "Rights (C) 2020", ""],
        );
    }

    #[test]
    fn items_begin_with_a_marker_or_a_tag_and_their_text_behind_it() {
        let cases = [
            ("- a", Some(2)),
            ("*  a", Some(3)),
            ("-- a", Some(3)),
            ("o a", Some(2)),
            ("-a", None),
            ("1. a", Some(3)),
            ("(12)  a", Some(6)),
            ("[3] a", Some(4)),
            ("123) a", Some(5)),
            ("1234. a", None),
            ("1.2.3. a", Some(7)),
            ("1.2 a", None),
            ("iv. a", Some(4)),
            ("a) b", Some(3)),
            ("ab) b", None),
            (". a", None),
            ("--all  every one", Some(7)),
            ("-a, --all  every one", Some(11)),
            ("name   what it is", Some(7)),
            ("name  what it is", None),
            ("two  words   what", None),
            ("a name that is longer than any   what", None),
            ("", None),
        ];
        for (text, bytes) in cases {
            assert_eq!(item(text), bytes, "{text:?}");
        }
    }
}
