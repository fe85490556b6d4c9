//! Number words of German.

use super::super::table::table;
use crate::figure::lexicon::{
    Filter,
    Num::{self, Century, Decade, Hundred, Mixed, Multiple, Ordinal, Part, Scale, Set, Small, Span, Vague, Whole},
    filter,
};

pub(super) static FILTER: Filter = filter(NUMBERS.words());

table!(pub(super) NUMBERS: Num =
    ("jahrhundert||s|e|en", Century), ("ein||e|em|en|er|es|s", Small(1)), ("zwei||en|er", Small(2)),
    ("drei||en|er", Small(3)), ("vier||en", Small(4)), ("fuenf, fünf||en", Small(5)), ("sechs||en", Small(6)),
    ("sieben", Small(7)), ("acht", Small(8)), ("neun", Small(9)), ("zehn||en", Small(10)), ("elf", Small(11)),
    ("zwoelf, zwölf", Small(12)), ("dreizehn", Small(13)), ("vierzehn", Small(14)), ("fünfzehn", Small(15)),
    ("sechzehn", Small(16)), ("siebzehn", Small(17)), ("achtzehn", Small(18)), ("neunzehn", Small(19)),
    ("zwanzig", Small(20)), ("dreissig, dreißig", Small(30)), ("vierzig", Small(40)), ("fünfzig", Small(50)),
    ("sechzig", Small(60)), ("siebzig", Small(70)), ("achtzig", Small(80)), ("neunzig", Small(90)),
    ("hundert", Hundred), ("tausend", Scale(3)), ("million||en", Scale(6)), ("milliarde||n", Scale(9)),
    ("billion||en", Scale(12)), ("billiarde||n", Scale(15)), ("erste||m|n|r|s", Ordinal(1)),
    ("zweite||m|n|r|s", Ordinal(2)), ("dritte||m|n|r|s", Ordinal(3)), ("vierte||m|n|r|s", Ordinal(4)),
    ("fünfte||m|n|r|s", Ordinal(5)), ("sechste||m|n|r|s", Ordinal(6)),
    ("siebente||m|n|r|s, siebte||m|n|r|s", Ordinal(7)), ("achte||m|n|r|s", Ordinal(8)),
    ("neunte||m|n|r|s", Ordinal(9)), ("zehnte||m|n|r|s", Ordinal(10)), ("elfte||m|n|r|s", Ordinal(11)),
    ("zwölfte||m|n|r|s", Ordinal(12)), ("zwanziger", Decade(20)), ("dreissiger, dreißiger", Decade(30)),
    ("vierziger", Decade(40)), ("fünfziger", Decade(50)), ("sechziger", Decade(60)), ("siebziger", Decade(70)),
    ("achtziger", Decade(80)), ("neunziger", Decade(90)), ("halb||e|em|en|er|es", Mixed(0.5)),
    ("anderthalb, eineinhalb", Mixed(1.5)), ("zehnfach||e|en, zehnmal", Multiple(10.0)),
    ("hundertfach", Multiple(100.0)), ("doppelt, zweifach||e|en, zweimal", Multiple(2.0)),
    ("dreifach||e|en, dreimal", Multiple(3.0)), ("doppelte||n", Multiple(2.0)),
    ("vierfach||e|en, viermal", Multiple(4.0)), ("fünffach||e|en, fünfmal", Multiple(5.0)),
    ("sechsfach||e|en, sechsmal", Multiple(6.0)), ("siebenfach||e|en, siebenmal", Multiple(7.0)),
    ("achtfach||e|en, achtmal", Multiple(8.0)), ("neunfach||e|en, neunmal", Multiple(9.0)), ("zehntel||n", Part(10)),
    ("hundertstel||n", Part(100)), ("hälfte", Part(2)), ("zwanzigstel||n", Part(20)), ("drittel||n", Part(3)),
    ("viertel||n", Part(4)), ("fünftel||n", Part(5)), ("sechstel||n", Part(6)), ("siebtel||n", Part(7)),
    ("achtel||n", Part(8)), ("neuntel||n", Part(9)), ("dutzend", Set(12)), ("viertelstunde", Span(0.25, "h")),
    ("vierteljahr", Span(0.25, "yr")), ("dreiviertelstunde", Span(0.75, "h")), ("dreivierteljahr", Span(0.75, "yr")),
    ("vierteljahrhundert||s", Span(25.0, "yr")), ("dutzende||n", Vague(12.0)), ("hunderte||n|r", Vague(1e2)),
    ("tausende||n|r", Vague(1e3)), ("zehntausende||n|r", Vague(1e4)), ("hunderttausende||n|r", Vague(1e5))
);

