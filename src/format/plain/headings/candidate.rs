//! A line that may be a heading, with what its neighbours say of it.

use super::label::{Label, Labelled, Word, is_division};
use crate::{
    document::{Range, is_in_middle},
    format::plain::lines::Line,
};

/// A heading has at most so many characters.
const LONGEST: usize = 90;
/// An underlined one has at most so many.
const LONGEST_UNDERLINED: usize = 240;
/// The second line of a title has at most so many.
const LINE: usize = 60;
/// A title goes on over at most so many further lines.
pub(super) const FURTHER: usize = 4;
/// Spaces between two words from which on they stand in columns.
const GAP: &str = "   ";
/// Cells before a line in the middle of the page, at least.
const CENTRED: usize = 5;
/// Cells between two tab stops.
const TAB: usize = 8;

/// A line with text and the blank lines above it.
#[derive(Debug, Clone)]
pub(super) struct Seen {
    pub(super) line: Line,
    /// Blank lines above; a page's end counts as one.
    pub(super) above: u8,
    /// Cells before its first letter.
    pub(super) indent: usize,
}

impl Seen {
    pub(super) fn new(line: &Line, above: u8) -> Self {
        let mut indent = 0;
        for c in line.text.chars().take_while(|c| c.is_whitespace()) {
            indent = if c == '\t' { (indent / TAB + 1) * TAB } else { indent + 1 };
        }
        Self { line: line.clone(), above, indent }
    }

    pub(super) fn text(&self) -> &str {
        self.line.text.trim()
    }

    pub(super) fn chars(&self) -> usize {
        if self.line.long { usize::MAX } else { self.text().chars().count() }
    }

    /// True for a line in the middle of the page.
    fn is_centred(&self) -> bool {
        self.indent >= CENTRED && is_in_middle(self.indent, self.chars())
    }

    /// Bytes of the line. A section begins where its line does, so that its first row is its own.
    pub(super) fn range(&self) -> Range {
        self.line.range.clone()
    }

    /// The sign of a row of signs: `=` of `=====`.
    pub(super) fn rule(&self) -> Option<char> {
        let text = self.text();
        let sign = text.chars().next().filter(|c| c.is_ascii_punctuation())?;
        (text.len() >= 3 && text.chars().all(|c| c == sign)).then_some(sign)
    }
}

/// The row of signs that a heading stands on.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Underline {
    pub(super) sign: char,
    /// Another one stands above it.
    pub(super) over: bool,
}

/// A line that may be a heading.
#[derive(Debug, Clone)]
pub(super) struct Candidate {
    /// Bytes of the line.
    pub(super) range: Range,
    /// Where the title ends if it goes on over so many further lines; 0 when it does not go on.
    pub(super) ends: [usize; FURTHER],
    /// The further lines end as a sentence does: they are a paragraph, unless they are known for a title.
    pub(super) paragraph: bool,
    /// Where so many further lines end, whatever they are; 0 where none are near.
    pub(super) further: [usize; FURTHER],
    pub(super) indent: usize,
    pub(super) chars: usize,
    /// Blank lines above and below.
    pub(super) above: u8,
    pub(super) below: u8,
    pub(super) label: Option<Label>,
    pub(super) word: Option<Word>,
    /// Text follows the label in its line.
    pub(super) titled: bool,
    pub(super) underline: Option<Underline>,
    pub(super) looks: Looks,
    /// Of the next line with text: its cells before the first letter, its length, that it has a label.
    pub(super) next: Next,
    /// The title in the text's own table of contents: the entry's number.
    pub(super) entry: Option<u32>,
    /// Hashes of the words with the label, and of those behind it, over so many further lines.
    pub(super) hashes: [(u64, u64); FURTHER + 1],
}

