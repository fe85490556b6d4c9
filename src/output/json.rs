//! JSON that can be looked at: what a terminal, or an eye, would take for something else is escaped in every string.

use std::io::{self, Write};

use serde::Serialize;

use crate::document::is_printable;

/// Writes `value` in one line.
///
/// # Errors
/// What the writer says.
pub(super) fn write(value: &impl Serialize, out: &mut dyn Write) -> io::Result<()> {
    out.write_all(escaped(serde_json::to_string(value)?).as_bytes())
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

/// `json` with DEL, C1, marks that reorder text, tags and what is invisible as `\u…`. They can stand in strings alone,
/// since all that JSON itself is made of is printable ASCII.
fn escaped(json: String) -> String {
    let harmless = |c: char| matches!(c, ' '..='~' | '\n') || is_printable(c);
    // Mostly it is ASCII, which is looked through many bytes at a time.
    if json.bytes().fold(true, |all, b| all & matches!(b, b' '..=b'~' | b'\n')) || json.chars().all(harmless) {
        return json;
    }
    let mut out = String::with_capacity(json.len() + 64);
    for c in json.chars() {
        match harmless(c) {
            true => out.push(c),
            false => out.extend(c.encode_utf16(&mut [0; 2]).iter().map(|unit| format!("\\u{unit:04x}"))),
        }
    }
    out
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
