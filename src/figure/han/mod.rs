//! Chinese.
use super::sink::Sink;
pub(super) fn scan(_text: &str, _sink: &mut Sink) {}
