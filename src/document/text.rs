//! The display text: one owned string, or bounded windows of something larger, behind one face.

use std::{
    borrow::Cow,
    ops::Deref,
    sync::{Arc, atomic::AtomicUsize},
};

use super::{Range, read_ahead::ReadAhead, read_at::ReadAt, styling::unstyled};

/// The longest slice that [`Text::slice`] hands out from windows, in bytes. Nothing that is laid out at once
/// (a piece of a line, a row of a table) comes near it.
pub(super) const SLICE: usize = 256 << 10;

/// The text of a document. Offsets are bytes; cloning copies a handle.
///
/// Windows of a file need not be UTF-8: each byte that is none is handed out as U+001A SUBSTITUTE, which is one byte
/// too, so that offsets stay those of the source.
#[derive(Debug, Clone)]
pub(crate) struct Text(Inner);

#[derive(Debug, Clone)]
enum Inner {
    /// Boxed before it is counted: a text that has been built is not copied.
    Owned(Arc<Box<str>>),
    Windows {
        bytes: Arc<dyn ReadAt>,
        len: usize,
        held: Option<Held>,
    },
}

/// A part of a text that was read once.
#[derive(Debug, Clone)]
struct Held {
    start: usize,
    text: Arc<Box<str>>,
}

impl Held {
    /// What of it lies in `start..end`; None where not all of that is held.
    fn slice(&self, start: usize, end: usize) -> Option<Slice<'_>> {
        let (from, to) = (start.checked_sub(self.start)?, end.checked_sub(self.start)?);
        if to > self.text.len() {
            return None;
        }
        let (from, to) = (ceil(&self.text, from), ceil(&self.text, to));
        Some(Slice { start: self.start + from, text: Cow::Borrowed(&self.text[from..to]) })
    }
}

/// A piece of the text, on character boundaries.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Slice<'a> {
    /// Offset of its first byte.
    pub start: usize,
    text: Cow<'a, str>,
}

impl Deref for Slice<'_> {
    type Target = str;

    fn deref(&self) -> &str {
        &self.text
    }
}

impl Default for Text {
    fn default() -> Self {
        Self::owned("")
    }
}

impl Text {
    /// A text held in memory.
    pub(crate) fn owned(text: impl Into<Box<str>>) -> Self {
        Self(Inner::Owned(Arc::new(text.into())))
    }

    /// A text of `len` bytes read from `bytes` as needed.
    pub(crate) fn windows(bytes: Arc<dyn ReadAt>, len: usize) -> Self {
        Self(Inner::Windows { bytes, len, held: None })
    }

    /// The same text, of which at most [`SLICE`] bytes of `range` are held in memory: for who reads many slices of it.
    pub(crate) fn held(&self, range: Range) -> Self {
        match &self.0 {
            Inner::Owned(_) => self.clone(),
            Inner::Windows { bytes, len, .. } => {
                let Slice { start, text } = self.slice(range);
                let held = Some(Held { start, text: Arc::new(text.into_owned().into()) });
                Self(Inner::Windows { bytes: bytes.clone(), len: *len, held })
            }
        }
    }

    /// The same text for who reads it from its beginning to its end: windows are fetched in larger steps than they are asked
    /// for, and `place` holds how far it has been read.
    pub(crate) fn read_through(&self, place: Arc<AtomicUsize>) -> Self {
        match &self.0 {
            Inner::Owned(_) => self.clone(),
            Inner::Windows { bytes, len, .. } => Self::windows(Arc::new(ReadAhead::new(bytes.clone(), place)), *len),
        }
    }

    /// Bytes.
    pub(crate) fn len(&self) -> usize {
        match &self.0 {
            Inner::Owned(text) => text.len(),
            Inner::Windows { len, .. } => *len,
        }
    }

    /// True without a byte.
    pub(crate) fn is_empty(&self) -> bool {
        self.len() == 0
    }

