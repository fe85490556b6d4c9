//! Line by line: patches, settings, sessions of a shell.

use super::{
    Lexeme, scan,
    spec::{Spec, Words},
};
use crate::document::{Range, Token};

/// The lines of `text` with where each begins, without line feeds.
fn lines(text: &str) -> impl Iterator<Item = (usize, &str)> {
    let mut at = 0;
    text.split('\n').map(move |line| {
        let start = at;
        at += line.len() + 1;
        (start, line)
    })
}

fn push(range: Range, token: Token, found: &mut Vec<Lexeme>) {
    if !range.is_empty() {
        found.push(Lexeme { range, token });
    }
}

/// Appends the lines of a patch.
pub(super) fn patch(text: &str, found: &mut Vec<Lexeme>) {
    for (at, line) in lines(text) {
        let headers = ["+++", "---", "diff ", "index ", "commit ", "Index: ", "new file", "deleted file", "rename "];
        let token = match line.bytes().next() {
            _ if headers.iter().any(|h| line.starts_with(h)) => Token::Comment,
            Some(b'+' | b'>') => Token::Added,
            Some(b'-' | b'<') => Token::Removed,
            Some(b'@') => Token::Keyword,
            _ => continue,
        };
        push(at..at + line.len(), token, found);
    }
}

/// Appends the keys, and the words of their values.
pub(super) fn keyed(spec: &Spec, known: &Words, text: &str, found: &mut Vec<Lexeme>) {
    let mut value = 0;
    for (at, line) in lines(text) {
        if at < value {
            continue; // a string of the line before goes on
        }
        let blank = line.len() - line.trim_start_matches([' ', '\t', '-']).len();
        let inside = &line[blank..];
        if inside.starts_with('[')
            && inside.trim_end().ends_with(']')
            && !inside.starts_with("[\"")
            && !inside.contains(',')
        {
            push(at + blank..at + line.trim_end().len(), Token::Keyword, found);
            continue;
        }
        let from = match key_end(spec, inside) {
            Some(key) => {
                push(at + blank..at + blank + inside[..key].trim_end().len(), Token::Name, found);
                blank + key + 1
            }
            None => 0,
        };
        // A string may go on over lines: what is read ends where it does.
        let before = found.len();
        let end = value_end(spec, text, at + from, at + line.len());
        scan::words(spec, known, &text[at + from..end], at + from, found);
        value = found[before..].last().map_or(0, |last| last.range.end);
    }
}

/// Bytes of the key that a line begins with, before its `=` or `:`.
fn key_end(spec: &Spec, line: &str) -> Option<usize> {
    let colon = spec.extras.colons;
    let end = line.char_indices().find_map(|(i, c)| match c {
        '=' if !colon => Some(i),
        ':' if colon && line[i + 1..].chars().next().is_none_or(char::is_whitespace) => Some(i),
        _ => None,
    })?;
    let key = &line[..end];
    let sound = !key.trim().is_empty() && !key.starts_with(['#', ';', '"', '\'', '{', '[']);
    let quoted = key.trim_end().len() > 2 && (key.starts_with('"') && key.trim_end().ends_with('"'));
    (sound && !key.contains(" #") || quoted).then_some(end)
}

/// Where the value ends that begins at `from` in a line that ends at `end`: later, where a string is open there.
fn value_end(spec: &Spec, text: &str, from: usize, end: usize) -> usize {
    let line = &text[from..end];
    let open = spec.quotes.iter().filter(|q| q.lines).find(|q| line.matches(q.open).count() == 1);
    let Some(quote) = open else { return end };
    text[end..].find(quote.close).map_or(end, |n| end + n + quote.close.len())
}

/// Appends prompts, and the words of the commands behind them.
pub(super) fn session(spec: &Spec, known: &Words, text: &str, found: &mut Vec<Lexeme>) {
    let prompted =
        |line: &str| ["$ ", "# ", "% ", "> ", ">>> ", "... ", "❯ "].into_iter().find(|p| line.starts_with(p));
    let any = lines(text).any(|(_, line)| prompted(line).is_some_and(|p| p != "# "));
    for (at, line) in lines(text) {
        match prompted(line) {
            // Without a prompt anywhere it is a script, in which `#` begins a comment.
            Some(prompt) if any => {
                push(at..at + prompt.trim_end().len(), Token::Comment, found);
                scan::words(spec, known, &line[prompt.len()..], at + prompt.len(), found);
            }
            _ if any => {}
            _ => scan::words(spec, known, line, at, found),
        }
    }
}