bitflags::bitflags! {
    /// How a line looks.
    #[derive(Debug, Clone, Copy, PartialEq, Eq)]
    pub(super) struct Looks: u16 {
        /// No small letter.
        const CAPITALS = 1;
        /// Its title begins with a capital or a figure.
        const CAPITAL = 1 << 1;
        /// Ends as a sentence does, and does not consist of words in capitals.
        const SENTENCE = 1 << 2;
        /// Ends in a comma, colon, semicolon or dash.
        const OPEN = 1 << 3;
        /// Stands in the middle of the page.
        const CENTRED = 1 << 4;
        /// Ends in a letter, a figure or a bracket.
        const PLAIN_END = 1 << 5;
        /// Names a part that has no number.
        const DIVISION = 1 << 6;
        /// A name and its value, as fields have it.
        const FIELD = 1 << 7;
        /// A sentence that begins with a word in quotation marks: it says what the word means.
        const DEFINITION = 1 << 10;
        /// Consists of letters and spaces.
        const BARE = 1 << 9;
        /// Ends in a bracket and a colon: what is said of the words before it goes on below.
        const REMARK = 1 << 8;
    }
}

/// What the next line with text looks like.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub(super) struct Next {
    pub(super) indent: usize,
    pub(super) chars: usize,
    pub(super) labelled: bool,
}

impl Candidate {
    /// `lines[at]` as a candidate, if it may be a heading: no longer than one, no row of a table, no bullet. Its words are
    /// hashed where a table of contents stands before it. In a manual page any words may be a heading.
    pub(super) fn of(lines: &[Seen], at: usize, contents: bool, manual: bool) -> Option<Self> {
        let cur = &lines[at];
        let text = cur.text();
        let chars = cur.chars();
        let underline = underline(lines, at);
        let longest = if underline.is_some() { LONGEST_UNDERLINED } else { LONGEST };
        if chars > longest || cur.rule().is_some() || !manual && !is_one_phrase(text) {
            return None;
        }
        let next = lines.get(at + 1);
        let below = next.map_or(u8::MAX, |n| n.above);
        let labelled = Labelled::read(text);
        let (hashes, further) = if contents { joined(lines, at) } else { Default::default() };
        let (ends, paragraph) = ends(lines, at);
        let after = if underline.is_some() { lines.get(at + 2) } else { next };
        Some(Self {
            range: cur.range(),
            ends,
            paragraph,
            indent: cur.indent,
            chars,
            above: cur.above,
            below,
            titled: !labelled.title.is_empty(),
            looks: looks(cur, &labelled),
            label: labelled.label,
            word: labelled.word,
            underline,
            next: after.map_or_else(Next::default, |n| Next {
                indent: n.indent,
                chars: n.chars(),
                labelled: {
                    let read = Labelled::read(n.text());
                    read.label.is_some() || read.word.is_some()
                },
            }),
            entry: None,
            hashes,
            further,
        })
    }

    /// Stands between blank lines, or on its underline.
    pub(super) fn alone(&self) -> bool {
        self.above > 0 && (self.below > 0 || self.underline.is_some())
    }

    /// True when `next` stands in the next line.
    pub(super) fn is_next_line(&self, next: &Self) -> bool {
        next.above == 0 && next.range.start <= self.range.end + 2
    }

    /// Its title over all lines up to the next blank one stands alone.
    pub(super) fn whole_alone(&self) -> bool {
        self.above > 0 && (self.below > 0 || self.underline.is_some() || self.goes_on())
    }

    /// Its title goes on over further lines.
    pub(super) fn goes_on(&self) -> bool {
        let named = |w: Word| !self.titled || w.marked && self.ends[0] > 0 && self.next.chars <= LINE;
        let goes_on = self.ends.iter().any(|&e| e > 0);
        goes_on && (!self.paragraph || self.entry.is_some() || self.word.is_some_and(named))
    }

    /// Where its title ends.
    pub(super) fn end(&self) -> usize {
        self.ends.iter().copied().find(|&e| e > 0 && self.goes_on()).unwrap_or(self.range.end)
    }

