//! Overview: what a whole document says in figures: its entries in order of place, its dates in order of time, and which
//! of them can be compared.
//!
//! Knows documents and the recogniser; not the reader, printers, files or the screen. *Entry*: a figure of the document
//! with its surroundings. *Reported*: an entry as it is shown beside those of other documents. *Moment*: an entry on the
//! timeline. Entries are found paragraph by paragraph as they are asked for, so a document of any size needs no more
//! memory than what is kept of them.
//!
//! *Mark*: a figure where it stands, without its surroundings, as the screen and the printer show it. *Key figure*: one
//! that a reader would mark. *Apart*: in code, logs, diffs and data, where figures do not stand out.
//!
//! Always: marks and entries are the same figures of the same paragraphs. Those of a paragraph depend on the text near
//! it alone, are sorted by place and do not overlap. Code has none, and neither has the masthead.

mod across;
mod columns;
mod counted;
mod entry;
mod fences;
mod figures;
mod filter;
mod found;
mod group;
mod marks;
mod moment;
mod paragraph;
mod rank;
mod reported;
mod styled;
mod surroundings;
mod text_kind;
mod top;
mod topic;
mod verdict;
mod words;
mod years;

pub(crate) use across::{Comparison, compare};
pub(crate) use columns::{Amounts, amounts};
pub(crate) use entry::{Curated, Entry};
pub(crate) use figures::figures;
pub(crate) use filter::{Filter, Time};
pub(crate) use group::{Group, largest_group};
pub(crate) use marks::{Mark, Marks};
pub(crate) use moment::{Day, Moment, timeline};
pub(crate) use rank::{Rank, Reasons};
pub(crate) use reported::{Reported, report};
pub(crate) use text_kind::TextKind;
pub(crate) use top::top;
pub(crate) use verdict::{Opinion, explain};
pub(crate) use years::YearFrom;

#[cfg(test)]
mod tests;
