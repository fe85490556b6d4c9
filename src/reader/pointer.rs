//! The mouse as the reader knows it.

use super::Unit;

/// What the mouse did, and where: cells from the screen's left upper corner.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
#[allow(missing_docs)]
pub(crate) struct Pointer {
    pub kind: PointerKind,
    pub x: u16,
    pub y: u16,
}

/// What the mouse did.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub(crate) enum PointerKind {
    /// The first button went down.
    Press,
    /// It went down again soon and at the same place: the second or the third time.
    PressAgain(u8),
    /// It moved while the button was down.
    Drag,
    /// The button went up.
    Release,
    /// The wheel turned down by so many notches, or up when negative.
    Wheel(i32),
    /// The wheel turned to the right by so many notches, or to the left.
    WheelAcross(i32),
}

/// What is being dragged.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Drag {
    /// The scroll bar.
    Bar,
    /// The sidebar's right edge.
    Rule,
    /// What is selected: from this offset on, by these pieces; by characters without them.
    Text(usize, Option<Unit>),
}
