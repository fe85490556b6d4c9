//! What stands before a heading's title and gives its place in the text: `2.1.`, `Appendix A.`, `CHAPTER IV`, `VI.`.

/// No label has more numbers.
const MOST_NUMBERS: usize = 6;
/// Numbers of sections are smaller: greater ones are years, ports, amounts.
const LARGEST: u32 = 1000;
/// Letters of appendices are numbered from here on, behind all chapters.
const LETTERS: u32 = 10_000;

/// The words that name a part of a text, outermost first. Parts and books are ordered by what comes first.
const WORDS: &[(&str, u8)] = &[
    ("volume", 0),
    ("tome", 0),
    ("part", PART),
    ("teil", PART),
    ("partie", PART),
    ("parte", PART),
    ("часть", PART),
    ("book", BOOK),
    ("buch", BOOK),
    ("livre", BOOK),
    ("libro", BOOK),
    ("книга", BOOK),
    ("act", 3),
    ("akt", 3),
    ("acte", 3),
    ("acto", 3),
    ("chapter", CHAPTER),
    ("kapitel", CHAPTER),
    ("chapitre", CHAPTER),
    ("capítulo", CHAPTER),
    ("capitolo", CHAPTER),
    ("глава", CHAPTER),
    ("canto", CHAPTER),
    ("letter", CHAPTER),
    ("stave", CHAPTER),
    ("adventure", CHAPTER),
    ("lecture", CHAPTER),
    ("appendix", CHAPTER),
    ("annex", CHAPTER),
    ("anhang", CHAPTER),
    ("scene", 5),
    ("szene", 5),
    ("scène", 5),
    ("escena", 5),
    ("section", 5),
    ("article", 5),
    ("abschnitt", 5),
];
/// Words whose parts have letters.
const APPENDICES: [&str; 3] = ["appendix", "annex", "anhang"];
pub(super) const PART: u8 = 1;
pub(super) const BOOK: u8 = 2;
pub(super) const CHAPTER: u8 = 4;

/// A heading's label.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) enum Label {
    /// `2.1.`, `A.1`, `Appendix B.`, `Chapter 3.`: numbers from the outermost on; letters come behind all numbers.
    Path(Vec<u32>),
    /// `VI.` alone or before a title.
    Roman(u32),
}

/// A word that names a part and its number, as in `CHAPTER IV`.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Word {
    /// Where the word stands in the list of words.
    pub(super) rank: u8,
    /// Its number, counted from 1.
    pub(super) number: u32,
    /// A point, colon or dash stands behind the number, or nothing.
    pub(super) marked: bool,
}

/// A label and the title behind it; either may be missing.
#[derive(Debug, Clone, Default)]
pub(super) struct Labelled<'a> {
    pub(super) label: Option<Label>,
    pub(super) word: Option<Word>,
    pub(super) title: &'a str,
}

impl<'a> Labelled<'a> {
    /// Reads the label that `text` begins with.
    pub(super) fn read(text: &'a str) -> Self {
        let text = text.trim();
        if let Some(found) = chinese(text).or_else(|| worded(text)).or_else(|| reversed(text)) {
            return found;
        }
        let (first, rest) = split(text);
        let title = rest.trim_start_matches(['-', '–', '—', ':']).trim_start();
        let label = path(first, !title.is_empty()).or_else(|| {
            let number = first.strip_suffix(['.', ':']).unwrap_or(first);
            roman(number).map(Label::Roman)
        });
        match label {
            Some(label) => Self { label: Some(label), word: None, title },
            None => Self { label: None, word: None, title: text },
        }
    }
}

/// The first word of `text`, and what follows it.
fn split(text: &str) -> (&str, &str) {
    let end = text.find(char::is_whitespace).unwrap_or(text.len());
    (&text[..end], text[end..].trim_start())
}

