//! Testing: the program as its tests, benches, fuzz targets and examples see it from outside.
//!
//! A [`Doc`] is a document in memory, a [`Session`] someone who reads one: keys by their names go in, a screen comes out.
//! Always: nothing here does what the program does not do; it only names it in plain types. What a test needs beyond this
//! stands beside the code that it tests, in a module of tests of its room.

mod doc;
mod figures;
mod looks;
mod session;

pub use crate::{reader::Theme, ui::Depth};
pub use doc::{Doc, decode};
pub use figures::{Found, Weighed, evidence, recognise, weighings};
pub use looks::LEGEND;
pub use session::{Session, Setup, keys, keys_as_markdown};
