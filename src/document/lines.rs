//! The blocks of plain text: its lines, found around a place without knowing what stands before it.
//!
//! A line of any length is cut into pieces at places that depend on the bytes near the cut alone, so that going
//! forward, going back and jumping in all meet the same pieces. Cut `k` lies at the first good place at or after byte
//! `k * PIECE` and holds only where no line ends within a piece's length to either side. Hence lines shorter than
//! [`WHOLE`] are never cut, and no piece is longer than three times [`PIECE`].

use std::borrow::Cow;

use memchr::{memchr, memrchr};
use unicode_segmentation::UnicodeSegmentation;

use super::{Block, BlockKind, BlockRef, Text};

/// Distance of cuts in bytes: some 700 words, which optimal fit breaks in well under a millisecond.
const PIECE: usize = 4096;
/// Bytes after a cut's nominal place in which white space is looked for.
const SLACK: usize = 256;
/// Lines of fewer bytes are never cut.
const WHOLE: usize = PIECE - SLACK;
/// Bytes read at first when the end of a line is looked for: most lines are shorter.
const NEAR: usize = 512;

/// The line, or piece of one, that holds `offset`; the last one when it lies past the end.
pub(super) fn at(text: &Text, offset: usize) -> Option<BlockRef> {
    let offset = offset.min(text.len().checked_sub(1)?);
    let nominal = offset / PIECE;
    let (low, high) = (nominal.saturating_sub(4) * PIECE, (nominal + 5) * PIECE + SLACK);
    let around = Around { text, start: low, bytes: text.raw(low, high.min(text.len())) };
    let inside = offset - low;
    if inside >= around.bytes.len() {
        return None; // the source has become shorter than the text was
    }
    let start = memrchr(b'\n', &around.bytes[..inside]).map_or(low, |i| low + i + 1);
    let start = (nominal.saturating_sub(3)..=nominal)
        .rev()
        .find_map(|k| around.cut(k).filter(|&c| c <= offset))
        .map_or(start, |c| c.max(start));
    let line_end = memchr(b'\n', &around.bytes[inside..]).map_or(low + around.bytes.len(), |i| offset + i);
    let cut = (nominal..nominal + 4).find_map(|k| around.cut(k).filter(|&c| c > offset && c < line_end));
    Some(block(
        text,
        start,
        cut.unwrap_or(line_end),
        start > low && around.bytes[start - low - 1] != b'\n',
        cut.is_none(),
    ))
}

/// The line or piece after `block`.
pub(super) fn after(text: &Text, block: &Block) -> Option<BlockRef> {
    let start = next_start(text, block)?;
    for reach in [NEAR, WHOLE] {
        let near = text.raw(start, (start + reach).min(text.len()));
        if let Some(n) = memchr(b'\n', &near) {
            let first = text.raw(start - 1, start).first() == Some(&b'\n');
            if first {
                return Some(self::block(text, start, start + n, false, true));
            }
        }
    }
    at(text, start)
}

/// The line or piece before `block`.
pub(super) fn before(text: &Text, block: &Block) -> Option<BlockRef> {
    let end = block.range.start.checked_sub(1)?;
    for reach in [NEAR, WHOLE] {
        let low = end.saturating_sub(reach);
        let near = text.raw(low, end + 1);
        if near.last() != Some(&b'\n') {
            break;
        }
        if let Some(n) = memrchr(b'\n', &near[..near.len() - 1]) {
            return Some(self::block(text, low + n + 1, end, false, true));
        }
        if low == 0 {
            return at(text, 0);
        }
    }
    at(text, end)
}

/// Where the block after `block` begins.
fn next_start(text: &Text, block: &Block) -> Option<usize> {
    let end = block.range.end;
    let next = match &*text.raw(end, (end + 2).min(text.len())) {
        [b'\r', b'\n', ..] => end + 2,
        [b'\n', ..] => end + 1,
        [] => return None,
        _ => end,
    };
    (next < text.len()).then_some(next)
}

fn block(text: &Text, start: usize, end: usize, continues: bool, at_line_end: bool) -> BlockRef {
    let ends_cr = at_line_end && end > start && end < text.len() && text.raw(end - 1, end).first() == Some(&b'\r');
    let range = start..end - usize::from(ends_cr);
    BlockRef { index: 0, block: Block { range, kind: BlockKind::Line, container: None, continues } }
}

/// Bytes around a place.
struct Around<'a> {
    text: &'a Text,
    start: usize,
    bytes: Cow<'a, [u8]>,
}

