//! What a large text is read from.

use std::io;

/// Bytes that can be read anywhere, many times and from several threads: a file, or a pipe that was kept.
pub(crate) trait ReadAt: Send + Sync + std::fmt::Debug {
    /// Fills `buf` from byte `offset` on; returns how many bytes there were, 0 at the end.
    ///
    /// # Errors
    /// What the operating system says.
    fn read_at(&self, buf: &mut [u8], offset: u64) -> io::Result<usize>;

    /// Fills `buf` from byte `offset` on, in as many reads as it takes. Returns how many bytes there were before the end or
    /// the first error, and that error; an interrupted read is begun again.
    fn fill(&self, buf: &mut [u8], offset: u64) -> (usize, Option<io::Error>) {
        let mut got = 0;
        while got < buf.len() {
            match self.read_at(&mut buf[got..], offset + got as u64) {
                Ok(0) => break,
                Ok(n) => got += n,
                Err(e) if e.kind() == io::ErrorKind::Interrupted => {}
                Err(e) => return (got, Some(e)),
            }
        }
        (got, None)
    }
}

impl ReadAt for &'static [u8] {
    fn read_at(&self, buf: &mut [u8], offset: u64) -> io::Result<usize> {
        Ok(copy(self, buf, offset))
    }
}

#[cfg(test)]
impl ReadAt for Vec<u8> {
    fn read_at(&self, buf: &mut [u8], offset: u64) -> io::Result<usize> {
        Ok(copy(self, buf, offset))
    }
}

/// Fills `buf` with `bytes` from `offset` on; returns how many there were.
fn copy(bytes: &[u8], buf: &mut [u8], offset: u64) -> usize {
    let from = bytes.get(usize::try_from(offset).unwrap_or(usize::MAX)..).unwrap_or_default();
    let n = from.len().min(buf.len());
    buf[..n].copy_from_slice(&from[..n]);
    n
}
