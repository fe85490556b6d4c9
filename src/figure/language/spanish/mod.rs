//! Spanish.

mod frequent;
mod idioms;

use super::{
    Spoken,
    table::{table, words},
};
use crate::figure::lexicon::{
    Adjectives, Bound, Filter, Lexicon, Marks, Num, Phrases, Qualifiers, Sayings, Table, Tail, Words, filter,
};
use Bound::{About, Least, Most};
use Num::{
    Century, HalfWord, Hundreds, Mixed, Multiple, Ordinal, Part, Parts, QuarterWord, Round, Scale, Set, Small, Vague,
};
use Tail::{Cent, Measure, Money, Percent, Points, Rate, Time, Times};

static FILTER: Filter = filter(NUMBERS);

table!(MONTHS: u8 =
    ("ene||ro", 1),
    ("feb, febrero", 2),
    ("mar||zo", 3),
    ("abr||il", 4),
    ("may||o", 5),
    ("jun||io", 6),
    ("jul||io", 7),
    ("ago, agosto", 8),
    ("sep||t, septiembre, setiembre", 9),
    ("oct, octubre", 10),
    ("nov, noviembre", 11),
    ("dic, diciembre", 12)
);

static WEEKDAYS: &[&str] = &["domingo", "jueves", "lunes", "martes", "miércoles", "sábado", "viernes"];

static QUALIFIERS: &[(&str, Bound)] = &[
    ("no menos de", Least),
    ("no más de", Most),
    ("más de", Least),
    ("más del", Least),
    ("menos de", Most),
    ("menos del", Most),
    ("por lo menos", Least),
    ("al menos", Least),
    ("cuando menos", Least),
    ("como mínimo", Least),
    ("como máximo", Most),
    ("a lo sumo", Most),
    ("como mucho", Most),
    ("cerca de", About),
    ("cerca del", About),
    ("alrededor de", About),
    ("alrededor del", About),
    ("en torno a", About),
    ("en torno al", About),
    ("aproximadamente", About),
    ("más o menos", About),
    ("del orden de", About),
    ("por encima de", Least),
    ("por encima del", Least),
    ("por debajo de", Most),
    ("por debajo del", Most),
    ("casi", About),
    ("unos", About),
    ("unas", About),
    ("prácticamente", About),
    ("tantos como", Most),
    ("un máximo de", Most),
    ("un mínimo de", Least),
];

static UP_TO: &[&str] = &["hasta los", "hasta las", "hasta el", "hasta"];

static PER: &[&str] = &["por", "al", "a la"];

static AND: &[&str] = &["y", "e"];

static OR: &[&str] = &["o", "u"];

static TO: &[&str] = &["al", "a", "hasta el", "hasta"];

static FROM: &[&str] = &["de", "del", "desde el", "desde"];

static BETWEEN: &[&str] = &["entre un", "entre una", "entre los", "entre las", "entre el", "entre"];

static ONE: &[&str] = &["un", "una"];

static SEVERAL: &[&str] = &["varios", "varias", "algunos", "algunas", "unos", "unas", "unos cuantos", "unos pocos"];

static EARLY: &[&str] = &[];

static OF: &[&str] = &["de", "del", "del año", "de los", "de las"];

static THE: &[&str] = &["el", "la", "los", "las"];

static DECADE: &[&str] = &["años", "década de los", "década de"];

static HOUR_AFTER: &[&str] = &["horas gmt"];

static HOUR_WORDS: &[&str] = &["horas", "h"];

static AT_HOUR: &[&str] = &["a las", "las", "a la", "hasta las", "desde las"];

static ORDINAL_ENDS: &[&str] = &[".º", ".ª", "º", "ª", ".er", "er", "°"];

words!(IN_YEAR:
    "a partir de, acabó, antes de, año, cerraron, cerró, comienzos de, desde, después de, durante, ejercicio",
    "empezó, en, entre, finales de, fines de, hacia, hasta, inicios de, inició, invierno de, mediados de",
    "otoño de, primavera de, principios de, terminó, verano de"
);

static OF_YEAR: &[&str] = &["de", "y", "a", "para", "que", "del", "o", "por", "con", "al", "e", "sobre", "frente a"];

