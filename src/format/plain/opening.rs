//! The first words of paragraphs, some of them where there are many.

use super::{
    super::opening::{MOST, first_words},
    lines::Line,
};
use crate::document::{Outline, Range, Section};

/// Paragraphs' first words, thinned out evenly as they come.
#[derive(Debug)]
pub(super) struct Openings {
    kept: Vec<Range>,
    /// Every so many paragraphs one is kept.
    step: usize,
    seen: usize,
}

impl Default for Openings {
    fn default() -> Self {
        Self { kept: Vec::new(), step: 1, seen: 0 }
    }
}

impl Openings {
    pub(super) fn take(&mut self, line: &Line) {
        if !line.after_blank || line.is_blank() {
            return;
        }
        if self.seen.is_multiple_of(self.step) {
            let lead = line.text.len() - line.text.trim_start().len();
            let words = first_words(&line.text[lead..]);
            let start = line.range.start + lead;
            self.kept.push(start..(start + words).min(line.range.end));
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

    pub(super) fn outline(self) -> Outline {
        let sections =
            self.kept.into_iter().filter(|r| !r.is_empty()).map(|title| Section { title, depth: 0 }).collect();
        Outline { sections, derived: true }
    }
}
