//! sco-reader: a terminal reader for analyses, briefings and reports.
//!
//! One idea carries the house: a document is one text, and everything else is a range over it.
//! ARCHITECTURE.md is the map; each room says in its `mod.rs` what it is for and what it does not know.

pub mod app;
pub mod cli;
pub mod config;
pub mod document;
pub mod figure;
pub mod format;
pub mod keymap;
pub mod layout;
pub mod library;
pub mod manual;
pub mod open;
pub mod output;
pub mod overview;
pub mod reader;
pub mod search;
pub mod source;
pub mod store;
pub mod syntax;
pub mod terminal;
pub mod ui;
