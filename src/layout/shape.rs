//! Shaping: text becomes glyphs, each a grapheme cluster made harmless, with its cells and roles.

use unicode_segmentation::UnicodeSegmentation;
use unicode_width::UnicodeWidthChar;

use super::{Glyph, runs::Run};
use crate::document::{Roles, Shown};

/// The offset of a glyph that stands for nothing in the text, until its row is finished.
pub(super) const NOWHERE: u32 = u32::MAX;

/// Glyphs in order of the text, not yet broken into rows.
#[derive(Debug, Clone, Default)]
pub(super) struct Shaped {
    /// Their symbols.
    pub(super) text: Shown,
    /// `offset` counts from the start of the text that was shaped.
    pub(super) glyphs: Vec<Glyph>,
}

impl Shaped {
    /// Cells of the glyphs `range`.
    pub(super) fn cells(&self, range: std::ops::Range<usize>) -> usize {
        self.glyphs[range].iter().map(|g| usize::from(g.cells)).sum()
    }

    /// Cells of glyph `i` and those after it that stand for the same place: a tab has several.
    pub(super) fn cells_at(&self, i: usize) -> usize {
        let offset = self.glyphs[i].offset;
        self.glyphs[i..].iter().take_while(|g| g.offset == offset).map(|g| usize::from(g.cells)).sum()
    }

    /// The symbol of glyph `i`.
    pub(super) fn symbol(&self, i: usize) -> &str {
        let end = self.glyphs.get(i + 1).map_or(self.text.as_str().len(), |g| g.at as usize);
        &self.text.as_str()[self.glyphs[i].at as usize..end]
    }

    /// The symbols of the glyphs `range`.
    pub(super) fn symbols(&self, range: std::ops::Range<usize>) -> &str {
        let at = |i: usize| self.glyphs.get(i).map_or(self.text.as_str().len(), |g| g.at as usize);
        &self.text.as_str()[at(range.start)..at(range.end)]
    }

    /// True when glyph `i` is white space at which a line may end unseen.
    pub(super) fn is_space(&self, i: usize) -> bool {
        match self.text.as_str().as_bytes()[self.glyphs[i].at as usize] {
            0x21..=0x7e => false,
            _ => {
                let mut chars = self.symbol(i).chars(); // a mark on a space would be seen
                let space = matches!(
                    chars.next(),
                    Some(
                        ' ' | '\u{1680}' | '\u{2000}'..='\u{2006}' | '\u{2008}'..='\u{200a}' | '\u{205f}' | '\u{3000}',
                    )
                );
                space && chars.next().is_none()
            }
        }
    }

    /// The glyphs `range` without the white space at their end.
    pub(super) fn trimmed(&self, range: std::ops::Range<usize>) -> std::ops::Range<usize> {
        let end = range.clone().rev().find(|&i| !self.is_space(i)).map_or(range.start, |i| i + 1);
        range.start..end
    }

    /// Index of the first glyph at or behind byte `offset`, looked for from glyph `from` on.
    pub(super) fn glyph_at(&self, offset: usize, from: usize) -> usize {
        from + self.glyphs[from..].iter().take_while(|g| (g.offset as usize) < offset).count()
    }
}

/// How text is shaped.
#[derive(Debug, Clone, Copy)]
pub(super) struct Shaping {
    /// Cells between two tab stops; 1 makes a tab a space.
    pub(super) tab: usize,
    /// Clusters of more cells do not fit any row: a sign of one cell stands for them.
    pub(super) widest: usize,
    /// Backticks stand around code in sentences.
    pub(super) ticks: bool,
}

/// The glyphs of `text`, whose roles `runs` gives. Hidden runs and line feeds leave none; a sign that stands for a
/// run has the offset of its start, and differs from the text nowhere else.
pub(super) fn shape(text: &str, runs: &[Run], shaping: Shaping) -> Shaped {
    let mut shaper = Shaper { text, runs, run: 0, column: 0, shaping, out: Shaped::default() };
    shaper.out.text.reserve(text.len());
    shaper.out.glyphs.reserve(text.len());
    let mut first = 0;
    while first < runs.len() {
        let run = runs[first];
        let alike =
            |r: &Run| r.sign == run.sign && (!shaping.ticks || is_inline_code(r.roles) == is_inline_code(run.roles));
        let next = (first + 1..runs.len()).find(|&i| !alike(&runs[i])).unwrap_or(runs.len());
        let (start, end) = (start_of(runs, first, text), start_of(runs, next, text));
        shaper.run = first;
        match run.sign {
            Some(sign) => shaper.sign(sign, start, run.roles),
            None if shaping.ticks && is_inline_code(run.roles) => shaper.ticked(start, end),
            None => shaper.segment(start, end),
        }
        first = next;
    }
    shaper.out
}

