//! Phrases whose number words tell no number, a file a language: `second to none`, `в первую очередь`. They are looked up by
//! their first word, so that a list may be as long as its language wants.

pub(super) mod english;
pub(super) mod french;
pub(super) mod german;
pub(super) mod russian;
pub(super) mod spanish;
