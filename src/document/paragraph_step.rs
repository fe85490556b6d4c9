//! From paragraph to paragraph of plain text, as far as a key may look.

use memchr::{memchr, memrchr};

use super::{Document, paragraph::is_blank};

/// Bytes looked through for a blank line: where none stands so near, as in a log, one goes on by as much.
const FAR: usize = 256 << 10;

impl Document {
    /// Where the next paragraph of plain text begins behind `offset`: the first line below a blank one, or as far as is
    /// looked. None where nothing follows.
    pub(crate) fn paragraph_after(&self, offset: usize) -> Option<usize> {
        let near = self.near(offset, offset.saturating_add(FAR));
        let (mut at, mut blank, mut furthest) = (0, false, None);
        let within_line = offset > 0 && self.near(offset - 1, offset) != b"\n";
        while let Some(n) = memchr(b'\n', &near[at..]) {
            blank |= !(at == 0 && within_line) && is_blank(&near[at..at + n]);
            at += n + 1;
            let rest = &near[at..];
            let line = &rest[..memchr(b'\n', rest).unwrap_or(rest.len())];
            if !is_blank(line) {
                if blank {
                    return Some(offset + at);
                }
                furthest = Some(offset + at);
            }
        }
        // The end of the text is no paragraph.
        furthest.filter(|_| offset + near.len() < self.text.len())
    }

    /// Where the last paragraph of plain text begins that begins before `offset`: a line below a blank one, the first
    /// line, or as far as is looked. None at the beginning.
    pub(crate) fn paragraph_before(&self, offset: usize) -> Option<usize> {
        let from = offset.saturating_sub(FAR);
        let near = self.near(from, offset);
        let (mut end, mut below) = (near.len(), None);
        while end > 0 {
            // A line that begins at `offset` itself is not before it.
            let start = memrchr(b'\n', &near[..end.saturating_sub(usize::from(near[end - 1] == b'\n'))]);
            let start = start.map_or(0, |n| n + 1);
            let line = near[start..end].strip_suffix(b"\n").unwrap_or(&near[start..end]);
            if is_blank(line) {
                if below.is_some() {
                    return below;
                }
            } else if start > 0 || from == 0 {
                below = Some(from + start);
            }
            end = start;
        }
        below.filter(|&start| start < offset)
    }

    fn near(&self, from: usize, to: usize) -> Vec<u8> {
        let mut bytes = vec![0; to.min(self.text.len()).saturating_sub(from)];
        let got = self.text.read_bytes(from, &mut bytes);
        bytes.truncate(got);
        bytes
    }
}

#[cfg(test)]
mod tests {
    use super::super::Text;
    use super::*;

    #[test]
    fn the_line_below_a_blank_one_begins_a_paragraph() {
        let doc = Document::plain(Text::owned("\none\ntwo\n \t\n\nthree\r\n\r\nfour\n"));
        let after: Vec<_> = std::iter::successors(doc.paragraph_after(0), |&at| doc.paragraph_after(at)).collect();
        assert_eq!(after, [1, 13, 22]);
        let before: Vec<_> = std::iter::successors(Some(27), |&at| doc.paragraph_before(at)).collect();
        assert_eq!(before, [27, 22, 13, 1]);
        assert_eq!(doc.paragraph_before(7), Some(1), "from within a paragraph to its own beginning");
    }

    #[test]
    fn in_a_log_one_goes_on_by_a_stretch() {
        let doc = Document::plain(Text::owned("a line of a log\n".repeat(40_000)));
        let next = doc.paragraph_after(0).unwrap();
        assert!(next.is_multiple_of(16) && next > FAR / 2 && next <= FAR, "{next}");
        assert_eq!(doc.paragraph_before(next), Some(0));
        assert_eq!(doc.paragraph_after(39_999 * 16), None);
    }
}