    /// The whole text when it is held in memory, else None.
    pub(crate) fn as_str(&self) -> Option<&str> {
        match &self.0 {
            Inner::Owned(text) => Some(text),
            Inner::Windows { .. } => None,
        }
    }

    /// The characters whose first byte lies in `range`, so that slices of adjacent ranges make up the whole.
    ///
    /// Ranges reaching past the end are cut; from windows at most [`SLICE`] bytes come, and fewer where the source has
    /// become shorter or unreadable.
    pub(crate) fn slice(&self, range: Range) -> Slice<'_> {
        let end = range.end.min(self.len());
        let start = range.start.min(end);
        match &self.0 {
            Inner::Owned(text) => {
                let (start, end) = (ceil(text, start), ceil(text, end));
                Slice { start, text: Cow::Borrowed(&text[start..end]) }
            }
            Inner::Windows { bytes, len, held } => {
                let end = end.min(start + SLICE);
                let known = held.as_ref().and_then(|held| held.slice(start, end));
                known.unwrap_or_else(|| window(&**bytes, *len, start, end))
            }
        }
    }

    /// What of `slice`, which is of this text, is read: a text in windows is plain, and its sequences of styling have not
    /// been taken out.
    pub(crate) fn letters_of<'a>(&self, slice: &'a str) -> Cow<'a, str> {
        if self.as_str().is_some() { Cow::Borrowed(slice) } else { unstyled(slice) }
    }

    /// What is read of a range, at most as much as [`Self::slice`] hands out.
    pub(crate) fn letters(&self, range: Range) -> String {
        self.letters_of(&self.slice(range)).into_owned()
    }

    /// The bytes from `offset` on as the source has them, UTF-8 or not, into `buf`; how many there were.
    /// 0 at the end, and where the source can no longer be read.
    pub(crate) fn read_bytes(&self, offset: usize, buf: &mut [u8]) -> usize {
        match &self.0 {
            Inner::Owned(text) => {
                let from = &text.as_bytes()[offset.min(text.len())..];
                let n = from.len().min(buf.len());
                buf[..n].copy_from_slice(&from[..n]);
                n
            }
            Inner::Windows { bytes, len, .. } => {
                let want = buf.len().min(len.saturating_sub(offset));
                bytes.fill(&mut buf[..want], offset as u64).0
            }
        }
    }

    /// The bytes `from..to` as the source has them, borrowed when the text is held in memory; fewer where it has ended.
    pub(super) fn raw(&self, from: usize, to: usize) -> Cow<'_, [u8]> {
        if let Some(owned) = self.as_str() {
            return Cow::Borrowed(&owned.as_bytes()[from.min(owned.len())..to.min(owned.len())]);
        }
        let mut bytes = vec![0; to.saturating_sub(from)];
        let got = self.read_bytes(from, &mut bytes);
        bytes.truncate(got);
        Cow::Owned(bytes)
    }

    /// Line feeds among the bytes of a range.
    pub(crate) fn line_feeds(&self, range: Range) -> usize {
        let (mut at, mut feeds) = (range.start, 0);
        let mut buf = vec![0; range.len().min(256 << 10)];
        while at < range.end {
            let wanted = buf.len().min(range.end - at);
            let got = self.read_bytes(at, &mut buf[..wanted]);
            if got == 0 {
                break;
            }
            feeds += memchr::memchr_iter(b'\n', &buf[..got]).count();
            at += got;
        }
        feeds
    }

    /// The greatest character boundary at or before `offset`.
    pub(crate) fn floor(&self, offset: usize) -> usize {
        let offset = offset.min(self.len());
        match &self.0 {
            Inner::Owned(text) => (0..=offset).rev().find(|&i| text.is_char_boundary(i)).unwrap_or(0),
            Inner::Windows { .. } => {
                let from = offset.saturating_sub(4);
                let near = self.slice(from..(offset + 4).min(self.len()));
                let inside = offset.saturating_sub(near.start).min(near.len());
                let floor = (0..=inside).rev().find(|&i| near.is_char_boundary(i)).unwrap_or(0);
                near.start + floor
            }
        }
    }
}

