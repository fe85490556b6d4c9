//! Overview: what a whole document says in figures: its entries in order of place, its dates in order of time, and which
//! of them can be compared.
//!
//! Knows documents and the recogniser; not the reader, printers, files or the screen. *Entry*: a figure of the document
//! with its surroundings. *Moment*: an entry on the line of time. Entries are found paragraph by paragraph as they are
//! asked for, so a document of any size needs no more memory than what is kept of them.
//!
//! Always: the entries of a paragraph depend on the paragraph alone (fenced code of plain text apart, which is known
//! from where the search began), are sorted by place and do not overlap. Code has none, and neither has the masthead.

mod counted;
mod entry;
mod figures;
mod group;
mod moment;
mod paragraph;
mod surroundings;
mod verdict;
mod years;

pub use entry::{Curated, Entry};
pub use figures::figures;
pub use group::{Group, largest_group};
pub use moment::{Day, Moment, timeline};
pub use verdict::{Opinion, explain};
pub use years::YearFrom;

#[cfg(test)]
mod tests;
