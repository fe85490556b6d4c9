//! What a language tells the rules of the words beside a number that make it something else than a figure, or another one.

use super::tables::{Empty, Phrases, Words};

/// What an hour is written with, where the day has not two halves.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(in crate::figure) enum PartOfDay {
    Morning,
    /// From noon on.
    Day,
    Evening,
    Night,
}

/// Declares the clues, and those of a language that has none.
macro_rules! clues {
    ($($(#[$about:meta])* $field:ident: $type:ty,)+) => {
        /// Words beside a number. Lists are sorted, in lower case.
        pub(in crate::figure) struct Clues {
            $($(#[$about])* pub(in crate::figure) $field: $type,)+
        }

        impl Clues {
            pub(in crate::figure) const NONE: Self = Self { $($field: <$type as Empty>::EMPTY,)+ };
        }
    };
}

impl Empty for &'static Clues {
    const EMPTY: Self = &Clues::NONE;
}

clues! {
    /// Prefixes before a year that are no part of a name: `post-2015`.
    year_prefixes: Words,
    /// Books whose chapters and verses are given by numbers.
    versed: Words,
    /// Words that tell that a telephone number follows.
    dialled: Words,
    /// Words for what is typed in: `PIN`.
    codes: Words,
    /// Words behind the width of a computer's numbers: `32-bit`.
    bits: Words,
    /// What comes in versions, and the phrases for it.
    versioned: Words,
    updates: Phrases,
    /// Bodies of troops and the like, which bear numbers.
    troops: Words,
    /// Leagues that are numbered: `1re division`.
    leagues: Words,
    /// Nouns and adjectives before a number that counts: `total`, `in the city 40`.
    counted_before: Words,
    /// Prepositions before a noun behind which a number counts, where nouns have capitals: `in Berlin 23`.
    place_prepositions: Words,
    /// Prepositions before a noun with its number: `with kernel 6.8`.
    noun_ahead: Words,
    /// Verbs before a key that is pressed or a value that is returned.
    pressed: Words,
    /// Nouns that a small number grades, whatever follows: `grade 8 pupils`.
    graded: Words,
    /// Abbreviations of what is cited, whose full stop is parted from them: `Abb. 3`.
    cited: Words,
    /// Words behind which a number identifies: `passport`.
    identified: Words,
    /// Works with a title.
    works: Words,
    /// Storeys of a house.
    storeys: Words,
    /// Groups that are called by a number: `Class of 92`.
    groups: Words,
    /// Words beside the grade of a steel.
    steel: Words,
    /// Beginnings of words that tell of an electric current.
    current: Words,
    /// Qualifiers as far as a number that behind these verbs tell where something went: `went up to`.
    up_to: Phrases,
    climbs: Words,
    /// Nouns of sizes, behind which a qualifier ends no change: `толщиной до`.
    sized: Words,
    /// Qualifiers that may tell a stretch; words behind which they do not, and behind which they always do.
    over: Words,
    lasting: Words,
    stretched: Words,
    /// The first words of qualifiers that compare behind a figure, where few do: `mehr als`.
    comparing: Words,
    /// Behind a quarter or half of a year: `of the year`.
    of_the_year: Phrases,
    /// Behind an hour.
    parts_of_day: &'static [(&'static str, PartOfDay)],
    /// Behind a time: `local time`; and the noun behind a capitalised place: `Moscow time`.
    local_times: Phrases,
    zone_noun: Words,
    /// Behind the name of a street, before it, and its endings in one word.
    streets: Words,
    streets_before: Words,
    street_ends: &'static [&'static str],
    /// Between the noun for a street and the date in its name: `rue du`.
    of_street: Words,
    /// A day as a length of time behind these words: `in one day`.
    within: Words,
    day: Words,
    /// Words of what is rated by points out of ten or a hundred: `puntuación de 33 de 100`.
    rated: Words,
    /// Nouns in the singular that make an ordinal of any digits before them, `43 место`, and the plural behind several.
    placed_nouns: Words,
    placed_plurals: Words,
    /// Verbs before the place that someone has: `came first`.
    placed: Words,
    /// Ends of a day in the case in which dates stand.
    day_ends: &'static [&'static str],
    /// Ends of superlatives, which may follow an ordinal and a hyphen: `third-largest`.
    superlative_ends: &'static [&'static str],
    /// Ends of participles of regular verbs.
    participle_ends: &'static [&'static str],
    /// Ends of adverbs.
    adverb_ends: &'static [&'static str],
    /// Forms of ordinals that stand before no noun, and those that a part of a whole has too.
    full_ordinals: Words,
    part_ordinals: Words,
    /// Beginnings of verbs that multiply, and the word behind them.
    multiplied: Words,
    multiplied_by: Words,
    /// Words before the odds of a bet, which tell of matches too.
    odds: Words,
    /// The number of a part that is written without a noun: `one third stayed`.
    one_part: Words,
    /// Ends of ordinals that tell one part, and several: `одна пятая`, `две пятых`.
    part_ends: &'static [&'static str],
    parts_ends: &'static [&'static str],
    /// Articles that with a capital begin a title within a sentence; a channel's; those of titles in quotation marks.
    title_articles: Words,
    channel_article: Words,
    quoted_articles: Words,
    /// The letter of the genitive behind an apostrophe: `Levi's`.
    genitive: Words,
    /// Lands after which a station is called: `Bayern 2`.
    station_lands: Words,
    /// Trains, whose numbers stand behind capitals: `RE`.
    trains: Words,
    /// Rooms called by a year.
    rooms: Words,
    /// What the names of peoples end in that have no plural of their own.
    people_ends: &'static [&'static str],
    /// Number words that are adjectives behind a noun: `neuf`.
    adjective_numbers: Words,
    /// Nouns spelt as numbers in a case whose nouns have this ending, and those that end a clause.
    instrumental_nouns: Words,
    instrumental_end: &'static [&'static str],
    closing_nouns: Words,
    /// Between the counts of a score: `5-for-12`.
    score_joint: Words,
    /// The word that ties a range to a noun and is `from` elsewhere.
    genitive_of: Words,
    /// Ends of Roman numbers that are ordinals.
    roman_ends: &'static [&'static str],
    /// The unit of seconds behind a slash.
    per_second: Words,
}
