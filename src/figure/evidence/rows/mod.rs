//! The rows: what may speak for a figure or against one.

mod chinese;
mod count;
mod year;

use super::{Question, Row, Slot, Test};

/// All rows; their order is that of the weights and decides nothing.
pub(super) fn all() -> impl Iterator<Item = &'static Row> {
    [count::ROWS, year::ROWS, chinese::ROWS].into_iter().flatten()
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
