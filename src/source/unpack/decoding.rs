//! Text of another encoding as UTF-8, decoded as it is read.

use std::{
    io::{self, Read},
    sync::Arc,
};

use encoding_rs::{Decoder, Encoding};

use super::{Decode, Extent, Found, Judgement};

/// Bytes read at a time.
const READ: usize = 64 << 10;

/// The text of a stream whose encoding is found out while it is read.
pub(super) struct Decoding<R> {
    stored: R,
    decode: Decode,
    found: Arc<Found>,
    state: State,
    /// Bytes that were read but are not decided on yet.
    held: Vec<u8>,
    /// Nothing was passed on yet.
    begins: bool,
    /// Text that is to be handed out, from `at` on.
    ready: Vec<u8>,
    at: usize,
    ended: bool,
    /// Why it ended too early: reported when all that came before is handed out.
    failure: Option<io::Error>,
}

enum State {
    Undecided,
    AsIs,
    Decoder(Box<Decoder>),
}

impl<R: Read> Decoding<R> {
    pub(super) fn new(stored: R, decode: Decode, found: Arc<Found>) -> Self {
        let mut new = Self {
            stored,
            decode,
            found,
            state: State::Undecided,
            held: Vec::new(),
            begins: true,
            ready: Vec::new(),
            at: 0,
            ended: false,
            failure: None,
        };
        if let Some(encoding) = decode.encoding {
            new.decide(encoding, false);
        }
        new
    }

    fn decide(&mut self, encoding: &'static Encoding, guessed: bool) {
        let _ = self.found.encoding.set((encoding, guessed));
        self.state = State::Decoder(Box::new(encoding.new_decoder_with_bom_removal()));
    }

    /// Reads once, and decodes what is complete of it.
    fn advance(&mut self) {
        let before = self.held.len();
        self.held.resize(before + READ, 0);
        let got = self.stored.read(&mut self.held[before..]);
        self.held.truncate(before + *got.as_ref().unwrap_or(&0));
        match got {
            Err(e) if e.kind() == io::ErrorKind::Interrupted => return,
            Err(e) => (self.ended, self.failure) = (true, Some(e)),
            Ok(n) => self.ended = n == 0,
        }
        if matches!(self.state, State::Undecided) {
            self.judge();
        }
        match &mut self.state {
            State::Undecided => {}
            State::AsIs => std::mem::swap(&mut self.ready, &mut self.held),
            State::Decoder(decoder) => {
                let room = decoder.max_utf8_buffer_length(self.held.len()).unwrap_or(0);
                self.ready.resize(room, 0);
                let (_, _, written, _) = decoder.decode_to_utf8(&self.held, &mut self.ready, self.ended);
                self.ready.truncate(written);
                self.held.clear();
            }
        }
    }

    fn judge(&mut self) {
        let extent = Extent { begins: self.begins, ends: self.ended };
        match (self.decode.judge)(&self.held, extent) {
            Judgement::AsIs => self.state = State::AsIs,
            Judgement::Encoded(encoding, guessed) => self.decide(encoding, guessed),
            // All is read: there are no more bytes to judge by.
            Judgement::MoreThan(_) if self.ended => self.state = State::AsIs,
            Judgement::MoreThan(same) => {
                self.ready.extend(self.held.drain(..same));
                self.begins &= same == 0;
            }
        }
    }
}

impl<R: Read> Read for Decoding<R> {
    fn read(&mut self, buf: &mut [u8]) -> io::Result<usize> {
        while self.at == self.ready.len() {
            self.ready.clear();
            self.at = 0;
            if self.ended {
                return self.failure.take().map_or(Ok(0), Err);
            }
            if matches!(self.state, State::AsIs) && self.held.is_empty() {
                return self.stored.read(buf);
            }
            self.advance();
        }
        let n = buf.len().min(self.ready.len() - self.at);
        buf[..n].copy_from_slice(&self.ready[self.at..self.at + n]);
        self.at += n;
        Ok(n)
    }
}