/// True for code that stands in a sentence.
pub(super) fn is_inline_code(roles: Roles) -> bool {
    roles & (Roles::CODE | Roles::BLOCK) == Roles::CODE
}

fn start_of(runs: &[Run], i: usize, text: &str) -> usize {
    runs.get(i).map_or(text.len(), |r| (r.start as usize).min(text.len()))
}

struct Shaper<'a> {
    text: &'a str,
    runs: &'a [Run],
    /// Index of the run at the present place.
    run: usize,
    /// Cells since the start of the line: tab stops count from there.
    column: usize,
    shaping: Shaping,
    out: Shaped,
}

impl Shaper<'_> {
    /// Puts the program's own words in the place of what stands at `at`.
    fn sign(&mut self, sign: &'static str, at: usize, roles: Roles) {
        let from = self.out.text.as_str().len();
        self.out.text.push_own(sign);
        let glyph = |(i, c): (usize, char)| Glyph {
            at: (from + i) as u32,
            offset: at as u32,
            cells: c.width().unwrap_or(0) as u16,
            roles,
        };
        self.out.glyphs.extend(sign.char_indices().map(glyph));
    }

    /// Shapes bytes `at..end` with backticks around them, which share the offsets of what is in them: they stay with it.
    fn ticked(&mut self, at: usize, end: usize) {
        let roles = self.roles_at(at) | Roles::ORNAMENT;
        self.sign("`", at, roles);
        self.segment(at, end);
        let last = self.out.glyphs.last().map_or(at, |g| g.offset as usize);
        self.sign("`", last, roles);
    }

    /// Shapes bytes `at..end`, which hold nothing hidden.
    fn segment(&mut self, mut at: usize, end: usize) {
        while at < end {
            let roles = self.roles_at(at);
            let plain = self.plain_bytes(at, end.min(start_of(self.runs, self.run + 1, self.text)));
            if plain > 0 {
                self.printable(at, plain, roles);
                at += plain;
            } else {
                at = self.clusters(at, end);
            }
        }
    }

    /// Bytes from `at` on that are printable ASCII and surely clusters of their own. Most text is nothing else, and
    /// needs neither segmentation nor a table of widths.
    fn plain_bytes(&self, at: usize, end: usize) -> usize {
        let bytes = self.text.as_bytes();
        let n = bytes[at..end].iter().position(|b| !(0x20..=0x7e).contains(b)).unwrap_or(end - at);
        match bytes.get(at + n) {
            Some(0x80..) => n.saturating_sub(1), // a mark may follow and belong to the last one
            _ => n,
        }
    }

    fn printable(&mut self, at: usize, n: usize, roles: Roles) {
        let from = self.out.text.as_str().len();
        self.out.text.push_printable(&self.text[at..at + n]);
        let glyph = |i: usize| Glyph { at: (from + i) as u32, offset: (at + i) as u32, cells: 1, roles };
        self.out.glyphs.extend((0..n).map(glyph));
        self.column += n;
    }

    /// Shapes clusters from `at` on until plain ASCII follows; returns where that is.
    fn clusters(&mut self, mut at: usize, end: usize) -> usize {
        let text = self.text;
        let bytes = text.as_bytes();
        for cluster in text[at..end].graphemes(true) {
            let roles = self.roles_at(at);
            self.cluster(cluster, at, roles);
            at += cluster.len();
            if at + 1 < end && bytes[at..at + 2].iter().all(|b| (0x20..=0x7e).contains(b)) {
                break;
            }
        }
        at
    }

    fn cluster(&mut self, cluster: &str, at: usize, roles: Roles) {
        match cluster {
            "\n" | "\r\n" => self.column = 0,
            "\t" => {
                let tab = self.shaping.tab.max(1);
                for _ in 0..tab - self.column % tab {
                    self.printable_space(at, roles);
                }
            }
            _ => self.visible(cluster, at, roles),
        }
    }

    fn printable_space(&mut self, at: usize, roles: Roles) {
        let from = self.out.text.as_str().len() as u32;
        self.out.text.push_own(" ");
        self.out.glyphs.push(Glyph { at: from, offset: at as u32, cells: 1, roles });
        self.column += 1;
    }

    fn visible(&mut self, cluster: &str, at: usize, mut roles: Roles) {
        let from = self.out.text.as_str().len();
        let mut drawn = self.out.text.push_cluster(cluster);
        if self.out.text.as_str().len() == from {
            return; // a break hint
        }
        if drawn.cells == 0 {
            // A mark without a letter would land on whatever stands before it.
            self.out.text.truncate(from);
            let carrier = if cluster.chars().all(|c| c.width() == Some(0)) { "◌" } else { " " };
            self.out.text.push_own(carrier);
            drawn = self.out.text.push_cluster(cluster);
            drawn.cells += 1;
        }
        if drawn.cells > self.shaping.widest {
            self.out.text.truncate(from);
            self.out.text.push_own("…");
            (drawn.cells, drawn.symbol) = (1, true);
        }
        if drawn.symbol {
            roles |= Roles::CONTROL;
        }
        self.out.glyphs.push(Glyph { at: from as u32, offset: at as u32, cells: drawn.cells as u16, roles });
        self.column += drawn.cells;
    }

    fn roles_at(&mut self, at: usize) -> Roles {
        while self.runs.get(self.run + 1).is_some_and(|r| r.start as usize <= at) {
            self.run += 1;
        }
        self.runs.get(self.run).map_or(Roles::empty(), |r| r.roles)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn symbols(text: &str, tab: usize, widest: usize) -> Vec<(String, u32, u16)> {
        let shaped = shape(text, &[Run::shown(0, Roles::empty())], Shaping { tab, widest, ticks: false });
        (0..shaped.glyphs.len())
            .map(|i| (shaped.symbol(i).to_owned(), shaped.glyphs[i].offset, shaped.glyphs[i].cells))
            .collect()
    }

    fn check(text: &str, expected: &[(&str, u32, u16)]) {
        let expected: Vec<_> = expected.iter().map(|&(s, o, c)| (s.to_owned(), o, c)).collect();
        assert_eq!(symbols(text, 4, 8), expected, "{text:?}");
    }

    #[test]
    fn clusters_have_their_cells() {
        check("ae\u{301}b", &[("a", 0, 1), ("e\u{301}", 1, 1), ("b", 4, 1)]);
        check("会a", &[("会", 0, 2), ("a", 3, 1)]);
        check("x\u{ad}y", &[("x", 0, 1), ("y", 3, 1)]);
        check("\u{301}", &[("◌\u{301}", 0, 1)]);
        check("a\x1b[", &[("a", 0, 1), ("␛", 1, 1), ("[", 2, 1)]);
        check("👩\u{200d}💻!", &[("👩\u{200d}💻", 0, 2), ("!", 11, 1)]);
    }

    #[test]
    fn tabs_reach_their_stops() {
        check("a\tb", &[("a", 0, 1), (" ", 1, 1), (" ", 1, 1), (" ", 1, 1), ("b", 2, 1)]);
        check("\n\tb", &[(" ", 1, 1), (" ", 1, 1), (" ", 1, 1), (" ", 1, 1), ("b", 2, 1)]);
        assert_eq!(symbols("a\tb", 1, 8).len(), 3);
    }

    #[test]
    fn what_fits_no_row_gets_a_sign() {
        assert_eq!(symbols("会\u{202e}", 4, 1), [("…".to_owned(), 0, 1), ("…".to_owned(), 3, 1)]);
    }

    #[test]
    fn signs_stand_for_runs_and_ticks_around_code() {
        let runs = [Run::shown(0, Roles::empty()), Run::shown(1, Roles::CODE), Run::sign(3, " · ", Roles::IMAGE)];
        let shaped = shape("abcd", &runs, Shaping { tab: 4, widest: 80, ticks: true });
        assert_eq!(shaped.text.as_str(), "a`bc` · ");
        assert_eq!(shaped.glyphs.iter().map(|g| g.offset).collect::<Vec<_>>(), [0, 1, 1, 2, 2, 3, 3, 3]);
    }

    #[test]
    fn roles_follow_their_runs_and_hidden_ones_leave_nothing() {
        let runs = [Run::shown(0, Roles::STRONG), Run::hidden(2), Run::shown(4, Roles::LINK)];
        let shaped = shape("ab--cd", &runs, Shaping { tab: 4, widest: 80, ticks: true });
        assert_eq!(shaped.text.as_str(), "abcd");
        let glyphs: Vec<_> = shaped.glyphs.iter().map(|g| (g.offset, g.roles)).collect();
        assert_eq!(glyphs, [(0, Roles::STRONG), (1, Roles::STRONG), (4, Roles::LINK), (5, Roles::LINK)]);
    }
}
