//! The one way from a stranger's text to the screen.
//!
//! A [`Shown`] holds no character that acts on a terminal: controls are shown as pictures, what is invisible or
//! reorders text as `<U+202E>`. Rows, titles, names, messages and error lines are made of nothing else.

use std::fmt;

use unicode_segmentation::UnicodeSegmentation;
use unicode_width::{UnicodeWidthChar, UnicodeWidthStr};

/// Marks on one base that are drawn; what is over is shown as a count, since a tower of marks leaves its row.
const MARKS: usize = 32;

/// Text that is safe to send to a terminal: printable characters alone.
#[derive(Debug, Clone, PartialEq, Eq, Hash, Default, PartialOrd, Ord)]
pub(crate) struct Shown(String);

/// How a pushed cluster came out.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) struct Drawn {
    /// Cells it takes.
    pub cells: usize,
    /// True when a symbol stands for it.
    pub symbol: bool,
}

impl Shown {
    /// `text` made harmless. A line feed or tab comes out as its picture.
    pub(crate) fn new(text: &str) -> Self {
        if text.bytes().all(|byte| matches!(byte, b' '..=b'~')) {
            return Self(text.to_owned());
        }
        let mut shown = Self(String::with_capacity(text.len()));
        for cluster in text.graphemes(true) {
            shown.push_cluster(cluster);
        }
        shown
    }

    /// Appends one grapheme cluster, made harmless.
    pub(crate) fn push_cluster(&mut self, cluster: &str) -> Drawn {
        if let [byte @ 0x20..=0x7e] = cluster.as_bytes() {
            self.0.push(char::from(*byte));
            return Drawn { cells: 1, symbol: false };
        }
        let from = self.0.len();
        let joins = cluster.chars().next().is_some_and(may_join);
        let (mut symbol, mut marks, mut over) = (false, 0, 0);
        for c in cluster.chars() {
            match fate(c, joins) {
                Fate::Print => {
                    marks = if c.width() == Some(0) { marks + 1 } else { 0 };
                    match marks > MARKS {
                        true => over += 1,
                        false => self.0.push(c),
                    }
                }
                Fate::Drop => {}
                Fate::Symbol(picture) => {
                    self.0.push(picture);
                    symbol = true;
                }
                Fate::Code => {
                    self.0.push_str(&format!("<U+{:04X}>", c as u32));
                    symbol = true;
                }
            }
        }
        if over > 0 {
            self.0.push_str(&format!("<+{over}>"));
            symbol = true;
        }
        Drawn { cells: self.0[from..].width(), symbol }
    }

    /// Appends text that is harmless already.
    pub(crate) fn push(&mut self, text: &Shown) {
        self.0.push_str(&text.0);
    }

    /// Appends the program's own words.
    ///
    /// # Panics
    /// In debug builds, when they hold a control character.
    pub(crate) fn push_own(&mut self, text: &'static str) {
        debug_assert!(!text.chars().any(char::is_control));
        self.0.push_str(text);
    }

    /// Appends the printable ASCII that `text` begins with; returns how many bytes that is. One byte, one cell.
    pub(crate) fn push_printable(&mut self, text: &str) -> usize {
        let end = text.bytes().position(|b| !(0x20..=0x7e).contains(&b)).unwrap_or(text.len());
        self.0.push_str(&text[..end]);
        end
    }

    /// Appends the bytes `part` of `other`.
    ///
    /// # Panics
    /// When `part` reaches past its end or does not lie on character boundaries.
    pub(crate) fn push_part(&mut self, other: &Shown, part: super::Range) {
        self.0.push_str(&other.0[part]);
    }

    /// Takes away all behind the first `bytes`.
    ///
    /// # Panics
    /// When `bytes` does not lie on a character boundary.
    pub(crate) fn truncate(&mut self, bytes: usize) {
        self.0.truncate(bytes);
    }

    /// Makes room for `bytes` more.
    pub(crate) fn reserve(&mut self, bytes: usize) {
        self.0.reserve(bytes);
    }

    /// The text.
    pub(crate) fn as_str(&self) -> &str {
        &self.0
    }

    /// Cells it takes.
    pub(crate) fn cells(&self) -> usize {
        if self.0.is_ascii() { self.0.len() } else { self.0.width() }
    }

    /// At most `cells` cells of it, the last one an ellipsis when something had to go.
    pub(crate) fn cut(&self, cells: usize) -> Shown {
        if self.cells() <= cells {
            return self.clone();
        }
        let mut width = 0;
        let fits = |cluster: &&str| {
            width += cluster.width();
            width < cells
        };
        let head = match self.0.is_ascii() {
            true => cells.saturating_sub(1),
            false => self.0.graphemes(true).take_while(fits).map(str::len).sum(),
        };
        let mut kept = self.0[..head].to_owned();
        if cells > 0 {
            kept.truncate(kept.trim_end().len());
            kept.push('…');
        }
        Shown(kept)
    }
}

