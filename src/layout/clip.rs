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

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;
    use crate::layout::{
        runs::Run,
        shape::{Shaping, shape},
    };

    /// The cells of a row: what stands in each, a wide sign in its first one.
    fn cells(shaped: &Shaped) -> Vec<String> {
        let symbols = (0..shaped.glyphs.len()).map(|i| (shaped.symbol(i).to_owned(), shaped.glyphs[i].cells));
        symbols
            .flat_map(|(symbol, cells)| {
                std::iter::once(symbol).chain((1..cells).map(|_| String::new()).collect::<Vec<_>>())
            })
            .collect()
    }

    proptest! {
        #[test]
        fn each_cell_shows_what_stands_there_or_a_mark(text in "[ab会é👩 ]{0,12}", sideways in 0usize..20, room in 1usize..16) {
            let shaped = shape(&text, &[Run::shown(0, Roles::empty())], Shaping { tab: 4, widest: 80, ticks: false });
            let whole = cells(&shaped);
            let mut draft = Draft::default();
            let clipped = clip(&shaped, 0..shaped.glyphs.len(), sideways, room, &mut draft);
            let shown = cells(&draft.into_strip());
            let (left, right) = (sideways > 0 && !whole.is_empty(), whole.len() > sideways + room);
            prop_assert_eq!(clipped, left || right);
            prop_assert!(shown.len() <= room, "{:?}", shown);
            for (x, cell) in shown.iter().enumerate() {
                let wide = |at: usize| whole.get(at + 1).is_some_and(String::is_empty);
                // A wide sign needs both of its cells, neither at an edge nor under a mark.
                let (at, last) = (sideways + x, (room - 1).saturating_sub(right.into()));
                let first = usize::from(left);
                let expected = match whole.get(at).map_or("", String::as_str) {
                    _ if left && x == 0 => "‹",
                    _ if right && x == room - 1 => CUT_RIGHT,
                    "" if x == first => " ",
                    _ if x == last && wide(at) => " ",
                    here => here,
                };
                prop_assert_eq!(cell, expected, "cell {} of {:?}", x, shown);
            }
            let ends = whole.len().saturating_sub(sideways).min(room);
            prop_assert!(shown.len() == ends || left && ends == 0 && shown == ["‹"], "{:?} of {}", shown, ends);
        }
    }
}
