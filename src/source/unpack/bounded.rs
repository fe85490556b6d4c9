//! Bounds of unpacking: what a small file may unpack to is limited, so that none fills the disk.

use std::{
    io::{self, Read},
    sync::{
        Arc,
        atomic::{AtomicU64, Ordering::Relaxed},
    },
};

use super::Compression;

/// Bytes that any stream may unpack to.
const FREE: u64 = 64 << 20;
/// Past that, how many times its size a stream may unpack to. Logs reach about fifty.
const RATIO: u64 = 200;
/// Bytes that no stream may unpack to.
const MOST: u64 = 16 << 30;

/// Counts what is read.
#[derive(Debug)]
pub(super) struct Counted<R> {
    inner: R,
    count: Arc<AtomicU64>,
}

impl<R> Counted<R> {
    pub(super) fn new(inner: R) -> Self {
        Self { inner, count: Arc::default() }
    }

    /// Bytes read so far.
    pub(super) fn count(&self) -> Arc<AtomicU64> {
        self.count.clone()
    }
}

impl<R: Read> Read for Counted<R> {
    fn read(&mut self, buf: &mut [u8]) -> io::Result<usize> {
        let n = self.inner.read(buf)?;
        self.count.fetch_add(n as u64, Relaxed);
        Ok(n)
    }
}

/// Unpacked bytes, up to the bounds.
pub(super) struct Bounded<R> {
    unpacked: R,
    packed: Arc<AtomicU64>,
    compression: Compression,
    len: u64,
}

impl<R> Bounded<R> {
    /// `packed` counts what `unpacked` has read.
    pub(super) fn new(unpacked: R, packed: Arc<AtomicU64>, compression: Compression) -> Self {
        Self { unpacked, packed, compression, len: 0 }
    }
}

impl<R: Read> Read for Bounded<R> {
    fn read(&mut self, buf: &mut [u8]) -> io::Result<usize> {
        if self.len > MOST {
            return Err(io::Error::other("it unpacks to more than 16 GB"));
        }
        if self.len > FREE && self.len / RATIO > self.packed.load(Relaxed) {
            return Err(io::Error::other(format!("it unpacks to more than {RATIO} times its size")));
        }
        let n = self.unpacked.read(buf).map_err(|e| match e.kind() {
            io::ErrorKind::Interrupted => e,
            _ => self.compression.failure(&e),
        })?;
        self.len += n as u64;
        Ok(n)
    }
}
