//! The rows: what may speak for a figure or against one.

mod chinese;
mod count;
mod year;

use super::{Question, Row, Slot, Test};

/// All rows; their order is that of the weights and decides nothing.
pub(super) fn all() -> impl Iterator<Item = &'static Row> {
    [count::ROWS, year::ROWS, chinese::ROWS].into_iter().flatten()
}

/// Rows among which are all that answer a question, and the number of the first of them.
pub(super) const fn on(question: Question) -> (&'static [Row], usize) {
    match question {
        Question::Count => (count::ROWS, 0),
        Question::Year => (year::ROWS, count::ROWS.len()),
        Question::CountInChinese | Question::YearInChinese => (chinese::ROWS, count::ROWS.len() + year::ROWS.len()),
    }
}

const fn with(slot: Slot, any: u64) -> Test {
    Test { slot, any, none: 0 }
}

const fn without(slot: Slot, none: u64) -> Test {
    Test { slot, any: 0, none }
}

const fn row(on: Question, name: &'static str, tests: &'static [Test]) -> Row {
    Row { name, on, tests }
}
