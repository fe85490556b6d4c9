//! Keys and what they lead to.

mod copying;
mod session;
