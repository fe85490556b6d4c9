//! Which bars a table gets.

use crate::{
    document::{Document, Table},
    layout::{Bar, Bars, ColumnBars},
    overview,
};

/// Rows of a table that are looked at; a longer one is data, not an image.
const ROWS: usize = 200;

/// Bars for the last column of amounts and those that are alike, all on one scale.
pub(crate) fn find(doc: &Document, table: &Table) -> Option<Bars> {
    if table.rows() > ROWS || table.rows() < 2 {
        return None;
    }
    let columns = overview::amounts(doc, table);
    let most = columns.iter().map(overview::Amounts::most).fold(0.0, f64::max);
    let bar = |value: f64| Bar { share: (value.abs() / most) as f32, negative: value < 0.0 };
    let bars = |c: &overview::Amounts| c.values.iter().map(|value| value.map(bar)).collect();
    let columns: Vec<_> = columns.iter().map(|c| ColumnBars { column: c.column, bars: bars(c) }).collect();
    (!columns.is_empty()).then_some(Bars { columns })
}
