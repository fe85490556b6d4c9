//! Bars: numbers as lengths, in eighths of a cell.

use crate::document::Roles;
use crate::layout::{Bar, Bars, ColumnBars, draft::Draft};

/// Cells of the longest bar within the column of prose.
const LONGEST: usize = 24;
/// Cells of the longest bar that reaches beyond it.
const BEYOND: usize = 16;
/// A bar of fewer cells says nothing.
const SHORTEST: usize = 4;
/// A bar of as many cells need not reach beyond the column.
const ENOUGH: usize = 8;

/// The first so many eighths of a cell.
const PARTS: [&str; 8] = [" ", "▏", "▎", "▍", "▌", "▋", "▊", "▉"];

/// The place of the bars of a table's column.
#[derive(Debug, Clone, Copy, PartialEq)]
pub(super) struct BarPlan {
    /// Behind which column.
    pub(super) column: usize,
    /// Cells of all bars.
    pub(super) cells: usize,
    /// Cells to the left of the zero line.
    zero: usize,
    /// Cells of a bar whose share is 1.
    unit: f32,
}

impl BarPlan {
    /// Bars where `column` cells are free in the column of prose, and `room` up to the pane's edge. Columns share the
    /// room with a gap of `gap` cells before each; where it is too little for all of them, the last one has it.
    pub(super) fn of(bars: &Bars, gap: usize, (column, room): (usize, usize)) -> Vec<Self> {
        let count = bars.columns.len().max(1);
        let each = |cells: usize| (cells / count).saturating_sub(gap);
        let columns = &bars.columns[..];
        let all = Self::alike(columns, each(column), each(room));
        if !all.is_empty() || count == 1 {
            return all;
        }
        Self::alike(&columns[count - 1..], column.saturating_sub(gap), room.saturating_sub(gap))
    }

    fn alike(columns: &[ColumnBars], column: usize, room: usize) -> Vec<Self> {
        let within = column.min(LONGEST);
        let cells = if within >= ENOUGH { within } else { within.max(room.min(BEYOND)) };
        if cells < SHORTEST {
            return Vec::new();
        }
        let longest = |negative: bool| {
            let bars = columns.iter().flat_map(|c| c.bars.iter().flatten());
            bars.filter(|bar| bar.negative == negative).map(share).fold(0.0, f32::max)
        };
        let (negative, positive) = (longest(true), longest(false));
        let unit = if negative > 0.0 { cells as f32 / (negative + positive) } else { cells as f32 };
        // Each side that has a bar has a cell.
        let least = usize::from(negative > 0.0);
        let zero = ((negative * unit).round() as usize).clamp(least, cells - usize::from(positive > 0.0));
        columns.iter().map(|c| Self { column: c.column, cells, zero, unit }).collect()
    }

    /// Draws `bar`; returns how many cells of all bars are free to the right of it.
    pub(super) fn draw(&self, bar: Bar, draft: &mut Draft) -> usize {
        let length = share(&bar) * self.unit;
        match bar.negative {
            true => {
                let halves = ((length * 2.0).round() as usize).max(usize::from(length > 0.0)).min(self.zero * 2);
                draft.blank(self.zero - halves.div_ceil(2));
                repeat("▐", halves % 2, draft);
                repeat("█", halves / 2, draft);
                self.cells - self.zero
            }
            false => {
                let room = self.cells - self.zero;
                let eighths = ((length * 8.0).round() as usize).max(usize::from(length > 0.0)).min(room * 8);
                draft.blank(self.zero);
                repeat("█", eighths / 8, draft);
                repeat(PARTS[eighths % 8], usize::from(eighths % 8 > 0), draft);
                room - eighths.div_ceil(8)
            }
        }
    }
}

fn repeat(sign: &'static str, times: usize, draft: &mut Draft) {
    for _ in 0..times {
        draft.ornament(sign, Roles::BAR);
    }
}

/// The share of a bar, within 0 and 1 whatever it was given as.
fn share(bar: &Bar) -> f32 {
    if bar.share.is_nan() { 0.0 } else { bar.share.clamp(0.0, 1.0) }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn drawn(shares: &[f32], column: usize, room: usize) -> Vec<String> {
        let bar = |share: f32| Bar { share: share.abs(), negative: share < 0.0 };
        let bars = ColumnBars { column: 0, bars: shares.iter().map(|&s| Some(bar(s))).collect() };
        let bars = Bars { columns: vec![bars] };
        let [plan] = BarPlan::of(&bars, 0, (column, room))[..] else { return vec![] };
        let draw = |bar: Option<Bar>| {
            let mut draft = Draft::new(0, 0);
            let free = plan.draw(bar.unwrap(), &mut draft);
            draft.blank(free);
            let row = draft.finish(0..0, false);
            assert_eq!(row.cells(), plan.cells);
            row.text.to_string()
        };
        bars.columns[0].bars.iter().map(|&bar| draw(bar)).collect()
    }

    #[test]
    fn lengths_are_shares() {
        assert_eq!(
            drawn(&[1.0, 0.5, 0.05, 0.001, 0.0], 8, 8),
            ["████████", "████    ", "▍       ", "▏       ", "        "]
        );
        assert_eq!(drawn(&[1.0], 3, 5), ["█████"]);
        assert!(drawn(&[1.0], 3, 3).is_empty());
        assert_eq!(drawn(&[2.0, f32::NAN], 8, 8), ["████████", "        "]);
    }

    #[test]
    fn negative_bars_run_to_the_left() {
        assert_eq!(drawn(&[-1.0, 1.0, -0.4, 0.0], 8, 8), ["████    ", "    ████", "  ▐█    ", "        "]);
        assert_eq!(drawn(&[-1.0, -0.5], 8, 8), ["████████", "    ████"]);
        assert_eq!(drawn(&[-0.001, 1.0, 0.5], 4, 4), ["▐   ", " ███", " ██ "]);
    }

    #[test]
    fn columns_share_the_room_and_the_scale() {
        let of = |column, share| ColumnBars { column, bars: vec![Some(Bar { share, negative: false })] };
        let bars = Bars { columns: vec![of(1, 1.0), of(2, 0.5)] };
        let plans = BarPlan::of(&bars, 2, (24, 30));
        assert_eq!(plans.iter().map(|p| (p.column, p.cells)).collect::<Vec<_>>(), [(1, 10), (2, 10)]);
        let narrow = BarPlan::of(&bars, 2, (10, 10));
        assert_eq!(narrow.iter().map(|p| (p.column, p.cells)).collect::<Vec<_>>(), [(2, 8)]);
    }
}
