//! Bytes that are read from the beginning to the end in many small steps: they are fetched in larger ones.

use std::{
    io,
    sync::{
        Arc, Mutex, PoisonError,
        atomic::{AtomicUsize, Ordering::Relaxed},
    },
};

use super::read_at::ReadAt;

/// Bytes that are fetched at once.
const FETCHED: usize = 128 << 10;
/// Those of them that stand before the place that is asked for: who reads on looks back a little.
const BEHIND: usize = 16 << 10;
/// From so many bytes on nothing is gained by fetching more.
const LARGE: usize = 32 << 10;

/// The bytes of another source.
#[derive(Debug)]
pub(super) struct ReadAhead {
    bytes: Arc<dyn ReadAt>,
    fetched: Mutex<(u64, Vec<u8>)>,
    /// After the last byte that was asked for.
    place: Arc<AtomicUsize>,
}

impl ReadAhead {
    /// The same bytes. `place` holds from then on how far they have been read.
    pub(super) fn new(bytes: Arc<dyn ReadAt>, place: Arc<AtomicUsize>) -> Self {
        Self { bytes, fetched: Mutex::default(), place }
    }
}

impl ReadAt for ReadAhead {
    fn read_at(&self, buf: &mut [u8], offset: u64) -> io::Result<usize> {
        let end = usize::try_from(offset).unwrap_or(usize::MAX).saturating_add(buf.len());
        self.place.fetch_max(end, Relaxed);
        if buf.len() >= LARGE {
            return self.bytes.read_at(buf, offset);
        }
        let mut fetched = self.fetched.lock().unwrap_or_else(PoisonError::into_inner);
        let (start, window) = &mut *fetched;
        let within = |start: u64, window: &[u8]| {
            let from = usize::try_from(offset.checked_sub(start)?).ok()?;
            (from + buf.len() <= window.len()).then_some(from)
        };
        let from = match within(*start, window) {
            Some(from) => from,
            None => {
                *start = offset.saturating_sub(BEHIND as u64);
                window.resize(FETCHED, 0);
                let (got, error) = self.bytes.fill(window, *start);
                window.truncate(got);
                if let (0, Some(error)) = (got, error) {
                    return Err(error);
                }
                (offset - *start) as usize
            }
        };
        let rest = window.get(from..).unwrap_or_default();
        let n = rest.len().min(buf.len());
        buf[..n].copy_from_slice(&rest[..n]);
        Ok(n)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    /// Bytes that count how often they are read.
    #[derive(Debug)]
    struct Counted(Vec<u8>, AtomicUsize);

    impl ReadAt for Counted {
        fn read_at(&self, buf: &mut [u8], offset: u64) -> io::Result<usize> {
            self.1.fetch_add(1, Relaxed);
            let from = &self.0[(offset as usize).min(self.0.len())..];
            let n = from.len().min(buf.len()).min(100_000);
            buf[..n].copy_from_slice(&from[..n]);
            Ok(n)
        }
    }

    fn counted(len: usize) -> (Arc<Counted>, ReadAhead, Arc<AtomicUsize>) {
        let bytes = Arc::new(Counted((0..len).map(|n| (n % 251) as u8).collect(), AtomicUsize::new(0)));
        let place = Arc::new(AtomicUsize::new(0));
        (bytes.clone(), ReadAhead::new(bytes, place.clone()), place)
    }

    #[test]
    fn a_text_read_in_small_steps_is_fetched_in_large_ones() {
        let (bytes, ahead, place) = counted(1 << 20);
        let mut buf = [0; 40];
        for at in (0..1 << 20).step_by(20) {
            ahead.read_at(&mut buf, at).unwrap();
        }
        assert!(bytes.1.load(Relaxed) < 25, "{}", bytes.1.load(Relaxed));
        assert_eq!(place.load(Relaxed), (1 << 20) - 16 + 40);
    }

    proptest! {
        #[test]
        fn the_bytes_are_the_same(len in 0usize..300_000, reads in prop::collection::vec((0u64..320_000, 0usize..50_000), 1..20)) {
            let (bytes, ahead, _) = counted(len);
            for (at, wanted) in reads {
                let mut buf = vec![0; wanted];
                let got = ahead.read_at(&mut buf, at).unwrap();
                let rest = &bytes.0[(at as usize).min(len)..];
                prop_assert_eq!(&buf[..got], &rest[..got]);
                prop_assert!(got == wanted.min(rest.len()) || wanted > 32_000 && got > 0);
            }
        }
    }
}
