//! What stands around the rows of one document or of many.

use std::io::{self, Write};

/// What is written before, between and behind rows that come in whole lines.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Frame {
    /// Nothing.
    None,
    /// A line above them, even if there are none.
    Head(&'static str),
    /// Lines above them where there are any.
    HeadOfRows(&'static str),
    /// Brackets around them and commas between them.
    Array,
}

/// Rows within their frame, on their way to `out`.
#[derive(Debug)]
pub(crate) struct Framed<W: Write> {
    frame: Frame,
    /// Something has been written.
    begun: bool,
    out: W,
}

impl<W: Write> Framed<W> {
    /// Nothing is written before the first row or the end.
    pub(crate) fn new(frame: Frame, out: W) -> Self {
        Self { frame, begun: false, out }
    }

    /// Writes rows, each of them one or more whole lines; of an array, one line each.
    ///
    /// # Errors
    /// What the writer says.
    pub(crate) fn rows(&mut self, lines: &[u8]) -> io::Result<()> {
        match self.frame {
            _ if lines.is_empty() => return Ok(()),
            Frame::Array => return lines.split_inclusive(|&b| b == b'\n').try_for_each(|line| self.item(line)),
            Frame::Head(head) | Frame::HeadOfRows(head) if !self.begun => writeln!(self.out, "{head}")?,
            _ => {}
        }
        self.begun = true;
        self.out.write_all(lines)
    }

    fn item(&mut self, line: &[u8]) -> io::Result<()> {
        self.out.write_all(if self.begun { b",\n" } else { b"[\n" })?;
        self.begun = true;
        self.out.write_all(line.strip_suffix(b"\n").unwrap_or(line))
    }

    /// Writes what stands behind all rows, and all that waits to be written.
    ///
    /// # Errors
    /// What the writer says.
    pub(crate) fn end(&mut self) -> io::Result<()> {
        match self.frame {
            Frame::Array => self.out.write_all(if self.begun { b"\n]\n" } else { b"[]\n" })?,
            Frame::Head(head) if !self.begun => writeln!(self.out, "{head}")?,
            _ => {}
        }
        self.out.flush()
    }
}

/// Takes rows from any printer that writes to a `Write`, in whole lines.
impl<W: Write> Write for Framed<W> {
    fn write(&mut self, lines: &[u8]) -> io::Result<usize> {
        self.rows(lines).map(|()| lines.len())
    }

    fn flush(&mut self) -> io::Result<()> {
        self.out.flush()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn framed(frame: Frame, rows: &[&str]) -> String {
        let mut out = Vec::new();
        let mut framed = Framed::new(frame, &mut out);
        rows.iter().for_each(|row| framed.rows(row.as_bytes()).unwrap());
        framed.end().unwrap();
        String::from_utf8(out).unwrap()
    }

    #[test]
    fn rows_stand_in_their_frame() {
        assert_eq!(framed(Frame::None, &["a\n", "", "b\n"]), "a\nb\n");
        assert_eq!(framed(Frame::Array, &["1\n2\n", "", "3\n"]), "[\n1,\n2,\n3\n]\n");
        assert_eq!(framed(Frame::Array, &[]), "[]\n");
        assert_eq!(framed(Frame::Head("h"), &[]), "h\n");
        assert_eq!(framed(Frame::HeadOfRows("h"), &["", "a\n", "b\n"]), "h\na\nb\n");
        assert_eq!(framed(Frame::HeadOfRows("h"), &[""]), "");
    }
}
