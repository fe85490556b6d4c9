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

#[cfg(test)]
mod tests {
    use super::*;

    /// A header and what it says of its part.
    struct Part {
        name: &'static [u8],
        flags: u16,
        extra: u16,
        packed: u32,
        unpacked: u32,
        bytes: &'static [u8],
    }

    const PART: Part = Part { name: b"a.html", flags: 0, extra: 0, packed: 5, unpacked: 5, bytes: b"words" };

    fn bytes(part: &Part) -> Vec<u8> {
        let mut header = HEADER.to_vec();
        header.extend([20, 0]);
        header.extend(part.flags.to_le_bytes());
        header.extend([8, 0]);
        header.extend([0; 8]);
        header.extend(part.packed.to_le_bytes());
        header.extend(part.unpacked.to_le_bytes());
        header.extend((part.name.len() as u16).to_le_bytes());
        header.extend(part.extra.to_le_bytes());
        header.extend(part.name);
        header.extend(vec![0; part.extra.into()]);
        header.extend(part.bytes);
        header
    }

    fn found(bytes: &[u8]) -> Vec<Found> {
        parts(&bytes.to_vec(), bytes.len() as u64)
    }

    #[test]
    fn a_header_says_where_its_part_stands() {
        let sized = Part { extra: 4, ..PART };
        let open = Part { name: b"b", flags: SIZES_BEHIND | 1, packed: 0, unpacked: 0, ..PART };
        let all = [b"junk".to_vec(), bytes(&sized), bytes(&open), bytes(&PART)].concat();
        let first = Found { name: b"a.html".to_vec(), method: 8, encrypted: false, place: (44, 5), unpacked: 5 };
        // 4 of junk, 30 of the header, 6 of the name, 4 further ones, 5 of the part; and so on.
        let second = Found { name: b"b".to_vec(), method: 8, encrypted: true, place: (80, 5), unpacked: 0 };
        let third = Found { place: (121, 5), ..first.clone() };
        assert_eq!(found(&all), [first, second, third]);
    }

    #[test]
    fn sizes_are_numbers_of_four_bytes() {
        let large = Part { packed: 0x0001_0002, unpacked: 0x0304_0506, ..PART };
        let found = found(&[bytes(&large), vec![b'x'; 0x0001_0002]].concat());
        assert_eq!((found[0].place, found[0].unpacked), ((36, 0x0001_0002), 0x0304_0506));
    }

    #[test]
    fn a_part_is_cut_where_the_archive_is() {
        let whole = bytes(&PART);
        let cut = |len: usize| found(&whole[..len]).first().map(|part| part.place);
        // No byte of it; some of them; a header without its whole name; half a header.
        assert_eq!([cut(36), cut(37), cut(40), cut(35), cut(20)], [None, Some((36, 1)), Some((36, 4)), None, None]);
        assert_eq!(found(&bytes(&Part { name: b"", ..PART })), []);
    }

    #[test]
    fn headers_that_begin_in_one_window_and_end_in_the_next_are_found() {
        for before in [WINDOW - 4, WINDOW - 3, WINDOW - 1, WINDOW, WINDOW + 1, 2 * WINDOW - 5] {
            let all = [vec![b'x'; before], bytes(&PART)].concat();
            assert_eq!(
                found(&all).iter().map(|part| part.place.0).collect::<Vec<_>>(),
                [before as u64 + 36],
                "{before}"
            );
        }
    }
}
