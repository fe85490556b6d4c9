//! A text as paragraphs: what stands between blank lines, without fenced code.

use super::{Figure, Range, recognise};

/// The paragraphs of a text in order: runs of lines between blank ones, without the lines of fenced code blocks.
///
/// Ranges are bytes of `text`; a paragraph has no line break at its end.
pub fn paragraphs(text: &str) -> impl Iterator<Item = Range> {
    let mut lines = Lines { text, at: 0 };
    let mut fence: Option<&str> = None;
    std::iter::from_fn(move || {
        let mut open: Option<Range> = None;
        loop {
            let before = lines.at;
            let Some(line) = lines.next() else { return open.take() };
            let words = text[line.clone()].trim();
            if let Some(close) = fence {
                if words.starts_with(close) && words.trim_start_matches(close).is_empty() {
                    fence = None;
                }
                continue;
            }
            let fenced = fence_of(words);
            if words.is_empty() || fenced.is_some() {
                match open.take() {
                    // The fence is read again when the paragraph before it has been handed out.
                    Some(paragraph) => {
                        lines.at = before;
                        return Some(paragraph);
                    }
                    None => fence = fenced,
                }
                continue;
            }
            open = Some(open.map_or(line.start, |p| p.start)..line.end);
        }
    })
}

/// All figures of a text that is not parsed as a document, in bytes of the text.
pub fn in_text(text: &str) -> Vec<Figure> {
    let mut all = Vec::new();
    for paragraph in paragraphs(text) {
        for mut figure in recognise(&text[paragraph.clone()]) {
            figure.range = figure.range.start + paragraph.start..figure.range.end + paragraph.start;
            all.push(figure);
        }
    }
    all
}

/// The fence that a line opens, as the beginning of the line that closes it.
fn fence_of(line: &str) -> Option<&str> {
    let mark = line.chars().next().filter(|c| matches!(c, '`' | '~'))?;
    let length = line.chars().take_while(|c| *c == mark).count();
    (length >= 3 && !line[length..].contains('`')).then(|| &line[..length])
}

struct Lines<'a> {
    text: &'a str,
    at: usize,
}

impl Lines<'_> {
    /// The next line without its end.
    fn next(&mut self) -> Option<Range> {
        let start = self.at;
        let bytes = &self.text.as_bytes()[start..];
        if bytes.is_empty() {
            return None;
        }
        let length = memchr::memchr(b'\n', bytes).unwrap_or(bytes.len());
        self.at = (start + length + 1).min(self.text.len());
        Some(start..start + length)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn paragraphs_stand_between_blank_lines_and_fences() {
        let text = "one\ntwo\n\n  \nthree\n```\ncode\n\nmore\n```\nfour\n~~~\nrest";
        let found: Vec<_> = paragraphs(text).map(|r| &text[r]).collect();
        assert_eq!(found, ["one\ntwo", "three", "four"]);
    }

    #[test]
    fn figures_of_a_text_are_those_of_its_paragraphs() {
        let text = "There were 600.\n\n```\nx = 30\n```\n\nNow 700 are left.";
        let found: Vec<_> = in_text(text).into_iter().map(|f| &text[f.range]).collect();
        assert_eq!(found, ["600", "700"]);
    }
}
