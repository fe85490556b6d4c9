//! The letters of styled text, each of which leads back to the source.

use memchr::memchr3;

use super::{Range, SourceMap, styling::shown, text::substitute};

/// A piece of styled text without what [`super::styling()`] hides, and where its letters stand in the source.
#[derive(Debug)]
pub(crate) struct Unstyled {
    /// The letters.
    pub text: String,
    map: SourceMap,
}

impl Unstyled {
    /// The letters of `source`; None where nothing is hidden. A byte that is not UTF-8 is one U+001A, as [`super::Text`]
    /// has it. Takes time linear in the length.
    pub(crate) fn of(source: &[u8]) -> Option<Self> {
        memchr3(0x1b, 0x08, 0x0c, source)?;
        let source = substitute(source.to_vec());
        let (mut text, mut map) = (String::with_capacity(source.len()), SourceMap::default());
        for part in shown(&source) {
            map.push(text.len(), part.clone());
            text.push_str(&source[part]);
        }
        (text.len() < source.len()).then_some(Self { text, map })
    }

    /// The byte of the letters that byte `source` of the source is, or that follows it where it is hidden.
    pub(crate) fn inner(&self, source: usize) -> usize {
        self.map.display(source).min(self.text.len())
    }

    /// The bytes of the source for a range of the letters: from its first letter to after its last one.
    pub(crate) fn outer(&self, letters: &Range) -> Range {
        self.map.source_range(letters)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn letters_lead_back_to_the_source() {
        let source = b"\xffa \x1b[31mred\x1b[m N\x08N.\n\x1b[1m";
        let letters = Unstyled::of(source).unwrap();
        assert_eq!(letters.text, "\x1aa red N.\n");
        assert_eq!((letters.outer(&(3..6)), letters.outer(&(5..8))), (8..11, 10..18));
        assert_eq!([0, 3, 5, 8, 11, 14, 16, 17, 30].map(|at| letters.inner(at)), [0, 3, 3, 3, 6, 6, 7, 7, 10]);
        assert!(Unstyled::of(b"plain \x1b[2K").is_none());
    }
}