/// `Chapter 3. Title`, `BOOK THE FIRST`, `Appendix A: Title`.
fn worded(text: &str) -> Option<Labelled<'_>> {
    let (word, rest) = split(text);
    if !word.chars().next()?.is_uppercase() {
        return None;
    }
    let rank = rank(word)?;
    let (first, after) = split(rest);
    let (number, after) = if first.eq_ignore_ascii_case("the") { split(after) } else { (first, after) };
    // A point, colon or dash behind the number; a hyphen alone joins it: SIXTY-SEVEN.
    let mark = number.find(['.', ':', ',', '–', '—']).or_else(|| number.find("--")).filter(|&at| at > 0);
    let (bare, tail) = mark.map_or((number, ""), |at| number.split_at(at));
    let value = ordinal(bare, first.eq_ignore_ascii_case("the"));
    // What is glued to the number begins the title.
    let glued = tail.trim_start_matches(['.', ':', ',', '-', '–', '—']);
    let title = if glued.is_empty() { after } else { &rest[rest.find(glued).unwrap_or(0)..] };
    let title = title.trim_start_matches(['.', ':', '-', '–', '—', ' ', '\u{a0}']);
    let marked = !tail.is_empty() || after.is_empty();
    let digits = bare.bytes().all(|b| b.is_ascii_digit());
    let label = match (path(&format!("{bare}."), true), value) {
        (Some(path), _) if digits || APPENDICES.iter().any(|a| word.eq_ignore_ascii_case(a)) => Some(path),
        _ => None,
    };
    let number = value.or(label.as_ref().map(|_| 1))?;
    Some(Labelled { label, word: Some(Word { rank, number, marked }), title })
}

/// Where `word` stands among the words that name parts.
fn rank(word: &str) -> Option<u8> {
    let found = match word.is_ascii() {
        true => WORDS.iter().find(|(w, _)| w.eq_ignore_ascii_case(word)),
        false => {
            let small = word.to_lowercase();
            WORDS.iter().find(|(w, _)| *w == small)
        }
    };
    found.map(|&(_, rank)| rank)
}

/// `SEGUNDA PARTE`, `SECOND EPILOGUE`: an ordinal before the word.
fn reversed(text: &str) -> Option<Labelled<'_>> {
    const ORDINALS: [&[&str]; 6] = [
        &["first", "primera", "première", "premier", "erster", "erstes", "prima", "первая"],
        &["second", "segunda", "deuxième", "seconde", "zweiter", "zweites", "seconda", "вторая"],
        &["third", "tercera", "troisième", "dritter", "drittes", "terza", "третья"],
        &["fourth", "cuarta", "quatrième", "vierter", "viertes", "quarta", "четвёртая"],
        &["fifth", "quinta", "cinquième", "fünfter", "fünftes", "пятая"],
        &["sixth", "sexta", "sixième", "sechster", "sechstes", "sesta", "шестая"],
    ];
    let (first, rest) = split(text);
    let (word, after) = split(rest);
    if !first.chars().next()?.is_uppercase() || !word.chars().next()?.is_uppercase() {
        return None;
    }
    let small = first.to_lowercase();
    let number = ORDINALS.iter().position(|list| list.contains(&&*small))? as u32 + 1;
    let bare = word.trim_end_matches(['.', ':', ',', '-', '–', '—']);
    let rank = rank(bare)?;
    let marked = bare.len() < word.len() || after.is_empty();
    marked.then_some(Labelled { label: None, word: Some(Word { rank, number, marked }), title: after })
}

/// True for the name of a part that has no number, as `PREFACE` or `Epilogue`.
pub(super) fn is_division(text: &str) -> bool {
    const NAMES: &[&str] = &[
        "preface", "foreword", "prologue", "the prologue", "epilogue", "introduction", "conclusion", "afterword",
        "prelude", "finale", "appendix", "glossary", "bibliography", "index", "notes", "footnotes", "endnotes",
        "postscript", "dedication", "first epilogue", "second epilogue", "the preface", "prefacio", "prólogo",
        "epílogo", "introducción", "conclusión", "vorwort", "einleitung", "nachwort", "préface", "avant-propos",
        "épilogue", "введение", "предисловие", "эпилог", "author's note", "author’s note", "acknowledgments",
        "acknowledgements", "etymology", "interlude", "note",
    ];
    let bare = text.trim_matches(|c: char| !c.is_alphanumeric());
    let (name, _) = bare.split_once(':').unwrap_or((bare, ""));
    name.len() <= 40 && name.chars().next().is_some_and(char::is_uppercase) && NAMES.contains(&&*name.to_lowercase())
}

