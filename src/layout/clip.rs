//! Clipping: the part of a long row that the pane shows, with marks where more stands.

use std::ops::Range;

use super::{draft::Draft, row::CUT_RIGHT, shape::Shaped};
use crate::document::Roles;

/// Appends what of the glyphs `range` shows in `room` cells when they are moved `sideways` cells to the left.
/// True when something does not show. A wide glyph that straddles an edge gives way to a space.
pub(super) fn clip(shaped: &Shaped, range: Range<usize>, sideways: usize, room: usize, draft: &mut Draft) -> bool {
    let total = shaped.cells(range.clone());
    let (left, right) = (sideways > 0 && total > 0, total > sideways.saturating_add(room));
    if !left && !right {
        draft.glyphs(shaped, range);
        return false;
    }
    if left {
        draft.ornament("‹", Roles::FAINT);
    }
    let from = sideways + usize::from(left);
    let to = (sideways.saturating_add(room)).saturating_sub(usize::from(right));
    if from < to {
        window(shaped, range, from..to, draft);
    }
    if right && (room > 1 || !left) {
        draft.ornament(CUT_RIGHT, Roles::FAINT);
    }
    true
}

/// Appends the cells `shown` of the glyphs `range`.
fn window(shaped: &Shaped, range: Range<usize>, shown: Range<usize>, draft: &mut Draft) {
    let mut x = 0;
    let mut whole = range.start..range.start;
    let (mut before, mut after) = (0, 0);
    for i in range {
        let end = x + usize::from(shaped.glyphs[i].cells);
        if end <= shown.start {
            whole = i + 1..i + 1;
        } else if x < shown.start {
            before = end.min(shown.end) - shown.start;
            whole = i + 1..i + 1;
        } else if end <= shown.end {
            whole.end = i + 1;
        } else {
            after = shown.end.saturating_sub(x);
            break;
        }
        x = end;
    }
    draft.blank(before);
    draft.glyphs(shaped, whole);
    draft.blank(after);
}
