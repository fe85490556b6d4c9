//! Library: several documents at once: which there are, and work on all of them in parallel.
//!
//! Knows files' names and folders; not formats, the screen or what is done with a document. *Item*: a file that can be
//! opened. Always: items come in order of their path, folder by folder, and what is made of them comes in that order too,
//! however many threads make it.

mod each;
mod gate;
mod in_order;
mod order;
mod walk;
mod written;

pub(crate) use each::each;
pub(crate) use walk::{Found, Item, is_one, walk};
pub(crate) use written::write_each;
