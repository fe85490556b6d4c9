//! Lines of plain text that one sentence was broken over, joined again.

use unicode_width::{UnicodeWidthChar, UnicodeWidthStr};

/// A line of the source, and the part of it that is wanted.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Line {
    pub(super) whole: String,
    pub(super) part: String,
}

/// Lines whose longest is narrower than this, in cells, were not broken for their length: verses, addresses, lists.
const NARROW: usize = 45;
/// Cells by which a line may be shorter than the longest and still be full: not every editor fills lines to the end.
const SLACK: usize = 12;

/// The wanted parts, joined where the source broke a line for its length alone, else each on a line of its own.
pub(super) fn join(lines: &[Line]) -> String {
    let mut out = String::new();
    let mut at = 0;
    while at < lines.len() {
        let blank = |line: &Line| line.whole.trim().is_empty();
        let end = (at + 1..lines.len()).find(|&i| blank(&lines[i]) || blank(&lines[i - 1])).unwrap_or(lines.len());
        join_paragraph(&lines[at..end], &mut out);
        if end < lines.len() {
            out.push('\n');
        }
        at = end;
    }
    out
}

/// Lines without a blank one among them.
fn join_paragraph(lines: &[Line], out: &mut String) {
    let widest = lines.iter().map(|line| line.whole.trim_end().width()).max().unwrap_or(0);
    let flows = widest >= NARROW && is_prose(lines);
    for (n, line) in lines.iter().enumerate() {
        if n == 0 {
            out.push_str(&line.part);
            continue;
        }
        let (before, part) = (&lines[n - 1], &line.part);
        if flows && goes_on(before, line, n == 1, widest) {
            out.truncate(out.trim_end().len());
            let part = part.trim_start();
            if !(ends_in_han(out) && part.chars().next().is_some_and(is_han)) {
                out.push(' ');
            }
            out.push_str(part);
        } else {
            out.push('\n');
            out.push_str(part);
        }
    }
}

/// True when enough lines go on in the middle of a sentence. Lines of logs, data and code do not.
fn is_prose(lines: &[Line]) -> bool {
    if lines.iter().any(|line| is_drawn(&line.whole)) {
        return false;
    }
    let starts = lines.iter().skip(1).filter_map(|line| line.whole.trim_start().chars().next());
    let inside = starts.filter(|&c| c.is_lowercase() || is_han(c)).count();
    match lines.len() {
        0 | 1 => false,
        2 => inside == 1 || !lines[0].whole.trim_end().ends_with(['.', ':', ';', '!', '?', ',']),
        n => inside * 10 >= (n - 1) * 3,
    }
}

/// True for rows of a table, frames and the like: what stands in columns stays in them.
fn is_drawn(line: &str) -> bool {
    let text = line.trim();
    text.contains("   ")
        || text.contains('\t')
        || text.starts_with(['|', '+', '>', '#'])
        || text.ends_with(['{', ';', '}'])
}

/// True when `line` goes on with what `before` began.
fn goes_on(before: &Line, line: &Line, second: bool, widest: usize) -> bool {
    let indent = |text: &str| text.width() - text.trim_start().width();
    let (a, b) = (indent(&before.whole), indent(&line.whole));
    let hangs = is_item(&before.whole) && b > a;
    let full = || {
        let word = line.whole.split_whitespace().next().unwrap_or_default();
        // Han is broken anywhere.
        let word = if word.chars().all(is_han) { 2 } else { word.width().min(widest / 2) };
        before.whole.trim_end().width() + 1 + word + SLACK > widest
    };
    !is_item(&line.whole) && (a == b || hangs || second) && full()
}

/// True for a line that begins with the marker of a list's item.
fn is_item(line: &str) -> bool {
    let text = line.trim_start();
    let bullet = ["- ", "* ", "+ ", "\u{2022} ", "\u{2013} ", "o "].iter().any(|marker| text.starts_with(marker));
    let number = text.trim_start_matches('(');
    let digits = number.chars().take_while(char::is_ascii_alphanumeric).count();
    let numbered = (1..=3).contains(&digits)
        && number[digits..].starts_with(['.', ')'])
        && number[digits + 1..].starts_with(' ')
        && (number.starts_with(|c: char| c.is_ascii_digit()) || digits == 1);
    bullet || numbered
}

fn ends_in_han(text: &str) -> bool {
    text.chars().next_back().is_some_and(is_han)
}

/// Letters and signs that are written without spaces between them.
fn is_han(c: char) -> bool {
    c.width() == Some(2) && !matches!(c, '\u{ac00}'..='\u{d7af}')
}

#[cfg(test)]
mod tests {
    use super::*;

    fn joined(text: &str) -> String {
        let lines: Vec<_> = text.lines().map(|l| Line { whole: l.into(), part: l.into() }).collect();
        join(&lines)
    }

    #[test]
    fn lines_that_were_broken_for_their_length_are_joined() {
        let prose = "The quick brown fox jumps over the lazy dog and then it\nruns away into the wood, where nobody will find it for\na while.";
        assert_eq!(joined(prose), prose.replace('\n', " "));
        let indented = "    An indented first line that is long enough to be prose\nand goes on at the margin.\n\nAnother paragraph.";
        assert_eq!(joined(indented), indented.replacen('\n', " ", 1));
        let items = "- an item that is long enough to be broken over two lines\n  of the text\n- another item";
        assert_eq!(
            joined(items),
            "- an item that is long enough to be broken over two lines of the text\n- another item"
        );
        let han = "这是一个很长的段落它在行末被断开因为它太长了没有别的原因\n所以应该被连接起来而不加空格";
        assert_eq!(joined(han), han.replace('\n', ""));
    }

    #[test]
    fn lines_that_mean_something_stay() {
        for text in [
            "Roses are red,\nviolets are blue.",
            "2024-01-01 12:00:00 INFO  a line of a log with some text\n2024-01-01 12:00:01 INFO  a line of a log with some text\n2024-01-01 12:00:02 INFO  a line of a log with some text",
            "name        value     a column of some words here\nother       7         another column of the words",
            "Ann Author\n12 Some Street\nSome Town",
            "let some_value = some_function(with, arguments, that_are_long);\nlet other_value = some_value;",
        ] {
            assert_eq!(joined(text), text);
        }
    }
}
