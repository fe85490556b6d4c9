//! Headings of plain text: each form is gathered apart, and the surest form that a text has enough of is taken.

mod numbered;

use super::lines::Line;
use crate::document::{Outline, Range};
use numbered::Numbered;

/// A form is believed from so many headings on.
const ENOUGH: usize = 3;
/// A heading has at most so many characters.
const LONGEST: usize = 80;
/// A short line alone has at most so many characters.
const SHORT: usize = 50;
/// Words that begin the headings of chapters, in the languages read most.
const CHAPTERS: &[&str] = &[
    "chapter", "part", "book", "section", "appendix", "annex", "act", "scene", "kapitel", "teil", "chapitre", "partie",
    "capítulo", "parte", "глава", "часть",
];

/// A heading and its level.
type Heading = (Range, u8);

/// Headings found so far.
#[derive(Debug, Default)]
pub(super) struct Headings {
    /// The line before, and the one before that.
    last: Option<Line>,
    underlined: Vec<Heading>,
    numbered: Numbered,
    manual: Vec<Heading>,
    chapters: Vec<Heading>,
    capitals: Vec<Heading>,
    short: Short,
}

/// Short lines standing alone.
#[derive(Debug, Default)]
struct Short {
    found: Vec<Heading>,
    /// Paragraphs seen, and those that end as sentences do.
    paragraphs: usize,
    sentences: usize,
    /// A short line had another one behind it, or was set otherwise than the rest: they are no headings.
    spoilt: bool,
    bare: bool,
}

impl Headings {
    /// Takes the next line; what it is is known with the one after it.
    pub(super) fn take(&mut self, next: &Line) {
        if let Some(line) = self.last.take() {
            self.judge(&line, next);
        }
        self.last = Some(next.clone());
    }

    fn judge(&mut self, line: &Line, next: &Line) {
        if line.is_blank() {
            return;
        }
        let heading = line.after_blank && !line.long && line.text.chars().count() <= LONGEST;
        let alone = heading && next.is_blank();
        let title = || title(line);
        if heading && let Some(level) = underline(line, next) {
            self.underlined.push((title(), level));
            return;
        }
        self.numbered.judge(line, alone);
        self.short.judge(line, next, alone);
        if heading && is_capital(&line.text) {
            let column = line.text.starts_with(' ');
            if !column && next.text.starts_with("  ") && !next.is_blank() {
                self.manual.push((title(), 1));
            } else if alone && line.text.trim().chars().count() >= 4 {
                self.capitals.push((title(), 1));
            }
        }
        if alone && is_chapter(&line.text) {
            self.chapters.push((title(), 1));
        }
    }

    /// The surest form that there is enough of; underlined headings are one by themselves.
    pub(super) fn outline(mut self) -> Option<Outline> {
        if let Some(last) = self.last.take() {
            self.judge(&last, &Line::default());
        }
        let forms = [
            (self.numbered.believed(), self.numbered.found),
            (self.manual.len() >= ENOUGH, self.manual),
            (self.chapters.len() >= 2, self.chapters),
            (self.underlined.len() >= 2, self.underlined.clone()),
            (self.capitals.len() >= ENOUGH, self.capitals),
            (self.short.believed(), self.short.found),
            (!self.underlined.is_empty(), self.underlined),
        ];
        let (_, found) = forms.into_iter().find(|(believed, _)| *believed)?;
        Some(Outline::from_headings(found))
    }
}

fn title(line: &Line) -> Range {
    let lead = line.text.len() - line.text.trim_start().len();
    line.range.start + lead..line.range.end
}

/// The level that a row of equal signs, hyphens or tildes under a line gives it.
fn underline(line: &Line, next: &Line) -> Option<u8> {
    let under = next.text.trim_start();
    let sign = under.bytes().next()?;
    let level = match sign {
        b'=' => 1,
        b'-' => 2,
        b'~' => 3,
        _ => return None,
    };
    let long = line.text.trim_start().chars().count();
    let fits = under.bytes().all(|b| b == sign) && under.len() >= 3 && under.len().abs_diff(long) <= 3;
    (fits && line.text.chars().any(char::is_alphanumeric)).then_some(level)
}

/// True for a line in capitals: letters, none small, and not a row of data.
fn is_capital(text: &str) -> bool {
    let letters = text.chars().filter(|c| c.is_alphabetic()).count();
    let digits = text.chars().filter(char::is_ascii_digit).count();
    letters >= 3
        && digits < letters
        && !text.contains([';', '=', '#', '|'])
        && !text.chars().any(char::is_lowercase)
        && text.chars().any(char::is_uppercase)
        && !text.contains("  ")
}

/// True for `Chapter 5`, `PART TWO`, `第三章`.
fn is_chapter(text: &str) -> bool {
    let text = text.trim();
    if let Some(rest) = text.strip_prefix('第') {
        let number =
            rest.chars().take_while(|c| c.is_ascii_digit() || "零一二三四五六七八九十百千".contains(*c)).count();
        return number > 0 && rest.chars().nth(number).is_some_and(|c| "章节節回部编編篇卷".contains(c));
    }
    let mut words = text.split(|c: char| c.is_whitespace() || matches!(c, '.' | ':' | ',')).filter(|w| !w.is_empty());
    let (first, second) = (words.next().unwrap_or_default().to_lowercase(), words.next().unwrap_or_default());
    let roman = |w: &str| !w.is_empty() && w.chars().all(|c| "IVXLCDM".contains(c));
    let number = |w: &str| w.bytes().all(|b| b.is_ascii_digit()) && !w.is_empty();
    let word = |w: &str| {
        let small = w.to_lowercase();
        [
            "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "first", "second", "third",
            "the",
        ]
        .contains(&small.as_str())
    };
    let letter = second.chars().count() == 1 && second.chars().all(char::is_uppercase);
    CHAPTERS.contains(&first.as_str())
        && (roman(second) || number(second) || word(second) || letter)
        && !text.ends_with(['.', ',', ';'])
        || text.ends_with('.') && words.next().is_none() && CHAPTERS.contains(&first.as_str()) && roman(second)
}

impl Short {
    fn judge(&mut self, line: &Line, next: &Line, alone: bool) {
        if next.is_blank() {
            self.paragraphs += 1;
            self.sentences +=
                usize::from(line.text.ends_with(['.', '!', '?', '"', '”', '。', '！', '？', '”', ':', '：']));
        }
        let text = &line.text;
        let count = text.chars().count();
        let begins = text
            .chars()
            .next()
            .is_some_and(|c| c.is_uppercase() || c.is_numeric() || ('\u{4e00}'..'\u{a000}').contains(&c));
        let ends = text.chars().next_back().is_some_and(|c| c.is_alphanumeric() || matches!(c, ')' | '）' | '”'));
        let words = text.split_whitespace().count();
        if alone && begins && ends && count <= SHORT && (words >= 2 || count >= 4 && !text.is_ascii() || count >= 6) {
            self.spoilt |= std::mem::replace(&mut self.bare, true);
            self.found.push((title(line), 1));
            return;
        }
        // A heading stands over text that is longer than it.
        self.spoilt |= std::mem::take(&mut self.bare) && count < SHORT && line.after_blank && next.is_blank();
    }

    /// Only where all else is made of sentences, and no short line stands beside another.
    fn believed(&self) -> bool {
        let rest = self.paragraphs.saturating_sub(self.found.len());
        self.found.len() >= ENOUGH && !self.spoilt && rest >= self.found.len() && self.sentences * 10 >= rest * 9
    }
}
