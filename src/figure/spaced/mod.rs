//! Languages that put spaces between words: one grammar, and a table of words for each of them.
//!
//! The scan stops at digits and number words only; everything else (months, qualifiers, currencies before a number) is
//! found by looking back from there, a bounded number of words.

mod age;
mod amount;
mod citation;
mod context;
mod count;
mod date;
mod fraction;
mod number;
mod number_word;
mod ordinal;
mod qualified;
mod range;
mod ratio;
mod reject;
mod scan;
mod time;
mod title;
mod window;
mod words;

pub(super) use scan::scan;