/// The least character boundary of `text` at or after `at`.
fn ceil(text: &str, at: usize) -> usize {
    (at..=text.len()).find(|&i| text.is_char_boundary(i)).unwrap_or(text.len())
}

/// A character has at most four bytes: three to either side decide what stands at an edge.
const EDGE: usize = 3;

fn window(bytes: &dyn ReadAt, len: usize, start: usize, end: usize) -> Slice<'static> {
    let (from, to) = (start.saturating_sub(EDGE), (end + EDGE).min(len));
    let mut raw = vec![0; to - from];
    // An error ends the text where it happens.
    let (got, _) = bytes.fill(&mut raw, from as u64);
    raw.truncate(got);
    let text = substitute(raw);
    let first = ceil(&text, (start - from).min(text.len()));
    let last = ceil(&text, (end - from).min(text.len()));
    let slice = if first == 0 && last == text.len() { text } else { text[first..last].to_owned() };
    Slice { start: from + first, text: Cow::Owned(slice) }
}

/// The bytes as UTF-8, each byte that is none as U+001A.
pub(super) fn substitute(raw: Vec<u8>) -> String {
    let mut raw = match String::from_utf8(raw) {
        Ok(text) => return text,
        Err(e) => e.into_bytes(),
    };
    let mut at = 0;
    while let Err(e) = std::str::from_utf8(&raw[at..]) {
        let bad = at + e.valid_up_to();
        let n = e.error_len().unwrap_or(raw.len() - bad);
        raw[bad..bad + n].fill(0x1a);
        at = bad + n;
    }
    String::from_utf8(raw).unwrap_or_default()
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;
    use std::{
        io,
        sync::atomic::{AtomicBool, Ordering::Relaxed},
    };

    /// Bytes that come a few at a time, and only when they are asked for again.
    #[derive(Debug)]
    struct Bytes(Vec<u8>, AtomicBool);

    impl Bytes {
        fn new(bytes: Vec<u8>) -> Arc<Self> {
            Arc::new(Self(bytes, AtomicBool::new(false)))
        }
    }

    impl ReadAt for Bytes {
        fn read_at(&self, buf: &mut [u8], offset: u64) -> io::Result<usize> {
            if !self.1.fetch_xor(true, Relaxed) {
                return Err(io::ErrorKind::Interrupted.into());
            }
            let from = &self.0[(offset as usize).min(self.0.len())..];
            let n = from.len().min(buf.len()).min(7); // short reads are the caller's to bear
            buf[..n].copy_from_slice(&from[..n]);
            Ok(n)
        }
    }

    proptest! {
        #[test]
        fn windows_equal_the_owned_text(s in "\\PC{0,40}", cuts in prop::collection::vec(0usize..200, 0..6)) {
            let (owned, windows) = (Text::owned(s.as_str()), Text::windows(Bytes::new(s.clone().into()), s.len()));
            let mut cuts: Vec<_> = cuts.into_iter().map(|c| c.min(s.len())).chain([0, s.len()]).collect();
            cuts.sort_unstable();
            let mut whole = String::new();
            for w in cuts.windows(2) {
                let (a, b) = (owned.slice(w[0]..w[1]), windows.slice(w[0]..w[1]));
                prop_assert_eq!(&a, &b);
                prop_assert_eq!(owned.floor(w[0]), windows.floor(w[0]));
                whole += &b;
            }
            prop_assert_eq!(whole, s);
        }

        #[test]
        fn any_bytes_keep_their_offsets(raw in prop::collection::vec(any::<u8>(), 0..60), cut in 0usize..60) {
            let text = Text::windows(Bytes::new(raw.clone()), raw.len());
            let cut = cut.min(raw.len());
            let (a, b) = (text.slice(0..cut), text.slice(cut..raw.len()));
            prop_assert_eq!(a.len() + b.len(), raw.len());
        }
    }
}