/// `第三章 标题`.
fn chinese(text: &str) -> Option<Labelled<'_>> {
    let rest = text.strip_prefix('第')?;
    let end =
        rest.find(|c: char| !c.is_ascii_digit() && !"零〇一二三四五六七八九十百千两".contains(c)).filter(|&n| n > 0)?;
    let unit = rest[end..].chars().next()?;
    let rank = match unit {
        '卷' | '部' => PART,
        '篇' | '编' | '編' => BOOK,
        '章' | '回' => CHAPTER,
        '节' | '節' => 5,
        _ => return None,
    };
    let number = rest[..end].parse().unwrap_or_else(|_| han(&rest[..end]));
    let title = rest[end + unit.len_utf8()..].trim_start();
    Some(Labelled { label: None, word: Some(Word { rank, number, marked: true }), title })
}

/// A small number in Chinese digits.
fn han(text: &str) -> u32 {
    let (mut sum, mut digit) = (0, 0);
    for c in text.chars() {
        let unit = match c {
            '十' => 10,
            '百' => 100,
            '千' => 1000,
            _ => {
                digit = "零一二三四五六七八九".chars().position(|d| d == c).unwrap_or(2) as u32;
                continue;
            }
        };
        sum += digit.max(1) * unit;
        digit = 0;
    }
    sum + digit
}

/// The numbers of `2.1.`, `A.1`, `3`; a letter alone needs its point. `titled` when a title follows.
fn path(word: &str, titled: bool) -> Option<Label> {
    let word = word.strip_prefix('§').unwrap_or(word);
    let point = word.ends_with(['.', ':', ')']);
    let bare = word.strip_suffix(['.', ':', ')']).unwrap_or(word);
    let mut parts = bare.split('.');
    let first = parts.next()?;
    let mut numbers = vec![match first.parse::<u32>() {
        Ok(n) if n < LARGEST && first.bytes().all(|b| b.is_ascii_digit()) => n,
        _ => {
            let letter = first.bytes().next().filter(|b| first.len() == 1 && b.is_ascii_uppercase())?;
            LETTERS + u32::from(letter - b'A')
        }
    }];
    for part in parts {
        numbers.push(part.parse().ok().filter(|&n| n < LARGEST && part.bytes().all(|b| b.is_ascii_digit()))?);
    }
    let letter = numbers[0] >= LETTERS && numbers.len() == 1;
    (numbers.len() <= MOST_NUMBERS && titled && (point || !letter)).then_some(Label::Path(numbers))
}

/// The value of a Roman number in capitals.
pub(super) fn roman(word: &str) -> Option<u32> {
    let value = |c| {
        Some(match c {
            b'I' => 1,
            b'V' => 5,
            b'X' => 10,
            b'L' => 50,
            b'C' => 100,
            b'D' => 500,
            b'M' => 1000,
            _ => return None,
        })
    };
    let (mut sum, mut last) = (0, 0);
    for b in word.bytes().rev() {
        let now = value(b)?;
        if now < last {
            sum -= now;
        } else {
            sum += now;
            last = now;
        }
    }
    (sum > 0 && word.len() <= 12).then_some(sum as u32)
}

