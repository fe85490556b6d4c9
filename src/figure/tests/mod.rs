//! Properties of the figures of any text. What is a figure, and what is none, stands as marked texts in `tests/corpus`.

mod properties;

use super::*;
