//! What kind of text some lines are, by evidence: prose, or what machines write and read.
//!
//! Each row of [`EVIDENCE`] says what a line may look like and how much that counts; words of prose count against it. All
//! rows count, their order decides nothing. A few lines are enough: what is looked at is bounded.

use crate::document::{begins_with_time, is_date, is_time};

/// Lines of a paragraph that are looked at.
const LINES: usize = 16;
/// Bytes of a line that are looked at.
const WIDTH: usize = 240;
/// Points without which a text is prose, whatever counts for it.
const LEAST: usize = 6;
/// Words in a row of a line of prose that are worth a point.
const WORDS: usize = 3;
/// Characters of Chinese that are worth a point.
const HAN: usize = 6;
/// Points that the words of a line are worth at most.
const MOST: usize = 5;

/// What lines are.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub(crate) enum TextKind {
    /// Sentences, headings, lists.
    Prose,
    /// A program.
    Code,
    /// What a program did, a line a time.
    Log,
    /// Changes of files.
    Diff,
    /// Values for a machine: JSON, settings, columns parted by commas.
    Data,
}

impl TextKind {
    /// What people call a text of this kind.
    pub(crate) fn name(self) -> &'static str {
        match self {
            Self::Prose => "prose",
            Self::Code => "code",
            Self::Log => "logs",
            Self::Diff => "diffs",
            Self::Data => "data",
        }
    }

    /// The kind of lines of plain text, the first of which begins at `start` of the display text.
    pub(super) fn of(lines: &str, start: usize, judged: &mut Judged) -> Self {
        let (mut points, mut prose) = ([0; 4], 0);
        for line in lines.lines().filter(|line| !line.trim().is_empty()).take(LINES) {
            let at = start + (line.as_ptr() as usize - lines.as_ptr() as usize);
            let of_line = judged.points(line, at);
            prose += usize::from(of_line.prose);
            points.iter_mut().zip(of_line.kinds).for_each(|(all, more)| *all += usize::from(more));
        }
        let most = points.iter().max().copied().unwrap_or(0);
        if points.iter().sum::<usize>() < LEAST.max(prose + 1) {
            return Self::Prose;
        }
        let kinds = [Self::Code, Self::Log, Self::Diff, Self::Data];
        kinds.into_iter().zip(points).find(|(_, points)| *points == most).map_or(Self::Prose, |(kind, _)| kind)
    }
}

/// What a line counts for.
#[derive(Debug, Clone, Copy, Default)]
struct Points {
    /// For each kind but prose, in their order.
    kinds: [u8; 4],
    prose: u8,
}

impl Points {
    fn of(text: &str) -> Self {
        let line = Line::of(text);
        let mut points = Self { prose: line.words() as u8, ..Self::default() };
        for row in EVIDENCE {
            points.kinds[row.kind as usize - 1] += row.points * u8::from((row.holds)(&line));
        }
        points
    }
}

/// What lines of one text counted for that were looked at last: those beside a line are beside the next ones too.
#[derive(Debug)]
pub(super) struct Judged([(usize, usize, Points); KEPT]);

/// Lines that are kept; more than are looked at for one of them.
const KEPT: usize = 64;

impl Default for Judged {
    fn default() -> Self {
        Self([(usize::MAX, 0, Points::default()); KEPT])
    }
}

impl Judged {
    /// The points of the line at `at`.
    fn points(&mut self, line: &str, at: usize) -> Points {
        let kept = &mut self.0[at % KEPT];
        if (kept.0, kept.1) != (at, line.len()) {
            *kept = (at, line.len(), Points::of(line));
        }
        kept.2
    }
}

/// A line, and what is counted in it once for all rows.
#[derive(Debug)]
struct Line<'a> {
    /// Without what follows [`WIDTH`].
    text: &'a str,
    trimmed: &'a str,
    /// Words of letters alone, one of them small, as prose has.
    plain: usize,
    /// Words that hold signs as code has.
    signs: usize,
    /// Words with a digit.
    digits: usize,
    tokens: usize,
    han: usize,
}

