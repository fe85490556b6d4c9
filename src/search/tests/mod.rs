//! The room as a whole against plain rules: an oracle for literals, and the same hits however a text is read.

mod known;
mod oracle;
mod same;

use std::{io, sync::Arc};

use super::{Mode, Query};
use crate::document::{ReadAt, Text};

/// A source that gives at most `most` bytes a read.
#[derive(Debug)]
struct Source {
    bytes: Vec<u8>,
    most: usize,
}

impl ReadAt for Source {
    fn read_at(&self, buf: &mut [u8], offset: u64) -> io::Result<usize> {
        let from = &self.bytes[(offset as usize).min(self.bytes.len())..];
        let n = from.len().min(buf.len()).min(self.most);
        buf[..n].copy_from_slice(&from[..n]);
        Ok(n)
    }
}

fn windows(text: &str, most: usize) -> Text {
    Text::windows(Arc::new(Source { bytes: text.into(), most }), text.len())
}

/// Compiled queries are shared by their equality: hits of one are never shown for another.
#[test]
fn queries_are_equal_when_pattern_mode_and_regard_of_case_are() {
    let all = [
        ("a.c", Mode::Literal, false),
        ("a.c", Mode::Literal, true),
        ("a.c", Mode::Regex, false),
        ("a.c", Mode::Regex, true),
        ("A.c", Mode::Literal, false),
        ("A.c", Mode::Regex, true),
        (r"\va.c", Mode::Regex, false),
    ];
    let compiled = |(pattern, mode, any_case)| Query::with_case(pattern, mode, any_case).unwrap();
    for a in all {
        for b in all {
            assert_eq!(compiled(a) == compiled(b), a == b, "{a:?} and {b:?}");
        }
    }
    // What the pattern says of its mode is what counts.
    assert_eq!(Query::new(r"\va.c", Mode::Literal), Query::new(r"\va.c", Mode::Regex));
}
