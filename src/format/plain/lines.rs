//! The lines of a text, one after another over its windows, each with what stands around it.

use memchr::memchr;

use crate::document::{Range, Text, unstyled};

/// Bytes read at a time.
const WINDOW: usize = 256 << 10;
/// Bytes of a line that are looked at.
const SEEN: usize = 256;

/// A line, as far as headings depend on it.
#[derive(Debug, Clone, Default)]
pub(super) struct Line {
    /// Bytes of it in the text, without the line end.
    pub(super) range: Range,
    /// Its first bytes, without overstrikes and SGR sequences and white space at the end.
    pub(super) text: String,
    /// It is longer than what was looked at.
    pub(super) long: bool,
    /// The line before is blank, or there is none.
    pub(super) after_blank: bool,
    /// A page ends before the line: it begins with a form feed.
    pub(super) page: bool,
}

impl Line {
    /// True without anything but white space.
    pub(super) fn is_blank(&self) -> bool {
        !self.long && self.text.trim().is_empty()
    }
}

/// Reads lines.
pub(super) struct Lines<'a> {
    text: &'a Text,
}

impl<'a> Lines<'a> {
    pub(super) fn new(text: &'a Text) -> Self {
        Self { text }
    }

    /// Calls `take` with each line in order, until `stop` says so.
    pub(super) fn each(&self, stop: &dyn Fn() -> bool, take: &mut dyn FnMut(&Line)) {
        let mut buf = vec![0; WINDOW.min(self.text.len())];
        let (mut at, mut line, mut start) = (0, Vec::with_capacity(SEEN), 0);
        let mut reused = Line { after_blank: true, ..Line::default() };
        while at < self.text.len() && !stop() {
            let got = self.text.read_bytes(at, &mut buf);
            if got == 0 {
                break;
            }
            let mut rest = &buf[..got];
            while let Some(n) = memchr(b'\n', rest) {
                keep(&mut line, &rest[..n]);
                let end = at + (got - rest.len()) + n;
                finish(&mut reused, &line, start..end, take);
                line.clear();
                start = end + 1;
                rest = &rest[n + 1..];
            }
            keep(&mut line, rest);
            at += got;
        }
        if start < at {
            finish(&mut reused, &line, start..at, take);
        }
        // What comes last is followed by nothing.
        finish(&mut reused, b"", at..at, take);
    }
}

fn keep(line: &mut Vec<u8>, bytes: &[u8]) {
    let room = SEEN.saturating_sub(line.len());
    line.extend_from_slice(&bytes[..bytes.len().min(room)]);
}

fn finish(line: &mut Line, bytes: &[u8], range: Range, take: &mut dyn FnMut(&Line)) {
    let blank_before = line.range.end == 0 && range.start == 0 || line.is_blank();
    let cr = usize::from(bytes.last() == Some(&b'\r') && bytes.len() == range.len());
    line.after_blank = blank_before;
    line.long = range.len() > SEEN;
    line.range = range.start..range.end - cr;
    line.text.clear();
    line.text.push_str(&unstyled(&String::from_utf8_lossy(bytes)));
    line.text.truncate(line.text.trim_end().len());
    line.page = line.text.contains('\x0c');
    take(line);
}