impl<'a> Line<'a> {
    fn of(text: &'a str) -> Self {
        let end = (WIDTH.min(text.len())..=text.len()).find(|&i| text.is_char_boundary(i)).unwrap_or(text.len());
        let text = &text[..end];
        let mut line = Line { text, trimmed: text.trim(), plain: 0, signs: 0, digits: 0, tokens: 0, han: 0 };
        for token in text.split_ascii_whitespace() {
            line.tokens += 1;
            line.digits += usize::from(token.bytes().any(|b| b.is_ascii_digit()));
            match () {
                () if is_plain(token) => line.plain += 1,
                () if has_signs(token) => line.signs += 1,
                () => line.han += token.chars().filter(|c| matches!(c, '\u{3400}'..='\u{9fff}')).count(),
            }
        }
        line
    }

    /// What its words count for prose.
    fn words(&self) -> usize {
        (self.plain / WORDS + self.han / HAN).min(MOST)
    }
}

/// True for a word of letters in which at least one is small, within quotes, brackets and stops.
fn is_plain(token: &str) -> bool {
    if token.bytes().all(|b| b.is_ascii_lowercase()) {
        return true;
    }
    let word = token.trim_matches(['.', ',', ';', ':', '!', '?', '(', ')', '"', '\'', '“', '”', '«', '»', '‘', '’']);
    let mut small = false;
    let letters = word.chars().all(|c| {
        small |= c.is_lowercase();
        c.is_alphabetic() || matches!(c, '-' | '\'' | '’')
    });
    small && letters && !token.starts_with("--") && !token.ends_with("()") && !token.ends_with("';")
}

/// True for a word with signs that prose does not put there, or with small letters before capitals.
fn has_signs(token: &str) -> bool {
    let sign = |b: u8| matches!(b, b'_' | b'{' | b'}' | b'=' | b'\\' | b'<' | b'>' | b'|' | b'^' | b'~' | b'`');
    let (mut last, mut camel) = (0u8, false);
    for b in token.bytes() {
        if sign(b) || matches!([last, b], [b':', b':'] | [b'(', b')']) {
            return true;
        }
        camel |= last.is_ascii_lowercase() && b.is_ascii_uppercase();
        last = b;
    }
    camel || token.starts_with("--") || is_path(token)
}

fn is_path(token: &str) -> bool {
    let parts = token.split('/');
    parts.clone().count() > 2 && parts.clone().all(|p| !p.is_empty() || token.starts_with('/'))
}

/// What a line of a kind looks like.
struct Evidence {
    kind: TextKind,
    points: u8,
    holds: fn(&Line) -> bool,
}

const fn row(kind: TextKind, points: u8, holds: fn(&Line) -> bool) -> Evidence {
    Evidence { kind, points, holds }
}

const EVIDENCE: &[Evidence] = &[
    row(TextKind::Diff, 6, heads_changes),
    row(TextKind::Diff, 6, counts_changes),
    row(TextKind::Diff, 6, names_commit),
    row(TextKind::Diff, 2, is_changed),
    row(TextKind::Log, 7, |line| begins_with_time(line.trimmed)),
    row(TextKind::Log, 4, ends_with_time),
    row(TextKind::Log, 3, tells_level),
    row(TextKind::Log, 5, tells_progress),
    row(TextKind::Log, 5, names_package),
    row(TextKind::Log, 6, sums_tests),
    row(TextKind::Data, 4, is_member),
    row(TextKind::Data, 4, is_setting),
    row(TextKind::Data, 5, is_delimited),
    row(TextKind::Data, 4, is_numbers),
    row(TextKind::Code, 3, ends_as_code),
    row(TextKind::Code, 2, begins_as_code),
    row(TextKind::Code, 2, |line| line.signs > 0),
    row(TextKind::Code, 2, |line| line.signs > 2 || line.signs * 2 > line.tokens),
];