impl Around<'_> {
    /// The place of cut `k`, or None where a line ends near it.
    fn cut(&self, k: usize) -> Option<usize> {
        let (low, high) = (k.checked_sub(1)? * PIECE, (k + 1) * PIECE);
        if high > self.text.len() {
            return None;
        }
        let near = self.bytes.get(low.checked_sub(self.start)?..high - self.start)?;
        if memchr(b'\n', near).is_some() {
            return None;
        }
        Some(self.place(k * PIECE))
    }

    /// The first good place at or after `nominal`: behind white space, else between two clusters.
    fn place(&self, nominal: usize) -> usize {
        let slice = self.text.slice(nominal - SLACK / 4..nominal + SLACK);
        let inside = nominal - slice.start;
        let bytes = slice.as_bytes();
        if let Some(n) = bytes[inside.min(bytes.len())..].iter().position(|b| matches!(b, b' ' | b'\t')) {
            let behind = inside + n + 1;
            if behind < bytes.len() && slice.is_char_boundary(behind) {
                return slice.start + behind;
            }
        }
        let clusters = slice.grapheme_indices(true).map(|(i, _)| i).skip(1);
        let between = clusters.clone().find(|&i| i >= inside);
        slice.start
            + between.unwrap_or_else(|| (inside..slice.len()).find(|&i| slice.is_char_boundary(i)).unwrap_or(inside))
    }
}

#[cfg(test)]
mod tests {
    use super::super::Document;
    use super::*;
    use proptest::prelude::*;
    use std::sync::Arc;

    const LONGEST: usize = 3 * PIECE;

    fn forward(doc: &Document) -> Vec<BlockRef> {
        std::iter::successors(doc.block_at(0), |b| doc.block_after(b)).collect()
    }

    fn check(bytes: Vec<u8>) {
        let text = String::from_utf8(bytes.clone()).ok();
        let doc = Document::plain(Text::windows(Arc::new(bytes.clone()), bytes.len()));
        let blocks = forward(&doc);
        let back: Vec<_> = std::iter::successors(doc.block_at(usize::MAX), |b| doc.block_before(b)).collect();
        assert!(blocks.iter().eq(back.iter().rev()), "forward and back differ");
        for b in &blocks {
            assert!(b.block.range.len() <= LONGEST);
            for at in [b.block.range.start, b.block.range.end.saturating_sub(1).max(b.block.range.start)] {
                assert_eq!(doc.block_at(at).as_ref(), Some(b));
            }
        }
        let kept: usize = blocks.iter().map(|b| b.block.range.len()).sum();
        let ends = bytes.iter().filter(|b| matches!(b, b'\n' | b'\r')).count();
        assert!(kept <= bytes.len() && kept + ends >= bytes.len());
        if let Some(text) = text {
            let owned = forward(&Document::plain(Text::owned(text.as_str())));
            assert_eq!(owned, blocks, "windows and owned differ");
            assert!(blocks.iter().all(|b| text.is_char_boundary(b.block.range.start)));
        }
    }

    #[test]
    fn lines_end_at_line_feeds() {
        let doc = Document::plain(Text::owned("one\r\ntwo\n\nfour"));
        let lines: Vec<_> = forward(&doc).iter().map(|b| doc.text.slice(b.block.range.clone()).to_string()).collect();
        assert_eq!(lines, ["one", "two", "", "four"]);
        assert_eq!(doc.block_at(4).unwrap().block.range, 0..3);
        check(b"one\r\ntwo\n\nfour\n".to_vec());
        check(b"\n\n\n".to_vec());
        check(b"x".to_vec());
    }

    #[test]
    fn a_line_of_any_length_is_cut_alike_from_both_sides() {
        check("word and more ".repeat(5000).into());
        check("会议在首都举行".repeat(3000).into());
        check("x".repeat(50_000).into());
        check(format!("{}\n{}\n", "a b ".repeat(1500), "z".repeat(9000)).into());
        check([0xff; 30_000].to_vec());
    }

    proptest! {
        #![proptest_config(ProptestConfig::with_cases(64))]
        #[test]
        fn lines_of_any_lengths(lengths in prop::collection::vec(0usize..20_000, 1..6), kind in 0usize..3) {
            let unit = ["ab ", "é会 ", "👩\u{200d}💻"][kind];
            let text = lengths.iter().map(|n| unit.repeat(n / unit.len())).collect::<Vec<_>>().join("\n");
            check(text.into_bytes());
        }
    }
}