/// Parts of compound number words, longer ones before their own beginnings.
static STEMS: &[(&str, u32)] = &[
    ("dreizehn", 13), ("vierzehn", 14), ("fünfzehn", 15), ("sechzehn", 16), ("siebzehn", 17), ("achtzehn", 18),
    ("neunzehn", 19), ("zwanzig", 20), ("dreißig", 30), ("vierzig", 40), ("fünfzig", 50), ("sechzig", 60),
    ("siebzig", 70), ("achtzig", 80), ("neunzig", 90), ("zehn", 10), ("zwölf", 12), ("eins", 1), ("ein", 1),
    ("zwei", 2), ("drei", 3), ("vier", 4), ("fünf", 5), ("sechs", 6), ("sieben", 7), ("acht", 8), ("neun", 9),
    ("elf", 11),
];

/// Endings that make a compound a length of time.
static SPANS: &[(&str, &str)] =
    &[("jährig", "yr"), ("tägig", "d"), ("stündig", "h"), ("minütig", "min"), ("monatig", "mo"), ("wöchig", "wk")];

/// What a number word in one piece means: `zweihundertfünfzig`, `einundzwanzigste`, `fünfjährige`.
pub(super) fn glued(word: &str) -> Option<Num> {
    let (n, rest) = compound(word)?;
    if rest.is_empty() {
        return u8::try_from(n).ok().filter(|n| *n < 100).map(Small).or(Some(Whole(n)));
    }
    if rest == "einhalb" {
        return Some(Mixed(f64::from(n) + 0.5));
    }
    // zwanzigmal so groß; twice to ten times are in the table
    if rest == "mal" {
        return Some(Multiple(f64::from(n)));
    }
    if let Some((_, unit)) = SPANS.iter().find(|(end, _)| rest.strip_prefix(end).is_some_and(|e| e.len() <= 2)) {
        return Some(Span(f64::from(n), unit));
    }
    let ending = rest.strip_prefix("st").or_else(|| rest.strip_prefix('t'))?;
    let ordinal = n > 12 && matches!(ending, "e" | "en" | "er" | "es" | "em");
    u16::try_from(n).ok().filter(|_| ordinal).map(Ordinal)
}

/// The number that a word begins with, and the rest of the word.
fn compound(word: &str) -> Option<(u32, &str)> {
    let (mut total, mut open, mut rest) = (0u32, None::<u32>, word);
    loop {
        if let Some(after) = rest.strip_prefix("tausend") {
            total = (total + open.take().unwrap_or(u32::from(total == 0))).checked_mul(1000)?;
            rest = after;
        } else if let Some(after) = rest.strip_prefix("hundert") {
            total = total.checked_add(open.take().unwrap_or(1).checked_mul(100)?)?;
            rest = after;
        } else if let Some((n, after)) = stem(rest) {
            if open.is_some() {
                break;
            }
            open = Some(n);
            rest = after;
            // fünfundzwanzig
            if n < 10
                && let Some((ten, after)) = rest.strip_prefix("und").and_then(stem).filter(|(t, _)| *t >= 20)
            {
                open = Some(n + ten);
                rest = after;
            }
        } else {
            break;
        }
    }
    let n = total.checked_add(open.unwrap_or(0))?;
    (rest.len() < word.len() && n > 1).then_some((n, rest))
}

fn stem(word: &str) -> Option<(u32, &str)> {
    STEMS.iter().find_map(|(stem, n)| word.strip_prefix(stem).map(|rest| (*n, rest)))
}