fn heads_changes(line: &Line) -> bool {
    ["@@ -", "diff --git ", "+++ ", "--- a/", "index ", "new file mode ", "similarity index "]
        .iter()
        .any(|head| line.text.starts_with(head) && line.plain < 4)
}

fn counts_changes(line: &Line) -> bool {
    let counted = |(_, changes): (&str, &str)| {
        let rest = changes.trim().trim_start_matches(|c: char| c.is_ascii_digit()).trim();
        rest.bytes().all(|b| matches!(b, b'+' | b'-')) && changes.trim() != rest
    };
    let of_file = line.text.starts_with(' ') && line.text.rsplit_once('|').is_some_and(counted);
    let bytes = line.text.as_bytes();
    let signed = |at: usize| matches!(bytes.get(at + 1..at + 3), Some(b"+)" | b"-)"));
    of_file || memchr::memchr_iter(b'(', bytes).any(signed) && line.text.contains("changed, ")
}

fn names_commit(line: &Line) -> bool {
    let id = line.text.strip_prefix("commit ").map(|id| id.split(' ').next().unwrap_or(id));
    id.is_some_and(|id| id.len() >= 40 && id.bytes().all(|b| b.is_ascii_hexdigit()))
}

fn is_changed(line: &Line) -> bool {
    let rest = line.text.strip_prefix(['+', '-']);
    rest.is_some_and(|rest| !rest.starts_with(|c: char| c.is_ascii_digit() || c == ' ') || rest.starts_with("  "))
}

/// A date in digits and a time to the second at the end of few words: when something began or ended.
fn ends_with_time(line: &Line) -> bool {
    if line.tokens > 4 {
        return false;
    }
    let mut words = line.trimmed.split_ascii_whitespace().rev();
    words.next().is_some_and(is_time) && words.next().is_some_and(is_date)
}

/// How grave what a log tells is.
const LEVELS: [&str; 9] = ["info", "warn", "warning", "error", "debug", "verbose", "silly", "trace", "notice"];

fn tells_level(line: &Line) -> bool {
    let numbered = line.trimmed.starts_with(|c: char| c.is_ascii_digit());
    let level = |token: &str| {
        if !numbered && !token.bytes().any(|b| matches!(b, b'[' | b']' | b':')) {
            return false;
        }
        let word = token.trim_matches(['[', ']', ':', '<', '>', '(', ')']);
        let word = word.rsplit_once('[').map_or(word, |(_, word)| word);
        LEVELS.iter().any(|level| level.eq_ignore_ascii_case(word))
    };
    line.trimmed.split_ascii_whitespace().take(4).any(level)
}

/// Something that is being done or has been, behind three dots; or steps of it in percent.
fn tells_progress(line: &Line) -> bool {
    let ends =
        [" ...", "... ok", "...ok", "... done", "...done", "... Done", "... FAILED", "... failed", "... ignored"];
    let named = || line.signs > 0 || line.text.contains([':', '_']) || line.text.contains(" (");
    let steps =
        || memchr::memchr_iter(b'%', line.text.as_bytes()).filter(|&at| line.text[at..].starts_with("%(")).count();
    ends.iter().any(|end| line.trimmed.ends_with(end)) && named() || steps() > 1
}

/// A package with a colon and its version in brackets: `libc6:amd64 (2.36-9)`.
fn names_package(line: &Line) -> bool {
    // Most lines have no such bracket, which is quicker seen than their words are parted.
    let bytes = line.text.as_bytes();
    if !memchr::memchr_iter(b'(', bytes).any(|at| bytes.get(at + 1).is_some_and(u8::is_ascii_digit)) {
        return false;
    }
    let words = || line.text.split_ascii_whitespace();
    let versioned = |(name, version): (&str, &str)| {
        let digits = version.strip_prefix('(').is_some_and(|v| v.starts_with(|c: char| c.is_ascii_digit()));
        digits && version.contains(['.', '-']) && name.find(':').is_some_and(|at| at > 0 && at + 1 < name.len())
    };
    words().zip(words().skip(1)).any(versioned)
}

