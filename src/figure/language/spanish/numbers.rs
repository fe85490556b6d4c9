//! Number words of Spanish.

use super::super::table::table;
use crate::figure::lexicon::{
    Filter,
    Num::{
        self, Century, HalfWord, Hundreds, Mixed, Multiple, Ordinal, Part, Parts, QuarterWord, Round, Scale, Set,
        Small, Vague,
    },
    filter,
};

pub(super) static FILTER: Filter = filter(NUMBERS.words());

table!(pub(super) NUMBERS: Num =
    ("un, una, uno", Small(1)), ("dos", Small(2)), ("tres", Small(3)), ("cuatro", Small(4)), ("cinco", Small(5)),
    ("seis", Small(6)), ("siete", Small(7)), ("ocho", Small(8)), ("nueve", Small(9)), ("diez", Small(10)),
    ("once", Small(11)), ("doce", Small(12)), ("trece", Small(13)), ("catorce", Small(14)), ("quince", Small(15)),
    ("diecis|eis|éis", Small(16)), ("diecisiete", Small(17)), ("dieciocho", Small(18)), ("diecinueve", Small(19)),
    ("veinte", Small(20)), ("veinti|un|una|uno|ún", Small(21)), ("veintid|os|ós", Small(22)),
    ("veintitr|es|és", Small(23)), ("veinticuatro", Small(24)), ("veinticinco", Small(25)),
    ("veintis|eis|éis", Small(26)), ("veintisiete", Small(27)), ("veintiocho", Small(28)), ("veintinueve", Small(29)),
    ("treinta", Small(30)), ("cuarenta", Small(40)), ("cincuenta", Small(50)), ("sesenta", Small(60)),
    ("setenta", Small(70)), ("ochenta", Small(80)), ("noventa", Small(90)), ("cien||to", Hundreds(100)),
    ("doscient|as|os", Hundreds(200)), ("trescient|as|os", Hundreds(300)), ("cuatrocient|as|os", Hundreds(400)),
    ("quinient|as|os", Hundreds(500)), ("seiscient|as|os", Hundreds(600)), ("setecient|as|os", Hundreds(700)),
    ("ochocient|as|os", Hundreds(800)), ("novecient|as|os", Hundreds(900)), ("mil", Scale(3)),
    ("millon||es, millón", Scale(6)), ("millardo||s", Scale(9)), ("billones, billón", Scale(12)),
    ("primer||a|as|o|os", Ordinal(1)), ("segund|a|o", Ordinal(2)), ("tercer||a|o", Ordinal(3)),
    ("cuart|a|o", Ordinal(4)), ("quint|a|o", Ordinal(5)), ("sext|a|o", Ordinal(6)), ("séptim|a|o", Ordinal(7)),
    ("octav|a|o", Ordinal(8)), ("noven|a|o", Ordinal(9)), ("décim|a|o", Ordinal(10)), ("undécim|a|o", Ordinal(11)),
    ("duodécim|a|o", Ordinal(12)), ("decimotercer|a|o", Ordinal(13)), ("decimocuart|a|o", Ordinal(14)),
    ("decimoquint|a|o", Ordinal(15)), ("vigésim|a|o", Ordinal(20)), ("trigésim|a|o", Ordinal(30)),
    ("cuadragésim|a|o", Ordinal(40)), ("quincuagésim|a|o", Ordinal(50)), ("centésim|a|o", Ordinal(100)),
    ("siglo||s", Century), ("semestre", HalfWord), ("medi|a|o", Mixed(0.5)), ("doble", Multiple(2.0)),
    ("triple", Multiple(3.0)), ("cuádruple", Multiple(4.0)), ("mitad", Part(2)), ("tercio", Part(3)),
    ("décim|as|os", Parts(10)), ("terceras, tercios", Parts(3)), ("cuart|as|os", Parts(4)), ("quint|as|os", Parts(5)),
    ("sext|as|os", Parts(6)), ("octavos", Parts(8)), ("trimestre", QuarterWord), ("decena", Round(10)),
    ("centenar", Round(100)), ("millar", Round(1000)), ("quincena", Round(15)), ("veintena", Round(20)),
    ("treintena", Round(30)), ("cincuentena", Round(50)), ("docena", Set(12)), ("decenas", Vague(10.0)),
    ("docenas", Vague(12.0)), ("centena|res|s, cientos", Vague(1e2)), ("miles, millares", Vague(1e3))
);