    pub(super) fn path(&self) -> Option<&[u32]> {
        match &self.label {
            Some(Label::Path(path)) => Some(path),
            _ => None,
        }
    }
}

/// True for what may be one title: no columns, no leaders, no bullets, and something to read.
fn is_one_phrase(text: &str) -> bool {
    let words = text.split_once(char::is_whitespace).map_or(text, |(_, rest)| rest.trim_start());
    let first = text.chars().next();
    !words.contains(GAP)
        && !words.contains('\t')
        && !text.contains("....")
        && !text.contains(". . .")
        && !text.contains("[Page ")
        && !first.is_some_and(|c| matches!(c, '*' | '-' | '+' | '|' | '>' | '•' | '#' | '%' | '$' | '[' | '{' | '}'))
        && text.chars().any(char::is_alphanumeric)
}

/// The row of signs under `lines[at]`, as long as it or a little longer.
fn underline(lines: &[Seen], at: usize) -> Option<Underline> {
    let cur = &lines[at];
    let under = lines.get(at + 1).filter(|n| n.above == 0)?;
    let sign = under.rule().filter(|c| "=-~*^\"#+'`_:.".contains(*c))?;
    let (long, short) = (under.text().chars().count(), width(cur.text()));
    let fits = long.abs_diff(short) <= 3 && under.indent.abs_diff(cur.indent) <= 2;
    let over = at > 0 && cur.above == 0 && lines[at - 1].rule() == Some(sign);
    fits.then_some(Underline { sign, over })
}

fn width(text: &str) -> usize {
    unicode_width::UnicodeWidthStr::width(text)
}

/// Where the title ends if it goes on over one, two … further lines, up to a blank one; and whether the last one ends
/// as a sentence does.
fn ends(lines: &[Seen], at: usize) -> ([usize; FURTHER], bool) {
    let mut ends = [0; FURTHER];
    for (n, end) in ends.iter_mut().enumerate() {
        let Some(line) = lines.get(at + n + 1).filter(|l| l.above == 0) else { break };
        if line.rule().is_some() || line.chars() > LONGEST || !continues(&lines[at], line) {
            break;
        }
        // A title that goes on ends before a blank line.
        if lines.get(at + n + 2).is_none_or(|l| l.above > 0) {
            *end = line.range().end;
            let text = line.text();
            return (ends, text.ends_with(['.', ',', ';', ':', '!']) && !is_capitalised(text));
        }
    }
    (ends, false)
}

/// True when `line` stands where the title in the line `first` goes on: under it, under its words behind the label, or
/// in the middle of the page.
fn continues(first: &Seen, line: &Seen) -> bool {
    if line.indent == first.indent || first.is_centred() && line.is_centred() {
        return true;
    }
    let text = first.text();
    let label = || text.chars().count() - Labelled::read(text).title.chars().count();
    line.indent > first.indent && line.indent == first.indent + label()
}