static OUT_OF: &[&str] = &["de cada", "entre", "sobre"];

static AND_HALF: &[&str] = &["y medio", "y media"];

static NUMBER_AND_HALF: &[&str] = &["y medio", "y media"];

static AGAINST: &[&str] = &["contra", "a", "frente a"];

static BY: &[&str] = &["por"];

static ON_DAY: &[&str] = &["desde", "hasta", "para"];

static ARTICLES: &[&str] = &["el", "la", "los", "las", "un", "una"];

static PART_NOUN: &[&str] = &["parte", "partes"];

static CENTURY: &[&str] = &["siglo", "siglos"];

static QUARTER: &[&str] = &["trimestre", "trimestres"];

static HALF: &[&str] = &["mitad", "semestre"];

static NO_HALF_AFTER: &[&str] = &["buena", "misma", "otra", "primera", "segunda"];

static NO_HALF_BEFORE: &[&str] = &[];

static PLURAL_SCALES: &[&str] = &["billones", "millones"];

static ADVERBS_OF_NUMBER: &[&str] = &["cuádruple", "doble", "triple"];

words!(LABELS:
    "acta, acto, adicional, andenes, andén, anejo, anexo, anexos, antecedente, ap., apartado, apéndice, art.",
    "artículo, artículos, aula, aulas, auto, autobús, autopista, autovía, avenida, bloque, bus, butaca, calle",
    "camerino, canal, cap., capítulo, capítulos, carbono, carretera, carril, caseta, casilla, caso, categoría",
    "celda, cesio, circular, clase, cliente, cláusula, cláusulas, cobalto, coche, columna, considerando",
    "correos, cromosoma, cuadro, cuenta, código, decreto, despacho, directiva, disposiciones, disposición",
    "distrito, documento, dorsal, dársena, ecuación, edificio, ejemplo, ejercicio, episodio, epígrafe, error",
    "escalera, escena, estación, estrofa, estroncio, etapa, expediente, extensión, factura, fase, fax, fig.",
    "figura, figuras, fila, filas, folio, formulario, fundamento, fórmula, grupo, gráfico, habitaciones",
    "habitación, hangar, himno, ilustración, impreso, inciso, instituto, interleucina, jornada, kilómetro",
    "laboratorio, letra, ley, local, lote, lámina, línea, líneas, manzana, mapa, matrícula, modelo, muelle",
    "móvil, n., nivel, no., nota, notas, numeral, nº, nº., núm., número, número de, números, oficina, omega",
    "op., opus, orden, p., pabellón, palco, parada, parcela, paso, pedido, piso, pista, planta, plaza",
    "plutonio, polonio, portal, pp., pregunta, protocolo, providencia, proyecto, puerta, puertas, puerto",
    "puesto, punto, pág., página, páginas, págs., párrafo, párrafos, real decreto, recibo, recurso, regimiento",
    "regla, reglamento, resolución, ruta, sala, salas, salida, salmo, sección, sector, sentencia, serie",
    "sinfonía, studio, suite, sura, tabla, tablas, taquilla, tel., teléfono, temporada, teorema, terminal",
    "ticket, tipo, tomo, transitoria, tren, título, unidad, uranio, vagón, variante, ventanilla, versiones",
    "versión, vitamina, vol., volumen, vuelo, vía, yodo, zona"
);

words!(VOTES:
    "abstenciones, adoptó, aprobada, aprobado, aprobaron, aprobó, comisión, congreso, cámara, diputados, jueces",
    "ley, mayoría, moción, parlamento, pleno, rechazado, rechazaron, rechazó, resolución, senado, senadores",
    "tribunal, votación, votaron, voto, votos, votó"
);

words!(SPORTS:
    "campo, casa, cayó, copa, delantero, derbi, derrota, derrotó, empataron, empate, empató, entrenador, equipo",
    "estadio, final, ganar, ganaron, ganó, gol, goles, goleó, impuso, jugador, liga, local, marcador, partido",
    "partidos, penaltis, perdió, selección, semifinal, tenis, vencieron, venció, victoria, visitante"
);

