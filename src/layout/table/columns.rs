//! Columns: how wide each is where the table has to shrink.

use super::measure::Measure;

/// Cells of a column that wrapping does not take away.
const LEAST: usize = 6;
/// Longest word that keeps its column from shrinking.
pub(super) const WORD: usize = 12;
/// Cells of a column of prose in a table that has to be scrolled.
const SCROLLED: usize = 24;

/// Widths that add up to at most `room`, as near to the natural ones as can be: the widest columns give first.
/// Words of up to `longest` cells are not broken. None when even the least ones do not fit.
pub(super) fn shrunk(measures: &[Measure], room: usize, longest: usize) -> Option<Vec<usize>> {
    let width = |m: &Measure, level: usize| width(m, level, longest);
    let total = |level: usize| measures.iter().map(|m| width(m, level)).sum::<usize>();
    if total(0) > room {
        return None;
    }
    let (mut low, mut high) = (0, room + 1); // total(low) <= room
    while high - low > 1 {
        let middle = low + (high - low) / 2;
        *(if total(middle) <= room { &mut low } else { &mut high }) = middle;
    }
    let mut spare = room - total(low);
    let widths = measures.iter().map(|m| {
        let more = usize::from(spare > 0 && width(m, low + 1) > width(m, low));
        spare -= more;
        width(m, low) + more
    });
    Some(widths.collect())
}

/// Widths of a table that is scrolled sideways whatever it does: its prose wraps all the same, so that beside the first
/// column a cell can be seen as a whole in `room` cells.
pub(super) fn scrolled(measures: &[Measure], room: usize) -> Vec<usize> {
    // The first column stays in place beside the others, and may take half of the room for a long word.
    let longest = |i: usize| if i == 0 { (room / 2).clamp(WORD, SCROLLED) } else { WORD };
    let width = |i: usize, m: &Measure, level: usize| width(m, level, longest(i));
    let beside = room.saturating_sub(measures.first().map_or(0, |m| width(0, m, 0)));
    measures.iter().enumerate().map(|(i, m)| width(i, m, if i == 0 { 0 } else { beside.min(SCROLLED) })).collect()
}

/// `level`, within what the column needs at least and can use at most.
fn width(measure: &Measure, level: usize, longest: usize) -> usize {
    level.max(measure.word.clamp(LEAST, longest)).min(measure.natural).max(1)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn measure(natural: usize, word: usize) -> Measure {
        Measure { natural, word, ..Measure::default() }
    }

    #[test]
    fn the_widest_columns_give_first() {
        let measures = [measure(4, 4), measure(90, 11), measure(20, 8)];
        assert_eq!(shrunk(&measures, 114, WORD), Some(vec![4, 90, 20]));
        assert_eq!(shrunk(&measures, 74, WORD), Some(vec![4, 50, 20]));
        assert_eq!(shrunk(&measures, 35, WORD), Some(vec![4, 16, 15]));
        assert_eq!(shrunk(&measures, 23, WORD), Some(vec![4, 11, 8]));
        assert_eq!(shrunk(&measures, 22, WORD), None);
        assert_eq!(scrolled(&measures, 100), [4, 24, 20]);
        assert_eq!(scrolled(&measures, 19), [4, 15, 15]);
        assert_eq!(scrolled(&[measure(40, 13), measure(90, 20)], 36), [13, 23]);
    }

    #[test]
    fn an_empty_column_has_a_cell() {
        assert_eq!(shrunk(&[measure(0, 0), measure(9, 9)], 5, WORD), None);
        assert_eq!(shrunk(&[measure(0, 0)], 5, WORD), Some(vec![1]));
    }
}
