//! How the text itself is set: its column, its paragraphs, whether it is a manual page.

use super::{super::manual, candidate::Seen};

/// Lines of so many characters show where the text itself stands.
const BODY: usize = 45;
/// Indentations that are counted apart.
const COLUMNS: usize = 24;

/// How the text itself is set.
#[derive(Debug, Default)]
pub(super) struct Body {
    /// Long lines by their indentation.
    columns: [u32; COLUMNS],
    /// Paragraphs seen, and those that end as sentences do.
    pub(super) paragraphs: usize,
    pub(super) sentences: usize,
    /// The first line with text, until the next one is known.
    first: Option<String>,
    /// The text is a manual page.
    pub(super) manual: bool,
}

impl Body {
    /// Takes the next line with text, `last` the one before it.
    pub(super) fn take(&mut self, seen: &Seen, last: Option<&Seen>, first: bool) {
        match self.first.take() {
            _ if first => self.first = Some(seen.text().to_owned()),
            Some(header) => self.manual = manual::name(&header, &seen.line.text).is_some(),
            None => {}
        }
        if seen.chars() >= BODY {
            self.columns[seen.indent.min(COLUMNS - 1)] += 1;
        }
        if seen.above > 0
            && let Some(last) = last
        {
            self.paragraphs += 1;
            let ends = ['.', '!', '?', '"', '”', '。', '！', '？', ':', '：', '’', ')'];
            self.sentences += usize::from(last.text().ends_with(ends));
        }
    }

    /// Cells before most lines of the text, and whether next to all long lines stand there or deeper.
    pub(super) fn indent(&self) -> (usize, bool) {
        let all: u32 = self.columns.iter().sum();
        let most = (0..COLUMNS).max_by_key(|&i| (self.columns[i], COLUMNS - i)).unwrap_or(0);
        let left: u32 = self.columns[..most].iter().sum();
        (most, all > 0 && left * 6 <= all)
    }
}
