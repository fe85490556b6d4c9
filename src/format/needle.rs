//! Words that are looked for in the bytes of a source before it is parsed.
//!
//! Parsing costs far more than reading. Of many sources that are searched, most do not have what is searched for, and
//! their bytes can tell. Markup may stand within a word, so the bytes are asked for its pieces: a letter of the display text
//! that is in ASCII is one of the bytes, and two letters that stand beside each other there do so in the bytes as well,
//! unless something stands between them that a parser takes away. So a word is made up of pieces, each with the word's
//! end or such a sign at either side. Where letters can come from anything else (escapes, control characters), a word may
//! always be there. An answer of no is certain; one of yes is not.

use memchr::memmem::Finder;

/// Letters of a pattern that are looked for; more would not be rarer.
const LONGEST: usize = 63;
/// Patterns with fewer letters stand almost everywhere.
const SHORTEST: usize = 3;
/// Bytes that are looked at at once for signs that may be markup: a bit each.
const BLOCK: usize = 64;
/// The only word that parsers write which no source has.
const MADE: &str = "image";

/// What is looked for: of several patterns, any.
#[derive(Debug, Clone)]
pub(crate) struct Needle(Vec<Pattern>);

impl Needle {
    /// `words` are letters and digits of ASCII in small letters, points and commas between digits, and a space for any white
    /// space between them. None where a source cannot be asked for one of them.
    pub(crate) fn new(words: &[String]) -> Option<Self> {
        let patterns: Option<Vec<_>> = words.iter().map(|words| Pattern::new(words)).collect();
        patterns.filter(|patterns| !patterns.is_empty()).map(Self)
    }

    /// False when no document that is made of `bytes` can have one of the patterns, whatever their kind and encoding and
    /// whatever the letters' case; true for what is compressed, as far as it has control characters. The bytes are in small
    /// letters then.
    pub(crate) fn may_be_in(&self, bytes: &mut [u8]) -> bool {
        bytes.make_ascii_lowercase();
        self.0.iter().any(|pattern| pattern.stands_whole_in(bytes))
            || match Signs::of(bytes) {
                Some(signs) => self.0.iter().any(|pattern| pattern.stands_in_pieces(bytes, &signs)),
                None => true,
            }
    }
}

/// One pattern.
#[derive(Debug, Clone)]
struct Pattern {
    /// Letters, and spaces for white space.
    letters: Vec<u8>,
    /// The places in `letters` of each byte, a bit each.
    places: Box<[u64; 256]>,
    /// Finds the longest word of it.
    finder: Finder<'static>,
    /// Where that stands in it.
    word: usize,
    /// It is a number without points and commas, as parsers write those of footnotes.
    number: bool,
}

impl Pattern {
    fn new(words: &str) -> Option<Self> {
        let words = words.get(..words.len().min(LONGEST))?.trim();
        let longest = words.split(' ').max_by_key(|word| word.len())?;
        if longest.len() < SHORTEST || MADE.contains(longest) {
            return None;
        }
        let mut places = Box::new([0; 256]);
        for (at, letter) in words.bytes().enumerate() {
            places[usize::from(letter)] |= 1 << at;
        }
        Some(Self {
            letters: words.into(),
            places,
            finder: Finder::new(longest).into_owned(),
            word: longest.as_ptr() as usize - words.as_ptr() as usize,
            number: longest.bytes().all(|b| b.is_ascii_digit()),
        })
    }

    /// True when it stands in `bytes` without anything within it but spaces.
    fn stands_whole_in(&self, bytes: &[u8]) -> bool {
        let behind = self.word + self.finder.needle().len();
        self.finder.find_iter(bytes).any(|at| {
            let before = self.letters[..self.word].iter().rev();
            let after = self.letters[behind..].iter();
            agree(before, bytes[..at].iter().rev()) && agree(after, bytes[at + behind - self.word..].iter())
        })
    }

