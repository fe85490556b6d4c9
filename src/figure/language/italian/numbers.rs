//! Number words of Italian, and those that are written in one: `duecentocinquanta`, `ventitreesimo`.

use super::super::table::table;
use crate::figure::lexicon::{
    Filter,
    Num::{self, *},
    filter,
};

pub(super) static FILTER: Filter = filter(NUMBERS.words());

table!(pub(super) NUMBERS: Num =
    ("un, uno, una", Small(1)), ("due", Small(2)), ("tre, tré", Small(3)), ("quattro", Small(4)),
    ("cinque", Small(5)), ("sei", Small(6)), ("sette", Small(7)), ("otto", Small(8)), ("nove", Small(9)),
    ("dieci", Small(10)), ("undici", Small(11)), ("dodici", Small(12)), ("tredici", Small(13)),
    ("quattordici", Small(14)), ("quindici", Small(15)), ("sedici", Small(16)), ("diciassette", Small(17)),
    ("diciotto", Small(18)), ("diciannove", Small(19)), ("vent||i", Small(20)), ("trent||a", Small(30)),
    ("quarant||a", Small(40)), ("cinquant||a", Small(50)), ("sessant||a", Small(60)), ("settant||a", Small(70)),
    ("ottant||a", Small(80)), ("novant||a", Small(90)), ("cent||o", Hundreds(100)), ("mille, mila", Scale(3)),
    ("milion|e|i", Scale(6)), ("miliard|o|i", Scale(9)), ("bilion|e|i", Scale(12)), ("prim|o|a|i|e", Ordinal(1)),
    ("second|o|a|i|e", Ordinal(2)), ("terz|o|a", Ordinal(3)), ("quart|o|a", Ordinal(4)), ("quint|o|a", Ordinal(5)),
    ("sest|o|a", Ordinal(6)), ("settim|o|a", Ordinal(7)), ("ottav|o|a", Ordinal(8)), ("non|o|a", Ordinal(9)),
    ("decim|o|a", Ordinal(10)), ("metà", Part(2)), ("mezz|o|a", Mixed(0.5)), ("mezz", Mixed(0.5)),
    ("terzi, terze", Parts(3)), ("quarti, quarte", Parts(4)), ("quinti, quinte", Parts(5)),
    ("sesti, seste", Parts(6)), ("settimi", Parts(7)), ("ottavi", Parts(8)), ("noni", Parts(9)),
    ("decimi", Parts(10)), ("centesimi", Parts(100)), ("doppio", Multiple(2.0)), ("triplo", Multiple(3.0)),
    ("quadruplo", Multiple(4.0)), ("secol|o|i", Century), ("trimestre", QuarterWord), ("semestre", HalfWord),
    ("decina", Round(10)), ("dozzina", Set(12)), ("quindicina", Round(15)), ("ventina", Round(20)),
    ("trentina", Round(30)), ("quarantina", Round(40)), ("cinquantina", Round(50)), ("sessantina", Round(60)),
    ("settantina", Round(70)), ("ottantina", Round(80)), ("novantina", Round(90)), ("centinaio", Round(100)),
    ("migliaio", Round(1000)), ("decine", Vague(10.0)), ("dozzine", Vague(12.0)), ("centinaia", Vague(1e2)),
    ("migliaia", Vague(1e3))
);

/// Parts of number words, longer ones before their own beginnings.
static STEMS: &[(&str, u32)] = &[
    ("undici", 11), ("dodici", 12), ("tredici", 13), ("quattordici", 14), ("quindici", 15), ("sedici", 16),
    ("diciassette", 17), ("diciotto", 18), ("diciannove", 19), ("dieci", 10), ("venti", 20), ("vent", 20),
    ("trenta", 30), ("trent", 30), ("quaranta", 40), ("quarant", 40), ("cinquanta", 50), ("cinquant", 50),
    ("sessanta", 60), ("sessant", 60), ("settanta", 70), ("settant", 70), ("ottanta", 80), ("ottant", 80),
    ("novanta", 90), ("novant", 90), ("uno", 1), ("un", 1), ("due", 2), ("tre", 3), ("tré", 3), ("quattro", 4),
    ("cinque", 5), ("sei", 6), ("sette", 7), ("otto", 8), ("nove", 9),
];

