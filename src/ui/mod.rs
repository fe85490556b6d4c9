//! Ui: the reader's state as a screen, a widget a file.
//!
//! Knows the reader, the keymap and ratatui's buffer; not the terminal, files or clocks. It only reads. What a row of the
//! screen shows is first made as a plan, whose hash is the row's signature: rows of equal signature need not be drawn
//! again. Everything painted is [`Shown`](crate::document::Shown) or the program's own.

mod bar;
mod canvas;
mod depth;
mod detail;
mod excerpt;
mod figures;
mod frame;
mod header;
mod ink;
mod list;
mod note;
mod pane;
mod plain;
mod sidebar;
mod status;
#[cfg(test)]
mod tests;
mod theme;
mod timeline;

pub use depth::Depth;
pub(crate) use frame::Frame;
pub(crate) use theme::Palette;
