//! Plain text: its outline and its masthead. The text itself is its display text.
//!
//! A false heading is worse than none: headings are recognised by the scheme of the whole text (`headings`). Where it has
//! none, the outline is the paragraphs' first words.

mod fields;
mod headings;
mod letters;
mod lines;
mod manual;
mod masthead;
mod navigation;
mod opening;
mod title;

pub(crate) use letters::{Letters, is_styled};
pub(crate) use masthead::{Masthead, masthead};

use unicode_width::UnicodeWidthStr;

use crate::document::{Outline, Text, Wrap, begins_with_time, unstyled};
use headings::{Headings, is_log};
use lines::Lines;
use opening::{Openings, is_commit};

/// The outline of a text, in one pass over it; memory grows with its headings alone. `stop` is called now and then;
/// when it says so the outline is what is known by then.
pub(crate) fn outline(text: &Text, stop: &dyn Fn() -> bool) -> Outline {
    let (mut headings, mut openings) = (Headings::default(), Openings::default());
    // What the masthead says is no part of the text.
    let head = masthead(text).lines.last().map_or(0, |(line, _)| line.end + 1);
    Lines::new(text).each(stop, &mut |line| {
        if line.range.end < head {
            return;
        }
        headings.take(line);
        openings.take(line);
    });
    headings.outline(text).unwrap_or_else(|| openings.outline())
}

/// Bytes in which the first line with text is looked for.
const FIRST: usize = 1024;

/// How the lines of a text were broken, as its beginning shows. Those of patches stand as they are, and those of logs but for
/// the messages of commits; those of a manual page, which was made for the screen, where there is room for them.
pub(crate) fn wrap(text: &Text) -> Wrap {
    let head = text.slice(0..FIRST);
    let head = unstyled(&head);
    let mut lines = head.lines().map(|line| line.trim_start_matches('\u{feff}')).filter(|line| !line.trim().is_empty());
    let first = lines.next().unwrap_or_default();
    let second = lines.next().unwrap_or_default();
    let patch = first.starts_with("--- ") && second.starts_with("+++ ");
    if is_commit(first) {
        return Wrap::of_commits(text);
    }
    let timed = begins_with_time(first) && begins_with_time(second);
    match is_log(first) || timed || patch {
        true => Wrap::LINES,
        false => Wrap::of(text, manual::name(first, second).map(|_| first.trim_end().width())),
    }
}

#[cfg(test)]
mod tests;
