//! Where sentences end, by UAX #29, for texts of common characters alone: these are classified without tables.
//!
//! Names are those of the standard. A sentence ends nowhere but behind a full stop or another end (SB11), so all else is
//! passed over. A text with a character whose class is not known here is left to the tables of a library.

/// Classes of characters: the values of `Sentence_Break` that occur, but for separators, which a paragraph has none of.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Class {
    Other,
    Lower,
    Upper,
    OLetter,
    Numeric,
    ATerm,
    STerm,
    Close,
    Sp,
    SContinue,
}

use Class::{ATerm, Close, Lower, Numeric, OLetter, Other, SContinue, STerm, Sp, Upper};

const ASCII: [Class; 128] = {
    let mut classes = [Other; 128];
    let mut b = 0u8;
    while b < 128 {
        classes[b as usize] = match b {
            b'a'..=b'z' => Lower,
            b'A'..=b'Z' => Upper,
            b'0'..=b'9' => Numeric,
            b'.' => ATerm,
            b'!' | b'?' => STerm,
            b'"' | b'\'' | b'(' | b')' | b'[' | b']' | b'{' | b'}' => Close,
            b' ' | b'\t' | b'\n' | b'\r' | 0x0b | 0x0c => Sp,
            b',' | b'-' | b':' | b';' => SContinue,
            _ => Other,
        };
        b += 1;
    }
    classes
};

/// The class of a character; None when it is not known here.
fn class(c: char) -> Option<Class> {
    Some(match c {
        '\0'..='\x7f' => ASCII[c as usize],
        'ß'..='ö' | 'ø'..='ÿ' | 'а'..='џ' => Lower,
        'À'..='Ö' | 'Ø'..='Þ' | 'Ѐ'..='Я' => Upper,
        '\u{4e00}'..='\u{9fff}' => OLetter,
        '“' | '”' | '‘' | '’' | '«' | '»' | '（' | '）' | '《' | '》' | '「' | '」' => Close,
        '–' | '—' | '，' | '：' | '、' => SContinue,
        '。' | '！' | '？' => STerm,
        '\u{a0}' | '\u{202f}' | '\u{2009}' => Sp,
        '€' | '£' | '°' | '·' | '•' => Other,
        _ => return None,
    })
}

/// A text, and a place in it.
struct Text<'a>(&'a str);

impl Text<'_> {
    /// The class of the character at `at`, and where the next one begins; None at the end.
    ///
    /// The text has been looked through: all classes are known.
    fn at(&self, at: usize) -> Option<(Class, usize)> {
        let byte = *self.0.as_bytes().get(at)?;
        if byte < 0x80 {
            return Some((ASCII[usize::from(byte)], at + 1));
        }
        let c = self.0[at..].chars().next()?;
        Some((class(c).unwrap_or(Other), at + c.len_utf8()))
    }

    /// The first place from `at` on whose class is another one.
    fn past(&self, mut at: usize, skipped: Class) -> usize {
        while let Some((_, next)) = self.at(at).filter(|(class, _)| *class == skipped) {
            at = next;
        }
        at
    }

    /// SB8: what follows a full stop goes on in a small letter.
    fn goes_on(&self, mut at: usize) -> bool {
        while let Some((class, next)) = self.at(at) {
            match class {
                Lower => return true,
                OLetter | Upper | ATerm | STerm => return false,
                _ => at = next,
            }
        }
        false
    }
}

/// Where the sentences of `text` begin, but for the first one; line ends count as spaces. None when a character's class
/// is not known.
pub(super) fn bounds(text: &str) -> Option<Vec<usize>> {
    let ascii = text.is_ascii();
    if !ascii && text.chars().any(|c| !c.is_ascii() && class(c).is_none()) {
        return None;
    }
    let (bytes, mut found, mut at) = (text.as_bytes(), Vec::new(), 0);
    let next = |rest: &[u8]| match ascii {
        true => memchr::memchr3(b'.', b'!', b'?', rest),
        false => rest.iter().position(|b| MAY_END[usize::from(*b)]),
    };
    while let Some(n) = next(&bytes[at..]) {
        let stop = at + n;
        let (class, behind) = Text(text).at(stop).unwrap_or((Other, stop + 1));
        if matches!(class, ATerm | STerm)
            && let Some(bound) = bound(&Text(text), behind, class == ATerm, || last_class(&text[..stop]))
        {
            found.push(bound);
        }
        at = behind;
    }
    Some(found)
}

/// The bytes that a character begins with which may end a sentence.
static MAY_END: [bool; 256] = {
    let mut table = [false; 256];
    let (ends, mut i) = ([b'.', b'!', b'?', 0xe3, 0xef], 0);
    while i < ends.len() {
        table[ends[i] as usize] = true;
        i += 1;
    }
    table
};

/// The class of the last character.
fn last_class(text: &str) -> Class {
    text.chars().next_back().and_then(class).unwrap_or(Other)
}

/// Where the next sentence begins behind an end at whose own end `at` stands; None when the sentence goes on.
fn bound(text: &Text, at: usize, stop: bool, before: impl Fn() -> Class) -> Option<usize> {
    let (following, _) = text.at(at)?;
    // SB6 and SB7: a number goes on, or an abbreviation.
    let inside = || following == Numeric || following == Upper && matches!(before(), Upper | Lower);
    if stop && inside() {
        return None;
    }
    let behind = text.past(text.past(at, Close), Sp);
    match text.at(behind)?.0 {
        // SB8a
        SContinue | ATerm | STerm => None,
        _ if stop && text.goes_on(behind) => None,
        _ => Some(behind),
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;
    use unicode_segmentation::UnicodeSegmentation;

    use super::*;

    fn check(text: &str) {
        let flat = text.replace(['\n', '\r'], " ");
        let standard: Vec<_> = flat.split_sentence_bound_indices().map(|(at, _)| at).skip(1).collect();
        assert_eq!(bounds(text), Some(standard), "{text:?}");
    }

    #[test]
    fn every_known_character_has_its_class() {
        for c in (0..0x10000).filter_map(char::from_u32).filter(|c| class(*c).is_some()) {
            for (before, behind) in
                [("A", " B"), ("a. ", " a"), ("a. ", " A"), ("a.", "A"), ("a", " A"), ("a.\" ", "B")]
            {
                check(&format!("{before}{c}{behind}"));
                check(&format!("{before}.{c}{behind}"));
            }
        }
    }

    proptest! {
        #![proptest_config(ProptestConfig::with_cases(2000))]

        #[test]
        fn bounds_are_those_of_the_standard(text in "[aA0.!?,;:(\")'\\- \n\t“»–会。，（éÉжЖ%€]{0,40}") {
            check(&text);
        }
    }
}
