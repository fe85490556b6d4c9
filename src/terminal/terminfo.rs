//! How many colours a terminal's description has: one number of a compiled entry of terminfo (term(5)).

use std::{env, fs, path::PathBuf};

/// Bytes of the largest entry that is read.
const LARGEST: usize = 64 << 10;
/// The number `max_colors` among an entry's numbers.
const COLOURS: usize = 13;

/// How many colours the description of `term` has; 0 when it names none. None when there is no description.
pub(crate) fn colours(term: &str) -> Option<u32> {
    let first = term.chars().next().filter(|_| !term.contains(['/', '\0']) && !term.starts_with('.'))?;
    let places = folders().flat_map(|folder| {
        let by_letter = folder.join(first.to_string()).join(term);
        [by_letter, folder.join(format!("{:x}", u32::from(first))).join(term)]
    });
    let entry = places.filter_map(|place| fs::read(place).ok()).find(|entry| entry.len() <= LARGEST)?;
    parse(&entry)
}

/// Where descriptions are kept, in the order in which they are looked for.
fn folders() -> impl Iterator<Item = PathBuf> {
    let own = env::var_os("TERMINFO").map(PathBuf::from);
    let home = env::var_os("HOME").map(|home| PathBuf::from(home).join(".terminfo"));
    let named =
        env::var_os("TERMINFO_DIRS").map(|dirs| env::split_paths(&dirs).collect::<Vec<_>>()).unwrap_or_default();
    let usual = ["/etc/terminfo", "/lib/terminfo", "/usr/share/terminfo", "/usr/lib/terminfo"].map(PathBuf::from);
    own.into_iter().chain(home).chain(named.into_iter().filter(|dir| !dir.as_os_str().is_empty())).chain(usual)
}

/// The colours of an entry, whose numbers have two bytes or four.
fn parse(entry: &[u8]) -> Option<u32> {
    let short = |at: usize| Some(u16::from_le_bytes(entry.get(at..at + 2)?.try_into().ok()?));
    let size = match short(0)? {
        0o432 => 2,
        0o1036 => 4,
        _ => return None,
    };
    let (names, flags, numbers) = (usize::from(short(2)?), usize::from(short(4)?), usize::from(short(6)?));
    if numbers <= COLOURS {
        return Some(0);
    }
    // Numbers begin at an even byte.
    let at = (12 + names + flags).next_multiple_of(2) + COLOURS * size;
    let number = match size {
        2 => i32::from(short(at)? as i16),
        _ => i32::from_le_bytes(entry.get(at..at + 4)?.try_into().ok()?),
    };
    Some(u32::try_from(number).unwrap_or(0)) // less than nothing: it has no such number
}

#[cfg(test)]
mod tests {
    use super::*;

    /// An entry with a name of 4 bytes, 3 flags, and numbers of which the last one is the colours.
    fn entry(magic: u16, colours: i32) -> Vec<u8> {
        let mut bytes: Vec<u8> = [magic, 4, 3, 14, 0, 0].iter().flat_map(|n| n.to_le_bytes()).collect();
        bytes.extend(b"ab|\0\x01\x00\x01\x00");
        for number in [&[-1; 13][..], &[colours]].concat() {
            let number: i32 = number;
            match magic {
                0o432 => bytes.extend((number as i16).to_le_bytes()),
                _ => bytes.extend(number.to_le_bytes()),
            }
        }
        bytes
    }

    #[test]
    fn the_number_of_colours_is_read() {
        assert_eq!(parse(&entry(0o432, 256)), Some(256));
        assert_eq!(parse(&entry(0o1036, 0x0100_0000)), Some(0x0100_0000));
        assert_eq!(parse(&entry(0o432, -1)), Some(0));
        let whole = entry(0o1036, 8);
        for cut in 0..whole.len() {
            assert_eq!(parse(&whole[..cut]), None, "{cut}");
        }
        assert_eq!(parse(b"no entry at all"), None);
    }

    #[test]
    fn a_name_is_no_path() {
        for term in ["", ".", "../passwd", "a/b", "x\0y"] {
            assert_eq!(colours(term), None, "{term:?}");
        }
    }
}