fn looks(cur: &Seen, labelled: &Labelled<'_>) -> Looks {
    let (text, title) = (cur.text(), labelled.title);
    let mut looks = Looks::empty();
    let letters = text.chars().filter(|c| c.is_alphabetic()).count();
    let digits = text.chars().filter(char::is_ascii_digit).count();
    let capitals = letters >= 3
        && digits < letters
        && !text.contains([';', '=', '#', '|'])
        && !text.contains("  ")
        && !text.chars().any(char::is_lowercase)
        && text.chars().any(char::is_uppercase);
    looks.set(Looks::CAPITALS, capitals);
    let first =
        title.trim_start_matches(['"', '“', '\'', '‘', '«', '_', '(', '<', '`', '¿', '¡', '/', '.']).chars().next();
    looks.set(Looks::CAPITAL, first.is_none_or(|c| !c.is_lowercase()));
    looks.set(Looks::OPEN, title.ends_with([',', ';', ':', '-', '–', '—', '，', '；', '：']) && !title.is_empty());
    let ends = title.ends_with(['.', '。', '!', '！']) || title.ends_with(['"', '”', '\'', '’']) && title.len() > 1;
    looks.set(Looks::SENTENCE, ends && !is_capitalised(title));
    looks.set(Looks::DEFINITION, ends && title.starts_with(['"', '“', '\'', '‘']) && title.ends_with('.'));
    let last = text.chars().next_back();
    looks.set(Looks::PLAIN_END, last.is_some_and(|c| c.is_alphanumeric() || matches!(c, ')' | '）' | '”')));
    looks.set(Looks::REMARK, text.ends_with("):"));
    looks.set(Looks::BARE, text.chars().all(|c| c.is_alphabetic() || c == ' '));
    looks.set(Looks::DIVISION, is_division(text));
    let field = text.split_once(": ").is_some_and(|(name, _)| !name.contains(char::is_whitespace));
    looks.set(Looks::FIELD, field || text.contains(['{', '=', '<']) || text.ends_with(')') && text.contains("()"));
    looks.set(Looks::CENTRED, cur.is_centred());
    looks
}

/// True for a title whose words of five letters and more begin with capitals.
pub(super) fn is_capitalised(title: &str) -> bool {
    let long = |word: &&str| word.chars().count() >= 5;
    let capital = |word: &str| word.chars().find(|c| c.is_alphabetic()).is_none_or(|c| !c.is_lowercase());
    let mut words = title.split_whitespace();
    words.clone().count() <= 14 && words.clone().all(|w| !w.ends_with(',')) && words.all(|w| !long(&w) || capital(w))
}

/// The hashes of the words of `lines[at]` and of it with one, two … lines behind it, and where those lines end.
fn joined(lines: &[Seen], at: usize) -> ([(u64, u64); FURTHER + 1], [usize; FURTHER]) {
    let text = lines[at].text();
    let (mut hashes, mut further) = ([(0, 0); FURTHER + 1], [0; FURTHER]);
    let (skip, label) = label_len(text);
    let (mut whole, mut title) = (Hash::default(), Hash::default());
    whole.add(&text[skip..]);
    title.add(&text[label..]);
    hashes[0] = (whole.value(), title.value());
    for n in 0..FURTHER {
        let Some(next) = lines.get(at + n + 1).filter(|l| l.above <= 2 && l.chars() <= LONGEST) else { break };
        whole.add(next.text());
        title.add(next.text());
        hashes[n + 1] = (whole.value(), title.value());
        further[n] = next.range().end;
    }
    (hashes, further)
}

/// The hash of the words of `text`, and that of those behind its label (0 without a title).
pub(super) fn words(text: &str) -> (u64, u64) {
    let text = text.trim();
    let (skip, label) = label_len(text);
    (hash(&text[skip..]), hash(&text[label..]))
}

/// Bytes of the word that `text` begins with if it names a part, and of its whole label.
fn label_len(text: &str) -> (usize, usize) {
    let labelled = Labelled::read(text);
    let skip = if labelled.word.is_some() { text.find(char::is_whitespace).unwrap_or(0) } else { 0 };
    let label = labelled.label.is_some() || labelled.word.is_some();
    (skip, if label { text.len() - labelled.title.len() } else { 0 })
}

fn hash(text: &str) -> u64 {
    let mut hash = Hash::default();
    hash.add(text);
    hash.value()
}

/// FNV-1a (Fowler, Noll, Vo) over small letters and figures, words apart.
struct Hash {
    sum: u64,
    any: bool,
}

impl Default for Hash {
    fn default() -> Self {
        Self { sum: 0xcbf2_9ce4_8422_2325, any: false }
    }
}