    /// True when `bytes` have pieces that it could be made up of.
    fn stands_in_pieces(&self, bytes: &[u8], signs: &Signs) -> bool {
        let has_digits = self.letters.iter().any(u8::is_ascii_digit);
        if self.number && signs.notes || has_digits && bytes.starts_with(b"+++") {
            return true; // numbers of TOML may be written in other ways
        }
        let mut pieces = Pieces { ends: [0; LONGEST + 1] };
        let behind = |bytes: &[u8], pieces: &mut Pieces| {
            let mut next = Some(bytes);
            while let Some(bytes) = next {
                self.pieces_behind(bytes, pieces);
                next = behind_number(bytes);
            }
        };
        behind(bytes, &mut pieces);
        // Most signs stand beside a byte that is none of the pattern's.
        let is_part = |byte: &u8| self.places[usize::from(*byte)] != 0 || *byte == b' ';
        let mut from = 0;
        for &sign in signs.places.iter().chain([&bytes.len()]) {
            let (before, rest) = (&bytes[from..sign], bytes.get(sign + 1..).unwrap_or_default());
            if before.last().is_some_and(is_part) {
                self.pieces_before(before, &mut pieces);
            }
            from = sign;
            if rest.first().is_some_and(|byte| is_part(byte) || byte.is_ascii_digit()) {
                behind(rest, &mut pieces);
            }
        }
        pieces.make_up(&self.letters)
    }

    /// Notes the beginnings of the pattern that `bytes` end with.
    fn pieces_before(&self, bytes: &[u8], pieces: &mut Pieces) {
        let mut found = u64::MAX;
        let mut letters = Squeezed::new(bytes.iter().rev());
        for len in 1..=self.letters.len() {
            let Some(letter) = letters.next() else { return };
            found = found >> u32::from(len > 1) & self.places[usize::from(letter)];
            if found & 1 != 0 {
                pieces.note(0, len);
            }
            if found == 0 {
                return;
            }
        }
    }

    /// Notes the ends of the pattern that `bytes` begin with, and the pieces of its middle that stand alone there.
    fn pieces_behind(&self, bytes: &[u8], pieces: &mut Pieces) {
        let (mut found, last) = (u64::MAX, self.letters.len() - 1);
        let mut letters = Squeezed::new(bytes.iter());
        for len in 1..=self.letters.len() {
            let Some(letter) = letters.next() else { return };
            found = found << u32::from(len > 1) & self.places[usize::from(letter)];
            if found == 0 {
                return;
            }
            if found >> last & 1 != 0 {
                pieces.note(last + 1 - len, last + 1);
            }
            if letters.ends() {
                (0..=last).filter(|at| found >> at & 1 != 0).for_each(|at| pieces.note(at + 1 - len, at + 1));
            }
        }
    }
}

/// What stands behind the number of an item that `bytes` begin with, if they do.
fn behind_number(bytes: &[u8]) -> Option<&[u8]> {
    let rest = bytes.trim_ascii_start();
    let digits = rest.iter().take_while(|b| b.is_ascii_digit()).count();
    rest[digits..].strip_prefix(b".").filter(|_| digits > 0)
}

/// True when `letters` stand at the beginning of `bytes`, each space among them as any number of spaces.
fn agree<'a>(mut letters: impl Iterator<Item = &'a u8>, bytes: impl Iterator<Item = &'a u8> + Clone) -> bool {
    let mut bytes = Squeezed { bytes, begun: true };
    letters.all(|letter| bytes.next() == Some(*letter))
}

/// Bytes with each run of spaces as one; without those at the beginning.
struct Squeezed<I> {
    bytes: I,
    begun: bool,
}

impl<'a, I: Iterator<Item = &'a u8> + Clone> Squeezed<I> {
    fn new(bytes: I) -> Self {
        Self { bytes, begun: false }
    }

    fn next(&mut self) -> Option<u8> {
        let mut byte = *self.bytes.next()?;
        if byte == b' ' {
            let mut rest = self.bytes.clone();
            while let Some(b' ') = rest.next() {
                self.bytes.next();
            }
            if !self.begun {
                byte = *self.bytes.next()?;
            }
        }
        self.begun = true;
        Some(byte)
    }

    /// True when a sign or the end comes next, behind spaces or not.
    fn ends(&self) -> bool {
        self.bytes.clone().find(|b| **b != b' ').is_none_or(|b| is_sign(*b))
    }
}

/// Pieces of a pattern that were found: for each beginning their ends, a bit each.
struct Pieces {
    ends: [u64; LONGEST + 1],
}

impl Pieces {
    fn note(&mut self, from: usize, to: usize) {
        self.ends[from] |= 1 << to;
    }

