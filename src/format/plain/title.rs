//! The title of plain text where its head has no fields for it: of a manual page, a free book, a memo of the Internet's
//! standards, a licence, and of any text that begins with a line in the middle of the page.

use super::manual;
use crate::document::is_in_middle;

/// A title has at most so many characters.
const LONGEST: usize = 200;
/// Lines of the head among which a book's title stands.
const BOOK: usize = 60;
/// Lines of the head among which a memo says what it is, and its title stands.
const MEMO: usize = 15;
const MEMO_TITLE: usize = 60;

/// The title that `head`, the beginning of a text without styling, gives.
pub(super) fn of(head: &str) -> Option<String> {
    let lines = &lines_of(head)[..];
    if lines.is_empty() {
        return None;
    }
    let mut below = lines.iter().skip(1).filter(|line| !line.is_empty());
    let (second, third) = (below.next().unwrap_or(&""), below.next().unwrap_or(&""));
    manual::name(lines[0], second)
        .map(|name| manual::mended(name, third))
        .or_else(|| book(lines))
        .or_else(|| memo(lines))
        .or_else(|| centred(lines))
        .or_else(|| licence(lines))
        .filter(|title| title.chars().count() <= LONGEST)
}

/// The title of the memo of the Internet's standards that `head` begins, whatever other fields stand there.
pub(super) fn of_memo(head: &str) -> Option<String> {
    memo(&lines_of(head)).filter(|title| title.chars().count() <= LONGEST)
}

/// The lines of `head` from the first one with text on.
fn lines_of(head: &str) -> Vec<&str> {
    let lines = head.lines().map(|line| line.trim_end().trim_start_matches(['\u{feff}', '\x0c']));
    lines.skip_while(|line| line.is_empty()).collect()
}

/// `Title: …` of a free book, else what its first line calls it.
fn book(lines: &[&str]) -> Option<String> {
    let head = &lines[..lines.len().min(BOOK)];
    if !head.iter().any(|line| line.contains("Project Gutenberg") || line.contains("PROJECT GUTENBERG")) {
        return None;
    }
    let named = head.iter().find_map(|line| line.strip_prefix("Title:")).map(str::trim);
    let called = || {
        let (_, rest) = lines[0].split_once(" of ").filter(|(before, _)| before.contains("Project Gutenberg"))?;
        Some(rest.split(", by ").next().unwrap_or(rest).trim_end_matches(','))
    };
    named.or_else(called).filter(|title| !title.is_empty()).map(str::to_owned)
}

/// The lines in the middle of the page below the head of an RFC or a draft of one.
fn memo(lines: &[&str]) -> Option<String> {
    let is_memo = |line: &&str| {
        let line = line.trim_start();
        line.starts_with("Request for Comm")
            || line.starts_with("Requests for Comm")
            || line.to_ascii_lowercase().contains("internet-draft")
            || line.starts_with("INTERNET DRAFT")
    };
    if !lines.iter().take(MEMO).any(is_memo) {
        return None;
    }
    let head = &lines[..lines.len().min(MEMO_TITLE)];
    let start = (1..head.len()).find(|&n| head[n - 1].is_empty() && is_centred(head[n], 1))?;
    let title = head[start..].iter().take_while(|line| is_centred(line, 1) && !line.trim().starts_with('<')).take(4);
    let title: Vec<_> = title.map(|line| line.trim()).filter(|line| !line.starts_with("draft-")).collect();
    (!title.is_empty()).then(|| title.join(" "))
}

/// The first line, in the middle of the page, and the version below it.
fn centred(lines: &[&str]) -> Option<String> {
    let name = lines[0].trim();
    let capital = name.chars().find(|c| c.is_alphanumeric()).is_some_and(|c| !c.is_lowercase() && !c.is_numeric());
    if !is_centred(lines[0], 4) || !capital || name.chars().count() < 4 || name.ends_with(['.', ',', ':', ';']) {
        return None;
    }
    let version = lines.get(1).map(|line| line.trim()).filter(|line| line.starts_with("Version "));
    Some(match version {
        Some(version) => format!("{name} {}", version.split(',').next().unwrap_or(version)),
        None => name.to_owned(),
    })
}

/// A first line that calls itself a licence and stands alone.
fn licence(lines: &[&str]) -> Option<String> {
    let name = lines[0].trim();
    let words = || name.split_whitespace();
    let licence = words()
        .any(|w| ["license", "licence"].contains(&&*w.trim_matches(|c: char| !c.is_alphabetic()).to_lowercase()));
    let alone = lines.get(1).is_none_or(|line| line.is_empty() || line.starts_with(['=', '-', '*']));
    (licence && alone && words().count() <= 8 && !name.ends_with(['.', ':', ','])).then(|| name.to_owned())
}

/// True for a line in the middle of a page, set in by `least` cells or more, without columns.
fn is_centred(line: &str, least: usize) -> bool {
    let text = line.trim();
    let indent = line.chars().take_while(|c| c.is_whitespace()).map(|c| if c == '\t' { 8 } else { 1 }).sum::<usize>();
    !text.is_empty() && indent >= least && is_in_middle(indent, text.chars().count()) && !text.contains("   ")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn titles_of_known_kinds() {
        let rfc = "\n\nNetwork Working Group                       C. Rigney\nRequest for Comments: 2865                   Livingston\n                                              June 2000\n\n\n               Remote Authentication Dial In User\n                        Service (RADIUS)\n\nStatus of this Memo\n";
        let cases = [
            ("LS(1)        User Commands        LS(1)\n\nNAME\n", "LS(1)"),
            ("CREAPostgreSQL 15 DocCREATEtUSER(7)\n\nNAME\n     CREATE_USER - define\n", "CREATE USER(7)"),
            (rfc, "Remote Authentication Dial In User Service (RADIUS)"),
            (
                "                    GNU GENERAL PUBLIC LICENSE\n                       Version 3, 29 June 2007\n\n Copyright\n",
                "GNU GENERAL PUBLIC LICENSE Version 3",
            ),
            ("The Project Gutenberg eBook of Emma, by Jane Austen\n\nThis eBook\n", "Emma"),
            ("The Project Gutenberg eBook\n\nTitle: Emma\n\nAuthor: A\n", "Emma"),
            ("MIT License\n\nCopyright (c)\n", "MIT License"),
            ("                              The Manual of It\n\nText\n", "The Manual of It"),
            ("\t\t\t   The Manual of It\n\nText\n", "The Manual of It"),
            (
                "                              The Manual of It\n                               Version 2.1, May\n",
                "The Manual of It Version 2.1",
            ),
            (
                "          Network Working Group                                  J. Case\n          Request for Comments: 1448                 SNMP Research, Inc.\n\n                               Protocol Operations\n                               for version 2 of the\n                   Simple Network Management Protocol (SNMPv2)\n\n          Status\n",
                "Protocol Operations for version 2 of the Simple Network Management Protocol (SNMPv2)",
            ),
        ];
        for (head, title) in cases {
            assert_eq!(of(head).as_deref(), Some(title));
        }
        for none in [
            "",
            "1.10.0 (2023-10-09)\n\n",
            "Dear Sir,\n\n",
            "foo(1) and bar\n",
            "                              the manual of it\n",
            "                              2001 and later\n",
            "                              Of the manual:\n",
            "                                  Man\n",
            "                         Name   Value of it\n",
            "   The Manual of It that begins on the left\n",
            "                                                   The Manual of It\n",
            "This is free software under the license\nof X\n",
        ] {
            assert_eq!(of(none), None, "{none}");
        }
    }
}
