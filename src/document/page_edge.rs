//! Heads and feet of the pages that a text was printed on.

use super::{Range, Text};

/// A head or foot has at most so many bytes.
const LONGEST: usize = 120;
/// Spaces between the parts of a head, at least.
const GAP: &str = "   ";

/// True for the foot of a page, which ends in its number (`[Page 12]`), and for the head of one: the line behind a form
/// feed, in parts that stand apart.
pub(super) fn is_page_edge(text: &Text, line: &Range) -> bool {
    if line.is_empty() || line.len() > LONGEST {
        return false;
    }
    let near = text.slice(line.start.saturating_sub(3)..line.end);
    let here = near.rsplit(['\n', '\r']).next().unwrap_or_default();
    let number = |foot: &str| foot.strip_suffix(']').and_then(|foot| foot.rsplit_once("[Page ")).map(|(_, n)| n.len());
    let foot = number(here.trim_end()).is_some_and(|digits| (1..=6).contains(&digits));
    let behind = here.starts_with('\x0c') || near[..near.len() - here.len()].contains('\x0c');
    foot || behind && here.trim().contains(GAP)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn heads_stand_behind_form_feeds_and_feet_have_numbers() {
        let source = "One line   and more\nA. Author          Memo            [Page 12]\n\x0c\nMemo 1   Title   June\n\x0cMemo 2   Title\r\n\x0c\r\nMemo 3   Title\n\x0c\nChapter 1\nsee [Page x\n";
        let text = Text::owned(source);
        let mut at = 0;
        let mut found = Vec::new();
        for line in source.split_inclusive('\n') {
            if is_page_edge(&text, &(at..at + line.trim_end_matches(['\n', '\r']).len())) {
                found.push(line.split_whitespace().next().unwrap());
            }
            at += line.len();
        }
        assert_eq!(found, ["A.", "Memo", "Memo", "Memo"]);
    }
}
