//! Russian.

mod clues;
mod dates;
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
    ("не менее чем", Least),
    ("не более чем", Most),
    ("не менее", Least),
    ("не более", Most),
    ("не меньше", Least),
    ("не больше", Most),
    ("не свыше", Most),
    ("чуть более", Least),
    ("чуть больше", Least),
    ("чуть менее", Most),
    ("чуть меньше", Most),
    ("немногим более", Least),
    ("немногим менее", Most),
    ("более чем", Least),
    ("больше чем", Least),
    ("менее чем", Most),
    ("меньше чем", Most),
    ("по меньшей мере", Least),
    ("как минимум", Least),
    ("как максимум", Most),
    ("самое большее", Most),
    ("минимум", Least),
    ("максимум", Most),
    ("более", Least),
    ("больше", Least),
    ("менее", Most),
    ("меньше", Most),
    ("свыше", Least),
    ("почти", About),
    ("примерно", About),
    ("приблизительно", About),
    ("около", About),
    ("порядка", About),
    ("без малого", About),
    ("ориентировочно", About),
    ("практически", About),
    ("где-то", About),
    ("едва ли не", About),
    ("близко к", About),
    ("примерно в", About),
    ("примерно за", About),
    ("примерно на", About),
    ("приблизительно в", About),
    ("где-то в", About),
];

static UP_TO: &[&str] = &["вплоть до", "до"];

static PER: &[&str] = &["в", "за", "на"];

static AND: &[&str] = &["и"];

static OR: &[&str] = &["или"];

static TO: &[&str] = &["по"];

static UNTIL: &[&str] = &["до"];

static FROM: &[&str] = &["с", "со", "от"];

static BETWEEN: &[&str] = &["между"];

static SEVERAL: &[&str] = &["несколько", "нескольких", "несколькими", "нескольким", "много", "многие"];

words!(ORDINAL_ENDS:
    "-ого, -ому, -ый, -ой, -ая, -ое, -ые, -ых, -го, -му, -м, -й, -я, -е, -ю, -х, -ти, -им, -ым, -ом, -ем, -их"
);

static OUT_OF: &[&str] = &["из"];

static AND_HALF: &[&str] = &["с половиной"];

static NUMBER_AND_HALF: &[&str] = &["с половиной"];

static AGAINST: &[&str] = &["против", "к"];

static BY: &[&str] = &["в", "во", "на"];

static EVERY: &[&str] =
    &["каждый", "каждая", "каждое", "каждого", "каждую", "каждому", "каждым", "каждой", "каждом", "каждые", "каждых"];

static PART_NOUN: &[&str] = &["доли", "долю", "доля", "частей", "части", "часть", "частью"];

static PLURAL_SCALES: &[&str] =
    &["миллиардами", "миллиарды", "миллионам", "миллионами", "миллионы", "триллионы", "тысячам", "тысячами", "тысячи"];

static ADVERBS_OF_NUMBER: &[&str] = &["вдвое", "вдесятеро", "впятеро", "втрое", "вчетверо", "вшестеро"];

/// How Russian is distinguished from other languages.
pub(super) static SPOKEN: Spoken = Spoken { lexicon: &LEXICON, frequent: &[], letters: "", marks: "", endings: &[] };

