//! The first words of paragraphs, some of them where there are many.

use super::{
    super::opening::{MOST, first_words},
    fields::is_credit,
    lines::Line,
    navigation::is_navigation,
};
use crate::document::{Outline, Range, Section};

/// Paragraphs' first words, thinned out evenly as they come; of `git log`, its commits' subjects.
#[derive(Debug)]
pub(super) struct Openings {
    kept: Vec<Range>,
    /// Every so many paragraphs one is kept.
    step: usize,
    seen: usize,
    log: Log,
}

/// Where in a log the text is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Log {
    /// The first line has not come.
    Unknown,
    No,
    /// The next line that is set in is a commit's subject.
    Subject,
    Rest,
}

impl Default for Openings {
    fn default() -> Self {
        Self { kept: Vec::new(), step: 1, seen: 0, log: Log::Unknown }
    }
}

impl Openings {
    pub(super) fn take(&mut self, line: &Line) {
        if line.is_blank() || !self.begins(line) {
            return;
        }
        let text = line.text.trim();
        if !text.contains(char::is_alphanumeric) || is_navigation(text) || is_credit(text) {
            return;
        }
        if self.seen.is_multiple_of(self.step) {
            // A section begins where its line does, so that its first row is its own.
            let lead = line.text.len() - line.text.trim_start().len();
            let words = if self.log == Log::Rest { text.len() } else { first_words(text) };
            let styled = line.text.len() < line.range.len() && !line.long;
            let end = if styled { line.range.end } else { line.range.start + lead + words };
            self.kept.push(line.range.start..end.min(line.range.end));
        }
        self.seen += 1;
        if self.kept.len() > 2 * MOST {
            let mut n = 0;
            self.kept.retain(|_| {
                n += 1;
                n % 2 == 1
            });
            self.step *= 2;
        }
    }

    /// True for the first line of a paragraph, or of a commit's message.
    fn begins(&mut self, line: &Line) -> bool {
        let commit = is_commit(&line.text);
        self.log = match self.log {
            Log::Unknown if commit => Log::Subject,
            Log::Unknown | Log::No => Log::No,
            _ if commit => Log::Subject,
            Log::Subject if line.text.starts_with("    ") => {
                self.log = Log::Rest;
                return true;
            }
            other => other,
        };
        self.log == Log::No && line.after_blank
    }

    pub(super) fn outline(self) -> Outline {
        let sections = self
            .kept
            .into_iter()
            .filter(|r| !r.is_empty())
            .map(|title| Section { title, depth: 0, label: None })
            .collect();
        Outline { sections, derived: true }
    }
}

/// True for the first line of a commit in `git log`.
pub(super) fn is_commit(text: &str) -> bool {
    let hash = text.strip_prefix("commit ").map(|rest| rest.split_whitespace().next().unwrap_or_default());
    hash.is_some_and(|hash| hash.len() >= 7 && hash.bytes().all(|b| b.is_ascii_hexdigit()))
}
