//! German.

mod clues;
mod dates;
mod frequent;
mod idioms;
mod numbers;
mod units;
mod words;

use super::{Spoken, table::words};
use crate::figure::lexicon::{
    Adjectives,
    Bound::{self, About, Least, Most},
    Lexicon, Marks, Phrases, Qualifiers, sayings_of, set_of,
};

static QUALIFIERS: &[(&str, Bound)] = &[
    ("ein maximum von", Most),
    ("ein minimum von", Least),
    ("höchstens noch", Most),
    ("grob geschätzt", About),
    ("nicht mehr denn", Most),
    ("nicht über", Most),
    ("nicht unter", Least),
    ("gut und gerne", Least),
    ("geschätzte", About),
    ("geschätzten", About),
    ("minimal", Least),
    ("nicht mehr als", Most),
    ("nicht weniger als", Least),
    ("mehr als", Least),
    ("weniger als", Most),
    ("in der größenordnung von", About),
    ("so viele wie", Most),
    ("mindestens", Least),
    ("wenigstens", Least),
    ("zumindest", Least),
    ("höchstens", Most),
    ("maximal", Most),
    ("bis zu", Most),
    ("annähernd", About),
    ("schätzungsweise", About),
    ("geschätzt", About),
    ("ungefähr", About),
    ("nahezu", About),
    ("beinahe", About),
    ("knapp", About),
    ("etwa", About),
    ("rund", About),
    ("circa", About),
    ("zirka", About),
    ("ca.", About),
    ("fast", About),
    ("an die", About),
    ("um die", About),
    ("gut", Least),
    ("über", Least),
    ("unter", Most),
];

static PER: &[&str] = &["pro", "je"];

static AND: &[&str] = &["und"];

static OR: &[&str] = &["oder"];

static TO: &[&str] = &["bis zum", "bis zur", "bis"];

static FROM: &[&str] = &["von", "vom", "von der"];

static BETWEEN: &[&str] = &["zwischen dem", "zwischen den", "zwischen"];

static ONE: &[&str] = &["ein", "eine", "einen", "einem", "einer", "eines"];

static SEVERAL: &[&str] = &["mehrere", "mehreren", "mehrerer", "einige", "einigen", "ein paar", "viele"];

static OF: &[&str] = &["des jahres", "des"];

static THE: &[&str] = &["der", "den", "dem", "die", "das"];

static ORDINAL_ENDS: &[&str] = &[];

static AGED: &[&str] = &["alter von"];

static NUMBER_AND_HALF: &[&str] = &["einhalb"];

static AND_HALF: &[&str] = &[];

static OUT_OF: &[&str] = &["von", "aus", "unter"];

static AGAINST: &[&str] = &["zu", "gegen"];

static BY: &[&str] = &["um", "auf das", "auf"];

words!(BEFORE_ORDINAL:
    "am, im, zum, zur, vom, beim, der, die, das, den, dem, des, ihr, ihre, ihrem, ihren, ihrer, sein, seine",
    "seinem, seinen, seiner, jeder, jede, jedes, unser, ein"
);

static ARTICLES: &[&str] = &["die", "der", "das", "den", "dem"];

static CHANGE_TO: &[&str] = &["auf"];

static EVERY: &[&str] = &["jeder", "jede", "jedes", "jeden", "jedem"];

words!(ADVERBS_OF_NUMBER:
    "achtfach, achtmal, doppelt, dreifach, dreimal, fünffach, fünfmal, neunfach, neunmal, sechsfach, sechsmal",
    "siebenfach, siebenmal, vierfach, viermal, zehnfach, zehnmal, zweifach, zweimal"
);

static PLURAL_SCALES: &[&str] = &["billionen", "milliarden", "millionen"];

/// How German is distinguished from other languages.
pub(super) static SPOKEN: Spoken =
    Spoken { lexicon: &LEXICON, frequent: frequent::FREQUENT, letters: "äöüßÄÖÜ", marks: "", endings: &[] };

