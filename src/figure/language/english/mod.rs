//! English.

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
    ("a maximum of", Most),
    ("a minimum of", Least),
    ("maximum of", Most),
    ("minimum of", Least),
    ("something like", About),
    ("like", About),
    ("no fewer than", Least),
    ("no less than", Least),
    ("not fewer than", Least),
    ("not less than", Least),
    ("no more than", Most),
    ("not more than", Most),
    ("as many as", Most),
    ("as much as", Most),
    ("as few as", Least),
    ("as little as", Least),
    ("more than", Least),
    ("fewer than", Most),
    ("less than", Most),
    ("at least", Least),
    ("at most", Most),
    ("up to", Most),
    ("in excess of", Least),
    ("upwards of", Least),
    ("upward of", Least),
    ("close to", About),
    ("an estimated", About),
    ("in the region of", About),
    ("on the order of", About),
    ("approximately", About),
    ("roughly", About),
    ("nearly", About),
    ("almost", About),
    ("around", About),
    ("about", About),
    ("some", About),
    ("circa", About),
    ("ca.", About),
    ("approx.", About),
    ("c.", About),
    ("over", Least),
    ("above", Least),
    ("under", Most),
    ("below", Most),
];

static AGED: &[&str] = &["age", "age of", "aged", "ages"];

static PER: &[&str] = &["per"];

static AND: &[&str] = &["and"];

static OR: &[&str] = &["or"];

static TO: &[&str] = &["to", "through", "until", "till"];

static FROM: &[&str] = &["from"];

static BETWEEN: &[&str] = &["between"];

static ONE: &[&str] = &["a", "an"];

static SEVERAL: &[&str] = &["several", "a few", "a couple of", "many", "a couple"];

static OF: &[&str] = &["of", "of the year", "of fiscal", "fiscal"];

static THE: &[&str] = &["the"];

static ORDINAL_ENDS: &[&str] = &["st", "nd", "rd", "th"];

static OUT_OF: &[&str] = &["in", "out of", "in every", "out of every"];

static NUMBER_AND_HALF: &[&str] = &["and a half", "and one half", "and one-half", "-and-a-half"];

static AGAINST: &[&str] = &["against", "to"];

static BY: &[&str] = &["by"];

static ADVERBS: &[&str] = &["thrice", "twice"];

/// How English is distinguished from other languages.
pub(super) static SPOKEN: Spoken =
    Spoken { lexicon: &LEXICON, frequent: frequent::FREQUENT, letters: "", marks: "", endings: &[] };

