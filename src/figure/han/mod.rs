//! Chinese: no spaces, numerals of two kinds, qualifiers before and behind.
//!
//! The scan stops at digits and numerals; months, qualifiers and currencies before a number are found by looking back.

mod amount;
mod contest;
mod count;
mod date;
mod era;
mod numeral;
mod ordinal;
mod period;
mod qualified;
mod reject;
mod relation;
mod scan;
mod simplified;
mod tables;
mod time;
mod window;

pub(super) use scan::scan;

use super::{Range, view::View};

/// The qualifier that a figure begins with.
pub(super) fn qualifier_before(view: View, range: &Range) -> Option<Range> {
    let text = simplified::simplified(view.text);
    tables::BEFORE.at(View { text: &text }, range.start).map(|(word, _)| range.start..range.start + word.len())
}

/// The qualifier that a figure ends with, or that stands before its unit.
pub(super) fn qualifier_behind(view: View, range: &Range) -> Option<Range> {
    if let Some((word, _)) = tables::BEHIND.before(view, range.end) {
        return Some(range.end - word.len()..range.end);
    }
    let more = view.text[range.clone()].find(['多', '余'])?;
    Some(range.start + more..range.start + more + '多'.len_utf8())
}