/// How many tests passed and failed, or are run.
fn sums_tests(line: &Line) -> bool {
    let counted = |end: &str| {
        line.text.split([',', ';', '.']).any(|part| {
            let mut words = part.split_ascii_whitespace();
            let number = words.next().is_some_and(|n| n.bytes().all(|b| b.is_ascii_digit()));
            number && words.next() == Some(end) && matches!(words.next(), None | Some("in"))
        })
    };
    let runs = line.trimmed.strip_prefix("running ").and_then(|rest| rest.split_once(' '));
    line.text.contains("passed") && counted("passed") && counted("failed")
        || runs.is_some_and(|(n, what)| n.bytes().all(|b| b.is_ascii_digit()) && matches!(what, "test" | "tests"))
}

/// A member of JSON, or a bracket of it.
fn is_member(line: &Line) -> bool {
    let named = line.trimmed.starts_with('"') && line.trimmed.contains("\":");
    let bytes = line.text.as_bytes();
    let nested = |at: usize| bytes[..at].ends_with(b"\":") && bytes[at..].starts_with(b"{\"");
    let objects = line.trimmed.starts_with("{\"")
        || line.trimmed.starts_with("[{\"")
        || memchr::memchr_iter(b'{', bytes).any(nested);
    named || objects || matches!(line.trimmed, "{" | "}" | "}," | "]" | "],")
}

/// A name, an equals sign, and a value of one word or in quotes; a name in brackets.
fn is_setting(line: &Line) -> bool {
    let name = |name: &str| !name.is_empty() && name.bytes().all(|b| b.is_ascii_alphanumeric() || b"_.-".contains(&b));
    let section = line.trimmed.strip_prefix('[').and_then(|rest| rest.strip_suffix(']'));
    let value = |value: &str| value.starts_with(['"', '\'', '[', '{']) || !value.contains(' ');
    let assigned = line.trimmed.split_once('=').is_some_and(|(n, v)| name(n.trim_end()) && value(v.trim_start()));
    assigned
        || section.is_some_and(|s| name(s.trim_matches(['[', ']'])) && s.contains(|c: char| c.is_ascii_alphabetic()))
}

/// Two marks or more that part columns: commas or semicolons with no space behind them, tabs, bars.
fn is_delimited(line: &Line) -> bool {
    let bytes = line.text.as_bytes();
    let groups = |at: usize| {
        let digits = bytes[at + 1..].iter().take_while(|b| b.is_ascii_digit()).count();
        digits == 3 && bytes[..at].last().is_some_and(u8::is_ascii_digit)
    };
    let joined = |at: usize| bytes.get(at + 1).is_some_and(|b| !b.is_ascii_whitespace() && !matches!(b, b'"' | b'\''));
    let quoted = |at: usize| bytes[..at].last() == Some(&b'"') && bytes.get(at + 1) == Some(&b'"');
    let marks = |sign: u8| {
        let at = memchr::memchr_iter(sign, bytes).filter(|&i| i > 0);
        at.filter(|&i| quoted(i) || joined(i) && !groups(i)).count()
    };
    let tabs = memchr::memchr_iter(b'\t', line.trimmed.as_bytes()).count();
    tabs >= 2 || marks(b',') >= 2 || marks(b';') >= 2
}

/// Three words or more, all of them with digits.
fn is_numbers(line: &Line) -> bool {
    line.tokens >= 3 && line.digits == line.tokens
}

fn ends_as_code(line: &Line) -> bool {
    match line.trimmed.bytes().next_back() {
        Some(b'{' | b'}' | b'\\') => true,
        Some(b';') => line.signs > 0 || line.plain < 3 || line.trimmed.ends_with(");"),
        Some(b'(' | b'[') => true,
        _ => false,
    }
}

