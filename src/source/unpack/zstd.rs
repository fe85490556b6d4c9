//! Frames of Zstandard, one after another: the library reads one.

use std::io::{self, BufRead, Read};

use ruzstd::decoding::{
    BlockDecodingStrategy, FrameDecoder,
    errors::{FrameDecoderError, ReadFrameHeaderError},
};

/// What a stream of frames unpacks to.
pub(super) struct Frames<R> {
    packed: R,
    decoder: FrameDecoder,
    /// A frame was begun that may have more.
    open: bool,
}

impl<R: BufRead> Frames<R> {
    pub(super) fn new(packed: R) -> Self {
        Self { packed, decoder: FrameDecoder::new(), open: false }
    }

    /// Begins the next frame; false at the end of the stream. Skippable frames are skipped.
    fn begin(&mut self) -> io::Result<bool> {
        loop {
            if self.packed.fill_buf()?.is_empty() {
                return Ok(false);
            }
            match self.decoder.reset(&mut self.packed) {
                Ok(()) => return Ok(true),
                Err(FrameDecoderError::ReadFrameHeaderError(ReadFrameHeaderError::SkipFrame { length, .. })) => {
                    io::copy(&mut (&mut self.packed).take(length.into()), &mut io::sink())?;
                }
                Err(FrameDecoderError::WindowSizeTooBig { .. }) => return Err(io::ErrorKind::OutOfMemory.into()),
                Err(_) => return Err(self.damage()),
            }
        }
    }

    /// False when a frame that has ended is not what it was.
    fn is_sound(&self) -> bool {
        let stored = self.decoder.get_checksum_from_data();
        stored.is_none() || stored == self.decoder.get_calculated_checksum()
    }

    /// At the end of the stream it is cut short.
    fn damage(&mut self) -> io::Error {
        match self.packed.fill_buf() {
            Ok([]) => io::ErrorKind::UnexpectedEof.into(),
            Ok(_) => io::ErrorKind::InvalidData.into(),
            Err(e) => e,
        }
    }
}

impl<R: BufRead> Read for Frames<R> {
    fn read(&mut self, buf: &mut [u8]) -> io::Result<usize> {
        loop {
            if self.decoder.can_collect() > 0 {
                return self.decoder.read(buf);
            }
            if self.open && !self.decoder.is_finished() {
                let one = BlockDecodingStrategy::UptoBlocks(1);
                if self.decoder.decode_blocks(&mut self.packed, one).is_err() {
                    return Err(self.damage());
                }
                continue;
            }
            if self.open && !self.is_sound() {
                return Err(io::ErrorKind::InvalidData.into());
            }
            self.open = self.begin()?;
            if !self.open {
                return Ok(0);
            }
        }
    }
}
