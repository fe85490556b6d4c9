//! Keys and what they lead to.

mod annotating;
mod copying;
mod following;
mod pointing;
mod renewal;
mod session;
