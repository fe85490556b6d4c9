//! Word by word: comments, strings, numbers, and what the rest of the words are.

use super::{
    Lexeme,
    spec::{Quote, Spec, Words},
};
use crate::document::Token;

/// Appends the lexemes of `text`, which stands at byte `base`; `known` are the words of the language.
pub(super) fn words(spec: &Spec, known: &Words, text: &str, base: usize, found: &mut Vec<Lexeme>) {
    let mut scan = Scan { spec, known, text, bytes: text.as_bytes(), base, found };
    let mut at = 0;
    while at < text.len() {
        at = scan.next(at);
    }
}

struct Scan<'a> {
    spec: &'a Spec,
    known: &'a Words,
    text: &'a str,
    bytes: &'a [u8],
    base: usize,
    found: &'a mut Vec<Lexeme>,
}

impl Scan<'_> {
    /// Takes what stands at `at`; returns where to go on.
    fn next(&mut self, at: usize) -> usize {
        let byte = self.bytes[at];
        if byte == b' ' || byte == b'\n' {
            return at + 1;
        }
        if is_word(byte) {
            return self.word(at);
        }
        let taken = self.comment(at).or_else(|| self.string(at)).or_else(|| self.sign(at, byte));
        taken.unwrap_or(at + 1)
    }

    fn push(&mut self, from: usize, to: usize, token: Token) -> Option<usize> {
        self.found.push(Lexeme { range: self.base + from..self.base + to, token });
        Some(to)
    }

    /// Bytes from `at` to the end of its line.
    fn line_end(&self, at: usize) -> usize {
        memchr::memchr(b'\n', &self.bytes[at..]).map_or(self.bytes.len(), |n| at + n)
    }

    fn begins(&self, at: usize, sign: &str) -> bool {
        self.bytes[at..].starts_with(sign.as_bytes())
    }

    fn comment(&mut self, at: usize) -> Option<usize> {
        let spec = self.spec;
        if let Some((open, close)) = spec.block.iter().find(|(open, _)| self.begins(at, open)) {
            let inside = at + open.len();
            let end = self.text[inside..].find(close).map_or(self.text.len(), |n| inside + n + close.len());
            return self.push(at, end, Token::Comment);
        }
        let free = !spec.extras.spaced_comments || at == 0 || matches!(self.bytes[at - 1], b' ' | b'\t' | b'\n' | b';');
        let begins = free && spec.line.iter().any(|sign| self.begins(at, sign));
        begins.then(|| self.line_end(at)).and_then(|end| self.push(at, end, Token::Comment))
    }

    fn string(&mut self, at: usize) -> Option<usize> {
        let quote = self.spec.quotes.iter().find(|quote| self.begins(at, quote.open))?;
        if self.spec.extras.rust && quote.open == "'" {
            return self.character(at);
        }
        let end = self.string_end(at + quote.open.len(), quote)?;
        let key = self.spec.extras.colons && self.bytes[end..].trim_ascii_start().first() == Some(&b':');
        self.push(at, end, if key { Token::Name } else { Token::Text })
    }

    /// Where the string ends whose inside begins at `at`; None when it has no end where it has to have one.
    fn string_end(&self, mut at: usize, quote: &Quote) -> Option<usize> {
        let first = quote.close.as_bytes()[0];
        loop {
            let rest = self.bytes.get(at..).unwrap_or_default();
            let Some(n) = memchr::memchr3(first, b'\\', b'\n', rest) else {
                return quote.lines.then_some(self.bytes.len());
            };
            at += n;
            match self.bytes[at] {
                b'\\' if quote.escapes && first != b'\\' => at += 2,
                b'\n' if !quote.lines => return None,
                _ if self.begins(at, quote.close) => return Some(at + quote.close.len()),
                _ => at += 1,
            }
        }
    }

    /// A character of Rust, or a lifetime.
    fn character(&mut self, at: usize) -> Option<usize> {
        let inside = self.text[at + 1..].chars().next()?;
        let behind = at + 1 + inside.len_utf8();
        if inside == '\\' {
            let line = &self.text[behind..self.line_end(behind)];
            // Behind the escaped character, which may be a quote.
            let rest = line.char_indices().nth(1).map_or("", |(i, _)| &line[i..]);
            let close = rest.find('\'')?;
            return self.push(at, behind + (line.len() - rest.len()) + close + 1, Token::Text);
        }
        if self.bytes.get(behind) == Some(&b'\'') {
            return self.push(at, behind + 1, Token::Text);
        }
        let end = self.word_end(at + 1);
        (end > at + 1).then(|| self.push(at, end, Token::Type)).flatten()
    }

    fn word_end(&self, at: usize) -> usize {
        let hyphens = self.spec.extras.hyphens;
        let inside = |&b: &u8| is_word(b) || hyphens && b == b'-';
        at + self.bytes[at..].iter().take_while(|b| inside(b)).count()
    }

    fn word(&mut self, at: usize) -> usize {
        if self.bytes[at].is_ascii_digit() {
            let end = self.number_end(at);
            self.push(at, end, Token::Number);
            return end;
        }
        let end = self.word_end(at);
        if self.spec.extras.rust
            && let Some(end) = self.raw_string(at, end)
        {
            return end;
        }
        let word = &self.text[at..end];
        if let Some(token) = self.token_of(word, end) {
            self.push(at, end, token);
        }
        end
    }

    fn number_end(&self, at: usize) -> usize {
        let mut end = at;
        while let Some(&byte) = self.bytes.get(end) {
            let next_digit = self.bytes.get(end + 1).is_some_and(u8::is_ascii_digit);
            let exponent = matches!(byte, b'-' | b'+')
                && matches!(self.bytes[end - 1], b'e' | b'E')
                && next_digit
                && !self.begins(at, "0x");
            if !(byte.is_ascii_alphanumeric() || byte == b'_' || byte == b'.' && next_digit || exponent) {
                break;
            }
            end += 1;
        }
        end
    }

    /// The end of a raw string of Rust whose prefix is the word `at..end`: `r"…"`, `br#"…"#`.
    fn raw_string(&mut self, at: usize, end: usize) -> Option<usize> {
        if !matches!(&self.text[at..end], "r" | "br" | "cr") {
            return None;
        }
        let hashes = self.bytes[end..].iter().take_while(|&&b| b == b'#').count();
        let inside = end + hashes + 1;
        if self.bytes.get(inside - 1) != Some(&b'"') {
            return None;
        }
        let close = format!("\"{}", "#".repeat(hashes));
        let stop = self.text[inside..].find(&close).map_or(self.text.len(), |n| inside + n + close.len());
        self.push(at, stop, Token::Text)
    }

    /// What `word` is, which ends at `end`.
    fn token_of(&self, word: &str, end: usize) -> Option<Token> {
        let spec = self.spec;
        if spec.extras.colons && self.bytes.get(end) == Some(&b':') && self.bytes.get(end + 1) != Some(&b'/') {
            return Some(Token::Name);
        }
        let token = match spec.extras.any_case {
            true => self.known.get(&*word.to_ascii_lowercase()),
            false => self.known.get(word),
        };
        if let Some(token) = token {
            return Some(*token);
        }
        let capital = spec.extras.capitals && word.as_bytes()[0].is_ascii_uppercase();
        (capital && word.bytes().any(|b| b.is_ascii_lowercase())).then_some(Token::Type)
    }

    /// What begins with a sign: a variable, an annotation, a line for the preprocessor, an attribute.
    fn sign(&mut self, at: usize, byte: u8) -> Option<usize> {
        let extras = self.spec.extras;
        let next = self.bytes.get(at + 1).copied();
        match byte {
            b'$' if extras.dollars && next == Some(b'{') => {
                let end = at + memchr::memchr(b'}', &self.bytes[at..self.line_end(at)])? + 1;
                self.push(at, end, Token::Name)
            }
            b'$' if extras.dollars => {
                let end = self.word_end(at + 1);
                (end > at + 1).then(|| self.push(at, end, Token::Name)).flatten()
            }
            b'@' if extras.ats => {
                let end = self.word_end(at + 1);
                (end > at + 1).then(|| self.push(at, end, Token::Name)).flatten()
            }
            b'#' if extras.hashes && self.text[..at].rsplit('\n').next().is_some_and(|l| l.trim().is_empty()) => {
                let blank = self.bytes[at + 1..].iter().take_while(|&&b| b == b' ').count();
                self.push(at, self.word_end(at + 1 + blank), Token::Keyword)
            }
            b'#' if extras.rust && matches!(next, Some(b'[' | b'!')) => {
                let end = at + memchr::memchr(b']', &self.bytes[at..self.line_end(at)])? + 1;
                self.push(at, end, Token::Name)
            }
            _ => None,
        }
    }
}

fn is_word(byte: u8) -> bool {
    byte.is_ascii_alphanumeric() || byte == b'_' || byte >= 0x80
}
