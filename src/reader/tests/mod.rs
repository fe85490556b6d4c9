//! Keys and what they lead to.

mod copying;
mod following;
mod renewal;
mod session;