/// The words of German.
static LEXICON: Lexicon = Lexicon {
    clues: &clues::CLUES,
    before_era: Phrases::of(&[
        "v. chr.", "v.chr.", "v. chr", "vor christus", "vor christi geburt", "v. u. z.", "vor unserer zeitrechnung",
    ]),
    common_era: Phrases::of(&[
        "n. chr.", "n.chr.", "n. chr", "nach christus", "nach christi geburt", "n. u. z.", "unserer zeitrechnung",
    ]),
    about_year: Phrases::of(&["um", "gegen"]),
    then: Phrases::of(&["dann", "sowie", "und dann"]),
    adjectives: Adjectives::Lower,
    within_unit: set_of!(&["weitere", "weiteren"]),
    speech: set_of!(&[
        "berat", "bericht", "beschlo", "beschwer", "debatt", "diskut", "einig", "entschied", "freu", "inform", "klag",
        "lach", "nachdenk", "rede", "schreib", "sprach", "sprech", "spricht", "stimm", "streit", "urteil", "verfüg",
        "wach", "wunder",
    ]),
    spoken_of: Phrases::of(&["über"]),
    verbs: set_of!(&[
        "bekam", "bekamen", "besaß", "betrug", "blieb", "blieben", "erhielt", "erhielten", "fand", "fanden", "gab",
        "gaben", "gewann", "gibt", "gilt", "haben", "hat", "hatte", "hatten", "hielt", "ist", "kam", "kamen", "kann",
        "können", "lag", "lagen", "lebten", "liegen", "ließ", "sah", "sind", "soll", "sollen", "stand", "standen",
        "starben", "verlor", "verloren", "war", "waren", "werden", "wird", "wurde", "wurden", "zählt", "zählte",
    ]),
    authors: set_of!(&["bei", "nach", "und", "vgl", "von"]),
    either: Phrases::of(&["entweder"]),
    works: set_of!(words::WORKS),
    editions: set_of!(&[
        "kirchentag", "konferenz", "kongress", "kongreß", "konzil", "landesturnfest", "olympiade", "olympische",
        "olympischen", "parteitag", "spiele", "turnfest",
    ]),
    polls: set_of!(&["befragung", "politbarometer", "umfrage", "umfragen", "umfragewerte"]),
    past_hour: &[("halb", -30), ("viertel nach", 15), ("viertel vor", -15), ("dreiviertel", -15)],
    old_year: Phrases::of(&["um", "bis", "seit", "ab", "vor", "nach", "circa", "ca.", "gegen", "etwa", "von"]),
    years: Phrases::of(&["den jahren", "jahren"]),
    same_month: Phrases::of(&["desselben monats", "des monats", "des gleichen monats", "diesen monats"]),
    the_year: Phrases::of(&["im jahr", "im jahre", "das jahr", "dem jahr", "dem jahre", "jahr", "jahre"]),
    behind: Qualifiers::of(&[
        ("oder mehr", Least),
        ("und mehr", Least),
        ("oder älter", Least),
        ("und älter", Least),
        ("oder länger", Least),
        ("oder höher", Least),
        ("oder weniger", Most),
        ("und weniger", Most),
        ("oder jünger", Most),
        ("und jünger", Most),
        ("oder darüber", Least),
        ("und darüber", Least),
        ("oder darunter", Most),
        ("und darunter", Most),
        ("oder so", About),
        ("und aufwärts", Least),
        ("aufwärts", Least),
    ]),
    filter: &numbers::FILTER,
    months: dates::MONTHS,
    weekdays: set_of!(dates::WEEKDAYS),
    qualifiers: Qualifiers::of(QUALIFIERS),
    per: Phrases::of(PER),
    and: Phrases::of(AND),
    minus: Phrases::of(&["minus"]),
    below_zero: Phrases::of(&["unter null", "unter dem gefrierpunkt"]),
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
    ordinal_ends: Phrases::of(ORDINAL_ENDS),
    in_year: Phrases::of(dates::IN_YEAR),
    of_year: Phrases::of(dates::OF_YEAR),
    persons: set_of!(&["er", "ich", "sie"]),
    being: set_of!(&["bin", "ist", "war", "wird", "wurde"]),
    at_age: Phrases::of(&["mit"]),
    of_place: set_of!(&["unter", "über"]),
    aged: Phrases::of(AGED),
    number_and_half: Phrases::of(NUMBER_AND_HALF),
    and_half: Phrases::of(AND_HALF),
    out_of: Phrases::of(OUT_OF),
    against: Phrases::of(AGAINST),
    by: Phrases::of(BY),
    on_day: Phrases::of(dates::ON_DAY),
    day_led: Phrases::of(&["am", "zum", "vom", "bis zum", "ab dem", "seit dem"]),
    before_ordinal: Phrases::of(BEFORE_ORDINAL),
    articles: Phrases::of(ARTICLES),
    change_to: Phrases::of(CHANGE_TO),
    every: Phrases::of(EVERY),
    century: set_of!(dates::CENTURY),
    quarter: set_of!(dates::QUARTER),
    half: set_of!(dates::HALF),
    no_half_after: set_of!(dates::NO_HALF_AFTER),
    no_half_before: set_of!(dates::NO_HALF_BEFORE),
    adverbs_of_number: set_of!(ADVERBS_OF_NUMBER),
    plural_scales: set_of!(PLURAL_SCALES),
    labels: set_of!(words::LABELS),
    extents: set_of!(&["reich", "schwank", "variier"]),
    votes: set_of!(words::VOTES),
    ballots: set_of!(&["stimme", "stimmen"]),
    sports: set_of!(words::SPORTS),
    changes: set_of!(words::CHANGES),
    compared: set_of!(words::COMPARED),
    function: set_of!(words::FUNCTION),
    idioms: sayings_of!(idioms::IDIOMS),
    marks: Marks { group: '.', spaces: false, decimal: ',', month_first: false, either: false },
    glue: Some(numbers::glued),
    at_hour: Phrases::of(&["um", "gegen", "ab", "bis", "seit", "von", "nach", "vor"]),
    decade_years: set_of!(&["jahre", "jahren"]),
    plural: &["en", "er", "n"],
    capital_nouns: true,
    dotted_dates: true,
    capital_months: true,
    bare_scales: true,
    numbers: numbers::NUMBERS,
    tails: units::TAILS,
    ..Lexicon::EMPTY
};