impl From<&'static str> for Shown {
    fn from(own: &'static str) -> Self {
        Self::new(own)
    }
}

impl fmt::Display for Shown {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.pad(&self.0)
    }
}

/// True when `c` alone is shown as itself: it can be seen, and neither acts on a terminal nor reorders text.
pub(crate) fn is_printable(c: char) -> bool {
    matches!(fate(c, false), Fate::Print)
}

enum Fate {
    Print,
    Drop,
    Symbol(char),
    Code,
}

/// What becomes of `c`; `joins` says whether its cluster begins with an emoji or a letter of a joining script,
/// where zero-width joiners have their place.
fn fate(c: char, joins: bool) -> Fate {
    match c {
        '\0'..='\x1f' => Fate::Symbol(char::from_u32(0x2400 + c as u32).unwrap_or('\u{fffd}')),
        '\x7f' => Fate::Symbol('\u{2421}'),
        '\u{200c}' | '\u{200d}' if joins => Fate::Print,
        // Break hints: they are seen in where a line breaks, never as themselves.
        '\u{ad}' | '\u{200b}' | '\u{2060}' => Fate::Drop,
        '\u{80}'..='\u{9f}' // C1
        | '\u{34f}' | '\u{61c}' | '\u{115f}' | '\u{1160}' | '\u{17b4}' | '\u{17b5}' | '\u{180b}'..='\u{180f}'
        | '\u{200c}'..='\u{200f}' // joiners out of place, marks of direction
        | '\u{2028}'..='\u{202e}' // separators, embeddings, overrides
        | '\u{2061}'..='\u{206f}' // invisible operators, isolates, deprecated controls
        | '\u{2800}' | '\u{3164}' | '\u{feff}' | '\u{ffa0}' | '\u{fdd0}'..='\u{fdef}' | '\u{fff0}'..='\u{fffb}'
        | '\u{1bca0}'..='\u{1bca3}' | '\u{1d173}'..='\u{1d17a}'
        | '\u{e0000}'..='\u{e00ff}' | '\u{e01f0}'..='\u{e0fff}' => Fate::Code,
        _ if c as u32 & 0xfffe == 0xfffe => Fate::Code,
        _ => Fate::Print,
    }
}

/// Emoji, and scripts whose letters join: Arabic to Mongolian and their extensions.
fn may_join(c: char) -> bool {
    matches!(c, '\u{600}'..='\u{109f}' | '\u{1780}'..='\u{18af}' | '\u{a8e0}'..='\u{a8ff}' | '\u{fb50}'..='\u{fdff}'
        | '\u{fe70}'..='\u{fefe}' | '\u{2190}'..='\u{2bff}' | '\u{1f000}'..='\u{1faff}' | '\u{10a00}'..='\u{10fff}' | '\u{11000}'..='\u{11fff}')
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    #[test]
    fn what_acts_is_shown() {
        let cases = [
            ("plain", "plain"),
            ("\x1b[31mred\x07", "␛[31mred␇"),
            ("a\x7fb\u{9b}c", "a␡b<U+009B>c"),
            ("abc\u{202e}def", "abc<U+202E>def"),
            ("x\u{e0041}", "x<U+E0041>"),
            ("soft\u{ad}hyphen", "softhyphen"),
            ("می\u{200c}خواهم", "می\u{200c}خواهم"),
            ("👩\u{200d}💻", "👩\u{200d}💻"),
            ("pay\u{200d}pal", "pay<U+200D>pal"),
            ("e\u{301}", "e\u{301}"),
        ];
        for (text, shown) in cases {
            assert_eq!(Shown::new(text).as_str(), shown);
        }
    }

    #[test]
    fn a_tower_of_marks_is_counted() {
        let tower = format!("Z{}", "\u{301}".repeat(100));
        let shown = Shown::new(&tower);
        assert!(shown.as_str().ends_with("<+68>"));
        assert_eq!(shown.cells(), 6);
    }

    #[test]
    fn a_cut_has_an_ellipsis_and_fits() {
        let cases = [
            ("Achievements", 6, "Achie…"),
            ("two words", 5, "two…"),
            ("会议在首都", 4, "会…"),
            ("fits", 4, "fits"),
            ("x y", 0, ""),
        ];
        for (text, cells, cut) in cases {
            assert_eq!(Shown::new(text).cut(cells).as_str(), cut);
        }
    }

    proptest! {
        #[test]
        fn nothing_that_acts_comes_through(text in any::<String>(), raw in prop::collection::vec(0u32..0xe1000, 0..20)) {
            let text: String = text.chars().chain(raw.into_iter().filter_map(char::from_u32)).collect();
            let shown = Shown::new(&text);
            let acts = |c: char| c.is_control() || matches!(c, '\u{200e}' | '\u{200f}' | '\u{61c}' | '\u{2028}'..='\u{202e}'
                | '\u{2060}'..='\u{206f}' | '\u{e0000}'..='\u{e00ff}');
            prop_assert!(!shown.as_str().chars().any(acts));
        }
    }
}
