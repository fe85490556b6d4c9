//! Number words of French.

use super::super::table::table;
use crate::figure::lexicon::{
    Filter,
    Num::{
        self, Century, HalfWord, Hundred, Mixed, Multiple, Ordinal, Part, Parts, QuarterWord, Round, Scale, Small,
        Vague,
    },
    filter,
};

pub(super) static FILTER: Filter = filter(NUMBERS.words());

table!(pub(super) NUMBERS: Num =
    ("un, une", Small(1)), ("deux", Small(2)), ("trois", Small(3)), ("quatre", Small(4)), ("cinq", Small(5)),
    ("six", Small(6)), ("sept", Small(7)), ("huit", Small(8)), ("neuf", Small(9)), ("dix", Small(10)),
    ("onze", Small(11)), ("douze", Small(12)), ("treize", Small(13)), ("quatorze", Small(14)), ("quinze", Small(15)),
    ("seize", Small(16)), ("vingt||s", Small(20)), ("trente", Small(30)), ("quarante", Small(40)),
    ("cinquante", Small(50)), ("soixante", Small(60)), ("septante", Small(70)), ("huitante, octante", Small(80)),
    ("nonante", Small(90)), ("cent||s", Hundred), ("mille", Scale(3)), ("million||s", Scale(6)),
    ("milliard||s", Scale(9)), ("billion||s", Scale(12)), ("premi|er|ers|ère|ères", Ordinal(1)),
    ("deuxième||s, second||e", Ordinal(2)), ("troisième", Ordinal(3)), ("quatrième", Ordinal(4)),
    ("cinquième", Ordinal(5)), ("sixième", Ordinal(6)), ("septième", Ordinal(7)), ("huitième", Ordinal(8)),
    ("neuvième", Ordinal(9)), ("dixième", Ordinal(10)), ("onzième", Ordinal(11)), ("douzième", Ordinal(12)),
    ("treizième", Ordinal(13)), ("quatorzième", Ordinal(14)), ("quinzième", Ordinal(15)), ("seizième", Ordinal(16)),
    ("vingtième", Ordinal(20)), ("trentième", Ordinal(30)), ("quarantième", Ordinal(40)),
    ("cinquantième", Ordinal(50)), ("soixantième", Ordinal(60)), ("centième", Ordinal(100)),
    ("millième", Ordinal(1000)), ("siècle||s", Century), ("semestre", HalfWord), ("demi||e", Mixed(0.5)),
    ("double", Multiple(2.0)), ("triple", Multiple(3.0)), ("quadruple", Multiple(4.0)), ("quintuple", Multiple(5.0)),
    ("moitié", Part(2)), ("tiers", Part(3)), ("quart", Part(4)), ("dixièmes", Parts(10)), ("centièmes", Parts(100)),
    ("quarts", Parts(4)), ("cinquièmes", Parts(5)), ("sixièmes", Parts(6)), ("septièmes", Parts(7)),
    ("huitièmes", Parts(8)), ("neuvièmes", Parts(9)), ("trimestre", QuarterWord), ("dizaine", Round(10)),
    ("centaine", Round(100)), ("millier", Round(1000)), ("quinzaine", Round(15)), ("vingtaine", Round(20)),
    ("trentaine", Round(30)), ("quarantaine", Round(40)), ("cinquantaine", Round(50)), ("soixantaine", Round(60)),
    ("douzaine", Round(12)), ("dizaines", Vague(10.0)), ("douzaines", Vague(12.0)), ("centaines", Vague(1e2)),
    ("milliers", Vague(1e3))
);
