//! Search: a query becomes hits over a text; workers stream those of a large one.
//!
//! Knows the document's text; not files, colours, keys or the terminal. *Hit*: a range of the display text that the
//! query matches. *Unit*: a cluster or a run of white space of a text. *Element*: what of a query matches one unit.
//! *Chunk*: 256 KiB of text, what a worker searches in one go.
//!
//! Always: hits lie on character boundaries, are not empty, come leftmost first and do not overlap. Hits of a range are
//! those of the whole text that start there, whichever windows the text is read in and wherever the search began:
//! matches that could overlap are chosen afresh from fixed places on (every 64 KiB, behind a line's end where there is
//! one). White space within a match is at most 128 bytes long, marks on one letter at most seven.
//!
//! Time is linear in the text. A regular expression may look up to 80 KiB ahead for each match; of its matches, those
//! longer than [`query::LONGEST_MATCH`] may be cut or missed. Its engine is one of linear time with bounded sizes.

mod anchor;
mod element;
mod expression;
mod hits;
mod kinds;
mod literal;
mod pair;
mod query;
mod quotation;
mod quotations;
mod rarity;
mod required;
mod scan;
#[cfg(test)]
mod tests;
mod unit;
mod walk;
mod window;

pub(crate) use hits::{Batch, Hits};
pub(crate) use query::{BadPattern, Mode, Query};
pub(crate) use quotation::{find_again, find_quotation};
pub(crate) use quotations::Quotations;
pub(crate) use scan::{Scan, scan, scan_rest};
