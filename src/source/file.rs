//! A file, read where it is needed.

use std::{fs::File, io, os::unix::fs::FileExt, sync::Arc};

use crate::document::ReadAt;

/// A file that is read in windows.
#[derive(Debug)]
pub(crate) struct FileBytes(File);

impl FileBytes {
    /// The bytes of `file`.
    pub(crate) fn new(file: File) -> Self {
        Self(file)
    }

    /// The file.
    pub(crate) fn file(&self) -> &File {
        &self.0
    }
}

impl ReadAt for FileBytes {
    fn read_at(&self, buf: &mut [u8], offset: u64) -> io::Result<usize> {
        FileExt::read_at(&self.0, buf, offset)
    }
}

/// A file that is read from its beginning on, whatever else is read of it meanwhile.
#[derive(Debug)]
pub(super) struct FromStart {
    bytes: Arc<FileBytes>,
    at: u64,
}

impl FromStart {
    pub(super) fn new(bytes: Arc<FileBytes>) -> Self {
        Self { bytes, at: 0 }
    }
}

impl io::Read for FromStart {
    fn read(&mut self, buf: &mut [u8]) -> io::Result<usize> {
        let n = self.bytes.read_at(buf, self.at)?;
        self.at += n as u64;
        Ok(n)
    }
}
