//! Plain text: its outline and its masthead. The text itself is its display text.
//!
//! A false heading is worse than none: headings are recognised by the scheme of the whole text (`headings`). Where it has
//! none, the outline is the paragraphs' first words.

mod headings;
mod letters;
mod lines;
mod masthead;
mod opening;
mod title;

pub use letters::{Letters, is_styled};
pub use masthead::masthead;

use crate::document::{Outline, Text};
use headings::Headings;
use lines::Lines;
use opening::Openings;

/// The outline of a text, in one pass over it; memory grows with its headings alone. `stop` is asked now and then;
/// when it says so the outline is what is known by then.
pub fn outline(text: &Text, stop: &dyn Fn() -> bool) -> Outline {
    let (mut headings, mut openings) = (Headings::default(), Openings::default());
    Lines::new(text).each(stop, &mut |line| {
        headings.take(line);
        openings.take(line);
    });
    headings.outline(text.len()).unwrap_or_else(|| openings.outline())
}

#[cfg(test)]
mod tests;
