//! The size of a screen.

/// Columns and rows of cells.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, Hash)]
#[allow(missing_docs)]
pub(crate) struct Size {
    pub width: u16,
    pub height: u16,
}
