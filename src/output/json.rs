//! JSON that can be looked at: what a terminal, or an eye, would take for something else is escaped in every string.

use std::io::{self, Write};

use serde::Serialize;
use serde_json::ser::{Formatter, Serializer};

use crate::document::is_printable;

/// Appends `value` in one line.
///
/// # Errors
/// None but those of the value itself.
pub(super) fn push(value: &impl Serialize, out: &mut Vec<u8>) -> io::Result<()> {
    Ok(value.serialize(&mut Serializer::with_formatter(out, Visible))?)
}

/// The name of a member, as it stands behind the member before it.
macro_rules! member {
    ($name:literal) => {
        concat!(",\"", $name, "\":")
    };
}
pub(super) use member;

/// An object in one line, written member by member: what is written by the million, without the cost of [`Serialize`].
/// Names of members come from [`member`].
pub(super) struct Object<'a>(&'a mut Vec<u8>);

impl<'a> Object<'a> {
    /// An object without members so far, behind what `out` holds.
    pub(super) fn begin(out: &'a mut Vec<u8>) -> Self {
        out.push(b'{');
        Self(out)
    }

    #[inline(always)]
    fn name(&mut self, name: &'static str) {
        let first = usize::from(self.0.ends_with(b"{"));
        self.0.extend_from_slice(&name.as_bytes()[first..]);
    }

    /// Adds a text.
    ///
    /// # Errors
    /// None: writing to memory does not fail.
    pub(super) fn text(&mut self, name: &'static str, text: &str) -> io::Result<()> {
        self.name(name);
        let bare = |b: u8| matches!(b, b' '..=b'~') & (b != b'"') & (b != b'\\');
        if !text.bytes().fold(true, |all, b| all & bare(b)) {
            return push(&text, self.0);
        }
        self.0.reserve(text.len() + 2);
        self.0.push(b'"');
        self.0.extend_from_slice(text.as_bytes());
        self.0.push(b'"');
        Ok(())
    }

    /// Adds a text; null for none.
    ///
    /// # Errors
    /// None: writing to memory does not fail.
    #[inline(always)]
    pub(super) fn any_text(&mut self, name: &'static str, text: Option<&str>) -> io::Result<()> {
        match text {
            Some(text) => self.text(name, text),
            None => self.null(name),
        }
    }

    /// Adds null.
    ///
    /// # Errors
    /// None: writing to memory does not fail.
    pub(super) fn null(&mut self, name: &'static str) -> io::Result<()> {
        self.name(name);
        self.0.extend_from_slice(b"null");
        Ok(())
    }

    /// Adds another value.
    ///
    /// # Errors
    /// Those of the value itself.
    pub(super) fn value(&mut self, name: &'static str, value: impl Serialize) -> io::Result<()> {
        self.name(name);
        push(&value, self.0)
    }

    /// Ends it.
    pub(super) fn end(self) {
        self.0.push(b'}');
    }
}

/// Writes `value` in one line.
///
/// # Errors
/// What the writer says.
pub(super) fn write(value: &impl Serialize, out: &mut dyn Write) -> io::Result<()> {
    let mut line = Vec::new();
    push(value, &mut line)?;
    out.write_all(&line)
}

/// An object a line.
///
/// # Errors
/// What the writer says.
pub(super) fn lines(values: impl Iterator<Item = impl Serialize>, out: &mut dyn Write) -> io::Result<()> {
    for value in values {
        write(&value, out)?;
        out.write_all(b"\n")?;
    }
    Ok(())
}

/// Compact, with DEL, C1, marks that reorder text, tags and what is invisible as `\u…`.
struct Visible;

impl Formatter for Visible {
    fn write_string_fragment<W: Write + ?Sized>(&mut self, out: &mut W, fragment: &str) -> io::Result<()> {
        // Mostly it is ASCII, which is looked through many bytes at a time.
        if fragment.bytes().fold(true, |all, b| all & matches!(b, b' '..=b'~')) {
            return out.write_all(fragment.as_bytes());
        }
        let mut written = 0;
        for (at, c) in fragment.char_indices().filter(|(_, c)| !is_seen(*c)) {
            out.write_all(&fragment.as_bytes()[written..at])?;
            c.encode_utf16(&mut [0; 2]).iter().try_for_each(|unit| write!(out, "\\u{unit:04x}"))?;
            written = at + c.len_utf8();
        }
        out.write_all(&fragment.as_bytes()[written..])
    }
}

/// True for what is printable; ASCII and Chinese, which are most, are known at once.
fn is_seen(c: char) -> bool {
    matches!(c, ' '..='~' | '\u{4e00}'..='\u{9fff}') || is_printable(c)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_not_seen_is_escaped_and_reads_back_as_it_was() {
        let text = "a\u{7f}\u{9b}\u{202e}\u{200b}\u{e0041}\u{feff}é会 \n";
        let mut out = Vec::new();
        write(&text, &mut out).unwrap();
        let json = String::from_utf8(out).unwrap();
        assert_eq!(json, r#""a\u007f\u009b\u202e\u200b\udb40\udc41\ufeffé会 \n""#);
        assert_eq!(serde_json::from_str::<String>(&json).unwrap(), text);
    }
}
