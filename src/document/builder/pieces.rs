//! Cuts of enormous blocks: whatever is laid out at once has a bounded size.

use memchr::memchr;
use unicode_segmentation::UnicodeSegmentation;

use crate::document::{Block, BlockKind, Mark, Range};

/// No piece has more bytes: some 1,400 words, which optimal fit breaks in a millisecond.
pub(super) const LONGEST: usize = 8 << 10;
/// No piece of code has more lines.
const LINES: usize = 64;
/// Bytes before the longest piece's end in which a place to break is looked for.
const SLACK: usize = 1 << 10;

/// The pieces of a block's text, in order; at least one. What stands between two of them separates lines.
pub(super) fn of(text: &str, kind: BlockKind) -> impl Iterator<Item = Range> {
    let lines = if kind == BlockKind::Code { LINES } else { usize::MAX };
    let mut next = Some(0);
    std::iter::from_fn(move || {
        let start = next?;
        let end = piece_end(text, start, lines);
        next = match text.as_bytes().get(end) {
            None => None,
            Some(b'\n') => Some(end + 1),
            Some(_) => Some(end),
        };
        Some(start..end)
    })
}

/// Where the piece from `start` on ends, if it may have at most `lines` lines.
fn piece_end(text: &str, start: usize, lines: usize) -> usize {
    let rest = &text[start..];
    if rest.len() <= LONGEST && lines == usize::MAX {
        return text.len();
    }
    let mut end = None;
    for _ in 0..lines {
        let from = end.map_or(0, |e| e + 1);
        let line = memchr(b'\n', &rest.as_bytes()[from..]).map_or(rest.len(), |n| from + n);
        if line > LONGEST {
            return start + end.unwrap_or_else(|| cut(rest));
        }
        end = Some(line);
        if line == rest.len() {
            break;
        }
    }
    start + end.unwrap_or(rest.len())
}

/// Where a line longer than a piece is cut: behind white space, else where a line may break, else between clusters.
fn cut(line: &str) -> usize {
    let high = line.floor_char_boundary(LONGEST);
    let low = line.floor_char_boundary(LONGEST - SLACK);
    let near = &line[low..high];
    if let Some(space) = near.rfind([' ', '\t']) {
        return low + space + 1;
    }
    let breaks = unicode_linebreak::linebreaks(near).map(|(at, _)| at);
    let breakable = breaks.filter(|&at| at < near.len()).last();
    let between = || near.grapheme_indices(true).map(|(at, _)| at).rfind(|&at| at > 0);
    match breakable.or_else(between) {
        Some(at) => low + at,
        None => high,
    }
}

/// The parts of a mark in each of `blocks`, which are sorted.
pub(super) fn split<'a>(mark: &'a Mark, blocks: &'a [Block]) -> impl Iterator<Item = Mark> + 'a {
    let first = blocks.partition_point(|b| b.range.end <= mark.range.start);
    blocks[first..].iter().take_while(|b| b.range.start < mark.range.end).filter_map(|b| {
        let range = mark.range.start.max(b.range.start)..mark.range.end.min(b.range.end);
        (!range.is_empty()).then_some(Mark { range, role: mark.role })
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    fn cut_up(text: &str, kind: BlockKind) -> Vec<&str> {
        of(text, kind).map(|r| &text[r]).collect()
    }

    #[test]
    fn a_long_paragraph_is_cut_behind_spaces() {
        let text = "word and more ".repeat(2000);
        let pieces = cut_up(&text, BlockKind::Paragraph);
        assert!(pieces.iter().all(|p| p.len() <= LONGEST && p.ends_with(' ')));
        assert_eq!(pieces.concat(), text);
    }

    #[test]
    fn without_spaces_the_cut_is_where_a_line_may_break_or_between_clusters() {
        for unit in ["会议在首都举行，", "x", "👩\u{200d}💻", "e\u{301}"] {
            let text = unit.repeat(40_000 / unit.len());
            let pieces = cut_up(&text, BlockKind::Paragraph);
            assert_eq!(pieces.concat(), text);
            assert!(
                pieces.iter().all(|p| p.len() <= LONGEST && !p.starts_with(['，', '\u{200d}', '\u{301}'])),
                "{unit}"
            );
        }
    }

    #[test]
    fn code_is_cut_between_lines() {
        let text = (0..200).map(|n| format!("line {n}")).collect::<Vec<_>>().join("\n");
        let pieces = cut_up(&text, BlockKind::Code);
        assert_eq!(pieces.iter().map(|p| p.lines().count()).collect::<Vec<_>>(), [64, 64, 64, 8]);
        assert_eq!(pieces.join("\n"), text);
        assert_eq!(cut_up("", BlockKind::Code), [""]);
        let long = format!("short\n{}\nshort", "z".repeat(3 * LONGEST));
        assert_eq!(cut_up(&long, BlockKind::Code).concat().replace('\n', ""), long.replace('\n', ""));
        assert!(cut_up(&long, BlockKind::Code).iter().all(|p| p.len() <= LONGEST));
    }
}
