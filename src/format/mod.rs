//! Format: bytes or text → [`Document`](crate::document::Document).
//!
//! Knows the document; not files, colours, keys or the screen. *Source*: the text as it was read. *Offset*: byte of the
//! display text. Every parser takes any text whatever, in time linear in its size, and yields a document with its
//! complaints; none fails.

mod binary;
mod decode;
#[cfg(test)]
mod described;
mod detect;
pub mod encoding;
pub mod epub;
mod front_matter;
pub mod html;
pub mod markdown;
mod masthead;
mod opening;
pub mod plain;

pub use binary::kind as binary_kind;
pub use decode::decode;
pub use detect::{Format, detect};
