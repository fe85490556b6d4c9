//! Where things stand on the screen: one pure function, for `update` and for drawing alike.

use crate::device::Size;

/// A rectangle of cells.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, Hash)]
#[allow(missing_docs)]
pub(crate) struct Rect {
    pub x: u16,
    pub y: u16,
    pub width: u16,
    pub height: u16,
}

impl Rect {
    /// True when the cell lies in it.
    pub(crate) fn holds(&self, x: u16, y: u16) -> bool {
        (self.x..self.x + self.width).contains(&x) && (self.y..self.y + self.height).contains(&y)
    }

    /// Cells of both sides are taken off, as far as there are any.
    pub(crate) fn inset(&self, across: u16, down: u16) -> Self {
        let (across, down) = (across.min(self.width / 2), down.min(self.height / 2));
        Self { x: self.x + across, y: self.y + down, width: self.width - 2 * across, height: self.height - 2 * down }
    }
}

/// Under this many columns the sidebar lies over the text instead of beside it.
pub(crate) const NARROW: u16 = 60;
/// Columns of a list of lines at most, and of one in columns.
const LIST_WIDTH: u16 = 100;
const PANEL_WIDTH: u16 = 190;
/// The narrowest sidebar that can be dragged to.
const LEAST_SIDEBAR: u16 = 10;

/// The parts of the screen. An area that does not fit is empty.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, Hash)]
pub(crate) struct Areas {
    /// The whole.
    pub size: Size,
    /// Title and place.
    pub header: Rect,
    /// The outline.
    pub sidebar: Rect,
    /// Column of the rule between sidebar and pane.
    pub rule: Option<u16>,
    /// Numbers beside the text; empty without them.
    pub numbers: Rect,
    /// The text.
    pub pane: Rect,
    /// The scroll bar, one cell wide.
    pub bar: Rect,
    /// Keys, search line, message.
    pub status: Rect,
    /// Where a list or the help opens.
    pub list: Rect,
    /// The sidebar lies over the pane.
    pub over: bool,
}

impl Areas {
    /// The areas of a screen of `size`; `sidebar` is its wished width where it is to be seen.
    pub(crate) fn of(size: Size, sidebar: Option<u16>) -> Self {
        let Size { width, height } = size;
        let header = u16::from(height >= 4);
        let air = (u16::from(height >= 16), u16::from(height >= 28));
        let status = u16::from(height >= 2);
        let top = header + air.0;
        let body = Rect { x: 0, y: top, width, height: height.saturating_sub(top + air.1 + status) };
        let over = width < NARROW;
        let side = sidebar.map_or(0, |wish| match over {
            // The halves of words beside it would only be noise.
            true => width,
            false => wish.clamp(LEAST_SIDEBAR, (width / 2).max(LEAST_SIDEBAR)).min(width),
        });
        let beside = if over || side == 0 { 0 } else { side + 1 };
        let bar = u16::from(width >= 8);
        let margin = u16::from(width >= 20);
        let x = beside + margin;
        Self {
            size,
            header: Rect { x: 0, y: 0, width, height: header },
            sidebar: Rect { x: 0, width: side, ..body },
            rule: (side > 0 && side < width).then_some(side),
            numbers: Rect { x, width: 0, ..body },
            pane: Rect { x, width: width.saturating_sub(x + margin + bar), ..body },
            bar: Rect { x: width - bar, width: bar, ..body },
            status: Rect { x: 0, y: height - status, width, height: status },
            list: list(size, body, LIST_WIDTH),
            over,
        }
    }

    /// With the room that a list in columns takes where there is more than a list of lines can use.
    pub(crate) fn with_panel(self) -> Self {
        Self { list: list(self.size, self.pane, PANEL_WIDTH), ..self }
    }
}

impl Areas {
    /// The areas of a screen that is read line by line: nothing beside the text, which an open sidebar or list covers.
    pub(crate) fn plain(size: Size, sidebar: bool) -> Self {
        let Size { width, height } = size;
        let (header, status) = (u16::from(height >= 4), u16::from(height >= 2));
        let body = Rect { x: 0, y: header, width, height: height.saturating_sub(header + status) };
        Self {
            size,
            header: Rect { x: 0, y: 0, width, height: header },
            sidebar: if sidebar { body } else { Rect { width: 0, ..body } },
            rule: None,
            numbers: Rect { width: 0, ..body },
            pane: body,
            bar: Rect { x: width, width: 0, ..body },
            status: Rect { x: 0, y: height - status, width, height: status },
            list: Rect { x: 0, y: 0, width, height },
            over: true,
        }
    }

    /// The areas with `cells` of the pane for numbers, where that leaves the text most of it.
    pub(crate) fn with_numbers(self, cells: u16) -> Self {
        let Rect { x, width, .. } = self.pane;
        if cells == 0 || width < 3 * cells {
            return self;
        }
        let numbers = Rect { width: cells, ..self.pane };
        Self { numbers, pane: Rect { x: x + cells, width: width - cells, ..self.pane }, ..self }
    }

    /// The first column beside the sidebar: where there is room, the text and its numbers begin further right.
    pub(crate) fn margin(&self) -> u16 {
        self.rule.map_or(0, |rule| rule + 1).min(self.numbers.x)
    }

    /// The columns that scroll: the text with its numbers, and the signs beside it.
    pub(crate) fn scrolled(&self) -> Rect {
        let x = self.margin();
        Rect { x, width: self.pane.x + self.pane.width - x, ..self.pane }
    }
}

/// A box of at most `most` columns over the rows of the text, or over the whole of a small screen.
fn list(size: Size, pane: Rect, most: u16) -> Rect {
    let Size { width, height } = size;
    let rows = if height >= 16 { Rect { x: 0, width, ..pane } } else { Rect { x: 0, y: 0, width, height } };
    let margin = if width < 50 { 0 } else { ((width - 46) / 12).clamp(1, 9) };
    let spare = width.saturating_sub(2 * margin + most) / 2;
    rows.inset(margin + spare, 0)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_area_lies_on_the_screen_and_none_on_another() {
        for width in (1..140).chain([300, 1000]) {
            for height in (1..50).chain([100, 1000]) {
                for sidebar in [None, Some(0), Some(27), Some(900)] {
                    let a = Areas::of(Size { width, height }, sidebar);
                    for r in [a.header, a.sidebar, a.pane, a.bar, a.status, a.list] {
                        assert!(r.x + r.width <= width && r.y + r.height <= height, "{r:?} of {width}x{height}");
                    }
                    assert!(a.pane.width > 0 && a.pane.height > 0, "{width}x{height} {sidebar:?}");
                    if !a.over {
                        assert!(a.sidebar.width == 0 || a.sidebar.width < a.pane.x);
                    }
                    assert!(a.bar.width == 0 || a.pane.x + a.pane.width <= a.bar.x);
                    assert!(a.pane.y + a.pane.height <= a.status.y.max(1) && a.header.height <= a.pane.y);
                }
            }
        }
    }
}
