//! Manual pages, recognised by their header: `LS(1)    User Commands    LS(1)`.

/// A header has at most so many bytes.
const LONGEST: usize = 500;

/// The name at both ends of `first`, the first line with text: `LS(1)`. None when it is no header of a manual page.
///
/// Where there is no room for all of a header, its left and middle parts are cut or overprinted by the right one:
/// `SYSTEMD-JOURNALD.SERVICE(8)systemd-jouSYSTEMD-JOURNALD.SERVICE(8)`. Such a header is believed when `second`, the
/// next line with text, is a heading as those of manual pages are.
pub(super) fn name<'a>(first: &'a str, second: &str) -> Option<&'a str> {
    let text = first.trim();
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
        assert_eq!(name("A_VERY_LONG_NAME(1)LONG_NAME(1)", "NAME"), Some("A_VERY_LONG_NAME(1)"));
        for none in ["the theme of today (1)", "foo(1) and bar", "LS(1)", "(1) and (1)", "", "(1)", "a (1)"] {
            assert_eq!(name(none, "Text of some kind."), None, "{none}");
        }
        assert_eq!(name("foo of bar, see fu(1)", "It is a long day."), None);
        assert_eq!(name("Zeile(1)   ist   Zeile(1)", "Text"), Some("Zeile(1)"));
    }
}
