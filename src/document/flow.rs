//! Hard-wrapped prose: the lines that a paragraph of plain text was broken into are one block.
//!
//! Whether lines belong together depends on the lines themselves, on those beside them and on the margin of the whole
//! text ([`Wrap`]) alone, so that going forward, going back and jumping in meet the same blocks, in a text of any size.
//! A line goes on in the next one where the next one's first word had no room in it (`judge`). What is left alone is the
//! rule: verses, addresses, tables, lists, code and logs stand as they are.

mod joint;
mod judge;
mod line;
mod scheme;
mod wrap;

pub(crate) use joint::joints;
pub(crate) use line::item;
pub(crate) use wrap::Wrap;

use memchr::{memchr, memrchr};

use super::{BlockKind, Range, Text};
use judge::Found;
use line::Line;

/// Lines in a row that may go on in each other and have more bytes are no paragraph.
const LONGEST: usize = 16 << 10;
/// Bytes around a line in which its neighbours are looked for at first: most have none.
const NEAR: usize = 512;

/// The paragraph that the line `line` is part of, from the start of its first line to the end of its last one, and
/// whether it flows or stands where there is room; None where the line stands alone. `heading` says whether a line is
/// one.
pub(super) fn paragraph(
    text: &Text,
    line: &Range,
    wrap: Wrap,
    heading: &dyn Fn(&Range) -> bool,
) -> Option<(Range, BlockKind)> {
    // The lines beside the paragraph are at hand too, as far as they are looked at.
    let far = LONGEST + line::LONGEST + 4;
    let reaches: &[usize] = if text.as_str().is_some() { &[far] } else { &[NEAR, far] };
    for &reach in reaches {
        let low = line.start.saturating_sub(reach + 1);
        let high = (line.end + reach + 1).min(text.len());
        let bytes = text.raw(low, high);
        let around = Around { bytes: &bytes, low, begins: low == 0, ends: low + bytes.len() >= text.len() };
        if let Some(lines) = around.chain(line, wrap, heading) {
            return of_chain(&lines, line.start, wrap);
        }
    }
    None
}

/// The part of a chain of lines that the line at `start` belongs to.
fn of_chain(lines: &[Line], start: usize, wrap: Wrap) -> Option<(Range, BlockKind)> {
    let lines = judge::parts(lines).find(|part| part.last().is_some_and(|l| l.range.start >= start))?;
    let at = lines.iter().position(|l| l.range.start == start)?;
    let Found { joined, flows } = judge::judge(lines, wrap)?;
    let first = (0..at).rev().take_while(|&i| joined[i]).last().unwrap_or(at);
    let last = (at..joined.len()).take_while(|&i| joined[i]).last().map_or(at, |i| i + 1);
    let kind = if flows { BlockKind::Paragraph } else { BlockKind::Lines };
    (first < last).then(|| (lines[first].range.start..lines[last].range.end, kind))
}

/// Bytes around a line.
struct Around<'a> {
    bytes: &'a [u8],
    /// Offset of the first of them.
    low: usize,
    /// They begin with the text, and end with it.
    begins: bool,
    ends: bool,
}

impl Around<'_> {
    /// The lines around `line` that may go on in each other, which are a single one most often. None where the bytes at
    /// hand do not show it, or there are too many of them.
    fn chain(&self, line: &Range, wrap: Wrap, heading: &dyn Fn(&Range) -> bool) -> Option<Vec<Line>> {
        let alone = |line: &Line| !line.prose || !wrap.may_hold(line.indent) || heading(&line.range);
        let here = Line::read(self.bytes, line.start - self.low..line.end - self.low, self.low);
        let mut lines = vec![here];
        if alone(&lines[0]) {
            return Some(lines);
        }
        let mut back = Vec::new();
        while let Some(before) = self.before(back.last().unwrap_or(&lines[0]))? {
            if alone(&before) || !judge::may_join(&before, back.last().unwrap_or(&lines[0]), wrap) {
                break;
            }
            back.push(before);
        }
        back.reverse();
        lines.splice(0..0, back);
        while let Some(behind) = self.behind(&lines[lines.len() - 1])? {
            if alone(&behind) || !judge::may_join(&lines[lines.len() - 1], &behind, wrap) {
                break;
            }
            lines.push(behind);
        }
        let len = lines[lines.len() - 1].range.end - lines[0].range.start;
        (len <= LONGEST).then_some(lines)
    }

    /// The line before; Some(None) at the beginning of the text, None where it is not at hand as a whole.
    fn before(&self, line: &Line) -> Option<Option<Line>> {
        let Some(end) = (line.range.start - self.low).checked_sub(1) else {
            return self.begins.then_some(None);
        };
        let start = match memrchr(b'\n', &self.bytes[..end]) {
            Some(n) => n + 1,
            None if self.begins => 0,
            None if end > line::LONGEST => return Some(Some(Line::blank(self.low..self.low + end))),
            None => return None,
        };
        Some(Some(Line::read(self.bytes, start..end, self.low)))
    }

    /// The line behind; Some(None) at the end of the text, None where it is not at hand as a whole.
    fn behind(&self, line: &Line) -> Option<Option<Line>> {
        let from = line.range.end - self.low;
        let Some(start) = memchr(b'\n', &self.bytes[from..]).map(|n| from + n + 1) else {
            return self.ends.then_some(None);
        };
        match memchr(b'\n', &self.bytes[start..]) {
            Some(n) => Some(Some(Line::read(self.bytes, start..start + n, self.low))),
            None if !self.ends && self.bytes.len() - start > line::LONGEST => {
                Some(Some(Line::blank(self.low + start..self.low + self.bytes.len())))
            }
            None if !self.ends => None,
            None if start == self.bytes.len() => Some(None),
            None => Some(Some(Line::read(self.bytes, start..self.bytes.len(), self.low))),
        }
    }
}

#[cfg(test)]
mod tests;
