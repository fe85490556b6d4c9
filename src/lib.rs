//! sco-reader: a terminal reader for analyses, briefings and reports.
//!
//! One idea carries the house: a document is one text, and everything else is a range over it.
//! ARCHITECTURE.md is the map; each room says in its `mod.rs` what it is for and what it does not know.
//!
//! The rooms are private. From outside there is [`main`], which is the program, and [`testing`], which is the program as its
//! tests, benches, fuzz targets and examples see it.

mod app;
mod cli;
mod command;
mod config;
mod device;
mod document;
mod figure;
mod format;
mod keymap;
mod layout;
mod library;
mod manual;
mod open;
mod output;
mod overview;
mod reader;
mod search;
mod source;
mod store;
mod syntax;
mod terminal;
pub mod testing;
mod ui;

pub use command::main;
