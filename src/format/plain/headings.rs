//! Headings of plain text, recognised by the scheme of the whole text.
//!
//! Every line that may be a heading is gathered with what stands around it (`candidate`); at the end each form's scheme
//! is checked over all of them: numbers that make a tree (`tree`), words as `CHAPTER IV` (`parts`), underlines, lines
//! set out to the left, capitals, short lines (`forms`), numbered paragraphs
//! (`clauses`), and the text's own table of contents (`contents`). So a
//! heading that breaks its form costs itself alone.

mod body;
mod candidate;
mod clauses;
mod contents;
mod forms;
mod label;
mod parts;
mod scheme;
mod tree;

use std::collections::VecDeque;

use super::{lines::Line, opening::is_commit};
use crate::document::{Outline, Text, unstyled};
use body::Body;
use candidate::{Candidate, FURTHER, Seen};
use contents::Contents;

/// Lines behind a line that its form depends on.
const AHEAD: usize = FURTHER + 1;
/// Candidates are kept up to this many: a text that has more of them is data.
const MOST: usize = 100_000;
/// Headings found so far.
#[derive(Debug, Default)]
pub(super) struct Headings {
    /// The last lines with text: one that was judged, the one that is, those behind it.
    near: VecDeque<Seen>,
    /// How many of them have been judged: 0 or 1.
    judged: usize,
    blank: u8,
    candidates: Vec<Candidate>,
    contents: Contents,
    body: Body,
    /// The text is no prose, or has ended.
    over: bool,
    started: bool,
    overflown: bool,
}

impl Headings {
    /// Takes the next line; what it is is known with those after it.
    pub(super) fn take(&mut self, line: &Line) {
        if self.over {
            return;
        }
        if line.is_blank() {
            self.blank = self.blank.saturating_add(1);
            return;
        }
        let first = !std::mem::replace(&mut self.started, true);
        let above = std::mem::take(&mut self.blank).max(u8::from(first || line.page));
        let seen = Seen::new(line, above);
        if first && is_log(seen.text()) {
            self.over = true;
            return;
        }
        self.body.take(&seen, self.near.back(), first);
        match publisher(seen.text()) {
            Some(Publisher::Starts) => {
                self.candidates.clear();
                self.contents.clear();
                self.near.clear();
                self.judged = 0;
                return;
            }
            Some(Publisher::Ends) => {
                self.finish(line.range.start);
                self.over = true;
                return;
            }
            None => {}
        }
        self.contents.take(&seen);
        self.near.push_back(seen);
        if self.near.len() > self.judged + AHEAD {
            self.judge();
        }
    }

    /// Judges the line that comes after the judged one.
    fn judge(&mut self) {
        self.near.make_contiguous();
        let lines = self.near.as_slices().0;
        if !self.overflown
            && (may_stand(lines, self.judged) || self.body.manual && is_over_text(lines, self.judged))
            && let Some(found) = Candidate::of(lines, self.judged, self.contents.any(), self.body.manual)
            && (self.body.manual || is_worth_keeping(&found))
        {
            self.candidates.push(found);
            if self.candidates.len() > MOST {
                self.overflown = true;
                self.candidates = Vec::new();
            }
        }
        if self.judged == 0 {
            self.judged = 1;
        } else {
            self.near.pop_front();
        }
    }

    /// Judges what is left, before the text's end at `at`.
    fn finish(&mut self, at: usize) {
        while self.near.len() > self.judged {
            self.judge();
        }
        self.contents.end(at);
    }

    /// The headings of `text`, whose lines were taken, if it has any.
    pub(super) fn outline(mut self, text: &Text) -> Option<Outline> {
        if !self.over {
            self.finish(text.len());
        }
        // What looks like a table of contents in a manual page is none.
        self.candidates.retain(|c| self.body.manual || !self.contents.holds(c.range.start));
        let found = scheme::headings(&mut self.candidates, &mut self.contents, &self.body);
        let titles = found.iter().map(|f| (f.title.clone(), f.level));
        let mut outline = Outline::from_headings(titles);
        for (section, _) in outline.sections.iter_mut().zip(&found).filter(|(_, f)| f.clause) {
            let line = text.slice(section.title.clone());
            section.label = Some(clauses::name(&unstyled(&line)).into());
        }
        (!found.is_empty()).then_some(outline)
    }
}

/// True unless a line stands within a paragraph: what most lines do is seen without reading them.
fn may_stand(lines: &[Seen], at: usize) -> bool {
    let next = lines.get(at + 1);
    lines[at].above > 0 || next.is_none_or(|n| n.above > 0 || n.rule().is_some())
}

/// True for a line with text below it that is set in further.
fn is_over_text(lines: &[Seen], at: usize) -> bool {
    lines.get(at + 1).is_some_and(|next| next.indent > lines[at].indent)
}

/// Lines inside paragraphs are headings in some forms alone: numbered or underlined ones, and those set out.
fn is_worth_keeping(c: &Candidate) -> bool {
    c.underline.is_some() || c.above > 0 || c.below > 0 && (c.label.is_some() || c.word.is_some())
}

/// The lines that publishers of free books put around a text.
enum Publisher {
    Starts,
    Ends,
}

fn publisher(text: &str) -> Option<Publisher> {
    let starred = text.strip_prefix("***").or_else(|| text.strip_prefix('*'));
    let plain = starred.unwrap_or(text).trim_start();
    let has = |prefix: &str| plain.get(..prefix.len()).is_some_and(|p| p.eq_ignore_ascii_case(prefix));
    if starred.is_some() && (has("START OF TH") || has("END*THE SMALL PRINT") || has("END THE SMALL PRINT")) {
        return Some(Publisher::Starts);
    }
    let ends =
        starred.is_some() && has("END OF TH") || has("End of the Project Gutenberg") || has("End of Project Gutenberg");
    ends.then_some(Publisher::Ends)
}

/// True for the first line of `git log`, of a patch, of a mail: what follows is no prose.
pub(super) fn is_log(text: &str) -> bool {
    let mut words = text.split_whitespace();
    let (first, second) = (words.next().unwrap_or_default(), words.next().unwrap_or_default());
    let hash = second.len() >= 7 && second.bytes().all(|b| b.is_ascii_hexdigit());
    is_commit(text) || first == "diff" && second.starts_with('-') || first == "From" && hash
}