fn begins_as_code(line: &Line) -> bool {
    ["//", "/*", "*/", "#!", "#include", "#define", "use ", "import ", "fn ", "def ", "return ", "let ", "pub "]
        .iter()
        .any(|head| line.trimmed.starts_with(head))
        && (line.trimmed.starts_with(['/', '*', '#']) || line.plain < 5)
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Of each row of [`EVIDENCE`] a line that it holds of, and one like it that it does not.
    const EXAMPLES: [[&str; 2]; EVIDENCE.len()] = [
        ["@@ -1,4 +1,6 @@ fn main()", "@home since 2001"],
        [" src/main.rs | 12 +++--", "2001 | 12 delegates"],
        ["commit 0332dde0270146b3f28563ae3d972a3f0332dde0", "commit 600 men"],
        ["-    let x = 3;", "- the third point"],
        ["2026-11-26 08:50:56 unpack", "2021-09-15 17:09:43"],
        ["End-Date: 2026-05-09  07:28:50", "It ended in 2026 at 07:28:50"],
        ["[0.012s][info] heap", "An error was made in 2001"],
        ["test a::b ... ok", "and there were 3 of them ..."],
        ["Unpacking libc6:amd64 (2.36-9) over it", "The matter: settled (2001)"],
        ["test result: ok. 45 passed; 0 failed", "45 passed the test, 3 failed it"],
        ["  \"version\": 3,", "\"Three,\" he said"],
        ["version = \"1.2\"", "x = y is told"],
        ["4.10,Warty,2004-03-05", "1,234,567 of them, 3,000 here"],
        ["0.12 0.43 17 2.5", "In 2001 there were 17"],
        ["let x = 3;", "three of them;"],
        ["// Three of them", "/ of 3"],
        ["if x_1 then", "if they come"],
        ["a_b c_d e::f", "a_b is a name"],
    ];

    #[test]
    fn each_row_holds_of_its_example_alone() {
        for (row, examples) in EVIDENCE.iter().zip(EXAMPLES) {
            assert_eq!(examples.map(|line| (row.holds)(&Line::of(line))), [true, false], "{examples:?}");
        }
    }

    #[test]
    fn kinds_are_told_apart() {
        for (kind, text) in [
            (TextKind::Prose, "On 9 May 2001, $1.2bn (15%) was spent."),
            (TextKind::Prose, "2021-09-15 17:09:43\n\nBy Ding"),
            (TextKind::Prose, "Exports: 5.2%"),
            (TextKind::Prose, "5.5万亿元"),
            (TextKind::Prose, "- 600 delegates\n- 45 countries\n- three days of talks"),
            (TextKind::Prose, "It has established a sound mechanism among member states, deepening their cooperation;"),
            (TextKind::Prose, "Profit rose to 3 million (2001: 2 million); the board was pleased.\nSee page 4/5."),
            (TextKind::Code, "let x = 600;\nfor i in 0..x {\n    println!(\"{i}\");\n}"),
            (TextKind::Log, "2026-11-26 08:50:56 status installed libc6:amd64 2.36-9 after 20 minutes of waiting"),
            (TextKind::Log, "Nov 26 08:50:56 host kernel: 600 MB of memory are free and all of it is wanted"),
            (TextKind::Log, "Start: 2026-05-09  07:28:46\nCommand: install -y tzdata\nEnd: 2026-05-09  07:28:50"),
            (TextKind::Log, "Setting up libc6:amd64 (2.36-9) ...\n(Reading ... 5%(Reading ... 10%(Reading ... 15%"),
            (TextKind::Diff, " src/main.rs | 12 +++--\n 3 files changed, 40 insertions(+), 2 deletions(-)"),
            (TextKind::Data, "{\n  \"size\": 600,\n  \"unit\": \"km\"\n}"),
            (TextKind::Data, "version,name,released\n4.10,Warty Warthog,2004-03-05\n5.04,Hoary Hedgehog,2004-10-20"),
            (TextKind::Data, "[[package]]\nname = \"memchr\"\nversion = \"2.8.0\""),
        ] {
            assert_eq!(TextKind::of(text, 0, &mut Judged::default()), kind, "{text}");
        }
    }
}
