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

use super::{Range, view::View};

/// Where the counter at `at` ends; None when none stands there.
pub(super) fn is_counter(view: View, at: usize) -> Option<usize> {
    let c = view.char_at(at);
    let measure =
        "个名位人家座项次起份件条只辆架艘户票种类批届场所栋幢枚台套张片头匹棵株篇部本支队组颗对双副间处封幅首句集册卷"
            .contains(c);
    (c != '\0' && measure).then(|| at + c.len_utf8())
}

/// The qualifier that a figure begins with.
pub(super) fn qualifier_before(view: View, range: &Range) -> Option<Range> {
    tables::BEFORE.at(view, range.start).map(|(word, _)| range.start..range.start + word.len())
}

/// The qualifier that a figure ends with, or that stands before its unit.
pub(super) fn qualifier_behind(view: View, range: &Range) -> Option<Range> {
    if let Some((word, _)) = tables::BEHIND.before(view, range.end) {
        return Some(range.end - word.len()..range.end);
    }
    let more = view.text[range.clone()].find(['多', '余'])?;
    Some(range.start + more..range.start + more + '多'.len_utf8())
}
