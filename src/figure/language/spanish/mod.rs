//! Spanish.

mod clues;
mod dates;
mod frequent;
mod idioms;
mod numbers;
mod units;
mod words;

use super::Spoken;
use crate::figure::lexicon::{
    Adjectives,
    Bound::{self, About, Least, Most},
    Lexicon, Marks, Phrases, Qualifiers, sayings_of, set_of,
};

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

static OF: &[&str] = &["de", "del", "del año", "de los", "de las"];

static THE: &[&str] = &["el", "la", "los", "las"];

static ORDINAL_ENDS: &[&str] = &[".º", ".ª", "º", "ª", ".er", "er", "°"];

static OUT_OF: &[&str] = &["de cada", "entre", "sobre"];

static AND_HALF: &[&str] = &["y medio", "y media"];

static NUMBER_AND_HALF: &[&str] = &["y medio", "y media"];

static AGAINST: &[&str] = &["contra", "a", "frente a"];

static BY: &[&str] = &["por"];

static ARTICLES: &[&str] = &["el", "la", "los", "las", "un", "una"];

static PART_NOUN: &[&str] = &["parte", "partes"];

static PLURAL_SCALES: &[&str] = &["billones", "millones"];

static ADVERBS_OF_NUMBER: &[&str] = &["cuádruple", "doble", "triple"];

/// How Spanish is distinguished from other languages.
pub(super) static SPOKEN: Spoken = Spoken {
    lexicon: &LEXICON,
    frequent: frequent::FREQUENT,
    letters: "ñíóáú",
    marks: "¿¡",
    endings: &["as", "o", "os", "ron"],
};

/// The words of Spanish.
static LEXICON: Lexicon = Lexicon {
    clues: &clues::CLUES,
    before_era: Phrases::of(&[
        "a. c.", "a.c.", "ac", "a. de c.", "a.de c.", "antes de cristo", "a. n. e.", "antes de nuestra era",
    ]),
    common_era: Phrases::of(&["d. c.", "d.c.", "dc", "d. de c.", "después de cristo", "de nuestra era"]),
    about_year: Phrases::of(&["hacia", "circa", "c.", "ca."]),
    then: Phrases::of(&["luego", "y luego"]),
    adjectives: Adjectives::Agree,
    within_unit: set_of!(&[
        "breves", "buenos", "cortos", "duros", "escasos", "intensos", "largas", "largos", "nuevos", "otros",
        "posteriores", "primeras", "primeros", "próximos", "siguientes", "últimas", "últimos",
    ]),
    verbs: set_of!(&[
        "era", "eran", "es", "estaba", "está", "están", "fue", "fueron", "ha", "había", "habían", "han", "hay", "hubo",
        "murieron", "quedan", "quedaron", "resultaron", "sea", "será", "serán", "son", "tenía", "tiene", "tienen",
        "tuvo",
    ]),
    authors: set_of!(&["de", "e", "por", "según", "véase", "y"]),
    either: Phrases::of(&["o bien", "ya sea", "bien"]),
    works: set_of!(words::WORKS),
    editions: set_of!(&[
        "asamblea", "campeonato", "concilio", "conferencia", "congreso", "cumbre", "edición", "festival",
        "jornadas", "juegos", "legislatura", "olimpiada", "olimpíada", "premio", "premios", "reunión", "semana", "torneo",
    ]),
    polls: set_of!(&["encuesta", "encuestas", "sondeo", "sondeos"]),
    every: Phrases::of(&["cada"]),
    old_year: Phrases::of(&["en", "hacia", "desde", "hasta", "circa", "c.", "ca.", "alrededor de", "entre"]),
    years: Phrases::of(&["años", "los años"]),
    same_month: Phrases::of(&["del mismo mes", "de ese mes", "de este mes", "de dicho mes", "del mes", "del mes de"]),
    the_year: Phrases::of(&["el año", "del año", "al año", "año"]),
    behind: Qualifiers::of(&[
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
    ]),
    filter: &numbers::FILTER,
    months: dates::MONTHS,
    weekdays: set_of!(dates::WEEKDAYS),
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
    early: Phrases::of(dates::EARLY),
    of: Phrases::of(OF),
    the: Phrases::of(THE),
    decade: Phrases::of(dates::DECADE),
    hour_after: Phrases::of(dates::HOUR_AFTER),
    hour_words: Phrases::of(dates::HOUR_WORDS),
    at_hour: Phrases::of(dates::AT_HOUR),
    calls_in_threes: true,
    dotted_hours: true,
    ordinal_ends: Phrases::of(ORDINAL_ENDS),
    in_year: Phrases::of(dates::IN_YEAR),
    of_year: Phrases::of(dates::OF_YEAR),
    out_of: Phrases::of(OUT_OF),
    out_of_things: Phrases::of(&["de cada"]),
    and_half: Phrases::of(AND_HALF),
    and_quarter: Phrases::of(&["y cuarto"]),
    number_and_half: Phrases::of(NUMBER_AND_HALF),
    against: Phrases::of(AGAINST),
    by: Phrases::of(BY),
    on_day: Phrases::of(dates::ON_DAY),
    day_led: Phrases::of(&["el", "día", "el día", "hasta el", "desde el"]),
    articles: Phrases::of(ARTICLES),
    part_noun: set_of!(PART_NOUN),
    century: set_of!(dates::CENTURY),
    quarter: set_of!(dates::QUARTER),
    half: set_of!(dates::HALF),
    no_half_after: set_of!(dates::NO_HALF_AFTER),
    no_half_before: set_of!(dates::NO_HALF_BEFORE),
    plural_scales: set_of!(PLURAL_SCALES),
    adverbs_of_number: set_of!(ADVERBS_OF_NUMBER),
    labels: set_of!(words::LABELS),
    extents: set_of!(&["oscil", "vari", "varí"]),
    votes: set_of!(words::VOTES),
    ballots: set_of!(&["voto", "votos"]),
    sports: set_of!(words::SPORTS),
    changes: set_of!(words::CHANGES),
    compared: set_of!(words::COMPARED),
    function: set_of!(words::FUNCTION),
    idioms: sayings_of!(idioms::IDIOMS),
    marks: Marks { group: '.', spaces: true, decimal: ',', month_first: false, either: true },
    the_one: set_of!(&["el", "la"]),
    plural: &["s"],
    bare_scales: true,
    numbers: numbers::NUMBERS,
    tails: units::TAILS,
    enumerators: Phrases::of(&[
        "en primer lugar", "en segundo lugar", "en tercer lugar", "en segundo término", "en primer término",
        "en tercer término",
    ]),
    ..Lexicon::EMPTY
};
