//! Format: bytes or text → [`Document`](crate::document::Document).
//!
//! Knows the document; not files, colours, keys or the screen. *Source*: the text as it was read. *Offset*: byte of the
//! display text. Every parser takes any text whatever, in time linear in its size, and yields a document with its
//! complaints; none fails.

mod binary;
mod count;
mod decode;
#[cfg(test)]
mod described;
mod detect;
pub(crate) mod encoding;
pub(crate) mod epub;
mod front_matter;
pub(crate) mod html;
pub(crate) mod markdown;
mod masthead;
mod needle;
mod opening;
pub(crate) mod plain;

pub(crate) use binary::kind as binary_kind;
pub(crate) use decode::{decode, mark};
pub(crate) use detect::{Format, detect};
pub(crate) use needle::Needle;
