//! Bracketed paste: the bytes up to `ESC [ 201 ~`.

/// What ends a paste.
const END: &[u8] = b"\x1b[201~";
/// Bytes that are kept. What is over is read and dropped: a paste goes into a line of input, and no more of it
/// would ever be looked at.
const KEPT: usize = 4 << 20;

/// A paste that has begun.
#[derive(Debug, Default)]
pub(super) struct Paste {
    text: Vec<u8>,
    /// Bytes of the end that were matched, not yet in the text.
    matched: usize,
}

impl Paste {
    /// Takes a byte; true when it was the last one.
    pub(super) fn push(&mut self, byte: u8) -> bool {
        if byte == END[self.matched] {
            self.matched += 1;
            return self.matched == END.len();
        }
        // Its first byte occurs nowhere else in the end, so a match can begin anew only at this byte.
        let begun = std::mem::take(&mut self.matched);
        self.keep(&END[..begun]);
        match byte == END[0] {
            true => self.matched = 1,
            false => self.keep(&[byte]),
        }
        false
    }

    fn keep(&mut self, bytes: &[u8]) {
        if self.text.len() + bytes.len() <= KEPT {
            self.text.extend_from_slice(bytes);
        }
    }

    /// The text; terminals send a carriage return for the end of a line.
    pub(super) fn into_text(self) -> String {
        let mut text = String::from_utf8_lossy(&self.text).into_owned();
        if text.contains('\r') {
            text = text.replace("\r\n", "\n").replace('\r', "\n");
        }
        text
    }
}
