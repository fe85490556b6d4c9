//! Number words of English.

use super::super::table::table;
use crate::figure::lexicon::{
    Filter,
    Num::{self, Century, Hundred, Multiple, Ordinal, Part, Parts, Scale, Set, Small, Vague},
    filter,
};

pub(super) static FILTER: Filter = filter(NUMBERS.words());

table!(pub(super) NUMBERS: Num =
    ("centur|y|ies", Century), ("one", Small(1)), ("two", Small(2)), ("three", Small(3)), ("four", Small(4)),
    ("five", Small(5)), ("six", Small(6)), ("seven", Small(7)), ("eight", Small(8)), ("nine", Small(9)),
    ("ten", Small(10)), ("eleven", Small(11)), ("twelve", Small(12)), ("thirteen", Small(13)),
    ("fourteen", Small(14)), ("fifteen", Small(15)), ("sixteen", Small(16)), ("seventeen", Small(17)),
    ("eighteen", Small(18)), ("nineteen", Small(19)), ("twenty", Small(20)), ("thirty", Small(30)),
    ("forty", Small(40)), ("fifty", Small(50)), ("sixty", Small(60)), ("seventy", Small(70)), ("eighty", Small(80)),
    ("ninety", Small(90)), ("hundred", Hundred), ("thousand", Scale(3)), ("lakh", Scale(5)), ("million", Scale(6)),
    ("crore", Scale(7)), ("billion", Scale(9)), ("trillion", Scale(12)), ("quadrillion", Scale(15)),
    ("first", Ordinal(1)), ("second", Ordinal(2)), ("third", Ordinal(3)), ("fourth", Ordinal(4)),
    ("fifth", Ordinal(5)), ("sixth", Ordinal(6)), ("seventh", Ordinal(7)), ("eighth", Ordinal(8)),
    ("ninth", Ordinal(9)), ("tenth", Ordinal(10)), ("eleventh", Ordinal(11)), ("twelfth", Ordinal(12)),
    ("thirteenth", Ordinal(13)), ("fourteenth", Ordinal(14)), ("fifteenth", Ordinal(15)), ("sixteenth", Ordinal(16)),
    ("seventeenth", Ordinal(17)), ("eighteenth", Ordinal(18)), ("nineteenth", Ordinal(19)),
    ("twentieth", Ordinal(20)), ("thirtieth", Ordinal(30)), ("fortieth", Ordinal(40)), ("fiftieth", Ordinal(50)),
    ("sixtieth", Ordinal(60)), ("seventieth", Ordinal(70)), ("eightieth", Ordinal(80)), ("ninetieth", Ordinal(90)),
    ("hundredth", Ordinal(100)), ("thousandth", Ordinal(1000)), ("tenfold", Multiple(10.0)),
    ("hundredfold", Multiple(100.0)), ("twice, twofold", Multiple(2.0)), ("twentyfold", Multiple(20.0)),
    ("threefold, thrice", Multiple(3.0)), ("fourfold", Multiple(4.0)), ("fivefold", Multiple(5.0)),
    ("sixfold", Multiple(6.0)), ("sevenfold", Multiple(7.0)), ("eightfold", Multiple(8.0)),
    ("ninefold", Multiple(9.0)), ("half", Part(2)), ("quarter", Part(4)), ("tenths", Parts(10)),
    ("hundredths", Parts(100)), ("halves", Parts(2)), ("twentieths", Parts(20)), ("thirds", Parts(3)),
    ("fourths, quarters", Parts(4)), ("fifths", Parts(5)), ("sixths", Parts(6)), ("sevenths", Parts(7)),
    ("eighths", Parts(8)), ("ninths", Parts(9)), ("dozen", Set(12)), ("tens", Vague(10.0)), ("dozens", Vague(12.0)),
    ("trillions", Vague(1e12)), ("hundreds", Vague(1e2)), ("thousands", Vague(1e3)), ("millions", Vague(1e6)),
    ("billions", Vague(1e9))
);
