//! Chinese: no spaces, numerals of two kinds, qualifiers before and behind.
//!
//! The scan stops at digits and numerals; months, qualifiers and currencies before a number are found by looking back.

mod amount;
mod date;
mod numeral;
mod reject;
mod scan;
mod tables;

pub(super) use scan::scan;