/// The value of `4`, `IV`, `FOUR`, `Forty-two`, and of `First` behind an article.
fn ordinal(word: &str, article: bool) -> Option<u32> {
    const ONES: [&str; 20] = [
        "zero", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve",
        "thirteen", "fourteen", "fifteen", "sixteen", "seventeen", "eighteen", "nineteen",
    ];
    const TENS: [&str; 8] = ["twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety"];
    const ORDINALS: [&str; 12] = [
        "first", "second", "third", "fourth", "fifth", "sixth", "seventh", "eighth", "ninth", "tenth", "eleventh",
        "twelfth",
    ];
    let small = word.to_lowercase();
    let at = |list: &[&str], w: &str| list.iter().position(|&l| l == w).map(|n| n as u32);
    let ordinal = || at(&ORDINALS, &small).or(if small == "last" { Some(99) } else { None }).map(|n| n + 1);
    if article {
        return ordinal();
    }
    if let Ok(n) = word.parse::<u32>() {
        return (n < LARGEST).then_some(n);
    }
    let hyphened = || {
        let (tens, ones) = small.split_once('-').unwrap_or((&small, "zero"));
        Some((at(&TENS, tens)? + 2) * 10 + at(&ONES[..10], ones)?)
    };
    roman(word).or_else(|| at(&ONES, &small)).or_else(hyphened).or_else(ordinal)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn labels_are_read_before_titles() {
        let path = |text: &str| match Labelled::read(text).label {
            Some(Label::Path(p)) => p.iter().map(u32::to_string).collect::<Vec<_>>().join("."),
            Some(Label::Roman(n)) => format!("r{n}"),
            None => String::new(),
        };
        let cases = [
            ("1.  Introduction", "1"),
            ("2.4. Why UDP?", "2.4"),
            ("10.1.1 100 Continue", "10.1.1"),
            ("A.1.  Terms", "10000.1"),
            ("Appendix B. Index", "10001"),
            ("A. Terms", "10000"),
            ("Appendix\u{a0}A.\u{a0}Terms", "10000"),
            ("APPENDIX A: SYSTEM", "10000"),
            ("A cat sat", ""),
            ("II. Name", "r2"),
            ("VII", "r7"),
            ("2013 was a year", ""),
            ("192.168.0.1000 x", ""),
            ("1.", ""),
        ];
        for (text, expected) in cases {
            assert_eq!(path(text), expected, "{text}");
        }
    }

    #[test]
    fn numbers_of_all_letters_and_words_are_read() {
        let roman = ["IV", "IX", "XIV", "XL", "XC", "CD", "CM", "MDCLXVI", "", "AB", "iv"].map(roman);
        let values = [4, 9, 14, 40, 90, 400, 900, 1666].map(Some);
        assert_eq!(roman, [&values[..], &[None; 3]].concat()[..]);
        let han = ["十", "十二", "二十", "二十三", "一百零五", "两百", "三千"].map(han);
        assert_eq!(han, [10, 12, 20, 23, 105, 200, 3000]);
        let ordinals = ["4", "Nineteen", "twenty", "Forty-two", "ninety-nine", "1000", "forty-ten", "none"];
        let values = [4, 19, 20, 42, 99].map(Some);
        assert_eq!(ordinals.map(|word| ordinal(word, false)), [&values[..], &[None; 3]].concat()[..]);
        let articles = ["first", "Twelfth", "last", "one"].map(|word| ordinal(word, true));
        assert_eq!(articles, [Some(1), Some(12), Some(100), None]);
    }

    #[test]
    fn words_have_numbers_in_many_forms() {
        let word = |text: &str| Labelled::read(text).word.map(|w| (w.rank, w.number));
        assert_eq!(word("CHAPTER IV. The End"), Some((CHAPTER, 4)));
        assert_eq!(word("Book the First--Recalled to Life"), Some((BOOK, 1)));
        assert_eq!(word("CHAPTER SIXTY-SEVEN"), Some((CHAPTER, 67)));
        assert_eq!(word("第十二章 起源"), Some((CHAPTER, 12)));
        assert_eq!(word("SEGUNDA PARTE"), Some((PART, 2)));
        assert_eq!(word("Second part of it"), None);
        assert_eq!(word("Second part"), None);
        assert_eq!(word("second Part"), None);
        assert_eq!(word("Second Part"), Some((PART, 2)));
        assert_eq!(word("Part the painter's parts import one way"), None);
        assert_eq!(word("Part of the ship"), None);
        assert_eq!(word("act one"), None);
        assert_eq!(Labelled::read("CHAPTER I: DISCUSSION AND BED").title, "DISCUSSION AND BED");
        assert_eq!(Labelled::read("Book the First--Recalled to Life").title, "Recalled to Life");
        assert_eq!(Labelled::read("Chapter 3.\u{a0}Modifying the source").title, "Modifying the source");
    }
}
