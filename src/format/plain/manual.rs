//! Manual pages, recognised by their header: `LS(1)    User Commands    LS(1)`.

/// A header has at most so many bytes.
const LONGEST: usize = 500;
/// Characters of a name that may have been cut for its length.
const CUT: usize = 16;

/// The name at both ends of `first`, the first line with text: `LS(1)`. None when it is no header of a manual page.
///
/// Where there is no room for all of a header, its left and middle parts are cut or overprinted by the right one:
/// `SYSTEMD-JOURNALD.SERVICE(8)systemd-jouSYSTEMD-JOURNALD.SERVICE(8)`. Such a header is believed when `second`, the
/// next line with text, is a heading as those of manual pages are.
pub(super) fn name<'a>(first: &'a str, second: &str) -> Option<&'a str> {
    let text = first.trim();
    if let Some(whole) = before_its_own_end(text) {
        return Some(whole);
    }
    let (bare, section) = text.strip_suffix(')')?.rsplit_once('(')?;
    let numbered = section.starts_with(|c: char| c.is_ascii_digit() || c == 'n') && section.len() <= 8;
    if !numbered || text.len() > LONGEST || bare.ends_with(char::is_whitespace) {
        return None;
    }
    // A name that is wider than the screen hides all but the end of itself.
    let mark = &text[bare.len()..];
    let (left, rest) = text.split_at(text.find(mark)? + mark.len());
    if !rest.is_empty() && left.ends_with(rest) {
        return Some(left);
    }
    // How much of the line's end from `at` on the line begins with too.
    let common = |at: usize| text.bytes().zip(text[at..].bytes()).take_while(|(a, b)| a == b).count();
    let starts = bare.char_indices().map(|(at, _)| at).skip(1);
    let (at, common) = starts.map(|at| (at, common(at))).max_by_key(|&(at, common)| (common, usize::MAX - at))?;
    let whole = common == text.len() - at && at >= common;
    (whole || common > 0 && is_section(second)).then(|| &text[at..])
}

/// `LONG_NAME(1)` of `LONG_NAME(1)1)`: a name as wide as the screen, under which the end of the one to its right is seen.
fn before_its_own_end(text: &str) -> Option<&str> {
    let (_, section) = text.rsplit_once('(')?;
    let close = text.len() - section.len() + section.find(')')? + 1;
    let (left, rest) = text.split_at(close);
    let numbered = section.starts_with(|c: char| c.is_ascii_digit());
    (numbered && !rest.is_empty() && !left.starts_with('(') && left.ends_with(rest)).then_some(left)
}

/// `header`, the name in the header of a manual page, with what the line below NAME says where the header had no room: letters
/// that show through its spaces (`CREATEtUSER(7)`) and an end that is cut (`A-LONG-NAM(1)`).
pub(super) fn mended(header: &str, below: &str) -> String {
    let mended = || {
        let (bare, section) = header.split_at(header.rfind('(')?);
        let end = [" - ", " -", " \u{2212} ", " — ", ", "].iter().filter_map(|dash| below.find(dash)).min()?;
        let name = below[..end].trim();
        let apart = |c: char| matches!(c, '_' | ' ');
        let alike = |(a, b): (char, char)| a.eq_ignore_ascii_case(&b) || apart(b);
        if !bare.chars().zip(name.chars()).all(alike) {
            return None;
        }
        let (long, longest) = (bare.chars().count(), name.chars().count());
        if longest > long && long >= CUT && !name.contains(' ') {
            let name = if bare.contains(char::is_lowercase) { name.to_owned() } else { name.to_uppercase() };
            return Some(name + section);
        }
        let shown = |(a, b): (char, char)| if a != b && apart(b) && a != '_' { ' ' } else { a };
        (long == longest).then(|| bare.chars().zip(name.chars()).map(shown).collect::<String>() + section)
    };
    mended().unwrap_or_else(|| header.to_owned())
}

/// A heading of a manual page: at the left, without small letters.
fn is_section(line: &str) -> bool {
    line.starts_with(char::is_alphabetic) && !line.contains(char::is_lowercase)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names_stand_at_both_ends_of_headers() {
        for (header, expected) in [
            ("LS(1)        User Commands        LS(1)", "LS(1)"),
            ("CREATE TABLE(7)  Documentation  CREATE TABLE(7)", "CREATE TABLE(7)"),
            ("systemd.unit(5)systemd.unitsystemd.unit(5)", "systemd.unit(5)"),
            (
                "A_LONG_NAME_OF_A_COMMAND_TGeneral CommA_LONG_NAME_OF_A_COMMAND_THERE(1)",
                "A_LONG_NAME_OF_A_COMMAND_THERE(1)",
            ),
            (
                "CREATE OPERATOR FAMILY(7A database 15 DocumentatioCREATE OPERATOR FAMILY(7)",
                "CREATE OPERATOR FAMILY(7)",
            ),
            ("A_LA_LONG_NAME_OF_A_COMMAND_THERE(1)", "A_LONG_NAME_OF_A_COMMAND_THERE(1)"),
        ] {
            assert_eq!(name(header, "NAME"), Some(expected));
        }
        for header in ["A_VERY_LONG_NAME(1)LONG_NAME(1)", "A_VERY_LONG_NAME(1))", "A_VERY_LONG_NAME(1)1)"] {
            assert_eq!(name(header, "NAME"), Some("A_VERY_LONG_NAME(1)"));
        }
        for none in ["the theme of today (1)", "foo(1) and bar", "LS(1)", "(1) and (1)", "", "(1)", "a (1)"] {
            assert_eq!(name(none, "Text of some kind."), None, "{none}");
        }
        assert_eq!(name("foo of bar, see fu(1)", "It is a long day."), None);
        assert_eq!(name("Zeile(1)   ist   Zeile(1)", "Text"), Some("Zeile(1)"));
    }

    #[test]
    fn what_a_narrow_header_lost_stands_below_its_first_section() {
        for (header, below, expected) in [
            ("CREATEtUSER(7)", "CREATE_USER - define a new", "CREATE USER(7)"),
            ("DROPCTEXT8SEARCHeTEMPLATE(7)", "DROP_TEXT_SEARCH_TEMPLATE -", "DROP TEXT SEARCH TEMPLATE(7)"),
            ("CREATE USER(7)", "CREATE_USER - define a new", "CREATE USER(7)"),
            ("APT-TRANSPORT-MIRR(1)", "apt-transport-mirror - APT", "APT-TRANSPORT-MIRROR(1)"),
            ("PG_DUMP(1)", "pg_dump - extract", "PG_DUMP(1)"),
            ("LS(1)", "ls - list directory contents", "LS(1)"),
            ("ZSTD(1)", "zstd - zstd, zstdmt, unzstd", "ZSTD(1)"),
            ("GREP(1)", "grep, egrep - print lines", "GREP(1)"),
            ("LS(1)", "lsattr - list attributes", "LS(1)"),
            ("CREATE(7)", "", "CREATE(7)"),
        ] {
            assert_eq!(mended(header, below), expected);
        }
    }
}