    /// True when they make up `letters` from the first to the last; white space may be markup.
    fn make_up(&self, letters: &[u8]) -> bool {
        let mut reached = 1_u64;
        for (at, letter) in letters.iter().enumerate().filter(|(at, _)| *at < LONGEST) {
            if reached >> at & 1 != 0 {
                reached |= self.ends[at] | u64::from(*letter == b' ') << (at + 1);
            }
        }
        reached >> letters.len() & 1 != 0
    }
}

/// The signs of a source that may be markup.
struct Signs {
    /// Where they stand, but for those between two others.
    places: Vec<usize>,
    /// One of them may refer to a footnote.
    notes: bool,
}

impl Signs {
    /// Those of `bytes`, which are in small letters; None where letters may come from something that is no letter.
    fn of(bytes: &[u8]) -> Option<Self> {
        let mut signs = Self { places: Vec::new(), notes: false };
        for (n, block) in bytes.chunks(BLOCK).enumerate() {
            for at in Bits(signs_of(block)) {
                let at = n * BLOCK + at;
                let byte = bytes[at];
                if KINDS[usize::from(byte)] == UNSURE && makes_letters(bytes, at) {
                    return None;
                }
                signs.notes |= byte == b'^' && at > 0 && bytes[at - 1] == b'[';
                let kept = |at: usize| bytes.get(at).is_some_and(|byte| KINDS[usize::from(*byte)] == KEPT);
                if kept(at.wrapping_sub(1)) || kept(at + 1) {
                    signs.places.push(at);
                }
            }
        }
        Some(signs)
    }
}

/// Which of up to [`BLOCK`] bytes are signs, the first in the lowest bit. Compiled to few instructions for many bytes.
#[inline]
fn signs_of(block: &[u8]) -> u64 {
    let mut signs = [0_u8; BLOCK];
    match <&[u8; BLOCK]>::try_from(block) {
        Ok(block) => (0..BLOCK).for_each(|at| signs[at] = u8::from(is_sign(block[at]))),
        Err(_) => (0..block.len()).for_each(|at| signs[at] = u8::from(is_sign(block[at]))),
    }
    // A product moves the lowest bits of eight bytes together into its highest byte.
    let eights = signs.as_chunks::<8>().0.iter().enumerate();
    eights.fold(0, |bits, (n, eight)| {
        bits | u64::from_le_bytes(*eight).wrapping_mul(0x0102_0408_1020_4080) >> 56 << (8 * n)
    })
}

/// The places of the bits that are set, from the lowest.
struct Bits(u64);

impl Iterator for Bits {
    type Item = usize;

    fn next(&mut self) -> Option<usize> {
        let at = self.0.trailing_zeros() as usize;
        self.0 &= self.0.wrapping_sub(1);
        (at < BLOCK).then_some(at)
    }
}

/// True for all but what stands in the display text as it stands in a source, whatever its kind.
#[inline(always)]
const fn is_sign(byte: u8) -> bool {
    let kept = (byte.wrapping_sub(b'a') < 26) | (byte.wrapping_sub(b'0') < 10);
    !(kept | (byte == b' ') | (byte == b',') | (byte == b'.'))
}

/// True for a sign that may stand for a letter.
const fn is_unsure(byte: u8) -> bool {
    matches!(byte, b'&' | b'#' | b'\\') || byte < b' ' && !matches!(byte, b'\t' | b'\n' | b'\r')
}

/// It stands in the display text as it stands in a source.
const KEPT: u8 = 0;
/// It may be markup.
const SIGN: u8 = 1;
/// It may stand for a letter.
const UNSURE: u8 = 2;

/// What each byte is.
const KINDS: [u8; 256] = {
    let mut kinds = [SIGN; 256];
    let mut byte = 0;
    while byte < 256 {
        if is_unsure(byte as u8) {
            kinds[byte] = UNSURE;
        } else if !is_sign(byte as u8) {
            kinds[byte] = KEPT;
        }
        byte += 1;
    }
    kinds
};