/// The words of Russian.
static LEXICON: Lexicon = Lexicon {
    clues: &clues::CLUES,
    before_era: Phrases::of(&[
        "до н. э.",
        "до н.э.",
        "до н. э",
        "до н.э",
        "до нашей эры",
        "до рождества христова",
        "до р. х.",
    ]),
    common_era: Phrases::of(&["н. э.", "н.э.", "нашей эры", "от рождества христова"]),
    about_year: Phrases::of(&["ок."]),
    then: Phrases::of(&["затем", "а затем", "потом"]),
    adjectives: Adjectives::End(&[
        "ных", "ний", "ный", "ная", "ную", "ние", "ные", "них", "ские", "ских", "дних", "чих", "щих",
    ]),
    within_unit: set_of!(&[
        "ближайшие", "ближайших", "весенних", "долгие", "долгих", "других", "зимних", "календарных", "летних",
        "лишних", "напряженных", "осенних", "первые", "первых", "полные", "полных", "последние", "последних",
        "последующих", "предыдущих", "рабочие", "рабочих", "следующие", "следующих", "целых", "школьных",
    ]),
    verbs: set_of!(&[
        "будет", "будут", "был", "была", "были", "было", "есть", "имеет", "имел", "имели", "погибли", "погибло",
        "составил", "составила", "составило", "составляет", "стал", "стала", "стало",
    ]),
    authors: set_of!(&["и", "по", "у"]),
    either: Phrases::of(&["либо"]),
    works: set_of!(words::WORKS),
    editions: set_of!(&[
        "игр", "играм", "играх", "игры", "конгресс", "конгресса", "конгрессе", "конференции", "конференция",
        "олимпиада", "олимпиаде", "олимпиады", "сессии", "сессия", "спартакиада", "спартакиады", "съезд", "съезда",
        "съезде", "съезду", "фестивале", "фестиваль", "фестиваля", "форум", "форума", "форуме", "чемпионат",
        "чемпионата", "чемпионате",
    ]),
    polls: set_of!(&["опрос", "опроса", "опросам", "опросах", "опросе", "опросов"]),
    day_noun: set_of!(&["числа", "число", "числом", "числу"]),
    old_year: Phrases::of(&["в", "около", "до", "после", "с", "ок.", "к", "от"]),
    behind: Qualifiers::of(&[
        ("и более", Least),
        ("или более", Least),
        ("и больше", Least),
        ("или больше", Least),
        ("и старше", Least),
        ("и выше", Least),
        ("и менее", Most),
        ("или менее", Most),
        ("и меньше", Most),
        ("и младше", Most),
        ("и ниже", Most),
        ("с лишним", Least),
        ("с небольшим", Least),
        ("приблизительно", About),
        ("примерно", About),
    ]),
    filter: &numbers::FILTER,
    months: dates::MONTHS,
    weekdays: set_of!(dates::WEEKDAYS),
    qualifiers: Qualifiers::of(QUALIFIERS),
    up_to: Phrases::of(UP_TO),
    per: Phrases::of(PER),
    per_day_alone: true,
    and: Phrases::of(AND),
    minus: Phrases::of(&["минус"]),
    below_zero: Phrases::of(&["мороза", "ниже нуля"]),
    or: Phrases::of(OR),
    to: Phrases::of(TO),
    range_from: Phrases::of(&["от"]),
    until: Phrases::of(UNTIL),
    from: Phrases::of(FROM),
    between: Phrases::of(BETWEEN),
    several: Phrases::of(SEVERAL),
    year_after: Phrases::of(dates::YEAR_AFTER),
    paucal_year: Phrases::of(&["года"]),
    decade: Phrases::of(dates::DECADE),
    hour_words: Phrases::of(dates::HOUR_WORDS),
    at_hour: Phrases::of(dates::AT_HOUR),
    ordinal_ends: Phrases::of(ORDINAL_ENDS),
    in_year: Phrases::of(dates::IN_YEAR),
    of_year: Phrases::of(dates::OF_YEAR),
    out_of: Phrases::of(OUT_OF),
    and_half: Phrases::of(AND_HALF),
    and_quarter: Phrases::of(&["с четвертью"]),
    number_and_half: Phrases::of(NUMBER_AND_HALF),
    against: Phrases::of(AGAINST),
    by: Phrases::of(BY),
    every: Phrases::of(EVERY),
    century: set_of!(dates::CENTURY),
    quarter: set_of!(dates::QUARTER),
    half: set_of!(dates::HALF),
    part_noun: set_of!(PART_NOUN),
    no_half_after: set_of!(dates::NO_HALF_AFTER),
    no_half_before: set_of!(dates::NO_HALF_BEFORE),
    plural_scales: set_of!(PLURAL_SCALES),
    adverbs_of_number: set_of!(ADVERBS_OF_NUMBER),
    labels: set_of!(words::LABELS),
    extents: set_of!(&["варьир", "колеб"]),
    votes: set_of!(words::VOTES),
    ballots: set_of!(&["голос", "голоса", "голосам", "голосами", "голосов", "голосом"]),
    sports: set_of!(words::SPORTS),
    changes: set_of!(words::CHANGES),
    compared: set_of!(words::COMPARED),
    function: set_of!(words::FUNCTION),
    idioms: sayings_of!(idioms::IDIOMS),
    marks: Marks { group: '.', spaces: true, decimal: ',', month_first: false, either: false },
    plural: &[
        "их", "ых", "солдат", "партизан", "женщин", "мужчин", "машин", "стран", "книг", "школ", "команд", "картин",
        "песен", "жертв", "звезд", "мест", "слов", "лиц", "дел", "больниц", "улиц", "единиц", "страниц", "глав",
        "групп", "квартир", "газет", "ракет", "гнезд", "гнёзд", "звёзд", "войск", "ов", "ев", "ей", "ы", "и", "ий",
        "ек", "ок", "век", "мей", "ян", "а", "я",
    ],
    glue: Some(numbers::glued),
    adjective_tail: Some(units::adjective_tail),
    ordinal_parts: true,
    dotted_dates: true,
    decade_years: set_of!(&["годам", "годами", "годах", "годов", "годы"]),
    bare_scales: true,
    bare_parts: true,
    numbers: numbers::NUMBERS,
    tails: units::TAILS,
    ..Lexicon::EMPTY
};
