//! French.

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
    ("un maximum de", Most),
    ("un minimum de", Least),
    ("un maximum d'", Most),
    ("pas moins des", Least),
    ("aux alentours des", About),
    ("pas moins de", Least),
    ("pas moins d'", Least),
    ("pas plus de", Most),
    ("pas plus d'", Most),
    ("un peu plus de", Least),
    ("un peu plus d'", Least),
    ("un peu moins de", Most),
    ("un peu moins d'", Most),
    ("plus de", Least),
    ("plus d'", Least),
    ("plus du", Least),
    ("plus des", Least),
    ("moins de", Most),
    ("moins d'", Most),
    ("moins du", Most),
    ("au moins", Least),
    ("au minimum", Least),
    ("au maximum", Most),
    ("tout au plus", Most),
    ("au plus", Most),
    ("près de", About),
    ("près d'", About),
    ("près du", About),
    ("aux alentours de", About),
    ("autour de", About),
    ("de l'ordre de", About),
    ("aux environs de", About),
    ("environ", About),
    ("quelque", About),
    ("à peu près", About),
    ("approximativement", About),
    ("presque", About),
    ("quasiment", About),
    ("pratiquement", About),
    ("plus ou moins", About),
    ("au-delà de", Least),
    ("au-dessus de", Least),
    ("au-dessous de", Most),
    ("en dessous de", Most),
];

static UP_TO: &[&str] = &["jusqu'à", "jusqu’à", "jusqu'au"];

static PER: &[&str] = &["par"];

static AND: &[&str] = &["et"];

static OR: &[&str] = &["ou"];

static TO: &[&str] = &["à", "au", "jusqu'à", "jusqu'au", "jusqu'en", "et le"];

static FROM: &[&str] = &["de", "du", "d'", "depuis", "des"];

static BETWEEN: &[&str] = &["entre le", "entre les", "entre"];

static ONE: &[&str] = &["un", "une"];

static SEVERAL: &[&str] = &["plusieurs", "quelques"];

static OF: &[&str] = &["de l'année", "de l'an", "de", "d'", "du", "des"];

static THE: &[&str] = &["le", "la", "les", "l'"];

static ORDINAL_ENDS: &[&str] = &["ères", "ère", "ers", "er", "res", "re", "èmes", "ème", "nde", "nd", "es", "e"];

static OUT_OF: &[&str] = &["sur"];

static AND_HALF: &[&str] = &["et demie", "et demi"];

static NUMBER_AND_HALF: &[&str] = &["et demie", "et demi"];

static AGAINST: &[&str] = &["contre", "à"];

static BY: &[&str] = &["par", "de"];

static ARTICLES: &[&str] = &["le", "la", "les", "l'", "un", "une"];

static PLURAL_SCALES: &[&str] = &["milliards", "millions"];

static AGED: &[&str] = &["âgé de", "âgée de", "âgées de", "âgés de", "âge de"];

/// How French is distinguished from other languages.
pub(super) static SPOKEN: Spoken =
    Spoken {
        lexicon: &LEXICON, frequent: frequent::FREQUENT, letters: "èêçàœùîûôâ", marks: "", endings: &[]
    };