/// True when the sign at `at` stands for letters, points or commas, or makes the rest mean something else, as escapes of
/// terminals and of Japanese encodings do.
fn makes_letters(bytes: &[u8], at: usize) -> bool {
    let rest = &bytes[at + 1..];
    match bytes[at] {
        b'&' => [&b"comma"[..], b"period", b"fjlig"].iter().any(|name| rest.starts_with(name)),
        // Behind a semicolon it may be a reference within one: `&amp;#97;`.
        b'#' if at > 0 && matches!(bytes[at - 1], b'&' | b';') => match rest {
            [b'x', hex @ ..] => is_letter(hex, 16, usize::MAX),
            decimal => is_letter(decimal, 10, usize::MAX),
        },
        b'#' => false,
        // In YAML, TOML and JSON.
        b'\\' => match rest {
            [b'x', hex @ ..] => is_letter(hex, 16, 2),
            [b'u', hex @ ..] => is_letter(hex, 16, 4) || is_letter(hex, 16, 8),
            _ => false,
        },
        _ => true,
    }
}

/// True when the number that `digits` begin with, of `most` of them, is the code of a letter, digit, point or comma.
fn is_letter(digits: &[u8], radix: u32, most: usize) -> bool {
    let values = digits.iter().take(most).map_while(|digit| char::from(*digit).to_digit(radix));
    let code = values.fold(0_u32, |code, digit| code.saturating_mul(radix).saturating_add(digit));
    u8::try_from(code).is_ok_and(|code| code.is_ascii_alphanumeric() || matches!(code, b'.' | b','))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::format::{
        decode, html, markdown,
        plain::{Letters, is_styled},
    };
    use proptest::prelude::*;

    fn may_be_in(words: &str, source: &str) -> bool {
        Needle::new(&[words.to_owned()]).unwrap().may_be_in(&mut source.as_bytes().to_vec())
    }

    #[test]
    fn words_with_markup_in_them_are_found() {
        for source in [
            "a cathedral",
            "CATHEDRAL",
            "ca**the**dral",
            "cathe<b class='of the town'>dral",
            "[ca](http://example.org/x)[thed][1]ral",
            "c\\athedral",
            "cathe\u{ad}dral",
            "cathe&shy;dral",
            "c&#97;thedral",
            "c&amp;#x61;thedral",
            "title: \"c\\u0061thedral\"",
            "cathe\x1b[1mdral",
            "x\0",
            "<tr><td>ca</td> dral <td>the </td>",
            "dral<title>cathe",
            "cathe\n1. 2. dral",
        ] {
            assert!(may_be_in("cathedral", source), "{source:?}");
        }
        for source in ["", "cathedra l", "cathe.dral", "the dral of ca", "#97; c dral athe", "(ca) (dral) (ethe)"] {
            assert!(!may_be_in("cathedral", source), "{source:?}");
        }
    }

    #[test]
    fn white_space_may_be_markup_numbers_may_be_made() {
        for source in
            ["of the  town", "of *the* town", "of\n> the<br>town", "of\n1. the\n\n2. town", "of the</td><td> town"]
        {
            assert!(may_be_in("of the town", source), "{source:?}");
        }
        assert!(!may_be_in("of the town", "of them. the town, of\ntown"));
        assert!(may_be_in("123", "a[^1]") && may_be_in("255", "+++\ntitle = 0xff") && may_be_in("1.5", "1\\.5"));
        assert!(!may_be_in("123", "a [1] b") && !may_be_in("1,234", "a[^1]"));
        for made in ["ma", "mage", ""] {
            assert!(Needle::new(&[made.to_owned()]).is_none(), "{made:?}");
        }
        assert!(Needle::new(&["lantern".to_owned(), "me".to_owned()]).is_none());
    }

    /// Small pieces of sources, most of them markup; a word is likely to have some within it.
    fn pieces() -> impl Strategy<Value = String> {
        const PIECES: &[&str] = &[
            "the", "dral", "ca", "of", "A", "12", "3", "1,2", ".", ",", " ", " ", "\n", "\n\n", "  \n", "*", "**", "_",
            "~~", "`", "``", "[", "]", "](x)", "][1]", "[1]: /x\n", "![", "[^1]", "[^1]: ", "# ", "- ", "1. ", "> ",
            "|", "\n|-|-|\n", "\\", "&amp;", "&#97;", "&#x61", "&shy;", "&nbsp;", "&comma;", "<", ">", "</", "<b>",
            "</b>", "<p>", "<br>", "<!-- x -->", "<td>", "</td>", "<table>", "<tr>", "<a href=x>", "</a>",
            "<img alt='of'>", "<img src=a/of.png>", "<sup>", "</sup>", "<rt>", "<ruby>", "<li>", "<ol>", "<q>",
            "<pre>", "<wbr>", "<script>", "</script>", "<title>", "</title>", "<h1>", "</h1>", "<dt>", "\u{ad}",
            "\u{200b}", "e\u{301}", "会", "'", "\"", "-", "\t", "\r\n", "\x1b[1m", "A\x08A", "://", "www.",
            "http://a.b", "{", "=", "\n---\n", ":", "author: ", "\\u0061", "\n```\n", "    ",
        ];
        const HEADS: &[&str] = &[
            "",
            "",
            "---\ntitle: of ",
            "---\nauthor: [a, b]\n---\n",
            "+++\ntitle = 12",
            "<html>",
            "<meta name=author content=\"ca",
        ];
        let body = prop::collection::vec(prop::sample::select(PIECES), 0..40);
        (prop::sample::select(HEADS), body).prop_map(|(head, body)| head.to_owned() + &body.concat())
    }

    /// What of a text a search could ask for: its runs of letters, with white space as one space, some of them cut.
    fn asked(text: &str) -> Vec<String> {
        let text = text.to_ascii_lowercase().replace('\u{ad}', "");
        let words = text.split(|c: char| !(c.is_ascii_alphanumeric() || c.is_whitespace() || matches!(c, '.' | ',')));
        let words = words.map(|words| words.split_whitespace().collect::<Vec<_>>().join(" "));
        let apart = |words: String| {
            let bytes = words.as_bytes();
            let digit = |at: usize| bytes.get(at).is_some_and(u8::is_ascii_digit);
            let kept = |at: usize| !matches!(bytes[at], b'.' | b',') || at > 0 && digit(at - 1) && digit(at + 1);
            let mut runs = vec![String::new()];
            for (at, c) in words.char_indices() {
                if kept(at) {
                    runs.last_mut().unwrap().push(c);
                } else {
                    runs.push(String::new());
                }
            }
            runs
        };
        let runs = words.flat_map(apart).map(|run| run.trim().to_owned());
        runs.flat_map(|run| {
            let cut = [0..run.len(), 0..run.len() * 2 / 3, run.len() / 3..run.len(), run.len() / 4..run.len() * 3 / 4];
            cut.map(|part| run[part].trim_matches([' ', '.', ',']).to_owned())
        })
        .collect()
    }

    proptest! {
        #![proptest_config(ProptestConfig::with_cases(ProptestConfig::default().cases.max(2000)))]

        /// Whatever a document has is let through, of whatever kind it is.
        #[test]
        fn what_a_document_has_may_be_in_its_source(source in pieces(), kind in 0..4) {
            let doc = match kind {
                0 => markdown::parse(&source),
                1 => html::parse(&source, html::Extent::Whole),
                2 => html::parse(&source, html::Extent::Article),
                _ => crate::document::Document::plain(crate::document::Text::owned(&*match is_styled(source.as_bytes()) {
                    true => Letters::of(&source).text,
                    false => source.clone(),
                })),
            };
            for words in asked(doc.text.as_str().unwrap_or_default()) {
                let Some(needle) = Needle::new(std::slice::from_ref(&words)) else { continue };
                prop_assert!(needle.may_be_in(&mut source.clone().into_bytes()), "{words:?} of {source:?}");
            }
        }

        /// Other encodings write the letters of ASCII as they are, or with control characters.
        #[test]
        fn encodings_make_no_letters(bytes in prop::collection::vec(any::<u8>(), 0..60), n in 0..8_usize) {
            let encodings = ["utf-8", "gb18030", "big5", "shift_jis", "euc-kr", "utf-16le", "iso-2022-jp", "koi8-r"];
            let encoding = encoding_rs::Encoding::for_label(encodings[n].as_bytes());
            for words in asked(&decode(&bytes, encoding)) {
                let Some(needle) = Needle::new(std::slice::from_ref(&words)) else { continue };
                prop_assert!(needle.may_be_in(&mut bytes.clone()), "{words:?}");
            }
        }
    }
}
