//! A file, read where it is needed.

use std::{fs::File, io, os::unix::fs::FileExt};

use crate::document::ReadAt;

/// A file that is read in windows.
#[derive(Debug)]
pub struct FileBytes(File);

impl FileBytes {
    /// The bytes of `file`.
    pub fn new(file: File) -> Self {
        Self(file)
    }

    /// The file.
    pub fn file(&self) -> &File {
        &self.0
    }
}

impl ReadAt for FileBytes {
    fn read_at(&self, buf: &mut [u8], offset: u64) -> io::Result<usize> {
        FileExt::read_at(&self.0, buf, offset)
    }
}
