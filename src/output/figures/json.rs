//! JSON: the fields are those of [`crate::figure::Record`], and what front matter or the line of time adds.

use std::io::{self, Write};

use super::row::Row;

/// One array, a row a line.
pub(super) fn array(rows: &mut dyn Iterator<Item = Row>, out: &mut dyn Write) -> io::Result<()> {
    let mut none = true;
    for row in rows {
        out.write_all(if none { b"[\n" } else { b",\n" })?;
        serde_json::to_writer(&mut *out, &row).map_err(io::Error::from)?;
        none = false;
    }
    out.write_all(if none { b"[]\n" } else { b"\n]\n" })
}

/// An object a line.
pub(super) fn lines(rows: &mut dyn Iterator<Item = Row>, out: &mut dyn Write) -> io::Result<()> {
    for row in rows {
        serde_json::to_writer(&mut *out, &row).map_err(io::Error::from)?;
        out.write_all(b"\n")?;
    }
    Ok(())
}