/// The words of French.
static LEXICON: Lexicon = Lexicon {
    clues: &clues::CLUES,
    before_era: Phrases::of(&[
        "av. j.-c.", "av. jc", "av. j.c.", "av. j. -c.", "avant j.-c.", "avant jésus-christ", "avant notre ère",
        "av. n. è.",
    ]),
    common_era: Phrases::of(&["ap. j.-c.", "apr. j.-c.", "après j.-c.", "après jésus-christ", "de notre ère"]),
    about_year: Phrases::of(&["vers"]),
    then: Phrases::of(&["puis", "et puis"]),
    adjectives: Adjectives::Agree,
    within_unit: set_of!(&[
        "autres", "belles", "bonnes", "bons", "courtes", "derniers", "dernières", "dures", "grandes", "longs",
        "longues", "meilleures", "petites", "pleines", "premiers", "premières", "prochaines", "prochains", "pénibles",
        "splendides",
    ]),
    verbs: set_of!(&[
        "a", "ai", "avaient", "avait", "comptait", "compte", "comptent", "devient", "est", "eu", "fait", "furent",
        "fut", "ont", "peut", "peuvent", "reste", "restent", "sera", "seront", "sont", "tua", "tué", "vit", "étaient",
        "était",
    ]),
    authors: set_of!(&["chez", "d", "de", "et", "par", "selon", "voir"]),
    either: Phrases::of(&["soit"]),
    works: set_of!(words::WORKS),
    editions: set_of!(&[
        "championnat", "championnats", "concile", "conférence", "congrès", "jeux", "olympiade", "olympiades", "sommet",
    ]),
    polls: set_of!(&["enquête", "sondage", "sondages"]),
    every: Phrases::of(&["chaque"]),
    old_year: Phrases::of(&["en", "vers", "depuis", "jusqu'en", "avant", "après", "circa", "dès", "environ"]),
    years: Phrases::of(&["années", "les années"]),
    same_month: Phrases::of(&["du même mois", "de ce mois", "du mois", "de ce même mois"]),
    the_year: Phrases::of(&["l'an", "l'année", "en l'an", "an"]),
    behind: Qualifiers::of(&[
        ("ou plus", Least),
        ("et plus", Least),
        ("ou davantage", Least),
        ("et davantage", Least),
        ("ou moins", Most),
        ("et moins", Most),
        ("environ", About),
        ("au moins", Least),
        ("au plus", Most),
        ("au maximum", Most),
        ("au minimum", Least),
        ("tout au plus", Most),
        ("maximum", Most),
        ("minimum", Least),
        ("à peu près", About),
        ("approximativement", About),
    ]),
    filter: &numbers::FILTER,
    months: dates::MONTHS,
    weekdays: set_of!(dates::WEEKDAYS),
    qualifiers: Qualifiers::of(QUALIFIERS),
    up_to: Phrases::of(UP_TO),
    per: Phrases::of(PER),
    per_day_alone: true,
    and: Phrases::of(AND),
    minus: Phrases::of(&["moins"]),
    below_zero: Phrases::of(&["au-dessous de zéro", "en dessous de zéro", "sous zéro", "sous le zéro"]),
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
    ordinal_ends: Phrases::of(ORDINAL_ENDS),
    in_year: Phrases::of(dates::IN_YEAR),
    of_year: Phrases::of(dates::OF_YEAR),
    out_of: Phrases::of(OUT_OF),
    out_of_things: Phrases::of(&["sur"]),
    and_half: Phrases::of(AND_HALF),
    and_quarter: Phrases::of(&["et quart"]),
    number_and_half: Phrases::of(NUMBER_AND_HALF),
    against: Phrases::of(AGAINST),
    by: Phrases::of(BY),
    on_day: Phrases::of(dates::ON_DAY),
    day_led: Phrases::of(&["le", "dès le", "avant le", "après le", "jusqu'au"]),
    articles: Phrases::of(ARTICLES),
    century: set_of!(dates::CENTURY),
    quarter: set_of!(dates::QUARTER),
    half: set_of!(dates::HALF),
    no_half_after: set_of!(dates::NO_HALF_AFTER),
    no_half_before: set_of!(dates::NO_HALF_BEFORE),
    plural_scales: set_of!(PLURAL_SCALES),
    labels: set_of!(words::LABELS),
    extents: set_of!(&["oscill", "vari", "étend"]),
    votes: set_of!(words::VOTES),
    ballots: set_of!(&["voix", "votes"]),
    sports: set_of!(words::SPORTS),
    changes: set_of!(words::CHANGES),
    compared: set_of!(words::COMPARED),
    aged: Phrases::of(AGED),
    function: set_of!(words::FUNCTION),
    idioms: sayings_of!(idioms::IDIOMS),
    marks: Marks { group: '.', spaces: true, decimal: ',', month_first: false, either: false },
    the_one: set_of!(&["au", "du", "la", "le"]),
    plural: &["s", "x"],
    multiple_after: Phrases::of(&["le", "au"]),
    the_parts: true,
    bare_scales: true,
    half_takes_article: true,
    numbers: numbers::NUMBERS,
    tails: units::TAILS,
    ..Lexicon::EMPTY
};
