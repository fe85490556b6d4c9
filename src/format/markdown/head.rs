//! Where the beginning of a large source may end, so that its display text is a prefix of the whole's.
//!
//! Blocks are made line by line: what is before a blank line is read alike whatever follows. Ends within fenced code or
//! HTML that goes over blank lines are avoided, as they would show the half of it.

use memchr::memchr;

/// The beginning has about so many bytes: some ten screens.
const NEAR: usize = 24 << 10;
/// The beginning has no more bytes, however far away the first blank line is.
const FAR: usize = 1 << 20;

/// The place behind a blank line at which the beginning of `source` ends: the last one within [`NEAR`], else the first
/// one within [`FAR`].
pub(super) fn end(source: &str) -> Option<usize> {
    let bytes = &source.as_bytes()[..source.len().min(FAR)];
    let (mut at, mut open, mut end) = (0, Open::Nothing, None);
    while let Some(n) = memchr(b'\n', &bytes[at..]) {
        let line = bytes[at..at + n].trim_ascii();
        at += n + 1;
        open = open.after(line);
        if open == Open::Nothing && line.is_empty() && at < source.len() {
            if at > NEAR {
                return end.or(Some(at));
            }
            end = Some(at);
        }
    }
    end
}

/// What a blank line would not end.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Open {
    Nothing,
    /// Code between fences of so many of a character.
    Fence(u8, usize),
    /// HTML up to this text.
    Html(&'static [u8]),
}

/// Where HTML that goes over blank lines begins and ends.
const LONG_HTML: &[(&[u8], &[u8])] = &[
    (b"<!--", b"-->"),
    (b"<![cdata[", b"]]>"),
    (b"<?", b"?>"),
    (b"<pre", b"</pre>"),
    (b"<script", b"</script>"),
    (b"<style", b"</style>"),
    (b"<textarea", b"</textarea>"),
];

impl Open {
    /// What is open after `line`, which has no white space at its ends.
    fn after(self, line: &[u8]) -> Self {
        match self {
            Self::Nothing => Self::begun(line),
            Self::Fence(mark, len) if fence(line).is_some_and(|(m, n)| m == mark && n >= len && n == line.len()) => {
                Self::Nothing
            }
            Self::Html(end) if contains(line, end) => Self::Nothing,
            open => open,
        }
    }

    fn begun(line: &[u8]) -> Self {
        if let Some((mark, len)) = fence(line) {
            return Self::Fence(mark, len);
        }
        let starts = |start: &[u8]| line.get(..start.len()).is_some_and(|s| s.eq_ignore_ascii_case(start));
        match LONG_HTML.iter().find(|(start, _)| starts(start)) {
            Some((start, end)) if !contains(&line[start.len()..], end) => Self::Html(end),
            _ => Self::Nothing,
        }
    }
}

/// The character and length of the fence that begins `line`.
fn fence(line: &[u8]) -> Option<(u8, usize)> {
    let mark = *line.first().filter(|b| matches!(b, b'`' | b'~'))?;
    let len = line.iter().take_while(|&&b| b == mark).count();
    let code_span = mark == b'`' && line[len..].contains(&b'`');
    (len >= 3 && !code_span).then_some((mark, len))
}

fn contains(line: &[u8], end: &[u8]) -> bool {
    line.windows(end.len()).any(|w| w.eq_ignore_ascii_case(end))
}
