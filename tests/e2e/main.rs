//! The real program, from outside: in a pseudo terminal behind an emulator, and as a command that prints.

mod care;
mod changing;
mod commands;
mod figures;
mod figures_panel;
mod finding;
mod guarantees;
mod json;
mod library;
mod links;
mod memory;
mod notes;
mod pager;
mod pages;
mod reading;
mod schema;
mod settings;
mod several;
mod state;
mod storage;
mod support;
mod terminal;
mod waiting;
