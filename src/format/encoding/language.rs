//! What the small words in ASCII say of a text in Latin letters: which encodings its language is written in.
//!
//! The same byte is ő in Hungarian and õ in Portuguese. The words beside it tell these apart where the frequencies of
//! letters, which the detector goes by, do not.

use encoding_rs::{
    Encoding, ISO_8859_2, ISO_8859_4, ISO_8859_13, WINDOWS_1250, WINDOWS_1252, WINDOWS_1254, WINDOWS_1257,
};

/// Words that have to be found.
const ENOUGH: usize = 2;
/// So many times as many as of any other group.
const CLEARLY: usize = 3;

/// Languages of Europe that are written in the same encodings.
#[derive(Debug, PartialEq)]
pub(super) struct Group {
    /// The domain of a country where they are spoken, by which the detector knows them.
    pub(super) domain: &'static [u8],
    /// Their encodings, the usual one first.
    pub(super) encodings: &'static [&'static Encoding],
    /// Common words of theirs that no language of another group has, in lower case.
    words: &'static str,
}

/// All groups. No word of them is English, since English stands in texts of all languages.
static GROUPS: [Group; 4] = [
    Group {
        domain: b"de",
        encodings: &[WINDOWS_1252],
        words: "der und das nicht ist mit auf von sich dem den eine einen wird oder nach aus \
                les des dans une qui avec sont ses cette \
                los las del para como que esta pero por cuando \
                che della non sono nel dei questo alla gli \
                uma dos pelo sua foi \
                het een niet zijn voor ook wordt deze \
                och att det inte av till og ikke som har eller \
                ole joka sen mutta kuin ovat kun ei ning oli kui \
                els amb agus bhfuil",
    },
    Group {
        domain: b"hu",
        encodings: &[WINDOWS_1250, ISO_8859_2],
        words: "az egy hogy nem vagy csak minden kell lehet amely ezt ennek \
                jest nie oraz przez lub dla tego jako jego przy jeszcze \
                nebo jsou jeho jejich podle pouze bude aby jen byl alebo ako aj ktor pre \
                ali ter pri lahko ili koji kao koja biti \
                sau sunt prin pentru fost",
    },
    Group {
        domain: b"lt",
        encodings: &[WINDOWS_1257, ISO_8859_13, ISO_8859_4],
        words: "ir yra kad bei kaip arba nuo iki jeigu kuris taip gali buvo bet tiek tika lai nav kuru pie",
    },
    Group {
        domain: b"tr",
        encodings: &[WINDOWS_1254],
        words: "bir bu ile olarak veya gibi daha kadar olan ancak ise her ve",
    },
];

/// The group that the words of `text` belong to; None where too few of them are known.
pub(super) fn group(text: &[u8]) -> Option<&'static Group> {
    let mut counts = [0; GROUPS.len()];
    for word in text.split(|b| b.is_ascii() && !b.is_ascii_alphabetic()) {
        for (group, count) in GROUPS.iter().zip(&mut counts) {
            let known = |of: &str| word.eq_ignore_ascii_case(of.as_bytes());
            *count += usize::from(word.len() > 1 && group.words.split(' ').any(known));
        }
    }
    let best = (0..counts.len()).max_by_key(|n| counts[*n])?;
    let others = (0..counts.len()).filter(|n| *n != best).map(|n| counts[n]).max().unwrap_or(0);
    (counts[best] >= ENOUGH && counts[best] >= CLEARLY * others).then(|| &GROUPS[best])
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn small_words_tell_the_encodings() {
        let cases: [(&str, Option<&Encoding>); 8] = [
            ("A f\u{151}v\u{e1}ros az orsz\u{e1}g k\u{f6}zepe, hogy egy...", Some(WINDOWS_1250)),
            ("Susitikimas buvo liepos m\u{117}nes\u{12f} ir truko nuo ryto iki vakaro.", Some(WINDOWS_1257)),
            ("Toplant\u{131} bu sabah bir saat ile ...", Some(WINDOWS_1254)),
            ("Das Treffen war nicht von Dauer; der Ort und die Zeit", Some(WINDOWS_1252)),
            ("The meeting was held in the capital for all of us.", None),
            ("az der", None),
            ("Treffen", None),
            ("", None),
        ];
        for (text, first) in cases {
            assert_eq!(group(text.as_bytes()).map(|group| group.encodings[0]), first, "{text}");
        }
    }

    #[test]
    fn no_word_speaks_for_two_groups() {
        for (n, group) in GROUPS.iter().enumerate() {
            for word in group.words.split(' ') {
                let others = GROUPS.iter().skip(n + 1).filter(|other| other.words.split(' ').any(|w| w == word));
                assert_eq!(others.count(), 0, "{word}");
            }
        }
    }
}