/// The words of English.
static LEXICON: Lexicon = Lexicon {
    clues: &clues::CLUES,
    before_era: Phrases::of(&["bc", "bce", "b.c.", "b.c.e.", "b.c", "b.c.e", "b. c."]),
    common_era: Phrases::of(&["ad", "ce", "a.d.", "c.e."]),
    era_led: Phrases::of(&["ad", "a.d."]),
    about_year: Phrases::of(&["c.", "ca", "ca.", "circa"]),
    then: Phrases::of(&["then", "and then"]),
    adjectives: Adjectives::Plain,
    within_unit: set_of!(&[
        "additional", "extra", "full", "further", "good", "long", "more", "other", "short", "straight", "whole",
    ]),
    speech: set_of!(&[
        "brag", "care", "complain", "concern", "dream", "forget", "forgot", "joke", "know", "learn", "lectur", "speak",
        "spoke", "talk", "think", "what", "wonder", "worr",
    ]),
    spoken_of: Phrases::of(&["about"]),
    verbs: set_of!(&[
        "am", "are", "became", "become", "been", "began", "being", "brought", "came", "can", "carried", "caused", "could", "counted", "did", "do", "does", "employed", "ended", "fell", "found", "gave", "get", "gets", "got", "had", "has", "have", "held", "hit", "hold", "holds", "included", "includes", "injured", "injuring", "is", "joined", "keep", "kept", "killed", "killing", "leaving", "left", "lost", "made", "may", "might", "must", "need", "needed", "offers", "opened", "operates", "owns", "produced", "ran", "reached", "received", "recorded", "released", "remain", "reported", "saw", "says", "scoring", "sees", "sell", "sells", "sent", "served", "shall", "shot", "should", "showed", "shows", "sold", "spent", "stood", "take", "takes", "took", "totaled", "totaling", "totalled", "totalling", "trapped", "treated", "visited", "was", "went", "were", "will", "won", "would", "wounded", "wounding", "wrote",
    ]),
    authors: set_of!(&["and", "by", "from", "in", "of", "see", "to", "with"]),
    either: Phrases::of(&["either"]),
    works: set_of!(words::WORKS),
    editions: set_of!(&[
        "assembly", "championship", "championships", "conference", "congress", "convention", "council", "games",
        "olympiad", "olympics", "session", "summit",
    ]),
    polls: set_of!(&["approval", "poll", "polling", "polls", "pollsters", "survey", "surveys"]),
    participles: set_of!(&[
        "begun", "born", "brought", "built", "came", "come", "drawn", "felt", "found", "given", "grown", "heard",
        "held", "known", "laid", "led", "made", "met", "put", "read", "run", "saw", "seen", "sent", "set", "shown",
        "sold", "spoken", "sung", "taken", "taught", "thought", "told", "took", "understood", "used", "went", "won",
        "written",
    ]),
    adverb_ordinals: set_of!(&["first"]),
    past_hour: &[
        ("half past", 30),
        ("quarter past", 15),
        ("a quarter past", 15),
        ("quarter to", -15),
        ("a quarter to", -15),
        ("half", 30),
    ],
    every: Phrases::of(&["every"]),
    old_year: Phrases::of(&[
        "in", "circa", "c.", "ca.", "until", "since", "from", "before", "after", "around", "by", "died", "born",
    ]),
    years: Phrases::of(&["the years", "years"]),
    same_month: Phrases::of(&["of the same month", "of that month", "of this month", "of the month"]),
    the_year: Phrases::of(&["the year", "in the year"]),
    behind: Qualifiers::of(&[
        ("or more", Least),
        ("or so", About),
        ("or older", Least),
        ("and older", Least),
        ("or over", Least),
        ("and over", Least),
        ("or above", Least),
        ("and above", Least),
        ("or up", Least),
        ("and up", Least),
        ("-plus", Least),
        ("plus", Least),
        ("or higher", Least),
        ("or better", Least),
        ("or greater", Least),
        ("or longer", Least),
        ("or larger", Least),
        ("or later", Least),
        ("or less", Most),
        ("or fewer", Most),
        ("or under", Most),
        ("and under", Most),
        ("or younger", Most),
        ("and younger", Most),
        ("or below", Most),
        ("or lower", Most),
        ("at most", Most),
        ("at least", Least),
        ("maximum", Most),
        ("minimum", Least),
        ("approximately", About),
        ("approx.", About),
        ("give or take", About),
        ("-odd", About),
    ]),
    marks: Marks { group: ',', spaces: false, decimal: '.', month_first: true, either: false },
    numbers: numbers::NUMBERS,
    filter: &numbers::FILTER,
    tails: units::TAILS,
    months: dates::MONTHS,
    weekdays: set_of!(dates::WEEKDAYS),
    qualifiers: Qualifiers::of(QUALIFIERS),
    per: Phrases::of(PER),
    and: Phrases::of(AND),
    minus: Phrases::of(&["minus"]),
    below_zero: Phrases::of(&["below zero", "below freezing"]),
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
    century: set_of!(dates::CENTURY),
    quarter: set_of!(dates::QUARTER),
    half: set_of!(dates::HALF),
    ordinal_ends: Phrases::of(ORDINAL_ENDS),
    in_year: Phrases::of(dates::IN_YEAR),
    of_year: Phrases::of(dates::OF_YEAR),
    labels: set_of!(words::LABELS),
    weak_labels: set_of!(words::WEAK_LABELS),
    word_labels: set_of!(words::WORD_LABELS),
    changes: set_of!(words::CHANGES),
    extents: set_of!(&["rang", "span", "vari", "vary"]),
    votes: set_of!(words::VOTES),
    dated: set_of!(words::DATED),
    ratios: set_of!(words::RATIOS),
    ballots: set_of!(&["ballots", "vote", "votes"]),
    at_hour: Phrases::of(&["after", "around", "at", "before", "by", "since", "till", "until"]),
    determiners: set_of!(&["a", "an", "her", "his", "its", "our", "the", "their", "this"]),
    sports: set_of!(words::SPORTS),
    compared: set_of!(words::COMPARED),
    aged: Phrases::of(AGED),
    persons: set_of!(&["he", "i", "she", "they", "we", "who", "you"]),
    being: set_of!(&["am", "are", "be", "being", "is", "turned", "turns", "was", "were"]),
    at_age: Phrases::of(&["at"]),
    of_place: set_of!(&["above", "below", "over", "under"]),
    auxiliaries: Phrases::of(&[
        "can", "could", "did", "let's", "let’s", "may", "might", "must", "shall", "should", "will", "would",
    ]),
    ranked: set_of!(&[
        "day", "ever", "generation", "half", "most", "place", "placed", "quarter", "ranked", "round", "seed", "seeded",
    ]),
    function: set_of!(words::FUNCTION),
    idioms: sayings_of!(idioms::IDIOMS),
    out_of: Phrases::of(OUT_OF),
    number_and_half: Phrases::of(NUMBER_AND_HALF),
    against: Phrases::of(AGAINST),
    by: Phrases::of(BY),
    on_day: Phrases::of(dates::ON_DAY),
    no_half_after: set_of!(dates::NO_HALF_AFTER),
    no_half_before: set_of!(dates::NO_HALF_BEFORE),
    adverbs_of_number: set_of!(ADVERBS),
    singular: set_of!(&[
        "allows", "appears", "applies", "arrives", "becomes", "begins", "belongs", "brings", "carries", "comes",
        "connects", "contains", "covers", "deals", "defines", "describes", "does", "explains", "forbids", "gives",
        "goes", "governs", "happens", "has", "includes", "introduces", "is", "keeps", "makes", "means", "obliges",
        "prohibits", "provides", "reads", "refers", "regulates", "remains", "requires", "says", "seems", "serves",
        "stays", "takes", "tells", "was",
    ]),
    plural: &["s", "people", "men", "women", "children"],
    capital_months: true,
    ..Lexicon::EMPTY
};