impl Hash {
    /// Adds the words of `text` behind those that are there.
    fn add(&mut self, text: &str) {
        let mut apart = self.any;
        for c in text.chars() {
            if !c.is_alphanumeric() {
                apart = self.any;
                continue;
            }
            if std::mem::take(&mut apart) {
                self.take(' ');
            }
            self.any = true;
            match c.is_ascii() {
                true => self.take(c.to_ascii_lowercase()),
                false => c.to_lowercase().for_each(|c| self.take(c)),
            }
        }
    }

    fn take(&mut self, c: char) {
        const PRIME: u64 = 0x0000_0100_0000_01b3;
        self.sum = (self.sum ^ u64::from(c)).wrapping_mul(PRIME);
    }

    /// 0 without any word.
    fn value(&self) -> u64 {
        if self.any { self.sum | 1 } else { 0 }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn seen(text: &str) -> Seen {
        Seen::new(&Line { text: text.into(), range: 0..text.len(), ..Line::default() }, 0)
    }

    #[test]
    fn a_title_goes_on_under_itself_under_its_words_or_in_the_middle() {
        let middle = |text: &str| format!("{}{text}", " ".repeat(36 - text.len() / 2));
        for (first, line, goes_on) in [
            ("3.2 A title", "that goes on", true),
            ("3.2 A title", "    that goes on", true),
            ("3.2 A title", "   that goes on", false),
            ("3.2 A title", "     that goes on", false),
            ("    3.2 A title", "that goes on", false),
            (&middle("A title in the middle"), &middle("that goes on"), true),
            (&middle("A title in the middle"), "     that goes on", false),
            ("A title", &middle("that goes on"), false),
        ] {
            assert_eq!(continues(&seen(first), &seen(line)), goes_on, "{first:?} {line:?}");
        }
    }

    #[test]
    fn how_a_line_looks() {
        let looks = |text: &str| {
            let line = seen(text);
            super::looks(&line, &Labelled::read(line.text())).iter_names().map(|(name, _)| name).collect::<Vec<_>>()
        };
        for (text, expected) in [
            ("A title", &["CAPITAL", "PLAIN_END", "BARE"][..]),
            ("a line", &["PLAIN_END", "BARE"]),
            ("A TITLE", &["CAPITALS", "CAPITAL", "PLAIN_END", "BARE"]),
            ("AB", &["CAPITAL", "PLAIN_END", "BARE"]),
            ("A = B; C", &["CAPITAL", "PLAIN_END", "FIELD"]),
            ("TWO  COLUMNS", &["CAPITAL", "PLAIN_END", "BARE"]),
            ("A 123 45", &["CAPITAL", "PLAIN_END"]),
            ("It ends here.", &["CAPITAL", "SENTENCE"]),
            ("It is open:", &["CAPITAL", "OPEN"]),
            ("\u{201c}quoted\u{201d}", &["SENTENCE", "PLAIN_END"]),
            ("Name: value", &["CAPITAL", "PLAIN_END", "FIELD"]),
            ("Two names: value", &["CAPITAL", "PLAIN_END"]),
            ("call() it (so)", &["PLAIN_END", "FIELD"]),
            ("It is so (said)", &["CAPITAL", "PLAIN_END"]),
        ] {
            assert_eq!(looks(text), expected, "{text}");
        }
        assert_eq!(looks(&format!("{}A title", " ".repeat(33))), ["CAPITAL", "CENTRED", "PLAIN_END", "BARE"]);
        assert_eq!(looks(&format!("{}A title", " ".repeat(25))), ["CAPITAL", "PLAIN_END", "BARE"]);
        assert_eq!(looks(&format!("{}A title", " ".repeat(41))), ["CAPITAL", "PLAIN_END", "BARE"]);
    }

    #[test]
    fn indents_are_cells_and_rules_are_signs() {
        assert_eq!(["  a", "\ta", "   \t a", "a"].map(|text| seen(text).indent), [2, 8, 9, 0]);
        assert_eq!(
            ["====", "==", "=-=", "aaa", "***"].map(|text| seen(text).rule()),
            [Some('='), None, None, None, Some('*')]
        );
    }
}
