//! Parts of a zip archive whose list is lost, found by the headers that stand before each of them.

use std::{
    io::{self, Read},
    sync::Arc,
};

use crate::document::ReadAt;

/// Bytes of an archive that are searched.
const LONGEST: u64 = 512 << 20;
/// Headers that are looked at.
const MOST_PARTS: usize = 1 << 16;
/// Bytes read at a time.
const WINDOW: usize = 1 << 20;
/// What the header of a part begins with.
const HEADER: &[u8] = b"PK\x03\x04";
/// Bytes of a header before the name.
const FIXED: usize = 30;
/// The bit which says that sizes stand behind the part.
const SIZES_BEHIND: u16 = 1 << 3;

/// A part as its header describes it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Found {
    pub(super) name: Vec<u8>,
    /// How it is packed, by the numbers of the format.
    pub(super) method: u16,
    pub(super) encrypted: bool,
    /// Where its packed bytes stand.
    pub(super) place: (u64, u64),
    pub(super) unpacked: u64,
}

/// The parts in the `len` bytes of `bytes`. Packed bytes whose length is not known go up to the next header or the end.
pub(super) fn parts(bytes: &dyn ReadAt, len: u64) -> Vec<Found> {
    let end = len.min(LONGEST);
    let mut window = Window { bytes, from: 0, buf: Vec::new() };
    let (mut found, mut at): (Vec<Found>, u64) = (Vec::new(), 0);
    for _ in 0..MOST_PARTS {
        let next = window.next_header(at);
        if let Some(last) = found.last_mut().filter(|last| last.place.1 == 0) {
            last.place.1 = next.unwrap_or(end).saturating_sub(last.place.0);
        }
        let Some(next) = next.filter(|next| *next < end) else { break };
        match header(bytes, next, end) {
            // The next header is looked for behind the bytes of this one's part, where they are known.
            Some(part) => {
                at = part.place.0 + part.place.1;
                found.push(part);
            }
            None => at = next + HEADER.len() as u64,
        }
    }
    found
}

/// The bytes that are searched for headers, each read once.
struct Window<'a> {
    bytes: &'a dyn ReadAt,
    /// Where the bytes in `buf` stand.
    from: u64,
    buf: Vec<u8>,
}

impl Window<'_> {
    /// Where the first header stands from `at` on.
    fn next_header(&mut self, mut at: u64) -> Option<u64> {
        loop {
            let seen = at.checked_sub(self.from).and_then(|n| self.buf.get(usize::try_from(n).ok()?..));
            let seen = match seen {
                Some(seen) if seen.len() >= HEADER.len() => seen,
                _ => {
                    self.buf.resize(WINDOW, 0);
                    self.from = at;
                    let (got, _) = self.bytes.fill(&mut self.buf, at);
                    self.buf.truncate(got);
                    (got >= HEADER.len()).then_some(&*self.buf)?
                }
            };
            match memchr::memmem::find(seen, HEADER) {
                Some(n) => return Some(at + n as u64),
                None => at += (seen.len() - (HEADER.len() - 1)) as u64,
            }
        }
    }
}

/// The part whose header stands at `at`; its length is 0 where the header does not hold it.
fn header(bytes: &dyn ReadAt, at: u64, end: u64) -> Option<Found> {
    let mut fixed = [0; FIXED];
    (bytes.fill(&mut fixed, at).0 == FIXED).then_some(())?;
    let short = |from: usize| u16::from_le_bytes([fixed[from], fixed[from + 1]]);
    let long = |from: usize| u64::from(short(from)) | u64::from(short(from + 2)) << 16;
    let (flags, named) = (short(6), usize::from(short(26)));
    let mut name = vec![0; named];
    (named > 0 && bytes.fill(&mut name, at + FIXED as u64).0 == named).then_some(())?;
    let start = at + FIXED as u64 + named as u64 + u64::from(short(28));
    let packed = if flags & SIZES_BEHIND == 0 { long(18).min(end.saturating_sub(start)) } else { 0 };
    (start < end).then_some(Found {
        name,
        method: short(8),
        encrypted: flags & 1 == 1,
        place: (start, packed),
        unpacked: if flags & SIZES_BEHIND == 0 { long(22) } else { 0 },
    })
}

/// A stretch of bytes, read from its beginning to its end.
pub(super) struct Stretch {
    pub(super) bytes: Arc<dyn ReadAt>,
    pub(super) at: u64,
    pub(super) end: u64,
}

impl Read for Stretch {
    fn read(&mut self, buf: &mut [u8]) -> io::Result<usize> {
        let room = usize::try_from(self.end.saturating_sub(self.at)).unwrap_or(usize::MAX).min(buf.len());
        let got = self.bytes.read_at(&mut buf[..room], self.at)?;
        self.at += got as u64;
        Ok(got)
    }
}