words!(CHANGES:
    "desciend, enfr",
    "aceler, acort, alarg, ampli, amplí, ascend, asciend, aument, avanz, baj, bajaron, bajó, cambi, cede, ceder",
    "cedi, contra, contrae, contraj, crec, creci, declin, desacel, descend, descien, descolg, desinfl, desplom",
    "dismin, dispar, dobl, duplic, elev, empeor, encare, encog, ensanch, escal, escalar, evolucion, flexion, gan",
    "hund, hundi, increment, llev, mejor, merm, mermó, mod, modific, mov, pas, perd, pierd, progres, qued, rebaj",
    "rebot, recort, recuper, redu, reduj, redujo, remont, repunt, retroc, sald, salt, situ, sub, super, trep",
    "trip"
);

words!(COMPARED:
    "de, del, el, inferior, la, las, lo, los, mayor, mayores, mejor, menor, menores, menos, más, peor, que, su",
    "superior, superiores, tan, tanto"
);

words!(FUNCTION:
    "a, actualmente, además, al, algo, ante, antes, aprox, aproximadamente, así, aunque, ayer, aún, bajo, cada",
    "casi, cerca, como, con, contra, cual, cuando, cuyo, de, del, desde, después, donde, dos, durante, e, el",
    "ella, ellos, en, entre, era, eran, es, esa, ese, eso, esta, este, esto, estos, está, están, frente, fue",
    "fueron, ha, hacia, han, hasta, hay, hoy, inclusive, incluso, juntas, juntos, la, las, le, lo, los, mediante",
    "menos, mientras, muy, más, ni, no, o, otra, otras, otro, otros, para, pero, por, porque, pues, que, quedan",
    "quedaron, quedó, quien, quienes, respecto, salvo, se, según, ser, si, sin, sobre, solamente, solo, son, su",
    "sus, también, tan, tanto, todavía, todo, total, tras, u, un, una, unas, unos, y, ya"
);

table!(NUMBERS: Num =
    ("un, una, uno", Small(1)),
    ("dos", Small(2)),
    ("tres", Small(3)),
    ("cuatro", Small(4)),
    ("cinco", Small(5)),
    ("seis", Small(6)),
    ("siete", Small(7)),
    ("ocho", Small(8)),
    ("nueve", Small(9)),
    ("diez", Small(10)),
    ("once", Small(11)),
    ("doce", Small(12)),
    ("trece", Small(13)),
    ("catorce", Small(14)),
    ("quince", Small(15)),
    ("diecis|eis|éis", Small(16)),
    ("diecisiete", Small(17)),
    ("dieciocho", Small(18)),
    ("diecinueve", Small(19)),
    ("veinte", Small(20)),
    ("veinti|un|una|uno|ún", Small(21)),
    ("veintid|os|ós", Small(22)),
    ("veintitr|es|és", Small(23)),
    ("veinticuatro", Small(24)),
    ("veinticinco", Small(25)),
    ("veintis|eis|éis", Small(26)),
    ("veintisiete", Small(27)),
    ("veintiocho", Small(28)),
    ("veintinueve", Small(29)),
    ("treinta", Small(30)),
    ("cuarenta", Small(40)),
    ("cincuenta", Small(50)),
    ("sesenta", Small(60)),
    ("setenta", Small(70)),
    ("ochenta", Small(80)),
    ("noventa", Small(90)),
    ("cien||to", Hundreds(100)),
    ("doscient|as|os", Hundreds(200)),
    ("trescient|as|os", Hundreds(300)),
    ("cuatrocient|as|os", Hundreds(400)),
    ("quinient|as|os", Hundreds(500)),
    ("seiscient|as|os", Hundreds(600)),
    ("setecient|as|os", Hundreds(700)),
    ("ochocient|as|os", Hundreds(800)),
    ("novecient|as|os", Hundreds(900)),
    ("mil", Scale(3)),
    ("millon||es, millón", Scale(6)),
    ("millardo||s", Scale(9)),
    ("billones, billón", Scale(12)),
    ("primer||a|as|o|os", Ordinal(1)),
    ("segund|a|o", Ordinal(2)),
    ("tercer||a|o", Ordinal(3)),
    ("cuart|a|o", Ordinal(4)),
    ("quint|a|o", Ordinal(5)),
    ("sext|a|o", Ordinal(6)),
    ("séptim|a|o", Ordinal(7)),
    ("octav|a|o", Ordinal(8)),
    ("noven|a|o", Ordinal(9)),
    ("décim|a|o", Ordinal(10)),
    ("undécim|a|o", Ordinal(11)),
    ("duodécim|a|o", Ordinal(12)),
    ("decimotercer|a|o", Ordinal(13)),
    ("decimocuart|a|o", Ordinal(14)),
    ("decimoquint|a|o", Ordinal(15)),
    ("vigésim|a|o", Ordinal(20)),
    ("trigésim|a|o", Ordinal(30)),
    ("cuadragésim|a|o", Ordinal(40)),
    ("quincuagésim|a|o", Ordinal(50)),
    ("centésim|a|o", Ordinal(100)),
    ("siglo||s", Century),
    ("semestre", HalfWord),
    ("medi|a|o", Mixed(0.5)),
    ("doble", Multiple(2.0)),
    ("triple", Multiple(3.0)),
    ("cuádruple", Multiple(4.0)),
    ("mitad", Part(2)),
    ("tercio", Part(3)),
    ("décim|as|os", Parts(10)),
    ("terceras, tercios", Parts(3)),
    ("cuart|as|os", Parts(4)),
    ("quint|as|os", Parts(5)),
    ("sext|as|os", Parts(6)),
    ("octavos", Parts(8)),
    ("trimestre", QuarterWord),
    ("decena", Round(10)),
    ("centenar", Round(100)),
    ("millar", Round(1000)),
    ("quincena", Round(15)),
    ("veintena", Round(20)),
    ("treintena", Round(30)),
    ("cincuentena", Round(50)),
    ("docena", Set(12)),
    ("decenas", Vague(10.0)),
    ("docenas", Vague(12.0)),
    ("centena|res|s, cientos", Vague(1e2)),
    ("miles, millares", Vague(1e3))
);

