//! A line of input, edited a grapheme cluster at a time.

use unicode_segmentation::UnicodeSegmentation;

use super::Edit;

/// Text that is typed, with a cursor. Its text is a stranger's (it may be pasted): show it through `Shown`.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub(crate) struct Line {
    text: String,
    /// Byte of the text before which the cursor stands.
    cursor: usize,
}

/// Bytes a line holds at most: a pattern is typed or pasted, not poured in.
const LONGEST: usize = 4096;

impl Line {
    /// A line with the cursor at its end.
    pub(crate) fn new(text: &str) -> Self {
        Self { text: text.to_owned(), cursor: text.len() }
    }

    /// The text.
    pub(crate) fn text(&self) -> &str {
        &self.text
    }

    /// Byte of the text before which the cursor stands.
    pub(crate) fn cursor(&self) -> usize {
        self.cursor
    }

    /// Puts `text` in at the cursor, as far as the line has room; line ends become spaces.
    pub(crate) fn insert(&mut self, text: &str) {
        for c in text.chars() {
            if self.text.len() + c.len_utf8() > LONGEST {
                return;
            }
            let c = if matches!(c, '\n' | '\r' | '\t') { ' ' } else { c };
            self.text.insert(self.cursor, c);
            self.cursor += c.len_utf8();
        }
    }

    /// Changes it.
    pub(crate) fn edit(&mut self, edit: Edit) {
        match edit {
            Edit::Insert(c) => self.insert(c.encode_utf8(&mut [0; 4])),
            Edit::Left => self.cursor = self.before(),
            Edit::Right => self.cursor = self.after(),
            Edit::Start => self.cursor = 0,
            Edit::End => self.cursor = self.text.len(),
            Edit::Backspace => self.erase(self.before()),
            Edit::Delete => {
                self.text.replace_range(self.cursor..self.after(), "");
            }
            Edit::EraseWord => {
                let kept = self.text[..self.cursor].trim_end();
                let space = kept.rmatch_indices(char::is_whitespace).next();
                self.erase(space.map_or(0, |(at, sign)| at + sign.len()));
            }
            Edit::Clear => {
                self.text.clear();
                self.cursor = 0;
            }
        }
    }

    fn erase(&mut self, from: usize) {
        self.text.replace_range(from..self.cursor, "");
        self.cursor = from;
    }

    fn before(&self) -> usize {
        self.text[..self.cursor].grapheme_indices(true).next_back().map_or(0, |(i, _)| i)
    }

    fn after(&self) -> usize {
        self.text[self.cursor..].graphemes(true).next().map_or(self.cursor, |g| self.cursor + g.len())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn clusters_and_words_go_as_a_whole() {
        let mut line = Line::new("one two  e\u{301}");
        line.edit(Edit::Backspace);
        assert_eq!(line.text(), "one two  ");
        line.edit(Edit::EraseWord);
        assert_eq!((line.text(), line.cursor()), ("one ", 4));
        line.edit(Edit::Left);
        line.edit(Edit::Insert('é'));
        assert_eq!(line.text(), "oneé ");
        line.edit(Edit::Start);
        line.edit(Edit::Delete);
        line.insert("a\nb");
        assert_eq!(line.text(), "a bneé ");
    }

    #[test]
    fn words_end_at_spaces_of_any_width() {
        let mut line = Line::default();
        "one\u{3000}two\u{a0}three".chars().for_each(|c| line.edit(Edit::Insert(c)));
        line.edit(Edit::EraseWord);
        assert_eq!(line.text(), "one\u{3000}two\u{a0}");
        line.edit(Edit::EraseWord);
        assert_eq!(line.text(), "one\u{3000}");
    }

    #[test]
    fn a_megabyte_does_not_fit() {
        let mut line = Line::default();
        line.insert(&"é".repeat(1 << 20));
        assert_eq!(line.text().len(), LONGEST);
    }
}