/// The meaning of a number in one word: `millenovecento`, `ventiduesimo`, `trentenne`.
pub(super) fn glued(word: &str) -> Option<Num> {
    let Some((n, rest)) = compound(word) else { return ordinal_of_shortened(word) };
    match rest {
        "" => Some(u8::try_from(n).ok().filter(|n| *n < 100).map_or(Whole(n), Small)),
        "enne" | "enni" | "nne" | "nni" => Some(Span(f64::from(n), "yr")),
        "esimo" | "esima" | "simo" | "sima" => u16::try_from(n).ok().map(Ordinal),
        "esimi" | "esime" => u8::try_from(n).ok().map(Parts),
        _ => ordinal_of_shortened(word),
    }
}

/// `ventunesimo`, `sedicesimo`: the number loses its last vowel before the ending.
fn ordinal_of_shortened(word: &str) -> Option<Num> {
    let stem = ["esimo", "esima"].iter().find_map(|end| word.strip_suffix(end))?;
    ["o", "i", "e", "a", ""].iter().find_map(|vowel| {
        let whole = format!("{stem}{vowel}");
        let (n, rest) = compound(&whole)?;
        u16::try_from(n).ok().filter(|_| rest.is_empty()).map(Ordinal)
    })
}

/// The number that a word begins with, and the rest of the word.
fn compound(word: &str) -> Option<(u32, &str)> {
    let (mut total, mut open, mut rest) = (0u32, 0u32, word);
    loop {
        if let Some(after) = rest.strip_prefix("mila").or_else(|| rest.strip_prefix("mille")) {
            total = total.checked_add(open.max(1).checked_mul(1000)?)?;
            (open, rest) = (0, after);
        } else if let Some(after) = behind_hundred(rest) {
            let hundreds = if open == 0 { 1 } else { open };
            if hundreds > 9 {
                break;
            }
            (open, rest) = (hundreds * 100, after);
        } else if let Some((n, after)) = stem(rest) {
            let fits = open == 0 || open % 100 == 0 || (20..100).contains(&(open % 100)) && open % 10 == 0 && n < 10;
            if !fits {
                break;
            }
            (open, rest) = (open + n, after);
        } else {
            break;
        }
    }
    let n = total.checked_add(open)?;
    (rest.len() < word.len() && n > 1).then_some((n, rest))
}

/// What follows `cento`, whose last vowel is lost before another: `novecentottanta`.
fn behind_hundred(word: &str) -> Option<&str> {
    let whole =
        word.strip_prefix("cento").filter(|rest| rest.is_empty() || stem(rest).is_some() || rest.starts_with('m'));
    whole.or_else(|| word.strip_prefix("cent"))
}

fn stem(word: &str) -> Option<(u32, &str)> {
    STEMS.iter().find_map(|(stem, n)| word.strip_prefix(stem).map(|rest| (*n, rest)))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn numbers_are_read_in_one_word() {
        for (word, num) in [
            ("ventidue", Small(22)),
            ("ventuno", Small(21)),
            ("duecentocinquanta", Whole(250)),
            ("millenovecentottantaquattro", Whole(1984)),
            ("diecimila", Whole(10_000)),
            ("diciassettesima", Ordinal(17)),
            ("ventitreesimo", Ordinal(23)),
            ("sessantesimo", Ordinal(60)),
            ("ventunesimo", Ordinal(21)),
            ("undicesima", Ordinal(11)),
            ("trentenne", Span(30.0, "yr")),
        ] {
            assert_eq!(glued(word), Some(num), "{word}");
        }
        for word in ["seimila navi", "trento", "novembre", "sedia", "ottone", "seicento anni"] {
            assert_eq!(glued(word), None, "{word}");
        }
    }
}
