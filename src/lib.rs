//! sco-reader: a terminal reader for analyses, briefings and reports.
//!
//! One idea carries the house: a document is one text, and everything else is a range over it.
//! ARCHITECTURE.md is the map; each room says in its `mod.rs` what it is for and what it does not know.

pub mod document;
pub mod figure;
pub mod format;
pub mod layout;
pub mod search;
pub mod terminal;
