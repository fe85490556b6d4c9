//! Rows that moved: the terminal moves them itself, and what did not move is mended.

use super::{Screen, writer::Writer};

/// Rows of the screen that moved since the last frame.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Scroll {
    /// First row that takes part.
    pub top: u16,
    /// After the last row that takes part.
    pub bottom: u16,
    /// Rows by which what stands there moved up, or down when negative.
    pub by: i16,
}

impl Screen {
    /// Whether moving the rows leaves less to send. Judged by the rows that need no mending: those that moved as they
    /// were, against those that stay as they are. Where a sidebar stands beside all of the text neither says much;
    /// then a short way is believed to pay, since most of a row is text.
    pub(super) fn pays(&self, Scroll { top, bottom, by }: Scroll) -> bool {
        let lines = by.unsigned_abs();
        if usize::from(bottom) > self.rows.len() || top >= bottom || lines == 0 || lines >= bottom - top {
            return false;
        }
        let fresh = &self.signatures[top.into()..bottom.into()];
        let rows = &self.rows[top.into()..bottom.into()];
        let same = |rows: &[super::Row], fresh: &[u64]| {
            rows.iter().zip(fresh).filter(|(row, fresh)| row.signature == Some(**fresh)).count()
        };
        let kept = rows.len() - usize::from(lines);
        let (from, to) = if by > 0 { (rows.len() - kept, 0) } else { (0, rows.len() - kept) };
        let moved = same(&rows[from..from + kept], &fresh[to..to + kept]);
        let stayed = same(rows, fresh);
        match kept * 2 >= rows.len() {
            true => moved > stayed || stayed * 4 < rows.len(),
            // After a long way little is left in place of what the sidebar costs.
            false => moved >= stayed + rows.len() / 4,
        }
    }

    /// Moves the terminal's own rows, and what is known of them alike.
    pub(super) fn scroll(&mut self, Scroll { top, bottom, by }: Scroll, writer: &mut Writer<'_>) {
        writer.scroll(top, bottom, by);
        let region = &mut self.rows[top.into()..bottom.into()];
        let lines = usize::from(by.unsigned_abs());
        let bare = if by > 0 {
            region.rotate_left(lines);
            let kept = region.len() - lines;
            &mut region[kept..]
        } else {
            region.rotate_right(lines);
            &mut region[..lines]
        };
        for row in bare {
            row.signature = None;
            row.cells.clear();
        }
    }
}