table!(TAILS: Tail =
    ("florines, ducados, maravedíes, maravedís, escudos, doblones, sestercios, dracmas, denarios, táleros, guineas", Money("XXX")),
    ("liras italianas", Money("ITL")),
    ("sucres", Money("ECS")),
    ("cruzeiros", Money("BRC")),
    ("hab., hab, habitantes", Tail::Heads),
    ("kilobases", Measure("kb", 1)),
    ("pares de bases", Measure("bp", 1)),
    ("msnm, m.s.n.m., m s. n. m., m s.n.m., m. s. n. m.", Measure("m", 1)),
    ("rpm", Measure("rpm", 1)),
    ("leguas", Measure("league", 1)),
    ("varas", Measure("vara", 1)),
    ("fanegas", Measure("fanega", 1)),
    ("parsecs, pársecs", Measure("pc", 1)),
    ("milisegundos", Time(0.001, "s")),
    ("bits", Measure("bit", 1)),
    ("decenas", Tail::Scale(1)),
    ("centenares, cientos", Tail::Scale(2)),
    ("mil, millares", Tail::Scale(3)),
    ("mill., millones, millón", Tail::Scale(6)),
    ("millardos", Tail::Scale(9)),
    ("billones, billón", Tail::Scale(12)),
    ("por cien||to", Percent("%")),
    ("punto básico, puntos base, puntos básicos", Percent("bp")),
    ("punto porcentual, puntos porcentuales", Percent("pp")),
    ("por mil", Percent("‰")),
    ("pesos argentinos", Money("ARS")),
    ("dólares australianos", Money("AUD")),
    ("bolivianos", Money("BOB")),
    ("real||es, reales brasileños", Money("BRL")),
    ("dólares canadienses", Money("CAD")),
    ("franco suizo, francos suizos", Money("CHF")),
    ("pesos chilenos", Money("CLP")),
    ("renminbi, yuan||es", Money("CNY")),
    ("pesos colombianos", Money("COP")),
    ("colones", Money("CRC")),
    ("coronas checas", Money("CZK")),
    ("marcos", Money("DEM")),
    ("coronas danesas", Money("DKK")),
    ("pesetas", Money("ESP")),
    ("euro||s", Money("EUR")),
    ("francos", Money("FRF")),
    ("libra esterlina, libras esterlinas", Money("GBP")),
    ("quetzales", Money("GTQ")),
    ("dólares de hong kong", Money("HKD")),
    ("lempiras", Money("HNL")),
    ("rupia||s", Money("INR")),
    ("yen||es", Money("JPY")),
    ("wones", Money("KRW")),
    ("dinares", Money("KWD")),
    ("tenges", Money("KZT")),
    ("dírhams", Money("MAD")),
    ("peso||s, pesos mexicanos", Money("MXN")),
    ("córdobas", Money("NIO")),
    ("coronas noruegas", Money("NOK")),
    ("balboas", Money("PAB")),
    ("soles, nuevos soles", Money("PEN")),
    ("eslotis, zlotys", Money("PLN")),
    ("guaraníes", Money("PYG")),
    ("rublo||s", Money("RUB")),
    ("coronas, coronas suecas", Money("SEK")),
    ("liras, liras turcas", Money("TRY")),
    ("grivnas", Money("UAH")),
    ("dolares, dólar||es, dólares americanos, dólares estadounidenses", Money("USD")),
    ("pesos uruguayos", Money("UYU")),
    ("bolívares", Money("VES")),
    ("rands", Money("ZAR")),
    ("céntimo||s, céntimos de euro", Cent("EUR")),
    ("centavo||s", Cent("USD")),
    ("amperios", Measure("A", 1)),
    ("bytes", Measure("B", 1)),
    ("becquereles", Measure("Bq", 1)),
    ("caballos, caballos de vapor", Measure("CV", 1)),
    ("gigabytes", Measure("GB", 1)),
    ("gigahercios", Measure("GHz", 1)),
    ("gigavatio||s", Measure("GW", 1)),
    ("gigavatios-hora, gigavatios hora", Measure("GWh", 1)),
    ("gigabits", Measure("Gbit", 1)),
    ("gigatoneladas", Measure("Gt", 1)),
    ("hercios", Measure("Hz", 1)),
    ("julios", Measure("J", 1)),
    ("litro||s", Measure("L", 1)),
    ("megabytes", Measure("MB", 1)),
    ("megahercios", Measure("MHz", 1)),
    ("megapíxeles", Measure("MP", 1)),
    ("megavatio||s", Measure("MW", 1)),
    ("megavatios-hora, megavatio||s hora", Measure("MWh", 1)),
    ("megabits", Measure("Mbit", 1)),
    ("megatoneladas", Measure("Mt", 1)),
    ("sieverts", Measure("Sv", 1)),
    ("terabytes", Measure("TB", 1)),
    ("teravatios", Measure("TW", 1)),
    ("teravatios-hora, teravatios hora", Measure("TWh", 1)),
    ("voltio||s", Measure("V", 1)),
    ("vatio||s", Measure("W", 1)),
    ("bares", Measure("bar", 1)),
    ("barril||es", Measure("bbl", 1)),
    ("calorías", Measure("cal", 1)),
    ("centímetro||s", Measure("cm", 1)),
    ("centímetro cuadrado, centímetros cuadrados", Measure("cm", 2)),
    ("centímetro cúbico, centímetros cúbicos", Measure("cm", 3)),
    ("quilates", Measure("ct", 1)),
    ("decibelio||s", Measure("dB", 1)),
    ("pie||s", Measure("ft", 1)),
    ("gramo||s", Measure("g", 1)),
    ("galones", Measure("gal", 1)),
    ("hectolitros", Measure("hL", 1)),
    ("hectopascales", Measure("hPa", 1)),
    ("hectárea||s", Measure("ha", 1)),
    ("hectómetro cúbico, hectómetros cúbicos", Measure("hm", 3)),
    ("pulgada||s", Measure("in", 1)),
    ("kilovoltios", Measure("kV", 1)),
    ("kilovatio||s", Measure("kW", 1)),
    ("kilovatio-hora, kilovatios-hora, kilovatio||s hora", Measure("kWh", 1)),
    ("kilocalorías", Measure("kcal", 1)),
    ("kilo||s, kilogramo||s", Measure("kg", 1)),
    ("kilometros, kilómetro||s", Measure("km", 1)),
    ("kilómetro cuadrado, kilómetros cuadrados", Measure("km", 2)),
    ("kilómetro cúbico, kilómetros cúbicos", Measure("km", 3)),
    ("nudo||s", Measure("kn", 1)),
    ("año||s luz", Measure("ly", 1)),
    ("metro||s", Measure("m", 1)),
    ("metro cuadrado, metros cuadrados", Measure("m", 2)),
    ("metro cúbico, metros cúbicos", Measure("m", 3)),
    ("mililitro||s", Measure("mL", 1)),
    ("milisieverts", Measure("mSv", 1)),
    ("miligramo||s", Measure("mg", 1)),
    ("milla||s", Measure("mi", 1)),
    ("milímetro||s", Measure("mm", 1)),
    ("milímetros cuadrados", Measure("mm", 2)),
    ("milímetros cúbicos", Measure("mm", 3)),
    ("nanómetros", Measure("nm", 1)),
    ("milla náutica, millas náuticas", Measure("nmi", 1)),
    ("onza||s", Measure("oz", 1)),
    ("píxeles", Measure("px", 1)),
    ("quintales", Measure("q", 1)),
    ("tonelada||s, toneladas métricas", Measure("t", 1)),
    ("grado||s", Measure("°", 1)),
    ("grado celsius, grados celsius, grados centígrados", Measure("°C", 1)),
    ("grados fahrenheit", Measure("°F", 1)),
    ("microgramo||s", Measure("µg", 1)),
    ("micra||s, micrómetros", Measure("µm", 1)),
    ("kilómetros por hora", Rate("km", "h")),
    ("día||s, jornadas", Time(1.0, "d")),
    ("hora||s", Time(1.0, "h")),
    ("minuto||s", Time(1.0, "min")),
    ("mes||es", Time(1.0, "mo")),
    ("segundo||s", Time(1.0, "s")),
    ("semana||s", Time(1.0, "wk")),
    ("año||s", Time(1.0, "yr")),
    ("decenio||s, década||s", Time(10.0, "yr")),
    ("siglo||s", Time(100.0, "yr")),
    ("milenio||s", Time(1000.0, "yr")),
    ("quincenas", Time(2.0, "wk")),
    ("trimestres", Time(3.0, "mo")),
    ("lustro||s", Time(5.0, "yr")),
    ("semestres", Time(6.0, "mo")),
    ("punto||s", Points),
    ("veces, vez", Times)
);

