//! What a language tells the rules: tables of words, sorted so that they need no building at start.

mod clues;
mod filter;
pub(super) mod list;
mod meaning;
mod phrase;
mod tables;

pub(super) use clues::{Clues, PartOfDay};
pub(super) use filter::{Filter, filter, may_begin};
pub(super) use list::packed;
pub(super) use meaning::{Adjectives, Bound, Marks, Num, Tail};
pub(super) use phrase::{phrase_at, phrase_before};
pub(super) use tables::{Empty, End, Phrases, Qualifiers, Sayings, Table, Words, sayings_of, set_of};

/// Declares the lexicon, and the one without words.
macro_rules! lexicon {
    ($($(#[$about:meta])* $field:ident: $type:ty,)+) => {
        /// The tables of one language that puts spaces between words. All slices of pairs are sorted by word, in lower case.
        pub(super) struct Lexicon {
            $($(#[$about])* pub(super) $field: $type,)+
        }

        impl Lexicon {
            /// No words at all: what a language leaves out is as here.
            pub(super) const EMPTY: Self = Self { $($field: <$type as Empty>::EMPTY,)+ };
        }
    };
}

lexicon! {
    /// Words beside a number.
    clues: &'static Clues,
    marks: Marks,
    /// Number words.
    numbers: Table<Num>,
    /// Which beginnings of words may be number words.
    filter: &'static Filter,
    /// Words that part of a number word is glued to in this language, by rule and not by table.
    glue: Option<fn(&str) -> Option<Num>>,
    /// Units, scales and currencies after a number.
    tails: Table<Tail>,
    months: Table<u8>,
    weekdays: Words,
    /// Qualifiers before a number, longer ones before their own ends.
    qualifiers: Qualifiers,
    /// Words between a number and what is tied to it: `per`.
    per: Phrases,
    and: Phrases,
    or: Phrases,
    /// Between dates that follow each other: `1930 puis 1940`.
    then: Phrases,
    /// Between the ends of a range.
    to: Phrases,
    /// Before the first end of a range or of a change.
    from: Phrases,
    /// Before the first end of a range whose second follows `and`.
    between: Phrases,
    /// Articles that make one of a scale, set or part: `a million`.
    one: Phrases,
    /// Before a scale that is not written: `several hundred`.
    several: Phrases,
    /// Before a date, part of it: `early`.
    early: Phrases,
    /// Between the parts of a date: `of`.
    of: Phrases,
    /// Articles before a day: `the`.
    the: Phrases,
    /// After a year, part of it: `года`.
    year_after: Phrases,
    /// The one of them that as a plural stands behind 2, 3, 4 and what ends so alone: `976 года` is a year.
    paucal_year: Phrases,
    /// After a year before the common era, and after one of it.
    before_era: Phrases,
    common_era: Phrases,
    /// Before a year of the common era: `AD 394`.
    era_led: Phrases,
    /// Before a year that may be less than 1000, which a mark closes: `in 731,`.
    old_year: Phrases,
    /// Before a year of any size, whatever follows: `im Jahr 731`.
    the_year: Phrases,
    /// Before the first of several years: `los años`.
    years: Phrases,
    /// Behind a day given by its number alone: `del mismo mes`.
    same_month: Phrases,
    /// How adjectives tell their number.
    adjectives: Adjectives,
    /// Adjectives between a number and a unit of time.
    within_unit: Words,
    /// Beginnings of verbs of speech, and the word behind them that is no qualifier there: `talk about`.
    speech: Words,
    spoken_of: Phrases,
    /// Auxiliary verbs and verbs of reports, behind which no name begins.
    verbs: Words,
    /// Words before the second of two authors, or before one: `and`, `by`.
    authors: Words,
    /// Before the first of two alternatives: `either`.
    either: Phrases,
    /// Nouns of what is held in editions, which Roman numbers count: `XXVI Campeonato`.
    editions: Words,
    /// Nouns of what has a title: `film`, `album`.
    works: Words,
    /// Words of polls, whose points are percentage points.
    polls: Words,
    /// Past participles behind an adverb: `was first printed`.
    participles: Words,
    /// Ordinals that are adverbs too, before a participle.
    adverb_ordinals: Words,
    /// Before an hour in words, part of it, and its minutes: `half past`.
    past_hour: &'static [(&'static str, i8)],
    /// Behind the day of a month that is given by its number: `14-го числа`.
    day_noun: Words,
    /// Enumerating phrases, which are none at the head of a sentence or before a comma: `en segundo lugar`.
    enumerators: Phrases,
    /// Qualifiers of years alone: `um 1900`.
    about_year: Phrases,
    /// Behind a number, and part of it: `or more`, `and older`; and what it does.
    behind: Qualifiers,
    /// Before or after the first year of a decade.
    decade: Phrases,
    /// Plurals of `year` behind the ordinal or adjective of a decade: `siebziger Jahre`.
    decade_years: Words,
    /// After the hour: `Uhr`, `a.m.` has a rule of its own.
    hour_after: Phrases,
    /// Ordinals before these name a century, a quarter or a half of a year.
    century: Words,
    quarter: Words,
    half: Words,
    /// After the number of an ordinal in digits.
    ordinal_ends: Phrases,
    /// Before a year that is a date.
    in_year: Phrases,
    /// Before a year that may be a date or a count.
    of_year: Phrases,
    /// Nouns that are numbered: the number after them is a name.
    labels: Words,
    /// Nouns that are numbered and verbs as well: no label before something counted.
    weak_labels: Words,
    /// Nouns that are numbered in words behind them: `game six`.
    word_labels: Words,
    /// Beginnings of words that tell a change: `from 5 to 7` is two figures then.
    changes: Words,
    /// Beginnings of verbs that tell how far something goes: `varies from 5 to 7` is one range.
    extents: Words,
    /// Words that tell a vote.
    votes: Words,
    /// Plurals that a year stands before rather than a number: `2019 levels`.
    dated: Words,
    /// Articles and possessives before the number of a type: `the 737 MAX`.
    determiners: Words,
    /// Words that make `1:50` a ratio where it could be a time of day.
    ratios: Words,
    /// Behind the first count of votes: `31 votes to 12`.
    ballots: Words,
    /// Words that tell a match.
    sports: Words,
    /// After a multiple, what it is compared with.
    compared: Words,
    /// Before an age.
    aged: Phrases,
    /// Pronouns of people, and the verbs behind them or behind a name that tell an age: `she was 38`.
    persons: Words,
    being: Words,
    /// Before an age that a comma and a pronoun follow: `at 31, he`.
    at_age: Phrases,
    /// Qualifiers that tell a place before a few things: `under two headings`.
    of_place: Words,
    /// Verbs before an adverb: `should first ask`.
    auxiliaries: Phrases,
    /// Behind an ordinal and a hyphen, besides superlatives, what leaves it one: `third-ranked`.
    ranked: Words,
    /// Words that are no noun after a number or an article.
    function: Words,
    /// Phrases with a number word that tell no number; the number word is the first or not the last of them.
    idioms: Sayings,
    /// The same where the things stand between: `deux fermes sur trois`.
    out_of_things: Phrases,
    /// Between the numbers of a share: `one in five`.
    out_of: Phrases,
    /// After a unit of time, half of it more: `et demi`.
    and_half: Phrases,
    /// After a unit, a quarter of it more: `et quart`.
    and_quarter: Phrases,
    /// Before a multiple where it may be an adjective or a verb: `le double`.
    multiple_after: Phrases,
    /// Adjectives of units behind a number and a hyphen: `57-километровый`.
    adjective_tail: Option<fn(&str) -> Option<Tail>>,
    /// Plurals of scales that tell no number by themselves: `Millionen`.
    plural_scales: Words,
    /// Articles that may stand between a qualifier and its number: `aproximadamente el 3 %`.
    articles: Phrases,
    /// Between the ends of a change, besides the words of a range: `von 5 auf 7`.
    change_to: Phrases,
    /// Before the first end of a range, never of a change.
    range_from: Phrases,
    /// Words for the sign: `minus`.
    minus: Phrases,
    /// The same behind degrees: `below zero`.
    below_zero: Phrases,
    /// Qualifiers as far as a number, unless a change is written: `до 40 см`.
    up_to: Phrases,
    /// After an hour when one of `at_hour` stands before it.
    hour_words: Phrases,
    at_hour: Phrases,
    /// Before an ordinal that tells a share: `jeder fünfte`.
    every: Phrases,
    /// After an ordinal that tells a share: `la quinta parte`.
    part_noun: Words,
    /// `and a half` after a number.
    number_and_half: Phrases,
    /// Between two counts of votes, besides `to`.
    against: Phrases,
    /// Before how much something changes: `by`.
    by: Phrases,
    /// Words that join a range only after `from`, being qualifiers elsewhere: Russian `до`.
    until: Phrases,
    /// Before a day of the month in digits that stands alone: `le 16`, `am 16.`.
    day_led: Phrases,
    /// Before a day that is given by its number alone: `on the 16th`.
    on_day: Phrases,
    /// Before an ordinal in digits, besides articles.
    before_ordinal: Phrases,
    /// Words beside which `half` is no ratio.
    no_half_after: Words,
    no_half_before: Words,
    /// Multiples that tell how often unless something is compared: `twice`.
    adverbs_of_number: Words,
    /// Articles of the singular, behind which no number of things can stand.
    the_one: Words,
    /// Verbs in the singular, which tell of one thing.
    singular: Words,
    /// Endings of nouns in the plural.
    plural: &'static [&'static str],
    /// True where nouns begin with a capital letter, so that one before a number proves no name.
    capital_nouns: bool,
    /// Months are distinguished from other words by their capital.
    capital_months: bool,
    /// Number words lose their last vowel before another: `trent'anni`.
    elided_numbers: bool,
    /// Parts of a whole stand without article: `треть`.
    bare_parts: bool,
    /// Parts of a whole that is written stand with the article: `le quart des logements`.
    the_parts: bool,
    /// Ordinals behind a number are its parts: `две пятых`.
    ordinal_parts: bool,
    /// `dozen`, `million` stand without article or number.
    bare_scales: bool,
    /// The words of [`Self::per`] make units with days and hours, not with months and years.
    per_day_alone: bool,
    /// Telephone numbers are three groups of three digits: `900 123 456`.
    calls_in_threes: bool,
    /// Full stops part the numbers of a date, whose year may have two digits: `7.4.33`.
    dotted_dates: bool,
    /// A full stop parts hours and minutes, without a word for the hour: `a las 18.00`.
    dotted_hours: bool,
    /// `half` has an article that belongs to its scale or unit.
    half_takes_article: bool,
}

impl Lexicon {
    /// True when `word` ends as a noun in the plural does.
    pub(super) fn is_plural(&self, word: &str) -> bool {
        self.plural.iter().any(|end| word.ends_with(end))
    }
}