/// How Spanish is told from other languages.
pub(super) static SPOKEN: Spoken = Spoken {
    lexicon: &LEXICON,
    frequent: frequent::FREQUENT,
    letters: "ñíóáú",
    marks: "¿¡",
    endings: &["as", "o", "os", "ron"],
};

/// The words of Spanish.
static LEXICON: Lexicon = Lexicon {
    before_era: Phrases::of(&[
        "a. c.", "a.c.", "ac", "a. de c.", "a.de c.", "antes de cristo", "a. n. e.", "antes de nuestra era",
    ]),
    common_era: Phrases::of(&["d. c.", "d.c.", "dc", "d. de c.", "después de cristo", "de nuestra era"]),
    about_year: Phrases::of(&["hacia", "circa", "c.", "ca."]),
    then: Phrases::of(&["luego", "y luego"]),
    adjectives: Adjectives::Agree,
    within_unit: Words::of(&[
        "breves", "buenos", "cortos", "duros", "escasos", "intensos", "largas", "largos", "nuevos", "otros",
        "posteriores", "primeras", "primeros", "próximos", "siguientes", "últimas", "últimos",
    ]),
    verbs: Words::of(&[
        "era", "eran", "es", "estaba", "está", "están", "fue", "fueron", "ha", "había", "habían", "han", "hay", "hubo",
        "murieron", "quedan", "quedaron", "resultaron", "sea", "será", "serán", "son", "tenía", "tiene", "tienen",
        "tuvo",
    ]),
    authors: Words::of(&["de", "e", "por", "según", "véase", "y"]),
    either: Phrases::of(&["o bien", "ya sea", "bien"]),
    editions: Words::of(&[
        "asamblea", "campeonato", "concilio", "conferencia", "congreso", "cumbre", "edición", "festival", "juegos",
        "legislatura", "olimpiada", "olimpíada", "torneo",
    ]),
    polls: Words::of(&["encuesta", "encuestas", "sondeo", "sondeos"]),
    enumerators: Phrases::of(&[
        "en primer lugar", "en segundo lugar", "en tercer lugar", "en segundo término", "en primer término",
        "en tercer término",
    ]),
    every: Phrases::of(&["cada"]),
    old_year: Phrases::of(&["en", "hacia", "desde", "hasta", "circa", "c.", "ca.", "alrededor de", "entre"]),
    years: Phrases::of(&["años", "los años"]),
    same_month: Phrases::of(&["del mismo mes", "de ese mes", "de este mes", "de dicho mes", "del mes", "del mes de"]),
    the_year: Phrases::of(&["el año", "del año", "al año", "año"]),
    behind: &[
        ("o más", Least),
        ("y más", Least),
        ("o mayores", Least),
        ("y mayores", Least),
        ("o menos", Most),
        ("y menos", Most),
        ("aproximadamente", About),
        ("al menos", Least),
        ("como mínimo", Least),
        ("como máximo", Most),
        ("como mucho", Most),
        ("por lo menos", Least),
        ("más o menos", About),
        ("aprox.", About),
        ("o superior", Least),
        ("o inferior", Most),
    ],
    filter: &FILTER,
    months: Table::of(MONTHS),
    weekdays: Words::of(WEEKDAYS),
    qualifiers: Qualifiers::of(QUALIFIERS),
    up_to: Phrases::of(UP_TO),
    per: Phrases::of(PER),
    per_day_alone: true,
    and: Phrases::of(AND),
    minus: Phrases::of(&["menos"]),
    below_zero: Phrases::of(&["bajo cero"]),
    or: Phrases::of(OR),
    to: Phrases::of(TO),
    from: Phrases::of(FROM),
    between: Phrases::of(BETWEEN),
    one: Phrases::of(ONE),
    several: Phrases::of(SEVERAL),
    early: Phrases::of(EARLY),
    of: Phrases::of(OF),
    the: Phrases::of(THE),
    decade: Phrases::of(DECADE),
    hour_after: Phrases::of(HOUR_AFTER),
    hour_words: Phrases::of(HOUR_WORDS),
    at_hour: Phrases::of(AT_HOUR),
    calls_in_threes: true,
    dotted_hours: true,
    ordinal_ends: Phrases::of(ORDINAL_ENDS),
    in_year: Phrases::of(IN_YEAR),
    of_year: Phrases::of(OF_YEAR),
    out_of: Phrases::of(OUT_OF),
    out_of_things: Phrases::of(&["de cada"]),
    and_half: Phrases::of(AND_HALF),
    and_quarter: Phrases::of(&["y cuarto"]),
    number_and_half: Phrases::of(NUMBER_AND_HALF),
    against: Phrases::of(AGAINST),
    by: Phrases::of(BY),
    on_day: Phrases::of(ON_DAY),
    day_led: Phrases::of(&["el", "día", "el día", "hasta el", "desde el"]),
    articles: Phrases::of(ARTICLES),
    part_noun: Words::of(PART_NOUN),
    century: Words::of(CENTURY),
    quarter: Words::of(QUARTER),
    half: Words::of(HALF),
    no_half_after: Words::of(NO_HALF_AFTER),
    no_half_before: Words::of(NO_HALF_BEFORE),
    plural_scales: Words::of(PLURAL_SCALES),
    adverbs_of_number: Words::of(ADVERBS_OF_NUMBER),
    labels: Words::of(LABELS),
    extents: Words::of(&["oscil", "vari", "varí"]),
    votes: Words::of(VOTES),
    ballots: Words::of(&["voto", "votos"]),
    sports: Words::of(SPORTS),
    changes: Words::of(CHANGES),
    compared: Words::of(COMPARED),
    function: Words::of(FUNCTION),
    idioms: Sayings::of(idioms::IDIOMS),
    marks: Marks { group: '.', spaces: true, decimal: ',', month_first: false, either: true },
    the_one: Words::of(&["el", "la"]),
    plural: &["s"],
    bare_scales: true,
    tens_alone: true,
    postcodes: true,
    numbers: Table::of(NUMBERS),
    tails: Table::of(TAILS),
    ..Lexicon::EMPTY
};
